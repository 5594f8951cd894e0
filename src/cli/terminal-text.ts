/** Control characters, and what reorders or breaks lines by stealth. */
const UNSAFE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;
const LINE_OR_TAB = /[\t\n]/g;

const CONTROL_PICTURES = 0x2400;

function picture(character: string): string {
  if (character === '\t' || character === '\n') return character;
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Text that a terminal shows instead of obeying; line feeds and tabs stay. */
export function terminalSafe(text: string): string {
  return text.replace(UNSAFE, picture);
}

/** The same on one line. */
export function terminalSafeLine(text: string): string {
  return terminalSafe(text).replace(LINE_OR_TAB, ' ');
}
