import type { CheerioAPI } from 'cheerio/slim';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { addTo } from '../../../model/values.ts';
import { type Attributes, BLOCK, splitWords, wordSource } from '../elements.ts';

const AUTHOR_CLASS = /author|byline|writer|contributor|written/i;
/** Where class names are generated, these attributes of the same element say what it is: `authorName`, `user-name`. */
const NAMING = ['data-testid', 'data-hook'] as const;
const AUTHOR_NAMED = /^(?:author|user|byline)[-_]?name$/i;
/** The last two are captured only so that their class does not make them authors. */
const ITEMPROPS = new Set(
  'author creator name datepublished datemodified articlesection keywords headline publisher'.split(' '),
);

export type CaptureKind = 'title' | 'h1' | 'json-ld' | 'json' | 'itemprop' | 'author-class' | 'time';

/** Elements that may hold metadata. One selector, because each costs a walk over the whole tree. */
const CANDIDATES =
  'title, h1, time, script[type*="json" i], [itemprop], ' +
  '[class]:not(html, body, article, main), html[lang], [itemtype], meta[content], ' +
  'link[rel="canonical" i][href]';

const MAX_CAPTURES = 600;
const MAX_TEXT = 400;
const ASIDE_WORDS = new Set(
  (
    'comment comments reply replies related recommended recent popular sidebar widget footer nav menu card cards ' +
    'teaser promo carousel slider trending latest more bio'
  ).split(' '),
);
/** The footer of a post holds its own facts. */
const POST_WORDS = new Set(['post', 'entry', 'article']);
/** Number of ancestors of a capture that are checked for words of a side column. */
const ASIDE_LEVELS = 5;

/** An element that may hold metadata. */
export class Capture {
  readonly kind: CaptureKind;
  readonly element: Element;
  /** Number of passages before it; set by the walk. */
  order = 0;
  #text: string | null = null;
  #isAside: boolean | null = null;

  constructor(kind: CaptureKind, element: Element) {
    this.kind = kind;
    this.element = element;
  }

  /** `itemprop`, or the class names that were matched. */
  get name(): string {
    const { attribs } = this.element;
    return this.kind === 'itemprop' ? (attribs['itemprop'] ?? '').toLowerCase() : (attribs['class'] ?? '');
  }

  /**
   * `datetime` or `content`, whichever the element has; of an abbreviation, what it stands for: `<abbr
   * title="2024-05-04">`. The address of a link is no value: its text is.
   */
  get value(): string {
    const { name, attribs } = this.element;
    return (
      attribs['datetime'] ?? attribs['content'] ?? (name === 'abbr' ? attribs['title'] : undefined) ?? ''
    );
  }

  /** The text of the element, one line per element in it. */
  get text(): string {
    this.#text ??= textOf(this.element, this.kind);
    return this.#text;
  }

  /** Class names around it mark comments, other stories or a side column. */
  get aside(): boolean {
    this.#isAside ??= isAside(this.element);
    return this.#isAside;
  }
}

/** All metadata of a page outside its running text, not yet judged. */
export interface PageEvidence {
  /** `<meta>` by lower-case name, property or http-equiv. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  readonly language: string | null;
  readonly captures: ReadonlyMap<Element, Capture>;
  readonly byKind: ReadonlyMap<CaptureKind, readonly Capture[]>;
  /** The page states that it is a thread of a forum, or a question with answers. */
  readonly isForum: boolean;
}

/** Types of schema.org, in an `itemtype` and in linked data. */
const FORUM_ITEM = /schema\.org\/(?:QAPage|DiscussionForumPosting)\b/;
const FORUM_DATA = /"@type"\s*:\s*(?:\[\s*)?"(?:QAPage|DiscussionForumPosting)"/;

export function findEvidence($: CheerioAPI): PageEvidence {
  const captures = new Map<Element, Capture>();
  const byKind = new Map<CaptureKind, Capture[]>();
  const meta = new Map<string, string[]>();
  let canonical: string | null = null;
  let language: string | null = null;
  let isForum = false;
  for (const element of $<Element, string>(CANDIDATES).toArray()) {
    const { name, attribs } = element;
    isForum ||= FORUM_ITEM.test(attribs['itemtype'] ?? '');
    if (name === 'html') language ??= attribs['lang'] ?? null;
    else if (name === 'meta') addMeta(meta, attribs);
    else if (name === 'link' && attribs['rel']?.toLowerCase() === 'canonical')
      canonical ??= attribs['href'] ?? null;
    const kind = kindOf(element);
    if (kind === null) continue;
    const others = byKind.get(kind) ?? [];
    if (others.length >= MAX_CAPTURES) continue;
    const capture = new Capture(kind, element);
    captures.set(element, capture);
    byKind.set(kind, others);
    others.push(capture);
  }
  isForum ||= (byKind.get('json-ld') ?? []).some(({ text }) => FORUM_DATA.test(text));
  return { meta, canonical, language, captures, byKind, isForum };
}

function kindOf({ name, attribs }: Element): CaptureKind | null {
  if (name === 'title' || name === 'h1') return name;
  const { itemprop, type } = attribs;
  if (name === 'script') {
    if (/ld\+json/i.test(type ?? '')) return 'json-ld';
    return /json/i.test(type ?? '') ? 'json' : null;
  }
  if (itemprop !== undefined && ITEMPROPS.has(itemprop.toLowerCase())) return 'itemprop';
  if (name === 'time') return 'time';
  const isAuthor =
    AUTHOR_CLASS.test(attribs['class'] ?? '') || NAMING.some((key) => AUTHOR_NAMED.test(attribs[key] ?? ''));
  return isAuthor ? 'author-class' : null;
}

function addMeta(meta: Map<string, string[]>, attributes: Attributes): void {
  const { property, name, content } = attributes;
  const key = (property ?? name ?? attributes['http-equiv'] ?? '').toLowerCase();
  if (key === '' || content === undefined || content === '') return;
  addTo(meta, key, content);
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
    const words = splitWords(source);
    const isOfPost = words.some((word) => POST_WORDS.has(word));
    if (words.some((word) => ASIDE_WORDS.has(word) && !(isOfPost && word === 'footer'))) return true;
    level++;
  }
  return false;
}
