import { createHash } from 'node:crypto';
import { DocumentSample } from './document-sample.ts';
import { CHROME_LINE, CHROME_SENTENCE, findChrome } from './find-chrome.ts';
import { lineKey } from './line-key.ts';
import { PROFILE_VERSION, type ProfileEntry, type SiteProfile } from './site-profile.ts';

/** Lines kept over all documents: some thousands of pages, under 100 MB. */
const MAX_LINES = 400_000;
/** Lines kept of one document: chrome stands at its head and tail. */
const MAX_LINES_OF_DOCUMENT = 4_000;

export interface LearnerLimits {
  /** Most lines held at once, summed over the documents. */
  readonly maxLines?: number;
}

/** Learns what a site's documents have in common, one document at a time; the order of documents does not matter. */
export class ProfileLearner {
  readonly #sample: DocumentSample;

  constructor({ maxLines = MAX_LINES }: LearnerLimits = {}) {
    this.#sample = new DocumentSample(maxLines);
  }

  /** @param passages texts of one document's passages, in order */
  add(passages: readonly string[]): void {
    const hash = createHash('sha256').update(passages.join('\n')).digest('hex');
    if (!this.#sample.wants(hash)) return;
    const keys = headAndTail(passages).map(lineKey);
    if (keys.some((key) => key !== null)) this.#sample.add(hash, keys);
  }

  toProfile(): SiteProfile {
    return {
      cleancopyProfile: PROFILE_VERSION,
      documents: this.#sample.documents.length,
      drop: findChrome(this.#sample).sort(byFrequency),
      protect: [],
      learned: {
        distinctLines: this.#sample.distinctLines,
        minDocuments: CHROME_LINE.minDocuments,
        minShare: CHROME_LINE.minShare,
        minDocumentsOfSentences: CHROME_SENTENCE.minDocuments,
        minShareOfSentences: CHROME_SENTENCE.minShare,
      },
    };
  }
}

function headAndTail(passages: readonly string[]): readonly string[] {
  if (passages.length <= MAX_LINES_OF_DOCUMENT) return passages;
  const half = MAX_LINES_OF_DOCUMENT / 2;
  return [...passages.slice(0, half), ...passages.slice(-half)];
}

/** Most frequent first, then by code units, so that a profile never hangs on a locale. */
function byFrequency(a: ProfileEntry, b: ProfileEntry): number {
  const first = textOf(a);
  const second = textOf(b);
  return (b.documents ?? 0) - (a.documents ?? 0) || (first < second ? -1 : first > second ? 1 : 0);
}

function textOf(entry: ProfileEntry): string {
  return 'line' in entry ? entry.line : entry.shape;
}
