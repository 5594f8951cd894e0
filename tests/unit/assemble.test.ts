import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/assemble/body-text.ts';
import { toArticles } from '../../src/assemble/to-articles.ts';
import type { Document } from '../../src/model/document.ts';
import { BOILERPLATE_LABELS, KEPT_LABELS, type Label, type Verdict } from '../../src/model/label.ts';
import type { Passage, Segment } from '../../src/model/passage.ts';
import { assemble, HEADLINE, LEAD, OPENING, only, type Row, SECOND, THIRD } from '../support/assembled.ts';

describe('headline', () => {
  it('stands once, and its other printings are taken out as those of the section', () => {
    const { articles, account } = assemble([
      ['headline', HEADLINE],
      ['section', 'News'],
      ['repeat', HEADLINE],
      ['section', 'News'],
      ['other', HEADLINE],
      ['timestamp', '2023-11-06 18:30 Last Updated At:18:45'],
      LEAD,
      SECOND,
      THIRD,
    ]);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      title: HEADLINE,
      section: 'News',
      published: '2023-11-06T18:30',
      modified: '2023-11-06T18:45',
      dateline: 'OSTREY, Norland',
      agency: 'AP',
      lines: { start: 1, end: 17 },
    });
    expect(account.map(({ field, rule }) => field ?? rule)).toEqual([
      'title',
      'section',
      'repeated-headline',
      'repeated-section',
      'repeated-headline',
      'published',
      'text',
      'text',
      'text',
    ]);
  });

  it.each(['News', '[15]News', '[News]', '【News】'])(
    'names the section without link number and brackets: %s',
    (line) => {
      expect(only([['section', line], ['headline', HEADLINE], LEAD, SECOND, THIRD]).section).toBe('News');
    },
  );

  it('takes the name of the site off a window title', () => {
    const title = only([
      ['headline', `${HEADLINE} | The Norland Courier`],
      ['navigation', 'Home'],
      ['navigation', 'Sport'],
      ['byline', 'By Jonna Berg'],
      LEAD,
      SECOND,
      THIRD,
    ]).title;
    expect(title).toBe(HEADLINE);
  });

  it('takes out a copy cut short with an ellipsis', () => {
    const { articles, account } = assemble([
      ['other', 'Home'],
      ['headline', HEADLINE],
      ['timestamp', 'November 6, 2023'],
      LEAD,
      SECOND,
      THIRD,
      ['other', `${HEADLINE.slice(0, 28)}…`],
    ]);
    expect(articles[0]?.title).toBe(HEADLINE);
    expect(account.at(-1)).toMatchObject({
      label: 'repeat',
      rule: 'repeated-headline',
      article: null,
      field: null,
    });
  });

  it('is null where no line is one', () => {
    expect(only([LEAD, SECOND, THIRD]).title).toBeNull();
    expect(only([['navigation', 'Home'], ['navigation', 'Sport'], LEAD, SECOND, THIRD]).title).toBeNull();
  });

  it('leaves out what a dump glued to it, where the window title says which words are the headline', () => {
    const rows: Row[] = [
      ['other', `${HEADLINE} | Norland Courier`],
      ['navigation', 'Home'],
      ['timestamp', 'November 6, 2023'],
    ];
    expect(only([...rows, ['headline', `Sign in ${HEADLINE}`], LEAD, SECOND, THIRD]).title).toBe(HEADLINE);
    const longer = `${HEADLINE}, board says`;
    expect(only([['timestamp', 'November 6, 2023'], ['headline', longer], LEAD, SECOND, THIRD]).title).toBe(
      longer,
    );
  });
});

