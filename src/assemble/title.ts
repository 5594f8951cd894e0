import type { Document, PageMetadata } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';
import type { Ledger } from './ledger.ts';
import { shorterTitles } from './site-name.ts';
import { textAt } from './text-at.ts';
import { keyHolds, titleKey } from './title-key.ts';
import { type KnownPrintings, titleText } from './title-text.ts';

export interface Title {
  /** As printed, the site's name taken off. */
  readonly text: string;
  /** The passages that print it, in order, the one that counts as the headline first among them. */
  readonly printings: readonly number[];
}

/** Lines of other lengths are not printings of a headline. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 300;
/** A copy cut short must have so much of the headline to be known as one. */
const MIN_TRUNCATED_LENGTH = 15;
/** So many lines hold the name of their site. */
const EVERYWHERE = 3;
const MAX_NAMING_LINE = 120;
/** Window titles stand among the first lines. */
const FIRST_LINES = 3;

/** A sentence of so many words below a header is text, not the headline. */
const SENTENCE_WORDS = 12;

/**
 * Whether the line is the first of a text that does not print its headline, which a header, a record or markup gives: another
 * title, and the line is no heading in Markdown, as in what `-f md` writes, or a sentence elsewhere.
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

/** The segment's headline, placed in the article; its other printings are taken out. */
export function placeTitle(
  document: Document,
  passages: readonly Passage[],
  ledger: Ledger,
  segment: Segment,
  article: number,
  metadata: PageMetadata,
): Title | null {
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
  // The rest of its line is searched word by word.
  const title =
    line.length > MAX_LENGTH
      ? line
      : titleText(line, document, knownPrintings(passages, segment, titleKey(line)));
  const key = titleKey(title);
  ledger.place(headline, article, 'title');
  const printings: number[] = [];
  for (let i = start; i < end; i++) {
    const isRepeat = ledger.label(i) === 'repeat' && ledger.verdict(i).rule === 'score';
    if (i !== headline && isRepeat && !sharesWords(textAt(passages, i), key)) {
      // The model takes a standfirst for the headline printed again, where it stands in its place.
      const label = endOf(textAt(passages, i)) === END_SENTENCE ? 'paragraph' : 'other';
      ledger.relabel(
        i,
        label,
        'no-headline',
        'Stands where headlines are printed again, and says something else.',
      );
      continue;
    }
    if (i !== headline && ledger.label(i) !== 'repeat' && !prints(textAt(passages, i), key)) continue;
    if (i === headline || (i >= segment.articleStart && i < segment.articleEnd)) printings.push(i);
    if (i !== headline) ledger.relabel(i, 'repeat', 'repeated-headline', 'The headline printed again.');
  }
  return { text: title, printings };
}

/** The page's first heading stands so near what the model takes for the headline. */
const NEAR = 12;
const FEWEST_WORDS = 3;

/** The first heading of the page, where the title that the page states is that heading and not the line that looks like a headline. */
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

/** A printing of a headline, also cut or with other words, has this share of its words or more. */
const SHARED_WORDS = 0.4;
/** A first paragraph has words of its headline too: of so many words, and so many times those of the headline, it is text. */
const TEXT = { words: 18, longer: 2 } as const;

function sharesWords(text: string, headline: string): boolean {
  const words = titleKey(text).split(' ');
  const known = new Set(headline.split(' '));
  if (words.length >= TEXT.words && words.length > known.size * TEXT.longer) return false;
  if (words.length < 2 || known.size < 2)
    return titleKey(text).includes(headline) || headline.includes(titleKey(text));
  const shared = words.filter((word) => known.has(word)).length;
  return shared >= Math.min(words.length, known.size) * SHARED_WORDS;
}

function prints(text: string, headline: string): boolean {
  if (text.length > MAX_LENGTH || text.length < MIN_LENGTH) return false;
  const key = titleKey(text);
  if (key === headline) return true;
  if (key.length > headline.length)
    return key.startsWith(headline) && shorterTitles(text).some((form) => titleKey(form) === headline);
  const isCut = text.endsWith('…') || text.endsWith('...');
  return isCut && key.length >= MIN_TRUNCATED_LENGTH && headline.startsWith(key);
}

/** Other lines of the segment that separate the headline from a site's name on the same line. */
function knownPrintings(
  passages: readonly Passage[],
  { start, end, articleStart }: Segment,
  own: string,
): KnownPrintings {
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
    isPrinted: (key) => keys.has(key),
    isHeadlineElsewhere: (key) => (shortened.get(key) ?? own) !== own || (first.includes(key) && key !== own),
    isEverywhere: (key) => {
      let lines = 0;
      for (let i = start; i < end; i++) {
        const text = textAt(passages, i);
        if (text.length > MAX_NAMING_LINE || text.length < key.length) continue;
        const line = titleKey(text);
        if (line !== own && keyHolds(line, key) && ++lines >= EVERYWHERE) return true;
      }
      return false;
    },
  };
}
