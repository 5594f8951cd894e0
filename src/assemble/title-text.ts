import { isBodyLabel } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { readByline } from '../recognise/byline.ts';
import { readLead } from '../recognise/byline-words.ts';
import { readTimestampLine } from '../recognise/times/index.ts';
import {
  type SiteTitle,
  splitSiteTitle,
  titleKey,
  withoutTitleLabels,
  wordSpans,
} from '../recognise/title-forms.ts';
import { classOf, LOWER } from '../text/characters.ts';
import { END_COMMA, END_SENTENCE, endOf } from '../text/scan.ts';
import type { Ledger } from './ledger.ts';
import type { Headline } from './title.ts';

/** Other lines of the segment, used to separate the headline from other text on its line. */
export interface OtherLines {
  /** The site's name or host. */
  readonly site: string | null;
  /** Keys of lines outside the body. */
  readonly lines: ReadonlySet<string>;
  /** Keys of window titles, breadcrumbs and lines near the headline. */
  readonly near: ReadonlySet<string>;
  /** Whether many lines contain this key, such as the name of the site. */
  isFrequent(key: string): boolean;
}

/** Text without spaces between words needs this many characters to be a title. */
const MIN_UNSPACED = 8;
const MIN_TITLE_WORDS = 3;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether the key is long enough not to be the name of a site or section. */
export function isPrintedTitle(key: string): boolean {
  return key.split(' ').length >= MIN_TITLE_WORDS || (key.length >= MIN_UNSPACED && UNSPACED.test(key));
}

/** The headline without the name of the site, labels and other text on its line. */
export function titleText(headline: Passage, other: OtherLines): string {
  const line = withoutGlue(withoutGluedLines(headline, other), other);
  return withoutTitleLabels(withoutSite(line, other));
}

/** A passage of several lines without lines that are not part of the headline, such as a button or a byline. */
function withoutGluedLines({ text, raw }: Passage, other: OtherLines): string {
  const lines = raw.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  if (lines.length < 2 || lines.join('').length > text.length + lines.length) return text;
  for (let size = lines.length - 1; size > 0; size--) {
    for (let from = 0; from + size <= lines.length; from++) {
      const part = lines.slice(from, from + size).join(' ');
      const key = titleKey(part);
      if (isPrintedTitle(key) && other.near.has(key)) return part;
    }
  }
  for (let size = 1; size < lines.length; size++) {
    const rest = lines.slice(size).join(' ');
    if (isPrintedTitle(titleKey(lines.slice(0, size).join(' '))) && isBylineOrTime(rest))
      return lines.slice(0, size).join(' ');
  }
  return text;
}

const CAPITALISED = /^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u;

function isBylineOrTime(text: string): boolean {
  return isSigned(text) || readByline(text)?.rest === '' || readTimestampLine(text)?.rest === '';
}

function isSigned(text: string): boolean {
  const lead = readLead(text);
  return lead !== null && CAPITALISED.test(text.slice(lead.end));
}

/** A shorter form must keep this many words and this part of the line. */
const MIN_KEPT_WORDS = 4;
const MIN_KEPT_SHARE = 0.5;
/** The same for a form after the separator of a breadcrumb or after a label. */
const MIN_KEPT_BEHIND_MARK = 3;

/** `Sign in Ferry stays in port` → `Ferry stays in port`, and `Ferry stays in port 9 May 2022`, if another line is just that. */
function withoutGlue(line: string, other: OtherLines): string {
  const spans = wordSpans(line);
  const half = Math.ceil(spans.length * MIN_KEPT_SHARE);
  for (let at = 1; at <= spans.length - Math.max(half, MIN_KEPT_BEHIND_MARK); at++) {
    const start = line.slice(0, spans[at]?.[0]).search(OPENING_MARKS);
    const before = line.slice(0, start).trimEnd();
    const isGlued = before.length < start && spans.length - at >= MIN_KEPT_WORDS && GLUE.test(before);
    if (!isGlued && !MARK.test(before)) continue;
    const key = titleKey(line.slice(start));
    if (other.near.has(key) || (!isGlued && other.lines.has(key))) return line.slice(start);
  }
  for (let at = spans.length - 1; at >= Math.max(half, MIN_KEPT_WORDS); at--) {
    const start = spans[at]?.[0] ?? 0;
    const title = line.slice(0, start).trimEnd();
    if (other.near.has(titleKey(title)) && isBylineOrTime(line.slice(start))) return title;
  }
  return line;
}

/** Marks right before a word that belong to it; may be none. */
const OPENING_MARKS = /(?<!["'“„«‘‚¿¡([])["'“„«‘‚¿¡([]*$/;
/** Text that a dump joined to the headline is separated by a space only, without punctuation. */
const GLUE = /[\p{L}\p{N})\]?!]$/u;
/** `Home › Cakes › `, `Home / Abroad / `, `Share this : `, the `3. ` of lynx before the last entry of a breadcrumb */
const MARK = /(?:[›»>/|→]| [:：]|^\d{1,2}\.)$/u;
/** `HomeNewsWeather` */
const RUN_ON = /\p{Ll}(?=\p{Lu}\p{Ll})/gu;

