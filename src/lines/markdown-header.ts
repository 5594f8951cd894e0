import { addTo } from '../model/values.ts';
import type { PhysicalLine } from './physical.ts';
import { type FrontMatter, keyOf, type StatedFacts, statedFacts } from './stated-facts.ts';

/** Headers that the writer of a Markdown file put before the page's text. */
export interface MarkdownHeader extends StatedFacts {
  /** Indices of the physical lines of all headers in the file. */
  readonly lines: ReadonlySet<number>;
  /** Facts of headers after other text, which begin another page, by the index of their first line. */
  readonly starts: ReadonlyMap<number, StatedFacts>;
}

const NOTHING: StatedFacts = { metadata: {}, url: null, sources: {} };
const FENCE = '---';
const MAX_FRONT_MATTER_LINES = 120;
const FRONT_MATTER_LINE = /^(?:["']?[A-Za-z][\w.:@ -]{0,40}["']?\s*:(?:\s|$)|\s|- |#)/;

const READER_OPENING = /^Title:/;
const READER_LINE =
  /^(Title|URL Source|Published Time|Number of Pages|Description|Author|Warning|Markdown Content):\s*((?:\S.*)?)$/;
/** Distinguishes such a header from a text that begins with the word "Title". */
const READER_PROOF = /^(?:URL Source:\s*https?:|Markdown Content:\s*$)/;
const READER_END = 'Markdown Content';
const MAX_READER_LINES = 10;

/** Finds YAML front matter at the head and after form feeds, and the headers of Markdown readers anywhere. */
export function findMarkdownHeaders(lines: readonly PhysicalLine[]): MarkdownHeader {
  const covered = new Set<number>();
  const starts = new Map<number, StatedFacts>();
  let first: StatedFacts | null = null;
  for (let at = 0; at < lines.length; at++) {
    const frontMatterEnd = endOfFrontMatter(lines, at);
    const end = frontMatterEnd > at ? frontMatterEnd : endOfReaderHeader(lines, at);
    if (end === at) continue;
    const facts =
      frontMatterEnd > at
        ? statedFacts(readFrontMatter(lines.slice(at + 1, end - 1).map(({ raw }) => raw)), 'front matter')
        : statedFacts(readerValues(lines.slice(at, end)), 'reader header');
    if (at > 0) starts.set(at, facts);
    first ??= facts;
    for (; at < end; at++) covered.add(at);
    at--;
  }
  return { lines: covered, starts, ...(first ?? NOTHING) };
}

/** Index after the front matter at `from`; `from` when there is none. */
function endOfFrontMatter(lines: readonly PhysicalLine[], from: number): number {
  const opening = lines[from];
  // A rule has the same form, so front matter must be at the beginning of the file or of a page.
  if (opening === undefined || (from > 0 && !opening.breakBefore)) return from;
  if (opening.raw.trimEnd() !== FENCE) return from;
  const until = Math.min(lines.length, from + MAX_FRONT_MATTER_LINES);
  for (let at = from + 1; at < until; at++) {
    const raw = lines[at]?.raw ?? '';
    if (raw.trimEnd() === FENCE) return at > from + 1 ? at + 1 : from;
    if (!FRONT_MATTER_LINE.test(raw)) return from;
  }
  return from;
}

/** Index after the header at `from`; `from` when there is none. */
function endOfReaderHeader(lines: readonly PhysicalLine[], from: number): number {
  if (!READER_OPENING.test(lines[from]?.raw ?? '')) return from;
  let end = from;
  let proved = false;
  for (let at = from; at < Math.min(lines.length, from + MAX_READER_LINES); at++) {
    const raw = lines[at]?.raw ?? '';
    const key = READER_LINE.exec(raw)?.[1];
    if (key === undefined || (key === 'Title' && at > from)) break;
    proved ||= READER_PROOF.test(raw);
    end = at + 1;
    if (key === READER_END) break;
  }
  return proved ? end : from;
}

function readerValues(lines: readonly PhysicalLine[]): FrontMatter {
  const values = new Map<string, string[]>();
  for (const { raw } of lines) {
    const [, name = '', value = ''] = READER_LINE.exec(raw) ?? [];
    const key = name === 'URL Source' ? 'url' : name.toLowerCase().replaceAll(' ', '');
    if (value.trim() !== '') values.set(key, [value.trim()]);
  }
  return values;
}

/** A quoted key ends with its quote: `- "Correction: …"` is not a key. */
const KEY =
  /^(\s*)(?:- )?(?:"(?=[^"]{1,42}"\s*:)|'(?=[^']{1,42}'\s*:))?([A-Za-z][\w.:@ -]{0,40}?)["']?\s*:(?:\s+(\S.*))?$/;
const ITEM = /^\s*-\s+(\S.*)$/;
const BLOCK_SCALAR = /^[|>][+-]?\d?$/;
const COMMENT = /\s#\s[\s\S]*/;
const DOUBLE_QUOTED = /^"((?:[^"\\]|\\.)*)"/;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'/;
const LIST_ENTRY = /(?<!\\)"(?:[^"\\]|\\.)*"|'[^']*'(?:'[^']*')*|[^\s,[\]"'][^,[\]]*/g;

/**
 * Reads the YAML that occurs in front matter of scraped pages: scalars, lists of scalars, and maps one level deep.
 * Everything else is skipped.
 */
function readFrontMatter(lines: readonly string[]): FrontMatter {
  const values = new Map<string, string[]>();
  let outer = '';
  let last = '';
  let item = -1;
  for (const line of lines) {
    const pair = KEY.exec(line);
    if (pair !== null) {
      const [, indent = '', name = '', value = ''] = pair;
      const key = keyOf(name);
      const opensItem = line.trimStart().startsWith('- ');
      const isNested = outer !== '' && (indent !== '' || opensItem);
      if (!isNested) {
        outer = key;
        item = -1;
      }
      if (opensItem) item++;
      last = isNested ? `${outer}.${key}` : key;
      const found = scalars(value);
      addTo(values, last, ...found);
      if (isNested && item >= 0) addTo(values, `${outer}[${item}].${key}`, ...found);
      continue;
    }
    if (last === '') continue;
    const entry = ITEM.exec(line)?.[1];
    if (entry !== undefined) addTo(values, outer, ...scalars(entry));
    else if (/^\s/.test(line)) continueScalar(values, last, line.trim());
  }
  return values;
}

/** A long scalar continues on indented lines. */
function continueScalar(values: Map<string, string[]>, key: string, text: string): void {
  const known = values.get(key);
  if (known === undefined || text === '') return;
  const start = known.pop();
  known.push(start === undefined ? text : `${start} ${text}`);
}

function scalars(value: string): string[] {
  const text = value.trim();
  if (text === '' || text === '~' || text === 'null' || BLOCK_SCALAR.test(text)) return [];
  const end = text.startsWith('[') ? text.lastIndexOf(']') : -1;
  if (end > 0) {
    return (text.slice(1, end).match(LIST_ENTRY) ?? []).map((entry) => scalar(entry.trim())).filter(Boolean);
  }
  const single = scalar(text);
  return single === '' ? [] : [single];
}

function scalar(text: string): string {
  const double = DOUBLE_QUOTED.exec(text)?.[1];
  if (double !== undefined) return double.replace(/\\(["\\/])/g, '$1').replace(/\\[nt]/g, ' ');
  const single = SINGLE_QUOTED.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  return text.replace(COMMENT, '');
}
