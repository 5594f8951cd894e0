import { describe, expect, it } from 'vitest';
import { type CleanOptions, clean } from '../../src/index.ts';
import { readRightsOwner } from '../../src/recognise/rights-owner.ts';

const TITLE = 'Salt works reopen after nine winters of rust';
const STORY = [
  'The salt works at Hallin opened their gates on Monday, nine years after the last pan was drained and the pumps were sold.',
  'Forty people have been hired, most of them from the villages along the estuary, and the first sacks left by noon.',
  '“We had forgotten how loud it is,” said Oda Brenn, who ran the boiling house until it closed and has come back for one season.',
];
const GOATS = [
  'Two hundred goats crossed the Venn pass on Saturday, three weeks before the usual date, because the lower meadows are dry.',
  'The herders had asked the canton for leave in August and received it by telephone on the evening before.',
];

function publisherOf(lines: readonly string[], options: CleanOptions = {}): string | null | undefined {
  return clean(lines.join('\n\n'), { format: 'text', ...options }).articles[0]?.publisher;
}

describe('the publisher', () => {
  it('is the owner in the copyright line below the text', () => {
    const foot = ['Imprint', 'Contact', '© 2025 Hallin Estuary Post. All rights reserved.'];
    expect(publisherOf([TITLE, ...STORY, ...foot])).toBe('Hallin Estuary Post');
  });

  it('is the end of the window title, if the copyright line or the address repeats it', () => {
    const page = [`${TITLE} | Estuary Post`, TITLE, ...STORY];
    expect(publisherOf([...page, '© 2025 Estuary Post Publishing Ltd'])).toBe('Estuary Post');
    expect(publisherOf(page, { url: 'https://www.estuarypost.example/salt' })).toBe('Estuary Post');
    expect(publisherOf(page)).toBeNull();
  });

  it('is the name of the site in metadata', () => {
    const body = STORY.map((text) => `<p>${text}</p>`).join('');
    const head = `<title>${TITLE}</title><meta property="og:site_name" content="Estuary Post">`;
    const foot = '<footer>© 2025 Brine Holdings. All rights reserved.</footer>';
    const html = `<html><head>${head}</head><body><h1>${TITLE}</h1>${body}${foot}</body></html>`;
    expect(clean(html).articles[0]?.publisher).toBe('Estuary Post');
    const markdown = `---\ntitle: ${TITLE}\npublisher: Estuary Post\n---\n\n${STORY.join('\n\n')}\n`;
    expect(clean(markdown).articles[0]?.publisher).toBe('Estuary Post');
  });

  it('is that of each page in a file of several', () => {
    const pageOf = (name: string, title: string, body: readonly string[]): string =>
      [
        `---\ntitle: ${title}\nurl: https://${name}.example/1\nsite_name: ${name}\n---`,
        `# ${title}`,
        ...body,
      ].join('\n\n');
    const dump = [pageOf('Estuary', TITLE, STORY), pageOf('Upland', 'Goats cross the pass early', GOATS)];
    const { articles } = clean(dump.join('\n\f\n'), { format: 'markdown' });
    expect(articles.map(({ publisher }) => publisher)).toEqual(['Estuary', 'Upland']);
  });

  it('is null if owners differ, or the line credits a picture', () => {
    const foot = ['© 2025 Estuary Post', 'Contact', '© 2025 Upland Courier'];
    expect(publisherOf([TITLE, ...STORY, ...foot])).toBeNull();
    expect(publisherOf([TITLE, '© 2025 Oda Brenn', ...STORY])).toBeNull();
  });
});

describe('a copyright line', () => {
  it.each([
    ['Copyright © 1998-2025 The Upland Courier. All rights reserved.', 'The Upland Courier'],
    ['© 2024 Upland Courier, a division of Brine Media Inc.', 'Upland Courier'],
    ['© Verlag Uferbote GmbH 2025. Alle Rechte vorbehalten.', 'Verlag Uferbote GmbH'],
    ['© 2024 Uferbote Alle Rechte vorbehalten', 'Uferbote'],
    ['© La Voz del Estuario Ediciones, SLU Todos los derechos reservados.', 'La Voz del Estuario Ediciones'],
    [
      '© 2024 Brine News & Media Limited or its affiliated companies. All rights reserved.',
      'Brine News & Media Limited',
    ],
    ['©2020-2025 The Shiomachi Shimbun. All rights reserved.', 'The Shiomachi Shimbun'],
    ['Copyright ⓒ 염전일보. All rights reserved. 무단 전재 금지', '염전일보'],
    ['© 2024 Brine Co. All rights reserved.', 'Brine Co.'],
  ])('%s', (line, name) => {
    expect(readRightsOwner(line)).toEqual({ name, isNotice: true });
  });

  it.each([
    '© All rights reserved.',
    '© Wszystkie prawa zastrzeżone',
    'Copyright 2024|Tüm Hakları Saklıdır.',
    'Copyright 2024 The Associated Press. All rights reserved.',
    '© 2024 a Brine plc subsidiary',
    '© 2024 Brine, Salter & Co. Ltd.',
    'Community platform by ForumMaker® © 2010-2026 ForumMaker Ltd.',
    'Copyright law is old.',
  ])('names nobody in %j', (line) => {
    expect(readRightsOwner(line)).toBeNull();
  });

  it('may be the credit of a picture', () => {
    expect(readRightsOwner('© Oda Brenn')).toEqual({ name: 'Oda Brenn', isNotice: false });
    expect(readRightsOwner('© Oda Brenn/imago')).toBeNull();
  });
});
