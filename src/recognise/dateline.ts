import { findAgency, isAmbiguousAgency } from './agencies.ts';
import { isKnownCity, leadingDate, splitPlaceAndDate } from './dateline-place.ts';
import { readArabicDateline, readEastAsianDateline } from './dateline-scripts.ts';

/** Place, date and agency before the first words of a story. */
export interface Dateline {
  /** Exact leading substring of the paragraph, including the dash and the space after it; never empty. */
  readonly prefix: string;
  /** As printed: `SEOUL, South Korea`. */
  readonly place: string | null;
  /** Canonical short name. */
  readonly agency: string | null;
  /** As printed: `April 11`. */
  readonly date: string | null;
  readonly reporters: readonly string[];
}

const JOB_BEFORE = /(?:记者|記者|通讯员|作者)[ :：]*$/;
const JOB_AFTER = /^ ?(?:기자|특파원|통신원|記者|特派員)/;

/** The reporters of a dateline as printed, with their job: `김하늘 기자`; `null` when it names none. */
export function bylineOfDateline({ prefix, reporters }: Dateline): string | null {
  const first = reporters[0];
  const last = reporters.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = prefix.indexOf(first);
  const end = prefix.lastIndexOf(last) + last.length;
  if (start < 0 || end <= start) return reporters.join(', ');
  const job = JOB_BEFORE.exec(prefix.slice(0, start))?.[0] ?? '';
  return job + prefix.slice(start, end) + (JOB_AFTER.exec(prefix.slice(end))?.[0] ?? '');
}

/** Maximum length of a dateline. */
const WINDOW = 140;
const MAX_PLACE = 60;
/** Without an agency, a shorter text is a headline and not a paragraph. */
const MIN_PARAGRAPH = 60;

