import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isBoilerplate } from '../../src/model/label.ts';
import { RULES } from '../../src/rules/name-passages.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';
import { code, heading, listOf, paragraph, referenceOf } from './reference.ts';

function markdownOf(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one' },
  );
}

const ABOUT_OPTIONS =
  'All options and commands, as cleancopy help and the man page describe them. This page is generated from the code by npm run docs.';

/** docs/options.md: every option and command. */
export function optionsPage(): string {
  const { main, commands } = referenceOf(2);
  return markdownOf([
    heading(1, 'Options and commands'),
    paragraph(ABOUT_OPTIONS),
    heading(2, 'cleancopy'),
    ...main,
    ...commands,
  ]);
}

/** The line of an example, and the line above it if the example has one. */
function shownOf(example: RuleExample): readonly string[] {
  if (typeof example === 'string') return [example];
  const [line = '', above = ''] = [example.lines[example.at], example.lines[example.at - 1]];
  return above === '' ? [line] : [line, above];
}

/** @param others examples of the opposite, which differ in lines that are not shown */
function examplesOf(
  title: string,
  examples: readonly RuleExample[],
  others: readonly RuleExample[],
): RootContent[] {
  const known = new Set(others.map((each) => shownOf(each).join('\n')));
  const shown = examples.map(shownOf).filter((each) => {
    const key = each.join('\n');
    if (each[0] === '' || known.has(key)) return false;
    known.add(key);
    return true;
  });
  const rows = shown.map(([line = '', above]) =>
    paragraph(code(line), ...(above === undefined ? [] : [', below ', code(above)])),
  );
  return rows.length === 0 ? [] : [paragraph(title), listOf(rows)];
}

function sectionOf({ name, label, reason, examples }: Rule): RootContent[] {
  const fate = isBoilerplate(label) ? 'removed as ' : 'kept as ';
  return [
    heading(3, name),
    paragraph(`${reason}; ${fate}`, code(label), '.'),
    ...examplesOf('Matches:', examples.yes, []),
    ...examplesOf('Does not match:', examples.no, examples.yes),
  ];
}

const ABOUT_RULES =
  'A rule recognises one kind of line. Rules are tried in this order, and the first one that matches a line is used. The rule that matches is one input of the model; the model decides whether the line is removed. If the model removes a line that matches a rule for boilerplate, the rule gives the label and the reason. Each example below is a test: it must, or must not, be matched by this rule before any other rule. Some rules also read the lines nearby, of which only the line above is shown here, so the same line can match in one place and not in another. This page is generated from the code by npm run docs.';

/** Values of `rule` in the account that come from other stages, with what they mean. */
const OTHER_VALUES: readonly (readonly [names: readonly string[], meaning: string])[] = [
  [['score'], 'the model decided'],
  [
    ['user-drop', 'user-keep', 'user-title'],
    'an option, a custom rule or a line of a profile decided; custom rules and expressions add their name, as in user-drop:fund-appeal',
  ],
  [['profile'], 'a learned line of a profile'],
  [['file-header'], 'the header of a file, such as the front matter'],
  [['hidden-text'], 'text that the markup of the page hides'],
  [['stated-text'], 'text that the file format declares to be the text of the article'],
  [['running-head'], 'the header or footer of a printed page'],
  [['consent-page'], 'a page that only asks for consent'],
  [
    ['repeated-headline', 'repeated-section', 'repeated-standfirst', 'repeated-body', 'pull-quote'],
    'printed again',
  ],
  [
    ['part-of-headline', 'stated-title', 'no-headline'],
    'the headline, or a line that is not the headline because the page states another title',
  ],
  [['standfirst', 'found-byline', 'head-time', 'footnote'], 'a field of the article, found by its place'],
  [['undecided-day'], 'a time that was not used because the order of day and month is ambiguous'],
  [['stray-line'], 'a time, a name or a label that belongs to no article'],
];

/** docs/rules.md: every rule with what it is for and its examples, in the order in which they are tried. */
export function rulesPage(): string {
  const kept = RULES.filter(({ label }) => !isBoilerplate(label));
  const removed = RULES.filter(({ label }) => isBoilerplate(label));
  return markdownOf([
    heading(1, `The ${RULES.length} rules`),
    paragraph(ABOUT_RULES),
    heading(2, 'Lines kept in a field'),
    ...kept.flatMap(sectionOf),
    heading(2, 'Lines removed'),
    ...removed.flatMap(sectionOf),
    heading(2, 'Other values of rule'),
    paragraph('Lines that other stages decided have one of these values instead of the name of a rule:'),
    listOf(
      OTHER_VALUES.map(([names, meaning]) =>
        paragraph(...names.flatMap((value, i) => [i === 0 ? '' : ', ', code(value)]), `: ${meaning}`),
      ),
    ),
  ]);
}
