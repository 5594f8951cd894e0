import { readBareName } from '../recognise/bare-name.ts';
import { isJobTitle } from '../recognise/job-title.ts';
import { hasGivenName, looksLikePersonName } from '../recognise/names.ts';
import { readWrittenBy } from '../recognise/written-by.ts';
import type { Passage } from '../model/passage.ts';
import { explicitBylines, type FoundByline } from './byline-lines.ts';
import type { Ledger } from './ledger.ts';
import type { Outline } from './outline.ts';
import { textAt } from './text-at.ts';

/** Where authors are named when no line beside headline or body's end is a byline. */

const NONE: readonly FoundByline[] = [];

function signedBy(name: string): FoundByline[] {
  return [{ byline: { byline: name, authors: [name], agency: null, team: null }, passages: [] }];
}

/** A sentence that says who wrote the piece stands among so many paragraphs at either end of the body. */
const SENTENCE_REACH = 4;

/** `This story was written by Ann Roe.`: stays in the body. */
export function writtenBy(
  passages: readonly Passage[],
  { body, lastBody, end }: Outline,
): readonly FoundByline[] {
  const ends = [...body.slice(0, SENTENCE_REACH), ...body.slice(-SENTENCE_REACH)];
  const foot: number[] = [];
  for (let i = lastBody + 1; i < Math.min(end, lastBody + BIO_REACH.after); i++) foot.push(i);
  for (const i of [...ends, ...foot]) {
    const byline = readWrittenBy(textAt(passages, i));
    if (byline !== null) return [{ byline, passages: [] }];
  }
  return NONE;
}

/** The one byline of a page that has a single one, wherever it stands; teasers bring bylines of others, or their own again. */
export function soleByline(
  passages: readonly Passage[],
  ledger: Ledger,
  { start, end, firstSolid, lastBody }: Outline,
): readonly FoundByline[] {
  const all = Array.from({ length: end - start }, (_, at) => start + at);
  const signed = explicitBylines(passages, ledger, all, end).filter(({ byline }) =>
    byline.authors.some(isFull),
  );
  const [first] = signed;
  const names = new Set(signed.map(({ byline }) => byline.authors.join()));
  if (first === undefined || names.size > 1) return NONE;
  const isAmongBody = (at: number): boolean => at > firstSolid && at < lastBody;
  return signed.length === 1 || first.passages.every(isAmongBody) ? [first] : NONE;
}

function isFull(name: string): boolean {
  return name.includes(' ') && looksLikePersonName(name);
}

const BIO_REACH = { before: 8, after: 14 } as const;
const ABOUT = /^(?:About|Meet)(?: the)?(?: author| writer| contributor)?:? (.{3,41})$/i;
const BIO_START = /^(\p{Lu}[^!?:;]{3,40}?),? (?:is|was|has|covers|writes|works|lives|joined|reports) /u;
const MIN_BIO = 40;
/** The job is told in the first words of a note on the author. */
const JOB_WORDS = 9;

/** `About Ann Roe`, `Ann Roe is a gardener and writer who …` at the foot, of somebody the text above never names. */
export function aboutAuthor(passages: readonly Passage[], outline: Outline): readonly FoundByline[] {
  const { start, end, lastBody } = outline;
  const from = Math.max(start, lastBody - BIO_REACH.before);
  const to = Math.min(end - 1, lastBody + BIO_REACH.after);
  for (let i = from; i <= to; i++) {
    const text = textAt(passages, i);
    const about = text.length > 60 ? null : (ABOUT.exec(text)?.[1] ?? null);
    if (about !== null && isPerson(about)) return signedBy(about);
    const name = text.length < MIN_BIO ? null : (BIO_START.exec(text)?.[1] ?? null);
    if (name === null || !isPerson(name) || !tellsJob(text.slice(name.length))) continue;
    if (!namedInBody(passages, outline, name, i)) return signedBy(name);
  }
  return NONE;
}

function isPerson(name: string): boolean {
  const read = readBareName(name);
  return (
    read !== null &&
    read.authors.length === 1 &&
    read.rest === '' &&
    !name.includes('-based ') &&
    looksLikePersonName(name)
  );
}

function tellsJob(behind: string): boolean {
  const words = behind.replace(/[,.]/g, ' ').split(/\s+/, JOB_WORDS + 2);
  return isJobTitle(words.slice(2).join(' '));
}

function namedInBody(passages: readonly Passage[], { body }: Outline, name: string, at: number): boolean {
  const family = name.slice(name.lastIndexOf(' ') + 1);
  return body.some((i) => i < at - 2 && textAt(passages, i).includes(family));
}

const OPENING = 4;
const FOOT = 60;
const MAX_COPYRIGHT = 160;
const COPYRIGHT = /©|\(c\)|copyright/i;
const NOT_HOLDER = /©|\(c\)|\bcopyright\b|\b(?:19|20)\d\d\b(?:\s*[-–]\s*(?:(?:19|20)\d\d|present|now))?/gi;
const LEADING_BY = /^by\b/i;
const HOLDER_END = /(?<=\p{Ll}{2})\.|[,|·∙•–]|\ball rights\b|\s-(?:\s|$)/iu;

/** `Ann Roe’s Garden Blog`, `Ann Roe //`. */
const BLOG_OF = /['’]s (?:\p{L}+ ){0,2}(?:blog|site|website|weblog|notes|journal|homepage)$|(?<!\/)\/+$/iu;

/** A page that is headed by a person's name, which its copyright line repeats, is that person's. */
export function siteOwner(
  passages: readonly Passage[],
  { start, end, lastBody }: Outline,
): readonly FoundByline[] {
  for (let i = end - 1; i > Math.max(lastBody - 2, end - FOOT); i--) {
    const text = textAt(passages, i);
    if (text.length > MAX_COPYRIGHT || !COPYRIGHT.test(text)) continue;
    const holder = text
      .replace(NOT_HOLDER, ' ')
      .trim()
      .replace(LEADING_BY, '')
      .split(HOLDER_END, 1)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (!looksLikePersonName(holder) || !hasGivenName(holder)) continue;
    for (let k = start; k < start + OPENING && k < end; k++)
      if (textAt(passages, k).includes(holder)) return signedBy(holder);
  }
  const heading = textAt(passages, start).replace(BLOG_OF, '').trimEnd();
  return start === 0 && looksLikePersonName(heading) && hasGivenName(heading) ? signedBy(heading) : NONE;
}
