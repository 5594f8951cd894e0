import type { Source } from '../model/document.ts';
import type { CleanResult, Removed } from '../model/result.ts';
import { nestedPart } from '../write/nested.ts';
import type { Writer } from '../write/writer.ts';
import type { Outcome, TaskSettings } from './task.ts';

/** What came of a dump so far: where it breaks off, its text in the output has to be ended all the same. */
export class OpenDump {
  #articles = 0;
  #lines = 0;
  readonly #byRule: Record<string, number> = {};
  #isOpen = false;

  /** In all parts so far. */
  get articles(): number {
    return this.#articles;
  }

  add({ part, articles, partRemoved }: Outcome): void {
    if (part === undefined) return;
    this.#isOpen = part.removedInAll === null;
    this.#articles = part.articlesBefore + articles;
    this.#lines += partRemoved?.lines ?? 0;
    for (const [rule, lines] of Object.entries(partRemoved?.byRule ?? {}))
      this.#byRule[rule] = (this.#byRule[rule] ?? 0) + lines;
  }

  /** An empty last part; `null` where the text has its end, or never began. */
  end(source: Source, { nest, render }: TaskSettings, writer: Writer): Outcome | null {
    if (!this.#isOpen) return null;
    const nothing: Removed = { lines: 0, byRule: {} };
    const removedInAll = { lines: this.#lines, byRule: this.#byRule };
    const part = { articlesBefore: this.#articles, isFirst: false, removedInAll };
    const result: CleanResult = {
      ...{ source, articles: [], removed: nothing, boundaries: [], account: [] },
      ...{ metadataSources: {}, warnings: [], part },
    };
    const rendered = nest ? nestedPart(result, render.select) : writer.render(result);
    const counts = { articles: 0, filteredOut: 0, removed: 0, stats: null, warnings: [] };
    return { source, error: null, rendered, audit: '', ...counts, part };
  }
}
