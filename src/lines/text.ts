import type { Passage } from '../model/passage.ts';
import { findSpeakers, speakerOf } from '../text/speakers.ts';
import { type Compounds, compoundsOf, joinTexts, SOFT_HYPHEN } from './join-texts.ts';
import { LineReader, type PhysicalLine } from './physical.ts';
import { blockEnd, findContinuations } from './rejoin.ts';
import { findRunningLines, type RunningLines } from './running-lines.ts';
import { findStanzas, MAX_STANZA_LINES } from './verse.ts';

const NO_LINES: readonly string[] = [];

const BULLET = /^([-*+•·▪●◦‣]|o(?= [A-Z]))\s+(?=\S)/;

export interface LineOptions {
  /** Join words that are hyphenated at a line end. */
  readonly joinHyphens?: boolean;
  /** Keep the addresses of links and pictures. */
  readonly links?: boolean;
}

/** Size of the stretches that are searched for running heads, stanzas and speakers. */
const STRETCH = { lines: 4000, chars: 2_000_000 } as const;

/** Plain text → passages: physical lines, with broken sentences joined and bullets removed. */
export function toTextPassages(content: string, options: LineOptions = {}): Passage[] {
  const reader = new PassageReader(options);
  const passages: Passage[] = [];
  reader.read(content, passages);
  reader.end(passages);
  return passages;
}

/** The end of the first block after `start` that completes a stretch. */
function stretchEnd(lines: readonly PhysicalLine[], start: number): number {
  let end = start;
  let chars = 0;
  while (end < lines.length && end - start < STRETCH.lines && chars < STRETCH.chars) {
    const next = blockEnd(lines, end);
    for (let i = end; i < next; i++) chars += (lines[i] as PhysicalLine).text.length;
    end = next;
  }
  return end;
}

/** Reads the passages of a text that arrives in arbitrary pieces; the result is the same as for the whole text. */
export class PassageReader {
  readonly #reader = new LineReader();
  readonly #options: LineOptions;
  /** The last line of the previous stretch, then the lines of the current one. */
  #lines: PhysicalLine[] = [];
  #from = 0;
  /** Index up to which the stretch was counted, and the count. */
  #counted = 0;
  #chars = 0;

  constructor(options: LineOptions = {}) {
    this.#options = options;
  }

