// Makes dumps in two unlike ways. `layoutDumps` sets stories into invented layouts, with boilerplate lines of real pages
// around them; `joinedDumps` joins real pages, whole or cut to the story.
import { ROLES } from '../../src/sequence/roles.ts';
import type { HandWritten } from './hand.ts';
import { foldOf, type Labelled, letterOf, type Renderer, rolesOfLines, toPassages } from './labelled.ts';
import { languageOf, readGold, siteOf } from './pages.ts';
import { PHRASES, type Phrases, phrasesOf } from './phrases.ts';
import { between, chance, pick, type Random, randomSource, shuffle } from './random.ts';

export interface Story {
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: Date;
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly language: string;
  readonly site: string;
  readonly fold: number;
}

export function readStories(folder: string, set: string): Story[] {
  return readGold(folder).flatMap((page) => {
    if (page.page_type !== 'article' || page.title === null || page.title === '') return [];
    const paragraphs = page.main_content
      .split(/\n+/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line.length > 1 && line !== page.title);
    if (paragraphs.length < 2) return [];
    const language = languageOf(set, page);
    const site = siteOf(page.url);
    const published = new Date(page.publish_date ?? '2021-05-04T10:00:00Z');
    const names = (page.author ?? '')
      .split(/[,;]| and /)
      .map((name) => name.trim())
      .filter((name) => name.length > 3 && name.length < 40 && !name.includes('.'));
    return [
      {
        title: page.title,
        authors: names,
        published: Number.isNaN(published.getTime()) ? new Date('2021-05-04T10:00:00Z') : published,
        paragraphs,
        captions: page.captions ?? [],
        language,
        site,
        fold: foldOf(set, language, site),
      },
    ];
  });
}

/** Stories of dumps written by hand. */
export function handStories(hand: readonly HandWritten[]): Story[] {
  return hand.flatMap(({ site, articles }) =>
    articles.flatMap(({ title, authors, published, language: tag, paragraphs, captions }) => {
      if (title === null || paragraphs.length === 0) return [];
      const language = tag.slice(0, 2);
      return [
        {
          title: title.replace(/\*\*/g, ''),
          authors,
          published: new Date(published ?? '2021-05-04T10:00'),
          paragraphs,
          captions: captions.map(({ text }) => text),
          language,
          site,
          fold: foldOf('hand', language, site),
        },
      ];
    }),
  );
}

/** Lines of boilerplate of one page, in runs as they stood. */
export interface Boilerplate {
  readonly fold: number;
  readonly language: string;
  readonly top: readonly string[];
  readonly bottom: readonly string[];
}

/** What stands above and below the articles of labelled pages. */
export function boilerplateOf(pages: readonly Labelled[]): Boilerplate[] {
  const body = ROLES.indexOf('body');
  const headline = ROLES.indexOf('headline');
  return pages.flatMap(({ passages, roles, fold, language, renderer }) => {
    if (renderer === 'markdown' || renderer === 'html') return [];
    const begin = roles.findIndex((role) => role === headline || role === body);
    const end = roles.lastIndexOf(body);
    if (begin < 0) return [];
    const linesOf = (from: number, to: number): string[] =>
      passages
        .slice(Math.max(0, from), to)
        .filter((_, i) => roles[Math.max(0, from) + i] === 0)
        .map(({ text }) => text)
        .filter((text) => text.length > 0 && text.length < 400);
    // The last lines above a headline may be the article's own section or time.
    return [{ fold, language, top: linesOf(0, begin - 3), bottom: linesOf(end + 5, passages.length) }];
  });
}

type Part =
  | 'section'
  | 'headline'
  | 'again'
  | 'time'
  | 'byline'
  | 'standfirst'
  | 'caption'
  | 'share'
  | 'readTime'
  | 'boilerplate'
  | 'extra'
  | 'code'
  | 'rule';

