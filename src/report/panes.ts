import type { Article, Block, Caption } from '../model/article.ts';
import type { AccountedLine, Boundary, CleanResult } from '../model/result.ts';
import { addTo } from '../model/values.ts';
import { familyOf } from './line-data.ts';
import { escapeHtml, visibleHtml } from './markup.ts';

/** Lines in one chunk, which the browser lays out only near the screen. */
const CHUNK = 100;

/** The position of a line among the repeats of a caption. */
interface Printing {
  readonly caption: number;
  readonly place: number;
  readonly count: number;
}

/** Every line of the dump with its verdict, with a row before each article. */
export function* dumpPane(result: CleanResult, id: string): Generator<string> {
  const { account } = result;
  const printings = printingsOf(result);
  const boundaries = [...result.boundaries];
  yield `<div class="dump" role="listbox" aria-label="Lines of the dump" tabindex="-1">`;
  for (let from = 0; from < account.length; from += CHUNK) {
    let chunk = '<div class="chunk" role="group">';
    for (let i = from; i < Math.min(from + CHUNK, account.length); i++) {
      const line = account[i];
      if (line === undefined) continue;
      while (boundaries[0] !== undefined && boundaries[0].beforeLine <= line.line) {
        chunk += boundaryHtml(boundaries[0]);
        boundaries.shift();
      }
      chunk += lineHtml(line, account[i - 1], joinOf(account, i, printings), printings.get(line.line), id);
    }
    yield `${chunk}</div>`;
  }
  yield '</div>';
}

function boundaryHtml({ evidence, confidence }: Boundary): string {
  const why = evidence.map((each) => `<li>${visibleHtml(each)}</li>`).join('');
  return `<div class="cut" role="presentation"><b>Next article</b> <span>${percent(confidence)} sure</span><ul>${why}</ul></div>`;
}

function lineHtml(
  { line, text, label, article }: AccountedLine,
  before: AccountedLine | undefined,
  join: string,
  printing: Printing | undefined,
  id: string,
): string {
  const gap = before !== undefined && line - before.line > 1 ? ' gap' : '';
  const mark = printing === undefined ? '' : `<b class="x">${markOf(printing)}</b>`;
  const fate = article === null ? '<b class="k"><s>−</s> ' : '<b class="k">';
  return `<p role="option" class="l ${familyOf(label)}${gap}${join}" id="${id}-l${line}" data-n="${line}"><span>${visibleHtml(text)}</span>${mark}${fate}${escapeHtml(label)}</b></p>`;
}

function markOf({ place, count }: Printing): string {
  return place === 0 ? `×${count}` : `${place + 1} of ${count}`;
}

/** The lines of captions that occur more than once. */
function printingsOf({ articles, account }: CleanResult): Map<number, Printing> {
  const captionLines = new Set(account.flatMap(({ line, label }) => (label === 'caption' ? [line] : [])));
  const printings = new Map<number, Printing>();
  let caption = 0;
  for (const { captions } of articles) {
    for (const { lines } of captions) {
      caption++;
      const printed = lines.filter((line) => captionLines.has(line));
      if (printed.length < 2) continue;
      printed.forEach((line, place) => {
        printings.set(line, { caption, place, count: printed.length });
      });
    }
  }
  return printings;
}

/** Adjacent repeats of a caption are joined by a bracket. */
function joinOf(
  account: readonly AccountedLine[],
  i: number,
  printings: ReadonlyMap<number, Printing>,
): string {
  const captionAt = (at: number) => printings.get(account[at]?.line ?? 0)?.caption ?? null;
  const caption = captionAt(i);
  if (caption === null) return '';
  const above = captionAt(i - 1) === caption;
  const below = captionAt(i + 1) === caption;
  if (!above && !below) return '';
  return ` tie${above ? '' : ' tie-first'}${below ? '' : ' tie-last'}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

type LinesOf = (field: string, from?: number, to?: number) => string;

/** The articles; each element has the numbers of its lines in the dump. */
export function* articlePane({ articles, account }: CleanResult, id: string): Generator<string> {
  yield `<div class="copy" role="region" aria-label="Clean articles" tabindex="0">`;
  if (articles.length === 0) yield '<p class="none">No article was found in this document.</p>';
  const byArticle = new Map<number, AccountedLine[]>();
  for (const line of account) {
    if (line.article !== null) addTo(byArticle, line.article, line);
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

/** Returns a function that finds the lines of a field, from and up to given line numbers. */
function finder(account: readonly AccountedLine[]): LinesOf {
  const byField = new Map<string, number[]>();
  for (const { field, line } of account) {
    if (field !== null) addTo(byField, field, line);
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
      // Line breaks are part of the text here.
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
