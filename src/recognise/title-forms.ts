import { CASELESS, classOf, DIGIT, IDEOGRAPH, LOWER, lowerCode, UPPER } from '../text/characters.ts';

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

/** A key for comparing headlines, without case, quotes, dashes and spacing. */
export function titleKey(text: string): string {
  const lower = text.toLowerCase();
  return wordSpans(lower)
    .map(([start, end]) => lower.slice(start, end))
    .join(' ');
}

/** Whether the key of a text can begin with the same character as another key; `false` is certain. */
export function mayBeginLike(text: string, key: string): boolean {
  for (let i = 0; i < text.length && key !== ''; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return true;
    if (isWordCode(code)) return lowerCode(code) === key.charCodeAt(0);
  }
  return true;
}

/** A line such as `Headline | Site`, split at its last separator. */
export interface SiteTitle {
  readonly headline: string;
  readonly site: string;
  /** The separator is a dash, which headlines also contain. */
  readonly dash: boolean;
}

const SEPARATOR = / (?:[|¦»«·•‖]|::|[-–—]) /g;
const DASHES = '-–—';
const MAX_SITE_LENGTH = 60;
const MIN_HEADLINE_LENGTH = 8;

/** Splits `Headline | Site` at the last separator; `null` if there is none or the length of a part is implausible. */
export function splitSiteTitle(text: string): SiteTitle | null {
  let last: RegExpExecArray | null = null;
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text))
    if (!isQuotationMark(text, match.index + 1)) last = match;
  if (last === null) return null;
  const headline = text.slice(0, last.index).trim();
  const site = text.slice(last.index + last[0].length).trim();
  if (headline.length < MIN_HEADLINE_LENGTH || site === '' || site.length > MAX_SITE_LENGTH) return null;
  return { headline, site, dash: DASHES.includes(last[0].trim()) };
}

/** `Une « nuit de la mer » annulée`: French, Armenian and Russian pages print a space on both sides of these marks. */
function isQuotationMark(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (mark === '«' && text.indexOf('»', at) > 0) || (mark === '»' && text.slice(0, at).includes('«'));
}

/** All shorter forms of a window title, longest first: `A | B` and `A` for `A | B | C`. */
export function shorterTitles(text: string): string[] {
  const forms: string[] = [];
  for (
    let part = splitSiteTitle(text);
    part !== null && forms.length < 4;
    part = splitSiteTitle(part.headline)
  ) {
    forms.push(part.headline);
  }
  return forms;
}

/**
 * Labels that are printed before a headline on the same line: the number of a link, a clock time, the number of an item,
 * the subject label of a message, a symbol.
 */
export const TITLE_LABELS: readonly {
  readonly label: RegExp;
  /** What the group of `label` must be, in lower case. */
  readonly words?: readonly string[];
  readonly example: string;
}[] = [
  { label: /^\[\d{1,3}\]\s?(?=\S)/, example: '[12]' },
  {
    label:
      /^(?:[01]?\d|2[0-3]):[0-5]\d\s+(?:[|–—-]\s+)?(?!(?:[ap]\.?m|uhr|to|bis|till?|a|h|hrs)\b)(?=[\p{L}"“„«‘'])/iu,
    example: '15:42 ',
  },
  { label: /^【\d{1,2}】\s?(?=\S)/u, example: '【1】' },
  { label: /^0\d \| (?=\S)/, example: '01 | ' },
  {
    label: /^([^\s:：]{2,9})\s?[:：]\s?(?:\[[^\]]{1,30}\]\s)?(?=\S)/,
    words:
      'subject topic betreff objet asunto assunto oggetto onderwerp emne ämne temat тема θέμα konu 件名 主题 主旨 제목'.split(
        ' ',
      ),
    example: 'Subject: [boats] ',
  },
  // An emoji is part of the headline: of 44 in hand-written newsletters, 41 are.
  { label: /^[►▶■●◆★☆]+\uFE0F?\s+(?=[\p{L}\p{N}])/u, example: '■ ' },
];

/** The headline without the labels before it. */
export function withoutTitleLabels(text: string): string {
  let title = text;
  for (const { label, words } of TITLE_LABELS) {
    const [match = '', word = ''] = label.exec(title) ?? [];
    if (words === undefined || words.includes(word.toLowerCase())) title = title.slice(match.length);
  }
  return title;
}
