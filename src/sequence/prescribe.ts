import {
  FILE_HEADER,
  HIDDEN_TEXT,
  isBodyLabel,
  isUserDrop,
  isUserKeep,
  type Naming,
  USER_TITLE,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { type Prescribed, STARTS, type Structure, TITLE } from './decode.ts';
import { chanceOf, ROLE_COUNT, roleIndex } from './roles.ts';

const BODY = roleIndex('body');
const HEADLINE = roleIndex('headline');
const BODY_ONLY = 1 << BODY;
const HEADLINE_ONLY = 1 << HEADLINE;
const BOILERPLATE_ONLY = 1 << roleIndex('boilerplate');
const REPEAT_ONLY = (1 << roleIndex('again')) | BOILERPLATE_ONLY;

/** The roles that the user, and rules that are beyond doubt, leave to each passage. */
export function prescribe(named: readonly (Naming | null)[], emissions: Float32Array): Prescribed {
  return Uint16Array.from(named, (naming, i) => {
    if (naming === null) return 0;
    if (isUserKeep(naming.name)) return isBodyLabel(naming.label) ? BODY_ONLY : 0;
    if (isUserDrop(naming.name) || naming.name === HIDDEN_TEXT || naming.name === FILE_HEADER)
      return BOILERPLATE_ONLY;
    if (naming.below !== undefined && chanceOf(emissions, i, BODY) < naming.below) return BOILERPLATE_ONLY;
    return 0;
  });
}

/**
 * Prescribes the headline for the passages that a user made titles; of several that read the same, the likeliest one is
 * the headline and the others repeat it. Of one article there is one.
 *
 * @returns the passages that are headlines now
 */
export function prescribeTitles(
  passages: readonly Passage[],
  named: readonly (Naming | null)[],
  emissions: Float32Array,
  prescribed: Prescribed,
  from: number,
  oneArticle: boolean,
): readonly number[] {
  const groups = new Map<string, number[]>();
  named.forEach((naming, i) => {
    if (naming?.name !== USER_TITLE || i < from) return;
    const key = oneArticle ? '' : (passages[i] as Passage).text;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const chance = (i: number): number => emissions[i * ROLE_COUNT + HEADLINE] as number;
  return [...groups.values()].map((group) => {
    const best = group.reduce((one, other) => (chance(other) > chance(one) ? other : one));
    for (const i of group) {
      if (i === best) prescribed[i] = HEADLINE_ONLY;
      else prescribed[i] = passages[i]?.text === passages[best]?.text ? REPEAT_ONLY : 0;
    }
    return best;
  });
}

/** A passage of so many words is text: a line that is printed again above it belongs to one head. */
const TEXT_WORDS = 20;

/** Without lines that are printed again with no text between; these repeat the headline. */
function firstStarts(passages: readonly Passage[], starts: Uint8Array, prescribed: Prescribed): Uint8Array {
  let last: string | null = null;
  return starts.map((start, i) => {
    const { text } = passages[i] as Passage;
    // Headers of pages look alike.
    if (prescribed[i] === BOILERPLATE_ONLY) return start;
    if (start !== 0 && text === last) {
      if (prescribed[i] === 0) prescribed[i] = REPEAT_ONLY;
      return 0;
    }
    if (start !== 0) last = text;
    else if (text.split(' ', TEXT_WORDS).length === TEXT_WORDS) last = null;
    return start;
  });
}

export function structureOf(
  passages: readonly Passage[],
  starts: Uint8Array | null,
  titles: readonly number[],
  oneArticle: boolean,
  prescribed: Prescribed,
): Structure | null {
  if (starts === null && titles.length === 0 && !oneArticle) return null;
  const places = new Uint8Array(prescribed.length);
  for (const i of titles) places[i] = TITLE;
  let isDue = false;
  firstStarts(passages, starts ?? new Uint8Array(), prescribed).forEach((start, i) => {
    if (start !== 0) isDue = true;
    // Where the passage itself is taken out, the article begins behind it.
    if (!isDue || prescribed[i] === BOILERPLATE_ONLY) return;
    places[i] = STARTS;
    isDue = false;
  });
  return { places, hasStarts: places.includes(STARTS), oneArticle };
}
