import type { ArticleKey } from '../model/article-keys.ts';
import type { Source } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
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
  /** Rendered text of the next result from `source`, and what parts it from those before. */
  join(source: Source, rendered: readonly string[]): Iterable<string>;
  end(): string;
}

/** What of the results is written. */
export interface RenderOptions {
  /** Of `md`: what the YAML before the body is made for; default `full`. */
  readonly frontMatter?: FrontMatterName;
  /** Of `json`, `ndjson` and `csv`: the keys of each article to write, in this order; default all. */
  readonly select?: readonly ArticleKey[] | null;
}

export interface WriterOptions extends RenderOptions {
  /**
   * The path of the only input, when there is just one. `json` writes an object instead of an array when that
   * very file (not a record in it, not a file in that folder) is the only result.
   */
  readonly soleInput?: string | null;
}

/** Formats that write the keys of an article one by one, so that they can be chosen. */
export const SELECTING_FORMATS: ReadonlySet<FormatName> = new Set<FormatName>(['json', 'ndjson', 'csv']);
