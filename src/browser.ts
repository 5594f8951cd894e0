// The entry `cleancopy/browser`: what works without files and threads.
export type {
  Article,
  ArticleKey,
  ArticlePath,
  Block,
  BlockType,
  Caption,
  LineRange,
} from './model/article.ts';
export type { Document, DocumentFormat, DocumentOptions, PageMetadata, Source } from './model/document.ts';
export type { BoilerplateLabel, Favor, KeptLabel, Label, OwnRule, RuleLine, Verdict } from './model/label.ts';
export type * from './model/result.ts';
export type { CleanOptions } from './pipeline/clean-as.ts';
export type { LineOverrides, StructureOverrides } from './pipeline/overrides.ts';
export type { ProfileEntry, SiteProfile } from './profile/site-profile.ts';
export { ProfileError, readProfile } from './profile/site-profile.ts';
export { clean } from './public/cleaning.ts';
export { serialize } from './public/formats.ts';
export {
  FORMAT_NAMES,
  type FormatName,
  FRONT_MATTER_NAMES,
  type FrontMatterName,
  type RenderOptions,
  type Writer,
  type WriterOptions,
} from './write/writer.ts';
