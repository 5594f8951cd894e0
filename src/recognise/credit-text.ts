import { findAgency } from './agencies.ts';
import {
  CREDIT_LABELS,
  isPictureSource,
  maskPictureSources,
  SOURCE_LABELS,
  SOURCE_MARK,
} from './credit-words.ts';
import { isName } from './names.ts';

/** Texts that consist of a picture's maker or source. */

export const MAX_CREDIT = 140;

/** Any picture source, in a masked text. */
export const SOURCE = `${SOURCE_MARK}+`;
const NAME_OF_CREDIT = `[\\p{L}\\p{M}${SOURCE_MARK}\\d .,'’/&|-]{1,60}`;
/**
 * `Ann Roe/Getty Images`, `picture alliance/dpa | Ann Roe`, `Ministry of Health via AP, File`; matched against text
 * whose picture sources are masked.
 */
const SIGNED = new RegExp(
  `^(?:[^.;!?]{2,80}?(?:/| / | \\| |\\| ?| via | - | – |, | on | for | by ))?${SOURCE}(?: (?:via|for|by|/|\\|) ?${SOURCE})?` +
    `(?:[/|,] ?${NAME_OF_CREDIT}| [|/–-] ${NAME_OF_CREDIT}| via [\\p{L}${SOURCE_MARK} ,.]{2,40}| \\((?:archiv|archive|file|symbolbild)\\))?\\.?$`,
  'iu',
);
const PICTURE = '(?:photo|image|video|foto|pool photo|handout|illustration|graphic)s?';
/** The text before the word for a picture must be a source. */
const AGENCY_PHOTO = new RegExp(
  `^([^.;!?,/|:]{2,40}?) (?:file )?${PICTURE}(?: ?[/,|:] ?(?:[^.;!?]|(?<=\\b\\p{L})\\.){2,80}| by [^.;!?]{2,80}| via [^.;!?]{2,60})?\\.?$`,
  'iu',
);
const FIRM_PHOTO = new RegExp(
  `^[\\p{Lu}][\\p{L}&'’ -]{1,40} ${PICTURE}(?:: ?[^.;!?]{2,80}|, file| via [^.;!?]{2,60})\\.?$`,
  'iu',
);
const VIA = new RegExp(
  `^[^;!?]{2,120}?\\bvia (?:the )?${SOURCE}(?:[,/] ?[\\p{L}${SOURCE_MARK} .]{1,30})?\\.?$`,
  'iu',
);
const PHOTO_BY =
  /^(?:(?:[A-Z]\w+ )?(?:file )?(?:photo|photos|photograph|photographs|photography|image|images|picture|pictures|illustration|illustrations|graphic|video|foto|fotos) (?:by|courtesy(?: of)?|credit|supplied|provided by|von|par|por|di|door)[: ] ?)[^;!?]{2,100}$/i;
const CREDIT_WORD =
  /^(?:crédits?(?: photos?)?|photo credits?|image credits?|picture credits?|bildquelle|credit foto) \p{Lu}[^.;!?]{1,80}$/iu;
const LABELLED = new RegExp(
  `^(?:© )?(?:${CREDIT_LABELS})(?: ?[:：=＝]| by | von | – | \\| |[/／丨｜](?! ))\\s?([^!?。]{2,110})$`,
  'iu',
);
const SOURCED = new RegExp(`^(?:${SOURCE_LABELS}) ?[:：=＝／/] ?([^;!?。]{2,80}?)\\.?$`, 'iu');
/** `＝AP`, `ロイター＝共同`: agencies alone, before or after the sign. */
const EQUAL_AGENCIES = /^([^=＝]{1,20})?[=＝]([^=＝]{2,20})$/u;
const COURTESY = /^(?:photo |image )?courtesy(?:(?: of|:) \S[^;!?]{1,80}| \S+ \S[^;!?]{1,80})$/iu;
const COPYRIGHT_SIGN = /^(?:©|\(c\)) ?(?![\d\s]*\d{4})(\p{L}[^;!?]{1,70})$/iu;
const NO_COPYRIGHT = /rights reserved|copyright|\b(?:19|20)\d{2}\b|\b(?:inc|ltd|llc|gmbh)\b/i;
const SHORT_MARK =
  /^(?:file (?:photo|image)|handout(?: photo)?|archiv(?:bild|foto)|stock photo|screengrab|getty|istock|representational image|representative image|illustrative image|symbolbild|symbolfoto|foto de archivo|divulgação|reprodução|资料图|資料写真|資料照片|자료사진)(?:[/,:] ?[^.;!?]{2,60})?$/i;
const HAN_SHOT = /^[（(]?(?:[\p{Script=Han}·\s]{2,14})[ /]?(?:摄|攝|供图|供圖|摄影|撮影)[)）]?$/u;

/** `제공` follows the supplier of the picture. */
const HANGUL_SUPPLIED = /^[\p{Script=Hangul}\p{L}\d·. ]{2,30} ?제공$/u;
/** `Foto Ann Roe`, `Ph. Ann Roe`: the word without a colon. */
const PHOTO_NAME = /^(?:foto|photo|bild|ph|фото|fot|fotó|kuva|ảnh|zdj)\.? (\S.{1,50})$/iu;

/** `Ann Roe/The Tarn Post`, `Ann Roe / Tarn Post`, `أ ف ب / سالم الورداني`: a person and the employer. */
export function isNameAndOutlet(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 2 || text.length > 80 || text.indexOf('/', slash + 1) >= 0) return false;
  const [before, after] = [text.slice(0, slash).trim(), text.slice(slash + 1).trim()];
  if (findAgency(before) !== null) return isName(after, { introduced: true });
  return isName(before, { introduced: true }) && (findAgency(after) !== null || OUTLET.test(after));
}

