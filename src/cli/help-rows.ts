interface HelpRow {
  /** Long options that the row tells of. */
  readonly options: readonly string[];
  readonly term: string;
  readonly description: string;
}

/** The options that most users need, for the help of one screen; `cleancopy help options` tells all of them. */
export const COMMON_ROWS: readonly HelpRow[] = [
  {
    options: ['--format'],
    term: '-f, --format <name>',
    description: 'json, ndjson, md, text, jsonld, csv; on a terminal md',
  },
  { options: ['--output'], term: '-o, --output <file>', description: 'write there, complete or not at all' },
  {
    options: ['--select'],
    term: '--select <keys>',
    description: 'keys of the articles, such as title,published,text',
  },
  {
    options: ['--explain'],
    term: '--explain[=VIEW]',
    description: 'each line, its rule and reason; VIEW: all, html, or LINE',
  },
  { options: ['--audit'], term: '--audit <file>', description: 'the same as NDJSON, beside the articles' },
  {
    options: ['--precision', '--recall'],
    term: '--precision, --recall',
    description: 'rather lose text than let chrome in, or reverse',
  },
  {
    options: ['--drop', '--keep'],
    term: '--drop, --keep <rule>',
    description: 'lines to take out, to keep: a regex, or a file of them',
  },
  {
    options: ['--profile', '--learn'],
    term: '--profile, --learn',
    description: "a site's recurring lines: from a file, from these inputs",
  },
  {
    options: ['--out-dir', '--resume'],
    term: '-d, --out-dir <dir>',
    description: 'one output an input, the tree mirrored; --resume: go on',
  },
  {
    options: ['--jobs', '--errors'],
    term: '-j, --jobs <n>',
    description: 'threads (default: cores); --errors <file>: list failures',
  },
  {
    options: ['--input', '--field'],
    term: '-i, --input <kind>',
    description: 'text, html, markdown, warc, jsonl, …; --field <name>',
  },
  {
    options: ['--files-from', '--null'],
    term: '--files-from <file>',
    description: 'read input names from there; -0: they end in NUL',
  },
  {
    options: ['--print-config'],
    term: '--print-config',
    description: 'each setting, and whether a flag or a file set it',
  },
  {
    options: ['--quiet', '--verbose', '--stats'],
    term: '-q, -v, --stats',
    description: 'no warnings; a line for each input; tables at the end',
  },
];
