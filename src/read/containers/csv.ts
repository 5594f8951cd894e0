import type { Transform } from 'node:stream';
import { codeOf } from '../../model/values.ts';
import type { ByteReader } from '../byte-reader.ts';
import { asUtf8, decodeText } from '../charset/detect.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromRecord, withoutTextColumn } from './record.ts';

/** Runs a CSV parser without a stream, which would discard parsed rows at an invalid one. */
class TableRows {
  error: Error | null = null;
  readonly #parser: Transform;
  #ready: (readonly string[])[] = [];

  constructor(parser: Transform) {
    this.#parser = parser;
    parser.on('error', (error) => {
      this.error = error;
    });
    parser.resume();
  }

  /** The parser's `on_record`; `null` omits the row from its output. */
  keep(cells: readonly string[]): null {
    this.#ready.push(cells);
    return null;
  }

  /** The rows in `chunks`, up to one that cannot be parsed, which sets `error`. */
  async *rows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
    try {
      for await (const chunk of chunks) {
        await new Promise<void>((resolve) => this.#parser.write(chunk, () => resolve()));
        yield* this.#take();
        if (this.error !== null) return;
      }
      const closed = new Promise<void>((resolve) => this.#parser.once('close', () => resolve()));
      this.#parser.end();
      await closed;
      yield* this.#take();
    } finally {
      this.#parser.destroy();
    }
  }

  #take(): readonly (readonly string[])[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
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
  const { parse } = await import('csv-parse');
  const sample = await reader.peek(SAMPLE_BYTES);
  const { text, charset, decision } = await decodeText(wholeLines(sample), reading.encoding);
  reading.decisions.push(`charset: ${decision}`);
  let columns: readonly string[] | null = null;
  let row = 0;
  const table = new TableRows(
    parse({
      delimiter: kind === 'tsv' ? '\t' : delimiterOf(text),
      bom: true,
      // A quotation mark in TSV is text: as a quote it would join all rows up to the next one.
      ...(kind === 'tsv' && { quote: false, escape: null }),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: reading.maxBytes,
      on_record: (cells: string[]) => table.keep(cells),
    }),
  );
  for await (const cells of table.rows(charset === 'utf-8' ? reader.rest() : asUtf8(reader, charset))) {
    if (columns === null) {
      columns = cells.map((name) => name.trim());
      const complaint = withoutTextColumn(columns, reading.options.field);
      if (complaint === null) continue;
      yield failure(reading.source, 'no-text', complaint);
      return;
    }
    yield documentFromRecord(recordOf(columns, cells), ++row, reading);
  }
  if (table.error === null) return;
  const { code, message } = describe(table.error, reading);
  yield failure(atRecord(reading.source, row + 1), code, message);
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

function describe(error: Error, reading: Reading): { readonly code: string; readonly message: string } {
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
