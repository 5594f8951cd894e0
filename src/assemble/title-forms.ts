import { CASELESS, classOf, DIGIT, IDEOGRAPH, LOWER, UPPER } from '../text/characters.ts';

function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LOWER || kind === UPPER || kind === CASELESS || kind === DIGIT || kind === IDEOGRAPH;
}

/** Start and end of each word, as UTF-16 offsets. */
export function wordSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isWordCode(text.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      spans.push([start, i]);
      start = -1;
    }
  }
  return spans;
}

/** Two printings of one headline have the same key, whatever their case, quotes, dashes and spacing. */
export function titleKey(text: string): string {
  const lower = text.toLowerCase();
  let key = '';
  let start = -1;
  for (let i = 0; i <= lower.length; i++) {
    if (i < lower.length && isWordCode(lower.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      // Words with one blank between them are cut out together.
      if (lower.charCodeAt(i) === 0x20 && i + 1 < lower.length && isWordCode(lower.charCodeAt(i + 1)))
        continue;
      const words = lower.slice(start, i);
      key = key === '' ? words : `${key} ${words}`;
      start = -1;
    }
  }
  return key;
}

/** `part` stands in `whole` as whole words. Both are keys. */
export function keyHolds(whole: string, part: string): boolean {
  if (part === '') return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const before = at === 0 || whole[at - 1] === ' ';
    const end = at + part.length;
    if (before && (end === whole.length || whole[end] === ' ')) return true;
  }
  return false;
}

/** A line parted at its last separator, as window titles have it: `Headline | Site`. */
interface SitedTitle {
  readonly headline: string;
  readonly site: string;
  /** `|`, `»` and the like part nothing but titles; a dash also stands inside headlines. */
  readonly dash: boolean;
}

const SEPARATOR = / (?:[|¦»«·•‖]|::|[-–—]) /g;
const DASHES = '-–—';
const MAX_SITE_LENGTH = 60;
const MIN_HEADLINE_LENGTH = 8;

const PARTING = '|¦»«·•‖:-–—';

/** Whether one of the separators stands behind a blank. */
function mayBeParted(text: string): boolean {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (PARTING.includes(text.charAt(at + 1))) return true;
  }
  return false;
}

/** Parts `Headline | Site` at the last separator; `null` when there is none or a part is too odd in length. */
export function partSitedTitle(text: string): SitedTitle | null {
  if (!mayBeParted(text)) return null;
  let last: RegExpExecArray | null = null;
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) last = match;
  if (last === null) return null;
  const headline = text.slice(0, last.index).trim();
  const site = text.slice(last.index + last[0].length).trim();
  if (headline.length < MIN_HEADLINE_LENGTH || site === '' || site.length > MAX_SITE_LENGTH) return null;
  return { headline, site, dash: DASHES.includes(last[0].trim()) };
}

/** Every shorter form of a window title, longest first: `A | B | C` gives `A | B` and `A`. */
export function shorterTitles(text: string): string[] {
  const forms: string[] = [];
  for (
    let part = partSitedTitle(text);
    part !== null && forms.length < 4;
    part = partSitedTitle(part.headline)
  ) {
    forms.push(part.headline);
  }
  return forms;
}

const MAX_SITE_WORDS = 5;
/** Behind a dash a longer tail is part of the headline, unless the page prints it alone. */
const MAX_DASHED_SITE_WORDS = 3;
const HOST_NAME = /\.(?:com|org|net|co\.\w\w|[a-z]{2})$/i;

/** Where else a dump prints a name. */
interface NamePrintings {
  /** A line of the head says just this (a key). */
  isPrinted(key: string): boolean;
  /** Many lines hold these words (a key). */
  isEverywhere(key: string): boolean;
}

/**
 * Whether the tail of a title names the site rather than being part of the headline.
 *
 * @param siteKey key of the site's name or host, letters only, or `null`
 */
export function isSiteName(part: SitedTitle, printings: NamePrintings, siteKey: string | null): boolean {
  const key = titleKey(part.site);
  if (key === '') return false;
  const letters = key.replaceAll(' ', '');
  if (siteKey !== null && letters.length >= 3 && (siteKey.includes(letters) || letters.includes(siteKey)))
    return true;
  if (printings.isPrinted(key)) return true;
  const words = key.split(' ').length;
  if (!part.dash) return words <= MAX_SITE_WORDS;
  if (words > MAX_DASHED_SITE_WORDS) return false;
  return HOST_NAME.test(part.site) || (/^\p{Lu}/u.test(part.site) && printings.isEverywhere(key));
}
