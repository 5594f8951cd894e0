import { remembered } from '../../text/hash-table.ts';

/**
 * Facts about HTML elements, as data. Names of the specification:
 * https://html.spec.whatwg.org/multipage/rendering.html
 */

export type Attributes = Readonly<Record<string, string>>;

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Start a new line before and after themselves. */
export const BLOCK = set(
  'html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset label h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav noframes ol ' +
    'optgroup option p pre search section select summary table tbody td textarea tfoot th thead tr ul xmp',
);

/** Blocks with a margin above and below in a browser's own style sheet: a blank line in rendered text. */
export const SPACED = set('blockquote dl figure h1 h2 h3 h4 h5 h6 hr listing menu ol p pre table ul xmp');

/** Never shown, whatever they hold. */
export const UNRENDERED = set(
  'applet area audio base canvas datalist embed frame head iframe link math meta noembed object ' +
    'param script select source style svg template textarea title track video xmp',
);

export const VOID = set(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);

const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether a browser that runs scripts hides the element. */
export function hides(name: string, attributes: Attributes): boolean {
  // Pages hide their whole body until a script has run.
  if (name === 'html' || name === 'body') return false;
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'false') return true;
  // Shown only by browsers without frames, which no longer exist.
  if (name === 'noframes') return true;
  if (name === 'dialog') return attributes['open'] === undefined;
  return HIDING_STYLE.test(attributes['style'] ?? '');
}

/** Reported to the model as ancestors. */
export const SEMANTIC = set(
  'address article aside blockquote button caption dd details dialog dl dt fieldset figcaption figure footer form ' +
    'header label li main menu nav noscript ol pre section summary table tbody td th thead ul',
);

/** Elements whose sums of text are kept; not `details`, because what it opens is part of the text around it. */
export const CONTAINER = set(
  'article aside body blockquote center dd dialog div dl fieldset figure footer form header html li main ' +
    'menu nav ol section table td ul',
);

/** What `head` may hold; anything else ends it. */
export const HEAD_CONTENT = set('head title meta link script style base noscript template html');

export const TABLE_PART = set('table thead tbody tfoot tr td th caption template button');

/** An end tag inside these never closes an element outside them. */
export const SCOPE = set('td th caption table template button html body');

const IMPLIED_ENDS: readonly (readonly [tags: string, closes: string, until: ReadonlySet<string>])[] = [
  ['li', 'li', set('ul ol menu dir table td th body')],
  ['dt dd', 'dt dd', set('dl table td th body')],
  ['td th', 'td th caption', set('tr table')],
  ['tr', 'tr caption', set('table')],
  ['thead tbody tfoot', 'thead tbody tfoot caption', set('table')],
  ['option optgroup', 'option', set('select optgroup datalist body')],
  ['a', 'a', BLOCK],
];

/** A start tag closes one open element of `closes`, if that lies within the nearest element of `until`. */
export const IMPLIED_END = new Map(
  IMPLIED_ENDS.flatMap(([tags, closes, until]) =>
    tags.split(' ').map((tag) => [tag, { closes: set(closes), until }] as const),
  ),
);

/** Blocks before which an open paragraph does not end. */
export const INSIDE_PARAGRAPH = set('button label option optgroup select textarea');

export const EMPHASIS = set('b strong em i u mark');

export const HEADING_LEVEL: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]),
);

/** Attributes whose words describe an element's purpose. */
const WORD_ATTRIBUTES = 'class id role itemprop itemtype aria-label data-component data-testid'.split(' ');

/** Their end tag ends no block that is open inside them. A link is not one of them: text after it is not linked. */
export const FORMATTING = set(
  'abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike ' +
    'strong sub sup time tt u var',
);

/** Number of ancestors whose words are read. */
const LEVELS = 4;
const WORDS_PER_ELEMENT = 16;
const MAX_CHARS = 20;
/** Longer values are generated. */
const MAX_VALUE = 300;

const CAMEL = /([a-z])([A-Z])/g;
const SEPARATOR = /[^\p{L}]+/u;
/** Names of sizes and states (`md:w-1/2`, `[&>p]:mt-4`) describe layout, not content. */
const UTILITY = /[:[\]/]/;

/** Words of elements, and for each the number of such elements that are nearer. */
export interface MarkupWords {
  readonly words: readonly string[];
  readonly wordLevels: readonly number[];
}

const NO_WORDS: MarkupWords = { words: [], wordLevels: [] };

/** An element with words, linked to the next one outwards. */
export class WordNode {
  readonly #source: string;
  readonly #outer: WordNode | null;
  #read: MarkupWords | null = null;

  constructor(source: string, outer: WordNode | null) {
    this.#source = source;
    this.#outer = outer;
  }

  /** Words of an element and the nearest ones around it; the same lists for all its passages. */
  static wordsAt(node: WordNode | null): MarkupWords {
    if (node === null) return NO_WORDS;
    node.#read ??= node.#readWords();
    return node.#read;
  }

  #readWords(): MarkupWords {
    const words: string[] = [];
    const wordLevels: number[] = [];
    let node: WordNode | null = this;
    for (let level = 0; node !== null && level < LEVELS; level++, node = node.#outer) {
      for (const word of splitWords(node.#source)) {
        words.push(word);
        wordLevels.push(level);
      }
    }
    return { words, wordLevels };
  }
}

/** The attribute values that words come from, or an empty string. */
export function wordSource(name: string, attributes: Attributes): string {
  let source = name.includes('-') ? name : '';
  for (const key of WORD_ATTRIBUTES) {
    const value = attributes[key];
    if (value !== undefined && value !== '') source = source === '' ? value : `${source} ${value}`;
  }
  return source.length > MAX_VALUE ? source.slice(0, MAX_VALUE) : source;
}

export const splitWords = remembered((source: string): readonly string[] =>
  [...new Set(source.split(' ').flatMap(splitName))].slice(0, WORDS_PER_ELEMENT),
);

const splitName = remembered((name: string): readonly string[] => {
  const parts = UTILITY.test(name) ? [] : name.replace(CAMEL, '$1 $2').split(SEPARATOR);
  return parts.filter(({ length }) => length >= 2 && length <= MAX_CHARS).map((part) => part.toLowerCase());
});
