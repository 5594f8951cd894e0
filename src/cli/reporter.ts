import type { Source } from '../index.ts';
import { colourLevel, type PrintEnvironment, type Stream } from './streams.ts';
import { terminalSafeLine } from './terminal-text.ts';

export interface Verbosity {
  /** Errors only. */
  readonly quiet: boolean;
  /** A line for each input too. */
  readonly verbose: boolean;
}

type Paint = (text: string) => string;
type Place = Source | string | null;

function placeOf(place: Place): string {
  if (place === null) return '';
  if (typeof place === 'string') return `${place}: `;
  const { path, record } = place;
  return `${path ?? ''}${record === null ? '' : `#${record}`}: `;
}

/** Everything for standard error: one line each, `cleancopy: PATH[#record]: what is wrong; what to do`. */
export class Reporter {
  readonly #stream: Stream;
  readonly #verbosity: Verbosity;
  readonly #alarm: Paint;
  readonly #caution: Paint;

  private constructor(stream: Stream, verbosity: Verbosity, alarm: Paint, caution: Paint) {
    this.#stream = stream;
    this.#verbosity = verbosity;
    this.#alarm = alarm;
    this.#caution = caution;
  }

  static async open(stream: Stream, env: PrintEnvironment, verbosity: Verbosity): Promise<Reporter> {
    const plain: Paint = (text) => text;
    const level = colourLevel(stream, env);
    if (level === 0) return new Reporter(stream, verbosity, plain, plain);
    const { Chalk } = await import('chalk');
    const chalk = new Chalk({ level });
    return new Reporter(stream, verbosity, chalk.red, chalk.yellow);
  }

  error(place: Place, message: string): void {
    this.#line(this.#alarm('cleancopy:'), placeOf(place), message);
  }

  warning(place: Place, message: string): void {
    if (!this.#verbosity.quiet)
      this.#line(this.#caution('cleancopy:'), placeOf(place), `warning: ${message}`);
  }

  note(place: Place, message: string): void {
    if (this.#verbosity.verbose) this.#line('cleancopy:', placeOf(place), message);
  }

  /** What was asked for at the end, without a prefix. */
  table(text: string): void {
    this.#stream.write(text);
  }

  #line(prefix: string, place: string, message: string): void {
    this.#stream.write(`${prefix} ${terminalSafeLine(place + message)}\n`);
  }
}
