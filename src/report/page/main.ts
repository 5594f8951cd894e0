import { DocumentView } from './document-view.ts';
import { find, hit } from './dump-view.ts';
import { Inspector } from './inspector.ts';

const LINE_HASH = /^#(d\d+)(?:-l(\d+))?$/;

const sections = [...document.querySelectorAll<HTMLElement>('.doc')];
const views = new Map<HTMLElement, DocumentView>();
const inspector = new Inspector();
const help = find<HTMLDialogElement>(document, '.help');
let shown = sections[0];

function viewOf(section: HTMLElement): DocumentView {
  const known = views.get(section);
  if (known !== undefined) return known;
  const view = new DocumentView(section, inspector, showPane);
  views.set(section, view);
  return view;
}

function current(): DocumentView | null {
  return shown === undefined ? null : viewOf(shown);
}

/** On a narrow screen only one pane is visible. */
function showPane(pane: 'dump' | 'copy'): void {
  document.body.dataset['pane'] = pane;
  for (const button of document.querySelectorAll<HTMLElement>('[data-pane]:not(body)'))
    button.setAttribute('aria-pressed', String(button.dataset['pane'] === pane));
}

function showDocument(section: HTMLElement | undefined): void {
  if (section === undefined) return;
  inspector.clear();
  shown = section;
  for (const each of sections) each.hidden = each !== section;
  for (const link of document.querySelectorAll('.index a'))
    link.setAttribute('aria-current', String(link.getAttribute('href') === `#${section.id}`));
  viewOf(section);
}

function followAddress(): void {
  const [, id, line] = LINE_HASH.exec(location.hash) ?? [];
  showDocument(sections.find((section) => section.id === id) ?? sections[0]);
  if (line !== undefined) current()?.chooseNumber(Number(line));
}

function stepDocument(direction: 1 | -1): void {
  const next = sections[(shown === undefined ? -1 : sections.indexOf(shown)) + direction];
  if (next !== undefined) location.hash = next.id;
}

const ACTIONS: Readonly<Record<string, (view: DocumentView) => void>> = {
  ArrowDown: (view) => view.step(1),
  ArrowUp: (view) => view.step(-1),
  j: (view) => view.step(1),
  k: (view) => view.step(-1),
  r: (view) => view.stepRemoved(1),
  R: (view) => view.stepRemoved(-1),
  u: (view) => view.stepUnsure(1),
  U: (view) => view.stepUnsure(-1),
  n: (view) => view.stepArticle(1),
  N: (view) => view.stepArticle(-1),
  g: (view) => view.stepToEnd(-1),
  G: (view) => view.stepToEnd(1),
  Home: (view) => view.stepToEnd(-1),
  End: (view) => view.stepToEnd(1),
  Enter: (view) => view.jump(),
  c: () => inspector.copy(),
  f: (view) => view.filters.openRules(),
  a: (view) => view.filters.show('all'),
  Escape: (view) => view.release(),
  '[': () => stepDocument(-1),
  ']': () => stepDocument(1),
  '?': () => help.showModal(),
};

/** Keys that focused controls of the page use. */
const OWN_KEYS: ReadonlySet<string> = new Set(['Enter', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

document.addEventListener('keydown', (event) => {
  const view = current();
  const act = ACTIONS[event.key];
  if (act === undefined || view === null || help.open) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (OWN_KEYS.has(event.key) && hit(event, 'button, summary, a, .copy') !== null) return;
  event.preventDefault();
  act(view);
});
document.addEventListener('click', (event) => {
  const pane = hit(event, '.pane-switch button')?.dataset['pane'];
  if (pane === 'dump' || pane === 'copy') showPane(pane);
  if (hit(event, '.help-button') !== null) help.showModal();
  // An open list of rules covers the dump; a click elsewhere closes it.
  for (const rules of document.querySelectorAll<HTMLDetailsElement>('.rules[open]'))
    if (event.target instanceof Node && !rules.contains(event.target)) rules.open = false;
});
addEventListener('hashchange', followAddress);

document.documentElement.classList.add('live');
document.body.dataset['pane'] = 'dump';
const index = document.querySelector('.index');
if (index !== null) find(document, '.top').after(index);
followAddress();
