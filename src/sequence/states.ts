import { type Role, roleIndex } from './roles.ts';

/** Where in a dump a state lies: outside articles, in the lines above a headline, below it, or from the body on. */
export type Zone = 'before' | 'after' | 'above' | 'headline' | 'head' | 'body' | 'rest';

export interface State {
  readonly zone: Zone;
  readonly role: Role;
}

const of = (zone: Zone, ...roles: Role[]): State[] => roles.map((role) => ({ zone, role }));

/**
 * The states of the sequence. Outside is one state before the first article and another after one, so that a further article
 * can cost more than the first; boilerplate inside an article has states of its own. Of two sequences that are equally good, the
 * decoder takes the one whose state is listed first: lines that may belong to the article above or to the one below belong to the one
 * below, but for captions. Below the text, no article prints its section or headline again (in the hand-written dumps, 3 and 12 of
 * 9,000).
 */
export const STATES: readonly State[] = [
  ...of('above', 'section', 'time', 'byline', 'again', 'boilerplate'),
  ...of('before', 'boilerplate'),
  ...of('after', 'boilerplate'),
  ...of('headline', 'headline'),
  ...of('head', 'again', 'section', 'time', 'byline', 'caption', 'extra', 'boilerplate'),
  ...of('body', 'body'),
  ...of('rest', 'time', 'byline', 'caption', 'extra', 'boilerplate'),
  ...of('above', 'caption'),
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
/** Roles of lines above a headline that a line of boilerplate may follow; captions and bylines above one are of the article above. */
export const BEFORE_BUTTON: ReadonlySet<Role> = new Set<Role>(['section', 'time']);
const OUTSIDE: ReadonlySet<Zone> = new Set<Zone>(['before', 'after']);

export function isOutside(state: number): boolean {
  return OUTSIDE.has((STATES[state] as State).zone);
}

/** Whether going from one state to the other begins an article; `null` at the start of a dump. */
export function beginsArticle(from: number | null, to: number): boolean {
  const { zone } = STATES[to] as State;
  const before = (STATES[from ?? BEFORE] as State).zone;
  if (BEGINS.has(zone)) return before !== 'above';
  return zone === 'body' && OUTSIDE.has(before);
}

export function mayFollow(from: number, to: number): boolean {
  const one = STATES[from] as State;
  const other = STATES[to] as State;
  if (!NEXT[one.zone].includes(other.zone)) return false;
  // One line of boilerplate, such as a button, may separate a section or time from the headline; in the hand-written dumps, 851 of
  // 960 such runs above headlines are of one line.
  if (other.zone === 'above' && other.role === 'boilerplate')
    return one.zone === 'above' && BEFORE_BUTTON.has(one.role);
  if (one.zone !== 'body' && one.zone !== 'rest') return true;
  // A byline right below the text signs it; in the hand-written dumps 165 of 174 between a text and a headline do.
  if (other.zone === 'above' && other.role === 'byline') return false;
  if (one.zone === 'body') return true;
  // Boilerplate that does not lead back into the article is outside it.
  return one.role !== 'boilerplate' || other.zone === 'body' || other.zone === 'rest';
}

/** States in which a dump may end: an article that has begun has a body. */
export function mayEnd(state: number): boolean {
  const { zone, role } = STATES[state] as State;
  return OUTSIDE.has(zone) || zone === 'body' || (zone === 'rest' && role !== 'boilerplate');
}

/** Outside, where a dump begins. */
export const BEFORE = stateOf('before', 'boilerplate');
/** Outside, behind an article. */
export const AFTER = stateOf('after', 'boilerplate');
/** Body text. */
export const TEXT = stateOf('body', 'body');

/** Index of a state; -1 if there is none. */
export function stateOf(zone: Zone, role: Role): number {
  return STATES.findIndex((state) => state.zone === zone && state.role === role);
}
