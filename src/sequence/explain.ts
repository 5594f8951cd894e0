import type { Model } from './model.ts';
import { ROLE_COUNT, ROLES, type Role } from './roles.ts';

/** Roles as people call them. */
const ROLE_NAMES: Readonly<Record<Role, string>> = {
  boilerplate: 'boilerplate',
  headline: 'headline',
  again: 'repeated headline',
  section: 'section',
  time: 'time',
  byline: 'byline',
  caption: 'caption',
  extra: 'note or contributor line',
  body: 'body text',
};

const WEIGHTIEST = 3;

/** `body text (97 %, else boilerplate): long line, shares words with the text above`. */
export function explainRole(
  model: Model,
  matrix: Float32Array,
  emissions: Float32Array,
  row: number,
  role: number,
): string {
  let other = role === 0 ? 1 : 0;
  for (let r = 0; r < ROLE_COUNT; r++)
    if (
      r !== role &&
      (emissions[row * ROLE_COUNT + r] as number) > (emissions[row * ROLE_COUNT + other] as number)
    )
      other = r;
  const percent = Math.round(Math.exp(emissions[row * ROLE_COUNT + role] as number) * 100);
  const why = model.second.weightiest(matrix, row, role, other, WEIGHTIEST).map(({ feature, value }) => {
    const note = model.features[feature];
    return note === undefined ? '' : value > note.typical ? note.high : note.low;
  });
  return `${ROLE_NAMES[ROLES[role] as Role]} (${percent} %, else ${ROLE_NAMES[ROLES[other] as Role]}): ${[...new Set(why)].join(', ')}`;
}
