import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { END_COLON, END_COMMA, END_SENTENCE, endOf, scan, WordSink } from '../text/scan.ts';
import { ArticleWords, contentWordsOf, shareOf } from './content-words.ts';
import { HeadMeasures, LONG_LINE, NEVER_NEAR } from './head-measures.ts';
import type { Printings } from './head-printings.ts';
import { compareCandidates, type DraftCandidate } from './headline-comparison.ts';
import type { HeadlineCandidate } from './headline-evidence.ts';
import type { Ledger } from './ledger.ts';
import { isBodyLabel, type Outline } from './outline.ts';
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
  const candidates: DraftCandidate[] = [];
  const windowTitle = contentWordsOf(hints.titleKeys[0] ?? printings.firstText);
  const addressWords = contentWordsOf(pathOf(hints.address));
  const solids = new Set(outline.leadSolids);
  let lastSentence = -NEVER_NEAR;
  let lastLong = -NEVER_NEAR;
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
    const { label, rule, score } = ledger.verdict(i);
    if (NEVER_HEADLINE.has(label) || solids.has(i)) continue;
    if (isMenuWord(passage)) continue;
    const key = titleKey(passage.text);
    if (key === '') continue;
    const counts = scan(passage.text, sink);
    if (counts.letters < 2) continue;
    const shared = shareOf(sink, article.lead);
    const isLong = counts.words >= 4 && passage.text.length >= LONG_LINE;
    const at = i - outline.start;
    const markup = passage.markup;
    candidates.push({
      passage: i,
      text: passage.text,
      key,
      width: counts.letters + counts.digits + counts.ideographs,
      words: counts.words,
      stopWords: counts.stopWords,
      capitalised: counts.capitalised,
      endsSentence: counts.end === END_SENTENCE,
      endsQuestion: ASKS.test(passage.text),
      endsExclamation: EXCLAIMS.test(passage.text),
      hasInnerStop: INNER_STOP.test(passage.text),
      endsOpen: counts.end === END_COLON || counts.end === END_COMMA,
      printings: printings.head.get(key) ?? 1,
      printedBelow: printings.below.has(key) && i < outline.firstSolid,
      printedWithSite:
        printings.shortened.has(key) || printings.firstKeys.some((k) => k !== key && keyHolds(k, key)),
      printedTruncated: printings.truncated.some(
        (start) => key.length > start.length && key.startsWith(start),
      ),
      endsBreadcrumb: printings.crumbs.has(key),
      headingLevel: markup?.block === 'heading' ? markup.level : 0,
      isListItem: passage.marker !== '' || markup?.block === 'list-item',
      isLink: (markup?.linkShare ?? 0) > 0.8,
      isBody: isBodyLabel(label),
      isNamedChrome: rule !== 'score' && !isBodyLabel(label) && label !== 'headline',
      isFirstLine: i === outline.start,
      hasSiteTail: shorterTitles(passage.text).length > 0,
      toBody: (outline.solids[nextSolid] ?? NEVER_NEAR + i) - i,
      afterBody: i > outline.firstSolid,
      toTime: measures.toTime[at] ?? NEVER_NEAR,
      toByline: measures.toByline[at] ?? NEVER_NEAR,
      toShare: measures.toShare[at] ?? NEVER_NEAR,
      sinceCredits: measures.sinceCredits[at] ?? NEVER_NEAR,
      sinceBreadcrumb: measures.sinceBreadcrumb[at] ?? NEVER_NEAR,
      amongShortLines: isShortLine(passages[i - 1]) && isShortLine(passages[i + 1]),
      densityBefore: measures.densityBefore(at),
      densityAfter: measures.densityAfter(at),
      sinceSentence: i - lastSentence,
      sinceLongLine: i - lastLong,
      topicWords: shareOf(sink, article.topics).count,
      sinceRival: NEVER_NEAR,
      toRival: NEVER_NEAR,
      bodyScore: score,
      hasDigit: counts.digits > 0,
      blankAfter: (passages[i + 1]?.blankBefore ?? 0) > 0,
      wordsBefore: measures.wordsAt(at - 1),
      wordsAfter: measures.wordsAt(at + 1),
      longLinesToBody: measures.longLinesBetween(at, outline.firstSolid - outline.start),
      inAddress: addressWords.size === 0 ? 0 : shareOf(sink, addressWords).share,
      isFirstLongLine: isLong && !seenLong,
      blankBefore: passage.blankBefore > 0,
      sharedWithFirstLine: i === outline.start ? 0 : shareOf(sink, windowTitle).share,
      sharedWords: shared.count,
      sharedShare: shared.share,
      coversFirstLine:
        i === outline.start || windowTitle.size === 0
          ? 0
          : shareOf(sink, windowTitle).count / windowTitle.size,
      isNumbered: NUMBERED.test(passage.text),
      hasYear: YEAR.test(passage.text),
      hasInnerColon: INNER_COLON.test(passage.text),
      place: at / Math.max(1, outline.firstSolid - outline.start),
      standfirstFollows: false,
      longerLineFollows: false,
      hasMostTopicWords: false,
      isEchoed: false,
      isMetadataTitle: hints.titleKeys.includes(key),
    });
    seenLong ||= isLong && i > outline.start;
    if (isLong) lastLong = i;
    if (counts.words >= 8 && counts.end === END_SENTENCE) lastSentence = i;
  }
  return compareCandidates(candidates);
}

/** One word of a cased script that no markup calls a heading. */
function isMenuWord({ text, markup }: Passage): boolean {
  return !text.includes(' ') && text.charCodeAt(0) < 0x590 && markup?.block !== 'heading';
}

const ASKS = /[?？؟]\W?$/;
const EXCLAIMS = /[!！]\W?$/;
const NUMBERED = /^(?:\d{1,2}[.):]|(?:step|tip|part|chapter) #?\d)/i;
const YEAR = /(?:^|\D)20[0-3]\d(?:\D|$)/;
const INNER_COLON = /[\p{L}\p{N}]: [\p{L}\p{N}]/u;
const INNER_STOP = /[a-z\d][.?!] [A-Z“"]/;

const sink = new WordSink();

function isShortLine(passage: Passage | undefined): boolean {
  if (passage === undefined) return false;
  return passage.text.length <= LONG_LINE && endOf(passage.text) !== END_SENTENCE;
}

const ORIGIN = /^[^:/?#]*:\/\/[^/]*/;

/** `https://host/2024/ferry-stays-in-port.html` → `/2024/ferry-stays-in-port.html`. */
function pathOf(address: string | null): string {
  return address === null ? '' : address.replace(ORIGIN, '');
}
