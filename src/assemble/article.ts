import type { Article, KeysOnRequest } from '../model/article.ts';
import type { Document, PageMetadata } from '../model/document.ts';
import { isBodyLabel, isUserKeep, type Label } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { bylineOfDateline, type Dateline, readDateline } from '../recognise/dateline.ts';
import { detectLanguage, languageWithRegion } from '../recognise/language.ts';
import { type PageReading, readingOfPage } from '../recognise/times/index.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';
import { sha256 } from '../text/sha256.ts';
import { chooseAuthors, findAuthorship } from './authorship.ts';
import { toBlocks } from './blocks.ts';
import { countWords, textAt } from './body-text.ts';
import { collectCaptions } from './captions.ts';
import { commentsIn } from './comments.ts';
import { dateOfDateline, findDates } from './dates.ts';
import { findSection, standfirstOf } from './head.ts';
import type { Ledger } from './ledger.ts';
import { absolute, linksIn } from './links.ts';
import { findPublisher } from './publisher.ts';
import { findTimeLines, type IssueDay } from './time-lines.ts';
import { findHeadline, type Headline, placeTitle } from './title.ts';
import { findTruncation } from './truncation.ts';

/** A segment with fewer words of body text is not an article. */
const MIN_BODY_WORDS = 8;
/** Number of first paragraphs in which a dateline is searched. */
const DATELINE_REACH = 3;

interface ArticleInput {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly ledger: Ledger;
  readonly segment: Segment;
  /** Index of the first passage after the previous article. */
  readonly before: number;
  /** Index of the article, from 1. */
  readonly index: number;
  /** The page's metadata, if it describes this article. */
  readonly metadata: PageMetadata;
  /** Of a newspaper or newsletter; also the day of a page whose article prints only a time of day. */
  readonly issue: IssueDay | null;
  readonly wanted: KeysOnRequest;
}

/** The article of a segment. Without body text it is `null` and all lines of the segment are removed. */
export function assembleArticle({
  document,
  passages,
  ledger,
  segment: decoded,
  before,
  index,
  metadata,
  issue,
  wanted,
}: ArticleInput): Article | null {
  const { start, end } = decoded;
  if (!hasBody(passages, ledger, decoded)) {
    ledger.dropUnplaced(start, end, 'no-article', 'Between lines of boilerplate, outside any article.');
    return null;
  }
  const headline = findHeadline(passages, ledger, decoded, metadata, before);
  const segment = withHeadline(passages, ledger, decoded, headline);
  const title =
    headline && placeTitle(document, passages, ledger, segment, headline, index, metadata, before);
  const section = findSection(passages, ledger, segment);
  if (section !== null) {
    ledger.place(section.passage, index, 'section');
    for (const i of section.repeats)
      ledger.relabel(i, 'repeat', 'repeated-section', 'The section printed again.');
  }
  const timeLines = findTimeLines(passages, ledger, segment, before);
  const authorship = findAuthorship(passages, ledger, segment);
  for (const i of authorship.passages) {
    if (!isSigned(ledger.label(i)))
      ledger.relabel(i, 'byline', 'found-byline', 'The only line that names a writer.');
    ledger.place(i, index, 'byline');
  }
  const dates = findDates(
    passages,
    timeLines,
    bylinesOf(ledger, segment),
    pageReading(passages, ledger, segment, metadata),
    issue,
  );
  for (const i of dates.passages)
    if (!ledger.isPlaced(i)) ledger.place(i, index, dates.updates.has(i) ? 'modified' : 'published');
  if (dates.published === null)
    for (const i of dates.undecided)
      ledger.relabel(
        i,
        'timestamp',
        'undecided-day',
        'It is unclear which number is the day and which is the month.',
      );
  const captions = collectCaptions(
    passages,
    ledger,
    segment,
    index,
    wanted.links ? (url) => absolute(url, document.source.url) : null,
  );
  const body = notesLast(passages, placeBody(ledger, segment, index));
  const standfirst = segment.headline === null ? [] : standfirstOf(passages, ledger, segment.headline, body);
  for (const i of standfirst)
    ledger.relabel(i, 'standfirst', 'standfirst', 'Between the headline and the byline or time.');
  const blocks = toBlocks(
    body.map((i) => passages[i] as Passage),
    body.map((i) => ledger.label(i)),
  );
  const text = blocks.map((block) => block.text).join('\n\n');
  const dateline = placeDateline(passages, ledger, segment, body, index);
  placeNotes(passages, ledger, segment, text);
  const lists = placeLists(passages, ledger, segment, index);
  ledger.dropUnplaced(
    start,
    end,
    'stray-line',
    'A time, a name or a label that does not belong to this article.',
  );
  const titleText = title ?? metadata.title ?? null;
  const published =
    metadata.published ??
    dates.published ??
    dateOfDateline(dateline?.date ?? null) ??
    (dates.passages.length === 0 && issue?.holdsForAll ? issue.day : null);
  const reporters = authorship.byline === null && dateline !== null ? dateline.reporters : [];
  return {
    id: articleId(titleText, text),
    source: document.source,
    index,
    title: titleText,
    standfirst: standfirst.length > 0 ? standfirst.map((i) => textAt(passages, i)).join('\n\n') : null,
    section: section?.name ?? metadata.section ?? null,
    // Family and given name may be apart by an ideographic space.
    authors: chooseAuthors(metadata, [...authorship.authors, ...reporters]).map((name) =>
      name.replaceAll('\u3000', ' '),
    ),
    byline: authorship.byline ?? (dateline === null ? null : bylineOfDateline(dateline)),
    agency: dateline?.agency ?? authorship.agency ?? metadata.agency ?? null,
    publisher: findPublisher({
      passages,
      ledger,
      segment,
      before,
      title: titleText,
      siteName: document.metadata?.siteName,
      url: document.source.url,
    }),
    dateline: dateline?.place ?? metadata.dateline ?? null,
    published,
    modified: metadata.modified ?? dates.modified,
    language: detectLanguage(text) ?? metadata.language ?? null,
    text,
    blocks,
    captions: captions.length > 0 ? captions : captionsOfMetadata(metadata),
    contributors: firstFilled(lists.contributors, metadata.contributors),
    notes: firstFilled(lists.notes, metadata.notes),
    tags: firstFilled(lists.tags, metadata.tags),
    truncated: findTruncation(passages, ledger, segment, body, metadata),
    wordCount: countWords(text),
    confidence: confidenceOf({
      body: meanScore(ledger, body),
      boundary: segment.boundary?.confidence ?? 1,
      hasTitle: titleText !== null,
      hasTime: published !== null,
    }),
    lines: ledger.rangeOf(start, end),
    ...(wanted.links && { links: linksIn(passages, body, document.source.url) }),
    ...(wanted.comments && { comments: commentsIn(passages, ledger, segment) }),
    ...(document.meta !== undefined && { meta: document.meta }),
  };
}

