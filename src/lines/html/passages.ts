import type { HtmlContainer, HtmlHints, MarkupHints, Passage } from '../../model/passage.ts';
import type { AncestorNode, Draft } from './draft.ts';
import { wordsAt } from './words.ts';

export type HtmlPassage = Passage & { readonly html: HtmlHints };

/** A form around this many paragraphs is the frame of a whole page, as some servers write it. */
const PAGE_FORM_PARAGRAPHS = 3;
const MAX_HOPS = 48;

/** Numbers the rendered lines and states the hints, now that every container's sums are known. */
export function toPassages(drafts: readonly Draft[], page: HtmlContainer, firstIndex = 0): HtmlPassage[] {
  const ancestorsOf = new Map<AncestorNode, readonly string[]>();
  let line = 0;
  // Neighbours mostly stand in one kind of place: what is said of it is then said once.
  let lastMarkup: MarkupHints | null = null;
  let lastHints: HtmlHints | null = null;
  return drafts.map((draft, i) => {
    const blankBefore = i > 0 && draft.blankBefore ? 1 : 0;
    line += blankBefore;
    const first = line + 1;
    const lines = draft.raw.includes('\n') ? solidLines(draft.raw, first) : [first];
    line = lines[lines.length - 1] ?? first;
    const linkShare = share(draft.linkChars, draft.text.length);
    const { words, levels } = wordsAt(draft.words);
    const markup = { block: draft.block, level: draft.level, linkShare, links: draft.links, image: false };
    if (lastMarkup === null || !saysTheSame(lastMarkup, markup)) lastMarkup = markup;
    const hints = {
      tag: draft.tag,
      ancestors: ancestors(draft.ancestors, ancestorsOf),
      depth: draft.depth,
      words,
      wordLevels: levels,
      linkShare,
      hidden: draft.hidden,
      itemprop: draft.itemprop,
      strongShare: share(draft.strongChars, draft.text.length),
      images: draft.images,
      containers: draft.container.levels(),
      page,
      cluster: draft.cluster,
    };
    if (lastHints === null || !isSamePlace(lastHints, hints)) lastHints = hints;
    return {
      index: firstIndex + i,
      text: draft.text,
      raw: draft.raw,
      lines,
      blankBefore,
      breakBefore: false,
      indent: 0,
      marker: draft.marker,
      markup: lastMarkup,
      html: lastHints,
      ...(draft.verse !== null && { verse: draft.verse }),
      ...(draft.note !== null && { footnote: draft.note }),
      ...(draft.isRunning && { isRunning: true as const }),
    };
  });
}

function saysTheSame(a: MarkupHints, b: MarkupHints): boolean {
  return a.block === b.block && a.level === b.level && a.linkShare === b.linkShare && a.links === b.links;
}

/** Of one page; lists made by the page's elements are compared as they are, for an element has each of them once. */
function isSamePlace(a: HtmlHints, b: HtmlHints): boolean {
  return (
    a.cluster === b.cluster &&
    a.tag === b.tag &&
    a.ancestors === b.ancestors &&
    a.containers === b.containers &&
    a.words === b.words &&
    a.depth === b.depth &&
    a.linkShare === b.linkShare &&
    a.strongShare === b.strongShare &&
    a.hidden === b.hidden &&
    a.images === b.images &&
    a.itemprop === b.itemprop
  );
}

/** Numbers of the lines with text, the first line of `raw` being `first`; the last line of `raw` has text. */
function solidLines(raw: string, first: number): readonly number[] {
  const lines: number[] = [];
  raw.split('\n').forEach((text, i) => {
    if (text.trim() !== '') lines.push(first + i);
  });
  return lines;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

const NO_TAGS: readonly string[] = [];

function ancestors(
  node: AncestorNode | null,
  known: Map<AncestorNode, readonly string[]>,
): readonly string[] {
  if (node === null) return NO_TAGS;
  let tags = known.get(node);
  if (tags === undefined) {
    const seen: string[] = [];
    let at: AncestorNode | null = node;
    for (let hops = 0; at !== null && hops < MAX_HOPS; at = at.parent, hops++) {
      if (at.tag === 'form' && (at.container?.paragraphs ?? 0) >= PAGE_FORM_PARAGRAPHS) continue;
      if (!seen.includes(at.tag)) seen.push(at.tag);
    }
    tags = seen;
    known.set(node, tags);
  }
  return tags;
}
