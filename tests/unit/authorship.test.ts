import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, LEAD, OPENING, type Row, SECOND, story, THIRD } from '../support/assembled.ts';

const share: Row = ['share', 'Share'];
const TIME: Row = ['timestamp', 'November 6, 2023'];
const byline = (text: string): Row => ['byline', text];
/** So long that what stands below it is far from the head. */
const BODY = [SECOND, LEAD, SECOND, THIRD];
/** The same without the agency that the dateline names. */
const LONG = [SECOND, THIRD, SECOND, THIRD, SECOND, THIRD, SECOND, THIRD];

describe('bylines of the head', () => {
  it.each<[string, Row[], string[], string | null]>([
    ['a byline', [byline('By Jonna Berg')], ['Jonna Berg'], 'By Jonna Berg'],
    ['a line that a rule calls one', [byline('Jonna Berg')], ['Jonna Berg'], 'Jonna Berg'],
    [
      'two lines',
      [byline('By Jonna Berg'), byline('By Tor Lind')],
      ['Jonna Berg', 'Tor Lind'],
      'By Jonna Berg, By Tor Lind',
    ],
    [
      'two lines that are near',
      [byline('By Jonna Berg'), share, share, byline('By Tor Lind')],
      ['Jonna Berg', 'Tor Lind'],
      'By Jonna Berg, By Tor Lind',
    ],
    [
      'the second too far below',
      [byline('By Jonna Berg'), share, share, share, byline('By Tor Lind')],
      ['Jonna Berg'],
      'By Jonna Berg',
    ],
    ['the same twice', [byline('By Jonna Berg'), byline('By Jonna Berg')], ['Jonna Berg'], 'By Jonna Berg'],
    [
      'the same with another',
      [byline('By Jonna Berg'), byline('By Jonna Berg and Tor Lind')],
      ['Jonna Berg', 'Tor Lind'],
      'By Jonna Berg, By Jonna Berg and Tor Lind',
    ],
    [
      'a person and a team',
      [byline('By the Harrow Team'), byline('By Jonna Berg')],
      ['Jonna Berg'],
      'By the Harrow Team, By Jonna Berg',
    ],
    [
      'two teams',
      [byline('By the Harrow Team'), byline('By the Kestrel Team')],
      ['the Harrow Team'],
      'By the Harrow Team',
    ],
    [
      'a date before it',
      [['timestamp', 'Posted on November 6, 2023 by Jonna Berg']],
      ['Jonna Berg'],
      'by Jonna Berg',
    ],
    [
      'a date and a mark before it',
      [['timestamp', 'November 6, 2023 | By Jonna Berg']],
      ['Jonna Berg'],
      null,
    ],
    [
      'a team behind a date',
      [['timestamp', 'Posted on November 6, 2023 by the Harrow Team']],
      ['the Harrow Team'],
      null,
    ],
    ['a date alone', [TIME], [], null],
    [
      'a notice of advertisement',
      [['advertisement', 'by Jonna Berg · May 4, 2024 · This post may contain affiliate links']],
      ['Jonna Berg'],
      null,
    ],
    ['a reading time', [['read-time', 'By Jonna Berg | 4 min read']], ['Jonna Berg'], null],
    ['a count of comments', [['comments', 'By Jonna Berg | 4 Comments']], ['Jonna Berg'], null],
    ['a notice without a name', [['advertisement', 'Advertisement']], [], null],
    ['a line of another story', [['related', 'By Jonna Berg | 4 min read']], [], null],
    ['a button of lynx', [['other', '(BUTTON) By Jonna Berg']], ['Jonna Berg'], null],
    ['a button on a body line', [['paragraph', '(BUTTON) By Jonna Berg']], ['Jonna Berg'], null],
    [
      'a byline word alone',
      [
        ['other', 'By'],
        ['other', 'Jonna Berg'],
      ],
      ['Jonna Berg'],
      'By Jonna Berg',
    ],
    [
      'one with a colon',
      [
        ['other', 'Written by:'],
        ['other', 'Jonna Berg'],
      ],
      ['Jonna Berg'],
      'Written by: Jonna Berg',
    ],
    [
      'a byline word over a team',
      [
        ['other', 'By'],
        ['other', 'Kestrel Team'],
      ],
      ['Kestrel Team'],
      null,
    ],
    [
      'a byline word over a sentence',
      [
        ['other', 'By'],
        ['other', 'the way, it rains.'],
      ],
      [],
      null,
    ],
    [
      'a byline word over nothing',
      [
        ['other', 'By'],
        ['other', ''],
      ],
      [],
      null,
    ],
    [
      'another word alone',
      [
        ['other', 'With'],
        ['other', 'Jonna BERG'],
      ],
      [],
      null,
    ],
    [
      'a line with a digit',
      [
        ['other', 'By 2'],
        ['other', 'Jonna BERG'],
      ],
      [],
      null,
    ],
  ])('%s', (_, head, authors, printed) => {
    const article = story(head);
    expect(article.authors).toEqual(authors);
    if (printed !== null) expect(article.byline).toBe(printed);
  });

  it('may be a team with a person further down', () => {
    const rows = [byline('By the Harrow Team'), share, share, share, byline('By Jonna Berg')];
    expect(story(rows).authors).toEqual(['Jonna Berg']);
  });

  it('are placed again where they are printed again', () => {
    const again = [byline('By Jonna Berg'), share, share, share, share, byline('By Jonna Berg')];
    const { account } = assemble([['other', HEADLINE], ...again, OPENING, SECOND], {
      metadata: { title: HEADLINE },
    });
    expect(account[6]?.field).toBe('byline');
  });

  it('may share a line of 180 characters with a notice', () => {
    const notice = (length: number): Row => [
      'advertisement',
      `by Jonna Berg · May 4, 2024 · ${'This post may contain affiliate links and we may be paid. '.repeat(4)}`
        .slice(0, length - 1)
        .concat('x'),
    ];
    const beside = (length: number): readonly string[] => story([notice(length)]).authors;
    expect(beside(100)).toEqual(['Jonna Berg']);
    expect(beside(181)).toEqual([]);
  });

  it.each<[string, Row]>([
    ['behind a date', ['timestamp', 'Posted on November 6, 2023 by Jonna Berg']],
    [
      'beside a notice',
      ['advertisement', 'by Jonna Berg · May 4, 2024 · This post may contain affiliate links'],
    ],
    ['behind a button', ['other', '(BUTTON) By Jonna Berg']],
    ['bare', ['other', 'Jonna Berg']],
    ['bare and sure', ['other', 'Jonna Berg, Staff Writer']],
    ['bare, behind two dates', ['other', 'May 4, 2024May 9, 2024Jonna Berg']],
  ])('are placed: %s', (_, row) => {
    const { account } = assemble([['other', HEADLINE], row, OPENING, SECOND], {
      metadata: { title: HEADLINE },
    });
    expect(account[1]?.field).toBe('byline');
  });

  it('are placed, all lines of them', () => {
    const { account } = assemble(
      [['other', HEADLINE], ['other', 'By'], ['other', 'Jonna Berg'], byline('By Tor Lind'), OPENING, SECOND],
      { metadata: { title: HEADLINE } },
    );
    expect(account.slice(1, 4).map(({ field, label }) => [field, label])).toEqual(
      Array(3).fill(['byline', 'byline']),
    );
  });
});

