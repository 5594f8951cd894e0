import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

/** Pages as systems such as Blogger, Wix and Next.js write them, by what their markup says and how it is nested. */

const only = (html: string) => {
  const { articles } = clean(html);
  expect(articles).toHaveLength(1);
  return articles[0] as (typeof articles)[number];
};

const ENGLISH = [
  'The choir of Slate Valley meets every Thursday at dusk in the old quarry, because the wall answers it.',
  'The conductor, Gwen Parry, lets the tenors sing against their own echo, and brings the basses in on top.',
  'The concert in September is sold out, apart from four seats behind a crane that nobody has moved.',
];
const PORTUGUESE = [
  'Minha avó acordava às quatro da manhã para acender o forno, e o cheiro da mandioca chegava até a estrada.',
  'Eram doze mulheres sentadas em roda, raspando a raiz com facas curtas, e cada uma tinha a sua cantiga.',
  'Quando chegou o motor elétrico, o trabalho de uma semana passou a caber numa tarde, e ninguém mais cantou.',
  'Hoje a casa não tem telhado, mas guardei a prensa de madeira, que pesa mais do que eu e o meu irmão juntos.',
];
const CHINESE = [
  '凌晨一点，临河镇的街上只有一家店还亮着灯。推开门，八张木桌旁坐着十几个人，有人在看书，有人趴着睡着了。',
  '店主沈默今年四十二岁，三年前从省城回到镇上，用全部积蓄租下了这间旧粮站。他说，开书店不是为了卖书，而是想给晚归的人留一盏灯。',
  '书店没有会员，也不收座位费。门口的铁盒里放着零钱，客人自己倒茶，自己付账，三年来只少过一次，少了十二块。',
  '“那天下大雪，我猜是有人急着打车。”沈默说。第二天早上，铁盒里多了二十块钱和一张没有署名的字条，大家都笑了。',
  '镇政府今年把书店列入了公共阅读点，每年补贴两万元。沈默打算用这笔钱修一修漏雨的屋顶，再添一排儿童书架，让孩子放学后有地方可去。',
];

const paragraphs = (story: readonly string[]): string => story.map((text) => `<p>${text}</p>`).join('');

describe('text in the data of scripts', () => {
  const shell = (title: string, script: string): string =>
    `<!doctype html><html><head><title>${title}</title><meta property="og:title" content="${title}"></head><body><div id="app">…</div>${script}</body></html>`;
  const state = (value: object): string =>
    `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(value)}</script>`;

  it('is found in scripts without spaces between words', () => {
    const data = { docData: { contentList: [{ type: 'text', data: paragraphs(CHINESE) }] } };
    const page = shell('小镇书店开到凌晨', `<script>var allData = ${JSON.stringify(data)};</script>`);
    expect(only(page).text.split('\n\n')).toEqual(CHINESE);
  });

  it('keeps the subheadings and other short pieces between its paragraphs', () => {
    const body = [ENGLISH[0], 'A wall that answers', ENGLISH[1], ENGLISH[2]].map((text) => ({ text }));
    const page = shell('The choir in the quarry', state({ nav: [{ text: 'Home' }], post: { body } }));
    expect(only(page).text.split('\n\n')).toEqual([
      ENGLISH[0],
      'A wall that answers',
      ENGLISH[1],
      ENGLISH[2],
    ]);
  });

  it('is not parted where words of a paragraph have a style of their own', () => {
    const [first = '', ...others] = PORTUGUESE;
    const spans = [first.slice(0, 10), first.slice(10, 16), first.slice(16)];
    const blocks = [spans, ...others.map((text) => [text])].map((texts) => ({
      children: texts.map((text) => ({ text })),
    }));
    expect(only(shell('A casa de farinha', state({ post: { body: blocks } }))).text.split('\n\n')).toEqual(
      PORTUGUESE,
    );
  });
});