describe('body', () => {
  it('joins neighbours into lists, code and tables, and tells headings by what follows', () => {
    const { blocks, text } = only([
      LEAD,
      ['paragraph', 'What the island needs'],
      SECOND,
      ['paragraph', 'a doctor', { marker: '-' }],
      ['list-item', 'a boat', { marker: '•' }],
      THIRD,
      ['paragraph', 'winter = true', { block: 'code', raw: '    winter = true' }],
      ['paragraph', 'if winter: stay()', { block: 'code', raw: '    if winter:\n        stay()' }],
      ['table', 'Boat Crew', { raw: 'Boat\tCrew' }],
      ['table', 'Alma 4', { raw: 'Alma\t4' }],
      ['quote', 'We have seen worse.'],
    ]);
    expect(blocks.map(({ type, level, items }) => [type, level, items.length])).toEqual([
      ['paragraph', null, 0],
      ['heading', 2, 0],
      ['paragraph', null, 0],
      ['list', null, 2],
      ['paragraph', null, 0],
      ['code', null, 0],
      ['table', null, 0],
      ['quote', null, 0],
    ]);
    expect(blocks[3]).toMatchObject({ text: '- a doctor\n- a boat', lines: { start: 7, end: 9 } });
    expect(blocks[5]?.text).toBe('winter = true\n\nif winter:\n    stay()');
    expect(blocks[6]?.text).toBe('Boat\tCrew\nAlma\t4');
    expect(text).toBe(blocks.map((block) => block.text).join('\n\n'));
  });

  it('tells code, tables and numbered lists of plain text by runs of lines', () => {
    const { blocks } = only([
      ['headline', HEADLINE],
      LEAD,
      ['paragraph', '$ ferry --list'],
      ['paragraph', 'two boats', { glued: true }],
      ['paragraph', '[boat]', { glued: true }],
      ['paragraph', 'crew = 4', { raw: '  crew = 4', glued: true }],
      SECOND,
      ['paragraph', 'Boat Crew', { raw: 'Boat\tCrew' }],
      ['paragraph', 'Alma 4', { raw: 'Alma\t4', glued: true }],
      THIRD,
      ['paragraph', '1. Tie the boat to the quay before you leave her.'],
      ['paragraph', '2. Take the bread home.', { glued: true }],
      SECOND,
    ]);
    expect(blocks.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', LEAD[1]],
      ['code', '$ ferry --list\ntwo boats\n[boat]\n  crew = 4'],
      ['paragraph', SECOND[1]],
      ['table', 'Boat\tCrew\nAlma\t4'],
      ['paragraph', THIRD[1]],
      ['list', '1. Tie the boat to the quay before you leave her.\n2. Take the bread home.'],
      ['paragraph', SECOND[1]],
    ]);
    expect(blocks[5]?.items).toEqual([
      'Tie the boat to the quay before you leave her.',
      'Take the bread home.',
    ]);
  });
});

