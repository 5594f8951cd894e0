import { describe, expect, it } from 'vitest';
import { type HtmlPassage, toHtmlPassages } from '../../src/lines/html/index.ts';
import { only } from '../support/assembled.ts';

const passagesOf = (inner: string): readonly HtmlPassage[] =>
  toHtmlPassages(`<!doctype html><html><body><article>${inner}</article></body></html>`).passages;
const textOf = (inner: string): string[] =>
  passagesOf(inner)
    .filter(({ footnote }) => footnote === undefined)
    .map(({ text }) => text);
const notesOf = (inner: string): (readonly [string, string])[] =>
  passagesOf(inner).flatMap(({ footnote, text }) =>
    footnote === undefined ? [] : [[footnote, text] as const],
  );

describe('notes', () => {
  it.each([
    [
      'English, a side note with its number',
      '<p>The lamp stood dark.<span class="wrap"><label class="sidenote-number">1</label><span class="sidenote">One boat was lost.</span></span> They came home.</p>',
      'The lamp stood dark.[1] They came home.',
      [['1', '[1] One boat was lost.']],
    ],
    [
      'German, a margin note that a style sheet numbers',
      '<p>Die Lampe blieb dunkel.<label for="m1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="m1"><span class="sidenote">Ein Boot ging verloren.</span> Sie kamen heim.</p>',
      'Die Lampe blieb dunkel.[1] Sie kamen heim.',
      [['1', '[1] Ein Boot ging verloren.']],
    ],
    [
      'French, a raised link to a note below',
      '<p>La lampe resta éteinte<sup><a href="#n1">1</a></sup>. Ils rentrèrent.</p><ol><li id="n1">Un bateau fut perdu.</li></ol>',
      'La lampe resta éteinte[1]. Ils rentrèrent.',
      [['1', 'Un bateau fut perdu.']],
    ],
    [
      'Spanish, a link that holds its raised number',
      '<p>El faro quedó a oscuras.<a href="#nota-a" id="r1"><sup>a</sup></a> Volvieron.</p><p id="nota-a">Se perdió una barca.</p>',
      'El faro quedó a oscuras.[a] Volvieron.',
      [['a', 'Se perdió una barca.']],
    ],
    [
      'Greek, by role',
      '<p>Ο φάρος έμεινε σβηστός.<a href="#s1" role="doc-noteref">1</a> Γύρισαν.</p><div id="s1" role="doc-footnote"><p>Χάθηκε μία βάρκα.</p></div>',
      'Ο φάρος έμεινε σβηστός.[1] Γύρισαν.',
      [['1', 'Χάθηκε μία βάρκα.']],
    ],
    [
      'Japanese, in brackets as printed',
      '<p>灯台は暗いままだった。<sup>[<a href="#f1">1</a>]</sup>皆は帰った。</p><ul><li><a id="f1"></a>船が一隻失われた。</li></ul>',
      '灯台は暗いままだった。[1]皆は帰った。',
      [['1', '船が一隻失われた。']],
    ],
  ])('%s', (_, inner, text, notes) => {
    expect(textOf(inner)).toEqual([text]);
    expect(notesOf(inner)).toEqual(notes);
  });

  it('several notes of one paragraph stand behind it in order', () => {
    const inner =
      '<p>One.<span class="footnote">The first note here.</span> Two.<span class="footnote">The second note here.</span> Three.</p><p>Four.</p>';
    expect(passagesOf(inner).map(({ text }) => text)).toEqual([
      'One.[1] Two.[2] Three.',
      '[1] The first note here.',
      '[2] The second note here.',
      'Four.',
    ]);
  });

  it.each([
    ['a raised ordinal', '<p>On the 4<sup>th</sup> of May.</p>', 'On the 4th of May.'],
    ['a power', '<p>It is 12 m<sup>2</sup> large.</p>', 'It is 12 m2 large.'],
    [
      'a link to another part of the page',
      '<p>See <a href="#part">part 1</a> below.</p>',
      'See part 1 below.',
    ],
    [
      'a small line of its own',
      '<p><small class="footnote">Prices in crowns.</small></p>',
      'Prices in crowns.',
    ],
  ])('%s is no note', (_, inner, text) => {
    expect(textOf(inner)).toEqual([text]);
    expect(notesOf(inner)).toEqual([]);
  });
});

