import { hasEastAsian } from '../text/characters.ts';
import { remembered } from '../text/hash-table.ts';
import {
  BARE,
  type Byline,
  beginsAsDate,
  INTRODUCED,
  LEADING_MARK,
  parse,
  readPublisher,
  TRAILING_MARK,
  tailStart,
  teamOf,
  toByline,
} from './byline-people.ts';
import { isBareDeskName, isDeskName, type Lead, OTHER_WORK, readLead } from './byline-words.ts';
import { looksLikePersonName } from './names.ts';
import { holdsTime } from './times/name-edge.ts';

/** Chinese, Japanese and Korean bylines, with the job before or after the name and no spaces between words. */

const MAX_EAST_ASIAN_LENGTH = 90;

const HAN = '\\p{Script=Han}·・';
const CJK_NAME = `[${HAN}]{2,8}`;
const CJK_NAMES = `${CJK_NAME}(?:[ 、，,\\u3000]+${CJK_NAME}){0,5}`;
/** 山本　さゆり: a given name in kana stands apart from the family name. */
const KANA_NAME = `[${HAN}]{1,4}[ \\u3000][\\p{Script=Hiragana}\\p{Script=Katakana}ー]{2,6}`;
const HANGUL = '[가-힣]{2,4}';
const MAIL = '[\\w.+-]{1,40}@[\\w.-]{1,40}';

const FORMS: readonly RegExp[] = [
  // （记者 王一二 李三） / 记者 王一二 报道 / 本报记者：王一二
  new RegExp(
    `^[(（]?(?:本报|本網|本网|本台|新华社|中新网|新京报|特约)?(?:见习|实习|特派)?(?:记者|記者)[ :：/／|｜\\u3000]*(${CJK_NAMES})(?: ?(?:报道|報導|摄影报道|文))?[)）]?$`,
    'u',
  ),
  // 文/王一二、作者：王一二、撰文｜王一二、取材・文=…
  new RegExp(
    `^[(（【]?(?:文字?|作者|撰文|撰稿|采写|图文|文图|文·图|取材・文|取材・執筆|執筆|筆者|著者|글|글·사진|글쓴이)[ :：/／|｜・=＝丨\\u3000]{1,3}(${CJK_NAMES}|${KANA_NAME}|${HANGUL}(?:[ ,·]+${HANGUL}){0,3})(?: (?:기자|记者))?[)）】]?$`,
    'u',
  ),
  // 文・山田太郎 / 記者・山田太郎 / 編集委員・山田太郎
  new RegExp(
    `^[(（【]?(?:記者|編集委員|論説委員|特派員|社会部|政治部|経済部)[・ :：=＝]{1,2}([${HAN}\\p{Script=Hiragana}\\p{Script=Katakana} ]{3,12})[)）】]?$`,
    'u',
  ),
  // 山田太郎記者
  new RegExp(`^[(（【]?([${HAN}\\p{Script=Hiragana} ]{3,8})(?:記者|特派員)[)）】]?$`, 'u'),
  // 홍길동 기자 / [홍길동 기자] / 홍길동 기자 mail@… / 서울=홍길동 특파원
  new RegExp(
    `^[(（\\[【]?\\s?(?:[가-힣A-Za-z]{2,10}\\s?[=＝]\\s?)?(${HANGUL}(?:[ ,·]+${HANGUL}){0,3}) ?(?:인턴|수습|선임|전문|객원)?(?:기자|특파원|논설위원|앵커|PD)(?:\\s?[/|(]?\\s?${MAIL}\\)?)?(?: 외 \\d{1,2}명)?\\s?[)）\\]】]?$`,
    'u',
  ),
  // [ 홍길동 / mail@… ]
  new RegExp(`^[\\[(【]\\s?(${HANGUL})\\s?[/|]\\s?${MAIL}\\s?[\\])】]$`, 'u'),
];
/** （小倉太郎） alone: in brackets a name needs no byline word, but a known family name. */
const BRACKETED =
  /^[（(【［]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000 々、・]{3,24})[)）】］]$/u;
/** `嘉義報導`, `编译`: the place or another person's work. */
const WORK = /(?:报道|報導|報道|编译|編譯|编辑|編輯|摄影|攝影)$/;
const NAME_PARTS = /[ 、，,\u3000]+|(?<=[가-힣])·/u;

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

function names(printed: string, japanese: boolean): string[] {
  const parts = printed.trim().split(NAME_PARTS);
  // 山田 太郎 is one name, 王一二 李三 are two.
  const isKana = KANA.test(parts[1] ?? '');
  if (japanese && parts.length === 2 && (isKana || parts.every((part) => part.length <= 2)))
    return [printed.trim()];
  const named = parts.filter((part) => part !== '' && !WORK.test(part));
  // 순천, 광양 홍길동: places come before the name.
  const people = named.filter((part) => looksLikePersonName(part));
  return people.length > 0 && /[가-힣], [가-힣]+ [가-힣]/.test(printed) ? people.slice(-1) : named;
}

const OUTER_BRACKETS = /^[(（【［[]\s?([^()（）【】［］[\]]+?)\s?[)）】］\]]$/u;

function withoutBrackets(text: string): string {
  return OUTER_BRACKETS.exec(text)?.[1] ?? text;
}