describe('who and when', () => {
  it('reads authors and agency from the byline in the head', () => {
    const article = only([
      ['headline', HEADLINE],
      ['byline', 'By Jonna Berg and Tor Lind'],
      ['timestamp', 'Published November 6, 2023, 6:30 p.m.'],
      LEAD,
      SECOND,
      THIRD,
    ]);
    expect(article.authors).toEqual(['Jonna Berg', 'Tor Lind']);
    expect(article.byline).toBe('By Jonna Berg and Tor Lind');
    expect(article.published).toBe('2023-11-06T18:30');
  });

  it('prints a job that closes the byline, and an agency above the body as the byline', () => {
    const rest: Row[] = [LEAD, SECOND, THIRD];
    const staff = only([['headline', HEADLINE], ['byline', 'By Jonna Berg, Staff Writer'], ...rest]);
    expect(staff).toMatchObject({ authors: ['Jonna Berg'], byline: 'By Jonna Berg, Staff Writer' });
    const wire = only([
      ['headline', HEADLINE],
      ['byline', 'EFE'],
      ['timestamp', 'November 6, 2023'],
      OPENING,
      SECOND,
    ]);
    expect(wire).toMatchObject({ byline: 'EFE', agency: 'EFE', contributors: [] });
    const below = only([
      ['headline', HEADLINE],
      ['byline', 'By Jonna Berg'],
      ...rest,
      ['contributor', 'EFE'],
    ]);
    expect(below).toMatchObject({ byline: 'By Jonna Berg', contributors: ['EFE'] });
  });

  it('reads reporters and a whole date from the dateline where the head tells neither', () => {
    const body: Row[] = [
      [
        'paragraph',
        '新华社北京1月11日电（记者 王小明、李丽）北方多地今天下雪，道路结冰，渡轮停航，居民说今年冬天来得比往年早了许多，学校也停课了。',
      ],
      SECOND,
    ];
    expect(only([['headline', HEADLINE], ...body])).toMatchObject({
      authors: ['王小明', '李丽'],
      byline: '记者 王小明、李丽',
      agency: 'Xinhua',
      published: null,
    });
    const afp = only([
      ['headline', HEADLINE],
      ['dateline', 'OSTREY, Norland (AFP) Jan 29, 2025'],
      SECOND,
      THIRD,
    ]);
    expect(afp).toMatchObject({ dateline: 'OSTREY, Norland', agency: 'AFP', published: '2025-01-29' });
  });

  it('reads a byline that a dump broke into several lines', () => {
    const authorsOf = (...lines: string[]): readonly string[] =>
      only([['headline', HEADLINE], ...lines.map((text): Row => ['byline', text]), LEAD, SECOND, THIRD])
        .authors;
    expect(authorsOf('By', 'Jonna Berg')).toEqual(['Jonna Berg']);
    expect(authorsOf('By', 'Jonna Berg', 'and', 'Tor Lind')).toEqual(['Jonna Berg', 'Tor Lind']);
    expect(authorsOf('By Jonna Berg,', 'Tor Lind')).toEqual(['Jonna Berg', 'Tor Lind']);
    expect(authorsOf('Jonna Berg', 'Anna Lind')).toEqual(['Jonna Berg', 'Anna Lind']);
    expect(authorsOf('By Jonna Berg', 'Ostrey Shipping')).toEqual(['Jonna Berg']);
    expect(authorsOf('Jonna Berg', 'Reviewed by:', 'Tor Lind')).toEqual(['Jonna Berg']);
  });

  it('prints each line of the byline, and a name given twice once', () => {
    const signed = (...lines: string[]) =>
      only([['headline', HEADLINE], ...lines.map((text): Row => ['byline', text]), LEAD, SECOND, THIRD]);
    expect(signed('By Jonna Berg', 'Staff writer')).toMatchObject({
      authors: ['Jonna Berg'],
      byline: 'By Jonna Berg, Staff writer',
    });
    expect(signed('By Jonna Berg', 'Jonna Berg')).toMatchObject({
      authors: ['Jonna Berg'],
      byline: 'By Jonna Berg',
    });
  });

  it('names a desk or an agency only where no person signs', () => {
    const signed = (...lines: string[]) =>
      only([['headline', HEADLINE], ...lines.map((text): Row => ['byline', text]), OPENING, SECOND, THIRD]);
    expect(signed('By Reuters')).toMatchObject({ authors: ['Reuters'], agency: 'Reuters' });
    expect(signed('By Jonna Berg', 'Reuters')).toMatchObject({
      authors: ['Jonna Berg'],
      agency: 'Reuters',
    });
    expect(signed('By Courier Staff')).toMatchObject({ byline: 'By Courier Staff' });
  });

  it('reads a name beside a time, where no line is a byline', () => {
    const rest: Row[] = [LEAD, SECOND, THIRD];
    expect(
      only([['headline', HEADLINE], ['timestamp', 'Jonna Berg | November 6, 2023'], ...rest]),
    ).toMatchObject({ authors: ['Jonna Berg'], published: '2023-11-06' });
  });

  it('prefers the byline of the head to a signature below the story', () => {
    const head: Row = ['byline', 'By Jonna Berg'];
    const foot: Row = ['byline', 'Nils Dahl'];
    const body = [LEAD, SECOND, THIRD, SECOND];
    expect(only([['headline', HEADLINE], head, ...body, foot]).authors).toEqual(['Jonna Berg']);
    expect(only([['headline', HEADLINE], ...body, foot]).authors).toEqual(['Nils Dahl']);
  });

  it('ignores the times and names of teasers that stand outside the article', () => {
    const teasers: Row[] = [
      ['byline', 'By Nils Dahl', { outside: true }],
      ['timestamp', 'October 1, 2021', { outside: true }],
    ];
    const { articles, account } = assemble([
      ...teasers,
      ['headline', HEADLINE],
      LEAD,
      SECOND,
      THIRD,
      ['navigation', 'Sport'],
      ...teasers,
    ]);
    expect(articles[0]).toMatchObject({ authors: [], byline: null, published: null, modified: null });
    const stray = account.filter(({ rule }) => rule === 'stray-line');
    expect(stray).toHaveLength(4);
    expect(stray.every(({ label, article }) => label === 'other' && article === null)).toBe(true);
  });

  it('dates an article by its update where the head prints nothing else, to the day', () => {
    const rows: Row[] = [
      ['headline', HEADLINE],
      ['timestamp', 'Updated November 6, 2023, 6:30 p.m.'],
      LEAD,
      SECOND,
      THIRD,
    ];
    expect(only(rows)).toMatchObject({ published: '2023-11-06', modified: '2023-11-06T18:30' });
  });

  it('reads byline and time right below the body when the head has none', () => {
    const article = only([
      ['headline', HEADLINE],
      LEAD,
      SECOND,
      THIRD,
      ['byline', 'By Jonna Berg'],
      ['timestamp', 'Published: 6 November 2023'],
    ]);
    expect(article).toMatchObject({ authors: ['Jonna Berg'], published: '2023-11-06' });
  });
});

