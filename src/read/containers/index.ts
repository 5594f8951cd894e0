import type { ByteReader } from '../byte-reader.ts';
import type { DumpItem, ReadItem, Reading } from '../contract.ts';
import type { Container } from './detect.ts';
import { readNulFramed } from './nul.ts';
import { readSingle } from './single.ts';

/** The documents of a container; a splitter and the library behind it load when the first input needs them. */
export async function* readContainer(
  container: Container,
  reader: ByteReader,
  reading: Reading,
): AsyncGenerator<ReadItem | DumpItem> {
  switch (container) {
    case 'single':
      return yield* readSingle(reader, reading);
    case 'nul':
      return yield* readNulFramed(reader, reading);
    case 'jsonl':
      return yield* (await import('./ndjson.ts')).readNdjson(reader, reading);
    case 'json':
      return yield* (await import('./json.ts')).readJson(reader, reading);
    case 'csv':
    case 'tsv':
      return yield* (await import('./csv.ts')).readCsv(reader, reading, container);
    case 'warc':
      return yield* (await import('./warc.ts')).readWarc(reader, reading);
    default:
      return yield* (await import('../press/index.ts')).readPressExport(container, reader, reading);
  }
}
