import { failureMessage } from '../batch/clean-record.ts';
import { cleanInWorker } from '../batch/run-task.ts';
import type { PatternSources } from '../batch/task.ts';
import type { CleanResult } from '../index.ts';
import {
  auditLines,
  type CleanOptions,
  type Document,
  readInputs,
  reportPage,
  type Source,
} from '../index.ts';
import { UsageError } from './errors.ts';
import { cleanOptions, listedInputs, readOptions } from './inputs.ts';
import type { ExplainView } from './option-values.ts';
import { type Output, openFile, openOutput } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';
import { colourLevel, isClosedPipe, type Stream, streamWidth } from './terminal.ts';
import { PATTERN_OPTIONS, UnmatchedPatterns } from './unmatched.ts';

interface Explained {
  readonly document: Document;
  readonly result: CleanResult;
  readonly decided: string;
}

type Clean = (document: Document, options: CleanOptions) => Promise<CleanResult>;

interface Tally {
  failed: number;
  readonly audit: Output | null;
  readonly unmatched: UnmatchedPatterns;
}

/** Tested here, because a large document is cleaned in a thread, which has patterns of its own. */
function matchedBy(options: CleanOptions, texts: readonly string[]): PatternSources {
  const matched = PATTERN_OPTIONS.map((name) => [
    name,
    (options[name] ?? [])
      .map((pattern) => new RegExp(pattern, 'u'))
      .filter((pattern) => texts.some((text) => pattern.test(text)))
      .map(({ source }) => source),
  ]);
  return Object.fromEntries(matched);
}

async function* resultsOf(
  inputs: readonly string[],
  request: CleanRequest,
  options: CleanOptions,
  clean: Clean,
  reporter: Reporter,
  tally: Tally,
): AsyncGenerator<Explained> {
  for await (const item of readInputs(inputs, readOptions(request))) {
    if ('error' in item) {
      tally.failed += 1;
      reporter.error(item.error.source, item.error.message);
      continue;
    }
    const { document, decided } = item;
    let result: CleanResult;
    try {
      result = await clean(document, options);
    } catch (error) {
      tally.failed += 1;
      reporter.error(document.source, failureMessage(error));
      continue;
    }
    const { source, articles, removed, warnings } = result;
    tally.unmatched.add(matchedBy(options, result.passages ?? []));
    reporter.result(source, articles.length, removed.lines, warnings);
    if (tally.audit !== null) for (const line of auditLines(result)) await tally.audit.write(line);
    yield { document, result, decided };
  }
}

async function* inText(
  results: AsyncIterable<Explained>,
  view: Exclude<ExplainView, 'html'>,
  options: CleanOptions,
  clean: Clean,
  stdout: Stream | null,
  failed: (source: Source, message: string) => void,
): AsyncGenerator<string> {
  const [{ explain, explainLine, NoSuchLineError }, { Chalk }] = await Promise.all([
    import('./explain.ts'),
    import('chalk'),
  ]);
  const level = stdout === null ? 0 : colourLevel(stdout, process.env);
  const chalk = new Chalk({ level });
  // Colours in a pipe are requested for a pager.
  const forReader = stdout !== null && (stdout.isTTY === true || level > 0);
  const screen = forReader && !stdout.isTTY ? process.stderr : stdout;
  const width = screen === null ? null : streamWidth(screen, process.env);
  const folded = view === 'folded' || (view === 'auto' && forReader);
  let first = true;
  for await (const { document, result, decided } of results) {
    if (!first) yield '\n';
    first = false;
    if (typeof view === 'number') {
      try {
        yield* explainLine(view, { document, result, options, clean, width, chalk });
      } catch (error) {
        if (!(error instanceof NoSuchLineError)) throw error;
        failed(result.source, error.message);
      }
    } else yield* explain(result, decided, { width, folded, chalk });
  }
}

/**
 * Prints the lines of the inputs with their labels and reasons. Returns the exit code: 0, or 1 if an input failed.
 * Raises {@link UsageError} before anything is read.
 */
export async function explainInputs(
  request: CleanRequest,
  stdout: Stream,
  reporter: Reporter,
  workerScript: URL,
): Promise<0 | 1> {
  const view = request.explain === false ? 'auto' : request.explain;
  if (view === 'html' && request.output === null && stdout.isTTY === true)
    throw new UsageError('--explain=html writes a page for a browser; name a file with -o report.html');
  const inputs = await listedInputs(request);
  const options = { ...(await cleanOptions(request, inputs, reporter)), explain: true };
  const audit = request.audit === null ? null : await openFile(request.audit);
  const output = await openOutput(request.output, stdout, 'painted');
  const tally: Tally = { failed: 0, audit, unmatched: new UnmatchedPatterns(request) };
  const clean: Clean = (document, changed) => cleanInWorker(document, changed, workerScript);
  const results = resultsOf(inputs, request, options, clean, reporter, tally);
  const pieces =
    view === 'html'
      ? reportPage(results)
      : inText(results, view, options, clean, request.output === null ? stdout : null, (source, message) => {
          tally.failed += 1;
          reporter.error(source, message);
        });
  try {
    for await (const piece of pieces) await output.write(piece);
    await output.commit();
  } catch (error) {
    // The reader of the output closed it, as `head` does: not an error.
    if (!isClosedPipe(error)) throw error;
  }
  await audit?.commit();
  tally.unmatched.warn(reporter);
  return tally.failed === 0 ? 0 : 1;
}
