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
import type { SiteProfile } from '../profile/site-profile.ts';
import { namePassages } from '../rules/name-passages.ts';
import { namePage } from '../rules/whole-page.ts';
import { BoundedPatterns } from './bounded-patterns.ts';
import { createOverrides, type Overrides } from './overrides.ts';

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
/** Found while passages are made, because it takes many pages to recognise one. */
const RUNNING: Naming = {
  name: RUNNING_HEAD,
  label: 'other',
  reason: 'head or foot of a printed page: repeated at page distance, with page numbers that count up',
  // Above 1: applies at any probability.
  below: 1.01,
};

/** A text under front matter has at most this many characters if it is too short for the model to judge. */
const SHORT_NOTE = 400;
const NOTE_WORDS = 4;
const MOSTLY_LINKS = 0.5;
/** The rule for the lines of front matter. */
const FRONT_MATTER = 'front-matter';
const TITLE_KEY = /^["']?title["']?\s*:\s*\S/i;

/**
 * Names the text of short notes: what follows front matter with a title, up to the next front matter. Longer texts may
 * hold boilerplate of the page they were taken from.
 */
function nameShortNotes(passages: readonly Passage[], named: (Naming | null)[]): void {
  let hasTitle = false;
  let lines: number[] = [];
  const close = (): void => {
    const open = lines.filter((i) => named[i] === null);
    const textOf = (i: number): string => (passages[i] as Passage).text;
    const length = lines.reduce((sum, i) => sum + textOf(i).length, 0);
    const reads = open.some((i) => textOf(i).split(' ', NOTE_WORDS).length === NOTE_WORDS);
    if (hasTitle && reads && length <= SHORT_NOTE) for (const i of open) named[i] = STATED;
    lines = [];
  };
  passages.forEach(({ text, raw, markup }, i) => {
    if (named[i]?.name === FRONT_MATTER) {
      if (lines.length > 0) {
        close();
        hasTitle = false;
      }
      hasTitle ||= TITLE_KEY.test(raw);
    } else if (hasTitle && text !== '' && (markup?.linkShare ?? 0) < MOSTLY_LINKS) lines.push(i);
  });
  close();
}

interface NamedPassages {
  /** The name given to each passage by rules, the user and the site's profile, or `null`. */
  readonly named: (Naming | null)[];
  /** 1 for each passage at which the user begins an article; `null` if no option says so. */
  readonly starts: Uint8Array | null;
}

/** @throws {SyntaxError} for a string in the options that is not a regular expression */
export function applyRules(
  passages: readonly Passage[],
  options: LineOverrides & StructureOverrides,
): NamedPassages {
  const named: (Naming | null)[] = namePassages(passages);
  const page = namePage(passages, named);
  if (page === null) nameShortNotes(passages, named);
  else named.fill(page);
  for (const [i, { html, isRunning, isStated }] of passages.entries()) {
    if (html?.hidden === true) named[i] = HIDDEN;
    else if (isRunning === true) named[i] = RUNNING;
    else if (isStated === true) named[i] ??= STATED;
  }
  const { bounded, override } = compile(options);
  const { splitBefore, title } = bounded.lists;
  return bounded.withMatches(passages, () => {
    override?.(passages, named);
    if (title.length > 0) nameTitles(passages, named, title);
    if (splitBefore.length === 0) return { named, starts: null };
    const starts = passages.map(({ text }) => (splitBefore.some((each) => each.test(text)) ? 1 : 0));
    return { named, starts: Uint8Array.from(starts) };
  });
}

function nameTitles(
  passages: readonly Passage[],
  named: (Naming | null)[],
  patterns: readonly RegExp[],
): void {
  passages.forEach(({ text }, i) => {
    const pattern = patterns.find((each) => each.test(text));
    if (pattern === undefined) return;
    const reason = `made the headline by your own rule ${pattern.source}`;
    named[i] = { name: USER_TITLE, label: 'headline', reason };
  });
}

/** The user's decisions about lines. They win over all rules and the model. */
export interface LineOverrides {
  /** Lines that the documents of the site have in common, from `learnProfile` or `readProfile`. */
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

interface Compiled {
  readonly bounded: BoundedPatterns;
  readonly override: Overrides | null;
}

/** The same options are passed with each document and compiled once. */
const compiled = new WeakMap<object, Compiled>();

function compile(options: LineOverrides & StructureOverrides): Compiled {
  const known = compiled.get(options);
  if (known !== undefined) return known;
  const { profile = null, drop = [], keep = [], rules = [], splitBefore = [], title = [] } = options;
  const bounded = new BoundedPatterns({ drop, keep, splitBefore, title });
  const none = profile === null && drop.length === 0 && keep.length === 0 && rules.length === 0;
  const override = none ? null : createOverrides({ ...bounded.lists, profile, rules });
  const result = { bounded, override };
  compiled.set(options, result);
  return result;
}

/**
 * The passages, without text where the user, hidden markup or a running head removed it, so that no later stage reads
 * a headline or byline from it.
 */
export function hideDropped(passages: readonly Passage[], verdicts: readonly Verdict[]): readonly Passage[] {
  if (!verdicts.some(isUnread)) return passages;
  return passages.map((passage, i) =>
    isUnread(verdicts[i] as Verdict) ? { ...passage, text: '' } : passage,
  );
}

function isUnread({ rule }: Verdict): boolean {
  return isUserDrop(rule) || rule === HIDDEN_TEXT || rule === RUNNING_HEAD;
}
