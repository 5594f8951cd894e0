import { describe, expect, it } from 'vitest';
import type { PageMetadata } from '../../src/model/document.ts';
import type { Label } from '../../src/model/label.ts';
import { TITLE_LABELS, titleKey } from '../../src/recognise/title-forms.ts';
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

describe('marks and words that belong to the headline', () => {
  it.each([
    'Lutte : le champion renverse le « Rocher » en onze secondes',
    'Peste porcine : le niveau passe à « élevé »',
    'Суд отпустил « Капитана » под залог в порту',
    'Նավահանգստում բացվեց « Ծովի գիշեր » ցուցահանդեսը',
  ])('quotation marks with spaces: %s', (line) => {
    expect(titleOf(line)).toBe(line);
    expect(titleOf(line, { above: [['repeat', `${line} | Courrier du Port`]] })).toBe(line);
  });

  it.each([
    'Letters | Who owns the quay now?',
    'Leitartikel | Der Kai gehört allen Bürgern',
    'Opinión | El muelle también es nuestro',
  ])('what is longer than the kicker before it: %s', (line) => {
    expect(titleOf(line)).toBe(line);
  });

  it.each(['🐄 Una vaca con carné', '⛴ M/S Kummeli palaa reitille', '🌳 الشجرة التي أوقفت الجرافة'])(
    'an emoji: %s',
    (line) => {
      expect(titleOf(line)).toBe(line);
    },
  );
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
    [`${HEADLINE} Share`, `${HEADLINE} Share`],
    [`Boats: ${HEADLINE}`, `Boats: ${HEADLINE}`],
    [`${HEADLINE}, board says`, `${HEADLINE}, board says`],
    [`${HEADLINE} near by the sea`, `${HEADLINE} near by the sea`],
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

describe('a breadcrumb, a menu or a label on the line of the headline', () => {
  it.each<[string, string]>([
    ['Start / Abroad / ', 'Ferry stays in port'],
    ['Hjem › Kysten › ', 'Fergen blir liggende i havn'],
    ['Accueil » Mer » ', 'Le bac reste au port'],
    ['Share this story : ', 'Ferry to Ostrey stays in port'],
    ['Startseite > Küste > ', '„Die Fähre bleibt im Hafen“'],
  ])('is left out where the next line is the headline alone: %s', (glue, headline) => {
    expect(only([['headline', glue + headline], ['repeat', headline], TIME, ...BODY]).title).toBe(headline);
  });

  it('stays if no line is the headline alone', () => {
    const line = 'Start / Abroad / Ferry stays in port';
    expect(titleOf(line)).toBe(line);
  });

  it.each<[string, string]>([
    ['Share this story : ', 'Ferry to Ostrey stays in port'],
    ['Kultur : ', 'Die Fähre bleibt den Winter im Hafen'],
    ['Accueil / Mer / ', 'Le bac reste au port'],
    ['3. ', 'Vapur kış boyunca limanda kalıyor'],
  ])('is left out where a line far below is the headline alone: %s', (glue, headline) => {
    const foot: Row[] = [...menu(...'abcdefghij'), ['related', headline]];
    expect(titleOf(glue + headline, { foot })).toBe(headline);
  });

  it('is recognised by the line breaks of the dump', () => {
    const raw = `Sign in\n${HEADLINE}\nand why nobody minds`;
    const line: Row = ['headline', raw.replaceAll('\n', ' '), { raw, lines: [3, 4, 5] }];
    expect(only([['other', `${HEADLINE} | Courier`], line, TIME, ...BODY]).title).toBe(HEADLINE);
  });

  it.each([
    ['Bocce al molo, vince la squadra dei traghettatori', 'di Redazione'],
    ['Färjan ligger kvar i hamn hela vintern', 'Av Nils Dahl'],
    ['Fähre bleibt den ganzen Winter im Hafen', 'Stand: 26.04.2024, 20:44 Uhr'],
  ])('is a byline or a time on the next line: %s', (headline, next) => {
    const line: Row = ['headline', `${headline} ${next}`, { raw: `${headline}\n${next}`, lines: [1, 2] }];
    expect(only([line, ...BODY]).title).toBe(headline);
  });
});

describe('labels before a headline', () => {
  it.each(TITLE_LABELS.map(({ example }) => example))('are cut off: %j', (label) => {
    expect(titleOf(label + HEADLINE)).toBe(HEADLINE);
  });

  it.each([
    '9:30 am is too early for the ferry',
    '20:15 Uhr: die letzte Fähre',
    '【速報】フェリー欠航',
    '12 boats are back',
  ])('are words of the headline: %s', (line) => {
    expect(titleOf(line)).toBe(line);
  });
});

describe('the end of a headline behind a dash', () => {
  it('is not the name of the site if the text has a subheading with the same words', () => {
    const line = `${HEADLINE} – what we know`;
    expect(titleOf(line, { foot: [['paragraph', 'What we know'], SECOND] })).toBe(line);
    expect(titleOf(line, { foot: menu('What we know') })).toBe(HEADLINE);
  });
});

describe('a headline broken over two lines', () => {
  const glued = { glued: true };
  it.each<[string, string, Label]>([
    ['Kisah nelayan tua yang menabung koin', 'demi membeli perahu baru', 'navigation'],
    ['Au sprint et pour une bouée,', 'Kerven enfin', 'byline'],
    ['Hajnalban horgászott,', 'nappal hajót árult', 'other'],
    ['Brandweer haalt zeehond', 'uit de veerhaven', 'paragraph'],
  ])('is one title: %s / %s', (one, other, label) => {
    const rows: Row[] = [['headline', one], [label, other, glued], TIME, ...BODY];
    const { articles, account } = assemble(rows);
    expect(articles[0]?.title).toBe(`${one} ${other}`);
    expect(account.slice(0, 2).map(({ field }) => field)).toEqual(['title', 'title']);
  });

  it.each<[string, string]>([
    ['Medved v čebelnjaku,', 'škode za tri tisočake'],
    ['Kalastaja sai sakot', 'verkoistaan'],
    ['El barco de la isla no vuelve', 'hasta la primavera'],
  ])('may have the model’s headline in its second line: %s / %s', (one, other) => {
    const rows: Row[] = [['section', one], ['headline', other, glued], TIME, ...BODY];
    expect(only(rows).title).toBe(`${one} ${other}`);
  });

  it.each<[string, string]>([
    ['„Jede dritte Boje ist lose“: Hafenamt legt', 'Prüfbericht vor'],
    ['Kıyı Belediyesi kışın ilk elektrikli vapurunu', "Ostrey'de suya indirdi"],
    ['섬을 잇는 하나뿐인 여객선, 내년 봄까지', '운항을 멈춘다'],
  ])('goes on in a shorter line that is hardly body text: %s / %s', (one, other) => {
    const rows = (score: number): Row[] => [
      ['headline', one],
      ['paragraph', other, { ...glued, score }],
      TIME,
      ...BODY,
    ];
    expect(only(rows(0.1)).title).toBe(`${one} ${other}`);
    expect(only(rows(0.4)).title).toBe(one);
  });

  it.each<[string, Row]>([
    ['a blank line between', ['navigation', 'demi membeli perahu baru']],
    ['a byline', ['byline', 'di Redazione', glued]],
    ['a time', ['timestamp', 'vor 14 Minuten', glued]],
    ['one word', ['navigation', 'kysten', glued]],
    ['a name behind another word', ['byline', 'with Barrel Inwood', glued]],
    ['a name with a title', ['byline', 'pan Jan Kowalik', glued]],
    ['a name in Cyrillic', ['byline', 'дід Левко', glued]],
    ['a line that a rule knows', ['share', 'del på epost', { ...glued, rule: 'share-tools' }]],
  ])('is not: %s', (_, row) => {
    expect(only([['headline', HEADLINE], row, TIME, ...BODY]).title).toBe(HEADLINE);
  });
});

describe('the title of the window above a text', () => {
  const window = (title: string): Row => ['other', `${title} | Norland Courier`];

  it.each([
    ['Ostrey: Ferry stays in port over winter', 'All quiet at the pier until April'],
    ['Fähre nach Ostrey: Kein Betrieb im Winter', 'Stille am Kai bis in den April'],
    ['Bac d’Ostrey : pas de service cet hiver', 'Le quai restera vide jusqu’en avril'],
    ['Traghetto di Ostrey, servizio sospeso in inverno', 'Il molo resta vuoto fino ad aprile'],
    ['Færgen til Ostrey: Ingen drift denne vinter', 'Stille på kajen til april'],
  ])('is not the headline where markup shows another: %s', (title, headline) => {
    const rows: Row[] = [
      window(title),
      ...menu('Home'),
      ['other', title],
      ['headline', headline, { block: 'heading', level: 2 }],
      TIME,
      ...BODY,
    ];
    expect(only(rows).title).toBe(headline);
  });

  it.each([
    ['Ferry to Ostrey stays in port all winter', 'The harbour of Ostrey on Monday'],
    ['Fähre nach Ostrey bleibt den Winter über im Hafen', 'Der Hafen von Ostrey am Montag'],
    ['El bac de Ostrey se queda en puerto', 'El puerto de Ostrey el lunes'],
  ])('is the headline where a line near the one of the model repeats it: %s', (title, wrong) => {
    const rows: Row[] = [
      window(title),
      ...menu('Home'),
      ['headline', wrong],
      ...menu('Share'),
      ['other', title],
      TIME,
      ...BODY,
    ];
    const { articles, account } = assemble(rows);
    expect(articles[0]?.title).toBe(title);
    expect(account.find(({ text }) => text === wrong)).toMatchObject({ rule: 'no-headline', field: null });
    expect(account.find(({ field }) => field === 'title')).toMatchObject({
      rule: 'stated-title',
      text: title,
    });
  });

  it.each<[string, Row]>([
    ['a button', ['other', 'Sign in to go on']],
    ['a menu without spaces', ['other', 'Our boatsOur crewsPrices of all ferriesThe board']],
    ['known to a rule', ['newsletter', 'Read all of our letters every day', { rule: 'newsletter-label' }]],
  ])('is not where that line is %s', (_, line) => {
    expect(
      only([
        [line[0], line[1]],
        ...menu('Home', 'Sport', 'Boats'),
        ['headline', HEADLINE],
        line,
        TIME,
        ...BODY,
      ]).title,
    ).toBe(HEADLINE);
  });

  it.each([
    ['Nach dem Sturm: Die Fähre bleibt im Hafen', 'Nach dem Sturm', 'Die Fähre bleibt im Hafen'],
    ['Hamnen: Färjan ligger kvar', 'Hamnen', 'Färjan ligger kvar'],
    ['Après la tempête : le bac reste au port', 'Après la tempête', 'Le bac reste au port'],
  ])('contains the kicker and the headline, which are two lines below: %s', (title, kicker, headline) => {
    const rows: Row[] = [
      window(title),
      ...menu('Home'),
      ['section', kicker],
      ['headline', headline],
      TIME,
      ...BODY,
    ];
    const article = only(rows);
    expect(article).toMatchObject({ title, section: null });
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

  it('is used where the text has no headline', () => {
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

describe('the key of a title', () => {
  it.each([
    ['“Harbour”: the ferry —  is BACK', 'harbour the ferry is back'],
    ['港は、閉鎖 2 days', '港は 閉鎖 2 days'],
    [' — … ', ''],
  ])('of %j is %j', (text, key) => {
    expect(titleKey(text)).toBe(key);
  });
});
