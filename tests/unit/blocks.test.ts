import { describe, expect, it } from 'vitest';
import { HEADLINE, LEAD, only, type Row, SECOND, story, THIRD } from '../support/assembled.ts';

/** The type of each block of a body, in order. */
const typesOf = (rows: readonly Row[]): string[] => only(rows).blocks.map(({ type }) => type);

/** The block that a line makes which stands between two paragraphs, the second of them long. */
function between(line: Row, below: readonly Row[] = [THIRD]) {
  const { blocks } = only([['headline', HEADLINE], LEAD, SECOND, line, ...below]);
  return blocks[2];
}

describe('a line over a paragraph', () => {
  it.each([
    ['The last boat', 'heading'],
    ['THE LAST BOAT', 'heading'],
    ['“The last boat”', 'heading'],
    ['«The last boat»', 'heading'],
    ["'The last boat'", 'heading'],
    ["'THE LAST BOAT'", 'heading'],
    ['2024', 'heading'],
    ['최후의 배는 언제 오는가', 'heading'],
    ['السفينة الأخيرة في الميناء', 'heading'],
    ['最后的渡轮', 'heading'],
    ['Who brings the bread?', 'heading'],
    ['3. The boat with no name', 'heading'],
    ['Кто привезёт хлеб?', 'heading'],
    ['谁把面包带来？', 'heading'],
    ['من يجلب الخبز؟', 'heading'],
    ['Good news:', 'heading'],
    ['What is needed:', 'heading'],
    ['the last boat', 'paragraph'],
    ['“the last boat”', 'paragraph'],
    ['What the boats bring:', 'paragraph'],
    ['What the new boats are to bring includes:', 'paragraph'],
    ['The last boat is in.', 'paragraph'],
    ['The last boat is in!', 'paragraph'],
    ['The last boat, the first bread,', 'paragraph'],
    ['The last boat …', 'paragraph'],
    ['Q: Who brings the bread', 'paragraph'],
    ['Q: Who brings the bread?', 'paragraph'],
    ['QA: Who brings the bread', 'paragraph'],
    ['Q. Who brings the bread', 'paragraph'],
    ['Q： Who brings the bread', 'paragraph'],
    ['QAB: Who brings the bread', 'heading'],
    ['q: Who brings the bread', 'paragraph'],
    ['Courier: Who brings the bread?', 'paragraph'],
    ['Norland Courier: Who brings the bread?', 'paragraph'],
    ['Courier： Who brings the bread？', 'paragraph'],
    ['Courier: Who brings the bread', 'heading'],
    ['Is it bread? Is it cheese?', 'paragraph'],
    ['Bread is a word that he dislikes. “Bread for what?” he asks. “For me?”', 'paragraph'],
    ['Is it “bread?” Or is it cheese?', 'paragraph'],
    ['Is it bread. Or is it cheese?', 'paragraph'],
    ['Is it bread! Or is it cheese?', 'paragraph'],
    ['(Is it bread?) Or is it cheese?', 'paragraph'],
    ['It is “The last boat”', 'paragraph'],
    ['“The last boat” is in', 'paragraph'],
    ['Boat no.7 is late. Is bread?', 'paragraph'],
    ['Is boat no.7 late?', 'heading'],
  ])('%j is a %s', (line, type) => {
    expect(between(['paragraph', line])).toMatchObject({ type, text: line, items: [] });
  });

  it('is a heading of up to fourteen words', () => {
    const words = (count: number): string => `The ${'boat '.repeat(count - 1).trim()}`;
    expect(between(['paragraph', words(14)])?.type).toBe('heading');
    expect(between(['paragraph', words(15)])?.type).toBe('paragraph');
  });

  it('is a heading of up to 110 characters', () => {
    const line = (length: number): string =>
      `The ${'breadbaskets '.repeat(9)}`.slice(0, length - 1).concat('x');
    expect(line(110)).toHaveLength(110);
    expect(between(['paragraph', line(110)])?.type).toBe('heading');
    expect(between(['paragraph', line(111)])?.type).toBe('paragraph');
  });

  it('is a heading only where twelve words or more stand below it, and they are no label', () => {
    const below = (text: string): Row[] => [['paragraph', text], THIRD];
    const line: Row = ['paragraph', 'The last boat'];
    const eleven = 'The islanders watched yesterday evening while their ferry left without passengers.';
    expect(between(line, below(eleven))?.type).toBe('paragraph');
    expect(between(line, below(eleven.replace('their', 'their only')))?.type).toBe('heading');
    expect(between(line, below(eleven.replace('their', 'their only').slice(0, -1)))?.type).toBe('paragraph');
    expect(between(['paragraph', '最后的渡轮'], below(`${'岛'.repeat(39)}。`))?.type).toBe('paragraph');
    expect(between(['paragraph', '最后的渡轮'], below(`${'岛'.repeat(40)}。`))?.type).toBe('heading');
    expect(between(line, [])?.type).toBe('paragraph');
  });

  it('is one of a row of facts where the line above it is a fact too', () => {
    const facts: Row[] = [['paragraph', 'Length: 3 miles'], ['paragraph', 'Depth: 40 feet'], THIRD];
    expect(typesOf([LEAD, SECOND, ...facts])).toEqual(Array(5).fill('paragraph'));
    expect(typesOf([LEAD, SECOND, ...facts.slice(1)])).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ]);
    const said: Row = ['paragraph', 'It is long. Length: 3 miles'];
    expect(typesOf([LEAD, SECOND, said, ...facts.slice(1)]).slice(2)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('is a heading over a list where it leads into it', () => {
    const list: Row[] = [
      ['list-item', 'a doctor'],
      ['list-item', 'a boat'],
    ];
    expect(between(['paragraph', 'What the island needs'], list)?.type).toBe('heading');
    expect(between(['paragraph', 'The island needs:'], list)?.type).toBe('heading');
    expect(between(['paragraph', 'What does the island need?'], list)?.type).toBe('paragraph');
  });

  it('is what markup says it is', () => {
    expect(between(['paragraph', 'The last boat', { block: 'paragraph' }])?.type).toBe('paragraph');
    expect(between(['paragraph', 'the last boat.', { block: 'heading', level: 4 }])).toMatchObject({
      type: 'heading',
      level: 4,
    });
    expect(between(['heading', 'The last boat', { block: 'paragraph', level: 4 }])).toMatchObject({
      type: 'heading',
      level: 2,
    });
    expect(between(['quote', 'The last boat', { block: 'heading', level: 3 }])?.type).toBe('quote');
    expect(between(['heading', 'The last boat', { block: 'quote' }])?.type).toBe('quote');
    expect(between(['code', 'the last boat', { block: 'heading', level: 3 }])?.type).toBe('code');
    expect(between(['paragraph', 'boat', { block: 'code' }])?.type).toBe('code');
    expect(between(['paragraph', 'boat', { block: 'table-row' }])?.type).toBe('table');
    expect(between(['paragraph', 'boat', { block: 'list-item' }])).toMatchObject({
      type: 'list',
      items: ['boat'],
    });
    expect(between(['paragraph', 'boat', { block: 'button' }])?.type).toBe('paragraph');
    expect(between(['paragraph', 'boat', { linkShare: 0.2 }])?.type).toBe('paragraph');
  });

  it('is no heading right below the headline, where it is the standfirst', () => {
    const standfirst: Row = ['paragraph', 'What the last boat of the winter brought to the island'];
    expect(story([standfirst, ['byline', 'By Jonna Berg']]).blocks[0]).toMatchObject({
      type: 'paragraph',
      text: standfirst[1],
    });
    expect(story([standfirst]).blocks[0]?.type).toBe('heading');
  });
});

describe('items of lists', () => {
  it.each<[string, string[]]>([
    ['-', ['- a doctor', '- a boat']],
    ['•', ['- a doctor', '- a boat']],
    ['2.', ['2. a doctor', '2. a boat']],
    ['2)', ['2) a doctor', '2) a boat']],
    ['(2)', ['(2) a doctor', '(2) a boat']],
    ['b.', ['b. a doctor', 'b. a boat']],
    ['iii.', ['iii. a doctor', 'iii. a boat']],
    ['1234.', ['- a doctor', '- a boat']],
  ])('keep the marker %s where it says their order', (marker, lines) => {
    const rows: Row[] = [
      LEAD,
      SECOND,
      ['list-item', 'a doctor', { marker }],
      ['list-item', 'a boat', { marker }],
    ];
    expect(only(rows).blocks[2]).toMatchObject({
      type: 'list',
      text: lines.join('\n'),
      items: ['a doctor', 'a boat'],
      level: null,
      lines: { start: 5, end: 7 },
    });
  });

  it.each([
    ['1.', '2.', 1],
    ['-', '•', 1],
    ['-', '2.', 2],
    ['2.', '-', 2],
    ['3.', '1.', 2],
    ['3)', '1)', 2],
    ['(3)', '(1)', 2],
    ['9.', '10.', 1],
    ['9.', '11.', 1],
  ])('marked %s and %s are %d lists', (first, second, lists) => {
    const rows: Row[] = [
      LEAD,
      SECOND,
      ['list-item', 'a doctor', { marker: first }],
      ['list-item', 'a boat', { marker: second }],
    ];
    expect(only(rows).blocks).toHaveLength(2 + lists);
  });

  it('need no marker, and have none of their words taken for one', () => {
    const itemsOf = (more: NonNullable<Row[2]>): unknown => between(['list-item', '4. boats', more])?.items;
    expect(itemsOf({ marker: '-' })).toEqual(['4. boats']);
    expect(itemsOf({ block: 'list-item' })).toEqual(['4. boats']);
    expect(itemsOf({})).toEqual(['boats']);
    expect(between(['list-item', 'boats'])).toMatchObject({ type: 'list', text: '- boats' });
  });

  it('are told by a bullet, not by the dash that leads a line of dialogue', () => {
    expect(between(['paragraph', 'We stay, said the keeper.', { marker: '*' }])?.type).toBe('list');
    expect(between(['paragraph', 'We stay, said the keeper.', { marker: '–' }])?.type).toBe('paragraph');
    expect(between(['paragraph', 'We stay, said the keeper.', { marker: '—' }])?.type).toBe('paragraph');
  });

  it('are headings where a number stands alone over a paragraph', () => {
    const alone = (marker: string, text: string, more: object = {}): unknown =>
      between(['list-item', text, { marker, ...more }])?.type;
    expect(between(['list-item', 'Plant early', { marker: '3.' }])).toMatchObject({
      type: 'heading',
      text: '3. Plant early',
      items: [],
    });
    expect(alone('3.', 'Plant early.')).toBe('list');
    expect(alone('-', 'Plant early')).toBe('list');
    expect(alone('b.', 'Plant early')).toBe('list');
    expect(alone('(3)', 'Plant early')).toBe('list');
    expect(between(['quote', 'Plant early', { marker: '3.' }])?.type).toBe('quote');
    expect(alone('3.', 'Plant early', { block: 'list-item' })).toBe('list');
    const item: Row = ['list-item', 'Plant early', { marker: '3.' }];
    expect(typesOf([LEAD, ['list-item', 'Water late', { marker: '-' }], item, SECOND])).toEqual([
      'paragraph',
      'list',
      'list',
      'paragraph',
    ]);
    const next: Row = ['list-item', THIRD[1], { marker: '4.' }];
    expect(typesOf([LEAD, item, next, SECOND])).toEqual(['paragraph', 'list', 'paragraph']);
  });

  it.each([
    ['1. Tie the boat.', '2. Take the bread.', ['Tie the boat.', 'Take the bread.']],
    ['(9) Tie the boat.', '(10) Take the bread.', ['Tie the boat.', 'Take the bread.']],
    ['7)  Tie the boat.', '8) Take the bread.', ['Tie the boat.', 'Take the bread.']],
    ['1. Tie the boat.', '3. Take the bread.', null],
    ['2. Tie the boat.', '1. Take the bread.', null],
    ['1.5 miles of rope.', '2.5 miles of rope.', null],
    ['See 1. Tie the boat.', 'See 2. Take the bread.', null],
    ['1999. That was the year.', '2000. That was the next.', null],
  ])('are found in plain text by numbers that count up: %j, %j', (first, second, items) => {
    const { blocks } = only([
      ['headline', HEADLINE],
      LEAD,
      SECOND,
      ['paragraph', first],
      ['paragraph', second],
      THIRD,
    ]);
    expect(blocks.find(({ type }) => type === 'list')?.items ?? null).toEqual(items);
  });

  it('are no list where markup calls them paragraphs', () => {
    const rows: Row[] = [
      LEAD,
      ['paragraph', '1. Tie the boat.', { block: 'paragraph' }],
      ['paragraph', '2. Take the bread.', { block: 'paragraph' }],
    ];
    expect(typesOf(rows)).toEqual(Array(3).fill('paragraph'));
    expect(typesOf([LEAD, ['list-item', '4. a', { marker: '3.', block: 'list-item' }], SECOND])).toEqual([
      'paragraph',
      'list',
      'paragraph',
    ]);
  });
});

describe('code', () => {
  /** The types of blocks between two paragraphs, of lines one right below the other. */
  const code = (...lines: (string | Row)[]): string[] => {
    const rows = lines.map(
      (line): Row => (typeof line === 'string' ? ['paragraph', line, { glued: true }] : line),
    );
    return typesOf([['headline', HEADLINE], LEAD, SECOND, ...rows, THIRD]).slice(2, -1);
  };

  it('is told by a command, or by three settings', () => {
    expect(code('$ ferry --list')).toEqual(['code']);
    expect(code('crew = 4', 'boats = 2', 'bread = 9')).toEqual(['code']);
    expect(code('crew = 4', 'boats = 2')).toEqual(['paragraph', 'paragraph']);
    expect(code('crew = 4', '$ ferry --list')).toEqual(['code']);
    expect(code('$ ferry --list', 'crew = 4')).toEqual(['code']);
  });

  it('bridges three lines of output, and ends at a sentence', () => {
    expect(code('$ ferry --list', 'alma', 'berta', 'clara', '$ ferry --stop')).toEqual(['code']);
    expect(code('$ ferry --list', 'alma', 'berta', 'clara', 'dora', '$ ferry --stop')).toEqual([
      'code',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'code',
    ]);
    expect(code('$ ferry --list', 'the ferry is in.', '$ ferry --stop')).toEqual([
      'code',
      'paragraph',
      'code',
    ]);
    expect(code('$ ferry --list', 'alma')).toEqual(['code', 'paragraph']);
  });

  it('ends at a blank line, at a line that is no body, and where markup begins', () => {
    expect(code('crew = 4', 'boats = 2', ['paragraph', 'bread = 9'])).toEqual(Array(3).fill('paragraph'));
    expect(code('crew = 4', 'boats = 2', ['share', 'Share', { glued: true }], 'bread = 9')).toEqual(
      Array(3).fill('paragraph'),
    );
    expect(
      code('crew = 4', 'boats = 2', ['paragraph', 'bread = 9', { block: 'paragraph', glued: true }]),
    ).toEqual(Array(3).fill('paragraph'));
    expect(code(['paragraph', '$ ferry --list', { block: 'paragraph' }])).toEqual(['paragraph']);
  });

  it('goes on behind the first run of lines', () => {
    expect(code('$ ferry --list', 'It is in.', 'crew = 4', 'boats = 2', 'bread = 9')).toEqual([
      'code',
      'paragraph',
      'code',
    ]);
  });

  it('loses the indentation that all its lines share, fences and blanks at the end of lines', () => {
    const block: Row = ['code', 'x', { raw: '  ```js\n    if (winter) {  \n      stay();\n\n    }\n  ```' }];
    expect(only([LEAD, SECOND, block, THIRD]).blocks[2]?.text).toBe('if (winter) {\n  stay();\n\n}');
    const tildes: Row = ['code', 'x', { raw: '~~~\nstay();\n~~~' }];
    expect(only([LEAD, SECOND, tildes, THIRD]).blocks[2]?.text).toBe('stay();');
    const inside: Row = ['code', 'x', { raw: 'say("```")' }];
    expect(only([LEAD, SECOND, inside, THIRD]).blocks[2]?.text).toBe('say("```")');
  });

  it('keeps the blank lines between its parts', () => {
    const rows: Row[] = [
      ['code', 'a', { raw: '  a = 1' }],
      ['code', 'b', { raw: '  b = 2', glued: true }],
      ['code', 'c', { raw: '  c = 3' }],
    ];
    expect(only([LEAD, SECOND, ...rows]).blocks[2]).toMatchObject({
      text: 'a = 1\nb = 2\n\nc = 3',
      lines: { start: 5, end: 9 },
    });
  });
});

describe('tables', () => {
  const rows = (...lines: string[]): Row[] =>
    lines.map((raw): Row => ['paragraph', raw.replace(/\s+/g, ' '), { raw, glued: true }]);

  it('are told by two neighbours with as many cells', () => {
    const { blocks } = only([
      ['headline', HEADLINE],
      LEAD,
      SECOND,
      ...rows(' Boat \tCrew', 'Alma\t 4 '),
      THIRD,
    ]);
    expect(blocks[2]).toMatchObject({
      type: 'table',
      text: 'Boat\tCrew\nAlma\t4',
      lines: { start: 7, end: 9 },
    });
    expect(typesOf([LEAD, SECOND, ...rows('Boat\tCrew', 'Alma\t4\t2'), THIRD])).not.toContain('table');
    expect(typesOf([LEAD, SECOND, ...rows('Boat\tCrew', 'Alma 4'), THIRD])).not.toContain('table');
    expect(
      typesOf([LEAD, SECOND, ...rows('Boat\tCrew'), ['share', 'Share'], ...rows('Alma\t4'), THIRD]),
    ).not.toContain('table');
  });

  it('begin with the body, too', () => {
    expect(story(rows('Boats\tcrew', 'Alma\t4')).blocks[0]).toMatchObject({
      type: 'table',
      text: 'Boats\tcrew\nAlma\t4',
    });
  });

  it('are not looked for where markup tells', () => {
    const marked = rows('Boat\tCrew', 'Alma\t4').map(
      ([label, text, more]): Row => [label, text, { ...more, block: 'paragraph' }],
    );
    expect(typesOf([LEAD, SECOND, ...marked, THIRD])).not.toContain('table');
  });
});
