import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CleanOptions, clean, createCorrector, readProfile } from '../../src/index.ts';

const fixtures = path.resolve(import.meta.dirname, '../..', 'fixtures');
const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(
  // Without an article a line cannot be kept.
  (file) => path.basename(file).startsWith('input.') && !file.includes('all-boilerplate'),
);

/** Of lines of the same kind only some are tested: kept ones are more alike than removed ones. */
const SOME = { removed: 2, kept: 9 };
const MOST = { removed: 1, kept: 5 };

/** Distinct lines of a dump, one in so many of the removed and of the kept ones, with the options that would change them. */
function* corrections(dump: string, file: string, step: { removed: number; kept: number }) {
  const { account, passages = [] } = clean(dump, { path: file, explain: true });
  const correct = createCorrector(passages);
  const tried = new Set<string>();
  for (const line of account) {
    const correction = correct(line);
    if (correction === null || tried.has(correction.pattern)) continue;
    tried.add(correction.pattern);
    const every = line.article === null ? step.removed : step.kept;
    if ((tried.size - 1) % every !== 0) continue;
    yield { line, correction };
  }
}

/** Whether the line is kept with `options`. */
function isKept(dump: string, path: string, number: number, options: CleanOptions): boolean {
  const line = clean(dump, { path, ...options }).account.find(({ line }) => line === number);
  return line !== undefined && line.article !== null;
}

describe('what would change the fate of a line', () => {
  it.each(inputs)('changes it as an option: %s', { timeout: 60_000 }, (file) => {
    const dump = readFileSync(path.join(fixtures, file), 'utf8');
    const failed: string[] = [];
    let tried = 0;
    for (const { line, correction } of corrections(dump, file, SOME)) {
      const { action, pattern } = correction;
      tried++;
      if (isKept(dump, file, line.line, { [action]: [pattern] }) === (line.article !== null))
        failed.push(pattern);
    }
    expect(tried).toBeGreaterThan(0);
    expect(failed).toEqual([]);
  });

  it('changes it as an entry of a profile, where the line is short enough', { timeout: 60_000 }, () => {
    const file = 'wire/infinite-scroll/input.txt';
    const dump = readFileSync(path.join(fixtures, file), 'utf8');
    const entries = [...corrections(dump, file, MOST)].filter(
      ({ correction }) => correction.profileEntry !== null,
    );
    const failed = entries.filter(({ line, correction }) => {
      const profile = readProfile(JSON.parse(`{ "cleancopyProfile": 1, ${correction.profileEntry} }`));
      return isKept(dump, file, line.line, { profile }) === (line.article !== null);
    });
    expect(entries.length).toBeGreaterThan(5);
    expect(failed).toEqual([]);
  });

  const correctionOf = (text: string, others: readonly string[] = []) =>
    createCorrector([text, ...others])({ article: null, passage: 0, rule: 'score' });

  it.each([
    ['What? (5.00 $) [a|b] {x} ^*+\\ /', '^What\\? \\(5\\.00 \\$\\) \\[a\\|b\\] \\{x\\} \\^\\*\\+\\\\ /$'],
    ['up\u001b[31m\u202edown \ud83d\ude00 \ud800', '^up\\u{1b}\\[31m\\u{202e}down \ud83d\ude00 \\u{d800}$'],
    ['Größe – 大小', '^Größe – 大小$'],
  ])('escapes %j', (text, pattern) => {
    const found = correctionOf(text)?.pattern ?? '';
    expect(found).toBe(pattern);
    expect(new RegExp(found, 'u').test(text)).toBe(true);
    expect(JSON.parse(`{${correctionOf(text)?.profileEntry}}`)).toEqual({ protect: [text] });
  });

  it('quotes for a shell', () => {
    expect(correctionOf("Don't miss `it`")?.option).toBe("--keep '^Don'\\''t miss `it`$'");
  });

  it('names a long line by its beginning, unless another line begins so', () => {
    const start =
      'The ferry between Oster and Tarrow stops at the old pier, and then at the new one, said the';
    const texts = [`${start} captain, who knows.`, `${start} cook, who does not.`, start];
    const patterns = texts.map((text) => {
      const others = texts.filter((other) => other !== text);
      return new RegExp(correctionOf(text, others)?.pattern ?? '', 'u');
    });
    for (const [at, pattern] of patterns.entries())
      expect(texts.filter((text) => pattern.test(text))).toEqual([texts[at]]);
    expect(patterns[0]?.source).toBe(`^${texts[0]?.replace('.', '\\.')}$`);
    expect(correctionOf(texts[0] ?? '')?.pattern).toBe(
      '^The ferry between Oster and Tarrow stops at the old',
    );
  });

  it('cannot be given where the user keeps the line, or it has no text', () => {
    const correct = createCorrector(['Share', '']);
    expect(correct({ article: 1, passage: 0, rule: 'user-keep' })).toBeNull();
    expect(correct({ article: null, passage: 1, rule: 'score' })).toBeNull();
  });
});
