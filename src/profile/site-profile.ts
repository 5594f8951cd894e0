import { isObject, type JsonObject, messageOf } from '../model/values.ts';

export const PROFILE_VERSION = 1;

/** Longer lines are paragraphs, shorter ones single characters. In UTF-16 code units. */
export const LINE_LENGTH = { min: 2, max: 240 } as const;

/** A line (case and white space are ignored), or the shape of one: with dates and numbers replaced. */
export type ProfileEntry = ({ readonly line: string } | { readonly shape: string }) & {
  /** Number of documents with it; omitted in entries written by a user. */
  readonly documents?: number;
};

/** The lines that recur in a site's documents; a JSON file that may be edited. */
export interface SiteProfile {
  readonly cleancopyProfile: typeof PROFILE_VERSION;
  /** Number of distinct documents it was learned from. */
  readonly documents: number;
  /** Lines to remove. */
  readonly drop: readonly ProfileEntry[];
  /** Lines that are not removed, even if they are in `drop`. */
  readonly protect: readonly ProfileEntry[];
  /** Regular expressions (flag `u`): an article begins at each line that matches. */
  readonly splitBefore?: readonly string[];
  /** The same: a line that matches is the headline of an article. */
  readonly title?: readonly string[];
  /** Each document is one article. */
  readonly oneArticle?: boolean;
  /** How it was learned; for information only. */
  readonly learned: Readonly<Record<string, number>>;
}

/** An invalid profile; the message is one line that says where and what to do. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}

const STRUCTURE_KEYS = ['splitBefore', 'title', 'oneArticle'] as const;
const PROFILE_KEYS = ['cleancopyProfile', 'documents', 'drop', 'protect', ...STRUCTURE_KEYS, 'learned'];
const ENTRY_KEYS = ['line', 'shape', 'documents'];

/**
 * Reads a profile from parsed JSON, learned or written by hand. Only `cleancopyProfile` is required; a string in
 * `drop` or `protect` is a line.
 *
 * @throws {ProfileError} naming the invalid key
 */
export function readProfile(value: unknown): SiteProfile {
  const profile = objectWith(value, PROFILE_KEYS, 'the profile');
  if (profile['cleancopyProfile'] !== PROFILE_VERSION) {
    throw new ProfileError(
      `cleancopyProfile must be ${PROFILE_VERSION}; is this a file that cleancopy learn wrote?`,
    );
  }
  const { documents = 0, drop = [], protect = [], learned = {} } = profile;
  return {
    cleancopyProfile: PROFILE_VERSION,
    documents: countAt(documents, 'documents'),
    drop: entriesAt(drop, 'drop'),
    protect: entriesAt(protect, 'protect'),
    ...structureOf(profile),
    learned: (isObject(learned) ? learned : {}) as SiteProfile['learned'],
  };
}

/** The keys that say where articles begin; absent ones stay absent. */
function structureOf(profile: JsonObject): Pick<SiteProfile, (typeof STRUCTURE_KEYS)[number]> {
  const { splitBefore, title, oneArticle } = profile;
  if (oneArticle !== undefined && typeof oneArticle !== 'boolean')
    throw wrong('oneArticle', 'true or false', oneArticle);
  if (oneArticle && splitBefore !== undefined)
    throw new ProfileError('oneArticle and splitBefore exclude each other; remove one of them');
  return {
    ...(splitBefore !== undefined && { splitBefore: patternsAt(splitBefore, 'splitBefore') }),
    ...(title !== undefined && { title: patternsAt(title, 'title') }),
    ...(oneArticle !== undefined && { oneArticle }),
  };
}

function patternsAt(value: unknown, place: string): string[] {
  if (!Array.isArray(value)) throw wrong(place, 'a list', value);
  return value.map((pattern: unknown, at) => {
    if (typeof pattern !== 'string' || pattern === '')
      throw wrong(`${place}[${at}]`, 'a regular expression', pattern);
    try {
      new RegExp(pattern, 'u');
    } catch (error) {
      throw new ProfileError(`${place}[${at}] is not a regular expression (${messageOf(error)})`);
    }
    return pattern;
  });
}

function wrong(place: string, expected: string, value: unknown): ProfileError {
  return new ProfileError(`${place} must be ${expected}, not ${nameOf(value)}`);
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : `${typeof value} ${JSON.stringify(value).slice(0, 40)}`;
}

function objectWith(value: unknown, keys: readonly string[], place: string): JsonObject {
  if (!isObject(value)) throw wrong(place, 'an object', value);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return value;
  throw new ProfileError(`unknown key '${unknown}' in ${place}; it may hold ${keys.join(', ')}`);
}

function countAt(value: unknown, place: string): number {
  if (Number.isInteger(value) && Number(value) >= 0) return Number(value);
  throw wrong(place, 'a number of documents', value);
}

function entriesAt(value: unknown, place: string): ProfileEntry[] {
  if (!Array.isArray(value)) throw wrong(place, 'a list', value);
  return value.map((entry: unknown, at) => entryAt(entry, `${place}[${at}]`));
}

function entryAt(value: unknown, place: string): ProfileEntry {
  if (typeof value === 'string') return { line: lineAt(value, place) };
  const { line, shape, documents } = objectWith(value, ENTRY_KEYS, place);
  if ((line === undefined) === (shape === undefined))
    throw new ProfileError(`${place} must have either a line or a shape`);
  const what =
    line === undefined ? { shape: lineAt(shape, `${place}.shape`) } : { line: lineAt(line, `${place}.line`) };
  return documents === undefined ? what : { ...what, documents: countAt(documents, `${place}.documents`) };
}

function lineAt(value: unknown, place: string): string {
  if (typeof value !== 'string') throw wrong(place, 'a text', value);
  const length = value.trim().length;
  if (length >= LINE_LENGTH.min && length <= LINE_LENGTH.max) return value;
  throw new ProfileError(
    `${place} must have ${LINE_LENGTH.min} to ${LINE_LENGTH.max} characters, not ${length}; use a rule of your own for others`,
  );
}

/** The profile as JSON with one entry per line. */
export function serializeProfile(profile: SiteProfile): string {
  const { cleancopyProfile, documents, drop, protect, learned } = profile;
  const structure = STRUCTURE_KEYS.filter((key) => profile[key] !== undefined);
  return `{
  "cleancopyProfile": ${cleancopyProfile},
  "documents": ${documents},
  "drop": ${listOf(drop)},
  "protect": ${listOf(protect)},
${structure.map((key) => `  "${key}": ${JSON.stringify(profile[key])},\n`).join('')}  "learned": ${JSON.stringify(learned)}
}
`;
}

function listOf(entries: readonly ProfileEntry[]): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}
