import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import { BODY, TITLE } from '../support/lighthouse-story.ts';

/** The one article of a dump with these lines around the same four paragraphs. */
function article(head: readonly string[], foot: readonly string[] = [], between = '\n\n') {
  const { articles } = clean([...head, ...BODY, ...foot].join(between), { format: 'text' });
  expect(articles).toHaveLength(1);
  const [only] = articles;
  if (only === undefined) throw new Error('no article');
  return only;
}

describe('who wrote it, read from the text alone', () => {
  it('gives the team that signs where nobody is named', () => {
    const found = article([TITLE, 'By the Harrow Team', 'May 4, 2024']);
    expect(found).toMatchObject({ authors: ['the Harrow Team'], agency: null, published: '2024-05-04' });
  });

  it.each(['Staff writer', 'Science correspondent', 'Editor, The Harrow Ledger'])(
    'joins the job below the name to the byline: %s',
    (job) => {
      const found = article([TITLE, 'By Mara Ellison', job, 'May 4, 2024']);
      expect(found).toMatchObject({ authors: ['Mara Ellison'], byline: `By Mara Ellison, ${job}` });
    },
  );

  it('leaves the section below the name alone, though it begins like a job', () => {
    expect(article([TITLE, 'By Mara Ellison', 'Senior living', 'May 4, 2024']).byline).toBe(
      'By Mara Ellison',
    );
  });

  it.each([
    ['Fähre nach Nieder Auen fährt wieder', 'Ludger Steinhoff, Nieder Auen', '4. Mai 2024'],
    ['Le bac de Grand Lormont ferme', 'Solène Vaucourt, Grand Lormont', '4 mai 2024'],
    ['Pedra Molhada tem farol novo', 'Iolanda Quintas, Pedra Molhada', '4 de maio de 2024'],
  ])('takes the place behind the name for no author: %s', (title, byline, day) => {
    expect(article([title, byline, day]).authors).toEqual([byline.split(',')[0]]);
  });

  it.each([
    ['Dale Hutchins, 555-0134', 'May 4, 2024'],
    ['Solène Vaucourt, 01 55 01 55 01', '4 mai 2024'],
    ['Ludger Steinhoff, +49 7123 555-201', '4. Mai 2024'],
  ])('takes the person to call with questions for no author: %s', (contact, day) => {
    expect(article([TITLE, day, 'Media contact', contact]).authors).toEqual([]);
  });

  it('reads the name before a day in figures', () => {
    expect(article([TITLE, 'Mara Ellison, 2024-05-04']).authors).toEqual(['Mara Ellison']);
  });

  it.each([
    ['Katarzyna Lis (PAP)', ['Katarzyna Lis'], 'PAP'],
    ['Von Ludger Steinhoff (dpa)', ['Ludger Steinhoff'], 'dpa'],
    ['Par Solène Vaucourt (avec AFP)', ['Solène Vaucourt'], 'AFP'],
    ['Andreea Munteanu, Agerpres', ['Andreea Munteanu'], 'Agerpres'],
    ['Rasa Žukauskienė, BNS', ['Rasa Žukauskienė'], 'BNS'],
    ['Ouest-Matin avec AFP', ['AFP'], 'AFP'],
    ['ČTK, Tarn24', ['ČTK'], 'ČTK'],
  ])('names the agency beside a person or a paper: %s', (byline, authors, agency) => {
    expect(article([TITLE, byline, '4. 5. 2024 14:20'])).toMatchObject({ authors, agency });
  });

  it.each([
    ['Von Ludger Steinhoff, Rom, und Ida Brandt', ['Ludger Steinhoff', 'Ida Brandt']],
    ['Por Iolanda Quintas e Rui Falcão, O Farol', ['Iolanda Quintas', 'Rui Falcão']],
    ['Eva Hendriks en Jan Bakker', ['Eva Hendriks', 'Jan Bakker']],
    ['Juan Barrios en San Telmo', ['Juan Barrios']],
    ['Hallgerður Steinarsdóttir skrifar', ['Hallgerður Steinarsdóttir']],
    ['dalla nostra inviata Giulia Ferrante', ['Giulia Ferrante']],
    ['Von unserer Redakteurin Ida Brandt', ['Ida Brandt']],
    ['Των Μαρίας Παππά και Νίκου Δήμου', ['Μαρίας Παππά', 'Νίκου Δήμου']],
    ['Miktub minn Maria Borg', ['Maria Borg']],
    ['By Mara Ellison Health correspondent', ['Mara Ellison']],
    ['By Mara Ellison and agency', ['Mara Ellison']],
  ])('reads names with places, papers and jobs: %s', (byline, authors) => {
    expect(article([TITLE, byline, '4 May 2024']).authors).toEqual(authors);
  });

  it.each([
    ['Aoife Brennan, Harrow Independent', '© Harrow Independent 2024. All rights reserved.'],
    ['Jānis Roze, Tarnas Avīze', '© Tarnas Avīze. Visas tiesības aizsargātas.'],
    ['Juan Barrios, La Crónica', ''],
    ['Νίκος Δήμος, Η Εφημερίδα', ''],
  ])('takes the paper behind the name for no author: %s', (byline, notice) => {
    expect(article([TITLE, byline, '4 May 2024'], [notice]).authors).toEqual([byline.split(',')[0]]);
  });

  it.each([
    ['Źródło: PAP', 'PAP'],
    ['Quelle: dpa', 'dpa'],
    ['/ritzau/', 'Ritzau'],
    ['Avec AFP', 'AFP'],
    ['Additional reporting by Ludger Steinhoff.', null],
  ])('reads the agency in the last line: %s', (last, agency) => {
    expect(article([TITLE, 'By Mara Ellison', '4 May 2024'], [last])).toMatchObject({
      authors: ['Mara Ellison'],
      contributors: [last],
      agency,
    });
  });

  it('keeps a second name that the headline does not have', () => {
    expect(article([TITLE, 'Mara Ellison, Ludger Steinhoff', 'May 4, 2024']).authors).toHaveLength(2);
  });

  it('does not take the byline that is repeated below a Korean text for another reporter', () => {
    const story = [
      '은별군이 바닷가의 오래된 등대를 고쳐 4일 다시 문을 열었다고 밝혔다.',
      '등대는 1951년에 세워졌고 지난 십 년 동안 불이 꺼져 있었다.',
      '군 관계자는 “주민들이 모은 돈으로 계단과 창을 고쳤다”고 말했다.',
      '등대는 주말마다 오후 다섯 시까지 누구나 올라갈 수 있다.',
    ];
    const lines = ['항구의 오래된 등대 다시 연다', '도윤서 기자', '입력 2024.03.05 15:42', ...story];
    const [only] = clean([...lines, '도윤서 기자 dys@paper.example'].join('\n\n'), {
      format: 'text',
    }).articles;
    expect(only).toMatchObject({ authors: ['도윤서'], contributors: [] });
  });

  it('prefers the reporter in the dateline to the agency above', () => {
    const story = [
      '（中央社記者呂家安苗栗23日電）苗栗山城的老戲院荒廢近30年，縣府今天宣布啟動修復，預計後年重新放映電影。',
      '老戲院建於1958年，全盛時期每天放映六場，是當地居民共同的記憶，許多人在這裡看了第一部電影。',
      '文化局長表示，修復經費約新台幣8000萬元，將保留木造座椅與手繪看板，並邀請老師傅指導。',
      '居民說，年輕時第一次約會就在這裡，希望孫子也能來看電影，一起坐在原來的木椅上。',
    ];
    const lines = ['山城老戲院將修復 預計後年重新放映', '2024/10/23 16:05', '中央社', ...story];
    const [only] = clean(lines.join('\n\n'), { format: 'text' }).articles;
    expect(only).toMatchObject({ authors: ['呂家安'], agency: 'CNA (Taiwan)', dateline: '苗栗' });
  });

  it('names an agency where nobody else signs', () => {
    expect(article([TITLE, 'By The Associated Press', 'May 4, 2024'])).toMatchObject({
      authors: ['The Associated Press'],
      agency: 'AP',
    });
  });

  it('takes a bare team between headline and date', () => {
    expect(article([TITLE, 'Harrow Editorial Team', 'May 4, 2024']).authors).toEqual([
      'Harrow Editorial Team',
    ]);
  });

  it('reads a name glued to two dates', () => {
    const found = article([TITLE, 'May 4, 2024May 9, 2024Jane Roe']);
    expect(found).toMatchObject({ authors: ['Jane Roe'], published: '2024-05-04', modified: '2024-05-09' });
  });

  it('reads a byline whose word stands on a line of its own', () => {
    expect(article([TITLE, 'by', 'Jane Roe', 'May 4, 2024'], [], '\n')).toMatchObject({
      title: TITLE,
      authors: ['Jane Roe'],
    });
  });

  it('takes no word of a line of times for a name', () => {
    const story = [
      '검시관들이 항구의 오래된 등대를 사흘 동안 살펴본 끝에 벽과 계단이 모두 튼튼하다고 어제 저녁 주민들에게 밝혔다.',
      '시장은 등대를 내년 봄까지 다시 열겠다며 수리에 드는 돈은 시와 주민들이 절반씩 나누어 낸다고 덧붙였다.',
      '주민들은 밤마다 불빛이 바다를 비추던 때를 기억한다며 이번 결정을 크게 반기고 있다고 말했다.',
    ];
    const lines = ['항구의 오래된 등대 다시 연다', '송고 2024년03월05일 15시42분', '도윤서 기자', ...story];
    expect(clean(lines.join('\n'), { format: 'text' }).articles).toMatchObject([{ authors: ['도윤서'] }]);
  });

  it('leaves the name of the headline line alone', () => {
    const found = article([TITLE, 'by Jane Roe | Islands | 8 min Read'], [], '\n');
    expect(found).toMatchObject({ title: TITLE, authors: ['Jane Roe'] });
  });

  it('does not take the reviewer for the author', () => {
    const found = article([TITLE, 'Jane Roe', 'Reviewed By:', 'Max Poe, PhD', 'May 4, 2024']);
    expect(found.authors).toEqual(['Jane Roe']);
  });

  it('does not take the author below a headline for its section', () => {
    const found = article([TITLE, 'Jane Roe', 'Jane Roe', 'May 4, 2024']);
    expect(found).toMatchObject({ authors: ['Jane Roe'], section: null });
  });

  it.each([
    [
      'English',
      ['By', 'Mara Ellison', ',', 'Piet Harmsen', 'and', 'Ines Kallio'],
      ['Mara Ellison', 'Piet Harmsen', 'Ines Kallio'],
    ],
    ['German', ['Von', 'Jana Brückner', 'und', 'Tim Oberhof'], ['Jana Brückner', 'Tim Oberhof']],
    ['French', ['Par', 'Élise Montfort', 'et', 'Luc Bellanger'], ['Élise Montfort', 'Luc Bellanger']],
    ['Spanish', ['Por', 'Lucía Arnedo'], ['Lucía Arnedo']],
    ['Dutch', ['Door', 'Sanne Verkade'], ['Sanne Verkade']],
  ])('reads a byline with each part on a line: %s', (_, lines, authors) => {
    expect(article([TITLE, ...lines, '4.5.2024'], [], '\n').authors).toEqual(authors);
  });

  it.each([
    [['Author', 'Mara Ellison']],
    [['Written by', 'Mara Ellison', 'Staff Writer']],
    [['Autorin', 'Mara Ellison']],
    [['Auteur', 'Mara Ellison']],
    [['Autor:', 'Mara Ellison']],
  ])('reads the name below a word for the author: %j', (lines) => {
    expect(article([TITLE, ...lines, 'May 4, 2024']).authors).toEqual(['Mara Ellison']);
    expect(article([TITLE], lines).authors).toEqual(['Mara Ellison']);
  });

  it.each([
    'By Mara Ellison and Piet Harmsen The Associated Press',
    'By Mara Ellison and Piet Harmsen Reuters',
    'By Mara Ellison and Piet Harmsen with Agencies',
  ])('parts names from an agency without a mark: %s', (line) => {
    expect(article([TITLE, line, 'May 4, 2024']).authors).toEqual(['Mara Ellison', 'Piet Harmsen']);
  });

  it('reads a column of names, some directly followed by a job', () => {
    const names = ['By Mara EllisonNews Reporter', 'Piet HarmsenNews Reporter', 'Peter Holm'];
    expect(article([TITLE, ...names, 'May 4, 2024']).authors).toEqual([
      'Mara Ellison',
      'Piet Harmsen',
      'Peter Holm',
    ]);
  });

  it.each([
    ['4. Mai 2024 • Jana Brückner • 3 Minuten', 'Jana Brückner'],
    ['von dpa 04.05.2024, 18:58', 'dpa'],
    ['By HGO, in News, Harbour · 4 May 2024, 20:02 · 0 Comments', 'HGO'],
  ])('reads the name on the line of the time: %s', (line, author) => {
    expect(article([TITLE, line]).authors).toEqual([author]);
  });

  it.each([
    ['AFP', 'May 4, 2024'],
    ['dpa', '04.05.2024 | 17:52 Uhr'],
    ['Author of the article:', 'The Associated Press', 'Published May 4, 2024'],
  ])('names the agency that signs alone in the head: %j', (...lines) => {
    expect(article([TITLE, ...lines]).authors).toEqual([lines.at(-2)]);
  });

  it('skips the initials that stand for a portrait', () => {
    expect(article([TITLE, 'Author:', 'ME', 'Mara Ellison', 'May 4, 2024']).authors).toEqual([
      'Mara Ellison',
    ]);
  });

  it('recognises the picture of an author by its text', () => {
    expect(article([TITLE, 'Bilde av Mara Ellison', 'Mara Ellison', '4. mai 2024']).authors).toEqual([
      'Mara Ellison',
    ]);
  });

  it('does not take editors or the authors of other articles', () => {
    expect(article([TITLE, 'Edited by', 'Max Poe', 'May 4, 2024']).authors).toEqual([]);
    const teasers = ['Related', 'Old boats find new owners', 'By Max Poe', 'April 2, 2024'];
    expect(article([TITLE, 'May 4, 2024'], teasers).authors).toEqual([]);
  });
});

describe('when it was published, read from the text alone', () => {
  it('reads a clock glued to the year', () => {
    expect(article([TITLE, 'October 17, 20236:01 PM ET']).published).toMatch(/^2023-10-17T18:01/);
  });

  it('reads a reading time glued to the year', () => {
    expect(article([TITLE, 'May 2nd 202511 mins']).published).toBe('2025-05-02');
  });

  it('reads a name beside a relative time', () => {
    expect(article([TITLE, 'Mara Ellison | Published 15 hours ago']).authors).toEqual(['Mara Ellison']);
  });

  it('joins a label to the time on the line below it', () => {
    expect(article([TITLE, 'Last updated', 'May 9, 2024', 'Published', 'May 4, 2024'])).toMatchObject({
      published: '2024-05-04',
      modified: '2024-05-09',
    });
  });

  it('keeps a day in the month of the update', () => {
    expect(article([TITLE, '19/12/2025', 'Last Updated: December 2025.']).published).toBe('2025-12-19');
  });

  it('dates nothing by an update of which only the month is told', () => {
    expect(article([TITLE, 'Last Updated January 2025'])).toMatchObject({
      published: null,
      modified: '2025-01',
    });
  });
});
