/** What is known of a line that may be the headline. Distances are in passages. */
export interface HeadlineCandidate {
  /** Index of the passage. */
  readonly passage: number;
  readonly text: string;
  /** Comparison key; other printings have the same. */
  readonly key: string;
  /** Letters and digits; an ideograph counts twice, as it says more. */
  readonly width: number;
  readonly words: number;
  /** Words that are no function words. */
  readonly contentWords: number;
  readonly stopWords: number;
  readonly capitalised: number;
  readonly endsSentence: boolean;
  readonly endsQuestion: boolean;
  readonly hasDigit: boolean;
  readonly hasYear: boolean;
  readonly hasInnerColon: boolean;
  /** How often the head prints it, itself included. */
  readonly printings: number;
  /** It is printed once more below the first running text: a link in the tail. */
  readonly printedBelow: boolean;
  /** That printing stands in the body: it is a subhead, and here an entry of a table of contents. */
  readonly isSubhead: boolean;
  /** Another line has it with a site name. */
  readonly printedWithSite: boolean;
  /** A breadcrumb ends with it. */
  readonly endsBreadcrumb: boolean;
  /** 1–6, 0 without markup that says heading. */
  readonly headingLevel: number;
  readonly isListItem: boolean;
  readonly isLink: boolean;
  readonly isFirstLine: boolean;
  readonly hasSiteTail: boolean;
  /** It is as long as a paragraph and one of the first of the running text. */
  readonly isLeadParagraph: boolean;
  /** To the next running text. */
  readonly toBody: number;
  /** It stands after the first running text. */
  readonly afterBody: boolean;
  /** To the next time, byline, share tools; NEVER_NEAR when there is none. */
  readonly toTime: number;
  readonly toByline: number;
  readonly toShare: number;
  /** Since the last time or byline, since a breadcrumb or section. */
  readonly sinceCredits: number;
  readonly sinceBreadcrumb: number;
  /** Both neighbours are a few words without a full stop. */
  readonly amongShortLines: boolean;
  /** Words a passage holds on average among those right before and right after it. */
  readonly densityBefore: number;
  readonly densityAfter: number;
  /** Since the last sentence, and since the last line as long as a headline. */
  readonly sinceSentence: number;
  readonly sinceLongLine: number;
  /** Lines as long as a headline between it and the first running text, around it, and in one row before and after it. */
  readonly longLinesToBody: number;
  readonly longLinesNear: number;
  readonly longLinesBefore: number;
  readonly longLinesAfter: number;
  /** No line before it is as long and as much like a headline. */
  readonly isFirstLongLine: boolean;
  readonly blankLinesBefore: number;
  readonly blankLinesAfter: number;
  /** Words of the lines right before and after it; 0 at the ends. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  /** Columns right of where the body's paragraphs begin; negative for lines left of it, as some renderers set headings. */
  readonly indent: number;
  /** Where in the head it stands: 0 at the segment's start, 1 at the first running text. */
  readonly place: number;
  /** Probabilities of being body text: its own, those of its neighbours, means of the three lines before and after. */
  readonly bodyScore: number;
  readonly scoreOfPrevious: number;
  readonly scoreOfNext: number;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  /** How many of its content words are among the article's most frequent ones. */
  readonly topicWords: number;
  /** How many the first paragraphs use too, and their share, 0–1. */
  readonly sharedWords: number;
  readonly sharedShare: number;
  /** How many any of the paragraphs looked at uses; and in how many each is, as a sum of logarithms. */
  readonly bodyWords: number;
  readonly bodyMentions: number;
  /** Share of its words in the first line of the dump, 0–1; 0 on the first line itself. */
  readonly sharedWithFirstLine: number;
  /** Share of the first line's content words that it has, 0–1; 0 on the first line itself. */
  readonly coversFirstLine: number;
  /** Share of its content words that the page's address has, 0–1. */
  readonly inAddress: number;
  /** The page's metadata has it as the title. */
  readonly isMetadataTitle: boolean;
}

/** How a candidate stands to the others of its head. */
export interface HeadlineComparison {
  /** Passages since, and to, another line of the head that looks like a headline of this article. */
  readonly sinceRival: number;
  readonly toRival: number;
  /** How many such lines stand before it. */
  readonly rivalsBefore: number;
  /** A sentence is the next candidate and near. */
  readonly standfirstFollows: boolean;
  /** Other lines of the head use most of its content words as well. */
  readonly isEchoed: boolean;
  /** How many of the article's frequent words the best candidate has more. */
  readonly topicDeficit: number;
  /** How many candidates have more of what is named. */
  readonly mentionsRank: number;
  readonly sharedWordsRank: number;
  readonly bodyScoreRank: number;
  readonly widthRank: number;
  /** Headings of its level before it and in all; no higher level is in the head. */
  readonly sameLevelBefore: number;
  readonly sameLevel: number;
  readonly isTopLevel: boolean;
  /** Candidates left of the body's paragraphs before it. */
  readonly outdentedBefore: number;
  /** Candidates from it to the last. */
  readonly fromEnd: number;
}
