import type { Document, PageMetadata } from '../model/document.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';
import { textAt } from './body-text.ts';
import type { Ledger } from './ledger.ts';
import {
  keyHolds,
  type SiteTitle,
  shorterTitles,
  splitSiteTitle,
  titleKey,
  wordSpans,
} from './title-forms.ts';

/** Lines of other lengths are not compared with the headline. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 300;
/** Least length of a truncated copy of the headline. */
const MIN_TRUNCATED_LENGTH = 15;
/** Number of lines that contain the name of the site. */
const FREQUENT = 3;
const MAX_NAMING_LINE = 120;
/** Number of first lines that may be a window title. */
const FIRST_LINES = 3;

/** A sentence of this many words below a header is text, not the headline. */
const SENTENCE_WORDS = 12;

/**
 * Whether the line is the first line of the text, whose headline is only in a header, a record or markup. A heading
 * of level 1 is not; a long sentence is; in Markdown, so is a line that shares few words with the title.
 */
function isBodyBelowHeader(
  { format }: Document,
  line: Passage | undefined,
  { title }: PageMetadata,
): boolean {
  if (title === undefined || line === undefined) return false;
  const isHeading = line.markup?.block === 'heading' && line.markup.level === 1;
  const isSentence =
    endOf(line.text) === END_SENTENCE &&
    line.text.length > title.length &&
    line.text.split(' ', SENTENCE_WORDS).length === SENTENCE_WORDS;
  if (isHeading || isSentence) return !isHeading;
  return format === 'markdown' && !sharesWords(line.text, titleKey(title));
}

/**
 * Places the headline of the segment and removes its other occurrences. Returns the title without the name of the
 * site.
 */
export function placeTitle(
  document: Document,
  passages: readonly Passage[],
  ledger: Ledger,
  segment: Segment,
  article: number,
  metadata: PageMetadata,
): string | null {
  const { start, end } = segment;
  if (segment.headline === null) return null;
  const headline = statedHeadline(passages, ledger, segment, segment.headline, metadata);
  const line = textAt(passages, headline);
  if (isBodyBelowHeader(document, passages[headline], metadata)) {
    ledger.relabel(
      headline,
      'paragraph',
      'no-headline',
      'The header gives another title; this is the first line of the text.',
    );
    return null;
  }
  // The search for the headline in a longer line would take too long.
  const title =
    line.length > MAX_LENGTH
      ? line
      : titleText(line, document, readOtherLines(passages, segment, titleKey(line)));
  const key = titleKey(title);
  ledger.place(headline, article, 'title');
  for (let i = start; i < end; i++) {
    if (i === headline) continue;
    const isRepeat = ledger.label(i) === 'repeat' && ledger.verdict(i).rule === 'score';
    if (isRepeat && !sharesWords(textAt(passages, i), key)) {
      // The model may label a standfirst below the headline as its repeat.
      const label = endOf(textAt(passages, i)) === END_SENTENCE ? 'paragraph' : 'other';
      ledger.relabel(i, label, 'no-headline', 'In the place of a repeated headline, but with other text.');
      continue;
    }
    if (ledger.label(i) === 'repeat' || isRepeatOf(textAt(passages, i), key))
      ledger.relabel(i, 'repeat', 'repeated-headline', 'The headline printed again.');
  }
  return title;
}

/** Distance of the first heading from the headline of the model. */
const NEAR = 12;
const FEWEST_WORDS = 3;

/**
 * The headline: the first heading of the page, if the title in the metadata contains that heading and not the
 * headline of the model.
 */
function statedHeadline(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
  headline: number,
  { title }: PageMetadata,
): number {
  const stated = title === undefined ? '' : titleKey(title);
  const found = titleKey(textAt(passages, headline));
  if (stated === '' || stated.includes(found) || found.includes(stated)) return headline;
  for (let i = articleStart; i < Math.min(articleEnd, headline + NEAR); i++) {
    const { text, markup } = passages[i] as Passage;
    const key = markup?.block === 'heading' && markup.level === 1 ? titleKey(text) : '';
    if (key.split(' ').length < FEWEST_WORDS || !stated.includes(key) || found.includes(key)) continue;
    ledger.relabel(headline, 'other', 'no-headline', 'The title that the page states is its first heading.');
    ledger.relabel(
      i,
      'headline',
      'stated-title',
      'The first heading, which is the title that the page states.',
    );
    return i;
  }
  return headline;
}

/** A repeat of the headline shares at least this part of its words. */
const SHARED_WORDS = 0.4;
/** A line with this many words, and this many times those of the headline, is a paragraph. */
const TEXT = { words: 18, longer: 2 } as const;

function sharesWords(text: string, headline: string): boolean {
  const words = titleKey(text).split(' ');
  const headlineWords = new Set(headline.split(' '));
  if (words.length >= TEXT.words && words.length > headlineWords.size * TEXT.longer) return false;
  if (words.length < 2 || headlineWords.size < 2)
    return titleKey(text).includes(headline) || headline.includes(titleKey(text));
  const shared = words.filter((word) => headlineWords.has(word)).length;
  return shared >= Math.min(words.length, headlineWords.size) * SHARED_WORDS;
}

