import type { ReadOptions } from '../read/contract.ts';
import { readInput } from '../read/inputs.ts';
import { expandOperands, type Operand } from '../read/operands.ts';
import type { Assignment } from './run-tasks.ts';
import { inShard, type Shard } from './shard.ts';
import type { OutputPlace } from './task.ts';

/** One input of a batch, or what should have been one. */
export interface BatchInput {
  readonly operand: Operand;
  /** `null` where all inputs go into one stream. */
  readonly place: OutputPlace | null;
}

/** Where in an input a task stands. */
export interface Position {
  readonly input: BatchInput;
  /** Nothing more of this input follows. */
  readonly last: boolean;
}

/**
 * Files up to this size are read where they are cleaned, and answered whole. Larger ones are read here, so that their
 * records can be spread.
 */
const WHOLE_FILE_BYTES = 1_000_000;
/** What opening a file and answering for it costs, in bytes of text cleaned in that time. */
const FILE_COST_BYTES = 2_000;

/** The inputs of a shard, all into one stream. */
export async function* streamedInputs(
  operands: readonly string[],
  shard: Shard | null,
): AsyncGenerator<BatchInput> {
  let position = 0;
  for await (const operand of expandOperands(operands)) {
    if (inShard(position++, shard)) yield { operand, place: null };
  }
}

/** The work in a batch. */
export async function* assignmentsOf(
  inputs: AsyncIterable<BatchInput> | Iterable<BatchInput>,
  options: ReadOptions,
): AsyncGenerator<Assignment<Position>> {
  for await (const input of inputs) {
    const { operand, place } = input;
    if ('error' in operand) {
      yield { tag: { input, last: true }, task: { kind: 'record', item: operand }, weight: 0 };
    } else if (operand.stats?.isFile() && operand.stats.size <= WHOLE_FILE_BYTES) {
      const weight = operand.stats.size + FILE_COST_BYTES;
      yield { tag: { input, last: true }, task: { kind: 'file', path: operand.path, output: place }, weight };
    } else {
      yield { tag: { input, last: false }, task: null, weight: 0 };
      for await (const item of readInput(operand.path, options)) {
        const weight = 'document' in item ? item.document.content.length : 0;
        yield { tag: { input, last: false }, task: { kind: 'record', item }, weight };
      }
      yield { tag: { input, last: true }, task: null, weight: 0 };
    }
  }
}
