import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { createProfileMatcher, type ProfileMatch, type ProfileMatcher } from '../profile/match-profile.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import type { Naming } from './decide.ts';

/** What a user says of lines, over all rules and the score. Keeping wins over dropping. */
export interface UserWishes {
  readonly drop: readonly RegExp[];
  readonly keep: readonly RegExp[];
  readonly profile: SiteProfile | null;
}

/** Labels of fields that recur by nature: one author, one agency, one section on every page. */
const RECURRING_FIELDS: ReadonlySet<Label> = new Set<Label>([
  'byline',
  'timestamp',
  'dateline',
  'caption',
  'credit',
  'contributor',
  'note',
  'tags',
]);

/** Puts what the user and the site's profile say of passages in place of what the rules named them. */
export type Overrides = (passages: readonly Passage[], named: (Naming | null)[]) => void;

export function createOverrides(wishes: UserWishes): Overrides {
  const keeps = wishes.keep.map((pattern) => [pattern, wish('user-keep', 'paragraph', 'kept by', pattern)] as const);
  const drops = wishes.drop.map((pattern) => [pattern, wish('user-drop', 'other', 'taken out by', pattern)] as const);
  const matchProfile = wishes.profile === null ? null : createProfileMatcher(wishes.profile);
  return (passages, named) => {
    const ofProfile = matchProfile === null ? null : recurring(passages, matchProfile);
    passages.forEach(({ text }, i) => {
      const rule = named[i] ?? null;
      const profile = ofProfile?.[i] ?? null;
      const keep = firstMatch(keeps, text) ?? protection(profile);
      if (keep !== null) named[i] = rule !== null && RECURRING_FIELDS.has(rule.label) ? rule : keep;
      else named[i] = firstMatch(drops, text) ?? exclusion(profile, rule) ?? rule;
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
  return match?.verdict === 'protect' ? { name: 'profile', label: 'paragraph', reason: match.reason } : null;
}

/** A learned line gives way to what names it better: the kind of chrome it is, or the field it fills. */
function exclusion(match: ProfileMatch | null, rule: Naming | null): Naming | null {
  if (match?.verdict !== 'drop' || (match.learned && rule !== null)) return null;
  return { name: 'profile', label: 'other', reason: match.reason };
}

/** What the profile says of each passage: learned lines count only in company, as they were learned. */
function recurring(passages: readonly Passage[], match: ProfileMatcher): (ProfileMatch | null)[] {
  const matches = passages.map(({ text }) => match(text));
  const isChrome = (i: number): boolean => i < 0 || i >= matches.length || matches[i]?.verdict === 'drop';
  return matches.map((found, i) => (found?.learned && !isChrome(i - 1) && !isChrome(i + 1) ? null : found));
}
