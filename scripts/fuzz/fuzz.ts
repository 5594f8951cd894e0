// Gives hostile inputs to the pipeline until time is up: npm run fuzz -- [--seconds N] [--seed S] [--case K]
// Prints its seed; a failing case is written to .cache/fuzz/ and can be run again by seed and number.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Document } from '../../src/index.ts';
import { documentFrom } from '../../src/pipeline/to-document.ts';
import { checkDocument, isIdempotent, readAnyhow } from './checks.ts';
import { baseTexts, type FuzzInput, nextInput } from './inputs.ts';
import { checkJobs } from './jobs.ts';
import { Random } from './random.ts';

/** So many inputs are also given to the built command at once, with one thread and with two. */
const BATCH = 400;
/** CPU time a case may take: checks of all outputs included, on a slow machine. */
const BASE_SECONDS = 2;
const SECONDS_PER_MEGABYTE = 60;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const folder = path.join('.cache', 'fuzz');
const bases = baseTexts();
const tally = {
  cases: 0,
  bytes: 0,
  documents: 0,
  articles: 0,
  failures: 0,
  text: 0,
  md: 0,
  slowest: 0,
  batches: 0,
};

async function documentsOf(input: FuzzInput, random: Random): Promise<readonly Document[]> {
  return input.kind === 'bytes'
    ? readAnyhow(input.bytes, random)
    : [documentFrom(input.content, { format: input.format })];
}

async function runCase(number: number): Promise<void> {
  const random = new Random((seed * 1_000_003 + number * 7919) | 0);
  const input = nextInput(random, bases);
  const size = input.kind === 'bytes' ? input.bytes.length : Buffer.byteLength(input.content);
  const before = process.cpuUsage();
  let stage = 'read';
  try {
    let expanded = 0;
    for (const document of await documentsOf(input, random)) {
      stage = document.format;
      expanded += document.content.length;
      const result = await checkDocument(document);
      tally.documents++;
      tally.articles += result.articles.length;
      if (await isIdempotent(result, 'text')) tally.text++;
      if (await isIdempotent(result, 'md')) tally.md++;
    }
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    tally.slowest = Math.max(tally.slowest, seconds);
    const limit = BASE_SECONDS + (SECONDS_PER_MEGABYTE * Math.max(size, expanded)) / 1e6;
    if (seconds > limit) throw new Error(`${seconds.toFixed(1)} s of CPU time for ${size} bytes`);
  } catch (error) {
    tally.failures++;
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${seed}-${number}.${input.kind === 'bytes' ? 'bin' : input.format}`);
    writeFileSync(file, input.kind === 'bytes' ? input.bytes : input.content);
    const trace = error instanceof Error ? error.stack?.split('\n').slice(0, 4).join('\n  ') : String(error);
    console.log(`FAILED --seed ${seed} --case ${number} (${stage}; ${file})\n  ${trace}`);
  }
  tally.cases++;
  tally.bytes += size;
}

function inputOf(number: number): FuzzInput {
  return nextInput(new Random((seed * 1_000_003 + number * 7919) | 0), bases);
}

function runBatch(first: number): void {
  const inputs = Array.from({ length: BATCH }, (_, at) => inputOf(first + at));
  try {
    checkJobs(path.join(folder, `${seed}-batch-${first}`), inputs);
    tally.batches++;
  } catch (error) {
    tally.failures++;
    console.log(`FAILED ${error instanceof Error ? error.message : String(error)}`);
  }
}

console.log(`seed ${seed}`);
if (values.case !== undefined) await runCase(Number(values.case));
else {
  const until = performance.now() + Number(values.seconds) * 1000;
  for (let number = 0; performance.now() < until; number++) {
    if (number % BATCH === 0) runBatch(number);
    await runCase(number);
  }
}
const share = (count: number) => `${((100 * count) / Math.max(1, tally.documents)).toFixed(1)} %`;
console.log(
  `${tally.cases} inputs (${(tally.bytes / 1e6).toFixed(1)} MB, ${tally.documents} documents, ${tally.articles} articles), ` +
    `${tally.failures} failures; ${tally.batches} batches the same with -j 1 and -j 2; slowest ${tally.slowest.toFixed(1)} s of CPU time; ` +
    `cleaned again unchanged: text ${share(tally.text)}, md ${share(tally.md)}`,
);
process.exitCode = tally.failures === 0 ? 0 : 1;
