import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const fixture = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../..', 'fixtures', name, 'input.txt'), 'utf8');

const story = (place: string, subject: string): string[] => [
  `${place} (AP) — The ${subject} that closed in January will open again before the summer, the council said on Tuesday after a vote that nobody had expected to be close.`,
  `Work on the ${subject} has cost the town twice what it was told, and the mayor said at a meeting that she would not ask for more.`,
  `“We counted every stone,” she told reporters. “Then we counted them again, and there were fewer.”`,
  `A report on the ${subject}, ordered last year, is to be read in the town hall on Friday at noon.`,
];

const GARDEN = [
  'Water in the evening, when the soil is cool, and give each bed a long soak twice a week rather than a sprinkle every day that the sun takes back.',
  'A layer of straw as deep as a hand keeps the roots cool, and the blackbirds will thank you for the beetles that move in beneath it.',
  'Beans and squash shade one another if they are sown close together, which saves a can of water for every row and spares you the weeding as well.',
  'Above all, look at the leaves in the morning: a plant that hangs its head at dawn is thirsty, while one that only droops at noon is resting.',
];

const MARKET_HALL = [
  'The council of Casterby has put off its decision on the market hall for a third time, although the tiles have been falling into Bridge Street since November.',
  'An engineer told the meeting that the beams would not bear another heavy fall of snow, and that the repair would cost half as much again if it waited until spring.',
  'Traders say that they were promised a loan two years ago, and that nobody at the town hall has answered a letter since the treasurer left.',
  'The mayor said on Thursday that a bank had offered help, but she would not name it before the papers were signed.',
];

const FERRY = [
  'The ferry to Oster will leave an hour earlier from the first of May, so that those who work on the island can be at their desks by eight.',
  'The harbour company has asked its passengers three times in two years, and three times a majority preferred the early boat to a second one at noon.',
  'Islanders who keep cattle are less pleased, because the milk has to be on the quay before the boat and cows do not read timetables.',
  'A trial of six weeks will show whether the early boat fills, the company said, and nobody has to buy a new season ticket before the end of June.',
];

const titlesOf = (lines: readonly string[], between = '\n\n'): (string | null)[] =>
  clean(lines.join(between)).articles.map(({ title }) => title);

