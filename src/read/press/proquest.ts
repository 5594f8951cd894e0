import { labelReader, readTail, startOfTail } from './label-lines.ts';
import { type Field, PROQUEST } from './labels.ts';
import { type Block, blocksOf, type Line, type Parts, sourceAndDay, trimBlank, Values } from './parts.ts';

const headLabel = labelReader(PROQUEST, 'head');
const tailLabel = labelReader(PROQUEST, 'tail');
/** A record has at least two labels; cover, bibliography and contact have at most one. */
const MIN_LABELS = 2;
const COUNTED = /^\s*(?:Document|Dokument|Documento) \d{1,5} (?:of|von|de|sur|di) \d{1,5}\s*$/i;
/** The text of a link without its address. */
const DOCUMENT_LINK =
  /^\s*(?:ProQuest document link|Lien vers le document ProQuest|ProQuest-Dokumentlink|Enlace de documentos de ProQuest)\s*$/i;
const PICTURE_BUTTON = /^\s*Enlarge this image\.?\s*$/i;

/** Parses a record of ProQuest: headline, labels, the text after its label, more labels; `null` if it is not one. */
export function parseProquest(lines: readonly Line[]): Parts | null {
  const labels = lines.filter(({ text }) => headLabel(text) !== null || tailLabel(text) !== null);
  if (labels.length < MIN_LABELS) return null;
  const values = new Values();
  const text = lines.findIndex((line) => headLabel(line.text)?.field === 'body');
  const title: Line[] = [];
  const abstract: Line[] = [];
  const top = readHead(text < 0 ? lines : lines.slice(0, text), values, title, abstract);
  const below = text < 0 ? [] : lines.slice(text + 1);
  const tail = startOfTail(below, tailLabel, false);
  readTail(below.slice(tail), tailLabel, values);
  const first = lines[text];
  const rest = first === undefined ? '' : (headLabel(first.text)?.rest ?? '');
  const body = first === undefined ? [] : [{ ...first, text: rest }, ...below.slice(0, tail)];
  const filled = trimBlank(body.filter((line) => !PICTURE_BUTTON.test(line.text)));
  if (title.length === 0) title.push(...top);
  if (title.length === 0 && filled.length === 0) return null;
  const labelled = values.first('title');
  if (title.length === 0 && labelled === null) return null;
  readPublication(values);
  return {
    title,
    standfirst: [],
    // A record without the text of its article has an abstract.
    body: filled.length > 0 ? filled : trimBlank(abstract),
    values,
    hasEnd: tail < below.length || values.has('id'),
  };
}

/** Returns the first block without a label, which is the headline. */
function readHead(lines: readonly Line[], values: Values, title: Line[], abstract: Line[]): Block {
  let top: Block = [];
  let open: Field | null = null;
  for (const block of blocksOf(
    lines.filter(({ text }) => !COUNTED.test(text) && !DOCUMENT_LINK.test(text)),
  )) {
    for (const line of block) {
      const label = headLabel(line.text) ?? tailLabel(line.text);
      if (label !== null) {
        open = label.field;
        if (open === 'title') title.push({ ...line, text: label.rest });
        else values.begin(open, label.rest);
        if (open === 'abstract') abstract.push({ ...line, text: label.rest });
      } else if (open === 'title') title.push(line);
      else if (open !== null) {
        values.append(open, line.text.trim());
        if (open === 'abstract') abstract.push(line);
      }
    }
    if (open === null && top.length === 0) top = block;
  }
  return top;
}

/** `The Ardel Herald [Ardel] 12 May 2014: A.6.`: source and date, if they have no labels. */
function readPublication(values: Values): void {
  const publication = values.first('reference') ?? '';
  const [source, day] = sourceAndDay(publication);
  if (day === '') return;
  if (!values.has('source')) values.begin('source', source);
  if (!values.has('date')) values.begin('date', day);
}
