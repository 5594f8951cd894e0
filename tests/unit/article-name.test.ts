import { describe, expect, it } from 'vitest';
import { ArticleNames, articleName, slugOf } from '../../src/batch/output-names.ts';
import type { Article } from '../../src/model/article.ts';
import { articleOf } from '../support/article-samples.ts';

const nameOf = (template: string, changes: Partial<Article> = {}) =>
  new ArticleNames(template, '.md').take(articleOf(changes));

describe('names of articles', () => {
  it.each([
    ['CON', '_con.md', '_CON.md'],
    ['What? “A/B” <test>: 100 %', 'what-a-b-test-100.md', 'What_ “A-B” _test__ 100 %.md'],
    ['Über die Fähre', 'über-die-fähre.md', 'Über die Fähre.md'],
    ['Паром вернулся в Остер', 'паром-вернулся-в-остер.md', 'Паром вернулся в Остер.md'],
    ['海港の橋が再開', '海港の橋が再開.md', '海港の橋が再開.md'],
    ['...dots...', 'dots.md', '_dots.._.md'],
    ['Trawler’s raft', 'trawlers-raft.md', 'Trawler’s raft.md'],
    [null, 'untitled.md', 'untitled.md'],
    ['\u0000\n', 'untitled.md', '_.md'],
  ])('of %j are safe on every system', (title, slug, name) => {
    expect(nameOf('{slug}', { title })).toBe(slug);
    expect(nameOf('{title}', { title })).toBe(name);
  });

  it('are never too long', () => {
    const title = '海'.repeat(300);
    for (const template of ['{slug}', '{title}'])
      expect(Buffer.byteLength(nameOf(template, { title }))).toBeLessThanOrEqual(220);
    expect(slugOf('İlçede BUĞDAY alımı')).toBe('ilçede-buğday-alımı');
    expect(slugOf('word '.repeat(40))).toMatch(/^(?:word-){11}word$/);
  });

  it('cannot lead out of the folder', () => {
    expect(nameOf('../{slug}/./x', { title: '..' })).toBe('_/untitled/_/x.md');
    expect(nameOf('/{title}', { title: '../../etc/passwd' })).toBe('_-..-etc-passwd.md');
  });

  it('are unique, whatever the file system makes of case and accents', () => {
    const names = new ArticleNames('{title}', '.md');
    const article = articleOf({ id: '0123456789abcdef' });
    expect(['Fähre', 'FÄHRE', 'fa\u0308hre'].map((title) => names.take({ ...article, title }))).toEqual([
      'Fähre.md',
      'FÄHRE-01234567.md',
      'fähre-01234567-2.md',
    ]);
  });

  it('say what is missing', () => {
    expect(nameOf('{published:date}-{section}', { published: null, section: null })).toBe(
      'undated-no-section.md',
    );
    expect(nameOf('{published:date}', { published: '2025-03' })).toBe('2025-03.md');
  });

  it.each(['{slgu}', '{slug', 'slug}', '', '/'])('cannot be made of %j', (template) => {
    expect(() => articleName(template)).toThrow(/--name/);
  });
});
