import { WINDOWS_1252_HIGH } from './decode.ts';

/** UTF-8 that was decoded as windows-1252 and encoded as UTF-8 again: each byte from 80 to FF is one character. */
const TRAIL = `\\u0080-\\u00bf${[...WINDOWS_1252_HIGH].filter((char) => char > '\u00ff').join('')}`;
const SEQUENCE = new RegExp(
  `[\\u00c2-\\u00df][${TRAIL}]|[\\u00e0-\\u00ef][${TRAIL}]{2}|[\\u00f0-\\u00f4][${TRAIL}]{3}`,
  'g',
);

/** Misread quotes, dashes and accented letters, which occur in no language. */
const SIGNS = /â€[™œ\u009d˜“”¦¢\u0093\u0094\u0099]|Ã[\u00a1-\u00ba\u00bc-\u00bfŸ]|â‚¬/g;
/** One or two may be quoted examples. */
const MIN_SIGNS = 3;

/** Repairs double-encoded UTF-8 on request; otherwise warns. */
export function repairMojibake(text: string, repair: boolean, warnings: string[]): string {
  // Searching for the lead characters first is much faster than the pattern.
  if (!text.includes('â€') && !text.includes('Ã')) return text;
  const signs = text.match(SIGNS)?.length ?? 0;
  if (signs < MIN_SIGNS) return text;
  if (!repair) {
    warnings.push(`double-encoded UTF-8 in ${signs} places (as in â€™ for ’); --fix-encoding repairs it`);
    return text;
  }
  let repaired = 0;
  const known = new Map<string, string | null>();
  const result = text.replace(SEQUENCE, (sequence) => {
    const char = known.get(sequence) ?? decodeSequence(sequence);
    known.set(sequence, char);
    if (char !== null) repaired++;
    return char ?? sequence;
  });
  warnings.push(`repaired double-encoded UTF-8 in ${repaired} places`);
  return result;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decodeSequence(sequence: string): string | null {
  const bytes = Uint8Array.from(sequence, (char) => {
    const high = WINDOWS_1252_HIGH.indexOf(char);
    return high >= 0 ? 0x80 + high : char.charCodeAt(0);
  });
  try {
    return decoder.decode(bytes);
  } catch {
    // Not double-encoded UTF-8.
    return null;
  }
}
