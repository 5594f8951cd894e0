import { type Byline, isDesk, readBareName, readByline } from '../fields/byline.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';
import { followsByline, NAME_EVIDENCE, type NameLine } from './name-evidence.ts';
import { textAt } from './text-at.ts';

/** Evidence a line needs whose words are surely a person's name, and one whose words only may be. */
const ENOUGH = { person: 3, desk: 3, perhaps: 5 } as const;
/** Away from the headline a pair of capitalised words is a heading or a firm as often as a name. */
const AWAY_FROM_HEADLINE = 1;
const MAX_LENGTH_PERHAPS = 60;
const MAX_WORDS_PERHAPS = 4;

const OTHER_FIELDS: ReadonlySet<Label> = new Set<Label>([
  'dateline',
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
  /** Sum of its evidence. */
  readonly weight: number;
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
    const text = textAt(passages, at);
    if (headlines.has(at) || OTHER_FIELDS.has(ledger.label(at))) continue;
    const person = readBareName(text);
    const byline = person !== null && person.authors.length > 0 ? person : readPerhaps(text);
    if (byline === null) continue;
    const line = {
      passages,
      ledger,
      at,
      byline,
      sinceHeadline: toHeadline(headlines, at, -1),
      beforeHeadline: toHeadline(headlines, at, 1),
      isInHead: inHead.has(at),
    };
    if (byline !== person && (ledger.label(at) === 'timestamp' || !isExpected(line))) continue;
    let sum = 0;
    for (const item of Object.values(NAME_EVIDENCE)) if (item.holds(line)) sum += item.weight;
    const away = line.isInHead || Number.isFinite(line.sinceHeadline) ? 0 : AWAY_FROM_HEADLINE;
    const enough = byline === person ? ENOUGH.person : byline.team === null ? ENOUGH.perhaps : ENOUGH.desk;
    if (sum >= enough + away && sum > most) {
      most = sum;
      best = { weight: sum, byline, passage: at };
    }
  }
  return best;
}

/** A place where nothing but a name is expected: below the headline or a byline word, above a date. */
function isExpected({ sinceHeadline, isInHead, passages, at, ledger }: NameLine): boolean {
  if (Number.isFinite(sinceHeadline) || followsByline(passages, ledger, at)) return true;
  return isInHead && ledger.labelAt(at + 1) === 'timestamp';
}

/** `Swift`, `LEONA GRAY`, `Kestrel Team`: names only in a place where a name is expected. */
function readPerhaps(text: string): Byline | null {
  if (text.length > MAX_LENGTH_PERHAPS || !/^\p{Lu}/u.test(text)) return null;
  const byline = readByline(`Written by ${text}`);
  if (byline === null || (byline.authors.length === 0 && (byline.team === null || !isDesk(byline.team))))
    return null;
  if (byline.rest !== '' && !hasYear(byline.rest)) return null;
  const named = byline.byline.slice(WRITTEN_BY.length);
  return named.split(' ').length <= MAX_WORDS_PERHAPS ? { ...byline, byline: named } : null;
}

const WRITTEN_BY = 'Written by ';

/** A whole date behind the name; `Parker 4 Comments` has none. */
function hasYear(rest: string): boolean {
  return /\b(?:19|20)\d\d\b/.test(rest);
}

const HEADLINE_REACH = 5;

function toHeadline(headlines: ReadonlySet<number>, at: number, step: 1 | -1): number {
  for (let far = 1; far <= HEADLINE_REACH; far++) if (headlines.has(at + far * step)) return far;
  return Number.POSITIVE_INFINITY;
}