describe('the job below a byline', () => {
  const printed = (rows: readonly Row[]): string | null => story([byline('By Jonna Berg'), ...rows]).byline;

  it.each<[string, Row, boolean]>([
    ['a job', ['other', 'Staff writer'], true],
    ['a job on a body line', ['paragraph', 'Staff writer'], true],
    ['a job with its paper', ['other', 'Editor, The Harrow Ledger'], true],
    ['a job with a full stop inside', ['other', 'Editor, St. Olaf'], true],
    ['a job in a sentence', ['other', 'Staff writer.'], false],
    ['a question', ['other', 'Staff writer?'], false],
    ['a heading', ['other', 'Staff writer:'], false],
    ['a long job', ['other', 'Reporter for the harbours and for the far islands x'], false],
    ['a job as long as may be', ['other', 'Reporter for the harbours and for the far islands '.trim()], true],
    ['something else', ['other', 'Norland'], false],
    ['a time', ['timestamp', 'Staff writer'], false],
    ['a caption', ['caption', 'Staff writer'], false],
    ['a credit', ['credit', 'Staff writer'], false],
    ['a dateline', ['dateline', 'Staff writer'], false],
  ])('%s', (_, row, belongs) => {
    expect(printed([row])).toBe(belongs ? `By Jonna Berg, ${row[1]}` : 'By Jonna Berg');
  });

  it('is not the next line but one, nor that below a team', () => {
    expect(printed([share, ['other', 'Staff writer']])).toBe('By Jonna Berg');
    expect(
      story([
        ['contributor', 'EFE'],
        ['other', 'Staff writer'],
      ]).byline,
    ).toBe('EFE');
  });

  it('is placed with it', () => {
    const { account } = assemble(
      [['other', HEADLINE], byline('By Jonna Berg'), ['other', 'Staff writer'], OPENING, SECOND],
      { metadata: { title: HEADLINE } },
    );
    expect(account[2]).toMatchObject({ field: 'byline', label: 'byline' });
  });

  it('is not taken from the next article', () => {
    const other = 'Storm takes the roof off the old school';
    const rows: Row[] = [
      ['other', HEADLINE],
      OPENING,
      ...LONG,
      byline('By Jonna Berg'),
      ['other', other],
      OPENING,
      SECOND,
    ];
    const { articles } = assemble(rows, { cuts: [LONG.length + 3] });
    expect(articles[0]?.byline).toBe('By Jonna Berg');
  });

  it('may stand at the end of the document', () => {
    expect(story(LONG, [byline('By Jonna Berg')]).byline).toBe('By Jonna Berg');
  });

  it('that closes the byline is printed with it, and a place is not', () => {
    expect(story([byline('By Jonna Berg, Staff Writer')]).byline).toBe('By Jonna Berg, Staff Writer');
    expect(story([byline('By Jonna Berg, Staff Writer November 6, 2023')]).byline).toBe('By Jonna Berg');
    expect(story([byline('By Jonna Berg, Norland')]).byline).toBe('By Jonna Berg');
  });
});

