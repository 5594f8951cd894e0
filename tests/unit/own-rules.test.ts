import { describe, expect, it } from 'vitest';
import { clean, type OwnRule } from '../../src/index.ts';
import { resultComplaints } from '../support/schema-check.ts';

const DUMP = `Skip to main content

Ferry stays in port until Monday

2031-05-04 09:30

By Mara Quill

Read this aloud: 3 min

OSTER, Northmark (NNS) — The ferry to Oster stays in port until Monday, the harbour office said, because two of its engines failed within an hour of each other.

Pell Arden, who sells tickets on the pier, said that she would sell soup instead, and that most of her customers had asked for it every winter since the long ice.

The Northmark Ledger asks you to think of the harbour fund, which has mended nets and roofs on this coast for sixty years and could do more.

Share this page
`;

const rule = (changes: Partial<OwnRule>): OwnRule => ({
  name: 'mine',
  label: 'other',
  reason: 'because I say so',
  test: () => false,
  ...changes,
});

const lineOf = (rules: readonly OwnRule[], start: string, more = {}) =>
  clean(DUMP, { rules, ...more }).account.find(({ text }) => text.startsWith(start));

const FUND = rule({
  name: 'harbour-fund',
  label: 'advertisement',
  reason: 'the paper asks for its fund',
  test: ({ text }) => text.includes('harbour fund'),
});

describe('rules of your own', () => {
  it('take out what the score would keep, under their own name', () => {
    expect(lineOf([], 'The Northmark Ledger asks')?.field).toBe('text');
    expect(lineOf([FUND], 'The Northmark Ledger asks')).toMatchObject({
      label: 'advertisement',
      rule: 'user-drop:harbour-fund',
      reason: 'the paper asks for its fund',
      field: null,
    });
    const result = clean(DUMP, { rules: [FUND] });
    expect(result.removed.byRule).toMatchObject({ 'user-drop:harbour-fund': 1 });
    const { source, articles, removed } = result;
    expect(resultComplaints({ source, articles, removed })).toEqual([]);
  });

  it('keep what a rule of cleancopy takes out', () => {
    expect(lineOf([], 'Share this')?.field).toBeNull();
    const keep = rule({ label: 'paragraph', test: ({ text }) => text === 'Share this page' });
    expect(lineOf([keep], 'Share this')).toMatchObject({ rule: 'user-keep:mine', field: 'text' });
  });

  it('put a line where their label goes', () => {
    const note = rule({ label: 'note', test: ({ text }) => text.startsWith('Read this aloud') });
    expect(clean(DUMP, { rules: [note] }).articles[0]?.notes).toEqual(['Read this aloud: 3 min']);
  });

  it('see their neighbours, up to both ends', () => {
    const afterByline = rule({ test: (line) => line.at(-1)?.text === 'By Mara Quill' });
    expect(lineOf([afterByline], 'Read this')?.rule).toBe('user-drop:mine');
    const ends = rule({ test: (line) => line.at(-1) === null || line.at(1) === null });
    const { account } = clean(DUMP, { rules: [ends] });
    expect(account.filter(({ rule: name }) => name === 'user-drop:mine').map(({ line }) => line)).toEqual([
      1, 17,
    ]);
  });

  it('give way to the first of them, and all of them to drop and keep', () => {
    const first = rule({ name: 'first', test: ({ text }) => text.includes('harbour fund') });
    expect(lineOf([first, FUND], 'The Northmark Ledger asks')?.rule).toBe('user-drop:first');
    expect(lineOf([FUND], 'The Northmark Ledger asks', { keep: ['harbour fund'] })?.rule).toBe('user-keep');
  });

  it('take a headline away for good', () => {
    const noHeadline = rule({ test: ({ text }) => text.startsWith('Ferry stays') });
    expect(clean(DUMP, { rules: [noHeadline] }).articles[0]?.title).not.toBe(
      'Ferry stays in port until Monday',
    );
  });
});
