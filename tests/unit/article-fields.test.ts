import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/assemble/body-text.ts';
import type { PageMetadata } from '../../src/model/document.ts';
import {
  assemble,
  HEADLINE,
  LEAD,
  OPENING,
  only,
  type Row,
  SECOND,
  story,
  THIRD,
} from '../support/assembled.ts';

describe('an article', () => {
  it('needs eight words of body', () => {
    const seven = 'The ferry to Ostrey stays in port.';
    expect(assemble([['paragraph', seven]]).articles).toEqual([]);
    expect(assemble([['paragraph', `${seven} Why?`]]).articles).toHaveLength(1);
    expect(
      assemble([
        ['paragraph', seven],
        ['paragraph', 'Why?'],
      ]).articles,
    ).toHaveLength(1);
  });

  it('says of lines without one that they stand in none', () => {
    const rows: Row[] = [
      ['heading', 'News'],
      ['paragraph', 'The ferry stays.'],
      ['navigation', 'Home'],
    ];
    const { account, removed } = assemble(rows);
    expect(account.map(({ label, rule, article, field }) => [label, rule, article, field])).toEqual([
      ['other', 'no-article', null, null],
      ['other', 'no-article', null, null],
      ['navigation', 'score', null, null],
    ]);
    expect(account[0]?.reason).not.toBe('');
    expect(removed).toEqual({ lines: 3, byRule: { 'no-article': 2, score: 1 } });
  });

  it('spans its first and last line that are kept', () => {
    const rows: Row[] = [['share', 'Share'], LEAD, SECOND, ['caption', 'The ferry Alma'], ['share', 'Share']];
    expect(only(rows).lines).toEqual({ start: 3, end: 7 });
  });

  it('passes on what the record holds beside the text, and no key where it holds nothing', () => {
    expect(only([LEAD, SECOND], { meta: { shelf: 4 } }).meta).toEqual({ shelf: 4 });
    expect(only([LEAD, SECOND])).not.toHaveProperty('meta');
  });

  it('is the surer, the surer its body, its beginning, its title and its time are', () => {
    const body = (score: number): Row[] =>
      [LEAD, SECOND].map(([label, text]): Row => [label, text, { score }]);
    const sure = (rows: readonly Row[], title?: string): number =>
      only(rows, title === undefined ? {} : { metadata: { title } }).confidence;
    expect(sure(body(1))).toBe(0.7);
    expect(sure(body(0.5))).toBe(0.45);
    expect(sure([LEAD, SECOND].map(([label, text], i): Row => [label, text, { score: i }]))).toBe(0.45);
    expect(sure(body(1), HEADLINE)).toBe(0.9);
    expect(sure([...body(1), ['timestamp', 'November 6, 2023']], HEADLINE)).toBe(1);
    const { articles } = assemble([...body(1), ...body(1)], { cuts: [2] });
    expect(articles.map(({ confidence }) => confidence)).toEqual([0.7, 0.66]);
  });

  it('has an id that tells title and text apart', () => {
    const ids = [
      only([LEAD, SECOND]),
      only([LEAD, SECOND], { metadata: { title: HEADLINE } }),
      only([LEAD, THIRD]),
      only([['paragraph', `${LEAD[1]}\n\n${SECOND[1]}`]]),
    ].map(({ id }) => id);
    // Written down elsewhere by whoever keeps articles: it may not change.
    expect(ids[0]).toBe('137910863b596d25');
    expect(new Set(ids).size).toBe(3);
    expect(ids[3]).toBe(ids[0]);
  });
});

