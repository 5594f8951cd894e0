// Whose code the bundle holds, and under which licence: the licences ask that their texts go along.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const PACKAGE_FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Folders of the packages of which any output of esbuild has a part, sorted. */
export function bundledPackages(metafiles) {
  const folders = new Set();
  for (const { inputs } of metafiles.flatMap(({ outputs }) => Object.values(outputs))) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = PACKAGE_FOLDER.exec(file)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].sort();
}

function licenceTexts(folder) {
  const names = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  return names.sort().map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
}

function chapterOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  if (typeof license !== 'string') throw new Error(`${name} names no licence; it cannot be bundled`);
  const maker = typeof author === 'object' ? author.name : author;
  const facts = [`Licence: ${license}`, maker && `Author: ${maker}`, homepage && `Home: <${homepage}>`];
  const texts = licenceTexts(folder).map((text) => `\`\`\`text\n${text}\n\`\`\``);
  return [`## ${name} ${version}`, facts.filter(Boolean).join('  \n'), ...texts].join('\n\n');
}

/** THIRD-PARTY.md for a bundle. */
/** @param metafiles of esbuild */
export function thirdParty(metafiles) {
  const chapters = bundledPackages(metafiles).map(chapterOf);
  const introduction =
    '# Third-party code in this package\n\nWritten by `npm run build`. The files under `dist/` hold code of these packages.';
  return `${[introduction, ...chapters].join('\n\n')}\n`;
}
