// Where the CPU time goes: profiles the built library over a set of documents and gives each sample to the innermost
// stage it was taken in. node bench/stages.mjs [--set DIR] [--kind text|html] [--renderer NAME] [--every N] [--rounds N] [--json]
// Without ../shared/bench beside the checkout it takes the fixtures. Needs a build in dist/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { clean } from '../dist/index.js';

/** Functions of the pipeline by the stage they are; a sample belongs to the innermost one around it. */
const STAGES = [
  ['lines', ['toPassages', 'toTextPassages', 'toMarkdownPage', 'toHtmlPassages']],
  ['lines: markup walk', ['parseInto']],
  ['lines: page metadata', ['readMetadata', 'toMetadata']],
  ['rules', ['namePassages']],
  ['rules: words', ['readWordIds', 'candidates']],
  ['measures', ['measure']],
  ['features of markup', ['htmlFeatures']],
  ['first pass: features', ['firstPassFeatures']],
  ['forests', ['probabilitiesOf']],
  ['boundaries', ['findSegments']],
  ['datelines', ['findDatelines']],
  ['second pass: features', ['contextFeatures']],
  ['verdicts', ['labelSegment']],
  ['fold repeats', ['foldRepeats']],
  ['assemble', ['toArticles']],
  ['assemble: headline', ['findHeadline', 'foldHeadlines']],
  ['assemble: section', ['findSection']],
  ['assemble: authors', ['findAuthorship', 'dropAuthorBio']],
  ['assemble: dates', ['findDates']],
  ['assemble: captions', ['collectCaptions']],
  ['assemble: standfirst', ['markStandfirst']],
  ['assemble: blocks', ['toBlocks']],
  ['assemble: language', ['detectLanguage']],
];
const STAGE_OF = new Map(STAGES.flatMap(([stage, names]) => names.map((name) => [name, stage])));

const shared = fileURLToPath(new URL('../../shared/bench/dev', import.meta.url));
const { values } = parseArgs({
  options: {
    set: { type: 'string', default: shared },
    kind: { type: 'string', default: 'text' },
    renderer: { type: 'string', default: 'innertext' },
    every: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '4' },
    json: { type: 'boolean' },
  },
});

function readFolder(folder, format) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|html\.gz)$/.test(name))
    .sort()
    .filter((_, i) => i % Number(values.every) === 0)
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return { content: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), format };
    });
}

function readDocuments() {
  if (!existsSync(values.set))
    return readFolder(fileURLToPath(new URL('../fixtures', import.meta.url)), 'text');
  if (values.kind === 'html') return readFolder(path.join(values.set, 'html'), 'html');
  const format = values.renderer === 'markdown' ? 'markdown' : 'text';
  return readFolder(path.join(values.set, 'text', values.renderer), format);
}

const documents = readDocuments();
const megabytes = documents.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0) / 1e6;
const cleanAll = () => {
  let lines = 0;
  for (const { content, format } of documents) lines += clean(content, { format }).account.length;
  return lines;
};

// Compiled code is what a batch runs on; the first rounds are not it.
for (let round = 0; round < 3; round++) cleanAll();

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 250 });
await session.post('Profiler.start');
let lines = 0;
const before = process.cpuUsage();
for (let round = 0; round < Number(values.rounds); round++) lines += cleanAll();
const used = process.cpuUsage(before);
const { profile } = await session.post('Profiler.stop');
session.disconnect();

const parents = new Map();
const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
for (const node of profile.nodes) for (const child of node.children ?? []) parents.set(child, node);

function stageOf(id) {
  for (let node = nodes.get(id); node !== undefined; node = parents.get(node.id)) {
    const { functionName } = node.callFrame;
    if (functionName === '(garbage collector)') return 'garbage collection';
    const stage = STAGE_OF.get(functionName.replace(/\d+$/, ''));
    if (stage !== undefined) return stage;
  }
  return 'other';
}

const spent = new Map();
let total = 0;
profile.samples.forEach((id, i) => {
  const stage = stageOf(id);
  spent.set(stage, (spent.get(stage) ?? 0) + profile.timeDeltas[i]);
  total += profile.timeDeltas[i];
});

const seconds = (used.user + used.system) / 1e6;
const perLine = (1e6 * seconds) / lines;
const rows = [...spent]
  .sort((a, b) => b[1] - a[1])
  .map(([stage, time]) => ({
    stage,
    share: Number((time / total).toFixed(3)),
    microsecondsPerLine: Number(((time / total) * perLine).toFixed(2)),
  }));
const result = {
  documents: documents.length,
  megabytes: Number(megabytes.toFixed(1)),
  mbPerCpuSecond: Number(((megabytes * Number(values.rounds)) / seconds).toFixed(2)),
  microsecondsPerLine: Number(perLine.toFixed(1)),
};
if (values.json) console.log(JSON.stringify({ ...result, stages: rows }));
else {
  console.table([result]);
  console.table(rows);
}
