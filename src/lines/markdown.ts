import type { LaterPage } from '../model/document.ts';
import type { MarkupHints, Passage } from '../model/passage.ts';
import { foldSpace } from '../text/characters.ts';
import { type Compounds, compoundsOf, joinTexts } from './join-texts.ts';
import { type Breaks, continuesParagraph, readBreaks, type TextLine } from './markdown-breaks.ts';
import { type Draft, extend, newDraft, newHeaderLine, readLine } from './markdown-draft.ts';
import { findMarkdownHeaders, type MarkdownHeader } from './markdown-header.ts';
import { MarkdownInlineReader } from './markdown-inline.ts';
import { type PhysicalLine, toPhysicalLines } from './physical.ts';
import type { StatedFacts } from './stated-facts.ts';
import type { LineOptions } from './text.ts';
import { findStanzas } from './verse.ts';

const FENCE = /^(?:```|~~~)/;
/** For a folded line. The parts are unambiguous, so that `|:|:` takes linear time. */
const TABLE_RULE = /^\|? ?:?-{2,}:?(?: ?\|(?: ?(?:-+:?|:(?:-+:?|:)?))?)* ?$/;
const UNDERLINE = /^(?:=+|-{3,})$/;
const BREAK_MARK = /(?<!\\)\\$/;

interface MarkdownPage extends StatedFacts {
  readonly passages: readonly Passage[];
  /** Pages with a header further down in the file. */
  readonly laterPages: readonly LaterPage[];
}

/** Markdown → passages: markup becomes hints, headers become metadata. */
export function toMarkdownPage(content: string, options: LineOptions = {}): MarkdownPage {
  const lines = toPhysicalLines(content);
  const header = findMarkdownHeaders(lines);
  const { metadata, url, sources } = header;
  const passages = passagesOf(content, lines, header, options);
  return { passages, metadata, url, sources, laterPages: laterPages(passages, lines, header) };
}

function laterPages(
  passages: readonly Passage[],
  lines: readonly PhysicalLine[],
  { starts }: MarkdownHeader,
): LaterPage[] {
  const factsAt = new Map([...starts].map(([at, facts]) => [lines[at]?.number, facts]));
  return passages.flatMap(({ index, lines: [number] }) => {
    const facts = factsAt.get(number);
    return facts === undefined ? [] : [{ firstPassage: index, metadata: facts.metadata, url: facts.url }];
  });
}

function passagesOf(
  content: string,
  lines: readonly PhysicalLine[],
  header: MarkdownHeader,
  options: LineOptions,
): Passage[] {
  const drafts = readDrafts(content, lines, header, options.links === true);
  const compounds = options.joinHyphens === true ? compoundsOf(drafts.flatMap(({ texts }) => texts)) : null;
  const joined = joinDrafts(joinStanzas(drafts), readBreaks(textLines(drafts)));
  return joined.map((draft, index) => toPassage(draft, index, compounds));
}

/** One draft per line, except for code and continued lines. */
function readDrafts(
  content: string,
  lines: readonly PhysicalLine[],
  header: MarkdownHeader,
  keepsAddresses: boolean,
): Draft[] {
  const reader = new MarkdownInlineReader(content, keepsAddresses);
  const offsets = offsetsOf(content);
  const drafts: Draft[] = [];
  let fence: Draft | null = null;
  for (const [at, line] of lines.entries()) {
    if (header.lines.has(at)) {
      drafts.push(newHeaderLine(line, header.starts.has(at)));
      continue;
    }
    const last = drafts[drafts.length - 1];
    if (fence !== null) {
      fence.lines.push(line.number);
      if (FENCE.test(line.text)) fence = null;
      else addCode(fence, line);
      continue;
    }
    if (FENCE.test(line.text)) {
      fence = newDraft(line, 'code', 0);
      drafts.push(fence);
      continue;
    }
    if (last?.block === 'table-row' && line.blankBefore === 0 && TABLE_RULE.test(line.text)) {
      last.lines.push(line.number);
      continue;
    }
    drafts.push(readLine(line, reader, offsets));
  }
  return drafts;
}

/** The drafts of running text, to judge their line breaks. */
function textLines(drafts: readonly Draft[]): TextLine[] {
  const isText = (draft: Draft | undefined): boolean =>
    draft?.block === null && draft.texts[0] !== '' && !UNDERLINE.test(draft.first.text);
  return drafts.flatMap((draft, i) => {
    if (!isText(draft)) return [];
    return [
      {
        text: draft.texts[0] ?? '',
        followsText: isText(drafts[i - 1]),
        blankBefore: draft.first.blankBefore,
      },
    ];
  });
}

/** Joins the lines of a paragraph. */
function joinDrafts(drafts: readonly Draft[], breaks: Breaks): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last !== undefined && underlines(draft, last)) continue;
    const isNext = last?.open === true && draft.first.blankBefore === 0 && draft.block === null;
    // Where lines are paragraphs, only indented lines continue a list entry.
    if (
      isNext &&
      ((last.block !== null && draft.first.indent > last.first.indent) ||
        (!breaks.partAll && continuesParagraph(last.texts.at(-1) ?? '', draft.texts[0] ?? '', breaks)))
    )
      extend(last, draft);
    else joined.push(draft);
  }
  return joined;
}

/** Offset of each physical line in the content; index 1 is line 1. */
function offsetsOf(content: string): number[] {
  const offsets = [0, 0];
  for (const match of content.matchAll(/\r\n?|\n/g)) offsets.push(match.index + match[0].length);
  return offsets;
}

function addCode(draft: Draft, line: PhysicalLine): void {
  draft.texts.push(line.text);
  draft.raws.push(draft.raws.length === 0 ? line.raw : `${'\n'.repeat(line.blankBefore)}${line.raw}`);
}

/** `====` makes the line above a heading and is part of it. */
function underlines({ first }: Draft, above: Draft): boolean {
  if (first.blankBefore > 0 || !above.open || above.block !== null || !UNDERLINE.test(first.text))
    return false;
  above.block = 'heading';
  above.level = first.text.startsWith('=') ? 1 : 2;
  above.open = false;
  above.lines.push(first.number);
  return true;
}

/** Makes one draft of each stanza. */
function joinStanzas(drafts: readonly Draft[]): Draft[] {
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isLine = draft.block === null || draft.block === 'quote';
    if (isLine && draft.first.blankBefore === 0 && before?.block === draft.block && before.texts[0] !== '')
      last?.push(draft);
    else groups.push([draft]);
  }
  const isText = ({ block }: Draft): boolean => block === null || block === 'quote';
  const stanzas = findStanzas(
    groups.map((group) =>
      group.every(isText) ? group.map(({ texts }) => withoutBreak(texts[0] ?? '')) : [],
    ),
  );
  return groups.flatMap((group, at) => {
    const [first, ...others] = group;
    if (stanzas[at] !== true || first === undefined) return group;
    for (const draft of others) extend(first, draft);
    first.texts.splice(0, first.texts.length, ...first.texts.map(withoutBreak));
    first.isVerse = true;
    first.open = false;
    return [first];
  });
}

/** The line of a stanza without the backslash at its end. */
function withoutBreak(text: string): string {
  return text.replace(BREAK_MARK, '').trimEnd();
}

function toPassage(draft: Draft, index: number, compounds: Compounds | null): Passage {
  const printed = draft.block === 'code' ? draft.texts.join(' ') : joinTexts(draft.texts, compounds);
  const alt = foldSpace(draft.alts.join(' '));
  const image = alt !== '' && printed.length < alt.length;
  const markup: MarkupHints = {
    block: draft.block,
    level: draft.level,
    linkShare: printed === '' ? (draft.links > 0 ? 1 : 0) : draft.linkChars / printed.length,
    links: draft.links,
    image,
  };
  return {
    index,
    text: printed === '' ? alt : printed,
    raw: draft.raws.join('\n'),
    ...(draft.isVerse && { verse: draft.texts }),
    ...(draft.isHeader && { isHeader: true as const }),
    ...(draft.targets.length > 0 && { links: draft.targets }),
    ...(draft.picture !== null && { picture: draft.picture }),
    lines: draft.lines,
    blankBefore: draft.first.blankBefore,
    breakBefore: draft.first.breakBefore,
    indent: draft.first.indent,
    marker: draft.marker,
    markup,
  };
}
