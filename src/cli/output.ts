import type { ChalkInstance } from 'chalk';
import { messageOf, openAtomicFile } from '../command.ts';
import { OutputError, UsageError } from './errors.ts';
import { interruption } from './interruption.ts';
import { isClosedPipe, type Stream, terminalSafe, writeTo } from './terminal.ts';

/** A destination of text; `write` is done when the text was accepted, which slows down a fast reader. */
export interface Output {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
}

async function attempt(place: string, action: Promise<void>): Promise<void> {
  try {
    await action;
  } catch (error) {
    if (isClosedPipe(error)) throw error;
    throw new OutputError(`${place}: cannot write (${messageOf(error)}); make room or write somewhere else`);
  }
}

/**
 * `painted` text contains colours, and no other control characters. A function colours plain text for a terminal,
 * after control characters were replaced.
 */
export type Content = 'plain' | 'painted' | ((safe: string) => string);

function streamOutput(stream: Stream, content: Content): Output {
  const shown = (text: string): string => {
    if (stream.isTTY !== true || content === 'painted') return text;
    const safe = terminalSafe(text);
    return content === 'plain' ? safe : content(safe);
  };
  return {
    write: (text) => attempt('standard output', writeTo(stream, shown(text))),
    commit: async () => undefined,
  };
}

/** A file that gets its name on `commit`; if the process ends before, it is deleted. */
async function fileOutput(path: string): Promise<Output> {
  interruption.endAtOnce();
  const file = await openAtomicFile(path);
  const discard = () => file.discard();
  process.once('exit', discard);
  return {
    write: (text) => attempt(path, file.write(text)),
    async commit() {
      await attempt(path, file.commit());
      process.removeListener('exit', discard);
    },
  };
}

/** The same, but a file that cannot be opened is a usage error. Raises {@link UsageError}. */
export async function openFile(path: string): Promise<Output> {
  try {
    return await fileOutput(path);
  } catch (error) {
    throw new UsageError(
      `${path}: cannot write there (${messageOf(error)}); name a file in a folder you can write to`,
    );
  }
}

/** A file, or standard output for `null`. Raises {@link UsageError}. */
export async function openOutput(
  path: string | null,
  stdout: Stream,
  content: Content = 'plain',
): Promise<Output> {
  return path === null ? streamOutput(stdout, content) : openFile(path);
}

/** An article of `md`: the form feed before it, after `terminalSafe`, its front matter and its body. */
const ARTICLE = /^(\n␌\n)?(---\n[\s\S]*?\n---\n)?/;
const RULE_COLUMNS = 40;
const KEY = /^([\w-]+:)(.*)$/;
const TIME_KEYS = ['date:', 'lastmod:', 'published:', 'modified:', 'last_modified_at:'];
const HEADING = /^#{1,6} .*/gm;

/** Colours an article in Markdown for a terminal. No character is changed, except that a line is drawn before it. */
export function paintMarkdown(text: string, chalk: ChalkInstance): string {
  const [whole, gap, head = ''] = ARTICLE.exec(text) ?? [''];
  const lines = head.split('\n').map((line) => {
    const [, key = '', value = ''] = KEY.exec(line) ?? [];
    if (key === '') return chalk.dim(line);
    const paint = key === 'title:' ? chalk.bold.green : TIME_KEYS.includes(key) ? chalk.cyan : String;
    return chalk.dim(key) + paint(value);
  });
  const rule = gap === undefined ? '' : `\n${chalk.dim('─'.repeat(RULE_COLUMNS))}\n`;
  return (
    rule + lines.join('\n') + text.slice(whole.length).replace(HEADING, (line) => chalk.bold.green(line))
  );
}
