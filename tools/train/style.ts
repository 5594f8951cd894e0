// How a made site prints its articles: an order of their parts, forms of times, credits and datelines.
import type { Phrases } from './phrases.ts';
import { between, chance, pick, type Random, shuffle } from './random.ts';

/** What may stand above a text besides the headline, with how often it does; in an order drawn for each dump. */
const HEAD_PARTS = [
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
] as const;
const TAIL_PARTS = [
  ['extra', 0.3],
  ['time', 0.08],
  ['byline', 0.1],
  ['share', 0.25],
  ['boilerplate', 0.2],
  ['code', 0.05],
  ['rule', 0.06],
] as const;

export type Part = 'headline' | (typeof HEAD_PARTS)[number][0] | (typeof TAIL_PARTS)[number][0];

/** Parts in an order of the dump's own; the headline stands among the first mostly. */
function headOf(random: Random): Part[] {
  const parts: Part[] = HEAD_PARTS.filter(([, share]) => chance(random, share)).map(([part]) => part);
  shuffle(random, parts);
  const place = chance(random, 0.65)
    ? 0
    : chance(random, 0.7)
      ? Math.min(1, parts.length)
      : Math.floor(random() * (parts.length + 1));
  const first = parts.slice(0, place);
  /** What can only follow a headline. */
  const mustFollow = (part: Part): boolean => part === 'again' || part === 'standfirst';
  return [
    ...first.filter((part) => !mustFollow(part)),
    'headline',
    ...first.filter(mustFollow),
    ...parts.slice(place),
  ];
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
  (title, date) => `${date.toISOString().slice(11, 16)} ${title}`,
  (title) => `■ ${title}`,
  (title) => `**${title}**`,
  (title) => `【${title}】`,
];

export const AGENCIES = 'AP|Reuters|AFP|dpa|EFE|ANSA|Xinhua|TT|NTB|PAP|AA|Kyodo|Yonhap|ANP|APA'.split('|');
export const PLACES =
  'BERLIN|LONDON|Paris|Madrid|OSLO|WARSAW|Ankara|SEOUL|Tokyo|NEW YORK|Wien|Moscow|Beijing|ROME|Lisbon|Athens'.split(
    '|',
  );
const TIME_ZONES = ['', '', '', ' GMT', ' CET', ' EST', ' IST', ' (GMT+7)', ' UTC'];

function timeForm(random: Random, language: string): (date: Date) => string {
  const zone = pick(random, TIME_ZONES);
  const sep = pick(random, ['.', '/', '-', '. ']);
  const clock = (hour: string, minute: string): string =>
    `${hour}${pick(random, [':', ':', ':', '.'])}${minute}`;
  /** Of the parts of the time, in two or four digits. */
  const numeric =
    (form: (year: string, month: string, day: string, hour: string, minute: string) => string) =>
    (date: Date): string => {
      const [year = '', month = '', day = '', hour = '', minute = ''] = date.toISOString().split(/\D/);
      return form(year, month, day, hour, minute);
    };
  const local =
    (options: Intl.DateTimeFormatOptions, tail = '') =>
    (date: Date): string =>
      new Intl.DateTimeFormat(language === 'no' ? 'nb' : language, { ...options, timeZone: 'UTC' }).format(
        date,
      ) + tail;
  const forms = [
    numeric((year, month, day, hour, minute) => `${year}-${month}-${day} ${clock(hour, minute)}${zone}`),
    numeric(
      (year, month, day, hour, minute) =>
        `${day}${sep}${month}${sep}${year}${pick(random, [' ', ', ', ' - ', ' | '])}${clock(hour, minute)}${zone}`,
    ),
    numeric((year, month, day) => `${day}${sep}${month}${sep}${year}`),
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
      numeric(
        (year, month, day, hour, minute) =>
          `${year}年${Number(month)}月${Number(day)}日 ${clock(hour, minute)}`,
      ),
      numeric(
        (_, month, day, hour, minute) => `${Number(month)}月${Number(day)}日 ${Number(hour)}時${minute}分`,
      ),
    );
  if (language === 'ko')
    forms.push(
      numeric((year, month, day, hour, minute) => `${year}.${month}.${day}. ${clock(hour, minute)}`),
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

const FIRST =
  'Nora|Piet|Jana|Luca|Marta|Iwan|Aino|Selim|Chloé|Diego|Ingrid|Tomas|Keiko|Omar|Helga|Ruben'.split('|');
const LAST =
  'Quill|Harmsen|Brückner|Moretti|Kowal|Petrov|Laine|Aydin|Besson|Ramos|Lunde|Novak|Mori|Haddad|Vogt|Costa'.split(
    '|',
  );
export const nameOf = (random: Random): string => `${pick(random, FIRST)} ${pick(random, LAST)}`;

/** How one made site prints its articles: the same for all of a dump. */
export function styleOf(random: Random, language: string, phrases: Phrases) {
  const agency = pick(random, AGENCIES);
  const bracket = pick(random, ['()', '()', '[]', '（）', '［］']);
  const photo = pick(random, phrases.photo);
  const by = pick(random, [': ', ' : ', ' ', '：', '/', ' / ', ' by ']);
  const creditForms: (() => string)[] = [
    () => ` (${agency} Photo/${nameOf(random)})`,
    () => ` ${photo}${by}${nameOf(random)}/${agency}`,
    () => ` ${bracket[0]}${agency}/${nameOf(random)}${bracket[1]}`,
    () => ` © ${agency}`,
    () => ` | ${photo}${by}${agency}`,
    () => '',
    () => ` ${bracket[0]}${photo}${by}${nameOf(random)}${bracket[1]}`,
    () => `＝${agency}`,
    () => ` ${nameOf(random)}`,
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
    /** What stands above the text, in order, and what below it. */
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
    /** Articles have so many paragraphs at most. */
    longest: pick(random, [1, 2, 3, 3, 5, 8, 15, 40]),
    tabloid: chance(random, 0.2),
  };
}

export type Style = ReturnType<typeof styleOf>;
