import { hashWord, isStopWordHash, scan, stopWordLanguagesOf, WordSink } from './scan.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Characters looked at: enough to be sure, few enough to cost nothing on a long article. */
const SAMPLE_LENGTH = 4000;
/** Fewer function words than this and a Latin-script text stays unnamed. */
const MIN_STOP_WORDS = 2;

const languages = Object.keys(STOP_WORDS);
const sink = new WordSink();

/** Script → language, where the script alone tells; ranges of UTF-16 code units. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x3040, 0x30ff, 'ja'],
  [0xac00, 0xd7a3, 'ko'],
  [0x4e00, 0x9fff, 'zh'],
  [0x0370, 0x03ff, 'el'],
  [0x0590, 0x05ff, 'he'],
  [0x0e00, 0x0e7f, 'th'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0b80, 0x0bff, 'ta'],
];

/**
 * The language of a text as a BCP 47 primary tag, by script and by function words; `null` when the text is too short
 * to tell.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.length > SAMPLE_LENGTH ? text.slice(0, SAMPLE_LENGTH) : text;
  return languageOfScript(sample) ?? languageOfStopWords(sample);
}

function languageOfScript(sample: string): string | null {
  const counts = new Array<number>(SCRIPTS.length).fill(0);
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x41) continue;
    letters++;
    if (code < 0x370) continue;
    const at = SCRIPTS.findIndex(([from, to]) => code >= from && code <= to);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  const [kana = 0, hangul = 0, han = 0] = counts;
  // Japanese mixes Kana into Han; a Chinese text that quotes a Japanese name does not reach a tenth.
  if (kana + han > letters * 0.3) return kana > (kana + han) * 0.1 ? 'ja' : hangul > han ? 'ko' : 'zh';
  const best = counts.indexOf(Math.max(...counts));
  return (counts[best] ?? 0) > letters * 0.3 ? (SCRIPTS[best]?.[2] ?? null) : null;
}

function languageOfStopWords(sample: string): string | null {
  scan(sample, sink);
  const weights = new Float64Array(languages.length);
  let hits = 0;
  for (let i = 0; i < sink.length; i++) {
    const bits = stopWordLanguagesOf(sink.words[i] as number);
    if (bits === 0) continue;
    hits++;
    const share = 1 / bitCount(bits);
    for (let k = 0; k < languages.length; k++) if (bits & (1 << k)) weights[k] = (weights[k] ?? 0) + share;
  }
  if (hits < MIN_STOP_WORDS) return null;
  let best = 0;
  for (let k = 1; k < languages.length; k++) if ((weights[k] ?? 0) > (weights[best] ?? 0)) best = k;
  return languages[best] ?? null;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Whether the word is a function word of any known language. */
export function isStopWord(word: string): boolean {
  return isStopWordHash(hashWord(word));
}
