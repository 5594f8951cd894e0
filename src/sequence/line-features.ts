import { CLOSER, DIGIT, LOWER, OPENER, QUOTE, UPPER } from '../text/characters.ts';
import { END_CLOSER, END_COLON, END_COMMA, END_ELLIPSIS, END_SENTENCE } from '../text/scan.ts';
import { bit } from './columns.ts';
import { type Feature, type FeatureNote, feature, negated, note } from './feature-note.ts';
import type { LineFacts } from './line-facts.ts';

/** One measure of a line by itself. */
export type LineFeature = Feature<(line: LineFacts) => number>;

const wordsOf = ({ counts }: LineFacts): number => counts.words || 1;
const charsOf = ({ counts }: LineFacts): number => counts.chars || 1;

const flag = (name: string, high: string, of: (line: LineFacts) => boolean): LineFeature =>
  feature(name, negated(high), high, 0.5, (line) => bit(of(line)));

/** Measures of a line that hold in every language: lengths, signs, shapes, layout. */
export const SHAPE_FEATURES: readonly LineFeature[] = [
  feature('width', 'short line', 'long line', 4.4, ({ width }) => Math.log1p(width)),
  feature('words', 'few words', 'many words', 10, ({ counts }) => counts.words),
  feature('wordLength', 'short words', 'long words', 6, (line) => line.counts.letters / wordsOf(line)),
  feature('longestWord', 'no long word', 'a very long word', 14, ({ counts }) => counts.longestWord),
  feature(
    'ideographs',
    'few Chinese or Japanese characters',
    'mostly Chinese or Japanese characters',
    0.3,
    (line) => line.counts.ideographs / charsOf(line),
  ),
  feature(
    'capitalised',
    'few words with a capital',
    'most words with a capital',
    0.5,
    (line) => line.counts.capitalised / wordsOf(line),
  ),
  feature(
    'allCaps',
    'no words in capitals',
    'words in capitals',
    0.2,
    (line) => line.counts.allCaps / wordsOf(line),
  ),
  feature(
    'upper',
    'few capital letters',
    'many capital letters',
    0.3,
    ({ counts }) => counts.upper / (counts.letters || 1),
  ),
  feature('digits', 'few digits', 'many digits', 0.1, (line) => line.counts.digits / charsOf(line)),
  feature('commas', 'no commas', 'commas', 0.5, ({ counts }) => Math.min(20, counts.commas)),
  feature('sentences', 'no full stop', 'several full stops', 1.5, ({ counts }) =>
    Math.min(20, counts.terminals),
  ),
  feature(
    'sentenceRate',
    'few full stops',
    'full stops after few words',
    0.15,
    (line) => line.counts.terminals / wordsOf(line),
  ),
  flag('endsSentence', 'ends like a sentence', ({ counts }) => counts.end === END_SENTENCE),
  flag('endsColon', 'ends with a colon', ({ counts }) => counts.end === END_COLON),
  flag('endsComma', 'ends with a comma', ({ counts }) => counts.end === END_COMMA),
  flag('endsEllipsis', 'breaks off', ({ counts }) => counts.end === END_ELLIPSIS),
  flag('endsCloser', 'ends with a quote or bracket', ({ counts }) => counts.end === END_CLOSER),
  feature('questions', 'no question', 'a question', 0.5, ({ questions }) => Math.min(5, questions)),
  flag('startsLower', 'begins in lower case', ({ counts }) => counts.first === LOWER),
  flag('startsUpper', 'begins with a capital', ({ counts }) => counts.first === UPPER),
  flag('startsDigit', 'begins with a digit', ({ counts }) => counts.first === DIGIT),
  flag('startsQuote', 'begins with a quote', ({ counts }) => counts.first === QUOTE),
  flag(
    'startsOpener',
    'begins with a bracket',
    ({ counts }) => counts.first === OPENER || counts.first === CLOSER,
  ),
  flag('startsDash', 'begins with a dash', ({ passage }) => /^[-–—―]/.test(passage.text)),
  flag('secondUpper', 'a capital in its second word', ({ secondUpper }) => secondUpper),
  feature('quotes', 'no quotes', 'quotes', 0.5, ({ counts }) => Math.min(10, counts.quotes)),
  feature('separators', 'no separators', 'separators as in menus', 0.5, ({ counts }) =>
    Math.min(20, counts.separators),
  ),
  feature('arrows', 'no arrows', 'arrows', 0.5, ({ arrows }) => Math.min(5, arrows)),
  feature('symbols', 'few symbols', 'many symbols', 0.1, (line) => line.counts.symbols / charsOf(line)),
  feature('ats', 'no @', 'an @ sign', 0.5, ({ ats }) => Math.min(3, ats)),
  flag('copyright', 'a copyright sign', ({ copyright }) => copyright),
  feature('urls', 'no web address', 'a web address', 0.5, ({ urls }) => Math.min(4, urls)),
  feature('dateScore', 'no date', 'looks like a date', 1.5, ({ dateScore }) => dateScore),
  flag('hasClock', 'a clock time', ({ hasClock }) => hasClock),
  flag('hasYear', 'a year', ({ hasYear }) => hasYear),
  feature(
    'bracketAtEnd',
    'no bracket at the end',
    'a bracket at the end',
    0.5,
    ({ bracketAtEnd }) => bracketAtEnd,
  ),
  feature('behindColon', 'no label', 'a label with a value', 0.5, ({ behindColon }) => behindColon),
  feature(
    'leadBracket',
    'no bracket before the text',
    'a bracket before the text',
    0.5,
    ({ leadBracket }) => leadBracket,
  ),
  feature('leadMark', 'no lead before the text', 'a lead before the text', 0.5, ({ leadMark }) => leadMark),
  flag('credited', 'ends like a picture credit', ({ credited }) => credited),
  flag('slashAtEnd', 'a slash near the end', ({ slashAtEnd }) => slashAtEnd),
  flag('nameShape', 'looks like a name', ({ nameShape }) => nameShape),
  feature('blankBefore', 'no blank line above', 'blank lines above', 0.5, ({ passage }) =>
    Math.min(4, passage.blankBefore),
  ),
  flag('breakBefore', 'a page break above', ({ passage }) => passage.breakBefore),
  feature('indent', 'not indented', 'indented', 2, ({ passage }) => Math.min(20, passage.indent)),
  feature('marker', 'no list marker', 'a list marker', 0.5, ({ passage }) =>
    Math.min(2, passage.marker.length),
  ),
  feature('linesJoined', 'one line', 'several lines', 1.5, ({ passage }) =>
    Math.min(10, passage.lines.length),
  ),
  feature('block', 'no markup', 'markup', 0, ({ passage: { markup } }) =>
    markup === null ? -1 : markup.block === null ? 0 : BLOCKS.indexOf(markup.block) + 1,
  ),
  feature('level', 'no heading level', 'a heading level', 0.5, ({ passage }) => passage.markup?.level ?? -1),
  feature('linkShare', 'few links', 'mostly links', 0.4, ({ passage }) => passage.markup?.linkShare ?? -1),
  feature('links', 'no links', 'links', 0.5, ({ passage }) => passage.markup?.links ?? -1),
  flag('image', 'a text of an image', ({ passage }) => passage.markup?.image === true),
];

