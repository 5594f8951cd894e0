import { readWordIds } from './lexicon.ts';
import { PhraseBook } from './phrase-book.ts';
import type { RuleSubject } from './rule.ts';
import { countTokens } from './tokens.ts';

/** Phrases of notices: a sentence that holds one of more than one word is explained by it. */
const NOTICES = new PhraseBook([
  'loginNotice',
  'paywallNotice',
  'cookieNotice',
  'newsletterNotice',
  'adNotice',
  'commentNotice',
  'bioNotice',
  'embedNotice',
  'copyrightNotice',
  'licenceNotice',
  'accountNotice',
  'challengeNotice',
  'cookieDeclaration',
  'subscribe',
  'newsletter',
  'login',
  'cookie',
  'footer',
]);

/** What pages speak of in their notices; a sentence with one of these words is no body text of another kind. */
const PAGE_WORDS =
  /©|@|https?:|www\.|cookie|consent|privacy|partner|browser|device|personali|advert|analytic|newsletter|e-?mail|inbox|unsubscribe|subscri|sign(?:ed)? (?:up|in)|log(?:ged)? ?in|account|password|terms|policy|copyright|rights|permission|publish|licen[cs]e|trademark|registered|charity|foundation|comment|moderat|akismet|datenschutz|einwillig|abonn|widerruf|zustimm|confidentialit|consentement|données|traceurs|suscri|privacidad|publicidad|assin|iscri|dati personali|pubblicit|toestemming|gegevens|материал|редакц|перепечат|ссылк|конфиденц|персональн|данны|рассылк|gizlilik|çerez|süti|eväste|sīkdat|slapuk|küpsis|dane osobowe|danych|przedruk|wydawc|redakc|šíření|vydavatel|kiadó|redacți|αναδημοσ|αναπαραγωγ|περιεχομεν|samtyck|kakor|samtykke|隐私|同意|個人情報|쿠키|개인정보|خصوصية|بيانات/;

const SENTENCE_END = /(?<=[.!?…。！？।؟])\s+(?=\S)|(?<=[。！？])/u;
const HAN_OR_KANA = /[\u3041-\u30ff\u3400-\u9fff]/;

/** More words than the small print of a notice leaves without a word that identifies it. */
const FEWEST_WORDS_OF_ANOTHER_KIND = 24;
/** In scripts in which each character counts as a word. */
const FEWEST_CHARACTERS_OF_ANOTHER_KIND = 48;

/**
 * More than half of the words stand in sentences that say nothing a page says of itself: a paragraph of body text
 * to which a copyright line or a pitch is glued.
 */
export function isMostlyAnotherText(subject: RuleSubject): boolean {
  const { lower, words } = subject;
  const fewest = HAN_OR_KANA.test(lower) ? FEWEST_CHARACTERS_OF_ANOTHER_KIND : FEWEST_WORDS_OF_ANOTHER_KIND;
  if (words <= fewest) return false;
  let other = 0;
  for (const sentence of lower.split(SENTENCE_END))
    if (!isExplained(sentence)) other += countTokens(sentence);
  return other >= fewest && other * 2 > words;
}

function isExplained(sentence: string): boolean {
  if (PAGE_WORDS.test(sentence)) return true;
  const wordIds = readWordIds(sentence);
  for (let found = NOTICES.find(wordIds); found !== null; found = NOTICES.find(wordIds, found.at + 1)) {
    if (found.length > 1) return true;
  }
  return false;
}