function isRepeatOf(text: string, headline: string): boolean {
  if (text.length > MAX_LENGTH || text.length < MIN_LENGTH) return false;
  const key = titleKey(text);
  if (key === headline) return true;
  if (key.length > headline.length)
    return key.startsWith(headline) && shorterTitles(text).some((form) => titleKey(form) === headline);
  const isCut = text.endsWith('…') || text.endsWith('...');
  return isCut && key.length >= MIN_TRUNCATED_LENGTH && headline.startsWith(key);
}

/** Searches other lines of the segment for parts of the headline's line. */
function readOtherLines(
  passages: readonly Passage[],
  { start, end, articleStart }: Segment,
  own: string,
): OtherLines {
  const keys = new Set<string>();
  const shortened = new Map<string, string>();
  const first: string[] = [];
  for (let i = start; i < end; i++) {
    const text = textAt(passages, i);
    if (text.length > MAX_LENGTH || text.length < MIN_LENGTH) continue;
    const key = titleKey(text);
    if (first.length < FIRST_LINES) first.push(key);
    keys.add(key);
    if (i < articleStart + FIRST_LINES)
      for (const form of shorterTitles(text)) shortened.set(titleKey(form), key);
  }
  return {
    hasLine: (key) => keys.has(key),
    isHeadlineElsewhere: (key) => (shortened.get(key) ?? own) !== own || (first.includes(key) && key !== own),
    isFrequent: (key) => {
      let lines = 0;
      for (let i = start; i < end; i++) {
        const text = textAt(passages, i);
        if (text.length > MAX_NAMING_LINE || text.length < key.length) continue;
        const line = titleKey(text);
        if (line !== own && keyHolds(line, key) && ++lines >= FREQUENT) return true;
      }
      return false;
    },
  };
}

/** Other lines of the segment, used to separate the headline from other text on its line. */
interface OtherLines {
  /** Whether a line has this key. */
  hasLine(key: string): boolean;
  /** Whether a window title or breadcrumb has the headline with this key. */
  isHeadlineElsewhere(key: string): boolean;
  /** Whether many lines contain this key, such as the name of the site. */
  isFrequent(key: string): boolean;
}

/** A shorter form must keep this many words of the line. */
const MIN_KEPT_WORDS = 4;
const MIN_KEPT_SHARE = 0.5;
const DANGLING_BYLINE = /\sby:?$/i;

/** The headline without the name of the site and other text on its line. */
function titleText(line: string, document: Document, other: OtherLines): string {
  return withoutSite(withoutGlue(line, other), document, other).replace(DANGLING_BYLINE, '');
}

/** `Sign in Ferry stays in port` → `Ferry stays in port`, if the window title is just that. */
function withoutGlue(line: string, other: OtherLines): string {
  const spans = wordSpans(line);
  const keep = Math.max(MIN_KEPT_WORDS, Math.ceil(spans.length * MIN_KEPT_SHARE));
  for (let size = spans.length - 1; size >= keep; size--) {
    const start = spans[spans.length - size]?.[0] ?? 0;
    const end = spans[size - 1]?.[1] ?? line.length;
    if (isGlue(line.charAt(start - 2)) && other.isHeadlineElsewhere(titleKey(line.slice(start))))
      return line.slice(start);
    if (line.charAt(end) === ' ' && other.isHeadlineElsewhere(titleKey(line.slice(0, end))))
      return line.slice(0, end);
  }
  return line;
}

/** Text that a dump joined to the headline is separated by a space only, without punctuation. */
function isGlue(before: string): boolean {
  return /[\p{L}\p{N})\]?!]/u.test(before);
}

/** Least number of words of a shorter form that another line repeats. */
const MIN_SHORT_FORM_WORDS = 3;

function withoutSite(text: string, document: Document, other: OtherLines): string {
  const siteKey = siteKeyOf(document);
  let title = text;
  for (let part = splitSiteTitle(title); part !== null; part = splitSiteTitle(title)) {
    const key = titleKey(part.headline);
    const isHeadline = other.hasLine(key) && key.split(' ').length >= MIN_SHORT_FORM_WORDS;
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
  if (key === '') return false;
  const letters = key.replaceAll(' ', '');
  if (siteKey !== null && letters.length >= 3 && (siteKey.includes(letters) || letters.includes(siteKey)))
    return true;
  if (other.hasLine(key)) return true;
  const words = key.split(' ').length;
  if (!part.dash) return words <= MAX_SITE_WORDS;
  if (words > MAX_DASHED_SITE_WORDS) return false;
  return HOST_NAME.test(part.site) || (/^\p{Lu}/u.test(part.site) && other.isFrequent(key));
}

function siteKeyOf(document: Document): string | null {
  const name = document.metadata?.siteName ?? hostOf(document.source.url);
  return name === null ? null : titleKey(name).replaceAll(' ', '');
}

const HOST = /^[a-z][a-z+.-]*:\/\/(?:www\.)?([^/?#:]+)/i;

function hostOf(url: string | null): string | null {
  return url === null ? null : (HOST.exec(url)?.[1] ?? null);
}
