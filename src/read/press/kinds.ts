/** Press databases and the forms of their text exports. */
export type PressKind = 'nexis' | 'nexis-uni' | 'factiva' | 'factiva-plain' | 'proquest' | 'europresse';

/** `2 of 300 DOCUMENTS`, above each record of the older Nexis. */
const NEXIS_START =
  /^\s*(?:\d{1,5} of \d{1,5} DOCUMENTS?|(?:Dokument|DOKUMENT) \d{1,5} (?:von|af|av) \d{1,5}|\d{1,5} (?:von|van|af|av) \d{1,5} (?:DOKUMENTEN?|DOCUMENTEN|DOKUMENTER)|D[Oo][Cc][Uu][Mm][Ee][Nn][Tt][Oo]? \d{1,5} (?:de|van|di) \d{1,5}|\d{1,5} (?:de|di) \d{1,5} DOCUMENT(?:S|OS|I))\s*$/;
/** The last line of a record of Nexis Uni and Lexis+. */
const NEXIS_END =
  /^\s*(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Einde van het document|Einde van document|Slut på dokument|Fine del documento)\s*$/i;
/** `Document ARDHRL0020140512ea5c0001x`: the code of the source, the date and a number. */
const FACTIVA_END =
  /^\s*(?:AN[ \t]+)?(?:Document|Dokument|Documento) ([A-Z0-9]{4,12}(?:19|20)\d{6}[a-z0-9]{6,12})\s*$/;
/** The line between records of ProQuest. */
const PROQUEST_ROW = /^\s*_{20,}\s*$/;
/** `news·20110304·LM·5_0405`; as Latin-1, the dot in UTF-8 is two characters. */
const EUROPRESSE_END =
  /^\s*[a-z]{3,6}(?:\xc2?\xb7|\u00b7)\d{8}(?:\xc2?\xb7|\u00b7)[A-Z0-9]{1,8}(?:\xc2?\xb7|\u00b7)[\w.-]{2,40}\s*$/;
const FACTIVA_HEADLINE = /^HD(?:\s*$|\t| {2,})/;

/** The position of a line: between two records, the last of one, or the first of the next. */
type Boundary = 'between' | 'last' | 'first';

const BOUNDARIES: Readonly<Record<PressKind, readonly [line: RegExp, place: Boundary]>> = {
  nexis: [NEXIS_START, 'between'],
  'nexis-uni': [NEXIS_END, 'last'],
  factiva: [FACTIVA_END, 'last'],
  'factiva-plain': [FACTIVA_END, 'last'],
  proquest: [PROQUEST_ROW, 'between'],
  europresse: [EUROPRESSE_END, 'last'],
};

/** Returns a function that finds the ends of records; it must be called for each line in order, as Latin-1. */
export function boundaries(kind: PressKind): (line: string) => Boundary | null {
  const [pattern, place] = BOUNDARIES[kind];
  let hasHeadline = false;
  return (line) => {
    if (pattern.test(line)) {
      hasHeadline = false;
      return place;
    }
    if (kind !== 'factiva' || !FACTIVA_HEADLINE.test(line)) return null;
    // A record without its number ends at the next headline.
    const isNext = hasHeadline;
    hasHeadline = true;
    return isNext ? 'first' : null;
  };
}

/** Whether the line is the last one of a record. */
export function isEnd(kind: PressKind, line: string): boolean {
  const [pattern, place] = BOUNDARIES[kind];
  return place === 'last' && pattern.test(line);
}

/** The number of a Factiva document in its last line. */
export function factivaId(line: string): string | null {
  return FACTIVA_END.exec(line)?.[1] ?? null;
}

const WORDS_NAMED = 'words?|woorden|Wörter|Worte|W\u00f6rter|mots|palabras|parole|palavras|ord|слов|słów|字';
const WORDS = new RegExp(`^\\s*\\d{1,3}(?:[.,\u00a0 ]?\\d{3})?\\s*(?:${WORDS_NAMED})\\s*$`, 'i');
const COUNTED = new RegExp(`\\d\\s*(?:${WORDS_NAMED})\\b`, 'i');

/** `148 words`, and nothing else. */
export function isWordCount(line: string): boolean {
  return line.length < 40 && WORDS.test(line);
}

export function hasWordCount(line: string): boolean {
  return COUNTED.test(line);
}