describe('notes of an article', () => {
  const FIRST =
    'For eleven years the lamp on the mole stood dark,[1] and yet all of the fishermen came home.';
  const SECOND =
    'In the end a switch was put in, and the baker was given the key to it, which is where it stays.';
  const NOTE = '[1] One boat was lost in all that time, and not because of the dark.';

  it('end the text and are in the list of notes', () => {
    const { text, notes } = only([
      ['headline', 'The lamp that nobody lit'],
      ['paragraph', FIRST],
      ['paragraph', NOTE, { footnote: '1' }],
      ['paragraph', SECOND],
    ]);
    expect(text).toBe([FIRST, SECOND, NOTE].join('\n\n'));
    expect(notes).toEqual([NOTE]);
  });

  it('are notes where they were taken for something else, if the text shows their mark', () => {
    const { text, notes } = only([
      ['headline', 'The lamp that nobody lit'],
      ['paragraph', FIRST],
      ['paragraph', SECOND],
      ['navigation', 'One boat was lost.', { footnote: '1' }],
      ['navigation', 'A note of another story.', { footnote: '7' }],
    ]);
    expect(text).toBe([FIRST, SECOND].join('\n\n'));
    expect(notes).toEqual(['One boat was lost.']);
  });

  it('links back to the mark are none of them', () => {
    const inner =
      '<p>The lamp stood dark<sup><a href="#n1">1</a></sup>.</p><ol><li id="n1">One boat was lost. <a href="#r1">↩</a></li></ol>';
    expect(notesOf(inner)).toEqual([['1', 'One boat was lost.']]);
  });

  it.each([
    [
      'before the note, one',
      '<span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span>One boat was lost.</span>',
    ],
    [
      'before the note, several',
      '<span class="mw-cite-backlink">↑ <a href="#r-0"><sup>a</sup></a> et <a href="#r-1"><sup>b</sup></a></span> One boat was lost.',
    ],
    [
      'of a program for Markdown',
      'One boat was lost.&#160;<a href="#r1" class="footnote-backref">return</a>',
    ],
  ])('nor are those with a class name of their own: %s', (_, note) => {
    const inner = `<p>The lamp stood dark<sup><a href="#n1">[1]</a></sup>.</p><ol><li id="n1">${note}</li></ol>`;
    expect(notesOf(inner)).toEqual([['1', 'One boat was lost.']]);
  });
});

describe('the mark of a note within a line', () => {
  it.each([
    [
      'LaTeXML, printed three times',
      '<p>The lamp stood dark.<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">3</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">3</sup><span class="ltx_tag ltx_tag_note">3</span>One boat was lost.</span></span></span></p>',
      'The lamp stood dark.[3]',
      [['3', '[3] One boat was lost.']],
    ],
    [
      'Italian, raised inside the note',
      '<p>Il faro rimase spento.<span class="sidenote"><sup>2</sup> Una barca andò persa.</span></p>',
      'Il faro rimase spento.[2]',
      [['2', '[2] Una barca andò persa.']],
    ],
    [
      'Swedish, beside the number in the text',
      '<p>Fyren var släckt.<span class="sidenote-number">1</span><span class="sidenote"><sup>1</sup> En båt gick förlorad.</span></p>',
      'Fyren var släckt.[1]',
      [['1', '[1] En båt gick förlorad.']],
    ],
  ])('is printed once: %s', (_, inner, text, notes) => {
    expect(textOf(inner)).toEqual([text]);
    expect(notesOf(inner)).toEqual(notes);
  });

  it('is printed at each place that has no note of its own', () => {
    const inner =
      '<p>Ab 20 Euro.<span class="footnote">*</span></p><p>Ab 30 Euro.<span class="footnote">*</span></p>';
    expect(textOf(inner)).toEqual(['Ab 20 Euro.[*]', 'Ab 30 Euro.[*]']);
  });

  it('is no mark further on in the note', () => {
    const inner = '<p>Dark.<span class="sidenote">A field of 12 m<sup>2</sup> and more.</span></p>';
    expect(notesOf(inner)).toEqual([['1', '[1] A field of 12 m2 and more.']]);
  });
});
