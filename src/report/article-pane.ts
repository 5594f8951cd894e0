import type { Article, Block, Caption } from '../model/article.ts';
import type { AccountedLine, CleanResult } from '../model/result.ts';
import { percent } from './dump-pane.ts';
import { visibleHtml } from './markup.ts';

type LinesOf = (field: string, from?: number, to?: number) => string;

/** The clean articles, each element with the lines of the dump that it comes from. */
export function* articlePane({ articles, account }: CleanResult, id: string): Generator<string> {
  yield `<div class="copy" role="region" aria-label="Clean articles" tabindex="0">`;
  if (articles.length === 0) yield '<p class="none">No article was found in this document.</p>';
  const byArticle = new Map<number, AccountedLine[]>();
  for (const line of account) {
    if (line.article === null) continue;
    const lines = byArticle.get(line.article) ?? [];
    if (lines.length === 0) byArticle.set(line.article, lines);
    lines.push(line);
  }
  for (const article of articles) yield articleHtml(article, byArticle.get(article.index) ?? [], id);
  yield '</div>';
}

function articleHtml(article: Article, account: readonly AccountedLine[], id: string): string {
  const lines = finder(account);
  const { index, title, section, byline } = article;
  return `<article id="${id}-a${index}">
<header>${element('p', 'section', section, lines('section'))}
${element('h3', 'title', title ?? '(no title)', lines('title'))}
${element('p', 'byline', byline, lines('byline'))}
${factsHtml(article, lines)}</header>
<div class="body">${bodyHtml(article.blocks, lines)}</div>
${captionsHtml(article.captions)}
${listHtml('Contributors', 'contributors', article.contributors, lines)}${listHtml('Notes', 'notes', article.notes, lines)}${listHtml('Tags', 'tags', article.tags, lines)}</article>`;
}

/** Finds the lines of a field; blocks come in the order of their lines, so each looks only from where the last stopped. */
function finder(account: readonly AccountedLine[]): LinesOf {
  const byField = new Map<string, number[]>();
  for (const { field, line } of account) {
    if (field === null) continue;
    const numbers = byField.get(field) ?? [];
    if (numbers.length === 0) byField.set(field, numbers);
    numbers.push(line);
  }
  return (field, from = 0, to = Number.POSITIVE_INFINITY) => {
    const numbers = byField.get(field) ?? [];
    const start = firstAtLeast(numbers, from);
    let end = start;
    while (end < numbers.length && (numbers[end] ?? 0) <= to) end++;
    return numbers.slice(start, end).join(' ');
  };
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linesAttribute(lines: string): string {
  return lines === '' ? '' : ` data-lines="${lines}"`;
}

function element(tag: string, name: string, text: string | null, lines: string): string {
  return text === null ? '' : `<${tag} class="${name}"${linesAttribute(lines)}>${visibleHtml(text)}</${tag}>`;
}

function factsHtml(article: Article, lines: LinesOf): string {
  const facts: readonly (readonly [name: string, value: string | null, lines: string])[] = [
    ['Published', article.published, lines('published')],
    ['Modified', article.modified, lines('modified')],
    ['Dateline', article.dateline, lines('dateline')],
    ['Agency', article.agency, ''],
    ['Language', article.language, ''],
    ['Words', String(article.wordCount), ''],
    ['Confidence', percent(article.confidence), ''],
  ];
  const rows = facts.flatMap(([name, value, from]) =>
    value === null ? [] : `<div${linesAttribute(from)}><dt>${name}</dt><dd>${visibleHtml(value)}</dd></div>`,
  );
  return `<dl class="facts">${rows.join('')}</dl>`;
}

function bodyHtml(blocks: readonly Block[], lines: LinesOf): string {
  return blocks
    .map((block) => blockHtml(block, lines('text', block.lines.start, block.lines.end)))
    .join('\n');
}

function blockHtml({ type, text, level, items }: Block, lines: string): string {
  const from = linesAttribute(lines);
  const html = visibleHtml(text);
  switch (type) {
    case 'heading':
      return `<h4 class="level-${level ?? 2}"${from}>${html}</h4>`;
    case 'list':
      return `<ul${from}>${items.map((item) => `<li>${visibleHtml(item)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote${from}>${html}</blockquote>`;
    case 'code':
    case 'table':
      // Their line breaks are theirs, no control characters.
      return `<pre${from}>${text.split('\n').map(visibleHtml).join('\n')}</pre>`;
    case 'paragraph':
      return `<p${from}>${html}</p>`;
  }
}

function captionsHtml(captions: readonly Caption[]): string {
  if (captions.length === 0) return '';
  const figures = captions.map(({ text, credit, count, lines }) => {
    const times = count > 1 ? ` <b class="x" title="printed ${count} times">×${count}</b>` : '';
    const by = credit === null || text.includes(credit) ? '' : ` <cite>${visibleHtml(credit)}</cite>`;
    return `<li${linesAttribute(lines.join(' '))}>${visibleHtml(text)}${by}${times}</li>`;
  });
  return `<section class="captions"><h4>Captions</h4><ul>${figures.join('')}</ul></section>`;
}

function listHtml(name: string, field: string, entries: readonly string[], lines: LinesOf): string {
  if (entries.length === 0) return '';
  const items = entries.map((entry) => `<li>${visibleHtml(entry)}</li>`).join('');
  return `<section class="${field}"${linesAttribute(lines(field))}><h4>${name}</h4><ul>${items}</ul></section>`;
}