const MAY_START = /[\p{Lu}\p{Lo}\d(/[【（［「〔]/u;
/** Each dateline contains one of these; a hyphen or colon counts next to a space, a hyphen or a full stop. */
const HAS_MARK = /[()/／—–【（［〕\]：電电讯訊=]| -|--|: |\.-/;
const DASH = /^\s?[.:]?\s?(?:-{1,3}|[–—―]{1,2}|_)(?=[\s"“«'‘„\p{Lu}\d]|$)\s?/u;
const LOOSE_END = /^\s?(?:[:.]|\/\.?)\s?/;
const STARTS_SENTENCE = /^["“”«'‘„¿¡(]{0,2}[\p{Lu}\p{Lo}\d"“«]/u;

/** `SEOUL, South Korea`, `Berlin/Hannover`, `RIO DE JANEIRO`, `San Jose, Calif.`, `New Delhi [India]`. */
const PLACE_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lo}[\\p{L}\\p{M}]*)";
const PLACE_PARTICLE =
  '(?:de|del|da|do|dos|di|la|le|las|los|el|al|sur|am|an|der|im|ob|bei|en|of|on|upon|es|es-|aan|den|und|and|near|у|на)';
const PLACE = new RegExp(
  `^${PLACE_WORD}(?:(?:, ?| ?/ ?| \\[?|, \\[|\\] | )(?:${PLACE_PARTICLE} |[dl]['’])?${PLACE_WORD}){0,6}\\]?$`,
  'u',
);
/** Labels and headings in capitals before a dash or colon. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'NOTE UPDATE UPDATED BREAKING WATCH READ LISTEN VIDEO VIDEOS PHOTO PHOTOS EXCLUSIVE WARNING CAUTION CORRECTION FILE FACT MYTH ' +
    'PRO PROS CON CONS DAY STEP TIP PART CHAPTER BONUS NEW FREE SALE REVIEW OPINION ANALYSIS COMMENT EDITORIAL LIVE WIN WHAT WHY HOW ' +
    'WHO WHEN WHERE MORE BEST TOP ALSO IMPORTANT ALERT DANGER INFO FAQ SUMMARY CONCLUSION INTRODUCTION METHOD METHODS RESULTS ABSTRACT ' +
    'BACKGROUND INGREDIENTS DIRECTIONS SERVES YIELD PRICE COST LOCATION DATE TIME PLACE ADDRESS PHONE EMAIL WEB CONTACT HOURS SPOILER ' +
    'QUESTION ANSWER PROBLEM SOLUTION EXAMPLE GOAL RESULT OPTION HOME NEWS SPORT SPORTS BUSINESS POLITICS CULTURE REPORT INTERVIEW ' +
    'ADVERTISEMENT SPONSORED SECURITY SALES HIGH LOW GOOD BAD YES NO OK TL;DR PS P.S. ABOUT CREDIT SOURCE SOURCES AND OR THE FOR YOUR ' +
    'WITH FROM IN TO IS ARE THIS THAT OUR WE YOU IT ITS BUT NOT ALL EVERY A AN ACHTUNG HINWEIS WICHTIG INFO KOMMENTAR TIPP BERICHT ' +
    'VIDÉO DIRECT ENQUÊTE REPORTAGE ENTRETIEN NOTA AVISO ATENCIÓN ВИДЕО ФОТО ВАЖНО'
  ).split(' '),
);

function isPlace(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= MAX_PLACE &&
    PLACE.test(text) &&
    findAgency(text) === null &&
    !LABELS.has(text)
  );
}

function hasLabel(text: string): boolean {
  return text.split(/[\s,/]+/).some((word) => LABELS.has(word));
}

function isAllCapitals(place: string): boolean {
  const [city = ''] = place.split(/[,[(]/, 1);
  return city.length > 2 && city === city.toUpperCase() && city !== city.toLowerCase();
}

interface Head {
  readonly place: string | null;
  readonly date: string | null;
}

/** The text before the agency: empty, a place, a date or both; `null` when it is anything else. */
function readHead(text: string): Head | null {
  const head = text.replace(/\s?(?:-{1,2}|[–—])?\s?$/, '').trim();
  if (head === '') return { place: null, date: null };
  const { place, date } = splitPlaceAndDate(head);
  if (place === '') return date === null ? null : { place: null, date };
  return isPlace(place) ? { place, date } : null;
}

interface End {
  readonly length: number;
  readonly dash: boolean;
}

function readEnd(text: string): End | null {
  const dash = DASH.exec(text);
  if (dash !== null) return { length: dash[0].length, dash: true };
  const loose = LOOSE_END.exec(text);
  if (loose !== null) return { length: loose[0].length, dash: false };
  return /^\s|^$/.test(text) ? { length: text.length - text.trimStart().length, dash: false } : null;
}

/** `PLACE, date (AGENCY) date —`. */
function readBracketed(text: string, open: number): Dateline | null {
  const close = text.indexOf(')', open);
  if (close < 0 || close - open > 45) return null;
  const printed = text.slice(open + 1, close).replace(/\s?\/\s?$/, '');
  const head = readHead(text.slice(0, open));
  if (head === null) return null;
  const named = findAgency(printed);
  // A local station counts only after a place in capitals and before a dash: `SEATTLE (KXYZ) —`.
  const station =
    named === null &&
    /^[A-Z][A-Z\d-]{2,7}$/.test(printed) &&
    head.place !== null &&
    isAllCapitals(head.place);
  if (named === null && !station) return null;
  const after = text.slice(close + 1);
  const second = leadingDate(after.trimStart());
  const dateEnd = second === null ? 0 : after.length - after.trimStart().length + second.length;
  const end = readEnd(after.slice(dateEnd));
  if (end === null) return null;
  const length = close + 1 + dateEnd + end.length;
  const date = head.date ?? second;
  const body = text.slice(length);
  if (body !== '' && !STARTS_SENTENCE.test(body)) return null;
  if (station && !(end.dash && isKnownOrCapital(head.place))) return null;
  if (!end.dash && !isEvident(head.place, date, body)) return null;
  if (end.dash && date === null && isAmbiguousAgency(printed) && !isKnownOrCapital(head.place)) return null;
  const moved = head.place === null && end.dash ? readPlaceAfter(text, length) : null;
  return {
    prefix: text.slice(0, moved?.length ?? length),
    place: moved?.place ?? head.place,
    agency: named ?? printed,
    date: moved?.date ?? date,
    reporters: readReporters(text.slice(length), end.dash),
  };
}

function isKnownOrCapital(place: string | null): boolean {
  return place === null || isAllCapitals(place) || isKnownCity(place);
}

/** Without a dash: `New Delhi, Nov 1 (PTI) The …`, `Berlin (epd). …`, `JAKARTA (AFP) Jan 29, 2004`. */
function isEvident(place: string | null, date: string | null, body: string): boolean {
  if (place === null) return false;
  return date !== null || ((isKnownCity(place) || isAllCapitals(place)) && (body === '' || body.length > 20));
}

/** `(ANSA) - ROMA, 11 GEN - …`: the place after the agency. */
function readPlaceAfter(
  text: string,
  start: number,
): { place: string; date: string | null; length: number } | null {
  const rest = text.slice(start, start + 60);
  const dash = / (?:-|–|—) /.exec(rest);
  if (dash === null) return null;
  const head = readHead(rest.slice(0, dash.index));
  if (head === null || head.place === null || !isKnownOrCapital(head.place)) return null;
  return { place: head.place, date: head.date, length: start + dash.index + dash[0].length };
}

/** Turkish wires print the reporter in capitals between two dashes: `ANKARA (AA) - ALİ KAYA - …`. */
const CAPITAL_NAME = /^(\p{Lu}{2,12}(?: \p{Lu}{2,15}){1,3}) - /u;

function readReporters(body: string, dash: boolean): readonly string[] {
  const name = dash ? CAPITAL_NAME.exec(body)?.[1] : undefined;
  return name === undefined || isKnownCity(name) ? [] : [name];
}

/** `CITY, date /PRNewswire/ --`, `МОСКВА, 26 марта. /ТАСС/.`. */
function readSlashed(text: string, open: number): Dateline | null {
  const close = text.indexOf('/', open + 1);
  if (close < 0 || close - open > 40) return null;
  const agency = findAgency(text.slice(open + 1, close));
  const head = agency === null ? null : readHead(text.slice(0, open));
  const end = head === null ? null : readEnd(text.slice(close + 1));
  if (head === null || end === null || (head.place === null && head.date === null)) return null;
  return { ...head, prefix: text.slice(0, close + 1 + end.length), agency, reporters: [] };
}

const UNBRACKETED_AGENCY =
  /^(.{3,50}?)(?:\. |, | - | – | — )((?:РИА Новости|INTERFAX\.RU|Интерфакс|ИНТЕРФАКС|ТАСС|dpa|AFP|Reuters|REUTERS)[\p{L}-]*)(?:\.\s|\s?[-–—:]\s|\.$)\s?/u;

/** `МОСКВА, 26 мар - РИА Новости. …`, `Москва. 26 марта. INTERFAX.RU - …`, `Reuters - …`. */
function readUnbracketed(text: string): Dateline | null {
  const match = UNBRACKETED_AGENCY.exec(text);
  if (match === null) return null;
  const head = readHead((match[1] ?? '').replace(/\. (?=\d)/, ', '));
  const agency = findAgency(match[2] ?? '');
  if (head === null || agency === null || !(head.date !== null || isKnownOrCapital(head.place))) return null;
  return { ...head, prefix: match[0], agency, reporters: [] };
}

const DASHED = /^(\(?)(.{2,60}?)(\)?)(?:\s?(?:—|–|--|―)\s?|\s-\s)/;

/** `MONTREAL —`, `LONDON, Oct. 3 —`, `(BOULDER, Colo.) --`: without an agency the place must be evident. */
function readDashed(text: string, whole: number): Dateline | null {
  const match = DASHED.exec(text);
  if (match === null || (match[1] === '(') !== (match[3] === ')')) return null;
  const head = readHead(match[2] ?? '');
  if (head === null || head.place === null || whole - match[0].length < MIN_PARAGRAPH) return null;
  const body = text.slice(match[0].length);
  if (!STARTS_SENTENCE.test(body) || !/^\S+ \S*\p{Ll}|^\S+ \S+ \S*\p{Ll}/u.test(body)) return null;
  const capitals = isAllCapitals(head.place);
  const known = isKnownCity(head.place);
  const tight = !/\s/.test(match[0].slice(-2)) || /—|--/.test(match[0]);
  if (
    !(known && (capitals || head.date !== null || tight)) &&
    !(capitals && isPlausibleCapitals(head.place, match[0]))
  )
    return null;
  return { ...head, prefix: match[0], agency: null, reporters: [] };
}

/** Endings of nouns and adjectives at the beginning of a list entry: `PACKAGING —`, `WATERPROOF —`. */
const NOUN_IN_CAPITALS =
  /(?:ING|INGS|TIONS?|MENTS?|NESS|ALS|PROOF|ABLES?|ED|ITY|ITIES|ERS|ICS|ENCE|ANCE|WARE|FUL|LESS)$/;

/** Unknown places in capitals: at most three words of letters, and a long dash or a region after the comma. */
function isPlausibleCapitals(place: string, prefix: string): boolean {
  const [city = ''] = place.split(',', 1);
  const region = /, \p{Lu}\p{Ll}/u.test(place);
  if (
    city.split(' ').length > (region ? 3 : 2) ||
    (!region && NOUN_IN_CAPITALS.test(city)) ||
    !/^[\p{Lu}\p{M}'’. -]{4,}$/u.test(city) ||
    hasLabel(city)
  )
    return false;
  return region || /—|--/.test(prefix);
}

/** `Pathankot:`; only known cities, since labels (`Note:`) have the same shape. */
function readColon(text: string, whole: number): Dateline | null {
  const colon = text.indexOf(': ');
  if (text.charAt(0) === '(' || colon < 2 || colon > 40 || whole - colon < MIN_PARAGRAPH) return null;
  const head = readHead(text.slice(0, colon));
  if (head?.place == null || !isKnownCity(head.place)) return null;
  const body = text.slice(colon + 2);
  if (!STARTS_SENTENCE.test(body) || !/^\S+ \S*\p{Ll}|^\S+ \S+ \S*\p{Ll}/u.test(body)) return null;
  return { ...head, prefix: text.slice(0, colon + 2), agency: null, reporters: [] };
}

/** Reads the dateline at the beginning of a paragraph; `null` when there is none. */
export function readDateline(paragraph: string): Dateline | null {
  if (paragraph.length < 12 || !MAY_START.test(paragraph.charAt(0))) return null;
  const text = paragraph.slice(0, WINDOW);
  if (!HAS_MARK.test(text)) return null;
  const scripted = readEastAsianDateline(text) ?? readArabicDateline(text);
  if (scripted !== null) return scripted;
  const open = text.indexOf('(');
  const bracketed = open >= 0 && open <= 80 ? readBracketed(text, open) : null;
  if (bracketed !== null) return bracketed;
  const slash = text.indexOf(' /') + 1;
  return (
    (slash > 0 && slash <= 80 ? readSlashed(text, slash) : null) ??
    readUnbracketed(text) ??
    readDashed(text, paragraph.length) ??
    readColon(text, paragraph.length)
  );
}
