import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/assemble/blocks.ts';
import { type HtmlPassage, toHtmlPassages } from '../../src/lines/html/index.ts';

const passagesOf = (inner: string): readonly HtmlPassage[] =>
  toHtmlPassages(`<!doctype html><html><body>${inner}</body></html>`).passages;

interface Memo {
  readonly title: string;
  readonly section: string;
  readonly paragraphs: readonly (readonly string[])[];
  readonly name: string;
  readonly page: string;
}

const MEMOS: readonly (readonly [string, Memo])[] = [
  [
    'English',
    {
      title: 'Lamps on the outer moles',
      section: '1. Keepers',
      name: 'Roe',
      page: 'Page',
      paragraphs: [
        [
          'A lamp on an outer mole is kept by two people who live below it and',
          'who do not leave it together, except in the weeks when the ice lies.',
        ],
        [
          'The oil is paid for by the harbour, and the wick by those who use the',
          'light, because a wick is used up faster in the winter than the oil is.',
        ],
      ],
    },
  ],
  [
    'German',
    {
      title: 'Lampen auf den Außenmolen',
      section: '1. Wärter',
      name: 'Hagen',
      page: 'Seite',
      paragraphs: [
        [
          'Eine Lampe auf einer Außenmole wird von zwei Leuten gehalten, die unter',
          'ihr wohnen und sie nicht zusammen verlassen, außer wenn das Eis liegt.',
        ],
        [
          'Das Öl bezahlt der Hafen, den Docht bezahlen die, denen das Licht hilft,',
          'weil ein Docht im Winter schneller verbraucht ist als das Öl selbst.',
        ],
      ],
    },
  ],
  [
    'French',
    {
      title: 'Les lampes des môles',
      section: '1. Gardiens',
      name: 'Caron',
      page: 'Page',
      paragraphs: [
        [
          'Une lampe de môle est tenue par deux personnes qui logent au-dessous',
          'et qui ne la quittent pas ensemble, sauf dans les semaines de glace.',
        ],
        [
          'L’huile est payée par le port, la mèche par ceux qui se servent de la',
          'lumière, car une mèche s’use plus vite en hiver que ne le fait l’huile.',
        ],
      ],
    },
  ],
  [
    'Spanish',
    {
      title: 'Lámparas de los muelles',
      section: '1. Guardianes',
      name: 'Luengo',
      page: 'Página',
      paragraphs: [
        [
          'Una lámpara de muelle exterior la cuidan dos personas que viven debajo',
          'y que no la dejan nunca juntas, salvo en las semanas en que hay hielo.',
        ],
        [
          'El aceite lo paga el puerto y la mecha los que se sirven de la luz, ya',
          'que una mecha se gasta en invierno más deprisa que el mismo aceite.',
        ],
      ],
    },
  ],
  [
    'Russian',
    {
      title: 'Фонари на внешних молах',
      section: '1. Смотрители',
      name: 'Дубов',
      page: 'Стр.',
      paragraphs: [
        [
          'Фонарь на внешнем молу держат двое, которые живут прямо под ним и',
          'никогда не уходят вместе, кроме тех недель, когда у берега стоит лёд.',
        ],
        [
          'Масло оплачивает порт, а фитиль те, кому этот свет помогает, потому',
          'что фитиль зимой расходуется гораздо быстрее, чем расходуется масло.',
        ],
      ],
    },
  ],
];

function print({ title, section, paragraphs, name, page }: Memo): string {
  const body = paragraphs.map((lines) => lines.map((line) => `   ${line}`).join('\n')).join('\n\n');
  const foot = (n: number): string =>
    `${name}${' '.repeat(72 - name.length - page.length - 4)}[${page} ${n}]`;
  const top = `${' '.repeat(Math.floor((72 - title.length) / 2))}${title}`;
  const pages = [`${top}\n\n${section}\n\n${body}\n\n\n${foot(1)}`, `${body}\n\n${body}\n\n\n${foot(2)}`];
  return `<div><a href="/">Index</a></div>${pages.map((text) => `<pre>\n${text}\n</pre>`).join('')}`;
}

