import type { Byline } from '../recognise/byline.ts';
import { isJobTitle } from '../recognise/job-title.ts';
import { hasGivenName } from '../recognise/names.ts';
import { readTimestampLine } from '../recognise/times/index.ts';
import type { Passage } from '../model/passage.ts';
import { readBehindLead } from './lead-alone.ts';
import type { Ledger } from './ledger.ts';
import { isPrintedAgain, isProfileLinked, isSiteName } from './name-elsewhere.ts';
import { isBodyLabel } from './outline.ts';
import { textAt } from './text-at.ts';

/** A line that holds nothing but a name, and where it stands. */
export interface NameLine {
  readonly passages: readonly Passage[];
  readonly ledger: Ledger;
  readonly at: number;
  readonly byline: Byline;
  /** Passages since the last printing of the headline above it; Infinity when none is above. */
  readonly sinceHeadline: number;
  /** Passages until the next printing of the headline below it; Infinity when none is below. */
  readonly beforeHeadline: number;
  /** The first passage of its segment and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** It stands between the headline and the first paragraphs. */
  readonly isInHead: boolean;
}

export interface NameEvidence {
  readonly weight: number;
  holds(line: NameLine): boolean;
}

/** What makes a bare name the author's. */
export const NAME_EVIDENCE: Readonly<Record<string, NameEvidence>> = {
  'byline-word-above': { weight: 4, holds: isBelowLead },
  'author-heading-above': { weight: 3, holds: isBelowAuthorHeading },
  'biography-below': { weight: 2, holds: hasBiographyBelow },
  'biography-tells-job': { weight: 3, holds: tellsJobBelow },
  'time-beside': { weight: 2, holds: isBesideTime },
  'right-below-headline': { weight: 2, holds: ({ sinceHeadline }) => sinceHeadline === 1 },
  'below-headline': { weight: 1, holds: ({ sinceHeadline }) => sinceHeadline > 1 && sinceHeadline <= 5 },
  'right-above-headline': { weight: 1, holds: ({ beforeHeadline }) => beforeHeadline <= 3 },
  'portrait-beside': { weight: 2, holds: isBesidePortrait },
  'profile-linked': { weight: 3, holds: isProfileLinked },
  'printed-again': { weight: 1, holds: isPrintedAgain },
  'site-name': { weight: 3, holds: isHouseInHead },
  'other-role-above': { weight: -6, holds: ({ passages, at }) => isOtherRole(textAt(passages, at - 1)) },
  'role-below': { weight: 2, holds: ({ passages, at }) => isRole(textAt(passages, at + 1)) },
  'date-or-job-behind': { weight: 2, holds: ({ byline }) => isDateOrJob(byline.rest) },
  'given-name': { weight: 1, holds: ({ byline }) => hasGivenName(byline.authors[0] ?? '') },
  'single-word-once': { weight: -2, holds: isSingleWordOnce },
  'in-head': { weight: 1, holds: ({ isInHead }) => isInHead },
  'reads-like-body': { weight: -2, holds: ({ ledger, at }) => isBodyLabel(ledger.label(at)) },
};

const ANYBODY = 'Ann Roe';

/** `By`, `Written by`, `Author`: a byline's first words on a line of their own. */
function isLead(text: string): boolean {
  return readBehindLead(text, ANYBODY)?.authors[0] === ANYBODY;
}

/** `Written by` / `Portrait of Ann Roe` / `Ann Roe`. */
function isBelowLead({ passages, at }: NameLine): boolean {
  const above = textAt(passages, at - 1);
  if (isLead(above)) return true;
  return above.length <= MAX_PORTRAIT_LENGTH && PORTRAIT.test(above) && isLead(textAt(passages, at - 2));
}

/** A byline word or a heading over the author's note stands right above. */
export function followsByline(passages: readonly Passage[], ledger: Ledger, at: number): boolean {
  return isLead(textAt(passages, at - 1)) || ledger.labelAt(at - 1) === 'author-bio';
}

const AUTHOR_HEADING = /^(?:about )?(?:the )?author(?:s|\(s\))?:?$/i;
const MAX_INITIALS = 3;

/** Initials may stand between for a portrait: `Author` / `AR` / `Ann Roe`. */
function isBelowAuthorHeading({ passages, ledger, at }: NameLine): boolean {
  if (ledger.labelAt(at - 1) === 'author-bio') return true;
  const above = textAt(passages, at - 1);
  const heading = above.length > MAX_INITIALS ? above : textAt(passages, at - 2);
  return AUTHOR_HEADING.test(heading);
}

