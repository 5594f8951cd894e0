/** The text around the options of a command. */
interface HelpFrame {
  readonly introduction: string;
  readonly examples: string;
}

/** By command; what is not named here gets its usage and its description. */
export const FRAMES: Readonly<Record<string, HelpFrame>> = {
  cleancopy: {
    introduction: `Usage: cleancopy [options] [FILE|FOLDER|GLOB|-]...
Extracts articles from dumps of scraped pages. Without operands it reads stdin.
`,
    examples: `Commands: learn, diff, check, schema, completion (cleancopy help <command>)
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
  cleancopy --learn -f ndjson dumps/          both in one run, without a file
`,
  },
  diff: {
    introduction: `Usage: cleancopy diff [options] OLD NEW
Compares two outputs: articles that were added, lost or changed, with the lines.
OLD and NEW are json or ndjson that cleancopy wrote. The exit code is 0 if there
is no difference, else 1.
`,
    examples: `Examples:
  cleancopy -f ndjson dumps/ -o old.ndjson
  cleancopy -f ndjson --drop '^Our readers' dumps/ -o new.ndjson
  cleancopy diff old.ndjson new.ndjson
`,
  },
  check: {
    introduction: `Usage: cleancopy check [options] FOLDER
Cleans examples and compares the results with expected results. FOLDER has one
folder per example, with an input.* and an expected.json. The exit code is 1 if
a result differs.
`,
    examples: `Examples:
  mkdir -p cases/ferry && cp dump.txt cases/ferry/input.txt
  cleancopy check --update cases/             write the current results
  cleancopy check cases/                      compare, for example in CI
`,
  },
  completion: {
    introduction: `Usage: cleancopy completion bash|zsh|fish
Prints a script with which the shell completes commands, options and values.
`,
    examples: `Examples:
  cleancopy completion bash > ~/.local/share/bash-completion/completions/cleancopy
  cleancopy completion zsh > "\${fpath[1]}/_cleancopy"
  cleancopy completion fish > ~/.config/fish/completions/cleancopy.fish
`,
  },
};
