import { CONTEXT_PASS_FEATURES, contextFeatures } from '../src/label/context-pass.ts';
import { FIRST_PASS_FEATURES, firstPassFeatures } from '../src/label/first-pass.ts';
import { HTML_FEATURES, htmlFeatures } from '../src/label/html-features.ts';
import type { HtmlContainer, HtmlHints } from '../src/model/html-hints.ts';
import { hashLexicon, Lexicon } from '../src/score/lexicon.ts';
import { hashMarkupWord } from '../src/score/markup-words.ts';
import { GAP_FEATURES, gapFeatures } from '../src/segment/features.ts';
import { findGaps } from '../src/segment/gaps.ts';
import { addSums, expectFeatures, numberOf, type Sum, stretches } from './feature-sums.ts';
import { segmentInput } from './segment-input.ts';

/*
 * The fitted weights mean nothing for features other than those they were fitted on: whoever changes what a feature says
 * has to train anew. Rules, the reading of lines and the weights themselves have no part in it: cues, probabilities, word
 * weights and places in markup are made up here, so that every case comes up.
 *
 * After a change that was meant: WRITE_FEATURES=1 npx vitest run tests/scored-features.test.ts, then npm run train.
 */
const TAGS = ['p', 'li', 'h1', 'h2', 'div', 'td', 'span', 'x-card', 'figcaption'];
const ANCESTORS = ['article', 'main', 'nav', 'footer', 'aside', 'figure', 'ul', 'section', 'blockquote'];
const ITEMPROPS = [null, 'articleBody', 'author', 'text'];

const container = (n: number): HtmlContainer => ({
  tag: 'div',
  textChars: n % 4 === 0 ? 0 : 40 * n,
  linkChars: 7 * n,
  paragraphs: n % 6,
  paragraphChars: 11 * n,
  passages: n % 23,
  headings: n % 3,
  headlines: n % 2,
});

function hintsOf(text: string): HtmlHints {
  const number = numberOf(text);
  return {
    tag: TAGS[number % TAGS.length] as string,
    ancestors: ANCESTORS.filter((_, at) => (number >> at) % 2 === 1),
    depth: number % 19,
    words: ['content', 'menu', 'story'].slice(0, number % 4),
    wordLevels: [0, 1, 3].slice(0, number % 4),
    linkShare: (number % 6) / 5,
    hidden: number % 8 === 0,
    itemprop: ITEMPROPS[number % ITEMPROPS.length] as string | null,
    strongShare: (number % 3) / 2,
    images: number % 4,
    containers: [1, 2, 3].slice(0, number % 4).map((n) => container((number % 29) * n)),
    page: container((number % 29) * 5),
    cluster: {
      passages: number % 9,
      textChars: number % 7 === 0 ? 0 : number % 900,
      linkChars: number % 80,
      sentences: number % 5,
    },
  };
}

const markupWords = new Lexicon(
  hashLexicon({ content: 4.5, menu: -12, story: 0.5 }, (word) => hashMarkupWord(word, 0)),
);

const PASSES: Readonly<Record<string, Sum>> = {
  'first pass': (sums, passages) =>
    addSums(sums, 'first pass', FIRST_PASS_FEATURES, firstPassFeatures(segmentInput(passages).measures)),
  'context pass': (sums, passages) => {
    const { measures, probability } = segmentInput(passages);
    for (const [from, to] of stretches(passages.length))
      addSums(sums, 'context pass', CONTEXT_PASS_FEATURES, contextFeatures(measures, probability, from, to));
  },
  gaps: (sums, passages) => {
    const input = segmentInput(passages);
    addSums(sums, 'gaps', GAP_FEATURES, gapFeatures(input, findGaps(input)));
  },
  markup: (sums, passages) => {
    const placed = passages.map((passage, i) =>
      i % 10 === 0 ? passage : { ...passage, html: hintsOf(passage.text) },
    );
    addSums(sums, 'markup', HTML_FEATURES, htmlFeatures(placed, markupWords));
  },
};

expectFeatures(
  'the features that the weights were fitted on',
  'scored-features.json',
  PASSES,
  (dump) => dump,
);
