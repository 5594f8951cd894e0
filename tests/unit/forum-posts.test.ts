import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

interface Thread {
  readonly title: string;
  readonly posts: readonly (readonly [name: string, day: string, text: string])[];
  readonly reply: string;
}

const ENGLISH: Thread = {
  title: 'How do I keep a rain barrel from freezing?',
  reply: 'Reply',
  posts: [
    [
      'saltmarsh',
      'May 4, 2024 at 9:12 am',
      'My rain barrel holds three hundred litres and stands on the north side of the house. Last winter the tap burst in the first week of frost, and the barrel emptied itself onto the neighbour’s path, which then was a sheet of ice for a month. What can I do to keep that from happening again?',
    ],
    [
      'Old Anchor',
      'May 4, 2024 at 9:40 am',
      'Empty it in November and leave the tap open. Nothing else has ever worked for us.',
    ],
    [
      'fernhill',
      'May 5, 2024 at 7:02 pm',
      'A floating ball helps in light frost, but not below minus five degrees.',
    ],
    [
      'saltmarsh',
      'May 6, 2024 at 8:15 am',
      'Thank you both, I will empty it this year and see whether the tap survives.',
    ],
  ],
};
const GERMAN: Thread = {
  title: 'Warum klemmt die Haustür im Sommer?',
  reply: 'Antworten',
  posts: [
    [
      'Kürbiskern',
      '21.10.2023 um 17:42 Uhr',
      'Unsere Haustür ist aus Eiche und klemmt jedes Jahr von Juni bis September, immer an der oberen Ecke auf der Seite des Schlosses. Im Winter schließt sie ohne Mühe. Wir haben sie schon zweimal gehobelt, aber jetzt ist der Spalt im Winter so groß, dass es in den Flur zieht. Was hilft?',
    ],
    [
      'Laubfrosch',
      '21.10.2023 um 20:05 Uhr',
      'Nicht mehr hobeln, sondern die Tür von allen Seiten ölen, auch oben und unten.',
    ],
    [
      'Dachziegel',
      '22.10.2023 um 8:30 Uhr',
      'Bei uns waren es die Bänder, die sich gesetzt hatten. Eine Unterlegscheibe hat genügt.',
    ],
    [
      'Kürbiskern',
      '23.10.2023 um 19:11 Uhr',
      'Danke, die obere Kante war tatsächlich nie geölt. Ich versuche es am Wochenende.',
    ],
  ],
};
const FRENCH: Thread = {
  title: 'Comment nettoyer une vieille théière en fonte ?',
  reply: 'Répondre',
  posts: [
    [
      'margaux',
      '3 novembre 2022 à 8 h 12',
      'J’ai trouvé dans le grenier de ma grand-mère une théière en fonte qui n’a pas servi depuis trente ans. L’intérieur est couvert de rouille et sent le métal mouillé. Je voudrais l’utiliser de nouveau, mais je ne sais pas s’il faut frotter, chauffer ou simplement faire bouillir du thé.',
    ],
    [
      'Bastien',
      '3 novembre 2022 à 9 h 40',
      'Faites bouillir du thé vert très fort pendant une heure, puis videz et séchez bien.',
    ],
    ['lucette', '4 novembre 2022 à 18 h 5', 'Surtout pas de savon, sinon le goût reste pendant des mois.'],
    [
      'margaux',
      '6 novembre 2022 à 10 h 2',
      'Après trois théières, la rouille est devenue noire et l’eau est claire. Merci !',
    ],
  ],
};

const page = ({ title, posts, reply }: Thread, head: string, attributes: string) =>
  `<html><head><title>${title}</title>${head}</head><body ${attributes}>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/new">New</a></li><li><a href="/members">Members</a></li></ul></nav>
  <main><h1>${title}</h1>${posts
    .map(
      ([name, day, text]) =>
        `<div class="post"><div class="meta"><a href="/u">${name}</a></div><div>${day}</div><div class="text"><p>${text}</p></div><div><a href="#">${reply}</a></div></div>`,
    )
    .join('')}</main><footer><a href="/terms">Terms</a></footer></body></html>`;

const asData = (type: string) =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"${type}"}</script>`;

describe('posts of a forum', () => {
  it.each([
    ['English, a question with answers in linked data', ENGLISH, asData('QAPage'), ''],
    ['English, microdata', ENGLISH, '', 'itemscope itemtype="https://schema.org/QAPage"'],
    ['German, linked data', GERMAN, asData('DiscussionForumPosting'), ''],
    ['French, microdata', FRENCH, '', 'itemscope itemtype="http://schema.org/DiscussionForumPosting"'],
  ])('are its text: %s', (_name, thread, head, attributes) => {
    const { articles } = clean(page(thread, head, attributes), { format: 'html' });
    expect(articles).toHaveLength(1);
    for (const [, , text] of thread.posts) expect(articles[0]?.text).toContain(text);
  });

  it.each([
    ['English', ENGLISH, ''],
    ['German, with frequent questions below', GERMAN, asData('FAQPage')],
    ['French', FRENCH, asData('NewsArticle')],
  ])('are comments below any other text: %s', (_name, thread, head) => {
    const { articles } = clean(page(thread, head, ''), { format: 'html', comments: true });
    expect(articles[0]?.text).toContain(thread.posts[0]?.[2]);
    expect(articles[0]?.text).not.toContain(thread.posts[1]?.[2]);
  });
});
