import type { Rule } from './rule.ts';
import { beginsWithLetter, isParted, labelLine, opening, restAfter } from './shapes.ts';

export const nextArticle: readonly Rule[] = [
  labelLine({
    name: 'next-article',
    label: 'next-article',
    reason: 'a line that announces the next article',
    kinds: ['nextArticle'],
    examples: {
      yes: [
        'Next Article',
        'Up next',
        '« Previous post',
        'Nächster Artikel',
        'Article suivant',
        'Siguiente noticia',
        '下一篇',
        '次の記事',
        '다음 기사',
      ],
      no: [
        'click Next Article, she said',
        'Next, article of faith: the tide',
        'Up next door lived a baker.',
        '"Next Article"',
        'Der nächste Artikel des Vertrags',
      ],
    },
  }),
  opening({
    name: 'next-article-titled',
    label: 'next-article',
    reason: '“Next article” or similar, followed by the headline of that article',
    kinds: ['nextArticle'],
    maxWords: 30,
    when: (subject, phrase) =>
      (phrase.length > 1 || !/[a-z]/.test(subject.tokens[0] ?? '')) &&
      beginsWithLetter(subject) &&
      isParted(restAfter(subject, phrase.length)),
    examples: {
      yes: [
        'Next Article: Ferry line to close in May',
        'Previous post: A winter on the pier',
        'Nächster Artikel: Fähre wird eingestellt',
        '上一篇：港口明年扩建',
        '下一篇：渡轮五月停航',
      ],
      no: [
        'Next up for the town is a vote on the pier.',
        'Read next door: the baker',
        'Next, article of faith: the tide',
      ],
    },
  }),
];
