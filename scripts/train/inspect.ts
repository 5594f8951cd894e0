// Prints where verdicts and gold text differ on one page: node tools/run.mjs scripts/train/inspect.ts DIR RENDERER ID…
import { labelPassages } from '../../src/label/label-passages.ts';
import { isBoilerplate } from '../../src/model/label.ts';
import { htmlModel, textModel } from '../../src/score/model.ts';
import { readCachedExamples } from './cache.ts';
import type { Renderer } from './corpus.ts';

const [folder, renderer, ...ids] = process.argv.slice(2) as [string, Renderer, ...string[]];
for (const example of readCachedExamples(folder, [renderer], ids)) {
  const { verdicts, segments } = labelPassages(example.passages, {
    model: renderer === 'html' ? htmlModel() : textModel(),
    threshold: null,
    explain: false,
  });
  console.log(`\n## ${renderer} ${example.page.id} ${example.page.url}: ${segments.length} segments`);
  example.passages.forEach((passage, i) => {
    const verdict = verdicts[i];
    if (verdict === undefined) return;
    const kept = ['paragraph'].includes(verdict.label) && !isBoilerplate(verdict.label);
    const wanted = (example.target[i] as number) > 0.5;
    const words = example.words[i]?.length ?? 0;
    if (kept === wanted || words === 0) return;
    console.log(
      `${wanted ? 'LOST ' : 'EXTRA'} ${String(passage.lines[0]).padStart(4)} ${verdict.score.toFixed(2)} ${verdict.rule.padEnd(14)} ${passage.markup?.block ?? ''}${passage.marker} ${passage.text.slice(0, 120)}${passage.text.length > 120 ? ` …(${words} w)` : ''}`,
    );
  });
}
