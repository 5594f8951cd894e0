import { type Command, Help, type Option } from 'commander';
import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { buildProgram } from '../../src/cli/command-line.ts';
import { FRAMES, MANUAL, usageOf } from '../../src/cli/help.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

export function heading(depth: Heading['depth'], title: string): Heading {
  return { type: 'heading', depth, children: [text(title)] };
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

export function listOf(items: readonly Paragraph[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
  };
}

/** Lines broken for a terminal, as one paragraph. */
const flowing = (lines: string) => lines.replace(/\n/g, ' ');

function optionItem({ flags, description }: Option): Paragraph {
  return paragraph(code(flags), text(`: ${description}`));
}

/** The options of a command under the headings of their groups. */
function optionSections(command: Command, depth: Heading['depth']): RootContent[] {
  const groups = new Map<string, Option[]>();
  for (const option of new Help().visibleOptions(command)) {
    const name = option.helpGroupHeading ?? 'Options:';
    groups.set(name, [...(groups.get(name) ?? []), option]);
  }
  const titled = groups.size > 1;
  return [...groups].flatMap(([name, options]) => [
    ...(titled ? [heading(depth, name.replace(/:$/, ''))] : []),
    listOf(options.map(optionItem)),
  ]);
}

function manualSections(depth: Heading['depth']): RootContent[] {
  return MANUAL.flatMap(([title, lines]) => [heading(depth, title), paragraph(text(flowing(lines)))]);
}

function commandSection(command: Command, depth: 2 | 3): RootContent[] {
  const name = command.name();
  const [, ...lines] = (FRAMES[name]?.introduction ?? '').trim().split('\n');
  const below = (depth + 1) as Heading['depth'];
  return [
    heading(depth, `cleancopy ${name}`),
    paragraph(code(usageOf(command).replace('Usage: ', ''))),
    paragraph(text(lines.length === 0 ? `${command.description()}.` : lines.join(' '))),
    ...optionSections(command, below),
    ...examplesOf(name),
  ];
}

function examplesOf(name: string): RootContent[] {
  const lines = (FRAMES[name]?.examples ?? '')
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim());
  return lines.length === 0 ? [] : [{ type: 'code', lang: 'sh', value: lines.join('\n') }];
}

/** Everything that the definitions of the command tell, as Markdown; `commandDepth` is that of the subcommands. */
export function referenceOf(commandDepth: 2 | 3): {
  readonly main: RootContent[];
  readonly commands: RootContent[];
} {
  const program = buildProgram(() => undefined);
  return {
    main: [...optionSections(program, 3), ...manualSections(3)],
    commands: program.commands.flatMap((command) => commandSection(command, commandDepth)),
  };
}
