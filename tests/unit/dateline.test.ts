import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/recognise/dateline.ts';
import { SCRIPT_FORMS } from '../../src/recognise/dateline-scripts.ts';

const STORY = 'The council of the small harbour town voted on Monday to close the old bridge for a year.';

type Row = readonly [prefix: string, place: string | null, agency: string | null, date: string | null];

const BEFORE_STORY: readonly Row[] = [
  ['SEOUL, South Korea (AP) — ', 'SEOUL, South Korea', 'AP', null],
  ['WINSTON-SALEM, N.C. (AP) -- ', 'WINSTON-SALEM, N.C.', 'AP', null],
  ['NEW YORK (AP) _ ', 'NEW YORK', 'AP', null],
  ['ST. LOUIS (AP) – ', 'ST. LOUIS', 'AP', null],
  ['JAKARTA (AFP) - ', 'JAKARTA', 'AFP', null],
  ['BEIJING, April 11 (Xinhua) -- ', 'BEIJING', 'Xinhua', 'April 11'],
  ['PUTRAJAYA, Oct 27 (NNN-BERNAMA) — ', 'PUTRAJAYA', 'NNN-Bernama', 'Oct 27'],
  ['New Delhi, Nov 1 (PTI) ', 'New Delhi', 'PTI', 'Nov 1'],
  ['SHAH ALAM: ', 'SHAH ALAM', null, null],
  ['Jakarta, CNN Indonesia -- ', 'Jakarta', null, null],
  ['KABARTIMUR.CO.ID, SLEMAN - ', 'SLEMAN', null, null],
  ['Kabar7.com, Sleman - ', 'Sleman', null, null],
  ['New Delhi [India], January 11 (ANI): ', 'New Delhi [India]', 'ANI', 'January 11'],
  ['Hannover (dpa) - ', 'Hannover', 'dpa', null],
  ['Hannover (dts Nachrichtenagentur) – ', 'Hannover', 'dts', null],
  ['Berlin/Bremen (dpa/bb) - ', 'Berlin/Bremen', 'dpa', null],
  ['Berlin (epd). ', 'Berlin', 'epd', null],
  ['AMSTERDAM (ANP) - ', 'AMSTERDAM', 'ANP', null],
  ['TBMM (AA) - ', 'TBMM', 'AA', null],
  ['Madrid (EFE).- ', 'Madrid', 'EFE', null],
  ['Madrid, 12 mar (EFE).- ', 'Madrid', 'EFE', '12 mar'],
  ['Roma, 12 mar. (askanews) - ', 'Roma', 'Askanews', '12 mar'],
  ['Bucureşti, 12 mar /Agerpres/ - ', 'Bucureşti', 'Agerpres', '12 mar'],
  ['Скопје, 12 март 2025 (МИА) - ', 'Скопје', 'MIA', '12 март 2025'],
  ['TALLINN, 12. märts, BNS - ', 'TALLINN', 'BNS', '12. märts'],
  ['Madrid, 11 ene (EFE).- ', 'Madrid', 'EFE', '11 ene'],
  ['Paris, 11 janv 2024 (AFP) - ', 'Paris', 'AFP', '11 janv 2024'],
  ['(ANSA) - ROMA, 11 GEN - ', 'ROMA', 'ANSA', '11 GEN'],
  ['Jan 14 (Reuters) - ', null, 'Reuters', 'Jan 14'],
  ['(Reuters) - ', null, 'Reuters', null],
  ['SEATTLE (KXYZ) — ', 'SEATTLE', 'KXYZ', null],
  ['Riga, May 5 (Harbour Post) – ', 'Riga', null, 'May 5'],
  ['Усть, 5 вересня (Портова хвиля) – ', 'Усть', null, '5 вересня'],
  ['Graz, 5. Mai (Murtaler Bote) – ', 'Graz', null, '5. Mai'],
  ['NEW YORK, March 11, 2024 /PRNewswire/ -- ', 'NEW YORK', 'PR Newswire', 'March 11, 2024'],
  ['SAN JOSE, Calif.--(BUSINESS WIRE)--', 'SAN JOSE, Calif.', 'Business Wire', null],
  ['LONDON, Oct. 03, 2024 (GLOBE NEWSWIRE) -- ', 'LONDON', 'GlobeNewswire', 'Oct. 03, 2024'],
  ['МОСКВА, 26 марта. /ТАСС/. ', 'МОСКВА', 'TASS', '26 марта'],
  ['МОСКВА, 26 мар - РИА Новости. ', 'МОСКВА', 'RIA Novosti', '26 мар'],
  ['Москва. 26 марта. INTERFAX.RU - ', 'Москва', 'Interfax', '26 марта'],
  ['MONTREAL — ', 'MONTREAL', null, null],
  ['EUGENE, Ore. -- ', 'EUGENE, Ore.', null, null],
  ['LONDON, Oct. 3 — ', 'LONDON', null, 'Oct. 3'],
  ['(BOULDER, Colo.) -- ', 'BOULDER, Colo.', null, null],
  ['Pathankot: ', 'Pathankot', null, null],
];

