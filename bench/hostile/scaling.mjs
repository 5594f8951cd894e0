// Cost of a text of n things and of 4n of them, measured in one process in turn: the ratio is 4 where cost is linear
// and 16 where it is quadratic. Ratios are compared, never seconds.
import { clean, serialize } from '../../dist/index.js';
import { shapes } from './shapes.mjs';

/** Shorter times drown in noise. */
const MIN_SECONDS = 0.12;
const MAX_N = 1 << 22;
const MAX_CHARS = 24_000_000;
const GROWTH = 4;
/** Cost that grows by n log n, caches that no longer hold and a busy machine stay below; n² is at 16. */
export const MAX_RATIO = 8;

async function seconds(text, format) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const result = clean(text, { format });
  for (const name of ['json', 'md', 'text']) for await (const _ of serialize([result], name));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Finds an `n` whose cost can be measured, and what 4n costs against it. */
async function measure({ name, format, make }) {
  let n = 64;
  let small = await seconds(make(n), format);
  while (small < MIN_SECONDS && n < MAX_N && make(n).length * GROWTH * 2 < MAX_CHARS) {
    n *= 2;
    small = await seconds(make(n), format);
  }
  const text = make(n * GROWTH);
  const large = await seconds(text, format);
  let ratio = large / small;
  // A pause of the machine spoils one measurement, not each of several.
  for (let again = 0; again < 2 && ratio > MAX_RATIO; again++) {
    const [first, second] = [await seconds(make(n), format), await seconds(text, format)];
    ratio = Math.min(ratio, second / first, large / first);
  }
  return {
    shape: name,
    n: n * GROWTH,
    megabytes: Number((text.length / 1e6).toFixed(2)),
    seconds: Number(large.toFixed(2)),
    'seconds per MB': Number(((large / text.length) * 1e6).toFixed(2)),
    ratio: small < MIN_SECONDS / 4 ? null : Number(ratio.toFixed(1)),
    verdict: ratio > MAX_RATIO && large > MIN_SECONDS * 4 ? 'FASTER THAN LINEAR' : 'linear',
  };
}

/** @param {RegExp | null} only names of the shapes to measure */
export async function* scaling(only = null) {
  // Code that runs for the first time is slow, which would make the small text look as dear as the large one.
  for (const format of ['text', 'markdown', 'html'])
    for (let i = 0; i < 3; i++) await seconds(shapes[6].make(60), format);
  for (const shape of shapes) if (only === null || only.test(shape.name)) yield measure(shape);
}

if (process.argv[1]?.endsWith('scaling.mjs')) {
  const only = process.argv[2] === undefined ? null : new RegExp(process.argv[2]);
  for await (const row of scaling(only)) {
    console.log(
      `${row.verdict}\t${row.ratio}\t${row.seconds}s\t${row['seconds per MB']} s/MB\t${row.megabytes} MB\t${row.shape}`,
    );
  }
}
