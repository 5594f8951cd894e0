import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/assemble/blocks.ts';
import { toTextPassages } from '../../src/lines/text.ts';
import { areTimeCodes, findSpeakers, speakerOf } from '../../src/text/speakers.ts';

/** Turns without blank lines between them; in each one a speaker is interrupted. */
const TALKS: readonly (readonly [string, readonly string[]])[] = [
  [
    'English',
    [
      'Ann Roe: How long have you kept the lamp in this tower?',
      'Ben Oake: Since the winter in which the ice reached the pier, and',
      'Ann Roe: That was eleven years ago.',
      'Ben Oake: Twelve, if you count the spring.',
      'Ann Roe: Nobody counts the spring.',
    ],
  ],
  [
    'German',
    [
      'Frage: Wie lange halten Sie die Lampe in diesem Turm schon in Gang?',
      'Jost Hagen: Seit dem Winter, in dem das Eis bis an den Steg kam, und',
      'Frage: Das war vor elf Jahren.',
      'Jost Hagen: Zwölf, wenn man das Frühjahr zählt.',
      'Frage: Das Frühjahr zählt keiner.',
    ],
  ],
  [
    'French, a blank before the colon',
    [
      'Lise Caron : Depuis combien de temps gardez-vous la lampe de cette tour ?',
      'Paul Renn : Depuis l’hiver où la glace est venue jusqu’au ponton, et',
      'Lise Caron : C’était il y a onze ans.',
      'Paul Renn : Douze, si l’on compte le printemps.',
      'Lise Caron : Personne ne compte le printemps.',
    ],
  ],
  [
    'Russian, with time codes',
    [
      '00:12 Анна Рой: Сколько лет вы храните лампу в этой башне на берегу?',
      '00:31 Борис Дуб: С той зимы, когда лёд дошёл до причала, и',
      '00:44 Анна Рой: Это было одиннадцать лет назад.',
      '00:52 Борис Дуб: Двенадцать, если считать весну.',
      '01:03 Анна Рой: Весну никто не считает.',
    ],
  ],
  [
    'Chinese',
    [
      '记者：这座塔里的灯，您守了多少年了？',
      '老李：从冰冻到码头的那个冬天开始，',
      '记者：那是十一年前的事了。',
      '老李：算上春天是十二年。',
      '记者：没有人算春天。',
    ],
  ],
];

const blocksOf = (text: string) => {
  const passages = toTextPassages(text);
  return toBlocks(
    passages,
    passages.map(() => 'paragraph'),
  );
};
const PROSE =
  'The keeper was asked on a Sunday, in the kitchen below the lamp, and the tape was running from the first word to the last one.';

describe('conversations', () => {
  it.each(TALKS)('%s: each turn is a paragraph', (_, turns) => {
    expect(blocksOf(turns.join('\n')).map(({ type, text }) => [type, text])).toEqual(
      turns.map((turn) => ['paragraph', turn]),
    );
  });

  it.each(TALKS)('%s: a short turn above a long paragraph is no heading', (_, turns) => {
    const short = (turns[2] as string).replace(/[.。]$/u, '');
    const text = [...turns, ...turns, short, PROSE].join('\n\n');
    expect(blocksOf(text).filter(({ type }) => type !== 'paragraph')).toEqual([]);
  });

  it('labels of facts are no speakers', () => {
    const facts = [
      'Height: nine feet',
      'Keeper: none',
      'Height: ten feet',
      'Keeper: two',
      'Height: four feet',
    ];
    expect(findSpeakers(facts).size).toBe(0);
  });

  it('a sentence with a colon names no speaker', () => {
    expect(
      speakerOf('There were three things that the keeper never lent: his coat, his oil and his boat.'),
    ).toBeNull();
    expect(speakerOf('Ann Roe: Never.')).toBe('Ann Roe');
    expect(speakerOf('[01:02:03] Ann Roe: Never.')).toBe('Ann Roe');
  });

  it('time codes alone on lines are paragraphs, hours of a live blog are headings', () => {
    const talk = [`0:04\n\n${PROSE}`, `1:15\n\n${PROSE}`, `34:10\n\n${PROSE}`].join('\n\n');
    expect(blocksOf(talk).filter(({ type }) => type === 'heading')).toEqual([]);
    const blog = [`11:36\n\n${PROSE}`, `10:58\n\n${PROSE}`, `09:40\n\n${PROSE}`].join('\n\n');
    expect(blocksOf(blog).filter(({ type }) => type === 'heading')).toHaveLength(3);
  });

  it.each([
    [['0:04', '1:15', '2:40'], true],
    [['00:00:10', '00:03:12'], true],
    [['23:10', '34:55'], true],
    [['09:40', '10:58', '11:36'], false],
    [['11:36', '10:58'], false],
    [['0:04'], false],
  ])('%j', (codes, expected) => {
    expect(areTimeCodes(codes)).toBe(expected);
  });
});
