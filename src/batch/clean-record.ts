import type { Document, TextDump } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { clean } from '../pipeline/clean.ts';
import { cleanDump } from '../pipeline/clean-dump.ts';
import type { ReadItem } from '../read/contract.ts';
import { auditLines } from '../write/audit.ts';
import { nestedLine, nestedPart, type RecordFailure } from '../write/nested.ts';
import type { Writer } from '../write/writer.ts';
import { OpenDump } from './open-dump.ts';
import type { Outcome, RecordStats, TaskSettings } from './task.ts';

/** Cleans what was read of one record and renders it. Never raises: a defect becomes the record's own error. */
export function cleanRecord(item: ReadItem, settings: TaskSettings, writer: Writer): Outcome {
  if ('error' in item) return failed(item.error, settings);
  try {
    const begun = performance.now();
    const result = clean(item.document, settings.clean);
    const stats = settings.stats ? statsOf(result, performance.now() - begun) : null;
    return { ...succeeded(item.document, result, settings, writer), stats };
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
      const { part } = result;
      const rendered = settings.nest ? nestedPart(result, settings.render.select) : writer.render(result);
      const stats = settings.stats ? statsOf(result, performance.now() - begun) : null;
      const outcome = { ...outcomeOf(result, rendered, settings), stats, part, partRemoved: result.removed };
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

function succeeded(
  document: Document,
  result: CleanResult,
  settings: TaskSettings,
  writer: Writer,
): Omit<Outcome, 'stats'> {
  const rendered = settings.nest
    ? [nestedLine({ result, meta: document.meta }, settings.render.select)]
    : writer.render(result);
  return outcomeOf(result, rendered, settings);
}

function outcomeOf(
  result: CleanResult,
  rendered: readonly string[],
  settings: TaskSettings,
): Omit<Outcome, 'stats'> {
  return {
    source: result.source,
    error: null,
    rendered,
    audit: settings.audit ? [...auditLines(result)].join('') : '',
    articles: result.articles.length,
    removed: result.removed.lines,
    warnings: result.warnings,
  };
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
    removed: 0,
    stats: null,
    warnings: [],
  };
}
