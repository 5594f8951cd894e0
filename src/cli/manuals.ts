export const OPTIONS_TOPIC = 'options';

interface ManualSection {
  readonly heading: string;
  readonly text: string;
}

/** Sections after the options, by topic of `cleancopy help`; lines of at most 78 columns. */
export const MANUALS: Readonly<Record<string, readonly ManualSection[]>> = {
  [OPTIONS_TOPIC]: [
    {
      heading: 'Switching off',
      text: `--no- before a flag, such as --no-nest or --no-quiet, undoes what a
configuration sets; --no-precision and --no-recall set the default.`,
    },
    {
      heading: 'Configuration',
      text: `A configuration holds long options in camel case, such as { "format": "md",
"maxBytes": "50M" }, and "favor": "precision" or "recall". --config names one,
and it may set everything; file names in it are relative to it. Without
--config, cleancopy.config.json is looked for in the working folder and above
it, up to the folder that holds .git or package.json; its name is printed on
standard error, and it may not set output, outDir, perArticle, name, limit,
sample, audit, errors, errorsExit0, profile, dropFile, keepFile, filesFrom,
jobs, shard or resume. --no-config ignores it. Options on the command line
override the configuration; expressions are added to it. --print-config shows
each value and where it comes from; cleancopy schema config prints a schema for
editors.`,
    },
    {
      heading: 'Regular expressions',
      text: `--drop, --keep, --split-before and --title take a JavaScript regular
expression; --drop-file and --keep-file take a file that holds one per line
('# ' begins a comment). They are tested on each line after broken sentences
are rejoined, white space is normalised, and list markers and markup are
removed. --keep wins over --drop. An expression that takes more than about a
second on a thousand lines fails the input, with an error that names it.`,
    },
    {
      heading: 'Exit codes',
      text: `0 success; 1 finished, but at least one input failed; 2 wrong usage or
configuration; 129, 130, 143 ended by a signal: the first signal lets running
files finish for up to one second, the second ends the process at once. A dump
without an article is not a failure.`,
    },
    {
      heading: 'Environment',
      text: 'NO_COLOR, FORCE_COLOR: colours off, on. COLUMNS: width without a terminal.',
    },
  ],
  diff: [
    {
      heading: 'How articles are matched',
      text: `First by source and id, then within a source by title and by shared text, then
across sources by id, title and text, so that a moved file is not a loss.
confidence is compared only if --select names it; so is id, which depends on
title and text. blocks are compared if both outputs have them. Memory use
depends on how much the order of the two outputs differs.`,
    },
  ],
  check: [
    {
      heading: 'Expectations',
      text: `expected.json has the form of --json, or any part of it: keys that it
does not have are not compared, but it must list all articles. A folder without
expected.json fails. --update writes it where it is missing or different,
without id, confidence, path and rule names. The configuration applies, so your
own expressions are tested too; --profile adds a profile.`,
    },
  ],
};
