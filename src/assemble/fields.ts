import type { ArticleLink } from '../model/article.ts';
import { isBodyLabel, isBoilerplate, isUserKeep, type Label } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { readEastAsianByline } from '../recognise/byline-east-asian.ts';
import { isBylineLead } from '../recognise/byline-words.ts';
import { type Dateline, readDateline } from '../recognise/dateline.ts';
import { isPaywallCut } from '../recognise/paywall-cut.ts';
import { titleKey, withoutTitleLabels } from '../recognise/title-forms.ts';
import { hasWords } from './body-text.ts';
import type { Draft } from './ledger.ts';

/** The fields of an article that are read from one line or one kind of line. */

const BRACKETED = /^[【[(『「]\s?([^【[(『「]+?)\s?[】\])』」]$/u;

/** Places the section of the article and removes its repeats; `null` if there is none. */
export function placeSection({ ledger, segment, index }: Draft): string | null {
  let section: string | null = null;
  for (let i = segment.articleStart; i < segment.articleEnd; i++) {
    if (ledger.label(i) !== 'section' || isBylineLead(ledger.text(i))) continue;
    const name = withoutTitleLabels(ledger.text(i)).replace(BRACKETED, '$1');
    if (section === null) {
      section = name;
      ledger.place(i, index, 'section');
    } else if (titleKey(name) === titleKey(section))
      ledger.relabel(i, 'repeat', 'repeated-section', 'the section printed again');
  }
  return section;
}

/** A standfirst may have two paragraphs. */
const MAX_HEAD_PARAGRAPHS = 2;
const MIN_PARAGRAPH_WORDS = 12;

/** Index of the first passage below the head: the third paragraph of the article, or the end. */
export function endOfHead(
  passages: readonly Passage[],
  labelOf: (i: number) => Label,
  { headline, articleStart, articleEnd }: Segment,
): number {
  let paragraphs = 0;
  for (let i = headline ?? articleStart; i < articleEnd; i++) {
    if (isBodyLabel(labelOf(i)) && hasWords(passages[i]?.text ?? '', MIN_PARAGRAPH_WORDS)) paragraphs++;
    if (paragraphs > MAX_HEAD_PARAGRAPHS) return i;
  }
  return articleEnd;
}

/** Fewer words are a button or a name. */
const MIN_STANDFIRST_WORDS = 7;

/**
 * Labels the standfirst: passages of the body between the headline and the last byline or time of the head. `null` if
 * there is none, or the body has no other passages.
 */
export function placeStandfirst(
  { ledger, segment: { headline, articleEnd } }: Draft,
  body: readonly number[],
): string | null {
  if (headline === null) return null;
  let paragraphs = 0;
  let last = headline;
  for (let i = headline + 1; i < articleEnd && paragraphs < 3; i++) {
    const label = ledger.label(i);
    if (label === 'byline' || label === 'timestamp') last = i;
    if (isBodyLabel(label) && hasWords(ledger.text(i), MIN_STANDFIRST_WORDS)) paragraphs++;
  }
  const found = body.filter(
    (i) => i > headline && i < last && hasWords(ledger.text(i), MIN_STANDFIRST_WORDS),
  );
  if (found.length > 0 && found.length === body.length) return null;
  const isNamed = found.length === 0;
  const standfirst = isNamed ? namedStandfirst(ledger.passages, body, headline) : found.slice(0, 2);
  if (standfirst.length === 0) return null;
  const reason = isNamed
    ? 'the first paragraph; its class name says that it is the standfirst'
    : 'between the headline and the byline or time';
  for (const i of standfirst) ledger.relabel(i, 'standfirst', 'standfirst', reason);
  return standfirst.map((i) => ledger.text(i)).join('\n\n');
}

/** Words of class names of standfirsts, in the languages of those who write style sheets. */
const STANDFIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'standfirst subtitle subheadline subhead dek deck lead lede teaser spot sapo chapo chapeau bajada entradilla ' +
    'vorspann anriss ingress manchet occhiello sommario intro introduction summary excerpt synopsis'
  ).split(' '),
);
const MAX_NAMED_STANDFIRST = 400;
/** Elements around the paragraph whose names count, itself included. */
const NAMING_LEVELS = 2;

/** Below the byline, only a class name tells a standfirst from the text: one that the paragraph after it does not have. */
function namedStandfirst(
  passages: readonly Passage[],
  body: readonly number[],
  headline: number,
): readonly number[] {
  const [first, next] = body.filter((i) => i > headline).map((i) => passages[i] as Passage);
  if (first === undefined || next === undefined || first.markup?.block === 'list-item') return [];
  const isStandfirst = hasStandfirstName(first) && !hasStandfirstName(next);
  return isStandfirst &&
    first.text.length <= MAX_NAMED_STANDFIRST &&
    hasWords(first.text, MIN_STANDFIRST_WORDS)
    ? [first.index]
    : [];
}

