import type { DescribedDocument, LaterPage } from '../model/described-document.ts';
import type { Document, PageMetadata } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import { shorterTitles } from './site-name.ts';
import { textAt } from './text-at.ts';
import { titleKey } from './title-key.ts';

const NONE: PageMetadata = {};

/** Every key by which the page may print the title its metadata gives. */
export function metadataTitleKeys(metadata: PageMetadata): string[] {
  const title = metadata.title ?? '';
  return title === '' ? [] : [title, ...shorterTitles(title)].map(titleKey);
}

/**
 * Index of the segment that the page's metadata speaks of: the first that prints its title; −1 for the first that
 * turns out to be an article.
 */
export function segmentOfMetadata(
  document: Document,
  passages: readonly Passage[],
  segments: readonly Segment[],
): number {
  if (document.metadata === undefined || segments.length < 2) return -1;
  const keys = new Set(metadataTitleKeys(document.metadata));
  if (keys.size === 0) return -1;
  return segments.findIndex(({ start, end }) => {
    for (let i = start; i < end; i++) {
      const text = textAt(passages, i);
      if (text.length <= 300 && keys.has(titleKey(text))) return true;
    }
    return false;
  });
}

/** What the page's metadata says of a segment, and the document as the segment's source. */
export interface Described {
  readonly document: Document;
  readonly metadata: PageMetadata;
}

export function describe(
  document: DescribedDocument,
  segments: readonly Segment[],
  at: number,
  speaksOf: number,
  isFirstArticle: boolean,
): Described {
  const later = laterPageOf(document, segments, at);
  if (later === null) {
    const applies = speaksOf < 0 ? isFirstArticle : at === speaksOf;
    return { document, metadata: applies ? (document.metadata ?? NONE) : NONE };
  }
  const { page, isItsFirst } = later;
  const source = { ...document.source, url: page.url ?? document.source.url };
  return { document: { ...document, source }, metadata: isItsFirst ? page.metadata : NONE };
}

/** The page below whose header the segment stands, and whether it is the first that does. */
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
