import type { Context, Script } from 'node:vm';
import type { Passage } from '../model/passage.ts';
import { nodeModule } from '../text/node.ts';

/**
 * A pattern of the user that took too long. JavaScript's regular expressions can take exponential time. A linear
 * engine supports neither look-around nor back-references, and defines `\\s` and `\\p{…}` differently.
 */
export class SlowPatternError extends Error {
  override readonly name = 'SlowPatternError';
}

/** Passages tested under one limit. Setting a limit takes 0.07 ms. */
const CHUNK = { passages: 1_000, characters: 256_000 } as const;
/** Limit for one chunk, about twenty times what common patterns take. */
const LIMIT_MS = { base: 1_000, perPattern: 20 } as const;
const SHOWN_CHARACTERS = 60;

/** @throws {SyntaxError} for a string that is not a regular expression */
export function compilePattern(pattern: RegExp | string): RegExp {
  if (typeof pattern === 'string') return new RegExp(pattern, 'u');
  // A global or sticky expression continues at its last match and would skip lines.
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
}

/** Whether a pattern matches a text that was tested. */
export type Matches = (pattern: RegExp, text: string) => boolean;

/**
 * Tests all patterns on all passages under a time limit.
 *
 * @throws {SlowPatternError}
 */
export function testPatterns(patterns: readonly RegExp[], passages: readonly Passage[]): Matches {
  const found = new Map<RegExp, Set<string>>(patterns.map((pattern) => [pattern, new Set()]));
  if (patterns.length > 0)
    for (const chunk of chunks(passages)) {
      let at: readonly [RegExp, Passage] | null = null;
      const limit = LIMIT_MS.base + LIMIT_MS.perPattern * patterns.length;
      const isDone = runWithin(limit, () => {
        for (const [pattern, texts] of found)
          for (const passage of chunk) {
            at = [pattern, passage];
            if (pattern.test(passage.text)) texts.add(passage.text);
          }
      });
      if (!isDone && at !== null) throw slow(...(at as readonly [RegExp, Passage]), limit);
    }
  return (pattern, text) => found.get(pattern)?.has(text) ?? false;
}

/** Made at first use, because a context takes some milliseconds. */
let bounded: { readonly script: Script; readonly context: Context } | null = null;
let work: () => void = () => undefined;

/** Whether `run` ends before the limit. A browser cannot stop a regular expression and has no limit. */
function runWithin(limit: number, run: () => void): boolean {
  const vm = nodeModule('vm');
  if (vm === null) {
    run();
    return true;
  }
  work = run;
  bounded ??= { script: new vm.Script('run()'), context: vm.createContext({ run: () => work() }) };
  try {
    bounded.script.runInContext(bounded.context, { timeout: limit });
    return true;
  } catch (error) {
    // The error is an instance of the `Error` of the script's context.
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return false;
  }
}

function* chunks(passages: readonly Passage[]): Generator<readonly Passage[]> {
  let from = 0;
  let characters = 0;
  for (const [at, { text }] of passages.entries()) {
    characters += text.length;
    if (characters < CHUNK.characters && at + 1 - from < CHUNK.passages) continue;
    yield passages.slice(from, at + 1);
    from = at + 1;
    characters = 0;
  }
  if (from < passages.length) yield passages.slice(from);
}

function slow(pattern: RegExp, { text, lines }: Passage, limit: number): SlowPatternError {
  const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return new SlowPatternError(
    `the pattern '${pattern.source}' took more than ${limit / 1000} s, at line ${lines[0] ?? 0} (${shown}); write it without repetitions of repetitions such as (a+)+`,
  );
}
