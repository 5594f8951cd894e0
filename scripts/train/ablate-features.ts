// What each feature of the second pass is worth: word F1 of held-out dumps when its values are shuffled among all
// passages, so that it tells nothing while everything else stays. Method: permutation importance (Breiman 2001).
// npm run bench:features -- [DIR]
import { CONTEXT_PASS_FEATURES, contextFeatures } from '../../src/label/context-pass.ts';
import { firstPassFeatures } from '../../src/label/first-pass.ts';
import { probabilitiesOf } from '../../src/label/probabilities.ts';
import { bestThreshold } from '../../src/label/threshold.ts';
import { measure } from '../../src/score/measures.ts';
import { textModel } from '../../src/score/model.ts';
import { readCachedExamples } from './cache.ts';
import { wordF1 } from './corpus.ts';
import { cuesOf } from './cues.ts';

const [folder = '../shared/bench/dev'] = process.argv.slice(2);
const examples = readCachedExamples(folder).filter((example) => example.goldWords.length > 0);
const model = textModel();
const width = CONTEXT_PASS_FEATURES.length;

const starts: number[] = [0];
for (const { passages } of examples) starts.push((starts.at(-1) as number) + passages.length);
const total = starts.at(-1) as number;
const matrix = new Float32Array(total * width);
examples.forEach((example, e) => {
  const measures = measure(example.passages, cuesOf(example), model.lexicons);
  const first = probabilitiesOf(model.firstPass, firstPassFeatures(measures));
  matrix.set(contextFeatures(measures, first, 0, example.passages.length), (starts[e] as number) * width);
});
const words = examples.map((example) => example.words.map((list) => list.length));

function meanF1(): { articles: number; all: number } {
  const probability = probabilitiesOf(model.secondPass, matrix);
  const sum = { articles: 0, all: 0 };
  let articles = 0;
  examples.forEach((example, e) => {
    const own = probability.subarray(starts[e], starts[e + 1]);
    const cut = bestThreshold(own, words[e] as number[]);
    const f1 = wordF1(example, (i) => (own[i] as number) >= cut);
    sum.all += f1;
    if (example.page.page_type !== 'article') return;
    sum.articles += f1;
    articles++;
  });
  return { articles: sum.articles / articles, all: sum.all / examples.length };
}

/** One fixed order of rows for every feature, so that the figures differ by the feature alone. */
function shuffledRows(): Uint32Array {
  const rows = Uint32Array.from({ length: total }, (_, i) => i);
  let state = 20_261;
  for (let i = total - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (i + 1);
    const row = rows[i] as number;
    rows[i] = rows[other] as number;
    rows[other] = row;
  }
  return rows;
}

const order = shuffledRows();
const base = meanF1();
const column = new Float32Array(total);
const rows = CONTEXT_PASS_FEATURES.map((feature, k) => {
  for (let i = 0; i < total; i++) column[i] = matrix[i * width + k] as number;
  for (let i = 0; i < total; i++) matrix[i * width + k] = column[order[i] as number] as number;
  const without = meanF1();
  for (let i = 0; i < total; i++) matrix[i * width + k] = column[i] as number;
  return { feature, articles: base.articles - without.articles, all: base.all - without.all };
});

const points = (loss: number): string => (loss * 10_000).toFixed(1);
console.log(
  `${examples.length} dumps; word F1 of the score alone ${base.articles.toFixed(4)} on articles, ${base.all.toFixed(4)} on all; loss in points of 0.0001`,
);
console.log('| feature | articles | all types |\n| --- | ---: | ---: |');
for (const { feature, articles, all } of rows.sort((a, b) => b.all - a.all))
  console.log(`| ${feature} | ${points(articles)} | ${points(all)} |`);
