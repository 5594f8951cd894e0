import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleanResult } from '../src/index.ts';
import { LineReader, type PhysicalLine, toPhysicalLines } from '../src/lines/physical.ts';
import { PassageReader, toTextPassages } from '../src/lines/text.ts';
import type { Passage } from '../src/model/passage.ts';
import { clean } from '../src/pipeline/clean.ts';
import { cleanDump } from '../src/pipeline/clean-dump.ts';

const fixtures = path.resolve(import.meta.dirname, '..', 'fixtures');
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

async function cleanInParts(text: string, pieceLength: number, window: number): Promise<CleanResult[]> {
  const parts: CleanResult[] = [];
  const dump = {
    source: { path: null, record: null, url: null },
    pieces: asStream(pieces(text, pieceLength)),
    warnings: [],
  };
  for await (const part of cleanDump(dump, {}, { passages: window, characters: 1e9 })) parts.push(part);
  return parts;
}

function expectSame(parts: readonly CleanResult[], whole: CleanResult): void {
  expect(parts.flatMap(({ articles }) => articles)).toEqual(whole.articles);
  expect(parts.flatMap(({ account }) => account)).toEqual(whole.account);
  expect(parts.flatMap(({ boundaries }) => boundaries)).toEqual(whole.boundaries);
  expect(parts.at(-1)?.part?.removedInAll).toEqual(whole.removed);
}

describe('a dump that is cleaned while it is read', { timeout: 120_000 }, () => {
  it.each([
    [320, 7, 2000, 997],
    [400, 11, 4000, 65_536],
  ])('gives the same as one read whole', async (count, step, window, pieceLength) => {
    const dump = joined(count, step);
    const parts = await cleanInParts(dump, pieceLength, window);
    expect(parts.length).toBeGreaterThan(2);
    expectSame(parts, clean(dump, { format: 'text' }));
  });
});
