import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';
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
/** A label that no rule names is a section only when it is printed so often beside the headline. */
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
      if (headlines.has(i) || seen.has(i) || !isLabelShaped(passages[i], ledger, i)) continue;
      seen.add(i);
      const key = titleKey(passages[i]?.text ?? '');
      const list = places.get(key);
      if (list === undefined) places.set(key, [i]);
      else list.push(i);
    }
  }
  let best: readonly number[] | null = null;
  let most = 0;
  for (const list of places.values()) {
    const named = list.some((i) => ledger.label(i) === 'section');
    const weight = list.length >= MIN_PRINTINGS || named ? list.length + (named ? 2 : 0) : 0;
    if (weight > most) {
      most = weight;
      best = list;
    }
  }
  const first = best?.[0];
  if (best === null || first === undefined) return null;
  return { name: nameOf(passages[first]?.text ?? ''), passage: first, repeats: best.slice(1) };
}

const OTHER_KINDS: ReadonlySet<string> = new Set([
  'timestamp',
  'byline',
  'dateline',
  'caption',
  'credit',
  'contributor',
  'note',
  'share',
  'advertisement',
  'skip-link',
  'login',
  'read-time',
  'media-player',
  'comments',
  'newsletter',
  'next-article',
  'placeholder',
  'breadcrumb',
]);

function isLabelShaped(passage: Passage | undefined, ledger: Ledger, at: number): boolean {
  if (passage === undefined || passage.text === '' || passage.text.length > MAX_LENGTH) return false;
  if (OTHER_KINDS.has(ledger.label(at)) || !/\p{L}{2}/u.test(passage.text) || /[.!?…]$/.test(passage.text))
    return false;
  return ledger.label(at) === 'section' ||
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(passage.text)
    ? passage.text.length <= MAX_LENGTH
    : countWords(passage.text) <= MAX_WORDS;
}

const BRACKETS = /^[【[(『「]\s*|\s*[】\])』」]$/g;

function nameOf(text: string): string {
  return text.replace(BRACKETS, '');
}
