import { isBodyLabel, isBoilerplate } from '../model/label.ts';
import { type RightsOwner, readRightsOwner } from '../recognise/rights-owner.ts';
import { splitSiteTitle, titleKey } from '../recognise/title-forms.ts';
import type { Draft } from './ledger.ts';

/** Longer lines are not window titles. */
const MAX_TITLE_LINE = 300;
/** A longer name in metadata is a slogan. */
const MAX_NAME = 60;
const MIN_KEY = 3;
const BEFORE_HOST = /^(?:[a-z][a-z+.-]*:\/\/)?(?:www\.)?/i;

/**
 * The publisher: the name of the site in metadata; else the end of a window title (`Headline | Site`), if the copyright
 * line or the address repeats it; else the owner in the copyright line, if there is one owner only.
 */
export function findPublisher(draft: Draft, title: string | null): string | null {
  const { metadata: { siteName } = {}, source } = draft.document;
  if (siteName !== undefined && siteName.length <= MAX_NAME && titleKey(siteName) !== '') return siteName;
  const owners = ownersBelow(draft);
  const host = source.url?.replace(BEFORE_HOST, '').split('/', 1)[0] ?? '';
  for (const site of sitesInTitles(draft, title)) {
    if (isPart(site, host) || owners.some(({ name }) => isPart(site, name) || isPart(name, site)))
      return site;
  }
  const [owner, ...others] = owners.filter(({ isNotice }) => isNotice);
  return owner !== undefined && others.every(({ name }) => titleKey(name) === titleKey(owner.name))
    ? owner.name
    : null;
}

/** Whether `whole` contains `part`, without case, spaces and punctuation. */
function isPart(part: string, whole: string): boolean {
  const [inner, outer] = [part, whole].map((text) => titleKey(text).replaceAll(' ', ''));
  return inner !== undefined && inner.length >= MIN_KEY && (outer?.includes(inner) ?? false);
}

/** Owners in copyright lines below the text. Above it and between its paragraphs, they are those of pictures. */
function ownersBelow({ ledger, segment }: Draft): RightsOwner[] {
  const { articleStart, end } = segment;
  let last = end - 1;
  while (last > articleStart && !(ledger.isPlaced(last) && isBodyLabel(ledger.label(last)))) last--;
  const owners: RightsOwner[] = [];
  for (let i = last + 1; i < end; i++) {
    if (!isBoilerplate(ledger.label(i))) continue;
    const owner = readRightsOwner(ledger.text(i));
    if (owner !== null) owners.push(owner);
  }
  return owners;
}

/** The last parts of window titles above the text. */
function sitesInTitles({ ledger, segment, before }: Draft, title: string | null): string[] {
  if (title === null) return [];
  const key = titleKey(title);
  const sites: string[] = [];
  for (let i = before; i <= (segment.headline ?? segment.articleStart); i++) {
    const text = ledger.text(i);
    const parts = text.length > MAX_TITLE_LINE ? null : splitSiteTitle(text);
    if (parts !== null && titleKey(parts.headline).startsWith(key)) sites.push(parts.site);
  }
  return sites;
}
