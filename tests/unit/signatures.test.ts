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
    ['the portrait’s text before the byline', 'Byline profile image Written by Jane Roe'],
    ['the station’s logo', 'ByJane Roe WHRW logo'],
    ['the file of an icon', 'By Jane Roe [icon-round.5813.svg] Updated May 9, 2024'],
    ['a lost blank', 'Written byJane Roe'],
  ])('%s', (_, line) => {
    expect(article({ head: [TITLE, line, 'May 4, 2024'] }).authors).toEqual(['Jane Roe']);
  });

  it('takes the logo of a firm for no signature', () => {
    expect(article({ head: [TITLE, 'Harrow Logo', 'May 4, 2024'] }).authors).toEqual([]);
  });
});

describe('names beside other things', () => {
  it.each([
    ['a paper in capitals', 'Jane Roe HARROW TODAY', ['Jane Roe']],
    ['a date and a reading time', 'Jane Roe May 4, 2024 — 7 minutes read', ['Jane Roe']],
    ['a given name before a date and a count', 'Susan May 4, 2024 0 Comments', ['Susan']],
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

describe('accounts and houses', () => {
  it.each(['by kestrelboats', 'By Harrow Online', 'By 3k Harbours'])(
    'signs right below the headline: %s',
    (line) => {
      expect(article({ head: [TITLE, line] }).authors).toEqual([line.slice(3)]);
    },
  );

  it('leaves the publisher of a book that the piece is on', () => {
    expect(article({ head: [TITLE, 'Published by Kestrel'] }).authors).toEqual([]);
  });

  it('takes no house far from the headline', () => {
    expect(article({ head: ['By Harrow Online', ...MENU, TITLE, 'May 4, 2024'] }).authors).toEqual([]);
  });

  it('knows the house by the copyright line', () => {
    const head = [TITLE, 'Skarholm Travel', 'May 4, 2024'];
    expect(article({ head, foot: ['© 2026 Skarholm Travel. All rights reserved.'] }).authors).toEqual([
      'Skarholm Travel',
    ]);
    expect(article({ head, foot: ['© 2026 Harrow. All rights reserved.'] }).authors).toEqual([]);
  });

  it('knows the house beside the date', () => {
    const head = [TITLE, 'Harrow Strategies | May 4, 2024'];
    expect(article({ head, foot: ['© 2026 Harrow Strategies'] })).toMatchObject({
      authors: ['Harrow Strategies'],
      published: '2024-05-04',
    });
    expect(article({ head, foot: ['© 2026 Kestrel'] }).authors).toEqual([]);
  });

  it('reads a team above the headline beside a time', () => {
    expect(article({ head: ['Team Skarholm', 'May 4, 2024', TITLE] }).authors).toEqual(['Team Skarholm']);
  });
});

describe('what the rest of the page says of a name', () => {
  const standfirst = 'Forty volunteers, two summers and a lens in nine pieces.';

  it('is the author’s when it heads the note below the body', () => {
    const note = 'She lives on the mainland and builds boats when the ferry does not run.';
    const foot = [...MENU, 'Tove Lindqvist', note];
    const head = [TITLE, standfirst, 'Tove Lindqvist'];
    expect(article({ head, foot }).authors).toEqual(['Tove Lindqvist']);
    expect(article({ head, foot: MENU }).authors).toEqual([]);
  });

  it('is the author’s when the page links to more of hers', () => {
    const head = [TITLE, standfirst, 'Tove Lindqvist'];
    expect(article({ head, foot: ['More from Tove Lindqvist'] }).authors).toEqual(['Tove Lindqvist']);
  });

  it('is the author’s under a heading that says so, initials between', () => {
    const foot = ['Share this', 'Author', 'TL', 'Tove Lindqvist', 'Senior reporter'];
    expect(article({ head: [TITLE], foot }).authors).toEqual(['Tove Lindqvist']);
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

  it('reads a sentence below the body', () => {
    const foot = ['Share this', 'This post was written by Jane Roe, Head of Ferries and Harbours'];
    expect(article({ head: [TITLE], foot }).authors).toEqual(['Jane Roe']);
  });

  it('believes the one byline of the page, and none of several', () => {
    const far = [...MENU, ...MENU.map((entry) => `${entry} again`), 'Author:', 'Jane Roe'];
    expect(article({ head: [TITLE], foot: far }).authors).toEqual(['Jane Roe']);
    const several = [...far, 'Ferries in fog', 'By Max Poe'];
    expect(article({ head: [TITLE], foot: several }).authors).toEqual([]);
  });
});

describe('days told elsewhere than beside the headline', () => {
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

  it('believes the one line at the foot that says when the page was published', () => {
    const foot = [...MENU, ...MENU, 'Published August 13, 2025'];
    expect(article({ head: [TITLE], foot }).published).toBe('2025-08-13');
    const several = [...foot, 'Ferries in fog', 'Published August 20, 2025'];
    expect(article({ head: [TITLE], foot: several }).published).toBeNull();
  });

  it('takes no day of what other stories bring below the body', () => {
    expect(
      article({ head: [TITLE], foot: ['Related stories', 'Ferries in fog', 'May 4, 2024'] }).published,
    ).toBeNull();
  });

  it('dates nothing by an update beside a byline at the foot', () => {
    const foot = ['Last updated March 3, 2025 by Jane Roe.'];
    expect(article({ head: [TITLE], foot })).toMatchObject({ authors: ['Jane Roe'], published: null });
  });
});

describe('the page’s own address in Markdown', () => {
  const page = 'https://harrow.example/2025/12/19/lighthouse';
  const heading = `# ${TITLE}`;
  const markdown = (head: readonly string[]) => article({ head, format: 'markdown' }).published;

  it('tells the day by the link past the menu', () => {
    expect(markdown([`[Skip to content](${page}#content)`, heading])).toBe('2025-12-19');
  });

  it('tells the day by links to places in the page', () => {
    const contents = ['lamp', 'lens'].map((place) => `- [The ${place}](${page}#${place})`);
    expect(markdown([heading, ...contents])).toBe('2025-12-19');
  });

  it('is not that of another page whose comments are linked to', () => {
    expect(markdown([heading, `[4 comments on ferries](${page}#comments)`])).toBeNull();
  });

  it('goes after the day printed below the headline', () => {
    expect(markdown([`[Skip to content](${page}#content)`, heading, 'December 21, 2025'])).toBe('2025-12-21');
  });

  it('spells the month as some sites do', () => {
    const spelled = 'https://harrow.example/2025/dec/19/lighthouse';
    expect(markdown([`[Skip to content](${spelled}#main)`, heading])).toBe('2025-12-19');
  });
});
