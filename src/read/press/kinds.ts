import { nexisHead, nexisTail, proquestHead, proquestTail } from './labels.ts';

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
/** The last line of a record of Infomedia. */
const INFOMEDIA_END = /^\s*Alle artikler (?:i Infomedia )?er beskyttet af lov om ophavsret\b/;
/** A tag on a line or in a column of its own. */
export const FACTIVA_TAG = /^([A-Z]{2,3})(?:\s*$|(?:\t+| {2,})(\S.*)$)/;
const FACTIVA_HEADLINE = /^HD(?:\s*$|\t| {2,})/;

/** The position of a line: between two records, the last of one, or the first of the next. */
type Boundary = 'between' | 'last' | 'first';

/** Returns a function that finds the ends of records; it must be called for each line in order, as Latin-1. */
export function boundaries(kind: PressKind): (line: string) => Boundary | null {
  const [pattern, place] = FORMS[kind].boundary;
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
  const [pattern, place] = FORMS[kind].boundary;
  return place === 'last' && pattern.test(line);
}

/** The number of a Factiva document in its last line. */
export function factivaId(line: string): string | null {
  return FACTIVA_END.exec(line)?.[1] ?? null;
}

const WORDS_NAMED = 'words?|woorden|Wörter|Worte|mots|palabras|parole|palavras|ord|слов|słów|字';
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
  /^[ \t]{0,40}(?:Download Request|Time Of Request|Send To|Job Number|User Name|Date and Time|Client ID\/Project Name|Number of Documents|Project ID|Research Information|Search Terms|Report Information from ProQuest|Auftragsnummer|Documents \(\d{1,5}\))\b/i;
/** Maximum number of long lines before the first record without a cover. */
const MAX_LONG_LINES = 3;
const LONG_LINE_WORDS = 8;
const MAX_LINES_BEFORE = 400;

/** Whether a record may begin after these lines: they contain no article. */
function isCover(lines: readonly string[]): boolean {
  if (lines.length > MAX_LINES_BEFORE) return false;
  if (lines.some((line) => COVER.test(line))) return true;
  const long = lines.filter((line) => line.trim().split(/\s+/).length >= LONG_LINE_WORDS);
  return long.length <= MAX_LONG_LINES;
}

interface Form {
  readonly why: string;
  readonly boundary: readonly [line: RegExp, place: Boundary];
  /** Tests the beginning of a text; only signs that occur in no other text count. */
  isForm(lines: readonly string[]): boolean;
}

/** The form of a text with this beginning; `null` for anything else. */
export function pressSign(head: string): { readonly name: PressKind; readonly why: string } | null {
  const lines = head.split(/\r\n?|\n/).map((line) => line.replace(/\f/g, ''));
  const name = (Object.keys(FORMS) as PressKind[]).find((kind) => FORMS[kind].isForm(lines));
  return name === undefined ? null : { name, why: FORMS[name].why };
}

/** Maximum number of lines of a record that are searched. */
const MAX_RECORD_LINES = 3000;
const HEAD_LINES = 30;
const MIN_NEXIS_LABELS = 2;
export const UNI_BODY = /^\s*(?:Body|Corps)\s*$/;
/** A head without tags is in the first lines. */
const MAX_PLAIN_HEADLINE = 14;
const SOURCE_CODE = /^\s*[A-Z][A-Z0-9]{1,11}\s*$/;
const CODE_REACH = 6;
const RIGHTS = /^\s*(?:\(c\)|copyright|\u00a9|\xc2?\xa9|tous droits)/i;

