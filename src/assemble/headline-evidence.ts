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
  /** The page's metadata has it as the title. */
  readonly isMetadataTitle: boolean;
}

export interface HeadlineEvidence {
  readonly name: string;
  readonly weight: number;
  holds(candidate: HeadlineCandidate): boolean;
}

/** A candidate below this sum is no headline; the article's title is then `null`. */
export const MIN_HEADLINE_EVIDENCE = 3;

/** Weights of a softmax over the lines of a head, fitted on the training pages of the bench and rounded. */
export const HEADLINE_EVIDENCE: readonly HeadlineEvidence[] = [
  { name: 'metadata-title', weight: 4, holds: (c) => c.isMetadataTitle },
  { name: 'printed-again', weight: 0.2, holds: (c) => c.printings > 1 && c.printings <= 4 },
  { name: 'printed-often', weight: -0.6, holds: (c) => c.printings > 4 },
  { name: 'printed-below', weight: -0.1, holds: (c) => c.printedBelow },
  { name: 'printed-with-site', weight: 2.3, holds: (c) => c.printedWithSite },
  { name: 'printed-truncated', weight: 0.5, holds: (c) => c.printedTruncated },
  { name: 'heading-1', weight: 2.8, holds: (c) => c.headingLevel === 1 },
  { name: 'heading-2', weight: 0.4, holds: (c) => c.headingLevel === 2 },
  { name: 'lower-heading', weight: 0.2, holds: (c) => c.headingLevel > 2 },
  { name: 'headline-length', weight: 0.5, holds: (c) => c.width >= 20 && c.width <= 120 },
  { name: 'overlong', weight: -1, holds: (c) => c.width > 120 },
  { name: 'headline-words', weight: 0.3, holds: (c) => c.words >= 4 && c.words <= 20 },
  { name: 'one-word', weight: 0, holds: (c) => c.words === 1 },
  { name: 'two-or-three-words', weight: -0.6, holds: (c) => c.words === 2 || c.words === 3 },
  { name: 'full-stop', weight: -2.3, holds: (c) => c.endsSentence && !c.endsQuestion && !c.endsExclamation },
  { name: 'question', weight: 0.2, holds: (c) => c.endsQuestion },
  { name: 'inner-stop', weight: -0.7, holds: (c) => c.hasInnerStop },
  { name: 'ends-breadcrumb', weight: 2.7, holds: (c) => c.endsBreadcrumb },
  { name: 'wordy', weight: -0.5, holds: (c) => c.words > 15 },
  { name: 'open-end', weight: -0.5, holds: (c) => c.endsOpen },
  { name: 'function-words', weight: 0.5, holds: (c) => c.stopWords > 0 },
  { name: 'all-capitalised', weight: -0.2, holds: (c) => c.capitalised >= c.words },
  { name: 'list-item', weight: -1.5, holds: (c) => c.isListItem },
  { name: 'link', weight: -1.4, holds: (c) => c.isLink },
  { name: 'body-label', weight: -0.7, holds: (c) => c.isBody },
  { name: 'named-chrome', weight: -1.6, holds: (c) => c.isNamedChrome },
  { name: 'first-line', weight: 0.7, holds: (c) => c.isFirstLine },
  { name: 'site-tail', weight: 0.4, holds: (c) => c.hasSiteTail },
  { name: 'right-before-body', weight: -0.2, holds: (c) => c.toBody <= 1 },
  { name: 'close-before-body', weight: 0.5, holds: (c) => c.toBody > 1 && c.toBody <= 4 },
  { name: 'before-body', weight: 0, holds: (c) => c.toBody > 4 && c.toBody <= 12 },
  { name: 'far-before-body', weight: -0.9, holds: (c) => c.toBody > 40 },
  { name: 'after-body', weight: -0.9, holds: (c) => c.afterBody },
  { name: 'time-follows', weight: 1.1, holds: (c) => c.toTime <= 4 },
  { name: 'byline-follows', weight: 1.5, holds: (c) => c.toByline <= 4 },
  { name: 'share-follows', weight: 0.4, holds: (c) => c.toShare <= 6 },
  { name: 'after-credits', weight: 0.7, holds: (c) => c.sinceCredits <= 3 },
  { name: 'after-breadcrumb', weight: 0, holds: (c) => c.sinceBreadcrumb <= 2 },
  { name: 'among-short-lines', weight: -0.1, holds: (c) => c.amongShortLines },
  { name: 'sparse-before', weight: 0.2, holds: (c) => c.densityBefore <= 2.5 },
  { name: 'text-before', weight: -0.7, holds: (c) => c.densityBefore > 8 },
  { name: 'text-after', weight: 0.3, holds: (c) => c.densityAfter > 8 },
  { name: 'dense-text-after', weight: 0.2, holds: (c) => c.densityAfter > 16 },
  { name: 'right-after-sentence', weight: 0.1, holds: (c) => c.sinceSentence <= 1 },
  { name: 'after-sentence', weight: -0.3, holds: (c) => c.sinceSentence > 1 && c.sinceSentence <= 5 },
  { name: 'right-after-long-line', weight: -0.5, holds: (c) => c.sinceLongLine <= 1 },
  { name: 'after-long-line', weight: 0.2, holds: (c) => c.sinceLongLine > 1 && c.sinceLongLine <= 4 },
  { name: 'one-topic-word', weight: 1.1, holds: (c) => c.topicWords === 1 },
  { name: 'two-topic-words', weight: 1.6, holds: (c) => c.topicWords === 2 },
  { name: 'topic-words', weight: 2.2, holds: (c) => c.topicWords >= 3 },
  { name: 'right-after-rival', weight: -1, holds: (c) => c.sinceRival <= 2 },
  { name: 'after-rival', weight: -1.2, holds: (c) => c.sinceRival > 2 && c.sinceRival <= 8 },
  { name: 'far-after-rival', weight: -1.2, holds: (c) => c.sinceRival > 8 && c.sinceRival <= 30 },
  { name: 'right-before-rival', weight: -1, holds: (c) => c.toRival <= 2 },
  { name: 'before-rival', weight: 0.1, holds: (c) => c.toRival > 2 && c.toRival <= 8 },
  { name: 'dense-topic', weight: 0.7, holds: (c) => c.topicWords >= 2 && c.topicWords >= 0.3 * c.words },
  { name: 'surely-chrome', weight: -0.6, holds: (c) => c.bodyScore < 0.01 },
  { name: 'likely-chrome', weight: 0.2, holds: (c) => c.bodyScore >= 0.01 && c.bodyScore < 0.03 },
  { name: 'half-chrome', weight: 0, holds: (c) => c.bodyScore >= 0.08 && c.bodyScore < 0.25 },
  { name: 'half-body', weight: -0.7, holds: (c) => c.bodyScore >= 0.25 && c.bodyScore < 0.5 },
  { name: 'likely-body', weight: -1.1, holds: (c) => c.bodyScore >= 0.5 && c.bodyScore < 0.8 },
  { name: 'surely-body', weight: -1.3, holds: (c) => c.bodyScore >= 0.8 },
  { name: 'digits', weight: 0.9, holds: (c) => c.hasDigit },
  { name: 'blank-after', weight: 1.4, holds: (c) => c.blankAfter },
  { name: 'label-before', weight: 0, holds: (c) => c.wordsBefore >= 1 && c.wordsBefore <= 2 },
  { name: 'short-line-after', weight: -0.1, holds: (c) => c.wordsAfter >= 1 && c.wordsAfter <= 4 },
  { name: 'long-line-after', weight: 0.2, holds: (c) => c.wordsAfter >= 8 },
  { name: 'typical-words', weight: 0.7, holds: (c) => c.words >= 6 && c.words <= 15 },
  { name: 'opens-last-lines', weight: 0.2, holds: (c) => !c.afterBody && c.longLinesToBody <= 1 },
  { name: 'many-long-lines-to-body', weight: -0.7, holds: (c) => c.longLinesToBody > 6 },
  { name: 'in-address', weight: 3, holds: (c) => c.inAddress >= 0.6 },
  { name: 'first-long-line', weight: 0.5, holds: (c) => c.isFirstLongLine },
  { name: 'blank-before', weight: 0.6, holds: (c) => c.blankBefore },
  { name: 'much-of-first-line', weight: 0.8, holds: (c) => c.sharedWithFirstLine >= 0.7 },
  {
    name: 'some-of-first-line',
    weight: 0.1,
    holds: (c) => c.sharedWithFirstLine >= 0.4 && c.sharedWithFirstLine < 0.7,
  },
  { name: 'shares-one-word', weight: 0.5, holds: (c) => c.sharedWords === 1 },
  { name: 'shares-two-words', weight: 1.4, holds: (c) => c.sharedWords === 2 },
  { name: 'shares-words', weight: 1.8, holds: (c) => c.sharedWords >= 3 },
  { name: 'shares-most-words', weight: 0.7, holds: (c) => c.sharedShare >= 0.5 },
];
