import { wordsByKind } from '../text/word-table.ts';
import { BYLINE_WORDS } from './byline-labels.ts';
import { CREDIT_LABELS } from './credit-words.ts';
import { NAME_PARTICLES } from './name-words.ts';

export const bylineWords = wordsByKind(BYLINE_WORDS);

const KINDS = ['weak', 'explicit', 'author', 'label', 'reviewer'] as const;
type LeadKind = (typeof KINDS)[number];
const WORKS = bylineWords('work');
const TEXTS = bylineWords('text');
const PICTURES = bylineWords('picture');
const BY = bylineWords('by');
const BETWEEN = bylineWords('between');
const ROLES = bylineWords('role');
const OTHERS = bylineWords('otherLabel');

/** `Ann Roe / nuotr.`: the line credits a picture. */
export function hasPicture(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}’]+/u);
  return words.some((word) => PICTURES.has(word));
}

/** True for a line that consists of one such word, such as `Foto:`; the name on the next line is the photographer's. */
export function isPictureLabel(text: string): boolean {
  return text.length <= MAX_LEAD && PICTURES.has(text.toLowerCase().replace(END_COLON, ''));
}

/** True for a phrase that is a job: `Staff Writer`, `Editor at Large`. */
export function isRole(text: string): boolean {
  if (text.length > 90) return false;
  const words = text.toLowerCase().split(/[\s/]+/);
  return words.length <= 10 && words.some((word) => ROLES.has(word.replace(/[.,]$/, '')));
}

/** Words between the names of two authors, as alternatives of a regular expression. */
export const JOINING_WORDS = [...bylineWords('joining')].join('|');

/** A line between names on lines of their own. */
export const JOINING = new RegExp(`^(?:[,;/&•·|]|,? ?(?:${JOINING_WORDS}))$`, 'iu');

/** The Arabic and the Hebrew `and`, which are part of the word after them: behind a whole name. */
export const AND_IN_WORD =
  "(?<=\\p{L} [\\p{L}־’'-]{2,20})\\s[\\u0648\\u05D5]\\s?(?=[\\p{Script=Arabic}\\p{Script=Hebrew}־]{2,20} \\p{L})";

/** Words before `Desk` or `Bureau` that make it an editorial desk. */
const DESK_KINDS =
  'web|news|digital|online|sports?|business|entertainment|lifestyle|city|nation|national|world|foreign|tech|technology|' +
  'features?|education|trending|health|money|markets?|auto|video|data|copy|editorial|express|investigations?|weather|' +
  'political|politics|local|state|metro|english|breaking news|social media';

/** Each name of a desk contains one of these. */
export const DESK_CUE =
  /desk|bureau|room|team|staff|board|editors|correspondent|reporter|contributor|service|wires?|agen[ctz]|agên|редакции|r[eé]da[ckçz]|haber merkezi|^red\.?$/i;
