// Input of any size for benches, made out of the fixtures' stories, and written to no disk.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const fixtures = path.resolve(import.meta.dirname, '..', 'fixtures');

const stories = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('input.txt'))
  .sort()
  .map((name) => readFileSync(path.join(fixtures, name), 'utf8'));

/** Stories without end, in an order that does not come again soon. */
export function* endlessStories() {
  for (let i = 0; ; i++) yield stories[(i * 7 + Math.floor(i / stories.length)) % stories.length];
}

/** Stories as records, each made by `toRecord(story, number)`, until they fill `bytes`. */
export function* records(bytes, toRecord) {
  let written = 0;
  let number = 0;
  for (const story of endlessStories()) {
    if (written >= bytes) return;
    const record = toRecord(story, number++);
    written += Buffer.byteLength(record);
    yield record;
  }
}

/** One dump of text. */
export const textDump = (bytes) => records(bytes, (story) => `${story}\n\n`);
