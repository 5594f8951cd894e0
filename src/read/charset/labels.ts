export interface DeclaredCharset {
  /** A label `TextDecoder` knows. */
  readonly label: string;
  /** Where it was found, as a user reads it. */
  readonly by: string;
}

/** A label by its standard name, so `latin1` is windows-1252; `null` for one that nobody knows. */
export function knownCharset(label: string | null, by: string): DeclaredCharset | null {
  if (label === null) return null;
  try {
    return { label: new TextDecoder(label.trim()).encoding, by };
  } catch {
    // A label nobody knows says nothing; the next clue decides.
    return null;
  }
}
