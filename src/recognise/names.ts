import {
  CREDENTIALS,
  GENERATIONS,
  GIVEN_NAMES,
  HAN_SURNAMES,
  HANGUL_SURNAMES,
  KANJI_SURNAMES,
  NAME_PARTICLES,
  NAMES_ONLY_IN_CONTEXT,
  NOT_IN_NAMES,
} from './name-words.ts';
import { isTimeLabel, isTimeWords } from './times/name-edge.ts';

const MAX_NAME_LENGTH = 50;
const MAX_NAME_WORDS = 5;

/** `Ann`, `O’Neil`, `McKay-Roe`, `Ślęzak`: a capital, then letters, apostrophes and hyphens. */
const CAPITALISED = /^(?:(?:[dDlL]|al|el|Al|El|Abd|abd)['’-])?\p{Lu}[\p{L}\p{M}'’-]*$/u;
const INITIALS = /^(?:\p{Lu}{1,2}|(?:\p{Lu}\.-?){1,3})$/u;
/** The Hungarian letters `Zs`, `Gy` and others have two characters. */
const LAST_INITIAL = /^\p{Lu}\p{Ll}\.$/u;
/** Endings of common nouns and adjectives; a bare name may not end so (`Incident Response Training`). */
const NOUN_ENDING =
  /(?:tions?|sions?|ments?|ness|ities|ity|ings|ology|ogies|ships?|isms?|ware|ical|ables?|ized|['’]s|s['’]|cies|ances|ences|[a-z]{4}ing|ories|ators?|ures)$/;
const ING_SURNAMES = /(?:nn|wn|rd|ld|em|mm|dd|rr)ing$/;
/** `TemplatesInvoices`: two words without their space; `McKay`, `DeVito`, `MacLeod` are single words. */
const GLUED = /\p{Ll}\p{Lu}|\p{Lu}{3}\p{Ll}/u;
const INNER_CAPITAL = /^(?:Ma?c|De|Di|Da|Du|La|Le|Van|Von|Fitz|Lo|Del|Des|San|St|Vande[rn]?)\p{Lu}\p{Ll}+$/u;
/** Mongolian names have no space behind the initial. */
const GLUED_INITIAL = /^(\p{Script=Cyrillic}{1,2}\.)(?=\p{Lu}\p{Ll})/u;
/** `Ann (Ulla) Roe`, `Max “Skip” Poe`. */
const NICKNAME = /^[(“"‘']\p{Lu}[\p{L}\p{M}.-]{0,20}[)”"’']$/u;
const TITLE =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Rev|Revd|Fr|Lord|Lady|Rabbi|Capt|Col|Gen|Maj|Sgt|Lt)\.?|(?:MU|MV|Pharm|Paed|Ph|JU)Dr\.|Mgr\.|Ing\.|Bc\.|Ds\.|Lm\.|LS\.|Д-р)$/;
const ALL_CAPITALS = /^[\p{Lu}\p{M}'’.-]{3,}$/u;
export const CASED_SCRIPT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const HAN_TRANSCRIBED = /^[\p{Script=Han}]{1,6}(?:[·•‧][\p{Script=Han}]{1,8}){1,3}$/u;
const JAPANESE_NAME =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶ]{1,4}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}(?<![部社局網网報报導])$/u;
const KANJI_NAME = /^[\p{Script=Han}々]{2,4}[\p{Script=Han}\p{Script=Hiragana}々]{1,3}$/u;
const HANGUL_NAME = /^\p{Script=Hangul}{2,4}$/u;
const ARABIC_NAME = /^[\p{Script=Arabic}\p{M}]{2,12}(?: [\p{Script=Arabic}\p{M}]{2,12}){1,3}$/u;
const HEBREW_NAME = /^[\p{Script=Hebrew}"'׳״]{2,12}(?: [\p{Script=Hebrew}"'׳״-]{2,12}){1,3}$/u;

/**
 * Two to four words of a script without capitals, or an initial and a word: only after a byline word, since any words have
 * this form.
 */
const OTHER_NAME =
  /^[\p{Lo}\p{M}\p{Script=Georgian}]+(?:(?:\.| |\. )[\p{Lo}\p{M}\p{Script=Georgian}]+){1,3}\.?$/u;
const SCRIPT_WITHOUT_CAPITALS =
  /^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Georgian}\p{Script=Ethiopic}]/u;

/** Whether the text is in a script without capitals, so that any two words have the form of a name. */
export function hasNoCapitals(text: string): boolean {
  return SCRIPT_WITHOUT_CAPITALS.test(text);
}

function isUncasedName(text: string, introduced: boolean): boolean {
  const first = text.charAt(0);
  if (HAN_TRANSCRIBED.test(text) || JAPANESE_NAME.test(text)) return true;
  if (HAN_NAME.test(text) && HAN_SURNAMES.includes(first)) return true;
  if (HAN_NAME.test(text) || KANJI_NAME.test(text))
    return KANJI_SURNAMES.some((surname) => text.startsWith(surname) && text.length > surname.length);
  if (HANGUL_NAME.test(text))
    return (
      HANGUL_SURNAMES.includes(first) &&
      !/어$|^기자$/.test(text) &&
      // Three syllables may be a name whose syllables are words of times: `전일주`.
      (text.length === 3 || (text.length === 2 && !isTimeWords(text)))
    );
  if (ARABIC_NAME.test(text) || HEBREW_NAME.test(text)) return !isTimeWords(text);
  return introduced && SCRIPT_WITHOUT_CAPITALS.test(text) && OTHER_NAME.test(text) && !isTimeWords(text);
}

