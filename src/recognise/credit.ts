import { findAgency } from './agencies.ts';
import {
  CREDIT_CUE,
  CREDIT_LABELS,
  isCreditText,
  isFooter,
  isMakerName,
  isNameAndOutlet,
  isSentence,
  isSource,
  MAX_CREDIT,
  maskPictureSources,
  RIGHTS_NOTICE,
  SOURCE,
  SOURCE_LABELS,
  SOURCE_MARK,
} from './credit-text.ts';
import { isName } from './names.ts';

/** A picture's caption, or a line with only its credit. */
export interface Credit {
  /** `credit`: only the credit line. */
  readonly kind: 'caption' | 'credit';
  /** The whole line, as printed. */
  readonly text: string;
  /** As printed, without brackets: `AP Photo/Ann Roe, File`; `null` when the caption names nobody. */
  readonly credit: string | null;
}

/** A caption is short: about 120 words. */
const MAX_LENGTH = 900;
const MAX_WORDS = 120;
const HEAD = 40;
const TAIL = 160;

const CLOSED = /[(（[［]([^()（）[\]［］]{2,140}(?:\([^()]{1,30}\))?)[)）\]］]\s?\.?$/u;
const TAIL_SIGN = /\s(?:[-–—]\s?)?(?:AP|The Associated Press|AFP|Reuters)$/;
/** `FILE -`, `FILE PHOTO:`, `(FOTO)`, `ARCHIV -`, `资料图：`, `▲`: marks that begin a caption. */
const OPENING =
  /^(?:(?:APTOPIX|FILE|FILES|FILED?[- ]?PHOTO|FILE PHOTO|FILE IMAGE|ARCHIVE PHOTO|HANDOUT|ARCHIV|ARCHIVBILD|ARCHIVO|ARQUIVO)\s?(?:[-–—:]|\()\s?(?=[\p{L}\d"“])|APTOPIX (?=\p{Lu})|\(foto\)\s?(?=\S)|\(files?\)\s?(?=\p{Lu})|(?:file photo|archivbild|archivfoto|symbolbild|symbolfoto|foto de archivo|photo d['’]archives|photo d['’]illustration|arşiv|архивное фото|فوتو|资料图片?|資料写真|資料照片|图为|圖為|圖說|자료사진)\s?[:：]\s?|▲\s?(?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]))/iu;
const UPPER_OPENING = /^(?:FILE|FILES|ARCHIV|HANDOUT|ARCHIVO|ARQUIVO)\s?[-–—(]/i;
/** The separator between a caption's last sentence and a credit without brackets. */
const BEFORE_CREDIT = '(?:[.!?…”"’)]\\s?|\\s[|–—•/]\\s|(?<!\\s)\\s{2,})';
const TRAILING = new RegExp(
  `${BEFORE_CREDIT}(?:((?:photo|photos|photograph|picture|image|photo credit|image credit|photography|photo by|photos by|image by|illustration|graphic|credit|foto|fotos|bild|crédit photo|crédit|crédito|imagem|imagen|immagine|beeld|фото|fotoğraf|صورة|写真|사진)\\s?(?:[:：=]|\\bby\\b|©)\\s?[^;!?]{2,80})|((?:REUTERS|AP Photo|AFP|Xinhua|EPA|AP|AFP PHOTO|EFE|ANSA|PTI Photo)/[^;!?]{2,50})|(©\\s?\\p{L}[^;!?]{1,60})|((?:Photo |Image )?[Cc]ourtesy (?:of )?\\p{Lu}[^;!?]{1,60})|(Getty Images|Shutterstock|iStock|Alamy|(?:AP|AFP|Reuters|EPA) (?:Photo|PHOTO|photo|pic)))\\.?$`,
  'u',
);
const TRAILING_ANY_CASE = new RegExp(TRAILING.source, 'iu');
/** `Ann Roe / Getty Images`, `Unsplash/Ann Roe`, where the picture sources are masked. */
const TRAILING_SOURCE = new RegExp(
  `${BEFORE_CREDIT}((?:[\\p{Lu}${SOURCE_MARK}][^.;!?]{1,60}(?:/|\\| ?| via | / )${SOURCE}(?:[/,] ?[\\p{L}${SOURCE_MARK} .]{1,30})?)|${SOURCE}/\\p{Lu}[^.;!?/]{2,40})\\.?$`,
  'u',
);
const HAN_TAIL =
  /[\s　。（(/]((?:\p{Script=Han}{2,10}(?:记者|記者|通讯员|社) )?[\p{Script=Han}·]{2,12}[ /]?(?:摄|攝|供图|供圖|撮影|提供))[)）。]?$/u;
const EAST_TAIL = /[\s。.)]((?:사진|写真|사진제공|写真提供|자료)\s?[=＝:：/]\s?[^。]{2,40})[)）]?$/u;
/**
 * `… 입장하고 있다 (뉴시스)`, `… 있다 /뉴시스`: in Korean an agency in brackets is a picture credit; no full stop comes before it.
 */
const HANGUL_AGENCY_TAIL = /\p{Script=Hangul}\s?[(（/]([\p{Script=Hangul}\d]{2,10})[)）]?$/u;
const NEWSIS_MAIL = /(\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?\s\S{1,30}@\S{3,30})$/;
const EMBARGO = /\b(?:MANDATORY CREDIT|EDITORIAL USE ONLY|NO SALES|NO ARCHIVES|[A-Z]{2,} OUT(?:[;.]|$))/;

function wordCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** `/사진=뉴스1`: the mark between a caption and its credit. */
const PARTING_MARK = /^[/／|▲▼■※-]\s?(?=\S)/u;

function unbracket(printed: string): string {
  const text = printed.replace(PARTING_MARK, '');
  const inner = /^[(（[［【]\s?([^()（）[\]［］【】]+?)\s?[)）\]］】]$/u.exec(text)?.[1];
  return (inner ?? text).trim();
}

/** The whole line is a credit. */
function readWhole(text: string): Credit | null {
  if (text.length > MAX_CREDIT) return null;
  const inner = unbracket(text);
  if (isCreditText(inner)) return isFooter(inner) ? null : { kind: 'credit', text, credit: inner };
  const foto = /^\((?:foto|photo|bild|写真|사진)\)\s?(\S.{1,80})$/iu.exec(text)?.[1];
  if (foto !== undefined && isMakerName(foto) && wordCount(foto) <= 6)
    return { kind: 'credit', text, credit: foto };
  // `Ann Roe/agency`, `REUTERS/Ann Roe`, `Ann Roe / Staff`.
  const slash = inner.lastIndexOf('/');
  if (slash > 0 && inner.length < 60) {
    const [before, after] = [inner.slice(0, slash).trim(), inner.slice(slash + 1).trim()];
    const named = isName(before, { introduced: false }) || isName(after, { introduced: true });
    if (named && (isSource(before) || isSource(after))) return { kind: 'credit', text, credit: inner };
  }
  return null;
}

const CLOSING_BRACKET = /[)）]\.?$/;

/** A person and a paper are a credit only after a complete sentence. */
function closesSentence(text: string): boolean {
  return /[.!?…。]["”’»]?\s?[(（][^(（]*$/.test(text);
}

function readNameAndOutlet(text: string): Credit | null {
  if (!text.includes('/') || !CLOSING_BRACKET.test(text) || text.lastIndexOf('/') < text.lastIndexOf('('))
    return null;
  if (wordCount(text) > MAX_WORDS || !closesSentence(text)) return null;
  const credit = CLOSED.exec(text)?.[1]?.trim() ?? '';
  return isNameAndOutlet(credit) ? { kind: 'caption', text, credit } : null;
}

/** Each such credit contains one of these. */
const TRAILING_CUE =
  /[:：=©/|]| via |\bby\b|courtesy|getty images|shutterstock|istock|alamy| (?:photo|pic)\.?$/i;

/** The credit after the last sentence, without brackets; the first of two. */
function trailingCredit(tail: string): string | null {
  if (!TRAILING_CUE.test(tail)) return null;
  const masked = maskPictureSources(tail);
  const sourced = masked === null ? null : TRAILING_SOURCE.exec(masked);
  const strict = TRAILING.exec(tail);
  if (sourced !== null && (strict === null || sourced.index < strict.index)) {
    const start = sourced.index + sourced[0].indexOf(sourced[1] ?? '');
    return tail.slice(start, start + (sourced[1] ?? '').length).trim();
  }
  const found = strict ?? TRAILING_ANY_CASE.exec(tail);
  return (
    found
      ?.slice(1)
      .find((part) => part !== undefined)
      ?.trim() ?? null
  );
}

function readTail(text: string): string | null {
  const signed = text.replace(TAIL_SIGN, '');
  const closed = CLOSED.exec(signed);
  if (closed !== null) {
    const inner = (closed[1] ?? '').replace(/^©\s?\(|^[(©]+/, (mark) => (mark === '©' ? mark : '')).trim();
    if (isCreditText(inner) || (isNameAndOutlet(inner) && closesSentence(signed))) return inner;
    // `[Xinhua]`: an agency alone in square brackets is a picture credit, in round brackets the source of the story.
    if (/[\]］]\s?\.?$/.test(signed) && findAgency(inner) !== null && text.length > 40) return inner;
  }
  const credit = trailingCredit(text.slice(-TAIL));
  if (credit !== null && isCreditText(credit) && !isFooter(credit)) return credit;
  const agency = HANGUL_AGENCY_TAIL.exec(text)?.[1];
  if (agency !== undefined && isSource(agency)) return agency;
  return HAN_TAIL.exec(text)?.[1] ?? EAST_TAIL.exec(text)?.[1] ?? NEWSIS_MAIL.exec(text)?.[1] ?? null;
}

function opensAsCaption(text: string): boolean {
  if (!OPENING.test(text)) return false;
  // `file - the name of …` in a manual: the mark is in capitals and a sentence follows.
  return (
    !UPPER_OPENING.test(text) ||
    (/^[A-Z]/.test(text) &&
      /^\p{Lu}{4,}\s?[-–—(]\s?(?:\p{Lu}|["“\d]|in this|this|a |an |the )/u.test(text) &&
      text.length > 40)
  );
}

/** Labels that are too frequent in running text: they count only at the beginning of a line. */
const LABEL_START = new RegExp(
  `^[(（[［【/／|]?\\s?(?:(?:${CREDIT_LABELS}|${SOURCE_LABELS}) ?[:：=＝/／丨]|(?:fot|zdj)\\. |[^=＝\\s]{0,12}[=＝])`,
  'iu',
);

/**
 * Reads a caption with its credit, or a credit line alone; `null` for anything else. Brackets at the end of a paragraph
 * count only when their content is a credit.
 */
export function readCredit(text: string): Credit | null {
  const length = text.length;
  if (length < 3 || length > MAX_LENGTH) return null;
  const hasCue =
    LABEL_START.test(text) ||
    CREDIT_CUE.test(text.slice(0, HEAD)) ||
    (length > HEAD && CREDIT_CUE.test(text.slice(-TAIL)));
  if (!hasCue && (length <= HEAD || !text.includes('/', length - TAIL))) return readNameAndOutlet(text);
  const whole = hasCue ? readWhole(text) : null;
  if (whole !== null) return whole;
  if (wordCount(text) > MAX_WORDS || RIGHTS_NOTICE.test(text)) return null;
  const credit = readTail(text);
  if (credit !== null) return { kind: 'caption', text, credit };
  if (opensAsCaption(text) || EMBARGO.test(text.slice(-TAIL))) return { kind: 'caption', text, credit: null };
  return null;
}

const LABEL_IN_LINE = new RegExp(
  `(?:^|[\\s|.,)–—-])((?:${CREDIT_LABELS}|${SOURCE_LABELS}) ?[:：=＝/] ?[^:：。!?]{2,80})$`,
  'iu',
);
/** The same; the name may contain brackets. */
const LABEL_AND_NAME = new RegExp(
  `(?:^|[\\s|.,)–—-])((?:${CREDIT_LABELS}|${SOURCE_LABELS}) ?[:：=＝/] ?(?:[^:：。!?()[\\]]|\\([^()]*\\)){2,80})$`,
  'iu',
);
const SIGN_IN_LINE = /(?:^|\s)((?:©|\(c\)|＝) ?[^.;!?。]{2,60})$/iu;

/** Whether a line ends like a picture credit, with any label or sign. */
export function endsInCredit(text: string): boolean {
  const end = text.slice(-TAIL);
  return /[:：©＝=/]/.test(end) && (LABEL_IN_LINE.test(end) || SIGN_IN_LINE.test(end));
}

/** `Quelle: Ann Roe. Styling: Max Poe. Hair: Una Lee`: the first of several labels. */
const LABELS_IN_LINE = new RegExp(
  `(?:^|[\\s|.,)–—-])((?:${CREDIT_LABELS}|${SOURCE_LABELS}) ?[:：] ?[^:：.。!?]{2,60}(?:\\. \\p{Lu}[\\p{L}-]{2,20}: [^:：.。!?]{2,60}){1,5}\\.?)$`,
  'iu',
);
/** `The quay at dusk [Ann Roe]`, `The quay at dusk. (Ann Roe (Harbour Post))`. */
const BRACKETS_AT_END = /^(.{10,}?)\s?([(（[［])((?:[^()（）[\]［］]|\([^()]{2,60}\)){2,90})[)）\]］]\.?$/u;
/** `The quay at dusk / Ann Roe - Harbour Press / Harbour Press`, `… / Ann Roe (Harbour Press)`. */
const SLASHES_AT_END =
  /^(.{20,}?)\s\/(?:\s([\p{Lu}@][^/.!?()[\]]{2,60}(?:\s\/\s\p{Lu}[^/.!?()[\]]{1,40}|\([^()]{2,60}\))?)|\s?(\p{Script=Hangul}[^/.!?()[\]]{1,20}))$/u;
/** `港に停泊する＝共同`. */
const AFTER_EQUALS = /[^\s＝]＝([^＝。、\s]{2,20})$/u;
/** Positions in the picture, ages. */
const PLACE_IN_PICTURE =
  /^(?:\d|(?:l|r|m|c|left|right|cent(?:er|re)|top|bottom|above|below|links?|rechts?|li|re|mitte|oben|unten|gauche|droite|izda?|dcha?|izquierda|derecha|sinistra|destra|esquerda|direita|слева|справа|lewej|prawej|t\.?[vh]|[左右中上下].{0,3}|(?:왼쪽|오른쪽|가운데|맨).{0,6})\.?$)/iu;

const OPENS_AS_NAME = /^[\p{Lu}\p{Lo}\d@©]|^\p{Ll}\p{Lu}|^(?:dpa|afp|epa|apa|abc|imago)\b/u;
const HANGUL_MAKER = /^\p{Script=Hangul}[\p{Script=Hangul}\d ]{1,20}$/u;

/** A person, a publisher or a picture source in brackets at the end of a caption. */
function isMakerInBrackets(inner: string, opening: string, before: string): boolean {
  const isSquare = opening === '[' || opening === '［';
  if (PLACE_IN_PICTURE.test(inner) || isSentence(inner, isSquare ? 1 : 0)) return false;
  if (isSquare || /[.!?…。]["”’»]?$/.test(before) || HANGUL_MAKER.test(inner))
    return OPENS_AS_NAME.test(inner);
  // `(SPD)` and `(Arlesheim)` describe the word before them.
  return inner.split(/ ?[/|] ?/).some(isSource) || isNameAndOutlet(inner);
}

/** The text after a slash or `＝`, or in brackets, at the end of a caption. */
function unlabelledCredit(text: string): string | null {
  const [, , afterSlash, hangul] = SLASHES_AT_END.exec(text) ?? [];
  const unbracketed = afterSlash ?? hangul ?? AFTER_EQUALS.exec(text)?.[1];
  if (unbracketed !== undefined) return unbracketed;
  const [, before = '', opening = '', inner = ''] = BRACKETS_AT_END.exec(text) ?? [];
  return inner !== '' && isMakerInBrackets(inner.trim(), opening, before) ? inner.trim() : null;
}

const LABEL_AND_SIGN = new RegExp(
  `^(?:(?:©|\\(c\\)|[=＝]) ?|(?:${CREDIT_LABELS}|${SOURCE_LABELS}) ?(?:[:：=＝]|©) ?)(?=\\S)`,
  'iu',
);
const LABEL_AND_WORD =
  /^(?:(?:photo|photograph|photography|image|picture|illustration|graphic|video|foto)s? (?:by|credit|von|par|por|door|di) |(?:foto|photo|bild|ph|фото|fot|fotó|kuva|ảnh|zdj)\.? (?=\p{Lu}))(?=\S)/iu;

/** The maker or owner of a picture, without label and sign: `Photo: © Ann Roe`, `Photo by Ann Roe`. */
export function withoutCreditLabel(credit: string): string {
  const printed = credit.trim();
  const name = printed.replace(LABEL_AND_SIGN, '');
  return name === printed ? printed.replace(LABEL_AND_WORD, '') : name.replace(LABEL_AND_SIGN, '');
}

/**
 * The credit of a line that the model labels as a caption: also after any label or sign at its end, in brackets
 * or after a slash. `credit` is the name alone.
 */
export function readExpectedCredit(text: string): Credit | null {
  const sure = readCredit(text);
  if (text.length > MAX_LENGTH || sure?.kind === 'credit') return sure === null ? null : named(sure);
  const end = text.slice(-TAIL);
  const found = [
    sure?.credit,
    (LABEL_AND_NAME.exec(end) ?? LABELS_IN_LINE.exec(end))?.[1]?.trim(),
    SIGN_IN_LINE.exec(end)?.[1]?.trim(),
    unlabelledCredit(text),
  ].filter((credit) => credit !== undefined && credit !== null);
  if (found.length === 0) return sure;
  // `IMAGO/U.S. Press / X`: of several matches, the one that begins first is complete.
  const credit = found.reduce((one, other) =>
    text.lastIndexOf(other) < text.lastIndexOf(one) ? other : one,
  );
  const isWhole = credit.length >= text.length - 2;
  if (isWhole && sure !== null) return named(sure);
  return named({ kind: isWhole ? 'credit' : 'caption', text, credit });
}

function named(found: Credit): Credit {
  return found.credit === null ? found : { ...found, credit: withoutCreditLabel(found.credit) };
}
