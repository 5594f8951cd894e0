import { lowerCode } from '../text/characters.ts';

/** One news agency: the name used in output and every form it is printed in. */
interface Agency {
  readonly name: string;
  /** Abbreviations and marks: matched with their case, since `AP` is an agency and `ap` is not. */
  readonly marks: readonly string[];
  /** Full names: matched in any case. */
  readonly names: readonly string[];
  /** The abbreviation commonly means something else too, so a dateline needs more evidence than it. */
  readonly ambiguous?: true;
}

const AGENCIES: readonly Agency[] = [
  {
    name: 'AP',
    marks: ['AP', 'A.P.', 'Ap'],
    names: [
      'associated press',
      'ap news',
      'associated press writer',
      'ассошиэйтед пресс',
      'أسوشيتد برس',
      '美联社',
      '美聯社',
      'ap通信',
      'ap通讯社',
      'ap통신',
    ],
  },
  {
    name: 'AFP',
    marks: ['AFP', 'afp', 'Afp'],
    names: [
      'agence france-presse',
      'agence france presse',
      'франс пресс',
      'франс-пресс',
      'فرانس برس',
      'أ ف ب',
      'أ.ف.ب',
      '法新社',
      'afp通信',
      'afp=時事',
      'afp통신',
    ],
  },
  {
    name: 'Reuters',
    marks: ['Reuters', 'REUTERS', 'RTRS', 'Reuter', 'rtr', 'Рейтер'],
    names: [
      'reuters',
      'thomson reuters',
      'reuters health',
      'reuters news',
      'thomson reuters foundation',
      'рейтер',
      'рейтерс',
      'رويترز',
      '路透社',
      '路透',
      'ロイター',
      'ロイター通信',
      'ロイター時事',
      '로이터',
      '로이터통신',
    ],
  },
  {
    name: 'dpa',
    marks: ['dpa', 'DPA', 'Dpa', 'dpa-AFX', 'dpa/lnw', 'dpa/tmn', 'dpa-infocom', 'Deutsche Presse-Agentur'],
    names: [
      'deutsche presse-agentur',
      'dpa international',
      'german press agency',
      '德新社',
      'د ب أ',
      'د.ب.أ',
      'الألمانية',
    ],
  },
  {
    name: 'Xinhua',
    marks: ['Xinhua', 'XINHUA', 'Синьхуа', 'CHINE NOUVELLE'],
    names: [
      'xinhua',
      'xinhua news',
      'chine nouvelle',
      'синьхуа',
      'شينخوا',
      '新华社',
      '新華社',
      '新华网',
      '新華網',
      '新华社电',
      '新华',
      '新華社通信',
      '신화통신',
      '신화',
      '신화망',
    ],
  },
  {
    name: 'China News Service',
    marks: ['ECNS', 'Chinanews'],
    names: [
      'china news service',
      '中新社',
      '中新网',
      '中新網',
      '中国新闻网',
      '中国新闻社',
      '中國新聞社',
      '中新经纬',
    ],
  },
  {
    name: 'CNA (Taiwan)',
    marks: ['CNA (Taiwan)'],
    names: ['central news agency', '中央社', '中央通訊社', '中央通讯社'],
  },
  { name: 'EFE', marks: ['EFE', 'Efe', 'efe'], names: ['agencia efe', 'efe verde', 'эфэ', 'إفي'] },
  { name: 'Europa Press', marks: ['EUROPA PRESS', 'EP'], names: ['europa press'], ambiguous: true },
  { name: 'ANSA', marks: ['ANSA', 'Ansa'], names: ['agenzia ansa', 'анса'] },
  { name: 'AGI', marks: ['AGI'], names: ['agenzia giornalistica italia', 'agenzia agi'], ambiguous: true },
  {
    name: 'Adnkronos',
    marks: ['Adnkronos', 'ADNKRONOS', 'Labitalia'],
    names: ['adnkronos', 'adnkronos/labitalia', 'adnkronos salute'],
  },
  { name: 'Askanews', marks: ['askanews', 'Askanews'], names: ['askanews'] },
  { name: 'Italpress', marks: ['ITALPRESS', 'Italpress'], names: ['italpress'] },
  { name: 'LaPresse', marks: ['LaPresse', 'LAPRESSE'], names: ['lapresse'] },
  {
    name: 'TASS',
    marks: ['TASS', 'ТАСС', 'ITAR-TASS', 'ИТАР-ТАСС', 'Itar-Tass'],
    names: ['тасс', 'итар-тасс', 'itar-tass', 'تاس', '塔斯社', 'タス通信', '타스통신', '타스'],
  },
  {
    name: 'RIA Novosti',
    marks: ['RIA', 'РИА'],
    names: ['ria novosti', 'риа новости', 'نوفوستي', '俄新社'],
    ambiguous: true,
  },
  { name: 'Sputnik', marks: ['Sputnik'], names: ['sputnik news', 'радио sputnik', 'سبوتنيك', '卫星社'] },
  {
    name: 'Interfax',
    marks: ['Interfax', 'INTERFAX', 'INTERFAX.RU', 'Interfax.ru', 'Интерфакс', 'ИНТЕРФАКС'],
    names: ['интерфакс', 'interfax', 'interfax-ukraine', 'интерфакс-украина', 'إنترفاكس', '国际文传电讯社'],
  },
  { name: 'Ukrinform', marks: ['Ukrinform'], names: ['укринформ', 'укрінформ', 'ukrinform'] },
  { name: 'BelTA', marks: ['BelTA', 'БЕЛТА', 'БелТА'], names: ['белта', 'belta'] },
  {
    name: 'Yonhap',
    marks: ['Yonhap', 'YONHAP'],
    names: [
      'yonhap',
      'yonhap news',
      '연합뉴스',
      '연합',
      '聯合ニュース',
      '聯合',
      '韩联社',
      '韓聯社',
      'рёнхап',
    ],
  },
  { name: 'Newsis', marks: ['Newsis', 'NEWSIS'], names: ['newsis', '뉴시스', 'ニューシス', '纽西斯'] },
  { name: 'News1 Korea', marks: ['News1', 'news1'], names: ['뉴스1', '뉴스원'] },
  {
    name: 'KCNA',
    marks: ['KCNA'],
    names: ['korean central news agency', '조선중앙통신', '朝中社', '朝鮮中央通信'],
  },
  {
    name: 'Kyodo',
    marks: ['Kyodo', 'KYODO', 'KYODO NEWS'],
    names: ['kyodo', 'kyodo news', '共同', '共同通信', '共同通信社', '共同社', '교도통신'],
  },
  {
    name: 'Jiji',
    marks: ['Jiji', 'JIJI'],
    names: ['jiji', 'jiji press', '時事', '時事通信', '時事通信社', '时事社', '지지통신'],
  },
  { name: 'PTI', marks: ['PTI', 'Pti'], names: ['press trust of india', 'pti bhasha', 'भाषा'] },
  { name: 'ANI', marks: ['ANI', 'Ani'], names: ['asian news international'] },
  {
    name: 'IANS',
    marks: ['IANS', 'Ians', 'ians', 'IANSlife'],
    names: ['indo-asian news service', 'indo asian news service'],
  },
  { name: 'UNI', marks: ['UNI'], names: ['united news of india'], ambiguous: true },
  { name: 'APP', marks: ['APP'], names: ['associated press of pakistan'], ambiguous: true },
  { name: 'PPI', marks: ['PPI'], names: ['pakistan press international'], ambiguous: true },
  { name: 'UNB', marks: ['UNB'], names: ['united news of bangladesh'] },
  { name: 'BSS', marks: ['BSS'], names: ['bangladesh sangbad sangstha'] },
  { name: 'Bernama', marks: ['Bernama', 'BERNAMA'], names: ['bernama', '马新社', '馬新社'] },
  { name: 'NNN-Bernama', marks: ['NNN-BERNAMA', 'NNN-Bernama', 'NNN'], names: ['nnn-bernama'] },
  { name: 'Antara', marks: ['ANTARA', 'Antara'], names: ['antara news', 'lkbn antara', 'antara'] },
  { name: 'PNA', marks: ['PNA'], names: ['philippine news agency'], ambiguous: true },
  {
    name: 'VNA',
    marks: ['VNA', 'TTXVN', 'VNA/VNS'],
    names: ['vietnam news agency', 'thông tấn xã việt nam', '越通社'],
  },
  { name: 'TNA', marks: ['TNA'], names: ['thai news agency'], ambiguous: true },
  { name: 'AAP', marks: ['AAP'], names: ['australian associated press', 'aap newswire'] },
  { name: 'NZ Newswire', marks: ['NZN'], names: ['nz newswire'] },
  {
    name: 'PA Media',
    marks: ['PA', 'PA Media'],
    names: ['press association', 'pa media', 'pa news agency', 'pa wire'],
    ambiguous: true,
  },
  { name: 'UPI', marks: ['UPI'], names: ['united press international', 'upi通信'] },
  {
    name: 'The Canadian Press',
    marks: ['CP', 'Canadian Press'],
    names: ['canadian press', 'la presse canadienne', 'presse canadienne'],
    ambiguous: true,
  },
  { name: 'ANP', marks: ['ANP', 'Anp'], names: ['algemeen nederlands persbureau'] },
  { name: 'Belga', marks: ['Belga', 'BELGA'], names: ['belga', 'agence belga', 'belga news agency'] },
  {
    name: 'APA',
    marks: ['APA', 'apa', 'APA-OTS', 'APA/dpa'],
    names: ['austria presse agentur', 'austria presse-agentur'],
    ambiguous: true,
  },
  {
    name: 'Keystone-SDA',
    marks: ['Keystone-SDA', 'SDA', 'sda', 'ATS', 'ats'],
    names: ['keystone-sda', 'keystone-ats', 'schweizerische depeschenagentur', 'agence télégraphique suisse'],
    ambiguous: true,
  },
  { name: 'dts', marks: ['dts', 'DTS'], names: ['dts nachrichtenagentur'] },
  { name: 'epd', marks: ['epd', 'EPD'], names: ['evangelischer pressedienst'] },
  { name: 'KNA', marks: ['KNA'], names: ['katholische nachrichten-agentur'] },
  { name: 'SID', marks: ['SID', 'sid'], names: ['sport-informations-dienst'], ambiguous: true },
  { name: 'TT', marks: ['TT'], names: ['tidningarnas telegrambyrå'], ambiguous: true },
  { name: 'NTB', marks: ['NTB'], names: ['norsk telegrambyrå'] },
  { name: 'Ritzau', marks: ['Ritzau', 'RITZAU', '/ritzau/'], names: ['ritzau'] },
  { name: 'STT', marks: ['STT'], names: ['suomen tietotoimisto'] },
  { name: 'PAP', marks: ['PAP'], names: ['polska agencja prasowa'], ambiguous: true },
  { name: 'ČTK', marks: ['ČTK', 'CTK'], names: ['česká tisková kancelář', 'czech news agency'] },
  { name: 'MTI', marks: ['MTI'], names: ['magyar távirati iroda'], ambiguous: true },
  {
    name: 'Hina',
    marks: ['Hina', 'HINA'],
    names: ['hrvatska izvještajna novinska agencija'],
    ambiguous: true,
  },
  { name: 'Tanjug', marks: ['Tanjug', 'TANJUG'], names: ['tanjug'] },
  { name: 'ANA-MPA', marks: ['ANA-MPA', 'ΑΠΕ-ΜΠΕ'], names: ['athens-macedonian news agency'] },
  {
    name: 'AA',
    marks: ['Anadolu'],
    names: ['anadolu agency', 'anadolu ajansı', 'anadolu', 'anadolu ajans', 'الأناضول', '阿纳多卢通讯社'],
    ambiguous: true,
  },
  { name: 'DHA', marks: ['DHA'], names: ['demirören haber ajansı'], ambiguous: true },
  { name: 'İHA', marks: ['İHA', 'IHA'], names: ['ihlas haber ajansı'] },
  { name: 'Lusa', marks: ['Lusa', 'LUSA'], names: ['agência lusa'] },
  { name: 'Agência Brasil', marks: ['ABr'], names: ['agência brasil', 'agencia brasil'] },
  { name: 'Estadão Conteúdo', marks: [], names: ['estadão conteúdo', 'agência estado'] },
  { name: 'Folhapress', marks: ['FOLHAPRESS', 'Folhapress'], names: ['folhapress'] },
  { name: 'Télam', marks: ['Télam', 'TELAM', 'Telam'], names: ['télam', 'agencia télam'] },
  { name: 'Notimex', marks: ['Notimex', 'NTX', 'NOTIMEX'], names: ['notimex'] },
  { name: 'Prensa Latina', marks: ['PL'], names: ['prensa latina'], ambiguous: true },
  {
    name: 'MENA',
    marks: ['MENA'],
    names: ['middle east news agency', 'أ ش أ', 'أ.ش.أ', 'أنباء الشرق الأوسط'],
    ambiguous: true,
  },
  { name: 'WAM', marks: ['WAM'], names: ['emirates news agency', 'وام'], ambiguous: true },
  { name: 'SPA', marks: ['SPA'], names: ['saudi press agency', 'واس'], ambiguous: true },
  { name: 'QNA', marks: ['QNA'], names: ['qatar news agency', 'قنا'] },
  { name: 'KUNA', marks: ['KUNA'], names: ['kuwait news agency', 'كونا'] },
  { name: 'BNA', marks: ['BNA'], names: ['bahrain news agency', 'بنا'], ambiguous: true },
  { name: 'ONA', marks: ['ONA'], names: ['oman news agency', 'العمانية'], ambiguous: true },
  { name: 'Petra', marks: ['Petra', 'PETRA'], names: ['jordan news agency', 'بترا'], ambiguous: true },
  { name: 'SANA', marks: ['SANA'], names: ['syrian arab news agency', 'سانا'] },
  { name: 'WAFA', marks: ['WAFA'], names: ['palestine news agency', 'وفا'], ambiguous: true },
  { name: 'IRNA', marks: ['IRNA'], names: ['islamic republic news agency', 'إرنا', 'ایرنا', 'ирна'] },
  { name: 'Tasnim', marks: ['Tasnim'], names: ['tasnim news agency', 'تسنیم'] },
  { name: 'MAP', marks: ['MAP'], names: ['maghreb arabe presse', 'و م ع'], ambiguous: true },
  { name: 'APS', marks: ['APS'], names: ['algérie presse service', 'وأج'], ambiguous: true },
  { name: 'NAN', marks: ['NAN'], names: ['news agency of nigeria'], ambiguous: true },
  { name: 'GNA', marks: ['GNA'], names: ['ghana news agency'] },
  { name: 'SAnews', marks: ['SAnews.gov.za'], names: ['sanews', 'south african government news agency'] },
  { name: 'CNN', marks: ['CNN', 'CNN Newsource'], names: ['cnn newsource', 'cnn wire'] },
  { name: 'Bloomberg', marks: ['Bloomberg'], names: ['bloomberg news'] },
  {
    name: 'Tribune News Service',
    marks: ['TNS'],
    names: ['tribune news service', 'tribune content agency'],
    ambiguous: true,
  },
  { name: 'Catholic News Service', marks: ['CNS'], names: ['catholic news service'], ambiguous: true },
  { name: 'Religion News Service', marks: ['RNS'], names: ['religion news service'] },
  {
    name: 'PR Newswire',
    marks: ['PRNewswire', 'PRNEWSWIRE', 'PRNewswire-PRWeb', 'PRNewswire-Asia'],
    names: ['pr newswire', 'prnewswire', 'prnewswire-asia'],
  },
  { name: 'Business Wire', marks: ['BUSINESS WIRE', 'BUSINESSWIRE'], names: ['business wire'] },
  {
    name: 'GlobeNewswire',
    marks: ['GLOBE NEWSWIRE', 'GlobeNewswire'],
    names: ['globenewswire', 'globe newswire'],
  },
  {
    name: 'ACCESS Newswire',
    marks: ['ACCESSWIRE', 'ACCESS Newswire'],
    names: ['accesswire', 'access newswire'],
  },
  { name: 'Newsfile', marks: ['Newsfile Corp.'], names: ['newsfile corp', 'newsfile'] },
  { name: 'CNW', marks: ['CNW', 'CNW Telbec', 'CNW Group'], names: ['cision canada'] },
  { name: 'EIN Presswire', marks: ['EINPresswire.com'], names: ['ein presswire', 'einpresswire.com'] },
];

