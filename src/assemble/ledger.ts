import type { LineRange } from '../model/article.ts';
import type { Document, PageMetadata } from '../model/document.ts';
import { isBoilerplate, isUserKeep, type Label, type Verdict } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import type { AccountedLine, Removed } from '../model/result.ts';
import { textAt } from '../text/characters.ts';

/** An article while its fields are read. */
export interface Draft {
  readonly document: Document;
  readonly ledger: Ledger;
  readonly segment: Segment;
  /** Index of the first passage after the previous article. */
  readonly before: number;
  /** Index of the article, from 1. */
  readonly index: number;
  /** The page's metadata, if it describes this article. */
  readonly metadata: PageMetadata;
}

/** Verdict, article and field of every passage of a document; the account of lines is made from it. */
export class Ledger {
  readonly passages: readonly Passage[];
  readonly #document: Document;
  readonly #verdicts: Verdict[];
  readonly #places: { readonly article: number; readonly field: string }[] = [];

  constructor(document: Document, passages: readonly Passage[], verdicts: readonly Verdict[]) {
    this.#document = document;
    this.passages = passages;
    this.#verdicts = verdicts.slice();
  }

  /** Text of a passage; empty outside the document. */
  text(passage: number): string {
    return textAt(this.passages, passage);
  }

  verdict(passage: number): Verdict {
    const verdict = this.#verdicts[passage];
    if (verdict === undefined) throw new RangeError(`passage ${passage} has no verdict`);
    return verdict;
  }

  label(passage: number): Label {
    return this.verdict(passage).label;
  }

  /** Changes the label, unless that would remove a line that the user keeps. */
  relabel(passage: number, label: Label, rule: string, reason: string): void {
    if (isBoilerplate(label) && isUserKeep(this.verdict(passage).rule)) return;
    this.#set(passage, label, rule, reason);
  }

  #set(passage: number, label: Label, rule: string, reason: string): void {
    this.#verdicts[passage] = { label, rule, reason, score: this.verdict(passage).score };
  }

  /** Assigns the passage to a field of an article (counted from 1). */
  place(passage: number, article: number, field: string): void {
    this.#places[passage] = { article, field };
  }

  isPlaced(passage: number): boolean {
    return this.#places[passage] !== undefined;
  }

  /** Removes passages with labels of articles that were not placed. */
  dropUnplaced(start: number, end: number, rule: string, reason: string): void {
    for (let i = start; i < end; i++) {
      if (!this.isPlaced(i) && !isBoilerplate(this.label(i))) this.#set(i, 'other', rule, reason);
    }
  }

  /** First and last line of the placed passages in a range, which has at least one. */
  rangeOf(start: number, end: number): LineRange {
    const range = this.passages.slice(start, end);
    const isPlaced = ({ index, lines }: Passage): boolean => lines.length > 0 && this.isPlaced(index);
    const last = range.findLast(isPlaced)?.lines.at(-1);
    return { start: range.find(isPlaced)?.lines[0] as number, end: last as number };
  }

  /** One entry for each non-blank line, in input order, and the number of removed lines. */
  close(): { account: AccountedLine[]; removed: Removed } {
    const account: AccountedLine[] = [];
    const removed = new RemovedLines();
    for (const passage of this.passages) {
      const { label, rule, reason, score } = this.verdict(passage.index);
      const { article = null, field = null } = this.#places[passage.index] ?? {};
      const texts = this.#linesOf(passage);
      passage.lines.forEach((line, at) => {
        const text = texts[at] ?? '';
        account.push({ line, text, passage: passage.index, article, field, label, rule, reason, score });
      });
      if (field === null) removed.count(rule, passage.lines.length);
    }
    // A sentence across two pages has lines before and after the foot of the first.
    const isInOrder = account.every(
      ({ line }, i) => i === 0 || line >= (account[i - 1] as AccountedLine).line,
    );
    if (!isInOrder) account.sort((a, b) => a.line - b.line);
    return { account, removed: removed.total() };
  }

  #input: readonly string[] | null = null;

  /** Trimmed texts of the input lines of a passage. */
  #linesOf({ lines, raw, text }: Passage): readonly string[] {
    if (lines.length <= 1) return [raw.trim() || text];
    const all = raw.split('\n').map((part) => part.trim());
    const filled = all.filter((part) => part !== '');
    for (const parts of [all, filled]) if (parts.length === lines.length) return parts;
    if (this.#document.format === 'html') return [text];
    this.#input ??= this.#document.content.split(/\r\n?|\n/);
    return lines.map((line) => this.#input?.[line - 1]?.trim() ?? '');
  }
}

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

  /** Sorted by number of lines, largest first. */
  total(): Removed {
    const sorted = [...this.#byRule].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { lines: this.#lines, byRule: Object.fromEntries(sorted) };
  }
}
