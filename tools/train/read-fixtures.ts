// Reads the fixtures that have one article and its full text: small pages of many layouts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/model/article.ts';
import { foldOf, type Labelled, type Renderer, toPassages } from './labelled.ts';
import { labelPage } from './pages.ts';

type Expected = Pick<Article, 'title' | 'authors' | 'language' | 'captions'> & { readonly text?: string };

const INPUTS: readonly (readonly [file: string, renderer: Renderer])[] = [
  ['input.txt', 'text'],
  ['input.md', 'markdown'],
];

/** @param folder with `<theme>/<case>/` */
export function readFixtures(folder: string): Labelled[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'expected.json')
    .sort()
    .flatMap((file) => {
      const site = path.dirname(file);
      const { articles } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
        readonly articles?: readonly Expected[];
      };
      const article = articles?.length === 1 ? articles[0] : undefined;
      const input = INPUTS.find(([name]) => existsSync(path.join(folder, site, name)));
      if (article?.text === undefined || input === undefined) return [];
      const [name, renderer] = input;
      const passages = toPassages(readFileSync(path.join(folder, site, name), 'utf8'), renderer);
      const language = (article.language ?? 'und').slice(0, 2);
      const page = {
        id: site,
        url: site,
        page_type: 'article',
        title: article.title,
        author: article.authors.join(', '),
        publish_date: null,
        main_content: article.text,
        captions: article.captions.map(({ text }) => text),
      };
      return [
        {
          id: `fixture/${site}`,
          set: 'fixture',
          site,
          language,
          renderer,
          pageType: 'article',
          fold: foldOf('fixture', language, site),
          passages,
          ...labelPage(page, passages),
        } satisfies Labelled,
      ];
    });
}
