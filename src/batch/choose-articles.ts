import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import { addTo } from '../model/values.ts';
import type { Writer } from '../write/writer.ts';
import { DumpProgress, type Outcome, type TaskSettings } from './clean-record.ts';
import type { BatchInput } from './inputs.ts';

/** Passes the first n articles, in order. */
export class Limit {
  readonly #settings: TaskSettings;
  readonly #writer: Writer;
  readonly #open = new DumpProgress();
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

  /** The articles of an outcome within the limit; if a dump is cut, also its end. */
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

const HASH_DIGITS = 16;

interface Sampled {
  readonly input: BatchInput;
  readonly at: number;
  /** The last part, if the document has parts. */
  outcome: Outcome;
}

interface Entry {
  /** Pseudo-random: a hash of the seed and the article's position. */
  readonly key: string;
  readonly from: Sampled;
  readonly article: Article;
}

/**
 * Draws n of all articles that are added. The choice depends on the seed and on the position of each article, not on
 * the order in which they are added. At most 2n articles are held.
 */
export class Sample {
  readonly #size: number;
  readonly #seed: number;
  #entries: Entry[] = [];
  #current: Sampled | null = null;
  #documents = 0;

  constructor(size: number, seed: number) {
    this.#size = size;
    this.#seed = seed;
  }

  /** @param outcome with its articles handed back; others are passed over */
  add(input: BatchInput, outcome: Outcome): void {
    if (outcome.handedBack === undefined) return;
    if (this.#current === null || outcome.part === undefined || outcome.part.isFirst)
      this.#current = { input, at: this.#documents++, outcome };
    else this.#current.outcome = outcome;
    for (const article of outcome.handedBack.result.articles)
      this.#entries.push({ key: this.#keyOf(article), from: this.#current, article });
    if (this.#entries.length >= 2 * this.#size) this.#thinOut();
  }

  /** The documents in order, each with the articles that were drawn. */
  *drawn(): Generator<readonly [BatchInput, Outcome]> {
    this.#thinOut();
    const documents = new Map<Sampled, Article[]>();
    for (const { from, article } of this.#entries) addTo(documents, from, article);
    for (const [from, articles] of [...documents].sort(([a], [b]) => a.at - b.at))
      yield [from.input, withArticles(from.outcome, articles)];
  }

  #keyOf({ source, index }: Article): string {
    const name = JSON.stringify([this.#seed, source.path, source.record, index]);
    return createHash('sha256').update(name).digest('hex').slice(0, HASH_DIGITS);
  }

  #thinOut(): void {
    const byKey = this.#entries.sort((a, b) => (a.key < b.key ? -1 : 1));
    this.#entries = byKey.slice(0, this.#size);
  }
}

function withArticles(outcome: Outcome, drawn: readonly Article[]): Outcome {
  const { handedBack } = outcome;
  if (handedBack === undefined) return outcome;
  const { part, ...result } = handedBack.result;
  const articles = drawn.toSorted((a, b) => a.index - b.index);
  const removed = part?.removedInAll ?? result.removed;
  return {
    ...outcome,
    part: undefined,
    articles: articles.length,
    handedBack: { ...handedBack, result: { ...result, articles, removed } },
  };
}
