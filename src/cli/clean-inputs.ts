import {
  auditLines,
  type CleanOptions,
  type CleanResult,
  clean,
  type Document,
  nestedLine,
  type ReadItem,
  type RecordFailure,
  readInputs,
  serialize,
} from '../index.ts';
import { cleanOptions } from './clean-options.ts';
import { messageOf } from './errors.ts';
import { listedInputs, readOptions } from './inputs.ts';
import { type Output, openFile, openOutput } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';
import type { Stats } from './stats.ts';
import { isClosedPipe, type Stream } from './streams.ts';

/** A document, what came of it, and how its format and charset were decided. */
export interface Cleaned {
  readonly document: Document;
  readonly result: CleanResult;
  readonly decided: string;
  /** Spent on cleaning. */
  readonly milliseconds: number;
}

/** What became of a document, or of what should have been one. */
type Outcome = Cleaned | { readonly error: RecordFailure };

type DocumentRead = Exclude<ReadItem, { readonly error: unknown }>;

interface Tally {
  failed: number;
  readonly stats: Stats | null;
}

function cleanOne({ document, decided }: DocumentRead, options: CleanOptions): Outcome {
  try {
    const begun = performance.now();
    const result = clean(document, options);
    return { document, result, decided, milliseconds: performance.now() - begun };
  } catch (error) {
    const message = `defect in cleancopy (${messageOf(error)}); please report it with this input`;
    return { error: { source: document.source, code: 'defect', message } };
  }
}

function reportResult({ source, articles, removed, warnings }: CleanResult, reporter: Reporter): void {
  for (const warning of warnings) reporter.warning(source, warning);
  // Whoever was told that the input is empty need not hear that it holds no article.
  if (articles.length === 0 && removed.lines > 0)
    reporter.warning(source, 'no article found; --explain shows what was taken out and why');
  const count = articles.length === 1 ? '1 article' : `${articles.length} articles`;
  reporter.note(source, `${count}, ${removed.lines} lines removed`);
}

async function* cleanAll(
  inputs: readonly string[],
  request: CleanRequest,
  options: CleanOptions,
  reporter: Reporter,
  audit: Output | null,
  tally: Tally,
): AsyncGenerator<Outcome> {
  for await (const item of readInputs(inputs, readOptions(request))) {
    const outcome = 'error' in item ? item : cleanOne(item, options);
    if ('error' in outcome) {
      tally.failed += 1;
      reporter.error(outcome.error.source, outcome.error.message);
    } else {
      reportResult(outcome.result, reporter);
      tally.stats?.add(outcome.result, outcome.milliseconds);
      if (audit !== null) for (const line of auditLines(outcome.result)) await audit.write(line);
    }
    yield outcome;
  }
}

async function* cleanedOf(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Cleaned> {
  for await (const outcome of outcomes) if (!('error' in outcome)) yield outcome;
}

async function* resultsOf(cleaned: AsyncIterable<Cleaned>): AsyncGenerator<CleanResult> {
  for await (const { result } of cleaned) yield result;
}

async function* nested(outcomes: AsyncIterable<Outcome>): AsyncGenerator<string> {
  for await (const outcome of outcomes) {
    yield nestedLine('error' in outcome ? outcome : { result: outcome.result, meta: outcome.document.meta });
  }
}

/**
 * Cleans what the command line names and writes it. Gives the exit code: 0, or 1 when an input failed. Raises
 * {@link UsageError} before anything is read.
 */
export async function cleanInputs(request: CleanRequest, stdout: Stream, reporter: Reporter): Promise<0 | 1> {
  const inputs = await listedInputs(request);
  const wishes = await cleanOptions(request, inputs, reporter);
  const audit = request.audit === null ? null : await openFile(request.audit);
  const output = await openOutput(request.output, stdout, request.explain !== null);
  const stats = request.stats ? new (await import('./stats.ts')).Stats() : null;
  const tally: Tally = { failed: 0, stats };
  // Reasons with the features that weighed most cost time; nobody else reads them.
  const options: CleanOptions = { ...wishes, explain: request.explain !== null || audit !== null };
  const outcomes = cleanAll(inputs, request, options, reporter, audit, tally);
  const soleInput = request.filesFrom === null && inputs.length === 1 ? (inputs[0] ?? null) : null;
  const pieces = request.nest
    ? nested(outcomes)
    : request.explain !== null
      ? (await import('./explain-inputs.ts')).explainInputs(cleanedOf(outcomes), {
          view: request.explain,
          toFile: request.output !== null,
          options,
          stdout,
        })
      : serialize(resultsOf(cleanedOf(outcomes)), request.format, { soleInput });
  try {
    for await (const piece of pieces) await output.write(piece);
    await output.commit();
  } catch (error) {
    // Whoever read us has seen enough, as `head` does: no failure of ours.
    if (!isClosedPipe(error)) throw error;
  }
  await audit?.commit();
  if (stats !== null) for (const table of stats.report(tally.failed)) reporter.table(table);
  return tally.failed === 0 ? 0 : 1;
}