describe('what only the metadata tells', () => {
  const told: PageMetadata = {
    section: 'Islands',
    agency: 'Reuters',
    dateline: 'HOLM',
    language: 'nb',
    contributors: ['Nils Dahl contributed to this report.'],
    notes: ['Correction: the ferry is older.'],
    tags: ['Ferries'],
    published: '2023-11-05',
    modified: '2023-11-06',
  };

  it('fills the fields that the text leaves empty', () => {
    expect(story([], [], told)).toMatchObject({ ...told, language: 'en' });
    expect(only([['paragraph', '1 2 3 4 5 6 7 8 9']], { metadata: told })).toMatchObject({
      language: 'nb',
      title: null,
    });
    expect(story([])).toMatchObject({
      section: null,
      agency: null,
      dateline: null,
      contributors: [],
      notes: [],
      tags: [],
      published: null,
      modified: null,
    });
  });

  it('gives way to what the text says', () => {
    const rows: Row[] = [
      ['headline', HEADLINE],
      ['section', 'Coast'],
      LEAD,
      SECOND,
      ['contributor', 'Ada Berg contributed to this report.'],
      ['note', 'Correction: the ferry is newer.'],
      ['tags', 'Tags: Boats'],
    ];
    expect(only(rows, { metadata: told })).toMatchObject({
      section: 'Coast',
      agency: 'AP',
      dateline: 'OSTREY, Norland',
      contributors: ['Ada Berg contributed to this report.'],
      notes: ['Correction: the ferry is newer.'],
      tags: ['Boats'],
    });
  });

  it('gives days and times as they were read', () => {
    const told = { published: '2023-11-05T10:00+01:00', modified: '2023-11' };
    expect(story([], [], told)).toMatchObject(told);
  });
});

describe('contributors, notes and tags', () => {
  it('are listed wherever in the segment they stand, once each, and placed', () => {
    const rows: Row[] = [
      ['tags', 'Tags: Boats'],
      LEAD,
      SECOND,
      ['contributor', 'Ada Berg contributed to this report.'],
      ['contributor', 'Ada Berg contributed to this report.'],
      ['note', 'Correction: the ferry is newer.'],
      ['tags', 'Boats, Bread'],
    ];
    const { articles, account } = assemble(rows);
    expect(articles[0]).toMatchObject({
      contributors: ['Ada Berg contributed to this report.'],
      notes: ['Correction: the ferry is newer.'],
      tags: ['Boats', 'Bread'],
    });
    expect(account.map(({ field }) => field)).toEqual([
      'tags',
      'text',
      'text',
      'contributors',
      'contributors',
      'notes',
      'tags',
    ]);
  });

  it.each([
    ['Tags: Harbour, Fishing', ['Harbour', 'Fishing']],
    ['Tags:Harbour;Fishing', ['Harbour', 'Fishing']],
    ['Filed under： Harbour | Fishing', ['Harbour', 'Fishing']],
    ['Harbour • Fishing · Boats', ['Harbour', 'Fishing', 'Boats']],
    ['标签：海港、渔业，船', ['海港', '渔业', '船']],
    ['#harbour #fishing', ['harbour', 'fishing']],
    ['Harbour ,, Fishing', ['Harbour', 'Fishing']],
    ['T: Harbour', ['T: Harbour']],
    ['Stories of the old harbour: Boats', ['Stories of the old harbour: Boats']],
    ['Stories from old harbours: Boats', ['Boats']],
    ['港口；渔业', ['港口', '渔业']],
    ['#x: Harbour', ['x: Harbour']],
  ])('parts the tags of %j', (line, tags) => {
    expect(story([], [['tags', line]]).tags).toEqual(tags);
  });
});

