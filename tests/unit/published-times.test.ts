import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, LEAD, OPENING, type Row, SECOND, story, THIRD } from '../support/assembled.ts';

const NOVEMBER = 'November 6, 2023';
type Times = [published: string | null, modified: string | null];
const timesOf = (head: readonly Row[], foot: readonly Row[] = []): Times => {
  const { published, modified } = story(head, foot);
  return [published, modified];
};
const time = (text: string): Row => ['timestamp', text];
const LONG = [SECOND, LEAD, THIRD, SECOND, THIRD];

/** Fields of the lines below the headline. */
const fieldsOf = (rows: readonly Row[]): (string | null)[] =>
  assemble([['headline', HEADLINE], ...rows])
    .account.slice(1)
    .map(({ field }) => field);

describe('times in the head', () => {
  it('are the publication and the last change', () => {
    expect(timesOf([time(`Published ${NOVEMBER}, 6:30 p.m.`), time('Updated November 7, 2023')])).toEqual([
      '2023-11-06T18:30',
      '2023-11-07',
    ]);
  });

  it('may stand above the headline', () => {
    const rows: Row[] = [time('May 4, 2021'), ['headline', HEADLINE], OPENING, SECOND, THIRD];
    expect(assemble(rows).articles[0]?.published).toBe('2021-05-04');
  });

  it('go before those at the foot', () => {
    expect(timesOf([time(NOVEMBER)], [...LONG, time('May 4, 2021')])[0]).toBe('2023-11-06');
    expect(timesOf([], [...LONG, time(NOVEMBER)])[0]).toBe('2023-11-06');
  });

  it('are only those of lines labelled so', () => {
    expect(timesOf([['share', NOVEMBER]])).toEqual([null, null]);
    expect(timesOf([], [SECOND, ['navigation', NOVEMBER]])).toEqual([null, null]);
    expect(timesOf([['related', `Ostrey desk ${NOVEMBER} 3 Comments`]])).toEqual([null, null]);
  });

  it('are placed as what they tell', () => {
    expect(fieldsOf([time(NOVEMBER), OPENING, SECOND])).toEqual(['published', 'text', 'text']);
    expect(fieldsOf([time(`Updated ${NOVEMBER}`), OPENING, SECOND])).toEqual(['modified', 'text', 'text']);
    expect(fieldsOf([time(`Published May 4, 2023, updated ${NOVEMBER}`), OPENING, SECOND])[0]).toBe(
      'published',
    );
  });

  it('may stand in the byline, where no line of their own tells the day', () => {
    expect(timesOf([['byline', `By Jonna Berg, ${NOVEMBER}`]])[0]).toBe('2023-11-06');
    expect(timesOf([['byline', `By Jonna Berg | ${NOVEMBER} | Ostrey`]])[0]).toBe('2023-11-06');
    expect(timesOf([['byline', 'By Jonna Berg']])).toEqual([null, null]);
    expect(timesOf([['byline', `By Jonna Berg, ${NOVEMBER}`], time('Published May 4, 2023')])[0]).toBe(
      '2023-05-04',
    );
    expect(timesOf([['byline', `By Jonna Berg, ${NOVEMBER}`], time('Updated November 9, 2023')])).toEqual([
      '2023-11-06',
      '2023-11-09',
    ]);
  });

  it('date the publication by the update where nothing else does, to the day', () => {
    expect(timesOf([time(`Updated ${NOVEMBER}, 6:30 p.m.`)])).toEqual(['2023-11-06', '2023-11-06T18:30']);
    expect(timesOf([time('Updated November 2023')])).toEqual([null, '2023-11']);
  });

  it('may have a clock on a line of its own', () => {
    expect(timesOf([time(NOVEMBER), time('6:30 p.m.')])[0]).toBe('2023-11-06T18:30');
  });

  it('are not how long something lasted', () => {
    expect(timesOf([time('2025-12-12 - 2025-12-17')])).toEqual([null, null]);
  });

  it('are taken out where they cannot be read', () => {
    const unread = time('Filed under ferries and boats');
    expect(timesOf([unread])).toEqual([null, null]);
    expect(fieldsOf([unread, OPENING, SECOND])[0]).toBeNull();
  });
});

describe('a line of times that says other things too', () => {
  it.each<[string, Times]>([
    [`Ostrey desk ${NOVEMBER} 3 Comments`, ['2023-11-06', null]],
    [`Filed under ferries and boats on the evening of ${NOVEMBER} in Ostrey`, ['2023-11-06', null]],
    ['Ostrey, published May 4, 2024, updated May 9, 2024, 3 Comments', ['2024-05-04', '2024-05-09']],
  ])('tells the day: %s', (line, times) => {
    expect(timesOf([time(line)])).toEqual(times);
  });

  it('stands beside the update that another tells', () => {
    expect(timesOf([time(`Ostrey desk ${NOVEMBER} 3 Comments`), time('Updated November 9, 2023')])).toEqual([
      '2023-11-06',
      '2023-11-09',
    ]);
  });
});

describe('a word on the line above', () => {
  it.each<[string, string, Times]>([
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

describe('two dates without a word', () => {
  it.each<[string, Times]>([
    ['May 4, 2024May 9, 2024', ['2024-05-04', '2024-05-09']],
    ['May 9, 2024May 4, 2024', ['2024-05-04', '2024-05-09']],
    ['May 4, 2024May 4, 2024', ['2024-05-04', null]],
  ])('are publication and last change, in order, glued: %j', (line, times) => {
    expect(timesOf([time(line)])).toEqual(times);
    expect(timesOf([['byline', `${line}Jonna Berg`]])).toEqual(times);
  });

  it('are so on two lines, too', () => {
    expect(timesOf([time('May 9, 2024'), time('May 4, 2024')])).toEqual(['2024-05-04', '2024-05-09']);
    expect(timesOf([time('May 4, 2024'), time('May 4, 2024')])).toEqual(['2024-05-04', null]);
    expect(timesOf([time('May 9, 2024'), time('Published May 4, 2024')])).toEqual(['2024-05-04', null]);
  });
});
