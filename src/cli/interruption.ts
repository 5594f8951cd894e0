const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type SignalName = keyof typeof EXIT_CODES;

/**
 * What a signal does. Before anything has to be put in order it ends the process as the system does, whatever runs:
 * no handler is set. From {@link endAtOnce} on, the `exit` listeners run first; from {@link endInOrder} on, the first
 * signal aborts, and the second one ends at once.
 *
 * Handlers run only between tasks of the main thread, so whoever sets them leaves long work to other threads.
 */
class Interruption {
  readonly #controller = new AbortController();
  #announce: (() => void) | null = null;
  #listening = false;
  #exitCode = 0;

  /** For whoever has a temporary file that must not stay behind. */
  endAtOnce(): void {
    if (this.#listening) return;
    this.#listening = true;
    for (const name of Object.keys(EXIT_CODES) as SignalName[]) process.on(name, () => this.#take(name));
  }

  /** @param announce called as soon as the first signal comes, before the abort */
  endInOrder(announce: () => void): AbortSignal {
    this.endAtOnce();
    this.#announce = announce;
    return this.#controller.signal;
  }

  /** Of the first signal; 0 before. */
  get exitCode(): number {
    return this.#exitCode;
  }

  /** After all output is out: an input that is still waited for must not keep the process. */
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

/** Of this process. */
export const interruption = new Interruption();
