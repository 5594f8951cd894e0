import { findAgency } from './agencies.ts';
import { CREDIT_LABELS, PICTURE_SOURCES, SMALL_CREDIT_WORDS, SOURCE_LABELS } from './credit-words.ts';
import { isName } from './names.ts';

/** Longest credit, in characters. */
const MAX_CREDIT = 140;

/** An agency or a picture library. */
export function isSource(text: string): boolean {
  const name = text.trim();
  return findAgency(name) !== null || PICTURE_SOURCES.has(name.toLowerCase());
}

/** `dpa/Jan Kowal`, `AFP | Ann Roe`, `dpa`: an agency or a library, optionally followed by a name. */
function isSourceFirst(text: string): boolean {
  const [source = '', name] = text.split(/ ?[/|,] ?/, 2);
  return isSource(source) && (name === undefined || isSource(name) || isName(name));
}

const LOWER_WORD = /(?:^|\s)\p{Ll}(?!\p{Lu})[\p{L}'’]*/gu;
const HANGUL_WORDS = /(?:\p{Script=Hangul}\S{0,20} ){5}/u;

/** Running text: more than `allowed` lower-case words that credits do not have, or many words of a script without capitals. */
export function isSentence(text: string, allowed = 2): boolean {
  let words = 0;
  LOWER_WORD.lastIndex = 0;
  for (let found = LOWER_WORD.exec(text); found !== null; found = LOWER_WORD.exec(text))
    if (!SMALL_CREDIT_WORDS.has(found[0].trim()) && ++words > allowed) return true;
  return HANGUL_WORDS.test(text);
}

const NO_MAKER = /^[\d$€£<{[]|https?:|[{}<>=]|\.(?:png|jpe?g|gif|webp|svg)\b/i;
const OPENS_AS_MAKER =
  /^[\p{Lu}\p{Lo}@©"'“(]|^(?:dpa|afp|epa|apa|picture|imago|privat|ddp|via|courtesy|iStock|ullstein|pixabay|unsplash)/u;

/** What follows `Photo:` or `Credit:`: a name, a source or a firm, not `3 hours` or a sentence. */
function isMakerName(text: string): boolean {
  return (
    !NO_MAKER.test(text) && OPENS_AS_MAKER.test(text) && !isSentence(text) && text.split(' ').length <= 14
  );
}

/** Between the parts of `Ann Roe / The Tarn Post via Getty Images` or `picture alliance/dpa | Ann Roe`. */
const BETWEEN_PARTS = /\s?[/|]\s?|,\s|\s(?:via(?: the)?|for|by|on|[-–])\s|\s\(/i;
const PART_CUE = /[/|]|images|via|getty|pool|stock|alamy/i;
const INNER_SENTENCE_END = /(?<!\b\p{Lu})\.\s|[;!?。]/u;

/** A maker and a picture source, or a library alone. */
function isSigned(text: string): boolean {
  if (!PART_CUE.test(text) || isSentence(text, 0) || INNER_SENTENCE_END.test(text)) return false;
  const parts = text.replace(/(?<![.)])[.)]+$/, '').split(BETWEEN_PARTS);
  if (!parts.some(isSource)) return false;
  // `AP/Ann Roe` is a credit, `AP/IB Biology` a school subject: an abbreviation must be followed by a name.
  const [, after] = /^[A-Z]{2,4}\/([^,/|]+)/.exec(text) ?? [];
  return (
    after === undefined || isSourceFirst(after) || isName(after.trim()) || /getty|images|pool/i.test(text)
  );
}

const PICTURE = '(?:photo|image|video|foto|pool photo|handout|illustration|graphic)s?';
const isNoSentence = (text: string): boolean => !isSentence(text);

const isCreditLabel = (text: string): boolean => CREDIT_LABELS.has(text.toLowerCase());
const isSourceLabel = (text: string): boolean => SOURCE_LABELS.has(text.toLowerCase());
/** The label of a credit, such as `Photo`, or of a source. */
export const isCreditOrSourceLabel = (text: string): boolean => isCreditLabel(text) || isSourceLabel(text);

/** Forms of credits. The groups of the form are given to `isCredit`. */
const FORMS: readonly { form: RegExp; isCredit: (text: string, ...groups: string[]) => boolean }[] = [
  {
    form: /^[（(]?(?:[\p{Script=Han}·\s]{2,14})[ /]?(?:摄|攝|供图|供圖|摄影|撮影)[)）]?$/u,
    isCredit: () => true,
  },
  { form: /^[\p{Script=Hangul}\p{L}\d·. ]{2,30} ?제공$/u, isCredit: () => true },
  {
    // `FILE PHOTO: A ship leaves the harbour` describes the picture.
    form: /^(?:file (?:photo|image)|handout(?: photo)?|archiv(?:bild|foto)|stock photo|screengrab|getty|istock|representational image|representative image|illustrative image|symbolbild|symbolfoto|foto de archivo|divulgação|reprodução|资料图|資料写真|資料照片|자료사진)(?:[/,:] ?[^.;!?]{2,60})?$/i,
    isCredit: isNoSentence,
  },
  {
    // `Image source, Ann Roe`
    form: /^([^,，،]{3,24} [^,，،]{3,12}|\P{ASCII}{4,12})[,，،] ?([^;!?。]{2,80})$/u,
    isCredit: (_, label, maker) => isCreditLabel(label as string) && isMakerName(maker as string),
  },
  {
    // `Foto Ann Roe`, `Ph. Ann Roe`: the word without a colon.
    form: /^(?:foto|photo|bild|ph|фото|fot|fotó|kuva|ảnh|zdj)\.? (?=[\p{Lu}\p{Lo}\p{Ll}])(?!by |courtesy|credit|supplied|provided|von |par |por |di |door )([^:：=]{2,50})$/iu,
    isCredit: (_, maker) => isName(maker as string) || isSourceFirst(maker as string),
  },
  {
    form: /^([^:：=＝／/]{1,30}?) ?[:：=＝／/] ?([^;!?。]{2,80}?)\.?$/,
    isCredit: (_, label, maker) => isSourceLabel(label as string) && isSourceFirst(maker as string),
  },
  {
    // `＝AP`, `ロイター＝共同`: agencies alone, before or after the sign.
    form: /^(?!写真|사진)([^=＝]{1,20})?[=＝]([^=＝]{2,20})$/u,
    isCredit: (_, before, after) => isSource(after as string) && (before === undefined || isSource(before)),
  },
  {
    form: /^(?:© )?([^:：՝៖=＝/／丨｜]{1,30}?)(?: ?[:：՝៖=＝]| by | von | – |[/／丨｜](?! ))\s?([^!?。]{2,110})$/i,
    isCredit: (_, label, maker) => isCreditLabel(label as string) && isMakerName(maker as string),
  },
  {
    form: /^(?:(?:[A-Z]\w+ )?(?:file )?(?:photo|photos|photograph|photographs|photography|image|images|picture|pictures|illustration|illustrations|graphic|video|foto|fotos) (?:by|courtesy(?: of)?|credit|supplied|provided by|von|par|por|di|door)[: ] ?)[^;!?]{2,100}$/i,
    isCredit: isNoSentence,
  },
  {
    form: /^(?:crédits?(?: photos?)?|photo credits?|image credits?|picture credits?|bildquelle|credit foto) \p{Lu}[^.;!?]{1,80}$/iu,
    isCredit: isNoSentence,
  },
  {
    form: /^(?:photo |image )?courtesy(?:(?: of|:) \S[^;!?]{1,80}| \S+ \S[^;!?]{1,80})$/iu,
    isCredit: isNoSentence,
  },
  {
    // `AP Photo/Ann Roe, File`, `Tarn Police photo via AP`. `She sent the photo via …` has a verb, a credit has none.
    form: new RegExp(
      `^([^.;!?,/|:]{2,40}?) (?:file )?${PICTURE}(?: ?[/,|:] ?(?:[^.;!?]|(?<=\\b\\p{L})\\.){2,80}| by [^.;!?]{2,80}| via [^.;!?]{2,60})?\\.?$`,
      'iu',
    ),
    isCredit: (text, owner) => !isSentence(text, 0) && (isSource(owner as string) || FIRM_PHOTO.test(text)),
  },
  {
    // `© Tarn Media` alone is a page footer; `© Ann Roe`, `© AFP - Ann Roe` and `© Stock House / Ann Roe` are credits.
    form: /^(?:©|\(c\)) ?(?!\d)(\p{L}[^;!?]{1,70})$/iu,
    isCredit: (text, holder = '') =>
      !NO_COPYRIGHT.test(text) &&
      !isSentence(text) &&
      (/[/|]| [-–] /.test(holder) || isName(holder) || findAgency(holder) !== null),
  },
];
const FIRM_PHOTO = new RegExp(
  `^\\p{Lu}[\\p{L}&'’ -]{1,40} ${PICTURE}(?:: ?[^.;!?]{2,80}|, file| via [^.;!?]{2,60})\\.?$`,
  'iu',
);
const NO_COPYRIGHT = /rights reserved|copyright|\b(?:19|20)\d{2}\b|\b(?:inc|ltd|llc|gmbh)\b/i;

/** True when the text, without brackets, consists of a picture's maker or source. */
export function isCreditText(text: string): boolean {
  if (text.length < 2 || text.length > MAX_CREDIT) return false;
  for (const { form, isCredit } of FORMS) {
    const match = form.exec(text);
    if (match !== null && isCredit(text, ...match.slice(1))) return true;
  }
  return isSigned(text);
}

const OUTLET =
  /^(?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|de|la|le|der|die|do|da)(?: (?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|de|du|la|le|der|die|do|da|and|&)){0,5}$/u;

/** `Ann Roe/The Tarn Post`, `Ann Roe / Tarn Post`, `أ ف ب / سالم الورداني`: a person and the employer. */
export function isNameAndOutlet(text: string): boolean {
  const [before = '', after = '', other] = text.split('/').map((part) => part.trim());
  if (after === '' || other !== undefined) return false;
  if (findAgency(before) !== null) return isName(after);
  return isName(before) && (findAgency(after) !== null || OUTLET.test(after));
}