function isSigned(label: Label): boolean {
  return label === 'byline' || label === 'timestamp';
}

/** The segment with this headline; the headline of the model becomes another line. */
function withHeadline(
  passages: readonly Passage[],
  ledger: Ledger,
  segment: Segment,
  headline: Headline | null,
): Segment {
  const { headline: decoded, articleStart } = segment;
  if (decoded === null || headline === null) return segment;
  const { from, to } = headline;
  if (decoded < from || decoded >= to) {
    const label = endOf(textAt(passages, decoded)) === END_SENTENCE ? 'paragraph' : 'other';
    ledger.relabel(decoded, label, 'no-headline', 'The title that the page states is another line.');
    ledger.relabel(to - 1, 'headline', 'stated-title', 'The title that the page states.');
  }
  return { ...segment, headline: to - 1, articleStart: Math.min(articleStart, from) };
}

/** Decides between day and month in figures: by the language of the body and other dates of the page. */
function pageReading(
  passages: readonly Passage[],
  ledger: Ledger,
  { start, end }: Segment,
  metadata: PageMetadata,
): PageReading {
  return readingOfPage(
    () => passages.slice(start, end).map(({ text }) => text),
    () => {
      const body: string[] = [];
      for (let i = start; i < end; i++) if (isBodyLabel(ledger.label(i))) body.push(textAt(passages, i));
      return languageWithRegion(detectLanguage(body.join('\n')), metadata.language);
    },
  );
}

/** Captions of a page that was cleaned before. They are not in the lines of its text. */
function captionsOfMetadata({ captions = [] }: PageMetadata): Article['captions'] {
  return captions.map((caption) => ({ ...caption, lines: [] }));
}

function hasBody(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
): boolean {
  let words = 0;
  for (let i = articleStart; i < articleEnd; i++) {
    if (!isBodyLabel(ledger.label(i))) continue;
    if (isUserKeep(ledger.verdict(i).rule)) return true;
    words += countWords(textAt(passages, i));
    if (words >= MIN_BODY_WORDS) return true;
  }
  return false;
}

function bylinesOf(ledger: Ledger, { articleStart, articleEnd }: Segment): number[] {
  const found: number[] = [];
  for (let i = articleStart; i < articleEnd; i++) if (ledger.label(i) === 'byline') found.push(i);
  return found;
}

function firstFilled(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}

/** Labels of lines that become body text if the user keeps them and no field takes them. */
const STRAY_LABELS: ReadonlySet<Label> = new Set<Label>([
  'headline',
  'section',
  'timestamp',
  'byline',
  'dateline',
  'caption',
  'credit',
]);

