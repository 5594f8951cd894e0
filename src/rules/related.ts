import { beginsWithLetter, beginsWithSeparator, labelLine, opening, type Rule, restAfter } from './rule.ts';
import type { RuleSubject } from './subject.ts';

export const nextArticle: readonly Rule[] = [
  labelLine({
    name: 'next-article',
    label: 'next-article',
    reason: 'a line that announces the next article',
    kinds: ['nextArticle'],
    examples: {
      yes: ['Next Article', 'Up next', '« Previous post', 'Nächster Artikel', '下一篇'],
      no: ['click Next Article, she said', 'Next, article of faith: the tide', 'Up next door lived a baker.'],
    },
  }),
];

const MORE_FROM_WORDS = 8;

/** Whether the word after the phrase begins with a capital or a letter without case. */
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
      yes: ['Related articles', 'Recommended Articles', 'Most Read', 'You may also like', '相关阅读'],
      no: ['Related to the mayor by marriage', 'More', 'Most read the paper at breakfast.', '“Most read”'],
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
      beginsWithSeparator(restAfter(subject, phrase.length)) && /^[\p{L}\p{N}([►▶>→+-]/u.test(subject.text),
    examples: {
      yes: ['Read more: Ferry line to close in May', 'Читайте также: Паром закрывают'],
      no: ['Read more books, he said.', '"Read more: it helps"', 'Related illnesses: what doctors know'],
    },
  }),
  opening({
    name: 'read-more-headline',
    label: 'related',
    reason: 'a link to another article: “Read also” or similar and the headline, without a separator',
    kinds: ['readMore'],
    maxWords: 32,
    when: (subject, phrase) =>
      phrase.length > 1 &&
      beginsWithLetter(subject) &&
      subject.words > phrase.length + 2 &&
      (!subject.endsSentence || subject.text.endsWith('?')) &&
      namesSomething(subject, phrase.length),
    examples: {
      yes: ['Les også Krana i havna står stille', 'Czytaj też Czy dźwig w porcie stanie na zawsze?'],
      no: ['Read more books by Friday', 'See also Smith.', 'Read more Proust this winter.'],
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
      yes: ['More from Harbour Gazette', 'More in Sport', 'Latest from Elbtal', 'Plus de Sport'],
      no: ['More from less', 'More on that later.', 'Mehr aus dem Leben', 'More from Anna: a letter'],
    },
  }),
];
