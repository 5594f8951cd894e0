// Varies dumps written by hand: other blank lines, fewer lines of boilerplate, without times or bylines, the article or runs of
// boilerplate of other dumps of the same language in the place of its own, two in a row.
import { addTo } from '../../src/model/values.ts';
import type { HandWritten } from './hand.ts';
import { dumpOf, type Labelled, type Renderer } from './labelled.ts';
import { chance, pick, type Random, randomSource } from './random.ts';

/** Shares of the lines of boilerplate that are left out. */
const DROPPED = [0, 0, 0.3, 0.6];
const JOINED_SHARE = 0.3;
/** Share of these in which the dump is joined with itself. */
const TWICE_SHARE = 0.15;
/** Share of the dumps of one article that get the article of another dump. */
const EXCHANGED_SHARE = 0.4;
/** Shares of the runs of boilerplate that are exchanged for those of other dumps. */
const RUNS_EXCHANGED = [0, 0, 0.4];

/** Lines of a dump, and the letter of each. */
interface Lines {
  readonly lines: readonly string[];
  readonly letters: string;
}

export function variedDumps(hand: readonly HandWritten[], copies: number, seed: number): Labelled[] {
  const random = randomSource(seed);
  const runs = new Map<string, Run[]>();
  for (const run of hand.flatMap(runsOf)) addTo(runs, run.place, run);
  return hand.flatMap((dump) =>
    Array.from({ length: copies }, (_, copy) => {
      const like = hand.filter(
        ({ fold, renderer, site }) => fold === dump.fold && renderer === dump.renderer && site !== dump.site,
      );
      const sources = chance(random, JOINED_SHARE)
        ? [dump, (chance(random, TWICE_SHARE) ? null : pick(random, like)) ?? dump]
        : [dump];
      const others = like.filter(
        ({ articles, language }) => articles.length === 1 && language === dump.language,
      );
      const parts = sources.map((source) => {
        const isExchanged = source === dump && dump.articles.length === 1 && chance(random, EXCHANGED_SHARE);
        const other = isExchanged && others.length > 0 ? pick(random, others) : null;
        const own = exchangeRuns(source, runs, random);
        return vary(other === null ? own : exchange(own, other), dump.renderer, random);
      });
      const lines = parts.flatMap((part) => part.lines);
      const { fold, language, renderer, site } = dump;
      return dumpOf(
        { id: `varied/${site}/${copy}`, set: 'varied', site, language, renderer, fold },
        lines.join('\n'),
        parts.map((part) => part.letters).join(''),
      );
    }),
  );
}

/** Lines of boilerplate, from the first up to the last, and the kind of dump and of place that they come from. */
interface Run extends Lines {
  readonly from: number;
  readonly place: string;
}

/** The runs of boilerplate of a dump; their place is given by the letters before and after. */
function runsOf({ lines, letters, fold, renderer, language }: HandWritten): Run[] {
  return [...letters.matchAll(/O[O+ ]*/g)].map(({ 0: { length }, index: from }) => {
    const before = letters.slice(0, from).trimEnd().at(-1) ?? '';
    const after = letters[from + length] ?? '';
    return {
      from,
      lines: lines.slice(from, from + length),
      letters: letters.slice(from, from + length),
      place: [fold, renderer, language, before, after].join('/'),
    };
  });
}

/** The dump with some of its runs of boilerplate exchanged for runs of other dumps of its language, from the same kind of place. */
function exchangeRuns(
  dump: HandWritten,
  byPlace: ReadonlyMap<string, readonly Run[]>,
  random: Random,
): Lines {
  const share = pick(random, RUNS_EXCHANGED);
  if (share === 0) return dump;
  const lines: string[] = [];
  let letters = '';
  let at = 0;
  for (const own of runsOf(dump)) {
    if (!chance(random, share)) continue;
    const other = pick(random, byPlace.get(own.place) as Run[]);
    lines.push(...dump.lines.slice(at, own.from), ...other.lines);
    letters += dump.letters.slice(at, own.from) + other.letters;
    at = own.from + own.lines.length;
  }
  return { lines: [...lines, ...dump.lines.slice(at)], letters: letters + dump.letters.slice(at) };
}

/** The dump with the lines of the article of `other`, from its first line to its last, in the place of its own. */
function exchange(dump: Lines, other: Lines): Lines {
  const [from, to] = articleOf(dump);
  const [otherFrom, otherTo] = articleOf(other);
  return {
    lines: [...dump.lines.slice(0, from), ...other.lines.slice(otherFrom, otherTo), ...dump.lines.slice(to)],
    letters: dump.letters.slice(0, from) + other.letters.slice(otherFrom, otherTo) + dump.letters.slice(to),
  };
}

/** The lines from the first of the article up to the last. */
function articleOf({ letters }: Lines): [from: number, to: number] {
  const isPart = (letter: string): boolean => letter !== 'O' && letter !== '+' && letter !== ' ';
  const all = [...letters];
  let to = all.findLastIndex(isPart) + 1;
  while (all[to] === '+') to++;
  return [all.findIndex(isPart), to];
}

function vary({ lines, letters }: Lines, renderer: Renderer, random: Random): Lines {
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
