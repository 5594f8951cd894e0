import type { FeatureNote } from './feature-note.ts';
import type { Model } from './model.ts';
import { chanceOf, ROLE_COUNT, ROLE_NAMES } from './roles.ts';
import { SECOND_FEATURES } from './second-features.ts';

const WEIGHTIEST = 8;
const SHOWN = 3;
const NEGATIVE = /(?:^|\s)(?:no|not)\s/;

/**
 * `body text (97 %) rather than boilerplate: long line, shares words with the text above`. Of the weightiest features of the
 * second model, what a line has comes before what it does not have.
 */
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
  const percent = Math.round(chanceOf(emissions, row, role) * 100);
  const firstOwn = model.features.length - SECOND_FEATURES.length;
  const why = model.second
    .weightiest(matrix, row, role, other, WEIGHTIEST + ROLE_COUNT)
    // The results of the network for the line itself say nothing of the line.
    .filter(({ feature }) => feature < firstOwn || feature >= firstOwn + ROLE_COUNT)
    .filter(({ feature, value }) => value !== model.features[feature]?.missing)
    .slice(0, WEIGHTIEST)
    .map(({ feature, value }) => {
      const { typical, high, low } = model.features[feature] as FeatureNote;
      return value > typical ? high : low;
    });
  const [has, lacks] = [false, true].map((isNegative) =>
    [...new Set(why)].filter((phrase) => NEGATIVE.test(phrase) === isNegative),
  );
  const shown = [...(has ?? []), ...(lacks ?? [])].slice(0, SHOWN);
  return `${ROLE_NAMES[role]} (${percent} %) rather than ${ROLE_NAMES[other]}: ${shown.join(', ')}`;
}
