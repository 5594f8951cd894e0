import type { HtmlContainer, HtmlHints, Passage } from '../model/passage.ts';
import { BEST_CONTAINER, FAR, placesToBest } from './best-container.ts';
import { bit, type Column, columnOf, distances, joinColumns, shareOf } from './columns.ts';
import { type Feature, type FeatureNote, feature, note } from './feature-note.ts';
import type { Lexicon, LexiconReading } from './lexicon.ts';
import { hashMarkupWord } from './markup-words.ts';

/** The value of a feature that cannot be measured: without markup, without such a container, or if the page states nothing. */
const MISSING = -1;

/** Semantic ancestors that a passage can have; one yes-or-no feature each. */
const ANCESTORS = 'article main nav header footer aside form figure table ul ol dl blockquote section'.split(
  ' ',
);

const TAGS = 'p li h1 h2 h3 h4 h5 h6 div td th tr blockquote pre figcaption dt dd span button label a'.split(
  ' ',
);
const TAG_CODES: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i + 1]));
const LEXICON_LIMIT = 8;
const BODY_ITEMPROPS = /articlebody|text|description|recipe/i;

type OfContainer = (container: HtmlContainer, page: HtmlContainer) => number;

/** Measures of a container of the passage. */
const CONTAINER: readonly Feature<OfContainer>[] = [
  feature('Text', 'little text', 'a lot of text', 6.5, ({ textChars }) => Math.log1p(textChars)),
  feature('LinkShare', 'few links', 'many links', 0.3, (each) => shareOf(each.linkChars, each.textChars)),
  feature('ProseShare', 'few paragraphs', 'mostly paragraphs', 0.5, (each) =>
    shareOf(each.paragraphChars, each.textChars),
  ),
  feature('Passages', 'few lines', 'many lines', 3, ({ passages }) => Math.log1p(passages)),
  feature('Headings', 'no headings', 'headings', 0.5, ({ headings }) => headings),
  feature('Headlines', 'no <h1>', 'an <h1>', 0.5, ({ headlines }) => headlines),
  feature('PageShare', 'a small part of the page', 'a large part of the page', 0.3, (each, page) =>
    shareOf(each.textChars, page.textChars),
  ),
];
/** The innermost first. */
const CONTAINERS = ['in an element', 'in an outer element', 'in a further outer element'] as const;

type HtmlFeature = Feature<(html: HtmlHints, words: LexiconReading) => number>;

const SAME_KIND = 'elements of the same kind';

const MEASURES: readonly HtmlFeature[] = [
  feature(
    'tag',
    'a paragraph, list item or large heading',
    'no paragraph, list item or large heading',
    5,
    ({ tag }) => TAG_CODES.get(tag) ?? 0,
  ),
  ...ANCESTORS.map(
    (name): HtmlFeature =>
      feature(`in:${name}`, `not in <${name}>`, `in <${name}>`, 0.5, (html) =>
        bit(html.ancestors.includes(name)),
      ),
  ),
  feature('depth', 'near the root of the page', 'deeply nested', 12, ({ depth }) => depth),
  feature('markupWords', 'no class names of body text', 'class names of body text', 0, (_, { sum }) =>
    Math.max(-LEXICON_LIMIT, Math.min(LEXICON_LIMIT, sum)),
  ),
  feature(
    'markupWordsLowest',
    'a class name of boilerplate',
    'no class name of boilerplate',
    -0.5,
    (_, { lowest }) => lowest,
  ),
  feature(
    'markupWordsHighest',
    'no class name of body text',
    'a class name of body text',
    0.5,
    (_, { highest }) => highest,
  ),
  feature('hidden', 'visible', 'hidden by the markup', 0.5, ({ hidden }) => bit(hidden)),
  feature('itemprop', 'not marked as article text', 'marked as article text', 1.5, ({ itemprop }) =>
    itemprop === null ? 0 : BODY_ITEMPROPS.test(itemprop) ? 2 : 1,
  ),
  feature('strongShare', 'not bold', 'bold', 0.5, ({ strongShare }) => strongShare),
  feature('images', 'no picture', 'a picture', 0.5, ({ images }) => images),
  ...CONTAINERS.flatMap((where, level) =>
    CONTAINER.map(({ name, low, high, typical, of }) =>
      feature(
        `container${level + 1}${name}`,
        `${where} with ${low}`,
        `${where} with ${high}`,
        typical,
        ({ containers, page }: HtmlHints) => {
          const container = containers[level];
          return container === undefined ? MISSING : of(container, page);
        },
      ),
    ),
  ),
  feature('pageText', 'a page with little text', 'a page with a lot of text', 8.5, ({ page }) =>
    Math.log1p(page.textChars),
  ),
  feature('pageLinkShare', 'a page with few links', 'a page with many links', 0.3, ({ page }) =>
    shareOf(page.linkChars, page.textChars),
  ),
  feature('clusterPassages', `few ${SAME_KIND}`, `many ${SAME_KIND}`, 2.5, ({ cluster }) =>
    Math.log1p(cluster.passages),
  ),
  feature('clusterLength', `${SAME_KIND} are short`, `${SAME_KIND} are long`, 4, ({ cluster }) =>
    Math.log1p(shareOf(cluster.textChars, cluster.passages)),
  ),
  feature('clusterLinkShare', `${SAME_KIND} are not links`, `${SAME_KIND} are links`, 0.5, ({ cluster }) =>
    shareOf(cluster.linkChars, cluster.textChars),
  ),
  feature(
    'clusterSentences',
    `${SAME_KIND} are not sentences`,
    `${SAME_KIND} are sentences`,
    0.5,
    ({ cluster }) => shareOf(cluster.sentences, cluster.passages),
  ),
  feature(
    'statedTitle',
    'not the title that the page states',
    'like the title that the page states',
    0.5,
    ({ stated }) => stated.title ?? MISSING,
  ),
  feature(
    'statedDescription',
    'not the description that the page states',
    'like the description that the page states',
    0.5,
    ({ stated }) => stated.description ?? MISSING,
  ),
  feature(
    'statedBody',
    'not in the body that the page states',
    'in the body that the page states',
    0.5,
    ({ stated: { body } }) => (body === null ? MISSING : bit(body)),
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

/** Features that only markup gives. */
export const HTML_FEATURES: readonly FeatureNote[] = [...MEASURES, ...BEST_CONTAINER, ...OF_TITLE].map(
  (feature) => ({ ...feature, missing: MISSING }),
);

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

const NO_WORDS: LexiconReading = { sum: 0, lowest: 0, highest: 0 };
