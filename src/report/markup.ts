const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Control characters and invisible characters that reorder or break lines, except tabs. */
const STEALTHY = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

/** The same for text of a dump; invisible characters are shown by number. */
export function visibleHtml(text: string): string {
  return escapeHtml(text).replace(STEALTHY, (character) => {
    const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `<i class="c">U+${number}</i>`;
  });
}

/** Whether {@link visibleHtml} replaces invisible characters. */
export function hidesSomething(text: string): boolean {
  return text.search(STEALTHY) !== -1;
}

/** JSON that cannot end the `script` element around it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
