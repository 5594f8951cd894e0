// Makes dumps of several articles out of single pages, as text, so that boundaries can be learned: whole pages one after
// the other, pages of one site, and infinite scroll. Pages of one dump always come from one fold.

import { randomSource } from './boost.ts';
import type { Example, Renderer } from './corpus.ts';
import { RENDERERS } from './corpus.ts';
import { cutOut, type PageLines, pageLinesOf } from './page-lines.ts';

export const KINDS = ['single', 'other', 'concat', 'same-site', 'scroll'] as const;
/** `single` is a page that is an article, `other` one of another type. */
export type Kind = (typeof KINDS)[number];

/** Where one article stands in a made dump; lines are 1-based. */
export interface GoldArticle {
  /** First line of the page or of the piece of it: chrome and markers included. */
  readonly seam: number;
  readonly start_line: number;
  readonly body_line: number;
  readonly end_line: number;
  readonly title: string | null;
  readonly main_content: string;
}

export interface JoinedDump {
  readonly kind: Kind;
  readonly renderer: Renderer;
  readonly fold: number;
  readonly text: string;
  readonly gold: readonly GoldArticle[];
}

/** A number of dumps of each kind. */
export interface DumpLot {
  readonly seed: number;
  readonly counts: Readonly<Record<'pages' | 'concat' | 'same-site' | 'scroll', number>>;
  /** Share of pages that are drawn from the articles alone, 0–1. */
  readonly articlesOnly: number;
}

/** Markers as infinite-scroll pages print them between stories. */
const MARKERS = [
  'Next Article',
  'Next Story',
  'Next post',
  'NEXT POST',
  'Read More',
  'Read next',
  'Keep Reading',
  'Continue reading',
  'Up next',
  'More stories',
  'More from this site',
  'Recommended Articles',
  'Related',
  'ADVERTISEMENT',
  '* * *',
  '***',
  '---',
  '•••',
  'Load more',
  'Top Stories',
] as const;
/** Shares of the scroll dumps: a marker between the stories, a run of blank lines, or nothing (the rest). */
const BETWEEN = { marker: 0.65, blank: 0.17 } as const;
const BLANK_RUN = { least: 3, most: 8 } as const;
const ARTICLES = { concat: { least: 2, most: 8 }, scroll: { least: 2, most: 5 } } as const;
/** Soup has neither blank lines nor marks of lists and headings, and so the least to go by: it is drawn twice as often. */
const DRAWN = [...RENDERERS, 'soup'] as const;

interface Pool {
  readonly fold: number;
  readonly renderer: Renderer;
  readonly articles: readonly Example[];
  readonly all: readonly Example[];
}

export function makeDumps(
  examples: readonly Example[],
  foldOf: readonly number[],
  folds: number,
  { seed, counts, articlesOnly }: DumpLot,
): JoinedDump[] {
  const random = randomSource(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const between = ({ least, most }: { least: number; most: number }): number =>
    least + Math.floor(random() * (most - least + 1));
  const pools = DRAWN.flatMap((renderer) =>
    Array.from({ length: folds }, (_, fold) => poolOf(examples, foldOf, renderer, fold)),
  );
  const dumps: JoinedDump[] = [];
  for (let n = 0; n < counts.concat; n++) {
    const pool = pick(pools);
    const pages = distinct(between(ARTICLES.concat), () =>
      pick(random() < articlesOnly ? pool.articles : pool.all),
    );
    dumps.push(join('concat', pool, pages.map(pageLinesOf)));
  }
  for (let n = 0; n < counts['same-site']; n++) {
    const pool = pick(pools);
    const source = random() < articlesOnly ? pool.articles : pool.all;
    const many = source.filter((x) => source.some((y) => y !== x && y.site === x.site));
    if (many.length === 0) continue;
    const { site } = pick(many);
    const pages = source.filter((x) => x.site === site);
    dumps.push(
      join('same-site', pool, distinct(2 + Math.floor(random() * 3), () => pick(pages)).map(pageLinesOf)),
    );
  }
  for (let n = 0; n < counts.scroll; n++) {
    const pool = pick(pools);
    const [first, ...others] = distinct(between(ARTICLES.scroll), () => pick(pool.articles));
    if (first === undefined || others.length === 0) continue;
    const drawn = random();
    const blank = between(BLANK_RUN);
    const parting =
      drawn < BETWEEN.marker
        ? [pick(MARKERS)]
        : drawn < BETWEEN.marker + BETWEEN.blank && pool.renderer !== 'soup'
          ? Array<string>(blank).fill('')
          : [];
    dumps.push(scroll(pool, first, others, parting));
  }
  const singles = examples
    .map((example, e) => ({ example, fold: foldOf[e] as number, drawn: random() }))
    .sort((a, b) => a.drawn - b.drawn)
    .slice(0, counts.pages);
  for (const { example, fold } of singles)
    dumps.push(
      join(example.page.page_type === 'article' ? 'single' : 'other', { fold, renderer: example.renderer }, [
        pageLinesOf(example),
      ]),
    );
  return dumps;
}

function poolOf(
  examples: readonly Example[],
  foldOf: readonly number[],
  renderer: Renderer,
  fold: number,
): Pool {
  const all = examples.filter(
    (x, e) => x.renderer === renderer && foldOf[e] === fold && pageLinesOf(x).gold !== null,
  );
  return { fold, renderer, all, articles: all.filter(({ page }) => page.page_type === 'article') };
}

function distinct(size: number, next: () => Example): Example[] {
  const seen = new Set<Example>();
  for (let tries = 0; seen.size < size && tries < size * 4; tries++) seen.add(next());
  return [...seen];
}

/** Page A's header and article, then further articles cut to their own lines, then page A's footer. */
function scroll(
  pool: Pool,
  first: Example,
  others: readonly Example[],
  parting: readonly string[],
): JoinedDump {
  const page = pageLinesOf(first);
  const end = (page.gold?.end ?? 0) + 1;
  const aired = pool.renderer === 'soup' ? [] : [''];
  const pieces = others.map((other): PageLines => {
    const own = cutOut(other);
    const before = [...aired, ...parting];
    return {
      page: own.page,
      lines: [...before, ...own.lines],
      gold: own.gold && {
        start: own.gold.start + before.length,
        body: own.gold.body + before.length,
        end: own.gold.end + before.length,
      },
    };
  });
  const head = { ...page, lines: page.lines.slice(0, end) };
  return join('scroll', pool, [head, ...pieces], page.lines.slice(end));
}

function join(
  kind: Kind,
  { fold, renderer }: Pick<Pool, 'fold' | 'renderer'>,
  parts: readonly PageLines[],
  tail: readonly string[] = [],
): JoinedDump {
  const lines: string[] = [];
  const gold: GoldArticle[] = [];
  for (const part of parts) {
    const at = lines.length + 1;
    if (part.gold !== null)
      gold.push({
        seam: at,
        start_line: at + part.gold.start,
        body_line: at + part.gold.body,
        end_line: at + part.gold.end,
        title: part.page.title,
        main_content: part.page.main_content,
      });
    for (const line of part.lines) lines.push(line);
  }
  for (const line of tail) lines.push(line);
  return { kind, renderer, fold, text: `${lines.join('\n')}\n`, gold };
}
