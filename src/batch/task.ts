import type { Source } from '../model/document.ts';
import type { CleanResult, DumpPart, Removed } from '../model/result.ts';
import type { PatternSources } from '../pipeline/apply-rules.ts';
import type { CleanOptions } from '../pipeline/clean-as.ts';
import type { ReadItem, ReadOptions } from '../read/contract.ts';
import type { RecordFailure } from '../write/json.ts';
import type { FormatName, RenderOptions } from '../write/writer.ts';

export type { PatternSources };

export interface OutputPlace {
  /** Path relative to the output folder, with `/` as separator; not used with one file per article. */
  readonly name: string;
  /** The input at the start of the run, for the journal. */
  readonly input: FileState;
}

export interface FileState {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** A unit of work, independent of all others. */
export type Task =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Written by the thread that runs the task; `null` returns the text. */
      readonly output: OutputPlace | null;
    }
  | { readonly kind: 'record'; readonly item: ReadItem };

export interface ArticleFilter {
  readonly minWords: number | null;
  /** Languages as BCP 47 tags; `pt` also fits `pt-BR`. */
  readonly languages: readonly string[] | null;
}

/** The articles of a record, if the main thread writes them. */
export interface HandedBack {
  readonly result: CleanResult;
  readonly meta: Readonly<Record<string, unknown>> | undefined;
}

export interface Outcome {
  readonly source: Source;
  readonly error: RecordFailure | null;
  /** Its text in the output format, not yet joined; empty if it is already written. */
  readonly rendered: readonly string[];
  readonly audit: string;
  readonly articles: number;
  readonly filteredOut: number;
  /** Instead of `rendered`, with `TaskSettings.handBack`. */
  readonly handedBack?: HandedBack | undefined;
  readonly removed: number;
  readonly warnings: readonly string[];
  /** From `matchedPatterns`; those of one thread so far. */
  readonly matched?: PatternSources;
  /** If this is one part of a dump that is too large to hold. */
  readonly part?: DumpPart | undefined;
  readonly partRemoved?: Removed | undefined;
}

/**
 * Time for running tasks after the run is stopped. A signal must take effect within a second, and exiting takes the
 * rest of it.
 */
export const GRACE_MS = 700;

export interface WriteFailure {
  readonly code: string;
  readonly message: string;
  /** It would also occur for every further output, as on a full disk. */
  readonly fatal: boolean;
}

export interface TaskResult {
  /** `null` if the file is too large for one result and must be read piece by piece. */
  readonly outcomes: readonly Outcome[] | null;
  readonly writeFailure: WriteFailure | null;
  /** Why the task was not done after a stop: it was not begun, or it took too long. */
  readonly undone: 'skipped' | 'given-up' | null;
}

export const NOTHING_DONE = {
  skipped: { outcomes: null, writeFailure: null, undone: 'skipped' },
  givenUp: { outcomes: null, writeFailure: null, undone: 'given-up' },
} as const satisfies Readonly<Record<string, TaskResult>>;

/** Settings for all threads; passed by `postMessage`. */
export interface TaskSettings {
  readonly format: FormatName;
  readonly render: RenderOptions;
  /** One line of NDJSON per record, also for failed records. */
  readonly nest: boolean;
  readonly filter: ArticleFilter;
  /** The main thread selects articles or names their files, so it renders and writes them. */
  readonly handBack: boolean;
  readonly audit: boolean;
  readonly clean: CleanOptions;
  readonly read: ReadOptions;
  readonly folder: OutputFolder | null;
}

export interface OutputFolder {
  readonly path: string;
  /** Folder of outputs that are being written. */
  readonly temporary: string;
  readonly journal: string;
}
