import { readTimestampLine } from '../recognise/times/index.ts';
import type { Rule } from './rule.ts';
import type { RuleSubject } from './subject.ts';

const KICKER_WORDS = 4;
const HEADLINE = { fewest: 7, most: 32 } as const;

function isTime(subject: RuleSubject | null): boolean {
  const line = subject === null ? null : readTimestampLine(subject.text);
  return line?.times.some(({ date, either }) => date !== null || either !== undefined) === true;
}

/** Whether it is the name of a column, not the headline: a short line, printed twice above a longer line and its time. */
function isKicker(subject: RuleSubject): boolean {
  const { lower, words } = subject;
  if (words > KICKER_WORDS || subject.endsSentence) return false;
  const below = subject.at(1)?.lower === lower ? 1 : subject.at(-1)?.lower === lower ? 0 : -1;
  const headline = below < 0 ? null : subject.at(below + 1);
  if (headline === null || headline.words < HEADLINE.fewest || headline.words > HEADLINE.most) return false;
  if (/[.。।]["”’»)]?$/.test(headline.text)) return false;
  return isTime(subject.at(below + 2));
}

const KICKED = [
  'Harbour Notes',
  'Harbour Notes',
  'Nobody wants to pay for the crane that stands still',
  'May 4, 2024',
] as const;

export const heads: readonly Rule[] = [
  {
    name: 'kicker',
    label: 'section',
    reason: 'the name of a column or section, printed twice above the headline',
    readsAround: true,
    maxWords: KICKER_WORDS,
    test: isKicker,
    examples: {
      yes: [
        { lines: KICKED, at: 0 },
        { lines: KICKED, at: 1 },
      ],
      no: [
        { lines: KICKED, at: 2 },
        {
          lines: [
            'Crane stands',
            'Crane stands',
            'Nobody wants to pay for the crane that stands still.',
            'May 4, 2024',
          ],
          at: 0,
        },
        {
          lines: ['Crane stands', 'Nobody wants to pay for the crane that stands still', 'May 4, 2024'],
          at: 0,
        },
      ],
    },
  },
];
