import schema from './write/article.schema.json' with { type: 'json' };

export {
  ARTICLE_KEYS,
  type Article,
  type ArticleKey,
  type ArticlePath,
  type Block,
  type BlockType,
  type Caption,
  isArticlePath,
  type LineRange,
  type SelectedArticle,
} from './model/article.ts';
export type {
  Document,
  DocumentFormat,
  PageMetadata,
  Source,
  TextDump,
} from './model/document.ts';
export type { BoilerplateLabel, KeptLabel, Label, OwnRule, RuleLine, Verdict } from './model/label.ts';
export type * from './model/result.ts';
export { SlowPatternError } from './pipeline/bounded-patterns.ts';
export type { CleanOptions, DocumentOptions, Favor, SiteLearner } from './pipeline/clean.ts';
export type { LineOverrides, StructureOverrides } from './pipeline/overrides.ts';
export type { ProfileEntry, SiteProfile } from './profile/site-profile.ts';
export { ProfileError, readProfile, serializeProfile } from './profile/site-profile.ts';
export { clean, cleanDump, cleanStream, learnProfile } from './public/cleaning.ts';
export { createWriter, serialize } from './public/formats.ts';
export { readInputs } from './public/reading.ts';
export type { InputError, InputFormat, ReadItem, ReadOptions } from './read/contract.ts';
export { filesFrom } from './read/inputs.ts';
export { type Correction, type Corrector, createCorrector } from './report/correction.ts';
export { effectOf, outcomeOf } from './report/effect.ts';
export { type ReportedDocument, reportPage } from './report/page.ts';
export { type AtomicFile, openAtomicFile } from './write/atomic-file.ts';
export {
  auditLines,
  type JsonEnvelope,
  nestedLine,
  type RecordFailure,
  type RecordOutcome,
} from './write/json.ts';
export {
  FORMAT_NAMES,
  type FormatName,
  FRONT_MATTER_NAMES,
  type FrontMatterName,
  type RenderOptions,
  SELECTING_FORMATS,
  type Writer,
  type WriterOptions,
} from './write/writer.ts';

/**
 * JSON Schema (2020-12) of the output: `#/$defs/article` is one line of `ndjson`, `#/$defs/result` the output of
 * `json` for one input; the root accepts either, or an array of results.
 */
export const articleSchema: Readonly<Record<string, unknown>> = schema;
