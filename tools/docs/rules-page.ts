import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isBoilerplate } from '../../src/model/label.ts';
import { RULES } from '../../src/rules/name-passages.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';
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
  const fate = isBoilerplate(label) ? 'removed as ' : 'kept as ';
  return [
    heading(3, name),
    paragraph(
      { type: 'text', value: `${reason}; ${fate}` },
      { type: 'inlineCode', value: label },
      { type: 'text', value: '.' },
    ),
    ...examplesOf('Matches:', examples.yes),
    ...examplesOf('Does not match:', examples.no),
  ];
}

const INTRODUCTION =
  'A rule recognises one kind of line. Rules are tried in this order, and the first one that matches a line is used. It is evidence for the model, which decides whether the line is removed. If the model removes a line that matches a rule for boilerplate, the rule gives the label and the reason. Each example below is a test: it must, or must not, be matched by this rule before any other rule. This page is generated from the code by npm run docs.';

/** docs/rules.md: every rule with what it is for and its examples, in the order in which they are tried. */
export function rulesPage(): string {
  const kept = RULES.filter(({ label }) => !isBoilerplate(label));
  const removed = RULES.filter(({ label }) => isBoilerplate(label));
  const children: RootContent[] = [
    heading(1, `The ${RULES.length} rules`),
    paragraph({ type: 'text', value: INTRODUCTION }),
    heading(2, 'Lines kept in a field'),
    ...kept.flatMap(sectionOf),
    heading(2, 'Lines removed'),
    ...removed.flatMap(sectionOf),
  ];
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one' },
  );
}
