import { readByline, readExpectedByline } from '../../recognise/byline.ts';
import { looksLikePersonName } from '../../recognise/names.ts';
import { findTimes, resolveTimes, WHOLE_DATE } from '../../recognise/times/index.ts';

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
