const CURLY_APOSTROPHE = /[’‘ʼ＇]/g;
// Turkish capital İ lower-cases to i and a combining dot, which no word list holds.
const COMBINING_DOT_ABOVE = /\u0307/g;
const FINAL_SIGMA = /ς/g;
const BEYOND_ASCII = /[^\u0020-\u007e]/;

/** Lower case with plain apostrophes: the form in which word lists are written. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower.replace(CURLY_APOSTROPHE, "'").replace(COMBINING_DOT_ABOVE, '').replace(FINAL_SIGMA, 'σ');
}