const byMark: ReadonlyMap<string, Agency> = new Map(
  AGENCIES.flatMap((agency) => [agency.name, ...agency.marks].map((mark) => [mark, agency] as const)),
);
const byName: ReadonlyMap<string, Agency> = new Map(
  AGENCIES.flatMap((agency) => agency.names.map((name) => [name, agency] as const)),
);
const LONGEST = Math.max(...[...byMark.keys(), ...byName.keys()].map((form) => form.length)) + 25;

const ARTICLE = /^the\s/i;
const AGENCY_WORD =
  /\s(?:news agency|news service|newswire|agency|nachrichtenagentur|haber ajansı|통신|通信)$/i;
/** `dpa/bb`, `dpa-AFX`, `AP/Reuters`: the first agency named counts. */
const JOINT = /\s?[/,&+]\s?|\s(?:and|und|et|y|e|with)\s/;

/** First two characters of all forms, in lower case, so that most texts are refused by one look. */
const FORM_STARTS: ReadonlySet<number> = new Set([...byMark.keys(), ...byName.keys(), 'the '].map(startOf));

function startOf(text: string): number {
  return lowerCode(text.charCodeAt(0)) * 0x10000 + (text.length > 1 ? lowerCode(text.charCodeAt(1)) : 0);
}

/** False where no form of an agency, an article before it or a blank opens the text. */
export function mayOpenWithAgency(text: string): boolean {
  return !isLetter(text.charCodeAt(0)) || FORM_STARTS.has(startOf(text));
}

