import { foldText } from '../recognise/times/fold.ts';
import { calendarWords } from '../recognise/times/time-phrases.at-build.ts';
import { remembered } from '../text/hash-table.ts';

const MIN_LENGTH = 3;

let words: ReadonlySet<string> | null = null;

/** Whether a word, with or without a final dot, names a month in some language. */
export const isMonthWord = remembered((word): boolean => {
  if (words === null) {
    const { months, weakMonths } = calendarWords();
    words = new Set(
      [...months, ...weakMonths]
        .flatMap((names) => names.split('|'))
        .filter(({ length }) => length >= MIN_LENGTH),
    );
  }
  return words.has(foldText(word).replace(/\.$/, ''));
});
