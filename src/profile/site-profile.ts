/** Version of the profile's format. */
export const PROFILE_VERSION = 1;

/** Longer lines are paragraphs, shorter ones single marks: neither names a site's chrome. In UTF-16 code units. */
export const LINE_LENGTH = { min: 2, max: 240 } as const;

/** A line as it is printed (case and white space do not matter), or the shape of one: dates and numbers folded. */
export type ProfileEntry = ({ readonly line: string } | { readonly shape: string }) & {
  /** How many documents print it; left out where a user wrote the entry. */
  readonly documents?: number;
};

/** What a site's documents have in common; a JSON file that may be edited. */
export interface SiteProfile {
  readonly cleancopyProfile: typeof PROFILE_VERSION;
  /** Distinct documents the profile was learned from. */
  readonly documents: number;
  /** Lines to take out. */
  readonly drop: readonly ProfileEntry[];
  /** Lines to leave to the article, whatever `drop` says. */
  readonly protect: readonly ProfileEntry[];
  /** How it was learned; for the reader, of no effect. */
  readonly learned: Readonly<Record<string, number>>;
}
