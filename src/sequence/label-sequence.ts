import {
  HIDDEN_TEXT,
  isBodyLabel,
  isBoilerplate,
  isUserDrop,
  isUserKeep,
  type Label,
  type Naming,
  USER_TITLE,
  type Verdict,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { readDateline } from '../recognise/dateline.ts';
import { computeFeatures } from './context-features.ts';
import { type ArticleRange, articlesOf, type Decoder, STARTS, type Structure, TITLE } from './decode.ts';
import { explainRole } from './explain.ts';
import { htmlFeatures } from './html-features.ts';
import { joinColumns } from './columns.ts';
import { type LineFacts, lineFacts } from './line-facts.ts';
import type { Model } from './model.ts';
import { ROLE_COUNT, ROLES, type Role, roleIndex } from './roles.ts';
import { ruleWeightsOf } from './rule-weights.ts';
import { secondFeatures } from './second-features.ts';
import { weighStarts } from './starts.ts';
import { STATE_ROLES } from './states.ts';

export type Favor = 'balance' | 'precision' | 'recall';

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
const BOILERPLATE = roleIndex('boilerplate');
const HEADLINE = roleIndex('headline');
const HEADLINE_ONLY = 1 << HEADLINE;
const BODY_ONLY = 1 << BODY;
const BOILERPLATE_ONLY = 1 << BOILERPLATE;
const REPEAT_ONLY = (1 << roleIndex('again')) | BOILERPLATE_ONLY;

/** Added for body text where one side of its errors weighs more, as log-odds. */
const FAVOR_BONUS: Readonly<Record<Favor, number>> = { balance: 0, precision: -0.8, recall: 0.8 };

/** A dump in which no article was found is read once more with so much added for body text. */
const SECOND_LOOK = 6;
/** It is an article then if it has so many words of text that no rule names. */
const SECOND_LOOK_WORDS = 25;

/** The rule for pages that only check a browser: what else they print is no article. */
const CHALLENGE = 'challenge-page';

/** The rule for the lines of a file's header, which are no lines of its page. */
const HEADERS: ReadonlySet<string> = new Set(['front-matter', 'reader-header']);

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
  /** Whether the dump has been found to hold several articles. */
  readonly hasSeveral: boolean;
}

const WHOLE: Stretch = { from: 0, stateBefore: null, isWhole: true, hasSeveral: false };

/**
 * Scores the roles of each passage, and decodes the best sequence of them.
 *
 * @param starts 1 for each passage that must begin an article; `null` for none
 */
