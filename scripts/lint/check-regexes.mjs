// Demands that every regular expression of src/ takes time in proportion to its input: npm run lint:regex [-- --all]
// recheck proves it or gives an attack; an attack is tried in V8, because recheck takes a bounded repeat ({2,80}) for an
// unbounded one. Verdicts are kept in regex-verdicts.json, so that only new expressions cost time; --all asks anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { collectRegexes } from './regexes.mjs';

const verdictsFile = fileURLToPath(new URL('regex-verdicts.json', import.meta.url));
const TIMEOUT = 60_000;
/** Characters of the attack that is tried, and eight times as many: linear costs 8 times as much, quadratic 64. */
const ATTACK_CHARS = 4_000;
const GROWTH = 8;
const MAX_RATIO = 24;
/** Below that, clocks and not expressions are compared. */
const MIN_SECONDS = 0.002;
const HOPELESS_SECONDS = 2;

function attackOf({ pumps, suffix }, chars) {
  const length = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor(chars / length));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

function seconds(regex, text) {
  const before = process.cpuUsage();
  regex.lastIndex = 0;
  regex.test(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Whether the attack costs V8 more than in proportion to its length. */
function works({ source, flags }, attack) {
  const regex = new RegExp(source, flags.replace(/[gy]/g, ''));
  // Exponential cost shows in a few characters, and must not be met in thousands.
  for (let chars = 16; chars < ATTACK_CHARS; chars = Math.ceil(chars * 1.3)) {
    if (seconds(regex, attackOf(attack, chars)) > HOPELESS_SECONDS) return true;
  }
  for (let chars = ATTACK_CHARS; ; chars *= 2) {
    const small = seconds(regex, attackOf(attack, chars));
    if (small < MIN_SECONDS && chars < 2_000_000) continue;
    const ratios = [0, 1, 2].map(() => {
      const large = seconds(regex, attackOf(attack, chars * GROWTH));
      return large / Math.max(seconds(regex, attackOf(attack, chars)), MIN_SECONDS / 2);
    });
    return Math.min(...ratios) > MAX_RATIO;
  }
}

async function verdictOf(regex) {
  const found = await check(regex.source, regex.flags, { timeout: Number(process.env.T ?? TIMEOUT) });
  if (found.status === 'safe')
    return { verdict: found.checker === 'automaton' ? 'proved linear' : 'no attack found' };
  if (found.status === 'unknown') return { verdict: 'not decided in time' };
  if (works(regex, found.attack))
    return {
      verdict: 'SUPER-LINEAR',
      how: `${found.complexity.summary}: ${found.attack.pattern.slice(0, 200)}`,
    };
  return { verdict: 'attack costs V8 linear time' };
}

const all = process.argv.includes('--all');
const known = all ? {} : JSON.parse(readFileSync(verdictsFile, 'utf8'));
const { regexes, missed } = await collectRegexes();
const verdicts = {};
const failures = missed.map((place) => `${place}: made after its module is loaded; make it a constant`);
for (const regex of regexes) {
  const key = `/${regex.source}/${regex.flags}`;
  if (verdicts[key] === undefined) {
    const { verdict, how } = known[key] === undefined ? await verdictOf(regex) : { verdict: known[key] };
    if (verdict === 'SUPER-LINEAR') {
      failures.push(`${regex.place}: ${how}`);
      continue;
    }
    verdicts[key] = verdict;
  }
}
const sorted = Object.fromEntries(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1)));
if (process.env.CI === undefined) writeFileSync(verdictsFile, `${JSON.stringify(sorted, null, 1)}\n`);
const counts = new Map();
for (const verdict of Object.values(sorted)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
for (const [verdict, count] of counts) console.log(`${count} ${verdict}`);
for (const failure of failures) console.error(failure);
console.log(`${regexes.length} regular expressions, ${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
