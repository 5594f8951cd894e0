import { CASELESS, classOf, DIGIT, IDEOGRAPH, LOWER, UPPER } from '../text/characters.ts';

function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LOWER || kind === UPPER || kind === CASELESS || kind === DIGIT || kind === IDEOGRAPH;
}

/** Start and end of each word, as UTF-16 offsets. */
export function wordSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isWordCode(text.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      spans.push([start, i]);
      start = -1;
    }
  }
  return spans;
}

/** Two printings of one headline have the same key, whatever their case, quotes, dashes and spacing. */
export function titleKey(text: string): string {
  const lower = text.toLowerCase();
  let key = '';
  let start = -1;
  for (let i = 0; i <= lower.length; i++) {
    if (i < lower.length && isWordCode(lower.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      // Words with one blank between them are cut out together.
      if (lower.charCodeAt(i) === 0x20 && i + 1 < lower.length && isWordCode(lower.charCodeAt(i + 1)))
        continue;
      const words = lower.slice(start, i);
      key = key === '' ? words : `${key} ${words}`;
      start = -1;
    }
  }
  return key;
}

/** `part` stands in `whole` as whole words. Both are keys. */
export function keyHolds(whole: string, part: string): boolean {
  if (part === '') return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const before = at === 0 || whole[at - 1] === ' ';
    const end = at + part.length;
    if (before && (end === whole.length || whole[end] === ' ')) return true;
  }
  return false;
}