export function labelSequence(
  passages: readonly Passage[],
  named: readonly (Naming | null)[],
  options: SequenceOptions,
  { from, stateBefore, isWhole, hasSeveral }: Stretch = WHOLE,
  starts: Uint8Array | null = null,
): LabelledSequence {
  const { model, threshold, favor } = options;
  const lines = passages.map((passage, i) => lineFacts(passage, evidenceOf(named[i] ?? null)));
  const ofText = computeFeatures(lines, findDatelines(passages), model.words);
  const features =
    model.markup === null ? ofText : joinColumns(lines.length, ofText, htmlFeatures(passages, model.markup));
  const first = secondFeatures(model.first.logProbabilities(features), lines);
  const matrix = joinColumns(lines.length, features, first);
  const emissions = model.second.logProbabilities(matrix);
  weighStarts(model.starts, features, emissions, lines);
  weighByRules(lines, emissions);
  const prescribed = prescribe(named, emissions);
  const titles = prescribeTitles(passages, named, emissions, prescribed, from, options.oneArticle);
  const structure = structureOf(
    starts === null ? null : firstStarts(passages, starts, prescribed),
    titles,
    options.oneArticle,
    prescribed,
  );
  const bonus = threshold === null ? FAVOR_BONUS[favor] : Math.log((1 - clamp(threshold)) / clamp(threshold));
  const decode = (decoder: Decoder, added: number): { states: Uint8Array; articles: ArticleRange[] } => {
    const { states } = decoder.decode(emissions, prescribed, bonus + added, from, stateBefore, structure);
    return { states, articles: articlesOf(states, emissions, from, stateBefore, structure) };
  };
  let found = decode(hasSeveral ? model.several : model.decoder, 0);
  if (!hasSeveral && found.articles.length > 1) found = decode(model.several, 0);
  if (found.articles.length === 0 && isWhole && !named.some((naming) => naming?.name === CHALLENGE)) {
    const again = decode(model.decoder, SECOND_LOOK);
    let words = 0;
    again.states.forEach((state, i) => {
      if (STATE_ROLES[state] === BODY && named[i] === null) words += lines[i]?.counts.words ?? 0;
    });
    if (words >= SECOND_LOOK_WORDS) found = again;
  }
  const { states } = found;
  const articles = withoutTeasers(found.articles, states, lines);
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

/** Longer lines are no headlines, in weighted characters. */
const LONGEST_HEADLINE = 420;
const NO_HEADLINE = -10;
/** What `<figcaption>` adds for a caption and takes from body text. */
const FIGCAPTION = 3;

/** Adds what named rules, markup and lengths say that is all but sure. */
function weighByRules(lines: readonly LineFacts[], emissions: Float32Array): void {
  const add = (i: number, role: number, weight: number): void => {
    emissions[i * ROLE_COUNT + role] = (emissions[i * ROLE_COUNT + role] as number) + weight;
  };
  lines.forEach(({ label, width, passage }, i) => {
    if (label !== null) for (const [role, weight] of ruleWeightsOf(label)) add(i, role, weight);
    if (width > LONGEST_HEADLINE) add(i, HEADLINE, NO_HEADLINE);
    if (passage.markup?.block === 'caption') {
      add(i, CAPTION, FIGCAPTION);
      add(i, BODY, -FIGCAPTION);
    }
    normalise(emissions, i);
  });
}

/** Makes the values of a passage log-probabilities again. */
function normalise(emissions: Float32Array, i: number): void {
  const own = emissions.subarray(i * ROLE_COUNT, (i + 1) * ROLE_COUNT);
  const most = Math.max(...own);
  const sum = own.reduce((total, each) => total + Math.exp(each - most), 0);
  for (let role = 0; role < ROLE_COUNT; role++) own[role] = (own[role] as number) - most - Math.log(sum);
}

/** A teaser holds less text than this, in weighted characters, and this share of the longest article of the dump. */
const TEASER = { width: 450, share: 0.06 } as const;

/** Teasers below an article look like short stories; beside one that is so much longer they are teasers. */
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

function prescribe(named: readonly (Naming | null)[], emissions: Float32Array): Uint16Array {
  return Uint16Array.from(named, (naming, i) => {
    if (naming === null) return 0;
    if (isUserKeep(naming.name)) return isBodyLabel(naming.label) ? BODY_ONLY : 0;
    if (isUserDrop(naming.name) || naming.name === HIDDEN_TEXT || HEADERS.has(naming.name))
      return BOILERPLATE_ONLY;
    if (naming.below !== undefined && Math.exp(emissions[i * ROLE_COUNT + BODY] as number) < naming.below)
      return BOILERPLATE_ONLY;
    return 0;
  });
}

/**
 * Prescribes the headline for the passages that a user made titles; of several that read the same, the likeliest one is
 * the headline and the others repeat it. Of one article there is one.
 *
 * @returns the passages that are headlines now
 */
function prescribeTitles(
  passages: readonly Passage[],
  named: readonly (Naming | null)[],
  emissions: Float32Array,
  prescribed: Uint16Array,
  from: number,
  oneArticle: boolean,
): readonly number[] {
  const groups = new Map<string, number[]>();
  named.forEach((naming, i) => {
    if (naming?.name !== USER_TITLE || i < from) return;
    const key = oneArticle ? '' : (passages[i] as Passage).text;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const chance = (i: number): number => emissions[i * ROLE_COUNT + HEADLINE] as number;
  return [...groups.values()].map((group) => {
    const best = group.reduce((one, other) => (chance(other) > chance(one) ? other : one));
    for (const i of group) {
      if (i === best) prescribed[i] = HEADLINE_ONLY;
      else prescribed[i] = passages[i]?.text === passages[best]?.text ? REPEAT_ONLY : 0;
    }
    return best;
  });
}

/** A passage of so many words is text: a line that is printed again above it belongs to one head. */
const TEXT_WORDS = 20;

/** Without lines that are printed again with no text between; these repeat the headline. */
function firstStarts(passages: readonly Passage[], starts: Uint8Array, prescribed: Uint16Array): Uint8Array {
  let last: string | null = null;
  return starts.map((start, i) => {
    const { text } = passages[i] as Passage;
    // Headers of pages look alike.
    if (prescribed[i] === BOILERPLATE_ONLY) return start;
    if (start !== 0 && text === last) {
      if (prescribed[i] === 0) prescribed[i] = REPEAT_ONLY;
      return 0;
    }
    if (start !== 0) last = text;
    else if (text.split(' ', TEXT_WORDS).length === TEXT_WORDS) last = null;
    return start;
  });
}

function structureOf(
  starts: Uint8Array | null,
  titles: readonly number[],
  oneArticle: boolean,
  prescribed: Uint16Array,
): Structure | null {
  if (starts === null && titles.length === 0 && !oneArticle) return null;
  const places = new Uint8Array(prescribed.length);
  for (const i of titles) places[i] = TITLE;
  let isDue = false;
  starts?.forEach((start, i) => {
    if (start !== 0) isDue = true;
    // Where the passage itself is taken out, the article begins behind it.
    if (!isDue || prescribed[i] === BOILERPLATE_ONLY) return;
    places[i] = STARTS;
    isDue = false;
  });
  return { places, hasStarts: places.includes(STARTS), oneArticle };
}

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
  body: ['paragraph', 'heading', 'list-item', 'quote', 'code', 'table'],
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

function verdictOf(passage: Passage, role: Role, given: Naming | null, score: number): Verdict {
  const isTitle = given?.name === USER_TITLE;
  if (isTitle && role === 'headline')
    return { label: 'headline', rule: USER_TITLE, reason: given.reason, score };
  const naming = isTitle ? null : given;
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
  // What a rule calls boilerplate is no field of an article; only a section is often an entry of a menu too.
  const isField =
    role !== 'body' && role !== 'headline' && !(role === 'section' && naming?.label === 'navigation');
  if (isField && naming !== null && naming.below === undefined && isBoilerplate(naming.label))
    return { label: naming.label, rule: naming.name, reason: naming.reason, score };
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
