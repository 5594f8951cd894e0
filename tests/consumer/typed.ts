// What a strict user may write; only compiled, by the oldest TypeScript that is to do and by the newest.
import {
  type Article,
  type CleanResult,
  clean,
  cleanStream,
  type OwnRule,
  readInputs,
  serialize,
  type Writer,
} from 'cleancopy';

const rule: OwnRule = { name: 'mine', label: 'other', reason: 'mine', test: (line) => line.at(-1) === null };
const result: CleanResult = clean('x', { url: 'https://paper.test/a', rules: [rule] });
export const titles: (string | null)[] = result.articles.map((article: Article) => article.title);
export const pieces: AsyncIterable<string> = serialize(cleanStream(['x']), 'md', { frontMatter: 'hugo' });
const own: Writer = {
  name: 'own',
  extension: '.txt',
  begin: () => '',
  render: ({ articles }) => articles.map(({ text }) => text),
  join: (_source, rendered) => rendered,
  end: () => '',
};
serialize([result], own);
export async function* warnings(): AsyncGenerator<readonly string[] | undefined> {
  for await (const item of readInputs(['-'])) yield 'error' in item ? undefined : item.document.warnings;
}
// @ts-expect-error no such format
serialize([], 'docx');
// @ts-expect-error a headline is found, not named
export const wrong: OwnRule = { ...rule, label: 'headline' };
