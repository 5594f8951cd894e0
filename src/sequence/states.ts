import { ROLES, type Role, roleIndex } from './roles.ts';

/** Where in a dump a state lies: outside articles, in the lines above a headline, below it, or from the body on. */
export type Zone = 'before' | 'after' | 'above' | 'headline' | 'head' | 'body' | 'rest';

export interface State {
  readonly zone: Zone;
  readonly role: Role;
}

const of = (zone: Zone, ...roles: Role[]): State[] => roles.map((role) => ({ zone, role }));

/**
 * The states of the sequence. Outside is one state before the first article and another after one, so that a further article
 * can cost more than the first; boilerplate inside an article has states of its own.
 */
export const STATES: readonly State[] = [
  ...of('before', 'boilerplate'),
  ...of('after', 'boilerplate'),
  ...of('above', 'section', 'time', 'byline', 'caption'),
  ...of('headline', 'headline'),
  ...of('head', 'again', 'section', 'time', 'byline', 'caption', 'extra', 'boilerplate'),
  ...of('body', 'body'),
  ...of('rest', 'again', 'section', 'time', 'byline', 'caption', 'extra', 'boilerplate'),
];

export const STATE_COUNT = STATES.length;
export const STATE_ROLES: Uint8Array = Uint8Array.from(STATES, ({ role }) => roleIndex(role));

/** Which zones may follow which, from one passage to the next. An article goes on until it is left for `after`. */
const NEXT: Readonly<Record<Zone, readonly Zone[]>> = {
  before: ['before', 'above', 'headline', 'body'],
  after: ['after', 'above', 'headline', 'body'],
  above: ['above', 'headline'],
  headline: ['head', 'body'],
  head: ['head', 'body'],
  body: ['body', 'rest', 'after', 'above', 'headline'],
  rest: ['body', 'rest', 'after', 'above', 'headline'],
};

const BEGINS: ReadonlySet<Zone> = new Set<Zone>(['above', 'headline']);
const OUTSIDE: ReadonlySet<Zone> = new Set<Zone>(['before', 'after']);

export function isOutside(state: number): boolean {
  return OUTSIDE.has((STATES[state] as State).zone);
}

/** Whether going from one state to the other begins an article. */
export function beginsArticle(from: number | null, to: number): boolean {
  const { zone } = STATES[to] as State;
  const before = from === null ? 'before' : (STATES[from] as State).zone;
  if (BEGINS.has(zone)) return before !== 'above';
  return zone === 'body' && OUTSIDE.has(before);
}

export function mayFollow(from: number, to: number): boolean {
  const one = STATES[from] as State;
  const other = STATES[to] as State;
  if (!NEXT[one.zone].includes(other.zone)) return false;
  if (one.zone !== 'body' && one.zone !== 'rest') return true;
  // A byline right below the text signs it; in the hand-written dumps 165 of 174 between a text and a headline do.
  if (other.zone === 'above' && other.role === 'byline') return false;
  if (one.zone === 'body') return true;
  // A section above a headline, or above a time or byline, is that of the next article.
  if (one.role === 'section')
    return !BEGINS.has(other.zone) && other.role !== 'time' && other.role !== 'byline';
  // Boilerplate that does not lead back into the article is outside it.
  return one.role !== 'boilerplate' || other.zone === 'body' || other.zone === 'rest';
}

/** States in which a dump may end: an article that has begun has a body. */
export function mayEnd(state: number): boolean {
  const { zone, role } = STATES[state] as State;
  return OUTSIDE.has(zone) || zone === 'body' || (zone === 'rest' && role !== 'boilerplate');
}

/** Outside, behind an article. */
export const AFTER = stateOf('after', 'boilerplate');

/** States in which a dump may begin. */
export function mayBegin(state: number): boolean {
  const { zone } = STATES[state] as State;
  return zone === 'before' || BEGINS.has(zone) || zone === 'body';
}

function stateOf(zone: Zone, role: Role): number {
  return STATES.findIndex((state) => state.zone === zone && state.role === role);
}

/** The states of a sequence of roles that is known: how transitions are counted. */
export function statesOfRoles(roles: ArrayLike<number>): Uint8Array {
  const size = roles.length;
  const role = (i: number): Role => ROLES[roles[i] as number] as Role;
  const out = new Uint8Array(size);
  const starts: number[] = [];
  for (let i = 0; i < size; i++) if (role(i) === 'headline') starts.push(i);
  const firstBody = Array.from({ length: size }, (_, i) => i).find((i) => role(i) === 'body') ?? size;
  if (starts.length === 0 || firstBody < (starts[0] as number)) starts.unshift(firstBody);
  let at = 0;
  const outside = (to: number, zone: Zone): void => {
    for (; at < to; at++) out[at] = stateOf(zone, 'boilerplate');
  };
  starts.forEach((start, n) => {
    let above = start;
    while (above > at && ['section', 'time', 'byline'].includes(role(above - 1))) above--;
    outside(above, n === 0 ? 'before' : 'after');
    for (; at < start; at++) out[at] = stateOf('above', role(at));
    const next = starts[n + 1] ?? size;
    let end = next;
    while (end > start + 1 && role(end - 1) === 'boilerplate') end--;
    // Lines right above the next headline are the next article's, unless they close this one.
    while (
      n + 1 < starts.length &&
      end === next &&
      end > start + 1 &&
      ['section', 'time', 'byline'].includes(role(end - 1))
    )
      end--;
    let hasBody = false;
    for (; at < end; at++) {
      const r = role(at);
      if (r === 'headline') out[at] = stateOf('headline', 'headline');
      else if (r === 'body') {
        out[at] = stateOf('body', 'body');
        hasBody = true;
      } else out[at] = stateOf(hasBody ? 'rest' : 'head', r);
    }
  });
  outside(size, 'after');
  return out;
}
