import type { HeadlineCandidate, HeadlineComparison } from './headline-candidate.ts';

/** What the headline's score knows of a line, in the order of its columns. */
export const HEADLINE_FEATURES = [
  'width',
  'words',
  'contentWords',
  'wordLength',
  'stopShare',
  'capitalShare',
  'endsSentence',
  'endsQuestion',
  'hasDigit',
  'hasYear',
  'hasInnerColon',
  'printings',
  'printedBelow',
  'isSubhead',
  'printedWithSite',
  'endsBreadcrumb',
  'headingLevel',
  'isListItem',
  'isLink',
  'isFirstLine',
  'hasSiteTail',
  'isLeadParagraph',
  'toBody',
  'afterBody',
  'toTime',
  'toByline',
  'toShare',
  'sinceCredits',
  'sinceBreadcrumb',
  'amongShortLines',
  'densityBefore',
  'densityAfter',
  'sinceSentence',
  'sinceLongLine',
  'longLinesToBody',
  'longLinesNear',
  'longLinesBefore',
  'longLinesAfter',
  'isFirstLongLine',
  'blankLinesBefore',
  'blankLinesAfter',
  'wordsBefore',
  'wordsAfter',
  'indent',
  'place',
  'bodyScore',
  'scoreOfPrevious',
  'scoreOfNext',
  'scoreBefore',
  'scoreAfter',
  'scoreRise',
  'topicWords',
  'topicShare',
  'sharedWords',
  'sharedShare',
  'bodyWordShare',
  'bodyMentions',
  'mentionsPerWord',
  'sharedWithFirstLine',
  'coversFirstLine',
  'inAddress',
  'isMetadataTitle',
  'sinceRival',
  'toRival',
  'rivalsBefore',
  'standfirstFollows',
  'isEchoed',
  'topicDeficit',
  'mentionsRank',
  'sharedWordsRank',
  'bodyScoreRank',
  'widthRank',
  'sameLevelBefore',
  'sameLevel',
  'isTopLevel',
  'outdentedBefore',
  'fromEnd',
] as const;

/** One row of features for each candidate. */
export function headlineMatrix(
  candidates: readonly HeadlineCandidate[],
  comparisons: readonly HeadlineComparison[],
): Float32Array {
  const matrix = new Float32Array(candidates.length * HEADLINE_FEATURES.length);
  candidates.forEach((candidate, at) => {
    const next = writeOwn(matrix, at * HEADLINE_FEATURES.length, candidate);
    writeComparison(matrix, next, candidate, comparisons[at] as HeadlineComparison);
  });
  return matrix;
}

function writeOwn(row: Float32Array, from: number, c: HeadlineCandidate): number {
  const words = Math.max(1, c.words);
  const contentWords = Math.max(1, c.contentWords);
  let k = from;
  row[k++] = c.width;
  row[k++] = c.words;
  row[k++] = c.contentWords;
  row[k++] = c.width / words;
  row[k++] = c.stopWords / words;
  row[k++] = c.capitalised / words;
  row[k++] = Number(c.endsSentence);
  row[k++] = Number(c.endsQuestion);
  row[k++] = Number(c.hasDigit);
  row[k++] = Number(c.hasYear);
  row[k++] = Number(c.hasInnerColon);
  row[k++] = c.printings;
  row[k++] = Number(c.printedBelow);
  row[k++] = Number(c.isSubhead);
  row[k++] = Number(c.printedWithSite);
  row[k++] = Number(c.endsBreadcrumb);
  row[k++] = c.headingLevel;
  row[k++] = Number(c.isListItem);
  row[k++] = Number(c.isLink);
  row[k++] = Number(c.isFirstLine);
  row[k++] = Number(c.hasSiteTail);
  row[k++] = Number(c.isLeadParagraph);
  row[k++] = c.toBody;
  row[k++] = Number(c.afterBody);
  row[k++] = c.toTime;
  row[k++] = c.toByline;
  row[k++] = c.toShare;
  row[k++] = c.sinceCredits;
  row[k++] = c.sinceBreadcrumb;
  row[k++] = Number(c.amongShortLines);
  row[k++] = c.densityBefore;
  row[k++] = c.densityAfter;
  row[k++] = c.sinceSentence;
  row[k++] = c.sinceLongLine;
  row[k++] = c.longLinesToBody;
  row[k++] = c.longLinesNear;
  row[k++] = c.longLinesBefore;
  row[k++] = c.longLinesAfter;
  row[k++] = Number(c.isFirstLongLine);
  row[k++] = c.blankLinesBefore;
  row[k++] = c.blankLinesAfter;
  row[k++] = c.wordsBefore;
  row[k++] = c.wordsAfter;
  row[k++] = c.indent;
  row[k++] = c.place;
  row[k++] = c.bodyScore;
  row[k++] = c.scoreOfPrevious;
  row[k++] = c.scoreOfNext;
  row[k++] = c.scoreBefore;
  row[k++] = c.scoreAfter;
  row[k++] = c.bodyScore - c.scoreBefore;
  row[k++] = c.topicWords;
  row[k++] = c.topicWords / words;
  row[k++] = c.sharedWords;
  row[k++] = c.sharedShare;
  row[k++] = c.bodyWords / contentWords;
  row[k++] = c.bodyMentions;
  row[k++] = c.bodyMentions / contentWords;
  row[k++] = c.sharedWithFirstLine;
  row[k++] = c.coversFirstLine;
  row[k++] = c.inAddress;
  row[k++] = Number(c.isMetadataTitle);
  return k;
}

/** A line without a heading's level, or not left of the body, has no rank among such lines. */
const NO_RANK = 100;

function writeComparison(
  row: Float32Array,
  from: number,
  { headingLevel, indent }: HeadlineCandidate,
  c: HeadlineComparison,
): void {
  let k = from;
  row[k++] = c.sinceRival;
  row[k++] = c.toRival;
  row[k++] = c.rivalsBefore;
  row[k++] = Number(c.standfirstFollows);
  row[k++] = Number(c.isEchoed);
  row[k++] = c.topicDeficit;
  row[k++] = c.mentionsRank;
  row[k++] = c.sharedWordsRank;
  row[k++] = c.bodyScoreRank;
  row[k++] = c.widthRank;
  row[k++] = headingLevel > 0 ? c.sameLevelBefore : NO_RANK;
  row[k++] = headingLevel > 0 ? c.sameLevel : NO_RANK;
  row[k++] = Number(c.isTopLevel);
  row[k++] = indent < 0 ? c.outdentedBefore : NO_RANK;
  row[k++] = c.fromEnd;
}
