import { type Document, isDocumentFormat } from '../model/document.ts';
import { decodeText } from './charset/detect.ts';
import type { DocumentItem, Reading } from './contract.ts';
import { type FormatGuess, sniffFormat } from './sniff.ts';

/** What a container states about a record. */
interface RecordFacts
  extends Pick<Document, 'source' | 'meta' | 'metadata' | 'textFrom' | 'lineNumbers' | 'warnings'> {
  readonly format?: FormatGuess;
  /** Charset declared by the container, as in an HTTP header. */
  readonly charset?: string | null;
  /** What was detected for this record only. */
  readonly decisions?: readonly string[];
}

export async function documentFromBytes(
  bytes: Uint8Array,
  facts: RecordFacts,
  reading: Reading,
): Promise<DocumentItem> {
  const { text, decision, warnings } = await decodeText(bytes, reading.encoding, facts.charset);
  const decisions = reading.unified ? [] : [`charset: ${decision}`];
  return documentFromText(
    text,
    {
      ...facts,
      decisions: [...(facts.decisions ?? []), ...decisions],
      warnings: [...(facts.warnings ?? []), ...warnings],
    },
    reading,
  );
}

/** Misread quotes, dashes and accented letters, which occur in no language. */
const DOUBLE_ENCODED = /â€[™œ\u009d˜“”¦¢\u0093\u0094\u0099]|Ã[\u00a1-\u00ba\u00bc-\u00bfŸ]|â‚¬/g;
/** One or two may be quoted examples. */
const MIN_DOUBLE_ENCODED = 3;

export function documentFromText(content: string, facts: RecordFacts, reading: Reading): DocumentItem {
  const warnings = [...(facts.warnings ?? [])];
  const doubled = /â€|Ã/.test(content) ? (content.match(DOUBLE_ENCODED)?.length ?? 0) : 0;
  if (doubled >= MIN_DOUBLE_ENCODED)
    warnings.push(
      `double-encoded UTF-8 in ${doubled} places (as in â€™ for ’); repair it first, as with ftfy`,
    );
  if (content === '') warnings.push('the input is empty; nothing to clean');
  else if (content.includes('\0')) warnings.push('holds NUL characters; they are kept as they are');
  const { format, why } = formatOf(content, facts, reading);
  const url = facts.source.url ?? (format === 'html' ? null : printedUrl(content));
  const { charset: _, decisions: __, warnings: ___, ...stated } = facts;
  const source = { ...facts.source, url };
  const document: Document = { ...stated, source, format, content, ...(warnings.length > 0 && { warnings }) };
  const decided = [...reading.decisions, ...(facts.decisions ?? []), `format: ${format} (${why})`].join('; ');
  return { document, decided };
}

function formatOf(content: string, facts: RecordFacts, { options: { inputFormat } }: Reading): FormatGuess {
  if (isDocumentFormat(inputFormat)) return { format: inputFormat, why: 'by option' };
  return facts.format ?? sniffFormat(content, facts.source.path);
}

/** Scrapers print the URL in the first lines, also in front matter. */
const HEAD_CHARS = 2000;
const URL_LINE = /^[ \t]*(URL|Source|URL Source|Source URL|Link)[ \t]*:[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/im;

/** The URL at the beginning of a dump; `null` if there is none, or one for each of several pages. */
function printedUrl(content: string): string | null {
  const found = URL_LINE.exec(content.slice(0, HEAD_CHARS));
  if (found === null) return null;
  const [line, label = '', url = null] = found;
  return content.includes(`\n${label}:`, found.index + line.length) ? null : url;
}
