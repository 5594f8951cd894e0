import { createHash } from 'node:crypto';
import { isBoilerplate } from '../model/label.ts';
import type { AccountedLine, Boundary, CleanResult } from '../model/result.ts';
import { createCorrector } from './correction.ts';

/** A document for the report. */
export interface ReportedDocument {
  /** Cleaned with the option `explain`. */
  readonly result: CleanResult;
  /** How its charset and format were detected; may be empty. */
  readonly decided: string;
}

const STYLE = `:root { color-scheme: light dark; --soft: light-dark(#6b665e, #9c978d); --rule: light-dark(#ddd8ce, #34353a) }
body { margin: 0 auto; max-width: 75em; padding: 1em; font: 15px/1.5 system-ui, sans-serif }
table { border-collapse: collapse; width: 100% }
td, th { padding: 1px 8px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); font-weight: normal }
th:first-child { border-inline-start: 4px solid light-dark(#5f8f5c, #6fa56c); text-align: end }
td:nth-child(2) { overflow-wrap: anywhere; white-space: pre-wrap; unicode-bidi: plaintext }
th, td:nth-child(n+3), p { color: var(--soft); font-size: 13px }
.headline td:nth-child(2) { font-weight: 650 }
.removed { background: light-dark(#faeae6, #2c1f1c) }
.removed th:first-child { border-color: light-dark(#c2644e, #d67f69) }
.removed td:nth-child(2) { color: var(--soft) }
.cut td { padding-top: 1.2em; border-bottom: 2px solid }
:target { outline: 2px solid light-dark(#2f5d8c, #8ab4e0) }
i { font: 10px monospace; border: 1px solid var(--rule) }
code { display: block; overflow-wrap: anywhere }
@media (max-width: 40em) { table, tbody, tr, td, th:first-child { display: block; border-bottom: 0; text-align: start } tr { padding: 6px 0 } }
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
  for await (const document of documents) yield* section(document, `d${++count}`);
  yield `${count === 0 ? '<p>No document could be read.</p>\n' : ''}</body>\n</html>\n`;
}

function* section({ result, decided }: ReportedDocument, id: string): Generator<string> {
  const { source, articles, account, removed, warnings, metadataSources } = result;
  const name = `${source.path ?? 'input'}${source.record === null ? '' : `#${source.record}`}`;
  const stated = Object.entries(metadataSources).map(([field, from]) => `${field} (${from})`);
  const notes = [
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, ${account.length - removed.lines} of ${account.length} lines kept`,
    decided,
    stated.length === 0 ? '' : `stated by the page: ${stated.join(', ')}`,
    ...warnings.map((warning) => `warning: ${warning}`),
  ].filter((note) => note !== '');
  yield `<section id="${id}"><h2>${visibleHtml(name)}</h2>${notes.map((note) => `<p>${visibleHtml(note)}</p>`).join('')}
<table>\n`;
  const boundaries = [...result.boundaries];
  const correctionOf = corrections(result);
  for (const line of account) {
    while (boundaries[0] !== undefined && boundaries[0].beforeLine <= line.line)
      yield boundaryRow(boundaries.shift() as Boundary);
    yield lineRow(line, id, correctionOf(line));
  }
  yield '</table></section>\n';
}

function boundaryRow({ evidence, confidence }: Boundary): string {
  return `<tr class="cut"><td colspan="4">Next article (${confidence.toFixed(2)}): ${visibleHtml(evidence.join(', '))}</td></tr>\n`;
}

/** Returns a function that writes the option which reverses the decision on a line; empty if there is none. */
function corrections({ passages = [] }: CleanResult): (line: AccountedLine) => string {
  const correct = createCorrector(passages);
  const counts = new Map<string, number>();
  for (const text of passages) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (line) => {
    const correction = correct(line);
    if (correction === null) return '';
    const others = (counts.get(passages[line.passage] ?? '') ?? 1) - 1;
    const alike =
      others === 0
        ? ''
        : others === 1
          ? ' and another that reads the same'
          : ` and ${others} others that read the same`;
    const effect = correction.wish === 'keep' ? 'To keep' : 'To remove';
    return `${effect} it${alike}: <code>${visibleHtml(correction.option)}</code>`;
  };
}

function lineRow(
  { line, text, label, rule, reason, score, article, field }: AccountedLine,
  id: string,
  correction: string,
) {
  const where = article === null ? `removed: ${label}` : `article ${article}, ${field}: ${label}`;
  const kind = isBoilerplate(label) || article === null ? 'removed' : label;
  const why = visibleHtml(`${rule}: ${reason} (score ${score.toFixed(2)})`);
  const cells = [
    visibleHtml(text),
    visibleHtml(where),
    correction === '' ? why : `<details><summary>${why}</summary>${correction}</details>`,
  ];
  return `<tr id="${id}-l${line}" class="${kind}"><th>${line}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
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
