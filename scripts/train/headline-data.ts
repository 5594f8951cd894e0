// The lines of each training page that may be its headline, with what speaks for each and whether it is the gold title.

import { printingsOf } from '../../src/assemble/head-printings.ts';
import { headlineCandidates } from '../../src/assemble/headline-candidates.ts';
import { HEADLINE_EVIDENCE } from '../../src/assemble/headline-evidence.ts';
import { Ledger } from '../../src/assemble/ledger.ts';
import { outlineOf } from '../../src/assemble/outline.ts';
import { shorterTitles } from '../../src/assemble/site-name.ts';
import { keyHolds, titleKey } from '../../src/assemble/title-key.ts';
import { foldRepeats } from '../../src/dedupe/fold-repeats.ts';
import { labelPassages } from '../../src/label/label-passages.ts';
import type { Document } from '../../src/model/document.ts';
import type { Verdict } from '../../src/model/label.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Segment } from '../../src/model/segment.ts';
import { textModel } from '../../src/score/model.ts';
import { RENDERERS, type Renderer, readDump, readGold, siteOf, toPassages } from './corpus.ts';

export interface HeadLine {
  /** Indexes into HEADLINE_EVIDENCE. */
  readonly signs: readonly number[];
  /** The line is what should be chosen. */
  readonly wanted: boolean;
  readonly equalsTitle: boolean;
  /** One of line and title holds the other. */
  readonly holdsTitle: boolean;
}

export interface Head {
  readonly id: string;
  readonly site: string;
  readonly renderer: Renderer;
  readonly lines: readonly HeadLine[];
}

/** Heads of the articles whose dump shows the gold title. */
export function readHeads(folder: string): Head[] {
  const heads: Head[] = [];
  for (const page of readGold(folder)) {
    const gold = titleKey(page.title ?? '');
    if (page.page_type !== 'article' || gold === '') continue;
    for (const renderer of RENDERERS) {
      const content = readDump(folder, page, renderer);
      if (content === null || !keyHolds(titleKey(content), gold)) continue;
      const format = renderer === 'markdown' ? 'markdown' : 'text';
      const document: Document = { source: { path: null, record: null, url: null }, format, content };
      const lines = linesOf(document, toPassages(content, renderer), gold);
      heads.push({ id: page.id, site: siteOf(page.url), renderer, lines });
    }
  }
  return heads;
}

function linesOf(document: Document, passages: readonly Passage[], gold: string): HeadLine[] {
  const { verdicts, segments } = labelPassages(passages, {
    model: textModel(),
    threshold: null,
    explain: false,
  });
  for (const segment of segments) foldRepeats(passages, verdicts, segment);
  const outline = outlineOf(
    passages,
    new Ledger(document, passages, verdicts),
    largest(segments, passages, verdicts),
  );
  const candidates = headlineCandidates(
    passages,
    new Ledger(document, passages, verdicts),
    outline,
    printingsOf(passages, outline),
    { titleKeys: [], address: null },
  );
  const matches = candidates.map(({ text }) => {
    const keys = [text, ...shorterTitles(text)].map(titleKey);
    return { equals: keys.includes(gold), holds: keys.some((key) => holdsEither(key, gold)) };
  });
  const inside = candidates.some((candidate, at) => matches[at]?.equals && !candidate.isFirstLine);
  const anyEquals = matches.some(({ equals }) => equals);
  return candidates.map((candidate, at) => {
    const { equals = false, holds = false } = matches[at] ?? {};
    const isWindowTitle = candidate.isFirstLine && candidate.hasSiteTail;
    return {
      signs: HEADLINE_EVIDENCE.flatMap((sign, k) => (sign.holds(candidate) ? [k] : [])),
      wanted: anyEquals ? equals && !(inside && isWindowTitle) : holds,
      equalsTitle: equals,
      holdsTitle: holds,
    };
  });
}

/** Shorter keys stand in others by chance. */
const MIN_HELD_KEY = 8;

function holdsEither(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= MIN_HELD_KEY && keyHolds(long, short));
}

/** The segment with most running text: on a page with several it is the one the gold title is of. */
function largest(
  segments: readonly Segment[],
  passages: readonly Passage[],
  verdicts: readonly Verdict[],
): Segment {
  const size = ({ start, end }: Segment): number => {
    let chars = 0;
    for (let i = start; i < end; i++)
      if (verdicts[i]?.label === 'paragraph') chars += passages[i]?.text.length ?? 0;
    return chars;
  };
  return segments.reduce((best, segment) => (size(segment) > size(best) ? segment : best));
}
