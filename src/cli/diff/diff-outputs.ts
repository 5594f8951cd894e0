import {
  type ArticleChange,
  type ArticleKey,
  ArticlesError,
  compareArticles,
  readArticles,
} from '../../index.ts';
import { UsageError } from '../errors.ts';
import { type Output, openOutput } from '../output.ts';
import { colourLevel, type Stream } from '../streams.ts';
import { changeRecord, renderChange } from './render-change.ts';

/** What `cleancopy diff` is asked for. */
export interface DiffRequest {
  readonly kind: 'diff';
  /** Files, `-` for standard input. */
  readonly before: string;
  readonly after: string;
  readonly style: 'full' | 'brief' | 'json';
  /** `null`: all that can tell. */
  readonly select: readonly ArticleKey[] | null;
}

type Totals = Record<ArticleChange['change'], number>;

const TOTALS = ['same', 'changed', 'gained', 'lost'] as const;

async function writeReadable(
  changes: AsyncIterable<ArticleChange>,
  brief: boolean,
  output: Output,
  stdout: Stream,
  totals: Totals,
): Promise<void> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: colourLevel(stdout, process.env) });
  for await (const change of changes) {
    totals[change.change] += 1;
    for (const row of renderChange(change, brief, chalk)) await output.write(row);
  }
  await output.write(`${TOTALS.map((name) => `${totals[name]} ${name}`).join(', ')}\n`);
}

async function writeJson(
  changes: AsyncIterable<ArticleChange>,
  output: Output,
  totals: Totals,
): Promise<void> {
  let first = true;
  await output.write('{\n"changes": [');
  for await (const change of changes) {
    totals[change.change] += 1;
    if (change.change === 'same') continue;
    await output.write(`${first ? '\n' : ',\n'}${JSON.stringify(changeRecord(change))}`);
    first = false;
  }
  await output.write(`${first ? '' : '\n'}],\n"totals": ${JSON.stringify(totals)}\n}\n`);
}

/** Runs `cleancopy diff`. Gives the exit code: 0 when nothing differs, 1 when something does. */
export async function diffOutputs(request: DiffRequest, stdout: Stream): Promise<0 | 1> {
  const totals: Totals = { same: 0, changed: 0, gained: 0, lost: 0 };
  const changes = compareArticles(readArticles(request.before), readArticles(request.after), request.select);
  const output = await openOutput(null, stdout, request.style === 'json' ? 'plain' : 'painted');
  try {
    if (request.style === 'json') await writeJson(changes, output, totals);
    else await writeReadable(changes, request.style === 'brief', output, stdout, totals);
  } catch (error) {
    // As with diff: what cannot be compared is no difference.
    if (error instanceof ArticlesError) throw new UsageError(error.message);
    throw error;
  }
  return totals.changed + totals.gained + totals.lost === 0 ? 0 : 1;
}
