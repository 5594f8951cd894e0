import { ROLE_COUNT, roleIndex } from './roles.ts';
import {
  AFTER,
  BEFORE,
  beginsArticle,
  isOutside,
  mayEnd,
  mayFollow,
  STATE_COUNT,
  STATE_ROLES,
  STATES,
  type State,
  TEXT,
} from './states.ts';

/** What the decoder weighs in addition to the emissions; all in natural logarithms. */
export interface DecoderWeights {
  /** Log-probabilities of one state after another, row by row of the state before; `null` where they are not used. */
  readonly transitions: readonly number[] | null;
  readonly transitionShare: number;
  /** Added for a headline. */
  readonly headline: number;
  /** Cost of boilerplate that interrupts the text. */
  readonly interruption: number;
  /** Cost of an article that begins without a headline. */
  readonly headless: number;
  /** Cost of every article after the first, as long as a dump may hold one alone. */
  readonly split: number;
  /** The same in a dump that surely holds several. */
  readonly splitAgain: number;
}

/** Roles that a passage must have: bits in the order of ROLES; 0 where nothing is prescribed. */
export type Prescribed = Uint16Array;

/** What a passage must be in the structure of the dump, in addition to its role. */
export const FREE = 0;
/** The first passage of an article. */
export const STARTS = 1;
/** The headline of an article, which may have lines above it. */
export const TITLE = 2;

/** What a user prescribes of articles. */
export interface Structure {
  /** FREE, STARTS or TITLE for each passage. */
  readonly places: Uint8Array;
  /** One of them STARTS an article. */
  readonly hasStarts: boolean;
  /** No article begins after the first, except where a passage STARTS one. */
  readonly oneArticle: boolean;
}

const FORBIDDEN = Number.NEGATIVE_INFINITY;
const HEADLINE = roleIndex('headline');
const BODY = roleIndex('body');
const NOTHING_PRESCRIBED: Structure = { places: new Uint8Array(0), hasStarts: false, oneArticle: false };

/** Stands for the state before the first passage, where there is none. */
const NO_STATE = STATE_COUNT;

/** The possible steps to each state. */
type Steps = readonly { readonly from: Uint8Array; readonly scores: Float64Array }[];

export class Decoder {
  readonly #weights: DecoderWeights;
  /** Where nothing is prescribed. */
  readonly #free: Steps;

  constructor(weights: DecoderWeights) {
    this.#weights = weights;
    this.#free = this.#stepsTo(FREE, NOTHING_PRESCRIBED);
  }

  /** The steps to a passage that must be in this place. */
  #stepsTo(place: number, structure: Structure): Steps {
    return STATES.map((_, to) => {
      const scores = Array.from({ length: STATE_COUNT + 1 }, (_, from) =>
        this.#step(from === NO_STATE ? null : from, to, place, structure),
      );
      const from = [...scores.keys()].filter((each) => scores[each] !== FORBIDDEN);
      return {
        from: Uint8Array.from(from),
        scores: Float64Array.from(from, (each) => scores[each] as number),
      };
    });
  }

  /** The score of a step where nothing is prescribed. */
  #freeStep(from: number | null, to: number): number {
    if (!mayFollow(from ?? BEFORE, to)) return FORBIDDEN;
    const { transitions, transitionShare } = this.#weights;
    const transition = from === null ? 0 : (transitions?.[from * STATE_COUNT + to] ?? 0);
    return transition * transitionShare - this.#cost(from, to);
  }

  #cost(from: number | null, to: number): number {
    const { zone, role } = STATES[to] as State;
    if (!beginsArticle(from, to))
      return from === TEXT && zone === 'rest' && role === 'boilerplate' ? this.#weights.interruption : 0;
    const isFirst = STATES[from ?? BEFORE]?.zone === 'before';
    return (isFirst ? 0 : this.#weights.split) + (zone === 'body' ? this.#weights.headless : 0);
  }

  /**
   * The best sequence of states.
   *
   * @param emissions log-probabilities of the roles, ROLE_COUNT values a passage
   * @param bodyBonus added for body text
   * @param from the first passage to decode; those before are known
   * @param stateBefore the state of the passage before it; `null` at the start of a dump
   */
  decode(
    emissions: Float32Array,
    prescribed: Prescribed | null = null,
    bodyBonus = 0,
    from = 0,
    stateBefore: number | null = null,
    structure: Structure | null = null,
  ): Uint8Array {
    const size = emissions.length / ROLE_COUNT;
    const states = new Uint8Array(size);
    if (size <= from) return states;
    const back = new Uint8Array(size * STATE_COUNT);
    const adjust = new Float64Array(ROLE_COUNT);
    adjust[HEADLINE] = this.#weights.headline;
    adjust[BODY] = bodyBonus;
    const stepsTo =
      structure === null
        ? [this.#free]
        : [FREE, STARTS, TITLE].map((place) => this.#stepsTo(place, structure));
    let last = new Float64Array(STATE_COUNT + 1).fill(FORBIDDEN);
    let next = last.slice();
    last[stateBefore ?? NO_STATE] = 0;
    for (let i = from; i < size; i++) {
      const steps = stepsTo[structure?.places[i] ?? FREE] as Steps;
      advance(i, steps, last, next, back, emissions, adjust, prescribed?.[i] ?? 0);
      [last, next] = [next, last];
      last[NO_STATE] = FORBIDDEN;
    }
    let state = 0;
    for (let to = 1; to < STATE_COUNT; to++) if (endScore(last, to) > endScore(last, state)) state = to;
    for (let i = size - 1; i >= from; i--) {
      states[i] = state;
      state = back[i * STATE_COUNT + state] as number;
    }
    return states;
  }

  /**
   * The score of a step under what a user prescribes. Where an article must begin, the one before it ends, if need be
   * without a body.
   */
  #step(from: number | null, to: number, place: number, { oneArticle, hasStarts }: Structure): number {
    const begins = beginsArticle(from, to);
    // A user who says where articles begin knows of them: a missing headline is then no evidence against an article.
    const bonus = hasStarts && STATES[to]?.zone === 'body' ? this.#weights.headless : 0;
    const usual = this.#freeStep(from, to) + (begins ? bonus : 0);
    const fromInside = from !== null && !isOutside(from);
    const unended = from === null || mayEnd(from) ? 0 : BROKEN_OFF;
    const afterEnd = this.#freeStep(AFTER, to) - unended + bonus;
    if (place === STARTS) return beginsArticle(AFTER, to) ? (fromInside ? afterEnd : usual) : FORBIDDEN;
    const isFirst = STATES[from ?? BEFORE]?.zone === 'before';
    if (oneArticle && !isFirst && begins) return FORBIDDEN;
    return place === TITLE && fromInside && usual === FORBIDDEN ? afterEnd : usual;
  }
}

