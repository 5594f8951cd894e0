import type { Byline } from './byline.ts';
import { type PeopleOptions, readPeople } from './byline-people.ts';

const INTRODUCED: PeopleOptions = { introduced: true, single: false };
const BY = 'by ';
const WRITTEN_BY =
  /^(?:This|The following) (?:article|story|post|piece|report|essay|guide|recipe|blog(?: post)?)\b[^.!?]{0,80}? (?:was|is) (?:originally )?(?:written|authored|contributed) (?=by )/;
const MAX_WRITTEN_BY_LENGTH = 200;

/** `This post was written by Ann Roe, a gardener at Harrow House.`: a sentence of the body that names the author. */
export function readWrittenBy(text: string): Byline | null {
  if (!text.startsWith('Th') || text.length > MAX_WRITTEN_BY_LENGTH) return null;
  const said = WRITTEN_BY.exec(text)?.[0];
  if (said === undefined) return null;
  const found = readPeople(text.slice(said.length + BY.length).replace(BEHIND_WRITER, ''), INTRODUCED);
  if (found === null || found.authors.length === 0) return null;
  const end = said.length + BY.length + found.end;
  const { authors, agency, team } = found;
  return { byline: text.slice(0, end), authors, agency, team, rest: text.slice(end).replace(/^[\s,]+/, '') };
}

const BEHIND_WRITER =
  / (?:and (?:was )?(?:produced|originally|first|published|edited)|for|of|at|from|on)\b[\s\S]*/;
