import type { PageMetadata } from '../../model/document.ts';
import type { LineOptions } from '../text.ts';
import { Addresses } from './addresses.ts';
import { type Dom, MAX_DEPTH, parseHtml } from './dom.ts';
import { type Container, type Draft, type HtmlPassage, toPassages } from './draft.ts';
import { findEvidence, type PageEvidence } from './metadata/captures.ts';
import { type PageFacts, readMetadata } from './metadata/index.ts';
import { parseEmbeddedJson } from './metadata/json-ld.ts';
import { openDocuments } from './preformatted.ts';
import { PageWalk } from './walk.ts';

/** Text that is only in a page's scripts, as markup for the walk. */
interface ScriptText {
  readonly html: string;
  readonly from: 'articleBody' | 'application/json';
}

const MIN_CHARS = 300;
const MIN_PIECE = 60;
const MAX_NODES = 200_000;
const MARKUP = /<(?:p|div|br|li|h[1-6]|article|section)\b/i;
const PROSE = /(?<![^\s<>{}])[^\s<>{}]+(?:\s[^\s<>{}]+){3}/;
const BREAKS = /\r\n|[\n\r]/;

/**
 * The longest text in JSON-LD `articleBody`, else in a JSON data script; `null` when there is none of sufficient
 * length.
 */
function textOfScripts(evidence: PageEvidence): ScriptText | null {
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

export type { HtmlPassage } from './draft.ts';

export interface HtmlPage {
  readonly passages: readonly HtmlPassage[];
  readonly metadata: PageMetadata;
  /** The page's address, from `rel=canonical` or an equivalent. */
  readonly url: string | null;
  /**
   * For each field of the metadata and `url`, the source it was taken from; `text` when the text is not the displayed
   * text.
   */
  readonly sources: PageFacts['sources'] & { readonly text?: string };
  readonly warnings: readonly string[];
}

/** A page that displays less text than this is searched for other text. */
const SHELL_CHARS = 600;
/** Other text must be this many times as long as the displayed text. */
const SHELL_FACTOR = 2;
/** The same for hidden text, which may be anything. */
const HIDDEN_FACTOR = 8;

/** Turns a page into passages with hints, and reads the metadata in its markup. */
export function toHtmlPassages(html: string, options: LineOptions = {}): HtmlPage {
  const dom = parseHtml(html);
  const evidence = findEvidence(dom.$);
  const warnings = dom.isFlattened
    ? [`elements are nested deeper than ${MAX_DEPTH}; the deepest were read as siblings`]
    : [];
  const {
    drafts: walked,
    page,
    textFrom,
  } = walkWithFallbacks(dom, evidence, warnings, options.links === true);
  const drafts = openDocuments(walked, options);
  const { metadata, url, sources } = readMetadata(evidence, drafts);
  return {
    passages: toPassages(drafts, page),
    metadata,
    url,
    sources: textFrom === null ? sources : { ...sources, text: textFrom },
    warnings,
  };
}

interface Walked {
  readonly drafts: readonly Draft[];
  readonly page: Container;
}

interface WalkedWith extends Walked {
  /** `null` for the displayed text. */
  readonly textFrom: string | null;
}

function walkWithFallbacks(
  dom: Dom,
  evidence: PageEvidence,
  warnings: string[],
  withLinks: boolean,
): WalkedWith {
  const walked = walkPage(dom, evidence, false, withLinks);
  const shown = shownChars(walked);
  if (shown >= SHELL_CHARS) return { ...walked, textFrom: null };
  if (dom.$('noscript, noframes').length > 0) {
    const plain = walkPage(dom, null, true, withLinks);
    if (shownChars(plain) > Math.max(SHELL_CHARS, SHELL_FACTOR * shown)) {
      warnings.push('the page shows next to no text; its noscript text was used');
      return { ...plain, textFrom: 'noscript' };
    }
  }
  const scripts = textFromScripts(evidence, shown);
  if (scripts === null) return showHidden(walked, shown, warnings);
  warnings.push(`the page shows next to no text; the text of its ${scripts.from} script was used`);
  return { ...scripts.walked, textFrom: `${scripts.from} script` };
}

/** A page that hides all of its text waits for a script, or was saved with a dialog open. */
function showHidden({ drafts, page }: Walked, shown: number, warnings: string[]): WalkedWith {
  const all = drafts.reduce((sum, { text }) => sum + text.length, 0);
  if (all - shown <= Math.max(SHELL_CHARS, HIDDEN_FACTOR * shown)) return { drafts, page, textFrom: null };
  warnings.push('the page hides nearly all of its text; the hidden text was used');
  for (const draft of drafts) draft.hidden = false;
  return { drafts, page, textFrom: 'hidden' };
}

function textFromScripts(evidence: PageEvidence, shown: number): { from: string; walked: Walked } | null {
  const text = textOfScripts(evidence);
  if (text === null) return null;
  const walked = walkPage(parseHtml(text.html), null, false, false);
  return shownChars(walked) > SHELL_FACTOR * shown ? { from: text.from, walked } : null;
}

function walkPage(
  { page }: Dom,
  evidence: PageEvidence | null,
  withNoscript: boolean,
  withLinks: boolean,
): Walked {
  const walk = new PageWalk(
    evidence?.captures ?? new Map(),
    withNoscript,
    withLinks ? new Addresses() : null,
  );
  walk.walk(page);
  return { drafts: walk.drafts, page: walk.page };
}

function shownChars({ drafts }: Walked): number {
  let chars = 0;
  for (const draft of drafts) if (!draft.hidden) chars += draft.text.length;
  return chars;
}
