// Makes dumps of several articles out of single pages, so that boundaries can be learned: whole pages one after the
// other, pages of one site, and infinite scroll. Pages of one dump always come from one fold.

import { namePassages } from '../../src/label/name-passages.ts';
import type { Label } from '../../src/model/label.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { randomSource } from './boost.ts';
import type { Example } from './corpus.ts';
import { RENDERERS } from './corpus.ts';

export interface JoinedDump {
  readonly kind: 'single' | 'concat' | 'same-site' | 'scroll';
  readonly fold: number;
  readonly passages: readonly Passage[];
  readonly named: readonly (Rule | null)[];
  /** Index of the first passage of each part but the first. */
  readonly starts: readonly number[];
}

interface Part {
  readonly passages: readonly Passage[];
}

/** Markers as infinite-scroll pages print them between stories; half of the dumps have none. */
const MARKERS = [
  'Next Article',
  'Next Story',
  'Read More',
  '* * *',
  'Up next',
  'More stories',
  'Recommended Articles',
  'ADVERTISEMENT',
  'NEXT POST',
  'Related',
  '---',
  'Continue reading',
];
const BODY_TARGET = 0.6;
const BODY_WORDS = 8;
/** A cut-out article keeps so many lines between its headline and its body. */
const MAX_HEAD_LINES = 24;
const COUNTS = { concat: 1200, 'same-site': 400, scroll: 1300 } as const;
/** Soup has neither blank lines nor marks of lists and headings, and so the least to go by: it is drawn twice as often. */
const DRAWN = [...RENDERERS, 'soup'] as const;

export function makeDumps(
  examples: readonly Example[],
  foldOf: (e: number) => number,
  folds: number,
  seed: number,
): JoinedDump[] {
  const random = randomSource(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const dumps: JoinedDump[] = examples.map((example, e) => join('single', foldOf(e), [example]));
  const pools = DRAWN.flatMap((renderer) =>
    Array.from({ length: folds }, (_, fold) => ({
      fold,
      articles: examples.filter(
        (x, e) =>
          x.renderer === renderer && foldOf(e) === fold && x.page.page_type === 'article' && hasBody(x),
      ),
      all: examples.filter((x, e) => x.renderer === renderer && foldOf(e) === fold && hasBody(x)),
    })),
  );
  for (let n = 0; n < COUNTS.concat; n++) {
    const pool = pick(pools);
    const size = 2 + Math.floor(random() * random() * 7);
    dumps.push(
      join(
        'concat',
        pool.fold,
        distinct(size, () => pick(random() < 0.9 ? pool.articles : pool.all)),
      ),
    );
  }
  for (let n = 0; n < COUNTS['same-site']; n++) {
    const pool = pick(pools);
    const many = pool.all.filter((x) => pool.all.some((y) => y !== x && y.site === x.site));
    if (many.length === 0) continue;
    const { site } = pick(many);
    const pages = pool.all.filter((x) => x.site === site);
    dumps.push(
      join(
        'same-site',
        pool.fold,
        distinct(2 + Math.floor(random() * 3), () => pick(pages)),
      ),
    );
  }
  for (let n = 0; n < COUNTS.scroll; n++) {
    const pool = pick(pools);
    const pages = distinct(2 + Math.floor(random() * 4), () => pick(pool.articles));
    const [first, ...others] = pages as [Example, ...Example[]];
    if (others.length === 0) continue;
    const marker = random() < 0.5 ? pick(MARKERS) : null;
    const blank = random() < 0.5 ? 1 + Math.floor(random() * 3) : 0;
    const { end } = bodyRange(first);
    const parts: Part[] = [{ passages: first.passages.slice(0, end) }];
    for (const other of others) parts.push({ passages: cutOut(other, marker, blank) });
    const footer = first.passages.slice(end);
    dumps.push(join('scroll', pool.fold, parts, footer));
  }
  return dumps;
}

function distinct(size: number, next: () => Example): Example[] {
  const seen = new Set<Example>();
  for (let tries = 0; seen.size < size && tries < size * 4; tries++) seen.add(next());
  return [...seen];
}

function hasBody(example: Example): boolean {
  return bodyRange(example).end > bodyRange(example).start;
}

const ranges = new WeakMap<Example, { start: number; end: number }>();

/** From the first to after the last passage that is gold body and more than a few words. */
export function bodyRange(example: Example): { start: number; end: number } {
  let range = ranges.get(example);
  if (range === undefined) {
    const isBody = (i: number): boolean =>
      (example.target[i] as number) > BODY_TARGET && (example.words[i]?.length ?? 0) >= BODY_WORDS;
    const indexes = example.passages.map((_, i) => i).filter(isBody);
    range =
      indexes.length === 0
        ? { start: 0, end: 0 }
        : { start: indexes[0] as number, end: (indexes.at(-1) as number) + 1 };
    ranges.set(example, range);
  }
  return range;
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An article's own lines: headline, what stands between it and the body when that is short, and the body. */
function cutOut(example: Example, marker: string | null, blank: number): Passage[] {
  const { start, end } = bodyRange(example);
  const title = bare(example.page.title ?? '');
  let head = start;
  for (let i = start - 1; i >= 0; i--) {
    if (title !== '' && bare((example.passages[i] as Passage).text) === title) {
      head = i;
      break;
    }
  }
  const model = example.passages[start] as Passage;
  const plain = (text: string, blankBefore: number): Passage => ({
    ...model,
    text,
    raw: text,
    blankBefore,
    marker: '',
    markup: model.markup === null ? null : { block: null, level: 0, linkShare: 0, links: 0, image: false },
  });
  const passages: Passage[] = [];
  if (marker !== null) passages.push(plain(marker, blank));
  if (head === start && title !== '') {
    const line = plain(example.page.title as string, marker === null ? blank : 0);
    passages.push(
      line.markup === null ? line : { ...line, markup: { ...line.markup, block: 'heading', level: 1 } },
    );
  } else if (start - head > MAX_HEAD_LINES) passages.push(example.passages[head] as Passage);
  const from = start - head > MAX_HEAD_LINES ? start : head;
  example.passages.slice(from, end).forEach((passage, k) => {
    passages.push(
      k === 0 && passages.length === 0
        ? { ...passage, blankBefore: Math.max(blank, passage.blankBefore) }
        : passage,
    );
  });
  return passages;
}

function join(
  kind: JoinedDump['kind'],
  fold: number,
  parts: readonly Part[],
  tail: readonly Passage[] = [],
): JoinedDump {
  const passages: Passage[] = [];
  const starts: number[] = [];
  parts.forEach((part, p) => {
    if (p > 0) starts.push(passages.length);
    for (const passage of part.passages) passages.push({ ...passage, index: passages.length });
  });
  for (const passage of tail) passages.push({ ...passage, index: passages.length });
  return { kind, fold, passages, named: namePassages(passages), starts };
}

export function ruledLabels(named: readonly (Rule | null)[]): (Label | null)[] {
  return named.map((rule) => rule?.label ?? null);
}
