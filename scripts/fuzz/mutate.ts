import type { Random } from './random.ts';

/** What rules, recognisers, parsers and writers look for; put where nobody expects it. */
const TOKENS: readonly string[] = [
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\f',
  '\t',
  '\u00a0',
  '\u3000',
  '\0',
  '\u001b[31m',
  '\u009b2J',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\u200b',
  '\u00ad',
  '\ud83d',
  '\udc4d',
  '👩‍👩‍👧',
  'e\u0301',
  'İ',
  'ß',
  '…',
  '...',
  '—',
  ' - ',
  ' | ',
  ' > ',
  '* * *',
  '---\n',
  '```\n',
  '~~~',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '1) ',
  '| a | b |\n|---|---|\n',
  '\\',
  '`',
  '**',
  '_',
  '[',
  '](',
  '![',
  '[^1]',
  '[a]: b',
  '<',
  '</',
  '<p>',
  '</p>',
  '<div>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<b',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&lt;script&gt;',
  '"',
  "'",
  '“',
  '”',
  '{',
  '}',
  ',',
  ':',
  'title: x\n',
  '__proto__',
  'constructor',
  'null',
  '1e999',
  'By ',
  'By Nora Quill',
  '(AP)',
  ' (AP) — ',
  '(AP Photo/Nora Quill)',
  'FILE - ',
  'Next Article',
  'Skip to Content',
  'Advertisement',
  'Published ',
  '2031-03-04 18:22',
  'Last Updated At:18:40',
  'March 4, 2031',
  '99:99',
  '31/31/2031',
  'Editor’s note: ',
  'Tags: a, b',
  'Reporting by Nora Quill',
  'contributed to this report.',
  'https://ostrey.example/a_b*c',
  'www.ostrey.example',
  'a@ostrey.example',
  '下一篇',
  '记者',
  '新华社',
  'العربية',
  '한국 기자',
  'Title: x\n\nURL Source: https://a.example\n\nMarkdown Content:\n',
  '© 2031',
  '1 of 3',
];

const MAX_COPIES = 40;
const MAX_CODE_POINT = 0x10ffff;

type Mutation = (text: string, random: Random, other: string) => string;

/** A stretch of `text`, short ones more often than long ones. */
function stretch(text: string, random: Random): [number, number] {
  const from = random.below(text.length + 1);
  const length = random.below(2 ** random.below(12) + 1);
  return [from, Math.min(text.length, from + length)];
}

const insertAt = (text: string, at: number, piece: string) => text.slice(0, at) + piece + text.slice(at);

function changeLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => insertAt(text, random.below(text.length + 1), random.pick(TOKENS)),
  (text, random) =>
    insertAt(text, random.below(text.length + 1), random.pick(TOKENS).repeat(random.below(MAX_COPIES))),
  (text, random) =>
    insertAt(text, random.below(text.length + 1), String.fromCodePoint(random.below(MAX_CODE_POINT + 1))),
  (text, random) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = stretch(text, random);
    return insertAt(text, random.below(text.length + 1), text.slice(from, to));
  },
  (text, random, other) => {
    const [from, to] = stretch(other, random);
    return insertAt(text, random.below(text.length + 1), other.slice(from, to));
  },
  (text, random, other) =>
    text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
  (text, random, other) => `${text}${random.pick(['\n', '\n\n', '\nNext Article\n', '\f'])}${other}`,
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) =>
    text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' ', '\n ', '\n\f', '\n> ', '\n- ', '\n# '])),
  (text, random) => text.replaceAll('\n\n', random.pick(['\n', '\n\n\n\n', '\n \n', '\n\u00a0\n'])),
  (text, random) =>
    changeLines(text, (lines) => {
      const from = random.below(lines.length);
      lines.splice(random.below(lines.length), 0, ...lines.splice(from, 1 + random.below(5)));
    }),
  (text, random) =>
    changeLines(text, (lines) => {
      const line = random.pick(lines);
      lines.splice(random.below(lines.length), 0, ...Array<string>(random.below(MAX_COPIES)).fill(line));
    }),
  (text, random) =>
    changeLines(text, (lines) => {
      for (let at = lines.length - 1; at > 0; at--) {
        const other = random.below(at + 1);
        [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
      }
    }),
  (text, random) =>
    changeLines(text, (lines) => {
      const at = random.below(lines.length);
      lines[at] = random.chance(0.5)
        ? (lines[at] ?? '').toUpperCase()
        : [...(lines[at] ?? '')].reverse().join('');
    }),
  (text, random) => {
    const width = 20 + random.below(90);
    return text.replace(new RegExp(`(.{${width}}\\S*) `, 'g'), '$1\n');
  },
];

/** `text` changed in a few places, now and then in many. */
export function mutate(text: string, random: Random, other: string): string {
  let mutated = text;
  for (let left = random.below(random.chance(0.1) ? 40 : 6); left > 0; left--) {
    mutated = random.pick(MUTATIONS)(mutated, random, other);
  }
  return mutated;
}

/** Characters of every kind, and tokens among them. */
export function arbitraryText(random: Random): string {
  const limits = [0x80, 0x250, 0x3000, 0x10000, MAX_CODE_POINT + 1];
  const limit = random.pick(limits);
  let text = '';
  for (let left = random.below(400); left > 0; left--) {
    text += random.chance(0.3) ? random.pick(TOKENS) : String.fromCodePoint(random.below(limit));
  }
  return text;
}

/** Bytes changed, cut off or doubled in a few places. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated = Buffer.from(bytes);
  for (let left = random.below(5); left > 0 && mutated.length > 0; left--) {
    const at = random.below(mutated.length);
    const kind = random.below(4);
    if (kind === 0) mutated[at] = random.below(256);
    else if (kind === 1) mutated = mutated.subarray(0, at);
    else if (kind === 2)
      mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(random.below(mutated.length))]);
    else
      mutated = Buffer.concat([
        mutated.subarray(0, at),
        Buffer.from([random.below(256)]),
        mutated.subarray(at),
      ]);
  }
  return mutated;
}
