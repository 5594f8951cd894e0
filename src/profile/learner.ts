import { sha256 } from '../text/sha256.ts';
import { lineKey, shapeOf } from './match-profile.ts';
import { PROFILE_VERSION, type ProfileEntry, type SiteProfile } from './site-profile.ts';

/** Lines held of all documents: some thousands of pages, under 100 MB. */
const MAX_LINES = 400_000;
/** Lines held of one document, from its beginning and end. */
const MAX_LINES_OF_DOCUMENT = 4_000;

/** A document, identified by a hash of its content. */
interface SampledDocument {
  readonly hash: string;
  /** `null` for a line that is too long or too short. */
  readonly lines: readonly (string | null)[];
}

/**
 * Finds the lines that recur in a site's documents. Of a large batch, as many documents are held as fit into a fixed
 * number of lines: those with the lowest hashes, so that the order of documents does not matter. A page that was
 * fetched twice counts once.
 */
export class ProfileLearner {
  /** In ascending order of hashes. */
  private readonly documents: SampledDocument[] = [];
  private lines = 0;
  /** Documents with this hash or a higher one were dropped. */
  private ceiling: string | null = null;

  constructor(private readonly maxLines = MAX_LINES) {}

  /** @param passages texts of one document's passages, in order */
  add(passages: readonly string[]): void {
    const hash = sha256(passages.join('\n'));
    if (this.ceiling !== null && hash >= this.ceiling) return;
    const at = this.placeOf(hash);
    if (this.documents[at]?.hash === hash) return;
    const lines = headAndTail(passages).map(lineKey);
    if (lines.every((line) => line === null)) return;
    this.documents.splice(at, 0, { hash, lines });
    this.lines += lines.length;
    while (this.lines > this.maxLines) {
      const last = this.documents.pop();
      this.lines -= last?.lines.length ?? 0;
      this.ceiling = last?.hash ?? null;
    }
  }

  private placeOf(hash: string): number {
    let low = 0;
    let high = this.documents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.documents[middle] as SampledDocument).hash < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  toProfile(): SiteProfile {
    const documents = this.documents.map(({ lines }) => lines);
    const distinct = new Set(documents.flat());
    distinct.delete(null);
    return {
      cleancopyProfile: PROFILE_VERSION,
      documents: documents.length,
      drop: findRecurringLines(documents).sort(byFrequency),
      protect: [],
      learned: {
        distinctLines: distinct.size,
        minDocuments: SHORT_LINE.minDocuments,
        minShare: SHORT_LINE.minShare,
        minDocumentsOfSentences: SENTENCE.minDocuments,
        minShareOfSentences: SENTENCE.minShare,
      },
    };
  }
}

function headAndTail(passages: readonly string[]): readonly string[] {
  if (passages.length <= MAX_LINES_OF_DOCUMENT) return passages;
  const half = MAX_LINES_OF_DOCUMENT / 2;
  return [...passages.slice(0, half), ...passages.slice(-half)];
}

/** Most frequent first, then by code units, which do not depend on the locale. */
function byFrequency(a: ProfileEntry, b: ProfileEntry): number {
  const first = textOf(a);
  const second = textOf(b);
  return (b.documents ?? 0) - (a.documents ?? 0) || (first < second ? -1 : first > second ? 1 : 0);
}

function textOf(entry: ProfileEntry): string {
  return 'line' in entry ? entry.line : entry.shape;
}

/** Thresholds from which a recurring line belongs to the site and not to articles. */
interface Recurrence {
  /** Two documents may contain the same syndicated article. */
  readonly minDocuments: number;
  /** Share of the site's documents, 0–1. */
  readonly minShare: number;
}

const SHORT_LINE: Recurrence = { minDocuments: 3, minShare: 0.5 };
/** Sentences have to recur more often: several editions may publish the same article. */
const SENTENCE: Recurrence = { minDocuments: 4, minShare: 0.5 };
/** Page elements occur once or twice per page (menus also for small screens); rows of a listing once per item. */
const MAX_PRINTS_A_DOCUMENT = 3;
const SENTENCE_WORDS = 9;

type Lines = readonly (string | null)[];

/** A line, or lines of the same shape. */
interface Group {
  readonly key: string;
  readonly lines: Set<string>;
  documents: number;
  prints: number;
  /** Number of documents in which it is next to another group, by that group; `null` for the edge of a document. */
  readonly neighbours: Map<Group | null, number>;
}

/**
 * The lines, and shapes of lines, that recur in documents *next to the same neighbour*. A menu, a footer or a
 * subscription box is printed as a block, so its lines keep their neighbours; a heading ("Overview") or an ingredient
 * in recipes also recurs, but with different neighbours, and is not reported.
 */
function findRecurringLines(documents: readonly Lines[]): ProfileEntry[] {
  const groups = new Map<string, Group>();
  const groupOfLine = new Map<string, Group>();
  const groupOf = (line: string): Group => {
    const known = groupOfLine.get(line);
    if (known !== undefined) return known;
    const key = shapeOf(line) ?? line;
    const group = groups.get(key) ?? newGroup(key);
    groups.set(key, group);
    groupOfLine.set(line, group);
    group.lines.add(line);
    return group;
  };
  for (const lines of documents) {
    const here = new Set<Group>();
    for (const line of lines) {
      if (line === null) continue;
      const group = groupOf(line);
      group.prints++;
      here.add(group);
    }
    for (const group of here) group.documents++;
  }
  const recurring = new Set(
    [...groups.values()].filter(
      ({ key, documents: count, prints }) =>
        recurs(key, count, documents.length) && prints <= MAX_PRINTS_A_DOCUMENT * count,
    ),
  );
  for (const lines of documents) countNeighbours(lines, groupOfLine, recurring);
  return [...recurring]
    .filter(({ key, neighbours }) => recurs(key, Math.max(0, ...neighbours.values()), documents.length))
    .map(({ key, lines, documents: count }) =>
      lines.size === 1 ? { line: [...lines][0] ?? key, documents: count } : { shape: key, documents: count },
    );
}

function newGroup(key: string): Group {
  return { key, lines: new Set(), documents: 0, prints: 0, neighbours: new Map() };
}

/** Whether a line in `documents` of `total` documents belongs to the site. */
function recurs(key: string, documents: number, total: number): boolean {
  const isSentence = key.split(' ', SENTENCE_WORDS).length === SENTENCE_WORDS;
  const { minDocuments, minShare } = isSentence ? SENTENCE : SHORT_LINE;
  return documents >= minDocuments && documents >= minShare * total;
}

function countNeighbours(
  lines: Lines,
  groupOfLine: ReadonlyMap<string, Group>,
  recurring: ReadonlySet<Group>,
): void {
  const here = new Map<Group, Set<Group | null>>();
  const add = (group: Group | null | undefined, neighbour: Group | null | undefined): void => {
    if (group == null || neighbour === undefined) return;
    here.set(group, (here.get(group) ?? new Set()).add(neighbour));
  };
  let before: Group | null | undefined = null;
  for (const line of [...lines, '']) {
    const found = line === null ? undefined : groupOfLine.get(line);
    const after = line === '' ? null : found !== undefined && recurring.has(found) ? found : undefined;
    add(before, after);
    add(after, before);
    before = after;
  }
  for (const [group, neighbours] of here)
    for (const neighbour of neighbours)
      group.neighbours.set(neighbour, (group.neighbours.get(neighbour) ?? 0) + 1);
}
