// A large input, cleaned in a thread of its own, so that the main thread keeps handling signals.
import { on, once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Document, Source, TextDump } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { codeOf, messageOf } from '../model/values.ts';
import { type CleanOptions, cleanAs } from '../pipeline/clean-as.ts';
import { loadKind } from '../pipeline/document-kind.ts';
import { createWriter } from '../write/writer.ts';
import {
  DumpProgress,
  failed,
  lostMessage,
  type OnShare,
  type Outcome,
  type TaskSettings,
} from './clean-record.ts';
import { GRACE_MS, startWorker } from './worker-pool.ts';

/**
 * Characters that the main thread cleans before workers are started: a worker costs about 0.15 s of CPU time. Larger
 * documents always go to a worker, because the main thread has to handle signals.
 */
export const SMALL_CHARACTERS = 512 * 1024;
export interface DocumentJob {
  readonly document: Document;
  readonly options: CleanOptions;
}

/** Cleans a document, a large one in a worker. */
export async function cleanInWorker(document: Document, options: CleanOptions): Promise<CleanResult> {
  await setImmediate();
  if (document.content.length <= SMALL_CHARACTERS)
    return cleanAs(await loadKind(document.format), document, options);
  const worker = startWorker({ workerData: { document, options } satisfies DocumentJob });
  const [result] = await once(worker, 'message');
  return result as CleanResult;
}

/** The data of the worker for a dump. It sends a request and waits for the answer, so neither side runs ahead; shares have no answer. */
export interface DumpJob {
  readonly source: Source;
  readonly settings: TaskSettings;
}

export type ToMain = 'want-piece' | 'end' | number | { readonly outcome: Outcome };
/** The answer to `want-piece`, in which a piece of `null` is the end; to an outcome, any answer. */
export type ToWorker = { readonly piece: string | null; readonly warnings: readonly string[] } | 'taken';

/** The error of an input that was stopped before its end. */
export const GIVEN_UP = 'given up, as the run was stopped';

/** After `stop` is aborted, the dump ends where it is; what takes longer than {@link GRACE_MS} is abandoned. */
export async function* dumpOutcomes(
  dump: TextDump,
  settings: TaskSettings,
  stop: AbortSignal,
  onShare: OnShare,
): AsyncGenerator<Outcome> {
  const { source } = dump;
  const pieces = dump.pieces[Symbol.asyncIterator]();
  const worker = startWorker({ workerData: { source, settings } satisfies DumpJob });
  const ended = new AbortController();
  const messages = on(worker, 'message', { signal: ended.signal });
  // Also after the iteration, when `on` no longer listens.
  worker.on('error', () => undefined);
  worker.once('exit', (code) => ended.abort(new Error(`worker ended with code ${code}`)));
  let timer: NodeJS.Timeout | undefined;
  const giveUp = () => {
    timer = setTimeout(() => ended.abort(new Error(GIVEN_UP)), GRACE_MS);
  };
  if (stop.aborted) giveUp();
  else stop.addEventListener('abort', giveUp, { once: true });
  const answer = (message: ToWorker) => worker.postMessage(message);
  const open = new DumpProgress();
  let begun = false;
  try {
    for await (const [message] of messages as AsyncIterable<[ToMain]>) {
      if (message === 'end') return;
      if (typeof message === 'number') onShare(message);
      else if (message === 'want-piece') {
        begun = true;
        const next = stop.aborted ? null : await unlessAborted(pieces.next(), stop);
        const piece = next === null || next.done === true ? null : next.value;
        answer({ piece, warnings: piece === null ? dump.warnings : [] });
      } else {
        open.add(message.outcome);
        yield message.outcome;
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
    clearTimeout(timer);
    // The reader waits for the end of the dump before it continues, and only a started generator reaches its end.
    if (!begun) void pieces.next().catch(() => undefined);
    pieces.return?.().then(undefined, () => undefined);
    await worker.terminate();
  }
}

/**
 * The value of `promise`, or `null` as soon as the signal is aborted. It removes its listener: a race against one
 * promise that lives as long as the run would keep every value that has ever won.
 */
export function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(null);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    const settled = () => signal.removeEventListener('abort', giveUp);
    promise.finally(settled).then(resolve, reject);
  });
}
