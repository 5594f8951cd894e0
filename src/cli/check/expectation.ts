import type { CleanResult } from '../../index.ts';
import { type DiffLine, diffValues } from '../diff/value-diff.ts';

/** A place where what came out is not what is expected. */
export interface Difference {
  /** Such as `articles[0].title`. */
  readonly at: string;
  readonly lines: readonly DiffLine[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a person can write down beforehand: all but hashes, probabilities, names of rules and where the file stands. */
export function expectationOf({ source, articles, removed }: CleanResult): Json {
  return {
    source: withoutPath(source),
    articles: articles.map(({ id: _id, confidence: _confidence, ...article }) => ({
      ...article,
      source: withoutPath(article.source),
    })),
    removed: { lines: removed.lines },
  };
}

function withoutPath({ path: _, ...rest }: CleanResult['source']): Json {
  return rest;
}

/** Why nothing can be compared with an expectation; `null` when it can. */
export function complaintAbout(expected: unknown): string | null {
  const each = Array.isArray(expected) ? expected : [expected];
  if (each.every((result) => isObject(result) && Array.isArray(result['articles']))) return null;
  return 'expected.json must hold { "articles": [...] }, as -f json writes it';
}

/** Where `actual` differs from `expected`; keys of objects that `expected` does not name are not looked at. */
export function differences(expected: unknown, actual: unknown, at = ''): Difference[] {
  if (isObject(expected) && isObject(actual))
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], at === '' ? key : `${at}.${key}`),
    );
  if (Array.isArray(expected) && Array.isArray(actual)) return listDifferences(expected, actual, at);
  return Object.is(expected, actual) ? [] : [{ at, lines: diffValues(shown(expected), shown(actual)) }];
}

function listDifferences(expected: readonly unknown[], actual: readonly unknown[], at: string): Difference[] {
  if (expected.length === actual.length)
    return expected.flatMap((value, index) => differences(value, actual[index], `${at}[${index}]`));
  const lines = diffValues(expected.map(entryLine), actual.map(entryLine));
  return [{ at: `${at} (${expected.length} expected, ${actual.length} came out)`, lines }];
}

/** An entry of a list by what names it best. */
function entryLine(entry: unknown): string {
  if (!isObject(entry)) return typeof entry === 'string' ? entry : JSON.stringify(entry);
  const { title, text } = entry;
  return typeof title === 'string' ? title : typeof text === 'string' ? text : JSON.stringify(entry);
}

/** Values that `diffValues` would show as nothing. */
function shown(value: unknown): unknown {
  return value === null || value === '' ? JSON.stringify(value) : value;
}
