// One large input, cleaned in a separate thread: its outcomes are returned one at a time, and the main thread keeps
// handling signals. The worker sends a request and waits for the answer, so neither side runs ahead of the other.
import { on } from 'node:events';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Source, TextDump } from '../model/document.ts';
import { codeOf, messageOf } from '../model/values.ts';
import { createWriter } from '../write/writer.ts';
import { DumpProgress, failed, lostMessage } from './clean-record.ts';
import { unlessAborted } from './in-order.ts';
import { dumpOutcomes, outcomesOf } from './run-task.ts';
import type { Outcome, TaskSettings } from './task.ts';

/** The data of the worker: a file to read itself, or a dump that the main thread reads. */
export interface StreamJob {
  readonly job: { readonly path: string } | { readonly source: Source };
  readonly settings: TaskSettings;
}

type ToMain = 'want-piece' | 'end' | { readonly outcome: Outcome };
/** The answer to `want-piece`, in which a piece of `null` is the end; to an outcome, any answer. */
type ToWorker = { readonly piece: string | null; readonly warnings: readonly string[] } | 'taken';

interface StreamOptions {
  readonly settings: TaskSettings;
  readonly script: URL;
  readonly stop: AbortSignal;
}

/** The error of an input that was stopped before its end. */
export const GIVEN_UP = 'given up, as the run was stopped';

/**
 * The main thread's side. After `stop` is aborted, a dump ends where it is; what takes longer than `grace` is
 * abandoned.
 */
export async function* streamOutcomes(
  input: { readonly path: string } | TextDump,
  { settings, script, stop }: StreamOptions,
  grace: number,
): AsyncGenerator<Outcome> {
  const pieces = 'pieces' in input ? input.pieces[Symbol.asyncIterator]() : null;
  const source = 'pieces' in input ? input.source : { path: input.path, record: null, url: null };
  const job: StreamJob = { job: 'pieces' in input ? { source } : { path: input.path }, settings };
  const worker = new Worker(script, { workerData: job });
  const ended = new AbortController();
  const messages = on(worker, 'message', { signal: ended.signal });
  // Also after the iteration, when `on` no longer listens.
  worker.on('error', () => undefined);
  worker.once('exit', (code) => ended.abort(new Error(`worker ended with code ${code}`)));
  let timer: NodeJS.Timeout | null = null;
  const giveUp = () => {
    timer = setTimeout(() => ended.abort(new Error(GIVEN_UP)), grace);
  };
  if (stop.aborted) giveUp();
  else stop.addEventListener('abort', giveUp, { once: true });
  const answer = (message: ToWorker) => worker.postMessage(message);
  const open = new DumpProgress();
  let begun = false;
  try {
    for await (const [message] of messages as AsyncIterable<[ToMain]>) {
      if (message === 'end') return;
      if (message === 'want-piece') {
        begun = true;
        const next = stop.aborted || pieces === null ? null : await unlessAborted(pieces.next(), stop);
        const piece = next === null || next.done === true ? null : next.value;
        answer({ piece, warnings: piece === null && 'warnings' in input ? input.warnings : [] });
      } else {
        open.add(message.outcome);
        yield message.outcome;
        if (stop.aborted && pieces === null) throw new Error(GIVEN_UP);
        answer('taken');
      }
    }
  } catch (error) {
    const cause = ended.signal.aborted && codeOf(error) === 'ABORT_ERR' ? ended.signal.reason : error;
    const message = messageOf(cause) === GIVEN_UP ? GIVEN_UP : lostMessage(cause);
    const end = open.end(source, settings, await createWriter(settings.format, settings.render));
    if (end !== null) yield end;
    yield failed({ source, code: 'lost', message }, settings);
  } finally {
    stop.removeEventListener('abort', giveUp);
    if (timer !== null) clearTimeout(timer);
    // The reader waits for the end of the dump before it continues, and only a started generator reaches its end.
    if (!begun) void pieces?.next().catch(() => undefined);
    pieces?.return?.().then(undefined, () => undefined);
    await worker.terminate();
  }
}

export async function answerStream(port: MessagePort, { job, settings }: StreamJob): Promise<void> {
  const ask = (message: ToMain) =>
    new Promise<ToWorker>((resolve) => {
      port.once('message', resolve);
      port.postMessage(message);
    });
  const warnings: string[] = [];
  async function* pieces(): AsyncGenerator<string> {
    for (;;) {
      const answer = await ask('want-piece');
      if (answer === 'taken') continue;
      warnings.push(...answer.warnings);
      if (answer.piece === null) return;
      yield answer.piece;
    }
  }
  const outcomes =
    'path' in job
      ? outcomesOf(job.path, settings)
      : dumpOutcomes({ source: job.source, pieces: pieces(), warnings }, settings);
  for await (const outcome of outcomes) await ask({ outcome });
  port.postMessage('end' satisfies ToMain);
}