  /** Adds the passages that `piece` completes. */
  read(piece: string, passages: Passage[]): void {
    this.#reader.read(piece, this.#lines);
    for (; this.#counted < this.#lines.length; this.#counted++)
      this.#chars += (this.#lines[this.#counted] as PhysicalLine).text.length;
    while (this.#lines.length - this.#from > STRETCH.lines || this.#chars > STRETCH.chars) {
      const end = stretchEnd(this.#lines, this.#from);
      // The last block may continue.
      if (end >= this.#lines.length) return;
      this.#addUpTo(end, passages);
    }
  }

  end(passages: Passage[]): void {
    this.#reader.end(this.#lines);
    while (this.#from < this.#lines.length) this.#addUpTo(stretchEnd(this.#lines, this.#from), passages);
  }

  #addUpTo(end: number, passages: Passage[]): void {
    addPassages(this.#lines, this.#from, end, passages, this.#options);
    this.#lines = this.#lines.slice(end - 1);
    this.#from = 1;
    this.#counted = this.#lines.length;
    this.#chars = 0;
    for (let i = 1; i < this.#lines.length; i++) this.#chars += (this.#lines[i] as PhysicalLine).text.length;
  }
}

function addPassages(
  all: readonly PhysicalLine[],
  start: number,
  end: number,
  passages: Passage[],
  options: LineOptions,
): void {
  const running = findRunningLines(all.slice(start, end));
  const { lines, from, to, continues } = withoutRunning(all, start, end, running);
  const continuation = findContinuations(lines, from, to);
  for (const i of continues) continuation[i] = 1;
  partSpeakers(lines, from, to, continuation);
  const stanzas = joinStanzas(lines, from, to, continuation);
  const compounds = options.joinHyphens === true ? compoundsOf(lines.map(({ text }) => text)) : null;
  const heads = [...running.at].sort((a, b) => a - b);
  let nextHead = 0;
  const addHeads = (before: number): void => {
    for (; nextHead < heads.length; nextHead++) {
      const head = all[start + (heads[nextHead] as number)] as PhysicalLine;
      if (head.number >= before) return;
      passages.push({ ...toPassage([head], 0, 1, passages.length, null), isRunning: true });
    }
  };
  for (let i = from; i < to; ) {
    let next = i + 1;
    while (next < to && continuation[next] === 1) next++;
    if (heads.length > 0) addHeads((lines[i] as PhysicalLine).number);
    const passage = toPassage(lines, i, next, passages.length, compounds);
    const verse = stanzas.has(i) ? lines.slice(i, next).map(({ text }) => text) : null;
    passages.push(verse === null ? passage : { ...passage, verse });
    i = next;
  }
  addHeads(Number.POSITIVE_INFINITY);
}

interface Stretch {
  readonly lines: readonly PhysicalLine[];
  readonly from: number;
  readonly to: number;
  /** Lines that continue the sentence before a page break. */
  readonly continues: readonly number[];
}

/** The lines of the text without heads and feet. */
function withoutRunning(
  all: readonly PhysicalLine[],
  from: number,
  to: number,
  { at, continues, samePiece }: RunningLines,
): Stretch {
  if (at.size === 0) return { lines: all, from, to, continues: [] };
  const lines = all.slice(0, from);
  const joined: number[] = [];
  let blankBefore = 0;
  let breakBefore = false;
  for (let i = from; i < to; i++) {
    const line = all[i] as PhysicalLine;
    blankBefore = Math.max(blankBefore, line.blankBefore);
    breakBefore ||= line.breakBefore;
    if (at.has(i - from)) continue;
    const isSentence = continues.has(i - from);
    if (isSentence) joined.push(lines.length);
    lines.push({
      ...line,
      blankBefore: isSentence ? 0 : at.has(i - from - 1) ? Math.max(1, blankBefore) : blankBefore,
      breakBefore: breakBefore && !samePiece.has(i - from),
    });
    blankBefore = 0;
    breakBefore = false;
  }
  const end = lines.length;
  for (const line of all.slice(to, to + 1)) lines.push(line);
  return { lines, from, to: end, continues: joined };
}

/** Each speaker begins a passage, even when the one before was interrupted. */
function partSpeakers(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  continuation: Uint8Array,
): void {
  const speakers = findSpeakers(textsOf(lines, from, to));
  if (speakers.size === 0) return;
  let before: string | null = null;
  for (let i = from; i < to; i++) {
    const name = speakerOf((lines[i] as PhysicalLine).text);
    if (name === null || !speakers.has(name)) continue;
    if (before !== null && before !== name) continuation[i] = 0;
    before = name;
  }
}

function* textsOf(lines: readonly PhysicalLine[], from: number, to: number): Generator<string> {
  for (let i = from; i < to; i++) yield (lines[i] as PhysicalLine).text;
}

/** Makes one passage of each stanza; the positions of their first lines. */
function joinStanzas(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  continuation: Uint8Array,
): ReadonlySet<number> {
  const first = new Set<number>();
  const starts: number[] = [];
  for (let i = from; i < to; i = blockEnd(lines, i)) starts.push(i);
  const endOfBlock = (at: number): number => starts[at + 1] ?? to;
  const blocks = starts.map((start, at) => {
    const end = endOfBlock(at);
    if (end - start < 2 || end - start > MAX_STANZA_LINES) return NO_LINES;
    return lines.slice(start, end).map(({ text }) => text);
  });
  findStanzas(blocks).forEach((isStanza, at) => {
    if (!isStanza) return;
    const start = starts[at] as number;
    first.add(start);
    continuation[start] = 0;
    for (let i = start + 1; i < endOfBlock(at); i++) continuation[i] = 1;
  });
  return first;
}

function toPassage(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  index: number,
  compounds: Compounds | null,
): Passage {
  const first = lines[from] as PhysicalLine;
  const pieces = to === from + 1 ? [first] : lines.slice(from, to);
  const text =
    pieces.length === 1
      ? first.text
      : joinTexts(
          pieces.map((line) => (compounds === null ? line.text : withSoftHyphen(line))),
          compounds,
        );
  const bullet = BULLET.exec(text);
  return {
    index,
    text: bullet ? text.slice(bullet[0].length) : text,
    raw: pieces.length === 1 ? first.raw : pieces.map((line) => line.raw).join('\n'),
    lines: pieces.map((line) => line.number),
    blankBefore: first.blankBefore,
    breakBefore: first.breakBefore,
    indent: first.indent,
    marker: bullet?.[1] ?? '',
    markup: null,
  };
}

/** The text with the soft hyphen at its line end; soft hyphens elsewhere are removed. */
function withSoftHyphen({ text, raw }: PhysicalLine): string {
  return raw.trimEnd().endsWith(SOFT_HYPHEN) ? `${text}${SOFT_HYPHEN}` : text;
}
