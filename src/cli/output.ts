import { OutputError, UsageError } from '../batch/errors.ts';
import { messageOf, openAtomicFile } from '../command.ts';
import { cut, isClosedPipe, type Paint, type Style, terminalSafe, wrap, writeTo } from './terminal.ts';

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const controller = new AbortController();
let announceStop: (() => void) | null = null;
let isListening = false;
let exitCode = 0;

/**
 * Handles signals. At first there is no handler, and a signal ends the process immediately. After `endAtOnce`, `exit`
 * listeners run before the end; after `endInOrder`, the first signal aborts and the second one ends the process.
 *
 * Handlers run only between tasks of the main thread, so long work must run in other threads.
 */
export const interruption = {
  /** For temporary files that must be deleted. */
  endAtOnce(): void {
    if (isListening) return;
    isListening = true;
    for (const [name, code] of Object.entries(EXIT_CODES))
      process.on(name, () => {
        if (announceStop === null || exitCode !== 0) process.exit(code);
        exitCode = code;
        announceStop();
        controller.abort();
      });
  },

  /** @param announce called at the first signal, before the abort */
  endInOrder(announce: () => void): AbortSignal {
    interruption.endAtOnce();
    announceStop = announce;
    return controller.signal;
  },

  get exitCode(): number {
    return exitCode;
  },

  /** Called after all output is written: an input that is still being waited for must not keep the process alive. */
  exitIfInterrupted(): void {
    if (exitCode !== 0) process.exit(exitCode);
  },
};

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

function standardOutput(content: Content): Output {
  const shown = (text: string): string => {
    if (!process.stdout.isTTY || content === 'painted') return text;
    const safe = terminalSafe(text);
    return content === 'plain' ? safe : content(safe);
  };
  return {
    write: (text) => attempt('standard output', writeTo(process.stdout, shown(text))),
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
export async function openOutput(path: string | null, content: Content = 'plain'): Promise<Output> {
  return path === null ? standardOutput(content) : openFile(path);
}

/** The beginning of an article in brief Markdown: the form feed after `terminalSafe`, the headline, the facts. */
const HEAD = /^(\n␌\n)?(# .*\n)?(?:\n?(`.*`)\n)?/;
const FENCE = /^`+/;
const RULE_COLUMNS = 40;
const HEADING = /^#{1,6} /;
const TITLE_STYLE = ['bold', 'green'] as const;
/** The list below the body; unlike that of an item of the body, its emphasis is not escaped. */
const APART = /^[-*] \*(\w+:)\*/;
const CAPTION = 'Caption:';

/**
 * An article in brief Markdown, coloured and wrapped for a terminal. A line is drawn before it, and captions are cut.
 *
 * @param columns `null` if they are unknown
 */
export function paintMarkdown(text: string, paint: Paint, columns: number | null): string {
  const rowsOf = (line: string) => (columns === null ? [line] : wrap(line, columns));
  const painted = (styles: Style | readonly Style[], rows: readonly string[]) =>
    rows.map((row) => paint(styles, row)).join('\n');
  const [whole, gap, title = '', facts = ''] = HEAD.exec(text) ?? [''];
  const rule = gap === undefined ? '' : `\n${paint('dim', '─'.repeat(RULE_COLUMNS))}\n`;
  const fence = FENCE.exec(facts)?.[0].length ?? 0;
  const head = [
    painted(TITLE_STYLE, rowsOf(title.trimEnd())),
    painted('cyan', rowsOf(facts.slice(fence, facts.length - fence).trim())),
  ].map((rows) => (rows === '' ? '' : `${rows}\n`));
  const body = text
    .slice(whole.length)
    .split('\n')
    .map((line) => {
      if (HEADING.test(line)) return painted(TITLE_STYLE, rowsOf(line));
      const label = APART.exec(line)?.[1];
      if (label === undefined) return rowsOf(line).join('\n');
      const item = line.replace(APART, '- $1');
      return painted('magenta', label === CAPTION && columns !== null ? [cut(item, columns)] : rowsOf(item));
    });
  return rule + head.join('') + body.join('\n');
}
