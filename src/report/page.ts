import { createHash } from 'node:crypto';
import type { AccountedLine, CleanResult } from '../model/result.ts';
import {
  FAMILIES,
  FAMILY_NAMES,
  type Family,
  familyOf,
  hundredths,
  isUnsure,
  lineDataOf,
} from './line-data.ts';
import { escapeHtml, scriptJson, visibleHtml } from './markup.ts';
import { articlePane, dumpPane, percent } from './panes.ts';

export async function* reportPage(
  documents: AsyncIterable<ReportedDocument> | Iterable<ReportedDocument>,
): AsyncGenerator<string> {
  const { style, script } = await import('./assets.ts');
  yield headHtml(style, script);
  const entries: IndexEntry[] = [];
  for await (const document of documents) {
    const entry = indexEntry(document.result, `d${entries.length + 1}`);
    entries.push(entry);
    yield* documentSection(document, entry);
  }
  yield `</main>\n${indexHtml(entries)}${INSPECTOR}${HELP}<script>${script}</script>\n</body>\n</html>\n`;
}

/** The page loads nothing and runs only its own script: a dump may contain scripts and styles. */
function headHtml(style: string, script: string): string {
  const policy = [
    "default-src 'none'",
    `style-src '${digest(style)}'`,
    `script-src '${digest(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>cleancopy report</title>
<style>${style}</style>
</head>
<body>
<header class="top"><h1>cleancopy</h1><div class="pane-switch" role="group" aria-label="Pane to show"><button type="button" data-pane="dump" aria-pressed="true">Dump</button><button type="button" data-pane="copy" aria-pressed="false">Articles</button></div><button type="button" class="help-button" aria-haspopup="dialog">Keys <kbd>?</kbd></button></header>
<main>
`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function indexHtml(entries: readonly IndexEntry[]): string {
  if (entries.length === 0) return '<p class="none">No document could be read.</p>\n';
  if (entries.length === 1) return '';
  const items = entries.map((entry) => {
    const share = entry.lines === 0 ? 0 : entry.kept / entry.lines;
    return `<li><a href="#${entry.id}"><span>${visibleHtml(entry.name)}</span> <meter min="0" max="1" value="${share.toFixed(3)}"></meter> <small>${sumOf(entry)}</small></a></li>`;
  });
  return `<nav class="index" aria-label="Documents"><details open><summary>${entries.length} documents</summary><ol>${items.join('')}</ol></details></nav>\n`;
}

const INSPECTOR = `<aside class="inspector" aria-live="polite" aria-label="The line chosen" hidden></aside>\n`;

const KEY_MEANINGS: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['↓', '↑', 'j', 'k'], 'next, previous line'],
  [['r', 'R'], 'next, previous removed line'],
  [['u', 'U'], 'next, previous unsure line: the score decided by a little'],
  [['n', 'N'], 'next, previous article'],
  [['g', 'G'], 'first, last line'],
  [['Enter'], 'to where the line stands in the article, or in the dump'],
  [['c'], 'copy what would change the line'],
  [['f'], 'choose rules'],
  [['a'], 'show all lines again'],
  [['[', ']'], 'previous, next document'],
  [['Esc'], 'close, let go of the line'],
  [['?'], 'this list'],
];

const HELP = `<dialog class="help" aria-labelledby="help-title"><form method="dialog"><h2 id="help-title">Keys</h2><dl>${KEY_MEANINGS.map(
  ([keys, meaning]) =>
    `<div><dt>${keys.map((key) => `<kbd>${escapeHtml(key)}</kbd>`).join(' ')}</dt><dd>${meaning}</dd></div>`,
).join('')}</dl><button>Close</button></form></dialog>\n`;

/** A document for the report. */
export interface ReportedDocument {
  /** Cleaned with the option `explain`. */
  readonly result: CleanResult;
  /** How its charset and format were detected; may be empty. */
  readonly decided: string;
}

export interface IndexEntry {
  readonly id: string;
  readonly name: string;
  readonly articles: number;
  readonly kept: number;
  readonly lines: number;
}

