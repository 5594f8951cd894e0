import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import { BODY, TITLE } from '../support/lighthouse-story.ts';

const MENU = ['Home', 'Islands', 'Ferries', 'Weather', 'Recipes', 'Contact us', 'Log in', 'Search'];

interface Page {
  readonly head?: readonly string[];
  /** Printed between the first and the second paragraph. */
  readonly inside?: readonly string[];
  readonly foot?: readonly string[];
  readonly format?: 'text' | 'markdown';
}

/** The one article of a page with these lines around its paragraphs. */
function article({ head = [], inside = [], foot = [], format = 'text' }: Page) {
  const [lead = '', ...rest] = BODY;
  const lines = [...head, lead, ...inside, ...rest, ...foot];
  const { articles } = clean(lines.join('\n\n'), { format });
  expect(articles).toHaveLength(1);
  const [only] = articles;
  if (only === undefined) throw new Error('no article');
  return only;
}

describe('a byline beside the portrait of who wrote it', () => {
  it.each([
    ['the portrait’s text before the name', 'Picture of Jane Roe Jane Roe'],
    ['the name as picture, link and name', 'Jane Roe Jane Roe Jane Roe'],
    ['the station’s logo', 'ByJane Roe WHRW logo'],
    ['the file of an icon', 'By Jane Roe [icon-round.5813.svg] Updated May 9, 2024'],
    ['a lost blank', 'Written byJane Roe'],
    ['the label of a picture', 'Byline profile image Written by Jane Roe'],
  ])('%s', (_, line) => {
    expect(article({ head: [TITLE, line, 'May 4, 2024'] }).authors).toEqual(['Jane Roe']);
  });
});

describe('names beside other things', () => {
  it.each([
    ['a paper in capitals', 'Jane Roe HARROW TODAY', ['Jane Roe']],
    ['a date and a reading time', 'Jane Roe May 4, 2024 — 7 minutes read', ['Jane Roe']],
    [
      'the numbers of institutes',
      'Jane Roe1 ; Max Poe2 ; Ada Lindqvist1',
      ['Jane Roe', 'Max Poe', 'Ada Lindqvist'],
    ],
    [
      'degrees and a specialty',
      'Jane Roe, DVM, DACVB; Max Poe, BA, VTS (Behavior) & Ada Lind, DVM',
      ['Jane Roe', 'Max Poe', 'Ada Lind'],
    ],
    [
      'the title of the post after its comments',
      `Posted on May 4, 2024 by Jane Roe (Roebuck) - 5 Comments on ${TITLE}`,
      ['Jane Roe'],
    ],
    ['a surname that is also a place', 'Andrew King', ['Andrew King']],
  ])('%s', (_, line, authors) => {
    const found = article({ head: [TITLE, line, 'May 4, 2024'] });
    expect(found).toMatchObject({ authors, published: '2024-05-04' });
  });

  it('takes no word of a menu for the given name of a date line', () => {
    expect(article({ head: [TITLE, 'Ferries May 4, 2024 0 Comments'] }).authors).toEqual([]);
  });
});

describe('accounts and organizations', () => {
  it.each(['by kestrelboats', 'By Harrow Online'])('signs right below the headline: %s', (line) => {
    expect(article({ head: [TITLE, line] }).authors).toEqual([line.slice(3)]);
  });

  it('takes no house far from the headline', () => {
    expect(article({ head: ['By Harrow Online', ...MENU, TITLE, 'May 4, 2024'] }).authors).toEqual([]);
  });

  it.fails('reads a team above the headline beside a time', () => {
    expect(article({ head: ['Team Skarholm', 'May 4, 2024', TITLE] }).authors).toEqual(['Team Skarholm']);
  });
});

