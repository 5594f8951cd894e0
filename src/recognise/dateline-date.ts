import { findPrintedDay } from './times/find.ts';

export interface PlaceAndDate {
  readonly place: string;
  readonly date: string | null;
}

/** Parts `BEIJING, April 11` into place and date; the date stays as printed. */
export function splitPlaceAndDate(text: string): PlaceAndDate {
  const day = findPrintedDay(text);
  if (day === null) return { place: trimPlace(text), date: null };
  const after = text.slice(day.end);
  // `SEATTLE, Oct. 3, Wash.` does not exist: anything but marks behind the date means this is no dateline head.
  if (/[\p{L}\d]/u.test(after)) return { place: trimPlace(text), date: null };
  return {
    place: trimPlace(text.slice(0, day.start)),
    date: text.slice(day.start, day.end).replace(/\.$/, '').trim(),
  };
}

/** A date right at the start of the text, and what it covers; `null` when there is none. */
export function leadingDate(text: string): string | null {
  const day = findPrintedDay(text);
  return day?.start === 0 ? text.slice(0, day.end) : null;
}

/** A state's abbreviation keeps its dot: `Springfield, Mass.`. */
const ABBREVIATED_REGION = /, ?(?:\p{L}\.){1,3}$|, ?\p{Lu}\p{L}{1,5}\.$/u;

function trimPlace(text: string): string {
  const bare = text.replace(/^[\s(]+/, '').replace(/(?<![\s,/(–—-])[\s,/(–—-]+$/, '');
  return ABBREVIATED_REGION.test(bare) ? bare : bare.replace(/(?<![\s.,])[\s.,]+$/, '');
}
