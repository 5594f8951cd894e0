import fitted from './headline-weights.json' with { type: 'json' };

/** What is known of a line that may be the headline. */
export interface HeadlineCandidate {
  /** Index of the passage. */
  readonly passage: number;
  readonly text: string;
  /** Comparison key; other printings have the same. */
  readonly key: string;
  /** Letters and digits; an ideograph counts twice, as it says more. */
  readonly width: number;
  readonly words: number;
  readonly stopWords: number;
  readonly capitalised: number;
  readonly endsSentence: boolean;
  readonly endsQuestion: boolean;
  readonly endsExclamation: boolean;
  /** More than one sentence. */
  readonly hasInnerStop: boolean;
  readonly endsOpen: boolean;
  /** How often the head prints it, itself included. */
  readonly printings: number;
  /** It is printed once more below the first running text: an entry of a table of contents, a link in the tail. */
  readonly printedBelow: boolean;
  /** Another line has it with a site name, an ellipsis or inside a breadcrumb. */
  readonly printedWithSite: boolean;
  readonly printedTruncated: boolean;
  /** A breadcrumb ends with it. */
  readonly endsBreadcrumb: boolean;
  /** 1–6, 0 without markup that says heading. */
  readonly headingLevel: number;
  readonly isListItem: boolean;
  readonly isLink: boolean;
  readonly isBody: boolean;
  /** A named rule took it for boilerplate. */
  readonly isNamedChrome: boolean;
  readonly isFirstLine: boolean;
  readonly hasSiteTail: boolean;
  /** Passages to the next running text. */
  readonly toBody: number;
  /** It stands after the first running text. */
  readonly afterBody: boolean;
  /** Passages to the next time, byline, share tools; Infinity when there is none near. */
  readonly toTime: number;
  readonly toByline: number;
  readonly toShare: number;
  /** Passages since the last time or byline, since a breadcrumb or section. */
  readonly sinceCredits: number;
  readonly sinceBreadcrumb: number;
  /** Both neighbours are a few words without a full stop. */
  readonly amongShortLines: boolean;
  /** Words a passage holds on average among those right before and right after it. */
  readonly densityBefore: number;
  readonly densityAfter: number;
  /** Passages since the last sentence, and since the last line as long as a headline. */
  readonly sinceSentence: number;
  readonly sinceLongLine: number;
  /** How many of its content words are among the article's most frequent ones. */
  readonly topicWords: number;
  /** Passages since, and to, another line of the head that looks like a headline of this article. */
  readonly sinceRival: number;
  readonly toRival: number;
  /** Probability of being body text; a headline stands between chrome and text in this too. */
  readonly bodyScore: number;
  readonly hasDigit: boolean;
  readonly blankAfter: boolean;
  /** Words of the lines right before and after it; 0 at the ends. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  /** Lines as long as a headline between it and the first running text. */
  readonly longLinesToBody: number;
  /** Share of its content words that the page's address has, 0–1. */
  readonly inAddress: number;
  /** No line before it is as long and as much like a headline. */
  readonly isFirstLongLine: boolean;
  /** Running text stands between it and the line before that could be a headline. */
  readonly blankBefore: boolean;
  /** Share of its words in the first line of the dump, 0–1; 0 on the first line itself. */
  readonly sharedWithFirstLine: number;
  /** How many of its content words the first paragraphs use too, and their share, 0–1. */
  readonly sharedWords: number;
  readonly sharedShare: number;
  /** Share of the first line's content words that it has, 0–1; 0 on the first line itself. */
  readonly coversFirstLine: number;
  /** `2. Packing the lamp`, `Step 3`: an entry of a list or of a guide. */
  readonly isNumbered: boolean;
  readonly hasYear: boolean;
  readonly hasInnerColon: boolean;
  /** Where in the head it stands: 0 at the segment's start, 1 at the first running text. */
  readonly place: number;
  /** A sentence, or a longer line that could be a headline too, is the next candidate and near. */
  readonly standfirstFollows: boolean;
  readonly longerLineFollows: boolean;
  /** No line of the head has more of the article's most frequent words. */
  readonly hasMostTopicWords: boolean;
  /** Other lines of the head use most of its content words as well. */
  readonly isEchoed: boolean;
  /** The page's metadata has it as the title. */
  readonly isMetadataTitle: boolean;
}

interface Sign {
  readonly name: string;
  holds(candidate: HeadlineCandidate): boolean;
}

/** A candidate below this sum is no headline; the article's title is then `null`. */
export const MIN_HEADLINE_EVIDENCE = 3;

