import type { Element } from 'domhandler';
import type { StatedFacts } from '../stated-facts.ts';
import type { LineOptions } from '../text.ts';
import { Addresses } from './addresses.ts';
import { type Dom, MAX_DEPTH, parseHtml } from './dom.ts';
import { type Container, type Draft, type HtmlPassage, toPassages } from './draft.ts';
import { findEvidence, type PageEvidence } from './metadata/captures.ts';
import { readMetadata } from './metadata/index.ts';
import { parseEmbeddedJson, valuesIn } from './metadata/json-ld.ts';
import { openDocuments } from './preformatted.ts';
import { StatedText } from './stated-text.ts';
import { PageWalk } from './walk.ts';

const MIN_CHARS = 300;
const MIN_PIECE = 60;
const MARKUP = /<(?:p|div|br|li|h[1-6]|article|section)\b/i;
const PROSE = /(?<![^\s<>{}])[^\s<>{}]+(?:\s[^\s<>{}]+){3}/;
const BREAKS = /\r\n|[\n\r]/;

/** Where the data of a script begins that sets a variable or calls a function: `window.state = {"`, `push({"`. */
const DATA = /(?<=[=(]\s?)\{\s?"/;

/** The data in the scripts of a page that may hold its text, and the paths of the text in them. */
const SCRIPTS: readonly {
  readonly name: string;
  readonly path: RegExp;
  readonly data: (evidence: PageEvidence, dom: Dom) => readonly string[];
}[] = [
  {
    name: 'articleBody',
    path: /\.(?:articleBody|text)$/,
    data: ({ byKind }) => (byKind.get('json-ld') ?? []).map(({ text }) => text),
  },
  {
    name: 'application/json',
    path: /^/,
    data: ({ byKind }) => (byKind.get('json') ?? []).map(({ text }) => text),
  },
  {
    name: 'inline',
    path: /\./,
    data: (_, { $ }) =>
      $('script:not([type*="json" i])')
        .toArray()
        .map((script) => $(script).text())
        .flatMap((text) => {
          const start = text.search(DATA);
          return start < 0 ? [] : [text.slice(start)];
        }),
  },
];

/** The longest text in the data of a page's scripts, as markup; `null` when there is none of sufficient length. */
function textOfScripts(
  evidence: PageEvidence,
  dom: Dom,
): { readonly html: string; readonly from: string } | null {
  for (const { name, path: accepted, data } of SCRIPTS) {
    const byPath = new Map<string, Set<string>>();
    for (const source of data(evidence, dom)) {
      for (const { path, value } of valuesIn(parseEmbeddedJson(source))) {
        if (typeof value !== 'string' || value.length < MIN_PIECE) continue;
        if (!accepted.test(path) || !PROSE.test(value)) continue;
        byPath.set(path, (byPath.get(path) ?? new Set()).add(value));
      }
    }
    const [best] = [...byPath.values()]
      .map((pieces) => ({ pieces, chars: [...pieces].reduce((sum, { length }) => sum + length, 0) }))
      .sort((a, b) => b.chars - a.chars);
    if (best !== undefined && best.chars >= MIN_CHARS)
      return {
        html: `<article>${[...best.pieces].map(asMarkup).join('\n')}</article>`,
        from: `${name} script`,
      };
  }
  return null;
}

function asMarkup(text: string): string {
  if (MARKUP.test(text)) return text;
  return text
    .split(BREAKS)
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');
}

export type { HtmlPassage } from './draft.ts';

export interface HtmlPage extends StatedFacts {
  readonly passages: readonly HtmlPassage[];
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
    passages: toPassages(drafts, page, new StatedText(evidence, metadata.title)),
    metadata,
    url,
    sources: textFrom === null ? sources : { ...sources, text: textFrom },
    warnings,
  };
}

interface Walked {
  readonly drafts: readonly Draft[];
  readonly page: Container;
  /** Number of displayed characters. */
  readonly shown: number;
  /** `null` for the displayed text. */
  readonly textFrom: string | null;
}

function walkWithFallbacks(dom: Dom, evidence: PageEvidence, warnings: string[], withLinks: boolean): Walked {
  const walked = walkPage(dom.page, evidence, false, withLinks);
  const { drafts, shown } = walked;
  if (shown >= SHELL_CHARS) return walked;
  if (dom.$('noscript').length > 0) {
    const plain = walkPage(dom.page, null, true, withLinks);
    if (plain.shown > Math.max(SHELL_CHARS, SHELL_FACTOR * shown)) {
      warnings.push('the page shows next to no text; its noscript text was used');
      return { ...plain, textFrom: 'noscript' };
    }
  }
  const text = textOfScripts(evidence, dom);
  const script = text === null ? null : walkPage(parseHtml(text.html).page, null, false, false);
  if (text !== null && script !== null && script.shown > SHELL_FACTOR * shown) {
    warnings.push(`the page shows next to no text; the text of its ${text.from} was used`);
    return { ...script, textFrom: text.from };
  }
  // A page that hides all of its text waits for a script, or was saved with a dialog open.
  const hidden = charsOf(drafts) - shown;
  if (hidden <= Math.max(SHELL_CHARS, HIDDEN_FACTOR * shown)) return walked;
  warnings.push('the page hides nearly all of its text; the hidden text was used');
  for (const draft of drafts) draft.hidden = false;
  return { ...walked, textFrom: 'hidden' };
}

function walkPage(
  page: Element,
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
  const { drafts } = walk;
  return { drafts, page: walk.page, shown: charsOf(drafts.filter(({ hidden }) => !hidden)), textFrom: null };
}

function charsOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { text }) => sum + text.length, 0);
}
