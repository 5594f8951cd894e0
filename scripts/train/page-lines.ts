// A page's dump as lines, with where its gold text stands; and an article cut out of it as infinite scroll shows it.
import type { Passage } from '../../src/model/passage.ts';
import type { Example, GoldPage } from './corpus.ts';

export interface PageLines {
  readonly page: GoldPage;
  readonly lines: readonly string[];
  /** 0-based lines: the first of the gold text, its first real paragraph, its last; `null` for a page without. */
  readonly gold: { readonly start: number; readonly body: number; readonly end: number } | null;
}

const GOLD_SHARE = 0.6;
/** A real paragraph has so many words. */
const BODY_WORDS = 8;
/** A cut-out article keeps so many lines between its headline and its body. */
const MAX_HEAD_LINES = 30;
/** Of a longer head it keeps the lines that name the author or the date, no further up than this. */
const HEAD_REACH = 60;

const known = new WeakMap<Example, PageLines>();

export function pageLinesOf(example: Example): PageLines {
  let page = known.get(example);
  if (page === undefined) {
    const lines = example.content.split('\n');
    if (lines.at(-1) === '') lines.pop();
    page = { page: example.page, lines, gold: goldLines(example) };
    known.set(example, page);
  }
  return page;
}

function goldLines(example: Example): PageLines['gold'] {
  const line = (i: number, last: boolean): number => {
    const { lines } = example.passages[i] as Passage;
    return ((last ? lines.at(-1) : lines[0]) as number) - 1;
  };
  const isGold = (i: number, words: number): boolean =>
    (example.target[i] as number) > GOLD_SHARE && (example.words[i]?.length ?? 0) >= words;
  const body = example.passages.findIndex((_, i) => isGold(i, BODY_WORDS));
  if (body < 0) return null;
  const start = example.passages.findIndex((_, i) => isGold(i, 2));
  const end = example.passages.findLastIndex((_, i) => isGold(i, BODY_WORDS));
  return { start: line(Math.min(start, body), false), body: line(body, false), end: line(end, true) };
}

/** Words alone, for comparing lines. */
export const bareText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An article's own lines: headline, what stands between it and the body when that is short, and the body. */
export function cutOut(example: Example): PageLines {
  const { page, lines, gold } = pageLinesOf(example);
  if (gold === null) return { page, lines: [], gold };
  const from = headlineLine(page, lines, gold.body);
  const head =
    from === null
      ? [
          `${example.renderer === 'markdown' ? '# ' : ''}${page.title ?? ''}`,
          ...ownFields(page, lines, gold.start),
        ]
      : [];
  if (example.renderer !== 'soup' && from === null) head.splice(1, 0, '');
  const start = from ?? Math.min(gold.start, gold.body);
  const shift = head.length - start;
  return {
    page,
    lines: [...head, ...lines.slice(start, gold.end + 1)],
    gold: { start: Math.max(gold.start, start) + shift, body: gold.body + shift, end: gold.end + shift },
  };
}

/** The last printing of the title above the body, when it is near. */
function headlineLine(page: GoldPage, lines: readonly string[], body: number): number | null {
  const title = bareText(page.title ?? '');
  if (title === '') return null;
  for (let i = body; i >= Math.max(0, body - MAX_HEAD_LINES); i--)
    if (bareText(lines[i] as string) === title) return i;
  return null;
}

/** Lines above the text that name the author or a year in few words. */
function ownFields(page: GoldPage, lines: readonly string[], start: number): string[] {
  const author = bareText(page.author ?? '');
  return lines.slice(Math.max(0, start - HEAD_REACH), start).filter((line) => {
    const text = bareText(line);
    return text.length < 60 && ((author !== '' && text.includes(author)) || /\b20[0-2]\d\b/.test(text));
  });
}
