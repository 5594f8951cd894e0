import { isBoilerplate, type Label } from '../model/label.ts';
import type { AccountedLine, CleanResult } from '../model/result.ts';
import { hidesSomething } from './markup.ts';

/** A rule with the label and field that it gave a line. */
export interface LineKind {
  readonly rule: string;
  readonly label: string;
  /** `null` for a removed line. */
  readonly field: string | null;
}

/** The lines of one document for the page's script, as columns of equal length. */
export interface LineData {
  readonly numbers: readonly number[];
  readonly passages: readonly number[];
  /** Indexes of `kindTable`. */
  readonly kinds: readonly number[];
  /** Indexes of `reasonTable`. */
  readonly reasons: readonly number[];
  readonly scores: readonly number[];
  /** 0 for a removed line. */
  readonly articles: readonly number[];
  readonly kindTable: readonly LineKind[];
  readonly reasonTable: readonly string[];
  /** Texts of the passages that differ from the text of the line on the page. */
  readonly passageTexts: Readonly<Record<number, string>>;
}

class Table<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<string, number>();

  placeOf(key: string, value: Value): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

export function hundredths(score: number): number {
  return Math.round(score * 100);
}

export function lineDataOf({ account, passages = [] }: CleanResult): LineData {
  const kinds = new Table<LineKind>();
  const reasons = new Table<string>();
  const column = <Value>(pick: (line: AccountedLine) => Value): Value[] => account.map(pick);
  const passageTexts: Record<number, string> = {};
  for (const { passage, text } of account) {
    const whole = passages[passage];
    if (whole !== undefined && (whole !== text || hidesSomething(text))) passageTexts[passage] = whole;
  }
  return {
    numbers: column(({ line }) => line),
    passages: column(({ passage }) => passage),
    kinds: column(({ rule, label, field }) =>
      kinds.placeOf(`${rule} ${label} ${field}`, { rule, label, field }),
    ),
    reasons: column(({ reason }) => reasons.placeOf(reason, reason)),
    scores: column(({ score }) => hundredths(score)),
    articles: column(({ article }) => article ?? 0),
    kindTable: kinds.values,
    reasonTable: reasons.values,
    passageTexts,
  };
}

/** Groups of labels with a colour each, in the order of the legend. */
export const FAMILIES = ['body', 'head', 'fact', 'picture', 'repeat', 'removed'] as const;

export type Family = (typeof FAMILIES)[number];

export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  body: 'body text',
  head: 'headlines',
  fact: 'facts about the article',
  picture: 'captions and credits',
  repeat: 'printed again',
  removed: 'boilerplate',
};

const HEADS: ReadonlySet<Label> = new Set<Label>(['headline', 'standfirst', 'section', 'heading']);
const FACTS: ReadonlySet<Label> = new Set<Label>([
  'byline',
  'timestamp',
  'dateline',
  'contributor',
  'note',
  'tags',
]);

export function familyOf(label: Label): Family {
  if (label === 'repeat') return 'repeat';
  if (isBoilerplate(label)) return 'removed';
  if (HEADS.has(label)) return 'head';
  if (FACTS.has(label)) return 'fact';
  return label === 'caption' || label === 'credit' ? 'picture' : 'body';
}

/** Scores near the threshold, in hundredths. */
const UNSURE = { from: 30, to: 70 } as const;

/** @param score in hundredths */
export function isUnsure(rule: string, score: number): boolean {
  return rule === 'score' && score >= UNSURE.from && score <= UNSURE.to;
}
