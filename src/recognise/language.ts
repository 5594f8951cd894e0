import { francAll } from 'franc';
import { STOP_WORDS } from '../text/stop-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** Characters looked at: enough to be sure, few enough to cost nothing on a long article. */
const SAMPLE_LENGTH = 1000;
/** Shorter texts could be of any language. */
const MIN_LENGTH = 12;
/** What a text of fewer characters says is less sure. */
const SHORT_LENGTH = 100;
const LEAST_LEAD = 0.05;
const LEAST_LEAD_OF_SHORT = 0.2;
/** How much function words say beside trigrams, by measurement on 400 sentences in 55 languages. */
const WEIGHT_OF_WORDS = 2;
/** So many function words of one language, and so many more than of the next, need no trigrams. */
const SURE_SHARE = 0.15;
const SURE_LEAD = 1.5;
const SURE_WORDS = 20;
/** Languages whose trigrams franc does not know: they compete by their function words. */
const BY_WORDS_ALONE = ['is', 'cy', 'ga'];
/** Where franc's best guess stands when such a language has none. */
const UNKNOWN_TRIGRAMS = -0.1;

/** Languages of franc that have a two-letter tag and are written in news, by franc's code. */
const TAGS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'spa:es eng:en por:pt ind:id fra:fr deu:de jav:jv vie:vi ita:it tur:tr pol:pl swh:sw sun:su ron:ro hau:ha bos:bs hrv:hr ' +
    'nld:nl srp:sr ckb:ckb yor:yo uzn:uz zlm:ms ibo:ig ceb:ceb tgl:tl hun:hu azj:az ces:cs plt:mg nya:ny kin:rw zul:zu swe:sv ' +
    'lin:ln som:so uig:ug hat:ht sna:sn xho:xh afr:af fin:fi slk:sk tuk:tk dan:da nob:nb als:sq sag:sg nno:nn cat:ca sot:st ' +
    'glg:gl lit:lt tsn:tn lug:lg bam:bm wol:wo ewe:ee slv:sl ayr:ay epo:eo ven:ve ssw:ss lvs:lv tso:ts ekk:et rus:ru ukr:uk ' +
    'bel:be bul:bg kaz:kk tat:tt tgk:tg kir:ky mkd:mk khk:mn arb:ar urd:ur pes:fa pbu:ps prs:fa hin:hi mar:mr npi:ne mya:my ' +
    'amh:am tir:ti heb:he ydd:yi ben:bn tel:te tam:ta guj:gu kan:kn mal:ml pan:pa tha:th sin:si ell:el khm:km hye:hy bod:bo ' +
    'kat:ka lao:lo ilo:ilo war:war'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);
const KNOWN_TO_FRANC = Object.keys(TAGS);

/** Characters of frequent words that are written in one of the two ways only. */
const TRADITIONAL = /[這們個來說時國對會為與後過還進開關學點發經實現問電車長門間東見話應當將無從]/g;
const SIMPLIFIED = /[这们个来说时国对会为与后过还进开关学点发经实现问电车长门间东见话应当将无从]/g;

/** Word → the languages of which it is a function word. */
let languagesOfWord: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * The language of a text as a BCP 47 tag (`nb`, `zh-Hant`; Chinese in simplified characters is `zh`): by script, by
 * function words and by trigrams; `null` when they leave it open.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.length > SAMPLE_LENGTH ? text.slice(0, SAMPLE_LENGTH) : text;
  const ofScript = eastAsian(sample);
  if (ofScript !== null || sample.trim().length < MIN_LENGTH) return ofScript;
  const { shares, words } = functionWords(sample);
  const [first, second] = byWeight(shares);
  if (first !== undefined && words > SURE_WORDS && first[1] >= SURE_SHARE) {
    if (first[1] >= SURE_LEAD * (second?.[1] ?? 0)) return first[0];
  }
  const guesses = trigrams(sample);
  if (guesses.size === 0) return null;
  for (const language of BY_WORDS_ALONE) {
    if (guesses.has('en') && shares.has(language)) guesses.set(language, 2 + UNKNOWN_TRIGRAMS);
  }
  for (const [language, likeness] of guesses)
    guesses.set(language, likeness + WEIGHT_OF_WORDS * (shares.get(language) ?? 0));
  const [best, next] = byWeight(guesses);
  const lead = sample.length < SHORT_LENGTH ? LEAST_LEAD_OF_SHORT : LEAST_LEAD;
  return best !== undefined && best[1] - (next?.[1] ?? 0) >= lead ? best[0] : null;
}

/** The language as found, with the country that the page adds to it; what the page says where none was found. */
export function languageWithRegion(found: string | null, said: string | undefined): string | null {
  if (said === undefined || said === '') return found;
  return found === null || said.toLowerCase().startsWith(`${found}-`) ? said : found;
}

function byWeight(weights: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...weights].sort(([, a], [, b]) => b - a);
}

/** Likeness by language, from 0 to 2. */
function trigrams(sample: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [code, likeness] of francAll(sample, { only: KNOWN_TO_FRANC, minLength: MIN_LENGTH })) {
    const tag = TAGS[code];
    if (tag !== undefined) found.set(tag, Math.max(found.get(tag) ?? 0, 2 * likeness));
  }
  return found;
}

const WORD = /[\p{L}\p{M}]+'?/gu;
const FEWEST_WORDS = 8;

/** The share of a text's words that are function words of each language; a word of many languages counts less. */
function functionWords(sample: string): { shares: ReadonlyMap<string, number>; words: number } {
  languagesOfWord ??= readFunctionWords();
  const shares = new Map<string, number>();
  const words = sample.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
  for (const word of words) {
    const languages = languagesOfWord.get(word) ?? languagesOfWord.get(word.replace("'", '')) ?? [];
    for (const language of languages)
      shares.set(language, (shares.get(language) ?? 0) + 1 / Math.sqrt(languages.length));
  }
  const length = Math.max(words.length, FEWEST_WORDS);
  for (const [language, hits] of shares) shares.set(language, hits / length);
  return { shares, words: words.length };
}

function readFunctionWords(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [language, list] of [...Object.entries(STOP_WORDS), ...Object.entries(FUNCTION_WORDS)]) {
    for (const word of list.split(' ')) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}

/** Chinese, Japanese and Korean, identified by their scripts. */
function eastAsian(sample: string): string | null {
  let [kana, hangul, han, letters] = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x41) continue;
    letters++;
    if (code >= 0x3040 && code <= 0x30ff) kana++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
  }
  if (kana + han + hangul < letters * 0.3 || letters === 0) return null;
  if (hangul > han) return 'ko';
  // Japanese mixes Kana into Han; a Chinese text that quotes a Japanese name does not reach a tenth.
  if (kana > (kana + han) * 0.1) return 'ja';
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  return traditional > (sample.match(SIMPLIFIED)?.length ?? 0) ? 'zh-Hant' : 'zh';
}
