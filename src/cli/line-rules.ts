import { readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf, UsageError } from './errors.ts';

/** A value of `--drop`, `--keep` and the like: a regular expression; or of `--drop-file`: the name of a file of them. */
export interface LineRule {
  /** Where it was given, for messages: `--drop`, `cleancopy.config.json: drop`. */
  readonly place: string;
  readonly value: string;
  /** What the file name is relative to; `null` for an expression. */
  readonly folder: string | null;
}

/** In a file of rules, a line that begins so is a comment; a bare `#` may begin a rule. */
const COMMENT = '# ';

/** The expressions of all rules. Raises {@link UsageError} for one that is none. */
export function compileLineRules(rules: readonly LineRule[]): RegExp[] {
  return rules.flatMap(({ place, value, folder }) => {
    if (folder === null) return [compile(value, place)];
    return compileFile(path.resolve(folder, value), value, place);
  });
}

function compileFile(file: string, name: string, place: string): RegExp[] {
  return readLines(file, name, place).flatMap((line, at) =>
    line.trim() === '' || line.startsWith(COMMENT) ? [] : [compile(line, `${name}:${at + 1}`)],
  );
}

function readLines(file: string, name: string, place: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    throw new UsageError(
      `${place} ${name}: cannot read this file of patterns (${messageOf(error)}); check the path`,
    );
  }
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
