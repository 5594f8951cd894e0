import { findTimes } from '../recognise/times/index.ts';
import { foldSpace } from '../text/characters.ts';
import { LINE_LENGTH, type ProfileEntry, type SiteProfile } from './site-profile.ts';

/** A match of a line with a profile. */
export interface ProfileMatch {
  readonly verdict: 'drop' | 'protect';
  readonly reason: string;
  /** Number and share of documents with a learned line; `null` for an entry written by a user. */
  readonly recurrence: { readonly documents: number; readonly share: number } | null;
}

type ProfileMatcher = (text: string) => ProfileMatch | null;

export function createProfileMatcher(profile: SiteProfile): ProfileMatcher {
  const lines = new Map<string, ProfileMatch>();
  const shapes = new Map<string, ProfileMatch>();
  // Protected lines are added last, so that they override dropped ones.
  for (const verdict of ['drop', 'protect'] as const) {
    for (const entry of profile[verdict]) {
      const match = {
        verdict,
        reason: reasonOf(verdict, entry, profile),
        recurrence: recurrenceOf(entry, profile),
      };
      if ('line' in entry) lines.set(foldLine(entry.line), match);
      else shapes.set(entry.shape.toLowerCase(), match);
    }
  }
  return (text) => {
    if (text.length > LINE_LENGTH.max) return null;
    const key = foldLine(text);
    const ofLine = lines.get(key) ?? null;
    if (ofLine?.verdict === 'protect' || shapes.size === 0) return ofLine;
    const shape = shapeOf(key);
    const ofShape = shape === null ? null : (shapes.get(shape) ?? null);
    return ofShape?.verdict === 'protect' ? ofShape : (ofLine ?? ofShape);
  };
}

function recurrenceOf({ documents }: ProfileEntry, profile: SiteProfile): ProfileMatch['recurrence'] {
  if (documents === undefined) return null;
  return { documents, share: documents / Math.max(1, profile.documents, documents) };
}

function reasonOf(verdict: 'drop' | 'protect', entry: ProfileEntry, profile: SiteProfile): string {
  if (verdict === 'protect') return 'protected by the site profile';
  if (entry.documents === undefined) return 'named in the site profile';
  const what = 'line' in entry ? 'occurs' : 'its shape occurs';
  return `${what} in ${entry.documents} of ${profile.documents} documents of this site`;
}

/** A shape with fewer letters outside dates and numbers would match timestamps and prices of any site. */
const MIN_SHAPE_LETTERS = 3;

/** Lines without a letter, such as prices and page numbers, recur by chance. */
const ANY_LETTER = /\p{L}/u;

const NUMBER = '{number}';
const TIME = '{date}';
const DIGIT = /\p{Nd}/u;
const NUMBERS = /\p{Nd}+(?:[.,:/]\p{Nd}+)*/gu;
const LETTER = /\p{L}/gu;

/** Normalises a line for comparison: white space folded, lower case. */
function foldLine(text: string): string {
  return foldSpace(text).toLowerCase();
}

/** The normalised line; `null` for lines that are never learned: too short, too long, or without a letter. */
export function lineKey(text: string): string | null {
  if (text.length < LINE_LENGTH.min || text.length > LINE_LENGTH.max) return null;
  const key = foldLine(text);
  return key.length < LINE_LENGTH.min || !ANY_LETTER.test(key) ? null : key;
}

/**
 * A normalised line with dates and numbers replaced: `updated {date}`, `{number} comments`; `null` if there are none,
 * or no words are left.
 */
export function shapeOf(key: string): string | null {
  if (!DIGIT.test(key)) return null;
  let folded = '';
  let letters = 0;
  let from = 0;
  const take = (plain: string): void => {
    letters += plain.match(LETTER)?.length ?? 0;
    folded += plain.replace(NUMBERS, NUMBER);
  };
  for (const { start, end } of findTimes(key)) {
    if (start < from) continue;
    take(key.slice(from, start));
    folded += TIME;
    from = end;
  }
  take(key.slice(from));
  return letters < MIN_SHAPE_LETTERS ? null : folded;
}
