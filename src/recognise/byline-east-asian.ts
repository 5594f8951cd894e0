import { hasEastAsian } from '../text/characters.ts';
import type { Byline } from './byline.ts';
import { bylineWords } from './byline-words.ts';
import { isSectionName } from './name-lines.ts';
import { KANJI_SURNAMES } from './name-words.ts';
import { looksLikePersonName } from './names.ts';

/** Chinese, Japanese and Korean bylines: labels and jobs before or after names, which need no spaces between them. */

const MAX_LENGTH = 90;

/** More than one label may be joined: `文・写真／`. */
const WRITING = [...bylineWords('writing')].join('|');
const OTHER = [...bylineWords('otherWork')].join('|');
const WORK = `(?:${WRITING}|${OTHER})`;
const MARK = '[:：/／｜|丨=＝]';
const LABEL = new RegExp(
  `(?:^|[\\s(（【、])(${WORK}(?:[、・·和及]${WORK})*)[ \\u3000]?(?:${MARK}{1,2}|・(?=\\S{2,}(?:$|[ \\u3000]${WORK}・))|\\u3000| (?=[^ ,·]{2,4}(?:[ ,·]|$)))[ \\u3000]*`,
  'gu',
);
const IS_WRITING = new RegExp(`^(?:${WRITING})$`, 'u');
const IS_LABEL = new RegExp(`^${WORK}$`, 'u');

/** Jobs of those who write. */
const JOB =
  '(?:见习|見習|实习|實習|特派|特约|特約|全媒体|本报|本網|本网|本台)?(?:记者|記者)|编辑委员|編集委員|論説委員|特派員|社会部|政治部|経済部|通讯员|通訊員|实习生|(?:인턴|수습|선임|전문|객원|시민)?기자|특파원|논설위원|앵커|에디터|PD(?![A-Za-z])';
/** A line with a job: `김하늘 기자`, `记者 王一二`, `東江晚报记者王一二`. */
const HAS_JOB = new RegExp(
  `\\S[\\s,·]?(?:${JOB})(?=$|[\\s,·/／｜|:：・])|(?:^|[/／] ?)[\\p{Script=Han}]{0,6}?(?:${JOB})(?! ?\\p{Script=Hangul})`,
  'u',
);
const ONLY_JOB = new RegExp(`^(?:${JOB})$`, 'u');
const JOB_AFTER = new RegExp(`^(\\S{2,8}?) ?(?:${JOB})$`, 'u');
const JOB_BEFORE = new RegExp(`^[\\p{Script=Han}]{0,6}?(?:${JOB})[ \\u3000:：/／｜|・=＝]*(\\S{2,8})$`, 'u');

/** `即時中心／薛宇辰報導`: a desk and its reporter. */
const DESK_AND_REPORTER =
  /^\p{Script=Han}{2,8}(?:中心|組)\s?[/／]\s?(?!綜合)(\p{Script=Han}{2,4})(?:報導|整理)$/u;
/** `魏 澜`: short names are printed as wide as longer ones. */
const SPACED_NAME = /^\p{Script=Han}[ \u3000]\p{Script=Han}$/u;

/** Marks before the names, the address, and how many more there are. */
const AROUND =
  /^【[^】]{1,12}】|^[□■◎●/／*]|[/|(（]?\s?(?<![\w.+-])[\w.+-]{1,40}@[\w.-]{1,40}\s?[)）]?$|\s외 \d{1,2}명$/gu;
const OUTER_BRACKETS = /^[(（【［[〔]\s?([^()（）【】［］[\]〔〕]+?)\s?[)）】］\]〕]$/u;
/** `【打印】【关闭】`: buttons; `记者 王一二 摄`, `…。사진=김하늘 기자`: the credit of a picture. */
const NO_BYLINE =
  /^【[^】]*】\s*【|[摄攝][)）】]?$|(?<!기자.{0,12}|^文[：／・].{0,12}).[사寫写][진真]\s?[=＝:：]/u;
