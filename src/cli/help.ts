import type { Command, Help, Option } from 'commander';

/** What frames the options of each command. */
const FRAMES: Readonly<Record<string, readonly [introduction: string, examples: string]>> = {
  cleancopy: [
    `Usage: cleancopy [options] [FILE|FOLDER|GLOB|-]...  (or learn, schema)
Raw dumps of scraped pages in, clean articles out. Without operands: stdin.
`,
    `Examples: cat dump.txt | cleancopy -f md           cleancopy --explain dump.txt
  find . -name '*.txt' -print0 | cleancopy --files-from - -0 -f ndjson -o all
`,
  ],
  learn: [
    `Usage: cleancopy learn [options] [FILE|FOLDER|GLOB|-]...
Writes down the lines that recur across the documents of one site, as JSON to
read and to edit, for cleancopy --profile. Give three documents or more.
`,
    `Examples:
  cleancopy learn dumps/ -o site.profile.json
  cleancopy --profile site.profile.json -f md dumps/today.txt
  cleancopy --learn -f ndjson dumps/          both over one batch, kept nowhere
`,
  ],
};

/** Options that share a row, so that the help fits a screen. */
const ROWS: readonly (readonly [options: readonly string[], term: string, description: string])[] = [
  [['--precision', '--recall'], '--precision, --recall', 'rather lose text than let chrome in, or reverse'],
  [['--drop', '--keep'], '--drop, --keep <rule>', 'lines to take out, to keep: a regex, or a file of them'],
  [
    ['--profile', '--learn'],
    '--profile, --learn',
    "a site's recurring lines: from a file, from these inputs",
  ],
  [
    ['--encoding', '--fix-encoding'],
    '--encoding <label>',
    'charset, whatever it claims; --fix-encoding: mend â€™',
  ],
  [['--explain'], '--explain[=VIEW]', 'each line, its rule and reason; VIEW: all, html, or LINE'],
  [
    ['--quiet', '--verbose', '--stats'],
    '-q, -v, --stats',
    'no warnings; a line for each input; tables at the end',
  ],
  [['--quiet', '--verbose'], '-q, -v', 'no warnings; a line for each input on stderr'],
  [['--version', '--help'], '--version, -h, --help', 'print the version; print this'],
];
const TERM_WIDTH = 21;

/** All of the help of one command in one screen of 80 by 24. */
export function formatHelp(command: Command, helper: Help): string {
  const [introduction, examples] = FRAMES[command.name()] ?? ['', ''];
  const rows: string[] = [];
  const options = helper.visibleOptions(command);
  const has = (name: string) => options.some(({ long }) => long === name);
  const told = new Set<Option>();
  for (const option of options) {
    if (told.has(option)) continue;
    const shared = ROWS.find(([names]) => names.includes(option.long ?? '') && names.every(has));
    const [names, term, description] = shared ?? [
      [],
      helper.optionTerm(option),
      helper.optionDescription(option),
    ];
    for (const each of options) if (names.includes(each.long ?? '')) told.add(each);
    rows.push(`  ${term.padEnd(TERM_WIDTH)} ${description}`);
  }
  return `${introduction}\n${rows.join('\n')}\n\n${examples}`;
}
