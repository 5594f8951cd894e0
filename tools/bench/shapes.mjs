// CPU time of the library for each of some fifty shapes of lines, per MB, against the median shape.
import { clean } from '../../dist/index.js';
import { cpuSeconds, median, rounded } from './measure.mjs';

const BYTES = 200_000;
/** Rows that are printed: the slowest. */
const SHOWN = 8;

const WORDS =
  'harbour council ferry winter bridge school river market night train garden letter stone window morning engine village road'.split(
    ' ',
  );
const word = (n) => WORDS[(n * 7 + (n >> 3)) % WORDS.length];
const words = (n, count, joint = ' ') => Array.from({ length: count }, (_, k) => word(n + k * 5)).join(joint);
const title = (text) => text.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
const characters = (n, count, from, size) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, k) => from + ((n * 31 + k * 17) % size)));
const two = (n) => String(n).padStart(2, '0');

/** The line of each shape with the number `n`. */
const SHAPES = {
  'short words': (n) => words(n, 2),
  'one word': (n) => `${word(n)}${n}`,
  'one letter': (n) => 'abcdefghij'[n % 10],
  'one digit': (n) => String(n % 10),
  number: (n) => String(n * 37),
  price: (n) => `$${n}.${two(n % 100)}`,
  percentage: (n) => `${n % 100}.5 %`,
  score: (n) => `${title(word(n))} ${n % 7}-${n % 5} ${title(word(n + 1))}`,
  sentence: (n) => `The ${words(n, 9)} ${n}.`,
  paragraph: (n) => `The ${words(n, 70)} ${n}.`,
  'long paragraph': (n) => Array.from({ length: 30 }, (_, k) => `The ${words(n + k, 20)}.`).join(' '),
  'capital letters': (n) => words(n, 6).toUpperCase(),
  'capitalised words': (n) => title(words(n, 6)),
  'two names': (n) => title(words(n, 2)),
  byline: (n) => `By ${title(words(n, 2))}`,
  'bylines in a row': (n) => `By ${title(words(n, 2))} and ${title(words(n + 3, 2))}, Staff Writers`,
  date: (n) => `2024-${two((n % 12) + 1)}-${two((n % 28) + 1)} ${two(n % 24)}:${two(n % 60)}`,
  'date in words': (n) => `Published: ${(n % 28) + 1} October 2024, ${two(n % 24)}:${two(n % 60)} CET`,
  dateline: (n) => `${word(n).toUpperCase()}, ${title(word(n + 1))} (AP) — The ${words(n, 9)}.`,
  caption: (n) =>
    `The ${words(n, 12)}, ${title(word(n))}, Oct. ${(n % 28) + 1}, 2024. (AP Photo/${title(words(n, 2))})`,
  credit: (n) => `Photo: ${title(words(n, 2))}/Reuters`,
  quote: (n) => `“The ${words(n, 9)},” said ${title(words(n, 2))}.`,
  question: (n) => `Q: What of the ${words(n, 6)}?`,
  menu: (n) => `${title(word(n))} | ${title(word(n + 1))} | ${title(word(n + 2))} | ${title(word(n + 3))}`,
  'bar without blanks': (n) => words(n, 6, '|'),
  hyphens: () => '----------',
  'hyphens between words': (n) => words(n, 8, '-'),
  'list item': (n) => `- The ${words(n, 6)}`,
  'numbered item': (n) => `${n + 1}. The ${words(n, 6)}`,
  bullet: (n) => `• ${title(words(n, 3))}`,
  'table row': (n) => `| ${word(n)} | ${n} | ${n * 3} | ${word(n + 1)} |`,
  'cells with tabs': (n) => `${word(n)}\t${n}\t${n * 3}\t${word(n + 1)}`,
  address: (n) => `https://paper.example/${words(n, 4, '/')}?id=${n}`,
  mail: (n) => `${word(n)}.${word(n + 1)}@paper.example`,
  hashtags: (n) => `#${word(n)} #${word(n + 1)} #${word(n + 2)}`,
  copyright: (n) => `© ${2000 + (n % 25)} ${title(words(n, 2))}. All rights reserved.`,
  'read also': (n) => `Read also: ${title(words(n, 6))}`,
  comment: (n) => `${word(n)}${n} says: ${words(n, 8)}`,
  code: (n) => `if (${word(n)}[${n}] !== null) { ${word(n + 1)}(${n}); }`,
  brackets: (n) => `((${word(n)}) [${word(n + 1)}] {${n}})`,
  dots: (n) => `${title(word(n))} .......... ${n}`,
  'indented verse': (n) => `    ${words(n, 5)},`,
  'repeated line': () => 'The ferry left the harbour in the morning.',
  'long word': (n) => `${words(n, 40, '')}${n}`,
  emoji: (n) => `${characters(n, 4, 0x1f600, 60)} ${word(n)}`,
  'Chinese, four characters': (n) => characters(n, 4, 0x4e00, 3000),
  'Chinese sentence': (n) => `${characters(n, 40, 0x4e00, 3000)}。`,
  'Japanese kana': (n) => `${characters(n, 20, 0x3042, 70)}。`,
  Korean: (n) =>
    `${characters(n, 4, 0xac00, 5000)} ${characters(n + 5, 3, 0xac00, 5000)} ${characters(n + 9, 5, 0xac00, 5000)}다.`,
  Thai: (n) => characters(n, 30, 0xe01, 45),
  Arabic: (n) =>
    `${characters(n, 5, 0x627, 36)} ${characters(n + 3, 6, 0x627, 36)} ${characters(n + 7, 4, 0x627, 36)}.`,
  Cyrillic: (n) =>
    `${characters(n, 6, 0x430, 32)} ${characters(n + 3, 7, 0x430, 32)} ${characters(n + 8, 5, 0x430, 32)}.`,
};

function dumpOf(line) {
  const lines = [];
  for (let size = 0, n = 0; size < BYTES; n++) {
    const text = line(n);
    lines.push(text);
    size += Buffer.byteLength(text) + 1;
  }
  return { text: lines.join('\n'), lines: lines.length };
}

const inputs = Object.entries(SHAPES).map(([shape, line]) => ({ shape, ...dumpOf(line) }));
// V8 has compiled what is common to all shapes before the first is measured.
for (const { text } of inputs) clean(text.slice(0, BYTES / 10), { format: 'text' });
const measured = inputs.map(({ shape, text, lines }) => ({
  shape,
  seconds: cpuSeconds(() => clean(text, { format: 'text' })),
  lines,
}));
const perMB = median(measured.map(({ seconds }) => seconds));
const perLine = median(measured.map(({ seconds, lines }) => seconds / lines));
console.log(
  JSON.stringify(
    measured
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, SHOWN)
      .map(({ shape, seconds, lines }) => ({
        shape,
        timesMedianPerMB: rounded(seconds / perMB, 1),
        timesMedianPerLine: rounded(seconds / lines / perLine, 1),
        MBPerCpuSecond: rounded(BYTES / 1e6 / seconds),
      })),
  ),
);
