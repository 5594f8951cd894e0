import { type Command, Help, type Option } from 'commander';
import { isCommon } from './options.ts';

interface HelpFrame {
  readonly introduction: string;
  readonly examples: string;
}

/** By command; others have their usage and description. */
export const FRAMES: Readonly<Record<string, HelpFrame>> = {
  cleancopy: {
    introduction: `Usage: cleancopy [options] [FILE|FOLDER|GLOB|-]...
Extracts articles from dumps of scraped pages. Without operands it reads stdin.
`,
    examples: `Commands: learn, schema (cleancopy help <command>)
All options: cleancopy help options   This help: -h, --help   Version: -V
Examples: cleancopy page.txt     curl -sL https://example.org | cleancopy -f md
  cleancopy -o articles.ndjson dumps/        cleancopy --explain page.txt
`,
  },
  learn: {
    introduction: `Usage: cleancopy learn [options] [FILE|FOLDER|GLOB|-]...
Finds the lines that recur on the pages of one site and writes them as JSON for
cleancopy --profile. It needs at least three documents.
`,
    examples: `Examples:
  cleancopy learn dumps/ -o site.profile.json
  cleancopy --profile site.profile.json -f md dumps/today.txt
`,
  },
};

/** The topic of the options of the main command. */
export const OPTIONS_TOPIC = 'options';

/** Sections of `cleancopy help options` after the options, in lines of at most 78 columns. */
export const MANUAL: readonly (readonly [heading: string, text: string])[] = [
  [
    'Switching off',
    `--no- before a flag, such as --no-nest or --no-quiet, undoes what a
configuration sets; --no-precision and --no-recall set the default.`,
  ],
  [
    'Configuration',
    `A configuration holds long options in camel case, such as { "format": "md",
"maxBytes": "50M" }, and "favor": "precision" or "recall". --config names one,
and it may set everything; file names in it are relative to it. Without
--config, cleancopy.config.json is looked for in the working folder and above
it, up to the folder that holds .git or package.json; its name is printed on
standard error, and it may not set output, outDir, perArticle, name, limit,
sample, audit, errors, errorsExit0, profile, dropFile, keepFile, filesFrom,
jobs or resume. --no-config ignores it. Options on the command line override
the configuration; expressions are added to it. --print-config shows each
value and where it comes from.`,
  ],
  [
    'Regular expressions',
    `--drop, --keep, --split-before and --title take a JavaScript regular
expression; --drop-file and --keep-file take a file that holds one per line
('# ' begins a comment). They are tested on each line after broken sentences
are rejoined, white space is normalised, and list markers and markup are
removed. --keep wins over --drop. An expression that takes more than about a
second on a thousand lines makes the input fail, with an error that names it.`,
  ],
  [
    'Exit codes',
    `0 success; 1 finished, but at least one input failed; 2 wrong usage or
configuration; 129, 130, 143 ended by a signal. After the first signal, inputs
being processed have 0.7 s to finish; a second one ends the process at once.
A dump without an article is not a failure.`,
  ],
  [
    'Environment',
    `NO_COLOR, FORCE_COLOR: colours off, on. COLUMNS: line width if the output is
not a terminal.`,
  ],
];

const TERM_WIDTH = 22;

function row(term: string, description: string): string {
  return `  ${term.padEnd(TERM_WIDTH)} ${description}`;
}

/** The help of a command on one screen of 80 by 24. */
export function formatHelp(command: Command): string {
  const { introduction, examples } = FRAMES[command.name()] ?? {
    introduction: `${usageOf(command)}\n${command.description()}\n`,
    examples: '',
  };
  const options = new Help().visibleOptions(command);
  // For the main command its most used options; `cleancopy help options` lists all.
  const shown = command.parent === null ? options.filter(isCommon) : options;
  const rows = shown.map((option) => row(option.flags, option.description));
  return `${[introduction, `${rows.join('\n')}\n`, examples].filter((part) => part !== '').join('\n')}`;
}

export function usageOf(command: Command): string {
  return `Usage: ${new Help().commandUsage(command)}`;
}

/** Omits the list of values, which the descriptions contain. */
class ManualHelp extends Help {
  override optionDescription({ description }: Option): string {
    return description;
  }
}

/** The complete help of a command: all options in groups, and further sections. */
export function formatManual(program: Command, topic: string): string {
  const command = program.commands.find((each) => each.name() === topic) ?? program;
  const helper = new ManualHelp();
  helper.prepareContext({ helpWidth: 80 });
  const sections = topic === OPTIONS_TOPIC ? MANUAL : [];
  const manual = sections.map(([heading, text]) => `\n${heading}:\n${indent(text)}\n`);
  const frame = FRAMES[command.name()];
  const examples = frame === undefined || frame.examples === '' ? '' : `\n${frame.examples}`;
  return `${helper.formatHelp(command, helper)}${manual.join('')}${examples}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
