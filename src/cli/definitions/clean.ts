import { type Command, Option } from 'commander';
import { FRONT_MATTER_NAMES } from '../../index.ts';
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
        `${FORMAT_CHOICES.join(', ')}; without it, by the extension of -o, md on a terminal, else json`,
      )
        .choices(FORMAT_CHOICES)
        .argParser(formatName),
    )
    .option('--json', 'the same as -f json');
  addOutputOption(program)
    .option('--select <keys>', 'keys to write: title,published,source.url', articlePaths)
    .option(
      '--blocks',
      'json, ndjson: the key blocks, the text divided into blocks (--no-blocks leaves it out)',
    )
    .addOption(
      choiceOption(
        '--front-matter <preset>',
        `of md: ${FRONT_MATTER_NAMES.join(', ')}`,
        'front matter',
        FRONT_MATTER_NAMES,
      ),
    )
    .option('--nest', 'ndjson with one line for each record, also for a bad one')
    .addOption(explainOption())
    .addOption(new Option('--no-explain').hideHelp())
    .option('--stats', 'tables of rules and slowest inputs on stderr')
    .option('--audit <file>', 'the same as NDJSON, beside the articles', fileName('--audit'));
  program
    .optionsGroup('Batches:')
    .option('-d, --out-dir <folder>', 'one output for each input, the tree mirrored', fileName('--out-dir'))
    .option('--per-article', 'with -d: one output for each article')
    .option('--name <template>', "with --per-article: default '{published:date}-{slug}'", articleName)
    .option('--resume', 'with -d: do only what is not done yet')
    .option('-j, --jobs <n>', 'threads (default: one for each core, 1 for little work)', jobCount)
    .option('--shard <i/n>', 'only every n-th input, from the i-th', shardOf)
    .option('--errors <file>', 'list failed inputs, for --files-from', fileName('--errors'))
    .option('--errors-exit-0', 'failed inputs do not fail the command');
  program
    .optionsGroup('Choosing articles:')
    .option('--min-words <n>', 'only articles of n words or more', countOf('min-words'))
    .option('--language <tags>', 'only articles in these languages, such as de,fr', languageTags)
    .option('--limit <n>', 'the first n articles', countOf('limit'))
    .option('--sample <n>', 'n articles drawn at random, the same ones in every run', countOf('sample'))
    .option('--seed <n>', 'another number (default: 1) draws another sample', countOf('seed'));
  addCleaningOptions(program).option('--learn', 'learn them from these inputs first');
  addListOptions(addReadingOptions(program));
  addVerboseOption(addGeneralOptions(program))
    .option('--print-config', 'print each setting, its value and where it comes from')
    .option('-V, --version', 'print the version');
  addNegations(program).action((operands: string[], flags: Flags) => {
    refuseMistypedCommand(
      operands,
      program.commands.map((command) => command.name()),
    );
    take(flags.version ? { kind: 'version' } : toCleanRequest(operands, flags));
  });
}

/** A value belongs to it only behind a `=`, so that `--explain dump.txt` names an input. */
function explainOption(): Option {
  const option = new Option('--explain [view]', 'every line and why; VIEW: all, html, or a LINE').argParser(
    explainView,
  );
  option.flags = '--explain[=VIEW]';
  return option;
}
