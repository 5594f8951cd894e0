import type { Shard } from '../batch/assign.ts';
import type { ArticlePath, Favor, FormatName, FrontMatterName, InputFormat } from '../index.ts';
import type { ExplainView } from './explain-view.ts';
import type { LineRule } from './line-rules.ts';

/** All that a flag or a configuration file can set. Keys are the long options, in camel case. */
export interface Settings {
  /** A file; `null` for standard output. */
  readonly output: string | null;
  /** Without one given: by the extension of `output`; `md` for a terminal; else `json`. */
  readonly format: FormatName;
  readonly frontMatter: FrontMatterName;
  readonly select: readonly ArticlePath[] | null;
  /** Write the key `blocks` too. */
  readonly blocks: boolean;
  /** One line of NDJSON for one record. */
  readonly nest: boolean;
  readonly explain: ExplainView | false;
  readonly stats: boolean;
  readonly audit: string | null;
  /** One output for each input, below this folder; `null` for one output of all. */
  readonly outDir: string | null;
  /** In `outDir`, one output for each article instead. */
  readonly perArticle: boolean;
  /** Template of their names; `null` for the default. */
  readonly name: string | null;
  /** Go on where the journal in `outDir` ends. */
  readonly resume: boolean;
  /** Threads; `null` for as many as there are cores. */
  readonly jobs: number | null;
  readonly shard: Shard | null;
  /** File to list failed inputs in. */
  readonly errors: string | null;
  readonly errorsExit0: boolean;
  /** Write only articles of so many words. */
  readonly minWords: number | null;
  /** Write only articles in these languages, BCP 47 in lower case. */
  readonly language: readonly string[] | null;
  /** Write so many articles, and end. */
  readonly limit: number | null;
  /** Write so many articles, drawn from all. */
  readonly sample: number | null;
  readonly seed: number;
  readonly favor: Favor;
  /** Join words that line ends part with a hyphen. */
  readonly joinHyphens: boolean;
  readonly drop: readonly LineRule[];
  readonly keep: readonly LineRule[];
  /** Files of expressions. */
  readonly dropFile: readonly LineRule[];
  readonly keepFile: readonly LineRule[];
  readonly splitBefore: readonly LineRule[];
  readonly oneArticle: boolean;
  readonly title: readonly LineRule[];
  /** A file. */
  readonly profile: string | null;
  /** Learn the profile from the inputs themselves first. */
  readonly learn: boolean;
  readonly input: InputFormat;
  readonly field: string | null;
  readonly encoding: string | null;
  /** Repair double-encoded UTF-8 instead of only warning of it. */
  readonly fixEncoding: boolean;
  readonly maxBytes: number | null;
  /** A file of input names, `-` for standard input. */
  readonly filesFrom: string | null;
  /** The list of files, or without one the input itself, is parted by NUL bytes. */
  readonly null: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export type SettingName = keyof Settings;

/** Some of the settings; what is left out is not said. */
export type GivenSettings = { readonly [Name in SettingName]?: Exclude<Settings[Name], null> };

export const DEFAULTS: Settings = {
  output: null,
  format: 'json',
  frontMatter: 'full',
  select: null,
  blocks: true,
  nest: false,
  explain: false,
  stats: false,
  audit: null,
  outDir: null,
  perArticle: false,
  name: null,
  resume: false,
  jobs: null,
  shard: null,
  errors: null,
  errorsExit0: false,
  minWords: null,
  language: null,
  limit: null,
  sample: null,
  seed: 1,
  favor: 'balance',
  joinHyphens: false,
  drop: [],
  keep: [],
  dropFile: [],
  keepFile: [],
  splitBefore: [],
  oneArticle: false,
  title: [],
  profile: null,
  learn: false,
  input: 'auto',
  field: null,
  encoding: null,
  fixEncoding: false,
  maxBytes: null,
  filesFrom: null,
  null: false,
  quiet: false,
  verbose: false,
};
