import type { Article, KeysOnRequest } from '../model/article.ts';
import type { DescribedDocument, Document, LaterPage, PageMetadata } from '../model/document.ts';
import type { Verdict } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import type { AccountedLine, Removed } from '../model/result.ts';
import { shorterTitles, titleKey } from '../recognise/title-forms.ts';
import { textAt } from '../text/characters.ts';
import { assembleArticle } from './article.ts';
import { Ledger } from './ledger.ts';
import type { IssueDay } from './time-lines.ts';

interface Assembled {
  articles: Article[];
  account: AccountedLine[];
  removed: Removed;
}

/** Segments → articles and the account of all lines. */
export function toArticles(
  document: DescribedDocument,
  passages: readonly Passage[],
  verdicts: readonly Verdict[],
  segments: readonly Segment[],
  wanted: KeysOnRequest = {},
  issue: IssueDay | null = null,
): Assembled {
  const ledger = new Ledger(document, passages, verdicts);
  const describedSegment = segmentOfMetadata(document, passages, segments);
  const articles: Article[] = [];
  let covered = 0;
  segments.forEach((segment, at) => {
    ledger.dropUnplaced(covered, segment.start, 'outside-articles', 'outside any article');
    covered = segment.end;
    const described = describe(document, segments, at, describedSegment, articles.length === 0);
    const before = segments[at - 1]?.articleEnd ?? 0;
    const draft = { ...described, ledger, segment, before, index: articles.length + 1 };
    const article = assembleArticle(draft, issue, wanted);
    if (article !== null) articles.push(article);
  });
  ledger.dropUnplaced(covered, passages.length, 'outside-articles', 'outside any article');
  return { articles, ...ledger.close() };
}

const NONE: PageMetadata = {};

/**
 * Index of the segment that the metadata describes: the first that contains its title. −1 means the first segment
 * that becomes an article.
 */
function segmentOfMetadata(
  document: Document,
  passages: readonly Passage[],
  segments: readonly Segment[],
): number {
  if (document.metadata === undefined || segments.length < 2) return -1;
  const { title = '' } = document.metadata;
  if (title === '') return -1;
  const keys = new Set([title, ...shorterTitles(title)].map(titleKey));
  return segments.findIndex(({ start, end }) => {
    for (let i = start; i < end; i++) {
      const text = textAt(passages, i);
      if (text.length <= 300 && keys.has(titleKey(text))) return true;
    }
    return false;
  });
}

function describe(
  document: DescribedDocument,
  segments: readonly Segment[],
  at: number,
  describedSegment: number,
  isFirstArticle: boolean,
): { readonly document: Document; readonly metadata: PageMetadata } {
  const later = laterPageOf(document, segments, at);
  if (later === null) {
    const applies = describedSegment < 0 ? isFirstArticle : at === describedSegment;
    return { document, metadata: applies ? (document.metadata ?? NONE) : NONE };
  }
  const { page, isItsFirst } = later;
  const source = { ...document.source, url: page.url ?? document.source.url };
  return {
    document: { ...document, source, metadata: page.metadata },
    metadata: isItsFirst ? page.metadata : NONE,
  };
}

/** The later page that contains the segment, and whether the segment is the first in it. */
function laterPageOf(
  { laterPages = [] }: DescribedDocument,
  segments: readonly Segment[],
  at: number,
): { readonly page: LaterPage; readonly isItsFirst: boolean } | null {
  const startsIn = (segment: Segment | undefined): LaterPage | undefined =>
    segment &&
    laterPages.findLast(({ firstPassage }) => firstPassage < segment.end && firstPassage <= segment.start);
  const page = startsIn(segments[at]);
  return page === undefined ? null : { page, isItsFirst: startsIn(segments[at - 1]) !== page };
}
