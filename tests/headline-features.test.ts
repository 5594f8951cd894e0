import { printingsOf } from '../src/assemble/head-printings.ts';
import { headlineCandidates } from '../src/assemble/headline-candidates.ts';
import { compareCandidates } from '../src/assemble/headline-comparison.ts';
import { HEADLINE_FEATURES, headlineMatrix } from '../src/assemble/headline-features.ts';
import { Ledger } from '../src/assemble/ledger.ts';
import { outlineOf } from '../src/assemble/outline.ts';
import type { Label, Verdict } from '../src/model/label.ts';
import type { Passage } from '../src/model/passage.ts';
import { addSums, expectFeatures, numberOf, type Sums, stretches } from './feature-sums.ts';

/*
 * As scored-features.test.ts, for the forest that chooses the headline. Labels and probabilities are made up; which line
 * is chosen has no part in it.
 *
 * After a change that was meant: WRITE_FEATURES=1 npx vitest run tests/headline-features.test.ts, then
 * npm run train:headline.
 */

const LABELS: readonly Label[] = [
  'navigation',
  'other',
  'heading',
  'other',
  'related',
  'timestamp',
  'byline',
  'share',
  'breadcrumb',
  'section',
  'paragraph',
  'caption',
  'list-item',
];

/** Every way in which a page prints its headline: with its site, behind a trail, as a question, cut, in a sentence. */
function withHeads(dump: string): string {
  const lines = dump.split(/\r?\n/).map((line) => line.trim());
  const heads = [...new Set(lines.filter((line) => line.length > 12 && line.length < 90))].slice(2, 6);
  const printed = heads.flatMap((head, at) => [
    `${head} | The Courier${' of the Coast'.repeat(at)}`,
    `Home > News > ${head}`,
    head,
    '',
    `${head}?`,
    `What of it: ${head} (2024)`,
    `News / ${head.slice(0, 7 + at)}`,
    `${head}, and what the council of the town said of it on Monday evening.`,
    head.toUpperCase(),
    '',
  ]);
  const repeated = heads.map((head, at) => (at === 0 ? head : `${head} – Courier`));
  return [...printed, ...lines, ...repeated, ...lines.slice(0, 9)].join('\n');
}

function toVerdicts(passages: readonly Passage[]): Verdict[] {
  return passages.map(({ text }) => {
    const number = numberOf(text);
    const isLong = text.length > 120;
    const label = isLong && number % 7 > 0 ? 'paragraph' : LABELS[number % LABELS.length];
    return { label: label ?? 'other', rule: 'score', reason: '', score: (number % 100) / 100 };
  });
}

function addHead(sums: Sums, passages: readonly Passage[], start: number, end: number): void {
  const content = passages.map(({ raw }) => raw).join('\n');
  const source = { path: null, record: null, url: null };
  const ledger = new Ledger({ source, format: 'text', content }, passages, toVerdicts(passages));
  const outline = outlineOf(passages, ledger, { start, end, boundary: null });
  const printings = printingsOf(passages, outline);
  for (const [title, address] of [
    [null, null],
    [passages[start + 2]?.text.toLowerCase() ?? '', `https://courier.example/${passages[start]?.text}`],
  ] as const) {
    const hints = { titleKeys: title === null ? [] : [title], address };
    const candidates = headlineCandidates(passages, ledger, outline, printings, hints);
    addSums(sums, 'head', HEADLINE_FEATURES, headlineMatrix(candidates, compareCandidates(candidates)));
  }
}

expectFeatures(
  'the features that the choice of the headline was fitted on',
  'headline-features.json',
  {
    head: (sums, passages) => {
      for (const [from, to] of stretches(passages.length)) addHead(sums, passages, from, to);
    },
  },
  withHeads,
);
