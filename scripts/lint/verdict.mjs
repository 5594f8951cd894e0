import { check } from 'recheck';

/** Milliseconds that recheck may think about one expression. */
const TIMEOUT = 30_000;
/** Characters of the attack that is tried, and four times as many: linear costs 4 times as much, quadratic 16. */
const ATTACK_CHARS = 1_000;
const MAX_CHARS = 256_000;
const GROWTH = 4;
const MAX_RATIO = 9;
/** Below that, clocks and not expressions are compared. */
const MIN_SECONDS = 0.002;
const HOPELESS_SECONDS = 1;
const TRIES = 3;

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
  let chars = ATTACK_CHARS;
  while (chars < MAX_CHARS && seconds(regex, attackOf(attack, chars)) < MIN_SECONDS) chars *= 2;
  for (let left = TRIES; left > 0; left--) {
    const small = Math.max(seconds(regex, attackOf(attack, chars)), MIN_SECONDS / 2);
    if (seconds(regex, attackOf(attack, chars * GROWTH)) / small <= MAX_RATIO) return false;
  }
  return true;
}

/** What is known of an expression's cost: `SUPER-LINEAR` only where an attack was seen to work. */
export async function verdictOf(regex) {
  const found = await check(regex.source, regex.flags, {
    timeout: Number(process.env.RECHECK_TIMEOUT ?? TIMEOUT),
  });
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
