/** What a chrome phrase is for. */
export const PHRASE_KINDS = [
  // Labels: a line made of nothing but these is chrome.
  'skipLink',
  'menu',
  'menuWord',
  'languageName',
  'pageStep',
  'network',
  'share',
  'tool',
  'login',
  'subscribe',
  'cookie',
  'newsletter',
  'advertisement',
  'player',
  'readTime',
  'nextArticle',
  'related',
  'comments',
  'bioHeading',
  'footer',
  'placeholder',
  // Not labels by themselves; allowed between labels.
  'widget',
  'joint',
  // Openings: what follows decides.
  'breadcrumbRoot',
  'readMore',
  'moreFrom',
  'tagsOpening',
  'commentsOn',
  // Phrases that identify a sentence as a notice.
  'loginNotice',
  'paywallNotice',
  'cookieNotice',
  'newsletterNotice',
  'adNotice',
  'commentNotice',
  'readerNotice',
  'bioNotice',
  'embedNotice',
  'copyrightNotice',
  'accountNotice',
  'challengeNotice',
  'cookieDeclaration',
  'agencyCoverage',
  'licenceNotice',
] as const;

export type PhraseKind = (typeof PHRASE_KINDS)[number];

/**
 * The chrome phrases of one language. Lower case, plain apostrophes, parted by `|`; punctuation and line breaks
 * inside a phrase do not matter.
 */
export interface Vocabulary {
  /** BCP 47. */
  readonly language: string;
  readonly phrases: Partial<Readonly<Record<PhraseKind, string>>>;
}

/** The phrases of a kind in one vocabulary. */
export function phrasesOf(vocabulary: Vocabulary, kind: PhraseKind): string[] {
  const list = vocabulary.phrases[kind];
  return list === undefined ? [] : list.trim().split(/\s?\|\s?/);
}
