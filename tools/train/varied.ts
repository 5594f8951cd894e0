// Varies dumps written by hand: other blank lines, less boilerplate or none, without times or bylines, two in a row, one story alone.
import type { HandWritten } from './hand.ts';
import { type Labelled, rolesOfLines, toPassages } from './labelled.ts';
import { chance, pick, type Random, randomSource } from './random.ts';

/** Shares of the lines of boilerplate that are left out. */
const DROPPED = [0, 0.3, 0.6, 1];
const JOINED_SHARE = 0.3;
/** Share of the dumps of which only one story is kept. */
const ALONE_SHARE = 0.25;
/** Most lines above the headline of a story that are kept with it. */
const LINES_ABOVE = 12;
/** Share of these in which the dump is joined with itself. */
const TWICE_SHARE = 0.15;

export function variedDumps(hand: readonly HandWritten[], copies: number, seed: number): Labelled[] {
  const random = randomSource(seed);
  return hand.flatMap((dump) =>
    Array.from({ length: copies }, (_, copy) => {
      const like = hand.filter(
        ({ fold, renderer, site }) => fold === dump.fold && renderer === dump.renderer && site !== dump.site,
      );
      const sources = chance(random, JOINED_SHARE)
        ? [dump, (chance(random, TWICE_SHARE) ? null : pick(random, like)) ?? dump]
        : [chance(random, ALONE_SHARE) ? oneStory(dump, random) : dump];
      const parts = sources.map((source) => vary(source, random));
      const lines = parts.flatMap((part) => part.lines);
      const passages = toPassages(lines.join('\n'), dump.renderer);
      const { fold, language, renderer, pageType } = dump;
      return {
        id: `varied/${dump.site}/${copy}`,
        set: 'varied',
        site: dump.site,
        language,
        renderer,
        pageType,
        fold,
        passages,
        ...rolesOfLines(passages, parts.map((part) => part.letters).join('')),
        articles: sources.reduce((sum, { articles }) => sum + (articles ?? 0), 0),
      } satisfies Labelled;
    }),
  );
}

/** The dump cut to one of its headlines, the lines of its head above it, and what follows up to the head of the next. */
function oneStory(dump: HandWritten, random: Random): HandWritten {
  const { letters, lines } = dump;
  const headlines = [...letters].flatMap((letter, i) => (letter === 'H' ? [i] : []));
  const at = pick(random, headlines);
  if (at === undefined) return dump;
  const next = headlines.find((each) => each > at) ?? letters.length;
  const from = headOf(letters, at, Math.floor(random() * LINES_ABOVE));
  const to = next === letters.length ? next : headOf(letters, next, LINES_ABOVE);
  return { ...dump, lines: lines.slice(from, to), letters: letters.slice(from, to), articles: 1 };
}

/** The first of up to `most` lines above a headline that are boilerplate or belong to its head. */
function headOf(letters: string, headline: number, most: number): number {
  let from = headline;
  while (from > 0 && headline - from < most && 'OSTB '.includes(letters[from - 1] as string)) from--;
  return from;
}

function vary(
  { lines, letters, renderer }: HandWritten,
  random: Random,
): { lines: string[]; letters: string } {
  const dropped = pick(random, DROPPED);
  const without = new Set([
    ...(chance(random, 0.2) ? 'T' : ''),
    ...(chance(random, 0.2) ? 'B' : ''),
    ...(chance(random, 0.2) ? 'AS' : ''),
  ]);
  // Blank lines separate the paragraphs of Markdown and of wrapped text.
  const mayChange = renderer !== 'markdown' && !letters.includes('+');
  const blanks = mayChange ? pick(random, ['kept', 'none', 'all']) : 'kept';
  const out: string[] = [];
  let outLetters = '';
  let isDropping = false;
  lines.forEach((line, i) => {
    const letter = letters[i] ?? ' ';
    if (line.trim() === '') {
      if (blanks === 'kept') {
        out.push(line);
        outLetters += ' ';
      }
      return;
    }
    if (letter !== '+') isDropping = without.has(letter) || (letter === 'O' && chance(random, dropped));
    if (isDropping) return;
    out.push(line);
    outLetters += letter;
    if (blanks === 'all' && letters[i + 1] !== '+') {
      out.push('');
      outLetters += ' ';
    }
  });
  return { lines: out, letters: outLetters };
}
