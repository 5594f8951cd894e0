import { type Command, Help, type Option } from 'commander';
import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { buildProgram } from '../../src/cli/command-line.ts';
import { FRAMES, MANUAL, usageOf } from '../../src/cli/help.ts';
import { addTo } from '../../src/model/values.ts';

export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

const toPhrase = (child: PhrasingContent | string): PhrasingContent =>
  typeof child === 'string' ? { type: 'text', value: child } : child;

export function heading(depth: Heading['depth'], title: string): Heading {
  return { type: 'heading', depth, children: [toPhrase(title)] };
}

export function paragraph(...children: readonly (PhrasingContent | string)[]): Paragraph {
  return { type: 'paragraph', children: children.map(toPhrase) };
}

export function listOf(items: readonly Paragraph[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
  };
}

/** The options of a command under the headings of their groups. */
function optionSections(command: Command, depth: Heading['depth']): RootContent[] {
  const groups = new Map<string, Option[]>();
  for (const option of new Help().visibleOptions(command)) {
    const name = option.helpGroupHeading ?? 'Options:';
    addTo(groups, name, option);
  }
  const titled = groups.size > 1;
  return [...groups].flatMap(([name, options]) => [
    ...(titled ? [heading(depth, name.replace(/:$/, ''))] : []),
    listOf(options.map(({ flags, description }) => paragraph(code(flags), `: ${description}`))),
  ]);
}

function commandSection(command: Command, depth: 2 | 3): RootContent[] {
  const name = command.name();
  const [, ...lines] = (FRAMES[name]?.introduction ?? '').trim().split('\n');
  const examples = (FRAMES[name]?.examples ?? '')
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim());
  return [
    heading(depth, `cleancopy ${name}`),
    paragraph(code(usageOf(command).replace('Usage: ', ''))),
    paragraph(lines.length === 0 ? `${command.description()}.` : lines.join(' ')),
    ...optionSections(command, (depth + 1) as Heading['depth']),
    ...(examples.length === 0 ? [] : [{ type: 'code', lang: 'sh', value: examples.join('\n') } as const]),
  ];
}

/** Everything that the definitions of the command tell, as Markdown; `commandDepth` is that of the subcommands. */
export function referenceOf(commandDepth: 2 | 3): {
  readonly main: RootContent[];
  readonly commands: RootContent[];
} {
  const program = buildProgram(() => undefined);
  return {
    main: [
      ...optionSections(program, 3),
      // Lines broken for a terminal, as one paragraph.
      ...MANUAL.flatMap(([title, lines]) => [heading(3, title), paragraph(lines.replace(/\n/g, ' '))]),
    ],
    commands: program.commands.flatMap((command) => commandSection(command, commandDepth)),
  };
}
