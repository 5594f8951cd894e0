import { assignmentsOf, streamedInputs, totalsOf } from '../batch/assign.ts';
import { Limit, Sample } from '../batch/choose-articles.ts';
import { runTasks } from '../batch/run-tasks.ts';
import type { TaskSettings } from '../batch/task.ts';
import { createWriter } from '../command.ts';
import { Batch, beginTally, openFailureList, type Run, sampleSink, streamSink } from './batch.ts';
import { cleanOptions, listedInputs, readOptions, refuseOverwriting } from './inputs.ts';
import { interruption } from './interruption.ts';
import { type Content, openFile, openOutput } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';
import { colourLevel, isClosedPipe, type Stream } from './terminal.ts';
import { UnmatchedPatterns } from './unmatched.ts';

interface ProcessContext {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly reporter: Reporter;
  readonly workerScript: URL;
}

/**
 * Cleans the inputs and writes the articles. Returns the exit code: 0, 1 if an input failed, or that of a signal.
 * Raises {@link UsageError} before anything is read.
 */
export async function cleanInputs(request: CleanRequest, context: ProcessContext): Promise<number> {
  const { stderr, reporter } = context;
  const inputs = await listedInputs(request);
  refuseOverwriting(inputs, [request.output, request.audit]);
  const options = await cleanOptions(request, inputs, reporter);
  const audit = request.audit === null ? null : await openFile(request.audit);
  const run = await openRun(inputs, request, context, {
    format: request.format,
    render: request.render,
    nest: request.nest,
    filter: { minWords: request.minWords, languages: request.language },
    handBack: request.perArticle || request.dedupe || request.limit !== null || request.sample !== null,
    audit: audit !== null,
    // Reasons with the most important features take time; only the audit needs them.
    clean: { ...options, explain: audit !== null },
    read: readOptions(request),
  });
  const failures =
    request.errors === null ? null : await openFailureList(request.errors, request.null, reporter);
  const tally = beginTally(Date.now(), run.doneBefore);
  const endProgress = showsProgress(request, context)
    ? (await import('./progress.ts')).showProgress(
        tally,
        totalsOf(Array.isArray(run.inputs) ? run.inputs : streamedInputs(inputs, request.shard)),
        stderr,
        reporter,
      )
    : null;
  const stop = interruption.endInOrder(() =>
    reporter.answer('cleancopy: stopping after the files in hand; a second signal ends at once\n'),
  );
  const duplicates = request.dedupe ? new (await import('../batch/duplicates.ts')).Duplicates() : null;
  const limit = request.limit === null ? null : await limitOf(request.limit, run.settings);
  const sink =
    request.sample === null ? run.sink : sampleSink(run.sink, new Sample(request.sample, request.seed));
  const { handBack: handedBack } = run.settings;
  const unmatched = new UnmatchedPatterns(request);
  const batch = new Batch({
    sink,
    duplicates,
    limit,
    handedBack,
    audit,
    failures,
    reporter,
    tally,
    unmatched,
  });
  const addRead = (characters: number) => {
    tally.bytes += characters;
  };
  try {
    const results = runTasks(assignmentsOf(run.inputs, run.settings.read, addRead), {
      settings: run.settings,
      jobs: request.jobs,
      script: context.workerScript,
      stop,
    });
    for await (const done of results) {
      await batch.take(done);
      if (limit?.reached) break;
    }
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
  const isPart = stop.aborted || limit?.reached || request.shard !== null || run.doneBefore > 0;
  if (!isPart) unmatched.warn(reporter);
  if (request.outDir !== null || (endProgress !== null && tally.inputs > 1))
    reporter.table((await import('./progress.ts')).summaryOf(tally, Date.now()));
  if (stop.aborted) {
    reporter.error(null, interruptedText(request));
    return interruption.exitCode;
  }
  await audit?.commit();
  if (tally.failed === 0) run.finish();
  return tally.failed === 0 || request.errorsExit0 ? 0 : 1;
}

async function openRun(
  inputs: readonly string[],
  request: CleanRequest,
  { stdout, reporter }: ProcessContext,
  given: Omit<TaskSettings, 'folder'>,
): Promise<Run> {
  if (request.outDir !== null) {
    const { planFolder } = await import('./batch-plan.ts');
    return planFolder(request.outDir, inputs, request, given, reporter);
  }
  const settings = { ...given, folder: null };
  const soleInput = request.filesFrom === null && inputs.length === 1 ? (inputs[0] ?? null) : null;
  const output = await openOutput(request.output, stdout, await contentOf(request, stdout));
  return {
    inputs: streamedInputs(inputs, request.shard),
    settings,
    sink: await streamSink(output, settings, soleInput),
    doneBefore: 0,
    finish: () => undefined,
  };
}

async function limitOf(articles: number, settings: TaskSettings): Promise<Limit> {
  return new Limit(articles, settings, await createWriter(settings.format, settings.render));
}

async function contentOf({ format, output }: CleanRequest, stdout: Stream): Promise<Content> {
  const level = output === null && format === 'md' && stdout.isTTY ? colourLevel(stdout, process.env) : 0;
  if (level === 0) return 'plain';
  const [{ Chalk }, { paintMarkdown }] = await Promise.all([import('chalk'), import('./output.ts')]);
  const chalk = new Chalk({ level });
  return (text) => paintMarkdown(text, chalk);
}

/** Whether to show progress: with `--verbose`, or on a terminal to which no articles are written. */
function showsProgress(
  { outDir, output, quiet, verbose }: CleanRequest,
  { stdout, stderr }: ProcessContext,
): boolean {
  if (quiet) return false;
  return verbose || (stderr.isTTY === true && (outDir !== null || output !== null || stdout.isTTY !== true));
}

function interruptedText({ outDir, output }: CleanRequest): string {
  if (outDir !== null) return 'interrupted; the same command with --resume continues';
  return output === null
    ? 'interrupted; the output is valid but not complete'
    : 'interrupted; nothing was written';
}
