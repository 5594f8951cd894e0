import type { Document } from '../model/document.ts';
import { isSiteName, partSitedTitle } from './site-name.ts';
import { titleKey, wordSpans } from './title-key.ts';

/** What else the segment prints, to tell the headline from what stands on its line with it. */
export interface KnownPrintings {
  /** A line of the head says just this (a key). */
  isPrinted(key: string): boolean;
  /** A window title or breadcrumb has this as its headline (a key). */
  isHeadlineElsewhere(key: string): boolean;
  /** Many lines hold these words (a key), as the lines of a page do with its site's name. */
  isEverywhere(key: string): boolean;
}

/** A shorter form that keeps fewer words of the line is another text. */
const MIN_KEPT_WORDS = 4;
const MIN_KEPT_SHARE = 0.5;
const DANGLING_BYLINE = /\sby:?$/i;

/** The headline without the site's name, and without what a dump glued to either end of it. */
export function titleText(line: string, document: Document, known: KnownPrintings): string {
  return withoutSite(withoutGlue(line, known), document, known).replace(DANGLING_BYLINE, '');
}

/** `Sign in Ferry stays in port` → `Ferry stays in port`, where the window title says just that. */
function withoutGlue(line: string, known: KnownPrintings): string {
  const spans = wordSpans(line);
  const keep = Math.max(MIN_KEPT_WORDS, Math.ceil(spans.length * MIN_KEPT_SHARE));
  for (let size = spans.length - 1; size >= keep; size--) {
    const start = spans[spans.length - size]?.[0] ?? 0;
    const end = spans[size - 1]?.[1] ?? line.length;
    if (isGlue(line.charAt(start - 2)) && known.isHeadlineElsewhere(titleKey(line.slice(start))))
      return line.slice(start);
    if (line.charAt(end) === ' ' && known.isHeadlineElsewhere(titleKey(line.slice(0, end))))
      return line.slice(0, end);
  }
  return line;
}

/** Parts of one headline have a mark between them; what a dump glued together has a blank alone. */
function isGlue(before: string): boolean {
  return /[\p{L}\p{N})\]?!]/u.test(before);
}

/** A shorter form that the page prints is the headline only if it says enough. */
const MIN_SHORT_FORM_WORDS = 3;

function withoutSite(text: string, document: Document, known: KnownPrintings): string {
  const siteKey = siteKeyOf(document);
  let title = text;
  for (let part = partSitedTitle(title); part !== null; part = partSitedTitle(title)) {
    const key = titleKey(part.headline);
    const isHeadline = known.isPrinted(key) && key.split(' ').length >= MIN_SHORT_FORM_WORDS;
    if (!isHeadline && !isSiteName(part, known, siteKey)) break;
    title = part.headline;
  }
  return title;
}

function siteKeyOf(document: Document): string | null {
  const name = document.metadata?.siteName ?? hostOf(document.source.url);
  return name === null ? null : titleKey(name).replaceAll(' ', '');
}

const HOST = /^[a-z][a-z+.-]*:\/\/(?:www\.)?([^/?#:]+)/i;

function hostOf(url: string | null): string | null {
  return url === null ? null : (HOST.exec(url)?.[1] ?? null);
}