describe('parts that React sends after the page', () => {
  const others = Array.from(
    { length: 9 },
    (_, i) => `<li><a href="/${i}">Uma notícia de outra página com um título comprido, número ${i}</a></li>`,
  ).join('');
  const page = (place: string, part: string): string =>
    `<!doctype html><html><head><title>A casa de farinha da minha avó</title></head><body><nav><a href="/">Início</a></nav><main>${place}</main><ul>${others}</ul><footer>© 2024 Cadernos</footer>${part}<script>$RC=function(place,part){}</script></body></html>`;
  const story = `<article><h1>A casa de farinha da minha avó</h1>${paragraphs(PORTUGUESE)}</article>`;

  it.each([
    [
      'for a placeholder',
      '<template id="B:0"></template><p>A carregar…</p>',
      `<div hidden id="S:0">${story}</div>`,
    ],
    ['inside another part', '<template id="P:1a"></template>', `<div hidden id="S:1a">${story}</div>`],
    ['with a prefix', '<template id=":app-B:0"></template>', `<div hidden id=":app-S:0">${story}</div>`],
  ])('stand where their scripts move them, %s', (_, place, part) => {
    expect(only(page(place, part))).toMatchObject({
      title: 'A casa de farinha da minha avó',
      text: PORTUGUESE.join('\n\n'),
    });
  });

  it('stay hidden when the page has a text of its own', () => {
    const box =
      '<div hidden id="S:0"><p>Ann Roe writes about the valleys. She lives in a house without a roof.</p></div>';
    const html = page(
      `<h1>The choir in the quarry</h1>${paragraphs(ENGLISH)}<template id="B:0"></template>`,
      box,
    );
    expect(only(html).text).toBe(ENGLISH.join('\n\n'));
  });
});

describe('a paragraph that an editor left empty', () => {
  it.each([
    ['a zero-width joiner', '\u200d'],
    ['a zero-width non-joiner', '\u200c'],
    ['a word joiner and a space', ' \u2060 '],
  ])('is no text: %s', (_, char) => {
    const [first, second, third] = ENGLISH;
    const body = `<p>${first}</p><p>${char}</p><p>${second}</p><p>${char}</p><p>${third}</p><p>${char}</p>`;
    expect(
      only(`<html><body><article><h1>The choir in the quarry</h1>${body}</article></body></html>`).text,
    ).toBe(ENGLISH.join('\n\n'));
  });
});

describe('a post of Blogger', () => {
  const post = (inner: string, footer: string, comments = ''): string =>
    `<!doctype html><html lang="pt-BR"><head><title>Cadernos: A casa de farinha da minha avó</title></head><body><div class="main section"><h2 class="date-header"><span>domingo, 21 de agosto de 2022</span></h2><div class="post hentry"><h3 class="post-title entry-title">A casa de farinha da minha avó</h3><div class="post-body entry-content">${inner}</div><div class="post-footer"><div class="post-footer-line">${footer}</div></div></div>${comments}</div></body></html>`;

  it('states its time in the title of an abbreviation in its footer', () => {
    const footer =
      'Postado por <span itemprop="author">Teresa Valadão</span> às <abbr class="published" itemprop="datePublished" title="2022-08-21T22:14:00-03:00">22:14</abbr>';
    expect(only(post(paragraphs(PORTUGUESE), footer))).toMatchObject({
      published: '2022-08-21T22:14:00-03:00',
      authors: ['Teresa Valadão'],
    });
  });

  it('does not have the day of a comment below it', () => {
    const comments =
      '<div class="comments" id="comments"><h4>1 comentário:</h4><dl><dt class="comment-author">Zeca Lima disse...</dt><dd class="comment-body"><p>Que lembrança boa.</p></dd><dd class="comment-footer">23 de agosto de 2022 às 07:41</dd></dl></div>';
    expect(
      only(post(paragraphs(PORTUGUESE), 'Postado por Teresa Valadão às 22:14', comments)).published,
    ).toMatch(/^2022-08-21/);
  });

  it('has captions in cells below its pictures', () => {
    const picture =
      '<table class="tr-caption-container"><tbody><tr><td><img src="/a.jpg"></td></tr><tr><td class="tr-caption" style="text-align: center;">Casa de farinha em Rio Manso, 1978</td></tr></tbody></table>';
    const [first, second, third, fourth] = PORTUGUESE;
    const { captions, text } = only(
      post(`<div>${first}</div>${picture}<div>${second}</div><div>${third}</div><div>${fourth}</div>`, ''),
    );
    expect(captions.map((caption) => caption.text)).toEqual(['Casa de farinha em Rio Manso, 1978']);
    expect(text).toBe(PORTUGUESE.join('\n\n'));
  });
});

