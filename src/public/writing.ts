import { type ArticleChange, compareArticles as compare } from '../compare/compare-articles.ts';
import {
  ARTICLE_KEYS,
  type ArticleKey,
  type ArticlePath,
  isArticlePath,
  type SelectedArticle,
} from '../model/article.ts';
import type { CleanResult } from '../model/result.ts';
import { serializeProfile as profileText } from '../profile/serialize-profile.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import { type Corrector, createCorrector as correctorOf } from '../report/correction.ts';
import { reportPage as pageOf, type ReportedDocument } from '../report/page.ts';
import { type AtomicFile, openAtomicFile as openFile } from '../write/atomic-file.ts';
import { auditLines as linesOf } from '../write/audit.ts';
import { createWriter as openWriter } from '../write/formats.ts';
import { FRONT_MATTER_NAMES } from '../write/front-matter-presets.ts';
import { nestedLine as lineOf, type RecordOutcome } from '../write/nested.ts';
import { serialize as serializeAll } from '../write/serialize.ts';
import { FORMAT_NAMES, type FormatName, type Writer, type WriterOptions } from '../write/writer.ts';
import {
  type Accepted,
  aSeries,
  aText,
  check,
  checkOptions,
  isObject,
  listOf,
  oneOf,
  orNull,
} from './check.ts';

const KEYS = orNull(listOf(oneOf(ARTICLE_KEYS), `keys of an article (${ARTICLE_KEYS.join(', ')})`));
const PATHS = orNull(
  listOf(
    { what: 'a key of an article', fits: (value) => typeof value === 'string' && isArticlePath(value) },
    `keys of an article (${ARTICLE_KEYS.join(', ')}) or keys inside them, such as source.url`,
  ),
);
const FORMAT = oneOf(FORMAT_NAMES);
const WRITER_OPTIONS = { frontMatter: oneOf(FRONT_MATTER_NAMES), select: PATHS, soleInput: orNull(aText) };
const WRITER: Accepted = {
  what: `${FORMAT.what}, or a writer with begin, render, join and end`,
  fits: (value) =>
    FORMAT.fits(value) || (isObject(value) && WRITER_PARTS.every((part) => isPart(value[part]))),
};
const WRITER_PARTS = ['begin', 'render', 'join', 'end'] as const;

function isPart(value: unknown): boolean {
  return typeof value === 'function';
}

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
 * A fresh writer; each serves one stream of results.
 * @throws {TypeError} for a format or an option that is not accepted
 */
export async function createWriter(format: FormatName, options: WriterOptions = {}): Promise<Writer> {
  check('createWriter', 'format', format, FORMAT);
  checkOptions('createWriter', options, WRITER_OPTIONS);
  return openWriter(format, options);
}

/**
 * Results piece by piece as they come, in one of the output formats or by a writer of your own.
 *
 * @param options of the format; a writer of your own knows its own
 * @throws {TypeError} for a format or an option that is not accepted
 */
export function serialize(
  results: AsyncIterable<CleanResult> | Iterable<CleanResult>,
  format: FormatName | Writer,
  options: WriterOptions = {},
): AsyncGenerator<string> {
  check('serialize', 'results', results, aSeries);
  check('serialize', 'format', format, WRITER);
  checkOptions('serialize', options, WRITER_OPTIONS);
  return serializeAll(results, format, options);
}

/** One line of NDJSON for one input record, whatever became of it, so that lines out match records in. */
export function nestedLine(outcome: RecordOutcome, select: readonly ArticlePath[] | null = null): string {
  check('nestedLine', 'outcome', outcome, OUTCOME);
  check('nestedLine', 'select', select, PATHS);
  return lineOf(outcome, select);
}

/**
 * The account of one document as NDJSON: one line for each non-blank input line, in order. `textFrom` is there only where
 * the text is not what the page shows, but what a script or `noscript` of it holds.
 */
export function auditLines(result: CleanResult): Generator<string> {
  check('auditLines', 'result', result, RESULT);
  return linesOf(result);
}

/** The profile as JSON to read and to edit: one entry a line. */
export function serializeProfile(profile: SiteProfile): string {
  check('serializeProfile', 'profile', profile, PROFILE);
  return profileText(profile);
}

/**
 * Opens `file` for writing by way of a temporary file, renamed on `commit`. Raises the system's own errors (`ENOENT`,
 * `EACCES`, `EISDIR`, …).
 *
 * @param temporaryFolder on the same file system, for a file that is to replace whatever has its name, be it a
 *   link; without it, the folder of `file`, and a link stays while the file it points at is replaced
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
 * Gives for a line what would change its fate; `null` for one without text, or that the user's own rule keeps: there
 * that rule has to go.
 *
 * @param passages those of the result that holds the line
 */
export function createCorrector(passages: readonly string[]): Corrector {
  check('createCorrector', 'passages', passages, listOf(aText, 'strings, as a result with explain holds'));
  return correctorOf(passages);
}

/**
 * One page, whole in itself, that shows dumps beside the articles found in them: piece by piece, and never more than
 * one document in memory.
 */
export function reportPage(
  documents: AsyncIterable<ReportedDocument> | Iterable<ReportedDocument>,
): AsyncGenerator<string> {
  check('reportPage', 'documents', documents, aSeries);
  return pageOf(documents);
}

type Articles = AsyncIterable<SelectedArticle> | Iterable<SelectedArticle>;

/**
 * Compares two runs over a corpus. Both are read side by side, and only articles whose source has not yet turned up on
 * the other side are held.
 *
 * @param select the keys to compare; default all that do not follow from others or waver (`id`, `index`, `wordCount`,
 *   `confidence`, `lines`)
 */
export function compareArticles(
  before: Articles,
  after: Articles,
  select: readonly ArticleKey[] | null = null,
): AsyncGenerator<ArticleChange> {
  check('compareArticles', 'before', before, aSeries);
  check('compareArticles', 'after', after, aSeries);
  check('compareArticles', 'select', select, KEYS);
  return compare(before, after, select);
}
