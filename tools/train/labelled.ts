// A dump whose passages have roles: what the model is fitted on and judged by.
import { toHtmlPassages } from '../../src/lines/html/index.ts';
import { toMarkdownPage } from '../../src/lines/markdown.ts';
import { toTextPassages } from '../../src/lines/text.ts';
import type { Passage } from '../../src/model/passage.ts';
import { type Role, roleIndex } from '../../src/sequence/roles.ts';

export type Renderer = 'innertext' | 'soup' | 'lynx' | 'markdown' | 'html' | 'text';

export interface Labelled {
  readonly id: string;
  /** `wcxb`, `fundus`, `daniel`, `layout`, `joined`, `hand`, `varied`. */
  readonly set: string;
  /** Which of the folds it belongs to: all dumps of a site, and of a language other than English, are in one. */
  readonly fold: number;
  readonly site: string;
  readonly language: string;
  readonly renderer: Renderer;
  readonly pageType: string;
  readonly passages: readonly Passage[];
  readonly roles: Uint8Array;
  /** How much each passage counts, before the dump's own weight. */
  readonly trust: Float32Array;
}

export const FOLDS = 4;

/** Longer dumps are left out. */
export const MOST_PASSAGES = 4000;

/** What is left out together: a group of languages, or a site. */
let leftOut: 'language' | 'site' = 'language';

export function leaveOut(what: 'language' | 'site'): void {
  leftOut = what;
}

/** Other languages of Europe, most in Latin script. */
const EUROPEAN = 'es fr it pt no sv da nl fi is el ru uk bg ca gl nb'.split(' ');

/** German; English; other languages of Europe in Latin script; all others. English pages of WCXB are spread by site. */
export function foldOf(set: string, language: string, site: string): number {
  if (set === 'wcxb' || leftOut === 'site') return hash(site) % FOLDS;
  if (language === 'de') return 0;
  if (language === 'en') return 1;
  return EUROPEAN.includes(language) ? 2 : 3;
}

export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

export function toPassages(content: string, renderer: Renderer): readonly Passage[] {
  if (renderer === 'html') return [...toHtmlPassages(content).passages];
  return renderer === 'markdown' ? toMarkdownPage(content).passages : toTextPassages(content);
}

/** One letter a line, as in the gold of hand-written dumps; of several for a role, the first is the usual one. */
const ROLE_OF_LETTER: Readonly<Record<string, Role>> = {
  O: 'boilerplate',
  H: 'headline',
  A: 'again',
  S: 'section',
  T: 'time',
  B: 'byline',
  P: 'body',
  F: 'body',
  h: 'body',
  L: 'body',
  K: 'caption',
  C: 'caption',
  c: 'caption',
  X: 'extra',
};

/** Roles of passages from the letters of their lines; `+` and blank lines take the letter before. */
export function rolesOfLines(
  passages: readonly Passage[],
  letters: string,
): { roles: Uint8Array; trust: Float32Array } {
  const resolved: string[] = [];
  let last = 'O';
  for (const letter of letters) {
    if (letter !== '+' && letter !== ' ') last = letter;
    resolved.push(last);
  }
  const roles = new Uint8Array(passages.length);
  const trust = new Float32Array(passages.length);
  passages.forEach(({ lines }, i) => {
    const found = lines.map((line) => roleOfLetter(resolved[line - 1] ?? 'O'));
    const role = found[0] ?? roleOfLetter('O');
    roles[i] = role;
    // Lines of several roles that were joined teach nothing clear.
    trust[i] = found.every((each) => each === role) ? 1 : 0.2;
  });
  return { roles, trust };
}

/** A dump of articles, with the letters of the lines of its content. */
export function dumpOf(
  about: Omit<Labelled, 'pageType' | 'passages' | 'roles' | 'trust'>,
  content: string,
  letters: string,
): Labelled {
  const passages = toPassages(content, about.renderer);
  return { ...about, pageType: 'article', passages, ...rolesOfLines(passages, letters) };
}

export const roleOfLetter = (letter: string): number => roleIndex(ROLE_OF_LETTER[letter] ?? 'boilerplate');

export function letterOf(role: Role): string {
  const [letter = 'O'] = Object.entries(ROLE_OF_LETTER).find(([, each]) => each === role) ?? [];
  return letter;
}

/** For each fold the indices of what is not in it, then all indices. */
export function withoutEachFold(foldOf: ArrayLike<number>): Uint32Array[] {
  const all = Uint32Array.from(foldOf, (_, i) => i);
  return [...Array.from({ length: FOLDS }, (_, k) => all.filter((i) => foldOf[i] !== k)), all];
}
