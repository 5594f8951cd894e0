import { describe, expect, it } from 'vitest';
import { type Article, clean } from '../../src/index.ts';
import { RUN_INS } from '../../src/lines/run-ins.ts';

/** A story long enough that no label depends on the score; what is tested is in the middle. */
const BEFORE = [
  'The keeper of the last lamp on the coast said on Tuesday that he would leave in the spring, and that nobody had asked to take his place.',
  'The lamp has stood on the rocks of Orrin Point since 1861, and its keepers have all come from two families of the village below it.',
  'A storm in January took part of the stairs, and for three weeks he was brought his bread in a basket on a rope, he told the county board.',
];
const FILLER = [
  'He had lit it, he said, on eleven thousand evenings, and had missed only two of them, both in the winter of the long fog.',
  'His daughter, who mends nets in the harbour, said that she had never wanted the work and that her father had never asked her to want it.',
  'The fishermen of the village have written to the ministry twice, and have been told twice that their letter had been passed on.',
];
const AFTER = [
  'A committee of the county is to decide in May whether the lamp can be lit by a machine, as the others along the coast have been since 1988.',
  'Until then, said the chairman of the committee, the keeper would be paid as before, and the stairs would be mended before the summer.',
  'The keeper said that he would believe in the stairs when he stood on them, and that he had no quarrel with any machine he had met so far.',
];
/** The middle of a story, set between its beginning and its end with the same line breaks. */
const story = (middle: readonly string[], gap: string): string => [...BEFORE, ...middle, ...AFTER].join(gap);

const only = (dump: string, format: 'text' | 'markdown' = 'text'): Article => {
  const { articles } = clean(dump, { format });
  expect(articles).toHaveLength(1);
  return articles[0] as Article;
};

const paragraphs = (article: Article): string[] =>
  article.blocks
    .filter((block) => block.type === 'paragraph')
    .map((block) => block.text)
    .filter((text) => !BEFORE.includes(text) && !AFTER.includes(text));

describe('physical lines', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s gives the same paragraphs and line numbers', (_, end) => {
    const article = only(story(FILLER, end + end) + end);
    expect(paragraphs(article)).toEqual(FILLER);
    expect(article.lines).toEqual({ start: 1, end: 17 });
  });

  it('a byte order mark, NBSP, narrow NBSP and zero-width spaces leave no trace', () => {
    const dump = `\ufeff${story(FILLER, '\n\n').replace('had lit it', 'had\u00a0lit\u202fit').replace('evenings', 'even\u200bings')}`;
    expect(paragraphs(only(dump))).toEqual(FILLER);
  });
});

describe('broken lines', () => {
  it('inline links that a renderer put on lines of their own are rejoined', () => {
    const broken = [
      'He said',
      'the ministry of harbours',
      ', which pays for the oil, had',
      'not answered his letters',
      'since the autumn.',
    ];
    expect(paragraphs(only(story(broken, '\n')))).toEqual([
      'He said the ministry of harbours, which pays for the oil, had not answered his letters since the autumn.',
    ]);
  });

  it('text wrapped at a column is rejoined, and its paragraphs stay apart', () => {
    const wrapped = story(FILLER, '\n\n').replace(/(.{50,68}) /g, '$1\n');
    expect(wrapped.split('\n').length).toBeGreaterThan(25);
    expect(paragraphs(only(wrapped))).toEqual(FILLER);
  });

  it.each([
    [
      'a list item',
      '* The oil for the lamp comes by boat in two barrels, from a town',
      'of which nobody has heard.',
    ],
    ['Hebrew', 'שומר המגדלור האחרון על החוף אמר אתמול לעיתון שיעזוב באביב ולא', 'ביקש את מקומו.'],
  ])('text wrapped at a column is rejoined in %s of two lines', (_, line, next) => {
    const wrapped = story(FILLER, '\n\n').replace(/(.{50,64}) /g, '$1\n');
    const { passages } = clean(`${wrapped}\n\n${line}\n  ${next}`, { explain: true });
    expect(passages).toContain(`${line.replace('* ', '')} ${next}`);
  });

  it('without blank lines between paragraphs each line is one', () => {
    expect(paragraphs(only(story(FILLER, '\n')))).toEqual(FILLER);
  });

  it.each([
    [
      'a headline that ends in a particle',
      'The keeper of the last lamp counts what his evenings add up',
      'Max Poe writes about the coast and its people for the weekly paper of the county.',
    ],
    [
      'a headline that ends in a question word',
      'The keeper of the last lamp goes in spring, and the village knows why',
      'Max Poe writes about the coast and its people for the weekly paper of the county.',
    ],
  ])('%s is not run together with the next line', (_, line, next) => {
    const dump = `${line}\n${next}\n\n${[...BEFORE, ...FILLER, ...AFTER].join('\n\n')}`;
    const headline = next.startsWith('Max') ? line : next;
    expect(only(dump).title).toBe(headline);
  });

  it('a breadcrumb is not the headline below it', () => {
    const headline = 'The last lamp: what the keeper of Orrin Point lights it for';
    const lines = [`Home » Harbour » ${headline}`, headline].join('\n');
    expect(only(`${lines}\n\n${[...BEFORE, ...FILLER, ...AFTER].join('\n\n')}`).title).toBe(headline);
  });

  it('list items stay apart', () => {
    const items = [
      'the oil for the lamp, which comes by boat in two barrels twice a year',
      'the wicks, which his mother and then his sister wove from cotton',
      'the glass, which has been cleaned every morning since he was twelve',
    ];
    const article = only(story([...FILLER, ...items.map((item) => `- ${item}`)], '\n'));
    expect(article.blocks.find((block) => block.type === 'list')?.items).toEqual(items);
  });
});

