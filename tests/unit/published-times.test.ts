import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, LEAD, OPENING, type Row, SECOND, story, THIRD } from '../support/assembled.ts';

const NOVEMBER = 'November 6, 2023';
const timesOf = (head: readonly Row[], foot: readonly Row[] = []): [string | null, string | null] => {
  const { published, modified } = story(head, foot);
  return [published, modified];
};
const time = (text: string, more: Row[2] = {}): Row => ['timestamp', text, more];
const menu = (entries: number): Row[] => Array<Row>(entries).fill(['navigation', 'Sport']);

/** Fields of the lines, of an article whose headline is its first line. */
const fieldsOf = (rows: readonly Row[]): (string | null)[] =>
  assemble([['headline', HEADLINE], ...rows], { metadata: { title: HEADLINE } }).account.map(
    ({ field }) => field,
  );

describe('times in the head', () => {
  it('are the publication and the last change', () => {
    expect(timesOf([time(`Published ${NOVEMBER}, 6:30 p.m.`), time('Updated November 7, 2023')])).toEqual([
      '2023-11-06T18:30',
      '2023-11-07',
    ]);
  });

  it('stand below the headline, or else above it', () => {
    const rows: Row[] = [time('May 4, 2021'), ['headline', HEADLINE], OPENING, SECOND, THIRD];
    const metadata = { title: HEADLINE };
    expect(assemble(rows, { metadata }).articles[0]?.published).toBe('2021-05-04');
    expect(
      assemble([...rows.slice(0, 2), time(NOVEMBER), ...rows.slice(2)], { metadata }).articles[0]?.published,
    ).toBe('2023-11-06');
  });

  it('below the headline hold though those above have a word that says what they are', () => {
    const rows: Row[] = [time('Published May 4, 2021'), ['headline', HEADLINE], time(NOVEMBER), OPENING, SECOND];
    expect(assemble(rows, { metadata: { title: HEADLINE } }).articles[0]?.published).toBe('2023-11-06');
  });

  it('stand up to eight lines above the body where there is no headline', () => {
    const above = (lines: number): string | null | undefined =>
      assemble([...menu(3), time(NOVEMBER), ...menu(lines - 1), LEAD, SECOND]).articles[0]?.published;
    expect(above(8)).toBe('2023-11-06');
    expect(above(9)).toBeNull();
  });

  it('are not those beside a link to the article below its body', () => {
    const rows: Row[] = [
      ['headline', HEADLINE],
      OPENING,
      SECOND,
      THIRD,
      SECOND,
      THIRD,
      ...menu(30),
      ['headline', HEADLINE],
      time(NOVEMBER),
    ];
    expect(assemble(rows, { metadata: { title: HEADLINE } }).articles[0]?.published).toBeNull();
  });

  it('are looked for up to eight lines above the headline and fourteen below', () => {
    const above = (lines: number): string | null | undefined =>
      assemble([time(NOVEMBER), ...menu(lines - 1), ['headline', HEADLINE], OPENING, SECOND, THIRD], {
        metadata: { title: HEADLINE },
      }).articles[0]?.published;
    expect(above(8)).toBe('2023-11-06');
    expect(above(9)).toBeNull();
    expect(timesOf([...menu(13), time(NOVEMBER), ...menu(30)])[0]).toBe('2023-11-06');
    expect(timesOf([...menu(14), time(NOVEMBER), ...menu(30)])[0]).toBeNull();
  });

  it('and up to eight lines above the body, however far the headline is', () => {
    expect(timesOf([...menu(30), time(NOVEMBER), ...menu(7)])[0]).toBe('2023-11-06');
    expect(timesOf([...menu(30), time(NOVEMBER), ...menu(8)])[0]).toBeNull();
  });

  it('and up to three passages into the body', () => {
    const into = (lines: number): string | null => {
      const body = [OPENING, SECOND, LEAD, THIRD].slice(0, lines);
      return timesOf([...body, time(NOVEMBER)], [])[0];
    };
    expect(into(3)).toBe('2023-11-06');
    expect(into(4)).toBeNull();
  });

  it('are placed as what they tell', () => {
    expect(fieldsOf([time(NOVEMBER), OPENING, SECOND])).toEqual(['title', 'published', 'text', 'text']);
    expect(fieldsOf([time(`Updated ${NOVEMBER}`), OPENING, SECOND])).toEqual([
      'title',
      'modified',
      'text',
      'text',
    ]);
  });

  it('may stand in the byline', () => {
    expect(timesOf([['byline', `By Jonna Berg, ${NOVEMBER}`]])[0]).toBe('2023-11-06');
    expect(timesOf([['byline', `By Jonna Berg | ${NOVEMBER} | Ostrey`]])[0]).toBe('2023-11-06');
    expect(timesOf([['byline', 'By Jonna Berg']])).toEqual([null, null]);
  });

  it('are not how long something lasted', () => {
    expect(timesOf([time('2025-12-12 - 2025-12-17')])).toEqual([null, null]);
  });

  it('are found among other words of a line that a rule called a time', () => {
    expect(timesOf([time(`Filed under ferries and boats on the evening of ${NOVEMBER} in Ostrey`)])[0]).toBe(
      '2023-11-06',
    );
    const unread = time('Filed under ferries and boats');
    expect(timesOf([unread])).toEqual([null, null]);
    expect(fieldsOf([unread, OPENING, SECOND])[1]).toBeNull();
  });
});

