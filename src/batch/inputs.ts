import { setImmediate } from 'node:timers/promises';
import type { DumpItem, ReadItem, ReadOptions } from '../read/contract.ts';
import { readInputAndDumps } from '../read/inputs.ts';
import { expandOperands, type InputFile, type Operand } from '../read/operands.ts';
import type { OutputPlace } from './outputs.ts';

/** An input of a batch, or the error for an operand. */
export interface BatchInput {
  readonly operand: Operand;
  /** `null` if all inputs go into one stream. */
  readonly place: OutputPlace | null;
}

export type BatchInputs = AsyncIterable<BatchInput> | Iterable<BatchInput>;

/** The inputs with one output stream for all. */
export async function* streamedInputs(operands: readonly string[]): AsyncGenerator<BatchInput> {
  for await (const operand of expandOperands(operands)) yield { operand, place: null };
}

/** Larger files count for the progress as they are read. */
const SMALL_FILE_BYTES = 1_000_000;
/** Files counted between two yields to the event loop. */
const COUNTED_AT_ONCE = 500;
const COMPRESSED = /\.(?:gz|zst|br)$/i;

/** The size of a file that counts for the progress when it is done; `null` for any other input. */
export function countedSize({ operand }: BatchInput): number | null {
  if ('error' in operand) return 0;
  return operand.stats?.isFile() && operand.stats.size <= SMALL_FILE_BYTES ? operand.stats.size : null;
}

export interface Totals {
  readonly inputs: number;
  /** `null` if the size of an input is not known before it is read. */
  readonly bytes: number | null;
}

/** Whether the first inputs are files of more than so many bytes together. */
export async function areLarge(batch: BatchInputs, most: number): Promise<boolean> {
  let bytes = 0;
  for await (const input of batch) {
    const size = knownSize(input);
    if (size === null) return false;
    bytes += size;
    if (bytes > most) return true;
  }
  return false;
}

export async function totalsOf(batch: BatchInputs): Promise<Totals> {
  let inputs = 0;
  let bytes: number | null = 0;
  for await (const input of batch) {
    inputs++;
    const size = knownSize(input);
    bytes = bytes === null || size === null ? null : bytes + size;
    if (inputs % COUNTED_AT_ONCE === 0) await setImmediate();
  }
  return { inputs, bytes };
}

function knownSize(input: BatchInput): number | null {
  const counted = countedSize(input);
  if (counted !== null) return counted;
  const { path, stats } = input.operand as InputFile;
  return stats?.isFile() && !COMPRESSED.test(path) ? stats.size : null;
}

/** A record or dump of an input; `null` after the last one. */
export interface Assignment {
  readonly input: BatchInput;
  readonly item: ReadItem | DumpItem | null;
  /** Characters to clean. */
  readonly weight: number;
}

/** The records of a batch. @param onRead called with the number of characters read of an input without a counted size */
export async function* assignmentsOf(
  inputs: BatchInputs,
  options: ReadOptions,
  onRead: (characters: number) => void,
): AsyncGenerator<Assignment> {
  for await (const input of inputs) {
    const { operand } = input;
    const count = countedSize(input) === null ? onRead : () => undefined;
    const items = 'error' in operand ? [operand] : readInputAndDumps(operand.path, options);
    for await (const item of items) {
      const weight = 'document' in item ? item.document.content.length : 0;
      count(weight);
      yield { input, item: 'dump' in item ? countedDump(item, count) : item, weight };
    }
    yield { input, item: null, weight: 0 };
  }
}

function countedDump({ dump, decided }: DumpItem, onRead: (characters: number) => void): DumpItem {
  async function* pieces(): AsyncGenerator<string> {
    for await (const piece of dump.pieces) {
      onRead(piece.length);
      yield piece;
    }
  }
  return { dump: { ...dump, pieces: pieces() }, decided };
}
