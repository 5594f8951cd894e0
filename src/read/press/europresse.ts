import { hasWordCount, isEnd } from './kinds.ts';
import { EUROPRESSE, fieldsOf, labelKey } from './labels.ts';
import {
  type Block,
  blocksOf,
  Fields,
  hasDate,
  isByline,
  isCopyright,
  joined,
  type Line,
  type Parts,
  trimBlank,
} from './record.ts';

const HEADINGS = fieldsOf(EUROPRESSE);
/** Lines of the database around its records. */
const AROUND_RECORDS =
  /^\s*(?:Ce certificat est émis|Le présent certificat|Tous droits réservés|Retour à la table des matières|Cette publication a été achetée|This certificate is issued|Back to the table of contents|Document \d{1,5} (?:de|sur|of) \d{1,5}|Page \d{1,4}(?: (?:de|sur|of) \d{1,4})?)\b/i;
const PAGE = /^\s*p\. ?([\w.*-]{1,10})\s*$/i;
/** `MORVAN Lucie`, on the line below the headline. */
const SURNAME_FIRST =
  /^\s*\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]+)? \p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?\s*$/u;
/** The date is in the first blocks. */
const MAX_BLOCKS_TO_DAY = 20;
const MAX_HEADLINE = 300;

/** Parses a record of Europresse; `null` if it is not one. */
export function parseEuropresse(all: readonly Line[]): Parts | null {
  const number = all.findLastIndex(({ text }) => isEnd('europresse', text));
  const lines = (number < 0 ? all : all.slice(0, number)).filter(({ text }) => !AROUND_RECORDS.test(text));
  const fields = new Fields();
  if (number >= 0) fields.begin('id', all.slice(number, number + 1));
  const below = readSource(readHeadings(blocksOf(lines), fields), fields);
  if (below === null) return null;
  const title = [...(joined(below[0] ?? []).length > MAX_HEADLINE ? [] : (below.shift() ?? []))];
  const [signature = []] = below;
  if (title.length > 1 && SURNAME_FIRST.test(title.at(-1)?.text ?? ''))
    fields.begin('byline', title.splice(-1));
  else if (below.length > 1 && signature.every(({ text }) => isByline(text)))
    fields.begin('byline', below.shift() ?? []);
  const first = below[0]?.[0];
  const start = first === undefined ? lines.length : lines.indexOf(first);
  let end = lines.length;
  for (const block of below.reverse()) {
    if (!isCopyright(block[0]?.text ?? '')) break;
    fields.begin('copyright', block);
    end = lines.indexOf(block[0] as Line);
  }
  return { title, body: trimBlank(lines.slice(start, end)), fields, hasEnd: number >= 0 };
}

/** Removes the lines with a label, each with its value in the same block or the next. */
function readHeadings(blocks: readonly Block[], fields: Fields): Block[] {
  const left: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const field = HEADINGS.get(labelKey(block[0]?.text.trim() ?? ''));
    if (field === undefined || at > MAX_BLOCKS_TO_DAY) left.push(block);
    else fields.begin(field, block.length > 1 ? block.slice(1) : (blocks[++at] ?? []));
  }
  return left;
}

/** Reads source, date and the count of words; returns the blocks below them, the first part of which is the headline. */
function readSource(blocks: readonly Block[], fields: Fields): Block[] | null {
  const firstWith = (holds: (text: string) => boolean): number =>
    blocks
      .slice(0, MAX_BLOCKS_TO_DAY + 1)
      .findIndex((block) => block.some(({ text }) => isHead(text) && holds(text)));
  const counted = firstWith(hasWordCount);
  const dated = firstWith(hasDate);
  if (dated < 0) return null;
  const last = Math.max(dated, counted > dated + 3 ? dated : counted);
  for (const block of blocks.slice(0, last + 1)) {
    for (const { text } of block) {
      const line = text.trim();
      const page = PAGE.exec(line)?.[1];
      if (isHead(text) && hasDate(line) && !fields.has('date')) readDay(line, fields);
      else if (page !== undefined) fields.begin('page', page);
      else if (hasWordCount(line)) readCounted(line, fields);
      else if (block === blocks[0] && !fields.has('source')) fields.begin('source', line);
    }
  }
  const block = blocks[last] as Block;
  const day = block.findLastIndex(({ text }) => hasDate(text) || hasWordCount(text) || PAGE.test(text));
  const below = block.slice(day + 1);
  return [...(below.length > 0 ? [below] : []), ...blocks.slice(last + 1)];
}

function isHead(text: string): boolean {
  return text.length < 160 && !isCopyright(text);
}

/** `Politique, mercredi 4 mars 2011 900 mots, p. 5` */
function readDay(line: string, fields: Fields): void {
  fields.begin('date', line);
  const page = /\bp\. ?([\w.*-]{1,10})/.exec(line)?.[1];
  if (page !== undefined) fields.begin('page', page);
  const count = /\d{1,3}(?: \d{3})? ?(?:mots|words)\b/.exec(line)?.[0];
  if (count !== undefined) fields.begin('length', count);
  const section = /^([\p{L}\p{M} '’&/-]{3,40}), (?=\p{L}+ \d|\d)/u.exec(line)?.[1];
  if (section !== undefined && !hasDate(section)) fields.begin('section', section);
}

/** `Le Monde • p. 5 • 900 mots` */
function readCounted(line: string, fields: Fields): void {
  for (const part of line.split(/[•·|]/).map((each) => each.trim())) {
    const page = PAGE.exec(part)?.[1];
    if (hasWordCount(part)) fields.begin('length', part);
    else if (page !== undefined) {
      if (!fields.has('page')) fields.begin('page', page);
    } else if (!fields.has('source')) fields.begin('source', part);
  }
}
