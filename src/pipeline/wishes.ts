import { createOverrides, type Overrides } from '../overrides/overrides.ts';
import { isUserDrop, type Verdict } from '../model/label.ts';
import type { OwnRule } from '../model/own-rule.ts';
import type { Passage } from '../model/passage.ts';
import type { SiteProfile } from '../profile/site-profile.ts';

/** What a user says of single lines; it stands over every rule and the score. */
export interface LineWishes {
  /** What the documents of the site have in common, from `learnProfile` or `readProfile`. */
  readonly profile?: SiteProfile;
  /**
   * Lines to take out. Tested on each line as the pipeline sees it: broken sentences rejoined, white space folded,
   * list marks and markup off. A string is compiled with the flag `u`.
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
  const overrides = none
    ? null
    : createOverrides({ profile, drop: drop.map(compile), keep: keep.map(compile), rules });
  compiled.set(wishes, overrides);
  return overrides;
}

/** Passages without the text of those a user took out, so that no later stage finds a headline or a byline in them. */
export function hideDropped(passages: readonly Passage[], verdicts: readonly Verdict[]): readonly Passage[] {
  if (!verdicts.some(({ rule }) => isUserDrop(rule))) return passages;
  return passages.map((passage, i) =>
    isUserDrop(verdicts[i]?.rule ?? '') ? { ...passage, text: '' } : passage,
  );
}

function compile(pattern: RegExp | string): RegExp {
  if (typeof pattern === 'string') return new RegExp(pattern, 'u');
  // A global or sticky expression remembers where it matched last, and would skip lines.
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
}
