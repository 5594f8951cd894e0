/** What stands for the author's portrait on a line with the name: renderers print a picture as its text or its file. */

/** `[ann-roe.jpg]`, `[icon.5813.svg?v=2]`. */
const FILE = /\[[^[\]\s]{1,200}\.(?:svg|png|jpe?g|gif|webp|avif)[^[\]\s]{0,80}\]/gi;
/** `[iVBORw0KGgo…=]`: the picture itself. */
const INLINE_FILE = /\[[A-Za-z\d+/=&?]{40,}\]/g;
/** How `lynx -dump` prints a button; names of authors open their notes. */
const LYNX_BUTTON = /\(BUTTON\)(?: |$)/g;
const PORTRAIT_OF =
  /\b(?:picture|photo|photograph|image|portrait|headshot|avatar|profile (?:photo|picture|image)) (?:of|for) /gi;
const PORTRAIT =
  /\b(?:(?:byline|author|user|staff) )?(?:profile|avatar|author)(?:['’]s)? (?:photo|picture|image|avatar|orcid image)\b/gi;
const STATION_LOGO = / \p{Lu}{3,5} logo$/u;
const PICTURE_BEHIND = /(?:['’]s)? (?:image|avatar|headshot|portrait|photo)$/i;
const PICTURE_WORD = /image|photo|picture|avatar|headshot|portrait|logo|BUTTON|\[/i;
const MAX_LENGTH = 400;

/** Names are printed so often: as the picture's text, as a link and as the name. */
const MAX_COPIES = 4;

/** The line without its portraits, the name printed once; lines without any come back as they were. */
export function withoutPortrait(text: string): string {
  if (text.length > MAX_LENGTH) return text;
  const bare = PICTURE_WORD.test(text) ? withoutPictures(text) : text;
  return oncePrinted(bare);
}

function withoutPictures(text: string): string {
  const plain = text
    .replace(FILE, ' ')
    .replace(INLINE_FILE, ' ')
    .replace(LYNX_BUTTON, '')
    .replace(PORTRAIT_OF, '')
    .replace(PORTRAIT, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return plain.replace(STATION_LOGO, '').replace(PICTURE_BEHIND, '');
}

/** `Ann Roe Ann Roe` → `Ann Roe`. */
function oncePrinted(text: string): string {
  const blank = text.indexOf(' ');
  // Another copy begins with the same word.
  if (blank < 0 || !text.includes(text.slice(0, blank), blank)) return text;
  const words = text.split(' ');
  for (let copies = MAX_COPIES; copies > 1; copies--) {
    const length = words.length / copies;
    if (!Number.isInteger(length)) continue;
    if (words.every((word, at) => word === words[at % length])) return words.slice(0, length).join(' ');
  }
  return text;
}
