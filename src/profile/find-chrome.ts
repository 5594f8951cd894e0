import { type DocumentSample, UNRECORDED } from './document-sample.ts';
import { shapeOf } from './line-key.ts';
import type { ProfileEntry } from './site-profile.ts';

/** From when on a line that recurs is the site's and not the articles'. */
export interface Recurrence {
  /** Two documents may be one syndicated story; the third makes a habit of it. */
  readonly minDocuments: number;
  /** Share of the site's documents, 0–1. */
  readonly minShare: number;
}

/** A label, a menu entry, a button. */
export const CHROME_LINE: Recurrence = { minDocuments: 3, minShare: 0.5 };
/** Lines that read like text have to recur more: a story taken over by several editions is still a story. */
export const CHROME_SENTENCE: Recurrence = { minDocuments: 4, minShare: 0.5 };
/** Furniture is printed once or twice a page (menus also for small screens); rows of a listing once an item. */
const MAX_PRINTS_A_DOCUMENT = 3;
/** From so many words on a line counts as a sentence. */
const SENTENCE_WORDS = 9;

const EDGE = -1;
const NOTHING = -2;

interface Group {
  readonly key: string;
  readonly lines: Set<number>;
  documents: number;
  prints: number;
}

/**
 * The lines, and shapes of lines, that recur across documents *beside the same neighbour*. A menu, a footer, a
 * subscription box are printed as a block, so each of their lines keeps its company; a heading ("Overview") or a
 * recipe's salt recurs too, but among lines of its own article, and stays.
 */
export function findChrome(sample: DocumentSample): ProfileEntry[] {
  const groups = new Map<string, Group>();
  const groupOfLine = new Map<number, Group>();
  for (const { lines } of sample.documents) {
    const here = new Set<Group>();
    for (const line of lines) {
      if (line === UNRECORDED) continue;
      const group = groupOf(line, sample, groups, groupOfLine);
      group.prints++;
      here.add(group);
    }
    for (const group of here) group.documents++;
  }
  const total = sample.documents.length;
  const recurring = [...groups.values()].filter(
    ({ key, documents, prints }) =>
      recurs(key, documents, total) && prints <= MAX_PRINTS_A_DOCUMENT * documents,
  );
  const company = findCompany(sample, new Map(recurring.map((group, index) => [group, index])), groupOfLine);
  return recurring
    .filter((group, index) => recurs(group.key, company[index] ?? 0, total))
    .map(({ key, lines, documents }) =>
      lines.size === 1
        ? { line: sample.textOf([...lines][0] ?? UNRECORDED), documents }
        : { shape: key, documents },
    );
}

function groupOf(
  line: number,
  sample: DocumentSample,
  groups: Map<string, Group>,
  groupOfLine: Map<number, Group>,
): Group {
  const known = groupOfLine.get(line);
  if (known !== undefined) return known;
  const text = sample.textOf(line);
  const key = shapeOf(text) ?? text;
  const group = groups.get(key) ?? { key, lines: new Set<number>(), documents: 0, prints: 0 };
  groups.set(key, group);
  group.lines.add(line);
  groupOfLine.set(line, group);
  return group;
}

function recurs(key: string, documents: number, total: number): boolean {
  const isSentence = key.split(' ', SENTENCE_WORDS).length === SENTENCE_WORDS;
  const { minDocuments, minShare } = isSentence ? CHROME_SENTENCE : CHROME_LINE;
  return documents >= minDocuments && documents >= minShare * total;
}

/** For each recurring group: in how many documents it stands beside its most frequent neighbour. */
function findCompany(
  sample: DocumentSample,
  indexOf: ReadonlyMap<Group, number>,
  groupOfLine: ReadonlyMap<number, Group>,
): number[] {
  const size = indexOf.size + 2;
  const pairs = new Map<number, number>();
  const indexOfLine = (line: number): number => {
    const group = groupOfLine.get(line);
    return group === undefined ? NOTHING : (indexOf.get(group) ?? NOTHING);
  };
  for (const { lines } of sample.documents) {
    const here = new Set<number>();
    let before = EDGE;
    for (let at = 0; at <= lines.length; at++) {
      const after = at === lines.length ? EDGE : indexOfLine(lines[at] ?? UNRECORDED);
      if (before !== NOTHING && after !== NOTHING) here.add((before + 1) * size + after + 1);
      before = after;
    }
    for (const pair of here) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const company = new Array<number>(indexOf.size).fill(0);
  for (const [pair, documents] of pairs) {
    for (const index of [Math.floor(pair / size) - 1, (pair % size) - 1]) {
      if (index >= 0) company[index] = Math.max(company[index] ?? 0, documents);
    }
  }
  return company;
}
