import type { Rule, RuleSubject } from './rule.ts';
import { decidingKind, labelLine } from './shapes.ts';

/** How far a menu's other entries are looked for, in passages each side. */
const NEIGHBOURS = 3;
/** A headline with its section printed above and below has one such neighbour; a menu has more. */
const FEWEST_LABEL_NEIGHBOURS = 3;

/** Different lines nearby that are made of chrome phrases alone. */
function labelNeighbours(subject: RuleSubject): number {
  const seen = new Set([subject.lower]);
  for (let offset = -NEIGHBOURS; offset <= NEIGHBOURS; offset++) {
    const neighbour = subject.at(offset);
    if (neighbour === null || offset === 0 || neighbour.words > 12) continue;
    const line = neighbour.labelLine;
    if (line !== null && line.kinds.length > 0) seen.add(neighbour.lower);
  }
  return seen.size - 1;
}

export const navigation: readonly Rule[] = [
  labelLine({
    name: 'menu-label',
    label: 'navigation',
    reason: 'a menu entry, or a row of menu entries',
    kinds: ['menu'],
    examples: {
      yes: [
        'Contact us',
        'Home News Sport Weather',
        '(BUTTON) Menu',
        'Home | About us | Careers',
        'Startseite',
        'Nous contacter',
        'Главная',
      ],
      no: [
        'Home Health',
        'Contact us about the missing boat.',
        'Search continues for two hikers',
        'Zur Startseite der Bewegung',
        '"About us"',
      ],
    },
  }),
  {
    name: 'menu-row',
    label: 'navigation',
    reason: 'four or more names of sections on one line',
    maxWords: 40,
    cues: [],
    cueKinds: ['menuWord', 'languageName'],
    test(subject) {
      if (subject.endsSentence || /[,;:]/.test(subject.text)) return false;
      const line = subject.labelLine;
      return (
        line !== null &&
        line.kinds.length - line.joints >= 4 &&
        decidingKind(line) === null &&
        line.counts === 0
      );
    },
    examples: {
      yes: [
        'News Sport Business Culture',
        'English Deutsch Français Español',
        'Politik Wirtschaft Kultur Sport Wissen',
        '体育 财经 科技 娱乐 军事',
      ],
      no: ['News', 'Arts and Culture', 'Health, education, housing, jobs', 'Sport and politics'],
    },
  },
  {
    name: 'menu-entry',
    label: 'navigation',
    reason: 'the name of a section next to other menu entries',
    maxWords: 6,
    cues: [],
    cueKinds: ['menuWord', 'languageName', 'pageStep'],
    readsAround: true,
    test(subject) {
      if (subject.endsSentence) return false;
      const line = subject.labelLine;
      if (line === null || line.kinds.length === 0 || decidingKind(line) !== null) return false;
      return labelNeighbours(subject) >= FEWEST_LABEL_NEIGHBOURS;
    },
    examples: {
      yes: [
        { lines: ['Home', 'News', 'Sport', 'Business', 'Contact us'], at: 2 },
        { lines: ['Politik', 'Wirtschaft', 'Kultur', 'Anmelden'], at: 0 },
        { lines: ['Deutsch', 'English', 'Français', 'Polski'], at: 1 },
      ],
      no: [
        'Sport',
        { lines: ['News', 'Council backs new bridge', 'News', 'News', 'Council backs new bridge'], at: 2 },
        {
          lines: ['The book has three parts.', 'Health', 'Doctors were the first to leave the valley.'],
          at: 1,
        },
      ],
    },
  },
];
