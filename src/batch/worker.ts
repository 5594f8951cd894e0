// The code of a worker thread: cleans records, or one large input.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { cleanAs } from '../pipeline/clean-as.ts';
import { loadKind } from '../pipeline/document-kind.ts';
import type { ReadItem } from '../read/contract.ts';
import { cleanDumpRecord, recordCleaner } from './clean-record.ts';
import type { DocumentJob, DumpJob, ToMain, ToWorker } from './dump-worker.ts';
import type { PoolData } from './worker-pool.ts';

/** Shorter records are done before anyone could see how far they are. */
const LONG_CHARACTERS = 50_000;

const port = parentPort;
if (port === null) throw new Error('this module runs in a worker thread');

const data = workerData as PoolData | DumpJob | DocumentJob;
if ('document' in data)
  port.postMessage(cleanAs(await loadKind(data.document.format), data.document, data.options));
else if ('source' in data) void answerDump(port, data);
else {
  const { settings, stopped } = data;
  const cleaner = recordCleaner(settings);
  let turn: Promise<unknown> = cleaner;
  port.on('message', (item: ReadItem) => {
    turn = turn.then(async () => {
      const clean = await cleaner;
      const isLong = 'document' in item && item.document.content.length >= LONG_CHARACTERS;
      const onShare = isLong ? (share: number) => port.postMessage(share) : undefined;
      port.postMessage(Atomics.load(stopped, 0) === 0 ? await clean(item, onShare) : 'skipped');
    });
  });
}

async function answerDump(port: MessagePort, { source, settings }: DumpJob): Promise<void> {
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
  const outcomes = cleanDumpRecord({ source, pieces: pieces(), warnings }, settings, (share) =>
    port.postMessage(share satisfies ToMain),
  );
  for await (const outcome of outcomes) await ask({ outcome });
  port.postMessage('end' satisfies ToMain);
}
