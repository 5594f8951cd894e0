const LABEL = /^[^:：#]{2,25}[:：]\s?/;
const SEPARATOR = /\s?[,;|•·،、，；#]\s?/;

/** `Tags: Harbour, Fishing` → `Harbour`, `Fishing`. */
export function readTags(text: string): string[] {
  return text
    .replace(LABEL, '')
    .split(SEPARATOR)
    .filter((tag) => tag !== '');
}
