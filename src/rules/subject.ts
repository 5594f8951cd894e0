import type { Passage } from '../model/passage.ts';
import { fold } from './fold.ts';
import { type LabelLine, readLabelLine } from './label-line.ts';
import { lexiconSize, readWordIds } from './lexicon.ts';
import type { RuleSubject } from './rule.ts';
import { countTokens, tokenize } from './tokens.ts';

const SENTENCE_ENDS = new Set('.!?…。！？．｡؟۔।'.split(''));
const CLOSERS = new Set('"\'”’»›“)]}」』】）］＂*_'.split(''));

/** Ends in a full stop or its like, also when closing quotes or brackets follow. */
function endsInFullStop(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const last = text.charAt(i);
    if (SENTENCE_ENDS.has(last)) return true;
    if (!CLOSERS.has(last) && last !== ' ') return false;
  }
  return false;
}

class PassageSubject implements RuleSubject {
  readonly passage: Passage;
  readonly text: string;
  readonly #window: SubjectWindow;
  readonly #position: number;
  #lower: string | null = null;
  #tokens: readonly string[] | null = null;
  #wordIds: readonly number[] | null = null;
  #knownWords = 0;
  #words = -1;
  #labelLine: LabelLine | null | undefined = undefined;
  #endsSentence: boolean | null = null;

  constructor(window: SubjectWindow, position: number, passage: Passage) {
    this.passage = passage;
    this.text = passage.text;
    this.#window = window;
    this.#position = position;
  }

  get lower(): string {
    this.#lower ??= fold(this.text);
    return this.#lower;
  }

  get tokens(): readonly string[] {
    this.#tokens ??= tokenize(this.lower);
    return this.#tokens;
  }

  get wordIds(): readonly number[] {
    const known = lexiconSize();
    if (this.#wordIds === null || this.#knownWords !== known) {
      this.#wordIds = readWordIds(this.text);
      this.#knownWords = known;
      this.#words = this.#wordIds.length;
    }
    return this.#wordIds;
  }

  get words(): number {
    if (this.#words < 0) this.#words = countTokens(this.text);
    return this.#words;
  }

  get labelLine(): LabelLine | null {
    if (this.#labelLine === undefined) this.#labelLine = readLabelLine(this.text, this.wordIds);
    return this.#labelLine;
  }

  get endsSentence(): boolean {
    this.#endsSentence ??= endsInFullStop(this.text);
    return this.#endsSentence;
  }

  at(offset: number): RuleSubject | null {
    return this.#window.subject(this.#position + offset);
  }
}

/** The passages of one document as rules see them; a subject is made when it is first asked for. */
export class SubjectWindow {
  readonly #passages: readonly Passage[];
  readonly #subjects: (PassageSubject | undefined)[];

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
    this.#subjects = new Array<PassageSubject | undefined>(passages.length);
  }

  get length(): number {
    return this.#passages.length;
  }

  /** The passage at a 0-based position; `null` past either end. */
  subject(position: number): RuleSubject | null {
    const passage = this.#passages[position];
    if (passage === undefined) return null;
    const known = this.#subjects[position];
    if (known !== undefined) return known;
    const made = new PassageSubject(this, position, passage);
    this.#subjects[position] = made;
    return made;
  }
}

/** All passages of a document as subjects, in order. */
export function createSubjects(passages: readonly Passage[]): RuleSubject[] {
  const window = new SubjectWindow(passages);
  const subjects: RuleSubject[] = [];
  for (let position = 0; position < window.length; position++) {
    const subject = window.subject(position);
    if (subject !== null) subjects.push(subject);
  }
  return subjects;
}
