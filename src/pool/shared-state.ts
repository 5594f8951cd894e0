const STOP = 0;
const IN_HAND = 1;
const FIELDS = 2;

/**
 * What the pool and one worker share. A worker hears no message while it works; what is written here it can look at
 * between two tasks.
 */
export class SharedState {
  readonly buffer: SharedArrayBuffer;
  readonly #fields: Int32Array;

  constructor(buffer = new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#fields = new Int32Array(buffer);
  }

  /** Written by the pool: nothing new is to be begun. */
  get stopped(): boolean {
    return Atomics.load(this.#fields, STOP) !== 0;
  }

  stop(): void {
    Atomics.store(this.#fields, STOP, 1);
  }

  /** Written by the worker: position in its batch of the task it is at. */
  get inHand(): number {
    return Atomics.load(this.#fields, IN_HAND);
  }

  set inHand(position: number) {
    Atomics.store(this.#fields, IN_HAND, position);
  }
}