describe('an agency', () => {
  it('above the body signs the article, below it only helped', () => {
    expect(story([['contributor', 'EFE']])).toMatchObject({ agency: 'EFE', byline: 'EFE', authors: [] });
    expect(story([SECOND, ['contributor', 'EFE']])).toMatchObject({
      agency: null,
      byline: null,
      contributors: ['EFE'],
    });
    expect(story([['contributor', 'Nils Dahl contributed']])).toMatchObject({ agency: null, byline: null });
  });

  it('is kept beside the person who is named elsewhere', () => {
    expect(story([['contributor', 'EFE'], ...LONG], [byline('By Jonna Berg')])).toMatchObject({
      agency: 'EFE',
      authors: ['Jonna Berg'],
      byline: 'By Jonna Berg',
    });
    expect(story([byline('By EFE'), ...LONG], [byline('By Jonna Berg / Reuters')])).toMatchObject({
      agency: 'Reuters',
      authors: ['Jonna Berg'],
    });
    expect(story([byline('By Jonna Berg / Reuters'), byline('By Tor Lind / EFE')])).toMatchObject({
      agency: 'Reuters',
    });
  });

  it('is the first of two where nobody else is named', () => {
    expect(story([byline('By EFE'), ...LONG], [byline('By Reuters')])).toMatchObject({
      agency: 'EFE',
      byline: 'By EFE',
    });
  });

  it('has both lines placed', () => {
    const rows: Row[] = [
      ['other', HEADLINE],
      ['contributor', 'EFE'],
      OPENING,
      ...LONG,
      byline('By Jonna Berg'),
    ];
    const { account } = assemble(rows, { metadata: { title: HEADLINE } });
    expect([account[1]?.field, account.at(-1)?.field]).toEqual(['byline', 'byline']);
  });
});

