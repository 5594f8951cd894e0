import { isCount } from './lexicon.ts';
import { PhraseBook } from './phrase-book.ts';
import type { PhraseKind } from './words/vocabulary.ts';

/** Kinds of which a whole line can be made; where a phrase is listed twice, the kind named first has it. */
const LABEL_KINDS = [
  'skipLink',
  'nextArticle',
  'share',
  'network',
  'tool',
  'login',
  'cookie',
  'newsletter',
  'subscribe',
  'advertisement',
  'player',
  'readTime',
  'related',
  'comments',
  'bioHeading',
  'footer',
  'menu',
  'pageStep',
  'languageName',
  'placeholder',
  'menuWord',
  'widget',
  'joint',
] as const satisfies readonly PhraseKind[];

/** A line that consists of chrome phrases, counts and signs, and nothing else. */
export interface LabelLine {
  /** Kinds in order of appearance, widgets and joints left out; one entry for each phrase. */
  readonly kinds: readonly PhraseKind[];
  readonly counts: number;
  readonly widgets: number;
  /** Words that only join others: `and`, `via`. */
  readonly joints: number;
}

/** More words than any bar of tools or menu printed on one line. */
export const LABEL_LINE_WORDS = 40;

const book = new PhraseBook(LABEL_KINDS);
const QUOTES = new Set('"“”„«»「」『』‹›'.split(''));

/** `1. Share`: a numbered heading of a text about such words. */
const NUMBERED = /^\d{1,3}[.)]\s/;
const CODE = /[{}=]|[a-z0-9]_[a-z]|^[<#']|^>>>|;$/i;

/** Reads a text as a row of chrome phrases; `null` when any word of it is something else. */
export function readLabelLine(text: string, wordIds: readonly number[]): LabelLine | null {
  if (wordIds.length === 0 || wordIds.length > LABEL_LINE_WORDS) return null;
  const kinds: PhraseKind[] = [];
  let counts = 0;
  let widgets = 0;
  let joints = 0;
  let afterJoint = false;
  for (let at = 0; at < wordIds.length; ) {
    const found = book.phraseAt(wordIds, at);
    if (found === null) {
      if (!isCount(wordIds[at] ?? 0)) return null;
      counts++;
      at++;
      continue;
    }
    at += found.length;
    afterJoint = found.kind === 'joint';
    if (found.kind === 'widget') widgets++;
    else if (!afterJoint) kinds.push(found.kind);
    else if (kinds.length === 0) return null;
    else joints++;
  }
  if (
    afterJoint ||
    (QUOTES.has(text.charAt(0)) && !isArrow(text)) ||
    NUMBERED.test(text) ||
    CODE.test(text)
  ) {
    return null;
  }
  return { kinds, counts, widgets, joints };
}

/** `« Previous` and `› More` open with an arrow, not with a quotation. */
function isArrow(text: string): boolean {
  const first = text.charAt(0);
  return (
    (first === '«' || first === '»' || first === '‹' || first === '›') && !text.slice(1).includes(mate(first))
  );
}

function mate(arrow: string): string {
  return { '«': '»', '»': '«', '‹': '›', '›': '‹' }[arrow] ?? arrow;
}