/** Press databases and the forms of their text exports, in the order in which they are tried. */
const FORMS = {
  nexis: {
    why: 'numbered documents with labels',
    boundary: [NEXIS_START, 'between'],
    isForm(lines) {
      const start = lines.findIndex((line) => NEXIS_START.test(line));
      if (start < 0 || !isCover(lines.slice(0, start)) || (lines[start + 1] ?? '').trim() !== '')
        return false;
      const record = lines.slice(start + 1, start + MAX_RECORD_LINES);
      const labels = new Set(record.map((line) => (nexisHead(line) ?? nexisTail(line))?.field));
      return labels.size > MIN_NEXIS_LABELS;
    },
  },
  'nexis-uni': {
    why: 'labels, a line "Body" and the end of each document',
    boundary: [NEXIS_END, 'last'],
    isForm(lines) {
      const body = lines.findIndex((line) => UNI_BODY.test(line));
      const from = Math.max(0, body - HEAD_LINES);
      const above = lines.slice(from, Math.max(0, body)).map(nexisHead);
      const first = above.findIndex((label) => label !== null);
      const hasLength = above.some((label) => label?.field === 'length' && /^\d/.test(label.rest));
      if (!hasLength || !isCover(lines.slice(0, Math.max(0, from + first - HEAD_LINES)))) return false;
      const below = lines.slice(body, body + MAX_RECORD_LINES);
      const isEndOrTail = (line: string) =>
        NEXIS_END.test(line) || line.trim() === 'Classification' || nexisTail(line)?.isWeak === false;
      // The first record may be longer than the part that is searched.
      return below.length >= MAX_RECORD_LINES || below.some(isEndOrTail);
    },
  },
  factiva: {
    why: 'tags HD, WC, PD, SN, LP',
    boundary: [FACTIVA_END, 'last'],
    isForm(lines) {
      const start = lines.findIndex((line) => FACTIVA_HEADLINE.test(line));
      if (start < 0 || !isCover(lines.slice(0, start))) return false;
      const seen = new Set<string>();
      for (let at = start; at < Math.min(lines.length, start + 2 * HEAD_LINES); at++) {
        const [, tag = '', rest = ''] = FACTIVA_TAG.exec(lines[at] ?? '') ?? [];
        if (tag === 'WC' && !/^\s*\d/.test(rest === '' ? (lines[at + 1] ?? '') : rest)) continue;
        seen.add(tag);
      }
      return ['HD', 'WC', 'PD', 'SN'].every((tag) => seen.has(tag)) && (seen.has('LP') || seen.has('TD'));
    },
  },
  'factiva-plain': {
    why: 'a count of words, day, source and code above a numbered document',
    boundary: [FACTIVA_END, 'last'],
    isForm(lines) {
      const filled = lines.filter((line) => line.trim() !== '');
      const count = filled.findIndex(isWordCount);
      if (count < 1 || count > MAX_PLAIN_HEADLINE) return false;
      const [date = '', ...behind] = filled.slice(count + 1, count + 1 + 2 * CODE_REACH);
      if (!/\b(?:19|20)\d\d\b/.test(date) || date.length > 60) return false;
      const code = behind.slice(0, CODE_REACH).findIndex((line) => SOURCE_CODE.test(line));
      const hasRights = behind.slice(Math.max(0, code)).some((line) => RIGHTS.test(line));
      return code >= 1 && hasRights && lines.some((line) => FACTIVA_END.test(line));
    },
  },
  proquest: {
    why: 'rows of underscores and labels of ProQuest',
    boundary: [PROQUEST_ROW, 'between'],
    isForm(lines) {
      const fields = lines.map((line) => (proquestHead(line) ?? proquestTail(line))?.field ?? '');
      const needed = [
        lines.findIndex((line) => PROQUEST_ROW.test(line)),
        fields.findIndex((field) => field === 'body' || field === 'abstract'),
        fields.findIndex((field) => field === 'source' || field === 'reference'),
        lines.findIndex((line) => /\bProQuest\b/.test(line)),
      ];
      return !needed.includes(-1) && isCover(lines.slice(0, Math.min(...needed)));
    },
  },
  europresse: {
    why: 'the number of each document below its rights',
    boundary: [EUROPRESSE_END, 'last'],
    isForm(lines) {
      const end = lines.findIndex((line) => EUROPRESSE_END.test(line));
      const near = end < 0 ? [] : lines.slice(Math.max(0, end - HEAD_LINES), end + HEAD_LINES);
      return near.some((line) => RIGHTS.test(line));
    },
  },
  infomedia: {
    why: 'labels above the text and the rights of Infomedia below it',
    boundary: [INFOMEDIA_END, 'last'],
    isForm(lines) {
      const labels = lines.slice(0, 2 * HEAD_LINES).map(nexisHead);
      const first = labels.findIndex((label) => label !== null);
      const hasLength = labels.some((label) => label?.field === 'length' && isWordCount(label.rest));
      return hasLength && isCover(lines.slice(0, first)) && lines.some((line) => INFOMEDIA_END.test(line));
    },
  },
} satisfies Record<string, Form>;

export type PressKind = keyof typeof FORMS;
