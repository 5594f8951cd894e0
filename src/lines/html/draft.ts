import type { TextLink } from '../../model/article.ts';
import type { BlockTag, HtmlCluster, HtmlContainer, HtmlHints, Passage } from '../../model/passage.ts';
import { WordNode } from './elements.ts';
import type { StatedText } from './stated-text.ts';

/** Passages of this many characters or more count as paragraphs of prose. */
const PARAGRAPH_CHARS = 80;
/** Number of containers in the hints of a passage. */
const LEVELS = 3;

const SUMS = [
  ...(['textChars', 'linkChars', 'paragraphs', 'paragraphChars'] as const),
  ...(['passages', 'headings', 'headlines'] as const),
];

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
    if (this.parent !== null) for (const key of SUMS) this.parent[key] += this[key];
  }

  /**
   * Containers of two passages or more around this one, inner to outer. Of nested ones with the same passages only the
   * outermost counts. Call only after the page has ended.
   */
  levels(): readonly HtmlContainer[] {
    if (this.chain !== null) return this.chain;
    const levels: HtmlContainer[] = [];
    for (let at: Container | null = this; at !== null; at = at.parent) {
      if (at.passages < 2) continue;
      if (levels.at(-1)?.passages === at.passages) levels.pop();
      if (levels.length === LEVELS) break;
      levels.push(at);
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

/** Cell of a table a passage came from; an object for each cell. */
export interface CellPlace {
  readonly row: number;
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
  /** The header or footer of a printed page. */
  isRunning: boolean;
}

export type HtmlPassage = Passage & { readonly html: HtmlHints };

/** A form around this many paragraphs contains the whole page, as some servers write it. */
const PAGE_FORM_PARAGRAPHS = 3;

/** Turns drafts into passages with line numbers and hints; call when the sums of all containers are complete. */
export function toPassages(
  drafts: readonly Draft[],
  page: HtmlContainer,
  stated: StatedText,
  isForum: boolean,
): HtmlPassage[] {
  let line = 0;
  const ancestorsOf = new Map<AncestorNode | null, readonly string[]>();
  return drafts.map((draft, i) => {
    const blankBefore = i > 0 && draft.blankBefore ? 1 : 0;
    line += blankBefore;
    const first = line + 1;
    const lines = draft.raw.includes('\n') ? solidLines(draft.raw, first) : [first];
    line = lines[lines.length - 1] ?? first;
    let ancestors = ancestorsOf.get(draft.ancestors);
    if (ancestors === undefined) {
      ancestors = tagsOf(draft.ancestors);
      ancestorsOf.set(draft.ancestors, ancestors);
    }
    const { words, wordLevels } = WordNode.wordsAt(draft.words);
    const html: HtmlHints = {
      tag: draft.tag,
      ancestors,
      depth: draft.depth,
      words,
      wordLevels,
      hidden: draft.hidden,
      itemprop: draft.itemprop,
      strongShare: share(draft.strongChars, draft.text.length),
      images: draft.images,
      containers: draft.container.levels(),
      page,
      cluster: draft.cluster,
      stated: stated.sharesOf(draft.text),
      isForum,
    };
    const passage: { -readonly [K in keyof HtmlPassage]: HtmlPassage[K] } = {
      index: i,
      text: draft.text,
      raw: draft.raw,
      lines,
      blankBefore,
      breakBefore: false,
      indent: 0,
      marker: draft.marker,
      markup: {
        block: draft.block,
        level: draft.level,
        linkShare: share(draft.linkChars, draft.text.length),
        links: draft.links,
        image: false,
      },
      html,
    };
    if (draft.verse !== null) passage.verse = draft.verse;
    if (draft.note !== null) passage.footnote = draft.note;
    if (draft.targets.length > 0) passage.links = draft.targets;
    if (draft.picture !== null) passage.picture = draft.picture;
    if (draft.isRunning) passage.isRunning = true;
    return passage;
  });
}

/** Numbers of the lines with text, the first line of `raw` being `first`; the last line of `raw` has text. */
function solidLines(raw: string, first: number): readonly number[] {
  return raw.split('\n').flatMap((text, i) => (text.trim() === '' ? [] : [first + i]));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

/** Tags of semantic ancestors, inner to outer. */
function tagsOf(node: AncestorNode | null): readonly string[] {
  const tags = new Set<string>();
  for (let at = node; at !== null; at = at.parent) {
    const isPageForm = at.tag === 'form' && (at.container?.paragraphs ?? 0) >= PAGE_FORM_PARAGRAPHS;
    if (!isPageForm) tags.add(at.tag);
  }
  return [...tags];
}
