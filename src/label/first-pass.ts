import type { BlockTag, Passage } from '../model/passage.ts';
import {
  CUE_CHROME,
  CUE_FIELD,
  CUE_HEAD,
  CUE_NONE,
  isProse,
  isTail,
  type Measures,
} from '../score/measures.ts';
import { END_OPEN, END_SENTENCE, type TextCounts } from '../text/scan.ts';

/** What is told of the passage itself. */
export const OWN_FEATURES = [
  'logChars',
  'words',
  'wordLength',
  'stopShare',
  'capitalShare',
  'allCapsShare',
  'upperShare',
  'digitShare',
  'ideographShare',
  'commaRate',
  'terminals',
  'terminalRate',
  'end',
  'first',
  'separators',
  'symbols',
  'quotes',
  'longestWord',
  'linesJoined',
  'blankBefore',
  'blankAfter',
  'indent',
  'marker',
  'block',
  'level',
  'linkShare',
  'links',
  'image',
  'lexicon',
  'lexiconLowest',
  'lexiconHighest',
  'repeats',
  'cue',
] as const;

const NEAR = ['logChars', 'stopShare', 'endsSentence', 'lexicon', 'linkShare', 'cue'] as const;
const NEAR_OFFSETS = [-3, -2, -1, 1, 2, 3] as const;

const AROUND_FEATURES = [
  'proseBeforeNear',
  'proseBeforeFar',
  'proseAfterNear',
  'proseAfterFar',
  'menuBeforeNear',
  'menuBeforeFar',
  'menuAfterNear',
  'menuAfterFar',
  'lexiconBefore',
  'lexiconAfter',
  'sinceProse',
  'untilProse',
  'sinceTail',
  'untilTail',
  'sinceHead',
  'untilHead',
  'spacedShare',
] as const;

export const FIRST_PASS_FEATURES: readonly string[] = [
  ...OWN_FEATURES,
  ...NEAR_OFFSETS.flatMap((offset) => NEAR.map((name) => `${name}${offset > 0 ? '+' : ''}${offset}`)),
  ...AROUND_FEATURES,
];

const BLOCK_CODES: Readonly<Record<BlockTag, number>> = {
  paragraph: 1,
  'list-item': 2,
  heading: 3,
  quote: 4,
  code: 5,
  'table-row': 6,
  caption: 7,
  button: 8,
  form: 9,
};

/** Farther than this is simply far. */
const MAX_DISTANCE = 60;
/** How fast what lies farther off loses weight, per passage. */
const NEAR_DECAY = 0.6;
const FAR_DECAY = 0.9;
const LEXICON_DECAY = 0.8;
const MENU_WORDS = 5;

/** One row of OWN_FEATURES. */
export function writeOwnFeatures(m: Measures, i: number, out: Float32Array, at: number): number {
  const c = m.counts[i] as TextCounts;
  const passage = m.passages[i] as Passage;
  const markup = passage.markup;
  const words = c.words || 1;
  const chars = c.chars || 1;
  let k = at;
  out[k++] = logCharsOf(c);
  out[k++] = c.words;
  out[k++] = c.letters / words;
  out[k++] = stopShareOf(c);
  out[k++] = c.capitalised / words;
  out[k++] = c.allCaps / words;
  out[k++] = c.upper / (c.letters || 1);
  out[k++] = c.digits / chars;
  out[k++] = c.ideographs / chars;
  out[k++] = c.commas / words;
  out[k++] = c.terminals;
  out[k++] = c.terminals / words;
  out[k++] = c.end;
  out[k++] = c.first;
  out[k++] = c.separators;
  out[k++] = c.symbols;
  out[k++] = c.quotes;
  out[k++] = c.longestWord;
  out[k++] = passage.lines.length;
  out[k++] = Math.min(4, passage.blankBefore);
  out[k++] = Math.min(4, m.passages[i + 1]?.blankBefore ?? 4);
  out[k++] = Math.min(40, passage.indent);
  out[k++] = passage.marker === '' ? 0 : passage.marker.length === 1 ? 1 : 2;
  out[k++] = markup === null ? -1 : markup.block === null ? 0 : BLOCK_CODES[markup.block];
  out[k++] = markup?.level ?? -1;
  out[k++] = linkShareOf(passage);
  out[k++] = markup?.links ?? -1;
  out[k++] = markup?.image ? 1 : 0;
  out[k++] = m.lexicon[i] as number;
  out[k++] = m.lexiconLowest[i] as number;
  out[k++] = m.lexiconHighest[i] as number;
  out[k++] = m.repeats[i] as number;
  out[k++] = m.cues[i] as number;
  return k;
}

/**
 * What stands around each passage, AROUND_FEATURES row by row. It follows from all passages at once, the other features
 * of a passage from its neighbours.
 */
