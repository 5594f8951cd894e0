import { hasWordCount, isEnd } from './kinds.ts';
import { fieldsOf, labelKey } from './label-lines.ts';
import { EUROPRESSE } from './labels.ts';
import {
  type Block,
  blocksOf,
  hasDate,
  isByline,
  isCopyright,
  joined,
  type Line,
  type Parts,
  trimBlank,
  Values,
} from './parts.ts';

const HEADINGS = fieldsOf(EUROPRESSE);
/** Lines of the database around its records. */
const AROUND_RECORDS =
  /^\s*(?:Ce certificat est émis|Le présent certificat|Tous droits réservés|Retour à la table des matières|Cette publication a été achetée|This certificate is issued|Back to the table of contents|Document \d{1,5} (?:de|sur|of) \d{1,5}|Page \d{1,4}(?: (?:de|sur|of) \d{1,4})?)\b/i;
const PAGE = /^\s*p\. ?[\w.*-]{1,10}\s*$/i;
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
  const values = new Values();
  if (number >= 0) values.begin('id', (all[number]?.text ?? '').trim());
  const blocks = readHeadings(blocksOf(lines), values);
  const lead = readSource(blocks, values);
  if (lead === null) return null;
  const { rest } = lead;
  const isSigned = lead.title.length > 1 && SURNAME_FIRST.test(lead.title.at(-1)?.text ?? '');
  const title = isSigned ? lead.title.slice(0, -1) : lead.title;
  const [signature] = rest;
  let from = 0;
  if (isSigned) values.begin('byline', joined(lead.title.slice(-1)));
  else if (signature !== undefined && rest.length > 1 && signature.every(({ text }) => isByline(text))) {
    values.begin('byline', joined(signature));
    from = 1;
  }
  const first = rest[from]?.[0];
  const start = first === undefined ? lines.length : lines.indexOf(first);
  let end = lines.length;
  for (const block of [...rest.slice(from)].reverse()) {
    if (!isCopyright(block[0]?.text ?? '')) break;
    values.begin('copyright', joined(block));
    end = lines.indexOf(block[0] as Line);
  }
  return { title, standfirst: [], body: trimBlank(lines.slice(start, end)), values, hasEnd: number >= 0 };
}

/** Removes the lines with a label, each with its value in the same block or the next. */
function readHeadings(blocks: readonly Block[], values: Values): Block[] {
  const left: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const field = HEADINGS.get(labelKey(block[0]?.text.trim() ?? ''));
    if (field === undefined || at > MAX_BLOCKS_TO_DAY) {
      left.push(block);
      continue;
    }
    if (block.length > 1) values.begin(field, joined(block.slice(1)));
    else values.begin(field, joined(blocks[++at] ?? []));
  }
  return left;
}

interface Lead {
  readonly title: Block;
  readonly rest: readonly Block[];
}

/** Source and date, then the headline: a separate block, or the lines below the date in its block. */
function readSource(blocks: readonly Block[], values: Values): Lead | null {
  const counted = blocks.findIndex(
    (block, at) => at <= MAX_BLOCKS_TO_DAY && block.some(({ text }) => isHead(text) && hasWordCount(text)),
  );
  const dated = blocks.findIndex(
    (block, at) => at <= MAX_BLOCKS_TO_DAY && block.some(({ text }) => isHead(text) && hasDate(text)),
  );
  if (dated < 0) return null;
  const last = Math.max(dated, counted > dated + 3 ? dated : counted);
  for (const block of blocks.slice(0, last + 1)) {
    for (const { text } of block) {
      const line = text.trim();
      if (isHead(text) && hasDate(line) && !values.has('date')) readDay(line, values);
      else if (PAGE.test(line)) values.begin('page', line.replace(/^p\. ?/i, ''));
      else if (hasWordCount(line)) readCounted(line, values);
      else if (block === blocks[0] && !values.has('source')) values.begin('source', line);
    }
  }
  const block = blocks[last] as Block;
  const day = block.findLastIndex(({ text }) => hasDate(text) || hasWordCount(text) || PAGE.test(text));
  const below = block.slice(day + 1);
  const [title = [], ...rest] =
    below.length > 0 ? [below, ...blocks.slice(last + 1)] : blocks.slice(last + 1);
  return {
    title: joined(title).length > MAX_HEADLINE ? [] : title,
    rest: joined(title).length > MAX_HEADLINE ? [title, ...rest] : rest,
  };
}

function isHead(text: string): boolean {
  return text.length < 160 && !isCopyright(text);
}

/** `Politique, mercredi 4 mars 2011 900 mots, p. 5` */
function readDay(line: string, values: Values): void {
  values.begin('date', line);
  const page = /\bp\. ?([\w.*-]{1,10})/.exec(line)?.[1];
  if (page !== undefined) values.begin('page', page);
  const count = /\d{1,3}(?: \d{3})? ?(?:mots|words)\b/.exec(line)?.[0];
  if (count !== undefined) values.begin('length', count);
  const section = /^([\p{L}\p{M} '’&/-]{3,40}), (?=\p{L}+ \d|\d)/u.exec(line)?.[1];
  if (section !== undefined && !hasDate(section)) values.begin('section', section);
}

/** `Le Monde • p. 5 • 900 mots` */
function readCounted(line: string, values: Values): void {
  for (const part of line.split(/[•·|]/).map((each) => each.trim())) {
    if (hasWordCount(part)) values.begin('length', part);
    else if (PAGE.test(part) && !values.has('page')) values.begin('page', part.replace(/^p\. ?/i, '').trim());
    else if (!values.has('source') && !PAGE.test(part)) values.begin('source', part);
  }
}
