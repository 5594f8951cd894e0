import { fold, tokenize } from './tokens.ts';
import { VOCABULARIES } from './words/index.ts';
import { PHRASE_KINDS, type PhraseKind, phrasesOf, WORD_KINDS, type WordKind } from './words/vocabulary.ts';

/** The phrases of all word lists, grouped by first word. */
export interface PhraseLists {
  /** First words, separated by blanks. */
  readonly firstWords: string;
  /** For each of these the rest of its phrases, which may be empty, separated by `|`; groups are separated by line breaks. */
  readonly rests: string;
  /** For each phrase: index of the combination of its kinds. */
  readonly combinationOf: Uint8Array;
  /** For each first word: index of its first phrase. */
  readonly starts: Uint16Array;
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
  const groups = new Map<string, string[]>();
  for (const phrase of [...kindsOf.keys()].sort()) {
    const [first = ''] = phrase.split(' ', 1);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [phrase]);
    else group.push(phrase);
  }
  const phrases = [...groups.values()].flat();
  if (phrases.length > 0xffff) throw new Error('the index of a phrase does not fit into 16 bits');
  const keys = phrases.map((phrase) => [...(kindsOf.get(phrase) ?? [])].join(' '));
  const combinations = [...new Set(keys)];
  if (combinations.length > 0x100) throw new Error('the number of a combination does not fit into a byte');
  let start = 0;
  return {
    firstWords: [...groups.keys()].join(' '),
    rests: [...groups]
      .map(([first, group]) => group.map((phrase) => phrase.slice(first.length + 1)).join('|'))
      .join('\n'),
    combinationOf: Uint8Array.from(keys, (key) => combinations.indexOf(key)),
    starts: Uint16Array.from(groups.values(), (group) => {
      start += group.length;
      return start - group.length;
    }),
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
