import type { CleanResult } from '../model/result.ts';
import { createWriter } from './formats.ts';
import type { FormatName, Writer, WriterOptions } from './writer.ts';

/**
 * Results piece by piece as they come, in one of the output formats or by a writer of your own.
 *
 * @param options of the format; a writer of your own knows its own
 */
export async function* serialize(
  results: AsyncIterable<CleanResult> | Iterable<CleanResult>,
  format: FormatName | Writer,
  options: WriterOptions = {},
): AsyncGenerator<string> {
  const writer = typeof format === 'string' ? await createWriter(format, options) : format;
  yield writer.begin();
  for await (const result of results) yield* writer.join(result.source, writer.render(result));
  yield writer.end();
}
