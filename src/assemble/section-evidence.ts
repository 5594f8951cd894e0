import { looksLikePersonName } from '../recognise/names.ts';
import { isSectionName } from '../recognise/section-words.ts';
import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';
import { partSitedTitle } from './site-name.ts';
import { textAt } from './text-at.ts';
import { keyHolds, titleKey } from './title-key.ts';

/** Where a line stands that may name the section. */
export interface SectionPlace {
  readonly at: number;
  readonly headline: number;
  /** First and last passage of the segment. */
  readonly from: number;
  readonly to: number;
}

/** Beside the place right above the headline one more sign is needed, of a name that papers use for sections. */
const ENOUGH = 2;
/** Copies of the label are looked for in the menus this far above. */
const MENU_REACH = 40;
const MAX_MENU_LENGTH = 160;

/** Whether a short line right above or below the headline names its section rather than the site or a menu's entry. */
export function sectionEvidence(passages: readonly Passage[], ledger: Ledger, place: SectionPlace): boolean {
  const { at, headline } = place;
  const key = titleKey(textAt(passages, at));
  const known = isSectionName(key);
  if (!known && (ledger.verdict(at).rule === 'menu-label' || namesSite(passages, ledger, place, key)))
    return false;
  if (!known && !mayNameSection(passages, ledger, place, key)) return false;
  if (endsMenu(passages, ledger, at)) return false;
  const above = at < headline;
  let signs = known ? 1 : 0;
  if (above) signs++;
  if (above ? isSetOff(passages, at) : leadsToTime(ledger, at, place.to)) signs++;
  if (standsInMenu(passages, place, key)) signs++;
  return signs >= ENOUGH;
}

/**
 * Any other label is no button, count or person, and is printed in a menu or breadcrumb above, or stands where news
 * has it: set off above a headline that byline or time follow.
 */
function mayNameSection(
  passages: readonly Passage[],
  ledger: Ledger,
  place: SectionPlace,
  key: string,
): boolean {
  const { at, headline, to } = place;
  if (NO_SECTION.test(key) || looksLikePersonName(textAt(passages, at))) return false;
  if (standsInMenu(passages, place, key)) return true;
  if (at > headline || !isSetOff(passages, at) || key.split(' ').length > 2) return false;
  return [headline + 1, headline + 2].some((i) => i <= to && CREDITS.has(ledger.label(i)));
}

const CREDITS: ReadonlySet<string> = new Set(['byline', 'timestamp']);
const NO_SECTION = /^(?:home|blog|live|view|follow|join|top|more|all|new|try|get|shop|buy)/;

/** A blank line above it, and none between it and the headline. */
function isSetOff(passages: readonly Passage[], at: number): boolean {
  return (passages[at]?.blankBefore ?? 0) > 0 && passages[at + 1]?.blankBefore === 0;
}

function leadsToTime(ledger: Ledger, at: number, to: number): boolean {
  return at < to && ledger.label(at + 1) === 'timestamp';
}

/** Right below an entry of a menu, with nothing between: the menu's last entry. */
function endsMenu(passages: readonly Passage[], ledger: Ledger, at: number): boolean {
  if (passages[at]?.blankBefore !== 0) return false;
  const above = textAt(passages, at - 1);
  return ledger.labelAt(at - 1) === 'navigation' && above.split(' ').length <= 3 && !isStandingOut(above);
}

/** A teaser's badge (`Plus`, `Live`) above the section is no menu. */
function isStandingOut(text: string): boolean {
  return /^(?:plus|live|exklusiv|exclusive|premium|breaking)$/i.test(text);
}

const PARTS = /[|/>»›·•]/;

function standsInMenu(passages: readonly Passage[], { at, from }: SectionPlace, key: string): boolean {
  for (let i = Math.max(from, at - MENU_REACH); i < at; i++) {
    const text = textAt(passages, i);
    if (text.length > MAX_MENU_LENGTH) continue;
    if (titleKey(text) === key || text.split(PARTS).some((part) => titleKey(part) === key)) return true;
  }
  return false;
}

/** The tail of a window title, or the holder of the copyright. */
function namesSite(
  passages: readonly Passage[],
  ledger: Ledger,
  { from, to, at }: SectionPlace,
  key: string,
): boolean {
  const sited = partSitedTitle(textAt(passages, from));
  if (sited !== null && titleKey(sited.site) === key) return true;
  for (let i = at + 1; i <= to; i++) {
    if (ledger.label(i) === 'copyright' && keyHolds(titleKey(textAt(passages, i)), key)) return true;
  }
  return false;
}
