// What one run of the built command on one small input costs, as a multiple of `node -e 0`: CPU and wall time, medians of
// 15 pairs run in turn. node bench/start-up.mjs [--json] [--pairs N]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, report, rounded } from './figures.mjs';
import { command, measuredRun } from './measured-run.mjs';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, pairs: { type: 'string', default: '15' } },
});
const pairs = Number(values.pairs);

const fixtures = path.resolve(import.meta.dirname, '..', 'fixtures');
const story = (name) => path.join(fixtures, 'wire', name, 'input.txt');

/** A page as a news site serves it, out of a story's lines. */
function smallPage() {
  const paragraphs = readFileSync(story('ap'), 'utf8')
    .split(/\n+/)
    .filter((line) => line.length > 80)
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  const menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>';
  return `<!doctype html><html lang="en"><head><title>A story | The Tarn Post</title></head><body>${menu}<article><h1>A story</h1>
${paragraphs.join('\n')}</article></body></html>`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-start-up-'));
const page = path.join(folder, 'page.html');
writeFileSync(page, smallPage());

const RUNS = [
  { run: 'two stories of text', args: [command, story('infinite-scroll')], target: 1.6 },
  { run: 'small HTML page', args: [command, page], target: 2.3 },
  { run: '--version', args: [command, '--version'], target: null },
];

const rows = [];
try {
  for (const { run, args, target } of RUNS) {
    const cpu = [];
    const wall = [];
    for (let pair = 0; pair < pairs; pair++) {
      const node = await measuredRun(['-e', '0']);
      const own = await measuredRun(args);
      cpu.push(own.cpuSeconds / node.cpuSeconds);
      wall.push(own.wallSeconds / node.wallSeconds);
    }
    rows.push({ run, timesCpuOfNode: rounded(median(cpu)), timesWallOfNode: rounded(median(wall)), target });
  }
} finally {
  rmSync(folder, { recursive: true });
}
report(rows);
