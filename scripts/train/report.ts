import { bestThreshold } from '../../src/label/threshold.ts';
import { type Example, RENDERERS, wordF1 } from './corpus.ts';

const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 'adaptive'] as const;

/** Prints mean word F1 by renderer, for articles and for all pages, at several thresholds; returns the figures at the best. */
export function report(
  title: string,
  examples: readonly Example[],
  probabilities: readonly Float32Array[],
): Record<string, number> {
  let best: Record<string, number> = {};
  console.error(`\n${title}`);
  for (const threshold of THRESHOLDS) {
    const figures: Record<string, number> = {};
    for (const renderer of [...RENDERERS, 'html'] as const) {
      if (!examples.some((example) => example.renderer === renderer)) continue;
      const all: number[] = [];
      const articles: number[] = [];
      examples.forEach((example, e) => {
        if (example.renderer !== renderer) return;
        const p = probabilities[e] as Float32Array;
        const cut =
          threshold === 'adaptive'
            ? bestThreshold(
                p,
                example.words.map((w) => w.length),
              )
            : threshold;
        const f1 = wordF1(example, (i) => (p[i] as number) > cut);
        all.push(f1);
        if (example.page.page_type === 'article') articles.push(f1);
      });
      figures[`${renderer} articles`] = mean(articles);
      figures[`${renderer} all`] = mean(all);
    }
    console.error(
      `  ${threshold}  ${Object.entries(figures)
        .map(([k, v]) => `${k} ${v.toFixed(4)}`)
        .join('  ')}`,
    );
    const sum = (f: Record<string, number>): number => Object.values(f).reduce((a, b) => a + b, 0);
    if (sum(figures) > sum(best)) best = { threshold: Number(threshold) || 0, ...figures };
  }
  return Object.fromEntries(Object.entries(best).map(([k, v]) => [k, Number(v.toFixed(4))]));
}

function mean(list: readonly number[]): number {
  return list.length > 0 ? list.reduce((a, b) => a + b, 0) / list.length : 0;
}
