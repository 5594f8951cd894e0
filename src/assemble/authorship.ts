import type { PageMetadata } from '../model/document.ts';
import { isBodyLabel } from '../model/label.ts';
import type { Segment } from '../model/passage.ts';
import { isOtherWork, mayBeLed, newNames } from '../recognise/byline-lines.ts';
import { isPictureLabel, readLead } from '../recognise/byline-words.ts';
import { hasGivenName } from '../recognise/names.ts';
import { isInitials } from '../recognise/placed-byline.ts';
import { isFullName } from '../recognise/stated-names.ts';
import { titleKey } from '../recognise/title-forms.ts';
import { HEAD, Page, type PlacedSignature, type Zone } from './byline-places.ts';
import type { Ledger } from './ledger.ts';
import { nameAlone } from './lone-name.ts';

interface Authorship {
  readonly authors: readonly string[];
  /** As printed. */
  readonly byline: string | null;
  readonly agency: string | null;
  /** The authors are people, and not an agency or a team. */
  readonly areNamed: boolean;
  /** The passages it was read from. */
  readonly passages: readonly number[];
}

/** Passages between two lines of one byline. */
const MAX_GAP = 3;

/**
 * Reads the authors from the first of these places that names one: lines of the head with a byline word or labelled as
 * byline; a name alone in the head; lines with a byline word below the text.
 */
export function findAuthorship(ledger: Ledger, segment: Segment): Authorship {
  const page = new Page(ledger, segment);
  const head = withoutPlace(join(signaturesIn(page, page.head)), page);
  if (head.authors.length > 0) return head;
  const name = nameAlone(page);
  if (name !== null) return join([name]);
  return withoutPlace(join(signaturesIn(page, page.tail)), page);
}

/**
 * Without the last name if it is a place or the paper: `Nora Quill, Upper Ardel` above an article whose headline or first
 * paragraph has the same words, or below the text, as letters are signed; `Nora Quill, Harrow Independent` on the site of that name.
 */
function withoutPlace(found: Authorship, page: Page): Authorship {
  const { ledger, segment } = page;
  const [last = '', ...others] = found.authors.toReversed();
  if (
    others.length === 0 ||
    !last.includes(' ') ||
    hasGivenName(last) ||
    found.byline?.includes(`, ${last}`) !== true
  )
    return found;
  const { headline, articleStart, articleEnd } = segment;
  const body: number[] = [];
  for (let i = articleStart; i < articleEnd; i++) if (isBodyLabel(ledger.label(i))) body.push(i);
  const first = body[0] ?? articleEnd;
  const isNamed = [headline ?? first, first].some((i) => ledger.text(i).includes(last));
  const isSigned = readLead(found.byline) === null;
  const isBelowText = isSigned && found.passages.every((i) => i > (body.at(-1) ?? articleEnd));
  return isNamed || isBelowText || page.isOwner(last) ? { ...found, authors: others.toReversed() } : found;
}

/** Lines labelled as byline and, if none of them names an author, the first other line with a byline word. */
function signaturesIn(page: Page, zone: Zone): PlacedSignature[] {
  const all: PlacedSignature[] = [];
  for (let i = zone.start; i < zone.end; ) {
    const namesPhotographer = isPictureLabel(page.text(i)) && !mayBeLed(page.text(i + 1));
    if (namesPhotographer || isOtherWork(page.text(i))) {
      i += 2;
      continue;
    }
    const found = page.isFree(i) ? page.signatureAt(i, zone.end, false) : null;
    if (found === null) i++;
    else {
      const isInside = i >= page.segment.articleStart && i < page.segment.articleEnd;
      if ((found.isLabelled && isInside) || (found.isLed && mayStand(zone, found, isInside))) all.push(found);
      i += found.isLabelled || found.isLed ? found.lines : 1;
    }
  }
  const labelled = all.filter(({ isLabelled }) => isLabelled);
  const isNamed = labelled.some(({ authors }) => authors.length > 0);
  const top = page.segment.headline ?? page.segment.articleStart;
  const led = all.find(({ isLed, start }) => isLed && (start > top - HEAD.close || !isNamed));
  if (led === undefined || labelled.some(({ isLed, authors }) => isLed && authors.length > 0))
    return labelled;
  // Of the labelled names without a byline word, only those that continue the byline.
  return all.filter((each) => each === led || (each.isLabelled && each.start === led.end));
}

/** Whether a byline that the model labels as something else, or outside the article, can be that of the article. */
function mayStand(
  zone: Zone,
  { start, isExplicit, isBelowLabel }: PlacedSignature,
  isInside: boolean,
): boolean {
  if (zone.isTail) return isExplicit && start < zone.endOfUnlabelled;
  if (!isInside) return isBelowLabel;
  return start < zone.endOfUnlabelled;
}

function join(signatures: readonly PlacedSignature[]): Authorship {
  const passages: number[] = [];
  const authors: string[] = [];
  const teams: string[] = [];
  const printed: string[] = [];
  let agency: string | null = null;
  let isLed = false;
  for (const each of signatures) {
    const last = passages.at(-1);
    const isNear = last === undefined || each.start - last <= MAX_GAP;
    // After the first name, a line without a byline word must be near and contain a given name.
    if (authors.length > 0 && !each.isLed && !(isNear && (!isLed || each.authors.every(hasGivenName))))
      continue;
    // Initials repeat the name above.
    if (authors.length > 0 && each.authors.some(isInitials)) continue;
    const fresh = newNames(each.authors, authors);
    if (fresh.length > 0 || printed.length === 0) printed.push(each.byline);
    authors.push(...fresh);
    agency ??= each.agency;
    if (each.team !== null) teams.push(each.team);
    isLed ||= each.isLed;
    for (let i = each.start; i < each.end; i++) passages.push(i);
  }
  return {
    authors: authors.length > 0 ? authors : teams.slice(0, 1),
    byline: printed.length > 0 ? printed.join(', ') : null,
    agency,
    areNamed: authors.length > 0,
    passages,
  };
}

/** The authors in the metadata; if these are only the site or a team, a person in the byline. */
export function chooseAuthors(
  { authors = [], siteName }: PageMetadata,
  printed: readonly string[],
): readonly string[] {
  if (authors.length === 0) return printed;
  const isSite = (name: string): boolean => siteName !== undefined && isNameOfSite(name, siteName);
  const namesPerson = authors.every(isSite) && printed.some((name) => isFullName(name) && !isSite(name));
  return namesPerson || (printed.some(hasGivenName) && !authors.some(hasGivenName)) ? printed : authors;
}

/** Whether the name is the site's name or a part of it: `Kestrel` for `Kestrel Blog`. */
function isNameOfSite(name: string, siteName: string): boolean {
  const [own, site] = [titleKey(name), titleKey(siteName)];
  return own !== '' && (own === site || site.startsWith(`${own} `) || own.startsWith(`${site} `));
}
