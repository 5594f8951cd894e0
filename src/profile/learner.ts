import { sha256 } from '../text/sha256.ts';
import { lineKey, shapeOf } from './match-profile.ts';
import { PROFILE_VERSION, type ProfileEntry, type SiteProfile } from './site-profile.ts';

/** Lines held of all documents: some thousands of pages, under 100 MB. */
const MAX_LINES = 400_000;
/** Lines held of one document, from its beginning and end. */
const MAX_LINES_OF_DOCUMENT = 4_000;

interface LearnerLimits {
  /** Maximum number of lines, summed over the documents. */
  readonly maxLines?: number;
}

/** Finds the lines that recur in a site's documents; the order of documents does not matter. */
export class ProfileLearner {
  readonly #sample: DocumentSample;

  constructor({ maxLines = MAX_LINES }: LearnerLimits = {}) {
    this.#sample = new DocumentSample(maxLines);
  }

  /** @param passages texts of one document's passages, in order */
  add(passages: readonly string[]): void {
    const hash = sha256(passages.join('\n'));
    if (!this.#sample.wants(hash)) return;
    const keys = headAndTail(passages).map(lineKey);
    if (keys.some((key) => key !== null)) this.#sample.add(hash, keys);
  }

  toProfile(): SiteProfile {
    return {
      cleancopyProfile: PROFILE_VERSION,
      documents: this.#sample.documents.length,
      drop: findRecurringLines(this.#sample).sort(byFrequency),
      protect: [],
      learned: {
        distinctLines: this.#sample.distinctLines,
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

/** Labels, menu entries, buttons. */
const SHORT_LINE: Recurrence = { minDocuments: 3, minShare: 0.5 };
/** Sentences have to recur more often: several editions may publish the same article. */
const SENTENCE: Recurrence = { minDocuments: 4, minShare: 0.5 };
/** Page elements occur once or twice per page (menus also for small screens); rows of a listing once per item. */
const MAX_PRINTS_A_DOCUMENT = 3;
/** Minimum number of words of a sentence. */
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
 * The lines, and shapes of lines, that recur in documents *next to the same neighbour*. A menu, a footer or a
 * subscription box is printed as a block, so its lines keep their neighbours; a heading ("Overview") or an ingredient
 * in recipes also recurs, but with different neighbours, and is not reported.
 */
function findRecurringLines(sample: DocumentSample): ProfileEntry[] {
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
  const besideNeighbour = neighbourCounts(
    sample,
    new Map(recurring.map((group, index) => [group, index])),
    groupOfLine,
  );
  return recurring
    .filter((group, index) => recurs(group.key, besideNeighbour[index] ?? 0, total))
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
  const { minDocuments, minShare } = isSentence ? SENTENCE : SHORT_LINE;
  return documents >= minDocuments && documents >= minShare * total;
}

/** For each recurring group: the number of documents in which it is next to its most frequent neighbour. */
function neighbourCounts(
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
  const besideNeighbour = new Array<number>(indexOf.size).fill(0);
  for (const [pair, documents] of pairs) {
    for (const index of [Math.floor(pair / size) - 1, (pair % size) - 1]) {
      if (index >= 0) besideNeighbour[index] = Math.max(besideNeighbour[index] ?? 0, documents);
    }
  }
  return besideNeighbour;
}

/** A document, identified by a hash of its content, with the numbers of its lines. */
interface SampledDocument {
  readonly hash: string;
  /** 0 for a line that is not recorded. */
  readonly lines: Uint32Array;
}

interface SampledLine {
  readonly number: number;
  /** Number of occurrences in the sample. */
  uses: number;
}

/** A line that is too long or too short. */
const UNRECORDED = 0;

/**
 * As many documents as fit into a fixed number of lines: those with the lowest hashes. Which lines recur is a matter
 * of shares, and some thousands of documents are enough to know a share. A larger batch is therefore sampled by whole
 * documents; dropping rare *lines* instead (as heavy-hitter counters do) would make the result depend on their order.
 * The hash depends on the content only, so the same documents are chosen in any order: after the table was full once,
 * `#ceiling` rejects documents that would have been dropped before. A page that was fetched twice counts once.
 */
class DocumentSample {
  readonly #capacity: number;
  /** In ascending order of hashes. */
  readonly #documents: SampledDocument[] = [];
  readonly #lines = new Map<string, SampledLine>();
  readonly #texts: (string | undefined)[] = [undefined];
  readonly #free: number[] = [];
  #size = 0;
  #ceiling: string | null = null;

  /** @param capacity maximum number of lines, summed over the documents */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get documents(): readonly SampledDocument[] {
    return this.#documents;
  }

  get distinctLines(): number {
    return this.#lines.size;
  }

  textOf(line: number): string {
    return this.#texts[line] ?? '';
  }

  /** Whether `add` would accept the document; in a large batch most are rejected at the cost of a hash. */
  wants(hash: string): boolean {
    if (this.#ceiling !== null && hash >= this.#ceiling) return false;
    return this.#documents[this.#placeOf(hash)]?.hash !== hash;
  }

  add(hash: string, lines: readonly (string | null)[]): void {
    if (!this.wants(hash)) return;
    const at = this.#placeOf(hash);
    const numbers = Uint32Array.from(lines, (line) => (line === null ? UNRECORDED : this.#numberOf(line)));
    this.#documents.splice(at, 0, { hash, lines: numbers });
    this.#size += numbers.length;
    while (this.#size > this.#capacity) this.#dropLast();
  }

  #placeOf(hash: string): number {
    let low = 0;
    let high = this.#documents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#documents[middle] as SampledDocument).hash < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #numberOf(text: string): number {
    const known = this.#lines.get(text);
    if (known !== undefined) {
      known.uses++;
      return known.number;
    }
    const number = this.#free.pop() ?? this.#texts.length;
    this.#texts[number] = text;
    this.#lines.set(text, { number, uses: 1 });
    return number;
  }

  #dropLast(): void {
    const last = this.#documents.pop();
    if (last === undefined) return;
    this.#ceiling = last.hash;
    this.#size -= last.lines.length;
    for (const number of last.lines) {
      if (number === UNRECORDED) continue;
      const text = this.textOf(number);
      const line = this.#lines.get(text);
      if (line === undefined || --line.uses > 0) continue;
      this.#lines.delete(text);
      this.#texts[number] = undefined;
      this.#free.push(number);
    }
  }
}
