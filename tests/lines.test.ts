import { describe, expect, it } from 'vitest';
import { type Article, clean } from '../src/index.ts';

const FILLER = [
  'The keeper of the last lamp on the coast said on Tuesday that he would leave in the spring, and that nobody had asked to take his place.',
  'He had lit it, he said, on eleven thousand evenings, and had missed only two of them, both in the winter of the long fog.',
  'A committee of the county is to decide in May whether the lamp can be lit by a machine, as the others along the coast have been since 1988.',
];

const only = (dump: string, format: 'text' | 'markdown' = 'text'): Article => {
  const { articles } = clean(dump, { format });
  expect(articles).toHaveLength(1);
  return articles[0] as Article;
};

const paragraphs = (article: Article): string[] =>
  article.blocks.filter((block) => block.type === 'paragraph').map((block) => block.text);

describe('physical lines', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s gives the same paragraphs and line numbers', (_, end) => {
    const article = only(FILLER.join(end + end) + end);
    expect(paragraphs(article)).toEqual(FILLER);
    expect(article.lines).toEqual({ start: 1, end: 5 });
  });

  it('a byte order mark, NBSP, narrow NBSP and zero-width spaces leave no trace', () => {
    const dump = `\ufeff${FILLER.join('\n\n').replace('The keeper of', 'The\u00a0keeper\u202fof').replace('lamp', 'la\u200bmp')}`;
    expect(paragraphs(only(dump))).toEqual(FILLER);
  });
});

describe('broken lines', () => {
  it('inline links that a renderer put on lines of their own are rejoined', () => {
    const broken = [
      FILLER[0],
      'He said',
      'the ministry of harbours',
      ', which pays for the oil, had',
      'not answered his letters',
      'since the autumn.',
      FILLER[2],
    ].join('\n');
    expect(paragraphs(only(broken))).toEqual([
      FILLER[0],
      'He said the ministry of harbours, which pays for the oil, had not answered his letters since the autumn.',
      FILLER[2],
    ]);
  });

  it('text wrapped at a column is rejoined, and its paragraphs stay apart', () => {
    const wrap = (text: string): string => text.replace(/(.{50,68})\s/g, '$1\n');
    expect(paragraphs(only(FILLER.map(wrap).join('\n\n')))).toEqual(FILLER);
  });

  it('without blank lines between paragraphs each line is one', () => {
    expect(paragraphs(only(FILLER.join('\n')))).toEqual(FILLER);
  });

  it('list items stay apart', () => {
    const article = only(
      [
        ...FILLER.slice(0, 2),
        '- oil for the lamp, two barrels a year',
        '- wicks, which are woven in the village',
        FILLER[2],
      ].join('\n'),
    );
    expect(article.blocks.find((block) => block.type === 'list')).toMatchObject({
      type: 'list',
      items: ['oil for the lamp, two barrels a year', 'wicks, which are woven in the village'],
    });
  });
});

describe('Markdown', () => {
  it('keeps the words of links and emphasis and drops their marks', () => {
    const article = only(
      `# The lamp of Orrin Point\n\n${FILLER[0]}\n\nHe had lit it, **he said**, on [eleven thousand](https://example.org/a_b(c)) evenings, and had missed only \`two\` of them, both in the _winter_ of the long fog.\n\n${FILLER[2]}`,
      'markdown',
    );
    expect(article.title).toBe('The lamp of Orrin Point');
    expect(paragraphs(article)).toEqual(FILLER);
  });

  it('headings keep their level, fenced code stands verbatim', () => {
    const code = 'lamp:\n    oil: 2\n';
    const article = only(
      `# The lamp\n\n${FILLER.join('\n\n')}\n\n### How it is set\n\n${FILLER[1]}\n\n\`\`\`yaml\n${code}\`\`\`\n\n${FILLER[0]}`,
      'markdown',
    );
    expect(article.blocks).toContainEqual(
      expect.objectContaining({ type: 'heading', level: 3, text: 'How it is set' }),
    );
    expect(article.blocks).toContainEqual(expect.objectContaining({ type: 'code', text: code.trimEnd() }));
  });
});
