import type { Document, PageMetadata } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import { shorterTitles } from './site-name.ts';
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
      const text = passages[i]?.text ?? '';
      if (text.length <= 300 && keys.has(titleKey(text))) return true;
    }
    return false;
  });
}

export function metadataOf(
  document: Document,
  { start, end }: Segment,
  segment: number,
  speaksOf: number,
  isFirstArticle: boolean,
): PageMetadata {
  const page = document.furtherPages?.findLast(({ passage }) => passage >= start && passage < end);
  if (page !== undefined) return page.metadata;
  const applies = speaksOf < 0 ? isFirstArticle : segment === speaksOf;
  return applies ? (document.metadata ?? NONE) : NONE;
}
