const SPAN =
  /\b(?:19|20)\d\d(?:-\d\d-\d\d)? [-–—] (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? |\d{1,2}\.? \p{Lu}\p{Ll}{2,8}\.? )?(?:19|20)\d\d/u;

/** Whether a line tells from which day to which something lasted: `2025-12-12 - 2025-12-17`. */
export function tellsDaySpan(line: string): boolean {
  return SPAN.test(line);
}
