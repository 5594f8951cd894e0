import { failureMessage } from '../batch/clean-record.ts';
import { cleanInWorker } from '../batch/dump-worker.ts';
import {
  auditLines,
  type CleanOptions,
  type CleanResult,
  type Document,
  readInputs,
  reportPage,
  type Source,
} from '../index.ts';
import { UsageError } from './errors.ts';
import { cleanOptions, listedInputs, readOptions } from './inputs.ts';
import type { ExplainView } from './settings.ts';
import { openFile, openOutput } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';
import { hasColours, isClosedPipe, painter, type Stream, streamWidth } from './terminal.ts';

interface Explained {
  readonly document: Document;
  readonly result: CleanResult;
  readonly decided: string;
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
  const view = request.explain || 'all';
  if (view === 'html' && request.output === null && stdout.isTTY === true)
    throw new UsageError('--explain=html writes a page for a browser; name a file with -o report.html');
  const inputs = await listedInputs(request);
  const options = { ...(await cleanOptions(request, inputs, reporter)), explain: true };
  const audit = request.audit === null ? null : await openFile(request.audit);
  const output = await openOutput(request.output, stdout, 'painted');
  const clean = (document: Document, changed: CleanOptions) => cleanInWorker(document, changed, workerScript);
  let hasFailed = false;
  const fail = (source: Source, message: string) => {
    hasFailed = true;
    reporter.error(source, message);
  };

  async function* explained(): AsyncGenerator<Explained> {
    for await (const item of readInputs(inputs, readOptions(request))) {
      if ('error' in item) {
        fail(item.error.source, item.error.message);
        continue;
      }
      const result = await clean(item.document, options).catch((error: unknown) => {
        fail(item.document.source, failureMessage(error));
        return null;
      });
      if (result === null) continue;
      reporter.result(result.source, result.articles.length, result.removed.lines, result.warnings);
      if (audit !== null) for (const line of auditLines(result)) await audit.write(line);
      yield { ...item, result };
    }
  }

  async function* inText(view: Exclude<ExplainView, 'html'>): AsyncGenerator<string> {
    const { explain, explainLine, NoSuchLineError } = await import('./explain.ts');
    const isColoured = request.output === null && hasColours(stdout, process.env);
    // Colours in a pipe are requested for a pager.
    const screen = isColoured && !stdout.isTTY ? process.stderr : stdout;
    const width = request.output === null ? streamWidth(screen, process.env) : null;
    const layout = { width, paint: painter(isColoured) };
    let isFirst = true;
    for await (const { document, result, decided } of explained()) {
      if (!isFirst) yield '\n';
      isFirst = false;
      try {
        if (view === 'all') yield* explain(result, decided, layout);
        else yield* explainLine(view, { ...layout, document, result, options, clean });
      } catch (error) {
        if (!(error instanceof NoSuchLineError)) throw error;
        fail(result.source, error.message);
      }
    }
  }

  try {
    for await (const piece of view === 'html' ? reportPage(explained()) : inText(view))
      await output.write(piece);
    await output.commit();
  } catch (error) {
    // The reader of the output closed it, as `head` does: not an error.
    if (!isClosedPipe(error)) throw error;
  }
  await audit?.commit();
  return hasFailed ? 1 : 0;
}
