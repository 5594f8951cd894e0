import type { Article } from '../model/article.ts';
import type { InputError, Source, TextDump } from '../model/document.ts';
import type { CleanResult, DumpPart, Removed } from '../model/result.ts';
import { messageOf } from '../model/values.ts';
import { matchedSoFar } from '../pipeline/apply-rules.ts';
import { type CleanOptions, cleanAs, cleanDump } from '../pipeline/clean-as.ts';
import { loadKind } from '../pipeline/document-kind.ts';
import type { ReadItem, ReadOptions } from '../read/contract.ts';
import { auditLines, nestedLine } from '../write/json.ts';
import { createWriter, type FormatName, type RenderOptions, type Writer } from '../write/writer.ts';

/** Settings for all threads; passed by `postMessage`. */
export interface TaskSettings {
  readonly format: FormatName;
  readonly render: RenderOptions;
  /** One line of NDJSON per record, also for failed records. */
  readonly nest: boolean;
  readonly filter: ArticleFilter;
  /** The main thread selects articles or names their files, so it renders them. */
  readonly handBack: boolean;
  readonly audit: boolean;
  readonly clean: CleanOptions;
  readonly read: ReadOptions;
}

interface ArticleFilter {
  readonly minWords: number | null;
  /** Languages as BCP 47 tags; `pt` also fits `pt-BR`. */
  readonly languages: readonly string[] | null;
}

/** The articles of a record, if the main thread renders them. */
export interface HandedBack {
  readonly result: CleanResult;
  readonly meta: Readonly<Record<string, unknown>> | undefined;
}

/** What became of a record, or of a part of a dump. */
export interface Outcome {
  readonly source: Source;
  readonly error: InputError | null;
  /** Its text in the output format, not yet joined. */
  readonly rendered: readonly string[];
  readonly audit: string;
  readonly articles: number;
  readonly filteredOut: number;
  /** Instead of `rendered`, with `TaskSettings.handBack`. */
  readonly handedBack?: HandedBack | undefined;
  readonly removed: Removed;
  readonly warnings: readonly string[];
  /** The expressions of the options that matched a line in this thread so far. */
  readonly matched?: readonly string[];
  /** If this is one part of a dump that is too large to hold. */
  readonly part?: DumpPart | undefined;
}

/** Called with the share of a record, or of what was read of a dump, that is cleaned. */
export type OnShare = (share: number) => void;

/** Returns a function that cleans one record and renders it. It never throws: a defect becomes the error of the record. */
export async function recordCleaner(
  settings: TaskSettings,
): Promise<(item: ReadItem, onShare?: OnShare) => Promise<Outcome>> {
  const writer = await createWriter(settings.format, settings.render);
  return async (item, onShare) => {
    if ('error' in item) return failed(item.error, settings);
    const { document } = item;
    try {
      const result = cleanAs(await loadKind(document.format), document, settings.clean, onShare);
      return outcomeOf(result, document.meta, settings, writer);
    } catch (error) {
      return defective(document.source, error, settings);
    }
  };
}

/** Cleans a dump while it is read, and renders each part. Never throws. */
export async function* cleanDumpRecord(
  dump: TextDump,
  settings: TaskSettings,
  onShare: OnShare,
): AsyncGenerator<Outcome> {
  const writer = await createWriter(settings.format, settings.render);
  const open = new DumpProgress();
  try {
    for await (const result of cleanDump(dump, settings.clean, undefined, onShare)) {
      const part = { ...(result.part as DumpPart), articlesBefore: open.articles };
      const outcome = { ...outcomeOf({ ...result, part }, undefined, settings, writer), part };
      open.add(outcome);
      yield outcome;
    }
  } catch (error) {
    const end = open.end(dump.source, settings, writer);
    if (end !== null) yield end;
    yield defective(dump.source, error, settings);
  }
}

function outcomeOf(
  found: CleanResult,
  meta: HandedBack['meta'],
  settings: TaskSettings,
  writer: Writer,
): Outcome {
  const articles = found.articles.filter((article) => passes(article, settings.filter));
  const result = { ...found, articles };
  const outcome = {
    source: found.source,
    error: null,
    audit: settings.audit ? [...auditLines(found)].join('') : '',
    articles: articles.length,
    filteredOut: found.articles.length - articles.length,
    removed: found.removed,
    warnings: found.warnings,
    matched: matchedSoFar(settings.clean),
  };
  if (!settings.handBack) return { ...outcome, rendered: renderResult({ result, meta }, settings, writer) };
  // The account is large, and no writer uses it.
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
  handedBack: HandedBack,
  { nest, render }: Pick<TaskSettings, 'nest' | 'render'>,
  writer: Writer,
): readonly string[] {
  return nest ? [nestedLine(handedBack, render.select)] : writer.render(handedBack.result);
}

/** The text of an outcome, rendered now if it was not before. */
export function renderedOf(
  { rendered, handedBack }: Outcome,
  settings: Pick<TaskSettings, 'nest' | 'render'>,
  writer: Writer,
): readonly string[] {
  return handedBack === undefined ? rendered : renderResult(handedBack, settings, writer);
}

function defective(source: Source, error: unknown, settings: TaskSettings): Outcome {
  const code = isSlowPattern(error) ? 'slow-pattern' : 'defect';
  return failed({ source, code, message: failureMessage(error) }, settings);
}

export function failureMessage(error: unknown): string {
  return isSlowPattern(error)
    ? error.message
    : `defect in cleancopy (${messageOf(error)}); please report it with this input`;
}

/** Checked by name, because an error from another thread is not an instance of the class. */
function isSlowPattern(error: unknown): error is Error {
  return error instanceof Error && error.name === 'SlowPatternError';
}

/** The error for a record that ended its thread, most likely by exhausting the memory. */
export function lostMessage(error: unknown): string {
  return `ended its worker thread (${messageOf(error)}); give it more memory with NODE_OPTIONS=--max-old-space-size=8000`;
}

export function failed(error: InputError, { nest }: Pick<TaskSettings, 'nest'>): Outcome {
  return { ...NOTHING, source: error.source, error, rendered: nest ? [nestedLine({ error })] : [] };
}

const NOTHING = { audit: '', articles: 0, filteredOut: 0, removed: { lines: 0, byRule: {} }, warnings: [] };

/** Counts what was written of a dump: if the dump ends early, its output must still be completed. */
export class DumpProgress {
  #articles = 0;
  #lines = 0;
  readonly #byRule: Record<string, number> = {};
  #isOpen = false;

  get articles(): number {
    return this.#articles;
  }

  add({ part, articles, removed }: Outcome): void {
    if (part === undefined) return;
    this.#isOpen = part.removedInAll === null;
    this.#articles = part.articlesBefore + articles;
    this.#lines += removed.lines;
    for (const [rule, lines] of Object.entries(removed.byRule))
      this.#byRule[rule] = (this.#byRule[rule] ?? 0) + lines;
  }

  /** An empty last part; `null` if the output is complete or was never begun. */
  end(source: Source, settings: TaskSettings, writer: Writer): Outcome | null {
    if (!this.#isOpen) return null;
    const removedInAll = { lines: this.#lines, byRule: this.#byRule };
    const part = { articlesBefore: this.#articles, isFirst: false, removedInAll };
    const result: CleanResult = {
      ...{ source, articles: [], removed: NOTHING.removed, boundaries: [], account: [] },
      ...{ metadataSources: {}, warnings: [], part },
    };
    const rendered = renderResult({ result, meta: undefined }, settings, writer);
    return { ...NOTHING, source, error: null, rendered, part };
  }
}
