import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const BODY = [
  'The ferry to Ostrey will stay in port until the spring, the harbour board said on Monday, after divers found cracks in two of its four propeller shafts during the yearly survey.',
  'The board had hoped to sail again by the end of the month. The yard in Norland that cast the shafts closed nine years ago, and a new pair must be forged abroad and brought in by road.',
  'Islanders are not stranded. A fishing boat carries the post and up to twelve people each morning, and the school has moved its lessons to the church hall so that teachers need not cross in bad weather.',
  '"We have lived with one boat for forty years," said Maren Quill, who keeps the shop by the pier. "We shall live with none for four months, but nobody should ask us to be cheerful about it."',
] as const;

const MENU = ['Home', 'News', 'Harbour', 'Sport', 'Weather', 'Search', 'Sign in'] as const;

const FOOTER = ['About us', 'Contact', 'Privacy', '© 2024 Norland Courier'] as const;

const titleOf = (lines: readonly string[]): string | null => {
  const { articles } = clean(lines.join('\n'));
  expect(articles).toHaveLength(1);
  return articles[0]?.title ?? null;
};

describe('the line chosen as the headline', () => {
  it('is the headline, not the line without a full stop below it that says more of the story', () => {
    const title = titleOf([
      ...MENU,
      'Ostrey loses its only ferry',
      'Cracked propeller shafts keep the Ostrey ferry in port until the spring',
      'Ida Lund',
      'March 4, 2024',
      'Share',
      ...BODY,
      ...FOOTER,
    ]);
    expect(title).toBe('Ostrey loses its only ferry');
  });

  it('may be as long as a paragraph, when it has no full stop', () => {
    const headline =
      'Why the only ferry to Ostrey will stay in port until the spring, and what twelve islanders a day are doing about it';
    expect(titleOf([...MENU, 'March 4, 2024', headline, ...BODY, ...FOOTER])).toBe(headline);
  });

  it.fails('is not an entry of the table of contents between it and the text', () => {
    const title = titleOf([
      ...MENU,
      'The Ostrey ferry, explained',
      'March 4, 2024',
      'In this article',
      'Why the ferry to Ostrey stays in port',
      'How islanders cross without the ferry',
      'What the harbour board does next',
      BODY[0],
      'Why the ferry to Ostrey stays in port',
      BODY[1],
      'How islanders cross without the ferry',
      BODY[2],
      'What the harbour board does next',
      BODY[3],
      ...FOOTER,
    ]);
    expect(title).toBe('The Ostrey ferry, explained');
  });

  it('stands left of the paragraphs where lynx wrote the dump', () => {
    const indented = (lines: readonly string[]): string[] => lines.flatMap((line) => [`   ${line}`, '']);
    const title = titleOf([
      ...MENU.map((entry) => `     * ${entry}`),
      '',
      'Ostrey loses its only ferry',
      '',
      ...indented([
        'March 4, 2024',
        'Listen to this story',
        'What the harbour board knew of the cracked propeller shafts',
        ...BODY,
        ...FOOTER,
      ]),
    ]);
    expect(title).toBe('Ostrey loses its only ferry');
  });

  it.fails('may be one word that a trail of links ends with', () => {
    const title = titleOf([
      ...MENU,
      'Home » Plants of the island » Thrift',
      'Thrift',
      'Armeria maritima',
      'Thrift grows in cushions on the cliffs of Ostrey and flowers from May, pink as a rule and white in the lee of the lighthouse.',
      'Islanders dry the heads of thrift for the winter, since thrift keeps its colour for years when it is hung up by the stove.',
      'Nothing eats thrift but one beetle, and where the beetle lives the thrift comes back a year later from its root.',
      'Thrift was on the island’s coin until it gave up its mint, and sailors took a root of thrift with them for luck.',
      ...FOOTER,
    ]);
    expect(title).toBe('Thrift');
  });
});
