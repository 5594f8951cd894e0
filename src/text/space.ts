const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
// White space, and the control characters that no text means to print.
const SPACES = /[\s\u0000-\u001f\u007f-\u009f\u180e]+/g;

/** The blank that Japanese and Chinese texts print between phrases. */
const IDEOGRAPHIC_SPACE = '\u3000';

/**
 * Folds every run of white space to one blank, trims, and drops invisible characters (soft hyphen, zero-width space). An
 * ideographic space by itself stays as printed.
 */
export function foldSpace(text: string): string {
  let plain = true;
  let lastSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code < 0x7f) {
      lastSpace = false;
      continue;
    }
    if (code === 0x20 && !lastSpace) {
      lastSpace = true;
      continue;
    }
    if (code > 0x9f && code !== 0xa0 && code !== 0xad && (code < 0x1680 || isPlainRare(code))) {
      lastSpace = false;
      continue;
    }
    plain = false;
    break;
  }
  if (plain && !(lastSpace && text.length > 0)) return text;
  if (plain) return text.trimEnd();
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, (run) => (run === IDEOGRAPHIC_SPACE ? run : ' '))
    .trim();
}

function isPlainRare(code: number): boolean {
  if (code > 0x3000) return code !== 0xfeff;
  return (
    code > 0x1680 &&
    code !== 0x180e &&
    (code < 0x2000 || code > 0x2064 || (code > 0x200b && code < 0x2028)) &&
    code !== 0x3000
  );
}
