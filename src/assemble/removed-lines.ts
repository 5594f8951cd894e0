import type { Removed } from '../model/result.ts';

/** Counts removed lines by rule. */
export class RemovedLines {
  readonly #byRule = new Map<string, number>();
  #lines = 0;

  count(rule: string, lines: number): void {
    this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + lines);
    this.#lines += lines;
  }

  add({ byRule }: Removed): void {
    for (const [rule, lines] of Object.entries(byRule)) this.count(rule, lines);
  }

  /** The rules that took most come first. */
  total(): Removed {
    const sorted = [...this.#byRule].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { lines: this.#lines, byRule: Object.fromEntries(sorted) };
  }
}