describe('captions and other fields', () => {
  it('folds printings of one caption, gives it the credit on the next line, and parts captions that differ in a word', () => {
    const { captions } = only([
      LEAD,
      SECOND,
      ['caption', 'The ferry Alma in port, Nov. 5, 2023. (AP Photo/Tor Lind)'],
      ['caption', 'The ferries Alma in port, Nov. 5, 2023. (AP Photo/Tor Lind)'],
      ['caption', 'The ferry Alma in port, Nov. 5, 2023. (AP Photo/Tor Lind)'],
      ['caption', 'Marit Holm in front of her bakery on Ostrey.'],
      ['credit', 'Photo: Tor Lind'],
    ]);
    expect(captions.map(({ count, lines }) => [count, lines])).toEqual([
      [2, [5, 9]],
      [1, [7]],
      [1, [11, 13]],
    ]);
    expect(captions[0]?.credit).toBe('AP Photo/Tor Lind');
    expect(captions[2]?.text).toBe('Marit Holm in front of her bakery on Ostrey.');
    expect(captions[2]?.credit).toContain('Tor Lind');
  });

  it('lists contributors, notes and tags once each', () => {
    const article = only([
      LEAD,
      SECOND,
      ['contributor', 'Nils Dahl in Ostrey contributed to this report.'],
      ['note', 'Correction: An earlier version misnamed the ferry.'],
      ['tags', 'Tags: Ferries, Ostrey, Ferries'],
    ]);
    expect(article.contributors).toEqual(['Nils Dahl in Ostrey contributed to this report.']);
    expect(article.notes).toEqual(['Correction: An earlier version misnamed the ferry.']);
    expect(article.tags).toEqual(['Ferries', 'Ostrey']);
  });

  it('gives the same id to the same words and another to others', () => {
    const first = only([LEAD, SECOND]).id;
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(only([['navigation', 'Home'], LEAD, SECOND]).id).toBe(first);
    expect(only([LEAD, THIRD]).id).not.toBe(first);
  });

  it('counts words as readers do', () => {
    expect(countWords("She didn't pay 1,500.50 for the well-known boat.")).toBe(8);
    expect(countWords('港は閉鎖 today')).toBe(5);
    expect(countWords('Паром не пойдёт')).toBe(3);
    expect(countWords(' — … ')).toBe(0);
  });
});

