import { UNSPACED_RANGES, ZEROS } from './fold.ts';
import { hasRelativeCue } from './relative.ts';

/** Longer lines are prose. */
const LONGEST_TIMESTAMP_LINE = 160;
/** Labels, byline, date, time and read time together stay below this many blanks. */
const MOST_BLANKS = 26;
/** A line that holds neither a year nor a clock time can only be short: `8 pm`, `Posted August 26`, `vor 3 Tagen`. */
const LONGEST_WITHOUT_FIGURE = 40;

/** A line of metadata never holds these; a sentence, a price, code or a quotation does. */
const FOREIGN_MARKS = '?!<>{}"“”„«»$€£¥%=\\_…。？！「」《》';

const PLAIN = 0;
const DIGIT = 1;
const FOREIGN = 2;
const BLANK = 3;
const DATE_JOINT = 4;
const CLOCK_JOINT = 5;

const charClasses = buildCharClasses();

function buildCharClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [first, last] of UNSPACED_RANGES) classes.fill(CLOCK_JOINT, first, last + 1);
  for (const zero of [0x30, ...ZEROS]) classes.fill(DIGIT, zero, zero + 10);
  for (const mark of FOREIGN_MARKS) classes[mark.charCodeAt(0)] = FOREIGN;
  for (const mark of './-') classes[mark.charCodeAt(0)] = DATE_JOINT;
  for (const mark of ':：') classes[mark.charCodeAt(0)] = CLOCK_JOINT;
  classes[0x20] = BLANK;
  return classes;
}

/** One pass over the characters that spares almost all lines the reading of their words. */
export function couldBeTimestamp(text: string): boolean {
  if (text.length > LONGEST_TIMESTAMP_LINE) return false;
  let blanks = 0;
  let digits = 0;
  let run = 0;
  let joints = 0;
  let figure = false;
  for (let i = 0; i < text.length; i++) {
    const charClass = charClasses[text.charCodeAt(i)] ?? PLAIN;
    if (charClass === DIGIT) {
      digits++;
      run++;
      if (run === 4 || joints >= 2) figure = true;
      continue;
    }
    if (charClass === FOREIGN) return false;
    if (charClass === BLANK && ++blanks > MOST_BLANKS) return false;
    if (run > 0) {
      joints = charClass === DATE_JOINT ? joints + 1 : 0;
      if (charClass === CLOCK_JOINT) figure = true;
      run = 0;
    } else joints = 0;
  }
  if (digits === 0) return hasRelativeCue(text);
  return figure || text.length <= LONGEST_WITHOUT_FIGURE;
}