describe('a document that is preformatted as a whole', () => {
  it.each(MEMOS)('%s: title, sections and paragraphs are told apart', (_, memo) => {
    const passages = passagesOf(print(memo));
    const headings = passages.filter(({ markup }) => markup?.block === 'heading');
    expect(headings.map(({ text, markup }) => [markup?.level, text])).toEqual([
      [1, memo.title],
      [2, memo.section],
    ]);
    const prose = memo.paragraphs.map((lines) => lines.join(' '));
    expect(passages.filter(({ text }) => prose.includes(text)).map(({ markup }) => markup?.block)).toEqual(
      Array(6).fill('paragraph'),
    );
  });

  it.each(MEMOS)('%s: feet of pages are found', (_, memo) => {
    const feet = passagesOf(print(memo)).filter(({ isRunning }) => isRunning === true);
    expect(feet.map(({ text }) => text)).toEqual([1, 2].map((n) => `${memo.name} [${memo.page} ${n}]`));
  });

  it('code stays code, however much of it there is', () => {
    const code = Array.from({ length: 30 }, (_, n) => `  const lamp${n} = keep(wick, ${n});`).join('\n');
    expect(passagesOf(`<p>The keeper.</p><pre>${code}</pre>`).map(({ markup }) => markup?.block)).toEqual([
      'paragraph',
      'code',
    ]);
  });

  it('a sample below prose stays as it is', () => {
    const [, memo] = MEMOS[0] as (typeof MEMOS)[number];
    const prose = memo.paragraphs.flat().join(' ');
    const inner = `${`<p>${prose}</p>`.repeat(4)}<pre>${memo.paragraphs.map((lines) => lines.join('\n')).join('\n\n')}</pre>`;
    expect(passagesOf(inner).at(-1)?.markup?.block).toBe('code');
  });
});

describe('line numbers of code', () => {
  const CODE = ['if lamp:', '    fill(lamp)', '', 'light(lamp)'];
  const codeOf = (inner: string): string | undefined => {
    const passages = passagesOf(`<p>The keeper’s script:</p>${inner}`).filter(
      ({ markup }) => markup?.block === 'code',
    );
    expect(passages.length).toBe(1);
    return toBlocks(passages, ['code'])[0]?.text;
  };
  const numbered = (wrap: (n: number, line: string) => string): string =>
    CODE.map((line, i) => wrap(i + 1, line)).join('\n');

  it.each([
    [
      'a span before each line',
      `<pre>${numbered((n, line) => `<span class="ln">${n}</span> ${line}`)}</pre>`,
    ],
    [
      'numbers set to the right, from 9',
      `<pre>${CODE.map((line, i) => `${String(i + 9).padStart(3)} ${line}`).join('\n')}</pre>`,
    ],
    [
      'a column of its own',
      `<table><tr><td><pre>1\n2\n3\n4</pre></td><td><pre>${CODE.join('\n')}</pre></td></tr></table>`,
    ],
    ['links', `<pre>${numbered((n, line) => `<a href="#l${n}">${n}</a>\t${line}`)}</pre>`],
    [
      'a gutter before the block',
      `<div><pre class="g">1\n2\n3\n4\n</pre><pre>${CODE.join('\n')}</pre></div>`,
    ],
  ])('%s', (_, inner) => {
    expect(codeOf(inner)).toBe(CODE.join('\n'));
  });

  it('numbers that do not count every line stay', () => {
    expect(codeOf('<pre>10 lamps\n20 wicks\n30 boats</pre>')).toBe('10 lamps\n20 wicks\n30 boats');
    expect(codeOf('<pre>1. fill\n2. trim\n3. light</pre>')).toBe('1. fill\n2. trim\n3. light');
  });
});

describe('text that a page hides', () => {
  it.each([
    ['English, a closed dialog', '<dialog><p>Do you want to save the list?</p></dialog>'],
    ['German, hidden', '<div hidden><p>Sie konnten nicht angemeldet werden.</p></div>'],
    ['French, display', '<div style="display:none"><p>Nous avons envoyé une lettre.</p></div>'],
    [
      'Spanish, visibility',
      '<section style="color: red; visibility: hidden"><p>No se pudo abrir el vídeo.</p></section>',
    ],
    ['Polish, inside a list', '<ul><li style="display: none">Wybierz inną stronę.</li></ul>'],
  ])('%s', (_, inner) => {
    const passages = passagesOf(`<p>The ferry leaves at nine.</p>${inner}`);
    expect(passages.map(({ html }) => html.hidden)).toEqual([false, true]);
  });

  it('an open dialog is seen', () => {
    expect(passagesOf('<dialog open><p>Take your hat.</p></dialog>').map(({ html }) => html.hidden)).toEqual([
      false,
    ]);
  });
});
