import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  articleSchema,
  auditLines,
  type CleanResult,
  clean,
  type Document,
  FORMAT_NAMES,
  nestedLine,
  type ReadItem,
  serialize,
} from '../../src/index.ts';
import { readBytes } from '../../src/read/bytes.ts';
import type { Random } from './random.ts';

const ajv = new Ajv2020({ strict: false });
ajv.addSchema(articleSchema, 'output');
const isOutput = ajv.getSchema('output');

/** What a text must never hold once it is written: it would end an article, or a line of NDJSON, early. */
const LINE_BREAKERS = /[\u0085\u2028\u2029]/;
const UNPRINTED = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2060\ufeff]+/g;
const INVISIBLE_LINE = /^[\s\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2060\ufeff]*$/;

class Violation extends Error {}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Violation(what);
}

/** Numbers of the non-blank lines, counted without any of the pipeline's own code. */
function nonBlankLines(content: string): string {
  const numbers: number[] = [];
  const lines = content.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [at, line] of lines.entries())
    for (const piece of line.split('\f')) if (!INVISIBLE_LINE.test(piece)) numbers.push(at + 1);
  return numbers.join();
}

function checkAccount(document: Document, result: CleanResult): void {
  const { account, removed, articles } = result;
  if (document.format !== 'html')
    demand(
      account.map(({ line }) => line).join() === nonBlankLines(document.content),
      'the account misses lines',
    );
  const taken = account.filter(({ article }) => article === null);
  demand(removed.lines === taken.length, 'removed.lines is not what the account says');
  const byRule = Object.values(removed.byRule).reduce((sum, n) => sum + n, 0);
  demand(byRule === taken.length, 'removed.byRule does not add up');
  for (const { article, field } of account) {
    demand(
      (article === null) === (field === null),
      'a line has an article without a field, or a field without one',
    );
    demand(
      article === null || (article >= 1 && article <= articles.length),
      'a line stands in no existing article',
    );
  }
}

/** Each entry of the body is a stretch of the input, white space aside; so is a title that no record states beside it. */
function checkWords(document: Document, result: CleanResult): void {
  if (document.format !== 'text') return;
  const printed = document.content.replace(UNPRINTED, '');
  for (const { blocks, title } of result.articles) {
    for (const { text, items, type } of blocks) {
      const pieces =
        items.length > 0 ? items : type === 'paragraph' || type === 'heading' ? [text] : text.split('\n');
      for (const piece of pieces)
        demand(
          printed.includes(piece.replace(UNPRINTED, '')),
          `not in the input: ${JSON.stringify(piece.slice(0, 200))}`,
        );
    }
    demand(
      title === null || 'title' in result.metadataSources || printed.includes(title.replace(UNPRINTED, '')),
      `a title of other words: ${title}`,
    );
  }
}

async function written(
  results: readonly CleanResult[],
  format: (typeof FORMAT_NAMES)[number],
): Promise<string> {
  let text = '';
  for await (const piece of serialize(results, format)) text += piece;
  return text;
}

async function checkOutputs(result: CleanResult): Promise<void> {
  for (const format of FORMAT_NAMES) {
    const text = await written([result], format);
    if (format === 'json' || format === 'jsonld') {
      const parsed: unknown = JSON.parse(text);
      if (format === 'json')
        demand(isOutput?.(parsed) === true, `schema: ${ajv.errorsText(isOutput?.errors)}`);
      else demand(!/[<>]/.test(text), 'JSON-LD with markup in it');
    } else if (format === 'ndjson') {
      demand(!LINE_BREAKERS.test(text), 'NDJSON with other line breaks');
      const lines = text.split('\n');
      demand(lines.length === result.articles.length + 1, 'NDJSON with another number of lines');
      for (const line of lines.slice(0, -1))
        demand(isOutput?.(JSON.parse(line)) === true, 'schema of a line');
    } else if ((format === 'md' || format === 'text') && result.articles.length > 0)
      demand(
        text.split('\n\f\n').length === result.articles.length,
        `${format}: articles cannot be told apart`,
      );
  }
  for (const line of auditLines(result)) demand(typeof JSON.parse(line) === 'object', 'audit');
  JSON.parse(nestedLine({ result }));
}

async function inPieces(bytes: Uint8Array, size: () => number): Promise<ReadItem[]> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; ) {
      const next = at + size();
      yield bytes.subarray(at, next);
      at = next;
    }
  }
  const items: ReadItem[] = [];
  for await (const item of readBytes(pieces(), { path: '-', record: null, url: null })) items.push(item);
  return items;
}

function comparable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each));
}

/** The documents in the bytes, the same whatever the pieces they come in. */
export async function readAnyhow(bytes: Uint8Array, random: Random): Promise<Document[]> {
  const whole = await inPieces(bytes, () => bytes.length);
  const small = random.chance(0.3);
  const pieces = await inPieces(bytes, () => 1 + random.below(small ? 7 : 4000));
  demand(comparable(whole) === comparable(pieces), 'other chunks, other documents');
  return whole.flatMap((item) => ('document' in item ? [item.document] : []));
}

export async function checkDocument(document: Document): Promise<CleanResult> {
  const result = clean(document);
  checkAccount(document, result);
  checkWords(document, result);
  await checkOutputs(result);
  demand(
    comparable(clean(document).articles) === comparable(result.articles),
    'the same input, another output',
  );
  return result;
}

const BODY = (result: CleanResult) => result.articles.map(({ text }) => text);

/** Whether cleaning what was written as text, and as Markdown, changes the body again. */
export async function isIdempotent(result: CleanResult, format: 'text' | 'md'): Promise<boolean> {
  const again = clean(await written([result], format), { format: format === 'md' ? 'markdown' : 'text' });
  return BODY(again).join('\f') === BODY(result).join('\f');
}
