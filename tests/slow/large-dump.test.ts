import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleanResult } from '../../src/index.ts';
import { clean, FORMAT_NAMES, type FormatName, type RuleLine, serialize } from '../../src/index.ts';
import { LineReader, type PhysicalLine, toPhysicalLines } from '../../src/lines/physical.ts';
import { PassageReader, toTextPassages } from '../../src/lines/text.ts';
import type { Passage } from '../../src/model/passage.ts';
import { cleanDump } from '../../src/pipeline/clean-as.ts';
import { DEFAULT_WINDOW } from '../../src/pipeline/label-windows.ts';

const fixtures = path.resolve(import.meta.dirname, '../..', 'fixtures');
const stories = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('input.txt'))
  .sort()
  .map((name) => readFileSync(path.join(fixtures, name), 'utf8'));

/** Stories in an order of their own each time, so that no two stretches of the dump are alike. */
function joined(count: number, step: number): string {
  return Array.from(
    { length: count },
    (_, i) => stories[(i * step + Math.floor(i / stories.length)) % stories.length],
  ).join('\n\n');
}

function pieces(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  );
}

async function* asStream(list: readonly string[]): AsyncGenerator<string> {
  yield* list;
}

async function cleanInParts(
  text: string,
  pieceLength: number,
  window = DEFAULT_WINDOW,
): Promise<CleanResult[]> {
  const parts: CleanResult[] = [];
  const dump = {
    source: { path: 'dump.txt', record: null, url: null },
    pieces: asStream(pieces(text, pieceLength)),
    warnings: [],
  };
  for await (const part of cleanDump(dump, {}, window)) parts.push(part);
  return parts;
}

function expectSame(parts: readonly CleanResult[], whole: CleanResult): void {
  expect(parts.flatMap(({ articles }) => articles)).toEqual(whole.articles);
  expect(parts.flatMap(({ account }) => account)).toEqual(whole.account);
  expect(parts.flatMap(({ boundaries }) => boundaries)).toEqual(whole.boundaries);
  expect(parts.at(-1)?.part?.removedInAll).toEqual(whole.removed);
}

async function written(results: readonly CleanResult[], format: FormatName): Promise<string> {
  let text = '';
  for await (const piece of serialize(results, format, { soleInput: 'dump.txt' })) text += piece;
  return text;
}

describe('a dump that is cleaned while it is read', { timeout: 180_000 }, () => {
  it.each([
    [300, 7, 2000, 997],
    [360, 11, 3000, 65_536],
  ])('gives the same wherever its pieces end (%i stories)', async (count, step, passages, pieceLength) => {
    const dump = joined(count, step);
    const window = { passages, characters: 1e9 };
    const parts = await cleanInParts(dump, pieceLength, window);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual(await cleanInParts(dump, dump.length, window));
  });

  it('gives the same as one read whole', async () => {
    const dump = joined(1300, 7);
    const parts = await cleanInParts(dump, 65_536);
    expect(parts.length).toBeGreaterThan(2);
    const whole = clean(dump, { format: 'text', path: 'dump.txt' });
    expectSame(parts, whole);
    for (const format of FORMAT_NAMES)
      expect(await written(parts, format)).toBe(await written([whole], format));
  });

  it('is whole where nothing is in it', async () => {
    const whole = clean('\n\n', { format: 'text', path: 'dump.txt' });
    const parts = await cleanInParts('\n\n', 1);
    expectSame(parts, whole);
    for (const format of FORMAT_NAMES)
      expect(await written(parts, format)).toBe(await written([whole], format));
  });

  it('cuts an article that has no end, alike in parts and whole', async () => {
    const lines = Array.from({ length: 34_000 }, (_, i) => `Entry ${i} was written to the log.\n`).join('');
    const parts = await cleanInParts(lines, 65_536);
    expect(parts.length).toBeGreaterThan(1);
    expectSame(parts, clean(lines, { format: 'text', path: 'dump.txt' }));
  });
});

const LINES = fc.array(
  fc.oneof(
    fc.constantFrom('', ' ', '\n', '\r', '\r\n', '\f', '\n\n', '- item\n', 'Share\n', '\ufeff'),
    fc.constantFrom(
      'He said the',
      ' ministry ',
      'would act.\n',
      'and then, by the river,\n',
      'Skip to content\r\n',
    ),
    fc.string({ maxLength: 40 }),
  ),
  { maxLength: 60 },
);

describe('text that comes in pieces', () => {
  it('has the same lines and passages wherever it is cut', () => {
    fc.assert(
      fc.property(LINES, fc.integer({ min: 1, max: 17 }), (parts, length) => {
        const text = parts.join('');
        const reader = new LineReader();
        const lines: PhysicalLine[] = [];
        const passageReader = new PassageReader();
        const passages: Passage[] = [];
        for (const piece of pieces(text, length)) {
          reader.read(piece, lines);
          passageReader.read(piece, passages);
        }
        reader.end(lines);
        passageReader.end(passages);
        expect(lines).toEqual(toPhysicalLines(text));
        expect(passages).toEqual(toTextPassages(text));
      }),
    );
  });

  it('has the same passages where a block has no end', () => {
    const text = Array.from(
      { length: 5000 },
      (_, i) => `A line of the block, number ${i} of all of them\n`,
    ).join('');
    const reader = new PassageReader();
    const passages: Passage[] = [];
    for (const piece of pieces(text, 1000)) reader.read(piece, passages);
    reader.end(passages);
    expect(passages).toEqual(toTextPassages(text));
  });

  it('takes a line without end in pieces, and loses none of it', () => {
    const line = `${'word '.repeat(300_000)}${'x'.repeat(2_500_000)}😀`;
    const lines = toPhysicalLines(`before\n${line}\n\nafter`);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.map(({ number }) => number)).toEqual([1, ...lines.slice(2).map(() => 2), 4]);
    expect(
      lines
        .slice(1, -1)
        .map(({ raw }) => raw)
        .join(''),
    ).toBe(line);
    expect(lines.at(-1)?.blankBefore).toBe(1);
    expect(Math.max(...lines.map(({ raw }) => raw.length))).toBeLessThan(1_100_000);
  });

  it('looks at very long lines a few times each, however many there are', { timeout: 180_000 }, async () => {
    const text = `Ostrey\n\n${'and the ferry of Ostrey did not sail '.repeat(250_000)}`;
    const dump = {
      source: { path: 'dump.txt', record: null, url: null },
      pieces: asStream(pieces(text, 1 << 18)),
      warnings: [],
    };
    let characters = 0;
    const counting = {
      name: 'counting',
      label: 'share' as const,
      reason: 'never',
      test: (line: RuleLine) => {
        characters += line.text.length;
        return false;
      },
    };
    for await (const part of cleanDump(dump, { rules: [counting] })) expect(part.warnings).toEqual([]);
    expect(characters / text.length).toBeLessThan(4);
  });
});
