import type { Passage } from '../model/passage.ts';
import { countWordsUpTo } from './sentence.ts';

/** So many paragraphs in a row printed again are a second copy of the body; fewer may be a refrain. */
const MIN_COPIED_PARAGRAPHS = 3;
/** Shorter passages ("He agreed.") prove nothing; they go with the copy that holds them. */
const MIN_PARAGRAPH_WORDS = 8;

/** Passages of runs that repeat an earlier run paragraph by paragraph. */
export function findRepeatedBody(passages: readonly Passage[], body: readonly number[]): number[] {
  const long = body.filter(
    (i) => countWordsUpTo(passages[i]?.text ?? '', MIN_PARAGRAPH_WORDS) >= MIN_PARAGRAPH_WORDS,
  );
  if (long.length < 2 * MIN_COPIED_PARAGRAPHS) return [];
  const text = (at: number): string | undefined => passages[long[at] ?? -1]?.text;
  const copies: (readonly [number, number])[] = [];
  const first = new Map<string, number>();
  for (let at = 0; at < long.length; ) {
    const key = text(at) ?? '';
    const original = first.get(key);
    if (original === undefined) {
      first.set(key, at++);
      continue;
    }
    let size = 1;
    while (original + size < at && text(at + size) !== undefined && text(at + size) === text(original + size))
      size++;
    if (size >= MIN_COPIED_PARAGRAPHS) {
      copies.push([long[at] as number, long[at + size - 1] as number]);
      at += size;
    } else at++;
  }
  return copies.length === 0 ? [] : passagesOfCopies(passages, body, copies);
}

/** Long paragraphs of a copy, and the short passages among them that were printed before too. */
function passagesOfCopies(
  passages: readonly Passage[],
  body: readonly number[],
  copies: readonly (readonly [number, number])[],
): number[] {
  const seen = new Set<string>();
  const repeats: number[] = [];
  let next = 0;
  for (const i of body) {
    while (next < copies.length && (copies[next]?.[1] ?? 0) < i) next++;
    const text = passages[i]?.text ?? '';
    const inside = next < copies.length && i >= (copies[next]?.[0] ?? 0);
    if (inside && seen.has(text)) repeats.push(i);
    seen.add(text);
  }
  return repeats;
}
