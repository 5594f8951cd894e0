import { createHash } from 'node:crypto';
import type { Article, ArticleKey, BlockType } from '../model/article.ts';
import { isBoilerplate } from '../model/label.ts';
import type { AccountedLine, Boundary, CleanResult } from '../model/result.ts';
import { plural } from '../model/values.ts';
import { type Correction, type Corrector, createCorrector, effectOf, outcomeOf } from './correction.ts';

/** A document for the report. */
export interface ReportedDocument {
  /** Cleaned with the option `explain`. */
  readonly result: CleanResult;
  /** How its charset and format were detected; may be empty. */
  readonly decided: string;
  /** Cleans the document again with one more option of `clean`; without it, no correction is tried. */
  readonly cleanWith?: (action: Correction['action'], pattern: string) => CleanResult | Promise<CleanResult>;
}

/** Corrections that are tried for a document: those of the removed lines that are most likely body text. */
const TRIES = 10;

const STYLE = `:root { color-scheme: light dark; --soft: light-dark(#6b665e, #9c978d); --rule: light-dark(#ddd8ce, #34353a); --mark: light-dark(#fff0b3, #4d4316) }
body { margin: 0 auto; max-width: 100em; padding: 1em; font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
tr { display: grid; grid-template-columns: 3.5em minmax(0, 1fr); border-inline-start: 4px solid light-dark(#5f8f5c, #6fa56c); border-bottom: 1px solid var(--rule) }
td, th { padding: 2px 8px; text-align: start; font-weight: normal }
td { grid-column: 2 }
tbody, th a { display: block }
th a, .pane a { color: light-dark(#2f5d8c, #8ab4e0); font-size: 13px; text-decoration: none }
td:nth-child(2), .pane > * { white-space: pre-wrap; unicode-bidi: plaintext }
td:nth-child(3), p, figcaption, span { color: var(--soft); font-size: 13px }
.headline td:nth-child(2) { font-weight: 650 }
.removed { background: light-dark(#faeae6, #2c1f1c); border-inline-start-color: light-dark(#c2644e, #d67f69) }
.removed td:nth-child(2) { color: var(--soft) }
.cut td { grid-column: 1 / -1; padding-top: 1.2em }
:target { outline: 2px solid light-dark(#2f5d8c, #8ab4e0) }
i { font: 10px monospace; border: 1px solid var(--rule) }
code { display: block }
.pane > * { margin: .6em 0; padding: 2px 8px; font-family: inherit }
.pane > p:not(.removed) { color: inherit; font-size: 15px }
.pane > pre { font: 13px/1.4 monospace }
.pane > .removed { border-inline-start: 4px solid light-dark(#c2644e, #d67f69) }
.pane > span { display: inline-block; margin: 0 }
.pane > :has(> :target) { background: var(--mark) }
.pane > :not(.removed) > a + a:not(:target), .pane a:nth-of-type(n+9):not(:target) { display: none }
.pane a { margin: 0 .15em; scroll-margin-top: 3em }
@media (min-width: 60em) {
.sides { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 3fr); gap: 1em }
.pane { position: sticky; top: 0; height: min(100%, 100vh); contain: size; overflow: auto; align-self: start }
.pane::after { content: ""; display: block; height: 90vh }
}
body:has(#hide:checked) .removed { display: none }`;

