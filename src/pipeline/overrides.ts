import {
  isBoilerplate,
  type Label,
  type Naming,
  type OwnRule,
  type RuleLine,
  USER_DROP,
  USER_KEEP,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { createProfileMatcher, type ProfileMatch } from '../profile/match-profile.ts';
import type { SiteProfile } from '../profile/site-profile.ts';

/** The user's decisions about lines. They win over all rules and the model; `keep` wins over `drop`. */
interface UserOverrides {
  readonly drop: readonly RegExp[];
  readonly keep: readonly RegExp[];
  readonly profile: SiteProfile | null;
  readonly rules: readonly OwnRule[];
}

/** A learned line is certain from this share of the documents, if they are many or its block is long. */
const CERTAIN = { share: 0.9, documents: 8, block: 10 } as const;
/**
 * Probability of body text from which the model overrules a learned line. Measured on the ten sites with most pages
 * in the accuracy sets: 0.15 raises precision from .680 to .684 and lowers recall from .864 to .862; 0.4 gives .687
 * and .854, because pages of products and documentation repeat headings and tables of body text.
 */
const OVERRULED_FROM = { certain: 1.01, likely: 0.15 } as const;

/** Replaces the names given by rules with those of the user and the site's profile. */
export type Overrides = (passages: readonly Passage[], named: (Naming | null)[]) => void;

export function createOverrides(user: UserOverrides): Overrides {
  const keeps = user.keep.map(
    (pattern) => [pattern, patternNaming(USER_KEEP, 'paragraph', 'kept by', pattern)] as const,
  );
  const drops = user.drop.map(
    (pattern) => [pattern, patternNaming(USER_DROP, 'other', 'taken out by', pattern)] as const,
  );
  const matchProfile = user.profile === null ? null : createProfileMatcher(user.profile);
  const byOwnRules = createOwnRules(user.rules);
  return (passages, named) => {
    const found = matchProfile === null ? [] : passages.map(({ text }) => matchProfile(text));
    passages.forEach((passage, i) => {
      const { text } = passage;
      const rule = named[i] ?? null;
      const keep = firstMatch(keeps, text) ?? protection(found[i] ?? null);
      if (keep !== null)
        named[i] = rule !== null && !isBoilerplate(rule.label) ? { ...keep, label: rule.label } : keep;
      else
        named[i] =
          firstMatch(drops, text) ?? byOwnRules(passages, passage) ?? exclusion(found, i, rule) ?? rule;
    });
  };
}

function patternNaming(name: string, label: Label, done: string, pattern: RegExp): Naming {
  return { name, label, reason: `${done} your own rule ${pattern.source}` };
}

function firstMatch(patterns: readonly (readonly [RegExp, Naming])[], text: string): Naming | null {
  for (const [pattern, naming] of patterns) if (pattern.test(text)) return naming;
  return null;
}

function protection(match: ProfileMatch | null): Naming | null {
  return match?.verdict === 'protect' ? { name: USER_KEEP, label: 'paragraph', reason: match.reason } : null;
}

/**
 * The name by a profile entry that drops the line. Entries written by the user always apply. A learned entry applies
 * only where no rule matches and another line of the profile is adjacent, and the model may overrule it.
 */
function exclusion(found: (ProfileMatch | null)[], i: number, rule: Naming | null): Naming | null {
  const match = found[i] ?? null;
  if (match?.verdict !== 'drop') return null;
  const { recurrence, reason } = match;
  if (recurrence === null) return { name: USER_DROP, label: 'other', reason };
  if (rule !== null) return null;
  const block = blockAround(found, i);
  if (block === 1) return null;
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

/** Returns a function that finds the name given by the first custom rule that matches, or `null`. */
function createOwnRules(
  rules: readonly OwnRule[],
): (passages: readonly Passage[], passage: Passage) => Naming | null {
  const named = rules.map((rule) => [rule, namingOf(rule)] as const);
  return (passages, passage) => {
    if (named.length === 0) return null;
    const line = ruleLine(passages, passage);
    for (const [rule, naming] of named) if (rule.test(line)) return naming;
    return null;
  };
}