export function readEastAsianByline(text: string): Byline | null {
  if (text.length > MAX_EAST_ASIAN_LENGTH || !hasEastAsian(text, text.length)) return null;
  for (const form of FORMS) {
    const found = form.exec(text)?.[1];
    if (found !== undefined) {
      return {
        byline: withoutBrackets(text),
        authors: names(found, /\p{Script=Hiragana}|特派員|記者・|・/u.test(text)),
        agency: null,
        team: null,
        rest: '',
      };
    }
  }
  const inner = BRACKETED.exec(text)?.[1];
  if (inner === undefined) return null;
  const people = inner.split('、').map((name) => name.trim());
  if (people.some((name) => WORK.test(name))) return null;
  return people.every((name) => looksLikePersonName(name) && name.length > 2)
    ? { byline: inner.trim(), authors: people, agency: null, team: null, rest: '' }
    : null;
}

const MAX_LENGTH = 240;
const MAX_BARE_LENGTH = 130;

const WRITER_AFTER_REVIEWER = /^(?:written )?by\s/i;

const BY_AFTER_DATE = /(?:\s|(?<=\d))(?:by|By|BY|von|par|por|di|door):?\s(?=\S)/;
const MAX_DATE_LENGTH = 90;
const MAX_BEFORE_DIGIT = 40;

/** `Posted on Oct. 3, 2024 by Ann Roe`: the date first. */
function readDatedByline(text: string): Byline | null {
  if (!/\d/.test(text.slice(0, MAX_BEFORE_DIGIT))) return null;
  const by = BY_AFTER_DATE.exec(text.slice(0, MAX_DATE_LENGTH));
  const dated = by === null ? '' : text.slice(0, by.index);
  if (by === null || !beginsAsDate(dated) || !holdsTime(dated) || OTHER_WORK.test(dated)) return null;
  const signed = text.slice(by.index).trimStart();
  const lead = readLead(signed);
  const found = lead === null ? null : readLed(signed, lead, YEAR.test(dated));
  if (found === null) return null;
  const head = text.slice(0, by.index).replace(TRAILING_MARK, '');
  const rest = found.rest === '' ? head : `${head} · ${found.rest}`;
  return { ...found, rest };
}

/** Any word can be an account name, so a date with its year is required. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** A byline word without the name of a person or desk: an account or the publisher of the page. */
function readUnknown(text: string, lead: Lead, dated: boolean): Byline | null {
  const remainder = text.slice(lead.end);
  const cut = tailStart(remainder);
  const publisher = readPublisher(remainder.slice(0, cut), dated);
  if (publisher === null) return null;
  const account = /^\p{Ll}/u.test(publisher);
  if (!dated && (account || (lead.kind === 'weak' && !lead.colon))) {
    const date = remainder.slice(publisher.length);
    if (!holdsTime(date) || (account && !YEAR.test(date))) return null;
  }
  const after = remainder.slice(publisher.length).replace(LEADING_MARK, '').trim();
  return {
    byline: text.slice(0, lead.end) + publisher,
    authors: [],
    agency: null,
    team: publisher,
    rest: after,
  };
}

/**
 * Reads a byline; `null` unless the whole line is one. People who reviewed or edited the text are
 * not authors: such a line is a byline with empty `authors`, and so is a desk's (`Web Desk`).
 */
export function readByline(text: string): Byline | null {
  return text.length > MAX_LENGTH ? null : readKnownByline(text);
}

/** Several rules and fields ask about the same line. */
const readKnownByline = remembered(readWholeByline);

function readWholeByline(text: string): Byline | null {
  const length = text.length;
  if (length < 4 || length > MAX_LENGTH) return null;
  const eastAsian = readEastAsianByline(text);
  if (eastAsian !== null) return eastAsian;
  const lead = readLead(text);
  if (lead === null) {
    const dated = readDatedByline(text);
    if (dated !== null) return dated;
    if (length < MAX_BARE_LENGTH && (text.includes(' Desk ') || text.includes(' Bureau '))) {
      const withRest = parse(text, 0, BARE);
      if (withRest !== null && withRest.authors.length === 0) return toByline(withRest);
    }
    const desk = length < 60 && isBareDeskName(text);
    return desk || text === '(red)' || text === '(red.)'
      ? { byline: text, authors: [], agency: null, team: teamOf(text), rest: '' }
      : null;
  }
  return readLed(text, lead, false);
}

/**
 * Reads a byline where one is expected, below the headline: any name may be an account or a publisher (`by
 * kestrelboats`).
 */
export function readExpectedByline(text: string): Byline | null {
  const lead = text.length < 4 || text.length > MAX_LENGTH ? null : readLead(text);
  return lead === null ? null : readLed(text, lead, true);
}

/** The names after a byline word; `dated` when the line holds a date with its year elsewhere. */
function readLed(text: string, lead: Lead, dated: boolean): Byline | null {
  const explicit = lead.kind !== 'weak' || lead.colon;
  const found = parse(text, lead.end, INTRODUCED);
  if (found === null) return lead.kind === 'reviewer' ? null : readUnknown(text, lead, dated);
  if (lead.kind === 'reviewer' && WRITER_AFTER_REVIEWER.test(found.rest)) {
    const writer = readByline(found.rest);
    if (writer !== null)
      return { ...writer, byline: text.slice(0, text.indexOf(writer.byline)) + writer.byline };
  }
  if (lead.kind === 'reviewer') return { ...toByline(found), authors: [], agency: null, team: null };
  const bareSingle = found.authors.length > 0 && found.authors.every((author) => !author.includes(' '));
  if (
    bareSingle &&
    !explicit &&
    !dated &&
    !holdsTime(found.rest) &&
    /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(found.byline)
  ) {
    return null;
  }
  return toByline(found);
}

/** True for a desk or team that may follow a byline word: `Kestrel Team`, `Harrow Staff`. */
export function isDesk(text: string): boolean {
  return text.length <= MAX_DESK_LENGTH && isDeskName(text) && teamOf(text) !== null;
}

const MAX_DESK_LENGTH = 40;
