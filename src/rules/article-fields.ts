import { readBareName, readByline } from '../recognise/byline.ts';
import { isContributorLine, isNote } from '../recognise/closing-lines.ts';
import { givesDay, readTimestampLine, type TimestampLine } from '../recognise/times/index.ts';
import { linesAt, opening, type Rule, restAfter } from './rule.ts';
import type { RuleSubject } from './subject.ts';

/** A time of day alone is an entry of a live blog, not the time of an article. */
function statesDate(line: TimestampLine): boolean {
  return line.relative || givesDay(line) || line.times.some(({ role }) => role !== 'unspecified');
}

/** Fewest words of a paragraph. */
const PARAGRAPH_WORDS = 7;

/** A name, a comma and the day with its year. */
const NAME_AND_DAY = /^\p{Lu}[^,|:()]{3,40}, [^,|:()]{0,24}\b(?:19|20)\d\d\b/u;

/** `Nora Quill, 4 May 2024`, and nothing else, between a headline and the text. */
function isNameAndDay(subject: RuleSubject): boolean {
  const { text } = subject;
  if (!NAME_AND_DAY.test(text)) return false;
  const [above, below] = [subject.at(-1), subject.at(1)];
  const isBetween = above?.endsSentence === false && above.words > 2 && below?.endsSentence === true;
  if (!isBetween || below.words < PARAGRAPH_WORDS) return false;
  const found = readBareName(text);
  return (found?.authors.length ?? 0) > 0 && readTimestampLine(found?.rest ?? '')?.rest === '';
}

const SIGNED = [
  'Nobody wants to pay for the crane',
  'Nora Quill, 4 May 2024',
  'The harbour board met on Monday and found that nobody had paid for the crane.',
] as const;

/** Lines that an article keeps in a field. The readers in `recognise/` are also used to fill the fields. */
export const articleFields: readonly Rule[] = [
  {
    name: 'timestamp-line',
    label: 'timestamp',
    reason: 'says when the article was published or changed',
    maxWords: 30,
    test(subject) {
      const line = readTimestampLine(subject.text);
      return line !== null && statesDate(line) && (line.rest === '' || readByline(line.rest) === null);
    },
    examples: {
      yes: ['2025-03-04 18:22 Last Updated At:18:40', 'vor 2 Stunden', '입력 2025.03.04 18:22'],
      no: ['14:35', 'The bridge opened on March 4, 2025.', 'By Nora Quill, March 4, 2025'],
    },
  },
  {
    name: 'byline',
    label: 'byline',
    reason: 'names who wrote the article',
    maxWords: 40,
    test: (subject) => readByline(subject.text) !== null,
    examples: {
      yes: ['By Nora Quill and Piet Harmsen', 'Von Jana Brückner', 'By Nora Quill / The Associated Press'],
      no: ['By Friday the river had risen.', 'By the numbers'],
    },
  },
  {
    name: 'name-and-day',
    label: 'byline',
    reason: 'a name and the day between a headline and the text',
    readsAround: true,
    maxWords: 12,
    test: isNameAndDay,
    examples: {
      yes: [...linesAt(SIGNED, 1)],
      no: [
        ...linesAt(SIGNED, 0, 2),
        ...linesAt([SIGNED[0], 'Oster, 4 May 2024', SIGNED[2]], 1),
        ...linesAt([SIGNED[0], 'Nora Quill, 4 May', SIGNED[2]], 1),
        ...linesAt([SIGNED[2], ...SIGNED.slice(1)], 1),
        ...linesAt([...SIGNED.slice(0, 2), SIGNED[0]], 1),
      ],
    },
  },
  {
    name: 'contributor-line',
    label: 'contributor',
    reason: 'names other reporters or editors',
    maxWords: 60,
    test: (subject) => isContributorLine(subject.text),
    examples: {
      yes: ['Quill reported from Oslo.', 'Reporting by Nora Quill; Editing by Piet Harmsen'],
      no: ['Quill reported from the witness stand that nobody had asked her.'],
    },
  },
  {
    name: 'note',
    label: 'note',
    reason: "a correction or an editor's note",
    maxWords: 120,
    // Without a full stop, the headline of a correction.
    test: (subject) => subject.endsSentence && isNote(subject.text),
    examples: {
      yes: [
        'Correction: An earlier version of this story gave the wrong year.',
        "EDITOR'S NOTE: Names have been changed.",
      ],
      no: ['Correction fluid sales fell for the tenth year.', 'Correction: Crane is not for sale'],
    },
  },
  {
    name: 'caption',
    label: 'caption',
    reason: 'describes a picture and credits it',
    maxWords: 120,
    test: (subject) => subject.credit?.kind === 'caption',
    examples: {
      yes: [
        'The old harbour at dusk on Tuesday. (AP Photo/Nora Quill)',
        'FILE - The mayor speaks in Oslo on May 3, 2021. (AP Photo/Nora Quill, File)',
      ],
      no: ['She left the harbour at dusk (nobody saw her go).'],
    },
  },
  {
    name: 'photo-credit',
    label: 'credit',
    reason: 'credits a picture',
    maxWords: 30,
    test: (subject) => subject.credit?.kind === 'credit',
    examples: {
      yes: ['REUTERS/Nora Quill', 'Foto: Jana Brückner', 'Getty Images'],
      no: ['Photo albums sold well again this year.'],
    },
  },
];

const TAG_LIST = /^[:：|»-]\s?\S/;
const HASHTAGS = /^(?:#(?=[\p{N}_]{0,9}\p{L})[\p{L}\p{N}_]{2,40}(?:[,\s]+|$))+$/u;

export const tags: readonly Rule[] = [
  opening({
    name: 'tag-list',
    label: 'tags',
    reason: 'the keywords of an article',
    kinds: ['tagsOpening'],
    maxWords: 40,
    when: (subject, phrase) => !subject.endsSentence && TAG_LIST.test(restAfter(subject, phrase.length)),
    examples: {
      yes: ['Tags: harbour, ferry, council', 'Filed under: Sport', '标签：港口 渡轮'],
      no: ['Tags on the suitcase', '"Tags: none"', 'Topics: what we talk about when the boats are in.'],
    },
  }),
  {
    name: 'hashtag-row',
    label: 'tags',
    reason: 'only hashtags',
    maxWords: 30,
    test: ({ text }) => text.startsWith('#') && text.length < 400 && HASHTAGS.test(text),
    examples: {
      yes: ['#harbour #ferry', '#Hafen, #Fähre', '#港口 #渡轮'],
      no: ['#1', '#11', '#harbour is trending', '# Heading'],
    },
  },
];
