import { HashTable } from '../text/hash-table.ts';
import { hashWord, type TextCounts } from '../text/scan.ts';
import type { SegmentInput } from './gaps.ts';

/** Words of the headings under which articles end. */
const WORDS = `
conclusion conclusions concluding takeaway takeaways faq faqs thoughts summary wrapping references sources
fazit schlussfolgerung zusammenfassung quellen
conclusión conclusiones resumen fuentes preguntas
conclusione conclusioni domande
conclusão conclusões perguntas
conclusie samenvatting
slutsats sammanfattning konklusion konklusjon
wnioski podsumowanie
заключение выводы итоги
`;
/** Longer lines are no such heading. */
const MAX_WORDS = 6;
/** So many passages further on it tells nothing any more. */
const REACH = 60;

const hashes = new HashTable();
for (const word of WORDS.trim().split(/\s+/)) hashes.set(hashWord(word), 1);

/** Where the headings stand under which articles end. */
export class Conclusions {
  readonly #input: SegmentInput;

  constructor(input: SegmentInput) {
    this.#input = input;
  }

  /** Passages since the last such heading before `place`, `REACH` where none is near. */
  since(place: number): number {
    const { counts, words, wordStart, horizon } = this.#input.measures;
    const first = Math.max(place - REACH + 1, horizon.from[place] ?? 0);
    for (let i = place; i >= first; i--) {
      if ((counts[i] as TextCounts).words > MAX_WORDS) continue;
      for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++)
        if (hashes.has(words[w] as number)) return place - i;
    }
    return REACH;
  }
}
