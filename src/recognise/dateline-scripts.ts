import { hasEastAsian } from '../text/characters.ts';
import { findAgency } from './agencies.ts';
import type { Dateline } from './dateline.ts';
import { isKnownCity, splitPlaceAndDate } from './dateline-place.ts';

/** Datelines in scripts without capitals, recognised by brackets and fixed words. */

const ARABIC = /^[(\u0600-\u06ff]/;

const HAN = '[\\p{Script=Han}·・]';
const REPORTERS = `(?:\\s?[(（](?:记者|記者|通讯员|作者|记者：)\\s?([^)）]{2,40})[)）])?`;
const CHINESE_DATE = '((?:\\d{1,2}月)?\\d{1,2}日)';

/** 新华社北京1月11日电（记者 王一二） */
const CHINESE_WIRE = new RegExp(
  `^(?:【[^】]{1,12}】)?(新华社|新华网|中新社|中新网|中新经纬|人民网|央视网|中国青年网|光明网|环球网|海外网|本报|中国网|国际在线|参考消息网|澎湃新闻)(?:记者)?(${HAN}{0,8}?)\\s?${CHINESE_DATE}(?:电|電|讯|訊|报道|消息|专电)${REPORTERS}(?:\\s?题[:：])?[\\s:：,，]*`,
  'u',
);
/** 华声社苏瓦3月12日电（记者 王一二）: an unknown agency, with no separator before the place. */
const OTHER_WIRE = new RegExp(
  `^(?:【[^】]{1,12}】)?${HAN}{2,14}\\s?${CHINESE_DATE}(?:专电|電|电|讯)(?=[(（\\s])${REPORTERS}(?:\\s?题[:：])?[\\s:：,，]*`,
  'u',
);
/** 〔記者王一二／台北報導〕, 記者王一二、陳三／綜合報導 */
const TAIWANESE_REPORT = new RegExp(
  `^[〔【（(]?(?:本報)?記者(${HAN}{2,4}(?:[、・]${HAN}{2,4}){0,3})[／/](${HAN}{2,8})報導[〕】）)]?[\\s:：]*`,
  'u',
);
/** Reported from several places. */
const SEVERAL_PLACES = '綜合';
/** 本报讯（记者 王一二）, 央视网消息： */
const CHINESE_REPORT = new RegExp(
  `^(?:${HAN}{2,8})?(?:本报讯|晚报讯|日报讯|晨报讯|网讯|网消息|社讯|社消息)${REPORTERS}[\\s:：]*`,
  'u',
);
/** （中央社記者王一二台北11日電） */
const TAIWANESE = new RegExp(
  `^[(（](中央社|本報|法新社|路透社|美聯社|共同社)(?:記者(${HAN}{3}|${HAN}{2}))?(${HAN}{2,8}?)?${CHINESE_DATE}(?:綜合外電報導|專電|電)[)）]\\s?`,
  'u',
);
/** (서울=연합뉴스) 홍길동 기자 =, [서울=뉴시스] 홍길동 기자 = */
const KOREAN =
  /^[([【]([가-힣·A-Za-z\s]{2,20})\s?[=＝]\s?([가-힣A-Za-z\d]{2,12})(?:\s([가-힣]{2,4}) ?기자)?[)\]】]\s?(?:((?:[가-힣]{2,4}[ ·,]?\s?){1,4}?)\s?(?:인턴|선임|수습|전문)?(?:기자|특파원|통신원)\s?[=＝]\s?)?/u;
/** [이데일리 홍길동 기자], [헤럴드경제=홍길동 기자] */
const KOREAN_PAPER = /^[([【]([가-힣A-Za-z\d]{2,12})[ =＝]([가-힣]{2,4}) ?(?:기자|특파원)[)\]】]\s?/u;
/** 【ワシントン共同】, 【ロンドン＝山田太郎】, ［東京 １１日 ロイター］ - */
const JAPANESE = /^[【［[]([^】］\]]{2,30})[】］\]]\s?(?:[-–—－―]\s?)?/u;
const JAPANESE_AGENCY = /(共同|時事|ロイター|AFP=時事|ＡＦＰ|AFP|ＡＰ|AP|聯合ニュース|新華社|タス通信|CNN)$/u;
const JAPANESE_DATE = /(?:[\d０-９]{1,2}月)?[\d０-９]{1,2}日/u;

function split(names: string | undefined): readonly string[] {
  return names === undefined
    ? []
    : names
        .trim()
        .split(/[\s、，,·]+/u)
        .filter((name) => name !== '');
}

