import { describe, expect, it } from 'vitest';
import { type HtmlPage, type HtmlPassage, toHtmlPassages } from '../../src/lines/html/index.ts';

const texts = (page: HtmlPage): string[] => page.passages.map((passage) => passage.text);
const body = (inner: string): HtmlPage => toHtmlPassages(`<!doctype html><html><body>${inner}</body></html>`);

function passage(page: HtmlPage, start: string): HtmlPassage {
  const found = page.passages.find(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`no passage starts with "${start}": ${texts(page).join(' | ')}`);
  return found;
}

describe('inline text', () => {
  it('folds white space and joins inline elements as a browser shows them', () => {
    const page = body('<p>The  harbour\n of <b>Nor</b>vik <i>froze</i>\n\tover&nbsp;again &amp; again.</p>');
    expect(texts(page)).toEqual(['The harbour of Norvik froze over again & again.']);
  });

  it('ends a line at one <br> and a paragraph at two', () => {
    const page = body('<div>By Ada Quill<br>Printed in May.<br><br>Ferries stopped at noon.</div>');
    expect(texts(page)).toEqual(['By Ada Quill', 'Printed in May.', 'Ferries stopped at noon.']);
    expect(page.passages.map((p) => p.blankBefore)).toEqual([0, 0, 1]);
  });

  it('rejoins a sentence that runs over a <br>, keeping both rendered lines', () => {
    const page = body(
      '<p>The council met on Tuesday night to talk about<br>the new bridge over the Lorn.</p>',
    );
    expect(texts(page)).toEqual([
      'The council met on Tuesday night to talk about the new bridge over the Lorn.',
    ]);
    expect(page.passages[0]?.lines).toEqual([1, 2]);
  });

  it('parts neighbouring links but never the pieces of one word', () => {
    expect(texts(body('<div><a href="/a">Sport</a><a href="/b">Money</a></div>'))).toEqual(['Sport Money']);
    expect(texts(body('<p><span class="dropcap">W</span>inter came early.</p>'))).toEqual([
      'Winter came early.',
    ]);
  });

  it('leaves out the sign that links to a heading', () => {
    const page = body(
      '<h2>Setting sail <a class="anchor" href="#sail">#</a></h2><p>Item <a href="/n">#</a> stays</p>',
    );
    expect(texts(page)).toEqual(['Setting sail', 'Item # stays']);
  });

  it('keeps the raw text of code and gives alternative text of images no passage', () => {
    const page = body('<img alt="A red kite"><pre>\nif (wet) {\n\n  stay();\n}\n</pre>');
    expect(page.passages).toHaveLength(1);
    expect(page.passages[0]?.raw).toBe('if (wet) {\n\n  stay();\n}');
    expect(page.passages[0]?.lines).toEqual([1, 3, 4]);
    expect(page.passages[0]?.markup?.block).toBe('code');
  });
});

