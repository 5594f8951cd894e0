import {
  HIDDEN_TEXT,
  isUserDrop,
  type Naming,
  type OwnRule,
  RUNNING_HEAD,
  STATED_TEXT,
  USER_TITLE,
  type Verdict,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { createOverrides, type Overrides } from '../overrides/overrides.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import { namePassages } from '../rules/name-passages.ts';
import { namePage } from '../rules/whole-page.ts';
import { BoundedPatterns } from './bounded-patterns.ts';

const STATED: Naming = {
  name: STATED_TEXT,
  label: 'paragraph',
  reason: 'The record marks this as its text.',
};

const HIDDEN: Naming = {
  name: HIDDEN_TEXT,
  label: 'other',
  reason:
    'hidden from readers by its markup: display:none, visibility:hidden, hidden, aria-hidden or a closed dialog',
};
/** They were found when lines were made passages, for it takes many pages to know one. */
const RUNNING: Naming = {
  name: RUNNING_HEAD,
  label: 'other',
  reason: 'head or foot of a printed page: repeated at page distance, with page numbers that count up',
  // Certain: the model, which sees one line at a time, has no say.
  below: 1.01,
};

/** What the rules, the user and the site's profile call each passage; `null` where nothing does. */
export function applyRules(passages: readonly Passage[], wishes: LineWishes): (Naming | null)[] {
  const named: (Naming | null)[] = namePassages(passages);
  const page = namePage(passages, named);
  if (page !== null) named.fill(page);
  for (const [i, { html, isRunning, isStated }] of passages.entries()) {
    if (html?.hidden === true) named[i] = HIDDEN;
    else if (isRunning === true) named[i] = RUNNING;
    else if (isStated === true) named[i] ??= STATED;
  }
  overridesOf(wishes)?.(passages, named);
  return named;
}

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

/** What a user says of where articles begin, and of their headlines. */
export interface StructureWishes {
  /** An article begins at each line that matches; tested as `drop` is. Where the line is dropped too, it begins behind it. */
  readonly splitBefore?: readonly (RegExp | string)[];
  /** A line that matches is the headline of an article; of several lines with the same text, one is. */
  readonly title?: readonly (RegExp | string)[];
  /** The document is one article: no second one begins. */
  readonly oneArticle?: boolean;
}

/** Names the titles, and gives 1 for each passage that must begin an article; `null` where nothing is prescribed. */
type FindStructure = (passages: readonly Passage[], named: (Naming | null)[]) => Uint8Array | null;

const compiledStructures = new WeakMap<StructureWishes, FindStructure>();

/** @throws {SyntaxError} for a string that is no regular expression */
export function structureOf(wishes: StructureWishes): FindStructure {
  const known = compiledStructures.get(wishes);
  if (known !== undefined) return known;
  const find = findStructure(wishes.splitBefore ?? [], wishes.title ?? []);
  compiledStructures.set(wishes, find);
  return find;
}

function findStructure(
  splitBefore: readonly (RegExp | string)[],
  title: readonly (RegExp | string)[],
): FindStructure {
  if (splitBefore.length === 0 && title.length === 0) return () => null;
  const bounded = new BoundedPatterns([...splitBefore, ...title]);
  const starts = bounded.patterns.slice(0, splitBefore.length);
  const titles = bounded.patterns.slice(splitBefore.length);
  return (passages, named) =>
    bounded.withMatches(passages, () => {
      passages.forEach(({ text }, i) => {
        const pattern = titles.find((each) => each.test(text));
        if (pattern === undefined) return;
        const reason = `made the headline by your own rule ${pattern.source}`;
        named[i] = { name: USER_TITLE, label: 'headline', reason };
      });
      if (starts.length === 0) return null;
      return Uint8Array.from(passages, ({ text }) => (starts.some((each) => each.test(text)) ? 1 : 0));
    });
}

/** Options are handed in again with every document, and compiled once. */
const compiled = new WeakMap<LineWishes, Overrides | null>();

/** @throws {SyntaxError} for a string that is no regular expression */
function overridesOf(wishes: LineWishes): Overrides | null {
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
