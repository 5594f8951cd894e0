import type { HtmlContainer, HtmlHints, Passage } from '../model/passage.ts';
import type { Lexicon, LexiconReading } from './lexicon.ts';
import { hashMarkupWord } from './markup-words.ts';

/** Semantic ancestors a passage can stand in; one yes-or-no feature each. */
const ANCESTORS = [
  'article',
  'main',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'figure',
  'table',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'section',
] as const;

const CONTAINER = [
  'Text',
  'LinkShare',
  'ProseShare',
  'Passages',
  'Headings',
  'Headlines',
  'PageShare',
] as const;
const CONTAINERS = 3;

/** What only markup tells of a passage. */
export const HTML_FEATURES: readonly string[] = [
  'tag',
  ...ANCESTORS.map((name) => `in:${name}`),
  'depth',
  'markupWords',
  'markupWordsLowest',
  'markupWordsHighest',
  'hidden',
  'itemprop',
  'strongShare',
  'images',
  ...Array.from({ length: CONTAINERS }, (_, i) => CONTAINER.map((name) => `container${i + 1}${name}`)).flat(),
  'pageText',
  'pageLinkShare',
  'clusterPassages',
  'clusterLength',
  'clusterLinkShare',
  'clusterSentences',
  'inBestContainer',
  'bestContainerShare',
  'beforeBestContainer',
  'afterBestContainer',
  'proseOfBestContainer',
];

const TAGS = [
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'div',
  'td',
  'th',
  'tr',
  'blockquote',
  'pre',
  'figcaption',
  'dt',
  'dd',
  'span',
  'button',
  'label',
  'a',
];
const TAG_CODES: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i + 1]));
const BODY_ITEMPROPS = /articlebody|text|description|recipe/i;
const LEXICON_LIMIT = 8;
/** Writes HTML_FEATURES of a passage at `at`; all -1 for a passage that no markup tells of. */
export function writeHtmlFeatures(
  passage: Passage,
  markupWords: Lexicon,
  out: Float32Array,
  at: number,
): void {
  const html = passage.html;
  if (html === undefined) {
    out.fill(-1, at, at + HTML_FEATURES.length);
    return;
  }
  let k = at;
  out[k++] = TAG_CODES.get(html.tag) ?? 0;
  for (const name of ANCESTORS) out[k++] = html.ancestors.includes(name) ? 1 : 0;
  out[k++] = html.depth;
  k = writeMarkupWords(html, markupWords, out, k);
  out[k++] = html.hidden ? 1 : 0;
  out[k++] = html.itemprop === null ? 0 : BODY_ITEMPROPS.test(html.itemprop) ? 2 : 1;
  out[k++] = html.strongShare;
  out[k++] = html.images;
  for (let i = 0; i < CONTAINERS; i++) k = writeContainer(html.containers[i] ?? null, html.page, out, k);
  out[k++] = Math.log1p(html.page.textChars);
  out[k++] = html.page.linkChars / (html.page.textChars || 1);
  const { cluster } = html;
  out[k++] = Math.log1p(cluster.passages);
  out[k++] = Math.log1p(cluster.textChars / (cluster.passages || 1));
  out[k++] = cluster.linkChars / (cluster.textChars || 1);
  out[k++] = cluster.sentences / (cluster.passages || 1);
}

const reading: LexiconReading = { sum: 0, lowest: 0, highest: 0 };

function writeMarkupWords(html: HtmlHints, lexicon: Lexicon, out: Float32Array, at: number): number {
  const hashes = Int32Array.from(html.words, (word, i) => hashMarkupWord(word, html.wordLevels[i] ?? 0));
  lexicon.readBag(hashes, reading);
  out[at] = Math.max(-LEXICON_LIMIT, Math.min(LEXICON_LIMIT, reading.sum));
  out[at + 1] = reading.lowest;
  out[at + 2] = reading.highest;
  return at + 3;
}

function writeContainer(
  container: HtmlContainer | null,
  page: HtmlContainer,
  out: Float32Array,
  at: number,
): number {
  if (container === null) {
    out.fill(-1, at, at + CONTAINER.length);
    return at + CONTAINER.length;
  }
  const text = container.textChars || 1;
  out[at] = Math.log1p(container.textChars);
  out[at + 1] = container.linkChars / text;
  out[at + 2] = container.paragraphChars / text;
  out[at + 3] = Math.log1p(container.passages);
  out[at + 4] = container.headings;
  out[at + 5] = container.headlines;
  out[at + 6] = container.textChars / (page.textChars || 1);
  return at + CONTAINER.length;
}

/** HTML_FEATURES of all passages, row by row. */
export function htmlFeatures(passages: readonly Passage[], markupWords: Lexicon): Float32Array {
  const width = HTML_FEATURES.length;
  const out = new Float32Array(passages.length * width);
  passages.forEach((passage, i) => {
    writeHtmlFeatures(passage, markupWords, out, i * width);
  });
  writeBestContainer(passages, out, width);
  return out;
}

/** Features of the best container, the last of HTML_FEATURES. */
const OF_BEST = 5;
const FAR = 40;

/** How passages lie to the container with most prose right in it: what a reader would call the article's column. */
function writeBestContainer(passages: readonly Passage[], out: Float32Array, width: number): void {
  let best: HtmlContainer | null = null;
  for (const { html } of passages) {
    const inner = html?.containers[0];
    if (inner !== undefined && inner.paragraphChars > (best?.paragraphChars ?? 0)) best = inner;
  }
  if (best === null) return;
  const found = best;
  const isIn = passages.map(({ html }) => html?.containers.includes(found) === true);
  const first = isIn.indexOf(true);
  const last = isIn.lastIndexOf(true);
  passages.forEach(({ html }, i) => {
    if (html === undefined) return;
    const at = (i + 1) * width - OF_BEST;
    out[at] = isIn[i] === true ? 1 : 0;
    out[at + 1] = found.paragraphChars / (html.page.paragraphChars || 1);
    out[at + 2] = Math.min(FAR, Math.max(0, first - i));
    out[at + 3] = Math.min(FAR, Math.max(0, i - last));
    out[at + 4] = (html.containers[0]?.paragraphChars ?? 0) / (found.paragraphChars || 1);
  });
}

/** The same for people: markup is named as it is. */
export const MARKUP_NOTES = HTML_FEATURES.map((name) => ({
  name,
  low: `markup: low ${name}`,
  high: `markup: high ${name}`,
  typical: 0.5,
}));
