import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../model/values.ts';
import { expandOperands, type InputFile } from '../read/operands.ts';
import type { BatchInput } from './assign.ts';
import { nameKey, OutputNameError, outputName } from './output-names.ts';
import { STATE_FOLDER } from './run-state.ts';
import type { OutputPlace } from './task.ts';

interface PlanOptions {
  readonly folder: string;
  readonly extension: string;
  readonly formerOutputs: ReadonlySet<string>;
  /** One file per article, named when the article is known, instead of one per input. */
  readonly perArticle: boolean;
}

interface OutputPlan {
  readonly inputs: readonly BatchInput[];
  /** The output folder also holds inputs, so a later run may find more of them. */
  readonly mixed: boolean;
  /** Every file was skipped, because it is in the output folder. */
  readonly onlyOutputs: boolean;
  /** Whether the same operands name this output too, so that only the journal shows that it is no input. */
  isAmongInputs(output: string): boolean;
  isInput(name: string): Promise<boolean>;
}

/**
 * Determines the output of every input before anything is written.
 * @throws OutputNameError when two inputs would have one output, or an output would replace an input
 */
export async function planOutputs(operands: readonly string[], options: PlanOptions): Promise<OutputPlan> {
  const inputs: BatchInput[] = [];
  const inputOf = new Map<string, InputFile>();
  const identities = new Set<string>();
  const readsFolder = operands.some(insideTest(options.folder));
  const isOutput = outputTest(operands, readsFolder, options);
  let mixed = false;
  let skipped = 0;
  for await (const operand of expandOperands(operands)) {
    if ('error' in operand) {
      inputs.push({ operand, place: null });
      continue;
    }
    const output = isOutput(operand.path);
    if (output !== null) mixed = true;
    if (output === true) {
      skipped++;
      continue;
    }
    if (options.perArticle) {
      const { path, stats } = operand;
      if (stats !== null && identities.has(identity(stats))) continue;
      if (stats !== null) identities.add(identity(stats));
      const input = stats && { path, size: stats.size, mtimeMs: stats.mtimeMs };
      inputs.push({ operand, place: input && { name: '', input } });
      continue;
    }
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
  const isInput = async (name: string) => {
    const found = await statOrNull(path.join(options.folder, ...name.split('/')));
    return found !== null && identities.has(identity(found));
  };
  if (!options.perArticle)
    for (const { place } of inputs) {
      if (place !== null && (await isInput(place.name))) throw replaced(place, options.folder);
    }
  const tests = readsFolder ? operands.map((operand) => insideTest(fixedPart(operand))) : [];
  return {
    inputs,
    mixed,
    onlyOutputs: inputs.length === 0 && skipped > 0,
    isAmongInputs: (output) => tests.some((isInside) => isInside(path.join(options.folder, output))),
    isInput,
  };
}

/** The folder that all matches of a glob are in; other operands as they are. */
function fixedPart(operand: string): string {
  const special = operand.search(/[*?[\]{}()!]/);
  return special === -1 ? operand : path.dirname(`${operand.slice(0, special)}x`);
}

/**
 * Finds our own files among the inputs: if the output folder is in an input folder, everything in it is skipped; if
 * it is an input itself, the outputs of earlier runs are skipped. Files given by name are always inputs.
 *
 * @returns whether a file is skipped; `null` for a file outside the output folder or given by name
 */
function outputTest(
  operands: readonly string[],
  readsFolder: boolean,
  { folder, formerOutputs }: PlanOptions,
): (file: string) => boolean | null {
  const isInside = insideTest(folder);
  const named = new Set(operands);
  return (file) => {
    if (named.has(file) || !isInside(file)) return null;
    return !readsFolder || formerOutputs.has(path.resolve(file));
  };
}

function insideTest(folder: string): (file: string) => boolean {
  const root = path.resolve(folder);
  return (file) => path.resolve(file) === root || path.resolve(file).startsWith(root + path.sep);
}

function placeOf({ path: input, stats }: InputFile, extension: string): OutputPlace {
  if (stats === null) {
    throw new OutputNameError(
      'standard input has no name for an output in --out-dir; give files, use --output, or add --per-article',
    );
  }
  const name = outputName(input, extension);
  if (nameKey(name.split('/')[0] ?? '') === STATE_FOLDER) {
    throw new OutputNameError(`${input} would lie in ${STATE_FOLDER}, which holds the journal; rename it`);
  }
  return { name, input: { path: input, size: stats.size, mtimeMs: stats.mtimeMs } };
}

/** An output must not have the name of a folder that another output is in. */
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

function replaced({ name, input }: OutputPlace, folder: string): OutputNameError {
  const file = path.join(folder, ...name.split('/'));
  return new OutputNameError(
    `the output of ${input.path} would replace the input ${file}; name another folder, or another format`,
  );
}

async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (codeOf(error) !== null) return null;
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
