// Reads the accuracy sets: pages as text by several renderers with their gold text, and marks each passage with the
// share of its words that the gold text holds.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toHtmlPassages } from '../../src/lines/html/index.ts';
import { toMarkdownPassages } from '../../src/lines/markdown.ts';
import { toTextPassages } from '../../src/lines/text.ts';
import type { Passage } from '../../src/model/passage.ts';
import { alignWords } from './align.ts';

export const RENDERERS = ['innertext', 'soup', 'lynx', 'markdown'] as const;
export type Renderer = (typeof RENDERERS)[number] | 'html';

export interface GoldPage {
  readonly id: string;
  readonly url: string;
  readonly page_type: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publish_date: string | null;
  readonly main_content: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

export interface Example {
  readonly page: GoldPage;
  readonly site: string;
  readonly renderer: Renderer;
  readonly content: string;
  readonly passages: readonly Passage[];
  /** Word ids of each passage, as the scorer's tokeniser sees them. */
  readonly words: readonly Int32Array[];
  readonly goldWords: Int32Array;
  /** Share of each passage's words that the gold text holds, in order. */
  readonly target: Float32Array;
}

const WORD = /[\p{L}\p{N}_]+/gu;
const ids = new Map<string, number>();

function wordIds(text: string): Int32Array {
  const words = text.toLowerCase().match(WORD) ?? [];
  const out = new Int32Array(words.length);
  words.forEach((word, i) => {
    let id = ids.get(word);
    if (id === undefined) {
      id = ids.size;
      ids.set(word, id);
    }
    out[i] = id;
  });
  return out;
}

/** Registrable domain, near enough to keep pages of one site on one side of a split. */
export function siteOf(url: string): string {
  const host = new URL(url).hostname.replace(/^www\./, '');
  const parts = host.split('.');
  const keep =
    parts.length > 2 && (parts.at(-2)?.length ?? 0) <= 3 && (parts.at(-1)?.length ?? 0) === 2 ? 3 : 2;
  return parts.slice(-keep).join('.');
}

export function readGold(folder: string): GoldPage[] {
  return readFileSync(path.join(folder, 'gold.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldPage);
}

export function toPassages(content: string, renderer: Renderer): Passage[] {
  if (renderer === 'html') return [...toHtmlPassages(content).passages];
  return renderer === 'markdown' ? toMarkdownPassages(content) : toTextPassages(content);
}

export type TargetSource = (passages: readonly Passage[], align: () => Float32Array) => Float32Array;

export function toExample(
  page: GoldPage,
  renderer: Renderer,
  content: string,
  targetOf: TargetSource = (_, align) => align(),
): Example {
  const passages = toPassages(content, renderer);
  const words = passages.map((passage) => wordIds(passage.text));
  const goldWords = wordIds(page.main_content);
  const target = targetOf(passages, () => alignPassages(words, goldWords));
  return { page, site: siteOf(page.url), renderer, content, passages, words, goldWords, target };
}

function alignPassages(words: readonly Int32Array[], goldWords: Int32Array): Float32Array {
  const all = new Int32Array(words.reduce((sum, w) => sum + w.length, 0));
  let at = 0;
  for (const w of words) {
    all.set(w, at);
    at += w.length;
  }
  const marks = alignWords(all, goldWords);
  const target = new Float32Array(words.length);
  at = 0;
  words.forEach((w, i) => {
    let hits = 0;
    for (let k = 0; k < w.length; k++) hits += marks[at + k] as number;
    target[i] = w.length > 0 ? hits / w.length : 0;
    at += w.length;
  });
  return target;
}

/** The dump of a page, `null` where the set has none. */
export function readDump(folder: string, page: GoldPage, renderer: Renderer): string | null {
  const html = renderer === 'html';
  const file = path.join(
    folder,
    html ? 'html' : path.join('text', renderer),
    html ? `${page.id}.html.gz` : `${page.id}.txt`,
  );
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return (html ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The scorer's word F1 of the chosen passages against the gold text. */
export function wordF1(example: Example, chosen: (index: number) => boolean): number {
  const counts = new Map<number, number>();
  for (const id of example.goldWords) counts.set(id, (counts.get(id) ?? 0) + 1);
  let predicted = 0;
  let overlap = 0;
  example.words.forEach((words, i) => {
    if (!chosen(i)) return;
    predicted += words.length;
    for (const id of words) {
      const left = counts.get(id) ?? 0;
      if (left > 0) {
        overlap++;
        counts.set(id, left - 1);
      }
    }
  });
  if (predicted === 0 || example.goldWords.length === 0)
    return predicted === example.goldWords.length ? 1 : 0;
  return overlap === 0 ? 0 : (2 * overlap) / (predicted + example.goldWords.length);
}
