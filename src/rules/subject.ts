import type { Passage } from '../model/passage.ts';
import { PhraseBook, wordIdsOf } from './phrase-book.ts';
import { fold, tokenize } from './tokens.ts';
import type { PhraseKind } from './words/vocabulary.ts';

/** Kinds of phrases a line can consist of. A phrase in two lists has the kind that comes first here. */
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
  'pictureButton',
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

/** A line that consists of boilerplate phrases, counts and signs. */
export interface LabelLine {
  /** One kind for each phrase, in order, without widgets and joints. */
  readonly kinds: readonly PhraseKind[];
  readonly counts: number;
  readonly widgets: number;
  /** Words that join phrases: `and`, `via`. */
  readonly joints: number;
}

/** Longer lines are not read. */
export const LABEL_LINE_WORDS = 40;

const LABEL_PHRASES = new PhraseBook(LABEL_KINDS);
const QUOTES = new Set('"“”„«»「」『』‹›'.split(''));

/** A numbered heading: `1. Share`. */
const NUMBERED = /^\d{1,3}[.)]\s/;
const CODE = /[{}=]|[a-z0-9]_[a-z]|^[<#']|^>>>|;$/i;

/** `12`, `3k`, `2x`. */
const COUNT = /^\d{1,6}[kmx]?$/;

/** The text as a row of boilerplate phrases; `null` if it contains any other word. */
function readLabelLine({ text, tokens, wordIds }: RuleSubject): LabelLine | null {
  if (wordIds.length === 0 || wordIds.length > LABEL_LINE_WORDS) return null;
  const kinds: PhraseKind[] = [];
  let counts = 0;
  let widgets = 0;
  let joints = 0;
  let afterJoint = false;
  for (let at = 0; at < wordIds.length; ) {
    const found = LABEL_PHRASES.phraseAt(wordIds, at);
    if (found === null) {
      if (!COUNT.test(tokens[at] ?? '')) return null;
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

/** Whether the first sign is an arrow (`« Previous`, `› More`), not a quotation mark. */
function isArrow(text: string): boolean {
  const first = text.charAt(0);
  return (
    (first === '«' || first === '»' || first === '‹' || first === '›') &&
    !text.slice(1).includes(counterpart(first))
  );
}

function counterpart(arrow: string): string {
  return { '«': '»', '»': '«', '‹': '›', '›': '‹' }[arrow] ?? arrow;
}

const SENTENCE_ENDS = new Set('.!?…。！？．｡؟۔।'.split(''));
const CLOSERS = new Set('"\'”’»›“)]}」』】）］＂*_'.split(''));

/** Whether the text ends in sentence punctuation; closing quotes and brackets may follow. */
function endsInFullStop(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const last = text.charAt(i);
    if (SENTENCE_ENDS.has(last)) return true;
    if (!CLOSERS.has(last) && last !== ' ') return false;
  }
  return false;
}

/** A passage as rules see it. Everything but the text is computed at first use. */
export class RuleSubject {
  readonly passage: Passage;
  readonly text: string;
  /** Its index in `all`. */
  readonly position: number;
  readonly #subjects: readonly RuleSubject[];
  #lower: string | null = null;
  #tokens: readonly string[] | null = null;
  #wordIds: readonly number[] | null = null;
  #labelLine: LabelLine | null | undefined = undefined;
  #endsSentence: boolean | null = null;

  constructor(subjects: readonly RuleSubject[], position: number, passage: Passage) {
    this.passage = passage;
    this.text = passage.text;
    this.#subjects = subjects;
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

  get wordIds(): readonly number[] {
    this.#wordIds ??= wordIdsOf(this.tokens);
    return this.#wordIds;
  }

  get words(): number {
    return this.tokens.length;
  }

  /** The text as a row of boilerplate phrases; `null` if it contains any other word. */
  get labelLine(): LabelLine | null {
    if (this.#labelLine === undefined) this.#labelLine = readLabelLine(this);
    return this.#labelLine;
  }

  get endsSentence(): boolean {
    this.#endsSentence ??= endsInFullStop(this.text);
    return this.#endsSentence;
  }

  /** All passages of the document. */
  get all(): readonly RuleSubject[] {
    return this.#subjects;
  }

  /** The passage `offset` positions later (earlier if negative); `null` outside the document. */
  at(offset: number): RuleSubject | null {
    return this.#subjects[this.position + offset] ?? null;
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
