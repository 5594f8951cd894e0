import {
  AT_ANY_PROBABILITY,
  FILE_HEADER,
  HIDDEN_TEXT,
  isUserDrop,
  type Naming,
  RUNNING_HEAD,
  STATED_TEXT,
  type Verdict,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { namePassages } from '../rules/name-passages.ts';
import { namePage } from '../rules/whole-page.ts';
import {
  createOverride,
  type LineOverrides,
  type Overridden,
  type Override,
  type StructureOverrides,
} from './overrides.ts';

const STATED: Naming = {
  name: STATED_TEXT,
  label: 'paragraph',
  reason: 'the record marks this as its text',
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
  reason: 'header or footer of a printed page: recurs once per page, with increasing page numbers',
  below: AT_ANY_PROBABILITY,
};

const HEADER: Naming = {
  name: FILE_HEADER,
  label: 'other',
  reason:
    'front matter, or the header of the tool that saved the page; its values are used for the fields of the article',
};

/** A text under front matter has at most this many characters if it is too short for the model to judge. */
const SHORT_NOTE = 400;
const NOTE_WORDS = 4;
const MOSTLY_LINKS = 0.5;
const FENCE = '---';
const TITLE_KEY = /^["']?title["']?\s*:\s*\S/i;

/**
 * Names the text of short notes: what follows front matter with a title, up to the next header. Longer texts may hold
 * boilerplate of the page they were taken from.
 */
function nameShortNotes(passages: readonly Passage[], named: (Naming | null)[]): void {
  let isFenced = false;
  let hasTitle = false;
  let lines: Passage[] = [];
  const close = (): void => {
    const open = lines.filter(({ index }) => named[index] === null);
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    const reads = open.some(({ text }) => text.split(' ', NOTE_WORDS).length === NOTE_WORDS);
    if (hasTitle && reads && length <= SHORT_NOTE) for (const { index } of open) named[index] = STATED;
    lines = [];
    isFenced = hasTitle = false;
  };
  for (const passage of passages) {
    const { raw, text, markup } = passage;
    if (passage.isHeader === true) {
      if (lines.length > 0) close();
      isFenced ||= raw.trimEnd() === FENCE;
      hasTitle ||= isFenced && TITLE_KEY.test(raw);
    } else if (hasTitle && text !== '' && (markup?.linkShare ?? 0) < MOSTLY_LINKS) lines.push(passage);
  }
  close();
}

interface NamedPassages extends Overridden {
  /** The name given to each passage by rules, the user and the site's profile, or `null`. */
  readonly named: (Naming | null)[];
}

/** The same options are passed with each document and compiled once. */
const overrides = new WeakMap<object, Override>();

/** The expressions in these options that matched a line in any document so far. */
export function matchedSoFar(options: object): readonly string[] {
  return [...(overrides.get(options)?.matched ?? [])];
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
  for (const [i, { html, isHeader, isRunning, isStated }] of passages.entries()) {
    if (html?.hidden === true) named[i] = HIDDEN;
    else if (isHeader === true) named[i] = HEADER;
    else if (isRunning === true) named[i] = RUNNING;
    else if (isStated === true) named[i] ??= STATED;
  }
  const override = overrides.get(options) ?? createOverride(options);
  overrides.set(options, override);
  return { named, ...override(passages, named) };
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