describe('the dateline', () => {
  const PLACE = 'OSTREY, Norland';

  it('is in one of the first three paragraphs', () => {
    expect(only([['headline', HEADLINE], OPENING, SECOND, LEAD]).dateline).toBe(PLACE);
    expect(only([['headline', HEADLINE], OPENING, SECOND, THIRD, LEAD]).dateline).toBeNull();
  });

  it('or on a line of its own above the running text, which is placed', () => {
    const { articles, account } = assemble([
      ['headline', HEADLINE],
      ['dateline', 'OSTREY, Norland (AP) —'],
      OPENING,
      SECOND,
    ]);
    expect(articles[0]).toMatchObject({ dateline: PLACE, agency: 'AP' });
    expect(account[1]?.field).toBe('dateline');
    const unread = assemble([['headline', HEADLINE], ['dateline', 'Nowhere'], LEAD, SECOND]);
    expect(unread.articles[0]?.dateline).toBe(PLACE);
    const below = assemble([['headline', HEADLINE], OPENING, SECOND, ['dateline', 'OSTREY, Norland (AP) —']]);
    expect(below.articles[0]?.dateline).toBeNull();
    expect(below.account[3]).toMatchObject({ field: null, rule: 'stray-line' });
  });

  it('names no reporters beside a byline', () => {
    const body: Row = [
      'paragraph',
      '新华社北京1月11日电（记者 王小明、李丽）北方多地今天下雪，道路结冰，渡轮停航，居民说今年冬天来得比往年早了许多，学校也停课了。',
    ];
    const rows: Row[] = [['headline', HEADLINE], ['byline', 'By Jonna Berg'], body, SECOND];
    expect(only(rows)).toMatchObject({ authors: ['Jonna Berg'], byline: 'By Jonna Berg' });
  });
});

describe('the end of the body', () => {
  const rows = (...foot: Row[]): Row[] => [['headline', HEADLINE], OPENING, SECOND, THIRD, ...foot];

  it('keeps a heading that the user keeps, and a body that is one heading', () => {
    const kept = only(rows(['heading', 'More from the islands', { rule: 'user-keep' }]));
    expect(kept.blocks.at(-1)?.text).toBe('More from the islands');
    const long = 'What the islanders of Ostrey say of the ferry';
    expect(only([['heading', long]]).text).toBe(long);
  });

  it('keeps lines that the user keeps though they name a time or a picture of something else', () => {
    const { articles, account } = assemble(
      rows(['navigation', 'Sport'], ['credit', 'REUTERS/Ada Lind', { rule: 'user-keep', outside: true }]),
    );
    expect(articles[0]?.text.endsWith('REUTERS/Ada Lind')).toBe(true);
    expect(account.at(-1)).toMatchObject({
      label: 'paragraph',
      rule: 'user-keep',
      reason: 'said so',
      field: 'text',
    });
    const text = 'Kept by the keeper of the lamp.';
    for (const label of ['section', 'timestamp', 'byline', 'dateline', 'caption', 'credit'] as const) {
      const below = (rule: string): string =>
        only(rows(['navigation', 'Sport'], [label, text, { rule, outside: true }])).text;
      expect(below('user-keep-harbour')).toContain(text);
      expect(below('score')).not.toContain(text);
    }
  });

  it('is followed by the contributors and notes that the user keeps, wherever they stand', () => {
    const kept = { rule: 'user-keep', outside: true };
    const foot: Row[] = [
      ['navigation', 'Sport'],
      ['contributor', 'Ada Berg contributed.', kept],
      ['note', 'The ferry is newer.', kept],
    ];
    expect(only(rows(...foot))).toMatchObject({
      contributors: ['Ada Berg contributed.'],
      notes: ['The ferry is newer.'],
    });
    expect(only([...foot, ...rows()]).contributors).toEqual(['Ada Berg contributed.']);
    const { articles, account } = assemble(rows(['contributor', 'Ada Berg contributed.', { outside: true }]));
    expect(articles[0]?.contributors).toEqual([]);
    expect(account.at(-1)).toMatchObject({ rule: 'stray-line', field: null });
  });
});

describe('words', () => {
  it.each([
    ['The well-known boat', 3],
    ["don't o’clock", 2],
    ['1,500.50 boats', 2],
    ['rock-', 1],
    ['-rock', 1],
    ['a - b', 2],
    ['rock--boat', 2],
    ['rock.boat', 1],
    ['rock,boat', 1],
    ['rock/boat', 2],
    ['rock!', 1],
    ['über Ærø', 2],
    ['café', 1],
    ['paˑrt', 1],
    ['“boat”—ship', 2],
    ['boat…ship', 2],
    ['港は 2024年', 4],
    ['Паром-остров не пойдёт', 3],
    ["об'єкт", 1],
    ['', 0],
    ['’', 0],
  ])('in %j are %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