const WHOLE: readonly (readonly [...Row, paragraph: string])[] = [
  ['JAKARTA (AFP) Jan 29, 2004', 'JAKARTA', 'AFP', 'Jan 29, 2004', 'JAKARTA (AFP) Jan 29, 2004'],
  [
    '新华社北京1月11日电（记者 王小明）',
    '北京',
    'Xinhua',
    '1月11日',
    '新华社北京1月11日电（记者 王小明）北方多地今天下雪，道路结冰。',
  ],
  [
    '中新网1月11日电 ',
    null,
    'China News Service',
    '1月11日',
    '中新网1月11日电 据当地媒体报道，旧桥今天关闭。',
  ],
  [
    '（中央社記者王小明台北11日電）',
    '台北',
    'CNA (Taiwan)',
    '11日',
    '（中央社記者王小明台北11日電）市府今天宣布關閉舊橋。',
  ],
  [
    '(서울=연합뉴스) 김하늘 기자 = ',
    '서울',
    'Yonhap',
    null,
    '(서울=연합뉴스) 김하늘 기자 = 시는 월요일 다리를 닫기로 했다.',
  ],
  ['[서울=뉴시스] ', '서울', 'Newsis', null, '[서울=뉴시스] 시는 월요일 다리를 닫기로 했다.'],
  ['【ワシントン共同】', 'ワシントン', 'Kyodo', null, '【ワシントン共同】市は月曜日、橋を閉じると発表した。'],
  [
    '［東京　１１日　ロイター］ - ',
    '東京',
    'Reuters',
    '１１日',
    '［東京　１１日　ロイター］ - 市は橋を閉じると発表した。',
  ],
  [
    'القاهرة 9 مايو 2016 / ',
    'القاهرة',
    null,
    '9 مايو 2016',
    'القاهرة 9 مايو 2016 / أعلنت البلدية إغلاق الجسر القديم',
  ],
  ['دمشق (شينخوا) ', 'دمشق', 'Xinhua', null, 'دمشق (شينخوا) أعلنت البلدية إغلاق الجسر القديم'],
];

const NO_DATELINES = [
  `He told the agency (Reuters) that the bridge was safe. ${STORY}`,
  `The agency (AP) said the bridge was safe. ${STORY}`,
  `The Associated Press (AP) — The agency was founded by newspapers. ${STORY}`,
  `American Psychological Association (APA) — The group met on Monday. ${STORY}`,
  `Certified Public Accountant (CPA) — The title is protected. ${STORY}`,
  `Note: ${STORY}`,
  `NOTE — ${STORY}`,
  `UPDATE — ${STORY}`,
  `Apple — ${STORY}`,
  `HIGH-GRADE MATERIALS — ${STORY}`,
  `Ingredients: ${STORY}`,
  'WASHINGTON: A HISTORY',
  'MONTREAL — A GUIDE',
  'BEGINNERS — STRENGTH TRAINING',
  'SECURE YOUR SPOT - ENROL NOW',
  'Berlin - Paris - Roma',
  `London is old. ${STORY}`,
  STORY,
  'قالت وكالة (رويترز) إن الجسر القديم أغلق يوم الاثنين',
  '',
];

