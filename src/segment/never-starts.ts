import type { Passage } from '../model/passage.ts';
import { CUE_NONE } from '../score/measures.ts';
import { END_OPEN, type TextCounts } from '../text/scan.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** The name above a comment has fewer words. */
const LEAST_HEADLINE_WORDS = 4;
/** `3 comments` also stands above an article; `3 replies to “Ferry stays in port”` only above its comments. */
const LEAST_COMMENTS_HEADING_WORDS = 5;

/** Whether the body below a gap goes on with the article above it, or with what readers say of it. */
export function neverStarts(input: SegmentInput, gap: Gap): boolean {
  const { measures, ruled } = input;
  for (let i = gap.after - 1; i > gap.before; i--) {
    const { words, end } = measures.counts[i] as TextCounts;
    if (ruled[i] === 'comments' && words >= LEAST_COMMENTS_HEADING_WORDS) return true;
    if (measures.cues[i] === CUE_NONE && words >= LEAST_HEADLINE_WORDS && end === END_OPEN)
      return isNextEntry(input, gap, i);
  }
  return false;
}

const NUMBER = /^(\d{1,3})([.)])(?!\d)/;
/** Entries of a list are no longer. */
const LONGEST_ENTRY = 400;

/**
 * `3. Ropes and knots`, where `2. Sails` stands above the body before: the next entry of a listicle, not a headline. Where
 * nothing but the list stands between them, it is a menu or a table of contents.
 */
function isNextEntry({ measures }: SegmentInput, { before, after }: Gap, line: number): boolean {
  const own = numberOf(measures.passages[line] as Passage);
  if (own === null || own.count < 2) return false;
  const from = Math.max(measures.horizon.from[after] as number, before - LONGEST_ENTRY);
  for (let i = line - 1; i >= from; i--) {
    const entry = numberOf(measures.passages[i] as Passage);
    if (entry?.count === own.count - 1 && entry.sign === own.sign) return i <= before;
  }
  return false;
}

function numberOf({ marker, text }: Passage): { readonly count: number; readonly sign: string } | null {
  const found = NUMBER.exec(marker === '' ? text : marker);
  return found === null ? null : { count: Number(found[1]), sign: found[2] as string };
}
