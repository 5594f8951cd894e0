import { describe, expect, it } from 'vitest';
import type { PageMetadata } from '../../src/model/document.ts';
import { assemble, HEADLINE, LEAD, OPENING, only, type Row, SECOND, THIRD } from '../support/assembled.ts';

const TIME: Row = ['timestamp', 'November 6, 2023'];
const BODY = [OPENING, SECOND, THIRD];
const menu = (...entries: string[]): Row[] => entries.map((entry): Row => ['navigation', entry]);

interface Page {
  readonly above?: readonly Row[];
  readonly foot?: readonly Row[];
  readonly url?: string;
  readonly siteName?: string;
}

/** The title of an article whose headline is this line. */
function titleOf(line: string, { above = [], foot = [], url, siteName }: Page = {}): string | null {
  return only([...above, ['headline', line], TIME, ...BODY, ...foot], {
    metadata: { ...(siteName !== undefined && { siteName }) },
    ...(url !== undefined && { url }),
  }).title;
}

describe('a site’s name behind the headline', () => {
  it.each(['|', '¦', '»', '«', '·', '•', '‖', '::'])('is taken off behind %s', (mark) => {
    expect(titleOf(`${HEADLINE} ${mark} Norland Courier`)).toBe(HEADLINE);
    expect(titleOf(`${HEADLINE} ${mark} Islands ${mark} Norland Courier`)).toBe(HEADLINE);
    expect(titleOf(`${HEADLINE}${mark}Norland Courier`)).toBe(`${HEADLINE}${mark}Norland Courier`);
  });

  it.each<[string, string, Page, boolean]>([
    ['five words', '| The Courier of the Coast', {}, true],
    ['six words', '| The Courier of the North Coast', {}, false],
    [
      'six words, printed alone',
      '| The Courier of the North Coast',
      { above: menu('The Courier of the North Coast') },
      true,
    ],
    ['more than sixty letters', `| ${'Courierofthecoast'.repeat(4)}`, {}, false],
    ['a mark alone', '| —', {}, true],
    ['behind a dash', '- Courier', {}, false],
    ['behind a dash, printed alone', '- Courier', { above: menu('Courier') }, true],
    ['behind a dash, printed below', '- Courier', { foot: menu('Courier') }, true],
    ['behind a dash, as the site is called', '- Courier', { siteName: 'Norland Courier' }, true],
    ['behind a long dash', '— Courier', { siteName: 'Norland Courier' }, true],
    ['behind a dash, more than the site is called', '– Norland Courier', { siteName: 'Courier' }, true],
    ['behind a dash, otherwise than the site is called', '- Gazette', { siteName: 'Norland Courier' }, false],
    ['three letters of the site', '- Cou', { siteName: 'Norland Courier' }, true],
    ['two letters of the site', '- Co', { siteName: 'Norland Courier' }, false],
    [
      'behind a dash, as the host is called',
      '- Norland Courier',
      { url: 'https://www.norlandcourier.example/a' },
      true,
    ],
    [
      'behind a dash, as another host',
      '- Norland Courier',
      { url: 'https://www.gazette.example/norlandcourier' },
      false,
    ],
    [
      'the site before the host',
      '- Norland Courier',
      { url: 'https://norlandcourier.example/a', siteName: 'Gazette' },
      false,
    ],
    [
      'behind a dash, as a host without www',
      '- Norland Courier',
      { url: 'https://norlandcourier.example:80' },
      true,
    ],
    ['no address', '- Norland Courier', { url: 'norlandcourier' }, false],
    ['a host', '- courier.com', {}, true],
    ['a host of two letters', '- courier.no', {}, true],
    ['a host of Britain', '- courier.co.uk', {}, true],
    ['an organisation', '- courier.org', {}, true],
    ['a net', '- courier.net', {}, true],
    ['no host', '- courier.example', {}, false],
    ['a host and more', '- courier.com news of today', {}, false],
    [
      'three lines that name it',
      '- Harrow',
      { foot: menu('About Harrow', 'Harrow shop', 'All of Harrow now') },
      true,
    ],
    ['two lines that name it', '- Harrow', { foot: menu('About Harrow', 'Harrow shop') }, false],
    [
      'three lines that hold its letters',
      '- Harrow',
      { foot: menu('About Harrows', 'Harrowed', 'Unharrow now') },
      false,
    ],
    [
      'three long lines',
      '- Harrow',
      { foot: menu(...Array<string>(3).fill(`${'All of '.repeat(18)}Harrow`)) },
      false,
    ],
    [
      'three lines, in small letters',
      '- harrow',
      { foot: menu('About harrow', 'harrow shop', 'All of harrow now') },
      false,
    ],
    [
      'four words behind a dash',
      '- The Harrow Town Courier',
      { foot: menu(...Array<string>(3).fill('See The Harrow Town Courier')) },
      false,
    ],
    [
      'three words behind a dash',
      '- The Harrow Courier',
      { foot: menu(...Array<string>(3).fill('See The Harrow Courier')) },
      true,
    ],
  ])('%s', (_, tail, page, isSite) => {
    expect(titleOf(`${HEADLINE} ${tail}`, page)).toBe(isSite ? HEADLINE : `${HEADLINE} ${tail}`);
  });

  it('is not taken off where less than eight letters would be left', () => {
    expect(titleOf('Ferries now | Courier')).toBe('Ferries now');
    expect(titleOf('Ostrey stays | Courier')).toBe('Ostrey stays');
    expect(titleOf('Ferries | Courier')).toBe('Ferries | Courier');
  });

  it('is whatever stands behind a mark where the rest is printed alone, in three words', () => {
    const above = (line: string): Page => ({ above: menu(line) });
    const tail = 'a winter diary of the boats';
    expect(titleOf(`The ferry stays – ${tail}`, above('The ferry stays'))).toBe('The ferry stays');
    expect(titleOf(`Ferry stays – ${tail}`, above('Ferry stays'))).toBe(`Ferry stays – ${tail}`);
    expect(titleOf(`The ferry stays – ${tail}`)).toBe(`The ferry stays – ${tail}`);
  });
});

