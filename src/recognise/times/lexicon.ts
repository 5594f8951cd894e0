import { NO_SENSE, type Sense } from './senses.ts';
import { timePhrases } from './time-phrases.at-build.ts';

/** What words so far mean, and whether a longer phrase begins with them. */
export interface KnownPhrase {
  readonly sense: Sense | null;
  readonly goesOn: boolean;
}

class TimeLexicon {
  readonly #senses: readonly Sense[];
  readonly #spaced: Map<string, number>;
  readonly #spacedSenses: Uint8Array;
  readonly #goesOn: Uint8Array;
  readonly #unspaced: Map<string, number>;
  readonly #unspacedSenses: Uint8Array;
  readonly #longestUnspaced: number;

  constructor() {
    const { senses, spaced, spacedSenses, goesOn, unspaced, unspacedSenses } = timePhrases();
    const unspacedPhrases = unspaced.split('\n');
    this.#senses = senses;
    this.#spaced = numbered(spaced.split('\n'));
    this.#spacedSenses = spacedSenses;
    this.#goesOn = goesOn;
    this.#unspaced = numbered(unspacedPhrases);
    this.#unspacedSenses = unspacedSenses;
    this.#longestUnspaced = unspacedPhrases.reduce((most, { length }) => Math.max(most, length), 1);
  }

  spaced(words: string): KnownPhrase | null {
    const at = this.#spaced.get(words);
    if (at === undefined) return null;
    const sense = this.#spacedSenses[at] as number;
    return {
      sense: sense === NO_SENSE ? null : (this.#senses[sense] as Sense),
      goesOn: this.#goesOn[at] === 1,
    };
  }

  unspaced(folded: string, start: number, end: number): { length: number; sense: Sense } | null {
    for (let length = Math.min(this.#longestUnspaced, end - start); length > 0; length--) {
      const at = this.#unspaced.get(folded.slice(start, start + length));
      if (at !== undefined)
        return { length, sense: this.#senses[this.#unspacedSenses[at] as number] as Sense };
    }
    return null;
  }
}

function numbered(phrases: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let i = 0; i < phrases.length; i++) numbers.set(phrases[i] as string, i);
  return numbers;
}

let lexicon: TimeLexicon | null = null;

/** Made when the first time is read. */
function timeLexicon(): TimeLexicon {
  lexicon ??= new TimeLexicon();
  return lexicon;
}

/** A phrase of scripts that part words, its words parted by one blank each; `null` if none is or begins so. */
export function knownPhrase(words: string): KnownPhrase | null {
  return timeLexicon().spaced(words);
}

/** The longest known phrase of Han, kana or Hangul at `start`, as its length and sense; `null` if none. */
export function matchUnspaced(
  folded: string,
  start: number,
  end: number,
): { length: number; sense: Sense } | null {
  return timeLexicon().unspaced(folded, start, end);
}
