import type { Dom } from './dom.ts';
import type { PageEvidence } from './metadata/captures.ts';
import { endOfValue, parseEmbeddedJson, valuesIn } from './metadata/json-ld.ts';

const MIN_CHARS = 300;
const MIN_PIECE = 60;
const MARKUP = /<(?:p|div|br|li|h[1-6]|article|section)\b/i;
/** Four words, or a run of a script without spaces between words, punctuation included. */
const PROSE =
  /(?<![^\s<>{}])[^\s<>{}]+(?:\s[^\s<>{}]+){3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}，、。]{12}/u;
/** The end or beginning of a piece within a sentence, as of words in italics. */
const OPEN_END = /[\s([“«„]$/;
const OPEN_START = /^(?:\s|\p{Ll}|[.,;:!?)\]”»’…])/u;
const BREAKS = /\r\n|[\n\r]/;

/** Scripts that may hold the text of a page, and the paths of it in their data. */
const DATA_SCRIPTS = [
  { kind: 'json-ld', name: 'articleBody', path: /\.(?:articleBody|text)$/ },
  { kind: 'json', name: 'application/json', path: /^/ },
] as const;

/** Before the data in a script that sets a variable or calls a function: `window.state = {"`, `push([{"`. */
const BEFORE_DATA = /[=(]\s*(?=[{[]\s*["{[])/g;
const MOST_SCRIPTS = 200;
const MOST_VALUES = 500;

/** The JSON values in the other scripts of a page. */
function valuesInScripts({ $ }: Dom): string[] {
  const values: string[] = [];
  for (const script of $('script:not([type*="json" i])').toArray().slice(0, MOST_SCRIPTS)) {
    const source = $(script).text();
    for (let end = 0; values.length < MOST_VALUES; ) {
      BEFORE_DATA.lastIndex = end;
      if (BEFORE_DATA.exec(source) === null) break;
      const start = BEFORE_DATA.lastIndex;
      end = endOfValue(source, start);
      values.push(source.slice(start, end));
    }
  }
  return values;
}

/** The text of a page in the data of its scripts, as markup. */
export interface ScriptText {
  readonly html: string;
  readonly from: string;
}

/** The text in structured data or in a script of type JSON. */
export function textOfDataScripts({ byKind }: PageEvidence): ScriptText | null {
  for (const { kind, name, path } of DATA_SCRIPTS) {
    const html = longestText(
      (byKind.get(kind) ?? []).map(({ text }) => text),
      path,
    );
    if (html !== null) return { html, from: `${name} script` };
  }
  return null;
}

/** The text in JSON values of other scripts, which may also be settings, messages and so on. */
export function textOfOtherScripts({ meta }: PageEvidence, dom: Dom): ScriptText | null {
  const html = longestText(valuesInScripts(dom), /\./);
  if (html === null) return null;
  // The headline is in another value of the data; without one, the first line of the text would be taken for it.
  const title = meta.get('og:title')?.[0] ?? '';
  return { html: `<h1>${escaped(title)}</h1>${html}`, from: 'inline script' };
}

/** The longest text in JSON data at one path that is accepted; `null` when there is none of sufficient length. */
function longestText(sources: readonly string[], accepted: RegExp): string | null {
  const byPath = new Map<string, Pieces>();
  for (const source of sources)
    for (const { path, value } of valuesIn(parseEmbeddedJson(source))) {
      if (typeof value !== 'string' || value === '' || !accepted.test(path)) continue;
      const pieces = byPath.get(path) ?? new Pieces();
      byPath.set(path, pieces);
      pieces.add(value);
    }
  const [best] = [...byPath.values()].sort((a, b) => b.chars - a.chars);
  return best === undefined || best.chars < MIN_CHARS
    ? null
    : `<article>${best.texts().map(asMarkup).join('\n')}</article>`;
}

const isLong = (text: string): boolean => text.length >= MIN_PIECE && PROSE.test(text);

/** The texts at one path of the data. */
class Pieces {
  readonly #all: string[] = [];
  readonly #long = new Set<string>();
  /** Length of the long ones. */
  chars = 0;

  add(text: string): void {
    if (this.#long.has(text)) return;
    this.#all.push(text);
    if (!isLong(text)) return;
    this.#long.add(text);
    this.chars += text.length;
  }

  /** Pieces of one sentence as one; without those before the first long text and after the last, such as labels. */
  texts(): readonly string[] {
    const joined: string[] = [];
    for (const text of this.#all) {
      const last = joined.at(-1);
      if (last !== undefined && isContinued(last, text)) joined[joined.length - 1] = last + text;
      else joined.push(text);
    }
    return joined.slice(joined.findIndex(isLong), joined.findLastIndex(isLong) + 1);
  }
}

function isContinued(text: string, next: string): boolean {
  return (OPEN_END.test(text) || OPEN_START.test(next)) && !MARKUP.test(text) && !MARKUP.test(next);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function asMarkup(text: string): string {
  if (MARKUP.test(text)) return text;
  return text
    .split(BREAKS)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}