const IN_BRACKETS = /[(（][^()（）]*[)）]/gu;
const BETWEEN = /[ \u3000、，,；;/／|｜]+|(?<=\p{Script=Hangul})·/u;
/** `여주=…`, `나루일보=여주, 복지완 기자`. */
const PLACE_BEFORE =
  /^[^=＝]{2,10}[=＝](?:\p{Script=Hangul}{2,4}, ?(?=\p{Script=Hangul}{2,4} ?(?:기자|특파원)))?(?=\S)/u;
/** Endings of what is not a person: papers, offices, places, work. */
const NOT_PERSON =
  /(?:研究家|専門家|評論家|[員係报報社市県町村省网局台部所院부팀]|新聞|窗口|原创|原創|已编辑|已編輯|编辑部|編輯部|編集部|新聞網|(?:报|報)(?:道|導)|[摄攝]影?|编译|編譯|撮影|供图|作者)$/u;
const SHORT_NAME =
  /^(?:[\p{Script=Han}々·・]{2,4}|[\p{Script=Han}々]{1,4}[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}|[\p{Script=Hiragana}\p{Script=Katakana}ー]{2,6}|\p{Script=Hangul}{2,4})$/u;
const HAN_NAME = /^[\p{Script=Han}々]{2,5}$/u;
const HANGUL = /^\p{Script=Hangul}/u;
/** Three syllables that no office ends with, or four with a surname of two: a name, if a job follows. */
const HANGUL_NAME =
  /^(?:\p{Script=Hangul}{2}(?![국실])\p{Script=Hangul}|(?:남궁|황보|제갈|선우|독고|사공|서문)\p{Script=Hangul}{2})$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const JAPANESE =
  /[\p{Script=Hiragana}\p{Script=Katakana}]|特派員|編集|論説|取材|撮影|写真|著者|執筆|総局|支局/u;

function withoutBrackets(text: string): string {
  return OUTER_BRACKETS.exec(text)?.[1] ?? text;
}

/**
 * Reads a byline that a label, a job or brackets show; `null` unless the whole line is one. If `isExpected`, names need
 * none of these.
 */
export function readEastAsianByline(text: string, isExpected = false): Byline | null {
  if (text.length > MAX_LENGTH || !hasEastAsian(text, text.length) || NO_BYLINE.test(text)) return null;
  const unbracketed = withoutBrackets(text);
  const line = unbracketed.replace(AROUND, '').trim();
  const inner = withoutBrackets(line);
  const reporter = DESK_AND_REPORTER.exec(inner)?.[1];
  if (reporter !== undefined) return toByline(inner, [reporter]);
  const isJapanese = JAPANESE.test(text);
  const labels = [...inner.matchAll(LABEL)];
  const [first] = labels;
  if (first !== undefined && (first.index === 0 || isExpected)) {
    const authors = labels.flatMap((label, at) => {
      if (!(label[1] as string).split(/[、・·和及]/u).some((word) => IS_WRITING.test(word))) return [];
      const end = labels[at + 1]?.index ?? inner.length;
      return peopleIn(inner.slice(label.index + label[0].length, end), true, isJapanese) ?? [];
    });
    return authors.length > 0 || isExpected ? toByline(withoutBrackets(text), authors) : null;
  }
  const hasJob = HAS_JOB.test(inner);
  const isBracketed = inner !== line || unbracketed !== text;
  const isSigned = unbracketed !== line;
  if (!hasJob && !isBracketed && !isSigned && !isExpected) return null;
  const authors = peopleIn(inner, hasJob && !isBracketed, isJapanese, hasJob || isExpected);
  return authors === null || authors.length === 0 ? null : toByline(withoutBrackets(text), authors);
}

/**
 * Whether a name without label and job can only be a person's: words of two ideographs (`原発`), and of four without a
 * Japanese surname (`高校野球`), are also topics and papers.
 */
export function isCertainName(name: string): boolean {
  if (NOT_PERSON.test(name) || !looksLikePersonName(name)) return false;
  if (!HAN_NAME.test(name)) return true;
  return (
    name.length === 3 || KANJI_SURNAMES.some((surname) => surname.length > 1 && name.startsWith(surname))
  );
}

