const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type SignalName = keyof typeof EXIT_CODES;

/**
 * Handles signals. At first there is no handler, and a signal ends the process immediately. After {@link endAtOnce},
 * `exit` listeners run before the end; after {@link endInOrder}, the first signal aborts and the second one ends the
 * process.
 *
 * Handlers run only between tasks of the main thread, so long work must run in other threads.
 */
class Interruption {
  readonly #controller = new AbortController();
  #announce: (() => void) | null = null;
  #listening = false;
  #exitCode = 0;

  /** For temporary files that must be deleted. */
  endAtOnce(): void {
    if (this.#listening) return;
    this.#listening = true;
    for (const name of Object.keys(EXIT_CODES) as SignalName[]) process.on(name, () => this.#take(name));
  }

  /** @param announce called at the first signal, before the abort */
  endInOrder(announce: () => void): AbortSignal {
    this.endAtOnce();
    this.#announce = announce;
    return this.#controller.signal;
  }

  get exitCode(): number {
    return this.#exitCode;
  }

  /** Called after all output is written: an input that is still being waited for must not keep the process alive. */
  exitIfInterrupted(): void {
    if (this.#exitCode !== 0) process.exit(this.#exitCode);
  }

  #take(name: SignalName): void {
    if (this.#announce === null || this.#exitCode !== 0) process.exit(EXIT_CODES[name]);
    this.#exitCode = EXIT_CODES[name];
    this.#announce();
    this.#controller.abort();
  }
}

export const interruption = new Interruption();
