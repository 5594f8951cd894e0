// CPU time per MB of one text dump by its size, standard input to NDJSON: flat means within 15 % of the middle one.
// node bench/dump-size.mjs [--sizes 1,10,100,1000] [--json]; MB of 10^6 bytes
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { median, report, rounded } from './figures.mjs';
import { textDump } from './made-dump.mjs';
import { command, measuredRun } from './measured-run.mjs';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, sizes: { type: 'string', default: '1,10,100,1000' } },
});

/** What the command needs to start is no cost of a MB. */
const start = await measuredRun([command, '-f', 'ndjson'], { input: Readable.from(['A line.\n']) });
const rows = [];
for (const size of values.sizes.split(',').map(Number)) {
  const input = Readable.from(textDump(size * 1e6));
  const { cpuSeconds, peakMB } = await measuredRun([command, '-f', 'ndjson', '-q'], { input });
  rows.push({
    megabytes: size,
    cpuSecondsAMB: (cpuSeconds - start.cpuSeconds) / size,
    peakMB: rounded(peakMB, 0),
  });
}
const middle = median(rows.map(({ cpuSecondsAMB }) => cpuSecondsAMB));
report(
  rows.map((row) => ({
    ...row,
    cpuSecondsAMB: rounded(row.cpuSecondsAMB, 3),
    timesMiddle: rounded(row.cpuSecondsAMB / middle),
    target: '0.85 to 1.15',
  })),
);
