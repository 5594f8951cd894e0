import { plural } from '../command.ts';
import type { Source } from '../index.ts';
import { hasColours, painter, terminalSafeLine } from './terminal.ts';

interface Verbosity {
  readonly quiet: boolean;
  readonly verbose: boolean;
}

type Place = Source | string | null;

/** The name of a document: `PATH[#record]`. */
export function nameOf({ path, record }: Source, withoutPath = 'input'): string {
  return `${shownPath(path ?? withoutPath)}${record === null ? '' : `#${record}`}`;
}

function shownPath(path: string): string {
  return path === '-' ? 'standard input' : path;
}

function placeOf(place: Place): string {
  if (place === null) return '';
  return `${typeof place === 'string' ? shownPath(place) : nameOf(place, '')}: `;
}

const CLEAR_LINE = '\r\u001b[K';

/** Prints messages on standard error, one line each: `cleancopy: PATH[#record]: what is wrong; what to do`. */
export class Reporter {
  readonly #paint = painter(hasColours(process.stderr));
  /** The last line of a terminal, below all messages. */
  #status = '';

  readonly #verbosity: Verbosity;

  constructor(verbosity: Verbosity) {
    this.#verbosity = verbosity;
  }

  /**
   * Updates the last line of a terminal in place.
   * @param text at most as wide as the terminal; empty for none
   */
  showStatus(text: string): void {
    if (text === this.#status) return;
    this.#status = text;
    process.stderr.write(CLEAR_LINE + text);
  }

  /** Prints the warnings of a record and, with `--verbose`, its counts. */
  result(
    source: Source,
    articles: number,
    removedLines: number,
    warnings: readonly string[],
    filteredOut = 0,
  ): void {
    for (const warning of warnings) this.warning(source, warning);
    // An empty input already has a warning.
    if (articles === 0 && filteredOut === 0 && removedLines > 0)
      this.warning(source, 'no article found; --explain shows the removed lines and the reasons');
    const filtered = filteredOut === 0 ? '' : `, ${filteredOut} filtered out`;
    this.note(source, `${plural(articles, 'article')}${filtered}, ${removedLines} lines removed`);
  }

  /** Prints the name of a configuration that was found automatically, without `--verbose` and whatever it sets. */
  configuration(file: string | null): void {
    if (file !== null) this.#line('cleancopy:', placeOf(file), 'is used; --no-config ignores it');
  }

  error(place: Place, message: string): void {
    this.#line(this.#paint('red', 'cleancopy:'), placeOf(place), message);
  }

  warning(place: Place, message: string): void {
    if (!this.#verbosity.quiet)
      this.#line(this.#paint('yellow', 'cleancopy:'), placeOf(place), `warning: ${message}`);
  }

  note(place: Place, message: string): void {
    if (this.#verbosity.verbose) this.#line('cleancopy:', placeOf(place), message);
  }

  #line(prefix: string, place: string, message: string): void {
    this.print(`${prefix} ${terminalSafeLine(place + message)}\n`);
  }

  /** Prints lines above the status line, also with `--quiet`. */
  print(lines: string): void {
    process.stderr.write(this.#status === '' ? lines : CLEAR_LINE + lines + this.#status);
  }
}
