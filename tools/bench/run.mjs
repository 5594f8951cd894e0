// Every part of the bench that the built command is judged by, each in a process of its own.
// npm run bench [-- --full] [-- --json]; --full adds the parts that take minutes and gigabytes.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const PARTS = ['speed', 'start-up', 'package-size', 'batch'];
const LONG_PARTS = ['memory'];

const json = process.argv.includes('--json');
const parts = process.argv.includes('--full') ? [...PARTS, ...LONG_PARTS] : PARTS;
const results = {};
for (const part of parts) {
  const script = path.join(import.meta.dirname, `${part}.mjs`);
  const { status, stdout } = spawnSync(process.execPath, [script, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${part}.mjs failed`);
  results[part] = JSON.parse(stdout);
  if (json) continue;
  console.log(`\n${part}`);
  console.table(results[part]);
}
if (json) console.log(JSON.stringify(results));
