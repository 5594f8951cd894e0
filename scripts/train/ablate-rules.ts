// What each named rule adds: word F1 of the held-out dumps with it and without it, the rest as it is.
// npm run bench:rules -- DIR [--limit N]
import { labelPassages } from '../../src/label/label-passages.ts';
import { createNamer } from '../../src/label/name-passages.ts';
import { RULES } from '../../src/rules/registry.ts';
import { textModel } from '../../src/score/model.ts';
import { readCachedExamples } from './cache.ts';
import { type Example, wordF1 } from './corpus.ts';

const [folder = '../shared/bench/dev'] = process.argv.slice(2);
const examples = readCachedExamples(folder).filter((example) => example.goldWords.length > 0);
const model = textModel();

interface Labelled {
  readonly f1: number;
  readonly firedRules: ReadonlySet<string>;
}

function label(example: Example, without: string | null, namer: ReturnType<typeof createNamer>): Labelled {
  const { verdicts } = labelPassages(example.passages, { model, threshold: null, explain: false, namer });
  const f1 = wordF1(example, (i) => verdicts[i]?.label === 'paragraph');
  return { f1, firedRules: new Set(verdicts.map(({ rule }) => rule).filter((rule) => rule !== without)) };
}

const whole = createNamer(RULES);
const base = examples.map((example) => label(example, null, whole));
const isArticle = examples.map(({ page }) => page.page_type === 'article');
const count = { articles: isArticle.filter(Boolean).length, all: examples.length };
const mean = (pick: (e: number) => boolean): number => {
  const chosen = base.filter((_, e) => pick(e));
  return chosen.reduce((sum, { f1 }) => sum + f1, 0) / chosen.length;
};

const rows = RULES.map((rule) => {
  const namer = createNamer(RULES.filter((other) => other !== rule));
  const row = { rule: rule.name, dumps: 0, articles: 0, all: 0, better: 0, worse: 0 };
  examples.forEach((example, e) => {
    const known = base[e] as Labelled;
    // Where it never had its way, taking it out changes nothing.
    if (!known.firedRules.has(rule.name)) return;
    row.dumps++;
    const gain = known.f1 - label(example, rule.name, namer).f1;
    row.all += gain / count.all;
    if (isArticle[e]) row.articles += gain / count.articles;
    if (gain > 0) row.better++;
    if (gain < 0) row.worse++;
  });
  return row;
});

console.log(
  `${examples.length} dumps; word F1 ${mean((e) => isArticle[e] as boolean).toFixed(4)} on articles, ${mean(() => true).toFixed(4)} on all; gain by each rule in points of 0.0001`,
);
console.log(
  '| rule | dumps it had its way in | articles | all types | better | worse |\n| --- | ---: | ---: | ---: | ---: | ---: |',
);
for (const row of rows.sort((a, b) => b.all - a.all)) {
  const points = (gain: number): string => (gain * 10_000).toFixed(1);
  console.log(
    `| ${row.rule} | ${row.dumps} | ${points(row.articles)} | ${points(row.all)} | ${row.better} | ${row.worse} |`,
  );
}
const bare = createNamer([]);
const without = examples.map((example) => label(example, null, bare).f1);
console.log(
  `\nwithout any rule: ${(without.reduce((sum, f1) => sum + f1, 0) / count.all).toFixed(4)} on all, ` +
    `${(without.reduce((sum, f1, e) => sum + (isArticle[e] ? f1 : 0), 0) / count.articles).toFixed(4)} on articles`,
);
