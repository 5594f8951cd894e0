import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expandOperands, type InputFile } from '../read/operands.ts';
import type { BatchInput } from './assign.ts';
import { nameKey, OutputNameError, outputName } from './output-name.ts';
import { STATE_FOLDER } from './state-folder.ts';
import type { OutputPlace } from './task.ts';

export interface PlanOptions {
  readonly folder: string;
  /** With its dot. */
  readonly extension: string;
  /** Absolute paths of outputs of earlier runs. */
  readonly formerOutputs: ReadonlySet<string>;
}

/** The inputs of a run, in order. */
export interface OutputPlan {
  readonly inputs: readonly BatchInput[];
  /** Inputs and outputs stand side by side, so that a later look at the inputs may find more of them. */
  readonly mixed: boolean;
}

/**
 * Finds the place of every input before anything is written.
 * @throws OutputNameError when two inputs would have one output, or an output would replace an input
 */
export async function planOutputs(operands: readonly string[], options: PlanOptions): Promise<OutputPlan> {
  const inputs: BatchInput[] = [];
  const inputOf = new Map<string, InputFile>();
  const identities = new Set<string>();
  const isOutput = outputTest(operands, options);
  let mixed = false;
  for await (const operand of expandOperands(operands)) {
    if ('error' in operand) {
      inputs.push({ operand, place: null });
      continue;
    }
    const output = isOutput(operand.path);
    if (output !== null) mixed = true;
    if (output === true) continue;
    const place = placeOf(operand, options.extension);
    const key = nameKey(place.name);
    const other = inputOf.get(key);
    if (other !== undefined && isSame(other, operand)) continue;
    if (other !== undefined) throw clash(other.path, operand.path, place.name);
    inputOf.set(key, operand);
    if (operand.stats !== null) identities.add(identity(operand.stats));
    inputs.push({ operand, place });
  }
  refuseFolders(inputOf);
  for (const { place } of inputs) if (place !== null) await refuseInput(place, identities, options.folder);
  return { inputs, mixed };
}

/**
 * Tells what a folder that is read holds of our own: a folder above the output folder is read without it, and in the
 * output folder itself the outputs of earlier runs are passed over. Files given by name are what they are.
 *
 * @returns `null` for a file outside the output folder or named by the user
 */
function outputTest(
  operands: readonly string[],
  { folder, formerOutputs }: PlanOptions,
): (file: string) => boolean | null {
  const root = path.resolve(folder);
  const isInside = (file: string) => file === root || file.startsWith(root + path.sep);
  const named = new Set(operands);
  const readsFolder = operands.some((operand) => isInside(path.resolve(operand)));
  return (file) => {
    const absolute = path.resolve(file);
    if (named.has(file) || !isInside(absolute)) return null;
    return !readsFolder || formerOutputs.has(absolute);
  };
}

function placeOf({ path: input, stats }: InputFile, extension: string): OutputPlace {
  if (stats === null) {
    throw new OutputNameError(
      'standard input has no name to give an output in --out-dir; give files, or use --output',
    );
  }
  const name = outputName(input, extension);
  if (nameKey(name.split('/')[0] ?? '') === STATE_FOLDER) {
    throw new OutputNameError(`${input} would lie in ${STATE_FOLDER}, which holds the journal; rename it`);
  }
  return { name, input: { path: input, size: stats.size, mtimeMs: stats.mtimeMs } };
}

/** An output may not bear the name of a folder that another output lies in. */
function refuseFolders(inputOf: ReadonlyMap<string, InputFile>): void {
  const folders = new Map<string, string>();
  for (const [key, { path: input }] of inputOf) {
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const folder = key.slice(0, end);
      if (folders.has(folder)) break;
      folders.set(folder, input);
    }
  }
  for (const [key, { path: input }] of inputOf) {
    const inside = folders.get(key);
    if (inside !== undefined) throw clash(inside, input, key);
  }
}

async function refuseInput(
  place: OutputPlace,
  identities: ReadonlySet<string>,
  folder: string,
): Promise<void> {
  const file = path.join(folder, ...place.name.split('/'));
  const found = await statOrNull(file);
  if (found === null || !identities.has(identity(found))) return;
  throw new OutputNameError(
    `the output of ${place.input.path} would replace the input ${file}; name another folder, or another format`,
  );
}

async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function isSame(one: InputFile, other: InputFile): boolean {
  return one.stats !== null && other.stats !== null && identity(one.stats) === identity(other.stats);
}

function identity({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

function clash(first: string, second: string, name: string): OutputNameError {
  return new OutputNameError(
    `${first} and ${second} would both be written to ${name}; rename one, or clean them into different folders`,
  );
}
