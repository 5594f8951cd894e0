import type { SelectedArticle } from '../model/article.ts';
import { sharingPairs } from './shared-text.ts';

/** From this share of the shorter text on, two articles are one that changed: a split or a trimmed body keeps more. */
const SAME_ARTICLE = 0.5;

/** Two articles that are one, or one that has no counterpart. */
export interface Pair {
  readonly before: SelectedArticle | null;
  readonly after: SelectedArticle | null;
}

/** Pairs articles up: those with the same id, then those that share text, then those with the same title. */
export function matchArticles(
  before: readonly SelectedArticle[],
  after: readonly SelectedArticle[],
): readonly Pair[] {
  const partners = new Map<SelectedArticle, SelectedArticle>();
  const taken = new Set<SelectedArticle>();
  const join = (one: SelectedArticle, other: SelectedArticle): void => {
    partners.set(one, other);
    taken.add(other);
  };
  const freeBefore = () => before.filter((article) => !partners.has(article));
  const freeAfter = () => after.filter((article) => !taken.has(article));

  joinByKey('id', before, after, join);
  const [restBefore, restAfter] = [freeBefore(), freeAfter()];
  for (const { before: i, after: j, share } of sharingPairs(restBefore, restAfter)) {
    const [one, other] = [restBefore[i], restAfter[j]];
    if (one === undefined || other === undefined || share < SAME_ARTICLE) continue;
    if (!partners.has(one) && !taken.has(other)) join(one, other);
  }
  joinByKey('title', freeBefore(), freeAfter(), join);

  return [
    ...before.map((article) => ({ before: article, after: partners.get(article) ?? null })),
    ...freeAfter().map((article) => ({ before: null, after: article })),
  ];
}

/** Joins articles that say the same at a key, in order where several do. */
function joinByKey(
  key: 'id' | 'title',
  before: readonly SelectedArticle[],
  after: readonly SelectedArticle[],
  join: (one: SelectedArticle, other: SelectedArticle) => void,
): void {
  const waiting = new Map<string, SelectedArticle[]>();
  for (const article of after) {
    const value = article[key];
    if (value == null) continue;
    const known = waiting.get(value);
    if (known === undefined) waiting.set(value, [article]);
    else known.push(article);
  }
  for (const article of before) {
    const value = article[key];
    const other = value == null ? undefined : waiting.get(value)?.shift();
    if (other !== undefined) join(article, other);
  }
}
