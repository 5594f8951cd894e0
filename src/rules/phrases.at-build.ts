import { hashWord } from '../text/scan.ts';
import { fold, tokenize } from './tokens.ts';
import { VOCABULARIES } from './words/index.ts';
import { PHRASE_KINDS, type PhraseKind, phrasesOf, WORD_KINDS, type WordKind } from './words/vocabulary.ts';

/** Buckets of first words, by the highest bits of their hash. */
const BUCKET_BITS = 14;

/** The phrases of all word lists, grouped by first word. */
export interface PhraseLists {
  /**
   * The groups of each bucket, separated by tabs: a first word, then for each of its phrases `|` and the rest, which may
   * be empty. Buckets are separated by line feeds.
   */
  readonly buckets: string;
  /** How far the hash of a first word is shifted to give the number of its bucket. */
  readonly shift: number;
  /** For each bucket: index of its first phrase. */
  readonly starts: Uint16Array;
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
  const shift = 32 - BUCKET_BITS;
  const buckets = Array.from({ length: 2 ** BUCKET_BITS }, () => new Map<string, string[]>());
  for (const phrase of [...kindsOf.keys()].sort()) {
    const [first = ''] = phrase.split(' ', 1);
    const bucket = buckets[hashWord(first) >>> shift] as Map<string, string[]>;
    bucket.set(first, [...(bucket.get(first) ?? []), phrase]);
  }
  const phrasesOfBucket = buckets.map((bucket) => [...bucket.values()].flat());
  const phrases = phrasesOfBucket.flat();
  if (phrases.length > 0xffff) throw new Error('the index of a phrase does not fit into 16 bits');
  const keys = phrases.map((phrase) => [...(kindsOf.get(phrase) ?? [])].join(' '));
  const combinations = [...new Set(keys)];
  if (combinations.length > 0x100) throw new Error('the number of a combination does not fit into a byte');
  let start = 0;
  return {
    buckets: buckets
      .map((bucket) =>
        [...bucket]
          .map(([first, group]) =>
            [first, ...group.map((phrase) => phrase.slice(first.length + 1))].join('|'),
          )
          .join('\t'),
      )
      .join('\n'),
    shift,
    starts: Uint16Array.from(phrasesOfBucket, ({ length }) => {
      start += length;
      return start - length;
    }),
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
