import { DumpView, find, hit } from './dump-view.ts';
import type { Inspector } from './inspector.ts';

/** The interaction with one document: a line is selected with the pointer or keys and highlighted on both sides. */
export class DocumentView {
  readonly filters: Filters;
  readonly #view: DumpView;
  readonly #inspector: Inspector;
  readonly #showPane: (pane: 'dump' | 'copy') => void;
  #chosen = -1;

  constructor(section: HTMLElement, inspector: Inspector, showPane: (pane: 'dump' | 'copy') => void) {
    this.#view = new DumpView(section);
    this.#inspector = inspector;
    this.#showPane = showPane;
    this.#view.estimateHeights();
    this.filters = new Filters(this.#view);
    this.#listen();
  }

  #listen(): void {
    const { dump, section } = this.#view;
    dump.addEventListener('click', (event) => {
      const at = this.#view.placeOf(hit(event, '.l'));
      // Selecting text to copy does not select a line.
      if (at !== -1 && getSelection()?.isCollapsed !== false) this.choose(at);
    });
    dump.addEventListener('pointerover', (event) => this.#preview(this.#view.placeOf(hit(event, '.l'))));
    dump.addEventListener('pointerleave', () => this.#preview(-1));
    dump.addEventListener('focusin', (event) => {
      const at = this.#view.placeOf(hit(event, '.l'));
      if (at !== -1 && at !== this.#chosen) this.choose(at);
    });
    find(section, '.copy').addEventListener('click', (event) => {
      const [line] = (hit(event, '[data-lines]')?.dataset['lines'] ?? '').split(' ');
      if (getSelection()?.isCollapsed === false || line === undefined || line === '') return;
      this.choose(this.#view.placeOfNumber(Number(line)));
    });
    // Tab moves the focus to the first line of the dump.
    this.#view.lines[0]?.setAttribute('tabindex', '0');
  }

  chooseNumber(line: number): void {
    this.choose(this.#view.placeOfNumber(line));
  }

  choose(at: number): void {
    const line = this.#view.lines[at];
    if (line === undefined) return;
    this.release();
    this.#view.lines[0]?.setAttribute('tabindex', '-1');
    this.#chosen = at;
    line.hidden = false;
    if (line.parentElement !== null) line.parentElement.hidden = false;
    line.setAttribute('tabindex', '0');
    line.setAttribute('aria-selected', 'true');
    this.#mark(at);
    line.focus({ preventScroll: true });
    reveal(line);
    reveal(this.#view.elementOf(at));
    this.#inspector.show(this.#view, at);
    history.replaceState(null, '', `#${line.id}`);
  }

  release(): void {
    const line = this.#view.lines[this.#chosen];
    line?.setAttribute('aria-selected', 'false');
    line?.setAttribute('tabindex', '-1');
    this.#view.lines[0]?.setAttribute('tabindex', '0');
    this.#chosen = -1;
    this.#mark(-1);
    this.#inspector.clear();
  }

  /** Selects the next or previous visible line that `fits`. */
  step(direction: 1 | -1, fits: (at: number) => boolean = () => true): void {
    const outside = direction === 1 ? -1 : this.#view.lines.length;
    this.#stepFrom(this.#chosen === -1 ? outside : this.#chosen, direction, fits);
  }

  #stepFrom(from: number, direction: 1 | -1, fits: (at: number) => boolean): void {
    const { lines } = this.#view;
    for (let at = from + direction; at >= 0 && at < lines.length; at += direction) {
      if (lines[at]?.hidden === false && fits(at)) {
        this.choose(at);
        return;
      }
    }
  }

  stepRemoved(direction: 1 | -1): void {
    this.step(direction, (at) => this.#view.isRemoved(at));
  }

  stepUnsure(direction: 1 | -1): void {
    this.step(direction, (at) => this.#view.isUnsure(at));
  }

  stepArticle(direction: 1 | -1): void {
    const firsts = new Map<number, number>();
    this.#view.data.articles.forEach((article, at) => {
      if (article > 0 && !firsts.has(article)) firsts.set(article, at);
    });
    const starts = new Set(firsts.values());
    this.step(direction, (at) => starts.has(at));
  }

  stepToEnd(direction: 1 | -1): void {
    const { length } = this.#view.lines;
    this.#stepFrom(direction === 1 ? length : -1, direction === 1 ? -1 : 1, () => true);
  }

  jump(): void {
    const element = this.#view.elementOf(this.#chosen);
    if (element === null) return;
    this.#showPane('copy');
    element.scrollIntoView({ block: 'center', behavior: motion() });
    element.classList.remove('flash');
    requestAnimationFrame(() => element.classList.add('flash'));
  }

  #preview(at: number): void {
    const shown = at === -1 ? this.#chosen : at;
    this.#mark(shown);
    if (shown === -1) this.#inspector.clear();
    else this.#inspector.show(this.#view, shown);
  }

  /** Highlights the element of a line, and the other lines of its passage or caption. */
  #mark(at: number): void {
    for (const marked of this.#view.section.querySelectorAll('.mark')) marked.classList.remove('mark');
    const element = this.#view.elementOf(at);
    element?.classList.add('mark');
    if (element?.matches('header') !== false) return;
    for (const number of (element.dataset['lines'] ?? '').split(' '))
      this.#view.lines[this.#view.placeOfNumber(Number(number))]?.classList.add('mark');
  }
}

function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest', behavior: motion() });
}

/** Smooth scrolling, unless the user prefers reduced motion. */
function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto';
}

const WHOLE = ['all', 'kept', 'removed', 'unsure'] as const;

/** The filter of lines: kept, removed or unsure lines, or those of selected rules. */
class Filters {
  readonly #view: DumpView;
  readonly #bar: HTMLElement;
  #show: string = 'all';
  readonly #rules = new Set<string>();

  constructor(view: DumpView) {
    this.#view = view;
    this.#bar = find(view.section, '.filters');
    this.#bar.addEventListener('click', (event) => {
      const button = hit(event, 'button');
      const { show, rule } = button?.dataset ?? {};
      if (show !== undefined) this.show(show);
      else if (rule !== undefined) this.#toggle(rule);
    });
  }

