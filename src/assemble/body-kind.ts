import type { BlockType } from '../model/article.ts';
import type { Label } from '../model/label.ts';
import type { BlockTag, Passage } from '../model/passage.ts';
import { CASELESS, classOf, DIGIT, IDEOGRAPH, UPPER } from '../text/characters.ts';
import { END_COLON, END_OPEN, END_SENTENCE, endOf } from '../text/scan.ts';
import { areTimeCodes, findSpeakers, speakerOf, timeCodeOf } from '../text/speakers.ts';
import { isBareClock } from './live-blog.ts';
import { plainRuns } from './plain-runs.ts';
import { textAt } from './text-at.ts';
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
/** Where each ideograph is a word, so many of them may still be a label. */
const MAX_LABEL_BELOW = 40;

/** The block type of each body passage: by markup, then by marker, then by shape and what follows. */
export function bodyKinds(body: readonly Passage[], labels: readonly Label[]): BlockType[] {
  const runs = plainRuns(body);
  const kinds = body.map((passage, at) => runs.get(at) ?? kindByMarkup(passage, labels[at] as Label));
  const texts = body.map(({ text }) => text);
  const speakers = findSpeakers(texts);
  const isRecording = areTimeCodes(texts);
  const isLiveBlog = !isRecording && texts.filter(isBareClock).length >= MIN_CLOCKS;
  body.forEach((passage, at) => {
    // What a speaker says is a paragraph, however short, and so is the time at which it is said.
    if (speakers.has(speakerOf(passage.text) ?? '') || (isRecording && timeCodeOf(passage.text) !== null)) {
      if (passage.markup?.block !== 'list-item' && kinds[at] !== 'quote') kinds[at] = 'paragraph';
      return;
    }
    // A standfirst without a full stop stands over text as a heading does.
    if (passage.markup?.block === 'list-item' || labels[at] === 'standfirst' || passage.verse !== undefined)
      return;
    const isHeading =
      (isLiveBlog && isBareClock(passage.text)) ||
      (kinds[at] === 'list' && isLoneNumber(body, kinds, at)) ||
      (kinds[at] === 'paragraph' && passage.markup === null && isPlainHeading(body, kinds, at));
    if (isHeading) kinds[at] = 'heading';
  });
  return kinds;
}

function kindByMarkup({ markup, marker }: Passage, label: Label): BlockType {
  const byTag = KIND_OF_TAG[markup?.block ?? 'paragraph'];
  const byLabel = KIND_OF_LABEL[label];
  if (byTag !== undefined && (byLabel === undefined || byTag !== 'heading')) return byTag;
  if (byLabel !== undefined) return byLabel;
  return marker === '' || DASHES.has(marker) ? 'paragraph' : 'list';
}

/** So many entries led by a clock make a live blog. */
const MIN_CLOCKS = 2;

/** Long dashes lead the lines of a dialogue. */
const DASHES: ReadonlySet<string> = new Set(['–', '—']);

/** A numbered line alone over a paragraph: `3.` `Plant early`. */
function isLoneNumber(body: readonly Passage[], kinds: readonly BlockType[], at: number): boolean {
  if (kinds[at - 1] === 'list' || kinds[at + 1] === 'list') return false;
  const { marker, text } = body[at] as Passage;
  return /^\d/.test(marker) && hasHeadingShape(text) && standsOverText(body, at);
}

function isPlainHeading(body: readonly Passage[], kinds: readonly BlockType[], at: number): boolean {
  const text = textAt(body, at);
  if (text.length > MAX_HEADING_LENGTH || !hasHeadingShape(text)) return false;
  if (LABELLED.test(text) && LABELLED.test(textAt(body, at - 1))) return false;
  if (kinds[at + 1] !== 'list') return standsOverText(body, at);
  return endOf(text) === END_COLON || endOf(text) === END_OPEN;
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

function standsOverText(body: readonly Passage[], at: number): boolean {
  const below = textAt(body, at + 1);
  return below.length > MAX_LABEL_BELOW && endOf(below) !== END_OPEN && countWords(below) >= MIN_WORDS_BELOW;
}
