import type { Element } from 'domhandler';
import type { StatedFacts } from '../stated-facts.ts';
import type { LineOptions } from '../text.ts';
import { Addresses } from './addresses.ts';
import { type Dom, MAX_DEPTH, parseHtml } from './dom.ts';
import { type Container, type Draft, type HtmlPassage, toPassages } from './draft.ts';
import { findEvidence, type PageEvidence } from './metadata/captures.ts';
import { readMetadata } from './metadata/index.ts';
import { openDocuments } from './preformatted.ts';
import { type ScriptText, textOfDataScripts, textOfOtherScripts } from './script-text.ts';
import { StatedText } from './stated-text.ts';
import { mayHaveStreamedParts, placeStreamedParts } from './streamed-parts.ts';
import { PageWalk } from './walk.ts';

export type { HtmlPassage } from './draft.ts';

export interface HtmlPage extends StatedFacts {
  readonly passages: readonly HtmlPassage[];
  readonly warnings: readonly string[];
}

/** A page that displays less text than this is searched for other text. */
const SHELL_CHARS = 600;
/** Other text must be this many times as long as the displayed text. */
const SHELL_FACTOR = 2;
/** The same for hidden text and the data of other scripts, which may be anything. */
const HIDDEN_FACTOR = 8;

/** Turns a page into passages with hints, and reads the metadata in its markup. */
export function toHtmlPassages(html: string, options: LineOptions = {}): HtmlPage {
  const dom = parseHtml(html);
  if (mayHaveStreamedParts(html)) placeStreamedParts(dom);
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
    passages: toPassages(drafts, page, new StatedText(evidence, metadata.title), evidence.isForum),
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
  const ofScript = (text: ScriptText | null, factor: number): Walked | null => {
    const script = text === null ? null : walkPage(parseHtml(text.html).page, null, false, false);
    if (text === null || script === null || script.shown <= factor * shown) return null;
    warnings.push(`the page shows next to no text; the text of its ${text.from} was used`);
    return { ...script, textFrom: text.from };
  };
  const ofDataScript = ofScript(textOfDataScripts(evidence), SHELL_FACTOR);
  if (ofDataScript !== null) return ofDataScript;
  // A page that hides all of its text waits for a script, or was saved with a dialog open.
  if (charsOf(drafts) - shown > Math.max(SHELL_CHARS, HIDDEN_FACTOR * shown)) {
    warnings.push('the page hides nearly all of its text; the hidden text was used');
    for (const draft of drafts) draft.hidden = false;
    return { ...walked, textFrom: 'hidden' };
  }
  return ofScript(textOfOtherScripts(evidence, dom), HIDDEN_FACTOR) ?? walked;
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
