import type { PageMetadata } from '../model/document.ts';
import { isDesk } from '../recognise/byline.ts';
import { hasGivenName } from '../recognise/names.ts';
import { titleKey } from './title-key.ts';

/** What the page tells machines comes first, but a person in the byline before the house that it names there. */
export function signedBy(
  { authors = [], siteName }: PageMetadata,
  printed: readonly string[],
): readonly string[] {
  if (authors.length === 0) return printed;
  const isSite = (name: string): boolean => siteName !== undefined && isHouse(name, siteName);
  const namesPerson = authors.every(isSite) && printed.some((name) => isPersonal(name) && !isSite(name));
  return namesPerson || (printed.some(hasGivenName) && !authors.some(hasGivenName)) ? printed : authors;
}

/** Whether the name is what the site calls itself, or a part of it: `Kestrel` of `Kestrel Blog`. */
function isHouse(name: string, siteName: string): boolean {
  const [own, site] = [titleKey(name), titleKey(siteName)];
  return own !== '' && (own === site || site.startsWith(`${own} `) || own.startsWith(`${site} `));
}

const PERSONAL = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** Written as names of people are, and no team. */
function isPersonal(name: string): boolean {
  return PERSONAL.test(name) && !isDesk(name);
}
