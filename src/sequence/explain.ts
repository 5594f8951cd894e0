import type { Weighty } from './forest.ts';
import type { Model } from './model.ts';
import { chanceOf, ROLE_COUNT, ROLES, type Role } from './roles.ts';

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

const WEIGHTIEST = 8;
const SHOWN = 3;
const NEGATIVE = /^(?:no|does not) |: (?:no|does not) /;

/**
 * `body text (97 %) rather than boilerplate: long line, shares words with the text above`. What the first look at a line
 * gives for its own role is replaced by the features that it was read from. Of the weightiest features, what a line has comes before
 * what it does not have.
 */
export function explainRole(
  model: Model,
  features: Float32Array,
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
  const percent = Math.round(chanceOf(emissions, row, role) * 100);
  const phrases = ({ feature, value }: Weighty): string => {
    const note = model.features[feature];
    return note === undefined ? '' : value > note.typical ? note.high : note.low;
  };
  const firstOwn = model.first.width;
  const own = model.first.weightiest(features, row, role, other, WEIGHTIEST).map(phrases);
  const nearby = model.second
    .weightiest(matrix, row, role, other, WEIGHTIEST)
    .filter(({ feature }) => feature >= firstOwn + ROLE_COUNT)
    .map(phrases);
  const why = own.flatMap((phrase, at) => [phrase, nearby[at] ?? '']).filter((phrase) => phrase !== '');
  const [has, lacks] = [false, true].map((isNegative) =>
    [...new Set(why)].filter((phrase) => NEGATIVE.test(phrase) === isNegative),
  );
  const shown = [...(has ?? []), ...(lacks ?? [])].slice(0, SHOWN);
  return `${ROLE_NAMES[ROLES[role] as Role]} (${percent} %) rather than ${ROLE_NAMES[ROLES[other] as Role]}: ${shown.join(', ')}`;
}
