/** Labels: a line that consists of these is boilerplate. */
const LABELS = {
  skipLink: 'link at the top of a page that jumps to its text',
  menu: 'entry of a menu of the whole site: home, search, contact',
  menuWord: 'name of a section, which may also be a word of a headline',
  languageName: 'name of a language, in a list of the editions of a site',
  pageStep: 'next and previous page of a list or gallery',
  network: 'name of a social network',
  share: 'button to share, follow or save',
  tool: 'button to print, listen or change the size of text',
  login: 'button or field to log in or register',
  subscribe: 'button to subscribe or to support the site',
  cookie: 'button or heading of a consent dialog',
  newsletter: 'heading, button or field of a form for a newsletter',
  advertisement: 'mark above or below an advertisement',
  player: 'control or message of a video, audio or picture player',
  pictureButton: 'button above a caption that enlarges its picture',
  readTime: 'unit after the minutes of reading or the number of views',
  nextArticle: 'link to the next or previous article',
  related: 'heading or button of a list of other articles',
  comments: 'heading, button or field of a comment section',
  bioHeading: 'heading of a box about the author',
  footer: 'entry of the foot of a page: terms, imprint, rights',
  placeholder: 'text shown while a part of the page is loaded, or instead of it',
} as const;

/** Not labels by themselves; allowed between labels. */
const BETWEEN_LABELS = {
  widget: 'hint for screen readers, such as "opens in a new window"',
  joint: 'word that joins two labels: and, or',
} as const;

/** Parts of a line: the rest of it decides whether the line is boilerplate. */
const OPENINGS = {
  breadcrumbRoot: 'first entry of a breadcrumb',
  readMore: 'words before the headline of another article: read also',
  moreFrom: 'words before the name of a section or author: more from',
  tagsOpening: 'words before the keywords of the article',
  commentsOn: 'words between a number of comments and the headline',
  agencyCoverage: 'words of an agency before a link to its coverage',
} as const;

/** Phrases that identify a sentence as a notice. */
const NOTICES = {
  accountNotice: 'message of an account: password sent, address confirmed',
  challengeNotice: 'check whether the visitor is a human',
  loginNotice: 'request to log in or register',
  paywallNotice: 'statement that the text is for subscribers',
  cookieNotice: 'the page uses cookies or shares data',
  newsletterNotice: 'request to subscribe to a newsletter; in Latin letters, of three words or more',
  adNotice: 'about advertisements and commissions',
  adBreakNotice: 'the text continues below an advertisement',
  adBlockerNotice: 'about a blocker of advertisements; only a line with `requestWord` is a notice',
  commentNotice: 'rules of a comment section',
  readerNotice: 'request to report an error or to send a tip',
  bioNotice: 'how to follow or reach the author',
  embedNotice: 'frame of an embedded post',
  copyrightNotice: 'statement of rights',
  cookieDeclaration: 'purpose of one cookie in a list',
  licenceNotice: 'who paid for, owns or first published the text',
} as const;

/**
 * Words for the tests of single rules; not phrases. In a `RequiredWordKind`, a hyphen at the end stands for any letters:
 * `unser-`.
 */
const WORDS = {
  loneTool: 'of `tool`, the single words that are rarely a heading',
  readingWord: 'words for reading beside a number of minutes',
  minuteWord: 'minutes and seconds',
  noticeStem: 'beginnings of words of notices: a sentence with one of them is not body text',
  cookieStem: 'beginnings of words for what a cookie notice is about',
  pageOrReader: 'words with which a page refers to itself or its reader: we, your, this site, we use',
  requestWord: 'words of a request to turn off an ad blocker: please, disable',
  saidVerb: 'verbs of reported speech, in the past tense if possible: said, told',
} as const;

type NoticeKind = keyof typeof NOTICES;
export type PhraseKind =
  | keyof typeof LABELS
  | keyof typeof BETWEEN_LABELS
  | keyof typeof OPENINGS
  | NoticeKind;
export type WordKind = keyof typeof WORDS;
/** Without these words, the notices of a language match nothing, or body text. */
export type RequiredWordKind = 'pageOrReader' | 'requestWord' | 'saidVerb';

function namesOf<Name extends string>(kinds: Readonly<Record<Name, string>>): readonly Name[] {
  return Object.keys(kinds) as Name[];
}

export const NOTICE_KINDS = namesOf(NOTICES);
export const WORD_KINDS = namesOf(WORDS);
/** Of a phrase with several kinds, the first is the most specific. */
export const PHRASE_KINDS: readonly PhraseKind[] = [
  ...namesOf(LABELS),
  ...namesOf(BETWEEN_LABELS),
  ...namesOf(OPENINGS),
  ...NOTICE_KINDS,
];

/** Kinds that a language may lack: few sites print them, or they are the same in all languages. */
type OptionalKind =
  | Exclude<WordKind, RequiredWordKind>
  | 'languageName'
  | 'network'
  | 'moreFrom'
  | 'commentsOn'
  | 'agencyCoverage'
  | 'accountNotice'
  | 'adBreakNotice'
  | 'challengeNotice'
  | 'readerNotice'
  | 'bioNotice'
  | 'cookieDeclaration';

/**
 * The boilerplate phrases of one language. Lower case, plain apostrophes, separated by `|`; punctuation and line breaks
 * inside a phrase do not matter.
 */
export interface Vocabulary {
  /** BCP 47. */
  readonly language: string;
  readonly phrases: Readonly<Record<Exclude<PhraseKind | WordKind, OptionalKind>, string>> &
    Partial<Readonly<Record<OptionalKind, string>>>;
}

/** Phrases of languages that have no vocabulary of their own. */
export interface PartialVocabulary {
  readonly language: string;
  readonly phrases: Partial<Readonly<Record<PhraseKind | WordKind, string>>>;
}

/** The phrases of a kind in one vocabulary. */
export function phrasesOf(vocabulary: PartialVocabulary, kind: PhraseKind | WordKind): string[] {
  const list = vocabulary.phrases[kind];
  return list === undefined ? [] : list.trim().split(/\s?\|\s?/);
}