const MIN_BIOGRAPHY = 40;
const FIRST_PERSON = /^(?:(?:hi|hey|hello)[,!]? (?:there[,!]? )?)?i(?:['’]m| am) /i;

/** A job, or what notes on an author tell of in its place. */
const LIFE =
  /(?<!\p{L})(?:writes?|wrote|writing|blogs?|covers|years of|experience|lives (?:in|with)|passionate|loves|enjoys|degree|graduated?|studied|obsessed|husband|wife|mom|mum|dad|schreibt|lebt|écrit|escribe|scrive|escreve)(?!\p{L})/iu;
/** So much of a note tells what its author does. */
const NOTE_CHARS = 200;

function tellsJobBelow(line: NameLine): boolean {
  if (!hasBiographyBelow(line)) return false;
  const note = textAt(line.passages, line.at + 1).slice(0, NOTE_CHARS);
  return LIFE.test(note) || note.split(/[\s,.]+/).some((word) => isJobTitle(word));
}

function isDateOrJob(rest: string): boolean {
  const words = rest.split(' ');
  return [words[0], words.at(-1)].some((word = '') => isJobTitle(word)) || readTimestampLine(rest) !== null;
}

const SAYS_NAME =
  / (?:says|writes|wrote|is|was|lives|loves|has)\b|\b(?:about|by|i am|i['’]m|meet|hi|from)\b/i;
const MAX_SAYING = 200;

/** One capitalised word is a label rather than a name unless the page says it of somebody elsewhere. */
function isSingleWordOnce(line: NameLine): boolean {
  const { passages, at, byline } = line;
  const name = byline.authors[0] ?? '';
  if (name === '' || name.includes(' ')) return false;
  if (isHouseInHead(line)) return false;
  return !passages.some(
    ({ text }, i) => i !== at && text.length <= MAX_SAYING && text.includes(name) && SAYS_NAME.test(text),
  );
}

/** `Ann Roe` over `Ann is a reporter who …`. */
function hasBiographyBelow({ passages, at, byline }: NameLine): boolean {
  const below = textAt(passages, at + 1);
  const first = byline.authors[0]?.split(' ', 1)[0] ?? '';
  if (below.length >= MIN_BIOGRAPHY && FIRST_PERSON.test(below)) return true;
  return (
    below.length >= MIN_BIOGRAPHY &&
    first.length > 1 &&
    /^\W/.test(below.slice(first.length)) &&
    below.startsWith(first)
  );
}

const DAY = /^(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9})$/u;

/** A day without its year, `Mar 6`, is no timestamp but stands where one does. */
function isBesideTime({ passages, ledger, at }: NameLine): boolean {
  for (const i of [at - 2, at - 1, at + 1, at + 2]) if (ledger.labelAt(i) === 'timestamp') return true;
  const below = textAt(passages, at + 1);
  return ledger.labelAt(at + 1) === 'read-time' || DAY.test(below);
}

/** The house that publishes the page signs right below the headline or beside a time; elsewhere its name is a menu's. */
export function isHouseInHead(line: NameLine): boolean {
  const name = line.byline.authors[0] ?? line.byline.team ?? '';
  const isPersonal = hasGivenName(name);
  const isInHead = line.isInHead || Number.isFinite(line.sinceHeadline);
  return isInHead && (line.sinceHeadline === 1 || isPersonal || isBesideTime(line)) && isSiteName(name, line);
}

const MAX_ROLE_LENGTH = 70;
/** `Author’s profile`, `View all posts by this author`. */
const AUTHOR_LINK =
  /^(?:about )?(?:the )?author\b|^(?:view|see|more|read) .{0,20}(?:posts|articles|stories)\b/i;

function isRole(text: string): boolean {
  if (text.length > MAX_ROLE_LENGTH || /[.!?]$/.test(text)) return false;
  return isJobTitle(text.replace(/^, /, '')) || AUTHOR_LINK.test(text);
}

const MAX_OTHER_ROLE_LENGTH = 40;
const OTHER_ROLE =
  /\b(?:reviewed|checked|verified|edited|photos?|photography|photographs?|photographed|illustrat(?:ed|ions?)|translated|video|produced|presented|sponsored|hosted)(?: by)?:?$/i;

/** `Reviewed by`, `Photography:`: the name below belongs to somebody else than the author. */
function isOtherRole(text: string): boolean {
  return text.length <= MAX_OTHER_ROLE_LENGTH && OTHER_ROLE.test(text);
}

const MAX_PORTRAIT_LENGTH = 90;
const PORTRAIT =
  /\b(?:avatar|headshot|portrait|profile (?:photo|picture|image)|(?:picture|photo|image) of)\b/i;

/** `Picture of Ann Roe`, `Avatar`: what stands for the author's portrait beside the name. */
function isBesidePortrait({ passages, at, byline }: NameLine): boolean {
  const name = byline.authors[0] ?? byline.byline;
  for (const i of [at - 2, at - 1, at + 1]) {
    const text = textAt(passages, i);
    // A picture's text may be the bare name.
    if (name.includes(' ') && text === textAt(passages, at)) return true;
    if (text.length > MAX_PORTRAIT_LENGTH || !PORTRAIT.test(text)) continue;
    if (text.includes(name) || !text.includes(' ')) return true;
  }
  return false;
}
