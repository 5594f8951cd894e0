import { tokenize } from './tokens.ts';
import { allPhrases } from './words/index.ts';
import type { PhraseKind } from './words/vocabulary.ts';

export interface FoundPhrase {
  readonly kind: PhraseKind;
  readonly at: number;
  /** In tokens. */
  readonly length: number;
}

interface Phrase {
  readonly tokens: readonly string[];
  readonly kind: PhraseKind;
}

/** Chrome phrases of some kinds, found in a line's tokens; of two that begin alike the longer wins. */
export class PhraseBook {
  readonly #byFirstToken = new Map<string, Phrase[]>();

  /** A phrase listed under two kinds belongs to the kind named first. */
  constructor(kinds: readonly PhraseKind[]) {
    const known = new Set<string>();
    for (const kind of kinds) {
      for (const text of allPhrases(kind)) {
        const tokens = tokenize(text);
        const key = tokens.join(' ');
        const first = tokens[0];
        if (first === undefined || known.has(key)) continue;
        known.add(key);
        const filed = this.#byFirstToken.get(first);
        if (filed === undefined) this.#byFirstToken.set(first, [{ tokens, kind }]);
        else filed.push({ tokens, kind });
      }
    }
    for (const filed of this.#byFirstToken.values()) filed.sort((a, b) => b.tokens.length - a.tokens.length);
  }

  /** The longest phrase that begins at token `at`. */
  phraseAt(tokens: readonly string[], at: number): FoundPhrase | null {
    const filed = this.#byFirstToken.get(tokens[at] ?? '');
    if (filed === undefined) return null;
    for (const phrase of filed) {
      if (standsAt(phrase.tokens, tokens, at)) return { kind: phrase.kind, at, length: phrase.tokens.length };
    }
    return null;
  }

  /** The first phrase anywhere in the tokens from `from` on. */
  find(tokens: readonly string[], from = 0): FoundPhrase | null {
    for (let at = from; at < tokens.length; at++) {
      const found = this.phraseAt(tokens, at);
      if (found !== null) return found;
    }
    return null;
  }
}

/** True where the words of `phrase` stand in `tokens` from `at` on. */
export function standsAt(phrase: readonly string[], tokens: readonly string[], at: number): boolean {
  if (at < 0 || at + phrase.length > tokens.length) return false;
  for (let i = 0; i < phrase.length; i++) if (tokens[at + i] !== phrase[i]) return false;
  return true;
}
