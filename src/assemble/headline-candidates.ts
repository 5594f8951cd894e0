import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { END_SENTENCE, endOf, scan, WordSink } from '../text/scan.ts';
import { ArticleWords, contentWordsOf, shareOf } from './content-words.ts';
import { HeadMeasures, LONG_LINE, NEVER_NEAR } from './head-measures.ts';
import type { Printings } from './head-printings.ts';
import type { HeadlineCandidate } from './headline-candidate.ts';
import type { Ledger } from './ledger.ts';
import type { Outline } from './outline.ts';
import { shorterTitles } from './site-name.ts';
import { keyHolds, titleKey } from './title-key.ts';

/** Longer lines are no headlines. */
const MAX_TITLE_LENGTH = 250;
/** A headline may stand after the first so many paragraphs of running text (a pitch, a summary). */
const PARAGRAPHS_BEFORE = 3;

const NEVER_HEADLINE: ReadonlySet<Label> = new Set<Label>([
  'timestamp',
  'byline',
  'caption',
  'credit',
  'contributor',
  'note',
  'code',
  'table',
  'tags',
  'skip-link',
  'share',
  'login',
  'cookie',
  'advertisement',
  'read-time',
  'media-player',
  'copyright',
  'placeholder',
  'breadcrumb',
]);

/** What is known of the headline from outside the text. */
export interface HeadlineHints {
  /** Keys of the title in the page's metadata, longest first. */
  readonly titleKeys: readonly string[];
  /** The page's address. */
  readonly address: string | null;
}

