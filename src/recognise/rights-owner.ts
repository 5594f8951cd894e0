import { findAgency } from './agencies.ts';
import { RIGHTS_NOTICE } from './credit-words.ts';

/** Who owns the rights according to a copyright line. */
export interface RightsOwner {
  readonly name: string;
  /** The line also has a year or a statement of rights, so it is not the credit of a picture. */
  readonly isNotice: boolean;
}

const MAX_LENGTH = 400;
const MAX_WORDS = 7;
/** More words before the sign name something else, such as the software of the site. */
const MAX_WORDS_BEFORE = 3;
const SIGN = /©|ⓒ|\(c\)|copyright\s/i;
/** Signs and years before the name. */
const LEAD =
  /^(?:[\s:,.<–—-]|©|ⓒ|℗|\(c\)|copyright\b|by\s|all rights reserved|(?:19|20)\d\d(?!\d)|present\b)+/i;
const YEAR = /\b(?:19|20)\d\d\b/;
/** What follows the name: a separator, a year, the form of a company, the end of the sentence. */
const END =
  /[|•·;<>()]|\s[-–—]|[\s,]\s?\(?(?:19|20)\d\d\b|,\s?(?:all rights|inc\b|llc\b|ltd\b|slu\b)|\s(?:and|or) (?:its )?affiliated|(?<!\b(?:co|inc|ltd|corp|s|a|p))\.(?:\s|$)/i;
const LOWER_CASE_ADDITION = /,\s\p{Ll}/u;
/** `Alle` of `Alle Rechte vorbehalten`. */
const ALL =
  /(?<![\p{L}\p{M}])(?:all[ea]?|tous|todos?(?: los| os)?|tutti i|tots els|tüm|vše(?:chna|tky)|wszelkie|wszystkie|minden|toate|sva|все|всі|всички|visos|visas|kaikki|kõik|të gjitha|جميع|کلیه|تمامی)$/iu;
const CLOSED = /[.,|–—-]$/;
const OPENS_NAME = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** A list of names, or the credit of a picture. */
const SEVERAL = /[,/]/;

/** Reads the owner from a copyright line; `null` for other lines, and if the owner is a news agency. */
export function readRightsOwner(text: string): RightsOwner | null {
  const sign = text.length > MAX_LENGTH ? null : SIGN.exec(text);
  if (sign === null || !mayPrecede(text.slice(0, sign.index).trim())) return null;
  const rest = text.slice(sign.index).replace(LEAD, '');
  const rights = RIGHTS_NOTICE.exec(rest);
  const name = nameIn(rights === null ? rest : beforeRights(rest, rights));
  if (name === null || findAgency(name) !== null) return null;
  return { name, isNotice: rights !== null || YEAR.test(text) };
}

function mayPrecede(text: string): boolean {
  return /[.|·]$/.test(text) || text.split(' ').length <= MAX_WORDS_BEFORE;
}

function beforeRights(text: string, { index, 0: phrase }: RegExpExecArray): string {
  const before = text.slice(0, index).trimEnd();
  const owner = before.replace(ALL, '');
  return owner.length < before.length || CLOSED.test(before) || /^all/i.test(phrase) ? owner : '';
}

function nameIn(text: string): string | null {
  const ends = [END, LOWER_CASE_ADDITION].map((end) => end.exec(text)?.index ?? text.length);
  const name = text
    .slice(0, Math.min(...ends))
    .trim()
    .replace(/[,:–—-]$/, '');
  if (name.length < 2 || !OPENS_NAME.test(name) || SEVERAL.test(name)) return null;
  return name.split(' ').length > MAX_WORDS ? null : name;
}
