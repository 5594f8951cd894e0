// The lines of each training page that may be its headline, with what is known of each and whether it is the gold title.

import { printingsOf } from '../../src/assemble/head-printings.ts';
import { headlineCandidates } from '../../src/assemble/headline-candidates.ts';
import { compareCandidates } from '../../src/assemble/headline-comparison.ts';
import { headlineMatrix } from '../../src/assemble/headline-features.ts';
import { Ledger } from '../../src/assemble/ledger.ts';
import { keepLiveEntries } from '../../src/assemble/live-blog.ts';
import { describe, metadataTitleKeys, segmentOfMetadata } from '../../src/assemble/metadata.ts';
import { outlineOf } from '../../src/assemble/outline.ts';
import { shorterTitles } from '../../src/assemble/site-name.ts';
import { keyHolds, titleKey } from '../../src/assemble/title-key.ts';
import { foldRepeats } from '../../src/dedupe/fold-repeats.ts';
import { labelPassages } from '../../src/label/label-passages.ts';
import type { Document } from '../../src/model/document.ts';
import type { Verdict } from '../../src/model/label.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Segment } from '../../src/model/segment.ts';
import { toPassages } from '../../src/pipeline/to-passages.ts';
import { htmlModel, textModel } from '../../src/score/model.ts';
import { RENDERERS, type Renderer, readDump, readGold, siteOf } from './corpus.ts';

export interface HeadLine {
  /** The line is what should be chosen. */
  readonly wanted: boolean;
  readonly equalsTitle: boolean;
  /** One of line and title holds the other. */
  readonly holdsTitle: boolean;
}

export interface Head {
  readonly site: string;
  readonly renderer: Renderer;
  readonly isArticle: boolean;
  readonly lines: readonly HeadLine[];
  /** A row of features for each line. */
  readonly matrix: Float32Array;
}

/** Heads of the pages whose dump shows the gold title. */
export function readHeads(folder: string): Head[] {
  const heads: Head[] = [];
  for (const page of readGold(folder)) {
    const gold = titleKey(page.title ?? '');
    if (gold === '') continue;
    for (const renderer of [...RENDERERS, 'html'] as const) {
      const content = readDump(folder, page, renderer);
      if (content === null || !keyHolds(titleKey(content), gold)) continue;
      const format = renderer === 'markdown' || renderer === 'html' ? renderer : 'text';
      const document: Document = { source: { path: null, record: null, url: null }, format, content };
      const { lines, matrix } = readHead(document, gold);
      const isArticle = page.page_type === 'article';
      if (lines.length > 0) heads.push({ site: siteOf(page.url), renderer, isArticle, lines, matrix });
    }
  }
  return heads;
}

function readHead(page: Document, gold: string): Pick<Head, 'lines' | 'matrix'> {
  const { source, passages, metadata } = toPassages(page);
  const document = { ...page, source, ...(metadata !== undefined && { metadata }) };
  const model = page.format === 'html' ? htmlModel() : textModel();
  const { verdicts, segments } = labelPassages(passages, { model, threshold: null, explain: false });
  for (const segment of segments) foldRepeats(passages, verdicts, segment);
  const at = largest(segments, passages, verdicts);
  const segment = segments[at];
  if (segment === undefined) return { lines: [], matrix: new Float32Array() };
  const ledger = new Ledger(document, passages, verdicts);
  keepLiveEntries(passages, ledger, segment);
  const outline = outlineOf(passages, ledger, segment);
  const speaksOf = segmentOfMetadata(document, passages, segments);
  const told = describe(document, segments, at, speaksOf, at === 0).metadata;
  const hints = { titleKeys: metadataTitleKeys(told), address: source.url };
  const candidates = headlineCandidates(passages, ledger, outline, printingsOf(passages, outline), hints);
  const matches = candidates.map(({ text }) => {
    const keys = [text, ...shorterTitles(text)].map(titleKey);
    return { equals: keys.includes(gold), holds: keys.some((key) => holdsEither(key, gold)) };
  });
  const inside = candidates.some((candidate, k) => matches[k]?.equals && !candidate.isFirstLine);
  const anyEquals = matches.some(({ equals }) => equals);
  const lines = candidates.map((candidate, k) => {
    const { equals = false, holds = false } = matches[k] ?? {};
    const isWindowTitle = candidate.isFirstLine && candidate.hasSiteTail;
    return {
      wanted: anyEquals ? equals && !(inside && isWindowTitle) : holds,
      equalsTitle: equals,
      holdsTitle: holds,
    };
  });
  return { lines, matrix: headlineMatrix(candidates, compareCandidates(candidates)) };
}

/** Shorter keys stand in others by chance. */
const MIN_HELD_KEY = 8;

function holdsEither(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= MIN_HELD_KEY && keyHolds(long, short));
}

/** Index of the segment with most running text: on a page with several it is the one the gold title is of. */
function largest(
  segments: readonly Segment[],
  passages: readonly Passage[],
  verdicts: readonly Verdict[],
): number {
  const sizes = segments.map(({ start, end }) => {
    let chars = 0;
    for (let i = start; i < end; i++)
      if (verdicts[i]?.label === 'paragraph') chars += passages[i]?.text.length ?? 0;
    return chars;
  });
  return sizes.indexOf(Math.max(...sizes));
}