describe('bylines elsewhere', () => {
  /** Another's byline, far below: with one alone on the page, that would be believed wherever it stands. */
  const teaser: readonly Row[] = [...Array<Row>(30).fill(share), byline('By Tor Lind')];

  it('stand above the headline, up to eight lines', () => {
    const above = (lines: number): readonly string[] | undefined =>
      assemble(
        [
          byline('By Jonna Berg'),
          ...Array<Row>(lines - 1).fill(share),
          ['other', HEADLINE],
          OPENING,
          SECOND,
          ...teaser,
        ],
        {
          metadata: { title: HEADLINE },
        },
      ).articles[0]?.authors;
    expect(above(1)).toEqual(['Jonna Berg']);
    expect(above(8)).toEqual(['Jonna Berg']);
    expect(above(9)).toEqual([]);
  });

  it('stand between headline and body, up to forty lines below the headline', () => {
    const between = (lines: number): readonly string[] =>
      story(
        [...Array<Row>(lines - 1).fill(share), byline('By Jonna Berg'), ...Array<Row>(20).fill(share)],
        teaser,
      ).authors;
    expect(between(14)).toEqual(['Jonna Berg']);
    expect(between(40)).toEqual(['Jonna Berg']);
    expect(between(41)).toEqual([]);
  });

  it('stand in the last six passages of the body, or up to fifteen lines below it', () => {
    const closing = (lines: number): readonly string[] =>
      story([...LONG, ...LONG, ...LONG, byline('By Jonna Berg'), ...LONG.slice(0, lines - 3)], teaser)
        .authors;
    expect(closing(6)).toEqual(['Jonna Berg']);
    expect(closing(7)).toEqual([]);
    const below = (lines: number): readonly string[] =>
      story(LONG, [...Array<Row>(lines - 1).fill(share), byline('By Jonna Berg'), ...teaser]).authors;
    expect(below(15)).toEqual(['Jonna Berg']);
    expect(below(16)).toEqual([]);
  });

  it('below the body come after those above', () => {
    const authors = assemble(
      [byline('By Tor Lind'), ['other', HEADLINE], OPENING, ...LONG, byline('By Jonna Berg')],
      {
        metadata: { title: HEADLINE },
      },
    ).articles[0]?.authors;
    expect(authors).toEqual(['Tor Lind']);
  });
});

describe('a name on the line of a date', () => {
  it.each<[string, Row, string[]]>([
    ['behind two dates', ['other', 'May 4, 2024May 9, 2024Jonna Berg'], ['Jonna Berg']],
    ['between marks', ['other', '| Jonna Berg • May 4, 2024 –'], ['Jonna Berg']],
    ['before the date', ['other', 'Jonna Berg, May 4, 2024'], ['Jonna Berg']],
    ['behind the date of a timestamp', ['timestamp', 'May 4, 2024 · Jonna Berg'], ['Jonna Berg']],
    ['with other words', ['other', 'May 4, 2024 the boats of Jonna Berg'], []],
    ['with a count', ['other', 'May 4, 2024 Jonna Berg 3 Comments'], ['Jonna Berg']],
    ['with a number that counts nothing', ['other', 'May 4, 2024 Jonna Berg 3'], []],
    ['on a body line', ['paragraph', 'May 4, 2024May 9, 2024Jonna Berg'], []],
    ['on a long line', ['other', `May 4, 2024${' | '.repeat(25)}Jonna Berg ${' |'.repeat(3)}`], []],
    ['with no date', ['other', '| | Jonna Berg'], []],
  ])('%s', (_, row, authors) => {
    expect(story([share, row, share]).authors).toEqual(authors);
  });

  it('may stand above the headline', () => {
    const rows: Row[] = [
      share,
      ['other', 'May 4, 2024May 9, 2024Jonna Berg'],
      ['other', HEADLINE],
      OPENING,
      SECOND,
    ];
    expect(assemble(rows, { metadata: { title: HEADLINE } }).articles[0]?.authors).toEqual(['Jonna Berg']);
  });
});

