import { describe, expect, it } from 'vitest';
import { foldRepeats } from '../../src/assemble/fold-repeats.ts';
import type { Label, Verdict } from '../../src/model/label.ts';
import { plainPassage } from '../support/passage.ts';

function rulesAfterFolding(
  texts: readonly string[],
  label: Label | readonly Label[] = 'paragraph',
): string[] {
  const verdicts: Verdict[] = texts.map((_, at) => ({
    label: typeof label === 'string' ? label : (label[at] ?? 'paragraph'),
    rule: 'score',
    reason: '',
    score: 0.9,
  }));
  foldRepeats(texts.map(plainPassage), verdicts, {
    start: 0,
    end: texts.length,
    articleStart: 0,
    articleEnd: texts.length,
    headline: null,
    boundary: null,
  });
  return verdicts.map((verdict) => (verdict.label === 'repeat' ? verdict.rule : '-'));
}

const FERRY = [
  'The ferry to Ostrey will not sail this winter, the harbour board decided on Monday evening after a long debate.',
  '“Nobody on this island asked for a winter without a boat,” said Marit Holm, who runs the only bakery in town.',
  'She added that the bakery would have to send two of its five bakers home before the first snow falls.',
  'The board will meet again in March, when the ice on the sound has usually gone and the boats can be painted.',
];

