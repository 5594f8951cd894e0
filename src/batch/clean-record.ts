import type { Article } from '../model/article.ts';
import type { Document, TextDump } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { cleanAs } from '../pipeline/clean-as.ts';
import { cleanDump } from '../pipeline/clean-dump.ts';
import { type DocumentKind, loadKind, TEXT_KIND } from '../pipeline/document-kind.ts';
import type { ReadItem } from '../read/contract.ts';
import { auditLines } from '../write/audit.ts';
import { nestedLine, nestedPart, type RecordFailure } from '../write/nested.ts';
import type { Writer } from '../write/writer.ts';
import { OpenDump } from './open-dump.ts';
import type { ArticleFilter, HandedBack, Outcome, RecordStats, TaskSettings } from './task.ts';

/** What cleans a record; loaded before the record's turn comes, so that its cleaning waits for nothing. */
export async function kindOfItem(item: ReadItem): Promise<DocumentKind> {
  return 'document' in item ? loadKind(item.document.format) : TEXT_KIND;
}

/** Cleans what was read of one record and renders it. Never raises: a defect becomes the record's own error. */
export function cleanRecord(
  item: ReadItem,
  kind: DocumentKind,
  settings: TaskSettings,
  writer: Writer,
): Outcome {
  if ('error' in item) return failed(item.error, settings);
  try {
    const begun = performance.now();
    const result = cleanAs(kind, item.document, settings.clean);
    const stats = settings.stats ? statsOf(result, performance.now() - begun) : null;
    return { ...outcomeOf(result, item.document.meta, settings, writer), stats };
  } catch (error) {
    return defective(item.document, error, settings);
  }
}

/** Cleans a dump while it is read, and renders it part by part. Never raises. */
export async function* cleanDumpRecord(
  dump: TextDump,
  settings: TaskSettings,
  writer: Writer,
): AsyncGenerator<Outcome> {
  const open = new OpenDump();
  try {
    let begun = performance.now();
    for await (const result of cleanDump(dump, settings.clean)) {
      const stats = settings.stats ? statsOf(result, performance.now() - begun) : null;
      const part =
        result.part === undefined ? {} : { part: { ...result.part, articlesBefore: open.articles } };
      const outcome = {
        ...outcomeOf({ ...result, ...part }, undefined, settings, writer),
        ...{ stats, ...part, partRemoved: result.removed },
      };
      open.add(outcome);
      yield outcome;
      begun = performance.now();
    }
  } catch (error) {
    const end = open.end(dump.source, settings, writer);
    if (end !== null) yield end;
    yield defective(dump, error, settings);
  }
}

/** @param milliseconds that cleaning took */
export function statsOf({ articles, account, removed }: CleanResult, milliseconds: number): RecordStats {
  const words = articles.reduce((sum, { wordCount }) => sum + wordCount, 0);
  return { lines: account.length, words, byRule: removed.byRule, milliseconds };
}

function outcomeOf(
  found: CleanResult,
  meta: HandedBack['meta'],
  settings: TaskSettings,
  writer: Writer,
): Omit<Outcome, 'stats'> {
  const articles = found.articles.filter((article) => passes(article, settings.filter));
  const result = { ...found, articles };
  const outcome = {
    source: found.source,
    error: null,
    audit: settings.audit ? [...auditLines(found)].join('') : '',
    articles: articles.length,
    filteredOut: found.articles.length - articles.length,
    removed: found.removed.lines,
    warnings: found.warnings,
  };
  if (!settings.handBack) return { ...outcome, rendered: renderResult({ result, meta }, settings, writer) };
  // The account is large, and no writer looks at it.
  const { passages: _, ...slim } = { ...result, account: [] };
  return { ...outcome, rendered: [], handedBack: { result: slim, meta } };
}

function passes({ wordCount, language }: Article, { minWords, languages }: ArticleFilter): boolean {
  if (minWords !== null && wordCount < minWords) return false;
  return languages === null || languages.some((tag) => isLanguage(language, tag));
}

function isLanguage(language: string | null, tag: string): boolean {
  const own = language?.toLowerCase() ?? 'und';
  return own === tag || own.startsWith(`${tag}-`);
}

function renderResult(
  { result, meta }: HandedBack,
  { nest, render }: Pick<TaskSettings, 'nest' | 'render'>,
  writer: Writer,
): readonly string[] {
  if (!nest) return writer.render(result);
  return result.part === undefined
    ? [nestedLine({ result, meta }, render.select)]
    : nestedPart(result, render.select);
}

/** The text of an outcome, whoever renders it. */
export function renderedOf(
  { rendered, handedBack }: Outcome,
  settings: Pick<TaskSettings, 'nest' | 'render'>,
  writer: Writer,
): readonly string[] {
  return handedBack === undefined ? rendered : renderResult(handedBack, settings, writer);
}

function defective({ source }: Pick<Document, 'source'>, error: unknown, settings: TaskSettings): Outcome {
  if (isSlowPattern(error)) return failed({ source, code: 'slow-pattern', message: error.message }, settings);
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  const message = `defect in cleancopy (${detail}); please report it with this input`;
  return failed({ source, code: 'defect', message }, settings);
}

/** By its name: an error of another thread is no instance of the class. */
export function isSlowPattern(error: unknown): error is Error {
  return error instanceof Error && error.name === 'SlowPatternError';
}

/** What is said of a record that ended its thread, most likely because it does not fit into memory. */
export function lostMessage(error: unknown): string {
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  return `ended its worker thread (${detail}); give it more memory with NODE_OPTIONS=--max-old-space-size=8000`;
}

/** The outcome of a record that gave nothing. */
export function failed(error: RecordFailure, { nest }: Pick<TaskSettings, 'nest'>): Outcome {
  return {
    source: error.source,
    error,
    rendered: nest ? [nestedLine({ error })] : [],
    audit: '',
    articles: 0,
    filteredOut: 0,
    removed: 0,
    stats: null,
    warnings: [],
  };
}
