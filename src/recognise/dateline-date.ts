const MONTH =
  '(?:jan|feb|fév|mar|mär|apr|abr|avr|may|mai|mag|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|dez|' +
  'déc|dic|gen|ene|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|' +
  'كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)' +
  '\\p{L}{0,8}\\.?';
const YEAR = '(?:,? ?(?:de )?\\d{4})';

/** A date as datelines print it: `April 11`, `11 ene`, `26 марта`, `9 مايو 2016`, `Oct. 3, 2024`, `01/11`. */
const DATE = new RegExp(
  `(?:^|(?<=[\\s,.\\])]))(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?![\\d:])${YEAR}?|\\d{1,2}\\.?(?: de)? ${MONTH}${YEAR}?|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?|\\d{4}-\\d{2}-\\d{2})(?![\\p{L}\\d])`,
  'iu',
);

const DIGIT = /\d/;

/** The expression takes long to compile, and most datelines print no date. */
function findDate(text: string): RegExpExecArray | null {
  return DIGIT.test(text) ? DATE.exec(text) : null;
}

export interface PlaceAndDate {
  readonly place: string;
  readonly date: string | null;
}

/** Parts `BEIJING, April 11` into place and date; the date stays as printed. */
export function splitPlaceAndDate(text: string): PlaceAndDate {
  const match = findDate(text);
  if (match === null) return { place: trimPlace(text), date: null };
  const after = text.slice(match.index + match[0].length);
  // `SEATTLE, Oct. 3, Wash.` does not exist: anything but marks behind the date means this is no dateline head.
  if (/[\p{L}\d]/u.test(after)) return { place: trimPlace(text), date: null };
  return { place: trimPlace(text.slice(0, match.index)), date: match[0].replace(/\.$/, '').trim() };
}

/** A date right at the start of the text, and what it covers; `null` when there is none. */
export function leadingDate(text: string): string | null {
  const match = findDate(text);
  return match !== null && match.index === 0 ? match[0] : null;
}

/** A state's abbreviation keeps its dot: `Springfield, Mass.`. */
const ABBREVIATED_REGION = /, ?(?:\p{L}\.){1,3}$|, ?\p{Lu}\p{L}{1,5}\.$/u;

function trimPlace(text: string): string {
  const bare = text.replace(/^[\s(]+/, '').replace(/(?<![\s,/(–—-])[\s,/(–—-]+$/, '');
  return ABBREVIATED_REGION.test(bare) ? bare : bare.replace(/(?<![\s.,])[\s.,]+$/, '');
}
