import type { ArticleLink } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';

/** The address relative to that of the page, if it is known; unchanged if it cannot be resolved. */
export function absolute(url: string, page: string | null): string {
  try {
    return new URL(url, page ?? undefined).href;
  } catch {
    return url;
  }
}

/** The links in the passages of a body. */
export function linksIn(
  passages: readonly Passage[],
  body: readonly number[],
  page: string | null,
): ArticleLink[] {
  return body.flatMap((i) => {
    const { links = [], lines } = passages[i] as Passage;
    return links.map(({ text, url }) => ({ text, url: absolute(url, page), line: lines[0] as number }));
  });
}