describe('quotations in figures', () => {
  const page = (title: string, inner: string): string =>
    `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><div class="entry-content">${inner}</div></article></body></html>`;
  const figure = (quote: string): string =>
    `<figure class="wp-block-pullquote"><blockquote><p>${quote}</p><cite>Gwen Parry</cite></blockquote></figure>`;

  it.each([
    ['English', ENGLISH, 'lets the tenors sing against their own echo'],
    ['Portuguese', PORTUGUESE, 'raspando a raiz com facas curtas, e cada uma tinha a sua cantiga'],
  ])('are no captions, and none when they repeat the text: %s', (_, story, quote) => {
    const [first, second, third] = story;
    const { captions, text } = only(
      page('A story of two valleys', `<p>${first}</p>${figure(quote)}<p>${second}</p><p>${third}</p>`),
    );
    expect(captions).toEqual([]);
    expect(text).not.toContain(`\n\n${quote}\n\n`);
  });

  it('have no caption in what says whose words they are', () => {
    const quote =
      '<figure class="block"><blockquote>Ein Versprechen gibt immer jemand, der gerade nicht im Zimmer ist, sagt man in der Werkstatt.</blockquote><figcaption class="source">— Ruth Osei</figcaption></figure>';
    const story = ENGLISH.map((text) => `<p>${text}</p>`);
    expect(
      only(page('The choir in the quarry', story.slice(0, 2).join('') + quote + story[2])).captions,
    ).toEqual([]);
  });

  it('leave the captions of pictures alone', () => {
    const picture =
      '<figure><img src="a.jpg"><figcaption>The quarry at dusk, seen from the crane.</figcaption></figure>';
    const { captions } = only(page('The choir in the quarry', picture + paragraphs(ENGLISH)));
    expect(captions.map(({ text }) => text)).toEqual(['The quarry at dusk, seen from the crane.']);
  });
});

describe('a pull quote without a full stop above the paragraph that it repeats', () => {
  it('is removed in a side column and in a quotation, not as a subheading', () => {
    const kept = (inner: string): string =>
      only(
        `<html><body><article><h1>The tenors of Slate Valley</h1><p>${ENGLISH[0]}</p>${inner}<p>They say that “lets the tenors sing against their own echo” is all that a conductor has to know, and she laughs.</p><p>${ENGLISH[2]}</p></article></body></html>`,
      ).text;
    const quote = 'Lets the tenors sing against their own echo';
    expect(kept(`<aside><q>${quote}</q></aside>`)).not.toContain(quote);
    expect(kept(`<blockquote><p>${quote}</p></blockquote>`)).not.toContain(quote);
    expect(kept(`<h2>${quote}</h2>`)).toContain(quote);
  });
});

describe('the author of a page with generated class names', () => {
  const page = (head: string): string =>
    `<!doctype html><html lang="en"><head><title>The choir in the quarry</title></head><body><main><article>${head}${paragraphs(ENGLISH)}</article></main></body></html>`;

  it.each([
    [
      'in a list above the headline',
      '<ul class="x7"><li><span title="Helen Brock" data-hook="user-name">Helen Brock</span></li><li><span data-hook="time-ago">Mar 8, 2023</span></li></ul><h1>The choir in the quarry</h1>',
      ['Helen Brock'],
    ],
    [
      'below the headline',
      '<h1>The choir in the quarry</h1><div class="a1"><a href="/p" data-testid="authorName">Priya Nambiar</a><span>·</span><a>Follow</a></div>',
      ['Priya Nambiar'],
    ],
    ['of nobody', '<h1>The choir in the quarry</h1><a data-testid="authorLink" href="/u">Follow</a>', []],
  ])('%s', (_, head, authors) => {
    expect(only(page(head)).authors).toEqual(authors);
  });
});

