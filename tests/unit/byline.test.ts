import { describe, expect, it } from 'vitest';
import { readBareName, readByline } from '../../src/recognise/byline.ts';
import { readBylineLines } from '../../src/recognise/byline-lines.ts';
import { isBylineLead, isPictureLabel } from '../../src/recognise/byline-words.ts';
import { isJobTitle } from '../../src/recognise/placed-byline.ts';
import { statedNames } from '../../src/recognise/stated-names.ts';

type Row = readonly [line: string, authors: readonly string[], agency: string | null, rest: string];

const BYLINES: readonly Row[] = [
  ['By Jane Roe', ['Jane Roe'], null, ''],
  ['By Jane Roe and Max Poe', ['Jane Roe', 'Max Poe'], null, ''],
  ['By Jane Roe, Max Poe and Ann Lee', ['Jane Roe', 'Max Poe', 'Ann Lee'], null, ''],
  ['By Jane Roe, Max Poe, and Ann Lee', ['Jane Roe', 'Max Poe', 'Ann Lee'], null, ''],
  ['By Jane Roe / The Associated Press', ['Jane Roe'], 'AP', ''],
  ['By Jane Roe, Associated Press', ['Jane Roe'], 'AP', ''],
  ['By JANE ROE, Associated Press', ['JANE ROE'], 'AP', ''],
  ['By The Associated Press', [], 'AP', ''],
  ['By Reuters', [], 'Reuters', ''],
  ['By Jane Roe | Staff Writer', ['Jane Roe'], null, 'Staff Writer'],
  [
    'By Jane Roe, Chief Product Officer, Tarn Works • Oct. 27, 2024',
    ['Jane Roe'],
    null,
    'Chief Product Officer, Tarn Works • Oct. 27, 2024',
  ],
  ['Written by Jane Roe, MD, MPH', ['Jane Roe'], null, ''],
  ['Written by Jane Roe MSc, PhD', ['Jane Roe'], null, ''],
  [
    'Written By: Kate Roe Digital Editor and Master Gardener',
    ['Kate Roe'],
    null,
    'Digital Editor and Master Gardener',
  ],
  ['Words by Ann Lee', ['Ann Lee'], null, ''],
  ['By ANN LEE Tarn Press', ['ANN LEE'], null, 'Tarn Press'],
  ['Author of the article:By Ann Lee', ['Ann Lee'], null, ''],
  ['Author: By Ann Lee', ['Ann Lee'], null, ''],
  ['Posted by Jan Lee, Chief Mechanical Engineer', ['Jan Lee'], null, 'Chief Mechanical Engineer'],
  ['By Jan L. and Ann R.', ['Jan L.', 'Ann R.'], null, ''],
  ['Автор: Ветров И. В.', ['Ветров И. В.'], null, ''],
  ['By Barta Zs.', ['Barta Zs.'], null, ''],
  ['撰文 王小明', ['王小明'], null, ''],
  ['Text: Liv Dahl Foto: Nils Berg', ['Liv Dahl'], null, 'Foto: Nils Berg'],
  ['Vum Claudine Muller', ['Claudine Muller'], null, ''],
  ['ដោយ សុខ ចាន់', ['សុខ ចាន់'], null, ''],
  ['記者 李三元 攝影 王小明／花蓮報導', ['李三元'], null, ''],
  ['記者 李三元 攝影 王小明 陳大文', ['李三元'], null, ''],
  ['By Sarah Miller, an Oslo Poet', ['Sarah Miller'], null, 'an Oslo Poet'],
  ['Posted by Jane Roe on May 20, 2024', ['Jane Roe'], null, 'on May 20, 2024'],
  ['Posted by: Lola at December 18, 2024 05:48 PM', ['Lola'], null, 'at December 18, 2024 05:48 PM'],
  ['Posted by roe77 on Friday January 12, 2024 @11:40AM', [], null, 'on Friday January 12, 2024 @11:40AM'],
  ['Posted by Jane Roe on', ['Jane Roe'], null, 'on'],
  ['كتبت سلمى الرافعي', ['سلمى الرافعي'], null, ''],
  ['द्वारा मीना जोशी', ['मीना जोशी'], null, ''],
  ['기자명 김하늘 기자', ['김하늘'], null, ''],
  ['[새한일보 배수민 기자]', ['배수민'], null, ''],
  ['文/图 全媒体记者 李三元', ['李三元'], null, ''],
  ['即時中心／李三元報導', ['李三元'], null, ''],
  ['（王 岭）', ['王 岭'], null, ''],
  ['Posted on May 20, 2024 by Jane Roe', ['Jane Roe'], null, 'Posted on May 20, 2024'],
  ['By Jane Roe · Oct 3, 2024 · 5 min read', ['Jane Roe'], null, 'Oct 3, 2024 · 5 min read'],
  ['BY JANE ROEPUBLISHED: JAN 29, 2024', ['JANE ROE'], null, 'PUBLISHED: JAN 29, 2024'],
  ['By Jane RoeMar 5, 2024 | 6 comments', ['Jane Roe'], null, 'Mar 5, 2024 | 6 comments'],
  ['ByJane Roe', ['Jane Roe'], null, ''],
  ['By Jane Roe Updated October 3, 2024', ['Jane Roe'], null, 'Updated October 3, 2024'],
  ['By Jane Roe in Paris', ['Jane Roe'], null, 'in Paris'],
  ['By Jane Roe for The Tarn Post', ['Jane Roe'], null, 'for The Tarn Post'],
  ['By Jane Roe jroe@tarnpost.example', ['Jane Roe'], null, 'jroe@tarnpost.example'],
  ['Written by Linny and Peter', ['Linny', 'Peter'], null, ''],
  ['Written by Mary', ['Mary'], null, ''],
  ['By Lauren - Oct 3, 2024', ['Lauren'], null, 'Oct 3, 2024'],
  ['Von Jan Kowal und Eva Maus', ['Jan Kowal', 'Eva Maus'], null, ''],
  ['Av Liv Dahl og Nils Berg', ['Liv Dahl', 'Nils Berg'], null, ''],
  ['Av Stina Dahl och Nils Berg', ['Stina Dahl', 'Nils Berg'], null, ''],
  ['Piše: Vesna Malić i Josip Dub', ['Vesna Malić', 'Josip Dub'], null, ''],
  ['Autorzy: Ewa Lis oraz Jan Buk', ['Ewa Lis', 'Jan Buk'], null, ''],
  ['Napsala: Petra Malá a Josef Dub', ['Petra Malá', 'Josef Dub'], null, ''],
  ['Von Jan Kowal, Berlin', ['Jan Kowal'], null, 'Berlin'],
  ['Par Luc Petit avec AFP', ['Luc Petit'], 'AFP', ''],
  ['Par Luc Petit, avec AFP', ['Luc Petit'], 'AFP', ''],
  ['Article rédigé par Luc Petit', ['Luc Petit'], null, ''],
  ['Por Ana Lima', ['Ana Lima'], null, ''],
  ['di Anna Bianchi - 3 ottobre 2024', ['Anna Bianchi'], null, '3 ottobre 2024'],
  ['Door Jan de Boer', ['Jan de Boer'], null, ''],
  ['Автор: Иван Ветров', ['Иван Ветров'], null, ''],
  ['Yazan: Ali Kaya', ['Ali Kaya'], null, ''],
  ['بقلم أحمد سالم', ['أحمد سالم'], null, ''],
  ['（记者 王小明 李丽）', ['王小明', '李丽'], null, ''],
  ['记者 王小明', ['王小明'], null, ''],
  ['文/王小明', ['王小明'], null, ''],
  ['（小林太郎）', ['小林太郎'], null, ''],
  ['김하늘 기자', ['김하늘'], null, ''],
  ['김하늘 기자 haneul@paper.example', ['김하늘'], null, ''],
  ['[ 김하늘 / haneul@paper.example ]', ['김하늘'], null, ''],
  ['TNP Web Desk', [], null, ''],
  ['TNP Lifestyle Desk / Updated: Dec 17, 2024', [], null, 'Updated: Dec 17, 2024'],
  ['Editorial Team', [], null, ''],
  ['By the Tarn Team 2–3 minutes', [], null, '2–3 minutes'],
  ['(red)', [], null, ''],
  [
    'Posted on May 4, 2024 by Jane Roe (KestrelSoft) - 5 Comments',
    ['Jane Roe'],
    null,
    'Posted on May 4, 2024 · 5 Comments',
  ],
  ['By J. R. Roe View In Digital Edition', ['J. R. Roe'], null, 'View In Digital Edition'],
  ['May 18, 2023 By Jane Roe In', ['Jane Roe'], null, 'May 18, 2023 · In'],
  [
    'On May 4, 2024May 6, 2024 By Jane RoeIn Gardening',
    ['Jane Roe'],
    null,
    'On May 4, 2024May 6, 2024 · In Gardening',
  ],
  ['Medically reviewed by Ann Lee, MD', [], null, ''],
  ['Publicerat av Stina Dahl den 11 maj 2020', ['Stina Dahl'], null, 'den 11 maj 2020'],
  ['Udgivet af Bo Krogh den 4. juni 2021', ['Bo Krogh'], null, 'den 4. juni 2021'],
  ['Opublikowane przez Ewa Nowak 4 maja 2020', ['Ewa Nowak'], null, '4 maja 2020'],
  ['Publicat de Ioana Pop pe 4 mai 2020', ['Ioana Pop'], null, 'pe 4 mai 2020'],
  ['Közzétette: Kis Anna 2020. május 4.', ['Kis Anna'], null, '2020. május 4.'],
  ['Опубликовал Иван Лис 4 мая 2020', ['Иван Лис'], null, '4 мая 2020'],
  [
    '4 мая 2020, 14:25 Политика Автор: Иван Лис Комментарии: 3',
    ['Иван Лис'],
    null,
    '4 мая 2020, 14:25 · Комментарии: 3',
  ],
  ['4. Mai 2020, 10:15 Uhr Autorin: Eva Maus', ['Eva Maus'], null, '4. Mai 2020, 10:15 Uhr'],
  ['12 mai 2020 à 10:15 Auteur : Luc Petit', ['Luc Petit'], null, '12 mai 2020 à 10:15'],
];