describe('the word before a byline that a dump glued to the headline', () => {
  it('is left out at the end alone', () => {
    expect(titleOf(`${HEADLINE} by`)).toBe(HEADLINE);
    expect(titleOf(`${HEADLINE} By:`)).toBe(HEADLINE);
    expect(titleOf(`${HEADLINE} by boat`)).toBe(`${HEADLINE} by boat`);
    expect(titleOf(`${HEADLINE}, on standby`)).toBe(`${HEADLINE}, on standby`);
  });
});

describe('what a dump glued to the headline', () => {
  const rows = (line: string, window = `${HEADLINE} | Norland Courier`): (string | null)[] => {
    const { articles } = assemble([['other', window], TIME, ['headline', line], ...BODY]);
    return articles.map(({ title }) => title);
  };

  it.each([
    [`Sign in ${HEADLINE}`, HEADLINE],
    [`Boats (all) ${HEADLINE}`, HEADLINE],
    [`Boats? ${HEADLINE}`, HEADLINE],
    [`${HEADLINE} Share`, HEADLINE],
    [`${HEADLINE} by`, HEADLINE],
    [`${HEADLINE} By:`, HEADLINE],
    [`Boats: ${HEADLINE}`, `Boats: ${HEADLINE}`],
    [`${HEADLINE}, board says`, `${HEADLINE}, board says`],
    [`${HEADLINE} near by the sea`, HEADLINE],
  ])('is left out or not: %j', (line, title) => {
    expect(rows(line)).toEqual([title]);
  });

  it('is left out where four words and half of the line are left', () => {
    expect(rows('Sign in Ferry stays in port', 'Ferry stays in port | Courier')).toEqual([
      'Ferry stays in port',
    ]);
    expect(rows('Sign in Ferry stays put', 'Ferry stays put | Courier')).toEqual(['Sign in Ferry stays put']);
    const four = 'Ferry stays in port';
    expect(rows(`One two three four ${four}`, `${four} | Courier`)).toEqual([four]);
    expect(rows(`One two three four five ${four}`, `${four} | Courier`)).toEqual([
      `One two three four five ${four}`,
    ]);
  });
});

describe('a headline of a million letters', () => {
  it('is left as it is', { timeout: 5000 }, () => {
    const line = 'Ferry to Ostrey '.repeat(70_000).trim();
    expect(titleOf(`${line} | Courier`)).toBe(`${line} | Courier`);
  });
});

