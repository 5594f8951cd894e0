import type { TextLink } from '../model/article.ts';
import type { BlockTag } from '../model/passage.ts';
import { readTimestampLine } from '../recognise/times/index.ts';
import { foldSpace } from '../text/characters.ts';
import { type MarkdownInlineReader, stripTags } from './markdown-inline.ts';
import type { PhysicalLine } from './physical.ts';

const HEADING = /^(#{1,6})(?:\s+|$)/;
const QUOTE = /^(?:>\s?)+/;
const BULLET = /^([-*+•])(?:\s+|$)/;
const ORDERED = /^(\d{1,4}[.)])\s+(?=\S)/;
const TABLE_ROW = /^\|.*\|$/;
const RULE = /^(?:[-*_]\s*){3,}$/;
const HARD_BREAK = /(?: {2}|\\)$/;
const INDENT_PER_LEVEL = 4;

/** A passage before its lines are joined: its text without markup, and what the markup says. */
export interface Draft {
  /** One per line; joined at the end, because a growing string is copied each time it is read. */
  readonly texts: string[];
  readonly raws: string[];
  readonly alts: string[];
  readonly lines: number[];
  readonly first: PhysicalLine;
  block: BlockTag | null;
  level: number;
  marker: string;
  linkChars: number;
  links: number;
  targets: readonly TextLink[];
  picture: string | null;
  /** The next line may still belong to this paragraph. */
  open: boolean;
  /** A stanza, which keeps its lines. */
  isVerse: boolean;
  isHeader: boolean;
}

export function newDraft(first: PhysicalLine, block: BlockTag | null, level: number): Draft {
  return {
    texts: [],
    raws: [],
    alts: [],
    lines: [first.number],
    first,
    block,
    level,
    marker: '',
    linkChars: 0,
    links: 0,
    targets: [],
    picture: null,
    open: false,
    isVerse: false,
    isHeader: false,
  };
}

/** A line without words of the page; its text is empty, so that it is neither heading nor sentence. */
export function newHeaderLine(line: PhysicalLine, breakBefore: boolean): Draft {
  const draft = newDraft(breakBefore ? { ...line, breakBefore } : line, null, 0);
  draft.raws.push(line.raw);
  draft.isHeader = true;
  return draft;
}

/** `22. Oktober 2020` is no item of a list. */
function isTime(body: string): boolean {
  return ORDERED.test(body) && (readTimestampLine(body)?.times.length ?? 0) > 0;
}

export function readLine(
  line: PhysicalLine,
  reader: MarkdownInlineReader,
  offsets: readonly number[],
): Draft {
  const draft = newDraft(line, null, 0);
  let body = line.raw.trim();
  const quote = QUOTE.exec(body);
  if (quote) {
    draft.block = 'quote';
    body = body.slice(quote[0].length);
  }
  const item = isTime(body) ? null : (BULLET.exec(body) ?? ORDERED.exec(body));
  if (item && !/^(?:[-*+]\s*){3,}$/.test(body)) {
    draft.block = 'list-item';
    draft.marker = item[1] ?? '-';
    draft.level = 1 + Math.floor(line.indent / INDENT_PER_LEVEL);
    body = body.slice(item[0].length);
  }
  // Also within a list item.
  const heading = HEADING.exec(body);
  if (heading) {
    draft.block = 'heading';
    draft.level = heading[1]?.length ?? 1;
    body = body.slice(heading[0].length).replace(/(?<!\s)\s+#+$/, '');
  } else if (!item && TABLE_ROW.test(body)) {
    draft.block = 'table-row';
    body = body.slice(1, -1).replace(/(?<!\\)\|/g, ' | ');
  }
  const inline = reader.read(body, (offsets[line.number] ?? 0) + Math.max(0, line.raw.indexOf(body)));
  const isRule = RULE.test(body);
  const text = isRule ? '' : foldSpace(stripTags(inline.text));
  draft.texts.push(text);
  draft.raws.push(line.raw);
  draft.alts.push(inline.alt);
  draft.linkChars = Math.min(inline.linkChars, text.length);
  draft.links = inline.links;
  draft.targets = inline.targets;
  draft.picture = inline.picture;
  draft.open =
    (draft.block === null || draft.block === 'list-item') && text !== '' && !HARD_BREAK.test(line.raw);
  return draft;
}

export function extend(draft: Draft, next: Draft): void {
  draft.texts.push(...next.texts);
  draft.raws.push(...next.raws);
  draft.alts.push(...next.alts);
  draft.lines.push(...next.lines);
  draft.linkChars += next.linkChars;
  draft.links += next.links;
  draft.targets = [...draft.targets, ...next.targets];
  draft.picture = next.picture ?? draft.picture;
  draft.open = next.open;
}
