import { readDateline } from '../recognise/dateline.ts';
import type { Naming } from '../model/naming.ts';
import {
  HIDDEN_TEXT,
  isBoilerplate,
  isUserDrop,
  isUserKeep,
  type Label,
  type Verdict,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { computeFeatures } from './context-features.ts';
import { type ArticleRange, articlesOf } from './decode.ts';
import { explainRole } from './explain.ts';
import { besideHtml, htmlFeatures } from './html-features.ts';
import { lineFacts } from './line-facts.ts';
import type { Model } from './model.ts';
import { ROLE_COUNT, ROLES, type Role, roleIndex } from './roles.ts';
import { ruleWeightsOf } from './rule-weights.ts';
import { withSecondFeatures } from './second-features.ts';
import { STATE_ROLES } from './states.ts';

export type Favor = 'balance' | 'precision' | 'recall';

export interface SequenceOptions {
  readonly model: Model;
  /** Least probability of body text, 0–1; `null` for the most probable sequence. */
  readonly threshold: number | null;
  readonly favor: Favor;
  /** Give the weightiest features as the reason of each verdict. */
  readonly explain: boolean;
}

/** The verdict on every passage, and where articles are. */
export interface LabelledSequence {
  readonly verdicts: Verdict[];
  readonly states: Uint8Array;
  readonly articles: readonly ArticleRange[];
}

const BODY = roleIndex('body');
const BOILERPLATE = roleIndex('boilerplate');
const BODY_ONLY = 1 << BODY;
const BOILERPLATE_ONLY = 1 << BOILERPLATE;

/** Added for body text where one side of its errors weighs more, as log-odds. */
const FAVOR_BONUS: Readonly<Record<Favor, number>> = { balance: 0, precision: -0.8, recall: 0.8 };

/** A dump in which no article was found is read once more with so much added for body text. */
const SECOND_LOOK = 3;
/** It is an article then if it has so many words of text that no rule names. */
const SECOND_LOOK_WORDS = 25;

/** A dateline opens a paragraph, not a label. */
const MIN_DATELINE_TEXT = 60;

/** 1 for each passage that opens with a dateline. */
export function findDatelines(passages: readonly Passage[]): Uint8Array {
  return Uint8Array.from(passages, ({ text }) =>
    text.length > MIN_DATELINE_TEXT && readDateline(text) !== null ? 1 : 0,
  );
}

/** Where in a dump the passages at hand lie. */
export interface Stretch {
  /** The first passage to decode; those before it are context. */
  readonly from: number;
  readonly stateBefore: number | null;
  /** Whether they are the whole dump. */
  readonly isWhole: boolean;
}

const WHOLE: Stretch = { from: 0, stateBefore: null, isWhole: true };

/** Scores the roles of each passage, and decodes the best sequence of them. */
export function labelSequence(
  passages: readonly Passage[],
  named: readonly (Naming | null)[],
  options: SequenceOptions,
  { from, stateBefore, isWhole }: Stretch = WHOLE,
): LabelledSequence {
  const { model, threshold, favor } = options;
  const lines = passages.map((passage, i) => lineFacts(passage, evidenceOf(named[i] ?? null)));
  const ofText = computeFeatures(lines, findDatelines(passages), model.words);
  const features = model.markup === null ? ofText : besideHtml(ofText, htmlFeatures(passages, model.markup));
  const matrix = withSecondFeatures(features, model.first.logProbabilities(features), lines);
  const emissions = model.second.logProbabilities(matrix);
  lines.forEach(({ label }, i) => {
    if (label !== null)
      for (const [role, weight] of ruleWeightsOf(label))
        emissions[i * ROLE_COUNT + role] = (emissions[i * ROLE_COUNT + role] as number) + weight;
  });
  const prescribed = prescribe(named, emissions);
  const bonus = threshold === null ? FAVOR_BONUS[favor] : Math.log((1 - clamp(threshold)) / clamp(threshold));
  let { states } = model.decoder.decode(emissions, prescribed, bonus, from, stateBefore);
  let articles = articlesOf(states, emissions, from, stateBefore);
  if (articles.length === 0 && isWhole) {
    const again = model.decoder.decode(emissions, prescribed, bonus + SECOND_LOOK).states;
    let words = 0;
    again.forEach((state, i) => {
      if (STATE_ROLES[state] === BODY && named[i] === null) words += lines[i]?.counts.words ?? 0;
    });
    if (words >= SECOND_LOOK_WORDS) {
      states = again;
      articles = articlesOf(states, emissions);
    }
  }
  const verdicts = passages.map((passage, i): Verdict => {
    const role = STATE_ROLES[states[i] as number] as number;
    const score = toThousandths(Math.exp(emissions[i * ROLE_COUNT + BODY] as number));
    const verdict = verdictOf(passage, ROLES[role] as Role, named[i] ?? null, score);
    return options.explain && verdict.rule === 'score'
      ? { ...verdict, reason: explainRole(model, matrix, emissions, i, role) }
      : verdict;
  });
  return { verdicts, states, articles };
}

const clamp = (share: number): number => Math.max(0.02, Math.min(0.98, share));

/** What the model sees of a naming: nothing of those that it may overrule, and of lines that a user keeps. */
function evidenceOf(naming: Naming | null): Label | null {
  if (naming === null || naming.below !== undefined) return null;
  return naming.label === 'paragraph' ? null : naming.label;
}

function prescribe(named: readonly (Naming | null)[], emissions: Float32Array): Uint16Array {
  return Uint16Array.from(named, (naming, i) => {
    if (naming === null) return 0;
    if (isUserKeep(naming.name)) return BODY_LABELS.has(naming.label) ? BODY_ONLY : 0;
    if (isUserDrop(naming.name) || naming.name === HIDDEN_TEXT) return BOILERPLATE_ONLY;
    if (naming.below !== undefined && Math.exp(emissions[i * ROLE_COUNT + BODY] as number) < naming.below)
      return BOILERPLATE_ONLY;
    return 0;
  });
}

const BODY_LABELS: ReadonlySet<Label> = new Set<Label>([
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'code',
  'table',
  'standfirst',
]);

const LABEL_OF_ROLE: Readonly<Record<Exclude<Role, 'boilerplate'>, Label>> = {
  headline: 'headline',
  again: 'repeat',
  section: 'section',
  time: 'timestamp',
  byline: 'byline',
  caption: 'caption',
  extra: 'contributor',
  body: 'paragraph',
};

/** Labels that a rule may give to a passage of the role in place of the role's own. */
const FINER: Readonly<Partial<Record<Role, readonly Label[]>>> = {
  caption: ['caption', 'credit'],
  extra: ['contributor', 'note', 'dateline', 'tags'],
  time: ['timestamp', 'dateline'],
  byline: ['byline', 'dateline'],
  body: ['heading', 'list-item', 'quote', 'code', 'table'],
};

const REASON_OF_ROLE: Readonly<Record<Role, string>> = {
  boilerplate: 'does not read like part of an article',
  headline: 'reads like the headline of an article',
  again: 'the headline printed again',
  section: 'names the section beside the headline',
  time: 'says when the article was published or changed',
  byline: 'names who wrote the article',
  caption: 'describes a picture',
  extra: 'belongs to the end of an article',
  body: 'reads like body text',
};

function verdictOf(passage: Passage, role: Role, naming: Naming | null, score: number): Verdict {
  if (naming !== null && (isUserDrop(naming.name) || isUserKeep(naming.name)))
    return { label: naming.label, rule: naming.name, reason: naming.reason, score };
  if (role === 'boilerplate') {
    const isNamed =
      naming !== null && isBoilerplate(naming.label) && (naming.below === undefined || score < naming.below);
    if (isNamed) return { label: naming.label, rule: naming.name, reason: naming.reason, score };
    const keptLater = naming !== null && naming.label === 'tags';
    if (keptLater) return { label: 'tags', rule: naming.name, reason: naming.reason, score };
    return { label: boilerplateLabel(passage), rule: 'score', reason: REASON_OF_ROLE.boilerplate, score };
  }
  if (naming !== null && (FINER[role] ?? []).includes(naming.label))
    return { label: naming.label, rule: naming.name, reason: naming.reason, score };
  return { label: LABEL_OF_ROLE[role], rule: 'score', reason: REASON_OF_ROLE[role], score };
}

/** Passages of fewer words are menu entries rather than text of another kind. */
const MENU_WORDS = 6;

function boilerplateLabel({ text }: Passage): Label {
  if (text === '') return 'placeholder';
  return text.split(' ', MENU_WORDS + 1).length <= MENU_WORDS ? 'navigation' : 'other';
}

function toThousandths(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
