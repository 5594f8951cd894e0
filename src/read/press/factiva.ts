import { isSectionName } from '../../recognise/name-lines.ts';
import { FACTIVA_TAG, factivaId, isWordCount } from './kinds.ts';
import { FACTIVA, type Field, fieldsOf, languageNamed } from './labels.ts';
import {
  type Block,
  Fields,
  isBlank,
  isByline,
  isCopyright,
  type Line,
  type Parts,
  trimBlank,
} from './record.ts';

const TAGS = fieldsOf(FACTIVA);
/** In the text and after it, only these are tags: a text may have a line `BY` or `IN`. */
const BEHIND_TEXT: ReadonlySet<Field> = new Set([
  ...['body', 'graphic', 'contact', 'reference', 'company', 'industry', 'subject', 'region'],
  ...['person', 'database', 'documentType', 'publisherName', 'id', 'note', 'volume'],
]);

/** Parses a record of Factiva with tags; `null` if it is not one, such as the summary of the search at the end. */
export function parseFactiva(lines: readonly Line[]): Parts | null {
  const fields = new Fields();
  let open: Field | null = null;
  for (const line of lines) {
    const [, tag = '', rest = ''] = FACTIVA_TAG.exec(line.text) ?? [];
    const field = TAGS.get(tag);
    if (field === undefined || (fields.has('body') && !BEHIND_TEXT.has(field))) {
      if (open !== null && (open === 'body' || !isBlank(line))) fields.append(open, line);
    } else if (open !== null || field === 'title' || field === 'section') {
      // A blank line is between `LP` and `TD`.
      const value = [{ ...line, text: '' }, ...(rest === '' ? [] : [{ ...line, text: rest }])];
      fields.begin(field, value);
      open = field;
    }
  }
  const title = fields.lines('title').filter((line) => !isBlank(line));
  const body = trimBlank(fields.lines('body'));
  return title.length + body.length === 0 ? null : { title, body, fields, hasEnd: fields.has('id') };
}

const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s|$)/;
const CODE = /^[A-Z][A-Z0-9]{1,11}$/;
const PAGE = /^[A-Z]{0,3}[-.]?\d{1,4}[A-Z]?$/i;
/** Maximum number of lines between the source code and the copyright. */
const MAX_LINES_TO_RIGHTS = 8;
const SECTION_WORDS = 3;

/** Parses a record of Factiva without tags: headline, byline, word count, date, source, code, …, copyright, text. */
export function parseFactivaPlain(lines: readonly Line[]): Parts | null {
  const count = lines.findIndex(({ text }) => isWordCount(text));
  if (count < 0) return null;
  const fields = new Fields();
  const title = readHeadline(
    lines.slice(0, count).filter((line) => !isBlank(line)),
    fields,
  );
  let at = count;
  const take = (field: Field): void => {
    fields.begin(field, lines.slice(at, at + 1));
    at = nextFilled(lines, at + 1);
  };
  take('length');
  take('date');
  if (CLOCK.test(textAt(lines, at))) take('time');
  take('source');
  const from = readBelowSource(lines, at, fields);
  const last = lines.findLastIndex(({ text }) => factivaId(text) !== null);
  if (last >= 0) fields.begin('id', lines.slice(last, last + 1));
  const body = lines.slice(from, last < 0 ? lines.length : last);
  return { title, body: trimBlank(body), fields, hasEnd: last >= 0 };
}

function readHeadline(lines: Block, fields: Fields): Block {
  const title = [...lines];
  if (title.length > 1 && isByline(title.at(-1)?.text ?? '')) fields.begin('byline', title.splice(-1));
  const first = textAt(title, 0);
  const isShorter = first.length < textAt(title, 1).length && !/[\p{P}\d]$/u.test(first);
  if (title.length > 1 && first.split(/\s+/).length <= SECTION_WORDS && (isShorter || isSectionName(first)))
    fields.begin('section', title.splice(0, 1));
  return title;
}

/** Reads code, page, edition, language and copyright; returns where the text begins. */
function readBelowSource(lines: readonly Line[], from: number, fields: Fields): number {
  let at = from;
  let seen = 0;
  for (; at < lines.length && seen < MAX_LINES_TO_RIGHTS; at++) {
    const line = lines[at] as Line;
    const text = line.text.trim();
    if (text === '') {
      // The copyright is in the same block as the language, or in the next.
      const follows = isCopyright(textAt(lines, nextFilled(lines, at)));
      if (fields.has('copyright') || (fields.has('language') && !follows)) return at;
      continue;
    }
    seen++;
    if (isCopyright(text)) fields.append('copyright', line);
    else if (fields.has('copyright')) return at;
    else if (CODE.test(text) && !fields.has('sourceCode')) fields.begin('sourceCode', text);
    else if (languageNamed(text) !== null && !fields.has('language')) fields.begin('language', text);
    else fields.begin(PAGE.test(text) ? 'page' : 'edition', text);
  }
  return at;
}

function nextFilled(lines: readonly Line[], from: number): number {
  const at = lines.findIndex((line, i) => i >= from && !isBlank(line));
  return at < 0 ? lines.length : at;
}

function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text.trim() ?? '';
}
