import { findAgency } from './agencies.ts';
import { isDeskName } from './byline-words.ts';
import { NAME_PARTICLES, NOT_IN_NAMES } from './name-words.ts';

/** Names of newspaper sections, in lower case. */
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

/** Whether the text is the name of a section (`Sport`, `Wirtschaft`, `社会`), without brackets. */
export function isSectionName(text: string): boolean {
  return text.length <= 24 && SECTION_WORDS.has(text.toLowerCase());
}

/** Headings of the summary above an article. */
const SUMMARY_HEADINGS: ReadonlySet<string> = new Set(
  (
    'key points|key takeaways|key facts|key findings|highlights|in brief|in short|at a glance|the gist|summary|overview|tl;dr|what to know|why it matters|' +
    'das wichtigste in kürze|das wichtigste|auf einen blick|kurz gefasst|zusammenfassung|darum geht es|kurz erklärt|' +
    "l'essentiel|en bref|à retenir|points clés|points forts|résumé|ce qu'il faut retenir|ce qu'il faut savoir|" +
    'puntos clave|claves|las claves|en resumen|resumen|lo esencial|datos clave|pontos principais|em resumo|resumo|destaques|o que saber|' +
    'punti chiave|in sintesi|in breve|in pillole|il riassunto|kernpunten|in het kort|samenvatting|' +
    'kort fortalt|oppsummert|hovedpunkter|i korthet|sammanfattning|det viktigaste|kortversionen|kort sagt|det korte af det lange|lyhyesti|tiivistelmä|' +
    'najważniejsze informacje|w skrócie|podsumowanie|v kostce|stručně|shrnutí|v skratke|zhrnutie|röviden|összefoglaló|lényeg|pe scurt|rezumat|puncte cheie|' +
    'özet|haberin özeti|öne çıkanlar|kısaca|главное|коротко|кратко|кратко о главном|основное|что известно|головне|стисло|коротко про головне|накратко|акценти|ukratko|sažetak|укратко|' +
    'με λίγα λόγια|σύνοψη|τα βασικά|بإيجاز|ملخص|الخلاصة|أبرز النقاط|خلاصه|در یک نگاه|תקציר|בקצרה|עיקרי הדברים|मुख्य बातें|सारांश|সংক্ষেপে|' +
    'ringkasan|poin penting|intisari|tóm tắt|ประเด็นสำคัญ|สรุป|要点|摘要|概要|要約|ポイント|핵심 요약|요약|한눈에 보기'
  ).split('|'),
);

/** Last words of names of papers, stations and firms, in lower case. */
const PUBLISHER_ENDS: ReadonlySet<string> = new Set(
  (
    'news media tv radio press magazine online network agency newsroom broadcasting publishing com.tr ' +
    'nachrichten zeitung rundfunk verlag redaktion agence presse rédaction noticias agencia redacción prensa notícias agência notizie agenzia ' +
    'nieuws persbureau nyheter nyheder nyhetsbyrå uutiset wiadomości zprávy správy hírek știri haber haberleri ajansı ajans gazetesi ' +
    'новости агентство новини агенція вести агенција ειδήσεις πρακτορείο أخبار وكالة خبرگزاری חדשות समाचार ข่าว 通信社 新聞 新闻网 뉴스'
  ).split(' '),
);

