import type { Article } from '../model/article.ts';
import { withoutEmpty } from '../model/values.ts';
import { scriptSafeJson } from './json.ts';
import type { Writer } from './writer.ts';

/** A team or desk in the place of an author. */
const TEAM = /\b(?:team|staff|(?:news ?)?desk|newsroom|editors|editorial board)$/i;

/** The article with the properties of schema.org; missing values are omitted. */
function toNewsArticle(article: Article): Record<string, unknown> {
  const properties = {
    '@type': 'NewsArticle',
    identifier: article.id,
    url: article.source.url,
    headline: article.title,
    description: article.standfirst,
    author: article.authors.map((name) => ({ '@type': TEAM.test(name) ? 'Organization' : 'Person', name })),
    sourceOrganization: article.agency === null ? null : { '@type': 'Organization', name: article.agency },
    publisher: article.publisher === null ? null : { '@type': 'Organization', name: article.publisher },
    datePublished: article.published,
    dateModified: article.modified,
    dateline: article.dateline,
    articleSection: article.section,
    inLanguage: article.language,
    articleBody: article.text,
    wordCount: article.wordCount,
    image: article.captions.map(({ text, credit }) =>
      withoutEmpty({ '@type': 'ImageObject', caption: text, creditText: credit }),
    ),
    keywords: article.tags,
    isAccessibleForFree: article.truncated === null ? null : false,
  };
  return withoutEmpty(properties);
}

/** One JSON-LD document with a NewsArticle in its `@graph` for each article; safe inside a `<script>`. */
export function jsonldWriter(): Writer {
  let first = true;
  return {
    name: 'jsonld',
    extension: '.jsonld',
    begin: () => '{\n"@context": "https://schema.org",\n"@graph": [',
    render: (result) => result.articles.map((article) => scriptSafeJson(toNewsArticle(article), 2)),
    *join(_source, rendered) {
      for (const json of rendered) {
        yield `${first ? '\n' : ',\n'}${json}`;
        first = false;
      }
    },
    end: () => (first ? ']\n}\n' : '\n]\n}\n'),
  };
}
