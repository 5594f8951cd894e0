import { readByline } from '../recognise/byline.ts';
import { readLead } from '../recognise/byline-words.ts';
import { givesDay, readTimestampLine } from '../recognise/times/index.ts';
import { PhraseBook } from './phrase-book.ts';
import { beginsWithSeparator, labelLine, linesAt, opening, type Rule, restAfter } from './rule.ts';
import { oncePerDocument, type RuleSubject } from './subject.ts';

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
    marks: /^[([►▶>→+-]/,
    when: (subject, phrase) => beginsWithSeparator(restAfter(subject, phrase.length)),
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
      !subject.endsSentence && !/[,:;"“]/.test(subject.text) && namesSomething(subject, phrase.length),
    examples: {
      yes: ['More from Harbour Gazette', 'More in Sport', 'Latest from Elbtal', 'Plus de Sport'],
      no: ['More from less', 'More on that later.', 'Mehr aus dem Leben', 'More from Anna: a letter'],
    },
  }),
];

/**
 * Limits of a list of other articles inside a text: a heading, at least two rows, then more text. After the text of
 * an article, the same lines may be the headline of the next one.
 */
const LIST = { fewestRows: 2, mostRows: 9, mostWords: 24, paragraphWords: 7 } as const;

function isRelatedHeading(subject: RuleSubject): boolean {
  return subject.labelKind === 'related' && subject.lower !== 'more';
}

