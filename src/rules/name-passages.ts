import type { Passage } from '../model/passage.ts';
import { TextMemory } from '../text/hash-table.ts';
import { articleFields, tags } from './article-fields.ts';
import { authorBio, socialEmbeds } from './boxes.ts';
import { COMMENT_THREAD, isInThread } from './comment-threads.ts';
import { comments } from './comments.ts';
import { cookies, copyright } from './legal.ts';
import { unnameLegalText } from './legal-pages.ts';
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

/** The first rule that matches a text, whatever is around it, and its index in the list of rules. */
interface KnownText {
  readonly rule: Rule | null;
  readonly index: number;
}

/** Longer texts are rarely repeated. */
const LONGEST_REMEMBERED = 100;
/** Cached texts. Menus and notices are repeated on each page of a site. */
const MOST_REMEMBERED = 20_000;

/** Returns a function that finds the first rule that matches a passage, or `null`. */
export function createMatcher(rules: readonly Rule[]): (subject: RuleSubject) => Rule | null {
  const mostWords = rules.reduce((most, rule) => Math.max(most, rule.maxWords), 0);
  const memory = new TextMemory<KnownText>(MOST_REMEMBERED);
  const readingAround = [...rules.entries()].filter(([, rule]) => rule.readsAround);
  const ofText = [...rules.entries()].filter(([, rule]) => !rule.readsAround);

  /** The rules that need a phrase of one of these kinds, by the kinds of each phrase. */
  const rulesOf = new Map<readonly PhraseKind[], readonly Rule[]>();
  const rulesFor = (kinds: readonly PhraseKind[]): readonly Rule[] => {
    let found = rulesOf.get(kinds);
    if (found === undefined) {
      found = rules.filter((rule) => rule.kinds?.some((kind) => kinds.includes(kind)));
      rulesOf.set(kinds, found);
    }
    return found;
  };

  const read = (subject: RuleSubject): KnownText => {
    const { words, phrases } = subject;
    const possible = new Set<Rule>();
    for (const { kinds } of phrases) for (const rule of rulesFor(kinds)) possible.add(rule);
    for (const [index, rule] of ofText)
      if (words <= rule.maxWords && (rule.kinds === undefined || possible.has(rule)) && rule.test(subject))
        return { rule, index };
    return { rule: null, index: rules.length };
  };

  return (subject) => {
    const { text, words } = subject;
    if (text.length > mostWords * MAX_CHARACTERS_PER_WORD || words > mostWords) return null;
    const isShort = text.length <= LONGEST_REMEMBERED;
    let known = isShort ? memory.get(text) : undefined;
    if (known === undefined) {
      known = read(subject);
      if (isShort) memory.set(text, known);
    }
    for (const [index, rule] of readingAround) {
      if (index > known.index) break;
      if (words <= rule.maxWords && rule.test(subject)) return rule;
    }
    return known.rule;
  };
}

let matcher: ((subject: RuleSubject) => Rule | null) | null = null;

/** The rule that matches each passage, or `null`. */
export function namePassages(passages: readonly Passage[]): (Rule | null)[] {
  matcher ??= createMatcher(RULES);
  const match = matcher;
  // The matcher skips passages that are longer than `maxWords` of all rules; comments may be longer.
  const subjects = createSubjects(passages);
  const named = subjects.map((subject) => match(subject) ?? (isInThread(subject) ? COMMENT_THREAD : null));
  unnameLegalText(subjects, named);
  return named;
}
