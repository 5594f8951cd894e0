import type { StatedShares } from '../../model/passage.ts';
import { HashTable } from '../../text/hash-table.ts';
import { HASH_PRIME, HASH_START } from '../../text/scan.ts';
import { normalized } from '../printed-values.ts';
import type { PageEvidence } from './metadata/captures.ts';
import { parseEmbeddedJson, valuesIn } from './metadata/json-ld.ts';

/** `<meta>` that describe the article, the likeliest first; most repeat its first sentences. */
const DESCRIPTIONS = ['description', 'og:description', 'twitter:description'] as const;
const ARTICLE_BODY = /\.articleBody$/;
/** Shorter values are no body. */
const MIN_BODY = 200;
/** Length of the opening of a line that is searched in the stated body, in characters of its words in lower case. */
const OPENING = 60;
/** Shorter lines occur in any text, so nothing is said of them. */
const MIN_OPENING = 12;
const SPACE = 0x20;

/** Compares lines with the title, description and body that the markup of a page states. */
export class StatedText {
  readonly #title: HashTable;
  readonly #description: HashTable;
  /** `null` where no body is stated. */
  readonly #body: string | null;

  constructor(evidence: PageEvidence, title: string | undefined) {
    this.#title = wordsOf(title ?? '');
    const description = DESCRIPTIONS.flatMap((name) => evidence.meta.get(name) ?? [])[0];
    this.#description = wordsOf(description ?? '');
    this.#body = bodyOf(evidence);
  }

  sharesOf(text: string): StatedShares {
    const line = normalized(text);
    let inTitle = 0;
    let inDescription = 0;
    wordsOfLine.clear();
    eachWord(line, (word) => {
      const known = wordsOfLine.size;
      if (wordsOfLine.numberOf(word) < known) return;
      if (this.#title.has(word)) inTitle++;
      if (this.#description.has(word)) inDescription++;
    });
    const opening = line.slice(0, OPENING);
    return {
      title: this.#title.size === 0 ? null : (2 * inTitle) / (wordsOfLine.size + this.#title.size),
      description: this.#description.size === 0 ? null : inDescription / this.#description.size,
      body: this.#body === null || opening.length < MIN_OPENING ? null : this.#body.includes(opening),
    };
  }
}

/** The different words of the line that is compared. */
const wordsOfLine = new HashTable();

function wordsOf(text: string): HashTable {
  const words = new HashTable();
  eachWord(normalized(text), (word) => words.numberOf(word));
  return words;
}

/** Calls `visit` with the hash of each word of a normalized text. */
function eachWord(line: string, visit: (hash: number) => void): void {
  if (line === '') return;
  let hash = HASH_START;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === SPACE) {
      visit(hash);
      hash = HASH_START;
    } else hash = Math.imul(hash ^ code, HASH_PRIME);
  }
  visit(hash);
}

/** All bodies that the structured data of a page states, as words in lower case. */
function bodyOf({ byKind }: PageEvidence): string | null {
  const found: string[] = [];
  for (const { text } of byKind.get('json-ld') ?? []) {
    if (!text.includes('articleBody')) continue;
    for (const { path, value } of valuesIn(parseEmbeddedJson(text)))
      if (ARTICLE_BODY.test(path) && typeof value === 'string' && value.length >= MIN_BODY)
        found.push(normalized(value));
  }
  return found.length === 0 ? null : found.join(' | ');
}