describe('Markdown', () => {
  it('keeps the words of links and emphasis and drops their marks', () => {
    const marked = [
      'He had lit it, **he said**, on [eleven thousand](https://example.org/a_b(c)) evenings, and had missed only `two` of them, both in the _winter_ of the long fog.',
      ...FILLER.slice(1),
    ];
    const article = only(`# The lamp of Orrin Point\n\n${story(marked, '\n\n')}`, 'markdown');
    expect(article.title).toBe('The lamp of Orrin Point');
    expect(paragraphs(article)).toEqual(FILLER);
  });

  it('headings keep their level, fenced code stands verbatim', () => {
    const code = 'lamp:\n    oil: 2';
    const middle = ['### How it is lit', ...FILLER, `\`\`\`yaml\n${code}\n\`\`\``];
    const article = only(`# The lamp\n\n${story(middle, '\n\n')}`, 'markdown');
    expect(article.blocks).toContainEqual(
      expect.objectContaining({ type: 'heading', level: 3, text: 'How it is lit' }),
    );
    expect(article.blocks).toContainEqual(expect.objectContaining({ type: 'code', text: code }));
  });
});

/** As BeautifulSoup prints a page: no blank line, and each text node on a line of its own. */
describe('run-in headings, labels and numbers on lines of their own', () => {
  const MENU = Array.from({ length: 40 }, (_, i) => `Harbour notice ${String.fromCharCode(65 + (i % 26))}`);
  const ROWS: Readonly<Record<string, readonly [string, string]>> = {
    'label-and-value': ['Keepers:', 'two'],
    'label-and-text': ['Keepers:', 'two'],
  };

  const FRAGMENTS = ['The county had written to', 'the harbour board', 'about the stairs in the spring.'];

  it.each(
    RUN_INS.flatMap(({ name, examples }) => examples.map(([before, next]) => [name, before, next] as const)),
  )('%s: joins "%s" and "%s"', (name, before, next) => {
    const dump = [...MENU, ...BEFORE, ...FRAGMENTS, before, next, ...(ROWS[name] ?? []), ...AFTER].join('\n');
    const { passages } = clean(dump, { explain: true });
    const isGlued = next.startsWith(':') || /[(’]$|^D$/.test(before);
    const joined = isGlued ? `${before}${next}` : `${before} ${next}`;
    expect(passages).toContain(joined);
  });

  it.each([
    ['D', 'uring the night the wind turned, and the boats were lost.', 'During the night'],
    ['the harbour master’', 's house, which stands by the slip.', 'master’s house'],
  ])('puts no blank into the word that %s begins', (before, next, joined) => {
    const { articles } = clean([...MENU, ...BEFORE, before, next, ...AFTER].join('\n'));
    expect(articles[0]?.text).toContain(joined);
  });

  it.each(['ihl/ mow', 'by the desk of the county weekly', 'och drömmer om juli igen.'])(
    'leaves a line in lower case alone where no other sentence is broken: %s',
    (line) => {
      const dump = [...BEFORE, 'The keeper of the last lamp leaves in spring', line, ...AFTER];
      const { passages } = clean(dump.join('\n'), { explain: true });
      expect(passages).toContain(line);
    },
  );

  it('leaves a list alone whose items open with a dash', () => {
    const items = ['What you need', '- a lamp', '- a rope', '- dry matches'];
    const { passages } = clean([...MENU, ...BEFORE, ...items, ...AFTER].join('\n'), { explain: true });
    expect(passages).not.toContain('What you need - a lamp');
  });

  it('leaves a label without a value alone', () => {
    const lines = ['Read next:', 'How the lamp was lit again', 'Rope makers meet in June'];
    const { passages } = clean([...MENU, ...BEFORE, ...AFTER, ...lines].join('\n'), { explain: true });
    expect(passages).toContain('Read next:');
  });
});