const BLOCKS = [
  'paragraph',
  'list-item',
  'heading',
  'quote',
  'code',
  'table-row',
  'caption',
  'button',
  'form',
];

/** Labels by which rules speak for a role, as the model sees them: one flag a group. */
const CUE_GROUPS: readonly {
  readonly name: string;
  readonly high: string;
  readonly labels: readonly string[];
}[] = [
  { name: 'cue:time', high: 'a rule recognises a time', labels: ['timestamp'] },
  { name: 'cue:byline', high: 'a rule recognises a byline', labels: ['byline'] },
  { name: 'cue:caption', high: 'a rule recognises a caption', labels: ['caption'] },
  { name: 'cue:credit', high: 'a rule recognises a picture credit', labels: ['credit'] },
  {
    name: 'cue:extra',
    high: 'a rule recognises a contributor line or note',
    labels: ['contributor', 'note'],
  },
  { name: 'cue:dateline', high: 'a rule recognises a dateline', labels: ['dateline'] },
  { name: 'cue:related', high: 'a rule recognises a heading of other articles', labels: ['related'] },
  { name: 'cue:comments', high: 'a rule recognises comments', labels: ['comments'] },
  { name: 'cue:next', high: 'a rule recognises a next-article marker', labels: ['next-article'] },
  {
    name: 'cue:tail',
    high: 'a rule recognises the end of a page',
    labels: ['copyright', 'footer', 'author-bio', 'tags'],
  },
  { name: 'cue:top', high: 'a rule recognises the top of a page', labels: ['skip-link', 'breadcrumb'] },
  {
    name: 'cue:boilerplate',
    high: 'a rule recognises boilerplate',
    labels: [
      'navigation',
      'share',
      'login',
      'paywall',
      'cookie',
      'newsletter',
      'advertisement',
      'read-time',
      'media-player',
      'social-embed',
      'placeholder',
      'repeat',
      'other',
    ],
  },
];

/** A flag for each group; `cueCode` is its number, counted from 1. */
export const CUE_FEATURES: readonly FeatureNote[] = CUE_GROUPS.map(({ name, high }) =>
  note(name, negated(high), high, 0.5),
);

/** Which group names the line, as one number for features of neighbours; 0 without a rule. */
export function cueCode(label: string | null): number {
  return label === null ? 0 : (CODES.get(label) ?? 0);
}

const CODES = new Map(CUE_GROUPS.flatMap(({ labels }, at) => labels.map((label) => [label, at + 1])));
