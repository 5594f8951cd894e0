import type { Label } from '../model/label.ts';
import type { Rule } from './rule.ts';
import type { RuleSubject } from './subject.ts';

/** Labels of links to terms and privacy statements. */
const LEGAL: ReadonlySet<Label> = new Set<Label>(['footer', 'cookie']);
/** What such a page is about. */
const ITS_TEXT: ReadonlySet<Label> = new Set<Label>(['footer', 'cookie', 'copyright', 'newsletter']);
const BESIDE_TEXT: ReadonlySet<string> = new Set(['nav', 'header', 'footer', 'aside', 'dialog', 'form']);
/** Share of the words that the only headline and the title stated by the page have in common. */
const LEAST_TITLE = 0.5;

/** On a page of terms or on privacy, sentences on cookies, rights and newsletters are its text: no rule names them. */
export function unnameLegalText(subjects: readonly RuleSubject[], named: (Rule | null)[]): void {
  const headlines = subjects.filter(
    (subject) => headingLevel(subject) === 1 && subject.passage.html?.hidden === false,
  );
  const [headline] = headlines;
  if (headline === undefined || headlines.length > 1) return;
  const label = named[headline.position]?.label;
  const inTitle = headline.passage.html?.stated.title ?? 0;
  if (label === undefined || !LEGAL.has(label) || inTitle < LEAST_TITLE) return;
  for (const subject of subjects) {
    const { passage, endsSentence, position } = subject;
    const own = named[position]?.label;
    if (own === undefined || !ITS_TEXT.has(own)) continue;
    const isText = endsSentence || headingLevel(subject) > 1;
    if (isText && !passage.html?.ancestors.some((tag) => BESIDE_TEXT.has(tag))) named[position] = null;
  }
}

/** 0 for a passage that is no heading. */
function headingLevel({ passage: { markup } }: RuleSubject): number {
  return markup?.block === 'heading' ? markup.level : 0;
}
