import type { Passage } from '../model/passage.ts';
import { articleFields, heads, tags } from './article-fields.ts';
import { belowRelated } from './below-related.ts';
import { boxes } from './boxes.ts';
import { COMMENT_THREAD, isInThread } from './comment-threads.ts';
import { authorBio, comments, socialEmbeds } from './comments-and-authors.ts';
import { cookies, copyright } from './legal.ts';
import { liveBlogs } from './live-blogs.ts';
import { createMatcher } from './match.ts';
import { breadcrumbs, footer, navigation, skipLinks } from './navigation.ts';
import { advertisement, loginAndPaywall, newsletter } from './offers.ts';
import { media, readTime, share } from './page-tools.ts';
import { nextArticle, related } from './related.ts';
import type { Rule } from './rule.ts';
import { createSubjects, type RuleSubject } from './subject.ts';
import { dumpHeader, placeholders } from './tool-output.ts';
import { challenge } from './whole-page.ts';

/**
 * All rules, in the order in which they are tried. Fields of articles come first. Rules for lines of labels exclude
 * each other, because the first strong phrase decides. Rules for notices come after them, because a short label may
 * contain the phrase of a notice.
 */
export const RULES: readonly Rule[] = [
  COMMENT_THREAD,
  ...liveBlogs,
  ...boxes,
  ...heads,
  ...articleFields,
  ...dumpHeader,
  ...skipLinks,
  ...nextArticle,
  ...advertisement,
  ...breadcrumbs,
  ...share,
  ...media,
  ...readTime,
  ...tags,
  ...related,
  ...copyright,
  ...challenge,
  ...cookies,
  ...newsletter,
  ...comments,
  ...loginAndPaywall,
  ...authorBio,
  ...socialEmbeds,
  ...belowRelated,
  ...footer,
  ...placeholders,
  ...navigation,
];

let matcher: ((subject: RuleSubject) => Rule | null) | null = null;

/** The rule that matches each passage, or `null`. */
export function namePassages(passages: readonly Passage[]): (Rule | null)[] {
  matcher ??= createMatcher(RULES);
  const match = matcher;
  // The matcher skips passages that are longer than `maxWords` of all rules; comments may be longer.
  return createSubjects(passages).map(
    (subject) => match(subject) ?? (isInThread(subject) ? COMMENT_THREAD : null),
  );
}
