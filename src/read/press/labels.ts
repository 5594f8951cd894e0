/**
 * The meaning of a label: a name in {@link ARTICLE_FIELDS}, or else a key of `meta`.
 */
export type Field = string;

/** Fields that become keys of the article, or are not written at all. */
export const ARTICLE_FIELDS: ReadonlySet<Field> = new Set([
  ...['title', 'byline', 'section', 'source', 'date', 'time', 'dateline', 'standfirst', 'body'],
  ...['graphic', 'language', 'corrected', 'ignored', 'note'],
]);

/** Spellings in all languages of the database, separated by `|`; case, spaces and hyphens are ignored. */
export type LabelRows = Readonly<Record<Field, string>>;

export interface LabelTable {
  /** Before the text. */
  readonly head: LabelRows;
  /** After the text; never the beginning of a paragraph. */
  readonly tail: LabelRows;
  /** After the text; could also begin a paragraph, so they count only if another label follows. */
  readonly weakTail: LabelRows;
}

/** A label at the beginning of a line. */
export interface Label {
  readonly field: Field;
  /** The text after the colon, trimmed. */
  readonly rest: string;
  /** The label could also begin a paragraph of the text. */
  readonly isWeak: boolean;
  readonly isUpper: boolean;
}

export type LabelReader = (line: string) => Label | null;

const LABEL = /^[ \t\u00a0]{0,4}(\p{L}[\p{L}\p{M} ./()-]{0,60}?)[ \t\u00a0]*:(?:\s+|$)/u;

/** Returns a function that reads the labels before the text (`head`) or after it. */
function labelReader({ head, tail, weakTail }: LabelTable, part: 'head' | 'tail'): LabelReader {
  const known = fieldsOf(part === 'head' ? head : tail);
  const weak = part === 'head' ? new Map<string, Field>() : fieldsOf(weakTail);
  return (line) => {
    const [whole, name = ''] = LABEL.exec(line) ?? [];
    if (whole === undefined) return null;
    const key = labelKey(name);
    const field = known.get(key) ?? weak.get(key);
    if (field === undefined) return null;
    const rest = line.slice(whole.length).trim();
    return { field, rest, isWeak: !known.has(key), isUpper: name === name.toUpperCase() };
  };
}

export function labelKey(label: string): string {
  return label.toUpperCase().replace(/[\s-]+/g, '');
}

/** The field of each spelling, as {@link labelKey} writes it. */
export function fieldsOf(rows: LabelRows): ReadonlyMap<string, Field> {
  const entries = Object.entries(rows);
  return new Map(
    entries.flatMap(([field, spellings]) => spellings.split('|').map((name) => [labelKey(name), field])),
  );
}

const NEXIS: LabelTable = {
  head: {
    title:
      'HEADLINE|KOP|KOPTEKST|OVERSKRIFT|RUBRIKTEXT|TITEL|ÜBERSCHRIFT|SCHLAGZEILE|TITRE|TÍTULO|TITULAR|TITOLO',
    byline: 'BYLINE|DOOR|AUTEUR|AUTEURS|AUTHOR|AUTOR|AUTOREN|FORFATTER|FÖRFATTARE|AUTORE|SIGNATUR',
    section: 'SECTION|RUBRIK|RESSORT|RUBRIQUE|RUBRIEK|SECTIE|SEKTION|SECCIÓN|SEZIONE|SEÇÃO|SECÇÃO',
    length: 'LENGTH|LÄNGE|LENGTE|LÆNGDE|LÄNGD|LONGUEUR|LONGITUD|EXTENSIÓN|LUNGHEZZA',
    dateline: 'DATELINE|STEDLINJE|ORTSMARKE',
    standfirst: 'HIGHLIGHT|ENCART|RESUMEN|MANCHET|VORSPANN',
    date: 'DATE|DATUM|DATO|FECHA|DATA|PUBLICATION-DATE',
    source: 'SOURCE|BRON|QUELLE|KILDE|FUENTE|FONTE',
    show: 'SHOW|PROGRAM',
    contact: 'ANCHORS|ANCHOR|GUESTS|GUEST|REPORTER',
    body: 'BODY|CORPS|CUERPO',
  },
  tail: {
    graphic: 'GRAPHIC|GRAFIK|GRAFIEK|GRÁFICO|GRAFICO|ILLUSTRATION|ILLUSTRATIE|NOTE-GRAPHIQUE|ILLUSTRATIONS',
    loadDate: 'LOAD-DATE|LAADDATUM|DATE-CHARGEMENT|DATE-DE-CHARGEMENT|LADEDATUM|FECHA-CARGA|INDLÆSNINGSDATO',
    language: 'LANGUAGE|SPRACHE|TAAL|SPROG|SPRÅK|LANGUE|IDIOMA|LINGUA',
    publicationType:
      'PUBLICATION-TYPE|PUBLIKATIONSTYP|PUBLIKATIONS-TYP|TYPE-PUBLICATION|TYPE-DE-PUBLICATION|PUBLICATIETYPE|PUBLIKATIONSTYPE|TIPO-DE-PUBLICACIÓN',
    documentType: 'DOCUMENT-TYPE|DOKUMENTTYP|TYPE-DOCUMENT',
    journalCode: 'JOURNAL-CODE|ZEITUNGS-CODE|CODE-JOURNAL',
    corrected: 'CORRECTION-DATE|DATE-DE-CORRECTION',
    id: 'ACC-NO|ACCESSION-NUMBER',
    issn: 'ISSN',
    ticker: 'TICKER',
    industry: 'INDUSTRY',
    region: 'GEOGRAPHIC',
  },
  weakTail: {
    loadDate: 'UPDATE',
    note: 'CORRECTION|NOTES|NOTE',
    subject: 'SUBJECT',
    company: 'COMPANY|ORGANIZATION',
    person: 'PERSON',
    region: 'COUNTRY|STATE|CITY',
    publicationType: 'TYPE',
    series: 'SERIES',
    abstract: 'ABSTRACT',
    url: 'URL',
    copyright: 'COPYRIGHT',
    reference: 'DISTRIBUTION',
  },
};

