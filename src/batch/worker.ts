// What runs in each thread: batches of tasks in and their results out, or one large input alone.
import { parentPort, workerData } from 'node:worker_threads';
import { cleanAs } from '../pipeline/clean-as.ts';
import { loadKind } from '../pipeline/document-kind.ts';
import { SharedState } from '../pool/shared-state.ts';
import type { WorkerAnswer, WorkerData } from '../pool/worker-pool.ts';
import type { AsideJob } from './clean-aside.ts';
import { workerPace } from './pace.ts';
import { taskRunner } from './run-task.ts';
import { answerStream, type StreamJob } from './stream-job.ts';
import type { Task, TaskResult, TaskSettings } from './task.ts';

const port = parentPort;
if (port === null) throw new Error('this module runs in a worker thread');

const data = workerData as WorkerData<TaskSettings> | StreamJob | AsideJob;
if ('document' in data)
  port.postMessage(cleanAs(await loadKind(data.document.format), data.document, data.options));
else if ('job' in data) void answerStream(port, data);
else {
  const runTasks = taskRunner(data.settings, workerPace(new SharedState(data.shared)));
  port.on('message', async (tasks: readonly Task[]) => {
    const run = await runTasks;
    port.postMessage({ results: await run(tasks) } satisfies WorkerAnswer<TaskResult>);
  });
}
