import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type Assignment, assignmentsOf, streamedInputs } from '../../src/batch/inputs.ts';
import { Batch, type Tally } from '../../src/cli/batch.ts';
import { Reporter } from '../../src/cli/reporter.ts';
import { toCleanRequest } from '../../src/cli/requests.ts';
import { cleanAs, cleanDump } from '../../src/pipeline/clean-as.ts';
import { TEXT_KIND } from '../../src/pipeline/document-kind.ts';
import { story } from '../support/batch-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const source = { path: null, record: null, url: null };

async function assignments(name: string, content: string | Uint8Array, onCleaned: (bytes: number) => void) {
  await writeFile(path.join(folder, name), content);
  const found: Assignment[] = [];
  const inputs = streamedInputs([path.join(folder, name)]);
  for await (const each of assignmentsOf(inputs, {}, onCleaned)) found.push(each);
  return found as [Assignment, Assignment];
}

it('counts the bytes that are cleaned, and in the end the size of the file', async () => {
  let bytes = 0;
  const text = `${'渡'.repeat(1000)}\n`;
  const [item, end] = await assignments('a.txt', text, (more) => {
    bytes += more;
  });
  expect(bytes).toBe(0);
  item.onShare(0.5);
  expect(bytes).toBeCloseTo(1500.5);
  item.onShare(1);
  end.onShare(1);
  expect(bytes).toBe(3001);
});

it('counts not more than the size of a file', async () => {
  let bytes = 0;
  // In this charset a byte, in UTF-8 three.
  const [item, end] = await assignments('b.txt', Buffer.alloc(300, 0x93), (more) => {
    bytes += more;
  });
  for (const share of [0.5, 0.9, 1]) item.onShare(share);
  expect(bytes).toBe(300);
  end.onShare(1);
  expect(bytes).toBe(300);
});

it('reports the shares of a document and of a dump that are cleaned', async () => {
  const shares: number[] = [];
  const content = story('Oster').repeat(20);
  cleanAs(TEXT_KIND, { source, format: 'text', content }, {}, (share) => shares.push(share));
  expect(shares).toEqual([0.1, 0.4, 0.85]);

  async function* pieces() {
    for (let at = 0; at < content.length; at += 1000) yield content.slice(at, at + 1000);
  }
  const ofDump: number[] = [];
  const window = { passages: 50, characters: 1_000_000 };
  const dump = { source, pieces: pieces(), warnings: [] };
  for await (const _ of cleanDump(dump, {}, window, (share) => ofDump.push(share)));
  expect(ofDump.length).toBeGreaterThan(6);
  expect(Math.max(...ofDump)).toBeLessThan(1);
  expect(ofDump.at(-1)).toBeGreaterThan(0.85);
});

it('counts an input when it is cleaned, not only when its output is on the disk', async () => {
  const counts = {
    inputs: 0,
    doneBefore: 0,
    failed: 0,
    articles: 0,
    filteredOut: 0,
    removedLines: 0,
    bytes: 0,
  };
  const tally: Tally = { ...counts, matched: new Set(), startedAt: 0 };
  const request = toCleanRequest(['a.txt'], { config: false });
  if (request.kind !== 'clean') throw new Error('not to be cleaned');
  const reporter = new Reporter(request);
  const sink = { add: async () => {}, endInput: () => new Promise<null>(() => {}), end: async () => {} };
  const nothing = { duplicates: null, limit: null, audit: null, failures: null };
  const batch = new Batch({ request, sink, reporter, tally, ...nothing });
  const operand = { path: 'a.txt', stats: null, name: 'a.txt' };
  const input = { operand, place: null } as unknown as Assignment['input'];
  await batch.take({ input, isLast: true, outcomes: [], undone: null, onShare: () => undefined });
  expect(tally.inputs).toBe(1);
});
