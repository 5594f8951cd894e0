const BARE_CLOCK = /^\d{1,2}[.:h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4}))?$/i;

/** A clock alone on its line, as it heads the entries of a live blog. */
export function isBareClock(text: string): boolean {
  return BARE_CLOCK.test(text);
}
