import type { Passage } from '../model/passage.ts';
import { findSpeakers, speakerOf } from '../text/speakers.ts';
import { type Compounds, compoundsOf, joinTexts, SOFT_HYPHEN } from './join-texts.ts';
import { LineReader, type PhysicalLine } from './physical.ts';
import { blockEnd, blocksOf, findContinuations } from './rejoin.ts';
import { findRunningLines, type RunningLines } from './running-lines.ts';
import { findStanzas } from './verse.ts';

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

/** The end of the first block that completes a stretch. */
function stretchEnd(lines: readonly PhysicalLine[]): number {
  let end = 0;
  let chars = 0;
  while (end < lines.length && end < STRETCH.lines && chars < STRETCH.chars) {
    const next = blockEnd(lines, end);
    for (const { text } of lines.slice(end, next)) chars += text.length;
    end = next;
  }
  return end;
}

/** Reads the passages of a text that arrives in arbitrary pieces; the result is the same as for the whole text. */
export class PassageReader {
  readonly #reader = new LineReader();
  readonly #options: LineOptions;
  /** The lines of the current stretch. */
  readonly #lines: PhysicalLine[] = [];

  constructor(options: LineOptions = {}) {
    this.#options = options;
  }

  /** Adds the passages that `piece` completes. */
  read(piece: string, passages: Passage[]): void {
    this.#reader.read(piece, this.#lines);
    for (;;) {
      const end = stretchEnd(this.#lines);
      // The last block may continue.
      if (end === this.#lines.length) return;
      addPassages(this.#lines.splice(0, end), passages, this.#options);
    }
  }

  end(passages: Passage[]): void {
    this.#reader.end(this.#lines);
    while (this.#lines.length > 0)
      addPassages(this.#lines.splice(0, stretchEnd(this.#lines)), passages, this.#options);
  }
}

function addPassages(all: readonly PhysicalLine[], passages: Passage[], options: LineOptions): void {
  const running = findRunningLines(all);
  const { lines, continues } = withoutRunning(all, running);
  const joined = findContinuations(lines);
  for (const i of continues) joined[i] = 1;
  partSpeakers(lines, joined);
  const stanzas = joinStanzas(lines, joined);
  const compounds = options.joinHyphens === true ? compoundsOf(lines.map(({ text }) => text)) : null;
  const groups: { readonly lines: PhysicalLine[]; readonly kind?: 'verse' | 'running' }[] = [];
  for (const [i, line] of lines.entries()) {
    if (joined[i] === 1) groups.at(-1)?.lines.push(line);
    else groups.push({ lines: [line], ...(stanzas.has(i) && { kind: 'verse' }) });
  }
  if (running.at.size > 0) {
    for (const i of running.at) groups.push({ lines: [all[i] as PhysicalLine], kind: 'running' });
    groups.sort((a, b) => (a.lines[0]?.number ?? 0) - (b.lines[0]?.number ?? 0));
  }
  for (const { lines: group, kind } of groups) {
    const passage = toPassage(group, passages.length, compounds);
    if (kind === 'verse') passages.push({ ...passage, verse: group.map(({ text }) => text) });
    else passages.push(kind === 'running' ? { ...passage, isRunning: true } : passage);
  }
}

/** The lines without heads and feet, and the positions of those that continue the sentence before a page break. */
function withoutRunning(
  all: readonly PhysicalLine[],
  { at, continues, samePiece }: RunningLines,
): { readonly lines: readonly PhysicalLine[]; readonly continues: readonly number[] } {
  if (at.size === 0) return { lines: all, continues: [] };
  const lines: PhysicalLine[] = [];
  const joined: number[] = [];
  let blankBefore = 0;
  let breakBefore = false;
  for (const [i, line] of all.entries()) {
    blankBefore = Math.max(blankBefore, line.blankBefore);
    breakBefore ||= line.breakBefore;
    if (at.has(i)) continue;
    const isSentence = continues.has(i);
    if (isSentence) joined.push(lines.length);
    lines.push({
      ...line,
      blankBefore: isSentence ? 0 : at.has(i - 1) ? Math.max(1, blankBefore) : blankBefore,
      breakBefore: breakBefore && !samePiece.has(i),
    });
    blankBefore = 0;
    breakBefore = false;
  }
  return { lines, continues: joined };
}

/** Each speaker begins a passage, even when the one before was interrupted. */
function partSpeakers(lines: readonly PhysicalLine[], joined: Uint8Array): void {
  const speakers = findSpeakers(lines.map(({ text }) => text));
  if (speakers.size === 0) return;
  let before: string | null = null;
  for (const [i, { text }] of lines.entries()) {
    const name = speakerOf(text);
    if (name === null || !speakers.has(name)) continue;
    if (before !== null && before !== name) joined[i] = 0;
    before = name;
  }
}

/** Makes one passage of each stanza; the positions of their first lines. */
function joinStanzas(lines: readonly PhysicalLine[], joined: Uint8Array): ReadonlySet<number> {
  const blocks = blocksOf(lines);
  const stanzas = findStanzas(blocks.map(([start, end]) => lines.slice(start, end).map(({ text }) => text)));
  const starts = new Set<number>();
  blocks.forEach(([start, end], at) => {
    if (stanzas[at] !== true) return;
    starts.add(start);
    joined.fill(1, start + 1, end)[start] = 0;
  });
  return starts;
}

function toPassage(lines: readonly PhysicalLine[], index: number, compounds: Compounds | null): Passage {
  const { indent, blankBefore, breakBefore } = lines[0] as PhysicalLine;
  const texts = lines.map((line) => (compounds === null ? line.text : withSoftHyphen(line)));
  const whole = lines.length === 1 ? (lines[0] as PhysicalLine).text : joinTexts(texts, compounds);
  const [lead = '', marker = ''] = BULLET.exec(whole) ?? [];
  return {
    index,
    text: whole.slice(lead.length),
    raw: lines.map(({ raw }) => raw).join('\n'),
    lines: lines.map(({ number }) => number),
    blankBefore,
    breakBefore,
    indent,
    marker,
    markup: null,
  };
}

/** The text with the soft hyphen at its line end; soft hyphens elsewhere are removed. */
function withSoftHyphen({ text, raw }: PhysicalLine): string {
  return raw.trimEnd().endsWith(SOFT_HYPHEN) ? `${text}${SOFT_HYPHEN}` : text;
}
