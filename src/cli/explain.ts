import { failureMessage } from '../batch/clean-record.ts';
import { cleanInWorker, SMALL_CHARACTERS } from '../batch/dump-worker.ts';
import { UsageError } from '../batch/errors.ts';
import {
  auditLines,
  type CleanResult,
  type Document,
  type ReportedDocument,
  readInputs,
  reportPage,
  type Source,
} from '../index.ts';
import { explainDump } from './explain-dump.ts';
import { explainLine, type LineContext, missingLine } from './explain-line.ts';
import { cleanOptions, listedInputs, readOptions } from './inputs.ts';
import { openFile, openOutput } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';
import type { ExplainView } from './settings.ts';
import { hasColours, isClosedPipe, painter, streamWidth } from './terminal.ts';

interface Explained {
  readonly document: Document;
  readonly result: CleanResult;
  readonly decided: string;
  readonly cleanWith: LineContext['cleanWith'];
}

/** The report tries corrections for the first documents with these characters together: that takes a few seconds. */
const TRIED_CHARACTERS = SMALL_CHARACTERS;

/**
 * Prints the lines of the inputs with their labels and reasons. Returns the exit code: 0, or 1 if an input failed.
 * Raises {@link UsageError} before anything is read.
 */
export async function explainInputs(request: CleanRequest, reporter: Reporter): Promise<0 | 1> {
  const { stdout } = process;
  const view = request.explain || 'all';
  if (view === 'html' && request.output === null && stdout.isTTY)
    throw new UsageError('--explain=html writes a page for a browser; name a file with -o report.html');
  const inputs = await listedInputs(request, [request.output, request.audit, request.errors]);
  const options = { ...(await cleanOptions(request)), explain: true };
  const audit = request.audit === null ? null : await openFile(request.audit);
  const output = await openOutput(request.output, 'painted');
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
      const { document } = item;
      const result = await cleanInWorker(document, options).catch((error: unknown) => {
        fail(document.source, failureMessage(error));
        return null;
      });
      if (result === null) continue;
      reporter.result(result.source, result.articles.length, result.removed.lines, result.warnings);
      if (audit !== null) for (const line of auditLines(result)) await audit.write(line);
      const cleanWith: Explained['cleanWith'] = (key, pattern) => {
        const value = key === 'oneArticle' ? true : [...(options[key] ?? []), pattern];
        return cleanInWorker(document, { ...options, explain: false, [key]: value });
      };
      yield { ...item, result, cleanWith };
    }
  }

  async function* reported(): AsyncGenerator<ReportedDocument> {
    let size = 0;
    for await (const { document, cleanWith, ...explanation } of explained()) {
      size += document.content.length;
      yield size <= TRIED_CHARACTERS ? { ...explanation, cleanWith } : explanation;
    }
  }

  async function* inText(view: Exclude<ExplainView, 'html'>): AsyncGenerator<string> {
    const isColoured = request.output === null && hasColours(stdout);
    // Colours in a pipe are requested for a pager.
    const screen = isColoured && !stdout.isTTY ? process.stderr : stdout;
    const width = request.output === null ? streamWidth(screen) : null;
    const layout = { width, paint: painter(isColoured) };
    let gap = '';
    for await (const { result, decided, cleanWith } of explained()) {
      const missing = view === 'all' ? null : missingLine(view, result);
      if (missing !== null) {
        fail(result.source, missing);
        continue;
      }
      yield gap;
      gap = '\n';
      yield* view === 'all'
        ? explainDump(result, decided, layout)
        : explainLine(view, { ...layout, result, options, cleanWith });
    }
  }

  try {
    for await (const piece of view === 'html' ? reportPage(reported()) : inText(view))
      await output.write(piece);
    await output.commit();
  } catch (error) {
    // The reader of the output closed it, as `head` does: not an error.
    if (!isClosedPipe(error)) throw error;
  }
  await audit?.commit();
  return hasFailed ? 1 : 0;
}
