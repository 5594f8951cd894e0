import { existsSync } from 'node:fs';
import type { PatternSources } from '../batch/clean-record.ts';
import type { Reporter } from './reporter.ts';
import type { Settings } from './settings.ts';

export const PATTERN_OPTIONS = ['drop', 'keep', 'splitBefore', 'title'] as const;
const FILE_OPTIONS: readonly string[] = ['drop', 'keep'];

function keyOf(name: string, source: string): string {
  return `${name} ${source}`;
}

/** Expressions of the command line that have not yet matched a line. Those of files may be meant for other pages. */
export class UnmatchedPatterns {
  /** The options as they were written, by key. */
  readonly #left = new Map<string, { readonly option: string; readonly value: string }>();
  #documents = 0;

  constructor(settings: Settings) {
    for (const name of PATTERN_OPTIONS)
      for (const { place, value, folder } of settings[name])
        if (folder === null && place.startsWith('--'))
          this.#left.set(keyOf(name, new RegExp(value, 'u').source), { option: place, value });
  }

  add(matched: PatternSources): void {
    this.#documents++;
    for (const name of PATTERN_OPTIONS)
      for (const source of matched[name] ?? []) this.#left.delete(keyOf(name, source));
  }

  warn(reporter: Reporter): void {
    if (this.#documents === 0) return;
    for (const { option, value } of this.#left.values()) {
      const isFile = FILE_OPTIONS.includes(option.slice(2)) && existsSync(value);
      const advice = isFile
        ? `it is an expression, not a file name; ${option}-file ${value} reads expressions from the file`
        : '--explain=LINE shows the expression for a line';
      reporter.warning(null, `${option} '${value}' matches no line; ${advice}`);
    }
  }
}
