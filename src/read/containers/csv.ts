import type { Options } from 'csv-parse';
import type { InputError } from '../../model/document.ts';
import { codeOf } from '../../model/values.ts';
import type { ByteReader } from '../byte-reader.ts';
import { asUtf8, decodeText } from '../charset/detect.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromRecord, withoutTextColumn } from './record.ts';

/**
 * The rows in `chunks`, and the error of one that cannot be parsed, which is the last. The parser is not used as a
 * stream, which would discard parsed rows at an invalid one.
 */
async function* parsedRows(
  chunks: AsyncIterable<Uint8Array>,
  options: Options,
): AsyncGenerator<readonly string[] | Error> {
  const { parse } = await import('csv-parse');
  const ready: (readonly string[] | Error)[] = [];
  const parser = parse({
    ...options,
    on_record: (cells: string[]) => {
      ready.push(cells);
      // Omits the row from the output of the parser.
      return null;
    },
  });
  parser.on('error', (error) => ready.push(error));
  parser.resume();
  try {
    for await (const chunk of chunks) {
      await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
      yield* ready.splice(0);
    }
    const closed = new Promise<void>((resolve) => parser.once('close', () => resolve()));
    parser.end();
    await closed;
    yield* ready.splice(0);
  } finally {
    parser.destroy();
  }
}

const SAMPLE_BYTES = 64 * 1024;
/** Delimiters, the most frequent first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The rows of a table with column names in the first row; the record number counts the rows after it. */
export async function* readCsv(
  reader: ByteReader,
  reading: Reading,
  kind: 'csv' | 'tsv',
): AsyncGenerator<ReadItem> {
  const sample = await reader.peek(SAMPLE_BYTES);
  const { text, charset, decision } = await decodeText(wholeLines(sample), reading.encoding);
  reading.decisions.push(`charset: ${decision}`);
  const rows = parsedRows(charset === 'utf-8' ? reader.rest() : asUtf8(reader, charset), {
    delimiter: kind === 'tsv' ? '\t' : delimiterOf(text),
    bom: true,
    // A quotation mark in TSV is text: as a quote it would join all rows up to the next one.
    ...(kind === 'tsv' && { quote: false, escape: null }),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: reading.maxBytes,
  });
  let columns: readonly string[] | null = null;
  let row = 0;
  for await (const cells of rows) {
    if (cells instanceof Error) {
      const { code, message } = describe(cells, reading);
      yield failure(atRecord(reading.source, row + 1), code, message);
      return;
    }
    if (columns === null) {
      columns = cells.map((name) => name.trim());
      const complaint = withoutTextColumn(columns, reading.options.field);
      if (complaint === null) continue;
      yield failure(reading.source, 'no-text', complaint);
      return;
    }
    yield documentFromRecord(recordOf(columns, cells), ++row, reading);
  }
}

/** Cells without a column name are dropped only if they are empty. */
function recordOf(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const named = cells.map((cell, at): [string, string] => [columns[at] ?? `column ${at + 1}`, cell]);
  return Object.fromEntries(named.filter(([, cell], at) => at < columns.length || cell !== ''));
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The sample without the last line, which is probably incomplete. */
function wholeLines(sample: Uint8Array): Uint8Array {
  const end = sample.lastIndexOf(0x0a);
  return sample.length < SAMPLE_BYTES || end < 0 ? sample : sample.subarray(0, end);
}

function describe(error: Error, reading: Reading): Omit<InputError, 'source'> {
  const code = codeOf(error);
  if (code === 'CSV_MAX_RECORD_SIZE') return { code: 'too-large', message: tooLarge(reading) };
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      code: 'invalid-csv',
      message: 'a quote opened in this row is never closed; the rows from here on were not read',
    };
  }
  return { code: 'invalid-csv', message: 'the row cannot be parsed; the rows from here on were not read' };
}