const NO_BYLINES = [
  'By Friday the river had risen.',
  'By clicking you agree',
  'By clicking Continue, you agree to our Privacy Policy',
  'By the numbers',
  'By Category',
  'By Max Poe, who lives in Paris.',
  'By Jane Roe standards, this was a quiet year.',
  'By Max Poe, MD Screening is the only imaging test that ...',
  'by Harbour Master ( 10503068 )',
  'By Default All Items',
  'Von Montag an gilt der neue Fahrplan.',
  'Par exemple',
  'Por favor',
  'Di Maria',
  'Door fittings and handles',
  'Help Desk',
  'Standing Desk',
  'Author archives',
  'Fra mai 2020 Autor: 3',
  'The river rose in May 2020, author: unknown',
  'Jane Roe',
  '기자 회견이 열렸다',
  '记者从会上获悉，大桥将关闭一年。',
  '',
];

describe('readByline', () => {
  it.each(BYLINES)('%s', (line, authors, agency, rest) => {
    const byline = readByline(line);
    expect(byline).not.toBeNull();
    expect(byline).toMatchObject({ authors, agency, rest });
    expect(line).toContain(byline?.byline);
  });

  it.each(NO_BYLINES)('is null for %j', (line) => {
    expect(readByline(line)).toBeNull();
  });

  it('keeps the printed byline without role and date', () => {
    expect(readByline('By Jane Roe / The Associated Press · Oct 3, 2024')?.byline).toBe(
      'By Jane Roe / The Associated Press',
    );
    expect(readByline('By Jane Roe, MD | Staff Writer')?.byline).toBe('By Jane Roe, MD');
  });

  it.each([
    ['（小林太郎）', '小林太郎'],
    ['（记者 王小明 李丽）', '记者 王小明 李丽'],
    ['[김하늘 기자]', '김하늘 기자'],
  ])('takes the brackets off %s', (line, byline) => {
    expect(readByline(line)?.byline).toBe(byline);
  });

  it('names the writer, not the reviewer', () => {
    const line = 'Medically reviewed by Ann Lee, RD — Written by Jane Roe, MS — Updated on March 7, 2024';
    expect(readByline(line)?.authors).toEqual(['Jane Roe']);
    expect(readByline('By Jane Roe | Fact-checked by Ann Lee')?.authors).toEqual(['Jane Roe']);
  });
});

