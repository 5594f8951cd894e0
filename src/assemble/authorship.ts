import type { PageMetadata } from '../model/document.ts';
import { isBodyLabel, isBoilerplate, type Label } from '../model/label.ts';
import type { Segment } from '../model/passage.ts';
import {
  isInitials,
  isOtherWork,
  MOST_LINES,
  mayBeLed,
  newNames,
  readBylineLines,
  type Signature,
} from '../recognise/byline-lines.ts';
import { isBylineLead, isPictureLabel, readLead } from '../recognise/byline-words.ts';
import { hasGivenName } from '../recognise/names.ts';
import { isFullName } from '../recognise/stated-names.ts';
import { findTimes, givesDay, readTimestampLine } from '../recognise/times/index.ts';
import { titleKey } from '../recognise/title-forms.ts';
import { endOfHead } from './fields.ts';
import type { Ledger } from './ledger.ts';

interface Authorship {
  readonly authors: readonly string[];
  /** As printed. */
  readonly byline: string | null;
  readonly agency: string | null;
  /** The passages it was read from. */
  readonly passages: readonly number[];
}

/** Passages between two lines of one byline. */
const MAX_GAP = 3;
/** Passages above and below the headline in which an author may be named. */
const HEAD = { above: 12, close: 4, below: 60 } as const;
const HEADLINES: ReadonlySet<Label> = new Set<Label>(['headline', 'repeat', 'standfirst']);
/** Passages below the text in which the author may be named. */
const TAIL = 25;
/** Distance of a byline from a time. */
const BESIDE = 3;
/** A name on the line of a time. */
const MOST_EVIDENCE = 5;
/** Characters next to a name in a line that repeats it: `Posts by …`. */
const MAX_BESIDE_NAME = 40;

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
 * Without the last name if it is a place: `Nora Quill, Upper Ardel` above an article whose headline or first paragraph
 * has the same words, or below the text, as letters are signed.
 */
function withoutPlace(found: Authorship, { ledger, segment }: Page): Authorship {
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
  return isNamed || isBelowText ? { ...found, authors: others.toReversed() } : found;
}

interface PlacedSignature extends Signature {
  /** Index of its first passage, and index after its last. */
  readonly start: number;
  readonly end: number;
  readonly isLabelled: boolean;
}

/** A range of passages; in `tail`, lines without label need an explicit byline word. */
interface Zone {
  readonly start: number;
  readonly end: number;
  /** Lines that are not labelled as byline count only above this. */
  readonly endOfUnlabelled: number;
  readonly isTail: boolean;
}

/** The lines of an article in which an author can be named. */
class Page {
  readonly ledger: Ledger;
  readonly segment: Segment;
  readonly head: Zone;
  readonly tail: Zone;

  constructor(ledger: Ledger, segment: Segment) {
    this.ledger = ledger;
    this.segment = segment;
    const { start, end, articleStart, articleEnd } = segment;
    const top = segment.headline ?? articleStart;
    const headEnd = endOfHead(ledger.passages, (i) => ledger.label(i), segment);
    let last = Math.max(top, articleEnd - 1);
    while (last > top && !isBodyLabel(ledger.label(last))) last--;
    const endOfUnlabelled = Math.min(headEnd, top + HEAD.below);
    // Names below such a heading are those of other articles and readers.
    let others = last + 1;
    while (others < end && ledger.label(others) !== 'related' && ledger.label(others) !== 'comments')
      others++;
    const endOfTail = Math.min(others, Math.max(articleEnd, last + TAIL));
    this.head = { start: Math.max(start, top - HEAD.above), end: headEnd, endOfUnlabelled, isTail: false };
    this.tail = {
      start: headEnd,
      end: endOfTail,
      endOfUnlabelled: Math.min(endOfTail, last + TAIL),
      isTail: true,
    };
  }

  text(i: number): string {
    return this.ledger.text(i);
  }

  /** Whether the line can be part of a byline: it belongs to no other field, and no rule gives it another meaning. */
  isFree(i: number): boolean {
    if (this.ledger.isPlaced(i)) return false;
    const { label, rule } = this.ledger.verdict(i);
    if (label === 'byline' || label === 'timestamp') return true;
    if (label === 'section' && isBylineLead(this.text(i))) return true;
    if (rule === 'author-bio-heading' || rule === 'contributor-line') return true;
    return rule === 'score' && (isBoilerplate(label) || label === 'caption');
  }

  isNearTime(i: number): boolean {
    for (let at = i - BESIDE; at <= i + BESIDE; at++)
      if (at >= 0 && at < this.ledger.passages.length && this.isTime(at)) return true;
    return false;
  }

  /** Whether the line is a time, whatever the model calls it. */
  isTime(i: number): boolean {
    if (this.ledger.label(i) === 'timestamp') return true;
    return !this.ledger.isPlaced(i) && givesDay(readTimestampLine(this.text(i)));
  }

  /** Whether the line is between the headline and a time. */
  isBelowHeadline(i: number): boolean {
    const above = [i - 1, i - 2].filter((at) => at >= 0);
    const below = [i + 1, i + 2].filter((at) => at < this.ledger.passages.length);
    return above.some((at) => HEADLINES.has(this.ledger.label(at))) && below.some((at) => this.isTime(at));
  }

