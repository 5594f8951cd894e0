import type { Label } from '../../model/label.ts';
import { familyOf } from '../line-data.ts';
import { type DumpView, find } from './dump-view.ts';

/** Width of lines as a share of the strip: removed lines are shorter, so that the strip is readable without colours. */
const WIDTHS = { kept: 0.86, removed: 0.42 } as const;
const PADDING = 0.07;
/** Maximum height of a row, in pixels. */
const TALLEST_ROW = 4;
/** Minimum pixels per article for lines between articles. */
const MIN_PARTED = 8;
const STRENGTH = 0.62;
const SHORTEST_WINDOW = 6;

/** An overview of the whole dump; a click scrolls there. */
export class Minimap {
  readonly #view: DumpView;
  readonly #canvas: HTMLCanvasElement;
  /** The lines, drawn once; scrolling only redraws the window. */
  readonly #lines = document.createElement('canvas');
  readonly #go: (at: number) => void;
  #shown: number[] = [];
  /** Number of rows above each visible line, and in total. */
  #tops: number[] = [];
  #stale = true;
  #due = false;

  constructor(view: DumpView, go: (at: number) => void) {
    this.#view = view;
    this.#canvas = find<HTMLCanvasElement>(view.section, '.map');
    this.#go = go;
    view.dump.addEventListener('scroll', () => this.#draw(), { passive: true });
    new ResizeObserver(() => this.redraw()).observe(this.#canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw());
    const follow = (event: PointerEvent) => {
      if (event.buttons === 1) this.#go(this.#lineAt(event.offsetY));
    };
    this.#canvas.addEventListener('pointerdown', (event) => {
      this.#canvas.setPointerCapture(event.pointerId);
      follow(event);
    });
    this.#canvas.addEventListener('pointermove', follow);
    this.measure();
  }

  measure(): void {
    let top = 0;
    this.#tops = [];
    this.#shown = [];
    this.#view.lines.forEach((line, at) => {
      if (line.hidden) return;
      this.#shown.push(at);
      this.#tops.push(top);
      top += this.#view.rows[at] ?? 1;
    });
    this.#tops.push(top);
    this.redraw();
  }

  redraw(): void {
    this.#stale = true;
    this.#draw();
  }

  get #unit(): number {
    return Math.min(this.#canvas.clientHeight / Math.max(this.#tops.at(-1) ?? 0, 1), TALLEST_ROW);
  }

  #draw(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      const { clientWidth: width, clientHeight: height } = this.#canvas;
      const context = this.#canvas.getContext('2d');
      if (context === null || width === 0 || height === 0) return;
      const style = getComputedStyle(this.#canvas);
      const scale = devicePixelRatio;
      if (this.#stale) {
        this.#stale = false;
        for (const canvas of [this.#canvas, this.#lines]) {
          canvas.width = Math.round(width * scale);
          canvas.height = Math.round(height * scale);
        }
        this.#drawLines(style, width, scale);
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      context.drawImage(this.#lines, 0, 0);
      context.scale(scale, scale);
      this.#drawWindow(context, style, width);
    });
  }

  #drawLines(style: CSSStyleDeclaration, width: number, scale: number): void {
    const context = this.#lines.getContext('2d');
    if (context === null) return;
    context.scale(scale, scale);
    const unit = this.#unit;
    const { kindTable, kinds } = this.#view.data;
    const colours = kindTable.map(({ label }) => style.getPropertyValue(`--${familyOf(label as Label)}-bar`));
    context.globalAlpha = STRENGTH;
    this.#shown.forEach((at, place) => {
      const top = (this.#tops[place] ?? 0) * unit;
      const height = (this.#tops[place + 1] ?? 0) * unit - top;
      const share = this.#view.isRemoved(at) ? WIDTHS.removed : WIDTHS.kept;
      context.fillStyle = colours[kinds[at] ?? 0] ?? '';
      context.fillRect(width * PADDING, top, width * share, Math.max(height - (unit > 2 ? 1 : 0), 0.6));
    });
    context.globalAlpha = 1;
    this.#drawParting(context, style.getPropertyValue('--ink'), width);
  }

  /** A line at the beginning of each article, unless they would be too close together. */
  #drawParting(context: CanvasRenderingContext2D, ink: string, width: number): void {
    const { articles } = this.#view.data;
    const count = articles.reduce((most, article) => Math.max(most, article), 0);
    if (this.#canvas.clientHeight < count * MIN_PARTED) return;
    context.fillStyle = ink;
    let article = 0;
    this.#shown.forEach((at, place) => {
      const now = articles[at] ?? 0;
      if (now <= article) return;
      if (article > 0) context.fillRect(0, (this.#tops[place] ?? 0) * this.#unit - 1, width, 1.5);
      article = now;
    });
  }

  #drawWindow(context: CanvasRenderingContext2D, style: CSSStyleDeclaration, width: number): void {
    const { left, top, bottom } = this.#view.dump.getBoundingClientRect();
    const first = this.#shown.indexOf(this.#lineNear(left + 90, top + 8));
    const last = this.#shown.indexOf(this.#lineNear(left + 90, bottom - 8));
    if (first === -1) return;
    const from = (this.#tops[first] ?? 0) * this.#unit;
    const to = (this.#tops[last === -1 ? this.#shown.length : last + 1] ?? 0) * this.#unit;
    const height = Math.max(to - from, SHORTEST_WINDOW);
    context.fillStyle = style.getPropertyValue('--window');
    context.strokeStyle = style.getPropertyValue('--accent');
    context.fillRect(0, from, width, height);
    context.strokeRect(0.5, from + 0.5, width - 1, height - 1);
  }

  /** The line at a point of the screen, or near it. */
  #lineNear(x: number, y: number): number {
    for (const down of [0, 12, -12, 24]) {
      const at = this.#view.placeOf(document.elementFromPoint(x, y + down)?.closest('.l') ?? null);
      if (at !== -1) return at;
    }
    return -1;
  }

  /** @param y pixels from the top of the strip */
  #lineAt(y: number): number {
    const below = this.#tops.findIndex((top) => top > y / this.#unit);
    return this.#shown[below === -1 ? this.#shown.length - 1 : below - 1] ?? -1;
  }
}
