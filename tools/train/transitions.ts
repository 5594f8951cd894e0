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
function firstAbove(roles: readonly Role[], headline: number, least: number): number {
  let first = headline;
  while (first > least) {
    const [before, above] = [roles[first - 2], roles[first - 1] as Role];
    if (ABOVE.has(above)) first--;
    else if (first > least + 1 && above === 'boilerplate' && BEFORE_BUTTON.has(before as Role)) first -= 2;
    else break;
  }
  // A byline right below the text signs it.
  if (first > 0 && roles[first - 1] !== 'boilerplate') while (roles[first] === 'byline') first++;
  return first;
}

/** The states of a sequence of roles that is known. */
export function statesOfRoles(sequence: ArrayLike<number>): number[] {
  const size = sequence.length;
  const roles = Array.from(sequence, (role) => ROLES[role] as Role);
  const starts = roles.flatMap((role, i) => (role === 'headline' ? [i] : []));
  const body = roles.indexOf('body');
  const firstBody = body < 0 ? size : body;
  if (starts.length === 0 || firstBody < (starts[0] as number)) starts.unshift(firstBody);
  const tops = starts.map((start, n) =>
    firstAbove(roles, start, n === 0 ? 0 : (starts[n - 1] as number) + 1),
  );
  const out: number[] = [];
  starts.forEach((start, n) => {
    while (out.length < (tops[n] as number)) out.push(stateIn(n === 0 ? 'before' : 'after', 'boilerplate'));
    while (out.length < start) out.push(stateIn('above', roles[out.length] as Role));
    let end = tops[n + 1] ?? size;
    while (end > start + 1 && roles[end - 1] === 'boilerplate') end--;
    let hasBody = false;
    while (out.length < end) {
      const own = roles[out.length] as Role;
      if (own === 'headline' || own === 'body') out.push(stateIn(own, own));
      else out.push(stateIn(hasBody ? 'rest' : 'head', own));
      hasBody ||= own === 'body';
    }
  });
  while (out.length < size) out.push(stateIn('after', 'boilerplate'));
  return out;
}
