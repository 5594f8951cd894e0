import { setFlagsFromString } from 'node:v8';

/** Versions of V8 that know the first flag and were tried with it. */
const OLDEST = 11;
const NEWEST = 13;

/**
 * Makes V8 compile a regular expression to machine code at its first use. Without it each one is compiled to bytecode
 * first and a second time later; this saves 40 ms of a short run and 60 ms of a run over 1 MB of text. Called by the
 * command only, before anything large is compiled: a library must not change its user's engine.
 *
 * `--no-regexp-tier-up` would do the same, but is not safe once Node has compiled expressions of its own.
 *
 * V8 11 optimizes functions after so few calls that most of what it makes of them is thrown away again: asked to wait
 * fifteen times as long, it takes a fifth less time for a page and a sixth less for 10 MB of text. Later versions have
 * another compiler in between, with which this was not tried.
 */
export function tuneEngine(versionOfV8: string): void {
  const version = Number.parseInt(versionOfV8, 10);
  if (version >= OLDEST && version <= NEWEST) setFlagsFromString('--regexp-tier-up-ticks=0');
  if (version === 11) setFlagsFromString('--interrupt-budget=1000000');
}
