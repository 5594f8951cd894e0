import { randomUUID } from 'node:crypto';

/**
 * Characters that JSON allows raw inside a string but that break what reads it: U+2028, U+2029 and U+0085 end
 * a line for many tools; C1 controls and DEL drive terminals; bidi overrides reorder what a reader sees.
 */
const TROUBLESOME = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Inside a `<script>` these could end the element or open a comment. */
const MARKUP = /[<>&]/g;

/** Leads the digits of a `bigint` while they stand in a string; no input can know it. */
const MARK = `${randomUUID()}:`;
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g');

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `JSON.stringify` that writes a `bigint` as the number it is: a record's identifiers may be beyond 2^53. */
function exactJson(value: unknown, indent: number): string {
  try {
    return JSON.stringify(value, null, indent);
  } catch (error) {
    // A `bigint` is rare, and looking for one first costs every other value a callback.
    if (!(error instanceof TypeError)) throw error;
    const marked = JSON.stringify(
      value,
      (_key, each: unknown) => (typeof each === 'bigint' ? `${MARK}${each}` : each),
      indent,
    );
    return marked.replace(MARKED, '$1');
  }
}

/** JSON of `value` in which every line break is white space between tokens, never part of a string. */
export function safeJson(value: unknown, indent = 0): string {
  return exactJson(value, indent).replace(TROUBLESOME, escapeCharacter);
}

/** The same, safe to stand inside a `<script>` element of an HTML page. */
export function scriptSafeJson(value: unknown, indent = 0): string {
  return safeJson(value, indent).replace(MARKUP, escapeCharacter);
}
