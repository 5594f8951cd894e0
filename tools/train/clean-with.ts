// Cleans files for the scorers of the bench, with --weights FOLDER by the weights that never saw their language or site, else
// with the roles of their gold in place of those of the model. What is wrong then is lost by the decoder and the readers of
// fields: node tools/run.mjs tools/train/clean-with.ts [--weights FOLDER [--by-site]] FILE …
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../../src/model/document.ts';
import { cleanAs } from '../../src/pipeline/clean-as.ts';
import { kindOf, toPassages } from '../../src/pipeline/kind-of.ts';
import { type Model, toModel } from '../../src/sequence/model.ts';
import { flattenModel } from '../../src/sequence/model-data.ts';
import { ROLE_COUNT } from '../../src/sequence/roles.ts';
import { textModel } from '../../src/sequence/text-model.ts';
import { remembered } from '../../src/text/hash-table.ts';
import type { HandGold } from './hand.ts';
import { foldOf, leaveOut, rolesOfLines } from './labelled.ts';
import { languageOf, readGold, siteOf } from './pages.ts';

const {
  values: { weights, 'by-site': bySite },
  positionals,
} = parseArgs({
  allowPositionals: true,
  options: { weights: { type: 'string' }, 'by-site': { type: 'boolean', default: false } },
});
if (bySite) leaveOut('site');

const modelIn = remembered((file) => toModel(flattenModel(JSON.parse(readFileSync(file, 'utf8')))));

/** The fold of each page of a set, by its id. */
const foldsOfGold = remembered((folder) => {
  const set = ['fundus', 'daniel'].find((name) => folder.includes(name)) ?? 'wcxb';
  return new Map(
    readGold(folder).map((page) => [page.id, foldOf(set, languageOf(set, page), siteOf(page.url))]),
  );
});

/** The fold of a file of the bench, by its place in it. */
function foldOfFile(file: string, name: string, gold: HandGold | null): number {
  if (gold !== null) return foldOf('hand', gold.language.slice(0, 2), name);
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder))
    if (existsSync(path.join(folder, 'gold.ndjson')) && path.basename(folder) !== 'multi')
      return foldsOfGold(folder).get(name) ?? 1;
  return 1;
}

/** Log-probability of every role but the right one: no rule outweighs it. */
const NEVER = -60;

/** The model for text, whose last forest gives these roles. */
function modelOf(roles: Uint8Array): Model {
  const emissions = new Float32Array(roles.length * ROLE_COUNT).fill(NEVER);
  for (const [i, role] of roles.entries()) emissions[i * ROLE_COUNT + role] = 0;
  const logProbabilities = (): Float32Array => emissions.slice();
  const model = textModel();
  return { ...model, second: { ...model.second, logProbabilities } as unknown as Model['second'] };
}

for (const file of positionals) {
  const name = path.basename(file).replace(/\.html\.gz$|\.txt$|\.html$/, '');
  const goldFile = path.join(path.dirname(file), `${name}.gold.json`);
  const gold: HandGold | null = existsSync(goldFile) ? JSON.parse(readFileSync(goldFile, 'utf8')) : null;
  const bytes = readFileSync(file);
  const isMarkdown = gold?.layout === 'markdown' || file.includes('/markdown/') || /-markdown-\d/.test(file);
  const document: Document = {
    source: { path: file, record: null, url: null },
    format: /\.html?(\.gz)?$/.test(file) ? 'html' : isMarkdown ? 'markdown' : 'text',
    content: (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, ''),
  };
  const kind = document.format === 'html' ? 'html' : 'text';
  const model =
    weights === undefined
      ? modelOf(rolesOfLines([...toPassages(document).passages], gold?.roles ?? '').roles)
      : modelIn(path.join(weights, `${kind}-fold-${foldOfFile(file, name, gold)}.json`));
  const { articles } = cleanAs({ ...kindOf(document), model: () => model }, document);
  for (const article of articles) console.log(JSON.stringify(article));
}
