import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Article, type CleanResult, clean, readInputs, serialize } from '../../src/index.ts';

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

/** Folders of all cases, relative to the project. */
export const cases = foldersIn(fixtures).flatMap((theme) =>
  foldersIn(path.join(fixtures, theme)).map((name) => path.posix.join('fixtures', theme, name)),
);

/** Path of the case's only input, relative to the project. */
export function inputOf(folder: string): string {
  const inputs = readdirSync(path.join(root, folder)).filter((name) => name.startsWith('input.'));
  if (inputs.length !== 1)
    throw new Error(`${folder} holds ${inputs.length} files named input.*; it needs one`);
  return `${folder}/${inputs[0]}`;
}

export function expectedOf(folder: string): unknown {
  const file = path.join(root, folder, 'expected.json');
  if (!existsSync(file)) throw new Error(`${folder} has no expected.json; write down what should come out`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function withoutPath({ path: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}

/** What a person can write down beforehand: all but hashes, probabilities, rule names and where the file stands. */
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

export async function cleanCase(input: string): Promise<CleanResult> {
  const results: CleanResult[] = [];
  for await (const item of readInputs([input])) {
    if ('error' in item) throw new Error(item.error.message);
    results.push(clean(item.document));
  }
  const [result] = results;
  if (result === undefined || results.length > 1)
    throw new Error(`${input} holds ${results.length} documents`);
  return result;
}

export async function asJson(result: CleanResult, input: string): Promise<string> {
  let json = '';
  for await (const piece of serialize([result], 'json', { soleInput: input })) json += piece;
  return json;
}
