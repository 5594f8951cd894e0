/** Scrapers print the address among the first lines, also inside front matter. */
const HEAD_CHARS = 2000;
const URL_LINE = /^[ \t]*(URL|Source|URL Source|Source URL|Link)[ \t]*:[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/im;

/** The address a dump prints at its head; `null` when it prints none, or one for each of its pages. */
export function printedUrl(content: string): string | null {
  const found = URL_LINE.exec(content.slice(0, HEAD_CHARS));
  if (found === null) return null;
  const [line, label = '', url = null] = found;
  return content.includes(`\n${label}:`, found.index + line.length) ? null : url;
}
