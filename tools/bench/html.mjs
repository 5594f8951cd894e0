// CPU time of the whole pipeline on HTML pages against a bare htmlparser2 parse of the same pages into a DOM, in this process,
// in turn, one thread. node bench/html.mjs [--set DIR] [--json]; needs a build in dist/.
// Without ../shared/bench beside the checkout it takes pages made out of the fixtures, which have little markup.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { clean } from '../dist/index.js';

const shared = fileURLToPath(new URL('../../shared/bench/dev', import.meta.url));
const { values } = parseArgs({
  options: {
    set: { type: 'string', default: shared },
    json: { type: 'boolean' },
    rounds: { type: 'string', default: '5' },
  },
});

const pages = existsSync(path.join(values.set, 'html'))
  ? storedPages(path.join(values.set, 'html'))
  : fixturePages();
const bytes = pages.reduce((sum, html) => sum + Buffer.byteLength(html), 0);

function storedPages(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => gunzipSync(readFileSync(path.join(folder, name))).toString('utf8'));
}

function fixturePages() {
  const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('input.txt'))
    .sort()
    .map((name) => {
      const lines = readFileSync(path.join(folder, name), 'utf8').split(/\r?\n/);
      const body = lines.map(
        (line) => `<div class="line"><p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></div>`,
      );
      return `<!doctype html><html><body>${body.join('\n')}</body></html>`;
    });
}

function cpuSeconds(run) {
  const before = process.cpuUsage();
  for (const page of pages) run(page);
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const parse = (html) => parseDocument(html);
const cleaned = (html) => clean(html, { format: 'html' });

cpuSeconds(parse);
cpuSeconds(cleaned);
const bare = [];
const whole = [];
for (let round = 0; round < Number(values.rounds); round++) {
  bare.push(cpuSeconds(parse));
  whole.push(cpuSeconds(cleaned));
}
const result = {
  pages: pages.length,
  megabytes: Number((bytes / 1e6).toFixed(1)),
  parseMsPerPage: Number(((1000 * median(bare)) / pages.length).toFixed(2)),
  cleanMsPerPage: Number(((1000 * median(whole)) / pages.length).toFixed(2)),
  ratio: Number(median(whole.map((seconds, round) => seconds / bare[round])).toFixed(2)),
};
if (values.json) console.log(JSON.stringify(result));
else console.table([result]);