/** How one made site prints its articles: the same for all of a dump. */
interface Style {
  readonly phrases: Phrases;
  readonly language: string;
  /** What stands above the text, in order, and what below it. */
  readonly head: readonly Part[];
  readonly tail: readonly Part[];
  readonly titleForm: (title: string, date: Date) => string;
  readonly repeats: number;
  readonly blank: 'every' | 'none' | 'paragraphs' | 'double';
  readonly time: (date: Date) => string;
  readonly timeLabel: boolean;
  readonly twoTimes: 'none' | 'line' | 'two';
  readonly byLead: string;
  readonly byJoin: string;
  readonly sections: readonly string[];
  readonly crumb: boolean;
  readonly captionCopies: number;
  readonly captionCredit: (random: Random) => string;
  readonly creditLine: 'no' | 'below' | 'above';
  readonly captionLead: string;
  readonly captionsAt: 'head' | 'inside' | 'end';
  readonly ads: number;
  readonly related: number;
  readonly lines: number;
  readonly dateline: ((place: string) => string) | null;
  readonly markdown: boolean;
  readonly indent: string;
  /** Articles have so many paragraphs at most. */
  readonly longest: number;
  readonly tabloid: boolean;
}

/** What may stand above a text, with how often it does; in an order drawn for each dump. */
const HEAD_PARTS: readonly (readonly [Part, number])[] = [
  ['section', 0.4],
  ['again', 0.25],
  ['time', 0.65],
  ['byline', 0.5],
  ['standfirst', 0.3],
  ['caption', 0.55],
  ['share', 0.25],
  ['readTime', 0.12],
  ['boilerplate', 0.12],
  ['code', 0.04],
];
const TAIL_PARTS: readonly (readonly [Part, number])[] = [
  ['extra', 0.3],
  ['time', 0.08],
  ['byline', 0.1],
  ['share', 0.25],
  ['boilerplate', 0.2],
  ['code', 0.05],
  ['rule', 0.06],
];

/** Parts in an order of the dump's own; the headline stands among the first mostly. */
function headOf(random: Random): Part[] {
  const parts = HEAD_PARTS.filter(([, share]) => chance(random, share)).map(([part]) => part);
  shuffle(random, parts);
  const place = chance(random, 0.65)
    ? 0
    : chance(random, 0.7)
      ? Math.min(1, parts.length)
      : Math.floor(random() * (parts.length + 1));
  // What can only follow a headline does.
  const head: Part[] = [
    ...parts.slice(0, place).filter((part) => part !== 'again' && part !== 'standfirst'),
    'headline',
    ...parts.slice(0, place).filter((part) => part === 'again' || part === 'standfirst'),
    ...parts.slice(place),
  ];
  return head;
}

function tailOf(random: Random, head: readonly Part[]): Part[] {
  const parts = TAIL_PARTS.filter(
    ([part, share]) =>
      chance(random, share) && !(head.includes(part) && (part === 'time' || part === 'byline')),
  ).map(([part]) => part);
  shuffle(random, parts);
  return parts;
}

const TITLE_FORMS: readonly ((title: string, date: Date) => string)[] = [
  ...new Array<(title: string) => string>(9).fill((title) => title),
  (title) => title.toUpperCase(),
  (title, date) =>
    `${String(date.getUTCHours()).padStart(2, '0')}:${String(date.getUTCMinutes()).padStart(2, '0')} ${title}`,
  (title) => `■ ${title}`,
  (title) => `**${title}**`,
  (title) => `【${title}】`,
];

const SECTIONS: Readonly<Record<string, string>> = {
  en: 'World|Politics|Business|Sport|Local News|Opinion|Health|Culture|Technology|Crime',
  de: 'Politik|Wirtschaft|Sport|Kultur|Panorama|Regional|Wissen|Meinung',
  fr: 'Politique|Économie|Sport|Culture|Société|Monde|Faits divers',
  es: 'Política|Economía|Deportes|Cultura|Sociedad|Mundo|Sucesos',
  it: 'Politica|Economia|Sport|Cultura|Cronaca|Esteri',
  pt: 'Política|Economia|Esporte|Cultura|Cidades|Mundo',
  nl: 'Binnenland|Buitenland|Sport|Economie|Cultuur',
  sv: 'Inrikes|Utrikes|Sport|Ekonomi|Kultur',
  no: 'Innenriks|Utenriks|Sport|Økonomi|Kultur',
  pl: 'Kraj|Świat|Sport|Gospodarka|Kultura|Polityka',
  tr: 'Gündem|Dünya|Spor|Ekonomi|Kültür Sanat',
  ru: 'Политика|Общество|Экономика|Спорт|Происшествия|В мире',
  el: 'Πολιτική|Οικονομία|Αθλητικά|Κόσμος|Κοινωνία',
  zh: '国内|国际|社会|财经|体育|娱乐',
  ja: '社会|政治|経済|国際|スポーツ|文化',
  ko: '정치|경제|사회|국제|스포츠|문화',
  ar: 'سياسة|اقتصاد|رياضة|ثقافة|أخبار عربية',
  vi: 'Thời sự|Thế giới|Kinh tế|Thể thao|Giáo dục',
};