/** A plain Latin letter, as most texts open with. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function lookUp(printed: string): Agency | null {
  return byMark.get(printed) ?? byName.get(printed.toLowerCase()) ?? null;
}

function find(printed: string): Agency | null {
  const trimmed = printed.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const exact = lookUp(trimmed);
  if (exact !== null) return exact;
  if (!trimmed.includes(' ') && !trimmed.endsWith('.')) return null;
  const bare = trimmed.replace(ARTICLE, '').replace(/\.$/, '').replace(AGENCY_WORD, '');
  return bare === trimmed ? null : lookUp(bare);
}

/**
 * Canonical short name of a news agency (`AP`, `dpa`, `Xinhua`) from any form it is printed in, in any script;
 * `null` when the text is anything else. Of several agencies (`AP/Reuters`) the first is named.
 */
export function findAgency(printed: string): string | null {
  if (!mayOpenWithAgency(printed)) return null;
  const whole = find(printed);
  if (whole !== null) return whole.name;
  if (printed.length > 60 || !JOINT.test(printed)) return null;
  const [first, ...others] = printed.trim().split(JOINT);
  if (first === undefined || others.length === 0 || others.length > 3) return null;
  const agency = find(first);
  // `dpa/bb`: a regional desk is one to four small letters; anything longer must be an agency as well.
  return agency !== null && others.every((other) => /^[a-z]{1,4}$/.test(other) || find(other) !== null)
    ? agency.name
    : null;
}

/** True for forms such as `APA` or `MENA` that more often mean something other than the agency. */
export function isAmbiguousAgency(printed: string): boolean {
  const agency = find(printed);
  return agency?.ambiguous === true && !byName.has(printed.trim().replace(ARTICLE, '').toLowerCase());
}
