import type { BlockType } from '../model/article.ts';
import type { Label } from '../model/label.ts';
import type { BlockTag, Passage } from '../model/passage.ts';
import { CASELESS, classOf, DIGIT, IDEOGRAPH, UPPER } from '../text/characters.ts';
import { END_COLON, END_OPEN, END_SENTENCE, endOf } from '../text/scan.ts';
import { isBareClock } from './live-blog.ts';
import { plainRuns } from './plain-runs.ts';
import { countWords } from './word-count.ts';

const KIND_OF_LABEL: Readonly<Partial<Record<Label, BlockType>>> = {
  heading: 'heading',
  'list-item': 'list',
  quote: 'quote',
  code: 'code',
  table: 'table',
};

const KIND_OF_TAG: Readonly<Partial<Record<BlockTag, BlockType>>> = {
  heading: 'heading',
  'list-item': 'list',
  quote: 'quote',
  code: 'code',
  'table-row': 'table',
};

/** A line of so many words at most may be a heading where no markup tells. */
const MAX_HEADING_WORDS = 14;
const MAX_HEADING_LENGTH = 110;
/** A heading stands over a paragraph of at least so many words. */
const MIN_WORDS_BELOW = 12;

/** The block type of each body passage: by markup, then by marker, then by shape and what follows. */
export function bodyKinds(
  passages: readonly Passage[],
  body: readonly number[],
  labels: readonly Label[],
): BlockType[] {
  const runs = plainRuns(passages, body);
  const kinds = body.map((i, at) => runs.get(at) ?? kindByMarkup(passages[i], labels[at] ?? 'paragraph'));
  const isLiveBlog = body.filter((i) => isBareClock(passages[i])).length >= MIN_CLOCKS;
  for (let at = 0; at < body.length; at++) {
    const passage = passages[body[at] as number];
    if (passage === undefined || passage.markup?.block === 'list-item') continue;
    // A standfirst without a full stop stands over text as a heading does.
    if (labels[at] === 'standfirst') continue;
    const followsItem = at > 0 && kinds[at - 1] === 'list';
    if (
      kinds[at] === 'list' &&
      !followsItem &&
      kinds[at + 1] !== 'list' &&
      isLoneHeading(passages, body, at)
    ) {
      kinds[at] = 'heading';
    } else if (isLiveBlog && isBareClock(passage)) {
      kinds[at] = 'heading';
    } else if (
      kinds[at] === 'paragraph' &&
      labels[at] !== 'standfirst' &&
      passage.markup === null &&
      isHeading(passages, body, kinds, at)
    ) {
      kinds[at] = 'heading';
    }
  }
  return kinds;
}

function kindByMarkup(passage: Passage | undefined, label: Label): BlockType {
  const tag = passage?.markup?.block ?? null;
  const byTag = tag === null ? undefined : KIND_OF_TAG[tag];
  const byLabel = KIND_OF_LABEL[label];
  if (byTag !== undefined && (byLabel === undefined || byTag !== 'heading')) return byTag;
  if (byLabel !== undefined) return byLabel;
  if (passage !== undefined && passage.marker !== '' && !DASHES.has(passage.marker)) return 'list';
  return 'paragraph';
}

/** So many entries led by a clock make a live blog. */
const MIN_CLOCKS = 2;

/** Long dashes lead the lines of a dialogue. */
const DASHES: ReadonlySet<string> = new Set(['–', '—']);

/** A numbered line alone over a paragraph: `3.` `Plant early`. */
function isLoneHeading(passages: readonly Passage[], body: readonly number[], at: number): boolean {
  const passage = passages[body[at] as number];
  if (passage === undefined || !/^\d/.test(passage.marker)) return false;
  return hasHeadingShape(passage.text) && standsOverText(passages, body, at);
}

function isHeading(
  passages: readonly Passage[],
  body: readonly number[],
  kinds: readonly BlockType[],
  at: number,
): boolean {
  const text = passages[body[at] as number]?.text ?? '';
  if (text.length > MAX_HEADING_LENGTH || !hasHeadingShape(text)) return false;
  if (LABELLED.test(text) && LABELLED.test(passages[body[at - 1] ?? -1]?.text ?? '')) return false;
  const next = kinds[at + 1];
  return next === 'list'
    ? endOf(text) === END_COLON || endOf(text) === END_OPEN
    : standsOverText(passages, body, at);
}

/** `Length: 3 miles`: below another fact it is one of a row, not the heading of the text that follows. */
const LABELLED = /^\p{Lu}[^:：.!?]{0,30}[:：] \S/u;

const STARTS: ReadonlySet<number> = new Set([UPPER, DIGIT, CASELESS, IDEOGRAPH]);
const ASKS = /[?？؟]$/;
const INNER_SENTENCE = /[.!?。？！؟]["”’»)]? /;
/** `Q: …`, `A: …`, `Monitor: … ?`: lines of an interview. */
const SPEAKER = /^\p{Lu}{1,2}[:：.] |^\p{Lu}[\p{L} ]{1,24}[:：] [^?？]*[?？]$/u;
const QUOTED = /^['‘’"“„«]([^'‘"“”„«»]{2,})['’"”“»]$/;
/** A longer line before a list leads into it: `The features include:`. */
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

function standsOverText(passages: readonly Passage[], body: readonly number[], at: number): boolean {
  const below = body[at + 1];
  const text = below === undefined ? '' : (passages[below]?.text ?? '');
  return text.length > 40 && endOf(text) !== END_OPEN && countWords(text) >= MIN_WORDS_BELOW;
}
