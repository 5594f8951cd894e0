/** Amount of text in a container element and its descendants. */
export interface HtmlContainer {
  readonly tag: string;
  readonly textChars: number;
  readonly linkChars: number;
  /** Passages that are long enough to be paragraphs. */
  readonly paragraphs: number;
  /** Characters of those paragraphs. */
  readonly paragraphChars: number;
  readonly passages: number;
  readonly headings: number;
  /** `h1` elements with text. */
  readonly headlines: number;
}

/** Totals over the passages in the same position (tag and class names of the three nearest blocks). */
export interface HtmlCluster {
  readonly passages: number;
  readonly textChars: number;
  readonly linkChars: number;
  /** Passages that end in sentence punctuation. */
  readonly sentences: number;
}

/** Position of a passage in its page: facts from the markup, without interpretation. */
export interface HtmlHints {
  /** Tag of the nearest block: `p`, `h2`, `li`, `td`, `figcaption`, `div`, `button`, `tr` for a row of a data table, … */
  readonly tag: string;
  /** Tags of semantic ancestors, inner to outer, each once: `article`, `nav`, `figure`, `table`, `ul`, … */
  readonly ancestors: readonly string[];
  /** Number of ancestors of the passage's block. */
  readonly depth: number;
  /** Words from class, id, role, itemprop, … of the four nearest elements that have any. */
  readonly words: readonly string[];
  /** For each of `words`, the number of such elements that are nearer, 0–3. */
  readonly wordLevels: readonly number[];
  readonly linkShare: number;
  /** Hidden by an attribute or an inline style. */
  readonly hidden: boolean;
  /** The innermost `itemprop` that contains the passage. */
  readonly itemprop: string | null;
  /** Share of the characters that are bold or emphasised, 0–1. */
  readonly strongShare: number;
  /** Number of images in the passage. */
  readonly images: number;
  /** Up to three containers of two passages or more, inner to outer, each larger than the one before. */
  readonly containers: readonly HtmlContainer[];
  /** The whole page. */
  readonly page: HtmlContainer;
  readonly cluster: HtmlCluster;
}