const EMPTY: Omit<Dateline, 'prefix'> = { place: null, agency: null, date: null, reporters: [] };

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function readChinese(text: string): Dateline | null {
  const wire = CHINESE_WIRE.exec(text);
  if (wire !== null) {
    const [prefix, agency = '', place, date, reporters] = wire;
    return {
      prefix,
      place: orNull(place),
      agency: findAgency(agency),
      date: orNull(date),
      reporters: split(reporters),
    };
  }
  const other = OTHER_WIRE.exec(text);
  if (other !== null)
    return { ...EMPTY, prefix: other[0], date: orNull(other[1]), reporters: split(other[2]) };
  const fromPlace = TAIWANESE_REPORT.exec(text);
  if (fromPlace !== null) {
    const [prefix, reporters, place] = fromPlace;
    return {
      ...EMPTY,
      prefix,
      place: place === SEVERAL_PLACES ? null : orNull(place),
      reporters: split(reporters),
    };
  }
  const report = CHINESE_REPORT.exec(text);
  if (report !== null) return { ...EMPTY, prefix: report[0], reporters: split(report[1]) };
  const taiwanese = TAIWANESE.exec(text);
  if (taiwanese === null) return null;
  const [prefix, agency = '', reporter, place, date] = taiwanese;
  return {
    prefix,
    place: orNull(place),
    agency: findAgency(agency),
    date: orNull(date),
    reporters: split(reporter),
  };
}

function readKorean(text: string): Dateline | null {
  const wire = KOREAN.exec(text);
  if (wire !== null) {
    const [prefix, place = '', source = '', inner, reporters] = wire;
    const agency = findAgency(source);
    // The right side is an agency, or a paper when a reporter is named.
    if (
      agency === null &&
      reporters === undefined &&
      inner === undefined &&
      !/(?:뉴스|일보|신문|경제)$/.test(source)
    )
      return null;
    const named = [...split(inner), ...split(reporters)];
    return { ...EMPTY, prefix, place: place.trim(), agency, reporters: named };
  }
  const paper = KOREAN_PAPER.exec(text);
  if (paper === null || paper[0].length >= text.length) return null;
  return { ...EMPTY, prefix: paper[0], agency: findAgency(paper[1] ?? ''), reporters: split(paper[2]) };
}

function readJapanese(text: string): Dateline | null {
  const match = JAPANESE.exec(text);
  if (match === null || match[0].length >= text.length) return null;
  const inner = match[1] ?? '';
  const correspondent =
    /^([\p{Script=Katakana}\p{Script=Han}ー・]{2,12})[＝=]([\p{Script=Han}\p{Script=Hiragana}々 ]{3,8})$/u.exec(
      inner,
    );
  if (correspondent !== null) {
    const [, place, reporter = ''] = correspondent;
    return { ...EMPTY, prefix: match[0], place: orNull(place), reporters: [reporter.trim()] };
  }
  const printed = JAPANESE_AGENCY.exec(inner);
  if (printed === null) return null;
  const agency = findAgency(printed[0].replace('ＡＦＰ', 'AFP').replace('ＡＰ', 'AP'));
  const head = inner.slice(0, printed.index);
  const date = JAPANESE_DATE.exec(head)?.[0] ?? null;
  const place = head.replace(JAPANESE_DATE, '').replace(/[\s\u3000=＝]+/g, '');
  return { prefix: match[0], place: orNull(place), agency, date, reporters: [] };
}

/** Chinese, Japanese and Korean forms. */
export function readEastAsianDateline(text: string): Dateline | null {
  if (!hasEastAsian(text, 20)) return null;
  return readChinese(text) ?? readKorean(text) ?? readJapanese(text);
}

const ARABIC_BRACKETED =
  /^([\u0600-\u06ff\d\s،]{0,45}?)\s?\(([\u0600-\u06ff.\s]{2,24})\)\s?(?:-{1,2}|[–—:])?\s?/;
const ARABIC_SLASHED =
  /^([\u0600-\u06ff\s]{3,25}? \d{1,2} [\u0600-\u06ff\s]{3,24}?(?: \d{4})?)\s?\/\s?(?:([\u0600-\u06ff.\s]{2,20})\s?\/)?\s?-{0,2}\s?/;
const ARABIC_DASHED =
  /^([\u0600-\u06ff\s]{3,22}?)\s?[-–—/:]\s?(?:\(?([\u0600-\u06ff.\s]{2,20})\)?\s?[:–—-]\s?)/;

/** Arabic forms: `القاهرة 9 مايو 2016 /`, `القاهرة (رويترز) -`, `الرياض - واس:`. */
export function readArabicDateline(text: string): Dateline | null {
  if (!ARABIC.test(text)) return null;
  const slashed = ARABIC_SLASHED.exec(text);
  if (slashed !== null) {
    const { place, date } = splitPlaceAndDate(slashed[1] ?? '');
    if (date !== null)
      return {
        ...EMPTY,
        prefix: slashed[0],
        place: orNull(place),
        agency: findAgency(slashed[2] ?? ''),
        date,
      };
  }
  const match = ARABIC_BRACKETED.exec(text) ?? ARABIC_DASHED.exec(text);
  const agency = match === null ? null : findAgency(match[2] ?? '');
  if (match === null || agency === null) return null;
  const { place, date } = splitPlaceAndDate(match[1] ?? '');
  // Other words than a city before the brackets are a sentence: `قالت وكالة (رويترز)`.
  if (place !== '' && date === null && !isKnownCity(place) && place.includes(' ')) return null;
  return { prefix: match[0], place: orNull(place), agency, date, reporters: [] };
}
