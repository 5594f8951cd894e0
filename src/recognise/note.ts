import { lowerCode } from '../text/characters.ts';
import { NOTE_OPENERS } from './note-words.ts';

/** Corrections, clarifications and editors' notes. */

/** Openers by their first two letters, longest first, so that most lines are refused by one look. */
const openers = new Map<string, string[]>();
for (const opener of NOTE_OPENERS) {
  const key = opener.slice(0, 2);
  openers.set(
    key,
    [...(openers.get(key) ?? []), opener].sort((a, b) => b.length - a.length),
  );
}
/** The same letters as numbers: a line that begins with two plain letters is refused without cutting it. */
const openerStarts: ReadonlySet<number> = new Set([...openers.keys()].map((key) => startOf(key, 0)));

function startOf(text: string, at: number): number {
  return lowerCode(text.charCodeAt(at)) * 0x10000 + lowerCode(text.charCodeAt(at + 1));
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const LONGEST = Math.max(...NOTE_OPENERS.map((opener) => opener.length));

/** Sentences that say a story was changed, whatever leads them. */
const CHANGED = [
  /^(?:\(|\[)?(?:an?|the) (?:earlier|previous|original|prior) version of (?:this|the|our) (?:\w+[ -]){0,2}(?:article|story|report|headline|post|piece|column|obituary|caption|essay|review|video|chart|map|graphic|photo)\b/i,
  /^(?:\(|\[|\*)?this (?:\w+ )?(?:article|story|report|post|piece|headline|page|column|obituary|caption|version)(?: \w+)? (?:was|has been|is being|had been) (?:\w+ly )?(?:corrected|amended|clarified|updated|revised|edited|changed|modified)\b(?! by \p{Lu})(?=[\s\S]{0,40}\b(?:to|on|at|after|since|with|for|because|following)\b|[.)\]]?$)/iu,
  /^(?:this|the) (?:article|story|report|headline|caption|post|version) (?:corrects|has been corrected|clarifies|was corrected|misstated|incorrectly|originally (?:stated|said|misstated))\b/i,
  /^(?:in einer (?:früheren|ersten|vorherigen) (?:version|fassung)|dieser (?:artikel|text|beitrag) wurde (?:\S+ ){0,5}(?:korrigiert|aktualisiert|geändert|ergänzt))\b/i,
  /^(?:une (?:première |précédente )?version (?:antérieure |précédente )?de (?:cet article|ce texte)|cet article a été (?:corrigé|modifié|mis à jour))/i,
  /^(?:una versión (?:anterior|previa) de (?:este|esta) |este artículo (?:ha sido|fue) (?:corregido|actualizado|modificado))/i,
  /^(?:uma versão anterior (?:deste|desta) |est[ea] (?:texto|reportagem|matéria|artigo) foi (?:corrigid|atualizad|alterad))/i,
  /^(?:una versione precedente di questo|questo articolo è stato (?:corretto|aggiornato|modificato))/i,
  /^(?:in een eerdere versie van dit|dit (?:artikel|bericht) is (?:aangepast|gecorrigeerd|gewijzigd))/i,
  /^(?:в (?:предыдущей|ранней|первоначальной) версии|в текст внесены исправления)/i,
];
const CHANGED_START =
  /^[([*]?(?:an? |the |this |in |dieser |une |cet |una |este |esta |uma |questo |dit |в )/i;
/** One of these stands near the beginning of every such sentence. */
const CHANGE_WORD =
  /versi[oó]n|versão|versie|верси|fassung|исправлен|corr[ei]|amend|clarif|updat|revis|edit|chang|modif|misstat|incorrect|originally|korrig|a[kc]?tuali[sz]|geändert|ergänzt|mis à jour|alterad|aggiorn|aangepast|gecorr|gewijzigd/i;
const CHANGE_WORD_REACH = 160;
const MAX_CHANGED = 700;

const LEADING_MARK = /^[\s*([（【［〔_•–—-]+/;
const DATED_COLON = /^[^:：]{0,40}[:：]/;

function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘`´]/g, "'");
}

const MENU_ENTRY =
  /^(?:corrections|clarifications|correcciones|correções|correcties|errata|corrections and clarifications)$/;

function opensAsNote(text: string): boolean {
  if (isLetter(text.charCodeAt(0)) && isLetter(text.charCodeAt(1)) && !openerStarts.has(startOf(text, 0)))
    return false;
  const mark = LEADING_MARK.exec(text)?.[0].length ?? 0;
  const found = openers.get(plain(text.slice(mark, mark + 2)));
  if (found === undefined) return false;
  const head = plain(text.slice(mark, mark + LONGEST));
  const opener = found.find((candidate) => head.startsWith(candidate));
  if (opener === undefined) return false;
  const behind = text.slice(mark + opener.length);
  // The plural alone is an entry of a menu.
  if (behind === '' && MENU_ENTRY.test(opener)) return false;
  // `Correction, Oct. 7: …`, `Correction (Oct. 7): …`
  if (/^(?:,| \(| [–—-] ?\d| \d)/.test(behind) && /\d/.test(behind.slice(0, 24)) && DATED_COLON.test(behind))
    return true;
  // Before a colon, closed by a bracket, before a dash, or alone on its line.
  return /^\s?(?:[:：]|$|[)\]）】］〕]|[–—-]\s|[–—]|\.\s?$)/.test(behind);
}

/**
 * True for a correction, clarification or editor's note in one of 13 languages: a known opener before a colon, a dash
 * or alone on its line, or a sentence saying that the story was changed. `UPDATE:` and `Note:` are body text.
 */
export function isNote(text: string): boolean {
  if (text.length < 2) return false;
  if (opensAsNote(text)) return true;
  return (
    text.length <= MAX_CHANGED &&
    CHANGED_START.test(text) &&
    CHANGE_WORD.test(text.slice(0, CHANGE_WORD_REACH)) &&
    CHANGED.some((sentence) => sentence.test(text))
  );
}
