// Where the words of wrong verdicts lie, as F1 lost per page: node tools/run.mjs scripts/train/errors.ts DIR [TYPE]
import { labelPassages } from '../../src/label/label-passages.ts';
import { textModel } from '../../src/score/model.ts';
import { readCachedExamples } from './cache.ts';
import { RENDERERS, wordF1 } from './corpus.ts';

const [folder, type = 'article'] = process.argv.slice(2) as [string, string?];
for (const renderer of RENDERERS) {
  const lost = new Map<string, number>();
  let pages = 0;
  let f1 = 0;
  let oracle = 0;
  let noRules = 0;
  for (const example of readCachedExamples(folder, [renderer])) {
    if (example.page.page_type !== type || example.goldWords.length === 0) continue;
    const { verdicts } = labelPassages(example.passages, {
      model: textModel(),
      threshold: null,
      explain: false,
    });
    const wanted = example.passages.map((_, i) => (example.target[i] as number) > 0.5);
    const kept = verdicts.map((verdict) => verdict.label === 'paragraph');
    const first = wanted.indexOf(true);
    const last = wanted.lastIndexOf(true);
    const size = example.goldWords.length * 2;
    pages++;
    f1 += wordF1(example, (i) => kept[i] === true);
    oracle += wordF1(example, (i) => wanted[i] === true);
    noRules += wordF1(example, (i) => (verdicts[i]?.score ?? 0) >= 0.45);
    example.passages.forEach((passage, i) => {
      if (kept[i] === wanted[i]) return;
      const words = example.words[i]?.length ?? 0;
      const place = i < first ? 'before' : i > last ? 'after' : 'inside';
      const length = words < 6 ? 'short' : words < 20 ? 'middle' : 'long';
      const shape =
        passage.markup?.block === 'heading' ? 'heading' : passage.marker !== '' ? 'item' : 'plain';
      const rule = verdicts[i]?.rule ?? '';
      const key = `${wanted[i] ? 'LOST ' : 'EXTRA'} ${place.padEnd(6)} ${length.padEnd(6)} ${shape.padEnd(7)} ${rule === 'score' || kept[i] ? '' : rule}`;
      lost.set(key, (lost.get(key) ?? 0) + Math.min(1, words / size));
    });
  }
  console.log(
    `\n## ${renderer}: F1 ${(f1 / pages).toFixed(4)}, picked with the gold ${(oracle / pages).toFixed(4)}, without rules ${(noRules / pages).toFixed(4)}`,
  );
  for (const [key, sum] of [...lost].sort((a, b) => b[1] - a[1]).slice(0, 26))
    console.log(`${(sum / pages).toFixed(4)}  ${key}`);
}
