import type { CleanResult } from '../model/result.ts';
import { createWriter } from './formats.ts';
import type { FormatName, WriterOptions } from './writer.ts';

/** Results in one of the output formats, piece by piece as they come. */
export async function* serialize(
  results: AsyncIterable<CleanResult> | Iterable<CleanResult>,
  format: FormatName,
  options: WriterOptions = {},
): AsyncGenerator<string> {
  const writer = await createWriter(format, options);
  yield writer.begin();
  for await (const result of results) yield* writer.join(result.source, writer.render(result), result.part);
  yield writer.end();
}
