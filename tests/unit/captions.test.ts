import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, OPENING, type Row, SECOND, story, THIRD } from '../support/assembled.ts';

const SENTENCE = 'A ferry lies at the quay of Ostrey in January.';
const CREDIT = 'REUTERS/Ada Lind';

/** Text, credit and count of each caption. */
const captionsOf = (head: readonly Row[], foot: readonly Row[] = []): unknown[] =>
  story(head, foot).captions.map(({ text, credit, count }) => [text, credit, count]);

describe('captions', () => {
  it('are listed once each in the order of the page, with every line they stand on', () => {
    const { captions } = story(
      [['caption', 'The ferry Alma. (AP Photo/Tor Lind)']],
      [
        ['caption', 'The ferry Berta. (AP Photo/Tor Lind)'],
        ['caption', 'The ferry Alma. (AP Photo/Tor Lind)'],
      ],
    );
    expect(captions).toEqual([
      { text: 'The ferry Alma. (AP Photo/Tor Lind)', credit: 'AP Photo/Tor Lind', count: 2, lines: [3, 13] },
      { text: 'The ferry Berta. (AP Photo/Tor Lind)', credit: 'AP Photo/Tor Lind', count: 1, lines: [11] },
    ]);
  });

  it('have no credit where none is printed', () => {
    expect(captionsOf([], [['caption', 'The ferry Alma lies in port']])).toEqual([
      ['The ferry Alma lies in port', null, 1],
    ]);
  });

  it('keep their words where a line is nothing but a credit', () => {
    expect(captionsOf([], [['caption', 'Photo: Tor Lind']])).toEqual([
      ['Photo: Tor Lind', 'Photo: Tor Lind', 1],
    ]);
  });

  it('take a credit from the line right below, and from the next when that is one too', () => {
    const caption: Row = ['caption', 'The ferry Alma lies in port'];
    expect(captionsOf([], [caption, ['credit', CREDIT], ['credit', 'Photo: Tor Lind']])).toEqual([
      [caption[1], CREDIT, 1],
    ]);
    const { captions } = story([], [caption, ['credit', CREDIT], ['credit', 'Photo: Tor Lind']]);
    expect(captions[0]?.lines).toEqual([9, 11, 13]);
    expect(captionsOf([], [caption, ['share', 'Share'], ['credit', CREDIT]])).toEqual([
      [caption[1], null, 1],
    ]);
    expect(captionsOf([], [['credit', CREDIT], caption])).toEqual([[caption[1], null, 1]]);
  });

  it('keep the credit printed with them over that of the line below', () => {
    expect(
      captionsOf(
        [],
        [
          ['caption', 'The ferry Alma. Photo: Tor Lind'],
          ['credit', CREDIT],
        ],
      ),
    ).toEqual([['The ferry Alma. Photo: Tor Lind', 'Photo: Tor Lind', 1]]);
  });

  it('are placed, and a credit without a caption is taken out', () => {
    const rows: Row[] = [
      ['other', HEADLINE],
      OPENING,
      SECOND,
      ['credit', CREDIT],
      ['caption', 'The ferry Alma'],
    ];
    const { account } = assemble(rows);
    expect(account.slice(3).map(({ field, rule }) => [field, rule])).toEqual([
      [null, 'stray-line'],
      ['captions', 'score'],
    ]);
  });
});

describe('the sentence right above a credit, before the body', () => {
  const credit: Row = ['credit', CREDIT, { glued: true }];
  const time: Row = ['timestamp', 'November 6, 2023'];

  it.each<Row[0]>(['paragraph', 'other', 'navigation'])('is its caption, though labelled %s', (label) => {
    expect(captionsOf([time, [label, SENTENCE], credit])).toEqual([[SENTENCE, CREDIT, 1]]);
    const { account } = assemble([
      ['other', HEADLINE],
      time,
      [label, SENTENCE],
      credit,
      OPENING,
      SECOND,
      THIRD,
    ]);
    expect(account[2]).toMatchObject({ label: 'caption', rule: 'caption-above-credit', field: 'captions' });
    expect(account[2]?.reason).not.toBe('');
  });

  it.each<[string, Row[]]>([
    ['has another label', [['related', SENTENCE], credit]],
    ['is no sentence', [['other', SENTENCE.slice(0, -1)], credit]],
    ['is glued to what stands above', [['other', SENTENCE, { glued: true }], credit]],
    [
      'is parted from the credit',
      [
        ['other', SENTENCE],
        ['credit', CREDIT],
      ],
    ],
    [
      'stands above something else',
      [
        ['other', SENTENCE],
        ['share', CREDIT, { glued: true }],
      ],
    ],
    ['is longer than 400 characters', [['other', `${'A ferry. '.repeat(44)}Alma.`], credit]],
    ['stands below a paragraph', [OPENING, ['paragraph', SENTENCE], credit]],
  ])('is none where it %s', (_, rows) => {
    expect(captionsOf([time, ...rows])).toEqual([]);
  });

  it('may be 400 characters long', () => {
    const long = `${'A ferry. '.repeat(43)}Alma is old.`.padStart(400, 'A');
    expect(long).toHaveLength(400 - 0);
    expect(captionsOf([time, ['other', long], credit])).toEqual([[long, CREDIT, 1]]);
  });

  it('is looked for beyond lines that are no body, and not in the title', () => {
    expect(captionsOf([['share', 'Share.'], ['other', SENTENCE], credit])).toHaveLength(1);
    const title = 'Ferry to Ostrey stays in port!';
    const rows: Row[] = [['other', 'Norland'], ['other', title], credit, OPENING, SECOND, THIRD];
    const { articles } = assemble(rows, { metadata: { title } });
    expect(articles[0]).toMatchObject({ title, captions: [] });
  });
});

