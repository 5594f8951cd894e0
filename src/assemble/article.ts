import type { Article } from '../model/article.ts';
import type { Document, PageMetadata } from '../model/document.ts';
import type { Label } from '../model/label.ts';
import { isBoilerplate, isUserKeep } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import { bylineOfDateline, type Dateline, readDateline } from '../recognise/dateline.ts';
import { detectLanguage, languageWithRegion } from '../recognise/language.ts';
import { type PageReading, readingOfPage } from '../recognise/times/index.ts';
import { dropAuthorBio } from './author-bio.ts';
import { findAuthorship } from './authorship.ts';
import { toBlocks } from './blocks.ts';
import { collectCaptions } from './captions.ts';
import { confidenceOf } from './confidence.ts';
import { dateOfDateline, findDates, metadataDate } from './dates.ts';
import { headZone } from './head-zone.ts';
import { findHeadline } from './headline.ts';
import { foldHeadlines } from './headline-printings.ts';
import { articleId } from './identity.ts';
import type { Ledger } from './ledger.ts';
import { keepLiveEntries } from './live-blog.ts';
import { isBodyLabel, type Outline, outlineOf } from './outline.ts';
import { findSection } from './section.ts';
import { signedBy } from './signed-by.ts';
import { markStandfirst } from './standfirst.ts';
import { readTags } from './tags.ts';
import { textAt } from './text-at.ts';
import { countWords } from './word-count.ts';

/** A segment with fewer words of body is no article. */
const MIN_BODY_WORDS = 8;
/** A dateline stands in one of the first paragraphs. */
const DATELINE_REACH = 3;

interface Workpiece {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly ledger: Ledger;
  readonly segment: Segment;
  /** 1-based index the article will have. */
  readonly index: number;
  /** What the page's metadata says of this article. */
  readonly metadata: PageMetadata;
}

/** One segment → its article; `null`, and all its lines taken out, when it holds no body. */
export function assembleArticle(work: Workpiece): Article | null {
  const { document, passages, ledger, segment, index, metadata } = work;
  keepLiveEntries(passages, ledger, segment);
  const outline = outlineOf(passages, ledger, segment);
  const { start, end } = segment;
  if (!hasBody(passages, outline.body)) {
    ledger.dropUnplaced(start, end, 'no-article', 'Stands among chrome, with no article around it.');
    return null;
  }
  const headline = findHeadline(document, passages, ledger, outline, metadata);
  const printings = headline === null ? [] : foldHeadlines(passages, ledger, outline, headline, index);
  const zone = headZone(outline, printings);
  const section = findSection(passages, ledger, printings, start, end - 1);
  if (section !== null) {
    ledger.placeAs(
      section.passage,
      index,
      'section',
      'section',
      'section-label',
      'Names the section beside the headline.',
    );
    for (const i of section.repeats)
      ledger.relabel(i, 'repeat', 'repeated-section', 'The section printed again.');
  }
  const authorship = findAuthorship(passages, ledger, zone, printings, outline);
  for (const i of authorship.passages) {
    if (!ledger.isPlaced(i))
      ledger.placeAs(i, index, 'byline', 'byline', 'byline-in-head', 'Names who wrote the article.');
  }
  const dates = findDates(
    passages,
    ledger,
    zone,
    outline,
    authorship.passages,
    pageReading(passages, outline, metadata),
  );
  for (const i of dates.passages) {
    if (ledger.isPlaced(i)) continue;
    if (isBoilerplate(ledger.label(i)))
      ledger.relabel(i, 'timestamp', 'date-in-head', 'Tells when the article was published.');
    ledger.place(i, index, dates.field);
  }
  const captions = collectCaptions(passages, ledger, start, end, index);
  const standfirst = headline === null ? [] : markStandfirst(passages, ledger, headline, printings, zone);
  dropAuthorBio(passages, ledger, outline, authorship.authors);
  const body = placeBody(ledger, outline, standfirst, index);
  const blocks = toBlocks(
    body.map((i) => passages[i] as Passage),
    body.map((i) => ledger.label(i)),
  );
  const text = blocks.map((block) => block.text).join('\n\n');
  const dateline = placeDateline(passages, ledger, outline, body, index);
  const lists = placeLists(passages, ledger, segment, index);
  ledger.dropUnplaced(
    start,
    end,
    'stray-line',
    'Names a time, a person or a label, but not of this article.',
  );
  const title = headline?.title ?? metadata.title ?? null;
  const published =
    metadataDate(metadata.published) ?? dates.published ?? dateOfDateline(dateline?.date ?? null);
  const reporters = authorship.byline === null && dateline !== null ? dateline.reporters : [];
  return {
    id: articleId(title, text),
    source: document.source,
    index,
    title,
    section: section?.name ?? metadata.section ?? null,
    authors: signedBy(metadata, [...authorship.authors, ...reporters]),
    byline: authorship.byline ?? (dateline === null ? null : bylineOfDateline(dateline)),
    agency: dateline?.agency ?? authorship.agency ?? metadata.agency ?? null,
    dateline: dateline?.place ?? metadata.dateline ?? null,
    published,
    modified: metadataDate(metadata.modified) ?? dates.modified,
    language: detectLanguage(text) ?? metadata.language ?? null,
    text,
    blocks,
    captions: captions.length > 0 ? captions : toldCaptions(metadata),
    contributors: firstFilled(lists.contributors, metadata.contributors),
    notes: firstFilled(lists.notes, metadata.notes),
    tags: firstFilled(lists.tags, metadata.tags),
    wordCount: countWords(text),
    confidence: confidenceOf({
      body: meanScore(ledger, body),
      boundary: segment.boundary?.confidence ?? 1,
      hasTitle: title !== null,
      hasTime: published !== null,
    }),
    lines: ledger.rangeOf(start, end),
    ...(document.meta !== undefined && { meta: document.meta }),
  };
}