describe('the standfirst below the byline', () => {
  const page = (title: string, byline: string, first: string, story: readonly string[]): string =>
    `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><div class="meta"><span class="author">${byline}</span><time datetime="2024-05-02">2.5.2024</time></div>${first}<div class="content">${paragraphs(story)}</div></article></body></html>`;

  it.each([
    [
      'Turkish',
      'Köyün son değirmeni yeniden dönüyor',
      'Selin Akdoğan',
      'h2',
      'spot',
      'Otuz yıldır duran su değirmeni, köylülerin çalışmasıyla onarıldı ve haftada iki gün buğday öğütüyor.',
    ],
    [
      'Polish',
      'Dworzec w Lipnie znów otwarty',
      'Kinga Wrońska',
      'div',
      'article_lead',
      'Po siedmiu latach przerwy podróżni mogą wreszcie usiąść w ogrzewanej poczekalni.',
    ],
    [
      'German',
      'Sensor warnt vor Frost im Weinberg',
      'Jana Riedmüller',
      'p',
      'teaser-text',
      'Forschende haben ein Messgerät entwickelt, das Winzer zwei Stunden vor dem ersten Frost weckt.',
    ],
  ])('is the first paragraph whose class name says so: %s', (_, title, byline, tag, name, lead) => {
    const html = page(title, byline, `<${tag} class="${name}">${lead}</${tag}>`, PORTUGUESE);
    expect(only(html)).toMatchObject({ standfirst: lead, text: [lead, ...PORTUGUESE].join('\n\n') });
  });

  it('is none where all paragraphs have that name, or none has it', () => {
    const [first, ...others] = ENGLISH;
    const all = page('The choir in the quarry', 'Ann Carver', '', []).replace(
      '<div class="content">',
      `<div class="intro">${paragraphs(ENGLISH)}`,
    );
    expect(only(all).standfirst).toBeNull();
    expect(
      only(page('The choir in the quarry', 'Ann Carver', `<p>${first}</p>`, others)).standfirst,
    ).toBeNull();
  });
});

describe('blank lines in one text that a style sheet shows', () => {
  const JAPANESE = [
    '山辺市は１２日、旧山辺駅の駅舎を改修し、来年４月に図書館として開館すると発表した。蔵書は約２万冊を予定している。',
    '旧駅舎は１９２３年に建てられた木造２階建てで、鉄道の高架化に伴い２０１８年に役目を終え、市民団体が保存を求めていた。',
    '市の担当者は「列車を待つように、ゆっくり本を読んでほしい」と話している。',
  ];
  const page = (text: string): string =>
    `<html><head><title>旧駅舎が図書館に</title></head><body><article><h1>旧駅舎が図書館に</h1><div>${text}</div></article></body></html>`;

  it('part paragraphs', () => {
    expect(only(page(`<p class="body">　${JAPANESE.join('\n\n　')}</p>`)).text).toBe(JAPANESE.join('\n\n'));
    expect(only(page(`<p class="body">${ENGLISH.join('\n \n')}</p>`)).text).toBe(ENGLISH.join('\n\n'));
  });

  it('part none within a sentence or above an indent of the source', () => {
    const [first, second, third] = ENGLISH;
    const html = page(
      `<p>The choir of\n\nSlate Valley sings.</p><p>${first}\n\n      ${second}</p><p>${third}</p>`,
    );
    expect(only(html).text).toBe(`The choir of Slate Valley sings.\n\n${first} ${second}\n\n${third}`);
  });
});