describe('a bare name below the headline', () => {
  const standfirst = 'Forty volunteers, two summers and a lens in nine pieces.';

  it('signs below a standfirst, where the page links to more of hers', () => {
    const head = [TITLE, standfirst, 'Tove Lindqvist'];
    expect(article({ head, foot: ['More from Tove Lindqvist'] }).authors).toEqual(['Tove Lindqvist']);
  });

  it('goes before a word that is only perhaps a name', () => {
    const head = [TITLE, 'Kestrel', 'Tove Lindqvist', 'May 4, 2024'];
    expect(article({ head, foot: ['© 2026 Kestrel'] }).authors).toEqual(['Tove Lindqvist']);
  });

  it('goes before a name at the foot', () => {
    const foot = ['Written by', 'Max Poe'];
    expect(article({ head: [TITLE, 'Tove Lindqvist', 'May 4, 2024'], foot }).authors).toEqual([
      'Tove Lindqvist',
    ]);
  });
});

describe('signatures further down', () => {
  it('reads the word that only a byline begins with a few paragraphs into the body', () => {
    expect(
      article({ head: [TITLE], inside: [BODY[1] ?? '', BODY[2] ?? '', 'Text by Jane Roe'] }).authors,
    ).toEqual(['Jane Roe']);
  });
});

describe('days that are not next to the headline', () => {
  it('believes the day beside the byline', () => {
    const inside = [BODY[1] ?? '', BODY[2] ?? '', BODY[3] ?? '', 'By Jane Roe', 'May 4, 2024'];
    expect(article({ head: [TITLE], inside }).published).toBe('2024-05-04');
  });

  it('takes the earlier of two days on adjacent lines for that of publication', () => {
    expect(article({ head: [TITLE, 'May 21, 2025', 'April 24, 2025', 'by Jane Roe'] })).toMatchObject({
      published: '2025-04-24',
      modified: '2025-05-21',
    });
    expect(article({ head: [TITLE, 'May 21, 2025April 24, 2025 by Jane Roe'] })).toMatchObject({
      published: '2025-04-24',
      modified: '2025-05-21',
    });
  });

  it('reads the days of a post that goes on with its sections', () => {
    const line =
      'Posted on November 25, 2024December 3, 2024 in Islands, Ferries, Lamps and Lenses, Volunteers of the West Coast, Harbours and Boat Yards';
    expect(article({ head: [TITLE, line] })).toMatchObject({ published: '2024-11-25' });
  });

  it('takes no day of what other stories bring below the body', () => {
    expect(
      article({ head: [TITLE], foot: ['Related stories', 'Ferries in fog', 'May 4, 2024'] }).published,
    ).toBeNull();
  });

  it.fails('reads an update and a name at the foot', () => {
    const foot = ['Last updated March 3, 2025 by Jane Roe.'];
    expect(article({ head: [TITLE], foot })).toMatchObject({ authors: ['Jane Roe'], modified: '2025-03-03' });
  });
});

describe('letters to the editor', () => {
  const LETTERS = [
    'Ostrey Courier',
    'LETTERS TO THE EDITOR',
    'A slipway for everyone',
    'The plan for the old slipway is sound, but it forgets those who launch from the beach. Nobody asked the rowing club, whose boats have lain there for ninety years. A gate of two metres would cost little and would keep everyone happy.',
    'We were told in March that drawings would be shown in the library. They were not.',
    'Harriet Pell, Upper Ardel',
    'Lights out at the crossing',
    'Twice this month I have stood at the school crossing in the dark, because the lamp there has failed again. The council says that the part has to come from abroad. So did the last one, and it took eleven weeks.',
    'Douglas Imrie, Nether Strand',
    'Thanks to the ferry crew',
    'On Saturday my father lost his glasses on the late boat. The crew searched every bench and sent them ashore with the morning post. They would not take a penny for it.',
    'Moira Kell, Saltby',
  ];

  it('are signed below, by a name without the place', () => {
    const { articles } = clean(LETTERS.join('\n\n'), { format: 'text' });
    expect(articles.map(({ title, authors }) => [title, authors])).toEqual([
      ['A slipway for everyone', ['Harriet Pell']],
      ['Lights out at the crossing', ['Douglas Imrie']],
      ['Thanks to the ferry crew', ['Moira Kell']],
    ]);
  });

  it('may be signed by two people', () => {
    const { articles } = clean(
      LETTERS.map((line) => line.replace(', Upper Ardel', ', Anna Roe')).join('\n\n'),
      { format: 'text' },
    );
    expect(articles[0]?.authors).toEqual(['Harriet Pell', 'Anna Roe']);
  });
});
