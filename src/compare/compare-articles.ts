import type { ArticleKey, SelectedArticle } from '../model/article.ts';
import { bySource, type SourceGroup } from './by-source.ts';
import { changedKeys } from './changed-keys.ts';
import { matchArticles, type Pair } from './match.ts';

/** What became of one article between two runs. */
export type ArticleChange =
  | {
      readonly change: 'same' | 'changed';
      readonly before: SelectedArticle;
      readonly after: SelectedArticle;
      /** Where the two differ; empty for `same`. */
      readonly keys: readonly ArticleKey[];
    }
  | { readonly change: 'lost'; readonly before: SelectedArticle; readonly after: null }
  | { readonly change: 'gained'; readonly before: null; readonly after: SelectedArticle };

type Articles = AsyncIterable<SelectedArticle> | Iterable<SelectedArticle>;

/**
 * Compares two runs over a corpus. Both are read side by side, and only articles whose source has not yet turned up on
 * the other side are held.
 *
 * @param select the keys to compare; default all that do not follow from others or waver (`id`, `index`, `wordCount`,
 *   `confidence`, `lines`)
 */
export async function* compareArticles(
  before: Articles,
  after: Articles,
  select: readonly ArticleKey[] | null = null,
): AsyncGenerator<ArticleChange> {
  const left: { before: SelectedArticle[]; after: SelectedArticle[] } = { before: [], after: [] };
  for await (const [old, fresh] of sideBySide(bySource(before), bySource(after))) {
    // Pairs across sources can be told only at the end: a file may have been moved anywhere.
    if (fresh.length === 0) left.before.push(...old);
    else if (old.length === 0) left.after.push(...fresh);
    else for (const pair of matchArticles(old, fresh)) yield* changeOf(pair, select);
  }
  for (const pair of matchArticles(left.before, left.after)) yield* changeOf(pair, select);
}

function* changeOf({ before, after }: Pair, select: readonly ArticleKey[] | null): Generator<ArticleChange> {
  if (before !== null && after !== null) {
    const keys = changedKeys(before, after, select);
    yield { change: keys.length === 0 ? 'same' : 'changed', before, after, keys };
  } else if (before !== null) yield { change: 'lost', before, after: null };
  else if (after !== null) yield { change: 'gained', before: null, after };
}

type Side = readonly SelectedArticle[];

/** Groups of both sides that have the same source, as soon as both are there; those without a counterpart last, beside
 * an empty one. */
async function* sideBySide(
  before: AsyncIterator<SourceGroup>,
  after: AsyncIterator<SourceGroup>,
): AsyncGenerator<readonly [Side, Side]> {
  const waitingBefore = new Map<string, readonly SelectedArticle[]>();
  const waitingAfter = new Map<string, readonly SelectedArticle[]>();
  for (let more = true; more; ) {
    const [old, fresh] = [await before.next(), await after.next()];
    more = old.done !== true || fresh.done !== true;
    if (old.done !== true) wait(waitingBefore, old.value);
    if (fresh.done !== true) wait(waitingAfter, fresh.value);
    for (const key of [old.value?.key, fresh.value?.key]) {
      if (key === undefined) continue;
      const [one, other] = [waitingBefore.get(key), waitingAfter.get(key)];
      if (one === undefined || other === undefined) continue;
      waitingBefore.delete(key);
      waitingAfter.delete(key);
      yield [one, other];
    }
  }
  for (const articles of waitingBefore.values()) yield [articles, []];
  for (const articles of waitingAfter.values()) yield [[], articles];
}

function wait(waiting: Map<string, readonly SelectedArticle[]>, { key, articles }: SourceGroup): void {
  waiting.set(key, [...(waiting.get(key) ?? []), ...articles]);
}
