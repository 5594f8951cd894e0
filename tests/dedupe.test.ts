import { describe, expect, it } from 'vitest';
import { foldRepeats } from '../src/dedupe/fold-repeats.ts';
import type { Label, Verdict } from '../src/model/label.ts';
import type { Passage } from '../src/model/passage.ts';

function passagesOf(texts: readonly string[]): Passage[] {
  return texts.map((text, index) => ({
    index,
    text,
    raw: text,
    lines: [index + 1],
    blankBefore: 0,
    breakBefore: false,
    indent: 0,
    marker: '',
    markup: null,
  }));
}

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
  foldRepeats(passagesOf(texts), verdicts, { start: 0, end: texts.length, boundary: null });
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

  it('does not touch captions, list items, headings or chrome', () => {
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
    foldRepeats(passagesOf(texts), verdicts, { start: 4, end: 8, boundary: null });
    expect(verdicts.every((verdict) => verdict.label === 'paragraph')).toBe(true);
  });

  it('reads clauses of scripts without blanks', () => {
    const paragraph =
      '港務局長は記者団に対し、「この冬は船を出さない方針だ」と述べ、来年三月に改めて協議する考えを示した。';
    expect(rulesAfterFolding([paragraph, '「この冬は船を出さない方針だ」', ...FERRY])[1]).toBe('pull-quote');
  });
});
