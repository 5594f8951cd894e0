import { findAgency } from '../fields/agencies.ts';
import { type Byline, isDesk, readBareName, readByline } from '../fields/byline.ts';
import { isJobLine, isJobTitle } from '../fields/job-title.ts';
import { findTimes, readTimestampLine } from '../fields/times/index.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { aboutAuthor, siteOwner, writtenBy } from './author-elsewhere.ts';
import type { HeadZone } from './head-zone.ts';
import { readBehindLead } from './lead-alone.ts';
import type { Ledger } from './ledger.ts';
import { findNameLine } from './name-lines.ts';
import { isBodyLabel, type Outline } from './outline.ts';
import { textAt } from './text-at.ts';

export interface Authorship {
  readonly authors: readonly string[];
  /** As printed. */
  readonly byline: string | null;
  readonly agency: string | null;
  /** Passages it was read from. */
  readonly passages: readonly number[];
}

export interface FoundByline {
  readonly byline: Omit<Byline, 'rest'>;
  readonly passages: readonly number[];
}

const NOBODY: Authorship = { authors: [], byline: null, agency: null, passages: [] };

/** Who wrote the article: a byline in its head, else a bare name beside headline or time, else a byline at its end. */
export function findAuthorship(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  printings: readonly number[],
  outline: Outline,
): Authorship {
  const ways = [
    () => explicitBylines(passages, ledger, zone.below),
    () => nameBelowHeadline(passages, ledger, zone, printings),
    () => explicitBylines(passages, ledger, zone.above),
    () => bareName(passages, ledger, zone, printings),
    () => explicitBylines(passages, ledger, zone.between),
    () => explicitBylines(passages, ledger, [...zone.closing, ...zone.tail]),
    () => writtenBy(passages, outline),
    () => aboutAuthor(passages, outline),
    () => siteOwner(passages, outline),
  ];
  let agencyOnly: Authorship | null = null;
  for (const find of ways) {
    const found = withJobBelow(merge(find()), passages, ledger);
    if (found.authors.length > 0) return agencyOnly === null ? found : withAgency(found, agencyOnly);
    if (found.byline !== null) agencyOnly ??= found;
  }
  return agencyOnly ?? NOBODY;
}

function withAgency(found: Authorship, other: Authorship): Authorship {
  return { ...found, agency: found.agency ?? other.agency, passages: [...found.passages, ...other.passages] };
}

/** More names right below a byline belong to it; a byline further down is another's. */
const MAX_GAP = 3;

function merge(found: readonly FoundByline[]): Authorship {
  const authors: string[] = [];
  const teams: string[] = [];
  const printed: string[] = [];
  const used: number[] = [];
  let agency: string | null = null;
  for (const { byline, passages } of found) {
    const last = used.at(-1);
    const isNear = last === undefined || (passages[0] ?? 0) - last <= MAX_GAP;
    const fresh = byline.authors.filter((author) => !authors.includes(author));
    if (authors.length > 0 && !isNear && fresh.length > 0) continue;
    if (printed.length === 0 || fresh.length > 0) printed.push(byline.byline);
    authors.push(...fresh);
    agency ??= byline.agency;
    if (byline.team !== null && teams.length === 0) teams.push(byline.team);
    used.push(...passages);
  }
  if (printed.length === 0) return NOBODY;
  return {
    authors: authors.length > 0 ? authors : teams,
    byline: printed.join(', '),
    agency,
    passages: used,
  };
}

function explicitBylines(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: readonly number[],
): FoundByline[] {
  const found: FoundByline[] = [];
  let bodyHasBegun = false;
  for (const i of zone) {
    const text = textAt(passages, i);
    const label = ledger.label(i);
    bodyHasBegun ||= label === 'paragraph';
    if (label === 'byline') {
      const byline = readByline(text) ?? readBareName(text);
      if (byline !== null) found.push({ byline: withJob(byline, text), passages: [i] });
    } else if (label === 'contributor') {
      // An agency above the body signs the article; below it the line names who else worked on it.
      const agency = bodyHasBegun ? null : findAgency(text);
      if (agency !== null)
        found.push({ byline: { byline: text, authors: [], agency, team: null }, passages: [i] });
    } else if (label === 'timestamp') {
      const byline = readByline(text) ?? readByline(readTimestampLine(text)?.rest ?? '');
      if (byline !== null && namesSomebody(byline)) found.push({ byline, passages: [i] });
    } else if (UNREAD_BY_BYLINE_RULE.has(label)) {
      const byline = text.length > MAX_SHARED_LENGTH ? null : readByline(text);
      if (byline !== null && namesSomebody(byline)) found.push({ byline, passages: [i] });
    } else if (!isBodyLabel(label)) {
      const button =
        text.length <= MAX_SHARED_LENGTH && text.includes(LYNX_BUTTON)
          ? readByline(text.replaceAll(LYNX_BUTTON, ''))
          : null;
      if (button !== null && namesSomebody(button)) found.push({ byline: button, passages: [i] });
      const byline = readLeadAlone(text, textAt(passages, i + 1));
      if (byline !== null) found.push({ byline, passages: [i, i + 1] });
    }
  }
  return found;
}

