import { findAgency, isAmbiguousAgency } from './agencies.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import { isKnownCity } from './dateline-cities.ts';
import { SCRIPT_FORMS } from './dateline-scripts.ts';
import { looksLikePersonName } from './names.ts';
import { findPrintedDay } from './times/find.ts';

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
  /** The reporters as printed, with their job: `김하늘 기자`. */
  readonly byline: string | null;
}

/** Maximum length of a dateline. */
const WINDOW = 140;
const MAX_PLACE = 60;
/** Without an agency, a shorter text is a headline and not a paragraph. */
const MIN_PARAGRAPH = 60;

const MAY_START = /[\p{Lu}\p{Lo}\d(/[【（［「〔]/u;
/** Each dateline contains one of these; a hyphen or colon counts next to a space, a hyphen or a full stop. */
const HAS_MARK = /[()/／—–【（［〕\]：電电讯訊=]| -|--|: |\.-|[\u0600-\u06ff]- /;
const END =
  /^(?:\s?[.:]?\s?(?<dash>-{1,3}|[–—―]{1,2}|_)(?=[\s"“«'‘„\p{Lu}\d]|$)\s?|\s?(?:[:.]|\/\.?)\s?|\s+|$)/u;
const STARTS_SENTENCE = /^["“”«'‘„¿¡(]{0,2}[\p{Lu}\p{Lo}\d"“«]/u;
const SMALL_LETTERS_SOON = /^\S+ (?:\S+ )?\S*\p{Ll}/u;

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

function isAllCapitals(place: string): boolean {
  const [city = ''] = place.split(/[,[(]/, 1);
  return city.length > 2 && city === city.toUpperCase() && city !== city.toLowerCase();
}

interface Head {
  readonly place: string | null;
  readonly date: string | null;
}

/** A state's abbreviation keeps its dot: `Springfield, Mass.`. */
const ABBREVIATED_REGION = /, ?(?:\p{L}\.){1,3}$|, ?\p{Lu}\p{L}{1,5}\.$/u;

const FIRST_SMALL_LETTER = /(?<=[\s,.])\p{Ll}/gu;

/** Splits `BEIJING, April 11` into place and date; the date is kept as printed. */
function splitPlaceAndDate(text: string): Head {
  // `Madrid, 12 mar`: names of months that are words too count only with a capital.
  const day =
    findPrintedDay(text) ?? findPrintedDay(text.replace(FIRST_SMALL_LETTER, (c) => c.toUpperCase()));
  // `SEATTLE, Oct. 3, Wash.` does not occur: with text after the date this is not a dateline.
  const isLast = day !== null && !/[\p{L}\d]/u.test(text.slice(day.end));
  const head = isLast ? text.slice(0, day.start) : text;
  const place = head.replace(/^[\s(]+/, '').replace(/(?<![\s,/(–—-])[\s,/(–—-]+$/, '');
  return {
    place: (ABBREVIATED_REGION.test(place) ? place : place.replace(/(?<![\s.,])[\s.,]+$/, '')) || null,
    date: isLast ? text.slice(day.start, day.end).replace(/\.$/, '').trim() : null,
  };
}

/** The text before the agency: empty, a place, a date or both; `null` when it is anything else. */
function readHead(text: string): Head | null {
  const head = text.replace(/\s?(?:-{1,2}|[–—])?\s?$/, '').trim();
  const { place, date } = splitPlaceAndDate(head);
  if (place === null) return head === '' || date !== null ? { place, date } : null;
  return isPlace(place) ? { place, date } : null;
}

function isKnownOrCapital(place: string | null): boolean {
  return place === null || isAllCapitals(place) || isKnownCity(place);
}

/** The name of an agency in brackets or slashes, and of some without. */
const AGENCY =
  /\(([^()]{2,44})\)|(?<=\s)\/([^/]{2,38})\/|(?<=[.,] | [-–—] )((?:РИА Новости|INTERFAX\.RU|Интерфакс|ИНТЕРФАКС|ТАСС|БЕЛТА|УНІАН|BNS|LETA|ELTA|dpa|AFP|Reuters|REUTERS)[\p{L}-]*)(?=\.\s|\s?[-–—:]\s|\.$)/u;
const MAX_HEAD = 80;
/** A local station counts only after a place in capitals and before a dash: `SEATTLE (KXYZ) —`. */
const STATION = /^[A-Z][A-Z\d-]{2,7}$/;
/** Words in capitals or quotation marks. */
const PAPER_NAME = /^["«„“]?\p{Lu}[\p{L}.-]*(?: [\p{L}.-]+){0,3}["»“”]?$/u;
/** Turkish wires print the reporter in capitals between two dashes: `ANKARA (AA) - ALİ KAYA - …`. */
const CAPITAL_NAME = /^(\p{Lu}{2,12}(?: \p{Lu}{2,15}){1,3}) - /u;

/** `PLACE, date (AGENCY) date —`, `CITY, date /AGENCY/ --`, `МОСКВА, 26 мар - РИА Новости. `, `(ANSA) - ROMA, 11 GEN - `. */
function readWithAgency(text: string): Dateline | null {
  const match = AGENCY.exec(text);
  if (match === null || match.index > MAX_HEAD) return null;
  const printed = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\s?\/\s?$/, '');
  const named = findAgency(printed);
  const [paper = '', signed = ''] = printed.split(', ', 2);
  const mayBePaper = PAPER_NAME.test(paper);
  const isStated = named !== null || STATION.test(printed);
  if (!isStated && !mayBePaper) return null;
  const head = readHead(text.slice(0, match.index));
  if (head === null) return null;
  // `Riga, May 5 (Harbour Post, Ann Roe) –`: behind a place and a day, any name may be a paper's.
  const isPaper = mayBePaper && head.place !== null && head.date !== null;
  if (!isStated && !isPaper) return null;
  const behind = match.index + match[0].length;
  const day = head.date === null ? findPrintedDay(text.slice(behind)) : null;
  const hasDay = day !== null && text.slice(behind, behind + day.start).trim() === '';
  const date = hasDay ? text.slice(behind + day.start, behind + day.end) : head.date;
  const start = behind + (hasDay ? day.end : 0);
  const end = END.exec(text.slice(start));
  if (end === null) return null;
  const body = text.slice(start + end[0].length);
  if (body !== '' && !STARTS_SENTENCE.test(body)) return null;
  const hasDash = end.groups?.['dash'] !== undefined;
  const isCertain = date !== null || isKnownOrCapital(head.place);
  const isStation = hasDash && head.place !== null && (isPaper || isAllCapitals(head.place));
  const isAgency = hasDash ? isCertain || !isAmbiguousAgency(printed) : isCertain && head.place !== null;
  if (named === null ? !isStation : !isAgency) return null;
  const prefix = text.slice(0, start + end[0].length);
  const placed = head.place === null ? PLACED.exec(body) : null;
  const second = placed === null ? null : readHead(placed[2] ?? '');
  if (placed !== null && second?.place != null && isKnownOrCapital(second.place))
    return { ...second, prefix: prefix + placed[0], agency: named, reporters: [], byline: null };
  const signer = isPaper && looksLikePersonName(signed) ? signed : undefined;
  const reporter = hasDash ? (CAPITAL_NAME.exec(body)?.[1] ?? signer) : undefined;
  return {
    prefix,
    place: head.place,
    agency: named ?? (isPaper ? null : printed),
    date,
    reporters: reporter === undefined ? [] : [reporter],
    byline: reporter ?? null,
  };
}

const PLACED = /^(\(?)(.{2,60}?)(\)?)(\s?(?:—|–|--|―)\s?|\s-\s| ?: |(?<=[\u0600-\u06ff])- )/;
/** Indonesian sites name themselves beside the place: `Jakarta, CNN Indonesia --`, `KABAR.CO.ID, JAKARTA -`. */
const SITE =
  /^[\p{L}\d-]+(?:\.\p{L}{2,4}){1,2}, |, (?:[\p{L}\d-]+(?:\.\p{L}{2,4}){1,2}|(?:CNN|CNBC|BBC|VOA) \p{L}+)$/iu;
const CASED = /[\p{Lu}\p{Ll}]/u;

/** `MONTREAL —`, `LONDON, Oct. 3 —`, `(BOULDER, Colo.) --`, `Pathankot: `: without an agency the place must be evident. */
function readPlaced(text: string, whole: number): Dateline | null {
  const match = PLACED.exec(text);
  if (match === null || (match[1] === '(') !== (match[3] === ')')) return null;
  const [prefix, , printed = '', , mark = ''] = match;
  const body = text.slice(prefix.length);
  if (whole - prefix.length < MIN_PARAGRAPH || !STARTS_SENTENCE.test(body)) return null;
  if (CASED.test(printed) && !SMALL_LETTERS_SOON.test(body)) return null;
  const head = readHead(printed.replace(SITE, ''));
  if (head?.place == null) return null;
  const isKnown = isKnownCity(head.place);
  const isCapitals = isAllCapitals(head.place);
  // A colon and a single hyphen follow labels too.
  const isColon = mark.endsWith(': ');
  const isEvident = isColon ? isKnown : isKnown && (isCapitals || head.date !== null || mark !== ' - ');
  const isSite = SITE.test(printed);
  if (!isEvident && !isSite && !(isCapitals && !isColon && isPlausibleCapitals(head.place, prefix)))
    return null;
  return { ...head, prefix, agency: null, reporters: [], byline: null };
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
    city.split(/[\s,/]+/).some((word) => LABELS.has(word))
  )
    return false;
  return region || /—|--/.test(prefix);
}

/** Names of Korean papers, whose datelines need no reporter. */
const PAPER = /(?:뉴스|일보|신문|경제)$/;

function readScriptForm({ form }: (typeof SCRIPT_FORMS)[number], text: string): Dateline | null {
  const match = form.exec(text);
  if (match === null) return null;
  const { place, date, head = '', source, byline = null } = match.groups ?? {};
  const agency = source === undefined ? null : findAgency(source.normalize('NFKC').trim());
  const found = head === '' ? { place: place?.trim() || null, date: date ?? null } : splitPlaceAndDate(head);
  const reporters = byline === null ? [] : (readEastAsianByline(byline, true)?.authors ?? []);
  if (/[[({【［]/.test(text.charAt(0)) && match[0].length >= text.length) return null;
  if (source !== undefined && agency === null && reporters.length === 0 && !PAPER.test(source)) return null;
  if (head !== '' && found.date === null) {
    // Other words than a city before the brackets are a sentence: `قالت وكالة (رويترز)`.
    if (source === undefined || (found.place?.includes(' ') === true && !isKnownCity(found.place)))
      return null;
  }
  return { ...found, prefix: match[0], agency, reporters, byline };
}

const WITHOUT_CAPITALS =
  /^[〔【（([［]?[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Arabic}]|^[【［[]/u;

/** Reads the dateline at the beginning of a paragraph; `null` when there is none. */
export function readDateline(paragraph: string): Dateline | null {
  if (paragraph.length < 12 || !MAY_START.test(paragraph.charAt(0))) return null;
  const text = paragraph.slice(0, WINDOW);
  if (!HAS_MARK.test(text)) return null;
  for (const form of WITHOUT_CAPITALS.test(text) ? SCRIPT_FORMS : []) {
    const found = readScriptForm(form, text);
    if (found !== null) return found;
  }
  return readWithAgency(text) ?? readPlaced(text, paragraph.length);
}
