// Varies dumps written by hand: other blank lines, fewer lines of boilerplate, without times or bylines, two in a row.
import { randomSource } from './boost.ts';
import type { HandWritten } from './hand.ts';
import { type Labelled, rolesOfLines, toPassages } from './labelled.ts';

type Random = () => number;

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
      const sources =
        random() < JOINED_SHARE
          ? [dump, (random() < TWICE_SHARE ? null : like[Math.floor(random() * like.length)]) ?? dump]
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
  const dropped = DROPPED[Math.floor(random() * DROPPED.length)] as number;
  const without = new Set([
    ...(random() < 0.2 ? 'T' : ''),
    ...(random() < 0.2 ? 'B' : ''),
    ...(random() < 0.2 ? 'AS' : ''),
  ]);
  // Blank lines separate the paragraphs of Markdown and of wrapped text.
  const mayChange = renderer !== 'markdown' && !letters.includes('+');
  const blanks = mayChange ? (['kept', 'none', 'all'][Math.floor(random() * 3)] as string) : 'kept';
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
    if (letter !== '+') isDropping = without.has(letter) || (letter === 'O' && random() < dropped);
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
