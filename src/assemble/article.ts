import type { Article, KeysOnRequest } from '../model/article.ts';
import type { PageMetadata } from '../model/document.ts';
import { isBodyLabel, isUserKeep, type Label } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { agencyOfSource } from '../recognise/closing-lines.ts';
import { detectLanguage, languageWithRegion } from '../recognise/language.ts';
import { type PageReading, readingOfPage } from '../recognise/times/index.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';
import { sha256 } from '../text/sha256.ts';
import { chooseAuthors, findAuthorship } from './authorship.ts';
import { toBlocks } from './blocks.ts';
import { countWords } from './body-text.ts';
import { collectCaptions } from './captions.ts';
import { commentsIn } from './comments.ts';
import { dateOfDateline, findDates } from './dates.ts';
import {
  findTruncation,
  linksIn,
  placeDateline,
  placeLists,
  placeSection,
  placeStandfirst,
} from './fields.ts';
import type { Draft, Ledger } from './ledger.ts';
import { findPublisher } from './publisher.ts';
import { findTimeLines, type IssueDay } from './time-lines.ts';
import { findHeadline, type Headline, placeTitle } from './title.ts';

/** A segment with fewer words of body text is not an article. */
const MIN_BODY_WORDS = 8;

const UNDECIDED = 'it is unclear which number is the day and which is the month';
const STRAY = 'a time, a name or a label that does not belong to this article';

/**
 * The article of a segment. Without body text it is `null` and all lines of the segment are removed.
 *
 * @param issue of a newspaper or newsletter; also the day of a page whose article prints only a time of day
 */
export function assembleArticle(
  decoded: Draft,
  issue: IssueDay | null,
  wanted: KeysOnRequest,
): Article | null {
  const { document, ledger, before, index, metadata } = decoded;
  const { passages } = ledger;
  const { start, end, articleEnd } = decoded.segment;
  if (!hasBody(ledger, decoded.segment)) {
    ledger.dropUnplaced(start, end, 'no-article', 'between lines of boilerplate, outside any article');
    return null;
  }
  const headline = findHeadline(decoded);
  const segment = withHeadline(decoded, headline);
  const draft = { ...decoded, segment };
  const title = (headline && placeTitle(draft, headline)) ?? metadata.title ?? null;
  const section = placeSection(draft);
  const timeLines = findTimeLines(ledger, segment, before);
  const authorship = findAuthorship(ledger, segment);
  for (const i of authorship.passages) {
    if (ledger.label(i) !== 'byline' && ledger.label(i) !== 'timestamp')
      ledger.relabel(i, 'byline', 'found-byline', 'the only line that names a writer');
    ledger.place(i, index, 'byline');
  }
  const bylines: number[] = [];
  for (let i = segment.articleStart; i < articleEnd; i++) if (ledger.label(i) === 'byline') bylines.push(i);
  const dates = findDates(passages, timeLines, bylines, pageReading(draft), issue);
  for (const i of dates.passages)
    if (!ledger.isPlaced(i)) ledger.place(i, index, dates.updates.has(i) ? 'modified' : 'published');
  if (dates.published === null)
    for (const i of dates.undecided) ledger.relabel(i, 'timestamp', 'undecided-day', UNDECIDED);
  const captions = collectCaptions(draft, wanted);
  const body = placeBody(draft);
  const standfirst = placeStandfirst(draft, body);
  const blocks = toBlocks(
    body.map((i) => passages[i] as Passage),
    body.map((i) => ledger.label(i)),
  );
  const text = blocks.map((block) => block.text).join('\n\n');
  const dateline = placeDateline(draft, body);
  const lists = placeLists(draft, text, authorship.authors);
  ledger.dropUnplaced(start, end, 'stray-line', STRAY);
  const source = lists.contributors.map(agencyOfSource).find((agency) => agency !== null);
  const published =
    metadata.published ??
    dates.published ??
    dateOfDateline(dateline?.date ?? null) ??
    (dates.passages.length === 0 && issue?.holdsForAll ? issue.day : null);
  const reporters = authorship.areNamed ? [] : (dateline?.reporters ?? []);
  const isReported = reporters.length > 0;
  return {
    // Hexadecimal.
    id: sha256(`${title ?? ''}\n\n${text}`).slice(0, 16),
    source: document.source,
    index,
    title,
    standfirst,
    section: section ?? metadata.section ?? null,
    // Family and given name may be apart by an ideographic space.
    authors: chooseAuthors(metadata, isReported ? reporters : authorship.authors).map((name) =>
      name.replaceAll('\u3000', ' '),
    ),
    byline: isReported
      ? (dateline?.byline ?? authorship.byline)
      : (authorship.byline ?? dateline?.byline ?? null),
    agency: dateline?.agency ?? authorship.agency ?? metadata.agency ?? source ?? null,
    publisher: findPublisher(draft, title),
    dateline: dateline?.place ?? metadata.dateline ?? null,
    published,
    modified: metadata.modified ?? dates.modified,
    language: detectLanguage(text) ?? metadata.language ?? null,
    text,
    blocks,
    captions,
    contributors: firstFilled(lists.contributors, metadata.contributors),
    notes: firstFilled(lists.notes, metadata.notes),
    tags: firstFilled(lists.tags, metadata.tags),
    truncated: findTruncation(draft, body),
    wordCount: countWords(text),
    confidence: confidenceOf(draft, body, title !== null, published !== null),
    lines: ledger.rangeOf(start, end),
    ...(wanted.links && { links: linksIn(draft, body) }),
    ...(wanted.comments && { comments: commentsIn(draft) }),
    ...(document.meta !== undefined && { meta: document.meta }),
  };
}