describe('foldRepeats', () => {
  it('leaves a body without repeats alone', () => {
    expect(rulesAfterFolding(FERRY)).toEqual(['-', '-', '-', '-']);
  });

  it('takes out a second printing of the whole body, the short passages of the copy included', () => {
    const body = [FERRY[0], FERRY[1], 'She agreed.', FERRY[2], FERRY[3]] as string[];
    expect(rulesAfterFolding([...body, ...body])).toEqual([
      ...Array(5).fill('-'),
      ...Array(5).fill('repeated-body'),
    ]);
  });

  it('takes out every further printing', () => {
    const rules = rulesAfterFolding([...FERRY, ...FERRY, ...FERRY]);
    expect(rules.slice(0, 4)).toEqual(['-', '-', '-', '-']);
    expect(rules.slice(4)).toEqual(Array(8).fill('repeated-body'));
  });

  it('keeps a sentence that comes twice as text', () => {
    expect(rulesAfterFolding([...FERRY, FERRY[1] as string, 'So she said.'])).toEqual(Array(6).fill('-'));
    expect(rulesAfterFolding(['He agreed.', ...FERRY, 'He agreed.'])).toEqual(Array(6).fill('-'));
  });

  it('keeps two paragraphs in a row that come again', () => {
    const verse = [
      'Row, row the long grey boat to where the herring run.',
      'And row her home before the tide has gone.',
    ];
    const other = 'A verse about the weather on the sound stands in between.';
    const texts = [
      other,
      'And one on nets.',
      'One on rope as well.',
      ...verse,
      other.replace('A', 'Another'),
      ...verse,
    ];
    expect(rulesAfterFolding(texts)).toEqual(Array(8).fill('-'));
  });

  it('takes out a pull quote with or without its quotation marks, before or after its paragraph', () => {
    const quote = '“Nobody on this island asked for a winter without a boat.”';
    const bare = 'the bakery would have to send two of its five bakers home before the first snow falls';
    expect(rulesAfterFolding([FERRY[0] as string, quote, ...FERRY.slice(1)])[1]).toBe('pull-quote');
    expect(rulesAfterFolding([...FERRY, quote])[4]).toBe('pull-quote');
    expect(rulesAfterFolding([...FERRY, 'nobody on this island asked for a winter without a boat'])[4]).toBe(
      'pull-quote',
    );
    expect(rulesAfterFolding([...FERRY, bare])[4]).toBe('-');
  });

  it('knows a pull quote only by a whole clause of six words or more, word for word', () => {
    const paragraph =
      'Most of the guests went home early, and the band played on, as bands do on such nights.';
    const others = [paragraph, ...FERRY];
    expect(rulesAfterFolding([...others, 'The band played on.'])[5]).toBe('-');
    expect(rulesAfterFolding([...others, 'Most of the guests went home early.'])[5]).toBe('pull-quote');
    expect(rulesAfterFolding([...others, 'Some of the guests went home early.'])[5]).toBe('-');
    expect(rulesAfterFolding([...others, 'of the guests went home early'])[5]).toBe('-');
  });

  it('looks for the quoted sentence nearby only', () => {
    const filler = Array.from(
      { length: 30 },
      (_, i) => `Paragraph number ${i} tells of another day on the water.`,
    );
    const quote = 'Nobody on this island asked for a winter without a boat.';
    expect(rulesAfterFolding([...FERRY, ...filler, quote]).at(-1)).toBe('-');
  });

  it('takes out a standfirst that the first paragraph says again, behind its dateline too', () => {
    const lead = FERRY[0] as string;
    expect(rulesAfterFolding([lead, ...FERRY])[0]).toBe('repeated-standfirst');
    expect(rulesAfterFolding([lead, `OSTREY, Norland (NPA) — ${lead}`, ...FERRY.slice(1)])[0]).toBe(
      'repeated-standfirst',
    );
    const cut = `${lead.slice(0, 70)}…`;
    expect(rulesAfterFolding([cut, ...FERRY])[0]).toBe('repeated-standfirst');
  });

  it('does not touch captions, list items, headings or boilerplate', () => {
    const texts = [...FERRY, ...FERRY];
    for (const label of ['caption', 'list-item', 'heading', 'navigation'] as const) {
      expect(rulesAfterFolding(texts, label)).toEqual(Array(8).fill('-'));
    }
  });

  it('stays inside its segment', () => {
    const texts = [...FERRY, ...FERRY];
    const verdicts: Verdict[] = texts.map(() => ({
      label: 'paragraph',
      rule: 'score',
      reason: '',
      score: 1,
    }));
    foldRepeats(texts.map(plainPassage), verdicts, {
      start: 4,
      end: 8,
      articleStart: 4,
      articleEnd: 8,
      headline: null,
      boundary: null,
    });
    expect(verdicts.every((verdict) => verdict.label === 'paragraph')).toBe(true);
  });

  it('reads clauses of scripts without blanks', () => {
    const paragraph =
      '港務局長は記者団に対し、「この冬は船を出さない方針だ」と述べ、来年三月に改めて協議する考えを示した。';
    expect(rulesAfterFolding([paragraph, '「この冬は船を出さない方針だ」', ...FERRY])[1]).toBe('pull-quote');
  });

  it('leaves what a user keeps', () => {
    const verdicts: Verdict[] = [...FERRY, ...FERRY].map((_, at) => ({
      label: 'paragraph',
      rule: at === 5 ? 'user-keep' : 'score',
      reason: '',
      score: 0.9,
    }));
    foldRepeats([...FERRY, ...FERRY].map(plainPassage), verdicts, {
      start: 0,
      end: 8,
      articleStart: 0,
      articleEnd: 8,
      headline: null,
      boundary: null,
    });
    expect(verdicts.map(({ label }) => label).slice(4)).toEqual(['repeat', 'paragraph', 'repeat', 'repeat']);
  });
});

/** Sentences of so many words, no two of them alike. */
function sentence(words: number, name: string): string {
  return `${Array.from({ length: words }, (_, i) => `${name}${'abcdefghijklmnop'.charAt(i)}`).join(' ')}.`;
}

const OPENING = sentence(9, 'Begin');
const COPY = [sentence(8, 'One'), sentence(8, 'Two'), sentence(8, 'Three')];

