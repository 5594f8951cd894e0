/** Locales of news sites whose month names differ from those of the others. */
const LOCALES =
  'en de fr es it pt nl sv da nb fi is pl cs sk hu ro bg el tr ru uk sr hr sl lt lv et ca eu gl sq mk ar fa he hi bn ta te mr gu ur th vi id ms sw af ga cy'.split(
    ' ',
  );

let words: Set<string> | null = null;

/** Month names of many languages, long and short, as the runtime's locale data has them. */
function monthWords(): Set<string> {
  const found = new Set<string>();
  for (const locale of LOCALES)
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC' });
        for (let m = 0; m < 12; m++)
          for (const { type, value } of format.formatToParts(Date.UTC(2024, m, 15)))
            if (type === 'month')
              for (const word of value.split(/\s+/)) {
                const key = word.toLowerCase().replace(/[.،]+$/, '');
                if (key.length > 2 && !/\d/.test(key)) found.add(key);
              }
      }
  return found;
}

/** Whether a word, with or without a final dot, names a month in some language. */
export function isMonthWord(word: string): boolean {
  words ??= monthWords();
  return words.has(word.toLowerCase());
}
