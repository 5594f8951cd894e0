// Prints missed and wrong article starts of the joined dumps: node tools/run.mjs scripts/train/inspect-boundaries.ts DIR/multi
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { firstPassFeatures } from '../../src/label/first-pass.ts';
import { findDatelines } from '../../src/label/label-passages.ts';
import { namePassages, toCues } from '../../src/label/name-passages.ts';
import { probabilitiesOf } from '../../src/label/probabilities.ts';
import { toProbability } from '../../src/score/forest.ts';
import { measure } from '../../src/score/measures.ts';
import { textModel } from '../../src/score/model.ts';
import { gapFeatures } from '../../src/segment/features.ts';
import { findGaps } from '../../src/segment/gaps.ts';
import { StartLines } from '../../src/segment/start-line.ts';
import { type Renderer, toPassages } from './corpus.ts';

interface GoldStart {
  readonly file: string;
  readonly renderer: Renderer;
  readonly order: number;
  readonly start_line: number;
  readonly body_line: number;
  readonly end_line: number;
  readonly title: string;
}
const folder = process.argv[2] as string;
const gold = readFileSync(path.join(folder, 'gold.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldStart);
const model = textModel();
for (const file of new Set(gold.map((g) => g.file))) {
  const starts = gold.filter((g) => g.file === file).sort((a, b) => a.order - b.order);
  const passages = toPassages(
    readFileSync(path.join(folder, file), 'utf8'),
    (starts[0] as GoldStart).renderer,
  );
  const named = namePassages(passages);
  const measures = measure(passages, toCues(named), model.lexicons);
  const input = {
    measures,
    probability: probabilitiesOf(model.firstPass, firstPassFeatures(measures)),
    ruled: named.map((r) => r?.label ?? null),
    datelines: findDatelines(passages),
  };
  const gaps = findGaps(input);
  const startLines = new StartLines(input);
  const matrix = gapFeatures(input, gaps);
  const { alone, thresholds } = model.boundary;
  const width = alone.features.length;
  const scores = alone.scores(matrix);
  const line = (i: number): number => passages[Math.min(i, passages.length - 1)]?.lines[0] ?? 0;
  const given = gaps.map((gap, g) => ({ gap, g, p: toProbability(scores[g] as number) }));
  const hit = new Set<number>();
  const report: string[] = [];
  for (let k = 1; k < starts.length; k++) {
    const from = (starts[k - 1] as GoldStart).end_line;
    const to = (starts[k] as GoldStart).body_line + 2;
    const inside = given.filter(({ gap }) => {
      const at = line(startLines.find(gap));
      return at > from && at <= to;
    });
    const best = inside.sort((a, b) => b.p - a.p)[0];
    if (best !== undefined && best.p >= thresholds.further) {
      hit.add(best.g);
      continue;
    }
    report.push(
      `MISSED ${from}..${to} ${starts[k]?.title.slice(0, 60)}: ${
        best === undefined
          ? 'no gap cut there'
          : `p ${best.p.toFixed(2)}; ${alone
              .weightiest(matrix, best.g * width, 7)
              .map((w) => `${w.feature} ${w.value.toFixed(2)} (${w.weight.toFixed(2)})`)
              .join(', ')}`
      }`,
    );
    for (const { gap, p } of given)
      if (line(gap.after) > from - 3 && line(gap.before) < to + 3)
        report.push(
          `     gap ${line(gap.before)}-${line(gap.after)} cut ${line(startLines.find(gap))} p ${p.toFixed(2)}`,
        );
  }
  for (const { g, gap, p } of given)
    if (p >= thresholds.further && !hit.has(g))
      report.push(
        `WRONG ${line(gap.before)}-${line(gap.after)} cut ${line(startLines.find(gap))} p ${p.toFixed(2)} "${passages[startLines.find(gap)]?.text.slice(0, 60)}"; ${alone
          .weightiest(matrix, g * width, 5)
          .map((w) => `${w.feature} ${w.value.toFixed(2)} (${w.weight.toFixed(2)})`)
          .join(', ')}`,
      );
  if (report.length > 0) console.log(`## ${file}\n${report.join('\n')}`);
}
