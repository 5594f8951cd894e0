import { openAtomicFile } from '../command.ts';
import { messageOf, OutputError, UsageError } from './errors.ts';
import { interruption } from './interruption.ts';
import { isClosedPipe, type Stream, writeTo } from './streams.ts';
import { terminalSafe } from './terminal-text.ts';

/** Where text goes; `write` is done when the text is out of our hands, which is what holds a fast reader back. */
export interface Output {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
}

async function attempt(place: string, action: Promise<void>): Promise<void> {
  try {
    await action;
  } catch (error) {
    if (isClosedPipe(error)) throw error;
    throw new OutputError(`${place}: cannot write (${messageOf(error)}); make room or write somewhere else`);
  }
}

/**
 * `painted` text holds colours of ours, and nothing else that could drive a terminal. A function paints plain text for
 * a terminal, after control characters were replaced.
 */
export type Content = 'plain' | 'painted' | ((safe: string) => string);

function streamOutput(stream: Stream, content: Content): Output {
  const shown = (text: string): string => {
    if (stream.isTTY !== true || content === 'painted') return text;
    const safe = terminalSafe(text);
    return content === 'plain' ? safe : content(safe);
  };
  return {
    write: (text) => attempt('standard output', writeTo(stream, shown(text))),
    commit: async () => undefined,
  };
}

/** A file that appears under its name on `commit` only; an end of the process before that leaves no trace. */
async function fileOutput(path: string): Promise<Output> {
  interruption.endAtOnce();
  const file = await openAtomicFile(path);
  const discard = () => file.discard();
  process.once('exit', discard);
  return {
    write: (text) => attempt(path, file.write(text)),
    async commit() {
      await attempt(path, file.commit());
      process.removeListener('exit', discard);
    },
  };
}

/** The same, where a place that cannot be written to is a mistake in the command. Raises {@link UsageError}. */
export async function openFile(path: string): Promise<Output> {
  try {
    return await fileOutput(path);
  } catch (error) {
    throw new UsageError(
      `${path}: cannot write there (${messageOf(error)}); name a file in a folder you can write to`,
    );
  }
}

/** A file, or standard output for `null`. Raises {@link UsageError}. */
export async function openOutput(
  path: string | null,
  stdout: Stream,
  content: Content = 'plain',
): Promise<Output> {
  return path === null ? streamOutput(stdout, content) : openFile(path);
}
