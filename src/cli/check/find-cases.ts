import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, UsageError } from '../errors.ts';

/** A folder with an input of the user's own and what is expected of it. */
export interface Case {
  /** The folder, as the user named it. */
  readonly name: string;
  /** `null` where the folder holds none, or several. */
  readonly input: string | null;
  readonly inputs: number;
  readonly expectation: string;
  readonly hasExpectation: boolean;
}

const EXPECTATION = 'expected.json';

const isInput = (name: string) => name.startsWith('input.');

/** Every folder at or below `folder` that holds an input or an expectation, by name. Raises {@link UsageError}. */
export async function findCases(folder: string): Promise<Case[]> {
  const cases: Case[] = [];
  const entries = await entriesOf(folder);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const inputs = names.filter(isInput);
  const hasExpectation = names.includes(EXPECTATION);
  if (inputs.length > 0 || hasExpectation)
    cases.push({
      name: folder,
      input: inputs.length === 1 ? path.join(folder, inputs[0] ?? '') : null,
      inputs: inputs.length,
      expectation: path.join(folder, EXPECTATION),
      hasExpectation,
    });
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of below.sort()) cases.push(...(await findCases(path.join(folder, name))));
  return cases;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`${folder}: cannot look for cases there (${messageOf(error)}); name a folder`);
  }
}
