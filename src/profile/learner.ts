import { createHash } from 'node:crypto';
import { lineKey, shapeOf } from './match-profile.ts';
import { PROFILE_VERSION, type ProfileEntry, type SiteProfile } from './site-profile.ts';

/** Lines kept over all documents: some thousands of pages, under 100 MB. */
const MAX_LINES = 400_000;
/** Lines kept of one document: chrome stands at its head and tail. */
const MAX_LINES_OF_DOCUMENT = 4_000;

interface LearnerLimits {
  /** Most lines held at once, summed over the documents. */
  readonly maxLines?: number;
}

/** Learns what a site's documents have in common, one document at a time; the order of documents does not matter. */
export class ProfileLearner {
  readonly #sample: DocumentSample;

  constructor({ maxLines = MAX_LINES }: LearnerLimits = {}) {
    this.#sample = new DocumentSample(maxLines);
  }

  /** @param passages texts of one document's passages, in order */
  add(passages: readonly string[]): void {
    const hash = createHash('sha256').update(passages.join('\n')).digest('hex');
    if (!this.#sample.wants(hash)) return;
    const keys = headAndTail(passages).map(lineKey);
    if (keys.some((key) => key !== null)) this.#sample.add(hash, keys);
  }

  toProfile(): SiteProfile {
    return {
      cleancopyProfile: PROFILE_VERSION,
      documents: this.#sample.documents.length,
      drop: findChrome(this.#sample).sort(byFrequency),
      protect: [],
      learned: {
        distinctLines: this.#sample.distinctLines,
        minDocuments: CHROME_LINE.minDocuments,
        minShare: CHROME_LINE.minShare,
        minDocumentsOfSentences: CHROME_SENTENCE.minDocuments,
        minShareOfSentences: CHROME_SENTENCE.minShare,
      },
    };
  }
}

function headAndTail(passages: readonly string[]): readonly string[] {
  if (passages.length <= MAX_LINES_OF_DOCUMENT) return passages;
  const half = MAX_LINES_OF_DOCUMENT / 2;
  return [...passages.slice(0, half), ...passages.slice(-half)];
}

/** Most frequent first, then by code units, so that a profile never hangs on a locale. */
function byFrequency(a: ProfileEntry, b: ProfileEntry): number {
  const first = textOf(a);
  const second = textOf(b);
  return (b.documents ?? 0) - (a.documents ?? 0) || (first < second ? -1 : first > second ? 1 : 0);
}

function textOf(entry: ProfileEntry): string {
  return 'line' in entry ? entry.line : entry.shape;
}

/** From when on a line that recurs is the site's and not the articles'. */
interface Recurrence {
  /** Two documents may be one syndicated story; the third makes a habit of it. */
  readonly minDocuments: number;
  /** Share of the site's documents, 0–1. */
  readonly minShare: number;
}

/** A label, a menu entry, a button. */
const CHROME_LINE: Recurrence = { minDocuments: 3, minShare: 0.5 };
/** Lines that read like text have to recur more: a story taken over by several editions is still a story. */
const CHROME_SENTENCE: Recurrence = { minDocuments: 4, minShare: 0.5 };
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
function findChrome(sample: DocumentSample): ProfileEntry[] {
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

/** Distinct documents by a hash of their content, each with the numbers of its lines in order. */
interface SampledDocument {
  readonly hash: string;
  /** 0 stands for a line that is not recorded. */
  readonly lines: Uint32Array;
}

interface SampledLine {
  readonly number: number;
  /** How often documents of the sample print it. */
  uses: number;
}

/** No line: too long or too short to be named. */
const UNRECORDED = 0;

/**
 * As many documents as fit a fixed number of lines: those with the lowest hashes.
 *
 * Which lines recur is a matter of shares, and a share is known well from some thousands of documents. So a batch too
 * large for the table is sampled by whole documents, where dropping rare *lines* (as counters of heavy hitters do)
 * would make the outcome hang on which line came first. A hash of the content is drawn once and for all, so the same
 * documents are chosen in any order of arrival: once the table was full, `#ceiling` keeps out what would have been put
 * out earlier. A page that was fetched twice counts once.
 */
class DocumentSample {
  readonly #capacity: number;
  /** Ascending by hash. */
  readonly #documents: SampledDocument[] = [];
  readonly #lines = new Map<string, SampledLine>();
  readonly #texts: (string | undefined)[] = [undefined];
  readonly #free: number[] = [];
  #size = 0;
  #ceiling: string | null = null;

  /** @param capacity most lines, summed over the documents */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get documents(): readonly SampledDocument[] {
    return this.#documents;
  }

  /** Distinct lines held. */
  get distinctLines(): number {
    return this.#lines.size;
  }

  textOf(line: number): string {
    return this.#texts[line] ?? '';
  }

  /** Whether `add` would take the document; a large batch is for the most part refused, at the cost of its hash. */
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
