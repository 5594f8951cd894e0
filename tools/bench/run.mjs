// What the built command and library cost, as ratios that say the same on any machine: npm run bench [-- PART… --json]
// Each part runs in a process of its own and prints its rows as JSON.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const PARTS = ['speed', 'shapes', 'html', 'start-up', 'batch', 'memory', 'size'];

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' } },
  allowPositionals: true,
});
const results = {};
for (const part of positionals.length > 0 ? positionals : PARTS) {
  const { status, stdout } = spawnSync(process.execPath, [path.join(import.meta.dirname, `${part}.mjs`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${part}.mjs ended with ${status}`);
  results[part] = JSON.parse(stdout);
  if (values.json) continue;
  console.log(part);
  console.table(results[part]);
}
if (values.json) console.log(JSON.stringify(results, null, 1));
