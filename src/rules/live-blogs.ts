import { hasGivenName, looksLikePersonName } from '../recognise/names.ts';
import { linesAt, type Rule } from './rule.ts';
import { oncePerDocument, type RuleSubject } from './subject.ts';

/** A single digit before the colon is the length of a video, unless `pm`, `Uhr` or similar follows. */
const TIME_OF_DAY =
  /^(?:\d{2}[.:h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4}))?|\d[.:h]\d{2} ?(?:[ap]\.?m\.?|uhr|h|[A-Z]{2,4}))$/i;
const FEWEST_ENTRIES = 3;
/** Maximum of passages between the time of an entry and its text, such as a name and a heading. */
const HEAD = 3;
const TEXT_WORDS = 8;
/** Number of passages above the first entry that may introduce it. */
const ABOVE = 40;
/** Maximum distance between the times of two entries, in passages. */
const ENTRY = 30;

type Part = 'time' | 'heading' | 'author' | 'text' | 'index';

function isTime({ text }: RuleSubject): boolean {
  return text.length <= 12 && TIME_OF_DAY.test(text);
}

function isText(subject: RuleSubject): boolean {
  return subject.endsSentence && subject.words >= TEXT_WORDS;
}

function minutesAt(subjects: readonly RuleSubject[], at: number): number {
  const [hours, minutes] = (subjects[at]?.text ?? '').split(/[.:h]/i, 2);
  return Number(hours) * 60 + Number.parseInt(minutes ?? '', 10);
}

/** The parts of the entries of a live blog, and of its list of key events. */
function findParts(subjects: readonly RuleSubject[]): ReadonlyMap<RuleSubject, Part> {
  const parts = new Map<RuleSubject, Part>();
  const times = [...subjects.keys()].filter((at) => isTime(subjects[at] as RuleSubject));
  if (times.length < FEWEST_ENTRIES) return parts;
  const entries = times.filter((time) => textOf(subjects, time) !== null);
  if (!areOfOneBlog(subjects, entries) || !hasIntroduction(subjects, entries[0] as number)) return parts;
  for (const time of entries) {
    const text = textOf(subjects, time) as number;
    parts.set(subjects[time] as RuleSubject, 'time');
    parts.set(subjects[text] as RuleSubject, 'text');
    for (let at = time + 1; at < text; at++) {
      const subject = subjects[at] as RuleSubject;
      if (subject.labelLine !== null) continue;
      // Between the time and a heading, the given name need not be known.
      const mayBeUnknown = at === time + 1 && at + 1 < text;
      const isPerson = looksLikePersonName(subject.text) && (mayBeUnknown || hasGivenName(subject.text));
      parts.set(subject, isPerson ? 'author' : 'heading');
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
  const steps = entries.slice(1).map((here, i) => {
    const above = entries[i] as number;
    return here - above > ENTRY ? Number.NaN : minutesAt(subjects, here) - minutesAt(subjects, above);
  });
  const falling = steps.filter((step) => step < 0).length;
  const rising = steps.filter((step) => step > 0).length;
  return !steps.some(Number.isNaN) && Math.min(falling, rising) * 4 < falling + rising;
}

/** Whether a paragraph above the first entry introduces the blog; a list of short news has none. */
function hasIntroduction(subjects: readonly RuleSubject[], first: number): boolean {
  return subjects.slice(Math.max(0, first - ABOVE), first).some(isText);
}

const partsOf = oncePerDocument(findParts);

function partOf(subject: RuleSubject): Part | 'none' {
  return partsOf(subject).get(subject) ?? 'none';
}

const BLOG = [
  'Crane in the harbour falls: all that is known',
  'The old crane of the harbour fell on Monday morning; this page follows the work of the divers.',
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
    test: (subject) => ['time', 'heading'].includes(partOf(subject)),
    examples: {
      yes: linesAt(BLOG, 4, 10, 14),
      no: [
        ...linesAt(BLOG, 0),
        ...linesAt(BLOG.slice(4), 0),
        ...linesAt(['12:40', 'News', '13:00', 'Film', '15:00', 'Sport'], 2),
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
      yes: linesAt(BLOG, 7, 15),
      no: linesAt(BLOG, 0, 6),
    },
  },
  {
    name: 'live-entry-author',
    label: 'other',
    reason: 'the author of an entry of a live blog, or a row of its list of key events',
    readsAround: true,
    maxWords: 40,
    test: (subject) => ['author', 'index'].includes(partOf(subject)),
    examples: {
      yes: linesAt(BLOG, 2, 3, 9),
      no: linesAt(BLOG, 7, 11),
    },
  },
];
