import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import type { ShellName } from './shell-names.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS: Readonly<Record<ShellName, () => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** A script that teaches a shell the command's options and their values. */
export function completionScript(shell: ShellName): string {
  return SCRIPTS[shell]();
}