/** Every line of the head that may be the headline, in order. */
export function headlineCandidates(
  passages: readonly Passage[],
  ledger: Ledger,
  outline: Outline,
  printings: Printings,
  hints: HeadlineHints,
): HeadlineCandidate[] {
  const until = outline.leadSolids[PARAGRAPHS_BEFORE] ?? outline.leadSolids.at(-1) ?? outline.end;
  const measures = new HeadMeasures(passages, ledger, outline.start, until, outline.end);
  const article = new ArticleWords(passages, outline.leadSolids, outline.solids);
  const candidates: HeadlineCandidate[] = [];
  const windowTitle = contentWordsOf(hints.titleKeys[0] ?? printings.firstText);
  const addressWords = contentWordsOf(pathOf(hints.address));
  const leadParagraphs = new Set(outline.leadSolids);
  const bodyIndent = medianIndent(passages, outline.leadSolids);
  let lastSentence = outline.start - NEVER_NEAR;
  let lastLong = outline.start - NEVER_NEAR;
  let seenLong = false;
  let nextSolid = 0;
  for (let i = outline.start; i < until; i++) {
    while ((outline.solids[nextSolid] ?? Number.POSITIVE_INFINITY) <= i) nextSolid++;
    const passage = passages[i];
    if (passage === undefined || passage.text === '') continue;
    if (passage.text.length > MAX_TITLE_LENGTH) {
      lastSentence = i;
      lastLong = i;
      continue;
    }
    const { label, score } = ledger.verdict(i);
    if (NEVER_HEADLINE.has(label)) continue;
    const key = titleKey(passage.text);
    if (key === '' || (isMenuWord(passage) && !printings.crumbs.has(key))) continue;
    const counts = scan(passage.text, sink);
    if (counts.letters < 2 || (leadParagraphs.has(i) && counts.end === END_SENTENCE)) continue;
    const shared = shareOf(sink, article.lead);
    const mentions = article.mentionsOf(sink);
    const isLong = counts.words >= 4 && passage.text.length >= LONG_LINE;
    const at = i - outline.start;
    const markup = passage.markup;
    const ofFirstLine = i === outline.start ? NOTHING_SHARED : shareOf(sink, windowTitle);
    candidates.push({
      passage: i,
      text: passage.text,
      key,
      width: counts.letters + counts.digits + counts.ideographs,
      words: counts.words,
      contentWords: shared.content,
      stopWords: counts.stopWords,
      capitalised: counts.capitalised,
      endsSentence: counts.end === END_SENTENCE,
      endsQuestion: ASKS.test(passage.text),
      hasDigit: counts.digits > 0,
      hasYear: counts.digits > 0 && YEAR.test(passage.text),
      hasInnerColon: INNER_COLON.test(passage.text),
      printings: printings.head.get(key) ?? 1,
      printedBelow: printings.below.has(key) && i < outline.firstSolid,
      isSubhead: printings.subheads.has(key),
      printedWithSite:
        printings.shortened.has(key) || printings.firstKeys.some((k) => k !== key && keyHolds(k, key)),
      endsBreadcrumb: printings.crumbs.has(key),
      headingLevel: markup?.block === 'heading' ? markup.level : 0,
      isListItem: passage.marker !== '' || markup?.block === 'list-item',
      isLink: (markup?.linkShare ?? 0) > 0.8,
      isFirstLine: i === outline.start,
      hasSiteTail: shorterTitles(passage.text).length > 0,
      isLeadParagraph: leadParagraphs.has(i),
      toBody: (outline.solids[nextSolid] ?? NEVER_NEAR + i) - i,
      afterBody: i > outline.firstSolid,
      toTime: measures.toTime[at] ?? NEVER_NEAR,
      toByline: measures.toByline[at] ?? NEVER_NEAR,
      toShare: measures.toShare[at] ?? NEVER_NEAR,
      sinceCredits: measures.sinceCredits[at] ?? NEVER_NEAR,
      sinceBreadcrumb: measures.sinceBreadcrumb[at] ?? NEVER_NEAR,
      amongShortLines:
        i > outline.start &&
        i + 1 < outline.end &&
        isShortLine(passages[i - 1]) &&
        isShortLine(passages[i + 1]),
      densityBefore: measures.densityBefore(at),
      densityAfter: measures.densityAfter(at),
      sinceSentence: i - lastSentence,
      sinceLongLine: i - lastLong,
      longLinesToBody: measures.longLinesBetween(at, outline.firstSolid - outline.start),
      longLinesNear: measures.longLinesNear(at),
      longLinesBefore: measures.longLinesBefore(at),
      longLinesAfter: measures.longLinesAfter(at),
      isFirstLongLine: isLong && !seenLong,
      blankLinesBefore: passage.blankBefore,
      blankLinesAfter: i + 1 < outline.end ? (passages[i + 1]?.blankBefore ?? 0) : 0,
      wordsBefore: measures.wordsAt(at - 1),
      wordsAfter: measures.wordsAt(at + 1),
      indent: passage.indent - bodyIndent,
      place: at / Math.max(1, outline.firstSolid - outline.start),
      bodyScore: score,
      scoreOfPrevious: measures.scoreMean(at - 1, at),
      scoreOfNext: measures.scoreMean(at + 1, at + 2),
      scoreBefore: measures.scoreMean(at - SCORES_AROUND, at),
      scoreAfter: measures.scoreMean(at + 1, at + 1 + SCORES_AROUND),
      topicWords: shareOf(sink, article.topics).count,
      sharedWords: shared.count,
      sharedShare: shared.share,
      bodyWords: mentions.words,
      bodyMentions: mentions.sum,
      sharedWithFirstLine: ofFirstLine.share,
      coversFirstLine: windowTitle.size === 0 ? 0 : ofFirstLine.count / windowTitle.size,
      inAddress: addressWords.size === 0 ? 0 : shareOf(sink, addressWords).share,
      isMetadataTitle: hints.titleKeys.includes(key),
    });
    seenLong ||= isLong && i > outline.start;
    if (isLong) lastLong = i;
    if (counts.words >= 8 && counts.end === END_SENTENCE) lastSentence = i;
  }
  return candidates;
}

/** One word of a cased script that no markup calls a heading. */
function isMenuWord({ text, markup }: Passage): boolean {
  return !text.includes(' ') && text.charCodeAt(0) < 0x590 && markup?.block !== 'heading';
}

const ASKS = /[?？؟]\W?$/;
const YEAR = /(?:^|\D)20[0-3]\d(?:\D|$)/;
const INNER_COLON = /[\p{L}\p{N}]: [\p{L}\p{N}]/u;

const sink = new WordSink();
const NOTHING_SHARED = { content: 0, count: 0, share: 0 } as const;
const SCORES_AROUND = 3;

function isShortLine(passage: Passage | undefined): boolean {
  if (passage === undefined) return false;
  return passage.text.length <= LONG_LINE && endOf(passage.text) !== END_SENTENCE;
}

const ORIGIN = /^[^:/?#]*:\/\/[^/]*/;

/** `https://host/2024/ferry-stays-in-port.html` → `/2024/ferry-stays-in-port.html`. */
function pathOf(address: string | null): string {
  return address === null ? '' : address.replace(ORIGIN, '');
}

/** Columns by which the paragraphs of the body are indented. */
function medianIndent(passages: readonly Passage[], paragraphs: readonly number[]): number {
  const indents = Int32Array.from(paragraphs, (i) => passages[i]?.indent ?? 0).sort();
  return indents[indents.length >> 1] ?? 0;
}
