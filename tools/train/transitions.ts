import { ROLES, type Role } from '../../src/sequence/roles.ts';
import { BEFORE_BUTTON, STATE_COUNT, stateOf, type Zone } from '../../src/sequence/states.ts';

const SMOOTHING = 0.5;
/** Roles of lines above a headline that are of its article. */
const ABOVE: ReadonlySet<Role> = new Set<Role>(['section', 'time', 'byline', 'again']);

/** Log-probabilities of one state after another in these sequences of roles, row by row of the state before. */
export function countTransitions(sequences: readonly Uint8Array[]): number[] {
  const counts = new Float64Array(STATE_COUNT * STATE_COUNT).fill(SMOOTHING);
  for (const roles of sequences) {
    const states = statesOfRoles(roles);
    for (let i = 1; i < states.length; i++) {
      const at = (states[i - 1] as number) * STATE_COUNT + (states[i] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return Array.from(counts, (count, at) => {
    const from = Math.floor(at / STATE_COUNT) * STATE_COUNT;
    const sum = counts.subarray(from, from + STATE_COUNT).reduce((a, b) => a + b, 0);
    return Number(Math.log(count / sum).toFixed(3));
  });
}

/** The state of a role in a zone; what no state of the zone has is boilerplate there. */
function stateIn(zone: Zone, role: Role): number {
  const state = stateOf(zone, role);
  return state < 0 ? stateOf(zone, 'boilerplate') : state;
}

/** Index of the first line above a headline that is of its article; at least `least`. */
function firstAbove(role: (i: number) => Role, headline: number, least: number): number {
  let first = headline;
  while (first > least) {
    if (ABOVE.has(role(first - 1))) first--;
    else if (first > least + 1 && role(first - 1) === 'boilerplate' && BEFORE_BUTTON.has(role(first - 2)))
      first -= 2;
    else break;
  }
  // A byline right below the text signs it.
  if (first > 0 && role(first - 1) !== 'boilerplate') while (role(first) === 'byline') first++;
  return first;
}

/** The states of a sequence of roles that is known. */
export function statesOfRoles(roles: ArrayLike<number>): number[] {
  const size = roles.length;
  const role = (i: number): Role => ROLES[roles[i] as number] as Role;
  const starts: number[] = [];
  for (let i = 0; i < size; i++) if (role(i) === 'headline') starts.push(i);
  const firstBody = Array.from({ length: size }, (_, i) => i).find((i) => role(i) === 'body') ?? size;
  if (starts.length === 0 || firstBody < (starts[0] as number)) starts.unshift(firstBody);
  const tops = starts.map((start, n) => firstAbove(role, start, n === 0 ? 0 : (starts[n - 1] as number) + 1));
  const out: number[] = [];
  starts.forEach((start, n) => {
    while (out.length < (tops[n] as number)) out.push(stateIn(n === 0 ? 'before' : 'after', 'boilerplate'));
    while (out.length < start) out.push(stateIn('above', role(out.length)));
    let end = tops[n + 1] ?? size;
    while (end > start + 1 && role(end - 1) === 'boilerplate') end--;
    let hasBody = false;
    while (out.length < end) {
      const own = role(out.length);
      if (own === 'headline' || own === 'body') out.push(stateIn(own, own));
      else out.push(stateIn(hasBody ? 'rest' : 'head', own));
      hasBody ||= own === 'body';
    }
  });
  while (out.length < size) out.push(stateIn('after', 'boilerplate'));
  return out;
}
