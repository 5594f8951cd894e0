import { ARTICLE_KEYS, type ArticleKey, type ArticlePath, type SelectedArticle } from '../model/article.ts';
import type { CleanResult } from '../model/result.ts';
import { isObject } from '../model/values.ts';
import { serializeProfile as profileText, type SiteProfile } from '../profile/site-profile.ts';
import { type ArticleChange, compareArticles as compare } from '../report/compare-articles.ts';
import { type Corrector, createCorrector as correctorOf } from '../report/correction.ts';
import type { ReportedDocument } from '../report/page.ts';
import { reportPage as pageOf } from '../report/page.ts';
import schema from '../write/article.schema.json' with { type: 'json' };
import { type AtomicFile, openAtomicFile as openFile } from '../write/atomic-file.ts';
import { nestedLine as lineOf, auditLines as linesOf, type RecordOutcome } from '../write/json.ts';
import { type Accepted, aSeries, aText, check, listOf, oneOf, orNull } from './check.ts';
import { PATHS } from './formats.ts';

const ARTICLE_KEY_LIST = orNull(
  listOf(oneOf(ARTICLE_KEYS), `keys of an article (${ARTICLE_KEYS.join(', ')})`),
);
const RESULT: Accepted = {
  what: 'a result of clean',
  fits: (value) => isObject(value) && Array.isArray(value['account']) && isObject(value['source']),
};

const OUTCOME: Accepted = {
  what: 'an object with a result or an error',
  fits: (value) => isObject(value) && (isObject(value['result']) || isObject(value['error'])),
};

const PROFILE: Accepted = {
  what: 'a site profile',
  fits: (value) => isObject(value) && Array.isArray(value['drop']) && Array.isArray(value['protect']),
};

/**
 * JSON Schema (2020-12) of the output: `#/$defs/article` is one line of `ndjson`, `#/$defs/result` the output of
 * `json` for one input; the root accepts either, or an array of results.
 */
export const articleSchema: Readonly<Record<string, unknown>> = schema;

/** One line of NDJSON per input record, also for failed records, so that output lines match input records. */
export function nestedLine(outcome: RecordOutcome, select: readonly ArticlePath[] | null = null): string {
  check('nestedLine', 'outcome', outcome, OUTCOME);
  check('nestedLine', 'select', select, PATHS);
  return lineOf(outcome, select);
}

/**
 * The account of one document as NDJSON: one line for each non-blank input line, in order. `textFrom` is present only
 * if the text comes from a script or `noscript` of the page.
 */
export function auditLines(result: CleanResult): Generator<string> {
  check('auditLines', 'result', result, RESULT);
  return linesOf(result);
}

/** The profile as JSON with one entry per line. */
export function serializeProfile(profile: SiteProfile): string {
  check('serializeProfile', 'profile', profile, PROFILE);
  return profileText(profile);
}

/**
 * Opens `file` for writing. The text goes to a temporary file, which is renamed on `commit`. May raise errors of the
 * file system (`ENOENT`, `EACCES`, `EISDIR`, …).
 *
 * @param temporaryFolder on the same file system; then whatever has the name of the file is replaced, also a link.
 * Default: the folder of `file`; the target of a link is replaced, and the link stays
 */
export async function openAtomicFile(
  file: string,
  temporaryFolder: string | null = null,
): Promise<AtomicFile> {
  check('openAtomicFile', 'file', file, aText);
  check('openAtomicFile', 'temporaryFolder', temporaryFolder, orNull(aText));
  return openFile(file, temporaryFolder);
}

/**
 * Returns a function that finds the option which would reverse the decision on a line; `null` for a line without
 * text, or one that a rule of the user keeps: then that rule has to be removed.
 *
 * @param passages those of the result with the line
 */
export function createCorrector(passages: readonly string[]): Corrector {
  check('createCorrector', 'passages', passages, listOf(aText, 'strings, as a result with explain holds'));
  return correctorOf(passages);
}

/** A self-contained page that shows the lines of documents with their labels, in pieces; holds one document at a time. */
export function reportPage(
  documents: AsyncIterable<ReportedDocument> | Iterable<ReportedDocument>,
): AsyncGenerator<string> {
  check('reportPage', 'documents', documents, aSeries);
  return pageOf(documents);
}

type Articles = AsyncIterable<SelectedArticle> | Iterable<SelectedArticle>;

/**
 * Compares two outputs, which are held in memory.
 *
 * @param select the keys to compare; default all except those that follow from others or are unstable (`id`, `index`,
 * `wordCount`, `confidence`, `lines`)
 */
export function compareArticles(
  before: Articles,
  after: Articles,
  select: readonly ArticleKey[] | null = null,
): AsyncGenerator<ArticleChange> {
  check('compareArticles', 'before', before, aSeries);
  check('compareArticles', 'after', after, aSeries);
  check('compareArticles', 'select', select, ARTICLE_KEY_LIST);
  return compare(before, after, select);
}
