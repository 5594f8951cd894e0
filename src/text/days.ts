const DAY_IN_PATH = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?:[/-]|$)/i;

/** The day in the path of a URL, in a form that the reader of times accepts: `2024-05-04`, `4 May 2024`. */
export function dayInPath(address: string): string | null {
  const found = DAY_IN_PATH.exec(address);
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  return /^\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
}

const SPAN =
  /\b(?:19|20)\d\d(?:-\d\d-\d\d)? [-–—] (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? |\d{1,2}\.? \p{Lu}\p{Ll}{2,8}\.? )?(?:19|20)\d\d/u;

/** Whether a line contains a period: `2025-12-12 - 2025-12-17`. */
export function hasDaySpan(line: string): boolean {
  return SPAN.test(line);
}
