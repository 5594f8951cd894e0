import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CleanResult } from '../../src/index.ts';
import { type Article, clean, readInputs, serialize } from '../../src/index.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const fixtures = path.join(root, 'fixtures');

export interface Envelope {
  readonly source: Record<string, unknown>;
  readonly articles: readonly Article[];
  readonly removed: { readonly lines: number; readonly byRule: Readonly<Record<string, number>> };
}

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const casesIn = (themes: readonly string[]) =>
  themes.flatMap((theme) =>
    foldersIn(path.join(fixtures, theme)).map((name) => path.posix.join('fixtures', theme, name)),
  );

/** The theme of inputs with many records, each with its own envelope. */
const PRESS = 'press';

/** The theme of inputs of which only some facts are expected (tests/unit/reported-faults.test.ts). */
const REPORTED = 'reported';

/** Folders of all cases of one document, relative to the project. */
export const cases = casesIn(foldersIn(fixtures).filter((theme) => theme !== PRESS && theme !== REPORTED));
/** The same of exports of press databases. */
export const pressCases = casesIn([PRESS]);

/** Path of the case's only input, relative to the project. */
export function inputOf(folder: string): string {
  const inputs = readdirSync(path.join(root, folder)).filter((name) => name.startsWith('input.'));
  if (inputs.length !== 1)
    throw new Error(`${folder} holds ${inputs.length} files named input.*; it needs one`);
  return `${folder}/${inputs[0]}`;
}

/**
 * The expected result of a case. `npm run fixtures:update` writes the current result: check the difference before you
 * commit it.
 */
export function expectedOf(folder: string, actual: unknown): unknown {
  const file = path.join(root, folder, 'expected.json');
  if (process.env['UPDATE_FIXTURES'] === '1' && !(folder in KNOWN_DIFFERENCES)) {
    const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    if (!isDeepStrictEqual(before, actual))
      writeFileSync(file, `${JSON.stringify(inOrderOf(before, actual), null, 2)}\n`);
  }
  if (!existsSync(file)) throw new Error(`${folder} has no expected.json; write down what should come out`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The value with the keys of its objects in the order in which `before` has them, new ones at the end. */
function inOrderOf(before: unknown, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((each, at) => inOrderOf(Array.isArray(before) ? before[at] : null, each));
  const known = typeof before === 'object' && before !== null ? (before as Record<string, unknown>) : {};
  const entries = Object.entries(value);
  const ordered = Object.keys(known).flatMap((key) => entries.filter(([own]) => own === key));
  const added = entries.filter(([key]) => !(key in known));
  return Object.fromEntries([...ordered, ...added].map(([key, each]) => [key, inOrderOf(known[key], each)]));
}

function withoutPath({ path: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}

/** The result without hashes, probabilities, rule names and the path of the file. */
export function comparable({ source, articles, removed }: Envelope): unknown {
  return {
    source: withoutPath(source),
    articles: articles.map(({ id: _id, confidence: _confidence, ...article }) => ({
      ...article,
      source: withoutPath({ ...article.source }),
    })),
    removed: { lines: removed.lines },
  };
}

/** All records of an input, cleaned. */
export async function cleanRecords(input: string): Promise<CleanResult[]> {
  const results: CleanResult[] = [];
  for await (const item of readInputs([input])) {
    if ('error' in item) throw new Error(item.error.message);
    results.push(clean(item.document));
  }
  return results;
}

export async function cleanCase(input: string): Promise<CleanResult> {
  const results = await cleanRecords(input);
  const [result] = results;
  if (result === undefined || results.length > 1)
    throw new Error(`${input} holds ${results.length} documents`);
  return result;
}

export async function asJson(results: CleanResult | readonly CleanResult[], input: string): Promise<string> {
  let json = '';
  for await (const piece of serialize(Array.isArray(results) ? results : [results], 'json', {
    soleInput: input,
  }))
    json += piece;
  return json;
}
