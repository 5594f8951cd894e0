import type { Document, PageMetadata } from '../model/document.ts';
import { isBodyLabel } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { readTimestampLine } from '../recognise/times/index.ts';
import { mayBeginLike, shorterTitles, splitSiteTitle, titleKey } from '../recognise/title-forms.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';
import { hasWords } from './body-text.ts';
import type { Draft, Ledger } from './ledger.ts';
import { brokenHeadline, isPrintedTitle, isRunOnMenu, type OtherLines, titleText } from './title-text.ts';

/** Lines of other lengths are not compared with the headline. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 300;
/** Least length of a truncated copy of the headline. */
const MIN_TRUNCATED_LENGTH = 15;
/** Number of lines that contain the name of the site. */
const FREQUENT = 3;
const MAX_NAMING_LINE = 120;
/** Number of first lines that may be a window title. */
const FIRST_LINES = 3;

/** A sentence of this many words below a header is text, not the headline. */
const SENTENCE_WORDS = 12;

/**
 * Whether the line is the first line of the text, whose headline is only in a header, a record or markup. A heading
 * of level 1 is not; a long sentence is; in Markdown, so is a line that shares few words with the title.
 */
function isBodyBelowHeader(
  { format }: Document,
  line: Passage | undefined,
  { title }: PageMetadata,
): boolean {
  if (title === undefined || line === undefined) return false;
  if (line.markup?.block === 'heading' && line.markup.level === 1) return false;
  const isSentence = endOf(line.text) === END_SENTENCE && hasWords(line.text, SENTENCE_WORDS);
  return (
    (isSentence && line.text.length > title.length) ||
    (format === 'markdown' && !sharesWords(line.text, title))
  );
}

/** The headline of a segment: the passages that print it, and its text if the page states it. */
export interface Headline {
  readonly from: number;
  readonly to: number;
  /** The title as metadata or the window title give it, if it is printed over several passages. */
  readonly stated: string | null;
}

/** Places the headline of the segment and removes its other occurrences. Returns the title without the name of the site. */
export function placeTitle(draft: Draft, { from, to, stated }: Headline): string | null {
  const { document, ledger, segment, index, metadata } = draft;
  const { start, end } = segment;
  const headline = to - 1;
  const line = ledger.passages[headline] as Passage;
  if (isBodyBelowHeader(document, line, metadata)) {
    const reason = 'the header gives another title; this is the first line of the text';
    ledger.relabel(headline, 'paragraph', 'no-headline', reason);
    return null;
  }
  // The search for the headline in a longer line would take too long.
  const title =
    stated ?? (line.text.length > MAX_LENGTH ? line.text : titleText(line, readOtherLines(draft, headline)));
  const key = titleKey(title);
  for (let i = from; i < to; i++) {
    if (ledger.label(i) !== 'headline')
      ledger.relabel(i, 'headline', 'part-of-headline', 'the headline goes on in this line');
    ledger.place(i, index, 'title');
  }
  for (let i = start; i < end; i++) {
    if (ledger.isPlaced(i)) continue;
    const isRepeat = ledger.label(i) === 'repeat' && ledger.verdict(i).rule === 'score';
    if (isRepeat || isRepeatOf(ledger.text(i), key))
      ledger.relabel(i, 'repeat', 'repeated-headline', 'the headline printed again');
  }
  return title;
}

/** Distances from the headline of the model at which the stated title is looked for, in passages. */
const NEAR = { above: 8, below: 12 } as const;
/** Most passages over which a headline is printed. */
const MAX_PIECES = 4;

/**
 * The headline of the segment: the one of the model, or the lines near it that print the title which metadata or the
 * window title state. If the title is printed over several lines, such as a kicker and a headline, all of them.
 */
export function findHeadline(draft: Draft): Headline | null {
  const { ledger, segment } = draft;
  const { headline } = segment;
  if (headline === null) return null;
  const own = { from: headline, to: headline + 1, stated: null };
  const isHeading = ledger.passages[headline]?.markup?.block === 'heading';
  if (ledger.text(headline).length > MAX_LENGTH) return own;
  const stated = statedTitles(draft, headline);
  const run = printedRun(ledger, segment, headline, stated);
  if (run === null) return brokenHeadline(ledger, segment, headline) ?? own;
  if (run.from <= headline && headline < run.to) return run;
  const found = titleKey(ledger.text(headline));
  const isRelated = [...stated.keys()].some(
    (key) => isPrintedTitle(key) && (key.includes(found) || found.includes(key)),
  );
  const isMeant = run.stated !== null || isHeadlineText(ledger, run.from);
  return isRelated || isHeading || !isMeant ? own : run;
}

/** By key, the titles in metadata, in window titles and in breadcrumbs above the headline. */
function statedTitles(
  { ledger, metadata: { title }, before }: Draft,
  headline: number,
): ReadonlyMap<string, string> {
  const stated = new Map<string, string>();
  const state = (text: string): void => {
    if (!stated.has(titleKey(text))) stated.set(titleKey(text), text);
  };
  if (title !== undefined) {
    for (const form of [title, ...shorterTitles(title)]) state(form);
    // In `Site - Headline` the headline is the last part.
    const parts = splitSiteTitle(title);
    if (parts !== null) state(parts.site);
  }
  for (let i = before; i < headline; i++) {
    const text = ledger.text(i);
    if (text.length > MAX_LENGTH || text.length < MIN_LENGTH) continue;
    for (const form of shorterTitles(text)) state(form);
    // Without a separator, only the first line of a dump can be a window title.
    if (i === 0) state(text);
  }
  return stated;
}

