// Text throughput of the built library against a bare loop that decodes chunks of 1 MB and splits them into lines, both
// measured in this process, in turn, as CPU time. node bench/speed.mjs [--json]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clean } from '../dist/index.js';

const ROUNDS = 5;
const TARGET_BYTES = 12_000_000;
const CHUNK = 1 << 20;

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const dumps = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('input.txt'))
  .sort()
  .map((name) => readFileSync(path.join(fixtures, name)));

const documents = [];
let bytes = 0;
for (let i = 0; bytes < TARGET_BYTES; i++) {
  const dump = dumps[i % dumps.length];
  documents.push(dump);
  bytes += dump.length;
}
const whole = Buffer.concat(documents);

function bareLoop() {
  const decoder = new TextDecoder();
  let lines = 0;
  for (let at = 0; at < whole.length; at += CHUNK) {
    lines += decoder.decode(whole.subarray(at, at + CHUNK), { stream: true }).split('\n').length;
  }
  return lines;
}

function cleanAll() {
  const decoder = new TextDecoder();
  let articles = 0;
  for (const document of documents)
    articles += clean(decoder.decode(document), { format: 'text' }).articles.length;
  return articles;
}

function cpuSeconds(run) {
  const before = process.cpuUsage();
  run();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

bareLoop();
cleanAll();
const bare = [];
const cleaned = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(cpuSeconds(bareLoop));
  cleaned.push(cpuSeconds(cleanAll));
}
const megabytes = bytes / 1e6;
const result = {
  megabytes: Number(megabytes.toFixed(1)),
  documents: documents.length,
  bareMBPerCpuSecond: Number((megabytes / median(bare)).toFixed(1)),
  cleanMBPerCpuSecond: Number((megabytes / median(cleaned)).toFixed(1)),
  ratio: Number(median(cleaned.map((seconds, i) => seconds / bare[i])).toFixed(1)),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else console.table([result]);
