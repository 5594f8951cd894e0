/** Control characters and invisible characters that reorder or break lines, except tabs. */
const INVISIBLE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text of a dump for an element; invisible characters are shown by number. */
export function visibleHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(INVISIBLE, (character) => {
      const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `<i>U+${number}</i>`;
    });
}
