import { type Command, Option } from 'commander';
import { FRONT_MATTER_NAMES } from '../../command.ts';
import { explainView } from '../explain-view.ts';
import { refuseMistypedCommand } from '../mistyped-command.ts';
import {
  articleName,
  articlePaths,
  countOf,
  FORMAT_CHOICES,
  fileName,
  formatName,
  jobCount,
  languageTags,
  shardOf,
} from '../option-values.ts';
import { type Request, toCleanRequest } from '../requests.ts';
import type { Flags } from '../settle.ts';
import {
  addCleaningOptions,
  addGeneralOptions,
  addListOptions,
  addNegations,
  addOutputOption,
  addReadingOptions,
  addVerboseOption,
  choiceOption,
} from './options.ts';

/** The command without a name: clean. */
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
    take(flags.version ? { kind: 'version' } : toCleanRequest(operands, flags));
  });
}

/** Its value needs a `=`, unless it is a number, so that `--explain dump.txt` names an input. */
function explainOption(): Option {
  const option = new Option(
    '--explain [view]',
    'lines with rule and reason; VIEW: all, folded, html or a LINE',
  ).argParser(explainView);
  option.flags = '--explain[=VIEW]';
  return option;
}
