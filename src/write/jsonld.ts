import type { Article } from '../model/article.ts';
import { scriptSafeJson } from './json.ts';
import type { Writer } from './writer.ts';

/** A team or desk that signs in place of people. */
const TEAM = /\b(?:team|staff|(?:news ?)?desk|newsroom|editors|editorial board)$/i;

/** The article in the words of schema.org; what the dump does not tell is left out. */
function toNewsArticle(article: Article): Record<string, unknown> {
  const properties = {
    '@type': 'NewsArticle',
    identifier: article.id,
    url: article.source.url,
    headline: article.title,
    description: article.standfirst,
    author: article.authors.map((name) => ({ '@type': TEAM.test(name) ? 'Organization' : 'Person', name })),
    sourceOrganization: article.agency === null ? null : { '@type': 'Organization', name: article.agency },
    datePublished: article.published,
    dateModified: article.modified,
    dateline: article.dateline,
    articleSection: article.section,
    inLanguage: article.language,
    articleBody: article.text,
    wordCount: article.wordCount,
    image: article.captions.map(({ text, credit }) =>
      credit === null
        ? { '@type': 'ImageObject', caption: text }
        : { '@type': 'ImageObject', caption: text, creditText: credit },
    ),
    keywords: article.tags,
  };
  return withoutEmpty(properties);
}

/** One JSON-LD document whose `@graph` holds a NewsArticle for each article; safe inside a `<script>`. */
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

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries that say something: neither `null` nor an empty list, nor an object of nothing but those. */
export function withoutEmpty(entries: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entries)) {
    if (isEmpty(value)) continue;
    const inner = isRecord(value) ? withoutEmpty(value) : value;
    if (isRecord(inner) && Object.keys(inner).length === 0) continue;
    kept[key] = inner;
  }
  return kept;
}
