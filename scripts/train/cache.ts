// Keeps the alignment of dumps with their gold text between runs: it takes longer than everything else in reading.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Example,
  type GoldPage,
  RENDERERS,
  type Renderer,
  readDump,
  readGold,
  toExample,
} from './corpus.ts';

const FOLDER = '.cache/targets';

export function readCachedExamples(
  folder: string,
  renderers: readonly Renderer[] = RENDERERS,
  only: readonly string[] = [],
): Example[] {
  mkdirSync(FOLDER, { recursive: true });
  const examples: Example[] = [];
  for (const page of readGold(folder)) {
    if (only.length > 0 && !only.includes(page.id)) continue;
    for (const renderer of renderers) {
      const content = readDump(folder, page, renderer);
      if (content !== null) examples.push(cached(page, renderer, content));
    }
  }
  return examples;
}

function cached(page: GoldPage, renderer: Renderer, content: string): Example {
  return toExample(page, renderer, content, (passages, align) => {
    const hash = createHash('sha1').update(page.id).update(page.main_content);
    for (const passage of passages) hash.update(passage.text).update('\n');
    const file = path.join(FOLDER, `${hash.digest('hex')}.bin`);
    if (existsSync(file)) {
      const bytes = readFileSync(file);
      return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    }
    const target = align();
    writeFileSync(file, new Uint8Array(target.buffer));
    return target;
  });
}
