import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clean,
  learnProfile,
  ProfileError,
  readProfile,
  type SiteProfile,
  serializeProfile,
} from '../../src/index.ts';
import { ProfileLearner } from '../../src/profile/learner.ts';

const TOWNS = [
  'Oster',
  'Tarrow',
  'Wyke',
  'Selm',
  'Brannock',
  'Ulverholt',
  'Pell',
  'Marrick',
  'Dunsey',
  'Korl',
];

/** One page of an invented newspaper: an article with the page elements of the site. */
function page(town: string, index: number): string[] {
  return [
    'The Northmark Ledger',
    'Harbour desk',
    'Island desk',
    'Our 40 puzzles',
    `${town} council votes to rebuild the old mill`,
    `Updated May ${index + 1}, 2031`,
    `The council of ${town} voted on Monday to rebuild the mill that burned down ${index + 2} winters ago, and asked for bids.`,
    'Background',
    `People in ${town} had argued about the ruin for years, said the mayor, who wants the work to begin before autumn.`,
    `${index + 3} readers wrote to us`,
    `Seen ${index * 17 + 5} times since breakfast`,
    'Ledger House, Quay Street',
    'Set in Northmark Serif',
  ];
}

const SITE = TOWNS.map(page);
const learn = (documents: readonly (readonly string[])[], maxLines?: number): SiteProfile => {
  const learner = new ProfileLearner(maxLines);
  for (const document of documents) learner.add(document);
  return learner.toProfile();
};
const linesOf = ({ drop }: SiteProfile) => drop.flatMap((entry) => ('line' in entry ? [entry.line] : []));
const shapesOf = ({ drop }: SiteProfile) => drop.flatMap((entry) => ('shape' in entry ? [entry.shape] : []));

describe('what is learned', () => {
  const profile = learn(SITE);

  it('is the lines that recur, with the number of documents', () => {
    expect(profile.documents).toBe(10);
    expect(profile.drop).toContainEqual({ line: 'harbour desk', documents: 10 });
    expect(profile.drop).toContainEqual({ line: 'our 40 puzzles', documents: 10 });
    expect(linesOf(profile)).toContain('ledger house, quay street');
  });

  it('is shapes where only dates and numbers change', () => {
    expect(shapesOf(profile)).toEqual(
      expect.arrayContaining(['{number} readers wrote to us', 'seen {number} times since breakfast']),
    );
  });

  it('is nothing of the stories, not even a heading that each of them has', () => {
    const all = [...linesOf(profile), ...shapesOf(profile)];
    expect(all).not.toContain('background');
    expect(all.filter((line) => /council|mayor/.test(line))).toEqual([]);
  });

  it('leaves a story alone that several documents print', () => {
    const story = [
      'A ship with a cargo of clocks ran aground off Pell on Friday night, and none of them stopped.',
      'The crew was brought ashore by fishermen, who were each given a clock for their trouble.',
    ];
    const documents = SITE.map((lines, at) =>
      at < 3 ? [...lines.slice(0, 6), ...story, ...lines.slice(9)] : lines,
    );
    expect(linesOf(learn(documents)).filter((line) => line.includes('clock'))).toEqual([]);
  });

  it('is nothing where there are too few documents, or one page again and again', () => {
    expect(learn(SITE.slice(0, 2)).drop).toEqual([]);
    const again = learn(Array.from({ length: 8 }, () => page('Wyke', 1)));
    expect(again).toMatchObject({ documents: 1, drop: [] });
  });

  it('is no row that a listing prints for each of its items', () => {
    const rows = Array.from({ length: 8 }, () => ['Add to the basket', 'Save for later']).flat();
    const documents = SITE.map((lines) => [...lines.slice(0, 5), ...rows, ...lines.slice(5)]);
    expect(linesOf(learn(documents))).not.toContain('add to the basket');
  });
});

