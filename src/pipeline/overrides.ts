import {
  AT_ANY_PROBABILITY,
  isBoilerplate,
  type Label,
  type Naming,
  type OwnRule,
  type RuleLine,
  USER_DROP,
  USER_KEEP,
  USER_TITLE,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { createProfileMatcher, type ProfileMatch } from '../profile/match-profile.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import { compilePattern, testPatterns } from './bounded-patterns.ts';

/** The user's decisions about lines. They win over all rules and the model. */
export interface LineOverrides {
  /**
   * Lines that the documents of the site have in common, from `learnProfile` or `readProfile`, and where its articles
   * begin.
   */
  readonly profile?: SiteProfile;
  /**
   * Lines to remove. Tested on lines as rules see them: broken sentences rejoined, white space normalised, list
   * markers and markup removed. A string is compiled with the flag `u`. A pattern that takes seconds is rejected with
   * a `SlowPatternError`.
   */
  readonly drop?: readonly (RegExp | string)[];
  /** Lines to keep; wins over `drop` and the profile. */
  readonly keep?: readonly (RegExp | string)[];
  /** Custom rules, in order; `drop` and `keep` win over them. */
  readonly rules?: readonly OwnRule[];
}

/** The user's decisions about the starts of articles and their headlines. */
export interface StructureOverrides {
  /**
   * An article begins at each line that matches, tested as for `drop`. If the line is dropped too, the article begins
   * after it.
   */
  readonly splitBefore?: readonly (RegExp | string)[];
  /** A line that matches is the headline of an article. Of several lines with the same text, one is. */
  readonly title?: readonly (RegExp | string)[];
  /** The document is one article. */
  readonly oneArticle?: boolean;
}

/** A learned line is certain from this share of the documents, if they are many or its block is long. */
const CERTAIN = { share: 0.9, documents: 8, block: 10 } as const;
/**
 * Probability of body text from which the model overrules a learned line. Measured on the ten sites with most pages
 * in the accuracy sets: 0.15 raises precision from .680 to .684 and lowers recall from .864 to .862; 0.4 gives .687
 * and .854, because pages of products and documentation repeat headings and tables of body text.
 */
const OVERRULED_FROM = { certain: AT_ANY_PROBABILITY, likely: 0.15 } as const;

export interface Overridden {
  /** 1 for each passage at which the user begins an article; `null` if no option says so. */
  readonly starts: Uint8Array | null;
  /** For passages that a learned entry of the profile matches: why it does not apply, if they are kept. */
  readonly unapplied: ReadonlyMap<number, string>;
}

/** Replaces the names given by rules with those of the user and the site's profile. */
export interface Override {
  (passages: readonly Passage[], named: (Naming | null)[]): Overridden;
  /** The expressions that matched a line so far. */
  readonly matched: ReadonlySet<string>;
}

/** @throws {SyntaxError} for a string in the options that is not a regular expression */
export function createOverride(options: LineOverrides & StructureOverrides): Override {
  const keeps = namings(options.keep, USER_KEEP, 'paragraph', 'kept');
  const drops = namings(options.drop, USER_DROP, 'other', 'taken out');
  const { profile } = options;
  const ofTitles = [...(options.title ?? []), ...(profile?.title ?? [])];
  const titles = namings(ofTitles, USER_TITLE, 'headline', 'made the headline');
  const ofStarts = [
    ...(options.splitBefore ?? []),
    ...((options.oneArticle ? null : profile?.splitBefore) ?? []),
  ];
  const starts = namings(ofStarts, '', 'other', '');
  const patterns = [keeps, drops, titles, starts].flatMap((list) => [...list.keys()]);
  const matchProfile = profile === undefined ? null : createProfileMatcher(profile);
  const own = (options.rules ?? []).map((rule) => [rule, namingOf(rule)] as const);
  const matched = new Set<string>();
  const override = (passages: readonly Passage[], named: (Naming | null)[]): Overridden => {
    const matches = testPatterns(patterns, passages);
    for (const pattern of patterns)
      if (!matched.has(pattern.source) && passages.some(({ text }) => matches(pattern, text)))
        matched.add(pattern.source);
    const first = (list: Namings, text: string): Naming | null => {
      for (const [pattern, naming] of list) if (matches(pattern, text)) return naming;
      return null;
    };
    const found = matchProfile === null ? [] : passages.map(({ text }) => matchProfile(text));
    const unapplied = new Map<number, string>();
    passages.forEach((passage, i) => {
      const { text } = passage;
      const rule = named[i] ?? null;
      const title = first(titles, text);
      const keep = first(keeps, text) ?? protection(found[i] ?? null);
      if (title !== null) named[i] = title;
      else if (keep !== null)
        named[i] = rule !== null && !isBoilerplate(rule.label) ? { ...keep, label: rule.label } : keep;
      else
        named[i] =
          first(drops, text) ??
          byOwnRule(own, passages, passage) ??
          exclusion(found, i, rule, unapplied) ??
          rule;
    });
    return {
      starts:
        starts.size === 0 ? null : Uint8Array.from(passages, ({ text }) => (first(starts, text) ? 1 : 0)),
      unapplied,
    };
  };
  return Object.assign(override, { matched });
}

type Namings = ReadonlyMap<RegExp, Naming>;

function namings(
  patterns: readonly (RegExp | string)[] = [],
  name: string,
  label: Label,
  done: string,
): Namings {
  return new Map(
    patterns.map((given) => {
      const pattern = compilePattern(given);
      return [pattern, { name, label, reason: `${done} by your own rule ${pattern.source}` }];
    }),
  );
}

function protection(match: ProfileMatch | null): Naming | null {
  return match?.verdict === 'protect' ? { name: USER_KEEP, label: 'paragraph', reason: match.reason } : null;
}

/**
 * The name by a profile entry that drops the line. Entries written by the user always apply. A learned entry applies
 * only where no rule matches and another line of the profile is adjacent, and the model may overrule it.
 */
function exclusion(
  found: (ProfileMatch | null)[],
  i: number,
  rule: Naming | null,
  unapplied: Map<number, string>,
): Naming | null {
  const match = found[i] ?? null;
  if (match?.verdict !== 'drop') return null;
  const { recurrence, reason } = match;
  if (recurrence === null) return { name: USER_DROP, label: 'other', reason };
  const block = blockAround(found, i);
  const obstacle =
    rule !== null
      ? `the rule ${rule.name} recognises it`
      : block === 1
        ? 'no other line of the profile is next to it'
        : null;
  unapplied.set(i, `the profile (${reason}) does not apply: ${obstacle ?? 'it is likely to be body text'}`);
  if (obstacle !== null) return null;
  const manyTimes = recurrence.documents >= CERTAIN.documents || block >= CERTAIN.block;
  const certain = manyTimes && recurrence.share >= CERTAIN.share;
  return {
    name: 'profile',
    label: 'other',
    reason,
    below: certain ? OVERRULED_FROM.certain : OVERRULED_FROM.likely,
  };
}

/** Number of adjacent lines of the profile around `i`; each end of the document counts as one. */
function blockAround(found: readonly (ProfileMatch | null)[], i: number): number {
  const isDropped = (at: number): boolean =>
    at === -1 || at === found.length || found[at]?.verdict === 'drop';
  let from = i;
  let to = i;
  while (i - from < CERTAIN.block && isDropped(from - 1)) from--;
  while (to - i < CERTAIN.block && isDropped(to + 1)) to++;
  return to - from + 1;
}

function ruleLine(passages: readonly Passage[], { index, text, lines, marker, markup }: Passage): RuleLine {
  const at = (offset: number): RuleLine | null => {
    const other = passages[index + offset];
    return other === undefined ? null : ruleLine(passages, other);
  };
  return { text, lines, marker, markup, at };
}

function namingOf({ name, label, reason }: OwnRule): Naming {
  return { name: `${isBoilerplate(label) ? USER_DROP : USER_KEEP}:${name}`, label, reason };
}

function byOwnRule(
  rules: readonly (readonly [OwnRule, Naming])[],
  passages: readonly Passage[],
  passage: Passage,
): Naming | null {
  if (rules.length === 0) return null;
  const line = ruleLine(passages, passage);
  for (const [rule, naming] of rules) if (rule.test(line)) return naming;
  return null;
}
