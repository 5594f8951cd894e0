import { stringify } from 'yaml';
import type { Article } from '../model/article.ts';
import type { Source } from '../model/document.ts';
import { withoutEmpty } from './without-empty.ts';

function sourceLine({ url, path, record }: Source): string | null {
  if (url !== null) return url;
  if (path === null) return record === null ? null : `#${record}`;
  return record === null ? path : `${path}#${record}`;
}

/** All that an article carries beside its body, as YAML between `---` lines; nothing stands there empty. */
export function frontMatter(article: Article): string {
  const entries = {
    title: article.title,
    authors: article.authors,
    date: article.published,
    lastmod: article.modified,
    section: article.section,
    dateline: article.dateline,
    agency: article.agency,
    language: article.language,
    source: sourceLine(article.source),
    tags: article.tags,
    captions: article.captions.map(({ text, credit, count }) =>
      credit === null ? { text, count } : { text, credit, count },
    ),
    contributors: article.contributors,
    notes: article.notes,
  };
  const yaml = stringify(withoutEmpty(entries), {
    // Readers of YAML 1.1 are everywhere: without this a title like `No` or `1_000` would change its type there.
    compat: 'yaml-1.1',
    // Values with line breaks go into quotes: the library's block scalars lose leading blanks.
    blockQuote: false,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  return `---\n${yaml}---\n`;
}
