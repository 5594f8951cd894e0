import { addTo } from '../../model/values.ts';
import { readByline, readExpectedByline } from '../../recognise/byline.ts';
import { looksLikePersonName } from '../../recognise/names.ts';
import { findTimes, resolveTimes, WHOLE_DATE } from '../../recognise/times/index.ts';
import type { Field } from './labels.ts';

export interface Line {
  /** 1-based, in the whole input. */
  readonly number: number;
  readonly text: string;
}

export interface Parts {
  readonly title: readonly Line[];
  readonly standfirst: readonly Line[];
  readonly body: readonly Line[];
  readonly values: Values;
  /** A part was found that only a complete record has, after its text. */
  readonly hasEnd: boolean;
}

/** The values of a record's labels, each a list of paragraphs. */
export class Values {
  readonly #values = new Map<Field, string[]>();

  begin(field: Field, text: string): void {
    addTo(this.#values, field, text);
  }

  append(field: Field, text: string): void {
    const values = this.#values.get(field) ?? [''];
    values.push(`${values.pop() ?? ''} ${text}`.trim());
    this.#values.set(field, values);
  }

  all(field: Field): readonly string[] {
    return (this.#values.get(field) ?? []).map((text) => text.trim()).filter((text) => text !== '');
  }

  first(field: Field): string | null {
    return this.all(field)[0] ?? null;
  }

  has(field: Field): boolean {
    return this.#values.has(field);
  }
}

export type Block = readonly Line[];

export function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (isBlank(line)) open = null;
    else if (open === null) {
      open = [line];
      blocks.push(open);
    } else open.push(line);
  }
  return blocks;
}

export function joined(block: readonly Line[]): string {
  return block
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const COPYRIGHT =
  /^\s*(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés|alle rettigheder forbeholdes|todos los derechos reservados|tutti i diritti riservati)/i;
const MAX_COPYRIGHT = 300;

export function isCopyright(text: string): boolean {
  return text.length <= MAX_COPYRIGHT && COPYRIGHT.test(text);
}

export function trimBlank(lines: readonly Line[]): readonly Line[] {
  let start = 0;
  let end = lines.length;
  while (start < end && isBlank(lines[start] as Line)) start++;
  while (end > start && isBlank(lines[end - 1] as Line)) end--;
  return lines.slice(start, end);
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

/**
 * `The Ardel Herald [Ardel] 12 May 2014: A.6.`: the name before its place, and the date; empty if there is no
 * complete date.
 */
export function sourceAndDay(publication: string): readonly [source: string, day: string] {
  const day = findTimes(publication.slice(0, MAX_SIGNATURE)).find(({ date }) => date?.length === WHOLE_DATE);
  if (day === undefined) return ['', ''];
  const [source = ''] = publication.slice(0, day.start).split(/[[;]/);
  return [source.replace(/(?<![\s,;.–—-])[\s,;.–—-]+$/, ''), publication.slice(day.start, day.end)];
}

/** `UPPER ARDEL, Jan. 4`: the place without the date. */
export function placeOf(dateline: string): string {
  const [day] = findTimes(`${dateline} 2000`);
  const place = day === undefined ? dateline : dateline.slice(0, day.start);
  return place.replace(/(?<![\s,;.–—-])[\s,;.–—-]+$/, '');
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
  const read = readExpectedByline(part.replace(AND, ' and ')) ?? readExpectedByline(`By: ${name}`);
  if (read !== null) return { authors: read.authors, agency: read.agency };
  return { authors: looksLikePersonName(name) ? [name] : [], agency: null };
}

/** Whether a line in the place of a byline is one. */
export function isByline(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_SIGNATURE) return false;
  return readByline(text) !== null || UNNAMED.test(text) || looksLikePersonName(text);
}
