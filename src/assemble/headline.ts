import type { Document, PageMetadata } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { type Printings, printingsOf } from './head-printings.ts';
import { headlineCandidates } from './headline-candidates.ts';
import { chooseHeadline } from './headline-choice.ts';
import type { Ledger } from './ledger.ts';
import { metadataTitleKeys } from './metadata.ts';
import type { Outline } from './outline.ts';
import { shorterTitles } from './site-name.ts';
import { keyHolds, titleKey } from './title-key.ts';
import { type KnownPrintings, titleText } from './title-text.ts';

export interface Headline {
  /** Index of the passage that counts as the headline: its first printing. */
  readonly passage: number;
  /** As printed, the site's name taken off. */
  readonly title: string;
  readonly key: string;
  /** Names of the features that speak for it, weightiest first. */
  readonly evidence: readonly string[];
}

/** The article's headline among the lines of the segment's head; `null` when none is plausible. */
export function findHeadline(
  document: Document,
  passages: readonly Passage[],
  ledger: Ledger,
  outline: Outline,
  metadata: PageMetadata,
): Headline | null {
  const printings = printingsOf(passages, outline);
  const hints = { titleKeys: metadataTitleKeys(metadata), address: document.source.url };
  const candidates = headlineCandidates(passages, ledger, outline, printings, hints);
  const chosen = chooseHeadline(candidates, hints.titleKeys.length > 0);
  if (chosen === null) return null;
  const { candidate: best, evidence } = chosen;
  if (isToldElsewhere(document, metadata, hints.titleKeys, passages[best.passage], best.key)) return null;
  const title = titleText(best.text, document, knownPrintings(passages, outline, printings, best.key));
  const key = titleKey(title);
  const first =
    candidates.find((candidate) => candidate.key === best.key || isSited(candidate.text, key)) ?? best;
  return { passage: first.passage, title, key, evidence };
}

/**
 * Whether the header of a Markdown file gives the title and the line neither is that title nor a heading of the first
 * order: where the text does not print its headline, as in what `-f md` writes, its first line is body.
 */
function isToldElsewhere(
  { format }: Document,
  { title }: PageMetadata,
  titleKeys: readonly string[],
  line: Passage | undefined,
  key: string,
): boolean {
  if (format !== 'markdown' || title === undefined || titleKeys.includes(key)) return false;
  return line?.markup?.block !== 'heading' || line.markup.level > 1;
}

/** Whether the line is the headline with its site's name: `Headline | Site`. */
function isSited(text: string, key: string): boolean {
  return shorterTitles(text).some((form) => titleKey(form) === key);
}

/** So many lines hold the name of their site. */
const EVERYWHERE = 3;
const MAX_NAMING_LINE = 120;

function knownPrintings(
  passages: readonly Passage[],
  outline: Outline,
  printings: Printings,
  own: string,
): KnownPrintings {
  const isFrom = (forms: ReadonlyMap<string, string>, key: string): boolean => {
    const source = forms.get(key);
    return source !== undefined && source !== own;
  };
  return {
    isPrinted: (key) => printings.head.has(key),
    isHeadlineElsewhere: (key) =>
      isFrom(printings.shortened, key) || isFrom(printings.crumbs, key) || printings.firstKeys.includes(key),
    isEverywhere: (key) => {
      let lines = 0;
      for (let i = outline.start; i < outline.end; i++) {
        const text = passages[i]?.text ?? '';
        if (text.length > MAX_NAMING_LINE || text.length < key.length) continue;
        const line = titleKey(text);
        if (line !== own && keyHolds(line, key) && ++lines >= EVERYWHERE) return true;
      }
      return false;
    },
  };
}
