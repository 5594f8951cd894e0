import type { Writer } from '../write/writer.ts';
import { OpenDump } from './open-dump.ts';
import type { Outcome, TaskSettings } from './task.ts';

/** Lets so many articles through, in order, and then nothing. */
export class Limit {
  readonly #settings: TaskSettings;
  readonly #writer: Writer;
  readonly #open = new OpenDump();
  #left: number;

  /** @param settings with `handBack` */
  constructor(articles: number, settings: TaskSettings, writer: Writer) {
    this.#left = articles;
    this.#settings = settings;
    this.#writer = writer;
  }

  get reached(): boolean {
    return this.#left === 0;
  }

  /** What is left of an outcome; where a dump is cut short, its end too. */
  cut(outcome: Outcome): Outcome[] {
    if (this.reached) return [];
    const { handedBack, source } = outcome;
    if (handedBack === undefined) return [outcome];
    const articles = handedBack.result.articles.slice(0, this.#left);
    this.#left -= articles.length;
    const result = { ...handedBack.result, articles };
    const kept = { ...outcome, articles: articles.length, handedBack: { ...handedBack, result } };
    this.#open.add(kept);
    const end = this.reached ? this.#open.end(source, this.#settings, this.#writer) : null;
    return end === null ? [kept] : [kept, end];
  }
}
