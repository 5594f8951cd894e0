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

const FENCE = '---';
/** The form feed between two articles after `terminalSafe`. */
const ARTICLE_BREAK = '␌';
const RULE_COLUMNS = 40;
const KEY = /^([\w-]+:)(.*)$/;
const TIME_KEYS: ReadonlySet<string> = new Set([
  'date:',
  'lastmod:',
  'published:',
  'modified:',
  'last_modified_at:',
]);
const HEADING = /^#{1,6} /;

/**
 * Colours Markdown for a terminal: headings, times and captions. No other character is changed, except that a line is
 * drawn between two articles.
 */
export function paintMarkdown(text: string, chalk: ChalkInstance): string {
  let zone: 'start' | 'front-matter' | 'body' = 'start';
  let key = '';
  const paintLine = (line: string): string => {
    if (line === ARTICLE_BREAK) {
      zone = 'start';
      return chalk.dim('─'.repeat(RULE_COLUMNS));
    }
    if (zone === 'start' && line !== '') {
      zone = line === FENCE ? 'front-matter' : 'body';
      if (zone === 'front-matter') return chalk.dim(line);
    }
    if (zone === 'front-matter') {
      if (line === FENCE) zone = 'body';
      const entry = KEY.exec(line);
      if (entry !== null) key = entry[1] ?? '';
      return frontMatterLine(line, entry, key, chalk);
    }
    return HEADING.test(line) ? chalk.bold.green(line) : line;
  };
  return text.split('\n').map(paintLine).join('\n');
}

function frontMatterLine(
  line: string,
  entry: RegExpExecArray | null,
  key: string,
  chalk: ChalkInstance,
): string {
  if (entry === null) return key === 'captions:' ? chalk.magenta(line) : chalk.dim(line);
  const [, name = '', value = ''] = entry;
  if (name === 'title:') return `${chalk.dim(name)}${chalk.bold.green(value)}`;
  return `${chalk.dim(name)}${TIME_KEYS.has(name) ? chalk.cyan(value) : value}`;
}
