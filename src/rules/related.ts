import type { Rule, RuleSubject } from './rule.ts';
import { beginsWithLetter, isParted, labelLine, opening, restAfter } from './shapes.ts';

const MORE_FROM_WORDS = 8;

/** The word after the phrase begins with a capital, or the script has none. */
function namesSomething(subject: RuleSubject, count: number): boolean {
  const rest = restAfter(subject, count);
  const start = subject.text.length - rest.length;
  const first = subject.text.charAt(start);
  return rest !== '' && /\p{L}|\d/u.test(first) && first === first.toUpperCase();
}

export const related: readonly Rule[] = [
  labelLine({
    name: 'related-heading',
    label: 'related',
    reason: 'the heading or button of a list of other articles',
    kinds: ['related'],
    examples: {
      yes: [
        'Related articles',
        'Recommended Articles',
        'Most Read',
        'You may also like',
        'Read more »',
        'Meistgelesen',
        'À lire aussi',
        'Te puede interesar',
        '相关阅读',
        '関連記事',
        '많이 본 뉴스',
      ],
      no: [
        'Related to the mayor by marriage',
        'More',
        'Most read the paper at breakfast.',
        'Popular with anglers',
        '“Most read”',
      ],
    },
    when: (_line, subject) => subject.tokens.length > 1 || subject.lower !== 'more',
  }),
  opening({
    name: 'read-more-line',
    label: 'related',
    reason: 'a link to another article: “Read more” or similar, a separator, the headline',
    kinds: ['readMore'],
    maxWords: 32,
    when: (subject, phrase) =>
      isParted(restAfter(subject, phrase.length)) && /^[\p{L}\p{N}([►▶>→+-]/u.test(subject.text),
    examples: {
      yes: [
        'Read more: Ferry line to close in May',
        'ALSO READ: Council backs new bridge',
        'Related | A winter on the pier',
        'Lesen Sie auch: Fähre wird eingestellt',
        'À lire aussi : Le ferry supprimé en mai',
        'Lea también: El ferry cierra en mayo',
        'Leggi anche: Il traghetto chiude a maggio',
        'Читайте также: Паром закрывают',
      ],
      no: [
        'Read more books, he said.',
        'He promised more: a bridge, a school and a pier.',
        '"Read more: it helps"',
        'Related illnesses: what doctors know',
      ],
    },
  }),
  opening({
    name: 'more-from',
    label: 'related',
    reason: 'the heading of a list of other articles from a section, author or site',
    kinds: ['moreFrom'],
    maxWords: MORE_FROM_WORDS,
    when: (subject, phrase) =>
      beginsWithLetter(subject) &&
      !subject.endsSentence &&
      !/[,:;"“]/.test(subject.text) &&
      namesSomething(subject, phrase.length),
    examples: {
      yes: [
        'More from Harbour Gazette',
        'More in Sport',
        'Latest from Elbtal',
        'Mehr aus Hamburg',
        'Plus de Sport',
        'Más de Deportes',
        'Meer uit Brabant',
      ],
      no: [
        'More from less',
        'More in common than they thought',
        'More on that later.',
        'Mehr aus dem Leben',
        'More from Anna: a letter',
      ],
    },
  }),
];
