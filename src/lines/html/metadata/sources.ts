import { AUTHORS } from './authors.ts';
import { MODIFIED, PUBLISHED } from './dates.ts';
import { names, strings } from './json-ld.ts';
import { type MetadataSource, source } from './source.ts';
import { foldedTitle } from './title.ts';
import { TITLE } from './titles.ts';

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;
const ADDRESS = /^https?:\/\/[^\s]+$/i;
const MAX_TAGS = 40;
const MAX_TAG_CHARS = 80;

const languages = (values: readonly (string | null | undefined)[]): string[] =>
  values
    .map((value) => (value ?? '').trim().replaceAll('_', '-'))
    .filter((value) => LANGUAGE_TAG.test(value));

const addresses = (values: readonly (string | null)[]): string[] =>
  values
    .filter((value): value is string => value !== null && ADDRESS.test(value.trim()))
    .map((value) => value.trim());

const tags = (values: readonly string[]): string[] =>
  [...new Set(values.flatMap((value) => value.split(',')).map(foldedTitle))]
    .filter((tag) => tag !== '' && tag.length <= MAX_TAG_CHARS)
    .slice(0, MAX_TAGS);

const texts = (values: readonly string[]): string[] =>
  values.map(foldedTitle).filter((value) => value !== '');

/** Where each fact is looked for, most trusted first; the first source that says anything is believed. */
export const SOURCES = {
  title: TITLE,
  authors: AUTHORS,
  published: PUBLISHED,
  modified: MODIFIED,
  section: [
    source('json-ld articleSection', (page) => texts(strings(page.linked.article?.['articleSection']))),
    source('article:section', (page) => texts(page.meta('article:section', 'og:article:section', 'section'))),
    source('parsely-section', (page) => texts(page.meta('parsely-section'))),
  ],
  language: [
    source('html lang', (page) => languages([page.evidence.language])),
    source('json-ld inLanguage', (page) => languages(strings(page.linked.article?.['inLanguage']))),
    source('content-language', (page) => languages(page.meta('content-language', 'dc.language', 'language'))),
    source('og:locale', (page) => languages(page.meta('og:locale'))),
  ],
  url: [
    source('rel=canonical', (page) => addresses([page.evidence.canonical])),
    source('og:url', (page) => addresses(page.meta('og:url'))),
    source('json-ld url', (page) => addresses(strings(page.linked.article?.['url']))),
  ],
  siteName: [
    source('og:site_name', (page) => texts(page.meta('og:site_name'))),
    source('json-ld publisher', (page) => texts(names(page.linked.article?.['publisher'], page.linked))),
    source('json-ld WebSite', (page) => texts(names(page.linked.site, page.linked))),
    source('application-name', (page) => texts(page.meta('application-name'))),
  ],
  tags: [
    source('article:tag', (page) => tags(page.meta('article:tag', 'og:article:tag'))),
    source('json-ld keywords', (page) => tags(strings(page.linked.article?.['keywords']))),
    source('news_keywords', (page) => tags(page.meta('news_keywords', 'parsely-tags', 'sailthru.tags'))),
    source('meta keywords', (page) => tags(page.meta('keywords'))),
  ],
} as const satisfies Readonly<Record<string, readonly MetadataSource[]>>;
