// Text throughput of the built library as CPU time, one thread, against a bare loop that decodes chunks of 1 MB and splits
// them into lines, and against Python splitting each line into words, where python3 is there; all in one run.
// node bench/speed.mjs [--json]
// Fixtures come again and again, so that short lines are remembered as those of one site are; beside ../shared/bench a
// second row cleans pages of other sites that no round has seen, once.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clean } from '../dist/index.js';
import { median, report, rounded } from './figures.mjs';

const ROUNDS = 3;
const TARGET_BYTES = 4_000_000;
const CHUNK = 1 << 20;
const PYTHON = `
import sys, time
before = time.process_time()
for line in open(sys.argv[1], encoding="utf-8", errors="replace"): len(line.split())
print(time.process_time() - before)
`;

function readFixtures() {
  const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
  const dumps = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('input.txt'))
    .sort()
    .map((name) => ({ bytes: readFileSync(path.join(folder, name)), format: 'text' }));
  const documents = [];
  for (let size = 0, i = 0; size < TARGET_BYTES; i++) {
    const dump = dumps[i % dumps.length];
    documents.push(dump);
    size += dump.bytes.length;
  }
  return documents;
}

/** Pages of the accuracy set, each in one of its renderings; every second one is for warming up. */
function readPages() {
  const folder = fileURLToPath(new URL('../../shared/bench/dev/text', import.meta.url));
  if (!existsSync(folder)) return null;
  const renderers = readdirSync(folder).sort();
  const pages = readdirSync(path.join(folder, renderers[0]))
    .sort()
    .map((name, i) => {
      const renderer = renderers[(i >> 1) % renderers.length];
      const format = renderer === 'markdown' ? 'markdown' : 'text';
      return { bytes: readFileSync(path.join(folder, renderer, name)), format };
    });
  return { warming: pages.filter((_, i) => i % 2 === 1), unseen: pages.filter((_, i) => i % 2 === 0) };
}

function bareLoop(whole) {
  const decoder = new TextDecoder();
  let lines = 0;
  for (let at = 0; at < whole.length; at += CHUNK)
    lines += decoder.decode(whole.subarray(at, at + CHUNK), { stream: true }).split('\n').length;
  return lines;
}

function cleanAll(documents) {
  const decoder = new TextDecoder();
  let articles = 0;
  for (const { bytes, format } of documents)
    articles += clean(decoder.decode(bytes), { format }).articles.length;
  return articles;
}

function cpuSeconds(run) {
  const before = process.cpuUsage();
  run();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

/** CPU seconds of Python on the same bytes; `null` without python3. */
function pythonSeconds(whole) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-speed-'));
  const file = path.join(folder, 'whole.txt');
  writeFileSync(file, whole);
  const { status, stdout } = spawnSync('python3', ['-c', PYTHON, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return status === 0 ? Number(stdout) : null;
}

function row(name, documents, rounds) {
  const whole = Buffer.concat(documents.map(({ bytes }) => bytes));
  bareLoop(whole);
  const bare = [];
  const cleaned = [];
  const python = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(cpuSeconds(() => bareLoop(whole)));
    cleaned.push(cpuSeconds(() => cleanAll(documents)));
    python.push(pythonSeconds(whole));
  }
  const megabytes = whole.length / 1e6;
  const hasPython = python[0] !== null;
  return {
    name,
    megabytes: rounded(megabytes, 1),
    documents: documents.length,
    bareMBPerCpuSecond: rounded(megabytes / median(bare), 1),
    pythonMBPerCpuSecond: hasPython ? rounded(megabytes / median(python), 1) : null,
    cleanMBPerCpuSecond: rounded(megabytes / median(cleaned)),
    ratioToBare: rounded(median(cleaned.map((seconds, i) => seconds / bare[i])), 1),
    ratioToPython: hasPython ? rounded(median(cleaned.map((seconds, i) => seconds / python[i])), 1) : null,
  };
}

const rows = [];
const pages = readPages();
if (pages !== null) {
  cleanAll(pages.warming);
  rows.push(row('pages never seen', pages.unseen, 1));
}
const fixtures = readFixtures();
cleanAll(fixtures);
rows.push(row('fixtures, again and again', fixtures, ROUNDS));
report(rows);
