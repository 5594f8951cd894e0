import { jsonWriter } from './json.ts';
import { jsonldWriter } from './jsonld.ts';
import { ndjsonWriter } from './ndjson.ts';
import { textWriter } from './text.ts';
import type { FormatName, Writer, WriterOptions } from './writer.ts';

type OpenWriter = (options: WriterOptions) => Writer | Promise<Writer>;

const OPENERS: Readonly<Record<FormatName, OpenWriter>> = {
  json: jsonWriter,
  ndjson: ndjsonWriter,
  // These libraries weigh more than all the rest of the command, so they load on demand.
  md: async (options) => (await import('./markdown.ts')).markdownWriter(options),
  text: textWriter,
  jsonld: jsonldWriter,
  csv: async (options) => (await import('./csv.ts')).csvWriter(options),
};

/** A fresh writer; each serves one stream of results. */
export async function createWriter(format: FormatName, options: WriterOptions = {}): Promise<Writer> {
  return OPENERS[format](options);
}
