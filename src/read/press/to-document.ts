import type { PageMetadata } from '../../model/document.ts';
import type { RecordFacts } from '../document-of.ts';
import type { PressKind } from './kinds.ts';
import { languageNamed, META_FIELDS } from './labels.ts';
import { isBlank, joined, type Line, type Parts, type Values } from './parts.ts';
import { dayOf, placeOf, signatureOf } from './printed.ts';

interface PressText {
  readonly content: string;
  readonly facts: Pick<Required<RecordFacts>, 'metadata' | 'meta' | 'textFrom' | 'lineNumbers'>;
}

const DATABASES: Readonly<Record<PressKind, string>> = {
  nexis: 'nexis',
  'nexis-uni': 'nexis',
  factiva: 'factiva',
  'factiva-plain': 'factiva',
  proquest: 'proquest',
  europresse: 'europresse',
};

/** The text of a record, headline first, with what its labels say and the number of each line in the input. */
export function pressText(parts: Parts, kind: PressKind): PressText {
  const title = joined(parts.title);
  const lines: Line[] = [];
  const [first] = parts.title;
  if (first !== undefined && title !== '') lines.push({ ...first, text: title });
  // The headline is looked for as on any page; the labels mark the text.
  const textFrom = lines.length;
  for (const part of [parts.standfirst, parts.body]) {
    if (part.every(isBlank)) continue;
    const before = lines.at(-1);
    if (before !== undefined) lines.push({ number: before.number, text: '' });
    lines.push(...part);
  }
  const { values } = parts;
  const metadata = metadataOf(values, title, kind);
  return {
    content: lines.map(({ text }) => text).join('\n'),
    facts: { metadata, meta: metaOf(values, kind), textFrom, lineNumbers: lines.map(({ number }) => number) },
  };
}

function metadataOf(values: Values, printedTitle: string, kind: PressKind): PageMetadata {
  const title = printedTitle === '' ? values.first('title') : printedTitle;
  const date = values.first('date');
  const time = values.first('time');
  const published = date === null ? null : ((time === null ? null : dayOf(`${date} ${time}`)) ?? dayOf(date));
  const corrected = values.first('corrected');
  const modified = corrected === null ? null : dayOf(corrected);
  const isReversed = kind === 'proquest';
  // Of several labels the first names the author best: another may be the credit at the foot of the text.
  const signatures = values.all('byline').map((byline) => signatureOf(byline, isReversed));
  const authors = signatures.find((signature) => signature.authors.length > 0)?.authors ?? [];
  const agency = signatures.find((signature) => signature.agency !== null)?.agency ?? null;
  const section = sectionOf(values);
  const printedLanguage = values.first('language');
  const language = printedLanguage === null ? null : languageNamed(printedLanguage);
  const siteName = sourceOf(values, kind);
  const dateline = values.first('dateline');
  const captions = values
    .all('graphic')
    .filter((text) => text.split(/\s+/).length >= MIN_CAPTION_WORDS)
    .map((text) => ({ text, credit: null, count: 1 }));
  const notes = values.all('note');
  return {
    ...(title !== null && { title }),
    ...(section !== null && { section }),
    ...(authors.length > 0 && { authors }),
    ...(agency !== null && { agency }),
    ...(published !== null && { published }),
    ...(modified !== null && { modified }),
    ...(language !== null && { language }),
    ...(siteName !== null && { siteName }),
    ...(dateline !== null && { dateline: placeOf(dateline) }),
    ...(captions.length > 0 && { captions }),
    ...(notes.length > 0 && { notes }),
  };
}

/** `Photo` and `Picture, no caption` describe no picture. */
const MIN_CAPTION_WORDS = 4;

const PAGE_PART =
  /^(?:pg|pp?|page|pages|seite|s|side|sida|blz|pagina|pág|pag|página)\b\.?\s*(?=\p{L}{0,3}\d|$)/iu;

function partsOf(printed: string): readonly string[] {
  return printed.split(';').map((part) => part.trim());
}

/** `NEWS; Pg. 4`: the section without its page. */
function sectionOf(values: Values): string | null {
  const [first = ''] = partsOf(values.first('section') ?? '');
  return first === '' || PAGE_PART.test(first) ? null : first;
}

function pageOf(values: Values): string | null {
  const part = partsOf(values.first('section') ?? '').find((each) => PAGE_PART.test(each));
  return values.first('page') ?? part?.replace(PAGE_PART, '') ?? null;
}

/** Behind the name ProQuest prints the place: `The Ardel Herald; Ardel`. */
function sourceOf(values: Values, kind: PressKind): string | null {
  const printed = values.first('source');
  return printed === null || kind !== 'proquest' ? printed : (partsOf(printed)[0] ?? printed);
}

/** The values that have no key of their own, and those whose spelling the keys do not keep. */
function metaOf(values: Values, kind: PressKind): Readonly<Record<string, unknown>> {
  const meta: [string, string][] = [['pressDatabase', DATABASES[kind]]];
  const add = (name: string, value: string | null): void => {
    if (value !== null && value !== '') meta.push([name, value]);
  };
  add('sourceName', sourceOf(values, kind));
  add('printedByline', values.first('byline'));
  add('printedDate', values.first('date'));
  add('printedLanguage', values.first('language'));
  const section = values.first('section');
  add('printedSection', section === sectionOf(values) ? null : section);
  for (const field of META_FIELDS) {
    if (field === 'page') add('page', pageOf(values));
    else if (field === 'id')
      add('id', values.first('id')?.replace(/^(?:Document|Dokument|Documento) /, '') ?? null);
    else add(field, values.all(field).join('; '));
  }
  return Object.fromEntries(meta);
}
