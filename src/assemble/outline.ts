import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Ledger } from './ledger.ts';
import { countWords } from './word-count.ts';

const BODY_LABELS: ReadonlySet<Label> = new Set<Label>([
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'code',
  'table',
  'standfirst',
]);

export function isBodyLabel(label: Label): boolean {
  return BODY_LABELS.has(label);
}

/** A paragraph of so many words is running text, not a label, a menu entry or a teaser's title. */
const SOLID_WORDS = 15;
/** Running text parted by more passages that are no body belongs to different parts of a page. */
const CLUSTER_GAP = 10;
/** A cluster with less of the running text than this is a cookie or paywall pitch, not where the article begins. */
const MIN_CLUSTER_SHARE = 0.1;
/** So many words are enough whatever the whole holds. */
const ENOUGH_WORDS = 120;

const LEAD_PARAGRAPHS = 4;

/** What the finders of headline, times and authors need to know of a segment. */
export interface Outline {
  readonly start: number;
  readonly end: number;
  /** Passages labelled as body, in order. */
  readonly body: readonly number[];
  /** Words of each of them. */
  readonly words: readonly number[];
  readonly totalWords: number;
  /** Where the article's running text begins; `end` when there is none. */
  readonly firstSolid: number;
  /** The first paragraphs of running text from there on. */
  readonly leadSolids: readonly number[];
  /** Running text, in order. */
  readonly solids: readonly number[];
  readonly lastBody: number;
}

export function outlineOf(passages: readonly Passage[], ledger: Ledger, segment: Segment): Outline {
  const body: number[] = [];
  const words: number[] = [];
  const solids: number[] = [];
  const solidWords: number[] = [];
  /** For each solid: passages that are no body between it and the last one. */
  const gaps: number[] = [];
  let gap = 0;
  let totalWords = 0;
  for (let i = segment.start; i < segment.end; i++) {
    if (!isBodyLabel(ledger.label(i))) {
      gap++;
      continue;
    }
    const count = countWords(passages[i]?.text ?? '');
    body.push(i);
    words.push(count);
    totalWords += count;
    if (count >= SOLID_WORDS) {
      solids.push(i);
      solidWords.push(count);
      gaps.push(gap);
      gap = 0;
    }
  }
  const first = firstCluster(solidWords, gaps);
  return {
    start: segment.start,
    end: segment.end,
    body,
    words,
    totalWords,
    solids,
    leadSolids: solids.slice(first, first + LEAD_PARAGRAPHS),
    firstSolid: solids[first] ?? body[0] ?? segment.end,
    lastBody: body.at(-1) ?? segment.end,
  };
}

/** Which of the solids opens the first cluster that is large enough to be the article. */
function firstCluster(words: readonly number[], gaps: readonly number[]): number {
  const total = words.reduce((sum, count) => sum + count, 0);
  const enough = Math.min(ENOUGH_WORDS, total * MIN_CLUSTER_SHARE);
  let from = 0;
  let sum = 0;
  for (let k = 0; k < words.length; k++) {
    if ((gaps[k] ?? 0) > CLUSTER_GAP) {
      from = k;
      sum = 0;
    }
    sum += words[k] ?? 0;
    if (sum >= enough) return from;
  }
  return 0;
}
