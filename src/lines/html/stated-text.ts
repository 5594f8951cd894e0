import type { StatedShares } from '../../model/passage.ts';
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

/** Compares lines with the title, description and body that the markup of a page states. */
export class StatedText {
  readonly #title: ReadonlySet<string>;
  readonly #description: ReadonlySet<string>;
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
    const words = new Set(line.split(' '));
    const inTitle = common(words, this.#title);
    const opening = line.slice(0, OPENING);
    return {
      title: this.#title.size === 0 ? null : (2 * inTitle) / (words.size + this.#title.size),
      description:
        this.#description.size === 0 ? null : common(words, this.#description) / this.#description.size,
      body: this.#body === null || opening.length < MIN_OPENING ? null : this.#body.includes(opening),
    };
  }
}

function wordsOf(text: string): ReadonlySet<string> {
  const line = normalized(text);
  return new Set(line === '' ? [] : line.split(' '));
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
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
