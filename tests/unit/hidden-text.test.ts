import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const SEEN = [
  'The ferry of Oster left its berth on Monday for the first time since a storm tore off its rudder.',
  'It carried sixty passengers across the sound, and a cow that nobody had paid for.',
  '“We rowed all winter, and nobody wants to row again,” said Lia Brand, who sells fish on the far shore.',
];
const SECRET =
  'Readers who want to know more about the secret offers of the harbour may call the number below today.';

const page = (hidden: string) =>
  `<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1>${SEEN.map(
    (text) => `<p>${text}</p>`,
  ).join(hidden)}</article></body></html>`;

const resultOf = (hidden: string) => clean(page(hidden), { format: 'html' });

describe('text that a page hides', () => {
  it.each([
    ['display:none', `<p style="color:red; display: none">${SECRET}</p>`],
    ['hidden', `<div hidden><p>${SECRET}</p></div>`],
    ['aria-hidden', `<div aria-hidden="true"><p>${SECRET}</p></div>`],
    ['aria-hidden on all words of a paragraph', `<p><span aria-hidden="true">${SECRET}</span></p>`],
    ['hidden words in a line', `<p>A short line in between.<span hidden>${SECRET}</span></p>`],
    ['a hidden cell', `<table><tr><th>Boat<th>Seats<tr><td>Oster<td hidden>${SECRET}<td>60</table>`],
    ['a hidden headline', `<h2 hidden>${SECRET}</h2>`],
  ])('is in the account and in no article: %s', (_name, hidden) => {
    const { articles, account } = resultOf(hidden);
    expect(JSON.stringify(articles)).not.toContain('secret');
    for (const text of SEEN) expect(articles[0]?.text).toContain(text);
    const lines = account.filter(({ text }) => text === SECRET);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatchObject({ article: null, rule: 'hidden-text' });
  });

  it('comes back with a rule of the user', () => {
    const { articles } = clean(page(`<p hidden>${SECRET}</p>`), { format: 'html', keep: ['secret offers'] });
    expect(articles[0]?.text).toContain(SECRET);
  });

  it('is used with a warning where the page hides all of its text behind a dialog', () => {
    const behind = `<div aria-hidden="true">${[...SEEN, ...SEEN.map((text) => `Later, ${text}`), ...SEEN]
      .map((text, at) => `<p>${at}. ${text} So the harbour office said.</p>`)
      .join('')}</div><div role="dialog">Accept all?</div>`;
    const { articles, warnings } = clean(`<html><body>${behind}</body></html>`, { format: 'html' });
    expect(articles[0]?.text).toContain('It carried sixty passengers');
    expect(warnings).toContain('the page hides nearly all of its text; the hidden text was used');
  });
});
