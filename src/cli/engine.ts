import { setFlagsFromString } from 'node:v8';

/** How V8 is set for a run of the command; a library leaves its user's engine alone. */
interface EngineSetting {
  readonly flag: string;
  /** Versions of V8 tried with the flag, by the number before the first point; one that lacks it says so on standard error. */
  readonly from: number;
  readonly to: number;
}

const SETTINGS: readonly EngineSetting[] = [
  // Most expressions run either never or a thousand times: compiling them to bytecode first compiles them twice. Each
  // keeps the count it was created with. Not `--no-regexp-tier-up`: V8 then takes expressions that Node itself has
  // compiled to bytecode before for machine code, and one run in a thousand ends in a segmentation fault.
  { flag: '--regexp-tier-up-ticks=0', from: 11, to: 13 },
  // Code is optimised once it has run for so long, in bytes of bytecode; V8 11 takes an eighth of it. What is optimised
  // that early is thrown away again when the first page of another kind comes by: a run of 4 MB takes a fifth more time.
  // Later versions count calls, and have a compiler between the two that makes up for it.
  { flag: '--interrupt-budget=1000000', from: 11, to: 11 },
];

/** Before anything large is compiled. Threads that are started later share it. */
export function tuneEngine(versionOfV8: string): void {
  const version = Number.parseInt(versionOfV8, 10);
  for (const { flag, from, to } of SETTINGS) if (version >= from && version <= to) setFlagsFromString(flag);
}
