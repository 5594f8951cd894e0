import { addTo } from '../../model/values.ts';
import { readByline } from '../../recognise/byline.ts';
import { looksLikePersonName } from '../../recognise/names.ts';
import { findTimes, resolveTimes, WHOLE_DATE } from '../../recognise/times/index.ts';
import { ARTICLE_FIELDS, type Field, type Label, type LabelReader } from './labels.ts';

export interface Line {
  /** 1-based, in the whole input. */
  readonly number: number;
  readonly text: string;
}

/** Lines without a blank line between them. */
export type Block = readonly Line[];

/** A record of a database, divided. */
export interface Parts {
  readonly title: Block;
  readonly body: readonly Line[];
  readonly fields: Fields;
  /** A part was found that only a complete record has, after its text. */
  readonly hasEnd: boolean;
}

/** A longer value contains what follows the record. */
const LONGEST_VALUE = 12;

/** The values of a record: of each field the paragraphs, in lines. */
export class Fields {
  readonly #paragraphs = new Map<Field, Line[][]>();

  begin(field: Field, value: Block | string): void {
    addTo(this.#paragraphs, field, typeof value === 'string' ? [{ number: 0, text: value }] : [...value]);
  }

  /** Continues the last paragraph. */
  append(field: Field, line: Line): void {
    const last = this.#paragraphs.get(field)?.at(-1);
    if (last === undefined) this.begin(field, [line]);
    else last.push(line);
  }

  /**
   * Takes out what cannot be the value of the last label of a record: if it is too long, its lines below the first
   * paragraph, and copyright lines that follow.
   *
   * @param textEnd the number of the last line of the text
   * @returns the number of the last line of a value; 0 without values
   */
  limit(textEnd: number): number {
    const numberOf = (paragraph: readonly Line[] | undefined): number => paragraph?.[0]?.number ?? 0;
    let last: Line[][] = [];
    for (const [field, paragraphs] of this.#paragraphs)
      if (field !== 'copyright' && numberOf(paragraphs.at(-1)) > numberOf(last.at(-1))) last = paragraphs;
    const isLong = last.flat().length > LONGEST_VALUE && numberOf(last[1]) > textEnd;
    const cut = isLong ? numberOf(last[1]) : Number.POSITIVE_INFINITY;
    let end = 0;
    for (const [field, paragraphs] of this.#paragraphs) {
      const kept = paragraphs.filter((paragraph) => numberOf(paragraph) < cut);
      this.#paragraphs.set(field, kept);
      for (const { number } of kept.flat()) end = Math.max(end, number);
    }
    return end;
  }

  /** Those that are not keys of the article. */
  get others(): Field[] {
    return [...this.#paragraphs.keys()].filter((field) => !ARTICLE_FIELDS.has(field));
  }

  has(field: Field): boolean {
    return this.#paragraphs.has(field);
  }

  lines(field: Field): Line[] {
    return (this.#paragraphs.get(field) ?? []).flat();
  }

  all(field: Field): string[] {
    return (this.#paragraphs.get(field) ?? []).map(joined).filter((text) => text !== '');
  }

  first(field: Field): string | null {
    return this.all(field)[0] ?? null;
  }
}

export function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isBlank(line)) isOpen = false;
    else if (isOpen) blocks.at(-1)?.push(line);
    else {
      blocks.push([line]);
      isOpen = true;
    }
  }
  return blocks;
}

export function joined(block: Block): string {
  const text = block.map((line) => line.text).join(' ');
  return text.replace(/\s+/g, ' ').trim();
}

export function trimBlank(lines: readonly Line[]): readonly Line[] {
  const isFilled = (line: Line): boolean => !isBlank(line);
  const start = lines.findIndex(isFilled);
  return start < 0 ? [] : lines.slice(start, lines.findLastIndex(isFilled) + 1);
}

const COPYRIGHT =
  /^\s*(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés|alle rettigheder forbeholdes|alle artikler (?:i infomedia )?er beskyttet af lov om ophavsret|todos los derechos reservados|tutti i diritti riservati)/i;
const MAX_COPYRIGHT = 300;

export function isCopyright(text: string): boolean {
  return text.length <= MAX_COPYRIGHT && COPYRIGHT.test(text);
}

interface ReadingOfLabels {
  /** Lines above a value, in lower case; `null` for one above further labels. */
  readonly headings?: ReadonlyMap<string, Field | null>;
  /** A value ends at a blank line, not at the next label. */
  readonly endsAtBlank?: boolean;
}

/** Adds the values of the labels in `lines` to `fields`; returns the lines that belong to no label. */
export function readLabels(
  lines: readonly Line[],
  labelOf: LabelReader,
  fields: Fields,
  { headings, endsAtBlank = false }: ReadingOfLabels = {},
): Line[] {
  const plain: Line[] = [];
  let open: Field | null = null;
  let afterBlank = false;
  for (const line of lines) {
    if (isBlank(line)) {
      plain.push(line);
      afterBlank = true;
      if (endsAtBlank || open === 'copyright') open = null;
      continue;
    }
    const heading = headings?.get(line.text.trim().toLowerCase());
    const label = labelOf(line.text);
    if (heading !== undefined) {
      open = heading;
      afterBlank = true;
      continue;
    }
    if (label !== null) {
      open = label.field;
      fields.begin(open, [{ ...line, text: label.rest }]);
    } else if (isCopyright(line.text)) {
      if (open === 'copyright') fields.append(open, line);
      else fields.begin('copyright', [line]);
      open = 'copyright';
    } else if (open === null) plain.push(line);
    // With several pictures, each has a paragraph.
    else if (afterBlank) fields.begin(open, [line]);
    else fields.append(open, line);
    afterBlank = false;
  }
  return plain;
}

/**
 * The index of the line at which the labels after the text begin; the number of lines if there are none. A label that
 * could begin a paragraph counts only if nothing but labels and copyright lines follow up to a certain one.
 *
 * @param onlyUpper labels are in capitals
 */
export function startOfTail(lines: readonly Line[], labelOf: LabelReader, onlyUpper: boolean): number {
  const labels = lines.map(({ text }) => {
    const label = labelOf(text);
    if (label === null || (onlyUpper && !label.isUpper)) return null;
    // `UPDATE:` is the load date in German exports, and begins a paragraph in others.
    return label.isWeak && label.field === 'loadDate' && !hasDate(label.rest) ? null : label;
  });
  const start = labels.findIndex(
    (label, at) => label !== null && (!label.isWeak || onlyTailFollows(at + 1, lines, labels)),
  );
  if (start >= 0) return start;
  const lastOfText = lines.findLastIndex((line) => !isBlank(line) && !isCopyright(line.text));
  const rights = lines.findIndex((line, at) => at > lastOfText && !isBlank(line));
  return rights < 0 ? lines.length : rights;
}

/** Maximum number of lines of the value of a weak label. */
const MAX_VALUE_LINES = 6;

function onlyTailFollows(from: number, lines: readonly Line[], labels: readonly (Label | null)[]): boolean {
  let valueLines = 0;
  let afterBlank = false;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    const label = labels[at] ?? null;
    if (label?.isWeak === false) return true;
    if (isBlank(line)) afterBlank = true;
    else if (label !== null || isCopyright(line.text)) {
      valueLines = 0;
      afterBlank = false;
    } else if (afterBlank || ++valueLines > MAX_VALUE_LINES) {
      // A value may continue on the next line, but not after a blank line.
      return false;
    }
  }
  return true;
}

const MAX_DATE_LINE = 120;

/** The date, with the time if there is one, in ISO 8601; `null` if the text has no complete date. */
export function dateIn(printed: string): string | null {
  const { published, modified } = resolveTimes([{ times: findTimes(printed) }]);
  const day = published ?? modified;
  return day !== null && day.length >= WHOLE_DATE ? day : null;
}

/** Whether a line of a record's head has a date. */
export function hasDate(line: string): boolean {
  const text = line.trim();
  return text.length <= MAX_DATE_LINE && /\d/.test(text) && dateIn(text) !== null;
}

export interface Signature {
  readonly authors: readonly string[];
  readonly agency: string | null;
}

const MARKS_AT_END = /(?<![\s,;.–—-])[\s,;.–—-]+$/;

/**
 * `The Ardel Herald [Ardel] 12 May 2014: A.6.`: the name before its place, and the date; empty if there is no
 * complete date.
 */
export function sourceAndDay(publication: string): readonly [source: string, day: string] {
  const day = findTimes(publication.slice(0, MAX_SIGNATURE)).find(({ date }) => date?.length === WHOLE_DATE);
  if (day === undefined) return ['', ''];
  const [source = ''] = publication.slice(0, day.start).split(/[[;]/);
  return [source.replace(MARKS_AT_END, ''), publication.slice(day.start, day.end)];
}

/** `UPPER ARDEL, Jan. 4`: the place without the date. */
export function placeOf(dateline: string): string {
  const [day] = findTimes(`${dateline} 2000`);
  const place = day === undefined ? dateline : dateline.slice(0, day.start);
  return place.replace(MARKS_AT_END, '');
}

/** No name: `Van onze verslaggever`. */
const UNNAMED =
  /^(?:by |door |von |par |af |av |por |van )?(?:our|onze|unser\p{L}*|unsere\p{L}*|notre|nos|vores|vår|nuestro|een|a|ein\p{L}*|un|une) (?:own |eigen |eigen\p{L}+ )?(?:\p{L}*(?:correspond|korrespond|report|verslag|redact|redakt|medewerk|mitarbeiter|envoyé|collaborat)\p{L}*)/iu;
const LEAD_NOT_KNOWN = /^(?:Af|Av|Tekst|Text|Foto) /;
/** `Ostrow, Lena`: the family name first, as in library catalogues. */
const REVERSED = /^([\p{L}'’. -]{2,40}), ([\p{L}'’. -]{2,40})$/u;
/** Separates names in a byline; in other text these words are too common. */
const AND = / (?:en|og|och|y|e) (?=\p{Lu})/gu;
const MAX_SIGNATURE = 240;

/**
 * Authors and agency in the value of a byline label.
 *
 * @param isReversed family names come first
 */
export function signatureOf(printed: string, isReversed: boolean): Signature {
  const text = printed.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > MAX_SIGNATURE || UNNAMED.test(text)) return { authors: [], agency: null };
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const turned = parts.map((part) => (isReversed ? part.replace(REVERSED, '$2 $1') : part));
  const read = turned.map(signatureOfPart);
  return {
    authors: [...new Set(read.flatMap(({ authors }) => authors))],
    agency: read.find(({ agency }) => agency !== null)?.agency ?? null,
  };
}

function signatureOfPart(part: string): Signature {
  const name = part.replace(LEAD_NOT_KNOWN, '').replace(AND, ' and ');
  const read =
    readByline(part.replace(AND, ' and '), { placed: false }) ?? readByline(`By: ${name}`, { placed: false });
  if (read !== null) return { authors: read.authors, agency: read.agency };
  return { authors: looksLikePersonName(name) ? [name] : [], agency: null };
}

/** Whether a line in the place of a byline is one. */
export function isByline(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_SIGNATURE) return false;
  return readByline(text) !== null || UNNAMED.test(text) || looksLikePersonName(text);
}
