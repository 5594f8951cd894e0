import type { SelectedArticle } from '../model/article.ts';

/** Articles of one input that stand together. */
export interface SourceGroup {
  readonly key: string;
  readonly articles: readonly SelectedArticle[];
}

function keyOf({ source }: SelectedArticle): string {
  if (source === undefined) return '';
  const { path, record, url } = source;
  // A page's own address may be what changed; where it stands on disk is not.
  return JSON.stringify(path === null ? [url] : [path, record]);
}

/** Articles in groups of one source, as they come. */
export async function* bySource(
  articles: AsyncIterable<SelectedArticle> | Iterable<SelectedArticle>,
): AsyncGenerator<SourceGroup> {
  let key: string | null = null;
  let group: SelectedArticle[] = [];
  for await (const article of articles) {
    const next = keyOf(article);
    if (key !== null && next !== key) {
      yield { key, articles: group };
      group = [];
    }
    key = next;
    group.push(article);
  }
  if (key !== null) yield { key, articles: group };
}
