import { type Output, openFile } from './output.ts';
import type { Reporter } from './reporter.ts';

/** The inputs that failed, in a file that `--files-from` takes back. */
export interface FailureList {
  add(path: string): Promise<void>;
  commit(): Promise<void>;
}

/** @param nul names end in NUL bytes instead of line feeds */
export async function openFailureList(file: string, nul: boolean, reporter: Reporter): Promise<FailureList> {
  const output: Output = await openFile(file);
  return {
    async add(path) {
      if (!nul && path.includes('\n')) {
        // Not a warning: without it, `-q` would leave the input out without a word.
        reporter.error(path, `cannot be listed in ${file}: its name contains a line feed; use --null`);
      } else await output.write(`${path}${nul ? '\0' : '\n'}`);
    },
    commit: () => output.commit(),
  };
}