describe('independence of order', () => {
  const anyOrder = fc.shuffledSubarray(SITE, { minLength: SITE.length, maxLength: SITE.length });

  it('holds for every order of the documents', () => {
    const expected = serializeProfile(learn(SITE));
    fc.assert(
      fc.property(anyOrder, (documents) => serializeProfile(learn(documents)) === expected),
      { numRuns: 40 },
    );
  });

  it('holds when the table is too small for all, and for documents that come again', () => {
    const size = SITE[0]?.length ?? 0;
    fc.assert(
      fc.property(
        anyOrder,
        fc.integer({ min: 1, max: SITE.length - 1 }),
        fc.array(fc.nat(9)),
        (documents, fit, again) => {
          const maxLines = fit * size;
          const repeated = [...documents, ...again.map((at) => documents[at] ?? [])];
          const profile = learn(repeated, maxLines);
          expect(profile).toEqual(learn(SITE, maxLines));
          expect(profile.documents).toBe(fit);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('memory', () => {
  it('holds no more lines than it may, and learns from those as well', () => {
    const learner = new ProfileLearner(1_000);
    for (let at = 0; at < 2_000; at++) learner.add(page(`Town ${at} of ${at * 31}`, at));
    const profile = learner.toProfile();
    expect(profile.learned['distinctLines']).toBeLessThanOrEqual(1_000);
    expect(profile.documents).toBe(Math.floor(1_000 / (SITE[0]?.length ?? 1)));
    expect(linesOf(profile)).toContain('ledger house, quay street');
  });

  it('takes of a very long document its head and its tail', () => {
    const body = Array.from(
      { length: 30_000 },
      (_, at) => `Entry number ${at} of a very long register of ships`,
    );
    const documents = SITE.slice(0, 4).map((lines) => [...lines.slice(0, 6), ...body, ...lines.slice(6)]);
    const profile = learn(documents);
    expect(profile.learned['distinctLines']).toBeLessThan(5_000);
    expect(linesOf(profile)).toEqual(expect.arrayContaining(['harbour desk', 'ledger house, quay street']));
  });
});

describe('the file', () => {
  const profile = learn(SITE);

  it('comes back from JSON as it was, one entry a line', () => {
    const text = serializeProfile(profile);
    expect(readProfile(JSON.parse(text))).toEqual(profile);
    expect(text.split('\n').filter((line) => line.includes('"harbour desk"'))).toEqual([
      '    {"line":"harbour desk","documents":10},',
    ]);
  });

  it('puts the most frequent first, then goes by the alphabet', () => {
    const documents = profile.drop.map((entry) => entry.documents ?? 0);
    expect(documents).toEqual(documents.toSorted((a, b) => b - a));
    const keys = profile.drop
      .filter((entry) => entry.documents === 10)
      .map((entry) => Object.values(entry)[0] as string);
    expect(keys).toEqual(keys.toSorted());
  });

  it('keeps where articles begin', () => {
    const structured = { ...profile, splitBefore: ['^Story \\d+$'], title: ['^Harbour'] };
    expect(readProfile(JSON.parse(serializeProfile(structured)))).toEqual(structured);
  });

  it('may be written by hand', () => {
    expect(
      readProfile({ cleancopyProfile: 1, drop: ['Our puzzles', { shape: '{number} stars' }] }),
    ).toMatchObject({
      documents: 0,
      drop: [{ line: 'Our puzzles' }, { shape: '{number} stars' }],
      protect: [],
    });
  });

  it.each([
    [{}, /cleancopyProfile must be 1/],
    [{ cleancopyProfile: 1, protects: [] }, /unknown key 'protects' in the profile; it may hold /],
    [{ cleancopyProfile: 1, drop: 'Share' }, /drop must be a list, not string "Share"/],
    [{ cleancopyProfile: 1, drop: [{ documents: 3 }] }, /drop\[0\] must have either a line or a shape/],
    [{ cleancopyProfile: 1, drop: ['ok', { line: 7 }] }, /drop\[1\]\.line must be a text, not number 7/],
    [
      { cleancopyProfile: 1, drop: [{ line: 'Share', documents: -1 }] },
      /documents must be a number of documents/,
    ],
    [
      { cleancopyProfile: 1, protect: ['x'.repeat(300)] },
      /protect\[0\] must have 2 to 240 characters, not 300/,
    ],
    [{ cleancopyProfile: 1, splitBefore: '^x' }, /splitBefore must be a list, not string "\^x"/],
    [{ cleancopyProfile: 1, title: ['('] }, /title\[0\] is not a regular expression \(/],
    [{ cleancopyProfile: 1, title: [''] }, /title\[0\] must be a regular expression, not string ""/],
    [{ cleancopyProfile: 1, oneArticle: 1 }, /oneArticle must be true or false, not number 1/],
    [{ cleancopyProfile: 1, oneArticle: true, splitBefore: [] }, /exclude each other/],
    [[], /the profile must be an object, not a list/],
  ])('is refused with a reason: %j', (value, message) => {
    expect(() => readProfile(value)).toThrow(ProfileError);
    expect(() => readProfile(value)).toThrow(message);
  });
});

describe('a profile replayed', () => {
  const dump = (town: string, index: number) => page(town, index).join('\n\n');
  const learner = learnProfile();
  for (const [index, town] of TOWNS.entries()) learner.add(dump(town, index));
  const profile = learner.toProfile();
  const verdicts = (options: Parameters<typeof clean>[1]) =>
    new Map(clean(dump('Velm', 20), options).account.map((line) => [line.text, line]));

  it('takes the lines out of a page it was not learned from, and says why', () => {
    const line = verdicts({ profile }).get('Island desk');
    expect(line).toMatchObject({ field: null, article: null, rule: 'profile' });
    expect(line?.reason).toBe('occurs in 10 of 10 documents of this site');
    expect(verdicts({ profile }).get('23 readers wrote to us')?.reason).toBe(
      'its shape occurs in 10 of 10 documents of this site',
    );
  });

  it('says why a learned line does not apply', () => {
    const [, , , , title, , lead = '', , more] = page('Velm', 20);
    const drop = [{ line: lead, documents: 10 }];
    const story = [title, lead, more].join('\n\n');
    const reasons = clean(story, { profile: { ...profile, drop } }).account.map(({ reason }) => reason);
    expect(reasons[1]).toMatch(
      /; the profile \(occurs in 10 of 10 documents of this site\) does not apply: no other line of the profile is next to it$/,
    );
    expect(reasons[2]).not.toMatch(/profile/);
  });

  it('begins articles and names headlines', () => {
    const town = dump('Velm', 20);
    const whole = { ...profile, drop: [] };
    const count = (given: Partial<SiteProfile>, options: Parameters<typeof clean>[1] = {}) =>
      clean(town, { profile: { ...whole, ...given }, ...options }).articles.length;
    const splitBefore = ['^People in Velm'];
    expect(count({})).toBe(1);
    expect(count({ splitBefore })).toBe(2);
    expect(count({ splitBefore }, { oneArticle: true })).toBe(1);
    expect(count({ oneArticle: true }, { splitBefore })).toBe(2);
    const { articles } = clean(town, { profile: { ...whole, title: ['^Island desk$'], oneArticle: true } });
    expect(articles.map(({ title }) => title)).toEqual(['Island desk']);
  });

  it('leaves the story whole', () => {
    const { articles } = clean(dump('Velm', 20), { profile });
    expect(articles).toHaveLength(1);
    expect(articles[0]?.text).toContain('The council of Velm voted on Monday');
    expect(articles[0]?.text).toContain('People in Velm had argued');
  });

  it('leaves times to the article, although their shape recurs', () => {
    expect(clean(dump('Velm', 20), { profile }).articles[0]).toMatchObject({ modified: '2031-05-21' });
  });

  it('keeps what it protects, over its own drops', () => {
    const protect = [{ line: 'Ledger House, Quay Street' }, { shape: 'seen {number} times since breakfast' }];
    const protectedLines = verdicts({ profile: { ...profile, protect } });
    expect(protectedLines.get('Ledger House, Quay Street')).toMatchObject({
      rule: 'user-keep',
      field: 'text',
    });
    expect(protectedLines.get('Seen 345 times since breakfast')).toMatchObject({
      rule: 'user-keep',
      field: 'text',
    });
    expect(protectedLines.get('Set in Northmark Serif')?.field).toBeNull();
  });

  it('takes out what a user wrote into it, wherever that stands', () => {
    const drop = [{ line: 'background' }];
    const line = verdicts({ profile: { ...profile, drop } }).get('Background');
    expect(line).toMatchObject({ rule: 'user-drop', reason: 'named in the site profile', field: null });
  });
});
