import { findAgency } from './agencies.ts';
import { bylineWords, isDeskName } from './byline-words.ts';
import { NAME_PARTICLES } from './name-words.ts';
import { CASED_SCRIPT, hasVietnameseVowel, isNeverInName } from './names.ts';

const SECTIONS = bylineWords('section');
const SUMMARIES = bylineWords('summary');
const PUBLISHERS = bylineWords('publisher');
const ARTICLES = bylineWords('article');
const NOBODY = bylineWords('nobody');

/** Whether the text is the name of a section (`Sport`, `Wirtschaft`, `社会`), without brackets. */
export function isSectionName(text: string): boolean {
  return text.length <= 24 && SECTIONS.has(text.toLowerCase());
}

const BEGINS_SMALL = /^\p{Ll}/u;
/** `Ann Roe in Oslo`. */
const REPORTED_IN = / in \p{Lu}/u;
const END_MARKS = /(?<![ :：–—-])[ :：–—-]+$/;
const POSSESSIVE = /\p{L}['’]s(?:\s|$)/u;

/**
 * Whether a line without a byline word cannot be a person's name: a section, the heading of a summary, a paper,
 * a title (`The Ferryman's Ledger`), words of a sentence.
 */
export function isNoAuthor(name: string): boolean {
  const [before = ''] = name.split(REPORTED_IN, 1);
  const text = before.replace(END_MARKS, '');
  const lower = text.toLowerCase();
  if (isDeskName(text) || findAgency(text) !== null) return false;
  if (SUMMARIES.has(lower.replaceAll('’', "'")) || isSectionName(text) || NOBODY.has(lower)) return true;
  const words = text.split(' ');
  if (words.length > 1 && PUBLISHERS.has(words.at(-1)?.toLowerCase() ?? '')) return true;
  if (!CASED_SCRIPT.test(text)) return false;
  const [first = ''] = words;
  if (words.length > 1 && ARTICLES.has(first.toLowerCase())) return true;
  if (POSSESSIVE.test(text)) return true;
  return words.some(
    (word, i) =>
      isNeverInName(word.toLowerCase()) ||
      (i > 0 && words.length > 2 && BEGINS_SMALL.test(word) && !NAME_PARTICLES.has(word)),
  );
}

/** `Theo Thanh Niên`, `Theo VnExpress`: “according to” before a paper; `Theo Roe` is a name. */
export function isVietnameseSource(text: string): boolean {
  const source = text.startsWith('Theo ') ? text.slice(5) : '';
  return /^\p{Lu}{3}|\p{Ll}\p{Lu}/u.test(source) || hasVietnameseVowel(source);
}

/** `[ann-roe.jpg]`, `[icon.5813.svg?v=2]`. */
const FILE = /\[[^[\]\s]{1,200}\.(?:svg|png|jpe?g|gif|webp|avif)[^[\]\s]{0,80}\]/gi;
/** `[iVBORw0KGgo…=]`: the picture itself. */
const INLINE_FILE = /\[[A-Za-z\d+/=&?]{40,}\]/g;
/** How `lynx -dump` prints a button; author names may be buttons. */
const LYNX_BUTTON = /\(BUTTON\)(?: |$)/g;
/** The number that `lynx` prints before a link, and marks of bold type. */
const MARKUP = /\[\d{1,3}\](?=\S)|\*{2}|(?<!\*)\*$|^\*(?=\S)/g;
const PORTRAIT_OF =
  /\b(?:(?:picture|photo|photograph|image|portrait|headshot|avatar|profile (?:photo|picture|image)) (?:of|for)|bilde? av|billede af|(?:profil)?(?:bild|foto) (?:von|van)|(?:photo|foto|imagen|imagem|foto del autor) (?:de|di)) (?=\p{Lu})/giu;
const PORTRAIT =
  /\b(?:(?:byline|author|user|staff) )?(?:profile|avatar|author)(?:['’]s)? (?:photo|picture|image|avatar|orcid image)\b/gi;
const STATION_LOGO = / \p{Lu}{3,5} logo$/u;
const PICTURE_AFTER = /(?:['’]s)? (?:image|avatar|headshot|portrait|photo)$/i;
const PICTURE_IN_JAPANESE = /の(?:写真|顔写真|プロフィール画像|アイコン)$/u;
const PICTURE_WORD = /[の*]|bild|billede|foto|imag|photo|picture|avatar|headshot|portrait|logo|BUTTON|\[/i;
const MAX_LENGTH = 400;

/** A name can be printed as the picture's text, as a link and as text. */
const MAX_COPIES = 4;

/**
 * A byline without the author's portrait, which renderers print as alternative text or file, and with the name once;
 * other lines are returned unchanged.
 */
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
    .replace(MARKUP, '')
    .replace(PORTRAIT_OF, '')
    .replace(PORTRAIT, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return plain.replace(STATION_LOGO, '').replace(PICTURE_AFTER, '').replace(PICTURE_IN_JAPANESE, '');
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
