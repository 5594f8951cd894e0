import type { Passage } from '../model/passage.ts';
import { TextMemory } from '../text/hash-table.ts';
import { articleFields, tags } from './article-fields.ts';
import { authorBio, socialEmbeds } from './boxes.ts';
import { COMMENT_THREAD, isInThread } from './comment-threads.ts';
import { comments } from './comments.ts';
import { cookies, copyright } from './legal.ts';
import { liveBlogs } from './live-blogs.ts';
import { advertisement, loginAndPaywall, newsletter } from './offers.ts';
import { breadcrumbs, footer, media, navigation, readTime, share, skipLinks } from './page-parts.ts';
import { belowRelated, nextArticle, related } from './related.ts';
import type { Rule } from './rule.ts';
import { createSubjects, type RuleSubject } from './subject.ts';
import { dumpHeader, placeholders } from './tool-output.ts';
import { challenge } from './whole-page.ts';
import type { PhraseKind } from './words/vocabulary.ts';

/**
 * All rules, in the order in which they are tried. Fields of articles come first. Rules for lines of labels exclude
 * each other, because the first strong phrase decides. Rules for notices come after them, because a short label may
 * contain the phrase of a notice.
 */
export const RULES: readonly Rule[] = [
  COMMENT_THREAD,
  ...liveBlogs,
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

/**
 * More than the average word length in any language. A longer passage exceeds `maxWords` and its words are not
 * counted.
 */
const MAX_CHARACTERS_PER_WORD = 12;

/** The result for a text that does not depend on other passages. */
interface KnownText {
  /** The first rule that matches the text. */
  readonly rule: Rule | null;
  /** Rules before it that also read other passages. */
  readonly readingAround: readonly Rule[];
}

/** Longer texts are rarely repeated. */
const LONGEST_REMEMBERED = 100;
/** Cached texts. Menus and notices are repeated on each page of a site. */
const MOST_REMEMBERED = 20_000;

/** Returns a function that finds the first rule that matches a passage, or `null`. */
export function createMatcher(rules: readonly Rule[]): (subject: RuleSubject) => Rule | null {
  const mostWords = rules.reduce((most, rule) => Math.max(most, rule.maxWords), 0);
  const memory = new TextMemory<KnownText>(MOST_REMEMBERED);
  const nothing: KnownText = { rule: null, readingAround: [] };

  /** The rules that need a phrase of one of these kinds, by the kinds of each phrase; their indices. */
  const rulesOf = new Map<readonly PhraseKind[], readonly number[]>();
  const rulesFor = (kinds: readonly PhraseKind[]): readonly number[] => {
    let indices = rulesOf.get(kinds);
    if (indices === undefined) {
      indices = [...rules.keys()].filter((i) => rules[i]?.kinds?.some((kind) => kinds.includes(kind)));
      rulesOf.set(kinds, indices);
    }
    return indices;
  };
  const needsPhrase = Uint8Array.from(rules, ({ kinds }) => (kinds === undefined ? 0 : 1));

  const read = (subject: RuleSubject): KnownText => {
    if (subject.text.length > mostWords * MAX_CHARACTERS_PER_WORD) return nothing;
    const { words } = subject;
    if (words > mostWords) return nothing;
    const lacksPhrase = needsPhrase.slice();
    for (const { kinds } of subject.phrases) for (const i of rulesFor(kinds)) lacksPhrase[i] = 0;
    const readingAround: Rule[] = [];
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i] as Rule;
      if (lacksPhrase[i] === 1 || words > rule.maxWords) continue;
      if (rule.readsAround) readingAround.push(rule);
      else if (rule.test(subject)) return { rule, readingAround };
    }
    return { rule: null, readingAround };
  };

  return (subject) => {
    const isShort = subject.text.length <= LONGEST_REMEMBERED;
    let known = isShort ? memory.get(subject.text) : undefined;
    if (known === undefined) {
      known = read(subject);
      if (isShort) memory.set(subject.text, known);
    }
    for (const rule of known.readingAround) if (rule.test(subject)) return rule;
    return known.rule;
  };
}

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