/** What tells whether the day or the month leads in figures. */
function pageReading(
  passages: readonly Passage[],
  { start, end, body }: Outline,
  metadata: PageMetadata,
): PageReading {
  return readingOfPage(
    () => passages.slice(start, end).map(({ text }) => text),
    () =>
      languageWithRegion(detectLanguage(body.map((i) => textAt(passages, i)).join('\n')), metadata.language),
  );
}

/** Of a page that was cleaned before: they stand on no line of its text. */
function toldCaptions({ captions = [] }: PageMetadata): Article['captions'] {
  return captions.map((caption) => ({ ...caption, lines: [] }));
}

function hasBody(passages: readonly Passage[], body: readonly number[]): boolean {
  let words = 0;
  for (const i of body) {
    words += countWords(textAt(passages, i));
    if (words >= MIN_BODY_WORDS) return true;
  }
  return false;
}

function firstFilled(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}

/** Places the body; a heading with nothing under it headed something that was taken out. */
function placeBody(ledger: Ledger, outline: Outline, standfirst: readonly number[], index: number): number[] {
  const strays = keptStrays(ledger, outline);
  const candidates = [...new Set([...standfirst, ...outline.body, ...strays])].sort((a, b) => a - b);
  const body = candidates.filter((i) => isBodyLabel(ledger.label(i)) && !ledger.isPlaced(i));
  for (let last = body.at(-1); last !== undefined && ledger.label(last) === 'heading'; last = body.at(-1)) {
    if (body.length === 1 || isUserKeep(ledger.verdict(last).rule)) break;
    ledger.relabel(last, 'other', 'empty-heading', 'A heading at the end with no text under it.');
    body.pop();
  }
  for (const i of body) ledger.place(i, index, 'text');
  return body;
}

/** Labels of lines that find no field when they tell nothing of the article they stand in. */
const STRAY_LABELS: ReadonlySet<Label> = new Set<Label>(['timestamp', 'byline', 'dateline', 'credit']);

/** Lines that a user keeps and that name a time, a person or a picture, but not of this article: body, then. */
function keptStrays(ledger: Ledger, { start, end }: Outline): number[] {
  const strays: number[] = [];
  for (let i = start; i < end; i++) {
    const { rule, label, reason } = ledger.verdict(i);
    if (!isUserKeep(rule) || ledger.isPlaced(i) || !STRAY_LABELS.has(label)) continue;
    ledger.relabel(i, 'paragraph', rule, reason);
    strays.push(i);
  }
  return strays;
}

function placeDateline(
  passages: readonly Passage[],
  ledger: Ledger,
  outline: Outline,
  body: readonly number[],
  index: number,
): Dateline | null {
  for (let i = outline.start; i < outline.firstSolid; i++) {
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

function placeLists(passages: readonly Passage[], ledger: Ledger, segment: Segment, index: number): Lists {
  const lists = { contributors: new Set<string>(), notes: new Set<string>(), tags: new Set<string>() };
  for (let i = segment.start; i < segment.end; i++) {
    const label = ledger.label(i);
    if (label !== 'contributor' && label !== 'note' && label !== 'tags') continue;
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
