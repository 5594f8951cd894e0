import { remembered } from '../text/hash-table.ts';
import { findAgency } from './agencies.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import {
  BARE,
  type Context,
  INTRODUCED,
  isSingleName,
  type People,
  readPeople,
  SMALL_TITLE,
  TRAILING_MARK,
} from './byline-people.ts';
import {
  bylineWords,
  DESK_CUE,
  hasPicture,
  isBareDeskName,
  isRole,
  JOINING_WORDS,
  type Lead,
  readLead,
} from './byline-words.ts';
import { isSectionName, isVietnameseSource } from './name-lines.ts';
import { beginsLikeName, hasGivenName, hasNoCapitals, isCommonWord } from './names.ts';
import { readTimestampLine } from './times/index.ts';
import { holdsTime, startOfTime } from './times/name-edge.ts';

/** A byline that was read. */
export interface Byline {
  /** As printed, without the date or role after it. */
  readonly byline: string;
  /** People only, without their credentials, in printed order. */
  readonly authors: readonly string[];
  /** Canonical short name of the agency, `null` when none is named. */
  readonly agency: string | null;
  /** The desk, team or publisher, as printed; `null` when there is none or it names nobody (`Wire reports`). */
  readonly team: string | null;
  /** The rest of the line: a date, a role, `Updated …`; may be empty. */
  readonly rest: string;
}

/** Words, other than times, that end a name: `in PLACE`, `for PAPER`, an address, the label of a button. */
const TAIL = new RegExp(
  '(?<![\\s,.])[\\s,.]+(?:medically|reviewed|fact[- ]checked|edited)(?![\\p{L}])' +
    '|\\s(?:at|in|aus|à|en|em|for|für|pour|para|per|voor|special to|via|from)\\s(?=(?:the )?\\p{Lu})' +
    // Arabic `from`.
    '|\\s\u0645\u0646\\s' +
    '|\\s(?=[^\\s@]{1,40}@[^\\s@]{1,60}\\.\\p{L})' +
    '|\\s?(?=@\\w)' +
    '|\\s(?:view|share|follow|leave|print|listen)\\s(?=\\p{L})|\\s(?:in|on)$|\\s(?=\\p{L}{3,20}\\s?:\\s?\\d)',
  'iu',
);
/** With a capital these words belong to a title: `Roe in Paris` has a tail, `Roe In Love` has none. */
const IN_TITLE = /^\s(?:At|In|Via|From|En|Para|Pour|For)\s/;
/** `Roe For Harrow.com`, `ROE FOR HARROW ONLINE`, `RoeIn Gardening`, `Roe HARROW TODAY`. */
const CASED_TAIL =
  /\sFOR\s(?=THE |\p{Lu}{2})|\sFor\s(?=The |\p{Lu}\S*(?:\.\p{L}{2,}|online)\b)|(?<=\p{Ll})(?=In \p{Lu})|(?<=\p{Lu}\p{Ll}{1,20}) (?=\p{Lu}{2,8} \p{Lu}{2,8}(?: \p{Lu}{2,8})?$)/u;
