import { type Command, Option } from 'commander';
import { FORMAT_NAMES, FRONT_MATTER_NAMES, INPUT_FORMATS } from '../command.ts';
import { fileName, isSetting, optionValue, SETTINGS } from './settings.ts';

/** Without the default and without `jsonl`, another name of `ndjson`: the row has at most 80 columns. */
const INPUT_KINDS = INPUT_FORMATS.filter((name) => name !== 'auto' && name !== 'jsonl');

/** All options by group, each with its description after two blanks; those with a star are in the short help. */
const OPTIONS = `
Writing:
*-f, --format <name>  ${FORMAT_NAMES.join(', ')}; on a terminal md
--json  same as -f json
*-o, --output <file>  output file, written completely or not at all
*--select <keys>  keys to write, such as title,published,source.url
--blocks  include blocks in json; --no-blocks omits them from ndjson
--links  add the links of HTML and Markdown pages, and images
--comments  add the comments of readers, with name and time
--front-matter <preset>  front matter of md: ${FRONT_MATTER_NAMES.join(', ')}
--nest  ndjson with one line per input record, also for failed records
*--explain[=VIEW]  lines with rule and reason; VIEW: html or a LINE
*--audit <file>  write the lines with rule and reason as NDJSON
Batches:
*-d, --out-dir <folder>  output folder, with one file per input
*--per-article  with -d: one file per article
--name <template>  file names of --per-article, default '{published:date}-{slug}'
--resume  with -d: process only inputs that are new, changed or failed
-j, --jobs <n>  threads (default: one per core; 1 for a small batch)
--errors <file>  write the names of failed inputs, for --files-from
--errors-exit-0  exit with 0 even if inputs failed
Choosing articles:
--min-words <n>  write articles of n words or more
--language <tags>  write articles in these languages, such as de,fr
--dedupe  mark near-duplicates with duplicateOf; removes nothing
--limit <n>  write the first n articles, then end
--sample <n>  write n random articles, the same ones in every run
--seed <n>  random seed of --sample (default: 1)
Deciding:
--precision  remove more if in doubt
--recall  keep more if in doubt
--join-hyphens  join words that are hyphenated at a line end
*--drop <regex>  remove lines that match; repeatable
*--keep <regex>  keep lines that match; wins over --drop; repeatable
--drop-file <file>  file with one expression for --drop per line
--keep-file <file>  file with one expression for --keep per line
*--split-before <regex>  begin an article at lines that match; repeatable
--one-article  treat each document as one article
*--title <regex>  use the line that matches as the headline; repeatable
*--profile <file>  site profile from cleancopy learn
Reading:
*-i, --input <kind>  ${INPUT_KINDS.join(', ')}
--field <name>  field or column with the text of a record
--encoding <label>  charset of the input; overrides what it declares
--max-bytes <n>  maximum size of a record, such as 50M
*--files-from <file>  file with the names of the inputs, - for stdin
-0, --null  names in --files-from, else the records, end with a NUL byte
General:
--config <file>  use this configuration file
--no-config  ignore cleancopy.config.json
*-q, --quiet  print errors only
-v, --verbose  print a line per input on stderr
--print-config  print each setting, its value and its origin
-V, --version  print the version`;

const COMMON = OPTIONS.split('\n')
  .filter((row) => row.startsWith('*'))
  .map((row) => /--[\w-]+/.exec(row)?.[0]);

/** Whether the short help shows the option. */
export function isCommon({ long }: Option): boolean {
  return COMMON.includes(long);
}

/** Flags that no configuration sets, so that there is no `--no-` form. */
const MOMENTARY: readonly string[] = ['json', 'printConfig', 'version'];

/** Adds the options whose names (in camel case, as keys of a configuration) are `wanted`. */
export function addOptions(command: Command, wanted: (name: string) => boolean = () => true): Command {
  for (const row of OPTIONS.trim().split('\n')) {
    const [flags = '', description] = row.replace(/^\*/, '').split('  ');
    if (description === undefined) {
      command.optionsGroup(flags);
      continue;
    }
    const option = optionOf(flags, description);
    const name = option.attributeName();
    if (!wanted(name)) continue;
    command.addOption(option);
    // A flag of a configuration can be switched off.
    if (!option.required && !option.negate && !MOMENTARY.includes(name))
      command.addOption(new Option(option.long?.replace(/^--/, '--no-') ?? '').hideHelp());
  }
  return command;
}

function optionOf(flags: string, description: string): Option {
  const option = new Option(flags.replace('[=VIEW]', ' [view]'), description);
  // The value of --explain requires a `=`.
  option.flags = flags;
  const name = option.attributeName();
  const kind = isSetting(name) ? SETTINGS[name].kind : { parse: fileName };
  if (option.required || option.optional)
    option.argParser((value, before) => optionValue(kind, value, before, option.long ?? ''));
  return option;
}
