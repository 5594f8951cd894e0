import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { ArticleRange } from './decode.ts';

/** Segments without a gap, each from its article to the next; the first from passage `from`. */
export function toSegments(
  passages: readonly Passage[],
  ranges: readonly ArticleRange[],
  from = 0,
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
            evidence: isPrescribed
              ? ['your own rule']
              : [headline === null ? 'text after the end of an article' : 'headline'],
            confidence,
          },
  }));
}
