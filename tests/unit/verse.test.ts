import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/assemble/blocks.ts';
import { toHtmlPassages } from '../../src/lines/html/index.ts';
import { toMarkdownPage } from '../../src/lines/markdown.ts';
import { toTextPassages } from '../../src/lines/text.ts';
import type { Passage } from '../../src/model/passage.ts';
import { markdownBody } from '../../src/write/markdown.ts';

/** Two stanzas each. */
const POEMS: readonly (readonly [string, readonly string[]])[] = [
  [
    'English',
    [
      'The kettle knows the winter,\nthe window knows the rain,\nand I have known the staircase\nthat leads to you again',
      'and stops before the landing,\na hand above the rail,\nas if the house were sailing\nand someone furled the sail.',
    ],
  ],
  [
    'German',
    [
      'Der Schnee liegt auf den Booten,\ndas Eis liegt auf dem Teich,\nund wer hinüber möchte,\nder geht und fragt nicht gleich,',
      'ob einer vor ihm ausglitt,\nob einer wiederkam,\nob drüben jemand wartet\nund ihm die Jacke nahm.',
    ],
  ],
  [
    'French',
    [
      'La lampe est sur la table,\nle pain est sous le drap,\nun chat dort dans la grange\net ne reviendra pas',
      'avant que la rivière,\nsortie de son vieux lit,\nne lave jusqu’aux marches\nce que nous avons dit.',
    ],
  ],
  [
    'Spanish, each line with a capital',
    [
      'Mi abuela guardaba la llave,\nLa llave guardaba el portal,\nY el portal guardaba la tarde,\nLa tarde, su olor a sal,',
      'Y nadie que fuera de paso,\nCon prisa, con pan, con razón,\nSabía que aquella casa,\nCerrada, tenía canción.',
    ],
  ],
  [
    'Russian',
    [
      'Вода стоит у мельницы,\nдорога вся в снегу,\nи я по ней без шапки\nк тебе одной бегу,',
      'а ты сидишь у печки,\nи чайник твой поёт,\nи кто-то в сером пальто\nстоит и не войдёт.',
    ],
  ],
];

const PROSE =
  'The poem was found between two bills in the drawer of a ferry office, and nobody who worked there would say that it was theirs.';
const lineBreaks = (stanza: string): string => stanza.split('\n').join('<br>');
const stanzas = (passages: readonly Passage[]): string[] =>
  passages.flatMap(({ verse }) => (verse === undefined ? [] : [verse.join('\n')]));
const blocksOf = (passages: readonly Passage[]): string[] =>
  toBlocks(
    passages,
    passages.map(() => 'paragraph'),
  ).map(({ text }) => text);

describe('verse', () => {
  it.each(POEMS)('%s: stanzas of a text keep their lines', (_, poem) => {
    const passages = toTextPassages(`${PROSE}\n\n${poem.join('\n\n')}\n\n${PROSE}\n`);
    expect(stanzas(passages)).toEqual(poem);
    expect(blocksOf(passages)).toEqual([PROSE, ...poem, PROSE]);
  });

  it.each(POEMS)('%s: stanzas of a page keep their lines, a paragraph each or all in one', (_, poem) => {
    const apart = poem.map((stanza) => `<p>${lineBreaks(stanza)}</p>`).join('');
    expect(blocksOf(toHtmlPassages(`<article><p>${PROSE}</p>${apart}</article>`).passages)).toEqual([
      PROSE,
      ...poem,
    ]);
    const inOne = `<p>${poem.map(lineBreaks).join('<br><br>')}</p>`;
    expect(blocksOf(toHtmlPassages(`<article><p>${PROSE}</p>${inOne}</article>`).passages)).toEqual([
      PROSE,
      ...poem,
    ]);
  });

  it.each(POEMS)('%s: stanzas of Markdown keep their lines, with hard breaks and without', (_, poem) => {
    for (const end of ['\n', '  \n', '\\\n']) {
      const page = `${PROSE}\n\n${poem.map((stanza) => stanza.split('\n').join(end)).join('\n\n')}\n`;
      expect(blocksOf(toMarkdownPage(page).passages)).toEqual([PROSE, ...poem]);
    }
  });

  it('an indented stanza stands without its indent', () => {
    const [, [first]] = POEMS[0] as readonly [string, readonly [string, string]];
    const indented = first.split('\n').map((line) => `      ${line}`);
    expect(blocksOf(toTextPassages(`${PROSE}\n\n${indented.join('\n')}\n\n${PROSE}\n`))[1]).toBe(first);
  });

  it.each([
    [
      'a sentence that links broke',
      'He said\nthe ministry of harbours\n, which pays for the oil, had\nnot answered\nsince May.',
    ],
    ['a menu', 'Home and garden\nFood and drink\nBooks and films\nTravel and weather'],
    ['an address', 'Office of the harbour master,\n12 Quay Road,\n4 Oster,\n55 Northmark'],
    ['facts', 'Length: three miles,\nHeight: nine feet,\nKeeper: Ann Roe,\nBuilt: by hand,'],
    ['code', 'def keep(lamp):\n  wick = lamp.wick,\n  oil = lamp.oil,\n  return wick'],
  ])('%s is none', (_, lines) => {
    expect(stanzas(toTextPassages(`${PROSE}\n\n${lines}\n\n${PROSE}\n`))).toEqual([]);
  });

  it('a narrow column of prose is none', () => {
    const column =
      'The poem was found between two\nbills in the drawer of a ferry\noffice, and nobody who worked\nthere would say that it was his\nor hers, or had been left there\nby a traveller in the summer.';
    expect(stanzas(toTextPassages(`${PROSE}\n\n${column}\n\n${PROSE}\n`))).toEqual([]);
  });

  it('stays verse in Markdown that is written and read again', () => {
    const [, poem] = POEMS[0] as (typeof POEMS)[number];
    const passages = toTextPassages(`${PROSE}\n\n${poem.join('\n\n')}\n`);
    const written = markdownBody(
      toBlocks(
        passages,
        passages.map(() => 'paragraph'),
      ),
    );
    expect(stanzas(toMarkdownPage(written).passages)).toEqual(poem);
  });
});
