import { type Command, Option } from 'commander';
import type { LineRule } from '../line-rules.ts';
import { byteCount, encodingLabel, fileName, INPUT_NAMES, oneOf } from '../option-values.ts';

/** An option whose value is one of `names`; they are what the shell completes. */
export function choiceOption<Name extends string>(
  flags: string,
  description: string,
  what: string,
  names: readonly Name[],
): Option {
  return new Option(flags, description).choices(names).argParser(oneOf(what, names));
}

/** Takes one more value of an option that may be given again and again. */
function lineRule(place: string): (value: string, rules: readonly LineRule[] | undefined) => LineRule[] {
  return (value, rules = []) => [...rules, { place, value, folder: null }];
}

/** The same for names of files of rules. */
function ruleFile(place: string): (value: string, files: readonly LineRule[] | undefined) => LineRule[] {
  return (value, files = []) => [...files, { place, value: fileName(place)(value), folder: process.cwd() }];
}

/** How inputs are read. */
export function addReadingOptions(command: Command): Command {
  return command
    .optionsGroup('Reading:')
    .addOption(choiceOption('-i, --input <kind>', INPUT_NAMES.join(', '), 'input kind', INPUT_NAMES))
    .option('--field <name>', 'field or column of a record that holds the text')
    .option('--encoding <label>', 'charset of the input, whatever it claims', encodingLabel)
    .option('--fix-encoding', 'repair UTF-8 that was encoded twice (â€™)')
    .option('--max-bytes <n>', 'most bytes of one record, such as 50M', byteCount);
}

/** Which inputs are read beside the operands. */
export function addListOptions(command: Command): Command {
  return command
    .option('--files-from <file>', 'read input names from a file, - for stdin', fileName('--files-from'))
    .option('-0, --null', 'names (or records on stdin) end in NUL bytes');
}

/** What decides beside rules and score. */
export function addCleaningOptions(command: Command): Command {
  return command
    .optionsGroup('Deciding:')
    .option('--precision', 'remove more if in doubt')
    .option('--recall', 'keep more if in doubt')
    .option('--join-hyphens', 'join words that are hyphenated at a line end')
    .option('--drop <regex>', 'remove the lines that match; repeatable', lineRule('--drop'))
    .option('--keep <regex>', 'keep the lines that match, also those to drop', lineRule('--keep'))
    .option('--drop-file <file>', 'the same, with one expression per line of a file', ruleFile('--drop-file'))
    .option('--keep-file <file>', 'the same for --keep', ruleFile('--keep-file'))
    .option(
      '--split-before <regex>',
      'begin an article at each line that matches',
      lineRule('--split-before'),
    )
    .option('--one-article', 'the document is one article')
    .option('--title <regex>', 'the line that matches is the headline', lineRule('--title'))
    .option('--profile <file>', 'lines of the site, from cleancopy learn', fileName('--profile'));
}

export function addOutputOption(command: Command): Command {
  return command
    .optionsGroup('Writing:')
    .option('-o, --output <file>', 'write there, complete or not at all', fileName('--output'));
}

/** What every command that reads documents has. */
export function addGeneralOptions(command: Command): Command {
  return command
    .optionsGroup('General:')
    .option('--config <file>', 'instead of the cleancopy.config.json that is found', fileName('--config'))
    .option('--no-config', 'go by no cleancopy.config.json')
    .option('-q, --quiet', 'no warnings');
}

export function addVerboseOption(command: Command): Command {
  return command.option('-v, --verbose', 'a line for each input on stderr');
}

/** Flags that configure nothing, so that there is nothing to undo. */
const MOMENTARY: readonly string[] = ['--version', '--print-config', '--update', '--json', '--brief'];

/** For each flag that a configuration can set, `--no-…` that undoes it; told in the long help, not shown in lists. */
export function addNegations(command: Command): Command {
  const flags = command.options.filter(
    ({ long, required, optional }) => long != null && !required && !optional && !MOMENTARY.includes(long),
  );
  for (const { long } of flags) command.addOption(new Option(long?.replace(/^--/, '--no-') ?? '').hideHelp());
  return command;
}
