import { findStanzas, hasStanzaShape } from '../verse.ts';
import type { WordNode } from './elements.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import type { Neighbours } from './stanzas.ts';

/** A line of rendered text that becomes a passage. */
export interface RenderedText {
  readonly text: string;
  readonly raw: string;
  readonly blankBefore: boolean;
  /** The lines of a stanza. */
  readonly verse?: readonly string[];
}

/** Represents `<br>` in collected text; does not occur in white space of the source. */
const BREAK = '\u2028';
const SPACES = /\s+/g;
const UNFOLDED = /\s\s|[^\S ]/;
const BLANK = /^[\s\u200b\u200e\u200f]*$/;
const LINE_BREAKS = /\r\n?|\u2028/g;
const OUTER_BLANK_LINES = /^(?:[^\S\n]*\n)+|(?<!\s)\s+$/g;
const ENDS_LINE = /[.!?:;。！？…)\]"”»]$/;
const STARTS_LOWER = /^\p{Ll}/u;
/** A shorter line was broken on purpose. */
const MIN_WRAPPED_CHARS = 40;

/** Collects the inline text of one block and folds white space as a browser does. */
export class InlineText {
  private buffer = '';
  private linkStart = -1;
  private solid = false;
  private mixedWords = false;
  linkChars = 0;
  links = 0;
  strongChars = 0;
  images = 0;
  private firstWords: WordNode | null = null;

  get length(): number {
    return this.buffer.length;
  }

  isEmpty(): boolean {
    return !this.solid;
  }

  reset(): void {
    this.buffer = '';
    this.linkStart = this.linkStart < 0 ? -1 : 0;
    this.solid = false;
    this.mixedWords = false;
    this.linkChars = 0;
    this.links = 0;
    this.strongChars = 0;
    this.images = 0;
    this.firstWords = null;
  }

  /** The innermost element with words that holds all of the text; `null` when there is none. */
  get words(): WordNode | null {
    return this.mixedWords ? null : this.firstWords;
  }

  add(data: string, link: boolean, strong: boolean, words: WordNode | null): void {
    if (data.length === 1 ? data === ' ' || data === '\n' : BLANK.test(data)) {
      if (this.buffer !== '') this.buffer += data;
      return;
    }
    if (!this.solid) this.firstWords = words;
    else if (words !== this.firstWords) this.mixedWords = true;
    this.solid = true;
    this.buffer += data;
    if (link) this.linkChars += data.length;
    if (strong) this.strongChars += data.length;
  }

  lineBreak(): void {
    this.buffer += BREAK;
  }

  openLink(afterLink: boolean): void {
    // Two adjacent links are two words, whatever the style sheet says.
    if (afterLink && this.solid) this.buffer += ' ';
    this.linkStart = this.buffer.length;
    this.links++;
  }

  /** The text of the open link. */
  get linkText(): string {
    return this.linkStart < 0 ? '' : this.buffer.slice(this.linkStart);
  }

  /** End of the text so far, without trailing white space. */
  get end(): number {
    return this.buffer.trimEnd().length;
  }

  /** Removes the text after `start`. */
  cutFrom(start: number): void {
    this.buffer = this.buffer.slice(0, start);
  }

  closeLink(): void {
    this.linkStart = -1;
  }

  get opensBracket(): boolean {
    return this.buffer.endsWith('[') || this.buffer.endsWith('(');
  }

  /**
   * The text as a browser shows it, split where line breaks separate paragraphs.
   *
   * @param neighbours reads the elements before and after it, which may have other stanzas of the same poem
   */
  paragraphs(pre: boolean, neighbours: () => Neighbours | null): RenderedText[] {
    if (pre) {
      const raw = withoutLineNumbers(this.buffer.replace(LINE_BREAKS, '\n').replace(OUTER_BLANK_LINES, ''));
      return [{ text: foldLine(raw), raw, blankBefore: false }];
    }
    if (!this.buffer.includes(BREAK)) {
      const text = foldLine(this.buffer);
      return [{ text, raw: text, blankBefore: false }];
    }
    return partLines(this.buffer.split(BREAK), neighbours);
  }
}

function foldLine(text: string): string {
  return (UNFOLDED.test(text) ? text.replace(SPACES, ' ') : text).trim();
}

const NO_NEIGHBOURS: Neighbours = { before: [], after: [] };

function partLines(lines: readonly string[], neighbours: () => Neighbours | null): RenderedText[] {
  const groups: string[][] = [];
  let blank = true;
  for (const line of lines) {
    const text = foldLine(line);
    if (text !== '') {
      if (blank) groups.push([text]);
      else groups.at(-1)?.push(text);
    }
    blank = text === '';
  }
  let stanzas = findStanzas(groups);
  if (groups.length === 1 && stanzas[0] === false && hasStanzaShape(groups[0] as string[])) {
    const { before, after } = neighbours() ?? NO_NEIGHBOURS;
    const all = [...before, ...groups, ...after];
    if (all.length > 1) stanzas = findStanzas(all).slice(before.length, before.length + 1);
  }
  return groups.flatMap((group, at) => {
    const blankBefore = at > 0;
    if (stanzas[at] === true)
      return [{ text: group.join(' '), raw: group.join('\n'), blankBefore, verse: group }];
    return joinTypedLines(group).map((part, i) => ({ ...part, blankBefore: blankBefore && i === 0 }));
  });
}

function joinTypedLines(lines: readonly string[]): { text: string; raw: string }[] {
  const parts: { text: string; raw: string }[] = [];
  for (const text of lines) {
    const last = parts.at(-1);
    if (last !== undefined && isTypedBreak(last.text, text)) {
      last.text += ` ${text}`;
      last.raw += `\n${text}`;
    } else parts.push({ text, raw: text });
  }
  return parts;
}

/** A sentence continues over the break: the page was typed with fixed line ends. */
function isTypedBreak(line: string, next: string): boolean {
  return line.length >= MIN_WRAPPED_CHARS && !ENDS_LINE.test(line) && STARTS_LOWER.test(next);
}
