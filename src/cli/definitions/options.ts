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
    .option('--field <name>', 'field or column with the text of a record')
    .option('--encoding <label>', 'charset of the input; overrides what it declares', encodingLabel)
    .option('--fix-encoding', 'repair text that was encoded twice (â€™)')
    .option('--max-bytes <n>', 'maximum size of a record, such as 50M', byteCount);
}

/** Further inputs. */
export function addListOptions(command: Command): Command {
  return command
    .option('--files-from <file>', 'file with the names of the inputs, - for stdin', fileName('--files-from'))
    .option('-0, --null', 'names, or records on stdin, end with a NUL byte');
}

/** What users decide. */
export function addCleaningOptions(command: Command): Command {
  return command
    .optionsGroup('Deciding:')
    .option('--precision', 'remove more if in doubt')
    .option('--recall', 'keep more if in doubt')
    .option('--join-hyphens', 'join words that are hyphenated at a line end')
    .option('--drop <regex>', 'remove lines that match; repeatable', lineRule('--drop'))
    .option('--keep <regex>', 'keep lines that match; wins over --drop; repeatable', lineRule('--keep'))
    .option('--drop-file <file>', 'file with one expression for --drop per line', ruleFile('--drop-file'))
    .option('--keep-file <file>', 'file with one expression for --keep per line', ruleFile('--keep-file'))
    .option(
      '--split-before <regex>',
      'begin an article at lines that match; repeatable',
      lineRule('--split-before'),
    )
    .option('--one-article', 'treat each document as one article')
    .option('--title <regex>', 'use the line that matches as the headline; repeatable', lineRule('--title'))
    .option('--profile <file>', 'site profile from cleancopy learn', fileName('--profile'));
}

export function addOutputOption(command: Command): Command {
  return command
    .optionsGroup('Writing:')
    .option('-o, --output <file>', 'output file; complete, or not written at all', fileName('--output'));
}

/** What every command that reads documents has. */
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

/** Flags that configure nothing, so that there is nothing to undo. */
const MOMENTARY: readonly string[] = ['--version', '--print-config', '--update', '--json', '--brief'];

/** For each flag that a configuration can set, `--no-…` that undoes it; described in the long help, not listed. */
export function addNegations(command: Command): Command {
  const flags = command.options.filter(
    ({ long, required, optional }) => long != null && !required && !optional && !MOMENTARY.includes(long),
  );
  for (const { long } of flags) command.addOption(new Option(long?.replace(/^--/, '--no-') ?? '').hideHelp());
  return command;
}
