import type { PageMetadata } from '../model/document.ts';

type PerhapsSaid = { readonly [Key in keyof PageMetadata]?: PageMetadata[Key] | undefined };

/** What a page says of itself, without the keys of which it says nothing. */
export function saidOnly(values: PerhapsSaid): PageMetadata {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && (typeof value === 'string' || value.length > 0),
    ),
  );
}
