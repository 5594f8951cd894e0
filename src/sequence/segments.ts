import type { Passage, Segment } from '../model/passage.ts';
import type { ArticleRange } from './decode.ts';

/** Segments without a gap, each from its article to the next; the first from passage `from`. */
export function toSegments(
  passages: readonly Passage[],
  ranges: readonly ArticleRange[],
  from: number,
): Segment[] {
  return ranges.map(({ start, end, headline, confidence, isPrescribed }, at) => ({
    start: at === 0 ? from : start,
    end: ranges[at + 1]?.start ?? passages.length,
    articleStart: start,
    articleEnd: end,
    headline,
    boundary:
      at === 0 && from === 0
        ? null
        : {
            beforeLine: passages[start]?.lines[0] ?? 0,
            evidence: [
              evidenceOf(headline, isPrescribed, passages.slice(ranges[at - 1]?.end ?? from, start + 1)),
            ],
            confidence: isPrescribed ? 1 : confidence,
          },
  }));
}

/** @param before the passages from the end of the article before to the start of this one */
function evidenceOf(headline: number | null, isPrescribed: boolean, before: readonly Passage[]): string {
  if (isPrescribed)
    return before.some(({ startsPage }) => startsPage === true)
      ? 'the header of another page'
      : 'your own rule';
  return headline === null ? 'text after the end of an article' : 'headline';
}
