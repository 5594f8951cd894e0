// Compares cleancopy with other extractors from npm: the same pages, the same scorer, the same run.
// node bench/peers/run.mjs [--only ID,ID] [--tools NAME,NAME] [--unseen DIR] [--json]; --unseen leaves out pages of sites that are in
// DIR/gold.ndjson, which the score was fitted on. Needs ../shared/bench beside the checkout, a build in dist/, and
// `npm ci` in this folder. Writes results.md beside this file when everything was compared.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { TOOLS, textOf } from './tools.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    tools: { type: 'string' },
    unseen: { type: 'string' },
    json: { type: 'boolean' },
  },
});
const bench = fileURLToPath(new URL('../../../shared/bench', import.meta.url));
if (!existsSync(bench)) {
  console.log('peers: no ../shared/bench beside this checkout; nothing compared');
  process.exit(0);
}
const { scorePage, summarize } = await import(pathToFileURL(path.join(bench, 'score.mjs')).href);

const goldOf = (folder) =>
  readFileSync(path.join(folder, 'gold.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const siteOf = ({ url }) => new URL(url).hostname.replace(/^www\./, '');
const chosen = values.only?.split(',');
const seen = new Set(values.unseen === undefined ? [] : goldOf(values.unseen).map(siteOf));
const pages = goldOf(path.join(bench, 'dev'))
  .filter((gold) => (chosen === undefined || chosen.includes(gold.id)) && !seen.has(siteOf(gold)))
  .map((gold) => ({
    gold,
    html: gunzipSync(readFileSync(path.join(bench, 'dev', 'html', `${gold.id}.html.gz`))).toString('utf8'),
  }));

/** Pages on which each tool runs before it is measured, so that its code is compiled. */
const WARM_UP = 30;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Some tools print what they trip over. */
async function quietly(action) {
  const kept = {};
  for (const name of ['log', 'warn', 'error', 'info', 'debug']) {
    kept[name] = console[name];
    console[name] = () => {};
  }
  try {
    return await action();
  } finally {
    Object.assign(console, kept);
  }
}

async function measure(extract) {
  const scores = [];
  let failed = 0;
  let cpu = 0;
  const attempt = async ({ html, gold }) => {
    try {
      return await extract(html, gold.url);
    } catch {
      failed += 1;
      return [];
    }
  };
  for (const page of pages.slice(0, WARM_UP)) await attempt(page);
  failed = 0;
  for (const page of pages) {
    const before = cpuMs();
    const found = await attempt(page);
    cpu += cpuMs() - before;
    const articles = found.map((article) => ({ ...article, text: textOf(article) }));
    scores.push(scorePage(page.gold, articles, null));
  }
  return { scores, failed, msPerPage: cpu / pages.length };
}

const bare = await measure((html) => {
  parseDocument(html);
  return [];
});
const rows = [];
const wanted = TOOLS.filter(({ name }) => values.tools?.split(',').includes(name) ?? true);
for (const tool of wanted) rows.push({ ...tool, ...(await quietly(() => measure(tool.extract))) });

const types = [...new Set(pages.map(({ gold }) => gold.page_type))].sort(
  (a, b) =>
    pages.filter(({ gold }) => gold.page_type === b).length -
    pages.filter(({ gold }) => gold.page_type === a).length,
);
const ofType = (scores, type) => scores.filter(({ page_type }) => page_type === type);
const share = (value) => (value === null || value === undefined ? '–' : value.toFixed(3));
const table = (head, body) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const byType = table(
  ['word F1', 'all', ...types.map((type) => `${type} (${ofType(bare.scores, type).length})`)],
  rows.map(({ name, scores }) => [
    name,
    share(summarize(scores).f1),
    ...types.map((type) => share(summarize(ofType(scores, type)).f1)),
  ]),
);
const FIELDS = [
  ['with', 'with'],
  ['without', 'without'],
  ['title equal', 'title_equal'],
  ['an author right', 'author_any'],
  ['author invented', 'author_given_without_gold'],
  ['day right', 'date_match'],
  ['date invented', 'date_given_without_gold'],
];
const articles = table(
  ['articles', ...FIELDS.map(([head]) => head)],
  rows.map(({ name, scores }) => {
    const summary = summarize(ofType(scores, 'article'));
    return [name, ...FIELDS.map(([, key]) => share(summary[key]))];
  }),
);
const cost = table(
  ['CPU time', 'ms a page', 'times a bare parse', 'pages failed'],
  [
    ['htmlparser2, into a DOM', bare.msPerPage.toFixed(2), '1.0', String(bare.failed)],
    ...rows.map(({ name, msPerPage, failed }) => [
      name,
      msPerPage.toFixed(2),
      (msPerPage / bare.msPerPage).toFixed(1),
      String(failed),
    ]),
  ],
);

const report = `# cleancopy and other extractors from npm

Made by \`npm run bench:peers\`: ${pages.length} pages of the development half of
[WCXB](https://github.com/murroughfoley/wcx) (Murrough Foley, 2026, CC-BY-4.0), one process, one run, Node ${process.version}.
${rows.map(({ version }) => version).join('; ')}.

Word F1 compares word multisets with the gold text, mean over the pages; *with* is the share of wanted snippets present,
*without* the share of unwanted ones present (low is good); *invented* is how often a value is given where the gold has none
(low is good). CPU time is that of the extraction alone, all threads of the process counted. cleancopy's score was fitted on
other pages of the same collection; ${values.unseen === undefined ? 'about one in nine of the pages here is of a site that has a page there too' : 'pages of sites that are there too are left out here'}.

${byType}

${articles}

${cost}
`;

if (values.json)
  console.log(
    JSON.stringify({
      bare: bare.msPerPage,
      tools: rows.map(({ scores, name, msPerPage, failed }) => ({
        name,
        msPerPage,
        failed,
        all: summarize(scores),
        types: Object.fromEntries(types.map((type) => [type, summarize(ofType(scores, type))])),
      })),
    }),
  );
else console.log(report);
const isComplete = [chosen, values.tools, values.unseen].every((choice) => choice === undefined);
if (isComplete) writeFileSync(new URL('results.md', import.meta.url), report);