describe('other printings of the headline', () => {
  it.each<[string, boolean]>([
    [HEADLINE, true],
    [HEADLINE.toUpperCase(), true],
    [`“${HEADLINE}”`, true],
    [HEADLINE.replaceAll(' ', '  '), true],
    [`${HEADLINE} | Norland Courier`, true],
    [`${HEADLINE} – Norland Courier | Islands`, true],
    [`${HEADLINE} in Norland`, false],
    [`${HEADLINE.slice(0, 20)}…`, true],
    [`${HEADLINE.slice(0, 20)}...`, true],
    [`${HEADLINE.slice(0, 20)}`, false],
    ['Ferry to Ostrey…', true],
    ['Ferry to Ostre…', false],
    ['Ferry to Norland and back…', false],
    [`Read: ${HEADLINE}`, false],
    [`${HEADLINE} | ${'x'.repeat(260)}`, false],
    [`${HEADLINE}${'!'.repeat(300)}`, false],
  ])('are taken out, wherever they stand: %j', (line, isPrinting) => {
    const { account } = assemble([['headline', HEADLINE], TIME, ...BODY, ['related', line]]);
    expect(account.at(-1)).toMatchObject(
      isPrinting ? { label: 'repeat', rule: 'repeated-headline', field: null } : { label: 'related' },
    );
    expect(account.at(-1)?.reason).not.toBe('');
  });

  it('stand above the headline as often as below it', () => {
    const { articles, account } = assemble([
      ['other', `${HEADLINE} | Norland Courier`],
      ...menu('Home', 'Sport'),
      ['headline', HEADLINE],
      TIME,
      ...BODY,
    ]);
    expect(articles[0]?.title).toBe(HEADLINE);
    expect(account[0]).toMatchObject({ field: null, rule: 'repeated-headline' });
    expect(account[3]).toMatchObject({ field: 'title', label: 'headline' });
  });

  it('are those too that only the model knows for printings', () => {
    const { account } = assemble([['headline', HEADLINE], ['repeat', 'Ostrey ferry laid up'], TIME, ...BODY]);
    expect(account[1]).toMatchObject({ label: 'repeat', rule: 'repeated-headline', field: null });
  });

  it('are looked for in the article’s own lines', () => {
    const first: Row[] = [['headline', HEADLINE], TIME, ...BODY];
    const { account } = assemble([...first, ['related', HEADLINE], LEAD, SECOND], { cuts: [first.length] });
    expect(account[first.length]?.rule).not.toBe('repeated-headline');
  });
});

describe('the title that metadata tells', () => {
  const title = 'What the board decided';

  it('stands where the text has no headline', () => {
    expect(only([TIME, ...BODY], { metadata: { title } }).title).toBe(title);
    expect(only([['headline', HEADLINE], TIME, ...BODY], { metadata: { title } }).title).toBe(HEADLINE);
  });
});

describe('metadata of a page with several articles', () => {
  const other = 'Storm takes the roof off the old school';
  const rows: Row[] = [['headline', HEADLINE], ...BODY, ['headline', other], ...BODY];
  const signed = (metadata: PageMetadata, all: readonly Row[] = rows): boolean[] =>
    assemble(all, { cuts: [4], metadata: { authors: ['Nils Dahl'], ...metadata } }).articles.map(
      ({ authors }) => authors.length > 0,
    );

  it('speaks of the one whose title it names', () => {
    expect(signed({ title: other })).toEqual([false, true]);
    expect(signed({ title: `${other.toUpperCase()} | Courier | Norland` })).toEqual([false, true]);
    expect(signed({ title: HEADLINE })).toEqual([true, false]);
  });

  it('speaks of the first article where no line has the title', () => {
    expect(signed({ title: 'Something else' })).toEqual([true, false]);
    expect(signed({})).toEqual([true, false]);
    expect(signed({ title: '' })).toEqual([true, false]);
    const boilerplate: Row[] = [
      ['other', 'x'],
      ['other', 'y'],
      ['other', 'z'],
      ['other', 'w'],
      ...rows.slice(4),
    ];
    expect(signed({}, boilerplate)).toEqual([true]);
  });

  it('is not looked for in long lines', () => {
    const long = `${other}${'!'.repeat(300)}`;
    expect(signed({ title: other }, [...rows.slice(0, 4), ['related', long], ...BODY])).toEqual([
      true,
      false,
    ]);
  });
});

describe('pages that begin further down in the same file', () => {
  const other = 'Storm takes the roof off the old school';
  const rows: Row[] = [
    ['headline', HEADLINE],
    ...BODY,
    ['headline', other],
    ...BODY,
    ['headline', 'Boats are back'],
    ...BODY,
  ];
  const url = 'https://courier.example/storm';
  const page = (firstPassage: number, address: string | null = url) => ({
    firstPassage,
    metadata: { authors: ['Nils Dahl'] },
    url: address,
  });
  const told = (firstPassage: number, address: string | null = url): unknown[] =>
    assemble(rows, {
      cuts: [4, 8],
      url: 'https://courier.example/',
      metadata: { authors: ['Ada Berg'] },
      laterPages: [page(firstPassage, address)],
    }).articles.map(({ authors, source }) => [authors[0] ?? null, source.url]);

  it('give their address to all articles below, and the rest to the first', () => {
    expect(told(4)).toEqual([
      ['Ada Berg', 'https://courier.example/'],
      ['Nils Dahl', url],
      [null, url],
    ]);
    expect(told(3)).toEqual(told(4));
    expect(told(8)).toEqual([
      ['Ada Berg', 'https://courier.example/'],
      [null, 'https://courier.example/'],
      ['Nils Dahl', url],
    ]);
    expect(told(5)).toEqual(told(8));
    expect(told(0)).toEqual([
      ['Nils Dahl', url],
      [null, url],
      [null, url],
    ]);
  });

  it('keep the address of the file where they have none', () => {
    expect(told(4, null)[1]).toEqual(['Nils Dahl', 'https://courier.example/']);
  });
});