/** Whether words without a space between follow each other twice, as in a menu without its markup. */
export function isRunOnMenu(text: string): boolean {
  return (text.match(RUN_ON)?.length ?? 0) >= 2;
}

function withoutSite(text: string, other: OtherLines): string {
  const siteKey = other.site === null ? null : titleKey(other.site).replaceAll(' ', '');
  let title = text;
  for (let part = splitSiteTitle(title); part !== null; part = splitSiteTitle(title)) {
    const key = titleKey(part.headline);
    const isHeadline = other.lines.has(key) && key.split(' ').length >= MIN_TITLE_WORDS;
    if (!isHeadline && !isSiteName(part, other, siteKey)) break;
    title = part.headline;
  }
  return title;
}

const MAX_SITE_WORDS = 5;
/** After a dash, a longer part belongs to the headline, unless the page prints it separately. */
const MAX_DASHED_SITE_WORDS = 3;
const HOST_NAME = /\.(?:com|org|net|co\.\w\w|[a-z]{2})$/i;

/**
 * Whether the last part of a title is the name of the site.
 *
 * @param siteKey key of the site's name or host without spaces, or `null`
 */
function isSiteName(part: SiteTitle, other: OtherLines, siteKey: string | null): boolean {
  const key = titleKey(part.site);
  if (key === '') return true;
  const letters = key.replaceAll(' ', '');
  if (siteKey !== null && letters.length >= 3 && (siteKey.includes(letters) || letters.includes(siteKey)))
    return true;
  if (other.lines.has(key)) return true;
  const words = key.split(' ').length;
  // `Letters | Who owns the quay?`: what is longer than the headline is the headline, behind its kicker.
  if (!part.dash) {
    const own = titleKey(part.headline);
    const least = Math.max(MIN_TITLE_WORDS, own.split(' ').length);
    return words <= (other.near.has(own) ? MAX_SITE_WORDS : Math.min(MAX_SITE_WORDS, least));
  }
  if (words > MAX_DASHED_SITE_WORDS) return false;
  return HOST_NAME.test(part.site) || (/^\p{Lu}/u.test(part.site) && other.isFrequent(key));
}

/** Maximum length of a further line of a broken headline. */
const MAX_FURTHER_LINE = 100;
/** A shorter first line is a kicker or a button. */
const MIN_LINE_ABOVE = 15;
/** A line next to the headline with this probability of body text or more is body text. */
const MIN_BODY_SCORE = 0.15;

/** `with Ann Roe` */
const NAME_BEHIND_WORD = /^\p{Ll}+:?(?: \p{Lu}\S*){1,4}$/u;

/** The headline of two lines without a blank line between, or `null`. */
export function brokenHeadline(
  ledger: Ledger,
  { start, articleEnd }: Segment,
  headline: number,
): Headline | null {
  let from = headline;
  if (headline + 1 >= articleEnd || !isBroken(ledger, headline, headline + 1)) {
    if (headline <= start || !isBroken(ledger, headline - 1, headline - 1)) return null;
    from = headline - 1;
  }
  return { from, to: from + 2, stated: `${ledger.text(from)} ${ledger.text(from + 1)}` };
}

/**
 * Whether a line and the next one are one headline: the first ends or the second begins in the middle of a sentence, or
 * the model hesitates whether the second, shorter one is body text.
 *
 * @param further index of the one that the model did not label as the headline
 */
function isBroken(ledger: Ledger, above: number, further: number): boolean {
  const one = ledger.text(above);
  const other = ledger.text(above + 1);
  if (!isNextLine(ledger.passages[above], ledger.passages[above + 1]) || endOf(one) === END_SENTENCE)
    return false;
  const isAbove = further === above;
  const { rule, label, score } = ledger.verdict(further);
  const goesOn =
    endOf(one) === END_COMMA ||
    (classOf(other.charCodeAt(0)) === LOWER && (isAbove || other.includes(' '))) ||
    (!isAbove && isBodyLabel(label) && score < MIN_BODY_SCORE && other.length < one.length);
  const text = isAbove ? one : other;
  return (
    goesOn &&
    rule === 'score' &&
    !(label === 'byline' && NAME_BEHIND_WORD.test(text)) &&
    text.length <= MAX_FURTHER_LINE &&
    (!isAbove || text.length >= MIN_LINE_ABOVE) &&
    readByline(text) === null &&
    readTimestampLine(text) === null &&
    !isSigned(text)
  );
}

function isNextLine(one: Passage | undefined, other: Passage | undefined): boolean {
  if (one === undefined || other === undefined || one.markup !== null || other.markup !== null) return false;
  return other.blankBefore === 0 && !other.breakBefore;
}