describe('a body printed twice', () => {
  const rule = 'repeated-body';

  it('needs three paragraphs of eight words', () => {
    expect(rulesAfterFolding([...COPY, ...COPY])).toEqual(['-', '-', '-', rule, rule, rule]);
    const short = [COPY[0] as string, COPY[1] as string, sentence(7, 'Three')];
    expect(rulesAfterFolding([OPENING, ...short, ...short])).toEqual(Array(7).fill('-'));
  });

  it('counts ideographs as words, and does not count blanks', () => {
    const han = ['甲乙丙丁戊己庚辛', '子丑寅卯辰巳午未', '春夏秋冬東西南北'];
    expect(rulesAfterFolding([...han, ...han]).slice(3)).toEqual([rule, rule, rule]);
    const seven = han.map((text) => text.slice(1));
    expect(rulesAfterFolding([...seven, ...seven])).toEqual(Array(6).fill('-'));
    const mixed = COPY.map((text, i) => `${text.split(' ').slice(0, 6).join(' ')} あ${i}`);
    expect(rulesAfterFolding([...mixed, ...mixed]).slice(3)).toEqual([rule, rule, rule]);
  });

  it('is told from one in which a paragraph differs', () => {
    const other = [COPY[0] as string, COPY[1] as string, sentence(8, 'Four')];
    expect(rulesAfterFolding([OPENING, ...COPY, ...other])).toEqual(Array(7).fill('-'));
  });

  it('may begin anywhere in the first printing, and take short passages with it that it has, too', () => {
    const first = ['He went.', sentence(8, 'Zero'), ...COPY, 'He came.'];
    const second = [COPY[0] as string, 'He went.', ...COPY.slice(1), 'He stayed.', 'He went.'];
    expect(rulesAfterFolding([...first, ...second]).slice(6)).toEqual([rule, rule, rule, rule, '-', '-']);
  });

  it('keeps a short passage that only the copy has', () => {
    const texts = [...COPY, COPY[0] as string, 'He is new.', ...COPY.slice(1)];
    expect(rulesAfterFolding(texts).slice(3)).toEqual([rule, '-', rule, rule]);
  });

  it('may come after new text, and again after more of it', () => {
    const between = sentence(8, 'Between');
    const texts = [...COPY, between, ...COPY, 'Short.', between, sentence(8, 'More'), ...COPY];
    expect(rulesAfterFolding(texts).slice(3)).toEqual([
      '-',
      rule,
      rule,
      rule,
      '-',
      rule,
      '-',
      rule,
      rule,
      rule,
    ]);
  });

  it('is one line of reasoning in each verdict, with the score as it was', () => {
    const verdicts: Verdict[] = COPY.concat(COPY).map((_, i) => ({
      label: i === 4 ? 'quote' : 'paragraph',
      rule: 'score',
      reason: '',
      score: i / 10,
    }));
    foldRepeats([...COPY, ...COPY].map(plainPassage), verdicts, {
      start: 0,
      end: 6,
      articleStart: 0,
      articleEnd: 6,
      headline: null,
      boundary: null,
    });
    expect(verdicts[4]).toEqual({ label: 'repeat', rule, reason: 'repeats the body text', score: 0.4 });
  });
});

