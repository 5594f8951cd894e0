import type { Label } from '../src/model/label.ts';
import type { Passage } from '../src/model/passage.ts';
import { hashLexicon, Lexicon } from '../src/score/lexicon.ts';
import { measure } from '../src/score/measures.ts';
import type { SegmentInput } from '../src/segment/gaps.ts';
import { numberOf } from './feature-sums.ts';

const CUE_LABELS: readonly Label[] = [
  'caption',
  'timestamp',
  'byline',
  'navigation',
  'copyright',
  'comments',
  'related',
  'next-article',
  'skip-link',
  'contributor',
  'footer',
];
const CUES = [1, 2, 2, 3, 4, 5, 6, 4, 3, 1, 4];
const lexicons = {
  short: new Lexicon(
    hashLexicon({ '=next article': -9, news: -0.7, by: -1.1, the: 0.2, 'read more': -3, last: 0.4 }),
  ),
  long: new Lexicon(hashLexicon({ said: 1.3, 'said on': 0.8, the: 0.1, subscribe: -2, of: 0.3, de: 0.6 })),
};

/** What segmentation reads of passages, with cues, probabilities and word weights made up so that every case comes up. */
export function segmentInput(passages: readonly Passage[]): SegmentInput {
  const cueOf = passages.map(({ text }) => {
    const number = numberOf(text);
    return text.split(' ').length < 12 && number % 2 === 0 ? number % CUES.length : -1;
  });
  const cues = Uint8Array.from(cueOf, (at) => CUES[at] ?? 0);
  const measures = measure(passages, cues, lexicons);
  const probability = Float32Array.from(measures.counts, ({ words }, i) => {
    const noise = (numberOf((passages[i] as Passage).text) % 50) / 100;
    return words > 20 ? 0.5 + noise : words > 8 ? 0.2 + noise : noise / 2;
  });
  return {
    measures,
    probability,
    ruled: cueOf.map((at) => CUE_LABELS[at] ?? null),
    datelines: Uint8Array.from(passages, ({ text }) => (/^[A-Z]{4,}.{0,40} — /.test(text) ? 1 : 0)),
  };
}
