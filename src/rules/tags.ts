import type { Rule } from './rule.ts';
import { beginsWithLetter, opening, restAfter } from './shapes.ts';

const TAG_LIST = /^[:：|»-]\s?\S/;
const HASHTAGS = /^(?:#(?=[\p{N}_]{0,9}\p{L})[\p{L}\p{N}_]{2,40}(?:[,\s]+|$))+$/u;

export const tags: readonly Rule[] = [
  opening({
    name: 'tag-list',
    label: 'tags',
    reason: 'the keywords of an article',
    kinds: ['tagsOpening'],
    maxWords: 40,
    when: (subject, phrase) =>
      beginsWithLetter(subject) && !subject.endsSentence && TAG_LIST.test(restAfter(subject, phrase.length)),
    examples: {
      yes: [
        'Tags: harbour, ferry, council',
        'Filed under: Sport',
        'Schlagwörter: Hafen, Fähre',
        'Mots-clés : port, ferry',
        'Etiquetas: puerto, ferry',
        '标签：港口 渡轮',
        'Теги: порт, паром',
      ],
      no: [
        'Tags on the suitcase read Lisbon.',
        'Topics: what we talk about when the boats are in.',
        '"Tags: none"',
      ],
    },
  }),
  {
    name: 'hashtag-row',
    label: 'tags',
    reason: 'only hashtags',
    maxWords: 30,
    cues: null,
    test(subject) {
      return subject.text.charCodeAt(0) === 0x23 && subject.text.length < 400 && HASHTAGS.test(subject.text);
    },
    examples: {
      yes: ['#harbour #ferry', '#Hafen, #Fähre', '#港口 #渡轮'],
      no: ['#1', '#11', '#harbour is trending', '# Heading'],
    },
  },
];