describe('a standfirst that is said again', () => {
  const rule = 'repeated-standfirst';
  const standfirst = sentence(8, 'Stand');
  const paragraphs = [sentence(12, 'One'), sentence(12, 'Two'), sentence(12, 'Three')];
  const taken = (texts: readonly string[], at = 0, label: Label = 'paragraph') =>
    rulesAfterFolding(texts, label)[at] === rule;
  const more = (text: string) => `${text} ${sentence(9, 'More')}`;

  it('has eight words or more', () => {
    expect(taken([standfirst, more(standfirst)])).toBe(true);
    const seven = sentence(7, 'Stand');
    expect(taken([seven, more(seven)])).toBe(false);
  });

  it('stands first, or below a kicker', () => {
    expect(taken(['Winter', standfirst, more(standfirst)], 1)).toBe(true);
    expect(taken(['Winter', 'Ferries', standfirst, more(standfirst)], 2)).toBe(false);
  });

  it('is said again in one of the next four paragraphs', () => {
    expect(taken([standfirst, ...paragraphs, more(standfirst)])).toBe(true);
    expect(taken([standfirst, ...paragraphs, sentence(12, 'Four'), more(standfirst)])).toBe(false);
  });

  it('may open with a quotation mark there, or stand behind a dateline, but not behind words', () => {
    expect(taken([standfirst, `“${more(standfirst)}`])).toBe(true);
    for (const lead of [
      'OSTREY (AP) — ',
      'OSTREY: ',
      'Ostrey (dpa) - ',
      '(서울=연합뉴스) 기자 = ',
      'МОСКВА. ',
    ])
      expect([lead, taken([standfirst, lead + more(standfirst)])]).toEqual([lead, true]);
    expect(taken([standfirst, `It was said that ${more(standfirst)}`])).toBe(false);
    expect(taken([standfirst, `OSTREY — It was said that ${more(standfirst)}`])).toBe(false);
    expect(taken([standfirst, `““${more(standfirst)}`])).toBe(false);
  });

  it('has a dateline of at most eighty characters in front', () => {
    expect(taken([standfirst, `${'x'.repeat(78)}: ${more(standfirst)}`])).toBe(true);
    expect(taken([standfirst, `${'x'.repeat(79)}: ${more(standfirst)}`])).toBe(false);
  });

  it('is nothing where there are no words, or nothing below', () => {
    expect(rulesAfterFolding(['- - - - - - - -', ...paragraphs])[0]).toBe('-');
    expect(rulesAfterFolding([standfirst])).toEqual(['-']);
    expect(rulesAfterFolding(['He went.', 'He came.'])).toEqual(['-', '-']);
    expect(taken([standfirst, ...paragraphs])).toBe(false);
  });

  it('is known under its label too, and says why it went', () => {
    const verdicts: Verdict[] = [standfirst, more(standfirst)].map((_, i) => ({
      label: i === 0 ? 'standfirst' : 'paragraph',
      rule: 'score',
      reason: '',
      score: 0.5,
    }));
    foldRepeats([standfirst, more(standfirst)].map(plainPassage), verdicts, {
      start: 0,
      end: 2,
      articleStart: 0,
      articleEnd: 2,
      headline: null,
      boundary: null,
    });
    expect(verdicts[0]?.reason).toBe('a standfirst that a paragraph right below it repeats');
    expect(verdicts[1]?.label).toBe('paragraph');
  });
});

