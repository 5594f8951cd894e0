import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { END_SENTENCE, scan, type TextCounts, WordSink } from '../text/scan.ts';
import { countInSight, type Horizon, horizonOf } from './horizon.ts';
import type { Lexicon, LexiconReading } from './lexicon.ts';

/** What a named rule said of a passage, as coarse as the score needs it. */
export const CUE_NONE = 0;
/** A field of its own: caption, credit, contributor line, note. */
export const CUE_FIELD = 1;
/** Timestamps, bylines, read times: an article's head is near. */
export const CUE_HEAD = 2;
export const CUE_CHROME = 3;
/** Copyright, author biographies, tags, next-article markers: an article's tail is over. */
export const CUE_TAIL = 4;
/** The heading of the readers' comments: what follows reads like body and is none. */
export const CUE_COMMENTS = 5;
/** The heading of a list of other articles. */
export const CUE_RELATED = 6;

/** Whether a cue ends an article: all from CUE_TAIL on do. */
export function isTail(cue: number): boolean {
  return cue >= CUE_TAIL;
}

const CUE_OF_LABEL: Readonly<Partial<Record<Label, number>>> = {
  caption: CUE_FIELD,
  credit: CUE_FIELD,
  contributor: CUE_FIELD,
  note: CUE_FIELD,
  timestamp: CUE_HEAD,
  byline: CUE_HEAD,
  'read-time': CUE_HEAD,
  related: CUE_RELATED,
  comments: CUE_COMMENTS,
  'next-article': CUE_TAIL,
  copyright: CUE_TAIL,
  footer: CUE_TAIL,
  'author-bio': CUE_TAIL,
  tags: CUE_TAIL,
};

export function cueOf(label: Label): number {
  return CUE_OF_LABEL[label] ?? CUE_CHROME;
}

/** Everything about a document's passages that both passes of the score need, counted once. */
export interface Measures {
  readonly passages: readonly Passage[];
  readonly counts: readonly TextCounts[];
  /** Word hashes of all passages, one after the other; passage i has `wordStart[i]`..`wordStart[i + 1]`. */
  readonly words: Int32Array;
  readonly wordStart: Uint32Array;
  readonly lexicon: Float32Array;
  readonly lexiconLowest: Float32Array;
  readonly lexiconHighest: Float32Array;
  readonly cues: Uint8Array;
  /** How often the passage's words stand in its sight as a passage. */
  readonly repeats: Uint16Array;
  readonly horizon: Horizon;
}

/** Longest sum of lexicon weights that still says more than the one before. */
const LEXICON_LIMIT = 6;
/** Passages up to this length read the lexicon of short lines, longer ones that of long lines. */
export const SHORT_PASSAGE_WORDS = 12;
const MAX_REPEATS = 1000;

export interface Lexicons {
  readonly short: Lexicon;
  readonly long: Lexicon;
}

export function measure(passages: readonly Passage[], cues: Uint8Array, lexicons: Lexicons): Measures {
  const size = passages.length;
  const sink = new WordSink();
  const counts: TextCounts[] = new Array(size);
  const wordStart = new Uint32Array(size + 1);
  let words = new Int32Array(1024);
  let used = 0;
  const lexicon = new Float32Array(size);
  const lexiconLowest = new Float32Array(size);
  const lexiconHighest = new Float32Array(size);
  const hashes = new Int32Array(size);
  const reading: LexiconReading = { sum: 0, lowest: 0, highest: 0 };
  for (let i = 0; i < size; i++) {
    const count = scan((passages[i] as Passage).text, sink);
    counts[i] = count;
    while (used + sink.length > words.length) {
      const grown = new Int32Array(words.length * 2);
      grown.set(words);
      words = grown;
    }
    words.set(sink.words.subarray(0, sink.length), used);
    used += sink.length;
    wordStart[i + 1] = used;
    hashes[i] = count.hash;
    const dictionary = count.words <= SHORT_PASSAGE_WORDS ? lexicons.short : lexicons.long;
    dictionary.read(sink.words, 0, sink.length, reading);
    lexicon[i] = Math.max(-LEXICON_LIMIT, Math.min(LEXICON_LIMIT, reading.sum));
    lexiconLowest[i] = reading.lowest;
    lexiconHighest[i] = reading.highest;
  }
  const horizon = horizonOf(passages);
  const repeats = Uint16Array.from(countInSight(hashes, horizon), (count) => Math.min(MAX_REPEATS, count));
  return {
    passages,
    counts,
    words,
    wordStart,
    lexicon,
    lexiconLowest,
    lexiconHighest,
    cues,
    repeats,
    horizon,
  };
}

/** Least words and share of function words of a passage that reads like running text. */
export const PROSE = { words: 12, stopShare: 0.22 } as const;

export function isProse(count: TextCounts): boolean {
  return (
    count.words >= PROSE.words &&
    count.end === END_SENTENCE &&
    count.stopWords >= count.words * PROSE.stopShare
  );
}