describe('a sentence that says who wrote it', () => {
  const said: Row = ['paragraph', 'This story was written by Jonna Berg for the Norland Courier.'];

  it('stands among the first or last four paragraphs', () => {
    const at = (before: number, behind: number): readonly string[] =>
      story([...Array<Row>(before).fill(SECOND), said, ...Array<Row>(behind).fill(SECOND)]).authors;
    // The story adds three paragraphs of its own.
    expect(at(3, 9)).toEqual(['Jonna Berg']);
    expect(at(4, 9)).toEqual([]);
    expect(at(9, 0)).toEqual(['Jonna Berg']);
    expect(at(9, 1)).toEqual([]);
    expect(at(4, 0)).toEqual(['Jonna Berg']);
  });

  it('stays in the text', () => {
    expect(story([], [said]).text).toContain(said[1]);
  });
});

describe('a note on somebody at the foot', () => {
  const authorsOf = (foot: readonly Row[], body: readonly Row[] = BODY): readonly string[] =>
    story(body, foot).authors;
  const gardener = 'Anna Holm is a gardener and writer who lives by the lock with two dogs.';

  it.each<[string, string, string[]]>([
    ['About', 'About Anna Holm', ['Anna Holm']],
    ['About with a colon', 'About: Anna Holm', ['Anna Holm']],
    ['About the author', 'About the author: Anna Holm', ['Anna Holm']],
    ['Meet the writer', 'Meet the writer Anna Holm', ['Anna Holm']],
    ['About the contributor', 'About contributor Anna Holm', ['Anna Holm']],
    ['something before it', 'All about Anna Holm', []],
    ['something else', 'About The Harbour Board', []],
    ['more behind it', 'About Anna Holm and her boats.', []],
    ['a long line', `About Anna Holm${' '.repeat(50)}`, []],
    ['a note', gardener, ['Anna Holm']],
    ['a note with a comma', gardener.replace(' is', ', is'), ['Anna Holm']],
    ['a note that tells the past', gardener.replace('is', 'was'), ['Anna Holm']],
    ['a note with has', 'Anna Holm has been a reporter on the coast for ten years or more.', ['Anna Holm']],
    ['a note with covers', 'Anna Holm covers harbours as a reporter and lives by the lock.', ['Anna Holm']],
    [
      'a note with writes',
      'Anna Holm writes as a columnist and lives by the lock of the sound.',
      ['Anna Holm'],
    ],
    ['a note with works', 'Anna Holm works as a reporter and lives by the lock of the sound.', ['Anna Holm']],
    ['a note with lives', 'Anna Holm lives as an editor by the lock of the sound with dogs.', ['Anna Holm']],
    ['a note with joined', 'Anna Holm joined as a reporter in May and lives by the lock.', ['Anna Holm']],
    [
      'a note with reports',
      'Anna Holm reports as a correspondent from the lock of the sound.',
      ['Anna Holm'],
    ],
    ['another verb', 'Anna Holm said the reporter had left the lock of the sound in May.', []],
    ['a short note', 'Anna Holm is a reporter by the lock.', []],
    ['no job', 'Anna Holm is a friend of the harbour board who lives by the lock.', []],
    ['a job told late', 'Anna Holm is one of those who have always lived by the lock, a reporter says.', []],
    ['a firm', 'Harbour Association is a designer of lamps and a consultant to the board.', []],
    ['a place', 'Norland-based Anna Holm is a reporter and writer who lives by the lock.', []],
    ['two people', 'Anna Holm and Tor Lind is what the reporter calls the boat by the lock.', []],
  ])('%s', (_, line, authors) => {
    expect(authorsOf([['other', line]])).toEqual(authors);
  });

  it('has forty characters or more', () => {
    const note = (length: number): Row => [
      'other',
      'Anna Holm is a reporter by the lock'.padEnd(length - 1, 's').concat('.'),
    ];
    expect(authorsOf([note(40)])).toEqual(['Anna Holm']);
    expect(authorsOf([note(39)])).toEqual([]);
  });

  it('is not the first line of the next article', () => {
    const rows: Row[] = [['other', HEADLINE], OPENING, ...BODY];
    const next: Row[] = [
      ['other', gardener],
      ['other', 'Storm takes the roof off the old school'],
      OPENING,
      SECOND,
    ];
    const { articles } = assemble([...rows, ...next], { cuts: [rows.length] });
    expect(articles[0]?.authors).toEqual([]);
  });

  it('is of somebody whom the text does not name', () => {
    const named: Row = ['paragraph', `${SECOND[1]} Mrs Holm agreed.`];
    expect(authorsOf([['other', gardener]], [named, ...BODY])).toEqual([]);
    expect(authorsOf([['other', gardener]], [...BODY, ['paragraph', `${SECOND[1]} Anna agreed.`]])).toEqual([
      'Anna Holm',
    ]);
  });

  it('stands up to fourteen lines below the body, or in its last eight passages', () => {
    const below = (lines: number): readonly string[] =>
      authorsOf([...Array<Row>(lines - 1).fill(share), ['other', gardener]]);
    expect(below(14)).toEqual(['Anna Holm']);
    expect(below(15)).toEqual([]);
    const inside = (lines: number): readonly string[] =>
      story([...LONG, ['other', gardener], ...LONG.slice(0, lines - 3)]).authors;
    expect(inside(8)).toEqual(['Anna Holm']);
    expect(inside(9)).toEqual([]);
  });
});