const OUTLET =
  /^(?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|de|la|le|der|die|do|da)(?: (?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|de|du|la|le|der|die|do|da|and|&)){0,5}$/u;

/** `AP Photo/Ann Roe, File`, `Tarn Police photo via AP`. */
function isAgencyPhoto(text: string): boolean {
  const agency = AGENCY_PHOTO.exec(text)?.[1];
  return (agency !== undefined && isPictureSource(agency)) || FIRM_PHOTO.test(text);
}

export function isSource(text: string): boolean {
  const name = text.trim();
  return findAgency(name) !== null || isPictureSource(name);
}

/** `Jan Kowal`, `dpa`, `PAP/Jan Kowal`. */
function isMaker(text: string): boolean {
  return isName(text, { introduced: true }) || isSourceFirst(text);
}

/** `dpa/Jan Kowal`, `AFP | Ann Roe`, `dpa`: an agency or a library, optionally followed by a name. */
function isSourceFirst(text: string): boolean {
  const [source = '', name] = text.split(/ ?[/|,] ?/, 2);
  return isSource(source) && (name === undefined || isSource(name) || isName(name, { introduced: true }));
}

/** True when the text, without brackets, consists of a picture's maker or source. */
export function isCreditText(text: string): boolean {
  if (text.length < 2 || text.length > MAX_CREDIT) return false;
  if (SHORT_MARK.test(text) || HAN_SHOT.test(text) || HANGUL_SUPPLIED.test(text)) return true;
  const photographer = PHOTO_NAME.exec(text)?.[1];
  if (photographer !== undefined && isMaker(photographer)) return true;
  const sourced = SOURCED.exec(text)?.[1];
  if (sourced !== undefined) return isSourceFirst(sourced);
  const [, before, after] = EQUAL_AGENCIES.exec(text) ?? [];
  if (after !== undefined && isSource(after) && (before === undefined || isSource(before))) return true;
  if (LABELLED.test(text)) return isMakerName(LABELLED.exec(text)?.[1] ?? '');
  if (PHOTO_BY.test(text) || CREDIT_WORD.test(text) || COURTESY.test(text)) return !isSentence(text);
  // `She sent the photo via …` has a verb, a credit has none.
  if (isAgencyPhoto(text)) return !isSentence(text, 0);
  const masked = maskPictureSources(text);
  if (masked !== null && VIA.test(masked)) return !isSentence(text, 0);
  if (masked !== null && /[/|]|images|via|getty|pool|stock/i.test(text) && SIGNED.test(masked))
    return isSignature(text) && !isSentence(text);
  const copyright = COPYRIGHT_SIGN.exec(text);
  return copyright !== null && !NO_COPYRIGHT.test(text) && !isSentence(text);
}

/** `AP/Ann Roe` is a credit, `AP/IB Biology` a school subject: an abbreviation must be followed by a name. */
function isSignature(text: string): boolean {
  const behind = /^[A-Z]{2,4}\/(.+)$/.exec(text)?.[1];
  if (behind === undefined) return true;
  const [name = ''] = behind.split(/[,/|]/, 1);
  return (
    isName(name.trim(), { introduced: true }) ||
    findAgency(name) !== null ||
    /getty|images|pool/i.test(behind)
  );
}

const LOWER_WORD = /(?:^|\s)\p{Ll}(?!\p{Lu})[\p{L}'’]*/gu;
const SMALL_WORDS =
  /^\s?(?:by|via|of|the|for|on|and|de|la|le|del|von|van|der|und|et|y|photo|image|file|courtesy|from|di|do|da|e|en|em|par|por|door|handout|supplied|provided|pool|credit|dpa|picture|alliance|images|stock|with|in|at|al|el|archiv|foto|department|office|video|screenshot|screengrab|still|screen|grab|frame|undated|social|media|illustration|epa|afp|imago|ullstein|bild|iStock|x)$/i;

const HANGUL_WORDS = /(?:\p{Script=Hangul}\S{0,20} ){5}/u;

/** Running text: lower-case words that are not part of credits, or many words of a script without capitals. */
export function isSentence(text: string, allowed = 2): boolean {
  if (HANGUL_WORDS.test(text)) return true;
  let others = 0;
  for (const [word] of text.matchAll(LOWER_WORD)) {
    if (!SMALL_WORDS.test(word)) others += 1;
  }
  return others > allowed;
}

/** What follows `Photo:` or `Credit:`: a name, a source or a firm, not `3 hours` or a sentence. */
export function isMakerName(text: string): boolean {
  if (/^[\d$€£<{[]/.test(text) || /https?:|[{}<>=]|\.(?:png|jpe?g|gif|webp|svg)\b/i.test(text)) return false;
  if (
    !/^[\p{Lu}\p{Lo}@©"'“(]|^(?:dpa|afp|epa|apa|picture|imago|privat|ddp|via|courtesy|iStock|ullstein|pixabay|unsplash)/u.test(
      text,
    )
  )
    return false;
  return !isSentence(text) && text.split(' ').length <= 14;
}

/** `© Tarn Media` alone is a page footer; `© Ann Roe` and `© Stock House / Ann Roe` are credits. */
export function isFooter(text: string): boolean {
  const holder = COPYRIGHT_SIGN.exec(text)?.[1];
  if (holder === undefined || /[/|]/.test(holder) || LABELLED.test(text)) return false;
  return !isName(holder, { introduced: true }) && findAgency(holder) === null;
}
