import { isUnsure, type LineData, type LineKind } from '../line-data.ts';

/** The first element that matches. Throws if there is none. */
export function find<Kind extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (found === null) throw new Error(`the page holds no ${selector}`);
  return found;
}

/** The closest ancestor of the event's target that matches. */
export function hit(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

export function make(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** Estimates for the height of chunks that are not laid out, in pixels and characters per row. */
const GUESS = { lineHeight: 21, padding: 4, characters: 80 } as const;

/** The elements and data of one document, by index of the line. */
export class DumpView {
  readonly section: HTMLElement;
  readonly dump: HTMLElement;
  readonly data: LineData;
  readonly lines: readonly HTMLElement[];
  /** Estimated number of rows of each line. */
  readonly rows: readonly number[];
  readonly #places = new WeakMap<Element, number>();
  readonly #sources = new Map<number, HTMLElement>();

  constructor(section: HTMLElement) {
    this.section = section;
    this.dump = find(section, '.dump');
    this.data = JSON.parse(find(section, '.data').textContent ?? '') as LineData;
    this.lines = [...this.dump.querySelectorAll<HTMLElement>('.l')];
    this.rows = this.lines.map(({ firstElementChild }) =>
      Math.max(1, Math.ceil((firstElementChild?.textContent?.length ?? 0) / GUESS.characters)),
    );
    this.lines.forEach((line, at) => {
      this.#places.set(line, at);
    });
    for (const element of section.querySelectorAll<HTMLElement>('.copy [data-lines]'))
      for (const line of (element.dataset['lines'] ?? '').split(' '))
        this.#sources.set(Number(line), element);
  }

  /** -1 if the element is not a line. */
  placeOf(element: Element | null): number {
    return (element === null ? undefined : this.#places.get(element)) ?? -1;
  }

  placeOfNumber(line: number): number {
    return this.data.numbers.indexOf(line);
  }

  kindOf(at: number): LineKind {
    return this.data.kindTable[this.data.kinds[at] ?? -1] ?? { rule: '', label: '', field: null };
  }

  isRemoved(at: number): boolean {
    return this.data.articles[at] === 0;
  }

  isUnsure(at: number): boolean {
    return isUnsure(this.kindOf(at).rule, this.data.scores[at] ?? 0);
  }

  passages(): string[] {
    const { passages, passageTexts } = this.data;
    const texts: string[] = [];
    passages.forEach((passage, at) => {
      texts[passage] ??= passageTexts[passage] ?? this.textOf(at);
    });
    return texts;
  }

  textOf(at: number): string {
    return this.lines[at]?.firstElementChild?.textContent ?? '';
  }

  /** The element of a line in the articles; `null` for a removed line. */
  elementOf(at: number): HTMLElement | null {
    const article = this.data.articles[at] ?? 0;
    if (article === 0) return null;
    const own = this.#sources.get(this.data.numbers[at] ?? 0);
    return own ?? this.section.querySelector<HTMLElement>(`#${this.section.id}-a${article} header`);
  }

  /** Sets an estimated height for chunks that were never laid out. */
  estimateHeights(): void {
    for (const chunk of this.dump.querySelectorAll<HTMLElement>('.chunk')) {
      let height = 0;
      let shown = 0;
      for (const line of chunk.querySelectorAll<HTMLElement>('.l')) {
        if (line.hidden) continue;
        shown++;
        height += (this.rows[this.placeOf(line)] ?? 1) * GUESS.lineHeight + GUESS.padding;
      }
      chunk.hidden = shown === 0;
      chunk.style.containIntrinsicSize = `auto none auto ${height}px`;
    }
  }
}
