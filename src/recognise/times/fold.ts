/** Scripts whose accents carry no distinction between the words of the tables end below this code. */
const FOLD_LIMIT = 0x0700;

const SPACE = 0x20;

/** Folds that Unicode's own decomposition does not give, or gives at another length. */
const SPECIAL_FOLDS: readonly (readonly [string, string])[] = [
  ['İ', 'i'],
  ['ı', 'i'],
  ['ـ', ' '], // tatweel only stretches an Arabic word
  ['،', ','],
  ['؛', ';'],
  ['ی', 'ي'],
  ['ک', 'ك'],
];

const EXTRA_FOLDS: ReadonlyMap<number, number> = new Map(
  (
    [
      ['‘', "'"],
      ['’', "'"],
      ['‐', '-'],
      ['‑', '-'],
      ['−', '-'],
      ['：', ':'],
      ['／', '/'],
      ['．', '.'],
      ['－', '-'],
      ['（', '('],
      ['）', ')'],
      ['，', ','],
      ['、', ','],
      ['［', '['],
      ['］', ']'],
      ['｜', '|'],
      ['　', ' '],
      ['\u200b', ' '],
      ['\u200e', ' '],
      ['\u200f', ' '],
      ['\u202f', ' '],
      ['\u2009', ' '],
      ['\ufeff', ' '],
    ] as const
  ).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

const lowFolds = buildLowFolds();

function buildLowFolds(): Uint16Array {
  const folds = new Uint16Array(FOLD_LIMIT);
  for (let code = 0; code < FOLD_LIMIT; code++) {
    const base = String.fromCharCode(code).toLowerCase().normalize('NFD');
    folds[code] = base.charCodeAt(0);
  }
  for (let digit = 0; digit < 10; digit++) {
    folds[0x0660 + digit] = 0x30 + digit;
    folds[0x06f0 + digit] = 0x30 + digit;
  }
  for (const [from, to] of SPECIAL_FOLDS) folds[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const blank of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0]) folds[blank] = SPACE;
  return folds;
}

function foldCode(code: number): number {
  if (code < FOLD_LIMIT) return lowFolds[code] ?? code;
  if (code < 0x2000) return code;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10 + 0x30;
  return EXTRA_FOLDS.get(code) ?? code;
}

const CHUNK = 1024;
const buffer = new Uint16Array(CHUNK);

/**
 * Lower case, accents dropped, all digits ASCII, all blanks U+0020. The result has the length of the input, so
 * that offsets into it are offsets into the text.
 */
export function foldText(text: string): string {
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const size = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < size; i++) buffer[i] = foldCode(text.charCodeAt(from + i));
    folded += String.fromCharCode.apply(null, buffer.subarray(0, size) as unknown as number[]);
  }
  return folded;
}

/** A digit of any script the tables know: ASCII, Arabic-Indic, Persian, full-width. */
export function isDigitCode(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x0660 && code <= 0x0669) ||
    (code >= 0x06f0 && code <= 0x06f9) ||
    (code >= 0xff10 && code <= 0xff19)
  );
}
