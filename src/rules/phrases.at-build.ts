import { fold, tokenize } from './tokens.ts';
import { VOCABULARIES } from './words/index.ts';
import { PHRASE_KINDS, type PhraseKind, phrasesOf, WORD_KINDS, type WordKind } from './words/vocabulary.ts';

/** The phrases of all word lists in alphabetical order: their words separated by blanks, the phrases by `|`. */
export interface PhraseLists {
  readonly phrases: string;
  /** For each phrase: index of the combination of its kinds. */
  readonly combinationOf: Uint8Array;
  readonly combinations: readonly (readonly PhraseKind[])[];
}

export function phraseLists(): PhraseLists {
  const kindsOf = new Map<string, Set<PhraseKind>>();
  for (const kind of PHRASE_KINDS) {
    for (const phrase of VOCABULARIES.flatMap((vocabulary) => phrasesOf(vocabulary, kind))) {
      const words = tokenize(fold(phrase)).join(' ');
      if (words === '') throw new Error(`a phrase has no word in it: ${JSON.stringify(phrase)}`);
      kindsOf.set(words, (kindsOf.get(words) ?? new Set()).add(kind));
    }
  }
  const phrases = [...kindsOf.keys()].sort();
  const keys = phrases.map((phrase) => [...(kindsOf.get(phrase) ?? [])].join(' '));
  const combinations = [...new Set(keys)];
  if (combinations.length > 0x100) throw new Error('the number of a combination does not fit into a byte');
  return {
    phrases: phrases.join('|'),
    combinationOf: Uint8Array.from(keys, (key) => combinations.indexOf(key)),
    combinations: combinations.map((key) => key.split(' ') as PhraseKind[]),
  };
}

/** The words of a kind in all languages, folded. */
export function wordLists(): Readonly<Record<WordKind, readonly string[]>> {
  const lists = WORD_KINDS.map((kind) => {
    const words = VOCABULARIES.flatMap((vocabulary) => phrasesOf(vocabulary, kind)).map(fold);
    return [kind, [...new Set(words)]] as const;
  });
  return Object.fromEntries(lists) as Record<WordKind, readonly string[]>;
}
