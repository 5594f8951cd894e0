// Makes dumps in two unlike ways. `layoutDumps` sets stories into invented layouts, with boilerplate lines of real pages
// around them; `joinedDumps` joins real pages, whole or cut to the story.
import { addTo } from '../../src/model/values.ts';
import { ROLES, roleIndex } from '../../src/sequence/roles.ts';
import type { HandWritten } from './hand.ts';
import { dumpOf, foldOf, type Labelled, letterOf, MOST_PASSAGES } from './labelled.ts';
import { type LabelledPage, languageOf, readGold, siteOf } from './pages.ts';
import { ENGLISH, PHRASES, type Phrases } from './phrases.ts';
import { between, chance, pick, type Random, randomSource, shuffle } from './random.ts';
import { AGENCIES, nameOf, type Part, PLACES, type Style, styleOf } from './style.ts';

interface Story {
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: Date;
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly language: string;
  readonly fold: number;
}

/** The time of a story that states none. */
const SOME_TIME = '2021-05-04T10:00:00Z';

export function readStories(folder: string, set: string): Story[] {
  return readGold(folder).flatMap((page) => {
    if (page.page_type !== 'article' || page.title === null || page.title === '') return [];
    const paragraphs = page.main_content
      .split(/\n+/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line.length > 1 && line !== page.title);
    if (paragraphs.length < 2) return [];
    const language = languageOf(set, page);
    const published = new Date(page.publish_date ?? SOME_TIME);
    const authors = (page.author ?? '')
      .split(/[,;]| and /)
      .map((name) => name.trim())
      .filter((name) => name.length > 3 && name.length < 40 && !name.includes('.'));
    return [
      {
        title: page.title,
        authors,
        published: Number.isNaN(published.getTime()) ? new Date(SOME_TIME) : published,
        paragraphs,
        captions: page.captions ?? [],
        language,
        fold: foldOf(set, language, siteOf(page.url)),
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
          fold: foldOf('hand', language, site),
        },
      ];
    }),
  );
}

/** Lines of boilerplate of one page, in runs as they stood. */
interface Boilerplate {
  readonly fold: number;
  readonly language: string;
  readonly top: readonly string[];
  readonly bottom: readonly string[];
}

const HEADLINE = roleIndex('headline');
const BODY = roleIndex('body');

/** What stands above and below the articles of labelled pages. */
export function boilerplateOf(pages: readonly Labelled[]): Boilerplate[] {
  return pages.flatMap(({ passages, roles, fold, language, renderer }) => {
    if (renderer === 'markdown' || renderer === 'html') return [];
    const begin = roles.findIndex((role) => role === HEADLINE || role === BODY);
    if (begin < 0) return [];
    const linesOf = (from: number, to: number): string[] =>
      passages
        .slice(from, to)
        .filter((_, i) => roles[from + i] === 0)
        .map(({ text }) => text)
        .filter((text) => text.length > 0 && text.length < 400);
    // The last lines above a headline may be the article's own section or time.
    const top = linesOf(0, Math.max(0, begin - 3));
    return [{ fold, language, top, bottom: linesOf(roles.lastIndexOf(BODY) + 5, passages.length) }];
  });
}

