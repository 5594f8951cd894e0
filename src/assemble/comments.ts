import type { Comment } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import { findPrintedDay } from '../recognise/times/find.ts';
import { readTimestampLine } from '../recognise/times/index.ts';
import { END_OPEN, END_SENTENCE, endOf } from '../text/scan.ts';
import { countWords } from './body-text.ts';
import type { Draft } from './ledger.ts';

/** The rule for the lines of a thread: names, times, texts and buttons. */
const THREAD = 'comment-thread';
/** A longer line is text, even without a full stop. */
const MAX_LABEL = { words: 8, characters: 60 } as const;
/** Name, time and buttons in one line. */
const MAX_SIGNATURE = 130;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
/** Words between name and time, such as `Posted by`. */
const AROUND_NAME =
  /^(?:posted|written|by|von|par|por|door|am|on|at|le|el|op|um)\s|\s(?:posted|by|am|on|at|le|el|op|um|says|said|wrote|writes|schrieb|schreibt|schreef|dit|dice)$|^[\s~@|·•,:–—-]|[\s|·•,:–—-]$/i;

/** ` at 6:26 pm` after a day. */
const CLOCK = /^[\s,|·@-]{0,3}(?:(?:at|um|à|kl\.?|om) )?\d{1,2}[:h.]\d{2}(?: ?[ap]\.?m\b\.?)?/i;
const FEWEST_WITHOUT_TIMES = 2;
const OPENS_NAME = /^\p{L}/u;
const HAS_LETTER = /\p{L}/u;
/** `Rosalie B.` */
const ENDS_IN_INITIAL = /^\S+ \p{Lu}\.$/u;

interface Line {
  readonly kind: 'time' | 'label' | 'text';
  readonly text: string;
  /** For a time: as printed, and what else is on the line. */
  readonly time: string;
  readonly rest: string;
  readonly lines: readonly number[];
}

/** The comments of readers in a segment, from the lines that the rule for threads matched. */
export function commentsIn({ ledger, segment }: Draft): Comment[] {
  const thread = ledger.passages
    .slice(segment.start, segment.end)
    .filter(({ index }) => !ledger.isPlaced(index) && ledger.verdict(index).rule === THREAD)
    .map(lineOf);
  const counts = new Map<string, number>();
  for (const { text } of thread) counts.set(text, (counts.get(text) ?? 0) + 1);
  const heads = headsOf(thread, counts);
  return heads.flatMap(({ name, time, from, to }, at) => {
    const below = thread
      .slice(to, heads[at + 1]?.from)
      .filter(({ kind, text }) => kind === 'text' || counts.get(text) === 1);
    // Short lines below the text are buttons.
    const lastText = Math.max(
      0,
      below.findLastIndex(({ kind }) => kind === 'text'),
    );
    const text = below.slice(0, lastText + 1);
    if (!text.some((line) => HAS_LETTER.test(line.text))) return [];
    const all = [...thread.slice(from, to), ...text].flatMap(({ lines }) => lines);
    const lines = { start: Math.min(...all), end: Math.max(...all) };
    return [{ name, time, text: text.map((line) => line.text).join('\n\n'), lines }];
  });
}

function lineOf({ text, lines }: Passage): Line {
  const isShort = text.length <= MAX_SIGNATURE;
  const stamp = isShort ? readTimestampLine(text) : null;
  const day = stamp === null && isShort && endOf(text) !== END_SENTENCE ? findPrintedDay(text) : null;
  if (stamp !== null && (stamp.relative || stamp.times.length > 0)) {
    const time = stamp.rest === '' ? text : text.replace(stamp.rest, '').trim();
    return { kind: 'time', text, time, rest: nameIn(stamp.rest), lines };
  }
  if (day !== null) {
    const end = day.end + (CLOCK.exec(text.slice(day.end))?.[0].length ?? 0);
    const rest = nameIn(`${text.slice(0, day.start)} ${text.slice(end)}`);
    return { kind: 'time', text, time: text.slice(day.start, end).trim(), rest, lines };
  }
  const isText =
    (endOf(text) !== END_OPEN && !text.endsWith(':') && !ENDS_IN_INITIAL.test(text)) ||
    text.length > MAX_LABEL.characters ||
    countWords(text) > MAX_LABEL.words;
  return { kind: isText ? 'text' : 'label', text, time: '', rest: '', lines };
}

function nameIn(text: string): string {
  let name = text.replace(BRACKETS, ' ').replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(AROUND_NAME, '').trim();
  }
  return name;
}

/** The name and time of a comment. */
interface Head {
  readonly name: string | null;
  readonly time: string | null;
  /** Indices of its lines, the second excluded. */
  readonly from: number;
  readonly to: number;
}

function headsOf(thread: readonly Line[], counts: ReadonlyMap<string, number>): Head[] {
  const times = thread.flatMap(({ kind }, at) => (kind === 'time' ? [at] : []));
  if (times.length === 0) {
    const heads = thread.flatMap(({ kind, text }, at) =>
      kind === 'label' && counts.get(text) === 1 && thread[at + 1]?.kind === 'text'
        ? [{ name: nameIn(text), time: null, from: at, to: at + 1 }]
        : [],
    );
    return heads.length < FEWEST_WITHOUT_TIMES ? [] : heads;
  }
  // Buttons are next to the times too, but names differ.
  const repeats = (offset: number): number =>
    times.reduce((sum, at) => {
      const line = thread[at + offset];
      return sum + (line?.kind === 'label' ? (counts.get(line.text) ?? 1) : times.length + 1);
    }, 0);
  const offset = repeats(-1) <= repeats(1) ? -1 : 1;
  return times.map((at) => {
    const { time, rest } = thread[at] as Line;
    const other = thread[at + offset];
    const isButton = times.length > 1 && (counts.get(other?.text ?? '') ?? 0) >= times.length;
    const neighbour = rest === '' && other?.kind === 'label' && !isButton ? at + offset : at;
    const name = neighbour === at ? rest : nameIn(thread[neighbour]?.text ?? '');
    return {
      name: OPENS_NAME.test(name) ? name : null,
      time,
      from: Math.min(at, neighbour),
      to: Math.max(at, neighbour) + 1,
    };
  });
}
