import { describe, expect, it } from 'vitest';
import { findAgency } from '../../src/recognise/agencies.ts';
import { AGENCIES } from '../../src/recognise/agency-table.ts';
import { looksLikePersonName } from '../../src/recognise/names.ts';

describe('findAgency', () => {
  it('finds each form of the table, also behind a space and in capitals', () => {
    const forms = AGENCIES.flatMap((agency) => [agency.name, ...agency.marks, ...agency.names]);
    const names = new Set(AGENCIES.flatMap((agency) => agency.names));
    // Not `AJANSI`, whose lower case has a dot.
    const capitals = [...names]
      .map((name) => name.toUpperCase())
      .filter((name) => names.has(name.toLowerCase()));
    const variants = [...forms, ...capitals].flatMap((form) => [form, ` ${form}`]);
    expect(variants.filter((form) => findAgency(form) === null)).toEqual([]);
  });

  it.each([
    ['AP', 'AP'],
    ['The Associated Press', 'AP'],
    ['ASSOCIATED PRESS', 'AP'],
    ['afp', 'AFP'],
    ['Agence France-Presse', 'AFP'],
    ['REUTERS', 'Reuters'],
    ['dpa-AFX', 'dpa'],
    ['dpa/bb', 'dpa'],
    ['AP/Reuters', 'AP'],
    ['dts Nachrichtenagentur', 'dts'],
    ['Xinhua News Agency', 'Xinhua'],
    ['新华社', 'Xinhua'],
    ['شينخوا', 'Xinhua'],
    ['中新网', 'China News Service'],
    ['中央社', 'CNA (Taiwan)'],
    ['연합뉴스', 'Yonhap'],
    ['뉴시스', 'Newsis'],
    ['共同', 'Kyodo'],
    ['時事', 'Jiji'],
    ['ロイター', 'Reuters'],
    ['ТАСС', 'TASS'],
    ['Интерфакс', 'Interfax'],
    ['РИА Новости', 'RIA Novosti'],
    ['رويترز', 'Reuters'],
    ['Press Trust of India', 'PTI'],
    ['NNN-BERNAMA', 'NNN-Bernama'],
    ['Anadolu Agency', 'AA'],
    ['Agência Brasil', 'Agência Brasil'],
    ['The Canadian Press', 'The Canadian Press'],
    ['PRNewswire', 'PR Newswire'],
    ['BUSINESS WIRE', 'Business Wire'],
    ['GLOBE NEWSWIRE', 'GlobeNewswire'],
  ])('%s is %s', (printed, name) => {
    expect(findAgency(printed)).toBe(name);
  });

  it.each(['ap', 'spa', 'Ann Roe', 'The Tarn Post', 'AP/IB', 'Read more', '', 'either/or', 'news agency'])(
    '%j is no agency',
    (printed) => {
      expect(findAgency(printed)).toBeNull();
    },
  );
});

describe('looksLikePersonName', () => {
  it.each([
    'Jane Roe',
    'Jan van der Berg',
    'J.K. Marlow',
    'Dr. Ann Roe',
    "Sean O'Marra",
    'María-José de la Cruz Vega',
    'Ann Roe, MD, MPH',
    'Max Poe Jr.',
    'Jean DUPLOIS',
    'Иван Ветров',
    'أحمد سالم',
    '王小明',
    '김하늘',
    '山田花子',
  ])('%s', (name) => {
    expect(looksLikePersonName(name)).toBe(true);
  });

  it.each([
    'Read More',
    'Privacy Policy',
    'New York',
    'United States',
    'News Desk',
    'BUY ONE NOW',
    'jane roe',
    'Jane',
    'Jane Roe went home',
    'Terms and Conditions',
    'Incident Response Training',
    'PhotosVideos Gallery',
    'Monday Morning',
    '防災・復興',
    '整理 编辑部',
    '조회',
    'کد خبر',
    'एक घंटा पहले',
    '12 Angry Voters',
    '',
  ])('not %j', (text) => {
    expect(looksLikePersonName(text)).toBe(false);
  });
});