function toByline(byline: string, authors: readonly string[]): Byline {
  return { byline: byline.trim(), authors, agency: null, team: null, rest: '' };
}

/** `報道部・鳥居大樹`: a desk or the work before the name; `ジャン・ポー` is one name. */
const WORK_AND_NAME = /^[\p{Script=Han}々]{1,8}・(?=[\p{Script=Han}々])/u;
const FEWEST_OF_FULL_NAME = 3;

/** The names in a text of names, jobs, places and papers; `null` if it has other words. */
function peopleIn(
  text: string,
  isShown: boolean,
  isJapanese: boolean,
  mayHaveOthers = isShown,
): string[] | null {
  const printed = text.replace(IN_BRACKETS, '').replace(PLACE_BEFORE, '').trim();
  const plain = mayHaveOthers ? printed.replace(WORK_AND_NAME, '') : printed;
  const parts = plain.split(BETWEEN).filter((part) => part !== '');
  if (parts.length > 8) return null;
  const isShortName = (part: string): boolean => SHORT_NAME.test(part) || (isJapanese && HAN_NAME.test(part));
  const mayBePerson = (part: string): boolean => isShortName(part) && !NOT_PERSON.test(part);
  const isBehindWork = plain !== printed;
  if (isBehindWork && parts.length === 1 && mayBePerson(plain)) return [plain];
  // `大槻遼平、柏木里奈`
  if (isJapanese && mayHaveOthers && parts.length > 1)
    if (parts.every((part) => part.length >= FEWEST_OF_FULL_NAME && mayBePerson(part))) return parts;
  if (SPACED_NAME.test(plain) && looksLikePersonName(parts.join(''))) return [plain];
  // 山田 太郎 is one name, 王一二 李三 are two.
  const mayBeOne = isJapanese || isBehindWork || KANJI_SURNAMES.includes(parts[0] as string);
  if (mayBeOne && parts.length === 2 && parts.every(isShortName))
    if (KANA.test(parts[1] as string) || parts.every((part) => part.length <= 2)) return [plain];
  const found: string[] = [];
  /** Those with a job behind them. */
  const withJob: string[] = [];
  let others = 0;
  let isOfOtherWork = false;
  let isAfterJob =
    (isShown && !HANGUL.test(plain)) || (mayHaveOthers && parts.length === 1 && HAN_NAME.test(plain));
  for (const [at, part] of parts.entries()) {
    if (at < parts.length - 1 ? IS_LABEL.test(part) : IS_WRITING.test(part)) {
      // `記者 簡一二 攝影 方三四`
      isOfOtherWork = found.length > 0 && !HANGUL.test(part) && !IS_WRITING.test(part);
      continue;
    }
    if (ONLY_JOB.test(part)) {
      isOfOtherWork = false;
      isAfterJob = !HANGUL.test(part);
      continue;
    }
    if (isOfOtherWork) continue;
    const before = JOB_AFTER.exec(part)?.[1];
    const behind = JOB_BEFORE.exec(part)?.[1];
    const name = before ?? behind ?? part;
    const isBesideJob = before !== undefined || (behind !== undefined && mayHaveOthers);
    const isShort = (isAfterJob || isBesideJob) && isShortName(name);
    const isBeforeJob = ONLY_JOB.test(parts[at + 1] ?? '');
    const isHangulName = HANGUL_NAME.test(part) && isBeforeJob;
    if (
      (isShort || isHangulName || (looksLikePersonName(name) && name.length > 1)) &&
      !NOT_PERSON.test(name) &&
      !isSectionName(name)
    ) {
      found.push(name);
      if (isBeforeJob || before !== undefined) withJob.push(name);
    } else if (part.length <= 12) others++;
    else return null;
  }
  if (others > 0 && !mayHaveOthers) return null;
  if (others === 0 || !HANGUL.test(plain)) return found;
  // `순천 구현모 기자`, `[새한일보 배수민 기자]`, but `구현모 소설가`.
  if (withJob.length > 0) return withJob;
  return isShown ? found.slice(-1) : found.filter((name) => name === parts[0]);
}
