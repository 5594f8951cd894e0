import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

/** Three reports under a heading with the day, in the layout of a page of short news. */
const ISSUES: readonly {
  readonly day: string;
  readonly head: string;
  readonly reports: readonly string[][];
}[] = [
  {
    day: '2021-06-17',
    head: 'Ostrey Harbour News | Issue 88 | Thursday, June 17, 2021',
    reports: [
      [
        'Ferry pier reopens after nine months of repairs',
        'The north pier reopened on Wednesday after nine months of repairs. Two cranes had to replace more than forty piles that worms had eaten away.',
        'The harbour master said that the morning ferry would use it again from Monday, at the old times and for the old fares.',
      ],
      [
        'Bakers ask council to lift ban on night deliveries',
        'Five bakers asked the council on Tuesday to lift the ban on deliveries at night. They say that flour arrives too late for the early shift.',
        'The council will decide in July, after neighbours of the mill have been heard by the committee for traffic and noise.',
      ],
      [
        'Lost carrier pigeon found on the roof of the library',
        'A carrier pigeon that had been missing for three weeks was found on the roof of the library. Its owner had already ordered another one.',
        'The bird was tired but unhurt, the vet said, and had gained weight in the days that it was away from its loft.',
      ],
    ],
  },
  {
    day: '2019-03-07',
    head: 'Der Hafenbote – Ausgabe vom Donnerstag, 7. März 2019',
    reports: [
      [
        'Fähranleger nach neun Monaten wieder offen',
        'Der nördliche Anleger ist seit Mittwoch wieder geöffnet. Zwei Kräne hatten mehr als vierzig Pfähle ersetzt, die der Schiffsbohrwurm zerfressen hatte.',
        'Die Morgenfähre soll ihn von Montag an wieder benutzen, sagte der Hafenmeister, zu den alten Zeiten und Preisen.',
      ],
      [
        'Bäcker wollen nachts beliefert werden',
        'Fünf Bäcker haben die Gemeinde gebeten, das Verbot nächtlicher Lieferungen aufzuheben. Das Mehl komme zu spät für die Frühschicht, sagen sie.',
        'Die Gemeinde will im April entscheiden, nachdem der Ausschuss die Nachbarn der Mühle angehört hat.',
      ],
      [
        'Brieftaube saß auf dem Dach der Bücherei',
        'Eine seit drei Wochen vermisste Brieftaube ist auf dem Dach der Bücherei gefunden worden. Ihr Besitzer hatte schon eine neue bestellt.',
        'Das Tier sei müde, aber unverletzt, sagte die Tierärztlin, und habe sogar etwas zugenommen.',
      ],
    ],
  },
  {
    day: '2018-10-11',
    head: 'El Faro del Puerto, edición del jueves 11 de octubre de 2018',
    reports: [
      [
        'El muelle norte reabre tras nueve meses de obras',
        'El muelle norte reabrió el miércoles después de nueve meses de obras. Dos grúas tuvieron que cambiar más de cuarenta pilotes comidos por los moluscos.',
        'El transbordador de la mañana volverá a usarlo desde el lunes, dijo el capitán del puerto, con los mismos horarios y precios.',
      ],
      [
        'Los panaderos piden repartos de noche',
        'Cinco panaderos pidieron al ayuntamiento que retire la prohibición de los repartos de noche. Dicen que la harina llega tarde para el primer turno.',
        'El ayuntamiento decidirá en noviembre, cuando la comisión haya escuchado a los vecinos del molino.',
      ],
      [
        'Hallan una paloma mensajera en la biblioteca',
        'Una paloma mensajera perdida desde hacía tres semanas apareció en el tejado de la biblioteca. Su dueño ya había encargado otra.',
        'El ave estaba cansada pero sana, dijo la veterinaria, y había ganado peso en los días que pasó fuera de su palomar.',
      ],
    ],
  },
];

const dump = (head: string, reports: readonly (readonly string[])[], time: (at: number) => string): string =>
  [
    head,
    ...reports.map(([title, ...text], at) => [time(at), title, ...text].filter(Boolean).join('\n\n')),
  ].join('\n\n\n');

const daysOf = (text: string) => clean(text).articles.map(({ published }) => published);

describe('the day of an issue', () => {
  const expectTheDay = ({ day, head, reports }: (typeof ISSUES)[number]) =>
    expect(daysOf(dump(head, reports, () => ''))).toEqual([day, day, day]);

  it.each(ISSUES)('holds for its articles: $head', expectTheDay);

  const daysWithOwn = ({ head, reports }: (typeof ISSUES)[number]) => {
    const [first = []] = reports;
    return daysOf(
      dump(head, [[...first.slice(0, 1), '03.02.2015', ...first.slice(1)], ...reports.slice(1)], () => ''),
    );
  };

  it.each(ISSUES)('gives no day if an article gives another: $head', (issue) => {
    expect(
      daysWithOwn(issue)
        .slice(1)
        .filter((day) => day !== null),
    ).toEqual([]);
  });

  it.each(ISSUES)('leaves apart the articles below one with another day: $head', (issue) => {
    expect(daysWithOwn(issue).slice(1)).toEqual([null, null]);
  });

  const MENU = 'Start\nSport\nWeather\nJobs\nContact\nArchive';

  it.each([
    ['', null],
    ['Published 22:31', '2021-06-17T22:31'],
    ['Publicerad 22.31', '2021-06-17T22:31'],
    ['Publicado a las 22:31', '2021-06-17T22:31'],
    ['Published 2 hours ago', null],
  ])('is that of a single article only with a time of day: %j', (time, published) => {
    const [title, ...text] = ISSUES[0]?.reports[0] ?? [];
    const page = ['Thursday, June 17, 2021', MENU, title, time, ...text].filter(Boolean).join('\n\n');
    expect(daysOf(page)).toEqual([published]);
  });
});

describe('times above the headlines', () => {
  it.each(ISSUES)('belong to the article below them: $head', ({ reports }) => {
    const text = dump('', reports, (at) => `${14 - at}.11.2020 | 06:48`);
    expect(daysOf(text)).toEqual(['2020-11-14T06:48', '2020-11-13T06:48', '2020-11-12T06:48']);
  });
});

describe('a day with a point', () => {
  it.each([
    '17. Juni 2021, 12:15',
    '17. června 2021',
    '17. juni 2021 kl. 12:15',
    '17. juuni 2021',
    '17. lipnja 2021',
  ])('begins no list in Markdown: %s', (day) => {
    const [title, ...text] = ISSUES[0]?.reports[0] ?? [];
    expect(daysOf([`# ${title}`, day, ...text].join('\n\n'))[0]?.slice(0, 10)).toBe('2021-06-17');
  });
});
