import type { BlockType } from '../model/article.ts';
import type { Label } from '../model/label.ts';
import type { BlockTag, Passage } from '../model/passage.ts';
import { CASELESS, classOf, DIGIT, IDEOGRAPH, textAt, UPPER } from '../text/characters.ts';
import { codeShape, tabbedCells } from '../text/code-shape.ts';
import { END_COLON, END_OPEN, END_SENTENCE, endOf } from '../text/scan.ts';
import { areTimeCodes, findSpeakers, speakerOf, timeCodeOf } from '../text/speakers.ts';
import { countWords, hasWords } from './body-text.ts';

const KINDS: Readonly<Partial<Record<Label | BlockTag, BlockType>>> = {
  heading: 'heading',
  'list-item': 'list',
  quote: 'quote',
  code: 'code',
  table: 'table',
  'table-row': 'table',
};

/** Limits of headings in plain text. */
const MAX_HEADING_WORDS = 14;
const MAX_HEADING_LENGTH = 110;
/** The paragraph below a heading has at least this many words. */
const MIN_WORDS_BELOW = 12;
/** Up to this length a line of ideographs may be a label. */
const MAX_LABEL_BELOW = 40;

/** The block type of each body passage: by markup, then by marker, then by its shape and what follows. */
export function bodyKinds(body: readonly Passage[], labels: readonly Label[]): BlockType[] {
  // Kinds that plain text shows by several lines.
  const runs = new Map<number, BlockType>();
  markCode(body, runs);
  markTables(body, runs);
  markOrderedLists(body, runs);
  const kinds = body.map((passage, at) => runs.get(at) ?? kindByMarkup(passage, labels[at] as Label));
  const texts = body.map(({ text }) => text);
  const speakers = findSpeakers(texts);
  const isRecording = areTimeCodes(texts);
  const isLiveBlog = !isRecording && texts.filter(isTimeOfDay).length >= MIN_TIMES;
  body.forEach((passage, at) => {
    // Lines of a speaker and their time codes are paragraphs of any length.
    if (speakers.has(speakerOf(passage.text) ?? '') || (isRecording && timeCodeOf(passage.text) !== null)) {
      if (passage.markup?.block !== 'list-item' && kinds[at] !== 'quote') kinds[at] = 'paragraph';
      return;
    }
    // A standfirst without a full stop looks like a heading.
    if (passage.markup?.block === 'list-item' || labels[at] === 'standfirst' || passage.verse !== undefined)
      return;
    const isHeading =
      (isLiveBlog && isTimeOfDay(passage.text)) ||
      (kinds[at] === 'list' && isLoneNumber(body, kinds, at)) ||
      (kinds[at] === 'paragraph' && passage.markup === null && isPlainHeading(body, kinds, at));
    if (isHeading) kinds[at] = 'heading';
  });
  return kinds;
}

function kindByMarkup({ markup, marker }: Passage, label: Label): BlockType {
  const byTag = KINDS[markup?.block ?? 'paragraph'];
  const byLabel = KINDS[label];
  if (byTag !== undefined && (byLabel === undefined || byTag !== 'heading')) return byTag;
  if (byLabel !== undefined) return byLabel;
  return marker === '' || DASHES.has(marker) ? 'paragraph' : 'list';
}

/** Number of entries with a time of day that make a live blog. */
const MIN_TIMES = 2;

/** Long dashes mark lines of a dialogue. */
const DASHES: ReadonlySet<string> = new Set(['–', '—']);

/** A single numbered line above a paragraph: `3.` `Plant early`. */
function isLoneNumber(body: readonly Passage[], kinds: readonly BlockType[], at: number): boolean {
  if (kinds[at - 1] === 'list' || kinds[at + 1] === 'list') return false;
  const { marker, text } = body[at] as Passage;
  return /^\d/.test(marker) && hasHeadingShape(text) && isAboveText(body, at);
}

function isPlainHeading(body: readonly Passage[], kinds: readonly BlockType[], at: number): boolean {
  const text = textAt(body, at);
  if (text.length > MAX_HEADING_LENGTH || !hasHeadingShape(text)) return false;
  if (LABELLED.test(text) && LABELLED.test(textAt(body, at - 1))) return false;
  if (kinds[at + 1] !== 'list') return isAboveText(body, at);
  return endOf(text) === END_COLON || endOf(text) === END_OPEN;
}

/** `Length: 3 miles`: after another such line it belongs to a list of facts and is not a heading. */
const LABELLED = /^\p{Lu}[^:：.!?]{0,30}[:：] \S/u;

