import { isBodyLabel, isBoilerplate, type Label } from '../model/label.ts';
import type { Segment } from '../model/passage.ts';
import { MOST_LINES, mayBeLed, readBylineLines, type Signature } from '../recognise/byline-lines.ts';
import { isBylineLead } from '../recognise/byline-words.ts';
import { givesDay, readTimestampLine } from '../recognise/times/index.ts';
import { endOfHead } from './fields.ts';
import type { Ledger } from './ledger.ts';

/** Passages above and below the headline in which an author may be named. */
export const HEAD = { above: 12, close: 4, below: 60 } as const;
const HEADLINES: ReadonlySet<Label> = new Set<Label>(['headline', 'repeat', 'standfirst']);
/** Passages below the text in which the author may be named. */
const TAIL = 25;
/** Distance of a byline from a time. */
const BESIDE = 3;

export interface PlacedSignature extends Signature {
  /** Index of its first passage, and index after its last. */
  readonly start: number;
  readonly end: number;
  readonly isLabelled: boolean;
}

/** A range of passages; in `tail`, lines without label need an explicit byline word. */
export interface Zone {
  readonly start: number;
  readonly end: number;
  /** Lines that are not labelled as byline count only above this. */
  readonly endOfUnlabelled: number;
  readonly isTail: boolean;
}

/** The lines of an article in which an author can be named. */
export class Page {
  readonly ledger: Ledger;
  readonly segment: Segment;
  readonly head: Zone;
  readonly tail: Zone;
  /** By passage of the head and the tail, the index after the free passages from it on. */
  readonly #endsOfFree: Int32Array;

  constructor(ledger: Ledger, segment: Segment) {
    this.ledger = ledger;
    this.segment = segment;
    const { start, end, articleStart, articleEnd } = segment;
    const top = segment.headline ?? articleStart;
    const headEnd = endOfHead(ledger.passages, (i) => ledger.label(i), segment);
    let lastOfBody = Math.max(top, articleEnd - 1);
    while (lastOfBody > top && !isBodyLabel(ledger.label(lastOfBody))) lastOfBody--;
    const endOfUnlabelled = Math.min(headEnd, top + HEAD.below);
    // Names below such a heading are those of other articles and readers.
    let others = lastOfBody + 1;
    while (others < end && ledger.label(others) !== 'related' && ledger.label(others) !== 'comments')
      others++;
    const endOfTail = Math.min(others, Math.max(articleEnd, lastOfBody + TAIL));
    this.head = { start: Math.max(start, top - HEAD.above), end: headEnd, endOfUnlabelled, isTail: false };
    this.tail = {
      start: headEnd,
      end: endOfTail,
      endOfUnlabelled: Math.min(endOfTail, lastOfBody + TAIL),
      isTail: true,
    };
    const last = Math.max(headEnd, endOfTail);
    this.#endsOfFree = new Int32Array(last + 1).fill(last, last);
    for (let i = last - 1; i >= this.head.start; i--)
      this.#endsOfFree[i] = this.isFree(i) ? (this.#endsOfFree[i + 1] as number) : i;
  }

  text(i: number): string {
    return this.ledger.text(i);
  }

  /** Whether the line can be part of a byline: it belongs to no other field, and no rule gives it another meaning. */
  isFree(i: number): boolean {
    if (this.ledger.isPlaced(i)) return false;
    const { label, rule } = this.ledger.verdict(i);
    if (label === 'byline' || label === 'timestamp') return true;
    if (label === 'section' && isBylineLead(this.text(i))) return true;
    if (rule === 'author-bio-heading' || rule === 'contributor-line') return true;
    return rule === 'score' && (isBoilerplate(label) || label === 'caption');
  }

  isNearTime(i: number): boolean {
    for (let at = i - BESIDE; at <= i + BESIDE; at++)
      if (at >= 0 && at < this.ledger.passages.length && this.isTime(at)) return true;
    return false;
  }

  /** Whether the line is a time, whatever the model calls it. */
  isTime(i: number): boolean {
    if (this.ledger.label(i) === 'timestamp') return true;
    return !this.ledger.isPlaced(i) && givesDay(readTimestampLine(this.text(i)));
  }

  /** Whether the line is between the headline and a time. */
  isBelowHeadline(i: number): boolean {
    const above = [i - 1, i - 2].filter((at) => at >= 0);
    const below = [i + 1, i + 2].filter((at) => at < this.ledger.passages.length);
    return above.some((at) => HEADLINES.has(this.ledger.label(at))) && below.some((at) => this.isTime(at));
  }

  /** Whether the text is one word, or the name of the site: the page repeats it after © or at the end of its title. */
  isSite(text: string): boolean {
    if (!text.includes(' ') || this.isOwner(text)) return true;
    const name = text.toLowerCase();
    return this.ledger.passages.some(
      ({ text: line }) => line.length > name.length && line.slice(-name.length).toLowerCase() === name,
    );
  }

  /** Whether the page repeats the text after ©. */
  isOwner(text: string): boolean {
    const name = text.toLowerCase();
    return this.ledger.passages.some(
      ({ text: line }, i) =>
        line.length > name.length &&
        this.ledger.label(i) === 'copyright' &&
        line.toLowerCase().includes(name),
    );
  }

  /** Of head and tail, which have no passage in common. */
  readonly #signatures = new Map<number, PlacedSignature | null>();

  /**
   * The signature that begins with a passage.
   *
   * @param end of its zone
   * @param mayBeBare a name without byline word and label counts too
   */
  signatureAt(i: number, end: number, mayBeBare: boolean): PlacedSignature | null {
    const known = this.#signatures.get(i);
    if (known !== undefined) return known;
    const isTime = this.ledger.label(i) === 'timestamp';
    const last = isTime ? i + 1 : Math.min(end, i + MOST_LINES, this.#endsOfFree[i + 1] as number);
    let labelled = i;
    while (labelled < last && !isTime && this.ledger.label(labelled) !== 'byline') labelled++;
    const second = i + 1 < last ? this.text(i + 1) : null;
    if (!mayBeBare && labelled === last && !mayBeLed(this.text(i), second)) return null;
    const isLabelled = labelled === i;
    const lines = this.ledger.passages.slice(i, last).map(({ text }) => text);
    const found = isOnlyTime(this.text(i))
      ? null
      : readBylineLines(lines, {
          isLabelled: isLabelled && !isTime,
          isTime,
          isDated: this.isNearTime(i),
          mayBeAccount: isLabelled && this.isBelowHeadline(i) && this.isSite(this.text(i)),
        });
    const signature = found && {
      ...found,
      start: i,
      end: i + found.lines,
      isLabelled: labelled < i + found.lines,
    };
    this.#signatures.set(i, signature);
    return signature;
  }
}

/** Whether the line consists of times and their labels, and names nobody. */
function isOnlyTime(text: string): boolean {
  const line = readTimestampLine(text);
  return line !== null && line.times.length > 0 && line.rest === '';
}
