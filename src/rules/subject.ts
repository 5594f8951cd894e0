import type { Passage } from '../model/passage.ts';
import { type Credit, readCredit } from '../recognise/credit.ts';
import { END_ELLIPSIS, END_SENTENCE, endOf } from '../text/scan.ts';
import { type Phrase, PhraseBook, phrasesIn } from './phrase-book.ts';
import { fold, tokenize } from './tokens.ts';
import type { PhraseKind } from './words/vocabulary.ts';

/** Kinds of phrases a line can consist of. A phrase in two lists has the kind that comes first here. */
const LABEL_PHRASES = new PhraseBook([
  ...(['skipLink', 'nextArticle', 'share', 'network', 'tool', 'login', 'cookie', 'newsletter'] as const),
  ...(['subscribe', 'advertisement', 'player', 'pictureButton', 'readTime', 'related', 'comments'] as const),
  ...(['bioHeading', 'footer', 'menu', 'pageStep', 'languageName', 'placeholder', 'menuWord'] as const),
  ...(['widget', 'joint'] as const),
]);

/** Kinds of ordinary words (sections, languages, page steps), which do not decide alone. */
export const WEAK_KINDS: ReadonlySet<PhraseKind> = new Set(['menuWord', 'languageName', 'pageStep']);

/** A line that consists of boilerplate phrases, counts and signs. */
export interface LabelLine {
  /** One kind for each phrase, in order, without widgets and joints. */
  readonly kinds: readonly PhraseKind[];
  /** The first kind that is not weak; `null` if there is none. */
  readonly deciding: PhraseKind | null;
  readonly counts: number;
  /** Words that join phrases: `and`, `via`. */
  readonly joints: number;
}

/** Longer lines are not read. */
export const LABEL_LINE_WORDS = 40;

/** A quotation (but not an arrow: `« Previous`), a numbered heading (`1. Share`) or code. */
const NO_LABELS =
  /^(?:["“”„「」『』]|«.*»|».*«|‹.*›|›.*‹|\d{1,3}[.)]\s)|[{}=]|[a-z0-9]_[a-z]|^[<#']|^>>>|;$/i;

/** `12`, `3k`, `2x`. */
const COUNT = /^\d{1,6}[kmx]?$/;

/** The text as a row of boilerplate phrases; `null` if it contains any other word. */
function readLabelLine(subject: RuleSubject): LabelLine | null {
  const { text, tokens } = subject;
  if (tokens.length === 0 || tokens.length > LABEL_LINE_WORDS) return null;
  const { phrases } = subject;
  const kinds: PhraseKind[] = [];
  let counts = 0;
  let joints = 0;
  let last: PhraseKind | null = null;
  for (let at = 0; at < tokens.length; ) {
    const found = LABEL_PHRASES.phraseAt(phrases, at);
    if (found === null && !COUNT.test(tokens[at] ?? '')) return null;
    at += found?.length ?? 1;
    if (found === null) counts++;
    else if (found.kind === 'joint') {
      if (kinds.length === 0) return null;
      joints++;
    } else if (found.kind !== 'widget') kinds.push(found.kind);
    last = found?.kind ?? last;
  }
  if (last === 'joint' || NO_LABELS.test(text)) return null;
  return { kinds, deciding: kinds.find((kind) => !WEAK_KINDS.has(kind)) ?? null, counts, joints };
}

/** A passage as rules see it. Everything but the text is computed at first use. */
export class RuleSubject {
  readonly passage: Passage;
  readonly text: string;
  /** All passages of the document. */
  readonly all: readonly RuleSubject[];
  /** Its index in `all`. */
  readonly position: number;
  #lower: string | null = null;
  #tokens: readonly string[] | null = null;
  #phrases: readonly Phrase[] | null = null;
  #labelLine: LabelLine | null | undefined = undefined;
  #endsSentence: boolean | null = null;
  #credit: Credit | null | undefined = undefined;

  constructor(all: readonly RuleSubject[], position: number, passage: Passage) {
    this.passage = passage;
    this.text = passage.text;
    this.all = all;
    this.position = position;
  }

  /** The folded text (see `fold`). */
  get lower(): string {
    this.#lower ??= fold(this.text);
    return this.#lower;
  }

  /** The words of `lower`. */
  get tokens(): readonly string[] {
    this.#tokens ??= tokenize(this.lower);
    return this.#tokens;
  }

  /** The phrases of the word lists in `tokens`. */
  get phrases(): readonly Phrase[] {
    this.#phrases ??= phrasesIn(this.tokens);
    return this.#phrases;
  }

  get words(): number {
    return this.tokens.length;
  }

  /** The text as a row of boilerplate phrases; `null` if it contains any other word. */
  get labelLine(): LabelLine | null {
    if (this.#labelLine === undefined) this.#labelLine = readLabelLine(this);
    return this.#labelLine;
  }

  /** What decides about a row of boilerplate phrases; `null` for other lines too. */
  get labelKind(): PhraseKind | null {
    return this.labelLine?.deciding ?? null;
  }

  /** Whether the text ends in sentence punctuation; closing quotes and brackets may follow. */
  get endsSentence(): boolean {
    if (this.#endsSentence === null) {
      const end = endOf(this.text);
      this.#endsSentence = end === END_SENTENCE || end === END_ELLIPSIS;
    }
    return this.#endsSentence;
  }

  /** The credit of a picture in the text; two rules ask for it. */
  get credit(): Credit | null {
    if (this.#credit === undefined) this.#credit = readCredit(this.text);
    return this.#credit;
  }

  /** The passage `offset` positions later (earlier if negative); `null` outside the document. */
  at(offset: number): RuleSubject | null {
    return this.all[this.position + offset] ?? null;
  }
}

/** The same function; what it finds in a document is kept for the rules that ask about each of its passages. */
export function oncePerDocument<Found>(
  find: (subjects: readonly RuleSubject[]) => Found,
): (subject: RuleSubject) => Found {
  const known = new WeakMap<readonly RuleSubject[], { readonly found: Found }>();
  return ({ all }) => {
    let memory = known.get(all);
    if (memory === undefined) {
      memory = { found: find(all) };
      known.set(all, memory);
    }
    return memory.found;
  };
}

export function createSubjects(passages: readonly Passage[]): RuleSubject[] {
  const subjects: RuleSubject[] = [];
  for (const passage of passages) subjects.push(new RuleSubject(subjects, subjects.length, passage));
  return subjects;
}
