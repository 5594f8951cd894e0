// Where articles begin, fitted on dumps made out of single pages.
import { writeFileSync } from 'node:fs';
import { withoutUnused } from './boost.ts';
import { makeDumps } from './boundary-data.ts';
import type { Example } from './corpus.ts';
import { type FittedBoundary, fitBoundary } from './fit-boundary.ts';
import { type FoldModelData, foldsBySite, toFoldModels } from './fold-models.ts';
import { toGapRows } from './gap-rows.ts';
import { provenanceOf } from './provenance.ts';

/** How many dumps are made of each kind; two lots, the second with more of what is hardest. */
const LOTS = [
  { seed: 7, articlesOnly: 0.9, counts: { single: 1200, concat: 400, 'same-site': 240, scroll: 700 } },
  { seed: 11, articlesOnly: 0.95, counts: { single: 400, concat: 400, 'same-site': 200, scroll: 900 } },
] as const;

export async function fitBoundaries(
  examples: readonly Example[],
  foldModels: FoldModelData,
): Promise<FittedBoundary> {
  const models = toFoldModels(foldModels);
  const folds = foldsBySite(examples, models.length);
  const rows = LOTS.flatMap((lot) => makeDumps(examples, folds, models.length, lot)).map((dump) => {
    const model = models[dump.fold];
    if (model === undefined) throw new Error(`no model for fold ${dump.fold}`);
    return toGapRows(dump, model.lexicons, model.firstPass);
  });
  console.error(`boundaries: ${rows.length} dumps made`);
  return fitBoundary(rows, models.length);
}

const OUT = 'src/score/boundary-model.json';

export function writeBoundaries({ forest, thresholds, figures }: FittedBoundary): void {
  const data = {
    provenance: { ...provenanceOf('npm run train:boundaries'), ...figures },
    thresholds,
    forest: withoutUnused(forest),
  };
  writeFileSync(OUT, `${JSON.stringify(data)}\n`);
  console.error(`wrote ${OUT}`);
}
