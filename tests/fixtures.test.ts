import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AccountedLine,
  type Article,
  type CleanResult,
  clean,
  readInputs,
  serialize,
} from '../src/index.ts';
import { cleancopy, root } from './command.ts';
import { resultComplaints } from './schema-check.ts';

interface Envelope {
  readonly source: Record<string, unknown>;
  readonly articles: readonly Article[];
  readonly removed: { readonly lines: number; readonly byRule: Readonly<Record<string, number>> };
}

const fixtures = path.join(root, 'fixtures');

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const cases = foldersIn(fixtures).flatMap((theme) =>
  foldersIn(path.join(fixtures, theme)).map((name) => path.posix.join('fixtures', theme, name)),
);

/** Path of the case's only input, relative to the project. */
function inputOf(folder: string): string {
  const inputs = readdirSync(path.join(root, folder)).filter((name) => name.startsWith('input.'));
  if (inputs.length !== 1)
    throw new Error(`${folder} holds ${inputs.length} files named input.*; it needs one`);
  return `${folder}/${inputs[0]}`;
}

function expectedOf(folder: string): unknown {
  const file = path.join(root, folder, 'expected.json');
  if (!existsSync(file)) throw new Error(`${folder} has no expected.json; write down what should come out`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function withoutPath({ path: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}

/** What a person can write down beforehand: all but hashes, probabilities, rule names and where the file stands. */
function comparable({ source, articles, removed }: Envelope): unknown {
  return {
    source: withoutPath(source),
    articles: articles.map(({ id: _id, confidence: _confidence, ...article }) => ({
      ...article,
      source: withoutPath({ ...article.source }),
    })),
    removed: { lines: removed.lines },
  };
}

async function cleanAsLibrary(input: string): Promise<CleanResult> {
  const results: CleanResult[] = [];
  for await (const item of readInputs([input])) {
    if ('error' in item) throw new Error(item.error.message);
    results.push(clean(item.document));
  }
  expect(results).toHaveLength(1);
  return results[0] as CleanResult;
}

async function asJson(result: CleanResult, input: string): Promise<string> {
  let json = '';
  for await (const piece of serialize([result], 'json', { soleInput: input })) json += piece;
  return json;
}

function filledLines(file: string): number[] {
  const lines = readFileSync(file, 'utf8').split(/\r\n?|\n/);
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
}

const countBy = (lines: readonly AccountedLine[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { rule } of lines) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

describe('fixtures', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });

  describe.each(cases)('%s', (folder) => {
    it('gives what is expected, from the library and from the command', async () => {
      const input = inputOf(folder);
      const expected = expectedOf(folder);
      const json = await asJson(await cleanAsLibrary(input), input);
      const envelope: Envelope = JSON.parse(json);
      expect(comparable(envelope)).toEqual(expected);
      expect(envelope.source['path']).toBe(input);
      expect(resultComplaints(envelope)).toEqual([]);
      const command = await cleancopy(['-q', input]);
      expect(command).toEqual({ code: 0, stdout: json, stderr: '' });
    });

    it('accounts for every line', async () => {
      const input = inputOf(folder);
      const { account, articles, removed } = await cleanAsLibrary(input);
      const gone = account.filter((line) => line.article === null);
      expect(account.map(({ line }) => line)).toEqual(filledLines(path.join(root, input)));
      expect(removed).toEqual({ lines: gone.length, byRule: countBy(gone) });
      for (const { article, field } of account) {
        expect(field === null).toBe(article === null);
        if (article !== null) expect(articles[article - 1]).toHaveProperty(field ?? '');
      }
    });
  });
});
