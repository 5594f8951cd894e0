import type { DumpView } from './dump-view.ts';
import { find, hit } from './query.ts';

const WHOLE = ['all', 'kept', 'removed', 'unsure'] as const;

/** Which lines are shown: a kind of fate, or those of chosen rules. */
export class Filters {
  readonly #view: DumpView;
  readonly #bar: HTMLElement;
  readonly #changed: () => void;
  #show: string = 'all';
  readonly #rules = new Set<string>();

  constructor(view: DumpView, changed: () => void) {
    this.#view = view;
    this.#bar = find(view.section, '.filters');
    this.#changed = changed;
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
    this.#changed();
  }
}
