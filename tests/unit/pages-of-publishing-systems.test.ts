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
    `<!doctype html><html><head><title>A casa de farinha da minha avó</title></head><body><nav><a href="/">Início</a></nav><main>${place}</main><ul>${others}</ul><footer>© 2024 Cadernos</footer>${part}<script>$RC("B:0","S:0")</script></body></html>`;
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