describe('readDateline', () => {
  it.each(BEFORE_STORY)('%s', (prefix, place, agency, date) => {
    expect(readDateline(prefix + STORY)).toEqual({
      prefix,
      place,
      agency,
      date,
      reporters: [],
      byline: null,
    });
  });

  it.each(WHOLE)('%s', (prefix, place, agency, date, paragraph) => {
    expect(readDateline(paragraph)).toMatchObject({ prefix, place, agency, date });
  });

  it.each(NO_DATELINES)('is null for %j', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });

  it.each([
    ['新华社北京1月11日电（记者 王小明 李丽）北方多地今天下雪。', ['王小明', '李丽']],
    ['(서울=연합뉴스) 김하늘 기자 = 시는 다리를 닫기로 했다.', ['김하늘']],
    ['本报讯（记者王小明）昨日，旧桥关闭，市民绕行。', ['王小明']],
    [`ANKARA (AA) - ALİ KAYA - ${STORY}`, ['ALİ KAYA']],
    [`Рига, Январь 05 (Портовая волна, Иван Лис) – ${STORY}`, ['Иван Лис']],
    [`Riga, May 5 (Harbour Post, Ann Roe) – ${STORY}`, ['Ann Roe']],
  ])('names the reporters of %s', (paragraph, reporters) => {
    expect(readDateline(paragraph)?.reporters).toEqual(reporters);
  });

  it.each([
    ['新华社北京1月11日电（记者 王小明、李丽）北方多地今天下雪。', '记者 王小明、李丽'],
    ['(서울=연합뉴스) 김하늘 기자 = 시는 다리를 닫기로 했다.', '김하늘 기자'],
    [`ANKARA (AA) - ALİ KAYA - ${STORY}`, 'ALİ KAYA'],
    [`SEOUL, South Korea (AP) — ${STORY}`, null],
  ])('prints the byline of %s', (paragraph, byline) => {
    expect(readDateline(paragraph)?.byline).toBe(byline);
  });
});

it.each([
  ['मुंबई : ', 'मुंबई', 'राज्य सरकारने बुधवारी नवे धोरण जाहीर केले. याचा फायदा लाखो लोकांना होणार आहे.'],
  ['ಬೆಂಗಳೂರು: ', 'ಬೆಂಗಳೂರು', 'ರಾಜ್ಯ ಸರ್ಕಾರ ಬುಧವಾರ ಹೊಸ ನೀತಿಯನ್ನು ಪ್ರಕಟಿಸಿತು. ಇದರಿಂದ ಲಕ್ಷಾಂತರ ಜನರಿಗೆ ಅನುಕೂಲವಾಗಲಿದೆ.'],
  [
    'اسلام آباد: ',
    'اسلام آباد',
    'وفاقی حکومت نے بدھ کو نئی پالیسی کا اعلان کیا۔ اس سے لاکھوں لوگوں کو فائدہ ہوگا۔',
  ],
  ['القاهرة- ', 'القاهرة', 'في صباح بارد على ضفاف النيل، ينهمك عشرات الصيادين في إصلاح مراكبهم الخشبية.'],
  ['أولا- ', null, 'في صباح بارد على ضفاف النيل، ينهمك عشرات الصيادين في إصلاح مراكبهم الخشبية.'],
  ['ध्यान दें: ', null, 'राज्य सरकार ने बुधवार को नई नीति की घोषणा की। इससे लाखों लोगों को फायदा होगा।'],
])('a known city before a mark, in scripts without capitals: %s', (prefix, place, story) => {
  expect(readDateline(prefix + story)?.place ?? null).toBe(place);
});

describe('forms of scripts without capitals', () => {
  it.each(SCRIPT_FORMS)('$example', ({ form, example }) => {
    expect(form.exec(`${example}…`)?.[0]).toBe(example);
  });
});

describe('East Asian datelines of agencies and papers that no list has', () => {
  it.each([
    [
      '海声社滨城3月12日电（记者 孙晓明）',
      null,
      ['孙晓明'],
      '港口管理局12日证实，一艘失去联系的渔船前一天被货轮发现，船员都平安。',
    ],
    [
      '〔記者林小芬／濱海報導〕',
      '濱海',
      ['林小芬'],
      '梅雨未至，一間百年老屋已有三面牆被雨水泡壞，屋主請來鄰居一起修補屋頂與牆面。',
    ],
    [
      '記者林小芬、陳大同／綜合報導　',
      null,
      ['林小芬', '陳大同'],
      '梅雨未至，一間百年老屋已有三面牆被雨水泡壞，屋主請來鄰居一起修補屋頂與牆面。',
    ],
  ])('%s', (prefix, place, reporters, story) => {
    expect(readDateline(prefix + story)).toMatchObject({ prefix, place, agency: null, reporters });
  });

  it('a telephone in a sentence is none', () => {
    expect(
      readDateline('渔船的船员3月12日电话里告诉家人，他们在海上漂了十三天，最后被一艘货轮救起。'),
    ).toBeNull();
  });
});
