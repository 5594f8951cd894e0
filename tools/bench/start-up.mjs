// One run of the built command on a small input against `node -e 0`: CPU and wall time, in turn.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stories } from './inputs.mjs';
import { command, measuredRun, median, rounded, scratchFolder } from './measure.mjs';

const PAIRS = 15;

const [story = ''] = stories.filter((text) => text.length > 3000);
const folder = scratchFolder();
const text = path.join(folder, 'story.txt');
writeFileSync(text, story);
const page = path.join(folder, 'page.html');
const paragraphs = story.split(/\n+/).filter((line) => line.length > 80 && !/[<&]/.test(line));
writeFileSync(
  page,
  `<!doctype html><html lang="en"><head><title>A story | The Tarn Post</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>A story</h1><p>${paragraphs.join('</p>\n<p>')}</p></article></body></html>`,
);

const rows = [];
for (const [run, args] of [
  ['a story of text', [command, text]],
  ['a small HTML page', [command, page]],
  ['--version', [command, '--version']],
]) {
  const cpu = [];
  const wall = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const node = await measuredRun(['-e', '0']);
    const own = await measuredRun(args);
    cpu.push(own.cpuSeconds / node.cpuSeconds);
    wall.push(own.wallSeconds / node.wallSeconds);
  }
  rows.push({ run, timesCpuOfNode: rounded(median(cpu)), timesWallOfNode: rounded(median(wall)) });
}
console.log(JSON.stringify(rows));