const ARTICLES: ReadonlySet<string> = new Set(
  'the a an der die das ein eine le les une un el los las una unos gli uno het een de i'.split(' '),
);
const CASED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const BEGINS_SMALL = /^\p{Ll}/u;
/** `Ann Roe in Oslo`. */
const REPORTED_IN = / in \p{Lu}/u;
const POSSESSIVE = /\p{L}['’]s(?:\s|$)/u;

/**
 * Whether a line without a byline word cannot be a person's name: a section, the heading of a summary, a paper,
 * a title (`The Ferryman's Ledger`), words of a sentence.
 */
export function isNoAuthor(name: string): boolean {
  const [before = ''] = name.split(REPORTED_IN, 1);
  const text = withoutEndMarks(before);
  const lower = text.toLowerCase();
  if (isDeskName(text) || findAgency(text) !== null) return false;
  if (SUMMARY_HEADINGS.has(lower.replaceAll('’', "'")) || isSectionName(text)) return true;
  const words = text.split(' ');
  if (words.length > 1 && PUBLISHER_ENDS.has(words.at(-1)?.toLowerCase() ?? '')) return true;
  if (!CASED.test(text)) return false;
  const [first = ''] = words;
  if (words.length > 1 && ARTICLES.has(first.toLowerCase())) return true;
  if (POSSESSIVE.test(text)) return true;
  return words.some(
    (word, i) =>
      NOT_IN_NAMES.has(word.toLowerCase()) ||
      (i > 0 && words.length > 2 && BEGINS_SMALL.test(word) && !NAME_PARTICLES.has(word)),
  );
}

function withoutEndMarks(name: string): string {
  let end = name.length;
  while (end > 0 && ' :：–—-'.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/** `[ann-roe.jpg]`, `[icon.5813.svg?v=2]`. */
const FILE = /\[[^[\]\s]{1,200}\.(?:svg|png|jpe?g|gif|webp|avif)[^[\]\s]{0,80}\]/gi;
/** `[iVBORw0KGgo…=]`: the picture itself. */
const INLINE_FILE = /\[[A-Za-z\d+/=&?]{40,}\]/g;
/** How `lynx -dump` prints a button; author names may be buttons. */
const LYNX_BUTTON = /\(BUTTON\)(?: |$)/g;
/** The number that `lynx` prints before a link, and marks of bold type. */
const MARKUP = /\[\d{1,3}\](?=\S)|\*{2}|(?<!\*)\*$|^\*(?=\S)/g;
const PORTRAIT_OF =
  /\b(?:(?:picture|photo|photograph|image|portrait|headshot|avatar|profile (?:photo|picture|image)) (?:of|for)|bilde? av|billede af|(?:profil)?(?:bild|foto) (?:von|van)|(?:photo|foto|imagen|imagem|foto del autor) (?:de|di)) (?=\p{Lu})/giu;
const PORTRAIT =
  /\b(?:(?:byline|author|user|staff) )?(?:profile|avatar|author)(?:['’]s)? (?:photo|picture|image|avatar|orcid image)\b/gi;
const STATION_LOGO = / \p{Lu}{3,5} logo$/u;
const PICTURE_AFTER = /(?:['’]s)? (?:image|avatar|headshot|portrait|photo)$/i;
const PICTURE_IN_JAPANESE = /の(?:写真|顔写真|プロフィール画像|アイコン)$/u;
const PICTURE_WORD = /[の*]|bild|billede|foto|imag|photo|picture|avatar|headshot|portrait|logo|BUTTON|\[/i;
const MAX_LENGTH = 400;

/** A name can be printed as the picture's text, as a link and as text. */
const MAX_COPIES = 4;

/**
 * A byline without the author's portrait, which renderers print as alternative text or file, and with the name once;
 * other lines are returned unchanged.
 */
export function withoutPortrait(text: string): string {
  if (text.length > MAX_LENGTH) return text;
  const bare = PICTURE_WORD.test(text) ? withoutPictures(text) : text;
  return oncePrinted(bare);
}

function withoutPictures(text: string): string {
  const plain = text
    .replace(FILE, ' ')
    .replace(INLINE_FILE, ' ')
    .replace(LYNX_BUTTON, '')
    .replace(MARKUP, '')
    .replace(PORTRAIT_OF, '')
    .replace(PORTRAIT, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return plain.replace(STATION_LOGO, '').replace(PICTURE_AFTER, '').replace(PICTURE_IN_JAPANESE, '');
}

/** `Ann Roe Ann Roe` → `Ann Roe`. */
function oncePrinted(text: string): string {
  const blank = text.indexOf(' ');
  // Another copy begins with the same word.
  if (blank < 0 || !text.includes(text.slice(0, blank), blank)) return text;
  const words = text.split(' ');
  for (let copies = MAX_COPIES; copies > 1; copies--) {
    const length = words.length / copies;
    if (!Number.isInteger(length)) continue;
    if (words.every((word, at) => word === words[at % length])) return words.slice(0, length).join(' ');
  }
  return text;
}
