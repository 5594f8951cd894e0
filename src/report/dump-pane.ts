import type { AccountedLine, Boundary, CleanResult } from '../model/result.ts';
import { familyOf } from './families.ts';
import { escapeHtml, visibleHtml } from './markup.ts';

/** Lines that a browser lays out together, once they come near the screen. */
const CHUNK = 100;

/** Where a caption that is printed several times stands among its printings. */
interface Printing {
  readonly caption: number;
  readonly place: number;
  readonly count: number;
}

/** Every line of the dump with its verdict, cut where articles begin. */
export function* dumpPane(result: CleanResult, id: string): Generator<string> {
  const { account } = result;
  const printings = printingsOf(result);
  const boundaries = [...result.boundaries];
  yield `<div class="dump" role="listbox" aria-label="Lines of the dump" tabindex="-1">`;
  for (let from = 0; from < account.length; from += CHUNK) {
    let chunk = '<div class="chunk" role="group">';
    for (let i = from; i < Math.min(from + CHUNK, account.length); i++) {
      const line = account[i];
      if (line === undefined) continue;
      while (boundaries[0] !== undefined && boundaries[0].beforeLine <= line.line) {
        chunk += boundaryHtml(boundaries[0]);
        boundaries.shift();
      }
      chunk += lineHtml(line, account[i - 1], joinOf(account, i, printings), printings.get(line.line), id);
    }
    yield `${chunk}</div>`;
  }
  yield '</div>';
}

function boundaryHtml({ evidence, confidence }: Boundary): string {
  const why = evidence.map((each) => `<li>${visibleHtml(each)}</li>`).join('');
  return `<div class="cut" role="presentation"><b>Next article</b> <span>${percent(confidence)} sure</span><ul>${why}</ul></div>`;
}

function lineHtml(
  { line, text, label, article }: AccountedLine,
  before: AccountedLine | undefined,
  join: string,
  printing: Printing | undefined,
  id: string,
): string {
  const gap = before !== undefined && line - before.line > 1 ? ' gap' : '';
  const mark = printing === undefined ? '' : `<b class="x">${markOf(printing)}</b>`;
  const fate = article === null ? '<b class="k"><s>−</s> ' : '<b class="k">';
  return `<p role="option" class="l ${familyOf(label)}${gap}${join}" id="${id}-l${line}" data-n="${line}"><span>${visibleHtml(text)}</span>${mark}${fate}${escapeHtml(label)}</b></p>`;
}

function markOf({ place, count }: Printing): string {
  return place === 0 ? `×${count}` : `${place + 1} of ${count}`;
}

/** Which lines print a caption that is printed more than once. */
function printingsOf({ articles, account }: CleanResult): Map<number, Printing> {
  const captionLines = new Set(account.flatMap(({ line, label }) => (label === 'caption' ? [line] : [])));
  const printings = new Map<number, Printing>();
  let caption = 0;
  for (const { captions } of articles) {
    for (const { lines } of captions) {
      caption++;
      const printed = lines.filter((line) => captionLines.has(line));
      if (printed.length < 2) continue;
      printed.forEach((line, place) => {
        printings.set(line, { caption, place, count: printed.length });
      });
    }
  }
  return printings;
}

/** Neighbouring printings of one caption are tied by a bracket. */
function joinOf(
  account: readonly AccountedLine[],
  i: number,
  printings: ReadonlyMap<number, Printing>,
): string {
  const captionAt = (at: number) => printings.get(account[at]?.line ?? 0)?.caption ?? null;
  const caption = captionAt(i);
  if (caption === null) return '';
  const above = captionAt(i - 1) === caption;
  const below = captionAt(i + 1) === caption;
  if (!above && !below) return '';
  return ` tie${above ? '' : ' tie-first'}${below ? '' : ' tie-last'}`;
}

/** `97 %` */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