/** Places lines with a body label, and lines that the user keeps and no field took. */
function placeBody(
  ledger: Ledger,
  { start, end, articleStart, articleEnd }: Segment,
  index: number,
): number[] {
  const body: number[] = [];
  for (let i = start; i < end; i++) {
    if (ledger.isPlaced(i)) continue;
    const { rule, label, reason } = ledger.verdict(i);
    if (!isUserKeep(rule) && (i < articleStart || i >= articleEnd)) continue;
    if (isUserKeep(rule) && STRAY_LABELS.has(label)) ledger.relabel(i, 'paragraph', rule, reason);
    if (!isBodyLabel(ledger.label(i))) continue;
    ledger.place(i, index, 'text');
    body.push(i);
  }
  return body;
}

function placeDateline(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
  body: readonly number[],
  index: number,
): Dateline | null {
  for (let i = articleStart; i < Math.min(articleEnd, body[0] ?? articleEnd); i++) {
    if (ledger.label(i) !== 'dateline') continue;
    ledger.place(i, index, 'dateline');
    const read = readDateline(textAt(passages, i));
    if (read !== null) return read;
  }
  for (const i of body.slice(0, DATELINE_REACH)) {
    const read = readDateline(textAt(passages, i));
    if (read !== null) return read;
  }
  return null;
}

interface Lists {
  readonly contributors: string[];
  readonly notes: string[];
  readonly tags: string[];
}

const LIST_OF_LABEL = { contributor: 'contributors', note: 'notes', tags: 'tags' } as const;

/** Moves footnotes and side notes to the end. */
function notesLast(passages: readonly Passage[], body: readonly number[]): readonly number[] {
  const isNote = (i: number): boolean => passages[i]?.footnote !== undefined;
  return body.some(isNote) ? [...body.filter((i) => !isNote(i)), ...body.filter(isNote)] : body;
}

/** A footnote outside the body becomes a note if the text contains its mark. */
function placeNotes(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, end }: Segment,
  text: string,
): void {
  for (let i = articleStart; i < end; i++) {
    const mark = passages[i]?.footnote;
    if (mark === undefined || ledger.isPlaced(i) || textAt(passages, i) === '') continue;
    if (text.includes(`[${mark}]`))
      ledger.relabel(i, 'note', 'footnote', 'The footnote of a mark in the text.');
  }
}

/** Places contributor lines and notes of the article, and tags in or below it. */
function placeLists(
  passages: readonly Passage[],
  ledger: Ledger,
  { start, articleStart, articleEnd, end }: Segment,
  index: number,
): Lists {
  const lists = { contributors: new Set<string>(), notes: new Set<string>(), tags: new Set<string>() };
  for (let i = start; i < end; i++) {
    const label = ledger.label(i);
    if (passages[i]?.footnote !== undefined && ledger.isPlaced(i)) lists.notes.add(textAt(passages, i));
    if (label !== 'contributor' && label !== 'note' && label !== 'tags') continue;
    const isBelow = i >= articleEnd && label !== 'tags' && passages[i]?.footnote === undefined;
    if ((i < articleStart || isBelow) && !isUserKeep(ledger.verdict(i).rule)) continue;
    const text = textAt(passages, i);
    for (const entry of label === 'tags' ? readTags(text) : [text]) lists[LIST_OF_LABEL[label]].add(entry);
    ledger.place(i, index, LIST_OF_LABEL[label]);
  }
  return { contributors: [...lists.contributors], notes: [...lists.notes], tags: [...lists.tags] };
}

function meanScore(ledger: Ledger, body: readonly number[]): number {
  if (body.length === 0) return 0;
  let sum = 0;
  for (const i of body) sum += ledger.verdict(i).score;
  return sum / body.length;
}

const ID_LENGTH = 16;

/** Hexadecimal id, derived from title and text. */
function articleId(title: string | null, text: string): string {
  return sha256(`${title ?? ''}\n\n${text}`).slice(0, ID_LENGTH);
}

/** Weights of the confidence that a segment is one complete article; the sum is 1. */
const SHARES = { body: 0.5, boundary: 0.2, title: 0.2, time: 0.1 } as const;

interface Signs {
  /** Mean probability of the body passages, 0–1. */
  readonly body: number;
  /** Confidence of the boundary at its start; 1 at the start of a document. */
  readonly boundary: number;
  readonly hasTitle: boolean;
  readonly hasTime: boolean;
}

/** 0–1, two decimals. */
function confidenceOf({ body, boundary, hasTitle, hasTime }: Signs): number {
  const sum =
    SHARES.body * body +
    SHARES.boundary * boundary +
    (hasTitle ? SHARES.title : 0) +
    (hasTime ? SHARES.time : 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}

const TAGS_LABEL = /^[^:：#]{2,25}[:：]\s?/;
const TAG_SEPARATOR = /\s?[,;|•·،、，；#]\s?/;

/** `Tags: Harbour, Fishing` → `Harbour`, `Fishing`. */
function readTags(text: string): string[] {
  return text
    .replace(TAGS_LABEL, '')
    .split(TAG_SEPARATOR)
    .filter((tag) => tag !== '');
}
