/** What stands around the options of a command. */
interface HelpFrame {
  readonly introduction: string;
  readonly examples: string;
}

/** By command; what is not named here gets its usage and its description. */
export const FRAMES: Readonly<Record<string, HelpFrame>> = {
  cleancopy: {
    introduction: `Usage: cleancopy [options] [FILE|FOLDER|GLOB|-]...
Raw dumps of scraped pages in, clean articles out. Without operands: stdin.
`,
    examples: `Commands: learn, diff, check, schema, completion (cleancopy help <command>)
All options: cleancopy help options      This: -h, --help      --version
Examples: cat dump.txt | cleancopy -f md           cleancopy --explain dump.txt
  find . -name '*.txt' -print0 | cleancopy --files-from - -0 -f ndjson -o all
`,
  },
  learn: {
    introduction: `Usage: cleancopy learn [options] [FILE|FOLDER|GLOB|-]...
Writes down the lines that recur across the documents of one site, as JSON to
read and to edit, for cleancopy --profile. Give three documents or more.
`,
    examples: `Examples:
  cleancopy learn dumps/ -o site.profile.json
  cleancopy --profile site.profile.json -f md dumps/today.txt
  cleancopy --learn -f ndjson dumps/          both over one batch, kept nowhere
`,
  },
  diff: {
    introduction: `Usage: cleancopy diff [options] OLD NEW
What a change of version, rules or profile did: articles gained, lost, changed,
with the lines. OLD and NEW are json or ndjson that cleancopy wrote. Exit code 0
when nothing differs, 1 when something does.
`,
    examples: `Examples:
  cleancopy -f ndjson dumps/ -o old.ndjson
  cleancopy -f ndjson --drop '^Our readers' dumps/ -o new.ndjson
  cleancopy diff old.ndjson new.ndjson
`,
  },
  check: {
    introduction: `Usage: cleancopy check [options] FOLDER
Cleans every example in FOLDER and compares with what you expect of it: a folder
for each case, with an input.* and an expected.json. Exit code 1 when one fails.
`,
    examples: `Examples:
  mkdir -p cases/ferry && cp dump.txt cases/ferry/input.txt
  cleancopy check --update cases/             write down what comes out, read it
  cleancopy check cases/                      in your CI
`,
  },
  completion: {
    introduction: `Usage: cleancopy completion bash|zsh|fish
Prints a script that lets the shell complete commands, options and values.
`,
    examples: `Examples:
  cleancopy completion bash > ~/.local/share/bash-completion/completions/cleancopy
  cleancopy completion zsh > "\${fpath[1]}/_cleancopy"
  cleancopy completion fish > ~/.config/fish/completions/cleancopy.fish
`,
  },
};
