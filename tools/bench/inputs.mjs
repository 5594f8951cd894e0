// Input for benches and tests, made out of the fixtures' stories.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const fixtures = path.join(root, 'fixtures');

export const stories = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('input.txt'))
  .sort()
  .map((name) => readFileSync(path.join(fixtures, name), 'utf8'));

/** Stories as records, each made by `toRecord(story, number)`, until they fill `bytes`; in an order that repeats late. */
export function* records(bytes, toRecord) {
  for (let number = 0, written = 0; written < bytes; number++) {
    const at = (number * 7 + Math.floor(number / stories.length)) % stories.length;
    const record = toRecord(stories[at], number);
    written += Buffer.byteLength(record);
    yield record;
  }
}

/** Writes `count` dumps of at most `maxLength` characters each into `folder`, 100 to a folder. */
export function writeSmallFiles(folder, count, maxLength) {
  for (let i = 0; i < count; i++) {
    const parent = path.join(folder, String(Math.floor(i / 100)).padStart(3, '0'));
    if (i % 100 === 0) mkdirSync(parent, { recursive: true });
    const text = `${stories[i % stories.length].slice(0, maxLength)}\nPage ${i}\n`;
    writeFileSync(path.join(parent, `${String(i).padStart(5, '0')}.txt`), text);
  }
}
