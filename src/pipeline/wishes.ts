import { HIDDEN_TEXT, isUserDrop, RUNNING_HEAD, type Verdict } from '../model/label.ts';
import type { OwnRule } from '../model/own-rule.ts';
import type { Passage } from '../model/passage.ts';
import { createOverrides, type Overrides } from '../overrides/overrides.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import { BoundedPatterns } from './bounded-patterns.ts';

/** What a user says of single lines; it stands over every rule and the score. */
export interface LineWishes {
  /** What the documents of the site have in common, from `learnProfile` or `readProfile`. */
  readonly profile?: SiteProfile;
  /**
   * Lines to take out. Tested on each line as the pipeline sees it: broken sentences rejoined, white space folded,
   * list marks and markup off. A string is compiled with the flag `u`. One that takes seconds is refused with a
   * `SlowPatternError`.
   */
  readonly drop?: readonly (RegExp | string)[];
  /** Lines to leave to the article; wins over `drop` and the profile. */
  readonly keep?: readonly (RegExp | string)[];
  /** Rules of your own, in order; `drop` and `keep` win over them. */
  readonly rules?: readonly OwnRule[];
}

/** Options are handed in again with every document, and compiled once. */
const compiled = new WeakMap<LineWishes, Overrides | null>();

/** @throws {SyntaxError} for a string that is no regular expression */
export function overridesOf(wishes: LineWishes): Overrides | null {
  const known = compiled.get(wishes);
  if (known !== undefined) return known;
  const { profile = null, drop = [], keep = [], rules = [] } = wishes;
  const none = profile === null && drop.length === 0 && keep.length === 0 && rules.length === 0;
  const overrides = none ? null : boundedOverrides(profile, drop, keep, rules);
  compiled.set(wishes, overrides);
  return overrides;
}

/**
 * Passages without the text of those that a user took out, the page hides or a page foot holds, so that no later stage
 * finds a headline or a byline in them.
 */
export function hideDropped(passages: readonly Passage[], verdicts: readonly Verdict[]): readonly Passage[] {
  if (!verdicts.some(isUnread)) return passages;
  return passages.map((passage, i) =>
    isUnread(verdicts[i] as Verdict) ? { ...passage, text: '' } : passage,
  );
}

function boundedOverrides(
  profile: SiteProfile | null,
  drop: readonly (RegExp | string)[],
  keep: readonly (RegExp | string)[],
  rules: readonly OwnRule[],
): Overrides {
  const bounded = new BoundedPatterns([...drop, ...keep]);
  const { patterns } = bounded;
  const wishes = { profile, drop: patterns.slice(0, drop.length), keep: patterns.slice(drop.length), rules };
  const overrides = createOverrides(wishes);
  return (passages, named) => bounded.withMatches(passages, () => overrides(passages, named));
}

function isUnread({ rule }: Verdict): boolean {
  return isUserDrop(rule) || rule === HIDDEN_TEXT || rule === RUNNING_HEAD;
}
