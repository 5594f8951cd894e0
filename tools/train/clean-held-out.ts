// Cleans files with the weights that never saw their language or site, for the scorers of the bench:
// node tools/run.mjs tools/train/clean-held-out.ts [--weights FOLDER] [--bench FOLDER] FILE …
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { cleanAs } from '../../src/pipeline/clean-as.ts';
import { kindOf } from '../../src/pipeline/html-kind.ts';
import { type Model, toModel } from '../../src/sequence/model.ts';
import { flattenModel, type ModelData } from '../../src/sequence/model-data.ts';
import { foldOf, leaveOut } from './labelled.ts';
import { languageOf, readGold, siteOf } from './pages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weights: { type: 'string', default: '.cache/weights' },
    'by-site': { type: 'boolean', default: false },
  },
});
if (values['by-site']) leaveOut('site');

const models = new Map<string, Model>();
function modelOf(kind: 'text' | 'html', fold: number): Model {
  const key = `${kind}-fold-${fold}`;
  const known = models.get(key);
  if (known !== undefined) return known;
  const model = toModel(
    flattenModel(
      JSON.parse(readFileSync(path.join(values.weights as string, `${key}.json`), 'utf8')) as ModelData,
    ),
  );
  models.set(key, model);
  return model;
}

const folds = new Map<string, Map<string, number>>();
function foldsOfGold(folder: string): Map<string, number> {
  const known = folds.get(folder);
  if (known !== undefined) return known;
  const set = folder.includes('fundus') ? 'fundus' : folder.includes('daniel') ? 'daniel' : 'wcxb';
  const found = new Map(
    readGold(folder).map((page) => [page.id, foldOf(set, languageOf(set, page), siteOf(page.url))]),
  );
  folds.set(folder, found);
  return found;
}

/** The fold of a file of the bench, by its place in it. */
function foldOfFile(file: string): number {
  const name = path.basename(file).replace(/\.html\.gz$|\.txt$|\.html$/, '');
  const ownGold = path.join(path.dirname(file), `${name}.gold.json`);
  if (existsSync(ownGold))
    return foldOf(
      'hand',
      (JSON.parse(readFileSync(ownGold, 'utf8')) as { language: string }).language.slice(0, 2),
      name,
    );
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder))
    if (existsSync(path.join(folder, 'gold.ndjson')) && path.basename(folder) !== 'multi')
      return foldsOfGold(folder).get(name) ?? 1;
  return 1;
}

for (const file of positionals) {
  const bytes = readFileSync(file);
  const content = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '');
  const isHtml = /\.html?(\.gz)?$/.test(file);
  const isMarkdown = file.includes('/markdown/') || /-markdown-\d/.test(file);
  const document = {
    source: { path: file, record: null, url: null },
    format: isHtml ? ('html' as const) : isMarkdown ? ('markdown' as const) : ('text' as const),
    content,
  };
  const model = modelOf(isHtml ? 'html' : 'text', foldOfFile(file));
  for (const article of cleanAs({ ...kindOf(document), model: () => model }, document).articles)
    console.log(JSON.stringify(article));
}
