import type { Passage } from '../model/passage.ts';
import { isStopWordHash, scan, WordSink } from '../text/scan.ts';
import { textAt } from './text-at.ts';

/** Paragraphs counted for the words an article uses most, and how many of those count as its topic. */
const TOPIC_PARAGRAPHS = 20;
const TOPIC_WORDS = 15;
/** Characters of a paragraph that are read. */
const MAX_LENGTH = 500;

const sink = new WordSink();

/** Hashes of the words of a text, function words left out. */
export function contentWordsOf(text: string): ReadonlySet<number> {
  const words = new Set<number>();
  addContentWords(text, words);
  return words;
}

function addContentWords(text: string, words: Set<number>): void {
  scan(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text, sink);
  for (let k = 0; k < sink.length; k++) {
    const hash = sink.words[k] as number;
    if (!isStopWordHash(hash)) words.add(hash);
  }
}

/** The content words of an article's first paragraphs, and those it uses in many paragraphs. */
export class ArticleWords {
  readonly lead = new Set<number>();
  readonly topics = new Set<number>();
  /** Word → how many of the first paragraphs have it. */
  readonly #paragraphs = new Map<number, number>();

  constructor(passages: readonly Passage[], lead: readonly number[], solids: readonly number[]) {
    for (const i of lead) addContentWords(textAt(passages, i), this.lead);
    const paragraphs = this.#paragraphs;
    const words = new Set<number>();
    for (const i of solids.slice(0, TOPIC_PARAGRAPHS)) {
      words.clear();
      addContentWords(textAt(passages, i), words);
      for (const hash of words) paragraphs.set(hash, (paragraphs.get(hash) ?? 0) + 1);
    }
    const frequent: [number, number][] = [];
    for (const entry of paragraphs) if (entry[1] > 1) frequent.push(entry);
    frequent.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [hash] of frequent.slice(0, TOPIC_WORDS)) this.topics.add(hash);
  }

  /** How many content words of a list of word hashes the paragraphs have, and in how many each is, as a sum of logarithms. */
  mentionsOf({ words, length }: WordSink): { words: number; sum: number } {
    let found = 0;
    let sum = 0;
    for (let k = 0; k < length; k++) {
      const hash = words[k] as number;
      const paragraphs = isStopWordHash(hash) ? undefined : this.#paragraphs.get(hash);
      if (paragraphs === undefined) continue;
      found++;
      sum += Math.log1p(paragraphs);
    }
    return { words: found, sum };
  }
}

/** How many content words a list of word hashes has, and how many of them a set knows. */
export interface Shared {
  readonly content: number;
  readonly count: number;
  /** 0–1. */
  readonly share: number;
}

export function shareOf(words: WordSink, known: ReadonlySet<number>): Shared {
  let content = 0;
  let count = 0;
  for (let k = 0; k < words.length; k++) {
    const hash = words.words[k] as number;
    if (isStopWordHash(hash)) continue;
    content++;
    if (known.has(hash)) count++;
  }
  return { content, count, share: content === 0 ? 0 : count / content };
}
