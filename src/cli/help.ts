import { type Command, Help, type Option } from 'commander';
import { FRAMES } from './help-frames.ts';
import { COMMON_ROWS } from './help-rows.ts';
import { MANUALS, OPTIONS_TOPIC } from './manuals.ts';

/** Topics of `cleancopy help` other than the commands. */
export const HELP_TOPICS = [OPTIONS_TOPIC] as const;

const TERM_WIDTH = 22;

function row(term: string, description: string): string {
  return `  ${term.padEnd(TERM_WIDTH)} ${description}`;
}

/** Rows of a command with few options: each option one. */
function rowsOfAll(command: Command): string[] {
  const helper = new Help();
  return helper.visibleOptions(command).map((option) => row(option.flags, option.description));
}

/** All of the help of one command in one screen of 80 by 24; of the main command only its most used options. */
export function formatHelp(command: Command): string {
  const { introduction, examples } = FRAMES[command.name()] ?? {
    introduction: `${usageOf(command)}\n${command.description()}\n`,
    examples: '',
  };
  const rows =
    command.parent === null
      ? COMMON_ROWS.map(({ term, description }) => row(term, description))
      : rowsOfAll(command);
  return `${[introduction, `${rows.join('\n')}\n`, examples].filter((part) => part !== '').join('\n')}`;
}

/** `Usage: cleancopy learn [options] [inputs...]`. */
export function usageOf(command: Command): string {
  return `Usage: ${new Help().commandUsage(command)}`;
}

/** Descriptions name the values already; commander would add them again. */
class ManualHelp extends Help {
  override optionDescription({ description }: Option): string {
    return description;
  }
}

/** The whole help of a command: every option in its group, and further sections. */
export function formatManual(program: Command, topic: string): string {
  const command = program.commands.find((each) => each.name() === topic) ?? program;
  const helper = new ManualHelp();
  helper.prepareContext({ helpWidth: 80 });
  const manual = (MANUALS[topic] ?? []).map(({ heading, text }) => `\n${heading}:\n${indent(text)}\n`);
  const frame = FRAMES[command.name()];
  const examples = frame === undefined || frame.examples === '' ? '' : `\n${frame.examples}`;
  return `${helper.formatHelp(command, helper)}${manual.join('')}${examples}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
