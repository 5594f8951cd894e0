// The code of a worker thread: runs batches of tasks, or cleans one large input.
import { parentPort, workerData } from 'node:worker_threads';
import { cleanAs } from '../pipeline/clean-as.ts';
import { loadKind } from '../pipeline/document-kind.ts';
import { type DocumentJob, taskRunner, workerControl } from './run-task.ts';
import { answerStream, type StreamJob } from './stream-job.ts';
import type { Task } from './task.ts';
import type { WorkerAnswer, WorkerData } from './worker-pool.ts';

const port = parentPort;
if (port === null) throw new Error('this module runs in a worker thread');

const data = workerData as WorkerData | StreamJob | DocumentJob;
if ('document' in data)
  port.postMessage(cleanAs(await loadKind(data.document.format), data.document, data.options));
else if ('job' in data) void answerStream(port, data);
else {
  const runTasks = taskRunner(data.settings, workerControl(data.shared));
  port.on('message', async (tasks: readonly Task[]) => {
    const run = await runTasks;
    port.postMessage({ results: await run(tasks) } satisfies WorkerAnswer);
  });
}
