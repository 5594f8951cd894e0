import { describe, expect, it } from 'vitest';
import { toTextPassages } from '../../src/lines/text.ts';

const passagesOf = (...groups: readonly (readonly string[])[]): string[] =>
  toTextPassages(groups.map((group) => group.join('\n')).join('\n\n')).map(({ text }) => text);

const joined = (...groups: readonly (readonly string[])[]): string[] =>
  groups.map((group) => group.join(' '));
const apart = (...groups: readonly (readonly string[])[]): string[] => groups.flat();

describe('text wrapped at a column', () => {
  it.each([
    [
      'English',
      [
        'The harbour board met on Monday. It was cold. Nobody had thought of',
        'bringing wood for the stove in the great hall, and so the members',
        'kept their coats on for the whole of their three hours there.',
        'The first point was the crane. It has stood still since May.',
        'A new motor would cost nine thousand crowns.',
      ],
      ['"We cannot wait," said the harbour master. He will hire a crane.', 'The board did not agree.'],
    ],
    [
      'German',
      [
        'Der Hafenrat tagte am Montag. Es war kalt. Niemand hatte daran gedacht,',
        'Holz für den Ofen im großen Saal mitzubringen, und so behielten alle',
        'drei Stunden lang ihre warmen Mäntel an. Der erste Punkt war der Kran.',
        'Er steht seit Mai still. Ein neuer Motor würde neuntausend Kronen kosten.',
        'Die hat die Stadt nicht.',
      ],
      ['„Wir können nicht warten“, sagte der Hafenmeister. Er will Kräne mieten.', 'Der Rat war dagegen.'],
    ],
    [
      'Russian',
      [
        'Портовый совет собрался в понедельник. Было холодно. Никто не подумал',
        'принести дров для печи в большом зале, и члены совета три часа сидели',
        'в пальто. Первым пунктом был кран. Он стоит с мая, и чинить его некому.',
        'Новый мотор обойдётся в девять тысяч крон.',
      ],
      ['«Мы не можем ждать», сказал капитан порта. Он хочет нанять новый кран.', 'Совет не согласился.'],
    ],
    [
      'Greek',
      [
        'Το συμβούλιο του λιμανιού συνεδρίασε τη Δευτέρα και έκανε πολύ κρύο.',
        'Κανείς δεν είχε σκεφτεί να φέρει ξύλα για τη σόμπα της αίθουσας, κι',
        'έτσι τα μέλη κράτησαν τα παλτά τους για τρεις ώρες και μιλούσαν για',
        'τον γερανό.',
      ],
      ['Ο λιμενάρχης θέλει να νοικιάσει έναν γερανό για τους επόμενους μήνες.', 'Δεν συμφώνησαν.'],
    ],
  ])('is one passage for each group of lines in %s', (_language, ...groups) => {
    expect(passagesOf(...(groups as string[][]))).toEqual(joined(...(groups as string[][])));
  });

  it('is parted where a line leaves room behind a full stop', () => {
    const first = [
      'The harbour board met on Monday and nobody had thought of bringing wood',
      'for the stove in the great hall of the town.',
    ];
    const second = [
      'The first point was the crane, which has stood still since the spring,',
      'and for which nobody in the town can find a motor.',
    ];
    expect(passagesOf([...first, ...second])).toEqual(joined(first, second));
  });
});

describe('lines that are passages of their own', () => {
  const WRAPPED = [
    'The harbour board met on Monday and nobody had thought of bringing wood',
    'for the stove in the great hall, and so the members kept their coats on',
    'for the whole of the three hours.',
  ];

  it.each([
    [
      'paragraphs of one sentence',
      [
        'The harbour board met on Monday morning in the cold hall of the town.',
        'Nobody had thought of bringing wood for the stove in the corner there.',
        'The first point was the crane that has stood still since early spring.',
        'A new motor would cost nine thousand crowns and the town has none now.',
      ],
    ],
    [
      'headlines',
      [
        'Harbour board waits for a crane that nobody in the town will mend',
        'Ferry to the outer islands stops for a month while ramp is welded',
        'Three thousand wooden spoons found in the cellar of the town hall',
        'Goose wins the yearly race for the second time since the war year',
      ],
    ],
    [
      'lists',
      [
        '- bread for the members of the harbour board and for their guests',
        '- wood for the stove in the great hall, which must be dry and cut',
        '- a chair for the harbour master, who will have to stand if not so',
      ],
    ],
    ['addresses', ['Harbour Office', '12 Quay Street, second floor', 'Tarnport 4410', 'Telephone 555 01 88']],
    [
      'table rows',
      [
        'Pier\tDepth in metres\tLength in metres\tYear of the last repair',
        'North\t7.5\t120\t1998',
        'South\t6.0\t90\t2004',
      ],
    ],
  ])('stay so: %s', (_kind, lines) => {
    const listed = lines.map((line) => line.replace(/^- /, '').replaceAll('\t', ' '));
    expect(passagesOf(WRAPPED, lines, WRAPPED).map((text) => text.replaceAll('\t', ' '))).toEqual([
      ...joined(WRAPPED),
      ...apart(listed),
      ...joined(WRAPPED),
    ]);
  });

  it('stay so: verse', () => {
    const stanza = [
      'He wrote the tide in pencil on the wall,',
      'The passengers in ink upon the door,',
      'And never kept a number, great or small,',
      'For those who had no silver any more.',
    ];
    expect(passagesOf(WRAPPED, stanza, WRAPPED)).not.toContain(stanza.slice(0, 2).join(' '));
  });
});

describe('a text that is not wrapped', () => {
  it('keeps short lines between long ones apart', () => {
    const lines = [
      'The harbour board met on Monday for three hours, found that nobody had paid for the crane since May, and put the question off until the harbour master is back.',
      '– Skridskolaget var inte glatt, säger Hedström.',
      'Hockeyrinken har blivit matsal. Bild: Pelle Grahnqvist',
      'Annons',
      'Försäkringen täcker det mesta',
      'The ferry to the outer islands will not sail before the middle of October, the shipping company said, because the ramp has to be welded and the welder is away.',
    ];
    expect(passagesOf(lines)).toEqual(lines);
  });
});
