import type { TextLink } from '../../model/article.ts';
import type { BlockTag, HtmlCluster, HtmlContainer, HtmlHints, Passage } from '../../model/passage.ts';
import { type WordNode, wordsAt } from './elements.ts';

/** Passages of this many characters or more count as paragraphs of prose. */
const PARAGRAPH_CHARS = 80;
/** Number of containers in the hints of a passage. */
const LEVELS = 3;

/** Sums of text of one container; its children's sums are added when they close. */
export class Container implements HtmlContainer {
  readonly tag: string;
  readonly parent: Container | null;
  textChars = 0;
  linkChars = 0;
  paragraphs = 0;
  paragraphChars = 0;
  passages = 0;
  headings = 0;
  headlines = 0;
  private widest: Container | null = null;
  private chain: readonly HtmlContainer[] | null = null;

  constructor(tag: string, parent: Container | null) {
    this.tag = tag;
    this.parent = parent;
  }

  add(textChars: number, linkChars: number, headingLevel: number): void {
    this.textChars += textChars;
    this.linkChars += linkChars;
    this.passages++;
    if (headingLevel > 0) {
      this.headings++;
      if (headingLevel === 1) this.headlines++;
    } else if (textChars >= PARAGRAPH_CHARS && linkChars * 2 < textChars) {
      this.paragraphs++;
      this.paragraphChars += textChars;
    }
  }

  /** Adds this container's sums to its parent's; called once, when the element ends. */
  close(): void {
    const { parent } = this;
    if (parent === null) return;
    parent.textChars += this.textChars;
    parent.linkChars += this.linkChars;
    parent.paragraphs += this.paragraphs;
    parent.paragraphChars += this.paragraphChars;
    parent.passages += this.passages;
    parent.headings += this.headings;
    parent.headlines += this.headlines;
  }

  /** The outermost container with the same passages: nested wrappers add nothing. */
  private wrapper(): Container {
    if (this.widest !== null) return this.widest;
    let top: Container = this;
    const path: Container[] = [];
    while (top.widest === null && top.parent !== null && top.parent.passages === top.passages) {
      path.push(top);
      top = top.parent;
    }
    const widest = top.widest ?? top;
    for (const container of path) container.widest = widest;
    this.widest = widest;
    return widest;
  }

  /** Containers of two passages or more around this one, inner to outer. Call only after the page has ended. */
  levels(): readonly HtmlContainer[] {
    if (this.chain !== null) return this.chain;
    const levels: HtmlContainer[] = [];
    let at: Container | null = this.wrapper();
    while (at !== null && levels.length < LEVELS) {
      if (at.passages > 1) levels.push(at);
      at = at.parent?.wrapper() ?? null;
    }
    this.chain = levels;
    return levels;
  }
}

export class Cluster implements HtmlCluster {
  passages = 0;
  textChars = 0;
  linkChars = 0;
  sentences = 0;

  add(textChars: number, linkChars: number, endsSentence: boolean): void {
    this.passages++;
    this.textChars += textChars;
    this.linkChars += linkChars;
    if (endsSentence) this.sentences++;
  }
}

/** Semantic ancestors, as a linked list. */
export interface AncestorNode {
  readonly tag: string;
  readonly container: Container | null;
  readonly parent: AncestorNode | null;
}

/** Cell of a table a passage came from. */
export interface CellPlace {
  readonly row: number;
  readonly cell: number;
}

/** A passage during the walk: the sums of its containers are not complete. */
export interface Draft {
  text: string;
  raw: string;
  tag: string;
  block: BlockTag;
  level: number;
  marker: string;
  blankBefore: boolean;
  linkChars: number;
  links: number;
  strongChars: number;
  images: number;
  depth: number;
  hidden: boolean;
  itemprop: string | null;
  ancestors: AncestorNode | null;
  container: Container;
  cluster: Cluster;
  words: WordNode | null;
  cell: CellPlace | null;
  verse: readonly string[] | null;
  /** For a note: its mark. */
  note: string | null;
  /** Links in its text, and the last picture in it or before it; empty and `null` unless they are asked for. */
  targets: readonly TextLink[];
  picture: string | null;
  /** The head or foot of a printed page. */
  isRunning: boolean;
}

export type HtmlPassage = Passage & { readonly html: HtmlHints };

/** A form around this many paragraphs contains the whole page, as some servers write it. */
const PAGE_FORM_PARAGRAPHS = 3;
const MAX_HOPS = 48;

/** Turns drafts into passages with line numbers and hints; call when the sums of all containers are complete. */
export function toPassages(drafts: readonly Draft[], page: HtmlContainer): HtmlPassage[] {
  const ancestorsOf = new Map<AncestorNode, readonly string[]>();
  let line = 0;
  return drafts.map((draft, i) => {
    const blankBefore = i > 0 && draft.blankBefore ? 1 : 0;
    line += blankBefore;
    const first = line + 1;
    const lines = draft.raw.includes('\n') ? solidLines(draft.raw, first) : [first];
    line = lines[lines.length - 1] ?? first;
    const linkShare = share(draft.linkChars, draft.text.length);
    const { words, levels } = wordsAt(draft.words);
    const html: HtmlHints = {
      tag: draft.tag,
      ancestors: ancestors(draft.ancestors, ancestorsOf),
      depth: draft.depth,
      words,
      wordLevels: levels,
      linkShare,
      hidden: draft.hidden,
      itemprop: draft.itemprop,
      strongShare: share(draft.strongChars, draft.text.length),
      images: draft.images,
      containers: draft.container.levels(),
      page,
      cluster: draft.cluster,
    };
    return {
      index: i,
      text: draft.text,
      raw: draft.raw,
      lines,
      blankBefore,
      breakBefore: false,
      indent: 0,
      marker: draft.marker,
      markup: { block: draft.block, level: draft.level, linkShare, links: draft.links, image: false },
      html,
      ...(draft.verse !== null && { verse: draft.verse }),
      ...(draft.note !== null && { footnote: draft.note }),
      ...(draft.targets.length > 0 && { links: draft.targets }),
      ...(draft.picture !== null && { picture: draft.picture }),
      ...(draft.isRunning && { isRunning: true as const }),
    };
  });
}

/** Numbers of the lines with text, the first line of `raw` being `first`; the last line of `raw` has text. */
function solidLines(raw: string, first: number): readonly number[] {
  const lines: number[] = [];
  raw.split('\n').forEach((text, i) => {
    if (text.trim() !== '') lines.push(first + i);
  });
  return lines;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

const NO_TAGS: readonly string[] = [];

function ancestors(
  node: AncestorNode | null,
  known: Map<AncestorNode, readonly string[]>,
): readonly string[] {
  if (node === null) return NO_TAGS;
  let tags = known.get(node);
  if (tags === undefined) {
    const seen: string[] = [];
    let at: AncestorNode | null = node;
    for (let hops = 0; at !== null && hops < MAX_HOPS; at = at.parent, hops++) {
      if (at.tag === 'form' && (at.container?.paragraphs ?? 0) >= PAGE_FORM_PARAGRAPHS) continue;
      if (!seen.includes(at.tag)) seen.push(at.tag);
    }
    tags = seen;
    known.set(node, tags);
  }
  return tags;
}
