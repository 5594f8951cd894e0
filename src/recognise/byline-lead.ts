import { BYLINE_LEADS, type BylineLead } from './byline-words.ts';

const leadKinds: ReadonlyMap<string, BylineLead['kind']> = new Map(
  BYLINE_LEADS.flatMap(({ words, kind }) => words.map((word) => [word.replace(/:$/, ''), kind] as const)),
);
/** Words that lead a byline only with a colon behind them: alone they are everyday words. */
const NEEDS_COLON: ReadonlySet<string> = new Set(
  (
    'author authors writer reporter correspondent autor autorin autoren auteur auteure autora autore autrice autori ' +
    'autors redacción tekst text teksti teksts texto текст корреспондент журналист yazar haber muhabir reportagem ' +
    'автор авторы автори كتب كتبت إعداد المحرر نویسنده خبرنگار כתב כתבה लेखक द्वारा रिपोर्ट রিপোর্টার penulis ' +
    'laporan oleh wartawan journalist skribent toimittaja kirjoittaja krönika autorka autorzy autoři autoare napsal ' +
    'napsala szerző szerzők írta írták του της επιμέλεια συντάκτης συντάκτρια piše pišu пише avtor avtorica ' +
    'autorius autorė autoriai autore autorid toimetaja колонка opracowanie oprac.'
  ).split(' '),
);
/** First two letters of all leads, so that most lines are refused by one look. */
const LEAD_LETTERS: ReadonlySet<string> = new Set([...leadKinds.keys()].map((word) => word.slice(0, 2)));
const MAX_LEAD_WORDS = 5;

/** The byline word a line begins with, and where the names begin. */
export interface Lead {
  readonly kind: BylineLead['kind'];
  /** Index of the first character behind the lead. */
  readonly end: number;
  readonly colon: boolean;
}

const AFTER_LEAD = /^\s?[:：]\s?|^\s[-–—]\s|^\s/;
/** `ByAnn Roe`, `Written byAnn Roe`: the blank between two boxes of a page is lost. */
const GLUED_LEAD = /^(?:[Bb]y(?=\p{Lu}\p{Ll}+ \p{Lu})|Written by(?=\p{Lu}))/u;

/** Reads the word that announces a byline; `null` when the line begins with none. */
export function readLead(text: string): Lead | null {
  let start = 0;
  while (start < 4 && '-–—•* '.includes(text.charAt(start))) start += 1;
  if (!LEAD_LETTERS.has(text.slice(start, start + 2).toLowerCase())) return null;
  const glued = GLUED_LEAD.exec(text)?.[0].length ?? 0;
  if (glued > 0) return { kind: glued > 2 ? 'explicit' : 'weak', end: glued, colon: false };
  const head = text.slice(start, start + 40).toLowerCase();
  let found: Lead | null = null;
  for (let end = 1, words = 0; end <= head.length && words < MAX_LEAD_WORDS; end += 1) {
    const next = head.charAt(end);
    if (next !== ' ' && next !== ':' && next !== '：' && next !== '') continue;
    words += 1;
    const phrase = head.slice(0, end);
    const kind = leadKinds.get(phrase);
    const after = kind === undefined ? null : AFTER_LEAD.exec(text.slice(start + end));
    if (kind === undefined || after === null) continue;
    const colon = /[:：–—-]/.test(after[0]);
    if (colon || !NEEDS_COLON.has(phrase)) found = { kind, end: start + end + after[0].length, colon };
  }
  return found;
}

/** True for a line that is nothing but `By` or `Written by`: the name stands on the line below. */
export function isBylineLead(text: string): boolean {
  if (text.length > 40) return false;
  const kind = leadKinds.get(text.toLowerCase().replace(/\s?[:：]$/, ''));
  return kind === 'weak' || (kind === 'explicit' && (/[:：]$/.test(text) || / /.test(text)));
}
