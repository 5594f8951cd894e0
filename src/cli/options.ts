import { type Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { FRONT_MATTER_NAMES } from '../command.ts';
import type { Flags } from './config.ts';
import {
  articleName,
  articlePaths,
  byteCount,
  countOf,
  encodingLabel,
  explainView,
  FORMAT_CHOICES,
  fileName,
  formatName,
  INPUT_NAMES,
  jobCount,
  languageTags,
  oneOf,
  shardOf,
} from './option-values.ts';
import { type Request, refuseMistypedCommand, toCleanRequest } from './requests.ts';
import type { LineRule } from './settings.ts';

/** An option with one of `names` as value, which the shell completes. */
function choiceOption<Name extends string>(
  flags: string,
  description: string,
  what: string,
  names: readonly Name[],
): Option {
  return new Option(flags, description).choices(names).argParser(oneOf(what, names));
}

function repeatable(place: string): (value: string, rules: readonly LineRule[] | undefined) => LineRule[] {
  return (value, rules = []) => [...rules, { place, value, folder: null }];
}

function repeatableFile(
  place: string,
): (value: string, files: readonly LineRule[] | undefined) => LineRule[] {
  return (value, files = []) => [...files, { place, value: fileName(place)(value), folder: process.cwd() }];
}

export function addReadingOptions(command: Command): Command {
  return command
    .optionsGroup('Reading:')
    .addOption(choiceOption('-i, --input <kind>', INPUT_NAMES.join(', '), 'input kind', INPUT_NAMES))
    .option('--field <name>', 'field or column with the text of a record')
    .option('--encoding <label>', 'charset of the input; overrides what it declares', encodingLabel)
    .option('--fix-encoding', 'repair text that was encoded twice (â€™)')
    .option('--max-bytes <n>', 'maximum size of a record, such as 50M', byteCount);
}

export function addListOptions(command: Command): Command {
  return command
    .option('--files-from <file>', 'file with the names of the inputs, - for stdin', fileName('--files-from'))
    .option('-0, --null', 'names, or records on stdin, end with a NUL byte');
}

export function addCleaningOptions(command: Command): Command {
  return command
    .optionsGroup('Deciding:')
    .option('--precision', 'remove more if in doubt')
    .option('--recall', 'keep more if in doubt')
    .option('--join-hyphens', 'join words that are hyphenated at a line end')
    .option('--drop <regex>', 'remove lines that match; repeatable', repeatable('--drop'))
    .option('--keep <regex>', 'keep lines that match; wins over --drop; repeatable', repeatable('--keep'))
    .option(
      '--drop-file <file>',
      'file with one expression for --drop per line',
      repeatableFile('--drop-file'),
    )
    .option(
      '--keep-file <file>',
      'file with one expression for --keep per line',
      repeatableFile('--keep-file'),
    )
    .option(
      '--split-before <regex>',
      'begin an article at lines that match; repeatable',
      repeatable('--split-before'),
    )
    .option('--one-article', 'treat each document as one article')
    .option('--title <regex>', 'use the line that matches as the headline; repeatable', repeatable('--title'))
    .option('--profile <file>', 'site profile from cleancopy learn', fileName('--profile'));
}

export function addOutputOption(command: Command): Command {
  return command
    .optionsGroup('Writing:')
    .option('-o, --output <file>', 'output file; complete, or not written at all', fileName('--output'));
}

/** Options of all commands that read documents. */
export function addGeneralOptions(command: Command): Command {
  return command
    .optionsGroup('General:')
    .option('--config <file>', 'use this configuration file', fileName('--config'))
    .option('--no-config', 'ignore cleancopy.config.json')
    .option('-q, --quiet', 'print errors only');
}

export function addVerboseOption(command: Command): Command {
  return command.option('-v, --verbose', 'print a line per input on stderr');
}

/** Flags that are not settings. */
const MOMENTARY: readonly string[] = ['--version', '--print-config', '--update', '--json', '--brief'];

/** Adds a hidden `--no-…` for each flag that a configuration can set. */
export function addNegations(command: Command): Command {
  const flags = command.options.filter(
    ({ long, required, optional }) => long != null && !required && !optional && !MOMENTARY.includes(long),
  );
  for (const { long } of flags) command.addOption(new Option(long?.replace(/^--/, '--no-') ?? '').hideHelp());
  return command;
}

export function defineClean(program: Command, take: (request: Request) => void): void {
  program.argument('[inputs...]').optionsGroup('Writing:');
  program
    .addOption(
      new Option(
        '-f, --format <name>',
        `${FORMAT_CHOICES.join(', ')}; default: by the extension of -o; md on a terminal; else json`,
      )
        .choices(FORMAT_CHOICES)
        .argParser(formatName),
    )
    .option('--json', 'same as -f json');
  addOutputOption(program)
    .option('--select <keys>', 'keys to write, such as title,published,source.url', articlePaths)
    .option('--blocks', 'json, ndjson: the key blocks (--no-blocks leaves it out)')
    .addOption(
      choiceOption(
        '--front-matter <preset>',
        `front matter of md: ${FRONT_MATTER_NAMES.join(', ')}`,
        'front matter',
        FRONT_MATTER_NAMES,
      ),
    )
    .option('--nest', 'ndjson with one line per input record, also for failed records')
    .addOption(explainOption())
    .addOption(new Option('--no-explain').hideHelp())
    .option('--stats', 'print tables of rules and slowest inputs on stderr')
    .option('--audit <file>', 'write the lines with rule and reason as NDJSON', fileName('--audit'));
  program
    .optionsGroup('Batches:')
    .option(
      '-d, --out-dir <folder>',
      'output folder: one file per input, in the same folder structure',
      fileName('--out-dir'),
    )
    .option('--per-article', 'with -d: one file per article')
    .option(
      '--name <template>',
      "file names of --per-article, default '{published:date}-{slug}'",
      articleName,
    )
    .option('--resume', 'with -d: process only inputs that are new, changed or failed')
    .option('-j, --jobs <n>', 'threads (default: one per core; 1 for a small batch)', jobCount)
    .option('--shard <i/n>', 'process part i of n parts of the inputs', shardOf)
    .option('--errors <file>', 'write the names of failed inputs, for --files-from', fileName('--errors'))
    .option('--errors-exit-0', 'exit with 0 although inputs failed');
  program
    .optionsGroup('Choosing articles:')
    .option('--min-words <n>', 'write articles of n words or more', countOf('min-words'))
    .option('--language <tags>', 'write articles in these languages, such as de,fr', languageTags)
    .option('--limit <n>', 'write the first n articles, then end', countOf('limit'))
    .option('--sample <n>', 'write n random articles, the same ones in every run', countOf('sample'))
    .option('--seed <n>', 'random seed of --sample (default: 1)', countOf('seed'));
  addCleaningOptions(program).option('--learn', 'learn the site profile from these inputs first');
  addListOptions(addReadingOptions(program));
  addVerboseOption(addGeneralOptions(program))
    .option('--print-config', 'print each setting, its value and its origin')
    .option('-V, --version', 'print the version');
  addNegations(program).action((operands: string[], flags: Flags) => {
    refuseMistypedCommand(
      operands,
      program.commands.map((command) => command.name()),
    );
    take(flags.version ? { kind: 'print', text: `${manifest.version}\n` } : toCleanRequest(operands, flags));
  });
}

/** The value requires a `=`, unless it is a number, so that `--explain dump.txt` names an input. */
function explainOption(): Option {
  const option = new Option(
    '--explain [view]',
    'lines with rule and reason; VIEW: all, folded, html or a LINE',
  ).argParser(explainView);
  option.flags = '--explain[=VIEW]';
  return option;
}
