import { isSectionName } from '../../recognise/name-lines.ts';
import { factivaId, isWordCount } from './kinds.ts';
import { fieldsOf } from './label-lines.ts';
import { FACTIVA, type Field, languageNamed } from './labels.ts';
import { isBlank, isByline, isCopyright, joined, type Line, type Parts, trimBlank, Values } from './parts.ts';

const TAGS = fieldsOf(FACTIVA);
/** A tag on a line or in a column of its own. */
const TAG = /^([A-Z]{2,3})(?:\s*$|(?:\t+| {2,})(\S.*)$)/;
/** In the text and after it, only these are tags: a text may have a line `BY` or `IN`. */
const BEHIND_TEXT: ReadonlySet<Field> = new Set<Field>([
  ...(['body', 'graphic', 'contact', 'reference', 'company', 'industry', 'subject', 'region'] as const),
  ...(['person', 'database', 'documentType', 'publisherName', 'id', 'note', 'volume'] as const),
]);

/** Parses a record of Factiva with tags; `null` if it is not one, such as the summary of the search at the end. */
export function parseFactiva(lines: readonly Line[]): Parts | null {
  const values = new Values();
  const title: Line[] = [];
  const body: Line[] = [];
  let open: Field | null = null;
  let inText = false;
  const keep = (line: Line, begins: boolean): void => {
    const text = line.text.trim();
    if (open === 'title') title.push(line);
    else if (open === 'body') body.push(line);
    else if (open === null || (text === '' && !begins)) return;
    else if (begins) values.begin(open, text);
    else values.append(open, text);
  };
  for (const line of lines) {
    const [, tag = '', rest = ''] = TAG.exec(line.text) ?? [];
    const field = TAGS.get(tag);
    if (field === undefined || (inText && !BEHIND_TEXT.has(field))) {
      keep(line, false);
      continue;
    }
    if (open === null && field !== 'title' && field !== 'section') continue;
    inText ||= field === 'body';
    if (open === 'body' && field === 'body') body.push({ ...line, text: '' });
    open = field;
    if (field !== 'title' && field !== 'body') values.begin(field, '');
    if (rest !== '') keep({ ...line, text: rest }, false);
  }
  if (title.length === 0 && body.length === 0) return null;
  return {
    title: title.filter((line) => !isBlank(line)),
    standfirst: [],
    body: trimBlank(body),
    values,
    hasEnd: values.has('id'),
  };
}

const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s|$)/;
const CODE = /^[A-Z][A-Z0-9]{1,11}$/;
/** Maximum number of lines between the source code and the copyright. */
const MAX_LINES_TO_RIGHTS = 8;
const SECTION_WORDS = 3;

/** Parses a record of Factiva without tags: headline, byline, word count, date, source, code, …, copyright, text. */
export function parseFactivaPlain(lines: readonly Line[]): Parts | null {
  const count = lines.findIndex(({ text }) => isWordCount(text));
  if (count < 0) return null;
  const values = new Values();
  const title = readHeadline(
    lines.slice(0, count).filter((line) => !isBlank(line)),
    values,
  );
  values.begin('length', (lines[count]?.text ?? '').trim());
  let at = nextFilled(lines, count + 1);
  values.begin('date', textAt(lines, at));
  at = nextFilled(lines, at + 1);
  if (CLOCK.test(textAt(lines, at))) {
    values.begin('time', textAt(lines, at));
    at = nextFilled(lines, at + 1);
  }
  values.begin('source', textAt(lines, at));
  const bodyFrom = readBelowSource(lines, at + 1, values);
  const last = lines.findLastIndex(({ text }) => factivaId(text) !== null);
  const body = lines.slice(bodyFrom, last < 0 ? lines.length : last);
  if (last >= 0) values.begin('id', textAt(lines, last));
  return { title, standfirst: [], body: trimBlank(body), values, hasEnd: last >= 0 };
}

function readHeadline(lines: readonly Line[], values: Values): readonly Line[] {
  let from = 0;
  let to = lines.length;
  const last = lines[to - 1];
  if (to > 1 && last !== undefined && isByline(last.text)) {
    values.begin('byline', last.text.trim());
    to--;
  }
  const first = lines[0]?.text.trim() ?? '';
  if (to > 1 && first.split(/\s+/).length <= SECTION_WORDS && isSectionName(first)) {
    values.begin('section', first);
    from++;
  }
  return lines.slice(from, to);
}

/** Reads code, page, edition, language and copyright; returns where the text begins. */
function readBelowSource(lines: readonly Line[], from: number, values: Values): number {
  let at = from;
  let seen = 0;
  for (; at < lines.length && seen < MAX_LINES_TO_RIGHTS; at++) {
    const text = textAt(lines, at);
    if (text === '') {
      // The copyright is in the same block as the language, or in the next.
      if (
        values.has('copyright') ||
        (values.has('language') && !isCopyright(textAt(lines, nextFilled(lines, at))))
      )
        return at;
      continue;
    }
    seen++;
    if (isCopyright(text) || values.has('copyright')) {
      if (values.has('copyright')) {
        if (!isCopyright(text)) return at;
        values.append('copyright', text);
      } else values.begin('copyright', text);
    } else if (CODE.test(text) && !values.has('sourceCode')) values.begin('sourceCode', text);
    else if (languageNamed(text) !== null && !values.has('language')) values.begin('language', text);
    else if (/^[A-Z]{0,3}[-.]?\d{1,4}[A-Z]?$/i.test(text)) values.begin('page', text);
    else values.begin('edition', text);
  }
  return at;
}

function nextFilled(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at] as Line)) at++;
  return at;
}

function textAt(lines: readonly Line[], at: number): string {
  const line = lines[at];
  return line === undefined ? '' : joined([line]);
}
