// Demands that every regular expression of src/ is proved to take time in proportion to its input: npm run lint:regex
// [-- --all]. The proof is proof/prove.mjs; what it proves has to stand attacks all the same (verdict.mjs). Verdicts are kept
// in regex-verdicts.json, so that only new expressions cost time; --all asks anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collectRegexes } from './regexes.mjs';
import { isProof, verdictOf } from './verdict.mjs';

const verdictsFile = fileURLToPath(new URL('regex-verdicts.json', import.meta.url));
function save(verdicts) {
  const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (process.env.CI === undefined) writeFileSync(verdictsFile, `${JSON.stringify(sorted, null, 2)}\n`);
}

const known =
  process.argv[2] === '--all'
    ? {}
    : Object.fromEntries(
        Object.entries(JSON.parse(readFileSync(verdictsFile, 'utf8'))).filter(([, verdict]) =>
          isProof(verdict),
        ),
      );
const { regexes, missed } = await collectRegexes();
const verdicts = {};
const failures = missed.map((place) => `${place}: made after its module is loaded; make it a constant`);
for (const regex of regexes) {
  const key = `/${regex.source}/${regex.flags}`;
  if (verdicts[key] !== undefined) continue;
  const { verdict, how } = known[key] === undefined ? await verdictOf(regex) : { verdict: known[key] };
  if (!isProof(verdict)) {
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
