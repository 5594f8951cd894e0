/** Names that papers give their sections, in lower case. */
const SECTION_WORDS: ReadonlySet<string> = new Set(
  (
    'news|local|local news|latest news|breaking news|national|nation|world|international|us|u.s.|uk|europe|asia|africa|americas|middle east|politics|business|' +
    'economy|markets|money|finance|technology|tech|science|health|environment|climate|weather|education|sport|sports|football|' +
    'soccer|baseball|basketball|culture|arts|arts & culture|entertainment|music|film|books|food|travel|style|lifestyle|life|opinion|' +
    'editorial|comment|analysis|features|investigations|crime|courts|obituaries|obits|community|religion|farming|property|' +
    'real estate|automotive|cars|motoring|media|photos|regional|state|metro|city|interviews|reviews|magazine|columns|letters|' +
    'nachrichten|politik|wirtschaft|gesellschaft|kultur|wissen|wissenschaft|panorama|ausland|inland|deutschland|welt|region|' +
    'regional|lokales|stadt|gesundheit|digital|technik|reise|reisen|leben|meinung|kommentar|feuilleton|netzwelt|wetter|auto|' +
    'actualités|actualité|politique|économie|société|monde|france|culture|sciences|santé|environnement|planète|faits divers|' +
    'justice|éducation|idées|débats|région|régions|patrimoine|cinéma|livres|musique|voyage|' +
    'noticias|política|economía|sociedad|mundo|internacional|nacional|españa|cultura|deportes|ciencia|salud|sucesos|opinión|' +
    'provincia|provincias|local|tecnología|educación|gente|viajes|' +
    'notícias|economia|sociedade|cidades|cotidiano|brasil|portugal|esportes|desporto|ciência|saúde|opinião|polícia|tecnologia|' +
    'notizie|cronaca|politica|esteri|mondo|società|scienza|salute|spettacoli|spettacolo|sport|cultura|ambiente|tecnologia|' +
    'nieuws|binnenland|buitenland|regio|economie|samenleving|wetenschap|gezondheid|opinie|cultuur|' +
    'новости|политика|экономика|общество|мир|в мире|культура|спорт|наука|здоровье|происшествия|технологии|регионы|мнения|бизнес|' +
    'haber|haberler|gündem|siyaset|ekonomi|dünya|spor|kültür|kültür sanat|sanat|sağlık|bilim|teknoloji|yaşam|eğitim|türkiye|yerel|' +
    'أخبار|سياسة|اقتصاد|رياضة|ثقافة|فن|صحة|علوم|تكنولوجيا|منوعات|مجتمع|العالم|محليات|رأي|' +
    '新闻|时政|社会|国内|国际|财经|经济|体育|娱乐|文化|科技|军事|健康|教育|评论|生活|旅游|社會|國際|財經|經濟|體育|娛樂|評論|' +
    '政治|経済|国際|スポーツ|文化|科学|地域|暮らし|くらし|エンタメ|芸能|教育|医療|環境|社説|' +
    'ニュース|新着|뉴스|최신뉴스|정치|경제|사회|국제|문화|스포츠|연예|과학|생활|지역|오피니언|사설|칼럼|건강|교육'
  ).split('|'),
);

/** Whether a line by itself is the name of a section (`Sport`, `Wirtschaft`, `社会`), brackets left out. */
export function isSectionName(text: string): boolean {
  return text.length <= 24 && SECTION_WORDS.has(text.toLowerCase());
}