function hasStandfirstName({ html }: Passage): boolean {
  return (
    html?.words.some(
      (word, at) => (html.wordLevels[at] ?? 0) < NAMING_LEVELS && STANDFIRST_NAMES.has(word),
    ) === true
  );
}

/** Number of first paragraphs in which a dateline is searched. */
const DATELINE_REACH = 3;

export function placeDateline({ ledger, segment, index }: Draft, body: readonly number[]): Dateline | null {
  const places = body.slice(0, DATELINE_REACH);
  for (
    let i = Math.min(segment.articleEnd, body[0] ?? segment.articleEnd) - 1;
    i >= segment.articleStart;
    i--
  )
    if (ledger.label(i) === 'dateline') places.unshift(i);
  for (const i of places) {
    if (!ledger.isPlaced(i)) ledger.place(i, index, 'dateline');
    const read = readDateline(ledger.text(i));
    if (read !== null) return read;
  }
  return null;
}

const LIST_OF_LABEL = { contributor: 'contributors', note: 'notes', tags: 'tags' } as const;

/**
 * Places contributor lines and notes of the article, and tags in or below it. A footnote outside the body is a note if
 * the text contains its mark. Below Korean texts, the byline is often repeated with an address.
 */
export function placeLists({ ledger, segment, index }: Draft, text: string, authors: readonly string[]) {
  const lists = { contributors: new Set<string>(), notes: new Set<string>(), tags: new Set<string>() };
  for (let i = segment.start; i < segment.end; i++) {
    const line = ledger.text(i);
    const mark = ledger.passages[i]?.footnote;
    if (mark !== undefined) {
      if (ledger.isPlaced(i)) lists.notes.add(line);
      else if (i >= segment.articleStart && line !== '' && text.includes(`[${mark}]`))
        ledger.relabel(i, 'note', 'footnote', 'the footnote of a mark in the text');
    }
    const label = ledger.label(i);
    if (label !== 'contributor' && label !== 'note' && label !== 'tags') continue;
    const isBelow = i >= segment.articleEnd && label !== 'tags' && mark === undefined;
    if ((i < segment.articleStart || isBelow) && !isUserKeep(ledger.verdict(i).rule)) continue;
    const signed = label === 'contributor' ? (readEastAsianByline(line)?.authors ?? []) : [];
    if (signed.length > 0 && signed.every((name) => authors.includes(name))) {
      ledger.place(i, index, 'byline');
      continue;
    }
    for (const entry of label === 'tags' ? readTags(line) : [line]) lists[LIST_OF_LABEL[label]].add(entry);
    ledger.place(i, index, LIST_OF_LABEL[label]);
  }
  return { contributors: [...lists.contributors], notes: [...lists.notes], tags: [...lists.tags] };
}

const TAGS_LABEL = /^[^:：#]{2,25}[:：]\s?/;
const TAG_SEPARATOR = /\s?[,;|•·،、，；#]\s?/;

/** `Tags: Harbour, Fishing` → `Harbour`, `Fishing`. */
function readTags(text: string): string[] {
  const tags = text.replace(TAGS_LABEL, '').split(TAG_SEPARATOR);
  return tags.filter((tag) => tag !== '');
}

/** Number of passages below the text in which a statement about the rest of it may be. */
const CUT_REACH = 4;
/** Labels of other parts of the page, which end the search. */
const OTHER_PARTS: ReadonlySet<Label> = new Set<Label>(['related', 'next-article', 'comments', 'footer']);
const ELLIPSIS = /(?:…|\.\.\.)["”»]?$/;

/**
 * The evidence that the page shows only the beginning of the text: the line that says so directly below it; or that
 * structured data say it is not free, and it ends in an ellipsis. Offers of a subscription are also below whole texts.
 */
export function findTruncation({ ledger, segment, metadata }: Draft, body: readonly number[]): string | null {
  const last = body.at(-1);
  if (last === undefined) return null;
  if (isPaywallCut(ledger.text(last))) return ledger.text(last);
  for (let i = last + 1, seen = 0; i < segment.end && seen < CUT_REACH; i++) {
    const text = ledger.text(i);
    if (text === '' || ledger.isPlaced(i) || !isBoilerplate(ledger.label(i))) continue;
    if (OTHER_PARTS.has(ledger.label(i))) break;
    seen++;
    if (isPaywallCut(text)) return text;
  }
  return metadata.isPaid === true && ELLIPSIS.test(ledger.text(last))
    ? 'isAccessibleForFree: false; the text ends in an ellipsis'
    : null;
}

/** The address relative to that of the page, if it is known; unchanged if it cannot be resolved. */
export function absolute(url: string, page: string | null): string {
  try {
    return new URL(url, page ?? undefined).href;
  } catch {
    return url;
  }
}

/** The links in the passages of a body. */
export function linksIn({ document, ledger }: Draft, body: readonly number[]): ArticleLink[] {
  return body.flatMap((i) => {
    const { links = [], lines = [] } = ledger.passages[i] ?? {};
    return links.map(({ text, url }) => ({
      text,
      url: absolute(url, document.source.url),
      line: lines[0] as number,
    }));
  });
}