export function indexEntry({ source, articles, account, removed }: CleanResult, id: string): IndexEntry {
  const name = `${source.path ?? 'input'}${source.record === null ? '' : `#${source.record}`}`;
  const lines = account.length;
  return { id, name, articles: articles.length, kept: lines - removed.lines, lines };
}

/** `2 articles, 68 of 76 lines kept (89 %)` */
export function sumOf({ articles, kept, lines }: IndexEntry): string {
  const share = lines === 0 ? '' : ` (${percent(kept / lines)})`;
  return `${articles} ${articles === 1 ? 'article' : 'articles'}, ${kept} of ${lines} lines kept${share}`;
}

/** One document: counts, filters, dump and articles. */
export function* documentSection(
  { result, decided }: ReportedDocument,
  entry: IndexEntry,
): Generator<string> {
  const { id, name } = entry;
  yield `<section class="doc" id="${id}">
<header class="doc-head"><h2>${visibleHtml(name)}</h2><p class="sum">${sumOf(entry)}</p>${notesHtml(result, decided)}
${filtersHtml(result.account)}</header>
<div class="panes">`;
  yield* dumpPane(result, id);
  yield* articlePane(result, id);
  yield `</div>
<script type="application/json" class="data">${scriptJson(lineDataOf(result))}</script>
</section>\n`;
}

function notesHtml({ warnings, metadataSources }: CleanResult, decided: string): string {
  const stated = Object.entries(metadataSources).map(([field, source]) => `${field} (${source})`);
  const notes = [
    ...(decided === '' ? [] : [decided]),
    ...(stated.length === 0 ? [] : [`stated by the page: ${stated.join(', ')}`]),
    ...warnings.map((warning) => `warning: ${warning}`),
  ];
  return notes.map((note) => `<p class="note">${visibleHtml(note)}</p>`).join('');
}

function filtersHtml(account: readonly AccountedLine[]): string {
  const kept = account.filter(({ article }) => article !== null).length;
  const whole = [
    ['all', 'All', account.length],
    ['kept', 'Kept', kept],
    ['removed', 'Removed', account.length - kept],
    ['unsure', 'Unsure', account.filter(({ rule, score }) => isUnsure(rule, hundredths(score))).length],
  ] as const;
  const buttons = whole.map(([value, name, count]) => filterHtml('show', value, name, count, ''));
  return `<div class="filters"><div class="show" role="group" aria-label="Lines to show">${buttons.join('')}</div>
<details class="rules"><summary>Rules</summary><div class="rule-lists">${ruleList(account, true)}${ruleList(account, false)}</div></details>
${legendHtml(account)}</div>`;
}

function filterHtml(name: string, value: string, text: string, count: number, family: Family | ''): string {
  const swatch = family === '' ? '' : `<i class="swatch ${family}"></i>`;
  return `<button type="button" data-${name}="${escapeHtml(value)}" aria-pressed="${value === 'all'}">${swatch}${escapeHtml(text)} <b>${count}</b></button>`;
}

function ruleList(account: readonly AccountedLine[], kept: boolean): string {
  const counts = new Map<string, { lines: number; readonly family: Family }>();
  for (const { rule, label, article } of account) {
    if ((article !== null) !== kept) continue;
    const known = counts.get(rule);
    if (known === undefined) counts.set(rule, { lines: 1, family: familyOf(label) });
    else known.lines++;
  }
  if (counts.size === 0) return '';
  const sorted = [...counts].sort(([a, one], [b, other]) => other.lines - one.lines || (a < b ? -1 : 1));
  const fate = kept ? 'kept' : 'removed';
  const buttons = sorted.map(([rule, { lines, family }]) =>
    filterHtml('rule', `${fate} ${rule}`, rule, lines, family),
  );
  return `<div role="group" aria-label="Rules that ${fate} lines"><h3>${kept ? 'Kept by' : 'Removed by'}</h3>${buttons.join('')}</div>`;
}

function legendHtml(account: readonly AccountedLine[]): string {
  const present = new Set(account.map(({ label }) => familyOf(label)));
  const entries = FAMILIES.filter((family) => present.has(family)).map(
    (family) => `<li><i class="swatch ${family}"></i>${FAMILY_NAMES[family]}</li>`,
  );
  return `<ul class="legend" aria-label="What the tints mean">${entries.join('')}</ul>`;
}