describe('teams, houses and accounts that sign', () => {
  it.each([
    ['By the Tarn Team 2–3 minutes', 'the Tarn Team'],
    ['TNP Web Desk', 'TNP Web Desk'],
    ['By Harrow Online | May 4, 2024', 'Harrow Online'],
    ['by kestrelboats | May 4, 2024', 'kestrelboats'],
    ['Written by Harrow Online', 'Harrow Online'],
    ['May 4, 2024 · 3 min read · By Harrow Online', 'Harrow Online'],
    ['January 20th, 2025 by HGS', 'HGS'],
  ])('%s', (line, team) => {
    expect(readByline(line)).toMatchObject({ authors: [], agency: null, team });
  });

  it.each([
    'By Wire Reports',
    'Staff Writer',
    'Published by our engineering team',
    'Medically reviewed by Ann Lee, MD',
  ])('names nobody: %s', (line) => {
    expect(readByline(line)?.team ?? null).toBeNull();
  });

  it.each([
    'By Popular Demand',
    'by location',
    'By fax: 555-0100',
    '2 minuti di lettura',
    'Written By Feb',
    'By Monday | May 4, 2024',
  ])('is no byline: %s', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe('readBareName', () => {
  it.each([
    ['Jane Roe', ['Jane Roe'], null],
    ['Jane Roe, Staff Writer', ['Jane Roe'], null],
    ['Jane Roe | Reporter', ['Jane Roe'], null],
    ['JANE ROE, Staff Writer', ['JANE ROE'], null],
    ['Jane Roe - Oct 3, 2024', ['Jane Roe'], null],
    ['Jane Roe and Max Poe', ['Jane Roe', 'Max Poe'], null],
    ['Jane Roe, Associated Press', ['Jane Roe'], 'AP'],
    ['The Associated Press', [], 'AP'],
    ['(Jane Roe)', ['Jane Roe'], null],
    ['By Lauren', ['Lauren'], null],
    ['Paula (Ulla) Roe Published: January 3, 2024', ['Paula (Ulla) Roe'], null],
    ['Lisa Hastings', ['Lisa Hastings'], null],
  ])('%s', (line, authors, agency) => {
    expect(readBareName(line)).toMatchObject({ authors, agency });
  });

  it.each([
    'Read More',
    'New York',
    'JANE ROE',
    'Jane Roe went home.',
    'Jane Roe?',
    'Fitness Trends 2025: A Brief Look',
    'Private Yoga in Tarn',
    '',
  ])('is null for %j', (line) => {
    expect(readBareName(line)).toBeNull();
  });
});

describe('readBylineLines', () => {
  const inHead = { isLabelled: false, isDated: true };

  it.each([
    ['Oct 3, 2024 · 5 min · Jane Roe', ['Jane Roe']],
    ['Dec 26, 2025 • Jane Roe in Project Notes', ['Jane Roe']],
    ['9. September 2025 um 15:46 Uhr / Jan Kowal-Berg', ['Jan Kowal-Berg']],
    ['MARTA QUIJANO | 4 mayo 2024', ['MARTA QUIJANO']],
    ['BORGO ALTO, 4 maggio 2024', undefined],
    ['De kaster, spiser og sover ved kaia i Oster.', undefined],
    ['By kestrelboats, on the evening of May 4, 2024', []],
  ])('reads the name beside a time: %s', (line, authors) => {
    expect(readBylineLines([line], inHead)?.authors).toEqual(authors);
  });
});

describe('a line that the model labels as byline', () => {
  const labelled = { isLabelled: true, isDated: true };

  it.each([
    // a place or a paper after the names
    ['Jana Brückner, Elmstadt', ['Jana Brückner']],
    ['Lucía Arnedo. Peñalba', ['Lucía Arnedo']],
    ['LUCÍA ARNEDO / PEÑALBA', ['LUCÍA ARNEDO']],
    ['RUI SOLEDADE | Vila Alta', ['RUI SOLEDADE']],
    ['Dewi Lestari, Budi Hartono - harianTimur', ['Dewi Lestari', 'Budi Hartono']],
    ['Par Élise Montfort (Val-de-Roche, envoyée spéciale)', ['Élise Montfort']],
    ['Mara Ellison at Fen Road', ['Mara Ellison']],
    ['रोहन चौबे, भोपाल', ['रोहन चौबे']],
    ['সুমন কাদের, খুলনা', ['সুমন কাদের']],
    ['سلمى الناصر - البصرة', ['سلمى الناصر']],
    ['البصرة - سلمى الناصر', ['سلمى الناصر']],
    // labels
    ['Artikel von: TIM OBERHOF und EVA MAUS', ['TIM OBERHOF', 'EVA MAUS']],
    ['Photographs and words by Tove Lindqvist', ['Tove Lindqvist']],
    ['Texto y fotos: Lucía Arnedo', ['Lucía Arnedo']],
    ['Bài và ảnh: Minh Châu', ['Minh Châu']],
    ['oleh Sari Kusuma', ['Sari Kusuma']],
    ['Του Πέτρου Μαυρίδη', ['Πέτρου Μαυρίδη']],
    ['Összeállította: Vadas Piroska', ['Vadas Piroska']],
    ['أجرى الحوار: وسيم الكردي', ['وسيم الكردي']],
    ['文：ほたる（みなと便り）', ['ほたる']],
    ['取材・文：前田ミナ　撮影：岡田一　編集：森リコ', ['前田ミナ']],
    ['来源： 江城晚报 作者： 郑小满', ['郑小满']],
    ['文／記者林佩玲', ['林佩玲']],
    ['文、攝影｜林佩玲', ['林佩玲']],
    ['【本報訊】記者　林佩玲', ['林佩玲']],
    ['江城晚报记者 郑小满 通讯员 马丽', ['郑小满', '马丽']],
    ['하늘일보 김하늘 기자', ['김하늘']],
    ['김하늘 기자, 이바다 기자', ['김하늘', '이바다']],
    ['김하늘 기자  승인 2024.06.27  호수 1142', ['김하늘']],
    // other things on the line
    ['Fen Public Radio | By [11]Mara Ellison', ['Mara Ellison']],
    ['— Mara Ellison', ['Mara Ellison']],
    ['Report: Mara Ellison', ['Mara Ellison']],
    ['WORDS Mara Ellison', ['Mara Ellison']],
    ['Recette proposée par Ana Lima', ['Ana Lima']],
    ['Розмовляла Олена Гай', ['Олена Гай']],
    ['ნინო დოლიძე', ['ნინო დოლიძე']],
    ['MUDr. Jana Holá, lékařka', ['MUDr. Jana Holá']],
    ['ing. Ion Lupu', ['Ion Lupu']],
    ['د. سلمى الرافعي', ['سلمى الرافعي']],
    ['Jana Nowak redaktor prowadząca', ['Jana Nowak']],
    ['Julio Arnedo y Maria da Silva Costa', ['Julio Arnedo', 'Maria da Silva Costa']],
    ['Mara Ellison HARROW TODAY', ['Mara Ellison']],
    ['Mara Ellison with Nation Desk', ['Mara Ellison']],
    ['Na Juma Mwakasege', ['Juma Mwakasege']],
    ['سلمى الناصر من الرياض', ['سلمى الناصر']],
    ['שרה לוי ודן כהן', ['שרה לוי', 'דן כהן']],
  ])('%s', (line, authors) => {
    expect(readBylineLines([line], labelled)?.authors).toEqual(authors);
  });

  it.each([
    '来源：江城晚报',
    '兄弟二人送院治疗',
    '語ることの難しさ',
    'Edited by Max Poe',
    'Source: Max Poe',
    'Photography Max Poe',
    'Par La Presse boréale',
    'Costa Rica',
    'August Update',
    'নিজস্ব প্রতিবেদক, খুলনা',
    'BORGO ALTO, 4 maggio 2024, 11:20',
  ])('names no author: %s', (line) => expect(readBylineLines([line], labelled)?.authors ?? []).toEqual([]));

  it.each([
    ['(ar)', ['ar']],
    ['/aro/', ['aro']],
    ['– A.R.', ['A.R.']],
    ['a. r.', ['a. r.']],
    ['Ann Roe in London and Max Poe in Oslo', ['Ann Roe', 'Max Poe']],
    ['Door Piet Harmsen en Dewi Quint', ['Piet Harmsen', 'Dewi Quint']],
    ['Por Ana Roe en Nueva Harrow', ['Ana Roe']],
    ['Lê Phong - Đỗ Quỳnh', ['Lê Phong', 'Đỗ Quỳnh']],
    ['Jan Kowal, Mara Ellison (Fotos: Eva Marlez)', ['Jan Kowal', 'Mara Ellison']],
    ['Von Jan Kowal und Mara Ellison (Fotos)', ['Jan Kowal']],
    ['Liv Torunn Quill journalist', ['Liv Torunn Quill']],
    ['Veera Saarinen HG', ['Veera Saarinen']],
    ['Bài, ảnh: Lê Phong', ['Lê Phong']],
    ['（報道部・鳥居花子）', ['鳥居花子']],
    ['飯嶋花子\u3000森口みき', ['飯嶋花子', '森口みき']],
    ['〔記者王小明／禾田報導〕', ['王小明']],
  ])('names the authors of a labelled line: %s', (line, authors) => {
    expect(readBylineLines([line], labelled)?.authors).toEqual(authors);
  });

  it.each(['The', 'und', 'von'])('takes a word of bylines for no initials: %s', (line) => {
    expect(readBylineLines([line], labelled)?.authors ?? []).toEqual([]);
  });

  it.each([
    // names of five ideographs, of two words, with a surname of two syllables
    ['文：檜皮真理子、写真：和田航', ['檜皮真理子']],
    ['文・和田航　写真・檜皮真理子', ['和田航']],
    ['著者：山本 花江', ['山本 花江']],
    ['聯合晚報 記者呂家安／台北報導', ['呂家安']],
    ['선우하람 기자', ['선우하람']],
    // labels of readers of screens, marks and words before names
    ['Author, Vinita Rawat', ['Vinita Rawat']],
    ['Автор, Ольга Рощина', ['Ольга Рощина']],
    ['נכתב: נועם אלון', ['נועם אלון']],
    ['מאת נועם אלון', ['נועם אלון']],
    ['Հեղինակ՝ Մարիամ Գալստյան', ['Մարիամ Գալստյան']],
    ['ដោយ៖ ចាន់ បុប្ផា', ['ចាន់ បុប្ផា']],
    ['Сэтгүүлч Д.Номинцэцэг', ['Д.Номинцэцэг']],
    ['రచయిత: ఎం. శారద', ['ఎం. శారద']],
    ['Muallif: Nodira Saidova', ['Nodira Saidova']],
    ['Imeandikwa na Neema Mushi', ['Neema Mushi']],
    // makers of pictures, sources, the end of a text
    ['ภาพ: วิชัย ทองดี', []],
    ['צילום: נועם אלון', []],
    ['Theo Người Đô Thị', []],
    ['Theo VietTimes', []],
    ['Theo Holloway', ['Theo Holloway']],
    ['انتهای پیام/', []],
  ])('reads scripts of Asia and Africa: %s', (line, authors) => {
    expect(readBylineLines([line], labelled)?.authors ?? []).toEqual(authors);
  });

  it.each([
    ['高橋里奈　和田航平2025年7月13日 17時30分', ['高橋里奈', '和田航平']],
    ['2025-07-13 10:00 聯合晚報 記者呂家安／台北報導', ['呂家安']],
    ['高校野球 2025年7月13日', []],
    ['林業 2025年7月13日', []],
    ['金融时报 2025-07-13', []],
    ['石川県 2025年7月13日', []],
  ])('tells names from topics, papers and places on a line of times: %s', (line, authors) => {
    const place = { isLabelled: false, isTime: true, isDated: true };
    expect(readBylineLines([line], place)?.authors ?? []).toEqual(authors);
  });

  it.each(['شماره روزنامه: ۵۹۱۴ | ۱۴۰۲/۱۰/۲۴', 'Redacción Ciencia | 21 feb 2025 (16:02)'])(
    'names nobody in a line of times: %s',
    (line) => {
      const place = { isLabelled: false, isTime: true, isDated: true };
      expect(readBylineLines([line], place)?.authors ?? []).toEqual([]);
    },
  );

  it.each(['Periodista de Puertos', 'Redakteur für Wissen', 'Staff writer'])(
    'reads the job below: %s',
    (job) => {
      expect(readBylineLines(['Marta Quijano', job], labelled)).toMatchObject({
        authors: ['Marta Quijano'],
        lines: 2,
      });
    },
  );
});

describe('isBylineLead', () => {
  it('knows a byline word that stands alone', () => {
    expect(['By', 'by:', 'Written by', 'Von', 'Автор:'].map(isBylineLead)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['Bye', 'Writer', 'By Jane Roe', ''].map(isBylineLead)).toEqual([false, false, false, false]);
  });
});

describe('isPictureLabel', () => {
  it('knows the label of a photographer that stands alone', () => {
    expect(['Foto', 'Photos:', 'Kuvat'].map(isPictureLabel)).toEqual([true, true, true]);
    expect(['Foto: Jane Roe', 'Text', ''].map(isPictureLabel)).toEqual([false, false, false]);
  });
});

describe('isJobTitle', () => {
  it.each(['Staff Writer', 'Editor at Large', 'Chief Product Officer'])('%s', (text) => {
    expect(isJobTitle(text)).toBe(true);
  });

  it.each(['', 'Berlin', '/ HARROW.EXAMPLE /', 'Oct 3, 2024', 'Staff Writer • Oct. 27, 2024'])(
    'not %j',
    (text) => {
      expect(isJobTitle(text)).toBe(false);
    },
  );
});

describe('bylines of many languages', () => {
  it.each([
    ['By Jane RoeLifestyle', ['Jane Roe']],
    ['By Jane RoeTech reporter', ['Jane Roe']],
    ['By Jane RoeBBC News', ['Jane Roe']],
    ['Von Jan KowalWirtschaft', ['Jan Kowal']],
    ['By Jane McKay', ['Jane McKay']],
    ['By Jane Roe For Harrow.com', ['Jane Roe']],
    ['By JANE ROE FOR HARROW ONLINE', ['JANE ROE']],
    ['Kolumne von Jana Brückner', ['Jana Brückner']],
    ['Ein Gastbeitrag von Jan Kowal', ['Jan Kowal']],
    ['Une chronique de Luc Petit', ['Luc Petit']],
    ['von Jan Kowal, NDL ELMSTADT', ['Jan Kowal']],
    ['Von Jana Brückner, Redakteurin', ['Jana Brückner']],
    ['Par Luc Petit, journaliste', ['Luc Petit']],
    ['Autorka: Anna Nowak', ['Anna Nowak']],
    ['Napsala: Jana Nováková', ['Jana Nováková']],
    ['Írta: Vadas Piroska', ['Vadas Piroska']],
    ['Tác giả: Lê Phong', ['Lê Phong']],
    ['Penulis: Budi Santoso', ['Budi Santoso']],
    ['Γράφει η Μαρία Καλογήρου', ['Μαρία Καλογήρου']],
    ['מאת: דנה לוי', ['דנה לוי']],
    ['نویسنده: سارا احمدی', ['سارا احمدی']],
    ['लेखक: अनीता शर्मा', ['अनीता शर्मा']],
    ['โดย สมชาย ใจดี', ['สมชาย ใจดี']],
    ['Av Kari Holt', ['Kari Holt']],
    ['Kirjoittanut Anna Virtanen', ['Anna Virtanen']],
    ['Piše: Marko Horvat', ['Marko Horvat']],
    ['Авторка: Олена Гай', ['Олена Гай']],
    ['February 25, 2017by Maren Holt', ['Maren Holt']],
    ['By Jane Roe Aktualisiert: 3. Oktober 2024', ['Jane Roe']],
    ['Por Ana Lima Atualizado em 03/10/2024', ['Ana Lima']],
    ['Par Luc Petit le 3 octobre 2024', ['Luc Petit']],
    ['Di Anna Bianchi 3 ottobre 2024', ['Anna Bianchi']],
    ['Ana Lima, Rui Sol (Enviado especial)', null],
    ['순천, 광양 구현모 기자 hm@paper.example', ['구현모']],
    ['박준석 기자 외 1명', ['박준석']],
    ['(李军伟 编译)', null],
    ['记者 汪一二 通讯员 庞三四', ['汪一二', '庞三四']],
    // A surname that few have, before a job; a department is none.
    ['빈도연 기자', ['빈도연']],
    ['사회부 기자', null],
    ['경제부 김하늘 기자', ['김하늘']],
    ['【打印】【关闭窗口】', null],
    ['江城日报记者 文三元 摄', null],
    ['비 오는 항구. 사진=김하늘 기자', null],
    ['[사설]', null],
    ['[부고]', null],
    ['윤가온 기자, 사진 서태운 기자', ['윤가온', '서태운']],
    ['PDF로 내려받기', null],
    ['우지연 에디터 | 조회 18,204', ['우지연']],
    ['記者張志雄 張梓嘉 嘉義報導', ['張志雄', '張梓嘉']],
    ['實習記者 林佩玲 報導', ['林佩玲']],
    ['[하늘일보=안성, 구현모 기자]', ['구현모']],
    ['Nga Arben Hoxhaj dhe Mira Leka', ['Arben Hoxhaj', 'Mira Leka']],
    ['Shkruar nga: Mira Leka', ['Mira Leka']],
    ['Shkruan Arben Hoxhaj', ['Arben Hoxhaj']],
    ['Përgatiti: Mira Leka', ['Mira Leka']],
    ['Publikuar nga Mira Leka më 12 Prill 2024', ['Mira Leka']],
    ['Nga Arben Hoxhaj, kryeredaktor', ['Arben Hoxhaj']],
    ['Redaktoi Mira Leka', []],
    ['Përktheu: Mira Leka', null],
    ['Nga Tirana në Prishtinë', null],
    ['Compiled by Mara Ellison', ['Mara Ellison']],
    ['Interview: Ulla Zeh', ['Ulla Zeh']],
    ['Von Ulla Zeh und Bert Kolb (Fotos)', ['Ulla Zeh']],
    ['Von Ulla Zeh und dpa (Foto)', ['Ulla Zeh']],
    ['By Mara Ellison and Max Poe (photos)', ['Mara Ellison']],
  ])('%s', (line, authors) => {
    expect(readByline(line)?.authors ?? null).toEqual(authors);
  });

  it.each([
    ['Sophie FosterTravel News Reporter', ['Sophie Foster']],
    ['Sarah LazareTwitter', ['Sarah Lazare']],
    ['Ana Lima, Rui Sol (Enviado especial)', ['Ana Lima', 'Rui Sol']],
    ['Անի Պետրոսյան', ['Անի Պետրոսյան']],
  ])('reads the bare names of %s', (line, authors) => {
    expect(readBareName(line)?.authors).toEqual(authors);
  });

  it.each(['Gil Roe@GilRoe', 'Gil Roe @gilroe'])('takes the account off %s', (line) => {
    expect(readBareName(line)?.authors).toEqual(['Gil Roe']);
  });

  it.each([
    'Son Güncelleme',
    'Last Updated',
    'Última Actualización',
    'Ostatnia Aktualizacja',
    'Cập Nhật Lúc',
    'Poslední Aktualizace',
    'Terakhir Diperbarui',
    'آخر تحديث',
    'تاریخ انتشار',
    'Последнее Обновление',
  ])('takes the label of a time for nobody: %s', (label) => {
    expect(readBareName(label)?.authors ?? []).toEqual([]);
    expect(readByline(`By ${label}`)?.authors ?? []).toEqual([]);
  });

  it.each([
    'Redakteurin',
    'Korrespondent',
    'journaliste',
    'dziennikarka',
    'novinářka',
    'Журналист',
    'wartawan',
  ])('knows the job %s', (job) => {
    expect(isJobTitle(job)).toBe(true);
  });
});

describe('statedNames', () => {
  it('reads a value of any length', () => {
    expect(statedNames('By: '.repeat(20_000))).toEqual([]);
  });

  it.each([
    ['Department for Coastal Travel', ['Department for Coastal Travel']],
    ['Council for Inland Waters', ['Council for Inland Waters']],
    ['Ann Roe for The Harrow Ledger', ['Ann Roe']],
    ['Nora Quill in Kestrel Bay', ['Nora Quill']],
  ])('cuts off the paper or place behind a person, but no part of an institution: %s', (stated, names) => {
    expect(statedNames(stated)).toEqual(names);
  });
});
