// Writes the man page from the definitions of the command: node tools/run.mjs tools/docs/man-page.ts FILE
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import remarkMan from 'remark-man';
import { unified } from 'unified';
import manifest from '../../package.json' with { type: 'json' };
import { heading, paragraph, referenceOf } from './reference.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node tools/run.mjs tools/docs/man-page.ts FILE');

const { main, commands } = referenceOf(3);
const tree: Root = {
  type: 'root',
  children: [
    heading(1, 'cleancopy(1) -- raw dumps of scraped pages in, clean articles out'),
    heading(2, 'Synopsis'),
    paragraph({ type: 'inlineCode', value: 'cleancopy [options] [FILE|FOLDER|GLOB|-]...' }),
    heading(2, 'Description'),
    paragraph({ type: 'text', value: `${manifest.description} Without operands it reads standard input.` }),
    heading(2, 'Options'),
    ...main,
    heading(2, 'Commands'),
    ...commands,
  ],
};
// Packagers set it, so that the same sources give the same page.
const epoch = process.env['SOURCE_DATE_EPOCH'];
const date = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
const page = unified()
  .use(remarkMan, { date, manual: 'cleancopy', version: manifest.version })
  .stringify(tree);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, page);