/** The segment with this headline; the headline of the model becomes another line. */
function withHeadline({ ledger, segment }: Draft, headline: Headline | null): Segment {
  const { headline: decoded, articleStart } = segment;
  if (decoded === null || headline === null) return segment;
  const { from, to } = headline;
  if (decoded < from || decoded >= to) {
    const label = endOf(ledger.text(decoded)) === END_SENTENCE ? 'paragraph' : 'other';
    ledger.relabel(decoded, label, 'no-headline', 'the title that the page states is another line');
    ledger.relabel(to - 1, 'headline', 'stated-title', 'the title that the page states');
  }
  return { ...segment, headline: to - 1, articleStart: Math.min(articleStart, from) };
}

/**
 * Decides between day and month in figures: by the language of the body and other dates of the article, or else of the whole
 * document.
 */
function pageReading({ ledger, segment: { start, end }, metadata }: Draft): PageReading {
  return readingOfLines(ledger, start, end, metadata, () => {
    const whole = WHOLE.get(ledger) ?? readingOfLines(ledger, 0, ledger.passages.length, metadata);
    WHOLE.set(ledger, whole);
    return whole;
  });
}

const WHOLE = new WeakMap<Ledger, PageReading>();

function readingOfLines(
  ledger: Ledger,
  start: number,
  end: number,
  { language }: PageMetadata,
  around?: () => PageReading,
): PageReading {
  const texts = (): string[] => ledger.passages.slice(start, end).map(({ text }) => text);
  let known: string | null | undefined;
  const languageOf = () => {
    if (known !== undefined) return known;
    const body = texts().filter((_, i) => isBodyLabel(ledger.label(start + i)));
    known = languageWithRegion(detectLanguage(body.join('\n')), language);
    return known;
  };
  return readingOfPage(texts, languageOf, around);
}

function hasBody(ledger: Ledger, { articleStart, articleEnd }: Segment): boolean {
  let words = 0;
  for (let i = articleStart; i < articleEnd; i++) {
    if (!isBodyLabel(ledger.label(i))) continue;
    if (isUserKeep(ledger.verdict(i).rule)) return true;
    words += countWords(ledger.text(i));
    if (words >= MIN_BODY_WORDS) return true;
  }
  return false;
}

function firstFilled(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}

/** Labels of lines that become body text if the user keeps them and no field takes them. */
const STRAY_LABELS: ReadonlySet<Label> = new Set<Label>([
  ...(['headline', 'section', 'timestamp', 'byline', 'dateline', 'caption', 'credit'] as const),
]);

/**
 * Places lines with a body label, and lines that the user keeps and no field took. Footnotes and side notes come
 * last.
 */
function placeBody({ ledger, segment, index }: Draft): readonly number[] {
  const body: number[] = [];
  const notes: number[] = [];
  for (let i = segment.start; i < segment.end; i++) {
    if (ledger.isPlaced(i)) continue;
    const { rule, label, reason } = ledger.verdict(i);
    if (!isUserKeep(rule) && (i < segment.articleStart || i >= segment.articleEnd)) continue;
    if (isUserKeep(rule) && STRAY_LABELS.has(label)) ledger.relabel(i, 'paragraph', rule, reason);
    if (!isBodyLabel(ledger.label(i))) continue;
    ledger.place(i, index, 'text');
    (ledger.passages[i]?.footnote === undefined ? body : notes).push(i);
  }
  return [...body, ...notes];
}

/** Weights of the confidence that a segment is one complete article; the sum is 1. */
const SHARES = { body: 0.5, boundary: 0.2, title: 0.2, time: 0.1 } as const;

/** 0–1, two decimals: from the probability of the body text and the confidence of the boundary above. */
function confidenceOf(
  { ledger, segment }: Draft,
  body: readonly number[],
  hasTitle: boolean,
  hasTime: boolean,
): number {
  const scores = body.reduce((sum, i) => sum + ledger.verdict(i).score, 0);
  const sum =
    SHARES.body * (body.length === 0 ? 0 : scores / body.length) +
    SHARES.boundary * (segment.boundary?.confidence ?? 1) +
    (hasTitle ? SHARES.title : 0) +
    (hasTime ? SHARES.time : 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