describe('the owner of a page', () => {
  const ownerOf = (
    first: string,
    copyright: string,
    more: readonly Row[] = [],
  ): readonly string[] | undefined =>
    assemble(
      [
        ['navigation', first],
        ['navigation', 'Posts'],
        ['other', HEADLINE],
        TIME,
        OPENING,
        ...LONG,
        ...more,
        ['copyright', copyright],
      ],
      { metadata: { title: HEADLINE } },
    ).articles[0]?.authors;

  it.each<[string, string, string[]]>([
    ['The pages of Anna Holm', '© 2025 Anna Holm. All rights reserved.', ['Anna Holm']],
    ['The pages of Anna Holm', '© 2019-2025 Anna Holm', ['Anna Holm']],
    ['The pages of Anna Holm', '© 2019 – present Anna Holm | Privacy', ['Anna Holm']],
    ['The pages of Anna Holm', '(c) 2019-now Anna Holm, Ostrey', ['Anna Holm']],
    ['The pages of Anna Holm', 'Copyright by Anna Holm · Ostrey', ['Anna Holm']],
    ['The pages of Anna Holm', 'Copyright © 2025   Anna   Holm all rights reserved', ['Anna Holm']],
    ['The pages of Anna Holm', '© Anna Holm - 2025', ['Anna Holm']],
    ['The pages of Anna Holm', 'Anna Holm 2025', []],
    ['The pages of Anna Holm', '© 2025 Tor Lind', []],
    ['The pages of Anna Holm', `© 2025 Anna Holm. ${'All rights reserved. '.repeat(8)}`, []],
    ['The pages of Harbour Lamps', '© 2025 Harbour Lamps', []],
    ['The pages of Ostrey', '© 2025 Anna Holm', []],
    ['Anna Holm’s Blog', 'Privacy', ['Anna Holm']],
    ["Anna Holm's Garden Blog", 'Privacy', ['Anna Holm']],
    ['Anna Holm’s Site', 'Privacy', ['Anna Holm']],
    ['Anna Holm’s Notes', 'Privacy', ['Anna Holm']],
    ['Anna Holm’s Journal', 'Privacy', ['Anna Holm']],
    ['Anna Holm //', 'Privacy', ['Anna Holm']],
    ['Anna Holm', 'Privacy', ['Anna Holm']],
    ['Anna Holm’s Boats', 'Privacy', []],
    ['Harbour Lamps', 'Privacy', []],
  ])('%j, %j', (first, copyright, authors) => {
    expect(ownerOf(first, copyright)).toEqual(authors);
  });

  it('is looked for in the last sixty lines, and his name in the first four', () => {
    const late = (lines: number): readonly string[] | undefined =>
      assemble(
        [
          ['navigation', 'The pages of Anna Holm'],
          ['other', HEADLINE],
          OPENING,
          SECOND,
          ['copyright', '© 2025 Anna Holm'],
          ...Array<Row>(lines).fill(share),
        ],
        { metadata: { title: HEADLINE } },
      ).articles[0]?.authors;
    expect(late(58)).toEqual(['Anna Holm']);
    expect(late(59)).toEqual([]);
    const deep = (lines: number): readonly string[] | undefined =>
      assemble(
        [
          ...Array<Row>(lines - 1).fill(share),
          ['navigation', 'The pages of Anna Holm'],
          ['other', HEADLINE],
          OPENING,
          SECOND,
          ['copyright', '© 2025 Anna Holm'],
        ],
        { metadata: { title: HEADLINE } },
      ).articles[0]?.authors;
    expect(deep(4)).toEqual(['Anna Holm']);
    expect(deep(5)).toEqual([]);
  });

  it('is of the first article of a dump alone', () => {
    const rows: Row[] = [
      ['other', HEADLINE],
      OPENING,
      SECOND,
      ['navigation', 'Anna Holm'],
      ['other', 'Storm takes the roof off the school'],
      ...LONG,
    ];
    const { articles } = assemble(rows, { cuts: [3] });
    expect(articles.map(({ authors }) => authors)).toEqual([[], []]);
  });
});

