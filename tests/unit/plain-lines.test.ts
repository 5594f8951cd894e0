import { describe, expect, it } from 'vitest';
import { toTextPassages } from '../../src/lines/text.ts';
import { codeShape } from '../../src/text/code-shape.ts';

const textsOf = (lines: readonly string[]): string[] =>
  toTextPassages(lines.join('\n')).map(({ text }) => text);

describe('lines that are rejoined', () => {
  it('a lone article before a link', () => {
    expect(
      textsOf([
        'Advertisement',
        'The',
        'Harbour of Odda',
        ', which never sleeps, said that it would pay for the lamp.',
      ]),
    ).toEqual([
      'Advertisement',
      'The Harbour of Odda, which never sleeps, said that it would pay for the lamp.',
    ]);
  });

  it('a linked date inside a sentence', () => {
    expect(
      textsOf([
        'The lamp was lit for the first time on',
        'March 4, 1931',
        ', in a storm that nobody forgot.',
      ]),
    ).toEqual(['The lamp was lit for the first time on March 4, 1931, in a storm that nobody forgot.']);
  });

  it('a linked name behind a lower-case `by` that the sentence goes on after', () => {
    expect(
      textsOf(['The lamp was built', 'by Ann Roe', ', who drew it on the back of a ferry ticket.']),
    ).toEqual(['The lamp was built by Ann Roe, who drew it on the back of a ferry ticket.']);
  });
});

describe('lines that stay apart', () => {
  const headline = 'Warum die Fähre im Winter nicht fahren wird';

  it.each([
    ['printed again above another line', headline],
    ['in the title of the window', `${headline} | Nordland Kurier`],
  ])('a headline that ends in a function word, %s', (_, window) => {
    expect(textsOf([window, 'Ostrey', 'Sport', headline, 'Stand:', 'Der Hafen bleibt zu.'])).toContain(
      headline,
    );
  });

  it.each([
    ['Dieses Boot liegt für immer still: So teuer kommt sie', 'KINDER'],
    ['Hafenamt räumt Fehler bei der Prüfung der Wellen ein', 'Suche öffnen'],
    ['De veerboot doet er in de winter veel langer over', 'Truus Veerman'],
    ['Här är ön som hela kommunen vill flytta till', 'Logga in'],
  ])('a headline that ends in a function word and a short line: %s / %s', (line, next) => {
    expect(textsOf(['Ostrey', line, next, 'Sport'])).toContain(line);
  });

  it('a headline and the same words with other punctuation', () => {
    const copy = headline.replace('Fähre', 'Fähre:');
    expect(textsOf([headline, copy, 'Der Hafen bleibt zu.'])).toContain(headline);
  });

  it.each([
    ['January 28, 2025 11:30 am', 'cancel email link bookmark'],
    ['09.09.2025, 14:55 Uhr', 'weitere Videos'],
    ['10/07/2026 00:50', 'escuchar la noticia'],
  ])('a date at the beginning and what follows it: %s', (date, next) => {
    const lines = ['Ferry stays in port', date, next, 'The Harbour board will meet again in March, it said.'];
    expect(textsOf(lines)).toContain(date);
  });

  it.each([
    [
      'a lone byline word whose name is a link, below the headline',
      ['Islanders vote to keep the only lamp on the coast', 'by', 'Ann Roe', 'The vote was close.'],
      1,
    ],
    [
      'a byline in lower case that tells the day too',
      ['Islanders vote to keep the only lamp on the coast', 'by Ann Roe on Jan 29, 2025 at 11:00 AM'],
      1,
    ],
    [
      'a button that ends in a function word',
      ['Sign in', 'Islanders vote to keep the lamp that lit nobody'],
      1,
    ],
    [
      'a headline that ends in a word which may end one',
      ['Lamps, boats, and more', 'Six keepers tell what they would never do again'],
      1,
    ],
    [
      'a headline with capitals throughout, and a tag',
      ['The Last Lamp on the Northern Coast Goes Dark', 'lamps and keepers'],
      1,
    ],
    [
      'a headline and its reading time',
      ['The lamp that nobody in the harbour town would pay for', '8', 'min read'],
      1,
    ],
    [
      'a byline below a wrapped headline',
      [
        'Islanders vote to keep the only lamp on the coast, and never to turn it',
        'off',
        'By Ann Roe',
        'Nov. 4, 1999',
        'The islanders had asked',
        'the harbour board',
        'for a second lamp in the spring.',
      ],
      2,
    ],
    [
      'a byline in lower case',
      [
        'Harvest of the northern islands is lost in a single night',
        'by Ann Roe-Lind',
        'ODDA, Norland (AFP) Jan 29, 2025',
      ],
      1,
    ],
    [
      'a line of dates and the button below it',
      [
        '4 marzo 2025 ore 10:25 - Ultimo aggiornamento: 4 marzo 2025, 12:40',
        '2 minuti di lettura',
        'condividi',
      ],
      1,
    ],
    ['a byline with an agency', ['Par Luc Petit, avec AFP', 'Publié', 'le 23 octobre 2024 à 20h08'], 1],
  ] as const)('%s', (_, lines, first) => {
    const texts = textsOf(lines);
    expect(texts[0]).toBe(lines.slice(0, first).join(' '));
    expect(texts[1]?.startsWith(lines[first] as string)).toBe(true);
  });

  it('program text, line by line and with its indentation', () => {
    const code = [
      '$ lamp --light',
      'lit 1 of 1',
      '[lamp]',
      'height = 40   # metres',
      '  [lamp.lens]',
      '  order = 2',
    ];
    expect(toTextPassages(code.join('\n')).map(({ raw }) => raw)).toEqual(code);
  });

  it('rows of cells parted by tabs', () => {
    const rows = ['Lamp\tHeight\tKeeper', 'odda\t40\tone of the Lind family', 'tarn\t12\tnobody'];
    expect(toTextPassages(rows.join('\n')).map(({ raw }) => raw)).toEqual(rows);
  });
});

describe('codeShape', () => {
  it.each([
    '$ lamp --light',
    '>>> lamp.light()',
    'lamp build && lamp run',
    'lamp status --quiet --all',
    'const lamp = new Lamp();',
    'def light(lamp):',
    'if (lamp.isLit()) {',
    '});',
    'lamp.light("odda");',
  ])('strong: %s', (line) => {
    expect(codeShape(line)).toBe('strong');
  });

  it.each(['[lamp]', 'height = 40', '  order=2'])('weak: %s', (line) => {
    expect(codeShape(line)).toBe('weak');
  });

  it.each([
    'The lamp costs $40 a day; the oil is extra.',
    '$40 a day',
    'He lit it (twice).',
    'Who pays? The county && nobody else.',
    'said the keeper, who had -- as he put it -- seen worse.',
    ')',
    '[1]',
    '',
  ])('none: %j', (line) => {
    expect(codeShape(line)).toBeNull();
  });
});
