import { type CleanOptions, reportPage } from '../index.ts';
import type { Cleaned } from './clean-inputs.ts';
import { UsageError } from './errors.ts';
import type { ExplainView } from './explain-view.ts';
import { colourLevel, type Stream, streamWidth } from './streams.ts';

export interface ExplainSetting {
  readonly view: ExplainView;
  readonly toFile: boolean;
  readonly options: CleanOptions;
  readonly stdout: Stream;
}

/** What `--explain` writes of each document. Raises {@link UsageError} before it reads any. */
export function explainInputs(
  cleaned: AsyncIterable<Cleaned>,
  setting: ExplainSetting,
): AsyncIterable<string> {
  if (setting.view.kind !== 'html') return explainInTerminal(cleaned, setting);
  if (!setting.toFile && setting.stdout.isTTY === true)
    throw new UsageError('--explain=html writes a page for a browser; name a file with -o report.html');
  return reportPage(cleaned);
}

async function* explainInTerminal(
  cleaned: AsyncIterable<Cleaned>,
  { view, toFile, options, stdout }: ExplainSetting,
): AsyncGenerator<string> {
  const [{ explain }, { explainLine }, { Chalk }] = await Promise.all([
    import('./explain.ts'),
    import('./explain-line.ts'),
    import('chalk'),
  ]);
  const level = toFile ? 0 : colourLevel(stdout, process.env);
  // Whoever asks for colours in a pipe looks at it in a pager.
  const looking = !toFile && (stdout.isTTY === true || level > 0);
  const width = toFile ? null : streamWidth(looking && !stdout.isTTY ? process.stderr : stdout, process.env);
  const chalk = new Chalk({ level });
  const folded = view.kind === 'folded' || (view.kind === 'auto' && looking);
  let first = true;
  for await (const { document, result, decided } of cleaned) {
    if (!first) yield '\n';
    first = false;
    if (view.kind === 'line') yield* explainLine(view.line, { document, result, options, width, chalk });
    else yield* explain(result, decided, { width, folded, chalk });
  }
}