  show(show: string): void {
    this.#show = WHOLE.find((each) => each === show) ?? 'all';
    this.#rules.clear();
    this.#apply();
  }

  openRules(): void {
    const rules = find<HTMLDetailsElement>(this.#bar, '.rules');
    rules.open = !rules.open;
    if (rules.open) rules.querySelector<HTMLElement>('[data-rule]')?.focus();
    else find(rules, 'summary').focus();
  }

  #toggle(rule: string): void {
    if (!this.#rules.delete(rule)) this.#rules.add(rule);
    this.#show = this.#rules.size === 0 ? 'all' : '';
    this.#apply();
  }

  #fits(at: number): boolean {
    const view = this.#view;
    const removed = view.isRemoved(at);
    if (this.#rules.size > 0)
      return this.#rules.has(`${removed ? 'removed' : 'kept'} ${view.kindOf(at).rule}`);
    if (this.#show === 'unsure') return view.isUnsure(at);
    return this.#show === 'all' || removed === (this.#show === 'removed');
  }

  #apply(): void {
    for (const button of this.#bar.querySelectorAll<HTMLElement>('button')) {
      const { show, rule } = button.dataset;
      const pressed = show === undefined ? this.#rules.has(rule ?? '') : show === this.#show;
      button.setAttribute('aria-pressed', String(pressed));
    }
    this.#view.lines.forEach((line, at) => {
      line.hidden = !this.#fits(at);
    });
    this.#view.section.classList.toggle('filtered', this.#show !== 'all');
    this.#view.estimateHeights();
  }
}
