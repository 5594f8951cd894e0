// Where articles begin, fitted on dumps made out of single pages.
import { writeFileSync } from 'node:fs';
import { withoutUnused } from './boost.ts';
import { type JoinedDump, makeDumps } from './boundary-data.ts';
import type { Example } from './corpus.ts';
import { type FittedBoundary, fitBoundary } from './fit-boundary.ts';
import { type FoldModel, type FoldModelData, foldsBySite, toFoldModels } from './fold-models.ts';
import { toGapRows } from './gap-rows.ts';
import { provenanceOf } from './provenance.ts';

/**
 * How many dumps are made of each kind, and how many single pages stand beside them. Few sites have several articles:
 * of one site mostly pages of any type are joined, whose chrome comes again all the same.
 */
const LOTS = [
  { seed: 7, articlesOnly: 0.97, counts: { pages: 5000, concat: 700, 'same-site': 0, scroll: 1800 } },
  { seed: 8, articlesOnly: 0.4, counts: { pages: 0, concat: 0, 'same-site': 600, scroll: 0 } },
] as const;

/** The dumps that boundaries are learned from, each with the model that never saw its pages. */
export function* madeDumps(
  examples: readonly Example[],
  foldModels: FoldModelData,
): Generator<{ readonly dump: JoinedDump; readonly model: FoldModel }> {
  const models = toFoldModels(foldModels);
  const folds = foldsBySite(examples, models.length);
  for (const lot of LOTS) {
    for (const dump of makeDumps(examples, folds, models.length, lot)) {
      const model = models[dump.fold];
      if (model === undefined) throw new Error(`no model for fold ${dump.fold}`);
      yield { dump, model };
    }
  }
}

export async function fitBoundaries(
  examples: readonly Example[],
  foldModels: FoldModelData,
): Promise<FittedBoundary> {
  const rows = Array.from(madeDumps(examples, foldModels), ({ dump, model }) => toGapRows(dump, model));
  console.error(`boundaries: ${rows.length} dumps made`);
  return fitBoundary(rows, foldModels.firstPass.length);
}

const OUT = 'src/score/boundary-model.json';

export function writeBoundaries({ alone, beside, thresholds, figures }: FittedBoundary): void {
  const data = {
    provenance: { ...provenanceOf('npm run train:boundaries'), ...figures },
    thresholds,
    alone: withoutUnused(alone),
    beside: withoutUnused(beside),
  };
  writeFileSync(OUT, `${JSON.stringify(data)}\n`);
  console.error(`wrote ${OUT}`);
}
