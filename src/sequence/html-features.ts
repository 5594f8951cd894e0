import type { HtmlContainer, HtmlHints, Passage } from '../model/passage.ts';
import { type Column, columnOf, distances, joinColumns } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import type { Lexicon, LexiconReading } from './lexicon.ts';
import { hashMarkupWord } from './markup-words.ts';

/** The value of a feature that cannot be measured: without markup, without such a container, or if the page states nothing. */
const MISSING = -1;

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

/** Measures of a container of the passage, with what a low and a high value mean. */
const CONTAINER: readonly (readonly [
  name: string,
  of: (container: HtmlContainer, page: HtmlContainer) => number,
  low: string,
  high: string,
  typical: number,
])[] = [
  ['Text', ({ textChars }) => Math.log1p(textChars), 'little text', 'a lot of text', 6.5],
  ['LinkShare', ({ linkChars, textChars }) => shareOf(linkChars, textChars), 'few links', 'many links', 0.3],
  [
    'ProseShare',
    ({ paragraphChars, textChars }) => shareOf(paragraphChars, textChars),
    'few paragraphs',
    'mostly paragraphs',
    0.5,
  ],
  ['Passages', ({ passages }) => Math.log1p(passages), 'few lines', 'many lines', 3],
  ['Headings', ({ headings }) => headings, 'no headings', 'headings', 0.5],
  ['Headlines', ({ headlines }) => headlines, 'no <h1>', 'an <h1>', 0.5],
  [
    'PageShare',
    ({ textChars }, page) => shareOf(textChars, page.textChars),
    'a small part of the page',
    'a large part of the page',
    0.3,
  ],
];
/** The innermost first. */
const CONTAINERS = ['in an element', 'in an outer element', 'in a further outer element'] as const;

interface Measure {
  readonly feature: FeatureNote;
  readonly of: (html: HtmlHints, words: LexiconReading) => number;
}

const measure = (name: string, of: Measure['of'], low: string, high: string, typical = 0.5): Measure => ({
  feature: note(name, low, high, typical),
  of,
});

const MEASURES: readonly Measure[] = [
  measure(
    'tag',
    ({ tag }) => TAG_CODES.get(tag) ?? 0,
    'a paragraph, list item or large heading',
    'no paragraph, list item or large heading',
    5,
  ),
  ...ANCESTORS.map((name) =>
    measure(
      `in:${name}`,
      ({ ancestors }) => (ancestors.includes(name) ? 1 : 0),
      `not in <${name}>`,
      `in <${name}>`,
    ),
  ),
  measure('depth', ({ depth }) => depth, 'near the root of the page', 'deeply nested', 12),
  measure(
    'markupWords',
    (_, { sum }) => Math.max(-LEXICON_LIMIT, Math.min(LEXICON_LIMIT, sum)),
    'no class names of body text',
    'class names of body text',
    0,
  ),
  measure(
    'markupWordsLowest',
    (_, { lowest }) => lowest,
    'a class name of boilerplate',
    'no class name of boilerplate',
    -0.5,
  ),
  measure(
    'markupWordsHighest',
    (_, { highest }) => highest,
    'no class name of body text',
    'a class name of body text',
    0.5,
  ),
  measure('hidden', ({ hidden }) => (hidden ? 1 : 0), 'visible', 'hidden by the markup'),
  measure(
    'itemprop',
    ({ itemprop }) => (itemprop === null ? 0 : BODY_ITEMPROPS.test(itemprop) ? 2 : 1),
    'not marked as article text',
    'marked as article text',
    1.5,
  ),
  measure('strongShare', ({ strongShare }) => strongShare, 'not bold', 'bold'),
  measure('images', ({ images }) => images, 'no picture', 'a picture'),
  ...CONTAINERS.flatMap((where, level) =>
    CONTAINER.map(([name, of, low, high, typical]) =>
      measure(
        `container${level + 1}${name}`,
        ({ containers, page }) => {
          const container = containers[level];
          return container === undefined ? MISSING : of(container, page);
        },
        `${where} with ${low}`,
        `${where} with ${high}`,
        typical,
      ),
    ),
  ),
  measure(
    'pageText',
    ({ page }) => Math.log1p(page.textChars),
    'a page with little text',
    'a page with a lot of text',
    8.5,
  ),
  measure(
    'pageLinkShare',
    ({ page }) => shareOf(page.linkChars, page.textChars),
    'a page with few links',
    'a page with many links',
    0.3,
  ),
  measure(
    'clusterPassages',
    ({ cluster }) => Math.log1p(cluster.passages),
    'few elements of the same kind',
    'many elements of the same kind',
    2.5,
  ),
  measure(
    'clusterLength',
    ({ cluster }) => Math.log1p(shareOf(cluster.textChars, cluster.passages)),
    'elements of the same kind are short',
    'elements of the same kind are long',
    4,
  ),
  measure(
    'clusterLinkShare',
    ({ cluster }) => shareOf(cluster.linkChars, cluster.textChars),
    'elements of the same kind are not links',
    'elements of the same kind are links',
  ),
  measure(
    'clusterSentences',
    ({ cluster }) => shareOf(cluster.sentences, cluster.passages),
    'elements of the same kind are not sentences',
    'elements of the same kind are sentences',
  ),
  measure(
    'statedTitle',
    ({ stated }) => stated.title ?? MISSING,
    'not the title that the page states',
    'like the title that the page states',
  ),
  measure(
    'statedDescription',
    ({ stated }) => stated.description ?? MISSING,
    'not the description that the page states',
    'like the description that the page states',
  ),
  measure(
    'statedBody',
    ({ stated }) => (stated.body === null ? MISSING : stated.body ? 1 : 0),
    'not in the body that the page states',
    'in the body that the page states',
  ),
];

/** From this share of common words on a passage repeats the stated title. */
const SAME_TITLE = 0.8;
/** How far a passage is below and above one that repeats the title. */
const OF_TITLE = [
  note(
    'belowTitle',
    'just below the title that the page states',
    'far below the title that the page states',
    10,
  ),
  note(
    'aboveTitle',
    'just above the title that the page states',
    'far above the title that the page states',
    10,
  ),
];

/** How a passage lies to the best container. */
const OF_BEST = [
  note('inBestContainer', 'not in the element with most prose', 'in the element with most prose', 0.5),
  note('bestContainerShare', 'prose in many elements of the page', 'prose in one element of the page', 0.5),
  note(
    'beforeBestContainer',
    'not above the element with most prose',
    'far above the element with most prose',
    5,
  ),
  note(
    'afterBestContainer',
    'not below the element with most prose',
    'far below the element with most prose',
    5,
  ),
  note('proseOfBestContainer', 'in an element with little prose', 'in an element with a lot of prose', 0.5),
];

/** Features that only markup gives. */
export const HTML_FEATURES: readonly FeatureNote[] = [
  ...MEASURES.map(({ feature }) => feature),
  ...OF_BEST,
  ...OF_TITLE,
].map((feature) => ({ ...feature, missing: MISSING }));

/** One row of HTML_FEATURES for each passage; all MISSING for a passage without markup. */
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
      return html === undefined ? MISSING : of(html, i);
    });
  return joinColumns(
    ...MEASURES.map(({ of }) => measured((html, i) => of(html, words[i] as LexiconReading))),
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
