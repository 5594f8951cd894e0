import { findAgency } from '../recognise/agencies.ts';
import { readBareName } from '../recognise/bare-name.ts';
import { type Byline, isDesk, readByline, readExpectedByline } from '../recognise/byline.ts';
import { isJobTitle } from '../recognise/job-title.ts';
import { withoutPortrait } from '../recognise/portrait.ts';
import { readTimestampLine } from '../recognise/times/index.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { readBehindLead } from './lead-alone.ts';
import type { Ledger } from './ledger.ts';
import { isBodyLabel } from './outline.ts';
import { textAt } from './text-at.ts';

export interface FoundByline {
  readonly byline: Omit<Byline, 'rest'>;
  readonly passages: readonly number[];
}

/**
 * Lines that say in so many words who wrote the piece, among the passages of a zone.
 *
 * @param end where the article's passages end
 */
export function explicitBylines(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: readonly number[],
  end: number,
  isExpected: (passage: number) => boolean = () => false,
): FoundByline[] {
  const found: FoundByline[] = [];
  let bodyHasBegun = false;
  for (const i of zone) {
    const text = textAt(passages, i);
    const label = ledger.label(i);
    bodyHasBegun ||= label === 'paragraph';
    if (label === 'contributor') {
      // An agency above the body signs the article; below it the line names who else worked on it.
      const agency = bodyHasBegun ? null : findAgency(text);
      if (agency !== null)
        found.push({ byline: { byline: text, authors: [], agency, team: null }, passages: [i] });
      continue;
    }
    const byline =
      readLabelled(text, label) ??
      (isExpected(i) && UNREAD_BY_ANY_RULE.has(label) ? readHouseAlone(text) : null);
    if (byline !== null) {
      found.push({ byline, passages: [i] });
      continue;
    }
    if (isBodyLabel(label) && !CAPITAL_LEAD.test(text)) continue;
    const split = i + 1 < end ? readLeadAlone(text, textAt(passages, i + 1), isExpected(i)) : null;
    if (split !== null) found.push({ byline: split, passages: [i, i + 1] });
  }
  return found;
}

/** A byline may share its line with a notice that another rule took first: `by Ann Roe · This post may contain …`. */
const UNREAD_BY_BYLINE_RULE: ReadonlySet<Label> = new Set<Label>(['advertisement', 'read-time', 'comments']);
const MAX_SHARED_LENGTH = 180;

function readLabelled(text: string, label: Label): Byline | null {
  if (label === 'byline') {
    const byline = readByline(text) ?? readBareName(text);
    return byline === null ? null : withJob(byline, text);
  }
  const byline = readShared(text, label);
  return byline !== null && namesSomebody(byline) ? byline : null;
}

function readShared(text: string, label: Label): Byline | null {
  if (label === 'timestamp') return readByline(text) ?? readByline(readTimestampLine(text)?.rest ?? '');
  if (UNREAD_BY_BYLINE_RULE.has(label) && text.length <= MAX_SHARED_LENGTH) return readByline(text);
  const bare = withoutPortrait(text);
  return bare === text || bare.length > MAX_SHARED_LENGTH ? null : readByline(bare);
}

function namesSomebody(byline: Byline): boolean {
  return byline.authors.length > 0 || byline.team !== null;
}

/** What no named rule took for something else. */
const UNREAD_BY_ANY_RULE: ReadonlySet<Label> = new Set<Label>(['other', 'navigation']);

/** `by kestrelboats`, `By Harrow Online`: where a byline is expected. */
function readHouseAlone(text: string): Byline | null {
  const byline = text.length > MAX_HOUSE_LENGTH || !PLAIN_LEAD.test(text) ? null : readExpectedByline(text);
  return byline !== null && namesSomebody(byline) ? byline : null;
}

const MAX_HOUSE_LENGTH = 60;
/** `Published by` leads to the publisher of a book or a game that the piece is on. */
const PLAIN_LEAD = /^(?:(?:written|posted) )?(?:by|von|par|por|di|da|door)\b/i;

/** `By Ann Roe, Staff Writer`: a job that closes the line is printed as part of the byline. */
function withJob(byline: Byline, text: string): Byline {
  return isJobTitle(byline.rest) && text.endsWith(byline.rest) ? { ...byline, byline: text } : byline;
}

/** Links that parted a sentence leave a small `by`. */
const CAPITAL_LEAD = /^(?:(?:Written )?By|BY)$/;
const MAX_NAME_LENGTH = 60;

/** `By` on one line and the name on the next, as dumps of linked names have it. */
function readLeadAlone(lead: string, name: string, isExpected: boolean): Byline | null {
  const byline = name.length > MAX_NAME_LENGTH ? null : readBehindLead(lead, name);
  if (byline === null || (byline.authors.length === 0 && byline.team === null)) return null;
  const isKnown = byline.authors.length > 0 || isDesk(byline.team ?? '');
  return isKnown || isExpected ? { ...byline, byline: `${lead} ${name}` } : null;
}
