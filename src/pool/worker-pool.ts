import { Worker } from 'node:worker_threads';

/** What a worker posts when it has done a batch. */
export type WorkerAnswer<Result> = { readonly results: readonly Result[] };

interface Assignment<Task, Result> {
  readonly tasks: readonly Task[];
  resolve(results: readonly Result[]): void;
}

export interface PoolOptions<Task, Result> {
  /** Module that answers each posted array of tasks with a {@link WorkerAnswer}. */
  readonly script: URL;
  readonly size: number;
  readonly workerData: unknown;
  /** The result of a task that ends its worker whenever it is run, as one too large for the memory does. */
  lost(task: Task, error: Error): Result;
}

/**
 * Room for short-lived objects. V8's own choice is three times this and costs each thread some 20 MB of resident memory
 * for no measurable gain in speed.
 */
const YOUNG_GENERATION_MB = 16;

/**
 * A fixed number of threads that do batches of tasks. A thread that dies is replaced, and its batch done again task by
 * task, so that a deadly task costs no other.
 */
export class WorkerPool<Task, Result> {
  readonly #options: PoolOptions<Task, Result>;
  readonly #idle: Worker[] = [];
  readonly #waiting: Assignment<Task, Result>[] = [];
  readonly #busy = new Map<Worker, Assignment<Task, Result>>();
  #closed = false;

  constructor(options: PoolOptions<Task, Result>) {
    this.#options = options;
  }

  run(tasks: readonly Task[]): Promise<readonly Result[]> {
    return new Promise((resolve) => {
      this.#waiting.push({ tasks, resolve });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const workers = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #hire(): Worker {
    const { script, workerData } = this.#options;
    const worker = new Worker(script, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    let cause: Error | null = null;
    worker.on('message', ({ results }: WorkerAnswer<Result>) => {
      this.#busy.get(worker)?.resolve(results);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      this.#assign();
    });
    worker.on('error', (error) => {
      cause = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', (code) => this.#bury(worker, cause ?? new Error(`worker ended with code ${code}`)));
    return worker;
  }

  #assign(): void {
    for (let assignment = this.#waiting[0]; assignment !== undefined; assignment = this.#waiting[0]) {
      const worker = this.#idle.pop() ?? (this.#busy.size < this.#options.size ? this.#hire() : null);
      if (worker === null) return;
      this.#waiting.shift();
      this.#busy.set(worker, assignment);
      worker.postMessage(assignment.tasks);
    }
  }

  /** Another worker is hired only for work: one that dies before it begins would be hired for ever. */
  #bury(worker: Worker, error: Error): void {
    if (this.#closed) return;
    const assignment = this.#busy.get(worker);
    this.#busy.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    if (assignment === undefined) return;
    const [task] = assignment.tasks;
    if (assignment.tasks.length === 1 && task !== undefined) {
      assignment.resolve([this.#options.lost(task, error)]);
    } else {
      const single = assignment.tasks.map((each) => this.run([each]));
      void Promise.all(single).then((results) => assignment.resolve(results.flat()));
    }
    this.#assign();
  }
}