describe('segments', () => {
  it('makes one article of each segment with a body and none of boilerplate', () => {
    const rows: Row[] = [
      ['headline', HEADLINE],
      LEAD,
      SECOND,
      ['next-article', 'Next Article', { rule: 'next-article' }],
      ['headline', 'Storm takes the roof off the old school'],
      ['timestamp', 'November 5, 2023'],
      SECOND,
      THIRD,
      ['copyright', 'All rights reserved.'],
      ['caption', 'A boat.'],
    ];
    const { articles, removed } = assemble(rows, { cuts: [4, 8] });
    expect(articles.map(({ index, title }) => [index, title])).toEqual([
      [1, HEADLINE],
      [2, 'Storm takes the roof off the old school'],
    ]);
    expect(removed).toEqual({ lines: 3, byRule: { 'next-article': 1, 'no-article': 1, score: 1 } });
  });

  it('applies metadata to the article whose headline it names', () => {
    const other = 'Storm takes the roof off the old school';
    const rows: Row[] = [['headline', HEADLINE], LEAD, SECOND, ['headline', other], SECOND, THIRD];
    const metadata = { title: other, authors: ['Nils Dahl'], published: '2023-11-05T10:00:00+01:00' };
    const { articles } = assemble(rows, { cuts: [3], metadata });
    expect(articles.map(({ authors, published }) => [authors, published])).toEqual([
      [[], null],
      [['Nils Dahl'], '2023-11-05T10:00:00+01:00'],
    ]);
  });

  const anyRow = fc.record({
    label: fc.constantFrom<Label>(...KEPT_LABELS, ...BOILERPLATE_LABELS),
    text: fc.oneof(
      fc.constantFrom(
        '',
        HEADLINE,
        `${HEADLINE} | Courier`,
        'News',
        'By Jonna Berg',
        'November 6, 2023',
        LEAD[1],
        SECOND[1],
      ),
      fc.lorem({ maxCount: 25 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    ),
    marker: fc.constantFrom('', '-', '1.'),
    size: fc.integer({ min: 1, max: 3 }),
  });

  it('puts every line into exactly one place, and counts those removed', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 40 }),
        fc.array(fc.nat(40), { maxLength: 4 }),
        (rows, cuts) => {
          let line = 0;
          const passages: Passage[] = rows.map(({ text, marker, size }, index) => ({
            index,
            text,
            raw: Array(size).fill(text).join('\n'),
            lines: Array.from({ length: size }, () => ++line),
            blankBefore: 0,
            breakBefore: false,
            indent: 0,
            marker,
            markup: null,
          }));
          const verdicts = rows.map(
            ({ label }, i): Verdict => ({ label, rule: `rule-${i % 3}`, reason: '', score: 0.5 }),
          );
          const edges = [...new Set(cuts.map((cut) => Math.min(cut, rows.length)))].sort((a, b) => a - b);
          const segments = edges.slice(1).map(
            (end, at): Segment => ({
              start: edges[at] as number,
              end,
              articleStart: edges[at] as number,
              articleEnd: end,
              headline: null,
              boundary: null,
            }),
          );
          const document: Document = {
            source: { path: null, record: null, url: null },
            format: 'text',
            content: '',
          };
          const { articles, account, removed } = toArticles(document, passages, verdicts, segments);
          expect(account.map((entry) => entry.line)).toEqual(Array.from({ length: line }, (_, i) => i + 1));
          for (const entry of account) {
            const isBoilerplate = BOILERPLATE_LABELS.some((label) => label === entry.label);
            expect(entry.article === null).toBe(isBoilerplate);
            expect(entry.field === null).toBe(isBoilerplate);
          }
          expect(removed.lines).toBe(account.filter((entry) => entry.article === null).length);
          expect(Object.values(removed.byRule).reduce((a, b) => a + b, 0)).toBe(removed.lines);
          for (const article of articles)
            expect(account.some((entry) => entry.article === article.index)).toBe(true);
          expect(toArticles(document, passages, verdicts, segments).articles).toEqual(articles);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('looks for a name below `By` no further than its end', () => {
    const signed: Row[] = [LEAD, ['headline', 'By Jonna Berg']];
    expect(assemble(signed).articles).toHaveLength(1);
    const { articles } = assemble([...signed, ['other', 'Tor Lind'], SECOND, THIRD], { cuts: [2] });
    expect(articles[0]?.byline ?? '').not.toContain('Tor Lind');
  });

  it('counts many articles', { timeout: 60_000 }, () => {
    const story: Row[] = [['headline', HEADLINE], ['timestamp', 'November 6, 2023'], LEAD, SECOND, THIRD];
    const cuts = Array.from({ length: 999 }, (_, i) => (i + 1) * story.length);
    const rows = Array.from({ length: 1000 }, () => story).flat();
    expect(assemble(rows, { cuts }).articles).toHaveLength(1000);
  });

  it('counts many captions', { timeout: 60_000 }, () => {
    const captions: Row[] = Array(25_000).fill(['caption', 'The ferry Alma in port. (AP Photo/Tor Lind)']);
    expect(only([LEAD, SECOND, ...captions]).captions[0]?.count).toBe(25_000);
  });
});
