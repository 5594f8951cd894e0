import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, OPENING, type Row, SECOND, THIRD } from '../support/assembled.ts';

const TIME: Row = ['timestamp', 'November 6, 2023'];
const headline: Row = ['other', HEADLINE, { glued: true }];
const BODY = [OPENING, SECOND, THIRD];

/** The section of an article with these lines right above and below its headline. */
function sectionOf(
  above: readonly Row[],
  below: readonly Row[] = [TIME],
  foot: readonly Row[] = [],
): string | null {
  const { articles } = assemble([...above, headline, ...below, ...BODY, ...foot], {
    metadata: { title: HEADLINE },
  });
  expect(articles).toHaveLength(1);
  return articles[0]?.section ?? null;
}

const label = (text: string, more: Row[2] = {}): Row => ['navigation', text, more];
const site: Row = ['navigation', 'The Norland Courier of the Coast'];

describe('a label printed twice beside the headline', () => {
  it('is the section, and its other printings are taken out', () => {
    const rows: Row[] = [label('Ostrey'), headline, label('Ostrey'), TIME, ...BODY];
    const { articles, account } = assemble(rows, { metadata: { title: HEADLINE } });
    expect(articles[0]?.section).toBe('Ostrey');
    expect(account[0]).toMatchObject({ label: 'section', rule: 'section-label', field: 'section' });
    expect(account[2]).toMatchObject({ label: 'repeat', rule: 'repeated-section', field: null });
    expect([account[0]?.reason, account[2]?.reason]).not.toContain('');
  });

  it('may stand two lines away, and no further', () => {
    const share: Row = ['share', 'Share'];
    const line = label('Ostrey', { glued: true });
    expect(sectionOf([site, line, share], [share, line, share])).toBe('Ostrey');
    expect(sectionOf([site, line, share], [share, share, line, share])).toBeNull();
    expect(sectionOf([site, line, share, share], [line, share])).toBeNull();
  });

  it.each<[string, string, string | null]>([
    ['three words', 'Coast and islands', 'Coast and islands'],
    ['four words', 'The coast and islands', null],
    ['a sentence', 'Coast.', null],
    ['a question', 'Coast?', null],
    ['a call', 'Coast!', null],
    ['a cut line', 'Coast…', null],
    ['a label', 'Coast:', null],
    ['a mark inside', 'Coast.now', 'Coast.now'],
    ['a count', 'Coast 4', null],
    ['a share', 'Coast %', null],
    ['a button', '► Coast', null],
    ['a bracket', 'Coast (all)', null],
    ['a bar', 'Coast | Isles', null],
    ['one letter', 'C', null],
    ['letters apart', 'C D', null],
    [
      'forty characters',
      'Küstenschifffahrtsgesellschaftsberichtee',
      'Küstenschifffahrtsgesellschaftsberichtee',
    ],
    ['forty-one characters', 'Küstenschifffahrtsgesellschaftsberichteee', null],
    ['ideographs', '海岸与岛屿的新闻', '海岸与岛屿的新闻'],
    ['kana', 'ニュースのまとめ', 'ニュースのまとめ'],
    ['hiragana', 'しまとうみのたより', 'しまとうみのたより'],
    ['brackets', '[Coast]', 'Coast'],
    ['brackets and blanks', '【 海岸 】', '海岸'],
    ['corner brackets', '「海岸」', '海岸'],
    ['white corner brackets', '『海岸』', '海岸'],
  ])('is a name or not: %s', (_, text, section) => {
    expect(sectionOf([label(text)], [label(text), TIME])).toBe(section);
  });

  it('is the one printed most, and one that a rule names before that', () => {
    const often = [label('Ostrey'), label('Isles')];
    expect(sectionOf(often, [label('Ostrey'), TIME])).toBe('Ostrey');
    expect(sectionOf([label('Isles'), label('Ostrey')], [label('Ostrey'), TIME])).toBe('Ostrey');
    expect(sectionOf(often, [label('Isles'), label('Ostrey')])).toBe('Ostrey');
    expect(sectionOf([label('Ostrey'), ['section', 'Isles']], [label('Ostrey'), TIME])).toBe('Isles');
  });

  it('is no person below the headline, unless papers have such a section', () => {
    expect(sectionOf([label('Ada Lind')], [label('Ada Lind'), TIME])).toBeNull();
    expect(sectionOf([['section', 'Real Estate']], [['section', 'Real Estate'], TIME])).toBe('Real Estate');
  });

  it.each<Row[0]>([
    'caption',
    'credit',
    'contributor',
    'note',
    'tags',
    'share',
    'advertisement',
    'skip-link',
    'login',
    'paywall',
    'cookie',
    'copyright',
    'footer',
    'read-time',
    'media-player',
    'comments',
    'newsletter',
    'next-article',
    'related',
    'placeholder',
    'breadcrumb',
    'timestamp',
    'byline',
    'dateline',
  ])('is none where a rule named it otherwise: %s', (kind) => {
    expect(
      sectionOf(
        [[kind, 'Ostrey']],
        [
          [kind, 'Ostrey'],
          ['other', 'x'],
        ],
      ),
    ).toBeNull();
  });

  it('is one under any name where papers have such a section', () => {
    expect(sectionOf([['related', 'Culture']], [['related', 'Culture'], TIME])).toBe('Culture');
  });
});

