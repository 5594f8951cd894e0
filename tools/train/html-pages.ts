// Sets articles written by hand, with their boilerplate, into invented markup: small HTML pages of many languages.
import { escapeAttribute, escapeText } from 'entities';
import { toHtmlPassages } from '../../src/lines/html/index.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { HandWritten } from './hand.ts';
import { type Labelled, roleOfLetter } from './labelled.ts';
import { between, chance, pick, type Random, randomSource } from './random.ts';

/** Layouts whose lines are printed as a reader of the page would see them. */
const PLAIN_LAYOUTS = ['innertext', 'soup', 'text', 'copied'];

/** The text of an element and the letter of its role. */
interface Item {
  readonly letter: string;
  readonly text: string;
}

/** Tags for each letter; a part of a site's style. Frequent ones are listed more than once. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  H: ['h1', 'h1', 'h1', 'h1', 'h2', 'h2', 'div', 'p'],
  A: ['h1', 'h2', 'div', 'span'],
  S: ['a', 'div', 'span', 'p'],
  T: ['time', 'span', 'div', 'p', 'p'],
  B: ['a', 'span', 'div', 'p', 'p', 'address'],
  P: ['p', 'p', 'p', 'p', 'p', 'div', 'br'],
  F: ['p', 'p', 'div', 'h2'],
  h: ['h2', 'h2', 'h3', 'h4', 'p', 'strong'],
  L: ['li', 'li', 'li', 'p'],
  K: ['figcaption', 'figcaption', 'p', 'div', 'span', 'small'],
  X: ['p', 'p', 'div', 'small', 'em'],
  short: ['li', 'li', 'a', 'div', 'p', 'span', 'button', 'td', 'h3'],
  long: ['p', 'p', 'div', 'li', 'label'],
};
/** Elements that others must be in. */
const CONTAINER_OF: Readonly<Record<string, string>> = {
  li: 'ul',
  td: 'table',
  figcaption: 'figure',
  br: 'div',
};
const INLINE = ['a', 'span', 'time', 'button', 'label'];

/** Words of classes for each letter. Half of all sites have none, or names that mean nothing. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  H: ['headline', 'title', 'article-title', 'entry-title'],
  A: ['headline', 'title', 'kicker'],
  S: ['section', 'category', 'kicker', 'tag'],
  T: ['date', 'time', 'published', 'meta'],
  B: ['byline', 'author', 'meta', 'by'],
  P: ['text', 'paragraph', 'body'],
  F: ['lead', 'intro', 'standfirst', 'summary'],
  h: ['subhead', 'crosshead'],
  L: ['list'],
  K: ['caption', 'image-caption', 'credit'],
  X: ['note', 'footnote', 'contributor', 'author-note'],
  O: ['menu', 'box', 'widget', 'teaser', 'related', 'links', 'promo', 'item', 'notice'],
};
/** Attributes of boilerplate that a reader does not see or hear. */
const HIDDEN = ['style="display:none"', 'hidden', 'style="visibility: hidden"', 'aria-hidden="true"'];
const SHORT = 60;

interface Style {
  readonly random: Random;
  readonly tags: ReadonlyMap<string, string>;
  readonly classes: 'words' | 'opaque' | 'none';
  /** Whether parts of the page have elements that name them. */
  readonly isSemantic: boolean;
  /** Share of the short lines of boilerplate that are links. */
  readonly links: number;
}

function styleOf(random: Random): Style {
  return {
    random,
    tags: new Map(Object.entries(TAGS).map(([letter, tags]) => [letter, pick(random, tags)])),
    classes: pick(random, ['words', 'words', 'opaque', 'none']),
    isSemantic: chance(random, 0.5),
    links: pick(random, [0.2, 0.7, 0.95]),
  };
}

