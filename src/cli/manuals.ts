export const OPTIONS_TOPIC = 'options';

interface ManualSection {
  readonly heading: string;
  readonly text: string;
}

/** What stands behind the options, by topic of `cleancopy help`; lines of at most 78 columns. */
export const MANUALS: Readonly<Record<string, readonly ManualSection[]>> = {
  [OPTIONS_TOPIC]: [
    {
      heading: 'Switching off',
      text: `--no- before a flag, such as --no-nest or --no-quiet, undoes what a
configuration sets; --no-precision and --no-recall go back to the middle.`,
    },
    {
      heading: 'Configuration',
      text: `A configuration holds long options in camel case, such as { "format": "md",
"maxBytes": "50M" }, and "favor": "precision" or "recall". --config names one,
and it may set everything; file names in it are relative to it. Without
--config, cleancopy.config.json is looked for in the working folder and above
it, up to the folder that holds .git or package.json; it is named on standard
error, and may not set output, outDir, audit, errors, errorsExit0, profile,
filesFrom, jobs, shard or resume, nor name files in drop and keep. --no-config
looks for none. The command line wins, and adds to drop and keep.
--print-config shows what holds and why; cleancopy schema config prints a
schema for editors.`,
    },
    {
      heading: 'Rules of your own',
      text: `--drop and --keep take a regular expression, or the name of a file that holds
one a line ('# ' begins a comment). They are tested on each line with broken
sentences rejoined, white space folded, list marks and markup off. Keeping wins.
An expression that takes more than about a second on a thousand lines fails the
input, with an error that names it.`,
    },
    {
      heading: 'Exit codes',
      text: `0 done; 1 finished, but at least one input failed; 2 wrong usage or
configuration; 129, 130, 143 ended by a signal: the first lets the files in
hand end, for a second at most, the second ends at once. A dump without an
article is no failure.`,
    },
    {
      heading: 'Environment',
      text: 'NO_COLOR, FORCE_COLOR: colours off, on. COLUMNS: width where there is no terminal.',
    },
  ],
  diff: [
    {
      heading: 'How articles are matched',
      text: `First by source and id, then inside one source by title and by shared text,
then across sources by id, title and text, so that a moved file is no loss.
confidence is not compared unless --select names it, nor is id, which follows
from title and text. Memory is bounded by how far the two orders differ.`,
    },
  ],
  check: [
    {
      heading: 'Expectations',
      text: `expected.json holds what --json --blocks gives, or any part of it: what it does not
name is not compared, but it must name the articles, and all of them. A folder
without expected.json fails. --update writes it where it is missing or wrong,
less id, confidence, path and rule names. The configuration holds here too, so
that your own rules are what is checked; --profile adds a profile.`,
    },
  ],
};
