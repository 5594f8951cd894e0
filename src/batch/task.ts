import type { Source } from '../model/document.ts';
import type { CleanResult, DumpPart, Removed } from '../model/result.ts';
import type { CleanOptions } from '../pipeline/clean.ts';
import type { ReadItem, ReadOptions } from '../read/contract.ts';
import type { RecordFailure } from '../write/json.ts';
import type { FormatName, RenderOptions } from '../write/writer.ts';

/** Where the output of one input goes. */
export interface OutputPlace {
  /** Path of the output file below the output folder, with `/` between names; with a file for each article, of no use. */
  readonly name: string;
  /** The input as it was when the run began, for the journal. */
  readonly input: FileState;
}

/** What tells that a file is still the same. */
export interface FileState {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** A piece of work that any thread can do without knowing of another. */
export type Task =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Written by whoever does the task; `null` hands the text back. */
      readonly output: OutputPlace | null;
    }
  | { readonly kind: 'record'; readonly item: ReadItem };

/** What the cleaning of one record came to. */
export interface RecordStats {
  /** Lines of the input with text. */
  readonly lines: number;
  /** Words of all articles. */
  readonly words: number;
  /** Removed lines. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Spent on cleaning alone. */
  readonly milliseconds: number;
}

/** Which articles are written, judged one by one. */
export interface ArticleFilter {
  /** Least number of words of the text. */
  readonly minWords: number | null;
  /** Languages as BCP 47 tags; `pt` also fits `pt-BR`. */
  readonly languages: readonly string[] | null;
}

/** The articles of a record, where the main thread writes them. */
export interface HandedBack {
  readonly result: CleanResult;
  /** The rest of the record. */
  readonly meta: Readonly<Record<string, unknown>> | undefined;
}

/** What became of one record. */
export interface Outcome {
  readonly source: Source;
  readonly error: RecordFailure | null;
  /** Its text in the output format, yet to be joined; empty where it is written already. */
  readonly rendered: readonly string[];
  /** Its account as NDJSON, where one was asked for. */
  readonly audit: string;
  readonly articles: number;
  /** Articles that the filter left out. */
  readonly filteredOut: number;
  /** In place of `rendered`, with `TaskSettings.handBack`. */
  readonly handedBack?: HandedBack | undefined;
  /** Lines. */
  readonly removed: number;
  /** Where statistics were asked for. */
  readonly stats: RecordStats | null;
  readonly warnings: readonly string[];
  /** Where this is of a part only, of a dump too large to be held. */
  readonly part?: DumpPart | undefined;
  /** Of a part: the lines that were removed in it. */
  readonly partRemoved?: Removed | undefined;
}

/** An output file that could not be written. */
export interface WriteFailure {
  readonly code: string;
  readonly message: string;
  /** Every further output would meet it too, as on a full disk. */
  readonly fatal: boolean;
}

export interface TaskResult {
  /** `null` where the file holds too much for one answer, and has to be read piece by piece. */
  readonly outcomes: readonly Outcome[] | null;
  readonly writeFailure: WriteFailure | null;
  /** Why nothing was done where the run was stopped: the task was not begun, or it took too long to end. */
  readonly undone: 'skipped' | 'given-up' | null;
}

export const NOTHING_DONE = {
  skipped: { outcomes: null, writeFailure: null, undone: 'skipped' },
  givenUp: { outcomes: null, writeFailure: null, undone: 'given-up' },
} as const satisfies Readonly<Record<string, TaskResult>>;

/** What every thread has to know; passes through `postMessage`. */
export interface TaskSettings {
  readonly format: FormatName;
  readonly render: RenderOptions;
  /** One line of NDJSON for one record, whatever became of it. */
  readonly nest: boolean;
  readonly filter: ArticleFilter;
  /** The main thread chooses among the articles or names their files, so it renders and writes them. */
  readonly handBack: boolean;
  readonly audit: boolean;
  readonly stats: boolean;
  readonly clean: CleanOptions;
  readonly read: ReadOptions;
  readonly folder: OutputFolder | null;
}

/** The folder of outputs, one for each input. */
export interface OutputFolder {
  readonly path: string;
  /** Holds the outputs that are being written. */
  readonly temporary: string;
  /** The journal file. */
  readonly journal: string;
}
