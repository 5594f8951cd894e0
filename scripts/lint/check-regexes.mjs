// Demands that every regular expression of src/ takes time in proportion to its input: npm run lint:regex [-- --all]
// recheck proves it or gives an attack, which is tried in V8, because recheck takes a bounded repeat ({2,80}) for an
// unbounded one. What it does not decide has to stand thousands of attacks (growth.mjs). Verdicts are kept in
// regex-verdicts.json, so that only new expressions cost time; --all asks anew, --tried only recheck for those it did not
// decide before (RECHECK_TIMEOUT, milliseconds, gives it more time).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collectRegexes } from './regexes.mjs';
import { isCovered, verdictOf, WITHOUT_PROOF } from './verdict.mjs';

const verdictsFile = fileURLToPath(new URL('regex-verdicts.json', import.meta.url));
function save(verdicts) {
  const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (process.env.CI === undefined) writeFileSync(verdictsFile, `${JSON.stringify(sorted, null, 1)}\n`);
}

const askAnew =
  {
    '--all': () => true,
    '--tried': (verdict) => verdict === WITHOUT_PROOF,
  }[process.argv[2] ?? ''] ?? (() => false);
const known = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(verdictsFile, 'utf8'))).filter(([, verdict]) => !askAnew(verdict)),
);
const { regexes, missed } = await collectRegexes();
const verdicts = {};
const failures = missed.map((place) => `${place}: made after its module is loaded; make it a constant`);
for (const regex of regexes) {
  const key = `/${regex.source}/${regex.flags}`;
  if (verdicts[key] !== undefined) continue;
  const { verdict, how } = known[key] === undefined ? await verdictOf(regex) : { verdict: known[key] };
  if (!isCovered(verdict)) {
    failures.push(`${regex.place}: ${verdict}: ${how}`);
    continue;
  }
  verdicts[key] = verdict;
  if (known[key] === undefined) save({ ...known, ...verdicts });
}
save(verdicts);
const counts = new Map();
for (const verdict of Object.values(verdicts)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
for (const [verdict, count] of counts) console.log(`${count} ${verdict}`);
for (const failure of failures) console.error(failure);
console.log(`${regexes.length} regular expressions, ${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
