/** Longer lines are prose or data. */
const MAX_CODE_LENGTH = 300;

const PROMPT = /^(?:\$|>>>) [a-z./~_-]/;
/** `} else {`, `});`, `run(x);` */
const BLOCK_END =
  /^[\])]{0,2}\}[\])]{0,2}[;,]?$|^[\])]{1,3};$|^(?:[^.!?]|[.!?](?=\S)){1,80}[\w)>] ?\{$|[\w)\]'"]\([^()]*\);$/;
const DECLARATION =
  /^(?:(?:def|func|fn|function) \w+\(|(?:const|let|var) \w+ = |#include [<"]|(?:import|from) [\w./{}"',* ]{1,80} (?:from|import) \S)/;
/** A command with flags or followed by another: `make --quiet`, `cd build && make`. */
const COMMAND = /^[a-z][\w./-]* (?:[^.!?]|[.!?](?=\S))*$/;
const FLAG = / --?[a-z]/;
/** `[section]`, `key = value`. */
const SETTING = /^(?:\[\[?[a-z][\w.-]*\]?\]|[A-Za-z_][\w.-]{0,60} ?= ?\S.*)$/;

const LINE_ENDS: ReadonlySet<string> = new Set(['{', '}', ';', ')', ']', ',']);

/**
 * Whether a line looks like code: `strong` by itself, `weak` only with other such lines, because brackets and equals
 * signs also occur elsewhere.
 */
export function codeShape(line: string): 'strong' | 'weak' | null {
  if (line.length > MAX_CODE_LENGTH) return null;
  const text = line.trim();
  const first = text.charCodeAt(0);
  if (first === 0x24 || first === 0x3e) return PROMPT.test(text) ? 'strong' : null;
  if (LINE_ENDS.has(text.charAt(text.length - 1)) && BLOCK_END.test(text)) return 'strong';
  const lower = first >= 0x61 && first <= 0x7a;
  if ((lower || first === 0x23) && DECLARATION.test(text)) return 'strong';
  if (lower && (text.includes(' && ') || text.includes(' || ') || FLAG.test(text)) && COMMAND.test(text))
    return 'strong';
  return (first === 0x5b || text.includes('=')) && SETTING.test(text) ? 'weak' : null;
}

/** Cells of a table row, separated by tabs; `null` for other lines. */
export function tabbedCells(line: string): string[] | null {
  if (!line.includes('\t')) return null;
  const trimmed = line.trim();
  return trimmed.includes('\t') ? trimmed.split('\t').map((cell) => cell.trim()) : null;
}
