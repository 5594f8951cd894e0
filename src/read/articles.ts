import type { SelectedArticle } from '../model/article.ts';
import type { Source } from '../model/document.ts';
import { isObject } from '../model/values.ts';
import { ByteReader } from './byte-reader.ts';
import { decompressed } from './compression/stream.ts';
import { jsonValues, parseExactJson } from './containers/json.ts';
import { startReading } from './contract.ts';
import { describeSystemError, fileChunks } from './operands.ts';

/** A file without articles; the message is one line that names it and says what to do. */
export class ArticlesError extends Error {
  override readonly name = 'ArticlesError';
}

const BLANKS_AND_MARK = /^[\s\ufeff]*/;
const SAMPLE_BYTES = 4096;

/**
 * The articles in an output of `json`, `ndjson` or `--nest`, one at a time, in order; it may be compressed.
 *
 * @param path a file, `-` for standard input
 * @throws {ArticlesError} for what cannot be read or has other content
 */
export async function* readArticles(path: string): AsyncGenerator<SelectedArticle> {
  const source: Source = { path, record: null, url: null };
  const reading = startReading(source, {}, false);
  const chunks = path === '-' ? process.stdin : fileChunks(path);
  const reader = new ByteReader(decompressed(chunks, reading));
  const decoder = new TextDecoder();
  let record = 0;
  try {
    const head = decoder.decode(await reader.peek(SAMPLE_BYTES)).replace(BLANKS_AND_MARK, '');
    if (head !== '' && !head.startsWith('{') && !head.startsWith('['))
      throw new ArticlesError(`${path}: not JSON; give what cleancopy -f json or -f ndjson wrote`);
    for await (const { bytes, cutOff, tooLong } of jsonValues(reader, reading.maxBytes)) {
      record++;
      if (cutOff || tooLong)
        throw new ArticlesError(`${path}: record ${record} is cut off or too large; write the file again`);
      yield* articlesOf(parse(decoder.decode(bytes), path, record), path, record);
    }
    const [failed] = reading.streamErrors;
    if (failed !== undefined) throw new ArticlesError(`${path}: ${failed.message}`);
  } catch (error) {
    if (error instanceof ArticlesError) throw error;
    throw new ArticlesError(`${path}: ${describeSystemError(error).message}`);
  } finally {
    await reader.close();
  }
}

function parse(json: string, path: string, record: number): unknown {
  try {
    return parseExactJson(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ArticlesError(`${path}: record ${record} is not valid JSON; write the file again`);
  }
}

/** The articles of an envelope or of a line of `--nest`; or the article itself. */
function* articlesOf(value: unknown, path: string, record: number): Generator<SelectedArticle> {
  if (isObject(value)) {
    const { articles, error } = value;
    if (Array.isArray(articles)) {
      for (const article of articles) yield asArticle(article, value['source'], path, record);
      return;
    }
    // A failed record of `--nest` has no articles.
    if (isObject(error)) return;
  }
  yield asArticle(value, undefined, path, record);
}

function asArticle(value: unknown, source: unknown, path: string, record: number): SelectedArticle {
  if (!isObject(value) || !('id' in value || 'title' in value || 'text' in value))
    throw new ArticlesError(
      `${path}: record ${record} is no article; give what cleancopy -f json or -f ndjson wrote`,
    );
  return 'source' in value || source === undefined ? value : { ...value, source: source as Source };
}
