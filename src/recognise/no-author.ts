import { findAgency } from './agencies.ts';
import { isDeskName } from './byline-words.ts';
import { NAME_PARTICLES, NOT_IN_NAMES } from './name-words.ts';
import { isSectionName } from './section-words.ts';

/** Headings of the box that sums an article up above its text. */
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

/** What the name of a paper, a station or a firm ends in, in lower case. */
const HOUSE_ENDS: ReadonlySet<string> = new Set(
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
const REPORTED_IN = / in \p{Lu}.*$/u;
const POSSESSIVE = /\p{L}['’]s(?:\s|$)/u;

/**
 * Whether a line without a byline word is no name of a person, for all its capitals: a section, the heading of a summary, a paper,
 * a title (`The Ferryman's Ledger`), words of a sentence.
 */
export function isNoAuthor(name: string): boolean {
  const text = name.replace(/[\s:：–—-]+$/u, '').replace(REPORTED_IN, '');
  const lower = text.toLowerCase();
  if (isDeskName(text) || findAgency(text) !== null) return false;
  if (SUMMARY_HEADINGS.has(lower.replaceAll('’', "'")) || isSectionName(text)) return true;
  const words = text.split(' ');
  if (words.length > 1 && HOUSE_ENDS.has(words.at(-1)?.toLowerCase() ?? '')) return true;
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