/** A line with fewer words or characters may be a button or the name of the site. */
const MIN_STATED = { words: 5, chars: 20, unspaced: 10 } as const;

/** Whether a line that repeats the window title can be the headline: not short, and not a line with a known meaning. */
function isHeadlineText(ledger: Ledger, i: number): boolean {
  const text = ledger.text(i);
  const key = titleKey(text);
  const isLong = key.split(' ').length >= MIN_STATED.words && key.length >= MIN_STATED.chars;
  const isUnspaced = !key.includes(' ') && key.length >= MIN_STATED.unspaced;
  return (
    (isLong || isUnspaced || ledger.passages[i]?.markup?.level === 1) &&
    ledger.verdict(i).rule === 'score' &&
    !isRunOnMenu(text) &&
    readTimestampLine(text) === null
  );
}

/** The passages nearest to the headline whose text together is a stated title. */
function printedRun(
  ledger: Ledger,
  segment: Segment,
  headline: number,
  stated: ReadonlyMap<string, string>,
): Headline | null {
  if (stated.size === 0) return null;
  const { start, articleEnd } = segment;
  let best: Headline | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const first = Math.max(start, headline - NEAR.above);
  const last = Math.min(articleEnd, headline + NEAR.below);
  const pieces: string[] = [];
  for (let i = first; i < last; i++) {
    const text = ledger.text(i);
    pieces.push(text.length > MAX_LENGTH ? '' : titleKey(text));
  }
  const longest = Math.max(...[...stated.keys()].map((key) => key.length));
  for (let from = first; from < last; from++) {
    if (pieces[from - first] === '') continue;
    let key = '';
    for (let to = from + 1; to <= Math.min(last, from + MAX_PIECES) && key.length < longest; to++) {
      if (ledger.text(to - 1).length > MAX_LENGTH) break;
      const piece = pieces[to - 1 - first] as string;
      if (piece === '') continue;
      key = key === '' ? piece : `${key} ${piece}`;
      const found = key.length > longest ? undefined : stated.get(key);
      if (found === undefined || !isPrintedTitle(key)) continue;
      const distance = from <= headline && headline < to ? 0 : Math.abs(from - headline);
      if (distance >= nearest || (from < FIRST_LINES && to <= headline)) continue;
      nearest = distance;
      best = { from, to, stated: to === from + 1 ? null : found };
    }
  }
  return best;
}

/** A headline shares at least this part of its words with the stated title. */
const SHARED_WORDS = 0.4;

function sharesWords(text: string, title: string): boolean {
  const [words, others] = [titleKey(text), titleKey(title)].map((key) => new Set(key.split(' ')));
  const shared = [...(words as Set<string>)].filter((word) => others?.has(word)).length;
  return shared >= Math.min(words?.size ?? 0, others?.size ?? 0) * SHARED_WORDS;
}

function isRepeatOf(text: string, headline: string): boolean {
  if (text.length > MAX_LENGTH || text.length < MIN_LENGTH || !mayBeginLike(text, headline)) return false;
  const key = titleKey(text);
  if (key === headline) return true;
  if (key.length > headline.length)
    return key.startsWith(headline) && shorterTitles(text).some((form) => titleKey(form) === headline);
  const isCut = text.endsWith('…') || text.endsWith('...');
  return isCut && key.length >= MIN_TRUNCATED_LENGTH && headline.startsWith(key);
}

const HOST = /^[a-z][a-z+.-]*:\/\/(?:www\.)?([^/?#:]+)/i;

/** The context of the headline: other lines of the segment that contain parts of it. */
function readOtherLines({ document, ledger, segment, before }: Draft, at: number): OtherLines {
  const { start, end, articleStart } = segment;
  const own = titleKey(ledger.text(at));
  const keys = new Set<string>();
  const near = new Set<string>();
  for (let i = start; i < end; i++) {
    const text = ledger.text(i);
    if (i === at || text.length > MAX_LENGTH || text.length < MIN_LENGTH) continue;
    const key = titleKey(text);
    const isFirst = i < start + FIRST_LINES;
    if (isFirst || !isBodyLabel(ledger.label(i))) keys.add(key);
    if (isFirst || (keys.has(key) && i > at - NEAR.above && i < at + NEAR.below)) near.add(key);
  }
  // The window title may be above the segment, which begins with its article.
  for (let i = before; i < articleStart + FIRST_LINES && i < end; i++) {
    const text = ledger.text(i);
    if (i === at || text.length > MAX_LENGTH || text.length < MIN_LENGTH) continue;
    for (const form of shorterTitles(text)) near.add(titleKey(form));
  }
  near.delete(own);
  return {
    site: document.metadata?.siteName ?? HOST.exec(document.source.url ?? '')?.[1] ?? null,
    lines: keys,
    near,
    isFrequent: (key) => {
      let lines = 0;
      for (let i = start; i < end; i++) {
        const text = ledger.text(i);
        if (text.length > MAX_NAMING_LINE || text.length < key.length) continue;
        const line = titleKey(text);
        if (line !== own && ` ${line} `.includes(` ${key} `) && ++lines >= FREQUENT) return true;
      }
      return false;
    },
  };
}
