import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** An environment that does not depend on the terminal of the test run. */
export function plainEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ...extra };
}

/** A program that runs. */
interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has written so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly closed: Promise<readonly [code: number | null, signal: NodeJS.Signals | null]>;
}

export function start(file: string, args: readonly string[], { cwd = root, env }: RunOptions = {}): Running {
  const child = spawn(file, args, { cwd, env: plainEnvironment(env) });
  const written = [child.stdout, child.stderr].map((stream) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    return () => text;
  });
  const [stdout, stderr] = written as [() => string, () => string];
  const closed = once(child, 'close').then(([code, signal]) => [code, signal] as const);
  return { child, stdout, stderr, closed };
}

/** Runs a program to its end with its standard input closed after `input`. */
export async function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { child, stdout, stderr, closed } = start(file, args, options);
  // The command may end before it reads all of its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const [code] = await closed;
  return { code, stdout: stdout(), stderr: stderr() };
}

export const cleancopyPath = path.join(root, 'bin', 'cleancopy.js');

/** Runs the built command. */
export function cleancopy(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, [cleancopyPath, ...args], options);
}
