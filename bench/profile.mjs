// What a site profile adds: learns one from the dumps of each site with several pages in the accuracy sets, cleans the
// same pages without and with it, and prints precision, recall and F1 (word multisets, as score.mjs) both ways.
// node --import tsx bench/profile.mjs [--train DIR] [--sites N] [--min-pages N]; needs ../shared/bench beside the checkout.
// --train DIR adds the pages of the unpacked train set, in the same layout: a single set has few pages of one site.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { clean, learnProfile } from '../src/index.ts';

const bench = fileURLToPath(new URL('../../shared/bench', import.meta.url));
const { values } = parseArgs({
  options: {
    train: { type: 'string' },
    sites: { type: 'string', default: '10' },
    'min-pages': { type: 'string', default: '3' },
    types: { type: 'string' },
  },
});

if (!existsSync(bench)) {
  console.log('profile: no ../shared/bench beside this checkout; nothing scored');
  process.exit(0);
}
const { wordF1 } = await import(pathToFileURL(path.join(bench, 'score.mjs')).href);

const sets = [path.join(bench, 'dev'), ...(values.train === undefined ? [] : [values.train])];
const renderers = readdirSync(path.join(sets[0], 'text'));

const dumpOf = (page, renderer) => path.join(page.set, 'text', renderer, `${page.id}.txt`);

/** Pages by host; a page without a dump in every renderer is left out. */
function readSites() {
  const sites = new Map();
  for (const set of sets) {
    for (const line of readFileSync(path.join(set, 'gold.ndjson'), 'utf8').trim().split('\n')) {
      const page = { ...JSON.parse(line), set };
      if (values.types !== undefined && !values.types.split(',').includes(page.page_type)) continue;
      if (!renderers.every((renderer) => existsSync(dumpOf(page, renderer)))) continue;
      const host = new URL(page.url).hostname.replace(/^www\./, '');
      sites.set(host, [...(sites.get(host) ?? []), page]);
    }
  }
  return [...sites]
    .filter(([, pages]) => pages.length >= Number(values['min-pages']))
    .sort(([a, pages], [b, others]) => others.length - pages.length || (a < b ? -1 : 1))
    .slice(0, Number(values.sites));
}

const scoreOf = (dump, page, options) => {
  const { articles } = clean(dump.content, { ...options, format: dump.format });
  return wordF1(articles.map(({ text }) => text).join('\n\n'), page.main_content);
};

const mean = (scores, key) => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
const show = (name, plain, profiled) => {
  const figures = ['p', 'r', 'f1'].map(
    (key) => `${mean(plain, key).toFixed(3)} → ${mean(profiled, key).toFixed(3)}`,
  );
  console.log([name.padEnd(38), ...figures.map((figure) => figure.padEnd(16))].join(' '));
};

const sites = readSites();
console.log(
  `${sites.length} sites, ${sites.reduce((sum, [, pages]) => sum + pages.length, 0)} pages, ${renderers.length} renderers`,
);
console.log([''.padEnd(38), ...['precision', 'recall', 'F1'].map((name) => name.padEnd(16))].join(' '));
const all = { plain: [], profiled: [] };
for (const [host, pages] of sites) {
  const site = { plain: [], profiled: [] };
  let entries = 0;
  for (const renderer of renderers) {
    const learner = learnProfile();
    const dumps = pages.map((page) => ({
      content: readFileSync(dumpOf(page, renderer), 'utf8'),
      format: renderer === 'markdown' ? 'markdown' : 'text',
    }));
    for (const dump of dumps) learner.add(dump.content, { format: dump.format });
    const profile = learner.toProfile();
    entries += profile.drop.length;
    pages.forEach((page, at) => {
      site.plain.push(scoreOf(dumps[at], page, {}));
      site.profiled.push(scoreOf(dumps[at], page, { profile }));
    });
  }
  show(`${host} (${pages.length} pages, ${entries} entries)`, site.plain, site.profiled);
  all.plain.push(...site.plain);
  all.profiled.push(...site.profiled);
}
show('all', all.plain, all.profiled);