describe('a word on the line above', () => {
  it.each<[string, string, [string | null, string | null]]>([
    ['Last updated', NOVEMBER, ['2023-11-06', '2023-11-06']],
    ['Last updated:', NOVEMBER, ['2023-11-06', '2023-11-06']],
    ['Published', NOVEMBER, ['2023-11-06', null]],
    ['Ferries', NOVEMBER, ['2023-11-06', null]],
    ['Updated 3 times', NOVEMBER, ['2023-11-06', null]],
    ['Last updated by the desk at', NOVEMBER, ['2023-11-06', null]],
    ['Last updated', `Published ${NOVEMBER}`, ['2023-11-06', null]],
  ])('%j says what the time below is of: %j', (above, line, times) => {
    expect(timesOf([['navigation', above], time(line)])).toEqual(times);
  });
});

describe('two dates with no blank between them', () => {
  it.each<[string, [string | null, string | null]]>([
    ['May 4, 2024May 9, 2024', ['2024-05-04', '2024-05-09']],
    ['May 9, 2024May 4, 2024', ['2024-05-04', '2024-05-09']],
    ['May 4, 2024May 4, 2024', ['2024-05-04', null]],
  ])('%j are publication and last change, in order', (line, times) => {
    expect(timesOf([time(line)])).toEqual(times);
    expect(timesOf([['other', line]])).toEqual(times);
  });

  it('are not the dates of a longer line', () => {
    const line = `${'Ferries and boats of the sound, '.repeat(4)}May 4, 2024May 9, 2024`;
    expect(timesOf([['other', line]])).toEqual([null, null]);
  });
});

describe('a whole date in a line of the head that says other things too', () => {
  const line = `Ostrey desk ${NOVEMBER} 3 Comments`;

  it.each<Row[0]>(['other', 'navigation', 'byline', 'read-time', 'author-bio', 'comments'])(
    'is the publication in a line labelled %s, which is placed',
    (label) => {
      expect(timesOf([[label, line]])[0]).toBe('2023-11-06');
      expect(fieldsOf([[label, line], OPENING, SECOND])[1]).toBe('published');
    },
  );

  it('makes the line a timestamp in the account', () => {
    const { account } = assemble([['headline', HEADLINE], ['other', line], OPENING, SECOND], {
      metadata: { title: HEADLINE },
    });
    expect(account[1]).toMatchObject({ label: 'timestamp', rule: 'date-in-head' });
    expect(account[1]?.reason).not.toBe('');
  });

  it.each<[string, Row]>([
    ['is a paragraph', ['paragraph', line]],
    ['belongs to another story', ['related', line]],
    [
      'is longer than 130 characters',
      ['other', `${'Ferries and boats of the sound, '.repeat(4)}${NOVEMBER}`],
    ],
    ['tells a span of days', ['other', 'Fair 2025-12-12 - 2025-12-17 in Ostrey']],
    ['tells no day', ['other', 'Ostrey desk November 2023, 3 Comments']],
    ['tells three days', ['other', 'Fairs: May 4, 2024, May 9, 2024, May 11, 2024 in Ostrey']],
  ])('is none where the line %s', (_, row) => {
    expect(timesOf([row])).toEqual([null, null]);
  });

  it('may be of two dates with words of their own', () => {
    expect(timesOf([['other', 'Ostrey, published May 4, 2024, updated May 9, 2024, 3 Comments']])).toEqual([
      '2024-05-04',
      '2024-05-09',
    ]);
    expect(timesOf([['other', 'Ostrey desk May 9, 2024, ferries May 4, 2024, 3 Comments']])).toEqual([
      '2024-05-04',
      '2024-05-09',
    ]);
  });

  it('is none where the line dates an update before another day', () => {
    expect(timesOf([['other', 'Ostrey, updated May 4, 2024, fair on May 9, 2024']])).toEqual([null, null]);
  });

  it('may be in two such lines, but three are a list', () => {
    const days = ['May 4, 2024', 'May 5, 2024', 'May 6, 2024'].map(
      (day): Row => ['other', `Ostrey ${day} fair`],
    );
    expect(timesOf(days.slice(0, 2))[0]).not.toBeNull();
    expect(timesOf(days)[0]).toBeNull();
  });

  it('may stand above the headline', () => {
    const rows: Row[] = [['other', line], ['headline', HEADLINE], OPENING, SECOND];
    expect(assemble(rows, { metadata: { title: HEADLINE } }).articles[0]?.published).toBe('2023-11-06');
  });

  it('stands beside the update that the head tells', () => {
    expect(timesOf([['other', line], time('Updated November 9, 2023')])).toEqual([
      '2023-11-06',
      '2023-11-09',
    ]);
  });
});