/** Labels of a language without a table: any short line of its boilerplate for any of them. */
function phrasesFrom(random: Random, pool: readonly Boilerplate[]): Phrases {
  const short = pool.flatMap(({ top, bottom }) => [...top, ...bottom]).filter((line) => line.length < 40);
  const some = (): string[] =>
    short.length === 0 ? ['…'] : Array.from({ length: 5 }, () => pick(random, short));
  return {
    section: ENGLISH.section,
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

/** A made dump as far as it is written, and what its site prints. */
interface Site {
  readonly random: Random;
  readonly style: Style;
  readonly menu: Pick<Boilerplate, 'top' | 'bottom'>;
  /** Stories that are only named. */
  readonly teasers: readonly Story[];
  readonly lines: string[];
  /** One for each of the lines. */
  readonly letters: string[];
}

function addBlank({ lines, letters }: Site): void {
  lines.push('');
  letters.push(' ');
}

function add(site: Site, letter: string, ...texts: readonly string[]): void {
  const { blank, indent } = site.style;
  const isText = letter === 'P' || letter === 'K';
  const gap = blank === 'every' ? 1 : blank === 'double' ? 2 : blank === 'paragraphs' && isText ? 1 : 0;
  for (const text of texts) {
    for (let i = 0; i < gap && site.lines.length > 0; i++) addBlank(site);
    site.lines.push(indent + text);
    site.letters.push(letter);
  }
}

/** Titles of `low` to `high` other stories. */
const teasersOf = ({ random, teasers }: Site, low: number, high: number): string[] =>
  Array.from({ length: between(random, low, high) }, () => pick(random, teasers).title);

/** Stories in invented layouts. */
export function layoutDumps(
  stories: readonly Story[],
  boilerplate: readonly Boilerplate[],
  count: number,
  seed: number,
): Labelled[] {
  const random = randomSource(seed);
  const groups = new Map<string, Story[]>();
  for (const story of stories) addTo(groups, `${story.fold}/${story.language}`, story);
  const all = [...groups.values()];
  return Array.from({ length: count }, (_, n) => {
    // English is so frequent that languages are drawn first.
    const english = chance(random, 0.25) ? groups.get(`${n % 4}/en`) : undefined;
    const group = english ?? pick(random, all);
    const { fold, language } = group[0] as Story;
    const pool = boilerplate.filter((each) => each.fold === fold && each.language === language);
    const style = styleOf(random, language, PHRASES.get(language) ?? phrasesFrom(random, pool));
    const menu = pool.length > 0 ? pick(random, pool) : { top: [], bottom: [] };
    const top = menu.top.slice(0, pick(random, [0, 0, 4, 10, 30, 80]));
    const parting = pick(random, PARTINGS);
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
    const site: Site = { random, style, menu, teasers: drawn.slice(wanted), lines: [], letters: [] };
    add(site, 'O', ...top);
    chosen.forEach((story, at) => {
      if (at > 0) part(site, parting);
      addStory(site, story);
    });
    if (chance(random, 0.8)) {
      if (chance(random, 0.5)) add(site, 'O', pick(random, style.phrases.related));
      add(site, 'O', ...teasersOf(site, 0, 5), ...menu.bottom.slice(-pick(random, [3, 10, 30])));
    }
    return dumpOf(
      {
        id: `layout/${n}`,
        set: 'layout',
        site: `layout-${n}`,
        language,
        renderer: style.markdown ? 'markdown' : 'text',
        fold,
      },
      `${site.lines.join('\n')}\n`,
      site.letters.join(''),
    );
  });
}

/** What may stand between two stories. */
const PARTINGS = [
  'none',
  'none',
  'none',
  'marker',
  'rule',
  'boilerplate',
  'teasers',
  'blank',
  'share',
] as const;

function part(site: Site, parting: (typeof PARTINGS)[number]): void {
  const { random, style, menu, teasers } = site;
  const { phrases } = style;
  switch (parting) {
    case 'none':
      break;
    case 'marker':
      add(site, 'O', pick(random, phrases.next));
      break;
    case 'rule':
      add(site, 'O', pick(random, ['* * *', '---', '________', '=====', '###']));
      break;
    case 'share':
      add(site, 'O', ...phrases.share.slice(0, 4));
      break;
    case 'blank':
      for (let k = 0; k < 3; k++) addBlank(site);
      break;
    case 'boilerplate':
      add(site, 'O', ...menu.bottom.slice(0, between(random, 2, 12)));
      add(site, 'O', ...menu.top.slice(0, between(random, 2, 25)));
      break;
    case 'teasers':
      add(site, 'O', pick(random, phrases.related));
      for (let k = between(random, 2, 5); k > 0; k--) {
        const { title, published, paragraphs } = pick(random, teasers);
        add(site, 'O', title);
        if (chance(random, 0.4)) add(site, 'O', style.time(published));
        if (chance(random, 0.3))
          add(site, 'O', (paragraphs[0] as string).slice(0, 160).replace(/\s\S*$/, '…'));
      }
  }
}

function addStory(site: Site, story: Story): void {
  const { random, style, menu } = site;
  const { phrases, language } = style;
  const isSpaceless = ['ja', 'zh'].includes(language);
  const captions = captionsOf(story, style, random);
  const sentenceEnd = isSpaceless ? /(?<=。)/ : /(?<=[.!?।])\s+(?=\S)/;
  const all = style.tabloid ? story.paragraphs.flatMap((text) => text.split(sentenceEnd)) : story.paragraphs;
  const keep = Math.max(1, Math.round(style.longest * (0.5 + random() * 0.5)));
  const hasStandfirst = style.head.includes('standfirst') && all.length > 1;
  const paragraphs = all.slice(0, keep + (hasStandfirst ? 1 : 0));
  const standfirst = hasStandfirst ? (paragraphs.shift() as string) : null;
  if (style.dateline !== null && paragraphs[0] !== undefined && paragraphs[0].length > 60)
    paragraphs[0] = style.dateline(pick(random, PLACES)) + paragraphs[0];
  if (all.length > keep && chance(random, 0.1) && paragraphs.length > 1)
    paragraphs.push(`${(paragraphs.pop() as string).slice(0, 120)}…`);
  const authors = story.authors.length > 0 ? story.authors : chance(random, 0.5) ? [nameOf(random)] : [];
  const modified = new Date(story.published.getTime() + 3.6e6 * between(random, 1, 30));
  const section = pick(random, phrases.section);
  const isHeadless = chance(random, 0.02);
  const putCaptions = (): void => {
    for (const { text, credit } of captions)
      for (let k = chance(random, 0.8) ? style.captionCopies : 1; k > 0; k--) {
        if (credit !== '' && style.creditLine === 'above') add(site, 'c', credit);
        add(site, 'K', text);
        if (credit !== '' && style.creditLine === 'below') add(site, 'C', credit);
      }
  };
  const put: Readonly<Record<Part, () => void>> = {
    section: () => {
      if (!style.crumb) add(site, 'S', section);
      else
        add(
          site,
          'O',
          `${pick(random, ['Home', '🏠', 'Start'])} ${pick(random, ['>', '/', '»'])} ${section}`,
        );
    },
    headline: () => {
      if (isHeadless) return;
      add(site, 'H', (style.markdown ? '# ' : '') + style.titleForm(story.title, story.published));
      for (let k = 0; k < style.repeats; k++) {
        if (chance(random, 0.3)) add(site, 'S', section);
        add(site, 'A', story.title);
      }
    },
    again: () => {
      if (!isHeadless) add(site, 'A', story.title);
    },
    time: () => {
      const label = style.timeLabel ? `${pick(random, phrases.published)} ` : '';
      const printed = `${label}${style.time(story.published)}`.trim();
      const updated = `${pick(random, phrases.updated)}${pick(random, [' ', ': ', ':'])}${style.time(modified)}`;
      add(
        site,
        'T',
        style.twoTimes === 'line' ? `${printed} ${pick(random, ['', '/ ', '| ', '· '])}${updated}` : printed,
      );
      if (style.twoTimes === 'two') add(site, 'T', updated);
    },
    byline: () => {
      if (authors.length === 0) return;
      const line = isSpaceless
        ? `${authors.join('、')}${chance(random, 0.3) ? '記者' : ''}`
        : `${style.byLead} ${authors.join(style.byJoin)}`.trim();
      const agency = chance(random, 0.1) ? ` ${pick(random, ['|', '·', '/'])} ${pick(random, AGENCIES)}` : '';
      add(site, 'B', line + agency);
    },
    standfirst: () => {
      if (standfirst !== null) add(site, 'P', standfirst);
    },
    caption: () => {
      if (style.captionsAt === 'head') putCaptions();
    },
    share: () => add(site, 'O', ...phrases.share.slice(0, between(random, 1, 6))),
    readTime: () => add(site, 'O', pick(random, phrases.readTime)),
    boilerplate: () => {
      if (menu.bottom.length === 0) return;
      const count = between(random, 1, 2);
      add(site, 'O', ...Array.from({ length: count }, () => pick(random, menu.bottom)));
    },
    extra: () =>
      add(
        site,
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
      ),
    code: () =>
      add(
        site,
        'O',
        pick(random, [
          `${between(random, 1000, 99999)}`,
          `ID: ${between(random, 10000, 999999)}`,
          `${between(random, 10, 9999)} views`,
          `#${between(random, 100, 9999)}`,
        ]),
      ),
    rule: () => add(site, 'O', pick(random, ['* * *', '---', '###', '■'])),
  };
  for (const each of style.head) put[each]();
  const middle = Math.floor(paragraphs.length / 2);
  paragraphs.forEach((text, at) => {
    if (at > 0) {
      if (at === middle && style.captionsAt === 'inside') putCaptions();
      if (chance(random, style.ads)) add(site, 'O', pick(random, phrases.ad));
      if (chance(random, style.related)) {
        const label = pick(random, phrases.related);
        if (chance(random, 0.5)) add(site, 'O', `${label}: ${pick(random, site.teasers).title}`);
        else add(site, 'O', label, ...teasersOf(site, 1, 3));
      }
      if (chance(random, style.lines) && menu.bottom.length > 0) add(site, 'O', pick(random, menu.bottom));
    }
    add(site, 'P', text);
  });
  if (style.captionsAt === 'end') putCaptions();
  for (const each of style.tail) put[each]();
}

/** The captions of a story, or one made of its first sentence, with credits, which are empty where they are part of the text. */
function captionsOf(story: Story, style: Style, random: Random): { text: string; credit: string }[] {
  const texts =
    story.captions.length > 0
      ? story.captions.slice(0, between(random, 1, 3))
      : chance(random, 0.5)
        ? [firstSentence(pick(random, story.paragraphs))]
        : [];
  return texts
    .filter((text) => text.length > 10 && text.length < 400)
    .map((text) => {
      const credit = style.captionCredit();
      const led = style.captionLead + text;
      return style.creditLine === 'no'
        ? { text: led + credit, credit: '' }
        : { text: led, credit: credit.trim() };
    });
}

function firstSentence(text: string): string {
  return /^.{20,200}?[.!?。।](?=\s|$|[^\s])/su.exec(text)?.[0] ?? text.slice(0, 120);
}

/** Real pages one behind the other: whole, or all but the first cut to the story with what stands right around it. */
export function joinedDumps(pages: readonly LabelledPage[], count: number, seed: number): Labelled[] {
  const random = randomSource(seed);
  const groups = new Map<string, LabelledPage[]>();
  for (const page of pages) {
    const { fold, language, renderer, roles, pageType } = page;
    if (renderer !== 'html' && roles.includes(HEADLINE) && pageType === 'article')
      addTo(groups, `${fold}/${language}/${renderer}`, page);
  }
  const all = [...groups.values()];
  const english = [...groups].filter(([key]) => key.includes('/en/')).map(([, group]) => group);
  const out: Labelled[] = [];
  for (let n = 0; n < count; n++) {
    const group = pick(random, chance(random, 0.25) ? english : all);
    const size = pick(random, [2, 2, 3, 4, 5]);
    const first = pick(random, group);
    const { fold, language, renderer } = first;
    const others = group.filter((page) => page !== first);
    const sameSite = others.filter(({ site }) => site === first.site);
    // Aggregators print stories of several languages one below the other.
    const mixed = (): LabelledPage[] =>
      all.flat().filter((page) => page.fold === fold && page.renderer === renderer && page !== first);
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
      const own = page.content.split('\n');
      const ownLetters = lettersOf(page, own.length);
      let from = 0;
      let to = own.length;
      if (isScroll) {
        const last = Math.max(ownLetters.lastIndexOf('P'), ownLetters.lastIndexOf('X'));
        if (at > 0) from = Math.max(0, ownLetters.indexOf('H') - between(random, 0, 3));
        if (at < chosen.length - 1 || chance(random, 0.3))
          to = Math.min(own.length, last + 1 + between(random, 0, 3));
      }
      if (at > 0 && parting !== '') {
        const { next } = PHRASES.get(page.language) ?? ENGLISH;
        const label = parting === 'marker' ? [pick(random, next)] : parting.split('\n');
        lines.push(...label);
        letters += label.map((line) => (line === '' ? ' ' : 'O')).join('');
      }
      lines.push(...own.slice(from, to));
      letters += ownLetters.slice(from, to);
    });
    const dump = dumpOf(
      {
        id: `joined/${n}`,
        set: 'joined',
        site: `joined-${n}`,
        language,
        renderer,
        fold,
      },
      lines.join('\n'),
      letters,
    );
    if (dump.passages.length <= MOST_PASSAGES) out.push(dump);
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
