import { labelLine, linesAt, type Rule } from './rule.ts';
import type { RuleSubject } from './subject.ts';

/** Front matter is not longer. */
const MAX_FRONT_MATTER_LINES = 120;
const FENCE = '---';
const FRONT_MATTER_LINE = /^(?:["']?[A-Za-z][\w.:@ -]{0,40}["']?\s*:(?:\s|$)|\s|- |#)/;

const READER_KEY = /^(?:URL Source:\s*https?:\/\/\S+|Markdown Content:)\s*$/;
const READER_LINE = /^(?:Title|Published Time|Number of Pages|Description|Author|Warning):/;
/** Number of other header lines between a line and the one that identifies the header. */
const READER_REACH = 6;

const ADDRESS_LINE =
  /^(?:URL|Source|Source URL|Link|Permalink|Canonical|Web address)\s*:\s*https?:\/\/[^\s<>"]+$/i;

/** The input line: in Markdown such lines have no text. */
function rawOf(subject: RuleSubject | null): string {
  return subject?.passage.raw.trimEnd() ?? '';
}

/** Number of lines since the start of the page: the start of the file, or a form feed. */
function linesIntoPage(subject: RuleSubject): number {
  const { index, text } = subject.passage;
  // Only lines of front matter have no text; for others the form feed is not searched.
  if (text !== '') return index;
  let up = 0;
  while (up < MAX_FRONT_MATTER_LINES && subject.at(-up)?.passage.breakBefore === false) up++;
  return Math.min(up, index);
}

function isFrontMatter(subject: RuleSubject): boolean {
  const place = linesIntoPage(subject);
  return place < MAX_FRONT_MATTER_LINES && opensFrontMatter(subject, place);
}

/** Whether front matter begins `place` lines above and extends to this line. */
function opensFrontMatter(subject: RuleSubject, place: number): boolean {
  if (rawOf(subject.at(-place)) !== FENCE) return false;
  for (let at = 1; at < MAX_FRONT_MATTER_LINES; at++) {
    const raw = rawOf(subject.at(at - place));
    if (raw === FENCE) return at > 1 && place <= at;
    if (!FRONT_MATTER_LINE.test(raw)) return false;
  }
  return false;
}

function isReaderHeader(subject: RuleSubject): boolean {
  const raw = rawOf(subject);
  if (READER_KEY.test(raw)) return true;
  if (!READER_LINE.test(raw)) return false;
  for (const step of [1, -1]) {
    for (let reach = 1; reach <= READER_REACH; reach++) {
      const other = rawOf(subject.at(step * reach));
      if (READER_KEY.test(other)) return true;
      if (!READER_LINE.test(other)) break;
    }
  }
  return false;
}

/** Lines written by the tool that saved the page. */
export const dumpHeader: readonly Rule[] = [
  {
    name: 'front-matter',
    label: 'other',
    reason: 'front matter of the file; its values are used for the fields of the article',
    maxWords: 60,
    readsAround: true,
    test: isFrontMatter,
    examples: {
      yes: [
        ...linesAt(['---', 'title: The ferry is late', '---'], 0, 1, 2),
        ...linesAt(['---', 'tags:', '  - ferries', '- piers', '---', 'The ferry was late.'], 3),
      ],
      no: [
        '---',
        ...linesAt(['---', 'The ferry was late.', '---'], 1),
        ...linesAt(['---', 'title: The ferry is late', '---', 'time: it ran out'], 3),
        ...linesAt(['The pier', '---', 'title: The ferry is late', '---'], 2),
      ],
    },
  },
  {
    name: 'reader-header',
    label: 'other',
    reason: 'header of the tool that saved the page; its values are used for the fields of the article',
    maxWords: 60,
    readsAround: true,
    test: isReaderHeader,
    examples: {
      yes: [
        'Markdown Content:',
        ...linesAt(['Title: Late', 'URL Source: https://harbour.example/a', 'Number of Pages: 3'], 0, 1, 2),
      ],
      no: [
        ...[
          'Title: The ferry is late',
          'URL Source: unknown to this day',
          'Markdown Content: how to write it',
        ],
        ...linesAt(['Author: Mara Quill', 'The ferry was late.', 'Markdown Content:'], 0),
      ],
    },
  },
  {
    name: 'printed-address',
    label: 'other',
    reason: 'the address of the page, printed by the tool that saved it',
    maxWords: 60,
    test: ({ text }) => ADDRESS_LINE.test(text),
    examples: {
      yes: ['URL: https://harbour.example/news/late-ferry', 'Source: http://harbour.example/?p=12'],
      no: ['https://harbour.example/news/late-ferry', 'Source: the harbour office', 'URL'],
    },
  },
];

const IMAGE_NAME = /^[[(]?[^\s[\]()]{1,120}\.(?:jpe?g|png|gif|webp|svg|avif)[\])]?$/i;
const BLANK_FIELD = /^_[_\s]{4,}$/;
const BARE_MARK =
  /^(?=.)(?:\((?:button|image|x|submit)\)|\[(?:usemap|ismap|img|image|logo|icon|photo|input|button|video|embed(?:ded content)?)\]|(?:\[ \]|\(\*\)|\( \)|\[x\])\s?)*(?:iframe:?\s?\S*)?$/i;

export const placeholders: readonly Rule[] = [
  labelLine({
    name: 'placeholder',
    label: 'placeholder',
    reason: 'a placeholder for a picture, a script or a button',
    kinds: ['placeholder'],
    examples: {
      yes: ['photo', 'No Image', 'Loading...', 'Feature Image', '暂无图片'],
      no: ['Photo shows the bridge', 'The image of the town', 'Loading the ship took a day.'],
    },
  }),
  {
    name: 'image-name',
    label: 'placeholder',
    reason: 'the file name of a picture instead of the picture',
    maxWords: 30,
    test: ({ text }) => IMAGE_NAME.test(text),
    examples: {
      yes: ['[harbour-2024.jpg]', 'IMG_2041.jpeg', 'logo-2x.png'],
      no: ['Save it as harbour.jpg and send it.', 'photo.jpg was the only clue', 'jpg'],
    },
  },
  {
    name: 'markup-leftover',
    label: 'placeholder',
    reason: 'a mark that a text browser prints for a button, a frame, a map or an empty field',
    maxWords: 8,
    test: ({ text }) => BLANK_FIELD.test(text) || BARE_MARK.test(text),
    examples: {
      yes: ['(BUTTON)', '[USEMAP]', '____________', 'IFRAME: https://player.example/42', '[ ]'],
      no: ['(Button, a cat, lived in the office)', '[Laughs]', '* * *', 'I', '____'],
    },
  },
];
