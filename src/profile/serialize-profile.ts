import type { ProfileEntry, SiteProfile } from './site-profile.ts';

/** The profile as JSON to read and to edit: one entry a line. */
export function serializeProfile(profile: SiteProfile): string {
  const { cleancopyProfile, documents, drop, protect, learned } = profile;
  return `{
  "cleancopyProfile": ${cleancopyProfile},
  "documents": ${documents},
  "drop": ${listOf(drop)},
  "protect": ${listOf(protect)},
  "learned": ${JSON.stringify(learned)}
}
`;
}

function listOf(entries: readonly ProfileEntry[]): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}
