// CPU time of the library on text, one thread, against a loop that decodes the same bytes and splits them into lines.
// Fixtures repeat, so that short lines are remembered as those of one site are; pages of other sites are cleaned once.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clean } from '../../dist/index.js';
import { stories } from './inputs.mjs';
import { accuracySet, cpuSeconds, hasAccuracySet, medianRatio, rounded } from './measure.mjs';

const TARGET_BYTES = 4_000_000;
const CHUNK = 1 << 20;

function repeatedStories() {
  const documents = [];
  for (let size = 0, i = 0; size < TARGET_BYTES; i++) {
    const bytes = Buffer.from(stories[i % stories.length]);
    documents.push({ bytes, format: 'text' });
    size += bytes.length;
  }
  return documents;
}

/** Pages of the accuracy set, each in one of its renderings. */
function pages() {
  const folder = path.join(accuracySet, 'text');
  const renderers = readdirSync(folder).sort();
  return readdirSync(path.join(folder, renderers[0]))
    .sort()
    .map((name, i) => {
      const renderer = renderers[(i >> 1) % renderers.length];
      const format = renderer === 'markdown' ? 'markdown' : 'text';
      return { bytes: readFileSync(path.join(folder, renderer, name)), format };
    });
}

function splitLines(whole) {
  const decoder = new TextDecoder();
  let lines = 0;
  for (let at = 0; at < whole.length; at += CHUNK)
    lines += decoder.decode(whole.subarray(at, at + CHUNK), { stream: true }).split('\n').length;
  return lines;
}

function cleanAll(documents) {
  const decoder = new TextDecoder();
  for (const { bytes, format } of documents) clean(decoder.decode(bytes), { format });
}

async function row(name, documents, rounds) {
  const whole = Buffer.concat(documents.map(({ bytes }) => bytes));
  splitLines(whole);
  let seconds = 0;
  const ratio = await medianRatio(
    rounds,
    () => {
      seconds = cpuSeconds(() => cleanAll(documents));
      return seconds;
    },
    () => cpuSeconds(() => splitLines(whole)),
  );
  return { name, timesSplitting: ratio, MBPerCpuSecond: rounded(whole.length / 1e6 / seconds) };
}

const rows = [];
if (hasAccuracySet) {
  const all = pages();
  cleanAll(all.filter((_, i) => i % 2 === 1));
  rows.push(
    await row(
      'pages not seen before',
      all.filter((_, i) => i % 2 === 0),
      1,
    ),
  );
}
const repeated = repeatedStories();
cleanAll(repeated);
rows.push(await row('fixtures, repeated', repeated, 3));
console.log(JSON.stringify(rows));
