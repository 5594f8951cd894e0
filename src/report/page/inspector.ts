import { type Correction, type Corrector, createCorrector } from '../correction.ts';
import { type DumpView, find, hit, make } from './dump-view.ts';

/** The bar with details of one line and the option that would change the result. */
export class Inspector {
  readonly #bar = find(document, '.inspector');
  readonly #correctors = new WeakMap<DumpView, Corrector>();

  constructor() {
    this.#bar.addEventListener('click', (event) => {
      const button = hit(event, '.copy-button');
      if (button !== null) void copy(button);
    });
  }

  clear(): void {
    this.#bar.replaceChildren(
      make(
        'p',
        'hint',
        'Point at a line to see why it was kept or removed; click it to find it in the article.',
      ),
    );
    this.#bar.hidden = false;
  }

  show(view: DumpView, at: number): void {
    const { data } = view;
    const { rule, label, field } = view.kindOf(at);
    const article = data.articles[at] ?? 0;
    const score = (data.scores[at] ?? 0) / 100;
    const line = data.numbers[at] ?? 0;
    const fate =
      article === 0 ? `removed as ${label}` : `kept in article ${article} as ${label}, in ${field}`;
    const meter = document.createElement('meter');
    Object.assign(meter, { min: 0, max: 1, low: 0.3, high: 0.7, optimum: 1, value: score });
    const together = data.numbers.filter((_, other) => data.passages[other] === data.passages[at]);
    this.#bar.replaceChildren(
      make(
        'dl',
        '',
        entry(`Line ${line}`, make('b', '', fate)),
        entry('Rule', make('code', '', rule)),
        entry('Why', data.reasonTable[data.reasons[at] ?? -1] ?? ''),
        entry('Score', make('span', 'score', meter, ` ${score.toFixed(2)}`)),
        ...(together.length > 1 ? [entry('With', `lines ${together.join(', ')}, judged as one`)] : []),
      ),
      this.#advice(view, at),
    );
  }

  copy(): void {
    const button = this.#bar.querySelector<HTMLElement>('.copy-button');
    if (button !== null) void copy(button);
  }

  #advice(view: DumpView, at: number): HTMLElement {
    let correct = this.#correctors.get(view);
    if (correct === undefined) {
      correct = createCorrector(view.passages());
      this.#correctors.set(view, correct);
    }
    const { rule } = view.kindOf(at);
    const removed = view.isRemoved(at);
    const correction = correct({
      article: removed ? null : (view.data.articles[at] ?? 0),
      passage: view.data.passages[at] ?? -1,
      rule,
    });
    if (correction !== null) return adviceOf(correction);
    const why = removed ? 'It has no text of its own to go by.' : 'A rule of yours or your profile keeps it.';
    return make('p', 'advice', why);
  }
}

function adviceOf({ wish, option, profileEntry }: Correction): HTMLElement {
  const advice = make('div', 'advice', make('b', '', wish === 'keep' ? 'To keep it' : 'To take it out'));
  advice.append(copyable('option', option));
  if (profileEntry !== null) advice.append(copyable('profile', profileEntry));
  return advice;
}

function copyable(name: string, text: string): HTMLElement {
  const button = make('button', 'copy-button', 'Copy');
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', `Copy the ${name}`);
  return make('p', 'copyable', make('span', '', name), make('code', '', text), button);
}

function entry(name: string, value: Node | string): HTMLElement {
  return make('div', '', make('dt', '', name), make('dd', '', value));
}

/** Copies the text before a button; if the browser does not allow that, selects it. */
async function copy(button: HTMLElement): Promise<void> {
  const code = button.previousElementSibling;
  if (code === null) return;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    button.textContent = 'Selected';
  }
}
