import type { HtmlContainer, HtmlHints, Passage } from '../model/passage.ts';
import { type Column, columnOf, distances, joinColumns } from './columns.ts';
import type { FeatureNote } from './feature-note.ts';
import type { Lexicon, LexiconReading } from './lexicon.ts';
import { hashMarkupWord } from './markup-words.ts';

/** Semantic ancestors that a passage can have; one yes-or-no feature each. */
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
const LEXICON_LIMIT = 8;
const BODY_ITEMPROPS = /articlebody|text|description|recipe/i;

const shareOf = (part: number, whole: number): number => part / (whole || 1);

/** Measures of a container of the passage. */
const CONTAINER: readonly (readonly [
  name: string,
  of: (container: HtmlContainer, page: HtmlContainer) => number,
])[] = [
  ['Text', ({ textChars }) => Math.log1p(textChars)],
  ['LinkShare', ({ linkChars, textChars }) => shareOf(linkChars, textChars)],
  ['ProseShare', ({ paragraphChars, textChars }) => shareOf(paragraphChars, textChars)],
  ['Passages', ({ passages }) => Math.log1p(passages)],
  ['Headings', ({ headings }) => headings],
  ['Headlines', ({ headlines }) => headlines],
  ['PageShare', ({ textChars }, page) => shareOf(textChars, page.textChars)],
];
const CONTAINERS = [0, 1, 2] as const;

type Measure = readonly [name: string, of: (html: HtmlHints, words: LexiconReading) => number];

const MEASURES: readonly Measure[] = [
  ['tag', ({ tag }) => TAG_CODES.get(tag) ?? 0],
  ...ANCESTORS.map((name): Measure => [`in:${name}`, ({ ancestors }) => (ancestors.includes(name) ? 1 : 0)]),
  ['depth', ({ depth }) => depth],
  ['markupWords', (_, { sum }) => Math.max(-LEXICON_LIMIT, Math.min(LEXICON_LIMIT, sum))],
  ['markupWordsLowest', (_, { lowest }) => lowest],
  ['markupWordsHighest', (_, { highest }) => highest],
  ['hidden', ({ hidden }) => (hidden ? 1 : 0)],
  ['itemprop', ({ itemprop }) => (itemprop === null ? 0 : BODY_ITEMPROPS.test(itemprop) ? 2 : 1)],
  ['strongShare', ({ strongShare }) => strongShare],
  ['images', ({ images }) => images],
  ...CONTAINERS.flatMap((level) =>
    CONTAINER.map(
      ([name, of]): Measure => [
        `container${level + 1}${name}`,
        ({ containers, page }) => {
          const container = containers[level];
          return container === undefined ? -1 : of(container, page);
        },
      ],
    ),
  ),
  ['pageText', ({ page }) => Math.log1p(page.textChars)],
  ['pageLinkShare', ({ page }) => shareOf(page.linkChars, page.textChars)],
  ['clusterPassages', ({ cluster }) => Math.log1p(cluster.passages)],
  ['clusterLength', ({ cluster }) => Math.log1p(shareOf(cluster.textChars, cluster.passages))],
  ['clusterLinkShare', ({ cluster }) => shareOf(cluster.linkChars, cluster.textChars)],
  ['clusterSentences', ({ cluster }) => shareOf(cluster.sentences, cluster.passages)],
  ['statedTitle', ({ stated }) => stated.title ?? -1],
  ['statedDescription', ({ stated }) => stated.description ?? -1],
  ['statedBody', ({ stated }) => (stated.body === null ? -1 : stated.body ? 1 : 0)],
];

/** From this share of common words on a passage repeats the stated title. */
const SAME_TITLE = 0.8;
/** How far a passage is below and above one that repeats the title. */
const OF_TITLE = ['belowTitle', 'aboveTitle'] as const;

/** How a passage lies to the best container. */
const OF_BEST = [
  'inBestContainer',
  'bestContainerShare',
  'beforeBestContainer',
  'afterBestContainer',
  'proseOfBestContainer',
] as const;

/** Features that only markup gives. Users see the name of the feature. */
export const HTML_FEATURES: readonly FeatureNote[] = [
  ...MEASURES.map(([name]) => name),
  ...OF_BEST,
  ...OF_TITLE,
].map((name) => ({ name, low: `markup: low ${name}`, high: `markup: high ${name}`, typical: 0.5 }));

/** One row of HTML_FEATURES for each passage; all -1 for a passage without markup. */
export function htmlFeatures(passages: readonly Passage[], markupWords: Lexicon): Float32Array {
  // Passages of one element share the list of its words.
  const readings = new Map<readonly string[], LexiconReading>();
  const words = passages.map(({ html }): LexiconReading => {
    if (html === undefined) return NO_WORDS;
    const known = readings.get(html.words);
    if (known !== undefined) return known;
    const reading = { sum: 0, lowest: 0, highest: 0 };
    const hashes = new Int32Array(html.words.length);
    for (let i = 0; i < hashes.length; i++)
      hashes[i] = hashMarkupWord(html.words[i] as string, html.wordLevels[i] ?? 0);
    markupWords.readBag(hashes, reading);
    readings.set(html.words, reading);
    return reading;
  });
  const measured = (of: (html: HtmlHints, i: number) => number): Column =>
    columnOf(passages.length, (i) => {
      const html = passages[i]?.html;
      return html === undefined ? -1 : of(html, i);
    });
  return joinColumns(
    ...MEASURES.map(([, of]) => measured((html, i) => of(html, words[i] as LexiconReading))),
    ...placesToBest(passages).map(measured),
    ...distances(passages.length, FAR, (i) => (passages[i]?.html?.stated.title ?? 0) >= SAME_TITLE),
  );
}

const FAR = 40;
const NO_WORDS: LexiconReading = { sum: 0, lowest: 0, highest: 0 };

/**
 * The measures of OF_BEST: how passages lie to the container with most prose right in it, which a reader would call the
 * article's column.
 */
function placesToBest(passages: readonly Passage[]): ((html: HtmlHints, i: number) => number)[] {
  let best: HtmlContainer | null = null;
  for (const { html } of passages) {
    const inner = html?.containers[0];
    if (inner !== undefined && inner.paragraphChars > (best?.paragraphChars ?? 0)) best = inner;
  }
  if (best === null) return OF_BEST.map(() => () => 0);
  const found = best;
  const isIn = passages.map(({ html }) => html?.containers.includes(found) === true);
  const first = isIn.indexOf(true);
  const last = isIn.lastIndexOf(true);
  return [
    (_, i) => (isIn[i] === true ? 1 : 0),
    ({ page }) => shareOf(found.paragraphChars, page.paragraphChars),
    (_, i) => Math.min(FAR, Math.max(0, first - i)),
    (_, i) => Math.min(FAR, Math.max(0, i - last)),
    ({ containers }) => shareOf(containers[0]?.paragraphChars ?? 0, found.paragraphChars),
  ];
}
