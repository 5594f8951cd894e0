import { ARTICLE_KEYS, isArticlePath } from '../model/article.ts';
import type { CleanResult } from '../model/result.ts';
import { isObject } from '../model/values.ts';
import {
  createWriter as createUncheckedWriter,
  FORMAT_NAMES,
  type FormatName,
  FRONT_MATTER_NAMES,
  type Writer,
  type WriterOptions,
} from '../write/writer.ts';
import { type Accepted, aSeries, aText, check, checkOptions, listOf, oneOf, orNull } from './check.ts';

const PATHS = orNull(
  listOf(
    { what: 'a key of an article', fits: (value) => typeof value === 'string' && isArticlePath(value) },
    `keys of an article (${ARTICLE_KEYS.join(', ')}) or keys inside them, such as source.url`,
  ),
);
const FORMAT = oneOf(FORMAT_NAMES);
const WRITER_OPTIONS = { frontMatter: oneOf(FRONT_MATTER_NAMES), select: PATHS, soleInput: orNull(aText) };
const WRITER: Accepted = {
  what: `${FORMAT.what}, or a writer with begin, render, join and end`,
  fits: (value) =>
    FORMAT.fits(value) ||
    (isObject(value) && WRITER_PARTS.every((part) => typeof value[part] === 'function')),
};
const WRITER_PARTS = ['begin', 'render', 'join', 'end'] as const;

/**
 * Creates a writer for one stream of results.
 * @throws {TypeError} for a format or an option that is not accepted
 */
export async function createWriter(format: FormatName, options: WriterOptions = {}): Promise<Writer> {
  check('createWriter', 'format', format, FORMAT);
  checkOptions('createWriter', options, WRITER_OPTIONS);
  return createUncheckedWriter(format, options);
}

/**
 * Writes results as they come, in one of the output formats or with a custom writer.
 *
 * @param options of the format; ignored for a custom writer
 * @throws {TypeError} for a format or an option that is not accepted
 */
export function serialize(
  results: AsyncIterable<CleanResult> | Iterable<CleanResult>,
  format: FormatName | Writer,
  options: WriterOptions = {},
): AsyncGenerator<string> {
  check('serialize', 'results', results, aSeries);
  check('serialize', 'format', format, WRITER);
  checkOptions('serialize', options, WRITER_OPTIONS);
  return serialized(results, format, options);
}

async function* serialized(
  results: AsyncIterable<CleanResult> | Iterable<CleanResult>,
  format: FormatName | Writer,
  options: WriterOptions,
): AsyncGenerator<string> {
  const writer = typeof format === 'string' ? await createUncheckedWriter(format, options) : format;
  yield writer.begin();
  for await (const result of results) yield* writer.join(result.source, writer.render(result), result.part);
  yield writer.end();
}
