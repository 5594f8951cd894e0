import { Worker } from 'node:worker_threads';

const STOP = 0;
const IN_HAND = 1;
const FIELDS = 2;

/**
 * What the pool and one worker share. A worker hears no message while it works; what is written here it can look at
 * between two tasks.
 */
export class SharedState {
  readonly buffer: SharedArrayBuffer;
  readonly #fields: Int32Array;

  constructor(buffer = new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#fields = new Int32Array(buffer);
  }

  /** Written by the pool: nothing new is to be begun. */
  get stopped(): boolean {
    return Atomics.load(this.#fields, STOP) !== 0;
  }

  stop(): void {
    Atomics.store(this.#fields, STOP, 1);
  }

  /** Written by the worker: position in its batch of the task it is at. */
  get inHand(): number {
    return Atomics.load(this.#fields, IN_HAND);
  }

  set inHand(position: number) {
    Atomics.store(this.#fields, IN_HAND, position);
  }
}

/** What a worker posts when it has done a batch. */
export type WorkerAnswer<Result> = { readonly results: readonly Result[] };

/** What a worker is started with. */
export interface WorkerData<Settings> {
  readonly settings: Settings;
  /** Of a {@link SharedState}. */
  readonly shared: SharedArrayBuffer;
}

interface Employee {
  readonly worker: Worker;
  readonly state: SharedState;
}

interface Assignment<Task, Result> {
  readonly tasks: readonly Task[];
  resolve(results: readonly Result[]): void;
}

interface PoolOptions<Task, Result> {
  /** Module that answers each posted array of tasks with a {@link WorkerAnswer}. */
  readonly script: URL;
  readonly size: number;
  readonly settings: unknown;
  /** The result of a task that ends its worker whenever it is run, as one too large for the memory does. */
  lost(task: Task, error: Error): Result;
  /** Once aborted, no task is begun any more. */
  readonly stop: AbortSignal;
  /** The result of a task that was not begun. */
  readonly skipped: Result;
  /** What a task in hand may take after the stop, in milliseconds. */
  readonly graceMs: number;
  /** The result of one that took longer. */
  readonly givenUp: Result;
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
  readonly #idle: Employee[] = [];
  readonly #waiting: Assignment<Task, Result>[] = [];
  readonly #busy = new Map<Employee, Assignment<Task, Result>>();
  readonly #stopAll = () => this.#stop();
  #closed = false;
  #grace: NodeJS.Timeout | null = null;

  constructor(options: PoolOptions<Task, Result>) {
    this.#options = options;
    options.stop.addEventListener('abort', this.#stopAll, { once: true });
  }

  run(tasks: readonly Task[]): Promise<readonly Result[]> {
    if (this.#options.stop.aborted) return Promise.resolve(tasks.map(() => this.#options.skipped));
    return new Promise((resolve) => {
      this.#waiting.push({ tasks, resolve });
      this.#assign();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#grace !== null) clearTimeout(this.#grace);
    this.#options.stop.removeEventListener('abort', this.#stopAll);
    const employees = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(employees.map(({ worker }) => worker.terminate()));
  }

  /** What waits is skipped, workers begin nothing new, and what they do not end in time is given up. */
  #stop(): void {
    const { skipped, givenUp, graceMs } = this.#options;
    for (const { tasks, resolve } of this.#waiting.splice(0)) resolve(tasks.map(() => skipped));
    for (const { state } of this.#busy.keys()) state.stop();
    this.#grace = setTimeout(() => {
      for (const [{ worker, state }, { tasks, resolve }] of this.#busy) {
        resolve(tasks.map((_task, at) => (at === state.inHand ? givenUp : skipped)));
        void worker.terminate();
      }
      this.#busy.clear();
    }, graceMs);
  }

  #hire(): Employee {
    const { script, settings } = this.#options;
    const state = new SharedState();
    const worker = new Worker(script, {
      workerData: { settings, shared: state.buffer } satisfies WorkerData<unknown>,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    const employee: Employee = { worker, state };
    let cause: Error | null = null;
    worker.on('message', ({ results }: WorkerAnswer<Result>) => {
      this.#busy.get(employee)?.resolve(results);
      this.#busy.delete(employee);
      this.#idle.push(employee);
      this.#assign();
    });
    worker.on('error', (error) => {
      cause = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', (code) => this.#bury(employee, cause ?? new Error(`worker ended with code ${code}`)));
    return employee;
  }

  #assign(): void {
    for (let assignment = this.#waiting[0]; assignment !== undefined; assignment = this.#waiting[0]) {
      const employee = this.#idle.pop() ?? (this.#busy.size < this.#options.size ? this.#hire() : null);
      if (employee === null) return;
      this.#waiting.shift();
      employee.state.inHand = 0;
      this.#busy.set(employee, assignment);
      employee.worker.postMessage(assignment.tasks);
    }
  }

  /** Another worker is hired only for work: one that dies before it begins would be hired for ever. */
  #bury(employee: Employee, error: Error): void {
    if (this.#closed) return;
    const assignment = this.#busy.get(employee);
    this.#busy.delete(employee);
    const at = this.#idle.indexOf(employee);
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
