import { describe, expect, it } from 'vitest';
import { PassageReader, toTextPassages } from '../../src/lines/text.ts';
import type { Passage } from '../../src/model/passage.ts';
import { applyRules } from '../../src/pipeline/apply-rules.ts';

interface Book {
  readonly head: (page: number) => string;
  readonly foot: (page: number) => string;
  /** One sentence that runs over all pages. */
  readonly sentence: readonly [string, string, string];
  readonly paragraph: string;
}

const wide = (left: string, right: string): string =>
  `${left}${' '.repeat(70 - left.length - right.length)}${right}`;

const BOOKS: readonly (readonly [string, Book])[] = [
  [
    'English, numbers of pages told',
    {
      head: () => wide('THE TARN REVIEW', 'Vol. 4 No. 2'),
      foot: (page) => `Paper on mills, page ${page} of 3`,
      sentence: [
        'The miller said that he had kept the wheel in oil since the autumn',
        'and that nobody but his daughter had been allowed to turn it, though the',
        'council had written to him twice about the noise that it made at night.',
      ],
      paragraph: 'Nobody asked him about the dam.',
    },
  ],
  [
    'German, a number at the foot',
    {
      head: () => wide('Jahrbuch für Wasserbau', 'Elmen 1998'),
      foot: (page) => `${' '.repeat(34)}${page + 11}`,
      sentence: [
        'Der Müller sagte, er habe das Rad seit dem Herbst in Öl gehalten und',
        'niemand außer seiner Tochter habe es drehen dürfen, obwohl die Stadt ihm',
        'zweimal wegen des Lärms geschrieben hatte, den es bei Nacht machte.',
      ],
      paragraph: 'Nach dem Wehr fragte ihn keiner.',
    },
  ],
  [
    'French, the number in the head',
    {
      head: (page) => wide(`${page + 40}`, 'REVUE DES MOULINS'),
      foot: () => 'Cahiers de la rivière',
      sentence: [
        'Le meunier a dit qu’il gardait la roue dans l’huile depuis l’automne',
        'et que personne, sauf sa fille, n’avait eu le droit de la tourner, bien que',
        'la commune lui ait écrit deux fois au sujet du bruit qu’elle faisait.',
      ],
      paragraph: 'Personne ne l’a interrogé sur le barrage.',
    },
  ],
  [
    'Spanish, in brackets at the margin',
    {
      head: () => 'Cuadernos de molinos y acequias',
      foot: (page) => wide('Luengo', `[Página ${page}]`),
      sentence: [
        'El molinero dijo que había guardado la rueda en aceite desde el otoño',
        'y que nadie, salvo su hija, había podido moverla, aunque el municipio le',
        'había escrito dos veces por el ruido que hacía durante toda la noche.',
      ],
      paragraph: 'Nadie le preguntó por la presa.',
    },
  ],
  [
    'Russian, dashes around the number',
    {
      head: () => wide('ЗАПИСКИ О МЕЛЬНИЦАХ', 'Выпуск 7'),
      foot: (page) => `${' '.repeat(30)}— ${page + 6} —`,
      sentence: [
        'Мельник сказал, что с осени держал колесо в масле и никому, кроме',
        'своей дочери, не позволял его вращать, хотя городской совет дважды писал',
        'ему о шуме, который оно производило каждую ночь до самого рассвета.',
      ],
      paragraph: 'О плотине его никто не спросил.',
    },
  ],
];

/** Each page ends within the sentence. */
function print({ head, foot, sentence, paragraph }: Book, feed: string): string {
  return sentence
    .map((part, at) => {
      const text =
        at === 0 ? `${paragraph}\n\n${part}` : at === 2 ? `${part}\n\n${paragraph}\n\n${paragraph}` : part;
      const blank = '\n'.repeat(4);
      return `${head(at + 1)}${blank}${text}${blank}${foot(at + 1)}\n`;
    })
    .join(feed);
}

const running = (passages: readonly Passage[]): string[] =>
  passages.filter(({ isRunning }) => isRunning === true).map(({ text }) => text);
const rest = (passages: readonly Passage[]): string[] =>
  passages.filter(({ isRunning }) => isRunning !== true).map(({ text }) => text);