/** One class for the whole text, because each copy of it in an expression takes long to compile. */
const NAME_WORDS = /^[\p{L}\p{N}.&'’ -]+$/u;
// The next two suffice where the whole text is of this class.
const NAME_WORD = '(?:[^ ]+ )';
const LETTER = "[^ \\d.&'’-]";
/** Names that only desks have. */
const CERTAIN_DESK =
  `${NAME_WORD}{0,4}(?:${DESK_KINDS}) (?:desk|bureau)` +
  `|(?:the )?${NAME_WORD}{0,3}(?:news ?desk|editorial (?:team|staff|board)|web team|staff (?:reporters?|writers?|correspondents?)|special correspondents?|news service|wire reports)` +
  '|(?:by )?our (?:special |staff |own )?(?:correspondents?|reporters?|bureau)' +
  '|haber merkezi';
const DESK = new RegExp(
  `^(?:${CERTAIN_DESK}` +
    '|team \\p{Lu}[^ ]+|staff (?:clinician|nutritionist|dietitian)' +
    `|(?:the )?${NAME_WORD}{0,4}(?:news ?room|editors|staff|team|staff contributors?|blog contributor|contributor)` +
    '|(?:a|from our) (?:special |staff |own )?(?:correspondents?|reporters?|bureau|staff)|our (?:special |own )?staff' +
    `|${NAME_WORD}{1,3}(?:wire services?|news bureau|newswires?)` +
    '|news services|staff and wire reports|agenc(?:y|ies)|agences|agenturen|agencias|agências|agenzie|от редакции' +
    `|(?:(?:die )?|${LETTER}{2,20}-)redaktion(?: ${LETTER}[^ \\d&'’]{2,30})?|(?:la )?rédaction(?: avec \\p{Lu}{2,4})?|(?:da )?redação|` +
    '(?:de )?redactie|red\\.?' +
    ')$',
  'iu',
);
const EDITORS = /^(?:la )?(?:redacción|redazione)(?: .{1,30})?$/iu;

/**
 * Desk names that credit nobody: `Wire reports` and `Agencies` refer to others, `Staff Writer` is the job of
 * a person named next to it.
 */
export const NAMELESS_DESK =
  /^(?:.*(?:wire reports?|news services?|wire services?|newswires?)|(?:staff and )?agen[cz]\p{L}{1,5}|агентства|(?:(?:former|our|by our|from our|a|the) )*(?:special |staff |own )?(?:reporters?|writers?|correspondents?|contributors?|editors|staff|team|bureau)|our .*|red\.?)$/iu;

/** A desk or team in place of a person. */
export function isDeskName(text: string): boolean {
  return DESK_CUE.test(text) && ((NAME_WORDS.test(text) && DESK.test(text)) || EDITORS.test(text));
}

const BARE_DESK = new RegExp(`^(?:${CERTAIN_DESK})$`, 'iu');
/** In a sentence, the words after the first are in lower case. */
const CAPITALISED = /^\p{Lu}\S*(?: \p{Lu}\S*| and| of)*(?: desk)?$/u;

/** A line that consists of this is a desk's byline even without a byline word. */
export function isBareDeskName(text: string): boolean {
  return DESK_CUE.test(text) && CAPITALISED.test(text) && NAME_WORDS.test(text) && BARE_DESK.test(text);
}

const leadKinds: ReadonlyMap<string, LeadKind> = new Map(
  KINDS.flatMap((kind) => [...bylineWords(kind)].map((word) => [word, kind] as const)),
);
/** First words of leads of several words that are not in `leadKinds`. */
const COMPOUND_STARTS: ReadonlySet<string> = new Set([...WORKS, ...TEXTS, ...PICTURES, ...BETWEEN]);
/** First two letters of all leads: rejects most lines with one lookup. */
const LEAD_LETTERS: ReadonlySet<string> = new Set(
  [...leadKinds.keys(), ...COMPOUND_STARTS].map((word) => word.slice(0, 2)),
);
const MAX_LEAD_WORDS = 6;
const MAX_LEAD = 40;

/** The kind of a lead; `null` if the phrase is none. */
function kindOf(phrase: string): LeadKind | null {
  const known = leadKinds.get(phrase);
  if (known !== undefined) return known;
  const blank = phrase.indexOf(' ');
  if (!COMPOUND_STARTS.has(blank < 0 ? phrase : phrase.slice(0, blank))) return null;
  const words = phrase.split(' ');
  const isBy = words.length > 1 && BY.has(words.at(-1) as string);
  const others = (isBy ? words.slice(0, -1) : words).filter((word) => !BETWEEN.has(word));
  const isText = (word: string): boolean => TEXTS.has(word) || (isBy && WORKS.has(word));
  if (!others.some(isText) || !others.every((word) => isText(word) || PICTURES.has(word))) return null;
  return isBy ? 'explicit' : 'label';
}

/** The byline word at the beginning of a line, and where the names begin. */
export interface Lead {
  readonly kind: 'explicit' | 'weak' | 'reviewer';
  /** Index of the first character after the lead. */
  readonly end: number;
  readonly colon: boolean;
}

/** With the Armenian and the Khmer colon. */
const AFTER_LEAD = /^\s?[:：՝៖]\s?|^\s[-–—]\s|^\s/;
/** `Author, Ann Roe`: the label for screen readers. */
const AFTER_AUTHOR = /^[,،] ?/;
const ENDS_WORD = new Set([' ', ':', '：', '՝', '៖', ',', '،', '']);
/** `ByAnn Roe`, `Written byAnn Roe`: the space between two elements is missing. */
const GLUED_LEAD = /^(?:[Bb]y(?=\p{Lu}\p{Ll}+ \p{Lu})|Written by(?=\p{Lu}))/u;

/** Reads the byline word at the beginning of a line; `null` when there is none. */
export function readLead(text: string): Lead | null {
  const lead = readOneLead(text);
  // `Author of the article: By Ann Roe`
  const second = lead?.colon === true ? readOneLead(text.slice(lead.end)) : null;
  return lead !== null && second?.kind === 'weak' ? { ...lead, end: lead.end + second.end } : lead;
}

function readOneLead(text: string): Lead | null {
  let start = 0;
  while (start < 4 && '-–—•* '.includes(text.charAt(start))) start += 1;
  const letters = text.slice(start, start + 2).trimEnd();
  if (!LEAD_LETTERS.has(letters.toLowerCase())) return null;
  const glued = GLUED_LEAD.exec(text)?.[0].length ?? 0;
  if (glued > 0) return { kind: glued > 2 ? 'explicit' : 'weak', end: glued, colon: false };
  const head = text.slice(start, start + MAX_LEAD).toLowerCase();
  let found: Lead | null = null;
  for (let end = 1, words = 0; end <= head.length && words < MAX_LEAD_WORDS; end += 1) {
    const next = head.charAt(end);
    if (!ENDS_WORD.has(next)) continue;
    words += 1;
    const kind = kindOf(head.slice(0, end));
    if (kind === null) continue;
    const behind = text.slice(start + end);
    const comma = kind === 'author' ? AFTER_AUTHOR.exec(behind) : null;
    const after = comma ?? AFTER_LEAD.exec(behind);
    if (after === null) continue;
    const colon = /[:：՝៖–—-]/.test(after[0]);
    const isNoun = kind === 'label' || kind === 'author';
    const isWeak = kind === 'weak' || comma !== null;
    if (colon || comma !== null || !isNoun)
      found = {
        kind: isWeak ? 'weak' : isNoun ? 'explicit' : kind,
        end: start + end + after[0].length,
        colon,
      };
  }
  return found;
}

/** Those that are no part of names, as `de` is. Without the flag `i`, the expression compiles ten times as fast. */
const BY_WORDS = [...BY]
  .filter((word) => !NAME_PARTICLES.has(word))
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
  .join('|');
/** `Report:`, `Recipe by`, `Words`: a label before names. */
const ANY_LEAD = new RegExp(
  `^(?:(\\p{L}[\\p{L}\\p{M}’' -]{1,30}?)\\s?[:：՝៖]\\s?|((?:\\p{L}[\\p{L}\\p{M}’'-]*\\s){1,2}(?:${BY_WORDS}))\\s|(\\p{L}{2,16})\\s)(?=\\S)`,
  'u',
);

/**
 * The end of a label of any words before names: before a colon or a word such as `by`, or a byline word without its
 * colon; 0 without one, or if it names other work or a source. Only for lines that the model labels as byline.
 */
export function endOfAnyLead(text: string): number {
  const [whole = '', beforeColon, beforeBy, alone] = ANY_LEAD.exec(text) ?? [];
  const label = (beforeColon ?? beforeBy ?? alone ?? '').toLowerCase();
  if (label === '' || OTHER_WORK.test(label) || OTHERS.has(label)) return 0;
  if (hasPicture(label) || CREDIT_LABELS.has(label)) return 0;
  if (alone === undefined) return whole.length;
  const kind = kindOf(label);
  return kind === 'label' || kind === 'author' ? whole.length : 0;
}

export const END_COLON = /\s?[:：՝៖]$/;

/** True for a line that is only `By` or `Written by`; the name is on the next line. */
export function isBylineLead(text: string): boolean {
  if (text.length > MAX_LEAD) return false;
  const kind = kindOf(text.toLowerCase().replace(END_COLON, ''));
  if (kind === null || kind === 'reviewer') return false;
  return kind === 'weak' || END_COLON.test(text) || (kind === 'explicit' && text.includes(' '));
}

/** True for a line that announces the name on the next line: `By`, `Author`, `AUTOR:`. */
export function announcesName(text: string): boolean {
  if (isBylineLead(text)) return true;
  return text.length <= MAX_LEAD && kindOf(text.toLowerCase().replace(END_COLON, '')) === 'author';
}

/** Labels of people who did other work; their names are on the next line. */
export const OTHER_WORK =
  /\b(?:reviewed|edited|editor|researched|research|checked|checker|verified|photos?|photography|photographs?|photographed|images?|illustrations?|illustrated|translated|updated|video|medical(?:ly)?|expert|approved|presented|sponsored|hosted|produced|contributions|fotos?|fotografie|fotografía|bild(?:er)?|zdjęcia|montage|übersetzung|traduction)(?:\s*(?:by|from|von|par|por|de|di))?\s*:?$/i;
