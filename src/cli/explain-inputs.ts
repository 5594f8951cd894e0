import { auditLines, type CleanOptions, type CleanResult, clean, readInputs } from '../index.ts';
import { cleanOptions } from './clean-options.ts';
import { messageOf } from './errors.ts';
import { listedInputs, readOptions } from './inputs.ts';
import { type Output, openFile, openOutput } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';
import { colourLevel, isClosedPipe, type Stream, streamWidth } from './streams.ts';

interface Explained {
  readonly result: CleanResult;
  readonly decided: string;
}

interface Tally {
  failed: number;
}

async function* resultsOf(
  inputs: readonly string[],
  request: CleanRequest,
  options: CleanOptions,
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
    try {
      const result = clean(document, options);
      reporter.result(result.source, result.articles.length, result.removed.lines, result.warnings);
      yield { result, decided };
    } catch (error) {
      tally.failed += 1;
      const message = `defect in cleancopy (${messageOf(error)}); please report it with this input`;
      reporter.error(document.source, message);
    }
  }
}

async function* explained(
  results: AsyncIterable<Explained>,
  request: CleanRequest,
  audit: Output | null,
  stdout: Stream,
): AsyncGenerator<string> {
  const [{ explain }, { Chalk }] = await Promise.all([import('./explain.ts'), import('chalk')]);
  const toFile = request.output !== null;
  const chalk = new Chalk({ level: toFile ? 0 : colourLevel(stdout, process.env) });
  const width = toFile ? null : streamWidth(stdout, process.env);
  let first = true;
  for await (const { result, decided } of results) {
    if (audit !== null) for (const line of auditLines(result)) await audit.write(line);
    if (!first) yield '\n';
    first = false;
    yield* explain(result, decided, { width, chalk });
  }
}

/**
 * Shows every line of the inputs with its verdict, one input after the other. Gives the exit code: 0, or 1 when an input
 * failed. Raises {@link UsageError} before anything is read.
 */
export async function explainInputs(
  request: CleanRequest,
  stdout: Stream,
  reporter: Reporter,
): Promise<0 | 1> {
  const inputs = await listedInputs(request);
  const options = { ...(await cleanOptions(request, inputs, reporter)), explain: true };
  const audit = request.audit === null ? null : await openFile(request.audit);
  const output = await openOutput(request.output, stdout, 'painted');
  const tally: Tally = { failed: 0 };
  const results = resultsOf(inputs, request, options, reporter, tally);
  try {
    for await (const piece of explained(results, request, audit, stdout)) await output.write(piece);
    await output.commit();
  } catch (error) {
    // Whoever read us has seen enough, as `head` does: no failure of ours.
    if (!isClosedPipe(error)) throw error;
  }
  await audit?.commit();
  return tally.failed === 0 ? 0 : 1;
}
