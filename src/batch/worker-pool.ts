import { Worker } from 'node:worker_threads';
import type { Source } from '../model/document.ts';
import { failed, lostMessage } from './clean-record.ts';
import { GRACE_MS, NOTHING_DONE, type Task, type TaskResult, type TaskSettings } from './task.ts';

/**
 * Fields of the memory shared by the pool and one worker, which receives no messages while it works: whether it must not
 * begin a task, and the position of the current task in its batch.
 */
export const STOPPED = 0;
export const CURRENT_TASK = 1;
const FIELDS = 2;

export interface WorkerAnswer {
  readonly results: readonly TaskResult[];
}

export interface WorkerData {
  readonly settings: TaskSettings;
  readonly shared: Int32Array;
}

interface PoolWorker {
  readonly worker: Worker;
  readonly state: Int32Array;
}

interface Assignment {
  readonly tasks: readonly Task[];
  resolve(results: readonly TaskResult[]): void;
}

/**
 * Memory for short-lived objects. V8's default is three times this and costs each thread about 20 MB of resident
 * memory without a measurable gain in speed.
 */
const YOUNG_GENERATION_MB = 16;

/**
 * A fixed number of threads that run batches of tasks. A thread that ends is replaced, and its batch is run again
 * task by task, so that only the task that ended it is lost.
 */
export class WorkerPool {
  readonly #script: URL;
  readonly #size: number;
  readonly #settings: TaskSettings;
  readonly #stop: AbortSignal;
  readonly #idle: PoolWorker[] = [];
  readonly #waiting: Assignment[] = [];
  readonly #busy = new Map<PoolWorker, Assignment>();
  readonly #stopAll = () => this.#end();
  #closed = false;
  #grace: NodeJS.Timeout | null = null;

  /**
   * @param script module that answers each posted array of tasks with a {@link WorkerAnswer}
   * @param stop no task is begun after it is aborted
   */
  constructor(script: URL, size: number, settings: TaskSettings, stop: AbortSignal) {
    this.#script = script;
    this.#size = size;
    this.#settings = settings;
    this.#stop = stop;
    stop.addEventListener('abort', this.#stopAll, { once: true });
  }

  run(tasks: readonly Task[]): Promise<readonly TaskResult[]> {
    if (this.#stop.aborted) return Promise.resolve(tasks.map(() => NOTHING_DONE.skipped));
    return new Promise((resolve) => {
      this.#waiting.push({ tasks, resolve });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#grace !== null) clearTimeout(this.#grace);
    this.#stop.removeEventListener('abort', this.#stopAll);
    const poolWorkers = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(poolWorkers.map(({ worker }) => worker.terminate()));
  }

  /** Skips waiting tasks, tells workers to begin no task, and terminates those that take too long. */
  #end(): void {
    const { skipped, givenUp } = NOTHING_DONE;
    for (const { tasks, resolve } of this.#waiting.splice(0)) resolve(tasks.map(() => skipped));
    for (const { state } of this.#busy.keys()) Atomics.store(state, STOPPED, 1);
    this.#grace = setTimeout(() => {
      for (const [{ worker, state }, { tasks, resolve }] of this.#busy) {
        resolve(tasks.map((_task, at) => (at === Atomics.load(state, CURRENT_TASK) ? givenUp : skipped)));
        void worker.terminate();
      }
      this.#busy.clear();
    }, GRACE_MS);
  }

  #startWorker(): PoolWorker {
    const state = new Int32Array(new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT));
    const worker = new Worker(this.#script, {
      workerData: { settings: this.#settings, shared: state } satisfies WorkerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    const poolWorker: PoolWorker = { worker, state };
    let cause: Error | null = null;
    worker.on('message', ({ results }: WorkerAnswer) => {
      this.#busy.get(poolWorker)?.resolve(results);
      this.#busy.delete(poolWorker);
      this.#idle.push(poolWorker);
      this.#assign();
    });
    worker.on('error', (error) => {
      cause = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', (code) =>
      this.#remove(poolWorker, cause ?? new Error(`worker ended with code ${code}`)),
    );
    return poolWorker;
  }

  #assign(): void {
    for (let assignment = this.#waiting[0]; assignment !== undefined; assignment = this.#waiting[0]) {
      const poolWorker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#startWorker() : null);
      if (poolWorker === null) return;
      this.#waiting.shift();
      Atomics.store(poolWorker.state, CURRENT_TASK, 0);
      this.#busy.set(poolWorker, assignment);
      poolWorker.worker.postMessage(assignment.tasks);
    }
  }

  /** A worker is started only for a batch: one that ends at its start would be replaced forever. */
  #remove(poolWorker: PoolWorker, error: Error): void {
    if (this.#closed) return;
    const assignment = this.#busy.get(poolWorker);
    this.#busy.delete(poolWorker);
    const at = this.#idle.indexOf(poolWorker);
    if (at >= 0) this.#idle.splice(at, 1);
    if (assignment === undefined) return;
    const [task] = assignment.tasks;
    if (assignment.tasks.length === 1 && task !== undefined) {
      assignment.resolve([lostTask(task, error, this.#settings)]);
    } else {
      const single = assignment.tasks.map((each) => this.run([each]));
      void Promise.all(single).then((results) => assignment.resolve(results.flat()));
    }
    this.#assign();
  }
}

/** The result of a task that ends its worker each time it is run, such as one that is too large for the memory. */
function lostTask(task: Task, error: Error, settings: TaskSettings): TaskResult {
  const source = sourceOf(task);
  const outcomes = [failed({ source, code: 'lost', message: lostMessage(error) }, settings)];
  return { outcomes, writeFailure: null, undone: null };
}

function sourceOf(task: Task): Source {
  if (task.kind === 'file') return { path: task.path, record: null, url: null };
  return 'error' in task.item ? task.item.error.source : task.item.document.source;
}