/** The page loads nothing and runs no script: a dump may contain scripts and styles. */
const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>cleancopy report</title>
<style>${STYLE}</style>
</head>
<body>
<h1>cleancopy</h1>
<label><input type="checkbox" id="hide"> Hide removed lines</label>
`;

/** A self-contained page that shows the lines of documents with their labels, in pieces; holds one document at a time. */
export async function* reportPage(
  documents: AsyncIterable<ReportedDocument> | Iterable<ReportedDocument>,
): AsyncGenerator<string> {
  yield HEAD;
  let count = 0;
  for await (const document of documents) {
    const correct = createCorrector(document.result.passages ?? []);
    yield* section(document, correct, await effectsOf(document, correct), `d${++count}`);
  }
  yield `${count === 0 ? '<p>No document could be read.</p>\n' : ''}</body>\n</html>\n`;
}

/** By line, what the corrections that are tried change; one of several lines with the same text is enough. */
async function effectsOf(
  { result, cleanWith }: ReportedDocument,
  correct: Corrector,
): Promise<Map<number, string>> {
  const effects = new Map<number, string>();
  if (cleanWith === undefined) return effects;
  const tried = new Set<string>();
  const removed = result.account.filter(({ article }) => article === null);
  for (const line of removed.sort((a, b) => b.score - a.score)) {
    const correction = correct(line);
    if (correction === null || tried.has(correction.pattern)) continue;
    if (tried.add(correction.pattern).size > TRIES) break;
    effects.set(line.line, effectOf(line, result, await cleanWith(correction.action, correction.pattern)));
  }
  return effects;
}

function* section(
  { result, decided }: ReportedDocument,
  correct: Corrector,
  effects: ReadonlyMap<number, string>,
  id: string,
): Generator<string> {
  const { source, articles, account, removed, warnings, metadataSources } = result;
  const name = `${source.path ?? 'input'}${source.record === null ? '' : `#${source.record}`}`;
  const stated = Object.entries(metadataSources).map(([field, from]) => `${field} (${from})`);
  const notes = [
    `${plural(articles.length, 'article')}, ${account.length - removed.lines} of ${account.length} lines kept`,
    decided,
    stated.length === 0 ? '' : `stated by the page: ${stated.join(', ')}`,
    ...warnings.map((warning) => `warning: ${warning}`),
    triedNote(effects.size),
  ].filter((note) => note !== '');
  yield `<section id="${id}"><h2>${visibleHtml(name)}</h2>${notes.map((note) => `<p>${visibleHtml(note)}</p>`).join('')}
<div class="sides"><table>\n`;
  const boundaries = [...result.boundaries];
  const counts = new Map<string, number>();
  const { passages = [] } = result;
  for (const text of passages) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const line of account) {
    while (boundaries[0] !== undefined && boundaries[0].beforeLine <= line.line)
      yield boundaryRow(boundaries.shift() as Boundary);
    yield lineRow(
      line,
      id,
      correctionText(correct(line), (counts.get(passages[line.passage] ?? '') ?? 1) - 1),
      effects.get(line.line),
    );
  }
  yield '</table>\n<div class="pane">\n';
  yield* articlePane(result, id);
  yield '</div></div></section>\n';
}

function triedNote(count: number): string {
  const which =
    count === 0
      ? 'No correction was tried'
      : `“If corrected” is given for ${plural(count, 'removed line')}, those with the highest scores`;
  return `${which}; --explain=LINE tries the options for any line.`;
}

function boundaryRow({ evidence, confidence }: Boundary): string {
  return `<tr class="cut"><td>Next article (${confidence.toFixed(2)}): ${visibleHtml(evidence.join(', '))}</td></tr>\n`;
}

/**
 * The option that reverses the decision on a line; empty if there is none.
 * @param others how many other lines read the same
 */
function correctionText(correction: Correction | null, others: number): string {
  if (correction === null) return '';
  const alike =
    others === 0
      ? ''
      : others === 1
        ? ' and another that reads the same'
        : ` and ${others} others that read the same`;
  const effect = correction.action === 'keep' ? 'To keep' : 'To remove';
  return `${effect} it${alike}: <code>${visibleHtml(correction.option)}</code>`;
}

function lineRow(line: AccountedLine, id: string, correction: string, effect: string | undefined) {
  const { line: number, text, label, rule, reason, score, article, field } = line;
  // Label, field and rule may have the same name.
  const isSaid = article === null || label === field || label === rule;
  const where = `${outcomeOf(line)}${isSaid ? '' : `: ${label}`}`;
  const because = rule === (field ?? label) ? reason : `${rule}: ${reason}`;
  const kind = isBoilerplate(label) || article === null ? 'removed' : label;
  const why = visibleHtml(`${where}; ${because} (score ${score.toFixed(2)})`);
  const details = `<details><summary>${why}</summary>${correction}</details>`;
  const tried = effect === undefined ? '' : `If corrected: ${visibleHtml(effect)}`;
  const cells = [visibleHtml(text), (correction === '' ? why : details) + tried];
  const place = `<th><a href="#${id}-p${number}">${number}</a></th>`;
  return `<tr id="${id}-l${number}" class="${kind}">${place}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
}

