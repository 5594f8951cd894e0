import { readBareName, readByline } from '../fields/byline.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';
import { isBodyLabel } from './outline.ts';

type Byline = NonNullable<ReturnType<typeof readByline>>;

/** A line that holds nothing but a name, and where it stands. */
interface NameLine {
  readonly passages: readonly Passage[];
  readonly ledger: Ledger;
  readonly at: number;
  readonly byline: Byline;
  /** Passages since the last printing of the headline above it; Infinity when none is above. */
  readonly sinceHeadline: number;
  /** It stands between the headline and the first paragraphs. */
  readonly isInHead: boolean;
}

export interface NameEvidence {
  readonly name: string;
  readonly weight: number;
  holds(line: NameLine): boolean;
}

/** What makes a bare name the author's. */
export const NAME_EVIDENCE: readonly NameEvidence[] = [
  { name: 'byline-word-above', weight: 4, holds: ({ passages, at }) => isLead(passages[at - 1]?.text ?? '') },
  {
    name: 'author-heading-above',
    weight: 3,
    holds: ({ ledger, at }) => labelAt(ledger, at - 1) === 'author-bio',
  },
  { name: 'biography-below', weight: 3, holds: hasBiographyBelow },
  { name: 'time-beside', weight: 2, holds: ({ ledger, at }) => isBesideTime(ledger, at) },
  { name: 'right-below-headline', weight: 2, holds: ({ sinceHeadline }) => sinceHeadline === 1 },
  {
    name: 'below-headline',
    weight: 1,
    holds: ({ sinceHeadline }) => sinceHeadline > 1 && sinceHeadline <= 5,
  },
  { name: 'role-below', weight: 2, holds: ({ passages, at }) => isRole(passages[at + 1]?.text ?? '') },
  { name: 'date-behind', weight: 2, holds: ({ byline }) => byline.rest !== '' },
  { name: 'in-head', weight: 1, holds: ({ isInHead }) => isInHead },
  { name: 'reads-like-body', weight: -2, holds: ({ ledger, at }) => isBodyLabel(ledger.label(at)) },
];

/** Evidence a line needs whose words are surely a person's name, and one whose words only may be. */
const ENOUGH = { person: 3, perhaps: 5 } as const;
const MAX_LENGTH = 130;
const MAX_WORDS_PERHAPS = 4;

const OTHER_FIELDS: ReadonlySet<Label> = new Set<Label>([
  'section',
  'breadcrumb',
  'caption',
  'credit',
  'tags',
  'share',
  'advertisement',
  'next-article',
  'related',
  'newsletter',
  'copyright',
]);

export interface FoundName {
  readonly byline: Byline;
  readonly passage: number;
}

/** The bare name with most evidence for being the author's; `null` when none has enough. */
export function findNameLine(
  passages: readonly Passage[],
  ledger: Ledger,
  places: readonly number[],
  inHead: ReadonlySet<number>,
  printings: readonly number[],
): FoundName | null {
  const headlines = new Set(printings);
  let best: FoundName | null = null;
  let most = 0;
  for (const at of places) {
    const text = passages[at]?.text ?? '';
    if (
      text.length < 2 ||
      text.length > MAX_LENGTH ||
      headlines.has(at) ||
      OTHER_FIELDS.has(ledger.label(at))
    )
      continue;
    const person = readBareName(text);
    const byline = person !== null && person.authors.length > 0 ? person : readPerhaps(text);
    if (byline === null) continue;
    const line = {
      passages,
      ledger,
      at,
      byline,
      sinceHeadline: sinceHeadline(headlines, at),
      isInHead: inHead.has(at),
    };
    let sum = 0;
    for (const item of NAME_EVIDENCE) if (item.holds(line)) sum += item.weight;
    if (sum >= (byline === person ? ENOUGH.person : ENOUGH.perhaps) && sum > most) {
      most = sum;
      best = { byline, passage: at };
    }
  }
  return best;
}

/** `Swift`, `LEONA GRAY`: names only in a place where a name is expected. */
function readPerhaps(text: string): Byline | null {
  if (text.split(' ', MAX_WORDS_PERHAPS + 1).length > MAX_WORDS_PERHAPS || !/^\p{Lu}/u.test(text))
    return null;
  const byline = readByline(`Written by ${text}`);
  return byline === null || byline.authors.length === 0 || byline.rest !== ''
    ? null
    : { ...byline, byline: text };
}

const SINCE_REACH = 5;

function sinceHeadline(headlines: ReadonlySet<number>, at: number): number {
  for (let back = 1; back <= SINCE_REACH; back++) if (headlines.has(at - back)) return back;
  return Number.POSITIVE_INFINITY;
}

const MAX_LEAD_LENGTH = 20;

/** `By`, `Written by`, `Author`: a byline's first words on a line of their own. */
function isLead(text: string): boolean {
  if (text === '' || text.length > MAX_LEAD_LENGTH || /\d/.test(text)) return false;
  const name = 'Ann Roe';
  const byline = readByline(text.endsWith(':') ? `${text} ${name}` : `${text}: ${name}`);
  return byline?.authors.includes(name) ?? false;
}

function labelAt(ledger: Ledger, at: number): Label | null {
  return ledger.has(at) ? ledger.label(at) : null;
}

const MIN_BIOGRAPHY = 40;

/** `Ann Roe` over `Ann is a reporter who …`. */
function hasBiographyBelow({ passages, at, byline }: NameLine): boolean {
  const below = passages[at + 1]?.text ?? '';
  const first = byline.authors[0]?.split(' ', 1)[0] ?? '';
  return (
    below.length >= MIN_BIOGRAPHY &&
    first.length > 1 &&
    /^\W/.test(below.slice(first.length)) &&
    below.startsWith(first)
  );
}

function isBesideTime(ledger: Ledger, at: number): boolean {
  for (const i of [at - 2, at - 1, at + 1, at + 2]) if (labelAt(ledger, i) === 'timestamp') return true;
  return labelAt(ledger, at + 1) === 'read-time';
}

const MAX_ROLE_LENGTH = 70;
const ROLE =
  /\b(?:editor|writer|author|reporter|correspondent|contributor|journalist|columnist|blogger|specialist|manager|director|founder|analyst|redakteur(?:in)?|autor(?:in|a)?|journaliste?|periodista|giornalista|jornalista|redactora?)\b/i;

function isRole(text: string): boolean {
  return text.length <= MAX_ROLE_LENGTH && !/[.!?]$/.test(text) && ROLE.test(text);
}
