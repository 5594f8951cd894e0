import type { Verdict } from '../model/label.ts';
import { COMMENTS_ON_HEADLINE } from '../rules/comments.ts';
import type { TextCounts } from '../text/scan.ts';

/** Some pages say `3 comments on “…”` above the article, too: so many words of body stand above comments. */
const LEAST_BODY_WORDS = 100;
const BELOW_HEADING = {
  rule: 'below-comments-heading',
  reason: 'below the heading of the comments',
} as const;

/**
 * Readers write like authors, and the score keeps their longer comments: below a heading that counts the comments on
 * the article nothing is body, to the segment's end. Looks at `from`..`to` only.
 */
export function dropCommentsBelowHeading(
  counts: readonly TextCounts[],
  verdicts: Verdict[],
  from: number,
  to: number,
): void {
  let bodyWords = 0;
  let isBelow = false;
  for (let i = from; i < to; i++) {
    const verdict = verdicts[i] as Verdict;
    if (verdict.label === 'paragraph') bodyWords += counts[i]?.words ?? 0;
    if (verdict.rule === COMMENTS_ON_HEADLINE) isBelow ||= bodyWords >= LEAST_BODY_WORDS;
    else if (isBelow && verdict.rule === 'score' && verdict.label === 'paragraph')
      verdicts[i] = { ...verdict, ...BELOW_HEADING, label: 'comments' };
  }
}
