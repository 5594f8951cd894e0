import { foldLine, shapeOf } from './line-key.ts';
import { LINE_LENGTH, type ProfileEntry, type SiteProfile } from './site-profile.ts';

/** What a profile says of a line. */
export interface ProfileMatch {
  readonly verdict: 'drop' | 'protect';
  readonly reason: string;
  /** In how many documents a learned line stands, and in which share of them; `null` for what a user wrote. */
  readonly recurrence: { readonly documents: number; readonly share: number } | null;
}

export type ProfileMatcher = (text: string) => ProfileMatch | null;

/** Reads a profile into a function that looks a line up. */
export function createProfileMatcher(profile: SiteProfile): ProfileMatcher {
  const lines = new Map<string, ProfileMatch>();
  const shapes = new Map<string, ProfileMatch>();
  // Protected lines are entered last, so that they stand over dropped ones.
  for (const verdict of ['drop', 'protect'] as const) {
    for (const entry of profile[verdict]) {
      const match = {
        verdict,
        reason: reasonOf(verdict, entry, profile),
        recurrence: recurrenceOf(entry, profile),
      };
      if ('line' in entry) lines.set(foldLine(entry.line), match);
      else shapes.set(entry.shape.toLowerCase(), match);
    }
  }
  return (text) => {
    if (text.length > LINE_LENGTH.max) return null;
    const key = foldLine(text);
    const ofLine = lines.get(key) ?? null;
    if (ofLine?.verdict === 'protect' || shapes.size === 0) return ofLine;
    const shape = shapeOf(key);
    const ofShape = shape === null ? null : (shapes.get(shape) ?? null);
    return ofShape?.verdict === 'protect' ? ofShape : (ofLine ?? ofShape);
  };
}

function recurrenceOf({ documents }: ProfileEntry, profile: SiteProfile): ProfileMatch['recurrence'] {
  if (documents === undefined) return null;
  return { documents, share: documents / Math.max(1, profile.documents, documents) };
}

function reasonOf(verdict: 'drop' | 'protect', entry: ProfileEntry, profile: SiteProfile): string {
  if (verdict === 'protect') return 'protected by the site profile';
  if (entry.documents === undefined) return 'named in the site profile';
  const what = 'line' in entry ? 'stands' : 'its shape stands';
  return `${what} in ${entry.documents} of ${profile.documents} documents of this site`;
}
