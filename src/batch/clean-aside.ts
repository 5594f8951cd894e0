import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Document } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { type CleanOptions, cleanAs } from '../pipeline/clean-as.ts';
import { loadKind } from '../pipeline/document-kind.ts';
import { SMALL_BYTES } from './pace.ts';

/** What a worker is started with that cleans one document. */
export interface AsideJob {
  readonly document: Document;
  readonly options: CleanOptions;
}

/** Cleans a document so that this thread hears signals: a large one in a thread of its own. */
export async function cleanAside(
  document: Document,
  options: CleanOptions,
  script: URL,
): Promise<CleanResult> {
  await setImmediate();
  if (document.content.length <= SMALL_BYTES)
    return cleanAs(await loadKind(document.format), document, options);
  const worker = new Worker(script, { workerData: { document, options } satisfies AsideJob });
  const [result] = await once(worker, 'message');
  return result as CleanResult;
}
