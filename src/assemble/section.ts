import { looksLikePersonName } from '../recognise/names.ts';
import { isSectionName } from '../recognise/section-words.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';
import { sectionEvidence } from './section-evidence.ts';
import { textAt } from './text-at.ts';
import { titleKey } from './title-key.ts';
import { countWords } from './word-count.ts';

export interface Section {
  readonly name: string;
  /** Its first printing and the others. */
  readonly passage: number;
  readonly repeats: readonly number[];
}

const MAX_WORDS = 3;
const MAX_LENGTH = 40;
/** A section stands so near to a printing of the headline. */
const REACH = 2;
/** A label that is printed so often beside the headline needs no other evidence. */
const MIN_PRINTINGS = 2;

/** The section label beside the headline; `null` when there is none. */
export function findSection(
  passages: readonly Passage[],
  ledger: Ledger,
  printings: readonly number[],
  from: number,
  to: number,
): Section | null {
  const places = new Map<string, number[]>();
  const headlines = new Set(printings);
  const seen = new Set<number>();
  for (const headline of printings) {
    for (let i = Math.max(from, headline - REACH); i <= Math.min(to, headline + REACH); i++) {
      if (headlines.has(i) || seen.has(i) || !isLabelShaped(textAt(passages, i), ledger.label(i))) continue;
      if (i > headline && namesPerson(textAt(passages, i))) continue;
      seen.add(i);
      const key = titleKey(textAt(passages, i));
      const list = places.get(key);
      if (list === undefined) places.set(key, [i]);
      else list.push(i);
    }
  }
  let best: readonly number[] | null = null;
  let most = 0;
  for (const list of places.values()) {
    const named = list.some((i) => ledger.label(i) === 'section');
    const weight = named || list.length >= MIN_PRINTINGS ? list.length + (named ? 2 : 0) : 0;
    if (weight > most) {
      most = weight;
      best = list;
    }
  }
  best ??= besideOneHeadline(passages, ledger, printings, from, to, seen);
  const first = best?.[0];
  if (best === null || first === undefined) return null;
  return { name: nameOf(textAt(passages, first)), passage: first, repeats: best.slice(1) };
}

function besideOneHeadline(
  passages: readonly Passage[],
  ledger: Ledger,
  printings: readonly number[],
  from: number,
  to: number,
  shaped: ReadonlySet<number>,
): readonly number[] | null {
  for (const headline of printings) {
    for (const at of [headline - 1, headline + 1]) {
      if (shaped.has(at) && sectionEvidence(passages, ledger, { at, headline, from, to })) return [at];
    }
  }
  return null;
}

const OTHER_KINDS: ReadonlySet<string> = new Set([
  'timestamp',
  'byline',
  'dateline',
  'caption',
  'credit',
  'contributor',
  'note',
  'tags',
  'share',
  'advertisement',
  'skip-link',
  'login',
  'paywall',
  'cookie',
  'copyright',
  'footer',
  'read-time',
  'media-player',
  'comments',
  'newsletter',
  'next-article',
  'related',
  'placeholder',
  'breadcrumb',
]);

/** Below a headline a person's name is the author's. */
function namesPerson(text: string): boolean {
  return looksLikePersonName(text) && !isSectionName(nameOf(text));
}

/** Sentences, counts, prices, buttons and bullets are no names of sections. */
const NO_LABEL = /[.!?…:]$|[\d%<>►()|]/;

const EAST_ASIAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

function isLabelShaped(text: string, label: Label): boolean {
  if (text.length > MAX_LENGTH) return false;
  if (isSectionName(nameOf(text))) return true;
  if (OTHER_KINDS.has(label) || !/\p{L}{2}/u.test(text) || NO_LABEL.test(text)) return false;
  return label === 'section' || EAST_ASIAN.test(text) || countWords(text) <= MAX_WORDS;
}

const BRACKETS = /^[【[(『「]\s?|\s?[】\])』」]$/g;

function nameOf(text: string): string {
  return text.replace(BRACKETS, '');
}