const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** Whether the text has a vowel or consonant that only Vietnamese has. */
export function hasVietnameseVowel(text: string): boolean {
  return VIETNAMESE.test(text);
}

/** @param lower a word in lower case */
export function isNeverInName(lower: string): boolean {
  return NOT_IN_NAMES.has(lower) && !GIVEN_NAMES.has(lower);
}

function isBareNameWord(word: string): boolean {
  if (GLUED.test(word) && !word.includes('-') && !INNER_CAPITAL.test(word)) return false;
  return !NOUN_ENDING.test(word) || ING_SURNAMES.test(word);
}

/**
 * Whether the text is one person's name, without credentials; see `looksLikePersonName`.
 *
 * @param introduced the text follows a byline word, so surnames that are places and names in capitals count too
 */
export function isName(text: string, introduced = true): boolean {
  const length = text.length;
  if (length < 2 || length > MAX_NAME_LENGTH) return false;
  if (!CASED_SCRIPT.test(text)) return isUncasedName(text, introduced);
  // `Б.Энхтуяа`
  const words = text.replace(GLUED_INITIAL, '$1 ').split(' ');
  if (words.length < 2 || words.length > MAX_NAME_WORDS + 1) return false;
  let capitalised = 0;
  let capitals = 0;
  let full = 0;
  for (const [index, word] of words.entries()) {
    const last = index === words.length - 1;
    if (GENERATIONS.has(word.replace(/[.,]/g, '')) && last && capitalised > 0) continue;
    if (TITLE.test(word) && !last) continue;
    if (index > 0 && !last && NICKNAME.test(word)) continue;
    if (!last && index > 0 && NAME_PARTICLES.has(word)) continue;
    const lower = word.toLowerCase();
    // `Julio Roe`, but not `March Roe`: some months and places are given names.
    if (NOT_IN_NAMES.has(lower) && (isNeverInName(lower) || (index > 0 && !hasGivenName(text)))) return false;
    // `Summer Roe` is a name, `Paris Summer` needs a byline word; after a given name such a word is a surname.
    const isOdd = (index > 0 && NAMES_ONLY_IN_CONTEXT.has(lower)) || !isBareNameWord(word);
    if (!introduced && isOdd && !(index === 1 && words.length === 2 && hasGivenName(text))) return false;
    if (INITIALS.test(word) || (last && LAST_INITIAL.test(word))) {
      capitalised += 1;
    } else if (CAPITALISED.test(word)) {
      capitalised += 1;
      full += 1;
      if (ALL_CAPITALS.test(word)) capitals += 1;
    } else if (!NAME_PARTICLES.has(lower) || last) {
      return false;
    }
  }
  if (full === 0 || capitalised < 2 || capitalised > MAX_NAME_WORDS || isTimeLabel(text)) return false;
  // Three words in capitals are a slogan more often than a name.
  if (introduced) return capitals < 4;
  // `Jean DUPONT` is a name, `NSF Impacts` is not.
  const last = words.at(-1) ?? '';
  return capitals === 0 || (capitals === 1 && ALL_CAPITALS.test(last) && last.length > 3);
}

/**
 * True for the shape of one person's name: two to five capitalised words, initials and particles in a cased script;
 * a known family name first in Chinese, Japanese and Korean; two to four words in Arabic and Hebrew. Shape alone:
 * a title of two words can match, so the caller needs context.
 */
export function looksLikePersonName(text: string): boolean {
  return isName(stripCredentials(text.trim()), false);
}

/** True when the first word, or the one after a title, is a given name: firms have the form of names too. */
export function hasGivenName(name: string): boolean {
  const [first = '', second = ''] = name.split(' ', 2);
  return GIVEN_NAMES.has((TITLE.test(first) ? second : first).toLowerCase());
}

const NAME_START = /^[\p{Lu}\p{Lo}(]/u;

/** Cheap test of the first two words, to reject most lines early. */
export function beginsLikeName(text: string): boolean {
  const space = text.indexOf(' ');
  if (space < 0) return text.length < 24 && !CASED_SCRIPT.test(text);
  if (isNeverInName(text.slice(0, space).toLowerCase())) return false;
  const next = text.slice(space + 1, space + 20).split(' ', 1)[0] ?? '';
  return (NAME_START.test(next) && !NOT_IN_NAMES.has(next.toLowerCase())) || NAME_PARTICLES.has(next);
}

/** True for a word that is never part of a name, even with a capital: `Category`, `Monday`. */
export function isCommonWord(word: string): boolean {
  return NOT_IN_NAMES.has(word.toLowerCase());
}

function isCredential(word: string): boolean {
  return CREDENTIALS.has(word.replace(/[.,®™()]/g, ''));
}

/** `VTS (Behavior)`. */
const SPECIALTY = / \(\p{Lu}\p{L}{2,24}\)$/u;

/** True when every word is a degree or licence: `MD, MPH`, `Ph.D.`. */
export function isCredentials(text: string): boolean {
  return (
    text.length > 1 &&
    text.length < 60 &&
    text
      .replace(SPECIALTY, '')
      .split(/[\s,]+/)
      .every((word) => word === '' || isCredential(word))
  );
}

/** `Jane Roe, MD, MPH` → `Jane Roe`; text without credentials is returned unchanged. */
export function stripCredentials(text: string): string {
  let rest = text;
  for (let cut = rest.lastIndexOf(' '); cut > 0; cut = rest.lastIndexOf(' ')) {
    const word = rest.slice(cut + 1);
    // `Ann Ma`, `Do Van Minh`: a credential is in capitals or has dots.
    if (!isCredential(word)) break;
    rest = rest.slice(0, cut).replace(/,$/, '');
  }
  return rest.includes(' ') ? rest : text;
}
