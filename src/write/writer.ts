import type { ArticlePath } from '../model/article.ts';
import type { Source } from '../model/document.ts';
import type { CleanResult, DumpPart } from '../model/result.ts';
import { jsonWriter, ndjsonWriter } from './json.ts';
import { jsonldWriter } from './jsonld.ts';
import { textWriter } from './text.ts';

export const FORMAT_NAMES = ['json', 'ndjson', 'md', 'text', 'jsonld', 'csv'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/**
 * The target of the YAML before a Markdown body. Instead of YAML, `none` writes the title as a heading, and `brief` the
 * title and a line of facts, for reading.
 */
export const FRONT_MATTER_NAMES = ['full', 'hugo', 'jekyll', 'obsidian', 'brief', 'none'] as const;

export type FrontMatterName = (typeof FRONT_MATTER_NAMES)[number];

/**
 * Converts results into one stream of text: `begin()`, then every `join()` in order, then `end()`. The expensive part
 * is `render`, which depends on one result only: results can be rendered in any thread and joined in one.
 */
export interface Writer {
  /** For messages; one of {@link FORMAT_NAMES}, or the name of a custom writer. */
  readonly name: string;
  /** Usual file extension, with its dot. */
  readonly extension: string;
  begin(): string;
  /** The text of a result, without separators. */
  render(result: CleanResult): string[];
  /**
   * Rendered text of the next result from `source`, with separators.
   * @param part if the result is one part of a dump that is too large to hold
   */
  join(source: Source, rendered: readonly string[], part?: DumpPart): Iterable<string>;
  end(): string;
}

/** Which content is written. */
export interface RenderOptions {
  /** For `md`: the target of the front matter; default `full`. */
  readonly frontMatter?: FrontMatterName;
  /**
   * The keys of each article to write, and keys inside them such as `source.url`; default all. `json`, `ndjson`,
   * `csv` and `text` write them in this order. `jsonld` ignores it.
   */
  readonly select?: readonly ArticlePath[] | null;
}

export interface WriterOptions extends RenderOptions {
  /**
   * The path of the only input, if there is just one. `json` writes an object instead of an array if this file (not a
   * record in it or a file in that folder) is the only result.
   */
  readonly soleInput?: string | null;
}

/** Formats that support `select`. */
export const SELECTING_FORMATS: ReadonlySet<FormatName> = new Set<FormatName>(
  FORMAT_NAMES.filter((name) => name !== 'jsonld'),
);

type CreateWriter = (options: WriterOptions) => Writer | Promise<Writer>;

const WRITERS: Readonly<Record<FormatName, CreateWriter>> = {
  json: jsonWriter,
  ndjson: ndjsonWriter,
  // These libraries are larger than the rest of the command, so they are loaded on demand.
  md: async (options) => (await import('./markdown.ts')).markdownWriter(options),
  text: textWriter,
  jsonld: jsonldWriter,
  csv: async (options) => (await import('./csv.ts')).csvWriter(options),
};

/** Creates a writer for one stream of results. */
export async function createWriter(format: FormatName, options: WriterOptions = {}): Promise<Writer> {
  return WRITERS[format](options);
}
