/**
 * Characters that JSON allows raw inside a string but that break what reads it: U+2028, U+2029 and U+0085 end
 * a line for many tools; C1 controls and DEL drive terminals; bidi overrides reorder what a reader sees.
 */
const TROUBLESOME = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Inside a `<script>` these could end the element or open a comment. */
const MARKUP = /[<>&]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** JSON of `value` in which every line break is white space between tokens, never part of a string. */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(TROUBLESOME, escapeCharacter);
}

/** The same, safe to stand inside a `<script>` element of an HTML page. */
export function scriptSafeJson(value: unknown, indent = 0): string {
  return safeJson(value, indent).replace(MARKUP, escapeCharacter);
}
