/** A name and a colon, after an optional time code. */
const SPEAKER =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ –-]{0,3})?([\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{Nd} .'’()-]{0,40}?) ?[:：](?: |(?=[\p{Lo}\p{Ps}\p{Pi}"]))/u;
/** `00:12`, `[1:02:33]`, `12:30 –`. */
const TIME_CODE = /^[[(]?(\d{1,3}):(\d{2})(?::(\d{2}))?[\])]?$/;
/** More words are a sentence with a colon. */
const MAX_NAME_WORDS = 5;
/** Least number of turns of all speakers. */
const MIN_TURNS = 4;

/** A time code and a name are no longer than this. */
const COLON_NEAR_START = /^[^:：]{0,59}[:：]/;

/** The name before a colon at the start of the line; `null` if there is none. */
export function speakerOf(text: string): string | null {
  if (!COLON_NEAR_START.test(text)) return null;
  const name = SPEAKER.exec(text)?.[1];
  return name === undefined || name.split(' ').length > MAX_NAME_WORDS ? null : name;
}

/**
 * Names of speakers in a conversation of two or more: `Ann: …`, `Ben: …`, `Ann: …`. Labels of facts (`Age: 40`) are
 * excluded, because no sentences follow them.
 */
export function findSpeakers(texts: Iterable<string>): ReadonlySet<string> {
  const turns = new Map<string, number>();
  let all = 0;
  let sentences = 0;
  let changes = 0;
  let before: string | null = null;
  for (const text of texts) {
    const name = speakerOf(text);
    if (name === null) continue;
    turns.set(name, (turns.get(name) ?? 0) + 1);
    all++;
    if (before !== null && name !== before) changes++;
    before = name;
    if (HAS_SENTENCE_END.test(text)) sentences++;
  }
  if (all < MIN_TURNS || sentences * 2 < all || changes * 2 < all) return NO_NAMES;
  const again = [...turns].filter(([, count]) => count > 1).map(([name]) => name);
  return again.length < 2 || again.length > MAX_SPEAKERS ? NO_NAMES : new Set(again);
}

const HAS_SENTENCE_END = /[.!?…。！？؟۔।](?:["'”’»」)\]]|\s|$)/u;
const MAX_SPEAKERS = 12;
const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Whether lines with only a time are time codes of a recording: they count up, and begin in the first minute or
 * exceed 24 hours.
 */
export function areTimeCodes(texts: readonly string[]): boolean {
  const codes = texts.flatMap((text) => timeCodeOf(text) ?? []);
  if (codes.length < MIN_CODES || codes.some((code, i) => i > 0 && code <= (codes[i - 1] as number)))
    return false;
  return (codes[0] as number) < MINUTE || codes.some((code) => code >= DAY_OF_MINUTES);
}

const MIN_CODES = 2;
const MINUTE = 60;
/** `24:00` as minutes and seconds. */
const DAY_OF_MINUTES = 24 * MINUTE;

/** Seconds from the start of a recording, if the line is only a time code; otherwise `null`. */
export function timeCodeOf(text: string): number | null {
  const found = TIME_CODE.exec(text);
  if (found === null) return null;
  const [, first, second, third] = found;
  const lead = Number(first) * 60 + Number(second);
  return third === undefined ? lead : lead * 60 + Number(third);
}
