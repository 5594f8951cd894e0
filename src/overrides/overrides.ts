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

/** What a user says of lines, over all rules and the score. Keeping wins over dropping. */
export interface UserWishes {
  readonly drop: readonly RegExp[];
  readonly keep: readonly RegExp[];
  readonly profile: SiteProfile | null;
  readonly rules: readonly OwnRule[];
}

/** A learned line in so large a share of the documents is certain where these are many, or its block is long. */
const CERTAIN = { share: 0.9, documents: 8, block: 10 } as const;
/**
 * Probability of body from which a learned line is overruled. On the ten sites with most pages in the accuracy sets 0.15
 * brings precision from .680 to .684 at a recall of .862 instead of .864, where 0.4 brought .687 and .854: sites of
 * products and of documentation repeat headings and tables of theirs.
 */
const OVERRULED_FROM = { certain: 1.01, likely: 0.15 } as const;

/** Puts what the user and the site's profile say of passages in place of what the rules named them. */
export type Overrides = (passages: readonly Passage[], named: (Naming | null)[]) => void;

export function createOverrides(wishes: UserWishes): Overrides {
  const keeps = wishes.keep.map(
    (pattern) => [pattern, wish(USER_KEEP, 'paragraph', 'kept by', pattern)] as const,
  );
  const drops = wishes.drop.map(
    (pattern) => [pattern, wish(USER_DROP, 'other', 'taken out by', pattern)] as const,
  );
  const matchProfile = wishes.profile === null ? null : createProfileMatcher(wishes.profile);
  const byOwnRules = createOwnRules(wishes.rules);
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

function wish(name: string, label: Label, done: string, pattern: RegExp): Naming {
  return { name, label, reason: `${done} your own rule ${pattern.source}` };
}

function firstMatch(wishes: readonly (readonly [RegExp, Naming])[], text: string): Naming | null {
  for (const [pattern, naming] of wishes) if (pattern.test(text)) return naming;
  return null;
}

function protection(match: ProfileMatch | null): Naming | null {
  return match?.verdict === 'protect' ? { name: USER_KEEP, label: 'paragraph', reason: match.reason } : null;
}

/**
 * What a profile's entry makes of a passage. A learned line gives way to the rule that says more of it, to a score that
 * is rather for it than against it, and counts only where it stands as it was learned: beside another line of the
 * profile. What a user wrote into the profile always counts.
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

/** How many lines of the profile stand together around `i`; the edges of the document count as one more. */
function blockAround(found: readonly (ProfileMatch | null)[], i: number): number {
  const isChrome = (at: number): boolean => at === -1 || at === found.length || found[at]?.verdict === 'drop';
  let from = i;
  let to = i;
  while (i - from < CERTAIN.block && isChrome(from - 1)) from--;
  while (to - i < CERTAIN.block && isChrome(to + 1)) to++;
  return to - from + 1;
}

/** A passage that knows its neighbours. */
class PassageLine implements RuleLine {
  readonly #passages: readonly Passage[];
  readonly #passage: Passage;

  constructor(passages: readonly Passage[], passage: Passage) {
    this.#passages = passages;
    this.#passage = passage;
  }

  get text(): string {
    return this.#passage.text;
  }

  get lines(): readonly number[] {
    return this.#passage.lines;
  }

  get marker(): string {
    return this.#passage.marker;
  }

  get markup(): Passage['markup'] {
    return this.#passage.markup;
  }

  at(offset: number): RuleLine | null {
    const other = this.#passages[this.#passage.index + offset];
    return other === undefined ? null : new PassageLine(this.#passages, other);
  }
}

function namingOf({ name, label, reason }: OwnRule): Naming {
  return { name: `${isBoilerplate(label) ? USER_DROP : USER_KEEP}:${name}`, label, reason };
}

/** What the first of a user's own rules that says yes calls a passage; `null` where none does. */
export function createOwnRules(
  rules: readonly OwnRule[],
): (passages: readonly Passage[], passage: Passage) => Naming | null {
  const named = rules.map((rule) => [rule, namingOf(rule)] as const);
  return (passages, passage) => {
    if (named.length === 0) return null;
    const line = new PassageLine(passages, passage);
    for (const [rule, naming] of named) if (rule.test(line)) return naming;
    return null;
  };
}