/** Computes the scores of the states of passage `i` from those of the passage before, and the best predecessor of each. */
function advance(
  i: number,
  steps: Steps,
  last: Float64Array,
  next: Float64Array,
  back: Uint8Array,
  emissions: Float32Array,
  adjust: Float64Array,
  allowed: number,
): void {
  for (let to = 0; to < STATE_COUNT; to++) {
    const role = STATE_ROLES[to] as number;
    if (allowed !== 0 && (allowed & (1 << role)) === 0) {
      next[to] = FORBIDDEN;
      continue;
    }
    let best = FORBIDDEN;
    let origin = 0;
    const { from: candidates, scores } = steps[to] as Steps[number];
    for (let k = 0; k < candidates.length; k++) {
      const score = (last[candidates[k] as number] as number) + (scores[k] as number);
      if (score > best) {
        best = score;
        origin = candidates[k] as number;
      }
    }
    back[i * STATE_COUNT + to] = origin;
    next[to] = best + (emissions[i * ROLE_COUNT + role] as number) + (adjust[role] as number);
  }
}

/** The cost of an article that breaks off before its body. */
const BROKEN_OFF = 8;

function endScore(last: Float64Array, state: number): number {
  return (last[state] as number) - (mayEnd(state) ? 0 : BROKEN_OFF);
}

/** A run of passages that is one article, boilerplate between its lines included. */
export interface ArticleRange {
  readonly start: number;
  /** After its last passage. */
  readonly end: number;
  /** The passage that is its headline; `null` without one. */
  readonly headline: number | null;
  /** Probability of the passage that it begins with having that role, 0–1. */
  readonly confidence: number;
  /** A user prescribed that it begins here. */
  readonly isPrescribed: boolean;
}

/** Whether a second article was found, not prescribed. */
export function findsSeveral(articles: readonly ArticleRange[]): boolean {
  return articles.some(({ isPrescribed }, at) => at > 0 && !isPrescribed);
}

/**
 * The articles of a sequence of states.
 *
 * @param from the first passage to look at; where it goes on with an article, that begins there
 */
export function articlesOf(
  states: Uint8Array,
  emissions: Float32Array,
  from = 0,
  stateBefore: number | null = null,
  structure: Structure | null = null,
): ArticleRange[] {
  const placeOf = (i: number): number => structure?.places[i] ?? FREE;
  const out: ArticleRange[] = [];
  let start = -1;
  let headline: number | null = null;
  const close = (end: number): void => {
    if (start >= 0) {
      const at = headline ?? start;
      const chance = Math.exp(
        emissions[at * ROLE_COUNT + (STATE_ROLES[states[at] as number] as number)] as number,
      );
      const isPrescribed = placeOf(start) === STARTS || placeOf(at) === TITLE;
      out.push({ start, end, headline, confidence: Math.round(chance * 1000) / 1000, isPrescribed });
    }
    start = -1;
    headline = null;
  };
  for (let i = from; i < states.length; i++) {
    const state = states[i] as number;
    const before = i === from ? stateBefore : (states[i - 1] as number);
    const begins =
      beginsArticle(before, state) || (!isOutside(state) && (i === from || placeOf(i) === STARTS));
    if (begins) {
      close(i);
      start = i;
    } else if (isOutside(state)) close(i);
    if (STATES[state]?.zone === 'headline') headline = i;
  }
  close(states.length);
  return out;
}
