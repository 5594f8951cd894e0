import { Limit, Sample } from '../batch/choose-articles.ts';
import type { TaskSettings } from '../batch/clean-record.ts';
import { SMALL_CHARACTERS } from '../batch/dump-worker.ts';
import { areLarge, assignmentsOf, type BatchInputs, streamedInputs, totalsOf } from '../batch/inputs.ts';
import type { Sink } from '../batch/outputs.ts';
import { runBatch } from '../batch/run.ts';
import { createWriter, plural } from '../command.ts';
import { Batch, sampleSink, streamSink, type Tally } from './batch.ts';
import { cleanOptions, listedInputs, readOptions } from './inputs.ts';
import { type Content, interruption, openFile, openOutput, paintMarkdown } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';
import { formatOfFile } from './settings.ts';
import { hasColours, isClosedPipe, painter, streamWidth } from './terminal.ts';

/**
 * Cleans the inputs and writes the articles. Returns the exit code: 0, 1 if an input failed, or that of a signal.
 * Raises {@link UsageError} before anything is read.
 */
export async function cleanInputs(request: CleanRequest, reporter: Reporter): Promise<number> {
  const inputs = await listedInputs(request, [request.output, request.audit, request.errors]);
  warnOfExtension(request, reporter);
  const options = await cleanOptions(request);
  const audit = request.audit === null ? null : await openFile(request.audit);
  const settings: TaskSettings = {
    format: request.format,
    render: request.render,
    nest: request.nest,
    filter: { minWords: request.minWords, languages: request.language },
    handBack: request.perArticle || request.dedupe || request.limit !== null || request.sample !== null,
    audit: audit !== null,
    // Reasons with the most important features take time; only the audit needs them.
    clean: { ...options, explain: audit !== null },
    read: readOptions(request),
  };
  const run = await openRun(inputs, request, settings, reporter);
  const failures = request.errors === null ? null : await openFile(request.errors);
  /** The inputs once more, to look at their sizes. */
  const listed = () => (Array.isArray(run.inputs) ? run.inputs : streamedInputs(inputs));
  const counts = { inputs: 0, failed: 0, articles: 0, filteredOut: 0, removedLines: 0, bytes: 0 };
  const matched = new Set<string>();
  const tally: Tally = { ...counts, matched, doneBefore: run.doneBefore, startedAt: Date.now() };
  const endProgress = showsProgress(request)
    ? (await import('./progress.ts')).showProgress(tally, totalsOf(listed()), reporter)
    : null;
  const stop = interruption.endInOrder(() =>
    reporter.print('cleancopy: stopping after the files in hand; a second signal ends at once\n'),
  );
  const { limit: most, sample, seed } = request;
  const limit =
    most === null ? null : new Limit(most, settings, await createWriter(settings.format, settings.render));
  const duplicates = request.dedupe ? new (await import('../batch/duplicates.ts')).Duplicates() : null;
  const sink = sample === null ? run.sink : sampleSink(run.sink, new Sample(sample, seed));
  const batch = new Batch({ request, sink, duplicates, limit, audit, failures, reporter, tally });
  const assignments = assignmentsOf(run.inputs, settings.read, (bytes) => {
    tally.bytes += bytes;
  });
  try {
    const results = runBatch(assignments, {
      settings,
      jobs: request.jobs,
      isLarge: await areLarge(listed(), SMALL_CHARACTERS),
      stop,
    });
    for await (const done of results) {
      await batch.take(done);
      if (limit?.reached) break;
    }
    await batch.settle();
    await sink.end(!stop.aborted);
    if (limit?.reached && inputs.includes('-')) process.stdin.destroy();
  } catch (error) {
    // The reader of the output closed it, as `head` does: not an error.
    if (!isClosedPipe(error)) throw error;
    if (inputs.includes('-')) process.stdin.destroy();
  } finally {
    endProgress?.();
  }
  await failures?.commit();
  if (!stop.aborted && tally.articles === 0 && tally.filteredOut > 0)
    reporter.warning(null, filteredText(request, tally));
  if (!request.quiet && (request.outDir !== null || (endProgress !== null && tally.inputs > 1)))
    reporter.print((await import('./progress.ts')).summaryOf(tally, Date.now()));
  if (stop.aborted) {
    reporter.error(null, interruptedText(request));
    return interruption.exitCode;
  }
  // An input that was not read, or not to its end, might have such lines.
  if (tally.failed === 0 && run.doneBefore === 0 && !limit?.reached) warnOfUnused(request, matched, reporter);
  await audit?.commit();
  if (tally.failed === 0) run.finish();
  return tally.failed === 0 || request.errorsExit0 ? 0 : 1;
}

