import type { RecordStats } from '../batch/task.ts';
import type { Source } from '../index.ts';
import { padTo } from './columns.ts';
import { nameOf, plural } from './explain-frame.ts';
import { terminalSafeLine } from './terminal-text.ts';

interface TimedInput {
  readonly name: string;
  readonly lines: number;
  readonly milliseconds: number;
}

const SLOWEST_SHOWN = 5;
const RULES_SHOWN = 20;
const NAME_WIDTH = 40;

/** Sums over all documents of one run, in memory that does not grow with their number. */
export class Stats {
  #documents = 0;
  #articles = 0;
  #withoutArticle = 0;
  #words = 0;
  #lines = 0;
  #removed = 0;
  #milliseconds = 0;
  readonly #byRule = new Map<string, number>();
  #slowest: readonly TimedInput[] = [];

  add(source: Source, articles: number, { lines, words, byRule, milliseconds }: RecordStats): void {
    this.#documents++;
    this.#articles += articles;
    if (articles === 0) this.#withoutArticle++;
    this.#words += words;
    this.#lines += lines;
    this.#milliseconds += milliseconds;
    for (const [rule, removed] of Object.entries(byRule)) {
      this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + removed);
      this.#removed += removed;
    }
    this.#slowest = [...this.#slowest, { name: nameOf(source), lines, milliseconds }]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, SLOWEST_SHOWN);
  }

  /** Tables for a person to read, failures counted by the caller. */
  *report(failed: number): Generator<string> {
    const kept = this.#lines - this.#removed;
    yield row('inputs', this.#documents + failed, failed === 0 ? '' : `${failed} failed`);
    yield row(
      'articles',
      this.#articles,
      this.#withoutArticle === 0 ? '' : `${plural(this.#withoutArticle, 'input')} without one`,
    );
    yield row('words', this.#words, '');
    yield row('lines', this.#lines, '');
    yield row('kept', kept, share(kept, this.#lines));
    yield row('removed', this.#removed, share(this.#removed, this.#lines));
    yield row('cleaned in', seconds(this.#milliseconds), '');
    yield* this.#rules();
    yield* this.#slowInputs();
  }

  *#rules(): Generator<string> {
    if (this.#byRule.size === 0) return;
    yield `\n${padTo('rule', NAME_WIDTH)} ${'lines'.padStart(9)}  of removed\n`;
    const sorted = [...this.#byRule].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [rule, lines] of sorted.slice(0, RULES_SHOWN))
      yield `${padTo(rule, NAME_WIDTH)} ${String(lines).padStart(9)} ${share(lines, this.#removed)}\n`;
    const more = sorted.slice(RULES_SHOWN);
    if (more.length === 0) return;
    const lines = more.reduce((sum, [, count]) => sum + count, 0);
    yield `${padTo(`${more.length} more`, NAME_WIDTH)} ${String(lines).padStart(9)} ${share(lines, this.#removed)}\n`;
  }

  *#slowInputs(): Generator<string> {
    if (this.#slowest.length === 0) return;
    yield `\n${padTo('slowest inputs', NAME_WIDTH)} ${'time'.padStart(9)}       lines\n`;
    for (const { name, lines, milliseconds } of this.#slowest)
      yield `${padTo(terminalSafeLine(name), NAME_WIDTH)} ${seconds(milliseconds).padStart(9)} ${String(lines).padStart(11)}\n`;
  }
}

function row(name: string, value: number | string, remark: string): string {
  return `${padTo(name, 12)} ${String(value).padStart(10)}  ${remark}`.trimEnd().concat('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`.padStart(10);
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
