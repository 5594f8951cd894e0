// Batches of small files for the measurements, made out of the fixtures.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

export const command = fileURLToPath(new URL('../bin/cleancopy.js', import.meta.url));

/** Writes `count` dumps of at most `maxBytes` each into `folder`, 100 to a folder. Gives their bytes. */
export function writeSmallFiles(folder, count, maxBytes) {
  const dumps = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('input.txt'))
    .sort()
    .map((name) => readFileSync(path.join(fixtures, name), 'utf8').slice(0, maxBytes));
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const parent = path.join(folder, String(Math.floor(i / 100)).padStart(3, '0'));
    if (i % 100 === 0) mkdirSync(parent, { recursive: true });
    const text = `${dumps[i % dumps.length]}\nPage ${i}\n`;
    writeFileSync(path.join(parent, `${String(i).padStart(5, '0')}.txt`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}