describe('a signature that the page tells machines', () => {
  const signed = (authors: readonly string[], printed: string | null, siteName?: string): readonly string[] =>
    story(printed === null ? [] : [byline(printed)], [], {
      authors,
      ...(siteName !== undefined && { siteName }),
    }).authors;

  it.each<[string, string[], string | null, string | undefined, string[]]>([
    ['the byline alone', [], 'By Jonna Berg', undefined, ['Jonna Berg']],
    ['machines alone', ['Nils Dahl'], null, undefined, ['Nils Dahl']],
    ['both', ['Nils Dahl'], 'By Jonna Berg', undefined, ['Nils Dahl']],
    ['the site and a person', ['Kestrel Blog'], 'By Jonna Berg', 'Kestrel Blog', ['Jonna Berg']],
    ['a part of the site and a person', ['Kestrel'], 'By Jonna Berg', 'Kestrel Blog', ['Jonna Berg']],
    ['more than the site and a person', ['Kestrel Blog'], 'By Jonna Berg', 'Kestrel', ['Jonna Berg']],
    ['a word that the site begins with', ['Kest'], 'By Jonna Berg', 'Kestrel Blog', ['Kest']],
    ['a word that begins with the site', ['Kestrels'], 'By Jonna Berg', 'Kestrel', ['Kestrels']],
    ['a mark for a name', ['—'], 'By Jonna Berg', '', ['—']],
    ['the site and a team', ['Kestrel Blog'], 'By the Harrow Team', 'Kestrel Blog', ['Kestrel Blog']],
    ['the site twice', ['Kestrel'], 'By Kestrel Blog', 'Kestrel Blog', ['Kestrel']],
    [
      'the site and a person beside',
      ['Kestrel Blog', 'Nils Dahl'],
      'By Jonna Berg',
      'Kestrel Blog',
      ['Kestrel Blog', 'Nils Dahl'],
    ],
    ['an account and a given name', ['kestrel77'], 'By Anna Berg', undefined, ['Anna Berg']],
    ['two given names', ['Anna Holm'], 'By Anna Berg', undefined, ['Anna Holm']],
    ['another site', ['Kestrel Blog'], 'By Jonna Berg', 'Harrow Gazette', ['Kestrel Blog']],
  ])('%s', (_, authors, printed, siteName, found) => {
    expect(signed(authors, printed, siteName)).toEqual(found);
  });
});
