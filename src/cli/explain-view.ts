import { UsageError } from './errors.ts';
import { closest } from './suggest.ts';

export const NAMED_VIEWS = ['auto', 'folded', 'all', 'html'] as const;

/** How `--explain` shows lines: all of a document in the terminal or as a page, or, for a number, that line closely. */
export type ExplainView = (typeof NAMED_VIEWS)[number] | number;

const BARE = '--explain';
const LINE_NUMBER = /^[1-9]\d{0,9}$/;
const PAGE_NAME = /\.html?$/i;

/**
 * The arguments with `--explain` spelt out, so that a value belongs to it only behind a `=` and `--explain dump.txt`
 * still names an input.
 */
export function withExplainView(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, at) => (arg === BARE && (end === -1 || at < end) ? `${BARE}=auto` : arg));
}

/** Raises {@link UsageError}. */
export function explainView(value: string): ExplainView {
  if (LINE_NUMBER.test(value)) return Number(value);
  const view = NAMED_VIEWS.find((name) => name === value);
  if (view !== undefined) return view;
  const near = closest(value, NAMED_VIEWS);
  const advice =
    near === null ? 'write all, folded, html or the number of a line' : `did you mean '${near}'?`;
  throw new UsageError(`unknown view '${value}' of --explain; ${advice}`);
}

/** Raises {@link UsageError} for a view that does not fit where it is to go. */
export function checkView(view: ExplainView, output: string | null): void {
  if (view !== 'html' && output !== null && PAGE_NAME.test(output))
    throw new UsageError(`--explain writes plain text to '${output}'; write --explain=html for a page`);
}