function isRow({ words, endsSentence, text }: RuleSubject): boolean {
  return words <= LIST.mostWords && (!endsSentence || /[?!]["”’»]?$/.test(text));
}

function isParagraph(subject: RuleSubject | null): boolean {
  return subject?.endsSentence === true && subject.words >= LIST.paragraphWords;
}

const READ_MORE = new PhraseBook(['readMore']);

function announcesArticle(subject: RuleSubject): boolean {
  const phrase = READ_MORE.phraseAt(subject.phrases, 0);
  return phrase !== null && beginsWithSeparator(restAfter(subject, phrase.length));
}

/** For each passage the index of the last heading of such a list above it; -1 if there is none. */
const headingsAbove = oncePerDocument((subjects) => {
  let last = -1;
  return subjects.map((subject, at) => {
    const above = last;
    if (isRelatedHeading(subject)) last = at;
    return above;
  });
});

/** Distance to the heading of the list; 0 if the row is in none. */
function headingAbove(subject: RuleSubject): number {
  const { all, position } = subject;
  const heading = headingsAbove(subject)[position] as number;
  const distance = position - heading;
  if (heading < 0 || distance > LIST.mostRows || !isParagraph(all[heading - 1] ?? null)) return 0;
  const rows = all.slice(heading, position);
  return rows.every((above) => isRow(above) || announcesArticle(above)) ? distance : 0;
}

/** Number of rows before the next paragraph; -1 if there is none. */
function rowsBelow(subject: RuleSubject, most: number): number {
  for (let row = 0; row <= most; row++) {
    const below = subject.at(row + 1);
    if (isParagraph(below)) return row;
    if (below === null || (!isRow(below) && !announcesArticle(below))) return -1;
  }
  return -1;
}

/**
 * Whether the last row before a paragraph is a row, not a subheading of it: it is a link or has a list marker, or a blank line separates the
 * list from the paragraph but not this row from the others.
 */
function endsList(subject: RuleSubject): boolean {
  const above = subject.at(-1);
  const below = subject.at(1);
  if (above === null || below === null) return false;
  if (isLinkRow(subject)) return true;
  const blank = subject.passage.blankBefore;
  return !isLinkRow(above) && blank <= above.passage.blankBefore && below.passage.blankBefore > blank;
}

/** Whether the rows belong to the head of an article: a byline, a date, or a row that is printed twice. */
function isHead(subject: RuleSubject, heading: number, below: number): boolean {
  const seen = new Set<string>();
  for (let offset = 1 - heading; offset <= below; offset++) {
    const row = subject.at(offset);
    if (row === null) continue;
    if (seen.has(row.lower) || (readLead(row.text) !== null && readByline(row.text) !== null)) return true;
    seen.add(row.lower);
    if (givesDay(readTimestampLine(row.text))) return true;
  }
  return false;
}

function isLinkRow({ passage, words }: RuleSubject): boolean {
  const { marker, markup } = passage;
  return (
    words <= LIST.mostWords &&
    (marker !== '' || markup?.block === 'list-item' || (markup?.linkShare ?? 0) > 0.9)
  );
}

/** Maximum number of paragraphs above the line, below what interrupts the text. */
const MOST_PARAGRAPHS = 1;

/**
 * Whether the text of the article continues at this line: below links to other articles whose end is recognisable, or
 * below the label of an advertisement, with text above them.
 *
 * @param maySingle the list may have a single row
 */
function goesOn(subject: RuleSubject, maySingle = true): boolean {
  if (!isText(subject)) return false;
  let last = -1;
  while (last >= -MOST_PARAGRAPHS && isText(subject.at(last))) last--;
  const above = subject.at(last);
  if (above === null) return false;
  let isComplete = announcesArticle(above) || above.labelKind === 'advertisement';
  if (!isComplete && !endsList(above)) return false;
  for (let row = 0; row < LIST.mostRows; row++) {
    const near = subject.at(last - row);
    if (near === null) return false;
    if (isRelatedHeading(near)) {
      // One row and the paragraph below it may be a teaser, unless the text above also continues below such a list.
      const before = near.at(-1);
      const isBlock = near.passage.blankBefore > above.passage.blankBefore && last === -1;
      const isUsual = isBlock && maySingle && before !== null && goesOn(before, false);
      if (row < LIST.fewestRows && !isComplete && !isUsual) return false;
      isComplete = true;
    } else if (row > 0 && isComplete && isText(near)) return true;
    else if (!isRow(near) && !announcesArticle(near)) return false;
  }
  return false;
}

/** A card holds a headline, its summary and a label. `reach`: most passages up to the heading above the cards. */
const CARD = { passages: 3, words: 60, reach: 30 } as const;

function isInCard({ passage }: RuleSubject): boolean {
  const card = passage.html?.containers[0];
  return card !== undefined && card.passages <= CARD.passages;
}

/** Whether the text is the summary below a linked headline, in one element with it, in cards below a heading. */
function isSummary(subject: RuleSubject): boolean {
  const above = subject.at(-1);
  if (above === null || subject.words < LIST.paragraphWords || !isInCard(subject) || !isLinkRow(above))
    return false;
  if (above.passage.html?.containers[0] !== subject.passage.html?.containers[0]) return false;
  for (let row = 2; row <= CARD.reach; row++) {
    const near = subject.at(-row);
    if (near === null) return false;
    if (isRelatedHeading(near)) return true;
    if (!isInCard(near) && !isLinkRow(near)) return false;
  }
  return false;
}

function isText(subject: RuleSubject | null): boolean {
  return subject !== null && isParagraph(subject) && !isLinkRow(subject) && !announcesArticle(subject);
}

const STORY = 'The harbour board met on Monday and found that nobody had paid for the crane since May.';
const LINK = 'READ ALSO: Who owns the water?';
const BOX = [STORY, 'RELATED COVERAGE', 'Mill sold for a barrel of plums', LINK, STORY] as const;
const JA = '港湾委員会は月曜日に会合を開き、五月から誰もクレーンの代金を払っていないことを確認した。';
const LIST_JA = [JA, '関連記事', '港のクレーン動かず', '修理の見通し立たず', JA] as const;

/** What follows headings of and links to other articles. Lines that other rules match are neither rows nor paragraphs. */
export const belowRelated: readonly Rule[] = [
  {
    name: 'text-below-related',
    label: 'paragraph',
    reason: 'a paragraph of the article below links to other articles or an advertisement',
    readsAround: true,
    maxWords: 120,
    test: (subject) => goesOn(subject),
    examples: {
      yes: [
        ...linesAt(BOX, 4),
        ...linesAt([JA, '【関連記事】港のクレーン動かず', JA, JA], 3),
        ...linesAt([STORY, 'Advertisement', STORY], 2),
      ],
      no: [...linesAt([...BOX.slice(0, 3), STORY], 3), ...linesAt([LINK, STORY], 1)],
    },
  },
  {
    name: 'related-row',
    label: 'related',
    reason: 'a row of the list under a heading such as “Related” or “Most read”, or the summary of one',
    readsAround: true,
    maxWords: CARD.words,
    test(subject) {
      if (isSummary(subject)) return true;
      const heading = isRow(subject) ? headingAbove(subject) : 0;
      if (heading === 0) return false;
      const below = rowsBelow(subject, LIST.mostRows - heading);
      if (below < 0 || heading + below < LIST.fewestRows || isHead(subject, heading, below)) return false;
      return below > 0 || endsList(subject);
    },
    examples: {
      yes: [...linesAt(BOX, 2), ...linesAt(LIST_JA, 2)],
      no: [
        ...linesAt(LIST_JA, 3),
        ...linesAt([...BOX.slice(0, 3), STORY], 2),
        ...linesAt([...BOX.slice(0, 3), 'May 4, 2024', 'By Ann Roe', STORY], 2),
        ...linesAt([...BOX.slice(0, 3), BOX[2], STORY], 2),
        ...linesAt(BOX.slice(1), 1),
      ],
    },
  },
];