/** The pages of the dumps whose lines are as displayed; of a dump of several articles, a page of one of them. */
export function htmlPages(hand: readonly HandWritten[], seed: number): Labelled[] {
  const random = randomSource(seed);
  return hand
    .filter(({ layout }) => layout !== null && PLAIN_LAYOUTS.includes(layout))
    .map((dump) => {
      const items = itemsOf(dump, random);
      const { passages } = toHtmlPassages(pageOf(items, styleOf(random)));
      const { fold, language, site } = dump;
      return {
        id: `page/${site}`,
        set: 'page',
        site,
        language,
        fold,
        renderer: 'html',
        pageType: 'article',
        passages,
        ...rolesOf(passages, items),
      };
    });
}

/** Lines of one article and of the boilerplate around all, joined over the breaks of wrapped text. */
function itemsOf({ lines, letters, articles }: HandWritten, random: Random): Item[] {
  const article = articles.length === 0 ? undefined : pick(random, articles);
  const first = Math.min(...articles.map(({ startLine }) => startLine));
  const last = Math.max(...articles.map(({ endLine }) => endLine));
  const items: Item[] = [];
  const seen = new Set<string>();
  /** Whether the last item was taken, and so its next lines are. */
  let isTaken = false;
  lines.forEach((line, i) => {
    const text = line.trim();
    const letter = letters[i] ?? ' ';
    if (text === '') return;
    const at = i + 1;
    if (letter === '+') {
      const before = items.at(-1);
      if (isTaken && before !== undefined)
        items[items.length - 1] = { ...before, text: `${before.text} ${text}` };
      return;
    }
    const isIn =
      article === undefined || at < first || at > last || (at >= article.startLine && at <= article.endLine);
    // A page prints a caption or a headline once or twice, not once for each size of the picture.
    const key = letter + text;
    const isAgain = (letter === 'A' || letter === 'K') && (seen.has(key) || chance(random, 0.3));
    isTaken = isIn && !isAgain;
    if (!isTaken) return;
    seen.add(key);
    items.push({ letter: letter === 'C' || letter === 'c' ? 'K' : letter, text });
  });
  return items;
}

function pageOf(items: readonly Item[], style: Style): string {
  const { random, isSemantic } = style;
  const title = items.find(({ letter }) => letter === 'H')?.text ?? '';
  const first = items.findIndex(({ letter }) => letter !== 'O');
  const last = items.findLastIndex(({ letter }) => letter !== 'O');
  const head = [
    '<meta charset="utf-8">',
    ...(chance(random, 0.9)
      ? [`<title>${escapeText(title)}${pick(random, ['', ' | Site', ' - Site'])}</title>`]
      : []),
    ...(chance(random, 0.5) ? [`<meta property="og:title" content="${escapeAttribute(title)}">`] : []),
  ];
  const parts = [
    ['header', items.slice(0, Math.max(0, first))],
    [pick(random, ['article', 'main']), items.slice(Math.max(0, first), last + 1)],
    ['footer', items.slice(last + 1)],
  ] as const;
  const body = parts.flatMap(([tag, part]) => {
    const name = isSemantic ? tag : pick(random, ['div', 'div', 'section']);
    return [
      `<${name}${classOf('O', style, tag === 'article' || tag === 'main')}>`,
      ...markup(part, style),
      `</${name}>`,
    ];
  });
  return `<!DOCTYPE html><html><head>${head.join('')}</head><body>\n${body.join('\n')}\n</body></html>`;
}

/** Items as elements; runs of boilerplate are in a container of their own, items of a list in a list. */
function markup(items: readonly Item[], style: Style): string[] {
  const { random, tags, isSemantic } = style;
  const out: string[] = [];
  for (let from = 0; from < items.length; ) {
    const { letter } = items[from] as Item;
    let to = from + 1;
    while (items[to]?.letter === letter) to++;
    const run = items.slice(from, to);
    from = to;
    const isBoilerplate = letter === 'O';
    const isShort = run.every(({ text }) => text.length < SHORT);
    const kind = isBoilerplate ? (isShort ? 'short' : 'long') : letter;
    // A site sets its own lines in one way, boilerplate in many.
    const tag = (isBoilerplate ? pick(random, TAGS[kind] as string[]) : tags.get(kind)) ?? 'p';
    const container = CONTAINER_OF[tag] ?? null;
    const outer =
      isBoilerplate && chance(random, 0.7)
        ? pick(random, isSemantic ? ['nav', 'aside', 'div', 'form'] : ['div'])
        : null;
    const hidden = isBoilerplate && chance(random, 0.06) ? ` ${pick(random, HIDDEN)}` : '';
    if (outer !== null) out.push(`<${outer}${classOf(letter, style)}${hidden}>`);
    if (container !== null) out.push(`<${container}>`);
    for (const { text } of run) out.push(element(tag, letter, text, style));
    if (container !== null) out.push(`</${container}>`);
    if (outer !== null) out.push(`</${outer}>`);
  }
  return out;
}

