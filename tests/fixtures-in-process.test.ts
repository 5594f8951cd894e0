import { describe, expect, it } from 'vitest';
import { asJson, cases, cleanCase, comparable, expectedOf, inputOf } from './fixture-cases.ts';

/** The same as `fixtures.test.ts` without the built command, for whoever works on the library: a second, not a minute. */
describe('fixtures, cleaned by the library', () => {
  it.each(cases)('%s', async (folder) => {
    const input = inputOf(folder);
    const json = await asJson(await cleanCase(input), input);
    expect(comparable(JSON.parse(json))).toEqual(expectedOf(folder));
  });
});
