// What runs in each thread of the pool: batches of tasks in, their results out.
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer } from '../pool/worker-pool.ts';
import { taskRunner } from './run-task.ts';
import type { Task, TaskResult, TaskSettings } from './task.ts';

const port = parentPort;
if (port === null) throw new Error('this module runs in a worker thread');
const runTasks = taskRunner(workerData as TaskSettings);

port.on('message', async (tasks: readonly Task[]) => {
  const run = await runTasks;
  port.postMessage({ results: await run(tasks) } satisfies WorkerAnswer<TaskResult>);
});