const ELEMENT_OF: Readonly<Record<BlockType, string>> = {
  ...{ paragraph: 'p', heading: 'h4', list: 'p', quote: 'blockquote', code: 'pre', table: 'pre' },
};

/** Shown below the headline, wherever their lines are. */
const FACTS: readonly ArticleKey[] = [
  ...(['section', 'authors', 'byline', 'published', 'modified', 'dateline', 'agency'] as const),
  ...(['publisher', 'language', 'tags'] as const),
];
/** Shown where their first line is. */
const APART: readonly ArticleKey[] = ['contributors', 'notes', 'truncated'];

/** A part of an article, or the removed lines between two parts if `element` is `null`. */
interface Part {
  readonly element: string | null;
  readonly text: string;
  readonly lines: number[];
}

function partOf(element: string | null, text: string): Part {
  return { element, text, lines: [] };
}

/** The articles, with every input line at its place: `#ID-p7` is the place of line 7. */
function* articlePane(result: CleanResult, id: string): Generator<string> {
  for (const { element, text, lines } of partsOf(result)) {
    const numbers = lines.map((line) => `<a id="${id}-p${line}" href="#${id}-l${line}">${line}</a>`).join('');
    const shown = text.split('\n').map(visibleHtml).join('\n');
    yield element === null
      ? `<p class="removed">${plural(lines.length, 'line')} removed: ${numbers}</p>\n`
      : `<${element}>${numbers}${element === 'pre' ? '\n' : ' '}${shown}</${element}>\n`;
  }
}

/** In the order of their first lines; headline and facts at the first line of their article. */
function partsOf({ articles, account }: CleanResult): Iterable<Part> {
  const parts = new Set<Part>();
  const placesOf = new Map(articles.map((article) => [article.index, placesIn(article)]));
  let gap: Part | null = null;
  for (const { line, article, field } of account) {
    const places = placesOf.get(article ?? 0);
    if (places === undefined) {
      gap ??= partOf(null, '');
      parts.add(gap);
      gap.lines.push(line);
      continue;
    }
    const before = parts.size;
    const part = places.get(`${field} ${line}`) ?? places.get(field ?? '') ?? (places.get('title') as Part);
    for (const key of ['title', ...FACTS]) if (places.has(key)) parts.add(places.get(key) as Part);
    if (parts.add(part).size > before) gap = null;
    part.lines.push(line);
  }
  return parts;
}

/** The parts of an article by field, those of lists of blocks and captions by field and line. */
function placesIn(article: Article): Map<string, Part> {
  const places = new Map([['title', partOf('h3', article.title ?? 'No headline')]]);
  for (const key of [...FACTS, ...APART]) {
    const text = [article[key] ?? []].flat().join('; ');
    if (text !== '') places.set(key, partOf(FACTS.includes(key) ? 'span' : 'p', `${key}: ${text}`));
  }
  for (const { type, text, lines } of article.blocks) {
    const part = partOf(ELEMENT_OF[type], text);
    for (let line = lines.start; line <= lines.end; line++) places.set(`text ${line}`, part);
  }
  for (const { text, lines } of article.captions) {
    const part = partOf('figcaption', text);
    for (const line of lines) places.set(`captions ${line}`, part);
  }
  return places;
}

/** Control characters and invisible characters that reorder or break lines, except tabs. */
const INVISIBLE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text of a dump for an element; invisible characters are shown by number. */
function visibleHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(INVISIBLE, (character) => {
      const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `<i>U+${number}</i>`;
    });
}