describe('a label that a rule names', () => {
  it('needs no second printing, and may be long', () => {
    expect(sectionOf([['section', 'The coast and all its islands']])).toBe('The coast and all its islands');
    expect(sectionOf([], [['section', 'Ostrey'], TIME])).toBe('Ostrey');
  });
});

describe('a label printed once', () => {
  it.each<[string, Row[], Row[], string | null]>([
    ['papers have it, above', [site, label('Culture')], [TIME], 'Culture'],
    ['papers have it, glued above', [site, label('Culture', { glued: true })], [TIME], 'Culture'],
    ['papers have it, below, above the time', [site], [label('Culture'), TIME], 'Culture'],
    [
      'papers have it, below, above something else',
      [site],
      [label('Culture'), ['byline', 'By Jonna Berg']],
      null,
    ],
    [
      'papers have it, below, and a menu has it',
      [label('Culture'), site, site],
      [label('Culture'), ['byline', 'By Jonna Berg']],
      'Culture',
    ],
    ['set off above a headline with its time', [site, label('Ostrey')], [TIME], 'Ostrey'],
    [
      'set off above a headline with its byline',
      [site, label('Ostrey')],
      [['byline', 'By Jonna Berg']],
      'Ostrey',
    ],
    [
      'set off, the time on the line after next',
      [site, label('Ostrey')],
      [['share', 'Share'], TIME],
      'Ostrey',
    ],
    [
      'set off, the time further down',
      [site, label('Ostrey')],
      [['share', 'Share'], ['share', 'Share'], TIME],
      null,
    ],
    ['not set off', [site, label('Ostrey', { glued: true })], [TIME], null],
    ['of two words', [site, label('North Ostrey')], [TIME], 'North Ostrey'],
    ['of three words', [site, label('Isles of Ostrey')], [TIME], null],
    ['below the headline', [site], [label('Ostrey'), TIME], null],
    ['below, and in a menu', [label('Ostrey'), site, site], [label('Ostrey'), TIME], 'Ostrey'],
    [
      'in a menu',
      [label('Ostrey'), site, site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      'Ostrey',
    ],
    [
      'in a trail',
      [['breadcrumb', 'Home > Isles > Ostrey'], site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      'Ostrey',
    ],
    [
      'in a trail of bars',
      [['breadcrumb', 'Home|Ostrey|Isles'], site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      'Ostrey',
    ],
    [
      'in a trail of slashes',
      [['breadcrumb', 'Home / Ostrey'], site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      'Ostrey',
    ],
    [
      'in a trail of double marks',
      [['breadcrumb', 'Home >> Ostrey'], site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      'Ostrey',
    ],
    [
      'in a trail of quotes',
      [['breadcrumb', 'Home » Ostrey › Isles'], site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      'Ostrey',
    ],
    [
      'in a trail of dots',
      [['breadcrumb', 'Home · Ostrey • Isles'], site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      'Ostrey',
    ],
    [
      'in no trail',
      [['breadcrumb', 'Home > Isles of Ostrey'], site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      null,
    ],
    [
      'in a long line',
      [['breadcrumb', `Home > Ostrey > ${'Isles '.repeat(30)}`], site, label('Ostrey', { glued: true })],
      [['share', 'Share']],
      null,
    ],
    ['an entry of a menu', [label('Sport'), label('Culture', { glued: true })], [TIME], null],
    ['behind a badge', [label('Plus'), label('Culture', { glued: true })], [TIME], 'Culture'],
    ['behind a badge of news', [label('BREAKING'), label('Culture', { glued: true })], [TIME], 'Culture'],
    ['behind an exclusive', [label('Exklusiv'), label('Culture', { glued: true })], [TIME], 'Culture'],
    [
      'behind what only begins as one',
      [label('Plus Sport'), label('Culture', { glued: true })],
      [TIME],
      null,
    ],
    ['behind what only ends as one', [label('Sport live'), label('Culture', { glued: true })], [TIME], null],
    [
      'behind a menu of four words',
      [label('The boats of Ostrey'), label('Culture', { glued: true })],
      [TIME],
      'Culture',
    ],
    [
      'behind a menu of three words',
      [label('Boats of Ostrey'), label('Culture', { glued: true })],
      [TIME],
      null,
    ],
    ['behind another line', [['other', 'Boats'], label('Culture', { glued: true })], [TIME], 'Culture'],
    ['at the very top', [label('Culture', { glued: true })], [TIME], 'Culture'],
    ['named by a rule for menus', [site, label('Ostrey', { rule: 'menu-label' })], [TIME], null],
    ['named so, though papers have it', [site, label('Culture', { rule: 'menu-label' })], [TIME], 'Culture'],
  ])('%s', (_, above, below, section) => {
    expect(sectionOf(above, below)).toBe(section);
  });

  it.each([
    'Home',
    'Blog',
    'Live',
    'View',
    'Follow',
    'Join',
    'Top',
    'More',
    'All',
    'New',
    'Try',
    'Get',
    'Shop',
    'Buy',
  ])('is no button: %s', (button) => {
    expect(sectionOf([site, label(`${button} boats`)])).toBeNull();
    expect(sectionOf([site, label(`Boats ${button}`)])).toBe(`Boats ${button}`);
  });

  it('is not the site, in the window title or in the copyright', () => {
    expect(sectionOf([['other', `${HEADLINE} | Ostrey`], site, label('Ostrey')])).toBeNull();
    expect(sectionOf([['other', `${HEADLINE} | Ostrey Courier`], site, label('Ostrey')])).toBe('Ostrey');
    const copyright = (text: string): Row[] => [['copyright', text]];
    expect(sectionOf([site, label('Ostrey')], [TIME], copyright('© 2023 Ostrey Media'))).toBeNull();
    expect(sectionOf([site, label('Ostrey')], [TIME], copyright('© 2023 Norland Media'))).toBe('Ostrey');
    expect(sectionOf([site, label('Ostrey')], [TIME], [['footer', 'Ostrey Media']])).toBe('Ostrey');
    expect(sectionOf([site, label('Culture')], [TIME], copyright('© 2023 Culture Media'))).toBe('Culture');
  });

  it('is looked for in the forty lines above', () => {
    const far = (lines: number): string | null =>
      sectionOf(
        [label('Ostrey'), ...Array<Row>(lines - 1).fill(site), label('Ostrey', { glued: true })],
        [['share', 'Share']],
      );
    expect(far(40)).toBe('Ostrey');
    expect(far(41)).toBeNull();
  });
});

describe('in the second article of a dump', () => {
  it('a label is read from the article’s own lines', () => {
    const other = 'Storm takes the roof off the old school';
    const first: Row[] = [site, label('Ostrey'), headline, TIME, ...BODY];
    const second: Row[] = [
      label('Ostrey', { glued: true }),
      ['other', other, { glued: true }],
      ['share', 'Share'],
      ...BODY,
    ];
    const { articles } = assemble([...first, ...second], {
      cuts: [first.length],
      metadata: { title: HEADLINE },
    });
    expect(articles.map(({ section }) => section)).toEqual(['Ostrey', null]);
  });
});