function namesSomebody({ authors, team }: Byline): boolean {
  return authors.length > 0 || team !== null;
}

/** A byline may share its line with a notice that another rule took first: `by Ann Roe · May 4, 2024 · This post …`. */
const UNREAD_BY_BYLINE_RULE: ReadonlySet<Label> = new Set<Label>(['advertisement', 'read-time', 'comments']);
const MAX_SHARED_LENGTH = 180;
/** How `lynx -dump` prints a button; names of authors open their notes. */
const LYNX_BUTTON = '(BUTTON) ';

/** `By Ann Roe, Staff Writer`: a job that closes the line is printed as part of the byline. */
function withJob(byline: Byline, text: string): Byline {
  return isJobTitle(byline.rest) && text.endsWith(byline.rest) ? { ...byline, byline: text } : byline;
}

const MAX_JOB_LENGTH = 50;
/** What the line below a byline already is; a job there was taken for chrome or, in markup, for body text. */
const TAKEN_LINE: ReadonlySet<Label> = new Set<Label>([
  'headline',
  'dateline',
  'timestamp',
  'caption',
  'credit',
]);

/** `Staff writer` on a line of its own below the name. */
function withJobBelow(found: Authorship, passages: readonly Passage[], ledger: Ledger): Authorship {
  const last = found.passages.at(-1);
  if (last === undefined || found.authors.length === 0) return found;
  const job = textAt(passages, last + 1);
  if (job.length > MAX_JOB_LENGTH || !isJobLine(job) || /[.!?:]$/.test(job)) return found;
  const label = ledger.labelAt(last + 1);
  if (label === null || TAKEN_LINE.has(label)) return found;
  return { ...found, byline: `${found.byline}, ${job}`, passages: [...found.passages, last + 1] };
}

const MAX_NAME_LENGTH = 60;

/** `By` on one line and the name on the next, as dumps of linked names have it. */
function readLeadAlone(lead: string, name: string): Byline | null {
  const byline = name.length > MAX_NAME_LENGTH ? null : readBehindLead(lead, name);
  if (byline === null || (byline.authors.length === 0 && (byline.team === null || !isDesk(byline.team))))
    return null;
  return { ...byline, byline: `${lead} ${name}` };
}

/** A name with so much evidence stands where only the author's does; a byline above the headline is a teaser's then. */
const SURE = 5;

function nameBelowHeadline(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  printings: readonly number[],
): FoundByline[] {
  const found = findNameLine(passages, ledger, zone.below, new Set(zone.below), printings);
  return found !== null && found.weight >= SURE ? [{ byline: found.byline, passages: [found.passage] }] : [];
}

function bareName(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  printings: readonly number[],
): FoundByline[] {
  const places = [...zone.below, ...zone.above, ...zone.between, ...zone.closing, ...zone.tail];
  const found = findNameLine(passages, ledger, places, new Set(zone.below), printings);
  if (found !== null) return [{ byline: found.byline, passages: [found.passage] }];
  for (const i of [...zone.below, ...zone.above]) {
    const text = textAt(passages, i);
    if (text.length > MAX_DATED_NAME || isBodyLabel(ledger.label(i))) continue;
    const rest = ledger.label(i) === 'timestamp' ? (readTimestampLine(text)?.rest ?? '') : withoutDates(text);
    const byline = rest === '' ? null : readBareName(rest);
    if (byline !== null && byline.authors.length > 0 && byline.rest === '')
      return [{ byline, passages: [i] }];
  }
  return [];
}

const MAX_DATED_NAME = 90;

/** What is left of `May 4, 2024May 6, 2024Ann Roe`; empty where no whole date stands. */
function withoutDates(text: string): string {
  let rest = text;
  const times = findTimes(text);
  for (const { start, end } of times.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return times.length === 0 ? '' : rest.replace(/^[\s|·•,–—-]+|(?<![\s|·•,–—-])[\s|·•,–—-]+$/g, '');
}
