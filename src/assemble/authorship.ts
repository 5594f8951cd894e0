import { readBareName } from '../recognise/bare-name.ts';
import { isJobLine } from '../recognise/job-title.ts';
import { hasGivenName } from '../recognise/names.ts';
import { withoutPortrait } from '../recognise/portrait.ts';
import { findTimes, readTimestampLine } from '../recognise/times/index.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { aboutAuthor, siteOwner, soleByline, writtenBy } from './author-elsewhere.ts';
import { explicitBylines, type FoundByline } from './byline-lines.ts';
import type { HeadZone } from './head-zone.ts';
import type { Ledger } from './ledger.ts';
import { isSiteName } from './name-elsewhere.ts';
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

const NOBODY: Authorship = { authors: [], byline: null, agency: null, passages: [] };

/** So near below the headline any name behind `by` signs, an account's and a house's too. */
const BELOW_HEADLINE = 4;

/** Who wrote the article: a byline in its head, else a bare name beside headline or time, else a byline at its end. */
export function findAuthorship(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  printings: readonly number[],
  outline: Outline,
): Authorship {
  const isExpected = (i: number): boolean => {
    for (let far = 1; far <= BELOW_HEADLINE; far++) if (headlines.has(i - far)) return true;
    return false;
  };
  const headlines = new Set(printings);
  const ways = [
    () => explicitBylines(passages, ledger, zone.below, outline.end, isExpected),
    () => nameBelowHeadline(passages, ledger, zone, printings, outline),
    () => explicitBylines(passages, ledger, zone.above, outline.end),
    () => bareName(passages, ledger, zone, printings, outline, [...zone.below, ...zone.above]),
    () => explicitBylines(passages, ledger, zone.between, outline.end),
    () => explicitBylines(passages, ledger, zone.intoBody, outline.end),
    () => explicitBylines(passages, ledger, [...zone.closing, ...zone.tail], outline.end),
    () =>
      bareName(passages, ledger, zone, printings, outline, [...zone.between, ...zone.closing, ...zone.tail]),
    () => datedName(passages, ledger, zone, outline, isExpected),
    () => soleByline(passages, ledger, outline),
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

const MAX_JOB_LENGTH = 50;
/** What the line below a byline already is; a job there was taken for chrome or, in markup, for body text. */
const TAKEN_LINE: ReadonlySet<Label | null> = new Set<Label>([
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
  if (TAKEN_LINE.has(ledger.labelAt(last + 1))) return found;
  return { ...found, byline: `${found.byline}, ${job}`, passages: [...found.passages, last + 1] };
}

/** A name with so much evidence stands where only the author's does; a byline above the headline is a teaser's then. */
const SURE = 5;

function nameBelowHeadline(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  printings: readonly number[],
  outline: Outline,
): FoundByline[] {
  const found = findNameLine(passages, ledger, zone.below, new Set(zone.below), printings, outline);
  return found !== null && found.weight >= SURE ? [{ byline: found.byline, passages: [found.passage] }] : [];
}

function bareName(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  printings: readonly number[],
  outline: Outline,
  places: readonly number[],
): FoundByline[] {
  const found = findNameLine(passages, ledger, places, new Set(zone.below), printings, outline);
  return found === null ? [] : [{ byline: found.byline, passages: [found.passage] }];
}

function datedName(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  outline: Outline,
  isExpected: (passage: number) => boolean,
): FoundByline[] {
  for (const i of [...zone.below, ...zone.above]) {
    const text = withoutPortrait(textAt(passages, i));
    if (text.length > MAX_DATED_NAME || isBodyLabel(ledger.label(i))) continue;
    const rest = ledger.label(i) === 'timestamp' ? (readTimestampLine(text)?.rest ?? '') : withoutDates(text);
    if (rest === '') continue;
    const byline = readBareName(rest);
    if (byline !== null && byline.authors.length > 0 && byline.rest === '')
      return [{ byline, passages: [i] }];
    const isHouse = isSiteName(rest, { passages, start: outline.start, end: outline.end });
    if (isExpected(i) && (isHouse || (!rest.includes(' ') && hasGivenName(rest))))
      return [{ byline: { byline: rest, authors: [rest], agency: null, team: null }, passages: [i] }];
  }
  return [];
}

const MAX_DATED_NAME = 90;

/** `7 minutes read`, `0 Comments`. */
const COUNT = /(?<!\S)\d{1,5}(?: min(?:ute)?s?\.?(?: read)?| comments?)(?!\S)/gi;

/** What is left of `May 4, 2024May 6, 2024Ann Roe`; empty where no whole date stands. */
function withoutDates(text: string): string {
  let rest = text;
  const times = findTimes(text);
  for (const { start, end } of times.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  rest = rest.replace(COUNT, ' ');
  return times.length === 0 ? '' : rest.replace(/^[\s|·•,–—-]+|(?<![\s|·•,–—-])[\s|·•,–—-]+$/g, '');
}
