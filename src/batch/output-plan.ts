import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../model/values.ts';
import { expandOperands, identity } from '../read/operands.ts';
import { UsageError } from './errors.ts';
import type { BatchInput } from './inputs.ts';
import { nameKey, outputName } from './output-names.ts';
import { formerOutputsOf, STATE_FOLDER } from './run-state.ts';

interface OutputPlan {
  readonly inputs: readonly BatchInput[];
  /** Every file was skipped, because it is in the output folder. */
  readonly onlyOutputs: boolean;
  /** A folder or pattern among the operands finds outputs, so that only the journal shows that they are no inputs. */
  readonly needsJournal: boolean;
  /** Whether a name in the output folder is that of an input. */
  isInput(name: string): Promise<boolean>;
}

/**
 * Determines the output of every input before anything is written. Raises {@link UsageError} if two inputs would have
 * one output, or an output would replace an input.
 *
 * @param perArticle one file per article, named when the article is known, instead of one per input
 */
export async function planOutputs(
  operands: readonly string[],
  folder: string,
  extension: string,
  perArticle: boolean,
): Promise<OutputPlan> {
  const formerOutputs = formerOutputsOf(folder);
  const inputs: BatchInput[] = [];
  /** By output, as {@link nameKey}; folders end in `/`. */
  const inputOf = new Map<string, string>();
  const identities = new Set<string>();
  const named = new Set(operands);
  const readsFolder = operands.some((operand) => isInside(operand, folder));
  let mixed = false;
  let skipped = 0;
  for await (const operand of expandOperands(operands)) {
    if ('error' in operand) {
      inputs.push({ operand, place: null });
      continue;
    }
    const { path: file, stats } = operand;
    // Files given by name are always inputs. Others in the output folder are our own outputs: all of them if the folder
    // is in an input folder, those of earlier runs if it is an input itself.
    if (!named.has(file) && isInside(file, folder)) {
      mixed = true;
      if (!readsFolder || formerOutputs.has(path.resolve(file))) {
        skipped++;
        continue;
      }
    }
    if (stats === null) {
      if (!perArticle)
        throw new UsageError(
          'standard input has no name for an output in --out-dir; give files, use --output, or add --per-article',
        );
      inputs.push({ operand, place: null });
      continue;
    }
    const name = perArticle ? '' : outputName(file, extension);
    const other = perArticle ? file : inputOf.get(nameKey(name));
    // The same file twice.
    if (other !== undefined && identities.has(identity(stats))) continue;
    if (!perArticle) takeName(name, file, inputOf);
    identities.add(identity(stats));
    inputs.push({
      operand,
      place: { name, input: { path: file, size: stats.size, mtimeMs: stats.mtimeMs } },
    });
  }
  const isInput = async (name: string): Promise<boolean> => {
    const found = await statOrNull(path.join(folder, name));
    return found !== null && identities.has(identity(found));
  };
  for (const { place } of inputs)
    if (place !== null && !perArticle && (await isInput(place.name)))
      throw new UsageError(
        `the output of ${place.input.path} would replace the input ${path.join(folder, place.name)}; name another folder, or another format`,
      );
  return {
    inputs,
    onlyOutputs: inputs.length === 0 && skipped > 0,
    needsJournal: mixed && readsFolder,
    isInput,
  };
}

function isInside(file: string, folder: string): boolean {
  const root = path.resolve(folder);
  return path.resolve(file) === root || path.resolve(file).startsWith(root + path.sep);
}

/** Two inputs must not have the same output, and no output the name of a folder that another output is in. */
function takeName(name: string, input: string, inputOf: Map<string, string>): void {
  const key = nameKey(name);
  const folders = [...key.matchAll(/\//g)].map(({ index }) => key.slice(0, index));
  if (folders[0] === STATE_FOLDER)
    throw new UsageError(`${input} would lie in ${STATE_FOLDER}, which holds the journal; rename it`);
  for (const taken of [key, `${key}/`, ...folders]) {
    const other = inputOf.get(taken);
    if (other === undefined) continue;
    const output = taken === key ? name : taken.replace(/\/$/, '');
    throw new UsageError(
      `${other} and ${input} would both be written to ${output}; rename one, or clean them into different folders`,
    );
  }
  inputOf.set(key, input);
  for (const folder of folders) inputOf.set(`${folder}/`, input);
}

async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (codeOf(error) !== null) return null;
    throw error;
  }
}
