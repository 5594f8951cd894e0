import { UsageError } from './errors.ts';
import { closest } from './suggest.ts';

export const NAMED_VIEWS = ['auto', 'folded', 'all', 'html'] as const;

/** How `--explain` shows lines: all of a document in the terminal or as a page, or, for a number, that line closely. */
export type ExplainView = (typeof NAMED_VIEWS)[number] | number;

const BARE = '--explain';
const LINE_NUMBER = /^[1-9]\d{0,9}$/;
const PAGE_NAME = /\.html?$/i;

/**
 * The arguments with the value of `--explain` after a `=`. Of the argument that follows only a number is taken for its
 * value, so that `--explain dump.txt` names an input.
 */
export function withExplainView(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  const last = end === -1 ? args.length : end;
  const joined: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const next = args[at + 1] ?? '';
    if (arg !== BARE || at >= last) joined.push(arg);
    else if (at + 1 < last && LINE_NUMBER.test(next)) {
      joined.push(`${BARE}=${next}`);
      at++;
    } else joined.push(`${BARE}=auto`);
  }
  return joined;
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
