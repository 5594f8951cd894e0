import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { ReadItem } from '../read/contract.ts';
import { failed, lostMessage, type OnShare, type Outcome, type TaskSettings } from './clean-record.ts';

/** Why a record was not cleaned after a stop: it was not begun, or it took too long. */
export type Undone = 'skipped' | 'given-up';

/**
 * Time for records in work after the run is stopped. A signal must take effect within a second, and exiting takes the
 * rest of it.
 */
export const GRACE_MS = 700;

export interface PoolData {
  readonly settings: TaskSettings;
  /** Not 0 after a stop. Shared memory, because a worker receives no messages while it works. */
  readonly stopped: Int32Array;
}

/** The built `worker.ts`; all files of the bundle are in one folder. */
const SCRIPT = new URL('./worker.js', import.meta.url);

/** A new thread. The module of Node is loaded at the first one, because a small run has none. */
export function startWorker(options: WorkerOptions): Worker {
  const threads = process.getBuiltinModule('node:worker_threads');
  return new threads.Worker(SCRIPT, options);
}

interface Job {
  readonly item: ReadItem;
  readonly onShare: OnShare;
  resolve(outcome: Outcome | Undone): void;
}

interface PoolWorker {
  readonly worker: Worker;
  /** Posted, in order; the first one is being cleaned. */
  readonly jobs: Job[];
}

/** One being cleaned and others queued, so that no worker waits for the main thread. */
const JOBS_A_WORKER = 3;
/**
 * Memory for short-lived objects. V8's default is three times this and costs each thread about 20 MB of resident
 * memory without a measurable gain in speed.
 */
const YOUNG_GENERATION_MB = 16;

/**
 * Threads that clean records. Each answers a posted record with its outcome, in order, and before it with shares that are
 * done. If a thread ends, only the record that ended it is lost, and the thread is replaced.
 */
export class WorkerPool {
  readonly #stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #workers = new Set<PoolWorker>();
  readonly #waiting: Job[] = [];
  readonly #stopAll = () => this.#end();
  #size = 1;
  #grace: NodeJS.Timeout | undefined;

  readonly #settings: TaskSettings;
  readonly #stop: AbortSignal;

  constructor(settings: TaskSettings, stop: AbortSignal) {
    this.#settings = settings;
    this.#stop = stop;
    stop.addEventListener('abort', this.#stopAll, { once: true });
  }

  /** @param size number of threads that may run from now on */
  clean(item: ReadItem, size: number, onShare: OnShare): Promise<Outcome | Undone> {
    this.#size = size;
    return new Promise((resolve) => {
      if (this.#stop.aborted) resolve('skipped');
      else this.#waiting.push({ item, onShare, resolve });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#grace);
    this.#stop.removeEventListener('abort', this.#stopAll);
    const ended = [...this.#workers].map(({ worker }) => worker.terminate());
    this.#workers.clear();
    await Promise.all(ended);
  }

  /** Skips what is waiting or queued, and ends workers that take too long. */
  #end(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve('skipped');
    Atomics.store(this.#stopped, 0, 1);
    this.#grace = setTimeout(() => {
      for (const { worker, jobs } of this.#workers) {
        for (const [at, { resolve }] of jobs.entries()) resolve(at === 0 ? 'given-up' : 'skipped');
        void worker.terminate();
      }
      this.#workers.clear();
    }, GRACE_MS);
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const [least] = [...this.#workers].sort((a, b) => a.jobs.length - b.jobs.length);
      const isFree = least !== undefined && least.jobs.length === 0;
      const mayStart = !isFree && this.#workers.size < this.#size;
      if (!mayStart && (least === undefined || least.jobs.length >= JOBS_A_WORKER)) return;
      const chosen = mayStart || least === undefined ? this.#startWorker() : least;
      const job = this.#waiting.shift() as Job;
      chosen.jobs.push(job);
      chosen.worker.postMessage(job.item);
    }
  }

  #startWorker(): PoolWorker {
    const worker = startWorker({
      workerData: { settings: this.#settings, stopped: this.#stopped } satisfies PoolData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    const started: PoolWorker = { worker, jobs: [] };
    this.#workers.add(started);
    let cause: unknown = null;
    worker.on('message', (answer: Outcome | Undone | number) => {
      if (typeof answer === 'number') return started.jobs[0]?.onShare(answer);
      started.jobs.shift()?.resolve(answer);
      this.#assign();
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', (code) => this.#remove(started, cause ?? new Error(`worker ended with code ${code}`)));
    return started;
  }

  #remove(ended: PoolWorker, cause: unknown): void {
    if (!this.#workers.delete(ended)) return;
    const [lost, ...queued] = ended.jobs;
    if (lost !== undefined) lost.resolve(this.#lost(lost.item, cause));
    this.#waiting.unshift(...queued);
    this.#assign();
  }

  /** The outcome of a record that ended its thread, such as one that is too large for the memory. */
  #lost(item: ReadItem, cause: unknown): Outcome {
    const { source } = 'error' in item ? item.error : item.document;
    return failed({ source, code: 'lost', message: lostMessage(cause) }, this.#settings);
  }
}
