import type { CheerioAPI } from 'cheerio/slim';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK } from '../elements.ts';
import { splitWords, wordSource } from '../words.ts';

const AUTHOR_PATH = /\/(?:authors?|contributors?|people|writers?|by|profiles?|staff|team|users?)\/[^/]/i;
const AUTHOR_CLASS = /author|byline|writer|contributor|written/i;
const DATE_CLASS = /date|publish|posted|time-?stamp|pubdate|updated|(?:^|[\s_-])time(?:$|[\s_-])/i;
const ITEMPROPS =
  'author creator name headline datePublished dateModified articleSection keywords publisher'.split(' ');
const WITH_CLASS = '[class]:not(html, body, article, main)';

interface Captured {
  readonly selector: string;
  /** For what no selector can say. */
  readonly test?: (element: Element) => boolean;
}

/** Elements that may say something about the article, by kind; one that is of several kinds counts for the first. */
const CAPTURED = {
  'json-ld': { selector: 'script[type*="ld+json" i]' },
  json: { selector: 'script[type*="json" i]' },
  title: { selector: 'title' },
  h1: { selector: 'h1' },
  itemprop: { selector: ITEMPROPS.map((name) => `[itemprop="${name}" i]`).join() },
  time: { selector: 'time' },
  'rel-author': { selector: '[rel*="author" i]:not(link)' },
  'author-link': { selector: 'a[href]', test: ({ attribs }) => AUTHOR_PATH.test(attribs['href'] ?? '') },
  'author-class': { selector: WITH_CLASS, test: ({ attribs }) => AUTHOR_CLASS.test(attribs['class'] ?? '') },
  'date-class': { selector: WITH_CLASS, test: ({ attribs }) => DATE_CLASS.test(attribs['class'] ?? '') },
} as const satisfies Readonly<Record<string, Captured>>;

export type CaptureKind = keyof typeof CAPTURED;

const MAX_CAPTURES = 600;
const MAX_TEXT = 400;
const ASIDE_WORDS = new Set(
  (
    'comment comments reply replies related recommended recent popular sidebar widget footer nav menu card cards ' +
    'teaser promo carousel slider trending latest more bio'
  ).split(' '),
);
/** Elements around a capture that are looked at for words of a side column. */
const ASIDE_LEVELS = 5;

/** An element that may say something about the article. */
export class Capture {
  readonly kind: CaptureKind;
  readonly element: Element;
  /** How many passages stand before it; set by the walk. */
  order = 0;
  #text: string | null = null;
  #isAside: boolean | null = null;

  constructor(kind: CaptureKind, element: Element) {
    this.kind = kind;
    this.element = element;
  }

  /** `itemprop`, or the class names that told. */
  get name(): string {
    const { attribs } = this.element;
    return this.kind === 'itemprop' ? (attribs['itemprop'] ?? '').toLowerCase() : (attribs['class'] ?? '');
  }

  /** `datetime`, `content` or `href`, whichever the element has. */
  get value(): string {
    const { attribs } = this.element;
    return attribs['datetime'] ?? attribs['content'] ?? attribs['href'] ?? '';
  }

  /** What the element holds, a line for each element in it. */
  get text(): string {
    this.#text ??= textOf(this.element, this.kind);
    return this.#text;
  }

  /** Class names around it tell of comments, other stories or a side column. */
  get aside(): boolean {
    this.#isAside ??= isAside(this.element);
    return this.#isAside;
  }
}

/** All a page says of itself outside its running text, as found, nothing weighed yet. */
export interface PageEvidence {
  /** `<meta>` by lower-case name, property or http-equiv. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  readonly language: string | null;
  readonly captures: ReadonlyMap<Element, Capture>;
}

export function findEvidence($: CheerioAPI): PageEvidence {
  const captures = new Map<Element, Capture>();
  for (const [kind, { selector, test }] of Object.entries(CAPTURED) as [CaptureKind, Captured][]) {
    let found = 0;
    for (const element of $(selector).toArray()) {
      if (!isTag(element) || captures.has(element) || test?.(element) === false) continue;
      captures.set(element, new Capture(kind, element));
      if (++found === MAX_CAPTURES) break;
    }
  }
  return {
    meta: metaOf($),
    canonical: $('link[rel="canonical" i][href]').attr('href') ?? null,
    language: $('html').attr('lang') ?? null,
    captures,
  };
}

function metaOf($: CheerioAPI): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const { attribs } of $<Element, string>('meta[content]')) {
    const name = (attribs['property'] ?? attribs['name'] ?? attribs['http-equiv'] ?? '').toLowerCase();
    const content = attribs['content'] ?? '';
    if (name !== '' && content !== '') meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
}

function textOf(element: Element, kind: CaptureKind): string {
  let text = '';
  const isScript = kind === 'json-ld' || kind === 'json';
  const read = (node: AnyNode): void => {
    if (isText(node) && (isScript || text.length < MAX_TEXT)) text += node.data;
    if (!isTag(node)) return;
    if (kind === 'h1' ? node.name === 'br' || BLOCK.has(node.name) : kind !== 'title') text += '\n';
    node.children.forEach(read);
  };
  element.children.forEach(read);
  return text;
}

function isAside(element: Element): boolean {
  let level = 0;
  for (let at = element.parent; at !== null && isTag(at) && level < ASIDE_LEVELS; at = at.parent) {
    const source = wordSource(at.name, at.attribs);
    if (source === '') continue;
    if (splitWords(source).some((word) => ASIDE_WORDS.has(word))) return true;
    level++;
  }
  return false;
}
