import {
  CHALLENGE_PAGE,
  type Favor,
  isUserKeep,
  type Label,
  type Naming,
  RUNNING_HEAD,
  USER_TITLE,
  type Verdict,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { readDateline } from '../recognise/dateline.ts';
import { END_SENTENCE } from '../text/scan.ts';
import { flagsOf, joinColumns } from './columns.ts';
import { computeFeatures } from './context-features.ts';
import { type ArticleRange, articlesOf, type Decoder, findsSeveral } from './decode.ts';
import { explainRole } from './explain.ts';
import { htmlFeatures } from './html-features.ts';
import { type LineFacts, measureLines } from './line-facts.ts';
import type { Model } from './model.ts';
import { prescribe, prescribeTitles, structureOf } from './prescribe.ts';
import { chanceOf, ROLE_COUNT, ROLES, type Role, roleIndex } from './roles.ts';
import { ruleWeightsOf } from './rule-weights.ts';
import { SECOND_FEATURES, secondFeatures } from './second-features.ts';
import { weighStarts } from './starts.ts';
import { STATE_ROLES } from './states.ts';
import { verdictOf } from './verdicts.ts';

export interface SequenceOptions {
  readonly model: Model;
  /** Least probability of body text, 0–1; `null` for the most probable sequence. */
  readonly threshold: number | null;
  readonly favor: Favor;
  /** No second article, except where a passage must begin one. */
  readonly oneArticle: boolean;
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
const CAPTION = roleIndex('caption');
const EXTRA = roleIndex('extra');
const HEADLINE = roleIndex('headline');
const SECTION = roleIndex('section');

/** Added for body text where one side of its errors weighs more, as log-odds. */
const FAVOR_BONUS: Readonly<Record<Favor, number>> = { balance: 0, precision: -0.8, recall: 0.8 };

/** A dump in which no article was found is decoded again with more and more added for headlines and body text. */
const SECOND_LOOKS = [2, 4, 6] as const;
/** It is an article then if it has so many words of text that no rule names; a dump of few lines needs only a sentence. */
const SECOND_LOOK_WORDS = { usual: 25, fewLines: 8 } as const;
const FEW_LINES = 12;

const SENTENCE_WORDS = 6;

function isSentence({ counts }: LineFacts): boolean {
  return counts.words >= SENTENCE_WORDS && counts.end === END_SENTENCE;
}

/** A dateline opens a paragraph, not a label. */
const MIN_DATELINE_TEXT = 60;

/** 1 for each passage that opens with a dateline. */
export function findDatelines(passages: readonly Passage[]): Uint8Array {
  return flagsOf(passages, ({ text }) => text.length > MIN_DATELINE_TEXT && readDateline(text) !== null);
}

/** Where in a dump the passages at hand lie. */
export interface Stretch {
  /** The first passage to decode; those before it are context. */
  readonly from: number;
  readonly stateBefore: number | null;
  /** Whether they are the whole dump. */
  readonly isWhole: boolean;
  /** Whether the dump has been found to hold several articles. */
  readonly hasSeveral: boolean;
}

/**
 * Scores the roles of each passage, and decodes the best sequence of them.
 *
 * @param starts 1 for each passage that must begin an article; `null` for none
 */
export function labelSequence(
  passages: readonly Passage[],
  named: readonly (Naming | null)[],
  options: SequenceOptions,
  { from, stateBefore, isWhole, hasSeveral }: Stretch,
  starts: Uint8Array | null,
): LabelledSequence {
  const { model, threshold, favor } = options;
  const lines = measureLines(passages, (i) => evidenceOf(named[i] ?? null));
  const datelines = findDatelines(passages);
  const ofText = computeFeatures(lines, datelines, model.words);
  const features = model.markup === null ? ofText : joinColumns(ofText, htmlFeatures(passages, model.markup));
  const asked = model.second.asked.subarray(model.second.width - SECOND_FEATURES.length);
  const first = secondFeatures(model.first.logProbabilities(features), lines, undefined, asked);
  const matrix = joinColumns(features, first);
  const emissions = model.second.logProbabilities(matrix);
  weighStarts(model.starts, features, emissions, lines);
  weighByRules(lines, named, datelines, emissions);
  const prescribed = prescribe(named, emissions);
  const titles = prescribeTitles(passages, named, emissions, prescribed, from, options.oneArticle);
  const structure = structureOf(passages, starts, titles, options.oneArticle, prescribed);
  const bonus = threshold === null ? FAVOR_BONUS[favor] : Math.log((1 - clamp(threshold)) / clamp(threshold));
  const decode = (decoder: Decoder, added: number): { states: Uint8Array; articles: ArticleRange[] } => {
    const raised = added === 0 ? emissions : withText(emissions, added);
    const states = decoder.decode(raised, prescribed, bonus, from, stateBefore, structure);
    return { states, articles: articlesOf(states, emissions, from, stateBefore, structure) };
  };
  let found = decode(hasSeveral ? model.several : model.decoder, 0);
  if (!hasSeveral && findsSeveral(found.articles)) found = decode(model.several, 0);
  const wordsOf = (states: Uint8Array): number =>
    lines.reduce(
      (sum, { counts }, i) =>
        STATE_ROLES[states[i] as number] === BODY && named[i] === null ? sum + counts.words : sum,
      0,
    );
  const isShort = lines.length <= FEW_LINES && lines.some((line, i) => named[i] === null && isSentence(line));
  const least = SECOND_LOOK_WORDS[isShort ? 'fewLines' : 'usual'];
  const lacksText = found.articles.length === 0 || (isShort && wordsOf(found.states) < least);
  if (lacksText && isWhole && !named.some((naming) => naming?.name === CHALLENGE_PAGE)) {
    for (const added of SECOND_LOOKS) {
      const again = decode(model.decoder, added);
      if (wordsOf(again.states) < least) continue;
      found = again;
      break;
    }
  }
  const { states } = found;
  const articles = withoutTeasers(found.articles, states, lines);
  const verdicts = passages.map((passage, i): Verdict => {
    const role = STATE_ROLES[states[i] as number] as number;
    const score = toThousandths(chanceOf(emissions, i, BODY));
    const verdict = verdictOf(passage, ROLES[role] as Role, named[i] ?? null, score);
    return options.explain && verdict.rule === 'score'
      ? { ...verdict, reason: explainRole(model, matrix, emissions, i, role) }
      : verdict;
  });
  return { verdicts, states, articles };
}

/** Longer lines are no headlines, in weighted characters. */
const LONGEST_HEADLINE = 420;
const NO_HEADLINE = -10;
/** A line without words, such as `* * *`, is no note or contributor line. */
const NO_EXTRA = -10;
/** What `<figcaption>` adds for a caption and takes from body text. */
const FIGCAPTION = 3;

/**
 * Added for body text where a sentence that no rule names is right below body text: to lose the last paragraph is worse than
 * to keep a teaser.
 */
const SENTENCE_BELOW_TEXT = 0.5;
/** The same where body text is right below, too. */
const SENTENCE_IN_TEXT = 1.2;
/** The same where body text is right below, in a dump of few lines: the sentence is no teaser there. */
const SENTENCE_ABOVE_TEXT = 1.2;
const LIKELY_TEXT = 0.5;
/** Added for body text where a line that no rule names opens with a dateline. */
const DATELINE = 1;
/**
 * Added for a section where a line of few words that is printed again nearby is between two printings of one headline; in the
 * hand-written dumps, 22 of 23 such lines are sections.
 */
const BETWEEN_HEADLINES = 2;
const SECTION_WORDS = 3;
const LEAST_HEADLINE_WIDTH = 25;
/** How far away the headline, and the other printing of the section, may be. */
const SECTION_REACH = { headline: 4, again: 10 } as const;

/** Whether a line of few words is printed again nearby, and lies between two printings of a longer line. */
function isBetweenHeadlines(lines: readonly LineFacts[], i: number): boolean {
  const { counts, label } = lines[i] as LineFacts;
  if (label !== null || counts.words === 0 || counts.words > SECTION_WORDS) return false;
  const isAny = (from: number, to: number, test: (other: LineFacts) => boolean): boolean => {
    for (let at = Math.max(0, from); at < Math.min(lines.length, to); at++)
      if (at !== i && test(lines[at] as LineFacts)) return true;
    return false;
  };
  const { headline, again } = SECTION_REACH;
  return (
    isAny(i - again, i + 1 + again, (other) => other.counts.hash === counts.hash) &&
    isAny(
      i - headline,
      i,
      ({ width, counts: { hash } }) =>
        width >= LEAST_HEADLINE_WIDTH &&
        isAny(i + 1, i + 1 + headline, (other) => other.counts.hash === hash),
    )
  );
}

/** Adjusts the probabilities where a rule, the markup or the length is nearly conclusive, and for sentences next to body text. */
function weighByRules(
  lines: readonly LineFacts[],
  named: readonly (Naming | null)[],
  datelines: Uint8Array,
  emissions: Float32Array,
): void {
  const add = (i: number, role: number, weight: number): void => {
    emissions[i * ROLE_COUNT + role] = (emissions[i * ROLE_COUNT + role] as number) + weight;
  };
  lines.forEach(({ label, width, passage, counts }, i) => {
    if (label !== null) for (const [role, weight] of ruleWeightsOf(label)) add(i, role, weight);
    if (width > LONGEST_HEADLINE) add(i, HEADLINE, NO_HEADLINE);
    if (counts.words === 0) add(i, EXTRA, NO_EXTRA);
    if (label === null && datelines[i] === 1) add(i, BODY, DATELINE);
    if (isBetweenHeadlines(lines, i)) add(i, SECTION, BETWEEN_HEADLINES);
    if (passage.markup?.block === 'caption' && !isAside(passage)) {
      add(i, CAPTION, FIGCAPTION);
      add(i, BODY, -FIGCAPTION);
    }
    normalise(emissions, i);
  });
  /** Whether the next passage above or below is body text; text goes on below the head of a printed page. */
  const isBesideText = (i: number, step: 1 | -1): boolean => {
    let at = i + step;
    while (named[at]?.name === RUNNING_HEAD) at += step;
    return at >= 0 && at < lines.length && chanceOf(emissions, at, BODY) >= LIKELY_TEXT;
  };
  const mayBeText = (i: number): boolean => lines[i]?.label === null && isSentence(lines[i] as LineFacts);
  const addText = (i: number, weight: number): void => {
    add(i, BODY, weight);
    normalise(emissions, i);
  };
  for (let i = 0; i < lines.length; i++)
    if (mayBeText(i) && isBesideText(i, -1))
      addText(i, isBesideText(i, 1) ? SENTENCE_IN_TEXT : SENTENCE_BELOW_TEXT);
  if (lines.length > FEW_LINES) return;
  for (let i = lines.length - 1; i >= 0; i--)
    if (mayBeText(i) && isBesideText(i, 1) && !isBesideText(i, -1)) addText(i, SENTENCE_ABOVE_TEXT);
}

/** Whether the markup sets the passage apart from the text around it: a picture there is mostly one of another story. */
function isAside({ html }: Passage): boolean {
  return html?.ancestors.some((name) => name === 'aside' || name === 'nav' || name === 'footer') ?? false;
}

/** Makes the values of a passage log-probabilities again. */
function normalise(emissions: Float32Array, i: number): void {
  const own = emissions.subarray(i * ROLE_COUNT, (i + 1) * ROLE_COUNT);
  let most = Number.NEGATIVE_INFINITY;
  for (const each of own) most = Math.max(most, each);
  let sum = 0;
  for (const each of own) sum += Math.exp(each - most);
  for (let role = 0; role < ROLE_COUNT; role++) own[role] = (own[role] as number) - most - Math.log(sum);
}

/** The emissions with `added` for headlines and body text. */
function withText(emissions: Float32Array, added: number): Float32Array {
  return emissions.map((value, at) =>
    at % ROLE_COUNT === BODY || at % ROLE_COUNT === HEADLINE ? value + added : value,
  );
}

/** A teaser holds less text than this, in weighted characters, and this share of the longest article of the dump. */
const TEASER = { width: 450, share: 0.06 } as const;

/** Teasers below an article look like short stories; if the article is so much longer, they are teasers. */
function withoutTeasers(
  articles: readonly ArticleRange[],
  states: Uint8Array,
  lines: readonly LineFacts[],
): readonly ArticleRange[] {
  if (articles.length < 2) return articles;
  const widths = articles.map(({ start, end }) => {
    let width = 0;
    for (let i = start; i < end; i++)
      if (STATE_ROLES[states[i] as number] === BODY) width += lines[i]?.width ?? 0;
    return width;
  });
  const most = Math.max(...widths) * TEASER.share;
  return articles.filter(
    ({ isPrescribed }, at) => isPrescribed || (widths[at] as number) >= Math.min(TEASER.width, most),
  );
}

const clamp = (share: number): number => Math.max(0.02, Math.min(0.98, share));

/** What the model sees of a naming: nothing of those that it may overrule, and of lines that a user keeps. */
function evidenceOf(naming: Naming | null): Label | null {
  if (naming === null || naming.below !== undefined || naming.name === USER_TITLE) return null;
  return isUserKeep(naming.name) ? null : naming.label;
}

function toThousandths(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
