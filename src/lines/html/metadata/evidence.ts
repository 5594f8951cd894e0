import { BLOCK } from '../elements.ts';
import type { Attributes } from '../tree.ts';
import type { WordNode } from '../words.ts';

export type CaptureKind =
  | 'title'
  | 'h1'
  | 'json-ld'
  | 'json'
  | 'itemprop'
  | 'rel-author'
  | 'author-link'
  | 'author-class'
  | 'date-class'
  | 'time';

/** Text gathered from one element that may say something about the article. */
export interface Capture {
  readonly kind: CaptureKind;
  /** `itemprop`, or the class names that told. */
  readonly name: string;
  /** `datetime`, `content` or `href`, whichever the element has. */
  readonly value: string;
  /** How many passages stood before it. */
  readonly order: number;
  /** Whether an `h1` had ended before it. */
  readonly afterHeadline: boolean;
  /** Class names around it tell of comments, other stories or a side column. */
  readonly aside: boolean;
  text: string;
}

/** All a page says of itself outside its running text, as found, nothing weighed yet. */
export interface PageEvidence {
  /** `<meta>` by lower-case name, property, itemprop or http-equiv. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  readonly language: string | null;
  readonly captures: readonly Capture[];
}

const MAX_TEXT = 400;
const MAX_JSON = 2_000_000;
const MAX_CAPTURES = 600;
const ITEMPROPS = new Set(
  'author creator name headline datepublished datemodified articlesection keywords publisher'.split(' '),
);
const AUTHOR_PATH = /\/(?:authors?|contributors?|people|writers?|by|profiles?|staff|team|users?)\/[^/]/i;
const AUTHOR_CLASS = /author|byline|writer|contributor|written/i;
const DATE_CLASS = /date|publish|posted|time-?stamp|pubdate|updated|(?:^|[\s_-])time(?:$|[\s_-])/i;
const ASIDE_WORDS = new Set(
  (
    'comment comments reply replies related recommended recent popular sidebar widget footer nav menu card cards ' +
    'teaser promo carousel slider trending latest more bio'
  ).split(' '),
);
/** Elements around the capture that are looked at for words of a side column. */
const ASIDE_LEVELS = 5;

/** Listens to the walk and keeps what may be metadata. */
export class EvidenceCollector implements PageEvidence {
  readonly meta = new Map<string, string[]>();
  readonly captures: Capture[] = [];
  canonical: string | null = null;
  language: string | null = null;
  private readonly running: Capture[] = [];
  private readonly classKinds = new Map<string, CaptureKind | null>();
  private headlineSeen = false;

  get listening(): boolean {
    return this.running.length > 0;
  }

  open(name: string, attributes: Attributes, order: number, around: WordNode | null): Capture | null {
    for (const capture of this.running) if (parts(capture.kind, name)) capture.text += '\n';
    if (name === 'meta') {
      this.addMeta(attributes);
      if (attributes['itemprop'] === undefined) return null;
    } else if (name === 'link') {
      if (attributes['rel']?.toLowerCase() === 'canonical') this.canonical ??= attributes['href'] ?? null;
      if (attributes['itemprop'] === undefined) return null;
    } else if (name === 'html') {
      this.language = attributes['lang'] ?? null;
      return null;
    }
    const kind = this.kindOf(name, attributes);
    if (kind === null || this.captures.length >= MAX_CAPTURES) return null;
    const capture: Capture = {
      kind,
      name:
        kind === 'itemprop'
          ? (attributes['itemprop'] ?? '').toLowerCase()
          : kind === 'json'
            ? (attributes['id'] ?? '')
            : (attributes['class'] ?? ''),
      value: attributes['datetime'] ?? attributes['content'] ?? attributes['href'] ?? '',
      order,
      afterHeadline: this.headlineSeen,
      aside: isAside(around),
      text: '',
    };
    this.captures.push(capture);
    this.running.push(capture);
    return capture;
  }

  text(data: string): void {
    for (const capture of this.running) {
      const limit = capture.kind === 'json-ld' || capture.kind === 'json' ? MAX_JSON : MAX_TEXT;
      if (capture.text.length < limit) capture.text += data;
    }
  }

  close(capture: Capture): void {
    const at = this.running.lastIndexOf(capture);
    if (at >= 0) this.running.splice(at, 1);
    if (capture.kind === 'h1') this.headlineSeen = true;
  }

  private addMeta(attributes: Attributes): void {
    const content = attributes['content'];
    if (!content) return;
    const name = attributes['property'] ?? attributes['name'] ?? attributes['http-equiv'];
    if (!name) return;
    const key = name.toLowerCase();
    const values = this.meta.get(key);
    if (values === undefined) this.meta.set(key, [content]);
    else values.push(content);
  }

  private kindOf(name: string, attributes: Attributes): CaptureKind | null {
    if (name === 'script') {
      const type = attributes['type'];
      if (type === undefined) return null;
      const lower = type.toLowerCase();
      return lower.includes('ld+json') ? 'json-ld' : lower.includes('json') ? 'json' : null;
    }
    if (name === 'title') return 'title';
    if (name === 'h1') return 'h1';
    const itemprop = attributes['itemprop'];
    if (itemprop !== undefined && ITEMPROPS.has(itemprop.toLowerCase())) return 'itemprop';
    if (name === 'time') return 'time';
    const rel = attributes['rel'];
    if (rel?.toLowerCase().includes('author')) return 'rel-author';
    if (name === 'a' && AUTHOR_PATH.test(attributes['href'] ?? '')) return 'author-link';
    const className = attributes['class'];
    if (!className) return null;
    let kind = this.classKinds.get(className);
    if (kind === undefined) {
      kind = AUTHOR_CLASS.test(className) ? 'author-class' : DATE_CLASS.test(className) ? 'date-class' : null;
      this.classKinds.set(className, kind);
    }
    return name === 'body' || name === 'article' || name === 'main' ? null : kind;
  }
}

/** Whether an element inside a capture parts its text. */
function parts(kind: CaptureKind, name: string): boolean {
  if (kind === 'json-ld' || kind === 'json' || kind === 'title') return false;
  return kind === 'h1' ? name === 'br' || BLOCK.has(name) : true;
}

function isAside(around: WordNode | null): boolean {
  let node = around;
  for (let level = 0; node !== null && level < ASIDE_LEVELS; level++, node = node.outer) {
    for (const word of node.ownWords()) if (ASIDE_WORDS.has(word)) return true;
  }
  return false;
}
