import type { Article } from '../model/article.ts';
import type { DescribedDocument } from '../model/described-document.ts';
import type { Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { AccountedLine, Removed } from '../model/result.ts';
import type { Segment } from '../model/segment.ts';
import { assembleArticle } from './article.ts';
import { Ledger } from './ledger.ts';
import { describe, segmentOfMetadata } from './metadata.ts';

export interface Assembled {
  articles: Article[];
  account: AccountedLine[];
  removed: Removed;
}

/** Segments → articles, and the account of every line: the field that holds it or the rule that took it. */
export function toArticles(
  document: DescribedDocument,
  passages: readonly Passage[],
  verdicts: readonly Verdict[],
  segments: readonly Segment[],
): Assembled {
  const ledger = new Ledger(document, passages, verdicts);
  const speaksOf = segmentOfMetadata(document, passages, segments);
  const articles: Article[] = [];
  let covered = 0;
  segments.forEach((segment, at) => {
    ledger.dropUnplaced(covered, segment.start, 'outside-articles', 'Stands in no article.');
    covered = segment.end;
    const described = describe(document, segments, at, speaksOf, articles.length === 0);
    const index = articles.length + 1;
    const article = assembleArticle({ ...described, passages, ledger, segment, index });
    if (article !== null) articles.push(article);
  });
  ledger.dropUnplaced(covered, passages.length, 'outside-articles', 'Stands in no article.');
  return { articles, ...ledger.close() };
}
