import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const SEEN = [
  'The ferry of Oster left its berth on Monday for the first time since a storm tore off its rudder in January and drove it onto the sandbank below the lighthouse.',
  'It carried sixty passengers across the sound, the harbour office said, and a cow that nobody had paid for and that would not leave the deck on the far shore.',
  '“We rowed all winter, and nobody wants to row again,” said Lia Brand, who sells fish on the far shore and had lost half of her customers while the ferry lay on the slip.',
  'The new rudder was cast abroad and came by road in two pieces. Its price is to be shared by the council and the shipping company, which has yet to say when it will pay.',
];
const SECRET =
  'Readers who want to know more about the secret offers of the harbour may call the number below today.';

const paragraph = (text: string) => `<p>${text}</p>`;
const page = (hidden: string) =>
  `<html><head><title>Ferry of Oster sails again after five months</title></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <article><h1>Ferry of Oster sails again after five months</h1><p class="byline">By Mara Quill</p><time>March 4, 2024</time>
  ${SEEN.slice(0, 2).map(paragraph).join('')}${hidden}${SEEN.slice(2).map(paragraph).join('')}</article>
  <footer><a href="/about">About us</a> <a href="/privacy">Privacy</a><p>© 2024 Oster Courier</p></footer></body></html>`;

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

  const PANELS = [
    [
      'an English accordion with a button for each panel',
      '<h3><button aria-expanded="false" aria-controls="p1">Who may board first?</button></h3><div id="p1" hidden><p>TEXT</p></div>',
      'Passengers with tickets of the winter timetable board first, and everyone else waits behind the rope on the pier.',
    ],
    [
      'German tabs',
      '<ul role="tablist"><li role="tab">Fahrplan</li></ul><div role="tabpanel" style="display:none"><p>TEXT</p></div>',
      'Die Fähre fährt an Werktagen alle zwei Stunden, am Sonntag nur am Vormittag und nach dem letzten Zug aus der Stadt.',
    ],
    [
      'a French panel that is hidden from screen readers too',
      '<a role="button" href="#q" aria-controls="q">Bagages</a><div id="q" role="region" aria-hidden="true"><p>TEXT</p></div>',
      'Chaque passager peut emporter deux valises et un vélo, à condition de les déposer sur le pont avant le départ.',
    ],
  ] as const;

  it.each(PANELS)('is text where the reader opens it: %s', (_name, markup, text) => {
    expect(resultOf(markup.replace('TEXT', text)).articles[0]?.text).toContain(text);
  });

  it.each([
    [
      'a menu',
      `<button aria-controls="m" aria-haspopup="true">More</button><div id="m" hidden><p>${SECRET}</p></div>`,
    ],
    [
      'a dialog',
      `<button aria-controls="d">Offers</button><div id="d" role="dialog" hidden><p>${SECRET}</p></div>`,
    ],
    [
      'navigation',
      `<nav><button aria-controls="n">More</button><div id="n" hidden><p>${SECRET}</p></div></nav>`,
    ],
    ['a panel that nothing opens', `<div id="x" role="region" hidden><p>${SECRET}</p></div>`],
  ])('is no text where it opens beside or above the page: %s', (_name, hidden) => {
    expect(JSON.stringify(resultOf(hidden).articles)).not.toContain('secret');
  });
});
