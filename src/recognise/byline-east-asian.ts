import { hasEastAsian } from '../text/characters.ts';
import type { Byline } from './byline.ts';
import { looksLikePersonName } from './names.ts';

/** Chinese, Japanese and Korean bylines, which put the job before or behind the name and have no blanks to go by. */

const MAX_LENGTH = 90;

const HAN = '\\p{Script=Han}·・';
const CJK_NAME = `[${HAN}]{2,8}`;
const CJK_NAMES = `${CJK_NAME}(?:[ 、，,\\u3000]+${CJK_NAME}){0,5}`;
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
    `^[(（【]?(?:文字?|作者|撰文|撰稿|采写|图文|文图|文·图|取材・文|取材・執筆|執筆|筆者|著者|글|글·사진|글쓴이)[ :：/／|｜・=＝丨\\u3000]{1,3}(${CJK_NAMES}|${HANGUL}(?:[ ,·]+${HANGUL}){0,3})(?: (?:기자|记者))?[)）】]?$`,
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
/** （小倉太郎） alone: in brackets a name needs no word, but it must be a known family name. */
const BRACKETED =
  /^[（(【［]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000 々、・]{3,24})[)）】］]$/u;
/** `嘉義報導`, `编译`: where it was reported from, what somebody else did. */
const WORK = /(?:报道|報導|報道|编译|編譯|编辑|編輯|摄影|攝影)$/;
const NAME_PARTS = /[ 、，,\u3000]+|(?<=[가-힣])·/u;

function names(printed: string, japanese: boolean): string[] {
  const parts = printed.trim().split(NAME_PARTS);
  // 山田 太郎 is one name, 王一二 李三 are two.
  if (japanese && parts.length === 2 && parts.every((part) => part.length <= 2)) return [printed.trim()];
  const named = parts.filter((part) => part !== '' && !WORK.test(part));
  // 순천, 광양 홍길동: places stand before the name.
  const people = named.filter((part) => looksLikePersonName(part));
  return people.length > 0 && /[가-힣], [가-힣]+ [가-힣]/.test(printed) ? people.slice(-1) : named;
}

const OUTER_BRACKETS = /^[(（【［[]\s?([^()（）【】［］[\]]+?)\s?[)）】］\]]$/u;

function withoutBrackets(text: string): string {
  return OUTER_BRACKETS.exec(text)?.[1] ?? text;
}

export function readEastAsianByline(text: string): Byline | null {
  if (text.length > MAX_LENGTH || !hasEastAsian(text, text.length)) return null;
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