export function aroundFeatures(m: Measures): Float32Array {
  const size = m.passages.length;
  const width = AROUND_FEATURES.length;
  const out = new Float32Array(size * width);
  const { from, to } = m.horizon;
  const spaced = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++)
    spaced[i + 1] = (spaced[i] as number) + ((m.passages[i] as Passage).blankBefore > 0 ? 1 : 0);
  sweep(m, out, 1);
  sweep(m, out, -1);
  for (let i = 0; i < size; i++) {
    const first = from[i] as number;
    const end = to[i] as number;
    out[(i + 1) * width - 1] = ((spaced[end] as number) - (spaced[first] as number)) / (end - first);
  }
  return out;
}

/** The feature matrix of the first pass, row by row: the passages `from`..`to`, each with what stands around it. */
export function firstPassFeatures(
  m: Measures,
  around: Float32Array = aroundFeatures(m),
  from = 0,
  to: number = m.passages.length,
): Float32Array {
  const width = FIRST_PASS_FEATURES.length;
  const out = new Float32Array((to - from) * width);
  for (let i = from; i < to; i++) {
    const row = (i - from) * width;
    const near = writeOwnFeatures(m, i, out, row);
    const beside = writeNear(m, i, out, near);
    out.set(around.subarray(i * AROUND_FEATURES.length, (i + 1) * AROUND_FEATURES.length), beside);
  }
  return out;
}

/** What is told of the neighbours on either side. */
function writeNear(m: Measures, i: number, out: Float32Array, at: number): number {
  let k = at;
  for (const offset of NEAR_OFFSETS) {
    const j = i + offset;
    const c = m.counts[j];
    if (c === undefined) {
      out.fill(-1, k, k + NEAR.length);
      k += NEAR.length;
      continue;
    }
    out[k++] = logCharsOf(c);
    out[k++] = stopShareOf(c);
    out[k++] = c.end === END_SENTENCE ? 1 : 0;
    out[k++] = m.lexicon[j] as number;
    out[k++] = linkShareOf(m.passages[j] as Passage);
    out[k++] = m.cues[j] as number;
  }
  return k;
}

function logCharsOf(count: TextCounts): number {
  return Math.log1p(count.chars);
}

function stopShareOf(count: TextCounts): number {
  return count.stopWords / (count.words || 1);
}

function linkShareOf({ markup }: Passage): number {
  return markup?.linkShare ?? -1;
}

/** One run over the passages, forward for what lies before each, backward for what lies after. */
function sweep(m: Measures, out: Float32Array, step: 1 | -1): void {
  const size = m.passages.length;
  const width = AROUND_FEATURES.length;
  const before = step === 1;
  const at = (name: (typeof AROUND_FEATURES)[number]): number => AROUND_FEATURES.indexOf(name);
  const proseNearAt = at(before ? 'proseBeforeNear' : 'proseAfterNear');
  const proseFarAt = at(before ? 'proseBeforeFar' : 'proseAfterFar');
  const menuNearAt = at(before ? 'menuBeforeNear' : 'menuAfterNear');
  const menuFarAt = at(before ? 'menuBeforeFar' : 'menuAfterFar');
  const lexiconAt = at(before ? 'lexiconBefore' : 'lexiconAfter');
  const proseAt = at(before ? 'sinceProse' : 'untilProse');
  const tailAt = at(before ? 'sinceTail' : 'untilTail');
  const headAt = at(before ? 'sinceHead' : 'untilHead');
  let proseNear = 0;
  let proseFar = 0;
  let menuNear = 0;
  let menuFar = 0;
  let lexicon = 0;
  let prose = MAX_DISTANCE;
  let tail = MAX_DISTANCE;
  let head = MAX_DISTANCE;
  for (let i = before ? 0 : size - 1; i >= 0 && i < size; i += step) {
    const row = i * width;
    out[row + proseNearAt] = proseNear;
    out[row + proseFarAt] = proseFar;
    out[row + menuNearAt] = menuNear;
    out[row + menuFarAt] = menuFar;
    out[row + lexiconAt] = lexicon;
    out[row + proseAt] = prose;
    out[row + tailAt] = tail;
    out[row + headAt] = head;
    const c = m.counts[i] as TextCounts;
    const cue = m.cues[i] as number;
    const proseHere = isProse(c) && cue === CUE_NONE;
    const menuHere = c.words <= MENU_WORDS && c.end === END_OPEN && cue !== CUE_FIELD && cue !== CUE_HEAD;
    proseNear = NEAR_DECAY * (proseNear + (proseHere ? Math.log1p(c.words) : 0));
    proseFar = FAR_DECAY * (proseFar + (proseHere ? Math.log1p(c.words) : 0));
    menuNear = NEAR_DECAY * (menuNear + (menuHere || cue === CUE_CHROME ? 1 : 0));
    menuFar = FAR_DECAY * (menuFar + (menuHere || cue === CUE_CHROME ? 1 : 0));
    lexicon = LEXICON_DECAY * (lexicon + (m.lexicon[i] as number));
    prose = proseHere ? 1 : Math.min(MAX_DISTANCE, prose + 1);
    tail = isTail(cue) ? 1 : Math.min(MAX_DISTANCE, tail + 1);
    head = cue === CUE_HEAD ? 1 : Math.min(MAX_DISTANCE, head + 1);
  }
}
