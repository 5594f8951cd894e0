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

/** A pattern that is tested in advance and stores the texts that match. */
class BoundedPattern extends RegExp {
  readonly #matches = new Set<string>();

  testAhead(text: string): void {
    if (super.test(text)) this.#matches.add(text);
  }

  clear(): void {
    this.#matches.clear();
  }

  override test(text: string): boolean {
    return this.#matches.has(text);
  }
}

type PatternOption = 'drop' | 'keep' | 'splitBefore' | 'title';
type PatternLists<Pattern> = Readonly<Record<PatternOption, readonly Pattern[]>>;

/** Patterns of the user, tested under a time limit. */
export class BoundedPatterns {
  readonly lists: PatternLists<BoundedPattern>;
  readonly #patterns: readonly BoundedPattern[];
  readonly #limit: number;
  /** Made at first use. */
  #bounded: { readonly script: Script; readonly context: Context } | null = null;
  #run: () => void = () => undefined;

  /** @throws {SyntaxError} for a string that is not a regular expression */
  constructor({ drop, keep, splitBefore, title }: PatternLists<RegExp | string>) {
    this.lists = {
      drop: drop.map(bounded),
      keep: keep.map(bounded),
      splitBefore: splitBefore.map(bounded),
      title: title.map(bounded),
    };
    this.#patterns = Object.values(this.lists).flat();
    this.#limit = LIMIT_MS.base + LIMIT_MS.perPattern * this.#patterns.length;
  }

  /**
   * Tests all passages and calls `use`, during which the patterns have their results.
   *
   * @throws {SlowPatternError}
   */
  withMatches<Result>(passages: readonly Passage[], use: () => Result): Result {
    try {
      if (this.#patterns.length > 0) for (const chunk of chunks(passages)) this.#testAll(chunk);
      return use();
    } finally {
      for (const pattern of this.#patterns) pattern.clear();
    }
  }

  #testAll(passages: readonly Passage[]): void {
    let at: { readonly pattern: BoundedPattern; readonly passage: Passage } | null = null;
    this.#run = () => {
      for (const pattern of this.#patterns)
        for (const passage of passages) {
          at = { pattern, passage };
          pattern.testAhead(passage.text);
        }
    };
    const vm = nodeModule('vm');
    // A browser cannot stop a regular expression.
    if (vm === null) {
      this.#run();
      return;
    }
    this.#bounded ??= {
      script: new vm.Script('run()'),
      context: vm.createContext({ run: () => this.#run() }),
    };
    const { script, context } = this.#bounded;
    try {
      script.runInContext(context, { timeout: this.#limit });
    } catch (error) {
      if (!isTimeout(error) || at === null) throw error;
      throw slow(at, this.#limit);
    }
  }
}

function bounded(pattern: RegExp | string): BoundedPattern {
  if (typeof pattern === 'string') return new BoundedPattern(pattern, 'u');
  // A global or sticky expression continues at its last match and would skip lines.
  return new BoundedPattern(pattern.source, pattern.flags.replace(/[gy]/g, ''));
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

/** The error is an instance of the `Error` of the script's context. */
function isTimeout(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function slow(
  { pattern, passage }: { readonly pattern: BoundedPattern; readonly passage: Passage },
  limit: number,
): SlowPatternError {
  const { text, lines } = passage;
  const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return new SlowPatternError(
    `the pattern '${pattern.source}' took more than ${limit / 1000} s, at line ${lines[0] ?? 0} (${shown}); write it without repetitions of repetitions such as (a+)+`,
  );
}
