import { setImmediate } from 'node:timers/promises';
import type { ReadOptions } from '../read/contract.ts';
import { readInputAndDumps } from '../read/inputs.ts';
import { expandOperands, type InputFile, type Operand } from '../read/operands.ts';
import type { Assignment } from './run-tasks.ts';
import type { OutputPlace } from './task.ts';

/** An input of a batch, or the error for an operand. */
export interface BatchInput {
  readonly operand: Operand;
  /** `null` if all inputs go into one stream. */
  readonly place: OutputPlace | null;
}

/**
 * Files up to this size are one task, read in the thread that cleans them. Larger files are read here, and their
 * records are distributed.
 */
const WHOLE_FILE_BYTES = 1_000_000;
/** Files counted between two yields to the event loop. */
const COUNTED_AT_ONCE = 500;
/** Cost of opening a file and returning its result, in bytes of text cleaned in that time. */
const FILE_COST_BYTES = 2_000;

/** The inputs of a shard, with one output stream for all. */
export async function* streamedInputs(
  operands: readonly string[],
  shard: Shard | null,
): AsyncGenerator<BatchInput> {
  let position = 0;
  for await (const operand of expandOperands(operands)) {
    if (inShard(position++, shard)) yield { operand, place: null };
  }
}

export interface Totals {
  readonly inputs: number;
  /** `null` if the size of an input is not known before it is read. */
  readonly bytes: number | null;
}

export async function totalsOf(batch: AsyncIterable<BatchInput> | Iterable<BatchInput>): Promise<Totals> {
  let inputs = 0;
  let bytes: number | null = 0;
  for await (const { operand } of batch) {
    inputs++;
    const size = 'error' in operand ? 0 : sizeOf(operand);
    bytes = bytes === null || size === null ? null : bytes + size;
    if (inputs % COUNTED_AT_ONCE === 0) await setImmediate();
  }
  return { inputs, bytes };
}

const COMPRESSED = /\.(?:gz|zst|br)$/i;

function sizeOf({ path, stats }: InputFile): number | null {
  if (!stats?.isFile()) return null;
  // Of a large file, what is read from it is counted.
  return stats.size > WHOLE_FILE_BYTES && COMPRESSED.test(path) ? null : stats.size;
}

/**
 * The tasks of a batch.
 *
 * @param onRead called with the number of characters that are read here of a large input
 */
export async function* assignmentsOf(
  inputs: AsyncIterable<BatchInput> | Iterable<BatchInput>,
  options: ReadOptions,
  onRead: (characters: number) => void = () => undefined,
): AsyncGenerator<Assignment> {
  for await (const input of inputs) {
    const { operand, place } = input;
    if ('error' in operand) {
      yield { input, last: true, task: { kind: 'record', item: operand }, weight: 0 };
    } else if (operand.stats?.isFile() && operand.stats.size <= WHOLE_FILE_BYTES) {
      const weight = operand.stats.size + FILE_COST_BYTES;
      yield { input, last: true, task: { kind: 'file', path: operand.path, output: place }, weight };
    } else {
      yield { input, last: false, task: null, weight: 0 };
      for await (const item of readInputAndDumps(operand.path, options)) {
        if ('dump' in item) {
          const dump = { ...item.dump, pieces: counted(item.dump.pieces, onRead) };
          yield { input, last: false, task: null, dump, weight: 0 };
          continue;
        }
        const weight = 'document' in item ? item.document.content.length : 0;
        onRead(weight);
        yield { input, last: false, task: { kind: 'record', item }, weight };
      }
      yield { input, last: true, task: null, weight: 0 };
    }
  }
}

async function* counted(
  pieces: AsyncIterable<string> | Iterable<string>,
  onRead: (characters: number) => void,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    onRead(piece.length);
    yield piece;
  }
}

export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Whether the input at a 0-based position belongs to the shard: every `count`-th input does. */
export function inShard(position: number, shard: Shard | null): boolean {
  return shard === null || position % shard.count === shard.index - 1;
}
