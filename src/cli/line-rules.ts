import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { messageOf, UsageError } from './errors.ts';

/** A value of `--drop` or `--keep`: a regular expression, or the name of an existing file of them. */
export interface LineRule {
  /** Where it was given, for messages: `--drop`, `cleancopy.config.json: drop`. */
  readonly place: string;
  readonly value: string;
  /** What a file name is relative to; `null` where the value is never a file name. */
  readonly folder: string | null;
}

/** In a file of rules, a line that begins so is a comment; a bare `#` may begin a rule. */
const COMMENT = '# ';

/** The expressions of all rules. Raises {@link UsageError} for one that is none. */
export function compileLineRules(rules: readonly LineRule[]): RegExp[] {
  return rules.flatMap(({ place, value, folder }) => {
    const file = folder === null ? null : path.resolve(folder, value);
    return file !== null && isFile(file) ? compileFile(file, value, place) : [compile(value, place)];
  });
}

export function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
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
      `${place} ${name}: cannot read this file of rules (${messageOf(error)}); check its rights`,
    );
  }
}

function compile(source: string, place: string): RegExp {
  if (source === '')
    throw new UsageError(`${place} got an empty rule, which every line would fit; give an expression`);
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.replace(/^.*: /s, '');
    throw new UsageError(
      `${place} '${source}' is no regular expression (${why}) and no file; put a \\ before marks meant literally`,
    );
  }
}
