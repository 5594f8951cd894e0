import type { Command, Help } from 'commander';

const INTRODUCTION = `Usage: cleancopy [options] [FILE|FOLDER|GLOB|-]...      cleancopy schema
Raw dumps of scraped pages in, clean articles out. Without operands: stdin.
`;

const EXAMPLES = `Examples:
  cat dump.txt | cleancopy -f md          cleancopy --explain dump.txt
  cleancopy -f ndjson dumps/ -o all.ndjson
  find . -name '*.txt' -print0 | cleancopy --files-from - -0 -f text
`;

const TERM_WIDTH = 21;

/** All of the help in one screen of 80 by 24. */
export function formatHelp(command: Command, helper: Help): string {
  const rows = helper
    .visibleOptions(command)
    .map((option) => `  ${helper.optionTerm(option).padEnd(TERM_WIDTH)} ${helper.optionDescription(option)}`);
  return `${INTRODUCTION}\n${rows.join('\n')}\n\n${EXAMPLES}`;
}
