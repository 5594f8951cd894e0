const INTERRUPTED = 130;
const TERMINATED = 143;

/**
 * Ctrl-C. Whoever can end in good order asks for {@link Interruption.signal}, and gets the first one; the second, and
 * any while nobody asked, ends the process at once.
 */
export class Interruption {
  readonly #controller = new AbortController();
  #awaited = false;

  /** Aborted by the first interrupt. */
  get signal(): AbortSignal {
    this.#awaited = true;
    return this.#controller.signal;
  }

  listen(): void {
    process.on('SIGINT', () => {
      if (!this.#awaited || this.#controller.signal.aborted) process.exit(INTERRUPTED);
      this.#controller.abort();
    });
    process.once('SIGTERM', () => process.exit(TERMINATED));
  }

  /** After all output is out: an input that is still waited for must not keep the process. */
  exitIfInterrupted(): void {
    if (this.#controller.signal.aborted) process.exit(INTERRUPTED);
  }
}
