import type { WriteStream } from 'node:tty';

/** Standard output or error: a terminal when `isTTY`. */
export type Stream = NodeJS.WritableStream &
  Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'getColorDepth'>>;

/** The environment variables that say how to print. */
export interface PrintEnvironment extends NodeJS.ProcessEnv {
  readonly FORCE_COLOR?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly COLUMNS?: string | undefined;
}

export type ColourLevel = 0 | 1 | 2 | 3;

const LEVEL_OF_DEPTH: Readonly<Record<number, ColourLevel>> = { 4: 1, 8: 2, 24: 3 };
const LEVEL_OF_FORCE: Readonly<Record<string, ColourLevel>> = { '0': 0, false: 0, '2': 2, '3': 3 };

/** How many colours a stream takes; `FORCE_COLOR` outweighs `NO_COLOR`, as in Node itself. */
export function colourLevel(stream: Stream, env: PrintEnvironment): ColourLevel {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return LEVEL_OF_FORCE[forced] ?? 1;
  if (env.NO_COLOR || !stream.isTTY) return 0;
  return LEVEL_OF_DEPTH[stream.getColorDepth?.(env) ?? 1] ?? 0;
}

/** Columns of the terminal; `null` where the output goes to a file or a pipe and `COLUMNS` says nothing. */
export function streamWidth(stream: Stream, env: PrintEnvironment): number | null {
  if (stream.isTTY && stream.columns) return stream.columns;
  const columns = Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : null;
}

/** The reader of our output is gone, as `head` is once it has its lines. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** Writes to a stream and waits until it took the text. Raises the stream's own errors. */
export function writeTo(stream: Stream, text: string): Promise<void> {
  // The same failure also comes as an event, which would end the process without a listener.
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    if (text === '') resolve();
    else stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
