import { type ChildProcess, type ChildProcessWithoutNullStreams, fork, spawn } from 'node:child_process';
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

/** Runs the built command in a process of its own. */
export function startedCleancopy(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, [cleancopyPath, ...args], options);
}

/** One for each thread of the test run; it ends with the thread. */
let server: ChildProcess | null = null;
let requests = 0;

function commandServer(): ChildProcess {
  if (server?.connected === true) return server;
  const script = path.join(import.meta.dirname, 'command-server.mjs');
  server = fork(script, { env: plainEnvironment(), serialization: 'advanced', execArgv: [] });
  server.setMaxListeners(0).unref();
  server.channel?.unref();
  return server;
}

/**
 * Runs the built command, in a process that runs it again and again: see command-server.mjs. With an environment, it has
 * a process of its own.
 */
export function cleancopy(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  if (options.env !== undefined) return startedCleancopy(args, options);
  const { input = '', cwd = root } = options;
  const id = requests++;
  const child = commandServer();
  return new Promise<Outcome>((resolve, reject) => {
    const onMessage = (message: unknown) => {
      const answer = message as { readonly id: number; readonly outcome: Outcome };
      if (answer.id !== id) return;
      child.off('message', onMessage).off('exit', onExit);
      resolve(answer.outcome);
    };
    const onExit = () => reject(new Error(`the command ended the process that ran it: ${args.join(' ')}`));
    child.on('message', onMessage).on('exit', onExit);
    child.send({ id, args, input, cwd });
  });
}
