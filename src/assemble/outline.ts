import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Ledger } from './ledger.ts';
import { textAt } from './text-at.ts';

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
/** Scripts without blanks say as much in so many characters. */
const SOLID_IDEOGRAPHS = 30;

function isSolid(text: string): boolean {
  if (text.length < SOLID_IDEOGRAPHS) return false;
  let blanks = 0;
  let ideographs = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) blanks++;
    else if (code >= 0x3040 && code < 0xa000) ideographs++;
    if (blanks + 1 >= SOLID_WORDS || ideographs >= SOLID_IDEOGRAPHS) return true;
  }
  return false;
}

/** Running text parted by more passages that are no body belongs to different parts of a page. */
const CLUSTER_GAP = 10;
/** A cluster with less of the running text than this is a cookie or paywall pitch, not where the article begins. */
const MIN_CLUSTER_SHARE = 0.1;
/** So many characters are enough whatever the whole holds. */
const ENOUGH_CHARS = 750;

const LEAD_PARAGRAPHS = 4;

/** What the finders of headline, times and authors need to know of a segment. */
export interface Outline {
  readonly start: number;
  readonly end: number;
  /** Passages labelled as body, in order. */
  readonly body: readonly number[];
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
  const solids: number[] = [];
  const lengths: number[] = [];
  /** For each solid: passages that are no body between it and the last one. */
  const gaps: number[] = [];
  let gap = 0;
  for (let i = segment.start; i < segment.end; i++) {
    if (!isBodyLabel(ledger.label(i))) {
      gap++;
      continue;
    }
    const text = textAt(passages, i);
    body.push(i);
    if (isSolid(text)) {
      solids.push(i);
      lengths.push(text.length);
      gaps.push(gap);
      gap = 0;
    }
  }
  const first = firstCluster(lengths, gaps);
  return {
    start: segment.start,
    end: segment.end,
    body,
    solids,
    leadSolids: solids.slice(first, first + LEAD_PARAGRAPHS),
    firstSolid: solids[first] ?? body[0] ?? segment.end,
    lastBody: body.at(-1) ?? segment.end,
  };
}

/** Which of the solids opens the first cluster that is large enough to be the article. */
function firstCluster(lengths: readonly number[], gaps: readonly number[]): number {
  const total = lengths.reduce((all, length) => all + length, 0);
  const enough = Math.min(ENOUGH_CHARS, total * MIN_CLUSTER_SHARE);
  let from = 0;
  let sum = 0;
  for (let k = 0; k < lengths.length; k++) {
    if ((gaps[k] ?? 0) > CLUSTER_GAP) {
      from = k;
      sum = 0;
    }
    sum += lengths[k] ?? 0;
    if (sum >= enough) return from;
  }
  return 0;
}
