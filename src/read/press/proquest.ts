import { proquestHead, proquestTail } from './labels.ts';
import {
  blocksOf,
  Fields,
  type Line,
  type Parts,
  readLabels,
  sourceAndDay,
  startOfTail,
  trimBlank,
} from './record.ts';

const anyLabel = (text: string) => proquestHead(text) ?? proquestTail(text);
/** A record has at least two labels; cover, bibliography and contact have at most one. */
const MIN_LABELS = 2;
const COUNTED = /^\s*(?:Document|Dokument|Documento) \d{1,5} (?:of|von|de|sur|di) \d{1,5}\s*$/i;
/** The text of a link without its address. */
const DOCUMENT_LINK =
  /^\s*(?:ProQuest document link|Lien vers le document ProQuest|ProQuest-Dokumentlink|Enlace de documentos de ProQuest)\s*$/i;
const PICTURE_BUTTON = /^\s*Enlarge this image\.?\s*$/i;

/** Parses a record of ProQuest: headline, labels, the text after its label, more labels; `null` if it is not one. */
export function parseProquest(lines: readonly Line[]): Parts | null {
  if (lines.filter(({ text }) => anyLabel(text) !== null).length < MIN_LABELS) return null;
  const fields = new Fields();
  const mark = lines.findIndex(({ text }) => proquestHead(text)?.field === 'body');
  const head = lines
    .slice(0, mark < 0 ? lines.length : mark)
    .filter(({ text }) => !COUNTED.test(text) && !DOCUMENT_LINK.test(text));
  const [top = []] = blocksOf(readLabels(head, anyLabel, fields));
  const title = fields.has('title') ? fields.lines('title') : top;
  const first = lines[mark];
  const below = lines.slice(mark < 0 ? lines.length : mark + 1);
  const tail = startOfTail(below, proquestTail, false);
  readLabels(below.slice(tail), proquestTail, fields);
  const text = [
    ...(first === undefined ? [] : [{ ...first, text: proquestHead(first.text)?.rest ?? '' }]),
    ...below.slice(0, tail).filter((line) => !PICTURE_BUTTON.test(line.text)),
  ];
  const body = trimBlank(text);
  if (title.length === 0 && (body.length === 0 || fields.first('title') === null)) return null;
  readPublication(fields);
  return {
    title,
    // A record without the text of its article has an abstract.
    body: body.length > 0 ? body : trimBlank(fields.lines('abstract')),
    fields,
    hasEnd: tail < below.length || fields.has('id'),
  };
}

/** `The Ardel Herald [Ardel] 12 May 2014: A.6.`: source and date, if they have no labels. */
function readPublication(fields: Fields): void {
  const [source, day] = sourceAndDay(fields.first('reference') ?? '');
  if (day === '') return;
  if (!fields.has('source')) fields.begin('source', source);
  if (!fields.has('date')) fields.begin('date', day);
}
