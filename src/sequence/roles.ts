/**
 * What a passage is in its dump. The order is that of the columns of the emission model.
 * `again` is a headline that is printed once more, `extra` another line of an article: a contributor line, a note.
 */
export const ROLES = [
  'boilerplate',
  'headline',
  'again',
  'section',
  'time',
  'byline',
  'caption',
  'extra',
  'body',
] as const;

export type Role = (typeof ROLES)[number];

/** In words, in the order of ROLES. */
export const ROLE_NAMES = [
  'boilerplate',
  'headline',
  'repeated headline',
  'section',
  'time',
  'byline',
  'caption',
  'note or contributor line',
  'body text',
] as const;

export const ROLE_COUNT = ROLES.length;

/** The probability of a role, from rows of log-probabilities of all roles. */
export function chanceOf(emissions: Float32Array, row: number, role: number): number {
  return Math.exp(emissions[row * ROLE_COUNT + role] as number);
}

export function roleIndex(role: Role): number {
  return ROLES.indexOf(role);
}
