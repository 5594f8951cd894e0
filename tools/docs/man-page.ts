// Writes the man page from the definitions of the command: node tools/run.mjs tools/docs/man-page.ts FILE
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PhrasingContent, RootContent } from 'mdast';
import manifest from '../../package.json' with { type: 'json' };
import { referenceOf } from './reference.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node tools/run.mjs tools/docs/man-page.ts FILE');

/** Text for roff: backslashes, hyphens and what is not ASCII escaped, no line taken for a request. */
const escaped = (text: string) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
    .replace(/[^\n -~]/gu, (char) => {
      return `\\[u${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
    });

function inline(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return escaped(child.value);
      if (child.type === 'inlineCode') return `\\fB${escaped(child.value)}\\fR`;
      throw new Error(`${child.type} is not written to the man page`);
    })
    .join('');
}

/** The kinds of node that `referenceOf` gives. */
function roff(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return `.SS "${inline(node.children)}"`;
    case 'paragraph':
      return `.P\n${inline(node.children)}`;
    case 'list':
      return node.children
        .flatMap(({ children }) => children.map((item) => roff(item).replace('.P', '.IP \\(bu 2')))
        .join('\n');
    case 'code':
      return `.P\n.nf\n${escaped(node.value)}\n.fi`;
    default:
      throw new Error(`${node.type} is not written to the man page`);
  }
}

// Packagers set it, so that the same sources give the same page.
const epoch = process.env['SOURCE_DATE_EPOCH'];
const date = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
const { main, commands } = referenceOf(3);
const page = [
  `.TH CLEANCOPY 1 "${date.toISOString().slice(0, 10)}" "${manifest.version}" cleancopy`,
  // No hyphens in names of formats and files.
  '.nh',
  '.SH NAME',
  'cleancopy \\- raw dumps of scraped pages in, clean articles out',
  '.SH SYNOPSIS',
  '.B cleancopy\n[options] [FILE|FOLDER|GLOB|\\-]...',
  '.SH DESCRIPTION',
  escaped(`${manifest.description} Without operands it reads standard input.`),
  '.SH OPTIONS',
  ...main.map(roff),
  '.SH COMMANDS',
  ...commands.map(roff),
];
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${page.join('\n')}\n`);
