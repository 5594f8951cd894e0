import { hasGivenName, looksLikePersonName } from '../recognise/names.ts';
import type { Rule } from './rule.ts';
import { oncePerDocument, type RuleSubject } from './subject.ts';

/** A single digit before the colon is the length of a video, unless `pm`, `Uhr` or similar follows. */
const TIME_OF_DAY =
  /^(?:\d{2}[.:h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4}))?|\d[.:h]\d{2} ?(?:[ap]\.?m\.?|uhr|h|[A-Z]{2,4}))$/i;
const FEWEST_ENTRIES = 3;
/** Maximum of passages between the time of an entry and its text, such as a name and a heading. */
const HEAD = 3;
const TEXT_WORDS = 8;
/** Maximum distance between the times of two entries, in passages. */
const ENTRY = 30;

type Part = 'time' | 'heading' | 'author' | 'text' | 'index';

/** Whether it is a name. With `mayBeFirst`, it is between the time and a heading: the given name need not be known. */
function isPerson(text: string, mayBeFirst: boolean): boolean {
  return looksLikePersonName(text) && (mayBeFirst || hasGivenName(text));
}

function isTime({ text }: RuleSubject): boolean {
  return text.length <= 12 && TIME_OF_DAY.test(text);
}

function isText(subject: RuleSubject): boolean {
  return subject.endsSentence && subject.words >= TEXT_WORDS;
}

function minutesOf(text: string): number {
  const [hours, minutes] = text.split(/[.:h]/i, 2);
  return Number(hours) * 60 + Number.parseInt(minutes ?? '', 10);
}

/** The parts of the entries of a live blog, and of its list of key events. */
function findParts(subjects: readonly RuleSubject[]): ReadonlyMap<RuleSubject, Part> {
  const parts = new Map<RuleSubject, Part>();
  const times: number[] = [];
  subjects.forEach((subject, at) => {
    if (isTime(subject)) times.push(at);
  });
  if (times.length < FEWEST_ENTRIES) return parts;
  const entries = times.filter((time) => textOf(subjects, time) !== null);
  if (!areOfOneBlog(subjects, entries)) return parts;
  for (const time of entries) {
    const text = textOf(subjects, time) as number;
    parts.set(subjects[time] as RuleSubject, 'time');
    parts.set(subjects[text] as RuleSubject, 'text');
    for (let at = time + 1; at < text; at++) {
      const subject = subjects[at] as RuleSubject;
      if (subject.labelLine === null)
        parts.set(subject, isPerson(subject.text, at === time + 1 && at + 1 < text) ? 'author' : 'heading');
    }
  }
  const headings = new Set<string>();
  for (const [subject, part] of parts) if (part === 'heading') headings.add(subject.lower);
  const first = entries[0] as number;
  for (const time of times) {
    const row = subjects[time + 1];
    if (time >= first || row === undefined || !headings.has(row.lower)) continue;
    parts.set(subjects[time] as RuleSubject, 'index');
    parts.set(row, 'index');
  }
  return parts;
}

/** The first passage of text below a time; `null` if another time or too many lines come first. */
function textOf(subjects: readonly RuleSubject[], time: number): number | null {
  for (let at = time + 1; at <= time + HEAD + 1 && at < subjects.length; at++) {
    const subject = subjects[at] as RuleSubject;
    if (isTime(subject)) return null;
    if (isText(subject)) return at;
  }
  return null;
}

/** Whether the times mostly fall or mostly rise, and no entry is too long for a live blog. */
function areOfOneBlog(subjects: readonly RuleSubject[], entries: readonly number[]): boolean {
  if (entries.length < FEWEST_ENTRIES) return false;
  let falling = 0;
  let rising = 0;
  for (let i = 1; i < entries.length; i++) {
    const [above, here] = [entries[i - 1] as number, entries[i] as number];
    if (here - above > ENTRY) return false;
    const step = minutesOf(subjects[here]?.text ?? '') - minutesOf(subjects[above]?.text ?? '');
    if (step < 0) falling++;
    if (step > 0) rising++;
  }
  return Math.min(falling, rising) * 4 < falling + rising;
}

const partsOf = oncePerDocument(findParts);

function partOf(subject: RuleSubject): Part | null {
  return partsOf(subject).get(subject) ?? null;
}

const BLOG = [
  'Crane in the harbour falls: all that is known',
  '12:40',
  'Divers look for the hook',
  '12:40',
  'Ann Roe',
  'Divers look for the hook',
  'Two divers have gone into the basin to look for the hook of the crane.',
  '11:05',
  'Piet Rask',
  'Nobody is hurt',
  'Nobody was hurt when the crane fell, the head of the harbour board said.',
  '10:30',
  'Ann Roe',
  'The crane falls',
  'The old crane of the harbour has fallen into the basin this morning.',
] as const;

/** The entries of live blogs, which are neither articles nor heads of articles. */
export const liveBlogs: readonly Rule[] = [
  {
    name: 'live-entry-head',
    label: 'heading',
    reason: 'the time or heading of an entry of a live blog',
    readsAround: true,
    maxWords: 40,
    test(subject) {
      const part = partOf(subject);
      return part === 'time' || part === 'heading';
    },
    examples: {
      yes: [
        { lines: BLOG, at: 3 },
        { lines: BLOG, at: 9 },
        { lines: BLOG, at: 13 },
      ],
      no: [
        { lines: BLOG, at: 0 },
        { lines: ['12:40', 'News', '13:00', 'Film', '15:00', 'Sport'], at: 2 },
      ],
    },
  },
  {
    name: 'live-entry-text',
    label: 'paragraph',
    reason: 'the first paragraph of an entry of a live blog',
    readsAround: true,
    maxWords: 120,
    test: (subject) => partOf(subject) === 'text',
    examples: {
      yes: [
        { lines: BLOG, at: 6 },
        { lines: BLOG, at: 14 },
      ],
      no: [
        { lines: BLOG, at: 0 },
        { lines: BLOG, at: 5 },
      ],
    },
  },
  {
    name: 'live-entry-author',
    label: 'other',
    reason: 'the author of an entry of a live blog, or a row of its list of key events',
    readsAround: true,
    maxWords: 40,
    test(subject) {
      const part = partOf(subject);
      return part === 'author' || part === 'index';
    },
    examples: {
      yes: [
        { lines: BLOG, at: 1 },
        { lines: BLOG, at: 2 },
        { lines: BLOG, at: 8 },
      ],
      no: [
        { lines: BLOG, at: 6 },
        { lines: BLOG, at: 10 },
      ],
    },
  },
];
