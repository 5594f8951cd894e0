import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isBoilerplate } from '../../src/model/label.ts';
import { RULES, type Rule, type RuleExample } from '../../src/rules/index.ts';
import { heading, listOf, paragraph } from './reference.ts';

/** The line that an example is about. */
function lineOf(example: RuleExample): string {
  return typeof example === 'string' ? example : (example.lines[example.at] ?? '');
}

function examplesOf(title: string, examples: readonly RuleExample[]): RootContent[] {
  const lines = [...new Set(examples.map(lineOf))].filter((line) => line !== '');
  if (lines.length === 0) return [];
  return [
    paragraph({ type: 'text', value: title }),
    listOf(lines.map((value) => paragraph({ type: 'inlineCode', value }))),
  ];
}

function sectionOf({ name, label, reason, examples }: Rule): RootContent[] {
  const fate = isBoilerplate(label) ? 'taken out as ' : 'kept as ';
  return [
    heading(3, name),
    paragraph(
      { type: 'text', value: `${reason}; ${fate}` },
      { type: 'inlineCode', value: label },
      { type: 'text', value: '.' },
    ),
    ...examplesOf('Yes:', examples.yes),
    ...examplesOf('No:', examples.no),
  ];
}

const INTRODUCTION =
  'Rules name what can be named; the score decides the rest. They are asked in this order, and the first that says yes has the last word. Each example below is a test: the whole registry must give it to this very rule, or to none such. This page is written from the code by npm run docs.';

/** docs/rules.md: every rule with what it is for and its examples, in the order in which they are asked. */
export function rulesPage(): string {
  const kept = RULES.filter(({ label }) => !isBoilerplate(label));
  const removed = RULES.filter(({ label }) => isBoilerplate(label));
  const children: RootContent[] = [
    heading(1, `The ${RULES.length} rules`),
    paragraph({ type: 'text', value: INTRODUCTION }),
    heading(2, 'What an article keeps in a field'),
    ...kept.flatMap(sectionOf),
    heading(2, 'What is taken out'),
    ...removed.flatMap(sectionOf),
  ];
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one' },
  );
}
