import type { Label } from '../model/label.ts';
import type { Horizon } from '../score/horizon.ts';
import type { Gap, SegmentInput } from './gaps.ts';
import { IS_A_LINE } from './page-title.ts';

/** What stands at a page's foot and hardly anywhere else. */
const FEET: ReadonlySet<Label> = new Set<Label>(['copyright', 'footer']);

export function isFoot(label: Label | null | undefined): boolean {
  return label !== null && label !== undefined && FEET.has(label);
}

/** What stands at its top, beside its window title. */
const TOPS: ReadonlySet<Label> = new Set<Label>(['skip-link']);
export function isTop(label: Label | null | undefined): boolean {
  return label !== null && label !== undefined && TOPS.has(label);
}

/** So many passages away an edge tells nothing. */
const REACH = 400;
/** Stands for the words up to an edge that is out of reach. */
const NONE = 9;

/**
 * How much body lies between a gap and the nearest edges of pages: a page's chrome has sentences too, and they part
 * the lines between two articles into several gaps, of which only one holds the copyright line.
 */
export class PageEdges {
  readonly #feet: Edges;
  readonly #tops: Edges;

  /**
   * @param titles which passages are the window title of a page
   * @param mass expected words of likely body before each passage
   */
  constructor({ ruled, measures }: SegmentInput, titles: Uint8Array, mass: Float64Array) {
    const feet: number[] = [];
    const tops: number[] = [];
    ruled.forEach((label, i) => {
      if (isFoot(label)) feet.push(i);
      if (titles[i] === IS_A_LINE || isTop(label)) tops.push(i);
    });
    this.#feet = new Edges(feet, mass, measures.horizon);
    this.#tops = new Edges(tops, mass, measures.horizon);
  }

  /** Writes the logarithms of the words since and until a foot, and since and until a top; gaps go up. */
  write({ after }: Gap, out: Float32Array, at: number): number {
    return this.#tops.write(after, out, this.#feet.write(after, out, at));
  }
}

class Edges {
  readonly #places: readonly number[];
  readonly #mass: Float64Array;
  readonly #horizon: Horizon;
  /** Position of the first edge that is not before the place looked at. */
  #next = 0;

  constructor(places: readonly number[], mass: Float64Array, horizon: Horizon) {
    this.#places = places;
    this.#mass = mass;
    this.#horizon = horizon;
  }

  write(place: number, out: Float32Array, at: number): number {
    const { from, to } = this.#horizon;
    while (this.#next < this.#places.length && (this.#places[this.#next] as number) < place) this.#next++;
    const last = this.#places[this.#next - 1] ?? -1;
    const next = this.#places[this.#next] ?? Number.POSITIVE_INFINITY;
    const sees = last >= Math.max(place - REACH, from[place] as number);
    out[at] = sees ? this.#words(last, place) : NONE;
    const foresees = next < Math.min(place + REACH, to[place] as number);
    out[at + 1] = foresees ? this.#words(place, next) : NONE;
    return at + 2;
  }

  #words(from: number, to: number): number {
    return Math.log1p((this.#mass[to] as number) - (this.#mass[from] as number));
  }
}