function element(tag: string, letter: string, text: string, style: Style): string {
  const { random, links } = style;
  const content = escapeText(text);
  const isLink =
    letter === 'O' && tag !== 'a' && tag !== 'button' && chance(random, text.length < SHORT ? links : 0.2);
  const inner = isLink
    ? `<a href="/${between(random, 1, 999)}">${content}</a>`
    : letter === 'P'
      ? withLink(content, random)
      : content;
  if (tag === 'br') return `${inner}<br><br>`;
  if (tag === 'td') return `<tr><td>${inner}</td></tr>`;
  if (tag === 'strong' || tag === 'small' || tag === 'em') return `<p><${tag}>${inner}</${tag}></p>`;
  const own = tag === 'a' ? `<a href="/${between(random, 1, 99)}"` : `<${tag}`;
  const made = `${own}${classOf(letter, style)}>${inner}</${tag}>`;
  return INLINE.includes(tag) && letter !== 'O' ? `<div>${made}</div>` : made;
}

/** One paragraph in ten with a link or an emphasis on some words. */
function withLink(content: string, random: Random): string {
  const words = content.split(' ');
  if (words.length < 8 || !chance(random, 0.1)) return content;
  const at = between(random, 1, words.length - 4);
  const [open, close] = pick(random, [
    ['<a href="/p/7">', '</a>'],
    ['<em>', '</em>'],
    ['<b>', '</b>'],
  ] as const);
  return [
    ...words.slice(0, at),
    open + words.slice(at, at + 3).join(' ') + close,
    ...words.slice(at + 3),
  ].join(' ');
}

function classOf(letter: string, { random, classes }: Style, isArticle = false): string {
  if (classes === 'none' || chance(random, 0.3)) return '';
  const name =
    classes === 'opaque'
      ? `css-${between(random, 1000, 9999).toString(36)}`
      : isArticle
        ? pick(random, ['article', 'content', 'post', 'story'])
        : pick(random, CLASSES[letter] as string[]);
  return ` class="${name}"`;
}

/** How many items are skipped at most to find those of a passage. */
const SKIPPED = 30;

/** How much a passage counts that cannot be found, or prints several roles. */
const UNCERTAIN = 0.02;

/** The roles of the items that each passage prints. */
function rolesOf(
  passages: readonly Passage[],
  items: readonly Item[],
): { roles: Uint8Array; trust: Float32Array } {
  const roles = new Uint8Array(passages.length);
  const trust = new Float32Array(passages.length).fill(UNCERTAIN);
  const keys = items.map(({ text }) => keyOf(text));
  let next = 0;
  passages.forEach(({ text }, i) => {
    const key = keyOf(text);
    for (let from = next; from < Math.min(keys.length, next + SKIPPED); from++) {
      let to = from;
      let rest = key;
      while (rest !== '' && to < keys.length && rest.startsWith(keys[to] as string))
        rest = rest.slice((keys[to++] as string).length);
      if (to === from || rest !== '') continue;
      const { letter } = items[from] as Item;
      roles[i] = roleOfLetter(letter);
      trust[i] = items.slice(from, to).every((each) => each.letter === letter) ? 1 : UNCERTAIN;
      next = to;
      return;
    }
  });
  return { roles, trust };
}

const keyOf = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, '');