/** `Ann Roe Foto: Max Poe`: the label of another byline. */
const NEXT_LABEL = /\s(?=\p{Lu}\p{Ll}{2,19}: )/u;
/** `ANN ROE Harrow Today`: a name in capitals before a paper. */
const CAPITALS_BEFORE_OUTLET =
  /^(?:[\p{Lu}.’'-]{1,30} ){1,2}[\p{Lu}’'-]{3,30}(?= \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$)/u;

/** `Door Ann Roe en Max Poe`: the Dutch word joins names, the Spanish one is before a place. */
const DUTCH_LEAD = /^(?:door|tekst|auteurs?)[ :]/i;
const DUTCH_AND = /\sen\s(?=\p{Lu}\S+ (?:\p{Ll}+ ){0,2}\p{Lu})/u;

/**
 * Index of the tail, or the length of the text.
 *
 * @param text behind the byline word
 * @param lead the byline word
 */
export function tailStart(text: string, lead = ''): number {
  const match = TAIL.exec(text);
  const isTail = match !== null && !IN_TITLE.test(match[0]);
  const end = isTail ? match.index + match[0].length : 0;
  const isDutch = DUTCH_LEAD.test(lead) || (lead === '' && hasGivenName(text.slice(end)));
  if (isTail && isDutch && DUTCH_AND.exec(text)?.index === match.index) {
    return end + tailStart(text.slice(end));
  }
  const tail = isTail ? match.index : text.length;
  return Math.min(
    tail,
    startOfTime(text),
    CASED_TAIL.exec(text)?.index ?? tail,
    NEXT_LABEL.exec(text)?.index ?? tail,
    CAPITALS_BEFORE_OUTLET.exec(text)?.[0].length ?? tail,
  );
}

/** Marks between the names and the text after them. */
export const LEADING_MARK = /^[\s.,;:|·•┃｜/–—-]+/;

/** Longer text after the names is a sentence. */
const MAX_REST_WORDS = 18;
const SENTENCE_START =
  /^(?:(?:who|which|that|is|was|has|had|were|are|will|the|said|says|war|ist|hat|est|es|è|die|der|das|et al)\s)/i;

/** True when the text after the names can be a date, a role, a place or a paper, and not the rest of a sentence. */
function restIsPlausible(rest: string, { introduced, placed }: Context): boolean {
  if (rest === '') return true;
  const words = rest.split(' ').length;
  if (words > MAX_REST_WORDS || SENTENCE_START.test(rest)) return false;
  // `5 Comments on …` repeats the title of a post.
  return words < (introduced && placed ? 9 : 6) || /^\d/.test(rest) || holdsTime(rest) || isRole(rest);
}

const OUTLET =
  /^(?:The )?(?:\p{Lu}\p{L}+ ){0,3}(?:News|Newsroom|Radio|Herald|Times|Post|Press|Tribune|Gazette|Journal)$|^\p{Lu}{2,8}(?: \p{Lu}{2,8}){1,2}$/u;

/** `Marta Quijano. Benalúa`. */
const BEFORE_PLACE = /(?<=\p{Ll}{3})\.\s(?=\p{Lu})/u;

/** `Ann Roe in Paris and Max Poe in Oslo`: from the first place to the second name. */
const PLACE_AND = new RegExp(
  `^\\s(?:in|from|à|en|aus|i)\\s\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2},?\\s(?:${JOINING_WORDS})\\s(?=\\p{Lu})`,
  'u',
);

/** Reads the people at `start` and the text after them; `null` when there are no names. */
function parse(text: string, start: number, context: Context): (Byline & Pick<People, 'role'>) | null {
  const remainder = text.slice(start);
  const place = context.placed ? (BEFORE_PLACE.exec(remainder)?.index ?? remainder.length) : remainder.length;
  const cut = Math.min(tailStart(remainder, text.slice(0, start)), place);
  const people = readPeople(remainder.slice(0, cut), context);
  if (
    people === null ||
    (context.placed && hasPicture(remainder.slice(people.end).split(NEXT_LABEL, 1)[0] as string))
  )
    return null;
  const toNext = PLACE_AND.exec(remainder.slice(people.end))?.[0];
  if (toNext !== undefined) {
    const next = parse(text, start + people.end + toNext.length, context);
    return (
      next && { ...next, authors: [...people.authors, ...next.authors], agency: people.agency ?? next.agency }
    );
  }
  const unread = remainder.slice(people.end, cut);
  // Lower-case words right after a name belong to a sentence: `By Ann Roe standards, this is good.`
  if ((!people.role && /^\s?[\p{L}([«»]/u.test(unread)) || /^\s?\(\s?\d/.test(unread)) return null;
  const rest = remainder.slice(people.end).replace(LEADING_MARK, '').trim();
  if (!restIsPlausible(rest, context)) return null;
  if (!context.introduced && !context.placed && rest !== '' && !people.role)
    if (!rest.startsWith('@') && !holdsTime(rest) && !isRole(rest) && !OUTLET.test(rest)) return null;
  const { authors, agency, team, role } = people;
  return { byline: text.slice(0, start + people.end).trim(), authors, agency, team, rest, role };
}

const MAX_LENGTH = 240;
const MAX_BARE_LENGTH = 130;
const NOBODY: Byline = { byline: '', authors: [], agency: null, team: null, rest: '' };

/**
 * Reads a byline; `null` unless the whole line is one. People who reviewed or edited the text are
 * not authors: such a line is a byline with empty `authors`, and so is a desk's (`Web Desk`).
 *
 * @param place if a byline is expected, any name may be an account or a publisher (`by kestrelboats`)
 */
export function readByline(text: string, place?: { placed: boolean }): Byline | null {
  if (text.length < 4 || text.length > MAX_LENGTH) return null;
  if (place === undefined) return readKnownByline(text);
  const lead = readLead(text);
  return readKnownByline(text) ?? (lead && readLed(text, lead, true, place.placed));
}

/** Reads the names behind the first `start` characters of a line that is labelled as byline. */
export function readNamesFrom(text: string, start: number): Byline | null {
  return parse(text, start, { ...INTRODUCED, single: false, placed: true });
}

/** Several rules and fields ask about the same line. */
const readKnownByline = remembered((text: string): Byline | null => {
  const eastAsian = readEastAsianByline(text);
  if (eastAsian !== null) return eastAsian;
  const lead = readLead(text);
  const found = readBehind(text) ?? (lead && readLed(text, lead, false));
  if (found !== null || lead !== null) return found;
  if (text === '(red)' || text === '(red.)') return { ...NOBODY, byline: text };
  if (text.length > MAX_BARE_LENGTH || !DESK_CUE.test(text)) return null;
  const desk = parse(text, 0, BARE);
  return desk?.authors.length === 0 && desk.agency === null ? desk : null;
});

const BEFORE_BY = new RegExp(
  `(?:\\s|(?<=\\d))(?=(?:written )?(?:by|von|par|por|di|door|przez):?\\s\\S|(?:${[...bylineWords('author')].join('|')})\\s?:\\s\\S)`,
  'giu',
);
/** `14:25 Politics`: the section behind the time. */
const LAST_WORD = /\s(\p{L}+)$/u;
/** Any word can be an account name, so a date with its year is required. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** `Posted on Oct. 3, 2024 by Ann Roe`, `Reviewed by Max Poe — Written by Ann Roe`: a byline after a time or a reviewer. */
function readBehind(text: string): Byline | null {
  // Several times as fast as the iterator, and most lines have none.
  if (text.search(BEFORE_BY) < 0) return null;
  for (const { index } of text.matchAll(BEFORE_BY)) {
    const before = text.slice(0, index).replace(TRAILING_MARK, '');
    const head = isSectionName(LAST_WORD.exec(before)?.[1] ?? '') ? before.replace(LAST_WORD, '') : before;
    const isReviewed = readLead(head)?.kind === 'reviewer';
    if (!isReviewed && readTimestampLine(head)?.rest !== '') continue;
    const signed = text.slice(index).replace(LEADING_MARK, '').trimStart();
    const lead = readLead(signed);
    const found = lead && lead.kind !== 'reviewer' ? readLed(signed, lead, YEAR.test(head)) : null;
    if (found !== null && isReviewed) return found;
    if (found !== null) return { ...found, rest: found.rest === '' ? head : `${head} · ${found.rest}` };
  }
  return null;
}

const CASED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** The names after a byline word; `isDated` when the line has a date with its year elsewhere. */
function readLed(text: string, lead: Lead, isDated: boolean, placed = false): Byline | null {
  const found = parse(text, lead.end, { ...INTRODUCED, placed });
  if (lead.kind === 'reviewer') return found && { ...NOBODY, byline: found.byline, rest: found.rest };
  const isCertain = lead.kind === 'explicit' || lead.colon || isDated;
  if (found === null) return readOrganization(text, lead, isCertain, isDated);
  const areSingle = found.authors.length > 0 && found.authors.every((author) => !author.includes(' '));
  return areSingle && !isCertain && !holdsTime(found.rest) && CASED.test(found.byline) ? null : found;
}

const MAX_ORGANIZATION_LENGTH = 40;
const MAX_ORGANIZATION_WORDS = 4;
const ORGANIZATION_END = /,?\s?[|·•⋅┃｜–—]\s?|,?\s-\s|\s\(|,(?:\s|$)/;
const CAPITALISED = /^[\p{Lu}\d][\p{L}\p{M}\p{N}.&'’-]*$/u;
const ACCOUNT = /^\p{Ll}[\p{L}\p{N}_.-]{2,23}$/u;
const SMALL_WORD = /^(?:of|the|and|&|for|de|la|du|on)$/;
/** `De går, seiler og padler til …`: a sentence that begins like a byline. */
const SENTENCE_GOES_ON = /^,?\s(?:\p{Ll}[\p{L}\p{M}'’-]*\s){3}/u;

/** A byline word before an account or the publisher of the page: `by kestrelboats | May 4, 2024`, `Written by Harrow Online`. */
function readOrganization(text: string, lead: Lead, isCertain: boolean, isDated: boolean): Byline | null {
  const remainder = text.slice(lead.end);
  const organization = remainder.slice(0, tailStart(remainder)).split(ORGANIZATION_END, 1)[0]?.trim() ?? '';
  if (!isOrganization(organization, isDated)) return null;
  const after = remainder.slice(organization.length);
  if (SENTENCE_GOES_ON.test(after) && !holdsTime(after)) return null;
  const isAccount = ACCOUNT.test(organization);
  if (!isDated && !(isAccount ? YEAR.test(after) : isCertain || holdsTime(after))) return null;
  const rest = after.replace(LEADING_MARK, '').trim();
  return { ...NOBODY, byline: text.slice(0, lead.end) + organization, team: organization, rest };
}

/** Whether the text can be an account or the name of a site; false for common words: `By Category`, `By using this site`. */
export function isOrganization(text: string, isDated: boolean): boolean {
  if (text.length < 2 || text.length > MAX_ORGANIZATION_LENGTH || /[:!?)]$/.test(text)) return false;
  const words = text.split(' ');
  if (words.length === 1)
    return ACCOUNT.test(text) || isSingleName(text) || (isDated && /^\p{Lu}{2,6}$/u.test(text));
  if (words.length > MAX_ORGANIZATION_WORDS || !CAPITALISED.test(words[0] as string)) return false;
  const others = words.filter((word) => !SMALL_WORD.test(word));
  return others.every((word) => CAPITALISED.test(word)) && others.some((word) => !isCommonWord(word));
}

const BARE_START = /^[\p{Lu}\p{Lo}\p{Script=Georgian}\d([]/u;
/** `Ann Roe1 ; Max Poe^2`: scientific papers number the institutes of their authors. */
const FOOTNOTE = /(?<=\p{Ll})\^?\d{1,2}(?= ?[,;]|$)/gu;
const FOOTNOTED = /\p{Ll}\^?\d{1,2} ?[,;]/u;
const IN_BRACKETS = /^[([]\s?([^()[\]]{3,60}?)\s?[)\]]$/;
/** No small letter before the first mark. */
const WITHOUT_SMALL_LETTERS = /^[^\p{Ll},|·•/–—]{2,}(?:[,|·•/–—]|$)/u;

/**
 * Reads a line that is only a person's name, or an agency's, perhaps with a role or a date. Weaker than `readByline`:
 * such a line counts only next to a headline or a time.
 *
 * @param placed the model labels the line as byline: a place or paper may follow, and names may be in capitals
 */
export function readBareName(printed: string, placed = false): Byline | null {
  if (printed.length > 3 * MAX_BARE_LENGTH) return null;
  const plain = FOOTNOTED.test(printed) ? printed.replace(FOOTNOTE, '') : printed;
  const unbracketed = IN_BRACKETS.exec(plain)?.[1] ?? plain;
  const text = placed ? unbracketed.replace(SMALL_TITLE, '') : unbracketed;
  if (text.length < 2 || text.length > MAX_BARE_LENGTH || !BARE_START.test(text) || /[?!]$/.test(text))
    return null;
  if (isVietnameseSource(text)) return null;
  const lead = readLead(text);
  if (lead !== null && lead.kind !== 'reviewer') {
    const single = parse(text, lead.end, INTRODUCED);
    return single?.rest === '' ? single : null;
  }
  if (placed || beginsLikeName(text) || findAgency(text) !== null || isBareDeskName(text)) {
    const found = parse(text, 0, { ...BARE, introduced: placed && hasNoCapitals(text), placed });
    if (found !== null) return found;
  }
  // `JANE ROE, Staff Writer`: capitals need a role, an agency or a date to be a name.
  const found = WITHOUT_SMALL_LETTERS.test(text)
    ? parse(text, 0, { introduced: true, single: false, placed })
    : null;
  if (found === null || found.authors.length === 0) return null;
  const isDated = holdsTime(found.rest) && found.authors.every(hasGivenName);
  return placed || found.role || found.agency !== null || isDated ? found : null;
}
