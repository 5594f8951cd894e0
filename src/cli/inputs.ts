import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../batch/errors.ts';
import { messageOf, filesFrom as namesIn } from '../command.ts';
import type { CleanOptions, ReadOptions, SiteProfile } from '../index.ts';
import type { DocumentsRequest } from './requests.ts';
import type { LineRule, Settings } from './settings.ts';

export function readOptions(settings: Settings): ReadOptions {
  return {
    inputFormat: settings.input,
    nulFramed: settings.null && settings.filesFrom === null,
    ...(settings.field !== null && { field: settings.field }),
    ...(settings.encoding !== null && { encoding: settings.encoding }),
    ...(settings.maxBytes !== null && { maxBytes: settings.maxBytes }),
  };
}

/**
 * The operands and the names in `--files-from`; standard input if there are neither. Raises {@link UsageError} if one of
 * them, or the list, would be overwritten.
 *
 * @param outputs files that the run writes; `null` for none
 */
export async function listedInputs(
  request: DocumentsRequest,
  outputs: readonly (string | null)[],
): Promise<string[]> {
  const inputs =
    request.filesFrom === null ? [...request.operands] : await withListed(request, request.filesFrom);
  refuseOverwriting(request.filesFrom === null ? inputs : [...inputs, request.filesFrom], outputs);
  return inputs.length === 0 && request.filesFrom === null ? ['-'] : inputs;
}

async function withListed(request: DocumentsRequest, filesFrom: string): Promise<string[]> {
  const inputs = [...request.operands];
  const list = filesFrom === '-' ? process.stdin : createReadStream(filesFrom);
  try {
    for await (const name of namesIn(list, request.null)) inputs.push(name);
  } catch (error) {
    throw new UsageError(
      `${filesFrom}: cannot read this list of files (${messageOf(error)}); check the path`,
    );
  }
  return inputs;
}

/** An output may be an input by another name. Pipes and devices may be both. */
function refuseOverwriting(inputs: readonly string[], outputs: readonly (string | null)[]): void {
  for (const output of outputs) {
    const target = output === null ? null : fileAt(output);
    if (target === null) continue;
    for (const input of inputs) {
      const found = input === '-' ? null : fileAt(input);
      if (found?.ino === target.ino && found.dev === target.dev)
        throw new UsageError(`${output} is an input and would be overwritten; name another output`);
    }
  }
}

function fileAt(path: string): Stats | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found : null;
}

/** Options for `clean`, with the files that they name read. Raises {@link UsageError}. */
export async function cleanOptions(settings: Settings): Promise<CleanOptions> {
  const { favor, joinHyphens, links, comments, oneArticle } = settings;
  const patterns = {
    drop: [...compileAll(settings.drop), ...settings.dropFile.flatMap(compileFile)],
    keep: [...compileAll(settings.keep), ...settings.keepFile.flatMap(compileFile)],
    splitBefore: compileAll(settings.splitBefore),
    title: compileAll(settings.title),
  };
  const profile = settings.profile === null ? {} : { profile: await profileFromFile(settings.profile) };
  // Without the option, the profile decides.
  return { favor, joinHyphens, links, comments, ...(oneArticle && { oneArticle }), ...patterns, ...profile };
}

function compileAll(rules: readonly LineRule[]): RegExp[] {
  return rules.map(({ place, value }) => compile(value, place));
}

/** Begins a comment in a file of expressions; `#` alone may begin an expression. */
const COMMENT = '# ';

function compileFile({ place, value: file }: LineRule): RegExp[] {
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    throw new UsageError(
      `${place} ${file}: cannot read this file of patterns (${messageOf(error)}); check the path`,
    );
  }
  return lines.flatMap((line, at) =>
    line.trim() === '' || line.startsWith(COMMENT) ? [] : [compile(line, `${file}:${at + 1}`)],
  );
}

function compile(source: string, place: string): RegExp {
  if (source === '')
    throw new UsageError(`${place} is empty, and an empty expression matches every line; give an expression`);
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.replace(/^.*: /s, '');
    throw new UsageError(
      `${place} '${source}' is not a regular expression (${why}); put a \\ before characters meant literally`,
    );
  }
}

async function profileFromFile(file: string): Promise<SiteProfile> {
  const { ProfileError, readProfile } = await import('../index.ts');
  try {
    return readProfile(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof ProfileError) throw new UsageError(`${file}: not a valid profile: ${error.message}`);
    if (error instanceof SyntaxError)
      throw new UsageError(`${file}: not JSON (${messageOf(error)}); correct it, or learn the profile again`);
    throw new UsageError(`${file}: cannot read this profile (${messageOf(error)}); check the path`);
  }
}
