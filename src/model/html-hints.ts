/** How much text a container element holds, all depths counted. */
export interface HtmlContainer {
  readonly tag: string;
  readonly textChars: number;
  readonly linkChars: number;
  /** Passages long enough to be prose. */
  readonly paragraphs: number;
  /** Characters of those paragraphs. */
  readonly paragraphChars: number;
  readonly passages: number;
  readonly headings: number;
  /** `h1` elements with text. */
  readonly headlines: number;
}

/** What passages at the same kind of place (tag and class names of the three nearest blocks) have in common. */
export interface HtmlCluster {
  readonly passages: number;
  readonly textChars: number;
  readonly linkChars: number;
  /** Passages that end in sentence punctuation. */
  readonly sentences: number;
}

/** Where in its page a passage stands: facts of the markup, none of them a judgement. */
export interface HtmlHints {
  /** Nearest block tag: `p`, `h2`, `li`, `td`, `figcaption`, `div`, `button`, `tr` for a row of a data table, … */
  readonly tag: string;
  /** Tags of semantic ancestors, inner to outer, each once: `article`, `nav`, `figure`, `table`, `ul`, … */
  readonly ancestors: readonly string[];
  /** Elements above the passage's block. */
  readonly depth: number;
  /** Words of class, id, role, itemprop, … of the four nearest elements that carry any. */
  readonly words: readonly string[];
  /** For each of `words`, how many such elements lie nearer, 0–3. */
  readonly wordLevels: readonly number[];
  readonly linkShare: number;
  /** Hidden by attribute or inline style from a reader of the page. */
  readonly hidden: boolean;
  /** The innermost `itemprop` the passage stands in. */
  readonly itemprop: string | null;
  /** Share of the characters that are bold or emphasised, 0–1. */
  readonly strongShare: number;
  /** Images inside the passage. */
  readonly images: number;
  /** Containers of two passages or more, inner to outer, each larger than the one before; up to three. */
  readonly containers: readonly HtmlContainer[];
  /** The whole page. */
  readonly page: HtmlContainer;
  readonly cluster: HtmlCluster;
}
