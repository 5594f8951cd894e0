import { AGENCIES, type Agency } from './agency-table.ts';

const byMark: ReadonlyMap<string, Agency> = new Map(
  AGENCIES.flatMap((agency) => [agency.name, ...agency.marks].map((mark) => [mark, agency] as const)),
);
const byName: ReadonlyMap<string, Agency> = new Map(
  AGENCIES.flatMap((agency) => agency.names.map((name) => [name, agency] as const)),
);
const LONGEST = Math.max(...[...byMark.keys(), ...byName.keys()].map((form) => form.length)) + 25;

const ARTICLE = /^the\s/i;
const AGENCY_WORD =
  /\s(?:news agency|news service|newswire|agency|nachrichtenagentur|haber ajansı|통신|通信)$/i;
/** `dpa/bb`, `dpa-AFX`, `AP/Reuters`: the first agency named counts. */
const JOINT = /\s?[/,&+]\s?|\s(?:and|und|et|y|e|with)\s/;

/** First two characters of all forms, in lower case: rejects most texts with one lookup. */
const FORM_STARTS: ReadonlySet<string> = new Set([...byMark.keys(), ...byName.keys(), 'the '].map(startOf));

function startOf(text: string): string {
  return text.slice(0, 2).toLowerCase();
}

/** A letter whose lower case does not depend on the letters after it; of scripts without case, those of Asia. */
const LETTER = /^[a-z\u05d0-\u05ea\u0620-\u064a\u0900-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/i;

/** False when the text cannot begin with an agency: no form, no article and no white space is there. */
export function mayOpenWithAgency(text: string): boolean {
  return !LETTER.test(text) || FORM_STARTS.has(startOf(text));
}

function lookUp(printed: string): Agency | null {
  return byMark.get(printed) ?? byName.get(printed.toLowerCase()) ?? null;
}

function find(printed: string): Agency | null {
  const trimmed = printed.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const exact = lookUp(trimmed);
  if (exact !== null) return exact;
  if (!trimmed.includes(' ') && !trimmed.endsWith('.')) return null;
  const bare = trimmed.replace(ARTICLE, '').replace(/\.$/, '').replace(AGENCY_WORD, '');
  return bare === trimmed ? null : lookUp(bare);
}

/**
 * Canonical short name of a news agency (`AP`, `dpa`, `Xinhua`) from any form it is printed in, in any script;
 * `null` when the text is anything else. Of several agencies (`AP/Reuters`) the first is named.
 */
export function findAgency(printed: string): string | null {
  if (!mayOpenWithAgency(printed)) return null;
  const whole = find(printed);
  if (whole !== null) return whole.name;
  if (printed.length > 60 || !JOINT.test(printed)) return null;
  const [first, ...others] = printed.trim().split(JOINT);
  if (first === undefined || others.length === 0 || others.length > 3) return null;
  const agency = find(first);
  // `dpa/bb`: a regional desk is one to four lower-case letters; anything longer must be an agency too.
  return agency !== null && others.every((other) => /^[a-z]{1,4}$/.test(other) || find(other) !== null)
    ? agency.name
    : null;
}

/** True for forms such as `APA` or `MENA` that more often mean something other than the agency. */
export function isAmbiguousAgency(printed: string): boolean {
  const agency = find(printed);
  return agency?.ambiguous === true && !byName.has(printed.trim().replace(ARTICLE, '').toLowerCase());
}