describe('where articles begin', () => {
  it('a marker, a headline and a time part two stories', () => {
    const { articles, boundaries } = clean(fixture('wire/infinite-scroll'));
    expect(articles).toHaveLength(2);
    expect(boundaries).toHaveLength(1);
    expect(boundaries[0]?.confidence).toBeGreaterThan(0.5);
    expect(boundaries[0]?.evidence.length).toBeGreaterThan(0);
  });

  it.fails('a headline and a dateline part stories that nothing else parts', () => {
    const dump = [
      'Pier of Orrin Point to open again before summer',
      ...story('ORRIN POINT, Scotland', 'pier'),
      'Museum of Casterby finds its missing clock',
      ...story('CASTERBY, England', 'clock tower'),
    ].join('\n\n');
    const { articles, boundaries } = clean(dump);
    expect(articles.map((article) => article.title)).toEqual([
      'Pier of Orrin Point to open again before summer',
      'Museum of Casterby finds its missing clock',
    ]);
    expect(boundaries[0]?.evidence).toEqual(['headline']);
  });

  it('a form feed parts stories', () => {
    expect(clean(fixture('layout/form-feed')).articles).toHaveLength(2);
  });

  it.fails('the header of another page parts a story from the next, but not from a stub of a sentence', () => {
    const page = (title: string, paragraphs: readonly string[]): string[] => [
      `Title: ${title}`,
      `URL Source: https://casterby.example/${title.length}`,
      `Markdown Content:\n# ${title}`,
      ...paragraphs,
    ];
    const stub = 'The bridge to Orrin Point opens again on Monday, the harbour office said in a short note.';
    const pagesOf = (first: readonly string[], second: readonly string[]): (string | null)[] =>
      titlesOf([...page('Watering a garden in a dry summer', first), ...page('Roof still waits', second)]);
    expect(pagesOf(GARDEN, MARKET_HALL)).toEqual(['Watering a garden in a dry summer', 'Roof still waits']);
    expect(pagesOf(GARDEN, [stub])).toEqual(['Watering a garden in a dry summer']);
    expect(pagesOf([stub], MARKET_HALL)).toHaveLength(1);
  });

  it('subheadings, lines of asterisks and teasers with datelines begin no article', () => {
    const body = story('ORRIN POINT, Scotland', 'pier');
    const dump = [
      'Pier of Orrin Point to open again before summer',
      ...body.slice(0, 2),
      '* * *',
      'WHAT COMES NEXT',
      ...body.slice(2),
      'More in Coast',
      'CASTERBY, England (AP) — The clock of the museum has been found in a cellar.',
      'HOLM, Norway (AP) — A ferry ran aground on Monday and nobody was hurt.',
    ].join('\n\n');
    expect(clean(dump).articles).toHaveLength(1);
  });

  it('the list that a story ends in is not the headline of the next', () => {
    const dump = [
      'How to choose a dinghy for a tidal creek',
      'By Orla Fenwick',
      'March 4, 2025',
      ...story('MARL QUAY, England', 'slipway').slice(1),
      'Yards that let you try before you buy',
      'Pettigrew and Daughter, Marl Quay\nSaltings Boat Store, Overy Lane\nHarbour Office, Little Marl',
      'Next Article',
      'Museum of Casterby finds its missing clock',
      'By Tobias Quill',
      'March 6, 2025',
      ...story('CASTERBY, England', 'clock tower'),
    ].join('\n\n');
    const { articles } = clean(dump);
    expect(articles.map(({ title }) => title)).toEqual([
      'How to choose a dinghy for a tidal creek',
      'Museum of Casterby finds its missing clock',
    ]);
  });

  it('a headline may be a question as long as a sentence', () => {
    const question = 'Who will pay for the new roof of the market hall when the winter storms come back?';
    const titles = titlesOf([
      'Six ways to keep a garden alive through a dry summer',
      'By Orla Fenwick\nMarch 4, 2025',
      ...GARDEN,
      'Next Article',
      question,
      'By Tobias Quill\nMarch 6, 2025',
      ...MARKET_HALL,
    ]);
    expect(titles).toEqual(['Six ways to keep a garden alive through a dry summer', question]);
  });

  const noneBegins = (between: string): void => {
    const title = 'Three small things that changed a town on the coast';
    const entries = [
      ['1. A garden at the end of the lane, by Orla Fenwick', ...GARDEN],
      ['2. The market hall of Casterby and its new roof, by Tobias Quill', ...MARKET_HALL],
      ['3. An early ferry to the island of Oster, by Ines Calder', ...FERRY],
    ];
    const above = entries.flatMap((entry) => [between, ...entry]).slice(1);
    const below = entries.flatMap(([heading = '', ...body]) => [heading, between, ...body]);
    for (const body of [above, below])
      expect(titlesOf([title, 'By Ines Calder\nMarch 4, 2025', ...body])).toEqual([title]);
  };

  it.fails.each(['Share', 'Advertisement'])(
    'the next entry of a numbered list begins no article (%j between)',
    noneBegins,
  );

  it.fails('nor does one below a time', () => noneBegins('Published March 8, 2025\nShare'));

  const numbered = (first: string, second: string): (string | null)[] =>
    titlesOf([
      'Three small things that changed a town on the coast',
      'By Ines Calder\nMarch 4, 2025',
      `${first} A garden at the end of the lane, by Orla Fenwick`,
      ...GARDEN,
      'Share',
      `${second} The market hall of Casterby and its new roof, by Tobias Quill`,
      ...MARKET_HALL,
      'Share',
      ...FERRY,
    ]);

  it.fails.each([
    ['1.', '2.'],
    ['10.', '11.'],
  ])('%s and %s head two parts of one article', (first, second) => {
    expect(numbered(first, second)).toHaveLength(1);
  });

  it.fails('4) and 5) head two parts of one article', () => {
    expect(numbered('4)', '5)')).toHaveLength(1);
  });

  describe('below an article', () => {
    const title = 'Six ways to keep a garden alive through a dry summer';
    const replies = [
      `15 Replies to “${title}”`,
      'Tobias Quill says:\nMarch 6, 2025 at 18:40',
      ...MARKET_HALL,
      ...story('CASTERBY, England', 'clock tower').slice(1),
    ];
    const page = [title, 'By Orla Fenwick\nMarch 4, 2025', ...GARDEN, 'Share\nPrevious post', ...replies];

    it.fails('comments under a heading that quotes it are none of its body', () => {
      const [article] = clean(page.join('\n\n')).articles;
      expect(article?.blocks.map(({ text }) => text)).toEqual(GARDEN);
    });

    it('what rules name below stays what it is', () => {
      const foot = '© 2025 Fenwick Garden Notes. All rights reserved.';
      const text = [...page, foot].join('\n\n');
      const line = text.split('\n').indexOf(foot) + 1;
      expect(clean(text).account.find((entry) => entry.line === line)?.label).toBe('copyright');
    });

    it('such a heading above the body takes nothing', () => {
      const menu = 'Home\nKitchen garden\nOrchard\nLawns and hedges\nTools\nCalendar\nContact';
      const dump = [menu, title, 'By Orla Fenwick\nMarch 4, 2025', `3 comments on “${title}”`, ...GARDEN];
      expect(clean(dump.join('\n\n')).articles[0]?.blocks.map(({ text }) => text)).toEqual(GARDEN);
    });

    it('comments under a heading that quotes it are no article', () => {
      expect(titlesOf(page)).toEqual([title]);
    });

    it('the next one begins below a marker, headline, byline and time, with any number of lines between', () => {
      const chat = [
        'merle_of_casterby says:\nMarch 5, 2025 at 13:01',
        'Thank you for this. We lost two apple trees and a hedge last August because nobody had told us to stop pruning in the heat, and the nursery would not hear of it.\nReply',
        'Tobias Quill says:\nMarch 5, 2025 at 18:40',
        'Straw brought slugs into my beds by the bucket, so I went back to leaf mould two years ago and have had no trouble with the lettuces since then.\nReply',
        'ada says:\nMarch 6, 2025 at 07:12',
        'Does any of it help with tomatoes in pots on a balcony that faces south? Mine hang their heads by ten in the morning however much I water them.\nReply',
      ];
      const headline = 'Roof of the market hall still waits';
      const next = ['Next Article', headline, 'By Tobias Quill\nMarch 6, 2025', ...MARKET_HALL];
      const dump = [
        title,
        'By Orla Fenwick\nMarch 4, 2025',
        ...GARDEN,
        'Share\nRelated posts\nA bed for asparagus\nLate frosts in the valley\nPrevious post',
        `3 Replies to “${title}”`,
        ...chat,
        'Leave a Reply\nName\nEmail\nPost Comment',
        ...next,
      ];
      expect(titlesOf(dump)).toEqual([title, headline]);
      const text = dump.join('\n\n');
      const [boundary] = clean(text).boundaries;
      expect(boundary?.beforeLine).toBe(text.split('\n').indexOf(headline) + 1);
    });

    it('the next one begins below its comments', () => {
      const next = [
        'Leave a Reply\nName\nEmail\nPost Comment',
        'Next Article',
        'Ferry to Oster leaves an hour earlier',
        'By Ines Calder\nMarch 8, 2025',
        ...FERRY,
      ];
      expect(titlesOf([...page, ...next])).toEqual([title, 'Ferry to Oster leaves an hour earlier']);
    });
  });

  it('sentences in the foot of one page and the head of the next part no article of their own', () => {
    const foot = [
      'Share\nRelated posts\nA bed for asparagus\nLate frosts\nAbout\nContact\nPrivacy Policy',
      '© 2025 Fenwick Garden Notes. All rights reserved.',
      'The opinions on these pages are those of the gardeners who wrote them, and nobody should dig up a lawn because of them before asking a neighbour.',
      'We use cookies so that you do not have to tell us every time which county you garden in, and we do not sell what we learn.',
    ];
    const head = [
      'Skip to content\nCasterby Courier\nNews\nSport\nWeather\nSubscribe',
      'The Courier has told the town what happened since 1888, and is kept alive by readers who give what they can every month.',
    ];
    const garden = [
      'Six ways to keep a garden alive through a dry summer',
      'By Orla Fenwick',
      'March 4, 2025',
      ...GARDEN,
    ];
    const hall = [
      'Council puts off market hall roof for a third time',
      'By Tobias Quill',
      'March 6, 2025',
      ...MARKET_HALL,
    ];
    for (const between of ['\n', '\n\n'])
      expect(titlesOf([...garden, ...foot, ...head, ...hall, 'Contact\nImprint'], between)).toEqual([
        'Six ways to keep a garden alive through a dry summer',
        'Council puts off market hall roof for a third time',
      ]);
  });

  it('what customers say below a page’s foot begins no article', () => {
    const titles = titlesOf([
      'Six ways to keep a garden alive through a dry summer',
      'By Orla Fenwick\nMarch 4, 2025',
      ...GARDEN,
      'About\nContact\nPrivacy Policy\n© 2025 Fenwick Garden Notes. All rights reserved.',
      'Leaving already?\nHear what gardeners say of us',
      'Simon Warde\nHead gardener, Marl Quay Hall',
      'We chose Fenwick to plan the long border from the first sketch to the last bulb, and from the first call on we knew that we were in good hands.',
      'Ida Crane\nFounder, Saltings Nursery',
      'It has been a pleasure to work with people who answer a letter on the day that it comes, and who know their roses.',
    ]);
    expect(titles).toEqual(['Six ways to keep a garden alive through a dry summer']);
  });

  it('a standfirst above the byline belongs to the article that begins with it', () => {
    const dump = [
      'Six ways to keep a garden alive through a dry summer',
      'By Orla Fenwick',
      'March 4, 2025',
      ...GARDEN,
      'Next Article',
      'Council puts off market hall roof for a third time',
      'Tiles fall into Bridge Street while the town looks for money and the traders look for another hall.',
      'By Tobias Quill',
      'March 6, 2025',
      '4 min read',
      ...MARKET_HALL,
      ...FERRY,
    ];
    const { boundaries } = clean(dump.join('\n'));
    const start = dump.indexOf('Next Article') + 1;
    expect(boundaries).toHaveLength(1);
    expect(boundaries[0]?.beforeLine).toBeGreaterThanOrEqual(start);
    expect(boundaries[0]?.beforeLine).toBeLessThanOrEqual(start + 1);
  });

  it('gives the line before which an article begins', () => {
    const dump = fixture('wire/infinite-scroll');
    const { articles, boundaries } = clean(dump);
    const before = boundaries[0]?.beforeLine ?? 0;
    expect(before).toBeGreaterThan(articles[0]?.lines.end ?? 0);
    expect(before).toBeLessThanOrEqual(articles[1]?.lines.start ?? 0);
  });
});