describe('a pull quote', () => {
  const quote = 'Nobody asked us for any of this';
  const opening = sentence(9, 'Open');
  const paragraph = `${opening} ${quote}. ${sentence(9, 'Close')}`;
  const taken = (texts: readonly string[], at: number) =>
    rulesAfterFolding([opening, ...texts])[at + 1] === 'pull-quote';

  it('has six words or more, and at most four hundred characters', () => {
    const words = (count: number) => sentence(count, 'Word');
    expect(taken([`${opening} ${words(6)} ${opening}`, words(6)], 1)).toBe(true);
    expect(taken([`${opening} ${words(5)} ${opening}`, words(5)], 1)).toBe(false);
    const long = (length: number) => `${words(6)} ${'x'.repeat(length - words(6).length - 1)}`;
    expect(taken([`${opening} ${long(400)}. ${opening.repeat(4)}`, long(400)], 1)).toBe(true);
    expect(taken([`${opening} ${long(401)}. ${opening.repeat(4)}`, long(401)], 1)).toBe(false);
  });

  it('stands within ten passages of its paragraph', () => {
    const fillers = (count: number) =>
      Array.from({ length: count }, (_, i) => sentence(7, `Filler${'abcdefghijk'.charAt(i)}`));
    expect(taken([paragraph, ...fillers(9), quote], 10)).toBe(true);
    expect(taken([paragraph, ...fillers(10), quote], 11)).toBe(false);
    expect(taken([`${quote}.`, ...fillers(9), paragraph], 0)).toBe(true);
    expect(taken([`${quote}.`, ...fillers(10), paragraph], 0)).toBe(false);
  });

  it('without a full stop above its paragraph is a subheading', () => {
    expect(taken([quote, paragraph], 0)).toBe(false);
    expect(taken([`“${quote}”`, paragraph], 0)).toBe(false);
    expect(taken([paragraph, `“${quote}”`], 1)).toBe(true);
  });

  it('is shorter than what it quotes by a fifth', () => {
    const core = 'nobody asked us for any of it!!'.slice(0, 29);
    expect(core).toHaveLength(29);
    const whole = (length: number) => `${core}, ${'x'.repeat(length - core.length - 2)}`;
    expect(taken([whole(35), core], 1)).toBe(true);
    expect(taken([whole(34), core], 1)).toBe(false);
  });

  it('does not quote itself', () => {
    expect(taken([`“““““““ ${quote} ”””””””`, 'He said so.'], 0)).toBe(false);
  });

  it.each([
    ['a sentence in the middle', `${opening} ${quote}. ${opening}`],
    ['the whole beginning', `${quote}. ${opening}`],
    ['the end without a stop', `${opening} ${quote}`],
    ['a quotation', `${opening} “${quote},” she said.`],
    ['a bracket', `${opening} (${quote}) she said so.`],
    ['a clause behind a dash', `She said — ${quote} — and left.`],
    ['a clause behind a dash without blanks', `She said so—${quote}—and left.`],
    ['a clause in lower case', `${opening} She said: ${quote.toLowerCase()}; and left.`],
    ['a question parted from its mark', `${opening} ${quote} ? ${opening}`],
    ['a quotation ended by a bracket', `${opening} [${quote}] and left.`],
  ])('is known as %s', (_name, whole) => {
    expect(taken([whole, quote], 1)).toBe(true);
  });

  it.each([
    ['the middle of a sentence', `${opening} She said that ${quote} at all, and left.`],
    ['what goes on', `${opening} ${quote} at all, and left.`],
    ['what began before', `She said that ${quote}. ${opening}`],
    ['part of a word', `${opening} x${quote}. ${opening}`],
    ['part of a word at its end', `${opening} ${quote}x. ${opening}`],
    ['another first letter', `${opening} Somebody asked us for any of this. ${opening}`],
    ['another first letter alone', `${opening} Dobody asked us for any of this. ${opening}`],
    ['other words', `${opening} Nobody asked me for any of this. ${opening}`],
    ['what follows on a blank', `${opening} ${quote} “at all”. ${opening}`],
  ])('is not %s', (_name, whole) => {
    expect(taken([whole, quote], 1)).toBe(false);
  });

  it('begins no clause behind an ideograph', () => {
    const clause = '渡船冬天不会开';
    expect(taken([`${opening} 他说。${clause}，他说。${opening}`, clause], 1)).toBe(true);
    expect(taken([`${opening} 他说${clause}，他说。${opening}`, clause], 1)).toBe(false);
  });

  it('says why it went', () => {
    const verdicts: Verdict[] = [opening, paragraph, quote].map(() => ({
      label: 'quote',
      rule: 'score',
      reason: '',
      score: 0.7,
    }));
    foldRepeats([opening, paragraph, quote].map(plainPassage), verdicts, {
      start: 0,
      end: 3,
      articleStart: 0,
      articleEnd: 3,
      headline: null,
      boundary: null,
    });
    expect(verdicts[2]).toEqual({
      label: 'repeat',
      rule: 'pull-quote',
      reason: 'repeats a sentence of a paragraph nearby word for word',
      score: 0.7,
    });
  });
});