describe('what a picture shows', () => {
  it('is a caption where Markdown prints four words or more in its place', () => {
    const image = (text: string, more: Row[2] = {}): Row => ['paragraph', text, { image: true, ...more }];
    expect(captionsOf([], [image('Old ferry in port'), THIRD])).toEqual([['Old ferry in port', null, 1]]);
    expect(captionsOf([], [image('Old ferry lies in port'), THIRD])).toHaveLength(1);
    expect(captionsOf([], [image('Old ferry Alma'), THIRD])).toEqual([]);
    expect(captionsOf([], [['paragraph', 'Old ferry in port', { block: 'paragraph' }], THIRD])).toEqual([]);
    expect(captionsOf([], [['other', 'Old ferry in port', { image: true }], THIRD])).toEqual([]);
    const cluster = { passages: 1, textChars: 1, linkChars: 0, sentences: 0 };
    expect(captionsOf([], [image('Old ferry in port', { cluster }), THIRD])).toEqual([]);
  });

  it('is said to be so in the account', () => {
    const rows: Row[] = [
      ['other', HEADLINE],
      OPENING,
      ['paragraph', 'Old ferry in port', { image: true }],
      SECOND,
    ];
    const { account } = assemble(rows);
    expect(account[2]).toMatchObject({ label: 'caption', rule: 'image-text', field: 'captions' });
    expect(account[2]?.reason).not.toBe('');
  });
});

describe('what markup calls the caption of a figure', () => {
  const figure = (label: Row[0], text: string, more: Row[2] = {}): Row => [
    label,
    text,
    { block: 'caption', ...more },
  ];
  const four = 'Old ferry in port';

  it.each<[string, Row, boolean]>([
    ['a paragraph', figure('paragraph', four), true],
    ['a paragraph of three words', figure('paragraph', 'Old ferry Alma'), true],
    ['a line the score took out', figure('other', four), true],
    ['a menu entry', figure('navigation', four), true],
    ['a short line the score took out', figure('other', 'Old ferry Alma'), false],
    ['a line that a rule named', figure('related', four), false],
    ['a line that the user keeps', figure('paragraph', four, { rule: 'user-keep' }), false],
    ['a text of 400 characters', figure('paragraph', 'Old ferry. '.repeat(37).slice(0, 400)), true],
    ['a text of 401 characters', figure('paragraph', 'Old ferry. '.repeat(37).slice(0, 401)), false],
  ])('is one, or not: %s', (_, row, isCaption) => {
    expect(captionsOf([OPENING, row])).toHaveLength(isCaption ? 1 : 0);
  });

  it('belongs to another story below the body, unless it was read as text', () => {
    expect(captionsOf([], [figure('other', four)])).toEqual([]);
    expect(captionsOf([], [figure('paragraph', four)])).toHaveLength(1);
    expect(
      captionsOf([], [figure('other', four), figure('paragraph', 'Another old ferry in port'), THIRD]),
    ).toHaveLength(2);
  });

  it('is said to be so in the account', () => {
    const { account } = assemble([['other', HEADLINE], OPENING, figure('other', four), SECOND]);
    expect(account[2]).toMatchObject({ label: 'caption', rule: 'figure-caption', field: 'captions' });
    expect(account[2]?.reason).not.toBe('');
  });
});

describe('captions that the page told when it was cleaned before', () => {
  const captions = [{ text: 'The ferry Alma.', credit: null, count: 2 }];

  it('are given where the text prints none', () => {
    expect(story([], [], { captions }).captions).toEqual([{ ...captions[0], lines: [] }]);
    expect(
      story([], [['caption', 'The ferry Berta.']], { captions }).captions.map(({ text }) => text),
    ).toEqual(['The ferry Berta.']);
  });
});
