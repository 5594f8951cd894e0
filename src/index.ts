export * from './browser.ts';
export { ARTICLE_KEYS, isArticlePath, type SelectedArticle } from './model/article.ts';
export type { InputError, TextDump } from './model/document.ts';
export { SlowPatternError } from './pipeline/bounded-patterns.ts';
export { serializeProfile } from './profile/site-profile.ts';
export { cleanDump, cleanStream, learnProfile, type SiteLearner } from './public/cleaning.ts';
export { createWriter } from './public/formats.ts';
export { readInputs } from './public/reading.ts';
export type { InputFormat, ReadItem, ReadOptions } from './read/contract.ts';
export { filesFrom } from './read/inputs.ts';
export {
  type Correction,
  type Corrector,
  createCorrector,
  effectOf,
  outcomeOf,
} from './report/correction.ts';
export { type ReportedDocument, reportPage } from './report/page.ts';
export { type AtomicFile, openAtomicFile } from './write/atomic-file.ts';
export {
  auditLines,
  type JsonEnvelope,
  nestedLine,
  type RecordOutcome,
} from './write/json.ts';
export { articleSchema } from './write/schema.ts';
export { SELECTING_FORMATS } from './write/writer.ts';
