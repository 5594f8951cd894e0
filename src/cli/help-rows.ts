interface HelpRow {
  readonly term: string;
  readonly description: string;
}

/** The options that most users need, for the help of one screen; `cleancopy help options` lists all. */
export const COMMON_ROWS: readonly HelpRow[] = [
  { term: '-f, --format <name>', description: 'json, ndjson, md, text, jsonld or csv; on a terminal md' },
  { term: '-o, --output <file>', description: 'output file; its extension sets the format' },
  { term: '-d, --out-dir <dir>', description: 'output folder, with one file per input' },
  { term: '--per-article', description: 'with -d: one file per article' },
  { term: '--select <keys>', description: 'keys to write, such as title,published,text' },
  { term: '--explain[=VIEW]', description: 'lines with rule and reason; VIEW: all, html or a LINE' },
  { term: '--audit <file>', description: 'write the lines with rule and reason as NDJSON' },
  { term: '--drop <regex>', description: 'remove lines that match' },
  { term: '--keep <regex>', description: 'keep lines that match' },
  { term: '--split-before <regex>', description: 'begin an article at lines that match' },
  { term: '--title <regex>', description: 'use the line that matches as the headline' },
  { term: '--profile <file>', description: 'site profile from cleancopy learn' },
  { term: '-i, --input <kind>', description: 'input format: text, html, markdown, warc, jsonl, csv, …' },
  { term: '--files-from <file>', description: 'file with the names of the inputs, - for stdin' },
  { term: '-q, --quiet', description: 'print errors only' },
];
