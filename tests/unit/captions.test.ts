import { describe, expect, it } from 'vitest';
import { assemble, HEADLINE, OPENING, type Row, SECOND, story } from '../support/assembled.ts';

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

  it.each(['Quelle: dpa', 'Zdroj: TASR', 'Źródło: PAP'])(
    'take %j as their credit, but not below the text',
    (source) => {
      const caption: Row = ['caption', 'The ferry Alma lies in port'];
      const line: Row = ['contributor', source];
      const above = story([caption, line]);
      expect(above.captions[0]?.credit).toBe(source.split(': ')[1]);
      expect(above.contributors).toEqual([]);
      expect(captionsOf([], [caption, line])).toEqual([[caption[1], null, 1]]);
      expect(story([], [line]).contributors).toEqual([source]);
    },
  );

  it('take a credit from the lines right below or above, without its label', () => {
    const caption: Row = ['caption', 'The ferry Alma lies in port'];
    const other: Row = ['caption', 'The ferry Berta lies in port'];
    const photo: Row = ['credit', 'Photo: Tor Lind'];
    expect(captionsOf([], [caption, ['credit', CREDIT], photo])).toEqual([[caption[1], CREDIT, 1]]);
    expect(story([], [caption, ['credit', CREDIT], photo]).captions[0]?.lines).toEqual([9, 11, 13]);
    expect(captionsOf([], [['credit', CREDIT], caption])).toEqual([[caption[1], CREDIT, 1]]);
    expect(story([], [['credit', CREDIT], caption]).captions[0]?.lines).toEqual([9, 11]);
    expect(captionsOf([], [caption, ['share', 'Share'], ['credit', CREDIT]])).toEqual([
      [caption[1], null, 1],
    ]);
    expect(captionsOf([], [caption, ['credit', CREDIT], photo, other])).toEqual([
      [caption[1], CREDIT, 1],
      [other[1], 'Tor Lind', 1],
    ]);
    expect(captionsOf([], [caption, ['credit', CREDIT], other, photo])).toEqual([
      [caption[1], CREDIT, 1],
      [other[1], 'Tor Lind', 1],
    ]);
  });

  it('take it also from a line that the model calls a caption', () => {
    const caption: Row = ['caption', 'The ferry Alma lies in port'];
    expect(captionsOf([], [caption, ['caption', 'Photo: Tor Lind']])).toEqual([[caption[1], 'Tor Lind', 1]]);
  });

  it('take it from a line below without a label, if that is a name, names between slashes or in capitals', () => {
    const caption = 'The ferry Alma lies in port';
    for (const credit of ['Nora Quill', 'Nora Quill / Harrow Post', 'NORA QUILL'])
      expect(
        captionsOf(
          [],
          [
            ['caption', caption],
            ['caption', credit],
          ],
        ),
      ).toEqual([[caption, credit, 1]]);
    expect(
      captionsOf(
        [],
        [
          ['caption', caption],
          ['caption', 'The ferry Berta'],
        ],
      ),
    ).toHaveLength(2);
    expect(
      captionsOf(
        [],
        [
          ['caption', 'Captain Lind'],
          ['caption', 'Nora Quill'],
        ],
      ),
    ).toHaveLength(2);
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
    ).toEqual([['The ferry Alma. Photo: Tor Lind', 'Tor Lind', 1]]);
  });

  it.each([
    ['The ferry Alma lies in port Credit: Tor Lind', 'Tor Lind'],
    ['The ferry Alma lies in port. Photograph by Tor Lind', 'Tor Lind'],
    ['Die Fähre Alma liegt im Hafen Bild: dpa, Jens Obrecht', 'dpa, Jens Obrecht'],
    ['Die Fähre Alma liegt im Hafen. Quelle: IMAGO/U.S. Harbour Office / X', 'IMAGO/U.S. Harbour Office / X'],
    [
      'Der Mantel ist von ALMA. Quelle: Jens Obrecht. Styling: Ute Lang. Haare: Bo Kern',
      'Jens Obrecht. Styling: Ute Lang. Haare: Bo Kern',
    ],
    ['Färjan Alma ligger i hamnen. Bild: Bild Från Rederiet', 'Bild Från Rederiet'],
    ['Le bac Alma reste au port © Aude Kermarrec / Agence du Port', 'Aude Kermarrec / Agence du Port'],
    [
      'El ferry Alma sigue en el puerto este lunes / Álvaro Duarte - Prensa del Puerto / Prensa del Puerto',
      'Álvaro Duarte - Prensa del Puerto / Prensa del Puerto',
    ],
    [
      'El ferry Alma sigue en el puerto. (Álvaro Duarte (dpa/picture alliance via Getty))',
      'Álvaro Duarte (dpa/picture alliance via Getty)',
    ],
    ['The ferry Alma lies in port [Harbour Post]', 'Harbour Post'],
    ['The ferry Alma lies in port. (Harbour Post)', 'Harbour Post'],
    ['The ferry Alma lies in port (AP Photo/Tor H. Lind)', 'AP Photo/Tor H. Lind'],
    ['Паром «Алма» стоит в порту. Фото: Олег Снегирёв', 'Олег Снегирёв'],
    ['알마호가 부두에 정박해 있다 (솔항 선거 캠프)', '솔항 선거 캠프'],
    ['알마호가 월요일 아침 짙은 안개 속에 솔항 부두에 정박해 있다 /뉴시스', '뉴시스'],
    ['アルマ号が港に停泊する＝東つばき新聞', '東つばき新聞'],
  ])('name the maker at the end of %s', (text, credit) => {
    expect(captionsOf([], [['caption', text]])).toEqual([[text, credit, 1]]);
  });

  it.each([
    'Captain Una Lee (left) and the mate Bo Kern (SPD)',
    'The ferry Alma in port (2019)',
    'Anna Lind und Bo Kern (rechts) auf der Fähre (Arlesheim)',
    '선장 김하늘 (왼쪽)',
  ])('find no maker in %s', (text) => {
    expect(captionsOf([], [['caption', text]])).toEqual([[text, null, 1]]);
  });

  it('are placed, and a credit without a caption is taken out', () => {
    const rows: Row[] = [
      ['headline', HEADLINE],
      OPENING,
      ['credit', CREDIT],
      SECOND,
      ['caption', 'The ferry Alma'],
    ];
    const { account } = assemble(rows);
    expect(account.slice(2).map(({ field, rule }) => [field, rule])).toEqual([
      [null, 'stray-line'],
      ['text', 'score'],
      ['captions', 'score'],
    ]);
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
