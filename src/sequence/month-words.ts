import { foldText } from '../recognise/times/fold.ts';
import { monthWords } from '../recognise/times/time-phrases.at-build.ts';

const MIN_LENGTH = 3;

let words: ReadonlySet<string> | null = null;

/** Whether a word, with or without a final dot, names a month in some language. */
export function isMonthWord(word: string): boolean {
  words ??= new Set(
    monthWords()
      .split('|')
      .filter(({ length }) => length >= MIN_LENGTH),
  );
  return words.has(foldText(word).replace(/\.$/, ''));
}
