import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { findStanzas, hasStanzaShape } from '../verse.ts';
import { BLOCK, hides, UNRENDERED, type WordNode } from './elements.ts';

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
const BLANK = /^[\s\u200b-\u200f\u2060]*$/;
/** The first of the characters without width, which editors leave in empty paragraphs. */
const INVISIBLE = '\u200b';
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
    if (data.length === 1 && data < INVISIBLE ? data === ' ' || data === '\n' : BLANK.test(data)) {
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
   * @param block its element; those before and after may have other stanzas of the same poem
   */
  paragraphs(pre: boolean, block: Element | null): RenderedText[] {
    if (pre) {
      const raw = withoutLineNumbers(this.buffer.replace(LINE_BREAKS, '\n').replace(OUTER_BLANK_LINES, ''));
      return [{ text: foldLine(raw), raw, blankBefore: false }];
    }
    if (!this.buffer.includes(BREAK)) {
      const text = foldLine(this.buffer);
      return [{ text, raw: text, blankBefore: false }];
    }
    return partLines(this.buffer.split(BREAK), block);
  }
}

/** White space folded, as on one line. */
export function foldLine(text: string): string {
  return (UNFOLDED.test(text) ? text.replace(SPACES, ' ') : text).trim();
}

function partLines(lines: readonly string[], block: Element | null): RenderedText[] {
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
  const [only] = groups;
  if (block !== null && groups.length === 1 && stanzas[0] === false && hasStanzaShape(only ?? [])) {
    const before = linesBeside(block, 'prev').reverse();
    const all = [...before, ...groups, ...linesBeside(block, 'next')];
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

/** Siblings on each side that are searched for stanzas. */
const REACH = 12;
/** Longer elements are no stanzas. */
const MOST_NODES = 80;

/** The lines of the elements before or after one, as far as these have the same tag and line breaks; the nearest first. */
function linesBeside(element: Element, side: 'prev' | 'next'): string[][] {
  const found: string[][] = [];
  for (let at: AnyNode | null = element[side]; at !== null && found.length < REACH; at = at[side]) {
    if (!isTag(at)) {
      if (isText(at) && at.data.trim() !== '') break;
      continue;
    }
    const lines = at.name === element.name ? brokenLines(at) : null;
    if (lines === null) break;
    found.push(lines);
  }
  return found;
}

/** The lines of an element that holds only words and line breaks; `null` for any other. */
function brokenLines(element: Element): string[] | null {
  let text = '';
  let left = MOST_NODES;
  const read = (node: AnyNode): boolean => {
    if (--left < 0) return false;
    if (isText(node)) text += node.data.replace(SPACES, ' ');
    if (!isTag(node)) return true;
    if (node.name === 'br') text += '\n';
    if (UNRENDERED.has(node.name) || hides(node.name, node.attribs)) return true;
    return !BLOCK.has(node.name) && node.children.every(read);
  };
  if (!element.children.every(read)) return null;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** Minimum of numbered lines for a column of line numbers. */
const MIN_LINES = 3;
const NUMBER_ALONE = /^\s*(\d{1,5})\s*$/;
/** A number before a point or a bracket belongs to a list. */
const NUMBERED = /^\s*(\d{1,5})(?:[\t ]|(?=[^\s\d.):,\]%°/-]))/;

/** Whether a preformatted text consists of line numbers. */
export function isGutter(raw: string): boolean {
  const lines = raw.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= MIN_LINES && countsUp(lines.map((line) => NUMBER_ALONE.exec(line)?.[1]));
}

/** Program text without the number at the beginning of each line; unchanged when not all lines have one. */
export function withoutLineNumbers(raw: string): string {
  if (!NUMBERED.test(raw)) return raw;
  const lines = raw.split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const numbered = lines.slice(0, last + 1);
  const numbers = numbered.map((line) => NUMBERED.exec(line)?.[1] ?? NUMBER_ALONE.exec(line)?.[1]);
  if (numbered.length < MIN_LINES || !countsUp(numbers)) return raw;
  const bare = numbered.map((line) => line.replace(/^\s*\d{1,5}/, ''));
  // The space or tab after the number is not part of the line.
  const isSet = bare.every((line) => line === '' || /^[ \t]/.test(line));
  return bare.map((line) => (isSet ? line.slice(1) : line)).join('\n');
}

function countsUp(numbers: readonly (string | undefined)[]): boolean {
  const first = Number(numbers[0]);
  return numbers.every((number, i) => number !== undefined && Number(number) === first + i);
}
