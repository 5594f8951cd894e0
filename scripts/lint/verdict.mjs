import { check } from 'recheck';
import { findAttack } from './growth.mjs';
import { EVERY_WAY, prove, UNTIL_MATCH } from './proof/prove.ts';

/** Milliseconds that recheck may think about one expression. */
const TIMEOUT = 5000;
/** Characters of the attack that is tried first; then so many times as many: linear costs 4 times as much, quadratic 16. */
const ATTACK_CHARS = 200;
const MAX_CHARS = 256_000;
const GROWTH = 4;
const MAX_RATIO = 9;
/** Below that, clocks and not expressions are compared. */
const MIN_SECONDS = 0.002;
/** Exponential cost shows after so few repeats, and must not be met in thousands. */
const EXPONENTIAL_REPEATS = 40;
const HOPELESS_SECONDS = 0.2;
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

function isExponential(regex, attack) {
  const length = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  for (let repeats = 8; repeats < EXPONENTIAL_REPEATS; repeats += 2) {
    if (seconds(regex, attackOf(attack, repeats * length)) > HOPELESS_SECONDS) return true;
  }
  return false;
}

/** Whether the attack costs V8 more than in proportion to its length. */
function works({ source, flags }, attack) {
  const regex = new RegExp(source, flags.replace(/[gy]/g, ''));
  if (isExponential(regex, attack)) return true;
  let chars = ATTACK_CHARS;
  while (chars < MAX_CHARS && seconds(regex, attackOf(attack, chars)) < MIN_SECONDS) chars *= 2;
  for (let left = TRIES; left > 0; left--) {
    const small = Math.max(seconds(regex, attackOf(attack, chars)), MIN_SECONDS / 2);
    if (seconds(regex, attackOf(attack, chars * GROWTH)) / small <= MAX_RATIO) return false;
  }
  return true;
}

/** Whether a verdict is a proof. */
export function isProof(verdict) {
  return verdict === EVERY_WAY || verdict === UNTIL_MATCH;
}

/**
 * What is known of an expression's cost. A proof is not taken on trust: recheck, which knows nothing of it, and attacks made
 * from the expression's own syntax tree must find nothing that costs V8 more than in proportion to its length.
 */
export async function verdictOf(regex) {
  const { proof, obstacle } = prove(regex);
  if (proof === null) return { verdict: 'not proved', how: obstacle };
  const found = await check(regex.source, regex.flags, {
    timeout: Number(process.env.RECHECK_TIMEOUT ?? TIMEOUT),
  });
  if (found.status === 'vulnerable' && works(regex, found.attack))
    return { verdict: 'SUPER-LINEAR', how: found.attack.pattern.slice(0, 200) };
  const attack = findAttack(regex, { seconds, attackOf, isExponential, works });
  if (attack !== null)
    return { verdict: 'SUPER-LINEAR', how: JSON.stringify({ ...attack.pumps[0], suffix: attack.suffix }) };
  return { verdict: proof };
}