describe('printed pages', () => {
  it.each(BOOKS)('%s: sentences run over heads and feet', (_, book) => {
    const passages = toTextPassages(print(book, ''));
    expect(rest(passages)).toContain(book.sentence.join(' '));
    expect(running(passages).length).toBeGreaterThanOrEqual(4);
    expect(rest(passages).filter((text) => text === book.paragraph)).toHaveLength(3);
  });

  it.each(BOOKS)('%s: a form feed within the piece is no boundary', (_, book) => {
    const passages = toTextPassages(print(book, '\f'));
    expect(rest(passages)).toContain(book.sentence.join(' '));
    expect(passages.filter(({ breakBefore, isRunning }) => breakBefore && isRunning !== true)).toEqual([]);
  });

  it.each(BOOKS)('%s: one rule takes them out, and every line is in one passage', (_, book) => {
    const printed = print(book, '');
    const passages = toTextPassages(printed);
    const { named } = applyRules(passages, {});
    expect(
      passages.every(({ isRunning }, i) => (named[i]?.name === 'running-head') === (isRunning === true)),
    ).toBe(true);
    const lines = passages.flatMap(({ lines: numbers }) => numbers).sort((a, b) => a - b);
    const solid = printed.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
    expect(lines).toEqual(solid);
  });

  it.each(BOOKS)('%s: the same from pieces', (_, book) => {
    const printed = print(book, '\f');
    const reader = new PassageReader();
    const passages: Passage[] = [];
    for (let i = 0; i < printed.length; i += 37) reader.read(printed.slice(i, i + 37), passages);
    reader.end(passages);
    expect(passages).toEqual(toTextPassages(printed));
  });

  it.each([
    ['numbered headings', (n: number) => `Step ${n}`],
    ['chapters', (n: number) => `Kapitel ${n}`],
    ['a list of prices', (n: number) => `${n} for ${n}.50`],
    ['days', (n: number) => `2 March 200${n}`],
  ])('%s are none', (_, heading) => {
    const prose = 'The miller said that he had kept the wheel in oil since the autumn of that year.';
    const page = [1, 2, 3]
      .map((n) => `${heading(n)}\n\n${prose}\n\n${prose}\n\n${prose}\n\n${prose}`)
      .join('\n\n');
    expect(running(toTextPassages(page))).toEqual([]);
  });

  it('stories behind form feeds, each below the name of the paper, stay apart', () => {
    const story =
      'The Tarn Gazette\n\nMill turns again\n\nThe miller said that he had kept the wheel in oil.\n';
    const passages = toTextPassages([story, story, story].join('\f'));
    expect(running(passages)).toEqual([]);
    expect(passages.filter(({ breakBefore }) => breakBefore)).toHaveLength(2);
  });
});

describe('hyphens at line ends', () => {
  const COLUMNS: readonly (readonly [string, string, string])[] = [
    [
      'English',
      'The miller said that the wheel had been kept in oil by his daugh-\nter since the autumn of the year in which the dam was built.',
      'daughter',
    ],
    [
      'German',
      'Der Müller sagte, das Rad sei seit dem Herbst von seiner Toch-\nter in Öl gehalten worden, wie es in der Mühle üblich war.',
      'Tochter',
    ],
    [
      'French',
      'Le meunier a dit que la roue avait été gardée dans l’huile par sa mai-\nson depuis l’automne de l’année où le barrage fut construit.',
      'maison',
    ],
    [
      'Spanish',
      'El molinero dijo que su hija había guardado la rueda en acei-\nte desde el otoño del año en que se construyó la presa.',
      'aceite',
    ],
    [
      'Russian, a soft hyphen',
      'Мельник сказал, что колесо с самой осени держала в масле его доч\u00ad\nка, как это было заведено на мельнице с давних времён.',
      'дочка',
    ],
  ];

  it.each(COLUMNS)('%s: joined when that is asked for', (_, column, word) => {
    expect(
      toTextPassages(column, { joinHyphens: true })
        .map(({ text }) => text)
        .join(' '),
    ).toContain(` ${word} `.trimEnd());
    expect(
      toTextPassages(column)
        .map(({ text }) => text)
        .join(' '),
    ).not.toContain(word);
  });

  it('a word that has its hyphen elsewhere keeps it', () => {
    const text =
      'The well-known miller said that his mill had been the least well-\nknown of all the mills on the river until the dam was built.';
    expect(toTextPassages(text, { joinHyphens: true })[0]?.text).toContain('least well-known of');
  });
});
