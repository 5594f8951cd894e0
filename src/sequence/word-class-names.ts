/**
 * Classes of words that mean the same in every language of word-classes.json. Models count them, so that what is
 * learnt from one language holds in the others.
 */
export const WORD_CLASSES = {
  reader: 'words that address the reader',
  we: 'words like we and our',
  invite: 'invitations to subscribe or follow',
  channel: 'words for channels like newsletters',
  account: 'words about accounts and subscriptions',
  web: 'words about pages and players',
  writer: 'words for writers like reporter',
  picture: 'words about pictures',
  legal: 'words about rights and privacy',
  meta: 'words about publication and reading',
  more: 'words about other articles',
  advert: 'words about advertising',
  sale: 'words about buying',
  contact: 'words about addresses',
  article: 'words about articles and editions',
  speech: 'verbs like said',
  calendar: 'days and parts of the year',
  office: 'offices and authorities',
  greet: 'greetings',
  form: 'words of forms',
} as const;

/** In the order of the bits and features. */
export const WORD_CLASS_NAMES = Object.keys(WORD_CLASSES) as (keyof typeof WORD_CLASSES)[];