/** Lines of the cover of an export; with a cover, any text may precede the first record. */
const COVER =
  /^[ \t]{0,40}(?:Download Request|Time Of Request|Send To|Job Number|User Name|Date and Time|Client ID\/Project Name|Number of Documents|Project ID|Research Information|Search Terms|Report Information from ProQuest|Auftragsnummer|Documents \(\d{1,5}\))\b/im;
/** Maximum number of long lines before the first record without a cover. */
const MAX_LONG_LINES = 3;
const LONG_LINE_WORDS = 8;
const MAX_LINES_BEFORE = 400;

/** Whether a record may begin after `before`: it contains no article. */
function isCover(before: string): boolean {
  const lines = before.split(/\r\n?|\n/);
  if (lines.length > MAX_LINES_BEFORE) return false;
  if (COVER.test(before)) return true;
  const long = lines.filter((line) => line.trim().split(/\s+/).length >= LONG_LINE_WORDS);
  return long.length <= MAX_LONG_LINES;
}

interface PressSign {
  readonly kind: PressKind;
  readonly why: string;
}

/**
 * The database of a text with this beginning; `null` for anything else. Only signs that occur in no other text count.
 */
export function pressSign(head: string): PressSign | null {
  // Each form has one of these words; this search is fast.
  if (!MENTION.test(head)) return null;
  const lines = head.split(/\r\n?|\n/).map((line) => line.replace(/\f/g, ''));
  return (
    nexisSign(lines) ??
    nexisUniSign(lines) ??
    factivaSign(lines) ??
    factivaPlainSign(lines) ??
    proquestSign(lines, head) ??
    europresseSign(lines)
  );
}

const MENTION =
  /\bof \d{1,5} DOCUMENT|\d (?:von|van|de|di|af|av) \d|^[ \t]{0,40}(?:Body|Corps)[ \t]{0,40}\r?$|^HD(?:\s|$)|^[ \t]{0,40}(?:Document|Dokument|Documento) [A-Z0-9]{12}|_{20}|[a-z]\u00b7\d{8}\u00b7/m;

const NEXIS_LABEL =
  /^ {0,4}(HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|DOCUMENT-TYPE|JOURNAL-CODE|UPDATE|L.{1,2}NGE|LENGTE|L.{1,2}NGDE?|LONGUEUR|LONGITUD|RUBRIK|RUBRIQUE|RUBRIEK|AUTOR|AUTEUR|SPRACHE|LANGUE|TAAL|SPROG|ENCART|DATE-CHARGEMENT|TYPE-PUBLICATION|SECCI.{1,2}N|IDIOMA|Kop|KOP):/;
const MIN_NEXIS_LABELS = 2;
/** Maximum number of lines of a record that are searched. */
const MAX_RECORD_LINES = 3000;

function nexisSign(lines: readonly string[]): PressSign | null {
  const start = lines.findIndex((line) => NEXIS_START.test(line));
  if (start < 0 || !isCover(lines.slice(0, start).join('\n'))) return null;
  if ((lines[start + 1] ?? '').trim() !== '') return null;
  const labels = new Set<string>();
  for (const line of lines.slice(start + 1, start + MAX_RECORD_LINES)) {
    const label = NEXIS_LABEL.exec(line)?.[1];
    if (label !== undefined) labels.add(label);
    if (labels.size >= MIN_NEXIS_LABELS) return { kind: 'nexis', why: 'numbered documents with labels' };
  }
  return null;
}

const UNI_LABEL =
  /^ {0,4}(?:Section|Length|Byline|Dateline|Highlight|Rubrik|L.{1,2}nge|Autor|Auteur|Rubrique|Longueur|Lengte|Rubriek)\s*:/;
const UNI_LENGTH = /^ {0,4}(?:Length|L.{1,2}nge|Longueur|Lengte|L.{1,2}ngde?|Longitud)\s*:\s*\d/;
export const UNI_BODY = /^\s*(?:Body|Corps)\s*$/;
const UNI_TAIL = /^ {0,4}(?:Load-Date|Classification|Language|Publication-Type)\s*:?/;
const HEAD_LINES = 30;