/** What speaks for or against a line; the weights are fitted. */
const SIGNS: readonly Sign[] = [
  { name: 'metadata-title', holds: (c) => c.isMetadataTitle },
  { name: 'printed-again', holds: (c) => c.printings > 1 && c.printings <= 4 },
  { name: 'printed-often', holds: (c) => c.printings > 4 },
  { name: 'printed-below', holds: (c) => c.printedBelow },
  { name: 'printed-with-site', holds: (c) => c.printedWithSite },
  { name: 'printed-truncated', holds: (c) => c.printedTruncated },
  { name: 'heading-1', holds: (c) => c.headingLevel === 1 },
  { name: 'heading-2', holds: (c) => c.headingLevel === 2 },
  { name: 'lower-heading', holds: (c) => c.headingLevel > 2 },
  { name: 'headline-length', holds: (c) => c.width >= 20 && c.width <= 120 },
  { name: 'overlong', holds: (c) => c.width > 120 },
  { name: 'headline-words', holds: (c) => c.words >= 4 && c.words <= 20 },
  { name: 'one-word', holds: (c) => c.words === 1 },
  { name: 'two-or-three-words', holds: (c) => c.words === 2 || c.words === 3 },
  { name: 'full-stop', holds: (c) => c.endsSentence && !c.endsQuestion && !c.endsExclamation },
  { name: 'question', holds: (c) => c.endsQuestion },
  { name: 'inner-stop', holds: (c) => c.hasInnerStop },
  { name: 'ends-breadcrumb', holds: (c) => c.endsBreadcrumb },
  { name: 'wordy', holds: (c) => c.words > 15 },
  { name: 'open-end', holds: (c) => c.endsOpen },
  { name: 'function-words', holds: (c) => c.stopWords > 0 },
  { name: 'all-capitalised', holds: (c) => c.capitalised >= c.words },
  { name: 'list-item', holds: (c) => c.isListItem },
  { name: 'link', holds: (c) => c.isLink },
  { name: 'body-label', holds: (c) => c.isBody },
  { name: 'named-chrome', holds: (c) => c.isNamedChrome },
  { name: 'first-line', holds: (c) => c.isFirstLine },
  { name: 'site-tail', holds: (c) => c.hasSiteTail },
  { name: 'right-before-body', holds: (c) => c.toBody <= 1 },
  { name: 'close-before-body', holds: (c) => c.toBody > 1 && c.toBody <= 4 },
  { name: 'before-body', holds: (c) => c.toBody > 4 && c.toBody <= 12 },
  { name: 'far-before-body', holds: (c) => c.toBody > 40 },
  { name: 'after-body', holds: (c) => c.afterBody },
  { name: 'time-follows', holds: (c) => c.toTime <= 4 },
  { name: 'byline-follows', holds: (c) => c.toByline <= 4 },
  { name: 'share-follows', holds: (c) => c.toShare <= 6 },
  { name: 'after-credits', holds: (c) => c.sinceCredits <= 3 },
  { name: 'after-breadcrumb', holds: (c) => c.sinceBreadcrumb <= 2 },
  { name: 'among-short-lines', holds: (c) => c.amongShortLines },
  { name: 'sparse-before', holds: (c) => c.densityBefore <= 2.5 },
  { name: 'text-before', holds: (c) => c.densityBefore > 8 },
  { name: 'text-after', holds: (c) => c.densityAfter > 8 },
  { name: 'dense-text-after', holds: (c) => c.densityAfter > 16 },
  { name: 'right-after-sentence', holds: (c) => c.sinceSentence <= 1 },
  { name: 'after-sentence', holds: (c) => c.sinceSentence > 1 && c.sinceSentence <= 5 },
  { name: 'right-after-long-line', holds: (c) => c.sinceLongLine <= 1 },
  { name: 'after-long-line', holds: (c) => c.sinceLongLine > 1 && c.sinceLongLine <= 4 },
  { name: 'one-topic-word', holds: (c) => c.topicWords === 1 },
  { name: 'two-topic-words', holds: (c) => c.topicWords === 2 },
  { name: 'topic-words', holds: (c) => c.topicWords >= 3 },
  { name: 'right-after-rival', holds: (c) => c.sinceRival <= 2 },
  { name: 'after-rival', holds: (c) => c.sinceRival > 2 && c.sinceRival <= 8 },
  { name: 'far-after-rival', holds: (c) => c.sinceRival > 8 && c.sinceRival <= 30 },
  { name: 'right-before-rival', holds: (c) => c.toRival <= 2 },
  { name: 'before-rival', holds: (c) => c.toRival > 2 && c.toRival <= 8 },
  { name: 'dense-topic', holds: (c) => c.topicWords >= 2 && c.topicWords >= 0.3 * c.words },
  { name: 'surely-chrome', holds: (c) => c.bodyScore < 0.01 },
  { name: 'likely-chrome', holds: (c) => c.bodyScore >= 0.01 && c.bodyScore < 0.03 },
  { name: 'half-chrome', holds: (c) => c.bodyScore >= 0.08 && c.bodyScore < 0.25 },
  { name: 'half-body', holds: (c) => c.bodyScore >= 0.25 && c.bodyScore < 0.5 },
  { name: 'likely-body', holds: (c) => c.bodyScore >= 0.5 && c.bodyScore < 0.8 },
  { name: 'surely-body', holds: (c) => c.bodyScore >= 0.8 },
  { name: 'digits', holds: (c) => c.hasDigit },
  { name: 'blank-after', holds: (c) => c.blankAfter },
  { name: 'label-before', holds: (c) => c.wordsBefore >= 1 && c.wordsBefore <= 2 },
  { name: 'short-line-after', holds: (c) => c.wordsAfter >= 1 && c.wordsAfter <= 4 },
  { name: 'long-line-after', holds: (c) => c.wordsAfter >= 8 },
  { name: 'typical-words', holds: (c) => c.words >= 6 && c.words <= 15 },
  { name: 'opens-last-lines', holds: (c) => !c.afterBody && c.longLinesToBody <= 1 },
  { name: 'many-long-lines-to-body', holds: (c) => c.longLinesToBody > 6 },
  { name: 'in-address', holds: (c) => c.inAddress >= 0.6 },
  { name: 'first-long-line', holds: (c) => c.isFirstLongLine },
  { name: 'blank-before', holds: (c) => c.blankBefore },
  { name: 'much-of-first-line', holds: (c) => c.sharedWithFirstLine >= 0.7 },
  {
    name: 'some-of-first-line',
    holds: (c) => c.sharedWithFirstLine >= 0.4 && c.sharedWithFirstLine < 0.7,
  },
  { name: 'shares-one-word', holds: (c) => c.sharedWords === 1 },
  { name: 'shares-two-words', holds: (c) => c.sharedWords === 2 },
  { name: 'shares-words', holds: (c) => c.sharedWords >= 3 },
  { name: 'shares-most-words', holds: (c) => c.sharedShare >= 0.5 },
  { name: 'shares-nearly-all-words', holds: (c) => c.sharedShare >= 0.8 && c.words >= 4 },
  { name: 'all-of-first-line', holds: (c) => c.sharedWithFirstLine === 1 && c.words >= 3 },
  { name: 'covers-first-line', holds: (c) => c.coversFirstLine >= 0.6 },
  { name: 'covers-some-of-first-line', holds: (c) => c.coversFirstLine >= 0.3 && c.coversFirstLine < 0.6 },
  { name: 'numbered', holds: (c) => c.isNumbered },
  { name: 'year', holds: (c) => c.hasYear },
  { name: 'inner-colon', holds: (c) => c.hasInnerColon },
  { name: 'standfirst-follows', holds: (c) => c.standfirstFollows },
  { name: 'longer-line-follows', holds: (c) => c.longerLineFollows },
  { name: 'most-topic-words', holds: (c) => c.hasMostTopicWords },
  { name: 'echoed', holds: (c) => c.isEchoed },
  { name: 'byline-at-once', holds: (c) => c.toByline <= 2 },
  { name: 'share-at-once', holds: (c) => c.toShare <= 2 },
  { name: 'early-in-head', holds: (c) => c.place < 0.25 },
  { name: 'some-text-before', holds: (c) => c.densityBefore > 4 && c.densityBefore <= 8 },
  { name: 'nothing-before', holds: (c) => c.wordsBefore === 0 },
  { name: 'nothing-after', holds: (c) => c.wordsAfter === 0 },
  { name: 'paragraph-after', holds: (c) => c.wordsAfter >= 20 },
  { name: 'no-sentence-for-long', holds: (c) => c.sinceSentence > 20 },
];

export interface HeadlineEvidence extends Sign {
  /** Worth in the softmax over the lines of a head, in log-odds. */
  readonly weight: number;
}

export const HEADLINE_EVIDENCE: readonly HeadlineEvidence[] = withWeights(fitted.weights);

function withWeights(weights: Readonly<Record<string, number>>): HeadlineEvidence[] {
  return SIGNS.map((sign) => {
    const weight = weights[sign.name];
    if (weight === undefined)
      throw new Error(`headline-weights.json has no weight for ${sign.name}: run npm run train:headline`);
    return { ...sign, weight };
  });
}
