import {
  isCreditOrSourceLabel,
  isCreditText,
  isNameAndOutlet,
  isSentence,
  isSource,
} from './credit-forms.ts';
import { CREDIT_CUE, RIGHTS_NOTICE } from './credit-words.ts';
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
/** Longest label, in characters. */
const MAX_LABEL = 30;
const HEAD = 40;
const TAIL = 160;

/** `FILE -`, `FILE PHOTO:`, `ARCHIV -`: marks that begin a caption. In a manual, a word in small letters follows. */
const OPENING_MARK =
  /^(?:(?:APTOPIX|FILE|FILES|FILED?[- ]?PHOTO|FILE IMAGE|ARCHIVE PHOTO|HANDOUT|ARCHIV|ARCHIVBILD|ARCHIVO|ARQUIVO)\s?[-–—:(]\s?(?=[\p{Lu}\d"“])|APTOPIX (?=\p{Lu})|\((?:FOTO|[Ff]oto|[Ff]iles?)\)\s?(?=\p{Lu}))/u;
const OPENING_LABEL =
  /^(?:file photo|archivbild|archivfoto|symbolbild|symbolfoto|foto de archivo|photo d['’]archives|photo d['’]illustration|arşiv|архивное фото|فوتو|资料图片?|資料写真|資料照片|图为|圖為|圖說|자료사진)\s?[:：]/iu;
const EMBARGO = /\b(?:MANDATORY CREDIT|EDITORIAL USE ONLY|NO SALES|NO ARCHIVES|[A-Z]{2,} OUT(?:[;.]|$))/;

const CLOSED = /[(（[［]([^()（）[\]［］]{2,140}(?:\([^()]{1,30}\))?)[)）\]］]\s?\.?$/u;
const ENDS_CLOSED = /[)）\]］]\s?\.?$/u;
const TAIL_SIGN = /\s(?:[-–—]\s?)?(?:AP|The Associated Press|AFP|Reuters)$/;
/** The end of a caption's last sentence, or a separator, before a credit without brackets. */
const BEFORE_CREDIT =
  /[.!?…]["”’»)]?(?:\s|(?=\p{Lu}\p{Ll}|©))(?:[|–—•/]\s)?|["”’»)]\s|。|\s[|–—•/]\s|\s\/(?=\p{Script=Hangul})|\s{2,}|(?<=\p{Script=Han})\s|\s(?=(?:사진|写真)\S{0,2}\s?[=＝:：/])/gu;
const ENDS_SENTENCE = /[.!?…。]["”’»]?\s?$/;
const ENDS_IN_HANGUL = /\p{Script=Hangul}\s?$/u;

/** The credit at the end of a caption: in brackets, or after the last sentence. */
function readTail(text: string): string | null {
  const signed = text.replace(TAIL_SIGN, '');
  const closed = ENDS_CLOSED.test(signed.slice(-3)) ? CLOSED.exec(signed) : null;
  if (closed !== null) {
    const [brackets, printed = ''] = closed;
    const inner = printed.trim();
    const before = signed.slice(0, closed.index);
    if (isCreditText(inner) || (ENDS_SENTENCE.test(before) && isNameAndOutlet(inner))) return inner;
    // An agency alone in square brackets is a picture credit, as in Korean; in round brackets the source of the story.
    if (isSource(inner) && (/^[[［]/.test(brackets) || ENDS_IN_HANGUL.test(before))) return inner;
  }
  const start = Math.max(0, text.length - TAIL);
  const tail = text.slice(start);
  BEFORE_CREDIT.lastIndex = 0;
  for (let found = BEFORE_CREDIT.exec(tail); found !== null; found = BEFORE_CREDIT.exec(tail)) {
    const [mark] = found;
    const credit = tail.slice(found.index + mark.length).trim();
    if (/^[(（[［]/.test(credit)) continue;
    if (isCreditText(credit) || (mark === ' /' && isSource(credit))) return credit;
  }
  return null;
}

/** Labels that are too frequent in running text: they count only at the beginning of a line. */
const LABEL_START =
  /^[(（[［【/／|]?\s?(?:([^:：՝៖=＝/／丨,，،]{1,30}?) ?[:：՝៖=＝/／丨,，،]|(?:fot|zdj)\. )/iu;
const SIGN_NEAR_START = /^[(（[［【/／|]?\s?[^=＝\s]{0,12}[=＝]/;

function opensWithLabel(text: string): boolean {
  if (SIGN_NEAR_START.test(text)) return true;
  const found = LABEL_START.exec(text);
  return found !== null && (found[1] === undefined || isCreditOrSourceLabel(found[1]));
}

/** `/사진=뉴스1`: the mark between a caption and its credit. */
const PARTING_MARK = /^[/／|▲▼■※-]\s?(?=\S)/u;
const BRACKETED = /^[(（[［【]\s?([^()（）[\]［］【】]+?)\s?[)）\]］】]$/u;

function isInEnds(cue: RegExp, text: string): boolean {
  return cue.test(text.slice(-TAIL)) || (text.length > HEAD && cue.test(`${text.slice(0, HEAD)}\n`));
}

/**
 * Reads a caption with its credit, or a credit line alone; `null` for anything else. Brackets at the end of a paragraph
 * count only when their content is a credit.
 */
export function readCredit(text: string): Credit | null {
  const { length } = text;
  if (length < 3 || length > MAX_LENGTH) return null;
  if (!text.includes('/', length - TAIL) && !isInEnds(CREDIT_CUE, text) && !opensWithLabel(text)) return null;
  const whole = text.replace(PARTING_MARK, '').replace(BRACKETED, '$1').trim();
  if (isCreditText(whole)) return { kind: 'credit', text, credit: whole };
  if (length > MAX_WORDS && text.split(' ').length > MAX_WORDS) return null;
  const credit = readTail(text);
  const isCaption =
    credit !== null || OPENING_MARK.test(text) || OPENING_LABEL.test(text) || isInEnds(EMBARGO, text);
  return isCaption && !RIGHTS_NOTICE.test(text) ? { kind: 'caption', text, credit } : null;
}

/** After the label of a credit. */
const LABEL_SIGN = /[:：՝៖=＝/／]/g;
const BEFORE_LABEL = /[\s|.,)。）–—-]/;
const NAME_TO_END = /^ ?[^:：。!?]{2,80}$/;
/** The same; the name may contain brackets, and other labels with names may follow: `Quelle: Ann Roe. Styling: Max Poe`. */
const NAMES_TO_END =
  /^ ?(?:[^:：。!?()[\]]|\([^()]*\)){2,80}(?:\. ?\p{Lu}[\p{L}-]{2,20}: [^:：.。!?]{2,60}){0,5}\.?$/u;

/** The credit from its label to the end of the text; `null` without a label before text of this form. */
function labelledCredit(text: string, form: RegExp): string | null {
  for (const { index } of text.matchAll(LABEL_SIGN)) {
    if (!form.test(text.slice(index + 1))) continue;
    const end = text[index - 1] === ' ' ? index - 1 : index;
    for (let start = Math.max(0, end - MAX_LABEL); start < end; start++)
      if (
        (start === 0 || BEFORE_LABEL.test(text.charAt(start - 1))) &&
        isCreditOrSourceLabel(text.slice(start, end))
      )
        return text.slice(start);
  }
  return null;
}

const SIGN_IN_LINE = /(?:^|\s)((?:©|ⓒ|\(c\)|＝) ?[^.;!?。]{2,60})$/iu;

/** Whether a line ends like a picture credit, with any label or sign. */
export function endsInCredit(text: string): boolean {
  const end = text.slice(-TAIL);
  return /[:：©＝=/]/.test(end) && (SIGN_IN_LINE.test(end) || labelledCredit(end, NAME_TO_END) !== null);
}

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

/** `Foto Ann Roe`, `Fot. archiwum`; not `foto d'archivio`. */
function isLabelledMaker(text: string): boolean {
  const name = withoutCreditLabel(text);
  return name !== text && (OPENS_AS_NAME.test(name) || /^(?:fot|zdj)\./i.test(text)) && !isSentence(name);
}

/** A person, a publisher or a picture source in brackets at the end of a caption. */
function isMakerInBrackets(inner: string, opening: string, before: string): boolean {
  const isSquare = opening === '[' || opening === '［';
  const isOfSource = inner.split(/ ?[/|] ?/).some(isSource);
  if (isLabelledMaker(inner) || isSource(inner) || /^\S{2,16}提供$/u.test(inner)) return true;
  if (PLACE_IN_PICTURE.test(inner) || (!isOfSource && isSentence(inner, isSquare ? 1 : 0))) return false;
  if (isSquare || /[.!?…。]["”’»]?$/.test(before) || HANGUL_MAKER.test(inner))
    return OPENS_AS_NAME.test(inner);
  // `(SPD)` and `(Arlesheim)` describe the word before them.
  return isOfSource || isNameAndOutlet(inner);
}

/** `…児童ら＝千曳市、柏木里奈撮影`, `…抽水六小時。記者柏翰／攝影` */
const EAST_ASIAN_MAKER =
  /[、＝=]\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{2,10}(?:撮影|提供))$|[。）」』\s]\s?(\p{Script=Han}{2,6}[/／]攝影)$/u;
/** What stands between the last sentence of a caption and a credit without brackets: not the point of an initial. */
const BEFORE_MAKER = /(?<!(?:^|\s)\p{Lu})[.!?…]["”’»)]?(?:\s|\s?—\s?)|\s[|•–—]\s|\s-\s(?=[^/]+\/\S)/gu;
/** A quotation, a day, an address. */
const NO_CREDIT = /^["“”„«»'‘]|\d{4}|@/;
/** `… / J. Kazlauskas / BNS nuotr.`, `(J. Kazlausko nuotr.)`. */
const LITHUANIAN_MAKER =
  /(?:(?<!(?:^|\s)\p{Lu})[.!?/|–—]\s|\()((?:\p{Lu}\.\s?){0,2}\p{Lu}[^.!?()|]{2,60} nuotr\.)\)?$/u;
const KOREAN_REPORTER = /^\p{Script=Hangul}{2,4} 기자$/u;

/** The credit without label behind the last sentence of a caption: `A ship in port. Ann Roe/Harbour Post`. */
function creditBehindSentence(text: string): string | null {
  const marks = [...text.matchAll(BEFORE_MAKER)];
  for (const { index, 0: mark } of marks.slice(-2)) {
    const maker = text.slice(index + mark.length).replace(/^[-|•–—/]\s?/, '');
    if (NO_CREDIT.test(maker)) continue;
    const isMaker =
      KOREAN_REPORTER.test(maker) ||
      isSource(maker) ||
      isCreditText(maker) ||
      isCreditBelow(text.slice(0, index), maker);
    if (isMaker || isLabelledMaker(maker)) return maker;
  }
  return null;
}

/** `… at dusk. ANN ROE / HARBOUR POST`: a name in capitals before the slash. */
function makerInCapitals(text: string): string | null {
  const maker = creditBehindSentence(text);
  return maker !== null && maker === maker.toUpperCase() ? maker : null;
}

/** The text after a slash or `＝`, in brackets, or behind the last sentence, at the end of a caption. */
function unlabelledCredit(text: string): string | null {
  const lithuanian = LITHUANIAN_MAKER.exec(text)?.[1];
  if (lithuanian !== undefined) return lithuanian;
  const [, , afterSlash, hangul] = (text.includes('/') && SLASHES_AT_END.exec(text)) || [];
  const [, japanese, chinese] = EAST_ASIAN_MAKER.exec(text) ?? [];
  const unbracketed = afterSlash ?? hangul ?? AFTER_EQUALS.exec(text)?.[1] ?? japanese ?? chinese;
  if (unbracketed !== undefined)
    return afterSlash === undefined ? unbracketed : (makerInCapitals(text) ?? unbracketed);
  if (!ENDS_CLOSED.test(text.slice(-3))) return creditBehindSentence(text);
  const [, before = '', opening = '', inner = ''] = BRACKETS_AT_END.exec(text) ?? [];
  return inner !== '' && isMakerInBrackets(inner.trim(), opening, before) ? inner.trim() : null;
}

const LABEL_AND_SIGN =
  /^(?:(?:©|ⓒ|\(c\)|[=＝]) ?|(?:autor\/)?([^:：՝៖=＝/／丨｜©|–]{1,30}?)(?: ?[:：՝៖=＝／丨｜]|[,，،] ?|(?<=foto|photo|image|ljósmynd|\p{Script=Han}) ?\/ ?| ?©| \| | – ) ?)(?=\S)/iu;
const LABEL_AND_WORD =
  /^(?:(?:photo|photograph|photography|image|picture|illustration|graphic|video|foto)s? (?:by|credit|von|par|por|door|di) |(?:foto|photo|bild|beeld|ph|фото|fotó|kuva|ảnh|φωτ)\.? (?=\p{Lu})|picha na |(?:fot|zdj|dok)\. )(?=\S)/iu;

/** `柏木里奈撮影`, `記者柏翰／攝影`, `J. Kazlauskas / BNS nuotr.`: what the maker did follows the name. */
const WORK_BEHIND_NAME =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2})(?:撮影|[/／]攝影)$|(?<=\S) nuotr(?:\.|auka)$/u;
/** The terms of Korean agencies behind the owner. */
const NO_RESALE = /\. ?재판매[^\]]*(?=\]?$)/u;
/** `어민들. 해남군 제공`: the maker behind a sentence. */
const KOREAN_SENTENCE_END = /\p{Script=Hangul}\. ?\/?(?=\p{Script=Hangul})/u;

function withoutLabelAndSign(text: string): string {
  return text.replace(LABEL_AND_SIGN, (match, label?: string) =>
    label === undefined || isCreditOrSourceLabel(label) ? '' : match,
  );
}

/** The maker or owner of a picture, without label and sign: `Photo: © Ann Roe`, `Photo by Ann Roe`. */
export function withoutCreditLabel(credit: string): string {
  const printed = credit.trim().replace(WORK_BEHIND_NAME, '');
  const name = withoutLabelAndSign(printed);
  return name === printed ? printed.replace(LABEL_AND_WORD, '') : withoutLabelAndSign(name);
}

/**
 * The credit of a line that the model labels as a caption: also after any label or sign at its end, in brackets
 * or after a slash. `credit` is the name alone.
 */
export function readExpectedCredit(printed: string): Credit | null {
  const text = printed.replace(NO_RESALE, '');
  const whole = readCredit(text);
  // A short caption with its credit has the form of a credit too.
  const sure = whole?.kind === 'credit' && KOREAN_SENTENCE_END.test(text) ? null : whole;
  // With the terms, the line is the credit as printed.
  if (sure?.kind === 'credit' && text !== printed) return { ...sure, text: printed, credit: printed };
  if (text.length > MAX_LENGTH || sure?.kind === 'credit') return sure === null ? null : named(sure);
  const end = text.slice(-TAIL);
  const found = [
    sure?.credit,
    labelledCredit(end, NAMES_TO_END)?.trim(),
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

/** A caption above a credit without label has so many words; shorter ones are names of what several pictures show. */
const DESCRIBED = 5;
const BARE_CREDIT = { words: 7, characters: 70 } as const;
const ENDS_CAPTION = /[.!?…。]$/;

/**
 * Whether the line below a caption is its credit, though it has no label: a name, owners between slashes, or words in capitals.
 * (Of such lines in the hand-written dumps, 85 are credits and 3 captions.)
 */
export function isCreditBelow(caption: string, text: string): boolean {
  if (caption.split(' ', DESCRIBED).length < DESCRIBED || text.length > BARE_CREDIT.characters) return false;
  if (ENDS_CAPTION.test(text) || text.split(' ').length > BARE_CREDIT.words || text.startsWith(caption))
    return false;
  const isInCapitals = text === text.toUpperCase() && text !== text.toLowerCase();
  return isInCapitals || /\S ?[/|] ?\S/.test(text) || isName(text);
}

function named(found: Credit): Credit {
  return found.credit === null ? found : { ...found, credit: withoutCreditLabel(found.credit) };
}
