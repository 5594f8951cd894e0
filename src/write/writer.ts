import type { ArticlePath } from '../model/article.ts';
import type { Source } from '../model/document.ts';
import type { CleanResult, DumpPart } from '../model/result.ts';
import type { FrontMatterName } from './front-matter-presets.ts';

export const FORMAT_NAMES = ['json', 'ndjson', 'md', 'text', 'jsonld', 'csv'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/**
 * Turns results into one stream of text: `begin()`, then every `join()` in order, then `end()`. What costs time is
 * `render`, which knows of one result only: results can be rendered anywhere, and joined in one place.
 */
export interface Writer {
  /** For messages; one of {@link FORMAT_NAMES}, or the name of a writer of your own. */
  readonly name: string;
  /** Usual file name ending, with its dot. */
  readonly extension: string;
  begin(): string;
  /** The text of a result, without what parts it from its neighbours. */
  render(result: CleanResult): string[];
  /**
   * Rendered text of the next result from `source`, and what parts it from those before.
   * @param part where the result is a part only, of a dump too large to be held
   */
  join(source: Source, rendered: readonly string[], part?: DumpPart): Iterable<string>;
  end(): string;
}

/** What of the results is written. */
export interface RenderOptions {
  /** Of `md`: what the YAML before the body is made for; default `full`. */
  readonly frontMatter?: FrontMatterName;
  /**
   * The keys of each article to write, and keys inside them such as `source.url`; default all. `json`, `ndjson`, `csv`
   * and `text` have them in this order. `jsonld` does not look at it.
   */
  readonly select?: readonly ArticlePath[] | null;
}

export interface WriterOptions extends RenderOptions {
  /**
   * The path of the only input, when there is just one. `json` writes an object instead of an array when that
   * very file (not a record in it, not a file in that folder) is the only result.
   */
  readonly soleInput?: string | null;
}

/** Formats whose keys can be chosen. */
export const SELECTING_FORMATS: ReadonlySet<FormatName> = new Set<FormatName>(
  FORMAT_NAMES.filter((name) => name !== 'jsonld'),
);
