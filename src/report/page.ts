import { createHash } from 'node:crypto';
import {
  documentSection,
  type IndexEntry,
  indexEntry,
  type ReportedDocument,
  sumOf,
} from './document-section.ts';
import { escapeHtml, visibleHtml } from './markup.ts';

export type { ReportedDocument } from './document-section.ts';

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
