import { expect } from 'vitest';
import { toArticles } from '../../src/assemble/to-articles.ts';
import type { Article } from '../../src/model/article.ts';
import type { DescribedDocument, DocumentFormat, LaterPage, PageMetadata } from '../../src/model/document.ts';
import { KEPT_LABELS, type Label, type Verdict } from '../../src/model/label.ts';
import type {
  BlockTag,
  HtmlCluster,
  HtmlHints,
  MarkupHints,
  Passage,
  Segment,
} from '../../src/model/passage.ts';

/** Articles out of lines whose labels a test gives, so that no line's fate hangs on the model. */

interface Entry {
  readonly label: Label;
  readonly text: string;
  readonly raw?: string;
  readonly marker?: string;
  readonly block?: BlockTag;
  readonly level?: number;
  readonly linkShare?: number;
  readonly image?: boolean;
  readonly rule?: string;
  readonly score?: number;
  /** Numbers of its lines, where it has not one of its own. */
  readonly lines?: readonly number[];
  /** No blank line stands before it. */
  readonly glued?: boolean;
  /** Lines of the page that share one kind of place, as markup tells. */
  readonly cluster?: HtmlCluster;
  readonly footnote?: string;
  /** It has a label of an article's lines but stands outside the article. */
  readonly outside?: boolean;
}

export type Row = readonly [label: Label, text: string, more?: Omit<Entry, 'label' | 'text'>];

interface Options {
  readonly cuts?: readonly number[];
  /** In place of cuts: first passage and the one after the last of each. */
  readonly segments?: readonly (readonly [number, number])[];
  readonly metadata?: PageMetadata;
  readonly url?: string;
  readonly format?: DocumentFormat;
  readonly content?: string;
  readonly laterPages?: readonly LaterPage[];
  readonly meta?: Readonly<Record<string, unknown>>;
}

const CONTAINER = {
  tag: 'div',
  textChars: 0,
  linkChars: 0,
  paragraphs: 0,
  paragraphChars: 0,
  passages: 0,
  headings: 0,
  headlines: 0,
};

const placeIn = (cluster: HtmlCluster): HtmlHints => ({
  tag: 'div',
  ancestors: [],
  depth: 1,
  words: [],
  wordLevels: [],
  hidden: false,
  itemprop: null,
  strongShare: 0,
  images: 0,
  containers: [],
  page: CONTAINER,
  cluster,
  stated: { title: null, description: null, body: null },
  isForum: false,
});

function markupOf({ block, level = 0, linkShare = 0, image = false }: Partial<Entry>): MarkupHints | null {
  if (block === undefined && linkShare === 0 && !image) return null;
  return { block: block ?? null, level, linkShare, links: linkShare > 0 ? 1 : 0, image };
}

/** Each row on an odd line of its own, a blank line before it. */
export function assemble(rows: readonly Row[], options: Options = {}) {
  const passages: Passage[] = rows.map(([, text, more = {}], index) => ({
    index,
    text,
    raw: more.raw ?? text,
    lines: more.lines ?? [2 * index + 1],
    blankBefore: index === 0 || more.glued === true ? 0 : 1,
    breakBefore: false,
    indent: 0,
    marker: more.marker ?? '',
    markup: markupOf(more),
    ...(more.cluster !== undefined && { html: placeIn(more.cluster) }),
    ...(more.footnote !== undefined && { footnote: more.footnote }),
  }));
  const verdicts: Verdict[] = rows.map(([label, , more]) => ({
    label,
    rule: more?.rule ?? 'score',
    reason: 'said so',
    score: more?.score ?? (KEPT_LABELS.some((kept) => kept === label) ? 0.9 : 0.1),
  }));
  const starts = [0, ...(options.cuts ?? []), rows.length];
  const ranges =
    options.segments ?? starts.slice(0, -1).map((start, at) => [start, starts[at + 1] as number] as const);
  const isKept = (i: number): boolean => KEPT_LABELS.some((kept) => kept === rows[i]?.[0]);
  const segments: Segment[] = ranges.map(([start, end], at) => {
    const inside = passages.map(({ index }) => index).filter((i) => i >= start && i < end);
    const headline = inside.find((i) => rows[i]?.[0] === 'headline') ?? null;
    const kept = inside.filter((i) => isKept(i) && rows[i]?.[2]?.outside !== true);
    return {
      start,
      end,
      articleStart: kept[0] ?? start,
      articleEnd: (kept.at(-1) ?? end - 1) + 1,
      headline,
      boundary: at === 0 ? null : { beforeLine: 2 * start + 1, evidence: ['headline'], confidence: 0.8 },
    };
  });
  const { metadata, laterPages, meta } = options;
  const document: DescribedDocument = {
    source: { path: 'dump.txt', record: null, url: options.url ?? null },
    format: options.format ?? 'text',
    content: options.content ?? passages.map((passage) => passage.raw).join('\n\n'),
    ...(metadata !== undefined && { metadata }),
    ...(laterPages !== undefined && { laterPages }),
    ...(meta !== undefined && { meta }),
  };
  return toArticles(document, passages, verdicts, segments);
}

export function only(rows: readonly Row[], options: Options = {}): Article {
  const { articles } = assemble(rows, options);
  expect(articles).toHaveLength(1);
  return articles[0] as Article;
}

export const HEADLINE = 'Ferry to Ostrey stays in port all winter';
export const LEAD: Row = [
  'paragraph',
  'OSTREY, Norland (AP) — The ferry to Ostrey will stay in port this winter, the harbour board decided on Monday evening after a long debate.',
];
export const SECOND: Row = [
  'paragraph',
  'The island has been without a doctor since the spring, and many of its people now fear for the school and the shop as well.',
];
export const THIRD: Row = [
  'paragraph',
  'The board will meet again in March, when the ice on the sound has usually gone and the boats can be painted for summer.',
];
/** A first paragraph that names no place and no agency. */
export const OPENING: Row = [
  'paragraph',
  'Nobody on the quay had expected the harbour board to decide so soon, and few had expected it to lay up the ferry at all.',
];

/** The article of a headline, the lines below it, its story and what stands at its foot. */
export function story(head: readonly Row[], foot: readonly Row[] = [], metadata: PageMetadata = {}): Article {
  return only([['headline', HEADLINE], ...head, OPENING, SECOND, THIRD, ...foot], { metadata });
}