/** What is cleaned, and where to. */
export interface Run {
  readonly inputs: BatchInputs;
  readonly sink: Sink;
  readonly doneBefore: number;
  /** Called if no input failed. */
  finish(): void;
}

async function openRun(
  inputs: readonly string[],
  request: CleanRequest,
  settings: TaskSettings,
  reporter: Reporter,
): Promise<Run> {
  if (request.outDir !== null) {
    const { planFolder } = await import('./batch-plan.ts');
    return planFolder(request.outDir, inputs, request, settings, reporter);
  }
  const soleInput = request.filesFrom === null && inputs.length === 1 ? (inputs[0] ?? null) : null;
  const output = await openOutput(request.output, contentOf(request));
  return {
    inputs: streamedInputs(inputs),
    sink: await streamSink(output, settings, soleInput),
    doneBefore: 0,
    finish: () => undefined,
  };
}

function contentOf({ format, frontMatter }: CleanRequest): Content {
  if (format !== 'md' || frontMatter !== 'brief') return 'plain';
  const paint = painter(hasColours(process.stdout));
  return (text) => paintMarkdown(text, paint, streamWidth(process.stdout));
}

function warnOfExtension({ output, format, nest }: CleanRequest, reporter: Reporter): void {
  const byName = output === null || nest ? null : formatOfFile(output);
  if (byName !== null && byName !== format)
    reporter.warning(output, `is written as ${format}, although the extension is that of ${byName}`);
}

/** Whether to show progress: with `--verbose`, or on a terminal to which no articles are written. */
function showsProgress({ outDir, output, quiet, verbose }: CleanRequest): boolean {
  if (quiet) return false;
  const { stdout, stderr } = process;
  return verbose || (stderr.isTTY && (outDir !== null || output !== null || !stdout.isTTY));
}

/** Expressions of a configuration or a file may be for other inputs. */
function warnOfUnused(request: CleanRequest, matched: ReadonlySet<string>, reporter: Reporter): void {
  const { drop, keep, splitBefore, title } = request;
  const unused = [...drop, ...keep, ...splitBefore, ...title].filter(
    ({ place, value }) => place.startsWith('--') && !matched.has(new RegExp(value, 'u').source),
  );
  const shown = unused.map(({ place, value }) => `${place} '${value}'`);
  if (shown.length > 0) reporter.warning(null, `no line matches ${shown.join(', ')}`);
}

/** All articles that were found are filtered out. */
function filteredText({ minWords, language }: CleanRequest, { filteredOut }: Tally): string {
  const reasons = [
    ...(minWords === null ? [] : [`fewer than ${minWords} words`]),
    ...(language === null ? [] : [`another language than ${language.join(', ')}`]),
  ];
  const have = filteredOut === 1 ? 'has' : 'have';
  return `no article is left: ${plural(filteredOut, 'article')} ${have} ${reasons.join(' or ')}`;
}

function interruptedText({ outDir, output }: CleanRequest): string {
  if (outDir !== null) return 'interrupted; the same command with --resume continues';
  return output === null
    ? 'interrupted; the output is valid but not complete'
    : 'interrupted; nothing was written';
}
