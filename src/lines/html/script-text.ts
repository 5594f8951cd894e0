import { parseEmbeddedJson } from './json-repair.ts';
import type { PageEvidence } from './metadata/captures.ts';

/** Text that stands in a page's scripts only, made into markup that the walk can read. */
export interface ScriptText {
  readonly html: string;
  readonly from: 'articleBody' | 'application/json';
}

const MIN_CHARS = 300;
const MIN_PIECE = 60;
const MAX_NODES = 200_000;
const MARKUP = /<(?:p|div|br|li|h[1-6]|article|section)\b/i;
const PROSE = /(?<![^\s<>{}])[^\s<>{}]+(?:\s[^\s<>{}]+){3}/;
const BREAKS = /\r\n|[\n\r]/;

/** The longest text in JSON-LD `articleBody`, else in a JSON data script; `null` when there is none worth it. */
export function textOfScripts(evidence: PageEvidence): ScriptText | null {
  const body = longestUnder(
    evidence,
    'json-ld',
    (path) => path.endsWith('.articleBody') || path.endsWith('.text'),
  );
  if (body !== null) return { html: body, from: 'articleBody' };
  const data = longestUnder(evidence, 'json', () => true);
  return data === null ? null : { html: data, from: 'application/json' };
}

function longestUnder(
  evidence: PageEvidence,
  kind: 'json-ld' | 'json',
  accepts: (path: string) => boolean,
): string | null {
  const byPath = new Map<string, { chars: number; pieces: Set<string> }>();
  for (const capture of evidence.byKind.get(kind) ?? []) {
    for (const { path, text } of strings(parseEmbeddedJson(capture.text))) {
      if (text.length < MIN_PIECE || !accepts(path) || !PROSE.test(text)) continue;
      const entry = byPath.get(path) ?? { chars: 0, pieces: new Set() };
      byPath.set(path, entry);
      if (!entry.pieces.has(text)) entry.chars += text.length;
      entry.pieces.add(text);
    }
  }
  let best: { chars: number; pieces: Set<string> } | null = null;
  for (const entry of byPath.values()) if (best === null || entry.chars > best.chars) best = entry;
  if (best === null || best.chars < MIN_CHARS) return null;
  return `<article>${[...best.pieces].map(asMarkup).join('\n')}</article>`;
}

/** Every string of a JSON value with its path, array positions left out, in document order. */
function* strings(root: unknown): Generator<{ path: string; text: string }> {
  const stack: { path: string; value: unknown }[] = [{ path: '', value: root }];
  for (let seen = 0; stack.length > 0 && seen < MAX_NODES; seen++) {
    const { path, value } = stack.pop() as { path: string; value: unknown };
    if (typeof value === 'string') {
      yield { path, text: value };
    } else if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) stack.push({ path, value: value[i] });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value).reverse())
        stack.push({ path: `${path}.${key}`, value: inner });
    }
  }
}

function asMarkup(text: string): string {
  if (MARKUP.test(text)) return text;
  return text
    .split(BREAKS)
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');
}
