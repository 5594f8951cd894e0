import {
  isBoilerplate,
  isUserDrop,
  isUserKeep,
  type Label,
  type Naming,
  USER_TITLE,
  type Verdict,
} from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { readLead } from '../recognise/byline-words.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';
import type { Role } from './roles.ts';

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
  extra: ['contributor', 'note', 'tags'],
  time: ['timestamp'],
  byline: ['byline'],
  body: ['paragraph', 'heading'],
};

/** Labels that a rule may give to a passage that the model takes for boilerplate: lines that are read below the text. */
const KEPT_IN_BOILERPLATE: readonly Label[] = ['tags'];

const REASON_OF_ROLE: Readonly<Record<Role, string>> = {
  boilerplate: 'does not read like part of an article',
  headline: 'reads like the headline of an article',
  again: 'the headline printed again',
  section: 'names the section next to the headline',
  time: 'says when the article was published or changed',
  byline: 'names who wrote the article',
  caption: 'describes a picture',
  extra: 'belongs to the end of an article',
  body: 'reads like body text',
};

/** What the role of a passage and the rule that names it come to. */
export function verdictOf(passage: Passage, role: Role, given: Naming | null, score: number): Verdict {
  const isTitle = given?.name === USER_TITLE;
  if (isTitle && role === 'headline')
    return { label: 'headline', rule: USER_TITLE, reason: given.reason, score };
  const naming = isTitle ? null : given;
  if (naming !== null && (isUserDrop(naming.name) || isUserKeep(naming.name)))
    return { label: naming.label, rule: naming.name, reason: naming.reason, score };
  if (role === 'boilerplate') {
    const isNamed =
      naming !== null &&
      (KEPT_IN_BOILERPLATE.includes(naming.label) ||
        (isBoilerplate(naming.label) && (naming.below === undefined || score < naming.below)));
    if (isNamed) return { label: naming.label, rule: naming.name, reason: naming.reason, score };
    return { label: boilerplateLabel(passage), rule: 'score', reason: REASON_OF_ROLE.boilerplate, score };
  }
  // What a rule calls boilerplate is no field of an article; only a section is often an entry of a menu too.
  const isField =
    role !== 'body' && role !== 'headline' && !(role === 'section' && naming?.label === 'navigation');
  if (isField && naming !== null && naming.below === undefined && isBoilerplate(naming.label))
    return { label: naming.label, rule: naming.name, reason: naming.reason, score };
  if (naming !== null && (FINER[role] ?? []).includes(naming.label))
    return { label: naming.label, rule: naming.name, reason: naming.reason, score };
  const shown = role === 'byline' && isAboutAuthor(passage.text) ? 'extra' : role;
  return { label: LABEL_OF_ROLE[shown], rule: 'score', reason: REASON_OF_ROLE[shown], score };
}

/** A byline that is a sentence of so many words is about its author. */
const SENTENCE_WORDS = 7;

/** `Ann Roe writes about ships and harbours for the Courier.` */
function isAboutAuthor(text: string): boolean {
  return (
    endOf(text) === END_SENTENCE &&
    text.split(' ', SENTENCE_WORDS).length === SENTENCE_WORDS &&
    readLead(text) === null
  );
}

/** Passages of fewer words are menu entries rather than text of another kind. */
const MENU_WORDS = 6;

function boilerplateLabel({ text }: Passage): Label {
  if (text === '') return 'placeholder';
  return text.split(' ', MENU_WORDS + 1).length <= MENU_WORDS ? 'navigation' : 'other';
}
