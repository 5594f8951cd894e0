import { PhraseBook } from './phrase-book.ts';
import { decidingKind, labelLine, quotes, type Rule, restAfter } from './rule.ts';
import type { RuleSubject } from './subject.ts';

export const skipLinks: readonly Rule[] = [
  labelLine({
    name: 'skip-link',
    label: 'skip-link',
    reason: 'a link that skips the menu, alone or joined to other labels',
    kinds: ['skipLink'],
    examples: {
      yes: ['Skip to main content', 'Skip to Content Facebook Feature Image', '본문 바로가기'],
      no: ['He told readers to skip to the content they liked.', '"Skip to main content"'],
    },
  }),
];

const SEPARATOR = /^(?:[>»›＞≫▶▸❯]{1,2}|(?:\/|→|::)(?=\s))/;

const ROOT = new PhraseBook(['breadcrumbRoot']);

export const breadcrumbs: readonly Rule[] = [
  {
    name: 'breadcrumb',
    label: 'breadcrumb',
    reason: 'the path from the home page to this page',
    maxWords: 40,
    kinds: ['breadcrumbRoot'],
    test(subject) {
      const found = ROOT.phraseAt(subject.wordIds, 0);
      if (found === null || quotes(subject.text.replaceAll('»', ''))) return false;
      if (SEPARATOR.test(restAfter(subject, found.length))) return true;
      const second = ROOT.phraseAt(subject.wordIds, found.length);
      return second !== null && SEPARATOR.test(restAfter(subject, found.length + second.length));
    },
    examples: {
      yes: ['Home / Business / Ferry line to close in May', 'You are here: Home > Sport', '首页>新闻>正文'],
      no: [
        'Choose File > Options > Display',
        'Home is where the heart is',
        'Home/office: how work has changed',
      ],
    },
  },
];

/** Passages on each side in which other menu entries are counted. */
const NEIGHBOURS = 3;
/** A headline between two lines with its section has one such neighbour; a menu has more. */
const FEWEST_LABEL_NEIGHBOURS = 3;

/** Number of different nearby lines that consist of boilerplate phrases. */
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
      yes: ['Contact us', 'Home News Sport Weather', '(BUTTON) Menu', 'Home | About us | Careers', 'Главная'],
      no: ['Home Health', 'Contact us about the missing boat.', 'Search continues for two hikers'],
    },
  }),
  {
    name: 'menu-entry',
    label: 'navigation',
    reason: 'the name of a section next to other menu entries',
    maxWords: 6,
    kinds: ['menuWord', 'languageName', 'pageStep'],
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

export const footer: readonly Rule[] = [
  labelLine({
    name: 'footer-label',
    label: 'footer',
    reason: 'links in the footer of a site: terms, privacy, imprint, back to top',
    kinds: ['footer'],
    examples: {
      yes: ['Privacy Policy', 'Terms of Use | Privacy | Site map', 'Back to top', '개인정보처리방침'],
      no: ['Privacy is a right, the court ruled.', 'Terms of the truce', 'Copyright wars'],
    },
  }),
];