const AGENCIES = 'AP|Reuters|AFP|dpa|EFE|ANSA|Xinhua|TT|NTB|PAP|AA|Kyodo|Yonhap|ANP|APA'.split('|');
const PLACES =
  'BERLIN|LONDON|Paris|Madrid|OSLO|WARSAW|Ankara|SEOUL|Tokyo|NEW YORK|Wien|Moscow|Beijing|ROME|Lisbon|Athens'.split(
    '|',
  );
const TIME_ZONES = ['', '', '', ' GMT', ' CET', ' EST', ' IST', ' (GMT+7)', ' UTC'];

function timeForm(random: Random, language: string): (date: Date) => string {
  const locale = language === 'no' ? 'nb' : language;
  const pad = (n: number): string => String(n).padStart(2, '0');
  const zone = pick(random, TIME_ZONES);
  const clock = (d: Date): string =>
    `${pad(d.getUTCHours())}${pick(random, [':', ':', ':', '.'])}${pad(d.getUTCMinutes())}`;
  const sep = pick(random, ['.', '/', '-', '. ']);
  const local =
    (options: Intl.DateTimeFormatOptions, tail = '') =>
    (d: Date): string =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(d) + tail;
  const forms: ((d: Date) => string)[] = [
    (d) => `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())} ${clock(d)}${zone}`,
    (d) =>
      `${pad(d.getUTCDate())}${sep}${pad(d.getUTCMonth() + 1)}${sep}${d.getUTCFullYear()}${pick(random, [' ', ', ', ' - ', ' | '])}${clock(d)}${zone}`,
    (d) => `${pad(d.getUTCDate())}${sep}${pad(d.getUTCMonth() + 1)}${sep}${d.getUTCFullYear()}`,
    local({ dateStyle: 'long', timeStyle: 'short' }, zone),
    local({ dateStyle: 'full' }),
    local({ dateStyle: 'long' }),
    local({ dateStyle: 'medium', timeStyle: 'short' }, zone),
    local({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
  ];
  if (['ja', 'zh'].includes(language))
    forms.push(
      (d) => `${d.getUTCFullYear()}年${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${clock(d)}`,
      (d) => `${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${d.getUTCHours()}時${pad(d.getUTCMinutes())}分`,
    );
  if (language === 'ko')
    forms.push(
      (d) => `${d.getUTCFullYear()}.${pad(d.getUTCMonth() + 1)}.${pad(d.getUTCDate())}. ${clock(d)}`,
    );
  return pick(random, forms);
}

type DatelineForm = (place: string, agency: string, name: string, month: number, day: number) => string;

const EAST_ASIAN_AGENCIES = ['新華社', '华声社', '中央社', '共同', '時事', '北方网', '本报', '東亜通信'];
const DATELINES: Readonly<Record<string, readonly DatelineForm[]>> = {
  zh: [
    (place, _, name, month, day) =>
      `${EAST_ASIAN_AGENCIES[day % 8]}${place}${month}月${day}日电（记者 ${name}）`,
    (place, _, name) => `〔記者${name}／${place}報導〕`,
    (place, _, name, __, day) => `（${EAST_ASIAN_AGENCIES[day % 8]}記者${name}${place}${day}日電）`,
    () => '【本報訊】',
    (_, __, name) => `本报讯（记者 ${name}）`,
    (place, _, name) => `記者${name}／${place}報導　`,
  ],
  ja: [
    (place) => `【${place}共同】`,
    (place, _, name) => `【${place}＝${name}】`,
    (place, agency, _, __, day) => `［${place} ${day}日 ${agency}］ - `,
  ],
  ko: [
    (place, agency, name) => `(${place}=${agency}) ${name} 기자 = `,
    (place, agency, name) => `[${place}=${agency}]${name} 기자 = `,
    (_, agency, name) => `[${agency} ${name} 기자] `,
    (_, agency, name) => `[${agency}=${name} 기자] `,
  ],
  ar: [(place, agency) => `${place} - ${agency}: `, (place, agency) => `${place} (${agency}) - `],
  fa: [(place, agency) => `${place} - ${agency} - `, (_, agency) => `به گزارش ${agency}، `],
  tr: [(place, agency) => `${place.toUpperCase()} (${agency}) - `, (place) => `${place.toUpperCase()} - `],
  vi: [(_, agency) => `(${agency}) - `, (place) => `${place} – `],
  hi: [(place, agency) => `${place}, ${agency}। `, (place) => `${place}: `],
  id: [
    (place, agency) => `${place.toUpperCase()}, ${agency} - `,
    (place, agency) => `${agency}, ${place} - `,
  ],
  ru: [(place, agency) => `${place.toUpperCase()}, ${agency} — `, (_, agency) => `${agency}. `],
  pl: [(place, agency) => `${place} (${agency}). `],
  de: [
    (place, agency) => `${place} (${agency}) - `,
    (place) => `${place}. `,
    (place, agency) => `${place}/${agency}. `,
  ],
};

function styleOf(random: Random, language: string, phrases: Phrases): Style {
  const agency = pick(random, AGENCIES);
  const bracket = pick(random, ['()', '()', '[]', '（）', '［］']);
  const photo = pick(random, phrases.photo);
  const by = pick(random, [': ', ' : ', ' ', '：', '/', ' / ', ' by ']);
  const creditForms: ((r: Random) => string)[] = [
    (r) => ` (${agency} Photo/${nameOf(r)})`,
    (r) => ` ${photo}${by}${nameOf(r)}/${agency}`,
    (r) => ` ${bracket[0]}${agency}/${nameOf(r)}${bracket[1]}`,
    () => ` © ${agency}`,
    () => ` | ${photo}${by}${agency}`,
    () => '',
    (r) => ` ${bracket[0]}${photo}${by}${nameOf(r)}${bracket[1]}`,
    () => `＝${agency}`,
    (r) => ` ${nameOf(r)}`,
    () => ` ${bracket[0]}${photo}${by}${agency}${bracket[1]}`,
  ];
  const head = headOf(random);
  const month = between(random, 1, 12);
  const day = between(random, 1, 28);
  const place: readonly ((p: string) => string)[] = [
    ...(DATELINES[language] ?? []).map((form) => (p: string) => form(p, agency, nameOf(random), month, day)),
    (p) => `${p.toUpperCase()} (${agency}) - `,
    (p) => `${p} – `,
    (p) => `${p}/${agency} – `,
    (p) => `${agency} ${p}. `,
    (p) => `${p} (${agency}) — `,
    (p) => `${p}, ${agency} - `,
    (p) => `(${agency}) ${p} – `,
    (p) => `${p}. `,
    (p) => `[${p}=${agency}] `,
    (p) => `【${p}】`,
    (p) => `${p}: `,
    (p) => `(${p}=${agency}) `,
  ];
  return {
    phrases,
    language,
    head,
    tail: tailOf(random, head),
    titleForm: pick(random, TITLE_FORMS),
    repeats: chance(random, 0.3) ? between(random, 1, 2) : 0,
    blank: pick(random, ['every', 'every', 'every', 'none', 'none', 'paragraphs', 'double']),
    time: timeForm(random, language),
    timeLabel: chance(random, 0.5),
    twoTimes: pick(random, ['none', 'none', 'none', 'line', 'two']),
    byLead: pick(random, phrases.by),
    byJoin: pick(random, [', ', ', ', ' / ', ' & ']),
    sections: (SECTIONS[language] ?? SECTIONS['en'] ?? '').split('|'),
    crumb: chance(random, 0.2),
    captionCopies: chance(random, 0.4) ? between(random, 2, 6) : 1,
    captionCredit: pick(random, creditForms),
    creditLine: pick(random, ['no', 'no', 'no', 'below', 'above']),
    captionLead: pick(random, ['', '', '', '', `${photo}: `, '▲ ', 'FILE - ', '(1/3) ']),
    captionsAt: pick(random, ['head', 'head', 'inside', 'inside', 'end']),
    ads: chance(random, 0.35) ? 0.25 : 0,
    related: chance(random, 0.4) ? 0.2 : 0,
    lines: chance(random, 0.3) ? 0.12 : 0,
    dateline: chance(random, 0.35) ? pick(random, place) : null,
    markdown: chance(random, 0.12),
    indent: chance(random, 0.08) ? '   ' : '',
    longest: pick(random, [1, 2, 3, 3, 5, 8, 15, 40]),
    tabloid: chance(random, 0.2),
  };
}

const FIRST =
  'Nora|Piet|Jana|Luca|Marta|Iwan|Aino|Selim|Chloé|Diego|Ingrid|Tomas|Keiko|Omar|Helga|Ruben'.split('|');
const LAST =
  'Quill|Harmsen|Brückner|Moretti|Kowal|Petrov|Laine|Aydin|Besson|Ramos|Lunde|Novak|Mori|Haddad|Vogt|Costa'.split(
    '|',
  );
const nameOf = (random: Random): string => `${pick(random, FIRST)} ${pick(random, LAST)}`;

class Page {
  readonly lines: string[] = [];
  letters = '';
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  add(letter: string, text: string): void {
    const { blank, indent } = this.#style;
    const isText = letter === 'P' || letter === 'K';
    const gap = blank === 'every' ? 1 : blank === 'double' ? 2 : blank === 'paragraphs' && isText ? 1 : 0;
    for (let i = 0; i < gap && this.lines.length > 0; i++) this.blank();
    this.lines.push(indent + text);
    this.letters += letter;
  }

  blank(): void {
    this.lines.push('');
    this.letters += ' ';
  }
}

/** Labels of a language without a table: any short line of its boilerplate for any of them. */
function phrasesFrom(random: Random, pool: readonly Boilerplate[]): Phrases {
  const short = pool.flatMap(({ top, bottom }) => [...top, ...bottom]).filter((line) => line.length < 40);
  const some = (): string[] =>
    short.length === 0 ? ['…'] : Array.from({ length: 5 }, () => pick(random, short));
  return {
    published: ['', ...some().slice(0, 1)],
    updated: some(),
    by: [''],
    photo: some(),
    related: some(),
    ad: some(),
    next: some(),
    share: some(),
    readTime: some(),
  };
}

/** Share of dumps in which one story is printed twice, as when a page was saved twice. */
const TWICE_SHARE = 0.1;
/** Stories of a language with few of them that are only named, at most. */
const MOST_TEASERS = 6;

/** Stories in invented layouts. */
export function layoutDumps(
  stories: readonly Story[],
  boilerplate: readonly Boilerplate[],
  count: number,
  seed: number,
): Labelled[] {
  const random = randomSource(seed);
  const out: Labelled[] = [];
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    const key = `${story.fold}/${story.language}`;
    groups.set(key, [...(groups.get(key) ?? []), story]);
  }
  const keys = [...groups.keys()];
  for (let n = 0; n < count; n++) {
    // English is so frequent that languages are drawn first.
    const key = chance(random, 0.25)
      ? (keys.find((each) => each === `${n % 4}/en`) ?? pick(random, keys))
      : pick(random, keys);
    const group = groups.get(key) as Story[];
    const [fold, language] = [Number(key.split('/')[0]), key.split('/')[1] as string];
    const pool = boilerplate.filter((each) => each.fold === fold && each.language === language);
    const style = styleOf(
      random,
      language,
      language in PHRASES ? phrasesOf(language) : phrasesFrom(random, pool),
    );
    const page = new Page(style);
    const menu = pool.length > 0 ? pick(random, pool) : { top: [], bottom: [] };
    for (const line of menu.top.slice(0, pick(random, [0, 0, 4, 10, 30, 80]))) page.add('O', line);
    const parting = pick(random, [
      'none',
      'none',
      'none',
      'marker',
      'rule',
      'boilerplate',
      'teasers',
      'blank',
      'share',
    ]);
    const wanted = pick(random, [1, 1, 2, 2, 2, 3, 3, 4, 5, 6]);
    const drawn = [...group];
    shuffle(random, drawn);
    // A language with few stories borrows: aggregators print several languages one below the other.
    if (drawn.length < wanted + 1) {
      const borrowed = stories.filter((story) => story.fold === fold && story.language !== language);
      shuffle(random, borrowed);
      drawn.push(...borrowed.slice(0, wanted + MOST_TEASERS - drawn.length));
    }
    const chosen = drawn.slice(0, wanted);
    if (chance(random, TWICE_SHARE)) chosen.splice(between(random, 1, chosen.length), 0, chosen[0] as Story);
    const teasers = drawn.slice(wanted);
    chosen.forEach((story, at) => {
      if (at > 0) part(page, parting, random, style, menu, teasers);
      addStory(page, story, style, random, menu, teasers);
    });
    if (chance(random, 0.8)) {
      if (chance(random, 0.5)) page.add('O', pick(random, style.phrases.related));
      for (let k = between(random, 0, 5); k > 0; k--) page.add('O', pick(random, teasers).title);
      for (const line of menu.bottom.slice(-pick(random, [3, 10, 30]))) page.add('O', line);
    }
    const renderer: Renderer = style.markdown ? 'markdown' : 'text';
    const content = `${page.lines.join('\n')}\n`;
    const passages = toPassages(content, renderer);
    out.push({
      id: `layout/${n}`,
      set: 'layout',
      site: `layout-${n}`,
      language,
      renderer,
      pageType: 'article',
      fold,
      passages,
      ...rolesOfLines(passages, page.letters),
    });
  }
  return out;
}

function part(
  page: Page,
  parting: string,
  random: Random,
  style: Style,
  menu: { readonly top: readonly string[]; readonly bottom: readonly string[] },
  teasers: readonly Story[],
): void {
  const { phrases } = style;
  if (parting === 'marker') page.add('O', pick(random, phrases.next));
  else if (parting === 'rule') page.add('O', pick(random, ['* * *', '---', '________', '=====', '###']));
  else if (parting === 'share') for (const label of phrases.share.slice(0, 4)) page.add('O', label);
  else if (parting === 'blank') for (let k = 0; k < 3; k++) page.blank();
  else if (parting === 'boilerplate') {
    for (const line of menu.bottom.slice(0, between(random, 2, 12))) page.add('O', line);
    for (const line of menu.top.slice(0, between(random, 2, 25))) page.add('O', line);
  } else if (parting === 'teasers') {
    page.add('O', pick(random, phrases.related));
    for (let k = between(random, 2, 5); k > 0; k--) {
      const teaser = pick(random, teasers);
      page.add('O', teaser.title);
      if (chance(random, 0.4)) page.add('O', style.time(teaser.published));
      if (chance(random, 0.3))
        page.add('O', (teaser.paragraphs[0] as string).slice(0, 160).replace(/\s\S*$/, '…'));
    }
  }
}

function addStory(
  page: Page,
  story: Story,
  style: Style,
  random: Random,
  menu: { readonly top: readonly string[]; readonly bottom: readonly string[] },
  teasers: readonly Story[],
): void {
  const { phrases, language } = style;
  const spaceless = ['ja', 'zh'].includes(language);
  const heading = style.markdown ? '# ' : '';
  const captions = captionsOf(story, style, random);
  let paragraphs = [...story.paragraphs];
  if (style.tabloid)
    paragraphs = paragraphs.flatMap((text) => text.split(spaceless ? /(?<=。)/ : /(?<=[.!?।])\s+(?=\S)/));
  const keep = Math.max(1, Math.round(style.longest * (0.5 + random() * 0.5)));
  const cut = paragraphs.length > keep;
  const hasStandfirst = style.head.includes('standfirst') && paragraphs.length > 1;
  paragraphs = paragraphs.slice(0, keep + (hasStandfirst ? 1 : 0));
  const standfirst = hasStandfirst ? (paragraphs.shift() as string) : null;
  if (style.dateline !== null && paragraphs[0] !== undefined && paragraphs[0].length > 60)
    paragraphs[0] = style.dateline(pick(random, PLACES)) + paragraphs[0];
  if (cut && chance(random, 0.1) && paragraphs.length > 1)
    paragraphs[paragraphs.length - 1] = `${(paragraphs.at(-1) as string).slice(0, 120)}…`;
  const authors = story.authors.length > 0 ? story.authors : chance(random, 0.5) ? [nameOf(random)] : [];
  const modified = new Date(story.published.getTime() + 3.6e6 * between(random, 1, 30));
  const section = pick(random, style.sections);
  const isHeadless = chance(random, 0.02);
  const putCaptions = (): void => {
    for (const caption of captions)
      for (let k = chance(random, 0.8) ? style.captionCopies : 1; k > 0; k--) {
        if (caption.credit !== '' && style.creditLine === 'above') page.add('c', caption.credit);
        page.add('K', caption.text);
        if (caption.credit !== '' && style.creditLine === 'below') page.add('C', caption.credit);
      }
  };
  const put = (part: Part): void => {
    switch (part) {
      case 'section':
        page.add(
          style.crumb ? 'O' : 'S',
          style.crumb
            ? `${pick(random, ['Home', '🏠', 'Start'])} ${pick(random, ['>', '/', '»'])} ${section}`
            : section,
        );
        break;
      case 'headline':
        if (isHeadless) break;
        page.add('H', heading + style.titleForm(story.title, story.published));
        for (let k = 0; k < style.repeats; k++) {
          if (chance(random, 0.3)) page.add('S', section);
          page.add('A', story.title);
        }
        break;
      case 'again':
        if (!isHeadless) page.add('A', story.title);
        break;
      case 'time': {
        const label = style.timeLabel ? `${pick(random, phrases.published)} ` : '';
        const printed = `${label}${style.time(story.published)}`.trim();
        const updated = `${pick(random, phrases.updated)}${pick(random, [' ', ': ', ':'])}${style.time(modified)}`;
        if (style.twoTimes === 'line')
          page.add('T', `${printed} ${pick(random, ['', '/ ', '| ', '· '])}${updated}`);
        else page.add('T', printed);
        if (style.twoTimes === 'two') page.add('T', updated);
        break;
      }
      case 'byline':
        if (authors.length > 0) {
          const line = spaceless
            ? `${authors.join('、')}${chance(random, 0.3) ? '記者' : ''}`
            : `${style.byLead} ${authors.join(style.byJoin)}`.trim();
          page.add(
            'B',
            chance(random, 0.1) ? `${line} ${pick(random, ['|', '·', '/'])} ${pick(random, AGENCIES)}` : line,
          );
        }
        break;
      case 'standfirst':
        if (standfirst !== null) page.add('P', standfirst);
        break;
      case 'caption':
        if (style.captionsAt === 'head') putCaptions();
        break;
      case 'share':
        for (const label of phrases.share.slice(0, between(random, 1, 6))) page.add('O', label);
        break;
      case 'readTime':
        page.add('O', pick(random, phrases.readTime));
        break;
      case 'boilerplate':
        if (menu.bottom.length > 0)
          for (let k = between(random, 1, 2); k > 0; k--) page.add('O', pick(random, menu.bottom));
        break;
      case 'extra':
        page.add(
          'X',
          pick(random, [
            `${nameOf(random)} contributed to this report.`,
            `- ${pick(random, AGENCIES)}`,
            `(${pick(random, AGENCIES)})`,
            `${pick(random, AGENCIES)}/${nameOf(random)}`,
            `(${nameOf(random)
              .split(' ')
              .map((name) => name[0])
              .join('')
              .toLowerCase()})`,
            pick(random, AGENCIES),
          ]),
        );
        break;
      case 'code':
        page.add(
          'O',
          pick(random, [
            `${between(random, 1000, 99999)}`,
            `ID: ${between(random, 10000, 999999)}`,
            `${between(random, 10, 9999)} views`,
            `#${between(random, 100, 9999)}`,
          ]),
        );
        break;
      case 'rule':
        page.add('O', pick(random, ['* * *', '---', '###', '■']));
        break;
    }
  };
  for (const each of style.head) put(each);
  const middle = Math.floor(paragraphs.length / 2);
  paragraphs.forEach((text, at) => {
    if (at === middle && at > 0 && style.captionsAt === 'inside') putCaptions();
    if (at > 0 && chance(random, style.ads)) page.add('O', pick(random, phrases.ad));
    if (at > 0 && chance(random, style.related)) {
      const label = pick(random, phrases.related);
      if (chance(random, 0.5)) page.add('O', `${label}: ${pick(random, teasers).title}`);
      else {
        page.add('O', label);
        for (let k = between(random, 1, 3); k > 0; k--) page.add('O', pick(random, teasers).title);
      }
    }
    if (at > 0 && chance(random, style.lines) && menu.bottom.length > 0)
      page.add('O', pick(random, menu.bottom));
    page.add('P', text);
  });
  if (style.captionsAt === 'end') putCaptions();
  for (const each of style.tail) put(each);
}

interface MadeCaption {
  readonly text: string;
  readonly credit: string;
}

function captionsOf(story: Story, style: Style, random: Random): MadeCaption[] {
  const texts =
    story.captions.length > 0
      ? story.captions.slice(0, between(random, 1, 3))
      : chance(random, 0.5)
        ? [firstSentence(pick(random, story.paragraphs))]
        : [];
  return texts
    .filter((text) => text.length > 10 && text.length < 400)
    .map((text) => {
      const credit = style.captionCredit(random);
      const led = style.captionLead + text;
      return style.creditLine !== 'no' && credit !== ''
        ? { text: led, credit: credit.trim() }
        : { text: led + credit, credit: '' };
    });
}

function firstSentence(text: string): string {
  return /^.{20,200}?[.!?。।](?=\s|$|[^\s])/su.exec(text)?.[0] ?? text.slice(0, 120);
}

/** Real pages one behind the other: whole, or all but the first cut to the story with what stands right around it. */
export function joinedDumps(
  pages: readonly (Labelled & { readonly content: string })[],
  count: number,
  seed: number,
): Labelled[] {
  const random = randomSource(seed);
  const groups = new Map<string, (Labelled & { readonly content: string })[]>();
  for (const page of pages) {
    if (
      page.renderer === 'html' ||
      !page.roles.includes(ROLES.indexOf('headline')) ||
      page.pageType !== 'article'
    )
      continue;
    const key = `${page.fold}/${page.language}/${page.renderer}`;
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  const keys = [...groups.keys()];
  const english = keys.filter((key) => key.includes('/en/'));
  const out: Labelled[] = [];
  for (let n = 0; n < count; n++) {
    const key = pick(random, chance(random, 0.25) ? english : keys);
    const group = groups.get(key) as (Labelled & { readonly content: string })[];
    const size = pick(random, [2, 2, 3, 4, 5]);
    const first = pick(random, group);
    const others = group.filter((page) => page !== first);
    const sameSite = others.filter(({ site }) => site === first.site);
    // Aggregators print stories of several languages one below the other.
    const mixed = (): typeof group =>
      [...groups]
        .filter(([key]) => key.startsWith(`${first.fold}/`) && key.endsWith(`/${first.renderer}`))
        .flatMap(([, all]) => all)
        .filter((page) => page !== first);
    const source =
      sameSite.length >= size - 1 && chance(random, 0.4)
        ? sameSite
        : others.length < size - 1 || chance(random, 0.2)
          ? mixed()
          : others;
    shuffle(random, source);
    const chosen = [first, ...source.slice(0, size - 1)];
    if (chance(random, TWICE_SHARE)) chosen.splice(between(random, 1, chosen.length), 0, first);
    const isScroll = chance(random, 0.6);
    const parting = pick(
      random,
      isScroll
        ? ['', '\n\n\n', 'marker', 'marker', 'marker', '* * *', '---']
        : ['', '', '\n\n\n', '----------'],
    );
    const lines: string[] = [];
    let letters = '';
    chosen.forEach((page, at) => {
      const all = page.content.split('\n');
      const own = lettersOf(page, all.length);
      let from = 0;
      let to = all.length;
      if (isScroll) {
        const h = own.indexOf('H');
        const last = Math.max(own.lastIndexOf('P'), own.lastIndexOf('X'));
        if (at > 0) from = Math.max(0, h - between(random, 0, 3));
        if (at < chosen.length - 1 || chance(random, 0.3))
          to = Math.min(all.length, last + 1 + between(random, 0, 3));
      }
      if (at > 0 && parting !== '') {
        for (const line of parting === 'marker'
          ? [pick(random, phrasesOf(page.language).next)]
          : parting.split('\n')) {
          lines.push(line);
          letters += line === '' ? ' ' : 'O';
        }
      }
      lines.push(...all.slice(from, to));
      letters += own.slice(from, to);
    });
    const { fold, language, renderer } = first;
    const passages = toPassages(lines.join('\n'), renderer);
    if (passages.length > 4000) continue;
    out.push({
      id: `joined/${n}`,
      set: 'joined',
      site: `joined-${n}`,
      language,
      renderer,
      pageType: 'article',
      fold,
      passages,
      ...rolesOfLines(passages, letters),
    });
  }
  return out;
}

function lettersOf({ passages, roles }: Labelled, lines: number): string {
  const letters = new Array<string>(lines).fill(' ');
  passages.forEach(({ lines: own }, i) => {
    own.forEach((line, k) => {
      letters[line - 1] = k === 0 ? letterOf(ROLES[roles[i] as number] as (typeof ROLES)[number]) : '+';
    });
  });
  return letters.join('');
}