describe('times further down', () => {
  const body = [OPENING, SECOND, LEAD, THIRD, SECOND];

  it('tell the publication where they call it so, and name the day', () => {
    const inBody = (line: string): [string | null, string | null] => timesOf([...body, time(line), ...body]);
    expect(inBody(`Published ${NOVEMBER}`)).toEqual(['2023-11-06', null]);
    expect(inBody(NOVEMBER)).toEqual([null, null]);
    expect(inBody('Published November 2023')).toEqual([null, null]);
    expect(inBody(`Updated ${NOVEMBER}`)).toEqual([null, null]);
  });

  it('are looked for twelve passages into the body, where the page names several such days', () => {
    const at = (lines: number): string | null => {
      const rows = Array.from({ length: lines }, (_, i): Row => ['paragraph', `${SECOND[1]} (${i})`]);
      const other = time('Published October 1, 2021');
      return timesOf([...rows, time(`Published ${NOVEMBER}`), ...rows, other, ...rows])[0];
    };
    expect(at(12)).toBe('2023-11-06');
    expect(at(13)).toBeNull();
  });

  it('stand beside the update that the head tells', () => {
    const updated = time('Updated November 9, 2023');
    expect(timesOf([updated, ...body, time(`Published ${NOVEMBER}`), ...body])).toEqual([
      '2023-11-06',
      '2023-11-09',
    ]);
    expect(timesOf([updated], [time(`Published ${NOVEMBER}`)])).toEqual(['2023-11-06', '2023-11-09']);
  });

  it('are told right below the body, in the next eight lines', () => {
    const long = [OPENING, SECOND, THIRD, OPENING, SECOND];
    expect(timesOf(long, [time(NOVEMBER)])).toEqual(['2023-11-06', null]);
    expect(timesOf(long, [...menu(5), time(NOVEMBER)])).toEqual(['2023-11-06', null]);
    expect(timesOf(long, [...menu(6), time(NOVEMBER)])).toEqual([null, null]);
    expect(timesOf(long, [['other', `Ostrey ${NOVEMBER} fair`]])).toEqual([null, null]);
  });

  it('are those of other stories where two of them have no word that says what they are', () => {
    const long = [OPENING, SECOND, THIRD, OPENING, SECOND];
    expect(timesOf(long, [time(NOVEMBER), time('November 7, 2023')])).toEqual([null, null]);
    expect(timesOf(long, [time(`Published ${NOVEMBER}`), time('November 7, 2023')])[0]).toBe('2023-11-06');
    expect(timesOf(long, [time(`Published ${NOVEMBER}`), time('Updated November 7, 2023')])).toEqual([
      '2023-11-06',
      '2023-11-07',
    ]);
  });

  it('may have a clock on a line of its own', () => {
    const long = [OPENING, SECOND, THIRD, OPENING, SECOND];
    expect(timesOf(long, [time(NOVEMBER), time('6:30 p.m.')])[0]).toBe('2023-11-06T18:30');
  });

  it('date nothing by an update at the foot', () => {
    const long = [OPENING, SECOND, THIRD, OPENING, SECOND];
    const updated = time(`Updated ${NOVEMBER}`);
    expect(timesOf(long, [updated])).toEqual([null, '2023-11-06']);
    expect(fieldsOf([...long, updated]).at(-1)).toBe('modified');
  });
});

describe('times at one kind of place in a page', () => {
  const days = ['May 4, 2024', 'May 5, 2024', 'May 6, 2024'];
  const cluster = () => ({ passages: 3, textChars: 60, linkChars: 0, sentences: 0 });
  const listed = (texts: readonly string[], place = cluster()): Row[] =>
    texts.map((text) => time(text, { cluster: place }));

  it('are those of a list where three differ', () => {
    expect(timesOf(listed(days))).toEqual([null, null]);
    expect(timesOf(listed(days.slice(0, 2)))[0]).not.toBeNull();
    expect(timesOf(listed([NOVEMBER, NOVEMBER, NOVEMBER]))[0]).toBe('2023-11-06');
    expect(timesOf(days.flatMap((day) => listed([day])))[0]).not.toBeNull();
  });

  it('are no list for the lines of other kinds beside them', () => {
    const place = cluster();
    const others = ['fair', 'boats'].map((text): Row => ['other', text, { cluster: place }]);
    expect(timesOf([...listed([NOVEMBER], place), ...others])[0]).toBe('2023-11-06');
  });

  it('leave the time that stands elsewhere', () => {
    expect(timesOf([time(NOVEMBER), ...listed(days)])[0]).toBe('2023-11-06');
  });

  it('are no dates below the body either', () => {
    const long = [OPENING, SECOND, THIRD, OPENING, SECOND];
    expect(timesOf(long, [...listed(days), time(NOVEMBER)])).toEqual(['2023-11-06', null]);
  });
});
