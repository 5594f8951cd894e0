// Varies dumps written by hand: other blank lines, fewer lines of boilerplate, without times or bylines, two in a row.
import type { HandWritten } from './hand.ts';
import { type Labelled, rolesOfLines, toPassages } from './labelled.ts';
import { chance, pick, type Random, randomSource } from './random.ts';

/** Shares of the lines of boilerplate that are left out. */
const DROPPED = [0, 0, 0.3, 0.6];
const JOINED_SHARE = 0.3;
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
        : [dump];
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
