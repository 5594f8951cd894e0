import { readBareName } from '../recognise/bare-name.ts';
import { type Byline, isDesk, readByline } from '../recognise/byline.ts';
import { withoutPortrait } from '../recognise/portrait.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';
import { followsByline, isHouseInHead, NAME_EVIDENCE, type NameLine } from './name-evidence.ts';
import type { Outline } from './outline.ts';
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
  { start, end }: Outline,
): FoundName | null {
  const headlines = new Set(printings);
  let bestPerson: FoundName | null = null;
  let bestOther: FoundName | null = null;
  for (const at of places) {
    if (headlines.has(at) || OTHER_FIELDS.has(ledger.label(at))) continue;
    const text = withoutPortrait(textAt(passages, at));
    const person = readBareName(text);
    const byline = person !== null && person.authors.length > 0 ? person : readPerhaps(text);
    if (byline === null) continue;
    const line = {
      passages,
      ledger,
      at,
      start,
      end,
      byline,
      sinceHeadline: toHeadline(headlines, at, -1),
      beforeHeadline: toHeadline(headlines, at, 1),
      isInHead: inHead.has(at),
    };
    const isTeam = isDesk(byline.team ?? '');
    if (byline !== person && (ledger.label(at) === 'timestamp' || !isExpected(line, isTeam))) continue;
    if (byline.authors.length === 0 && !isTeam && !isHouseInHead(line)) continue;
    let sum = 0;
    for (const item of Object.values(NAME_EVIDENCE)) if (item.holds(line)) sum += item.weight;
    const isAway = !line.isInHead && !Number.isFinite(line.sinceHeadline) && !isTeam;
    const away = isAway ? AWAY_FROM_HEADLINE : 0;
    const enough = byline === person ? ENOUGH.person : isTeam ? ENOUGH.desk : ENOUGH.perhaps;
    if (sum < enough + away) continue;
    const found = { weight: sum, byline, passage: at };
    if (byline !== person) bestOther = surer(bestOther, found);
    else bestPerson = surer(bestPerson, found);
  }
  return bestPerson ?? bestOther;
}

function surer(best: FoundName | null, found: FoundName): FoundName {
  return best !== null && best.weight >= found.weight ? best : found;
}

/** A place where nothing but a name is expected: below the headline or a byline word, above a date. */
function isExpected(line: NameLine, isTeam: boolean): boolean {
  const { sinceHeadline, beforeHeadline, isInHead, passages, at, ledger } = line;
  if (Number.isFinite(sinceHeadline) || followsByline(passages, ledger, at)) return true;
  const isNear = isInHead || (isTeam && Number.isFinite(beforeHeadline));
  return isNear && ledger.labelAt(at + 1) === 'timestamp';
}

/** `Swift`, `LEONA GRAY`, `Kestrel Team`: names only in a place where a name is expected. */
function readPerhaps(text: string): Byline | null {
  if (text.length > MAX_LENGTH_PERHAPS || !/^\p{Lu}/u.test(text)) return null;
  const byline = readByline(`Written by ${text}`);
  if (byline === null || (byline.authors.length === 0 && byline.team === null)) return null;
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