  /** Whether the text is one word, or the name of the site: the page repeats it after © or at the end of its title. */
  isSite(text: string): boolean {
    if (!text.includes(' ')) return true;
    const name = text.toLowerCase();
    return this.ledger.passages.some(({ text: line }, i) => {
      if (line.length <= name.length) return false;
      const isNotice = this.ledger.label(i) === 'copyright';
      return isNotice ? line.toLowerCase().includes(name) : line.slice(-name.length).toLowerCase() === name;
    });
  }

  #freeEnd = 0;

  /** Index after the run of free passages that contains the passage. */
  #endOfFree(i: number): number {
    if (i >= this.#freeEnd)
      for (this.#freeEnd = i + 1; this.#freeEnd < this.segment.end && this.isFree(this.#freeEnd); )
        this.#freeEnd++;
    return this.#freeEnd;
  }

  /** Of head and tail, which have no passage in common. */
  readonly #signatures = new Map<number, PlacedSignature | null>();

  /**
   * The signature that begins with a passage.
   *
   * @param end of its zone
   * @param mayBeBare a name without byline word and label counts too
   */
  signatureAt(i: number, end: number, mayBeBare: boolean): PlacedSignature | null {
    const known = this.#signatures.get(i);
    if (known !== undefined) return known;
    const isTime = this.ledger.label(i) === 'timestamp';
    const last = isTime ? i + 1 : Math.min(end, i + MOST_LINES, this.#endOfFree(i));
    let labelled = i;
    while (labelled < last && !isTime && this.ledger.label(labelled) !== 'byline') labelled++;
    const second = i + 1 < last ? this.text(i + 1) : null;
    if (!mayBeBare && labelled === last && !mayBeLed(this.text(i), second)) return null;
    const isLabelled = labelled === i;
    const lines = this.ledger.passages.slice(i, last).map(({ text }) => text);
    const found = isOnlyTime(this.text(i))
      ? null
      : readBylineLines(lines, {
          isLabelled: isLabelled && !isTime,
          isTime,
          isDated: this.isNearTime(i),
          mayBeAccount: isLabelled && this.isBelowHeadline(i) && this.isSite(this.text(i)),
        });
    const signature = found && {
      ...found,
      start: i,
      end: i + found.lines,
      isLabelled: labelled < i + found.lines,
    };
    this.#signatures.set(i, signature);
    return signature;
  }
}

/** Whether the line consists of times and their labels, and names nobody. */
function isOnlyTime(text: string): boolean {
  const line = readTimestampLine(text);
  return line !== null && line.times.length > 0 && line.rest === '';
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
    passages,
  };
}

/** The line of the head that is only a name, with the most evidence that it is the author's. */
function nameAlone(page: Page): PlacedSignature | null {
  let best: PlacedSignature | null = null;
  let most = 0;
  const top = page.segment.headline ?? page.segment.articleStart;
  for (let i = top + 1; i < page.head.endOfUnlabelled; i++) {
    if (!page.isFree(i) || isOtherWork(page.text(i - 1))) continue;
    const found = page.signatureAt(i, page.head.end, true);
    if (found === null) continue;
    const evidence = evidenceFor(page, found);
    if (evidence > most) [best, most] = [found, evidence];
    i = found.end - 1;
  }
  return best;
}

/** Number of signs that a name in the head is the author's; 0 if a sign speaks against it. */
function evidenceFor(page: Page, { start, end, authors, agency }: PlacedSignature): number {
  const { ledger, segment } = page;
  const isSignOff = ledger.verdict(start).rule === 'contributor-line';
  const below = end < ledger.passages.length ? ledger.label(end) : null;
  if (authors.length === 0) return agency !== null && isSignOff && page.isNearTime(start) ? 1 : 0;
  if (findTimes(page.text(start)).length > 0) return MOST_EVIDENCE;
  // A name above a credit is that of a person in the picture.
  if (below === 'credit' || below === 'caption') return 0;
  const isKnown = authors.some((name) => hasGivenName(name) || EAST_ASIAN.test(name));
  // Without capitals or a known name, the words of a caption look like a name too.
  if (!isKnown && ledger.label(start) === 'caption') return 0;
  let repeats = 0;
  for (let i = segment.start; i < segment.end; i++) {
    const text = page.text(i);
    const name = authors[0] as string;
    if (!text.includes(name) || (i >= start && i < end)) continue;
    // A person in the story.
    const isLong = text.length > name.length + MAX_BESIDE_NAME;
    if (isBodyLabel(ledger.label(i)) || (isLong && i < segment.articleEnd)) return 0;
    repeats++;
  }
  const isBesideText = start - 1 === segment.headline || (below !== null && isBodyLabel(below));
  const others = Number(isKnown) + Number(repeats > 0) + Number(isBesideText);
  if (page.isNearTime(start)) return others > 0 ? others + 1 : 0;
  return isKnown ? others : 0;
}

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}]/u;

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
