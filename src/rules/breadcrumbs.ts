import { PhraseBook } from './phrase-book.ts';
import type { Rule } from './rule.ts';
import { quotes, restAfter } from './shapes.ts';

const SEPARATOR = /^(?:[>»›＞≫▶▸❯]{1,2}|(?:\/|→|::)(?=\s))/;

const root = new PhraseBook(['breadcrumbRoot']);

export const breadcrumbs: readonly Rule[] = [
  {
    name: 'breadcrumb',
    label: 'breadcrumb',
    reason: 'the path from the home page to this page',
    maxWords: 40,
    cues: [],
    cueKinds: ['breadcrumbRoot'],
    test(subject) {
      const found = root.phraseAt(subject.wordIds, 0);
      if (found === null || quotes(subject.text.replaceAll('»', ''))) return false;
      if (SEPARATOR.test(restAfter(subject, found.length))) return true;
      const second = root.phraseAt(subject.wordIds, found.length);
      return second !== null && SEPARATOR.test(restAfter(subject, found.length + second.length));
    },
    examples: {
      yes: [
        'Home > News > Harbour',
        'Home / Business / Ferry line to close in May',
        'Startseite » Politik » Landtag',
        'You are here: Home > Sport',
        '首页>新闻>正文',
        'トップ > 社会 > 記事',
      ],
      no: [
        'Choose File > Options > Display',
        'Home games sold out; away games did not.',
        'Home is where the heart is',
        'Home/office: how work has changed',
      ],
    },
  },
];