const STARTS: ReadonlySet<number> = new Set([UPPER, DIGIT, CASELESS, IDEOGRAPH]);
const ASKS = /[?？؟]$/;
const INNER_SENTENCE = /[.!?。？！؟]["”’»)]? /;
/** Lines of an interview: `Q: …`, `A: …`, `Monitor: … ?`. */
const SPEAKER = /^\p{Lu}{1,2}[:：.] |^\p{Lu}[\p{L} ]{1,24}[:：] [^?？]*[?？]$/u;
const QUOTED = /^['‘’"“„«]([^'‘"“”„«»]{2,})['’"”“»]$/;
/** A longer line before a list introduces it: `The features include:`. */
const MAX_WORDS_BEFORE_COLON = 3;

function hasHeadingShape(printed: string): boolean {
  const text = QUOTED.exec(printed)?.[1] ?? printed;
  if (!STARTS.has(classOf(text.charCodeAt(0))) || SPEAKER.test(text)) return false;
  const words = countWords(text);
  if (words > MAX_HEADING_WORDS) return false;
  switch (endOf(text)) {
    case END_OPEN:
      return true;
    case END_COLON:
      return words <= MAX_WORDS_BEFORE_COLON;
    case END_SENTENCE:
      return ASKS.test(text) && !INNER_SENTENCE.test(text);
    default:
      return false;
  }
}

function isAboveText(body: readonly Passage[], at: number): boolean {
  const below = textAt(body, at + 1);
  return below.length > MAX_LABEL_BELOW && endOf(below) !== END_OPEN && hasWords(below, MIN_WORDS_BELOW);
}

const TIME_OF_DAY = /^\d{1,2}[.:h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4}))?$/i;

/** Whether the line is only a time of day, as above entries of a live blog. */
function isTimeOfDay(text: string): boolean {
  return TIME_OF_DAY.test(text);
}

/** Lines of output between two lines of code. */
const MAX_BRIDGE = 3;
/** Number of lines of weak shape that make code without a strong one. */
const MIN_WEAK_LINES = 3;
const ORDERED_ITEM = /^(\(?(\d{1,3})[.)])\s+(?=\S)/;

/** A list item; the marker is empty if there is none. */
export interface ListItem {
  readonly marker: string;
  readonly text: string;
}

export function listItemOf(passage: Passage): ListItem {
  if (passage.marker !== '' || passage.markup !== null) return passage;
  const match = ORDERED_ITEM.exec(passage.text);
  return match === null ? passage : { marker: match[1] as string, text: passage.text.slice(match[0].length) };
}

/** The input line; empty if there is markup. */
function plainRaw({ markup, raw }: Passage): string {
  return markup === null ? raw : '';
}

function markCode(body: readonly Passage[], kinds: Map<number, BlockType>): void {
  for (let at = 0; at < body.length; at++) {
    const shape = codeShape(plainRaw(body[at] as Passage));
    if (shape === null) continue;
    let last = at;
    let strong = shape === 'strong';
    let shaped = 1;
    for (let k = at + 1; k < body.length && k - last <= MAX_BRIDGE + 1; k++) {
      const here = body[k] as Passage;
      const isRightBelow = here.blankBefore === 0 && here.index === (body[k - 1] as Passage).index + 1;
      if (here.markup !== null || !isRightBelow) break;
      const next = codeShape(here.raw);
      if (next === null) {
        if (endOf(here.text) === END_SENTENCE) break;
        continue;
      }
      last = k;
      shaped++;
      strong ||= next === 'strong';
    }
    if (strong || shaped >= MIN_WEAK_LINES) for (let k = at; k <= last; k++) kinds.set(k, 'code');
    at = last;
  }
}

function markTables(body: readonly Passage[], kinds: Map<number, BlockType>): void {
  body.slice(1).forEach((here, at) => {
    const before = body[at] as Passage;
    const cells = tabbedCells(plainRaw(here));
    if (cells === null || cells.length !== tabbedCells(plainRaw(before))?.length) return;
    if (here.index === before.index + 1) kinds.set(at, 'table').set(at + 1, 'table');
  });
}

/** The number at the start of the line; NaN if there is none. */
function numberOf({ markup, text }: Passage): number {
  return Number(markup === null ? ORDERED_ITEM.exec(text)?.[2] : undefined);
}

/** Numbers that count up on adjacent lines; with text between them they number headings. */
function markOrderedLists(body: readonly Passage[], kinds: Map<number, BlockType>): void {
  body.slice(1).forEach((here, at) => {
    if (numberOf(here) === numberOf(body[at] as Passage) + 1) kinds.set(at, 'list').set(at + 1, 'list');
  });
}
