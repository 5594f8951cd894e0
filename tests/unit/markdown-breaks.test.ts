import { describe, expect, it } from 'vitest';
import { toMarkdownPage } from '../../src/lines/markdown.ts';

const texts = (markdown: string): string[] => toMarkdownPage(markdown).passages.map(({ text }) => text);

/** Pages as crawlers write them: one line for each paragraph, caption, byline and entry, and no blank lines. */
const CRAWLED: readonly (readonly [string, readonly string[]])[] = [
  [
    'English',
    [
      'Wheel of the old mill turns again',
      'Ruth Tanner',
      'The wheel stands in the race behind the bakery. (Photo: L. Orme)',
      'The wheel of the old mill in Tarn turned for the first time in forty years on Saturday, and nobody had to push it.',
      'Three men had spent the winter on its axle, which they found to be sounder than the bridge beside it.',
      'The miller will grind on two days a week.',
    ],
  ],
  [
    'German',
    [
      'Der Brunnen am Markt läuft wieder',
      'Jost Hagen',
      'Am Rand des Brunnens sitzen die ersten Kinder. (Foto: Archiv)',
      'Seit Montag läuft der Brunnen am Markt von Elmen wieder, nachdem er drei Sommer lang trocken geblieben war.',
      'Die Leitung war an zwei Stellen gebrochen, und niemand wusste mehr, wo sie unter dem Pflaster lag.',
      'Gefunden hat sie am Ende der Sohn des alten Brunnenmeisters.',
    ],
  ],
  [
    'French',
    [
      'Le bac de Saint-Orme reprend du service',
      'Lise Caron',
      'Le bac attend au ponton, moteur coupé. (Photo P. Renn)',
      'Le bac de Saint-Orme a repris du service mardi, après deux hivers passés dans un hangar de la rive gauche.',
      'La commune a payé la moitié des travaux, et les riverains ont donné le reste en trois semaines.',
      'Il fera six traversées par jour.',
    ],
  ],
  [
    'Spanish',
    [
      'La campana de Orbia vuelve a sonar',
      'Marta Luengo',
      'La campana, antes de subir a la torre. (Foto: archivo)',
      'La campana de Orbia volvió a sonar el domingo, después de once años guardada en el patio de la escuela.',
      'El herrero del pueblo fundió la grieta con bronce de dos candelabros que nadie había reclamado.',
      'Sonará a las doce y a las ocho.',
    ],
  ],
  [
    'Japanese',
    [
      '村の水車が再び回る',
      '森本さゆり',
      '橋のたもとから見た水車。写真は一月に撮影された。地元の人たちが毎朝ここを通り、音を聞きながら畑へ向かう。',
      '谷間の村で四十年ぶりに水車が回り始め、集まった人たちは小さな拍手を送った。修理には三人の大工が冬のあいだ通い続けた。',
      '軸は思ったより傷んでおらず、隣の橋よりも丈夫だと大工の一人は話した。木は裏山の杉を使い、金具だけを町で買ったという。',
      '粉ひきは週に二日行われる予定である。',
    ],
  ],
];

describe('Markdown with a line for each paragraph', () => {
  it.each(CRAWLED)('%s: lines stay apart', (_, lines) => {
    const [title, ...rest] = lines;
    expect(texts(`# ${title}\n${rest.join('\n')}\n`)).toEqual(lines);
  });

  it.each(CRAWLED)('%s: what follows a list is none of its last entry', (_, lines) => {
    const [title, byline, caption, first, second, last] = lines as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const page = [
      `# ${title}`,
      byline,
      caption,
      first,
      second,
      `* [${title}](/a)`,
      `* [${byline}](/b)`,
      last,
    ];
    expect(texts(page.join('\n')).at(-1)).toBe(last);
  });

  it.each(CRAWLED.filter(([language]) => language !== 'Japanese'))(
    '%s: wrapped text is joined',
    (_, lines) => {
      const prose = lines.filter((line) => line.length > 60).join(' ');
      expect(texts(`# ${lines[0]}\n\n${wrap(prose, 72)}\n\n${wrap(prose, 72)}\n`)).toEqual([
        lines[0],
        prose,
        prose,
      ]);
    },
  );

  it('one sentence a line, with blank lines between paragraphs, is joined as Markdown says', () => {
    const sentences = [
      'The wheel of the old mill turned for the first time in forty years.',
      'Nobody had to push it, and nobody was surprised but the miller.',
      'Three men had spent the winter on its axle and the spring on its paddles.',
    ];
    const paragraph = sentences.join('\n');
    expect(texts(`${paragraph}\n\n${paragraph}\n\n${paragraph}\n`)).toEqual(
      Array(3).fill(sentences.join(' ')),
    );
  });

  it('an entry of a list goes on in lines that are set in', () => {
    const [, lines] = CRAWLED[0] as (typeof CRAWLED)[number];
    const page = `# ${lines[0]}\n${lines.slice(1).join('\n')}\n* a list of what was mended\n  in the winter\n`;
    expect(texts(page).at(-1)).toBe('a list of what was mended in the winter');
  });
});

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