/** Tags on lines or in a column of their own. The text is in `LP` and `TD`. */
export const FACTIVA: LabelRows = {
  title: 'HD',
  byline: 'BY|AU',
  section: 'SE|CLM',
  length: 'WC',
  date: 'PD',
  time: 'ET',
  source: 'SN',
  sourceCode: 'SC',
  edition: 'ED',
  page: 'PG',
  volume: 'VOL',
  language: 'LA',
  copyright: 'CY',
  credit: 'CR',
  note: 'CX',
  body: 'LP|TD',
  graphic: 'ART',
  contact: 'CT',
  reference: 'RF',
  company: 'CO',
  industry: 'IN',
  subject: 'NS',
  region: 'RE',
  person: 'PN',
  database: 'IPC',
  documentType: 'IPD',
  publisherName: 'PUB',
  id: 'AN',
};

const PROQUEST: LabelTable = {
  head: {
    title: 'Title|Titel|Titre|Título|Titolo',
    byline: 'Author|Authors|Autor|Auteur|Autore|Byline',
    reference:
      'Publication info|Veröffentlichungsinfo|Informations de publication|Información de publicación',
    documentUrl: 'ProQuest document link|Document URL|URL du document|Dokument-URL',
    abstract: 'Abstract|Abstract (summary)|Kurzfassung|Résumé|Resumen',
    ignored: 'Links|Liens|Enlaces|Database link',
    body: 'Full text|Volltext|Texte intégral|Texto completo|Testo completo',
  },
  tail: {
    source:
      'Publication title|Titel der Publikation|Titre de la publication|Título de publicación|Titolo della pubblicazione',
    date: 'Publication date|Veröffentlichungsdatum|Date de publication|Fecha de publicación|Data di pubblicazione',
    publicationYear: 'Publication year|Jahr der Veröffentlichung|Année de publication|Año de publicación',
    publisherName: 'Publisher|Herausgeber|Éditeur|Editorial',
    place: 'Place of publication|Publikationsort|Lieu de publication|Lugar de publicación',
    country: 'Country of publication|Publikationsland|Pays de publication|País de publicación',
    subject: 'Publication subject|Subject|Thema|Sujet|Materia',
    issn: 'ISSN|e-ISSN',
    publicationType: 'Source type|Quellentyp|Type de source|Tipo de fuente',
    language:
      'Language of publication|Sprache der Veröffentlichung|Langue de publication|Idioma de la publicación',
    documentType: 'Document type|Dokumenttyp|Type de document|Tipo de documento',
    id: 'ProQuest document ID|ProQuest-Dokument-ID|ID du document ProQuest|ID del documento de ProQuest',
    documentUrl: 'Document URL|Dokument-URL|URL du document|URL del documento',
    lastUpdated: 'Last updated|Letzte Aktualisierung|Dernière mise à jour|Última actualización',
    database: 'Database|Datenbank|Base de données|Base de datos',
    page: 'Pages|First page|Seiten|Première page|Páginas',
    reference: 'Number of pages|Accession number|Publication info',
  },
  weakTail: {
    title: 'Title|Titel|Titre|Título|Titolo',
    byline: 'Author|Credit|Autor|Auteur',
    section: 'Section|Rubrik|Rubrique|Sección',
    copyright: 'Copyright',
    region: 'Location|Standort|Lieu|Lugar',
    person: 'People|Personen|Personnes|Personas',
    company: 'Company / organization|Company|Unternehmen / Organisation',
    graphic: 'Caption|Illustration',
    edition: 'Edition|Ausgabe|Édition|Edición',
    volume: 'Volume|Issue|Jahrgang',
    dateline: 'Dateline',
    abstract: 'Abstract',
    subject: 'Identifier / keyword|Classification',
  },
};

export const nexisHead = labelReader(NEXIS, 'head');
export const nexisTail = labelReader(NEXIS, 'tail');
export const proquestHead = labelReader(PROQUEST, 'head');
export const proquestTail = labelReader(PROQUEST, 'tail');

/** Lines above their values. */
export const EUROPRESSE: LabelRows = {
  source: 'Nom de la source|Source name|Name of source',
  publicationType: 'Type de source|Source type',
  periodicity: 'Périodicité|Periodicity',
  region: 'Couverture géographique|Geographical coverage',
  place: 'Provenance|Origin',
};

/** The languages in which databases write names of languages, and the languages that they name. */
const NAMING = 'en de fr nl da sv nb es it pt';
const NAMED =
  'en de fr nl da sv no nb nn fi is es ca pt it pl cs sk hu ro bg hr sr sl el uk ru tr ar he fa hi id ms vi th zh ja ko et lv lt sq mk af ga cy eu gl';
let languages: Map<string, string> | null = null;

function languageNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const tag of NAMED.split(' ')) {
    for (const naming of [...NAMING.split(' '), tag]) {
      const name = new Intl.DisplayNames([naming], { type: 'language' }).of(tag)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, tag);
    }
  }
  return names;
}

/** `DUTCH; NEDERLANDS` → `nl`; `null` for an unknown name. */
export function languageNamed(printed: string): string | null {
  languages ??= languageNames();
  for (const name of printed.toLowerCase().split(/[;,/|]/)) {
    const tag = languages.get(name.trim());
    if (tag !== undefined) return tag;
  }
  return null;
}