describe('blocks', () => {
  it('names headings, quotes, captions, buttons and labels', () => {
    const page = body(
      '<h3>Weather</h3><blockquote><p>Stay home.</p></blockquote><figure><img><figcaption>Snow on Pell Street.' +
        '</figcaption></figure><button>Send</button><form><label>Your town</label></form>' +
        '<div role="heading" aria-level="4">Roads</div>',
    );
    expect(page.passages.map((p) => [p.markup?.block, p.markup?.level])).toEqual([
      ['heading', 3],
      ['quote', 0],
      ['caption', 0],
      ['button', 0],
      ['form', 0],
      ['heading', 4],
    ]);
    expect(passage(page, 'Snow').html.ancestors.slice(0, 2)).toEqual(['figcaption', 'figure']);
  });

  it('numbers list items and tells how deep they lie', () => {
    const page = body('<ol start="3"><li>Flour<li>Water<ul><li>warm</li></ul></ol>');
    expect(page.passages.map((p) => [p.text, p.marker, p.markup?.block, p.markup?.level])).toEqual([
      ['Flour', '3.', 'list-item', 1],
      ['Water', '4.', 'list-item', 1],
      ['warm', '-', 'list-item', 2],
    ]);
  });

  it('takes a list item of several paragraphs for a comment, not an entry', () => {
    const page = body('<ol><li><p>Mira wrote:</p><p>I was there.</p><p>It was cold.</p></li></ol>');
    expect(page.passages.map((p) => p.markup?.block)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('makes a row of a data table one passage with cells parted by tabs', () => {
    const page = body('<table><tr><th>Town<th>Snow<tr><td>Pell<td>12 <b>cm</b></table>');
    expect(page.passages.map((p) => [p.raw, p.markup?.block])).toEqual([
      ['Town\tSnow', 'table-row'],
      ['Pell\t12 cm', 'table-row'],
    ]);
  });

  it('reads a table that lays out a page as blocks', () => {
    const story = `<p>${'The river rose all night and people carried sandbags to the mill. '.repeat(8)}</p>`;
    const page = body(`<table><tr><td><a href="/">Home</a></td><td>${story}${story}</td></tr></table>`);
    expect(page.passages.map((p) => p.markup?.block)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('parts text around a block inside an inline or custom element', () => {
    const page = body('<x-card>Before<div>inside</div>after</x-card>');
    expect(texts(page)).toEqual(['Before', 'inside', 'after']);
    expect(passage(page, 'Before').html.words).toContain('card');
  });

  it('numbers rendered lines with a blank line around spaced blocks only', () => {
    const page = body('<div>one</div><div>two</div><p>three</p><div>four</div>');
    expect(page.passages.map((p) => p.lines)).toEqual([[1], [2], [4], [6]]);
  });
});

describe('broken markup', () => {
  it('ends paragraphs and cells that were left open', () => {
    expect(texts(body('<p>One.<p>Two.<div>Three.</div>'))).toEqual(['One.', 'Two.', 'Three.']);
    expect(texts(body('<div><span>A<div>B</div></span>C</div>'))).toEqual(['A', 'B', 'C']);
  });

  it('does not let the end tag of a link close the blocks inside it', () => {
    const page = body('<article><a href="/x"><h2>Linked</h2></a><p>Free text of the story.</p></article>');
    expect(passage(page, 'Linked').markup?.linkShare).toBe(1);
    expect(passage(page, 'Free').markup?.linkShare).toBe(0);
    const crossed = body(
      '<article><a href="/x">Go<div>on</a><p>Still inside.</p></div><p>Story.</p></article>',
    );
    expect(passage(crossed, 'Story').html.ancestors).toContain('article');
    expect(passage(crossed, 'Still').markup?.linkShare).toBe(0);
  });

  it('keeps stray end tags inside their cell', () => {
    const page = body(
      '<main><div><table><tr><td>A</div></td></tr></table><p>After the table.</p></div></main>',
    );
    expect(passage(page, 'After').html.ancestors).toContain('main');
  });

  it('reads on after an unclosed drawing and a stray CDATA mark', () => {
    expect(texts(body('<svg><title>icon</title><path d=""/><p>Shown.</p>'))).toEqual(['Shown.']);
    expect(texts(body('<![CDATA[ x ><p>Also shown.</p>'))).toEqual(expect.arrayContaining(['Also shown.']));
  });

  it.each([
    ['unclosed divs', '<div>'.repeat(200_000)],
    ['lists in lists', '<ul><li>a'.repeat(60_000)],
    ['end tags without a start', '<p><b>'.repeat(1000) + '</i></div>'.repeat(100_000)],
  ])(
    'survives %s',
    (_name, html) => {
      const page = toHtmlPassages(`${html}<p>At the bottom.</p>`);
      expect(texts(page).at(-1)).toBe('At the bottom.');
    },
    30_000,
  );

  it('reads elements nested deeper than 512 as siblings and says so', () => {
    const page = toHtmlPassages(
      `${'<div>'.repeat(600)}<p>One.</p><p>Two.</p>${'</div>'.repeat(600)}<p>After.</p>`,
    );
    expect(texts(page)).toEqual(['One.', 'Two.', 'After.']);
    expect(page.passages.map(({ html }) => html.depth)).toEqual([512, 512, 0]);
    expect(page.warnings).toEqual([expect.stringMatching(/512/)]);
    expect(toHtmlPassages('<div>'.repeat(512)).warnings).toEqual([]);
  });

  it('does not take more than linear time for elements that stand side by side', () => {
    const start = process.cpuUsage();
    const page = toHtmlPassages(
      `${'<div class="date author">x</div><meta name="a" content="b">'.repeat(50_000)}`,
    );
    const { user } = process.cpuUsage(start);
    expect(page.passages).toHaveLength(50_000);
    expect(user).toBeLessThan(15_000_000);
  }, 60_000);

  it('believes a drawing that ends itself', () => {
    expect(texts(body('<p>Before <svg/> after.</p>'))).toEqual(['Before after.']);
  });
});

describe('what is not shown', () => {
  it('skips scripts, styles, templates and noscript', () => {
    const page = body(
      '<script>var a = "<p>no</p>"</script><style>p{}</style><template><p>no</p></template>' +
        '<noscript><p>no</p></noscript><select><option>no</option></select><p>yes</p>',
    );
    expect(texts(page)).toEqual(['yes']);
  });

  it('marks hidden blocks and leaves hidden words out of visible lines', () => {
    const page = body(
      '<div style="display: none">Tooltip text</div><p hidden>Later</p>' +
        '<p>Boats<span style="display:none">secret</span> sail.</p>',
    );
    expect(page.passages.map((p) => [p.text, p.html.hidden])).toEqual([
      ['Tooltip text', true],
      ['Later', true],
      ['Boats sail.', false],
      ['secret', true],
    ]);
  });

  it('keeps what only a screen reader passes over inside a line, and sets apart what a reader may unfold', () => {
    const stars = body(
      '<p><span aria-hidden="true">4 of 5 stars</span> <i aria-hidden="true">★</i> from Pell</p>',
    );
    expect(texts(stars)).toEqual(['4 of 5 stars from Pell']);
    const rest = 'and the ferry waits at the pier until the last guest has come aboard.';
    const folded = body(
      `<p>Boats sail at noon, <span style="display:none">${rest}</span></p><my-fold hidden>More</my-fold>`,
    );
    expect(folded.passages.map((p) => [p.text, p.html.hidden])).toEqual([
      ['Boats sail at noon,', false],
      [rest, true],
      ['More', true],
    ]);
  });

  it('does not believe a body that hides itself until a script runs', () => {
    const page = toHtmlPassages(
      '<html style="visibility:hidden"><body style="display:none"><p>Here.</p></body></html>',
    );
    expect(page.passages[0]?.html.hidden).toBe(false);
  });
});

describe('hints', () => {
  const page = body(
    '<nav class="mainMenu"><ul><li><a href="/">Home</a><li><a href="/s">Sport</a></ul></nav>' +
      '<article itemprop="articleBody" class="story-body md:w-1/2"><h1>Ice holds</h1>' +
      `<p>${'The lake is safe to walk on, the rangers of Tarn said. '.repeat(3)}</p>` +
      '<p>Sledges are <a href="/rent">for rent</a>.</p></article>',
  );

  it('tells ancestors, words and the level they come from', () => {
    const home = passage(page, 'Home');
    expect(home.html.tag).toBe('li');
    expect(home.html.ancestors).toEqual(['li', 'ul', 'nav']);
    expect(home.html.words).toEqual(['main', 'menu']);
    expect(home.html.wordLevels).toEqual([0, 0]);
    const rent = passage(page, 'Sledges');
    expect(rent.html.words).toEqual(['story', 'body', 'article']);
    expect(rent.html.itemprop).toBe('articleBody');
  });

  it('gives the share of link text', () => {
    expect(passage(page, 'Home').markup?.linkShare).toBe(1);
    expect(passage(page, 'Sledges').markup?.linkShare).toBeCloseTo(8 / 'Sledges are for rent.'.length, 2);
  });

  it('sums up the containers around a passage, each wider than the one before', () => {
    const [near, outer] = passage(page, 'Sledges').html.containers;
    expect(near).toMatchObject({ tag: 'article', passages: 3, headlines: 1, paragraphs: 1 });
    expect(outer).toMatchObject({ passages: 5 });
    expect(outer?.linkChars).toBe(near === undefined ? -1 : near.linkChars + 'HomeSport'.length);
  });

  it('finds what stands at the same kind of place', () => {
    const cards = body('<div class="c"><p class="t">One.</p></div><div class="c"><p class="t">Two</p></div>');
    expect(cards.passages[0]?.html.cluster).toMatchObject({ passages: 2, sentences: 1 });
  });
});

describe('pages that are shells', () => {
  const sentences = 'Rain fell on the hills above Corran for nine days, and the wells filled again. ';

  it('uses noscript text and says so', () => {
    const page = body(`<div id="app"></div><noscript><p>${sentences.repeat(12)}</p></noscript>`);
    expect(texts(page)[0]).toContain('Rain fell');
    expect(page.warnings).toEqual([expect.stringContaining('noscript')]);
  });

  it('uses articleBody of structured data and says so', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      articleBody: `${sentences.repeat(4)}\n\n${sentences.repeat(5)}`,
    });
    const page = body(`<p>Loading</p><script type="application/ld+json">${data}</script>`);
    expect(page.passages).toHaveLength(2);
    expect(page.warnings).toEqual([expect.stringContaining('articleBody')]);
  });

  it('uses the longest text of a data script, markup read as markup', () => {
    const data = JSON.stringify({
      props: { nav: ['Home'], post: { html: `<h2>Wells</h2><p>${sentences.repeat(6)}</p>` } },
    });
    const page = body(`<script id="state" type="application/json">${data}</script>`);
    expect(page.passages.map((p) => p.markup?.block)).toEqual(['heading', 'paragraph']);
    expect(page.warnings).toEqual([expect.stringContaining('application/json')]);
  });

  it.each([
    ['a variable', (data: string) => `window.state = ${data};\nstart();`],
    ['an argument', (data: string) => `window["q"] = window["q"] || [];window["q"].push(${data});`],
  ])('uses the longest text in the data of a script that sets %s', (_, script) => {
    const data = JSON.stringify({ story: { title: 'Wells', html: `<p>${sentences.repeat(6)}</p>` } });
    const page = body(`<script>${script(data)}</script><script>if (a) { "use strict"; }</script>`);
    expect(texts(page)).toEqual([sentences.repeat(6).trim()]);
    expect(page.warnings).toEqual([expect.stringContaining('inline script')]);
  });

  it('finds the data of a script behind other values, over several lines and in large scripts', () => {
    const text = sentences.repeat(40);
    const scripts = [
      `window.config = {"lang": "en"};\nwindow.state = ${JSON.stringify([{ story: { text } }], null, 2)};`,
      `window.state = ${JSON.stringify({ pad: 'x'.repeat(600_000), story: { text } })};`,
    ];
    for (const script of scripts)
      expect(texts(body(`<h1>Wells</h1><script>${script}</script>`))).toEqual([text.trim()]);
  });

  it('does not take a message in a script for the text of a short page', () => {
    const data = JSON.stringify({ message: sentences.repeat(3) });
    const page = body(`<h1>Wells</h1><p>${sentences}</p><script>var cookie = ${data};</script>`);
    expect(texts(page)).toEqual(['Wells', sentences.trim()]);
    expect(page.warnings).toEqual([]);
  });

  it('does not look for text in deeply nested data', () => {
    const nested = (depth: number) => {
      const data = `${'{"key":'.repeat(depth)}${JSON.stringify(sentences.repeat(40))}${'}'.repeat(depth)}`;
      return texts(body(`<h1>Wells</h1><script>var state = ${data};</script>`));
    };
    expect(nested(20)).toEqual([sentences.repeat(40).trim()]);
    expect(nested(3000)).toEqual(['Wells']);
  });

  it('leaves a page with text of its own alone', () => {
    const data = JSON.stringify({ '@type': 'Article', articleBody: sentences.repeat(40) });
    const page = body(`<p>${sentences.repeat(10)}</p><script type="application/ld+json">${data}</script>`);
    expect(page.passages).toHaveLength(1);
    expect(page.warnings).toEqual([]);
  });
});

describe('metadata', () => {
  const head = (inner: string, rest = ''): HtmlPage =>
    toHtmlPassages(`<html lang="en-GB"><head>${inner}</head><body>${rest}</body></html>`);
  const linked = (value: unknown): string =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  it('follows references through @graph and names the source', () => {
    const page = head(
      linked({
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'The Tarn Mail' },
          { '@type': 'Person', '@id': '#p1', name: 'Orla Venn' },
          {
            '@type': ['NewsArticle'],
            headline: 'Ice holds &amp; holds',
            author: [{ '@id': '#p1' }],
            datePublished: '2021-02-03T04:05:06+0100',
            articleSection: 'Winter',
          },
        ],
      }),
      '<p>By Orla Venn</p><p>3 February 2021</p>',
    );
    expect(page.metadata).toMatchObject({
      authors: ['Orla Venn'],
      published: '2021-02-03T04:05:06+01:00',
      section: 'Winter',
      siteName: 'The Tarn Mail',
      language: 'en-GB',
      title: 'Ice holds & holds',
    });
    expect(page.sources).toMatchObject({ authors: 'json-ld author, as printed', language: 'html lang' });
  });

  it('repairs trailing commas, control characters, comments and CDATA around JSON-LD', () => {
    for (const wrap of ['<!-- {} -->', '//<![CDATA[\n{}\n//]]>', '/*<![CDATA[*/ {} /*]]>*/', '{};']) {
      const json = '{"@type":"Article","headline":"Broken\n but read","keywords":["a","b",],}';
      const page = head(`<script type="application/ld+json">${wrap.replace('{}', json)}</script>`);
      expect(page.metadata.title).toBe('Broken but read');
      expect(page.metadata.tags).toEqual(['a', 'b']);
    }
  });

  it('gives no metadata for JSON beyond repair, and no prototype tricks', () => {
    expect(head('<script type="application/ld+json">{"@type": oops</script>').metadata.title).toBeUndefined();
    const page = head(
      '<script type="application/ld+json">{"__proto__":{"headline":"x"},"@type":"Article"}</script>',
    );
    expect(page.metadata.title).toBeUndefined();
  });

  it('takes the headline the title repeats, without the name of the site', () => {
    const page = head(
      '<title>Ice holds on Tarn | The Tarn Mail</title>',
      '<h1>Tarn Mail</h1><h1>Ice holds on Tarn</h1>',
    );
    expect(page.metadata.title).toBe('Ice holds on Tarn');
    expect(page.sources['title']).toBe('heading in title');
    const bare = head(
      '<meta property="og:site_name" content="Tarn Mail"><title>Old boats - new rules - Tarn Mail</title>',
    );
    expect(bare.metadata.title).toBe('Old boats - new rules');
  });

  it('believes a date for machines less than one the page shows', () => {
    const page = head(
      linked({ '@type': 'Article', headline: 'Ice holds', datePublished: '2020-01-01' }),
      '<h1>Ice holds for now</h1><div class="date">4 March 2021</div>',
    );
    expect(page.metadata.published).toBe('2021-03-04');
  });

  it('does not guess between day and month', () => {
    expect(head('<meta name="date" content="03/04/2021">').metadata.published).toBeUndefined();
    expect(
      head('<h1>Ice holds today</h1>', '<h1>Ice holds</h1><time datetime="25.04.2021">x</time>').metadata
        .published,
    ).toBe('2021-04-25');
  });

  it('reads bylines without roles, credentials, addresses and comment authors', () => {
    const page = head(
      '<meta property="article:author" content="https://social.example/orla">',
      '<h1>Ice holds on Tarn</h1><div class="byline"><span>Written by</span> <a>Orla Venn</a>, PhD <span>Reviewed by</span>' +
        '<a>Ned Stone</a></div><p>Text.</p><div class="comments"><span class="comment-author">Max Power</span></div>',
    );
    expect(page.metadata.authors).toEqual(['Orla Venn']);
    expect(page.sources['authors']).toBe('byline element');
  });

  it('does not take an account or the site for an author that no line shows', () => {
    const card =
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="wpadmin77x">';
    expect(
      head(`${card}<meta property="og:site_name" content="Tarnmail">`, '<h1>Ice</h1>').metadata.authors,
    ).toBeUndefined();
  });

  it('knows canonical address, tags and update', () => {
    const page = head(
      '<link rel="canonical" href="https://tarn.example/ice"><meta property="article:tag" content="Ice">' +
        '<meta property="article:tag" content="Lake"><meta property="article:modified_time" content="2021-03-05T10:00Z">',
    );
    expect(page.url).toBe('https://tarn.example/ice');
    expect(page.metadata.tags).toEqual(['Ice', 'Lake']);
    expect(page.metadata.modified).toBe('2021-03-05T10:00Z');
    expect(page.sources['url']).toBe('rel=canonical');
  });
});
