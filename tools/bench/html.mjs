// CPU time of the library on HTML pages against a parse of the same pages into htmlparser2's DOM, in turn, one thread.
// Without the accuracy set it takes pages made of the fixtures, which have little markup.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { clean } from '../../dist/index.js';
import { stories } from './inputs.mjs';
import { accuracySet, cpuSeconds, hasAccuracySet, medianRatio } from './measure.mjs';

const ROUNDS = 5;

function storedPages() {
  const folder = path.join(accuracySet, 'html');
  return readdirSync(folder).map((name) =>
    gunzipSync(readFileSync(path.join(folder, name))).toString('utf8'),
  );
}

const asPage = (story) =>
  `<!doctype html><html><body>${story
    .split(/\r?\n/)
    .map((line) => `<div class="line"><p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></div>`)
    .join('\n')}</body></html>`;

const pages = hasAccuracySet ? storedPages() : stories.map(asPage);
const parseAll = () => {
  for (const page of pages) parseDocument(page);
};
const cleanAll = () => {
  for (const page of pages) clean(page, { format: 'html' });
};
parseAll();
cleanAll();
const ratio = await medianRatio(
  ROUNDS,
  () => cpuSeconds(cleanAll),
  () => cpuSeconds(parseAll),
);
console.log(
  JSON.stringify([{ pages: pages.length, timesParsing: ratio, target: hasAccuracySet ? 4 : null }]),
);