function nexisUniSign(lines: readonly string[]): PressSign | null {
  const body = lines.findIndex((line) => UNI_BODY.test(line));
  if (body < 0) return null;
  const above = lines.slice(Math.max(0, body - HEAD_LINES), body);
  const first = above.findIndex((line) => UNI_LABEL.test(line));
  if (first < 0 || !above.some((line) => UNI_LENGTH.test(line))) return null;
  const headLines = Math.max(0, body - HEAD_LINES) + first;
  if (!isCover(lines.slice(0, Math.max(0, headLines - HEAD_LINES)).join('\n'))) return null;
  const below = lines.slice(body, body + MAX_RECORD_LINES);
  const end = below.findIndex((line) => NEXIS_END.test(line));
  // The first record may be longer than the part that is searched.
  if (end < 0 && !below.some((line) => UNI_TAIL.test(line)) && below.length < MAX_RECORD_LINES) return null;
  return { kind: 'nexis-uni', why: 'labels, a line "Body" and the end of each document' };
}

function factivaSign(lines: readonly string[]): PressSign | null {
  const start = lines.findIndex((line) => FACTIVA_HEADLINE.test(line));
  if (start < 0 || !isCover(lines.slice(0, start).join('\n'))) return null;
  const seen = new Set<string>();
  for (let at = start; at < Math.min(lines.length, start + 2 * HEAD_LINES); at++) {
    const [, tag = '', rest = ''] = /^([A-Z]{2})(?:\s*$|(?:\t+| {2,})(\S.*)$)/.exec(lines[at] ?? '') ?? [];
    if (tag === 'WC' && !/^\s*\d/.test(rest === '' ? (lines[at + 1] ?? '') : rest)) continue;
    if (tag !== '') seen.add(tag);
  }
  const has = ['HD', 'WC', 'PD', 'SN'].every((tag) => seen.has(tag)) && (seen.has('LP') || seen.has('TD'));
  return has ? { kind: 'factiva', why: 'tags HD, WC, PD, SN, LP' } : null;
}

/** A head without tags is in the first lines. */
const MAX_PLAIN_HEADLINE = 14;
const SOURCE_CODE = /^\s*[A-Z][A-Z0-9]{1,11}\s*$/;
const CODE_REACH = 6;

function factivaPlainSign(lines: readonly string[]): PressSign | null {
  const filled = lines.filter((line) => line.trim() !== '');
  const count = filled.findIndex(isWordCount);
  if (count < 1 || count > MAX_PLAIN_HEADLINE) return null;
  const [date = '', ...behind] = filled.slice(count + 1, count + 1 + 2 * CODE_REACH);
  if (!/\b(?:19|20)\d\d\b/.test(date) || date.length > 60) return null;
  const code = behind.slice(0, CODE_REACH).findIndex((line) => SOURCE_CODE.test(line));
  if (code < 1 || !behind.slice(code).some((line) => /^\s*(?:\(c\)|copyright|\u00a9|\xc2?\xa9)/i.test(line)))
    return null;
  return lines.some((line) => FACTIVA_END.test(line))
    ? { kind: 'factiva-plain', why: 'a count of words, day, source and code above a numbered document' }
    : null;
}

const PROQUEST_MARK =
  /^[ \t]{0,40}(?:ProQuest document ID|ProQuest document link|ProQuest-Dokument-ID|ID du document ProQuest|ID del documento de ProQuest|Report Information from ProQuest)\b/im;
const PROQUEST_TEXT = /^[ \t]{0,40}(?:Full text|Abstract|Volltext|Texte int.{1,2}gral|Texto completo)\s*:/im;
const PROQUEST_SOURCE =
  /^[ \t]{0,40}(?:Publication title|Publication info|Titel der Publikation|Titre de la publication|T.{1,2}tulo de publicaci.{1,2}n)\s*:/im;

function proquestSign(lines: readonly string[], head: string): PressSign | null {
  const row = lines.findIndex((line) => PROQUEST_ROW.test(line));
  const isProquest = [PROQUEST_MARK, PROQUEST_TEXT, PROQUEST_SOURCE].every((pattern) => pattern.test(head));
  if (row < 0 || !isProquest) return null;
  const label = lines.findIndex((line) => PROQUEST_TEXT.test(line) || PROQUEST_SOURCE.test(line));
  if (!isCover(lines.slice(0, Math.min(row, label)).join('\n'))) return null;
  return { kind: 'proquest', why: 'rows of underscores and labels of ProQuest' };
}

function europresseSign(lines: readonly string[]): PressSign | null {
  const end = lines.findIndex((line) => EUROPRESSE_END.test(line));
  if (end < 0) return null;
  const near = lines.slice(Math.max(0, end - HEAD_LINES), end + HEAD_LINES);
  return near.some((line) => /^\s*(?:\u00a9|\(c\)|copyright|tous droits)/i.test(line))
    ? { kind: 'europresse', why: 'the number of each document below its rights' }
    : null;
}
