import { setImmediate } from 'node:timers/promises';
import type { DumpItem, ReadItem, ReadOptions } from '../read/contract.ts';
import { readInputAndDumps } from '../read/inputs.ts';
import { expandOperands, type Operand } from '../read/operands.ts';
import { COMPRESSION_EXTENSION } from '../read/sniff.ts';
import type { OnShare } from './clean-record.ts';
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

/** Files counted between two yields to the event loop. */
const COUNTED_AT_ONCE = 500;
/** The size of a compressed file says little about its text, which matters if it is larger. */
const SMALL_COMPRESSED_BYTES = 1_000_000;

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

function knownSize({ operand }: BatchInput): number | null {
  if ('error' in operand) return 0;
  const { path, stats } = operand;
  if (!stats?.isFile()) return null;
  return COMPRESSION_EXTENSION.test(path) && stats.size > SMALL_COMPRESSED_BYTES ? null : stats.size;
}

/** A record or dump of an input; `null` after the last one. */
export interface Assignment {
  readonly input: BatchInput;
  readonly item: ReadItem | DumpItem | null;
  /** Characters to clean. */
  readonly weight: number;
  /** Called with the share of the item that is cleaned. */
  readonly onShare: OnShare;
}

/**
 * The records of a batch.
 * @param onCleaned called with a number of bytes that were cleaned: of text, but of an input not more than its size, which
 * is reached in the end
 */
export async function* assignmentsOf(
  inputs: BatchInputs,
  options: ReadOptions,
  onCleaned: (bytes: number) => void,
): AsyncGenerator<Assignment> {
  for await (const input of inputs) {
    const { operand } = input;
    const size = knownSize(input);
    let cleaned = 0;
    let counted = 0;
    const countTo = (bytes: number) => {
      if (bytes <= counted) return;
      onCleaned(bytes - counted);
      counted = bytes;
    };
    const items = 'error' in operand ? [operand] : readInputAndDumps(operand.path, options);
    for await (const item of items) {
      let taken = 0;
      let cleanedOfItem = 0;
      const take = (text: string) => {
        taken += Buffer.byteLength(text);
      };
      const onShare = (share: number) => {
        cleaned += share * taken - cleanedOfItem;
        cleanedOfItem = share * taken;
        countTo(Math.min(cleaned, size ?? cleaned));
      };
      if ('dump' in item) {
        yield { input, item: readDump(item, take), weight: 0, onShare };
        continue;
      }
      const content = 'document' in item ? item.document.content : '';
      take(content);
      yield { input, item, weight: content.length, onShare };
    }
    yield { input, item: null, weight: 0, onShare: () => countTo(size ?? cleaned) };
  }
}

function readDump({ dump }: DumpItem, take: (text: string) => void): DumpItem {
  async function* pieces(): AsyncGenerator<string> {
    for await (const piece of dump.pieces) {
      take(piece);
      yield piece;
    }
  }
  return { dump: { ...dump, pieces: pieces() } };
}
