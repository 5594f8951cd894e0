import { francAll } from 'franc';
import { addTo } from '../model/values.ts';
import { STOP_WORDS } from '../text/stop-words.ts';

/**
 * Function words of languages that are not in `STOP_WORDS`, by BCP 47 tag. Both identify the language of a text that
 * is too short for its trigrams, and of texts in languages that the trigrams do not know (Icelandic, Irish, Welsh).
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  af: "die en van in is het nie 'n om te met dat op vir wat hy sy hulle ons aan was kan deur sal as by ook maar nog na word uit haar sou",
  az: 'və bir bu da də ki ilə üçün olan olaraq o daha çox ən edib olub isə görə sonra qədər amma deyil',
  be: 'а або але без бо бы была было быў быць у ў вы да дзе для ёсць ж за з і іх ён яна яны як калі каб кажа мы на не ні пра пры па пасля гэта гэты што яго яе які якая',
  bg: 'а без бе бил била били било в вече във все да до е за и из или им има как като към ли между може му на не него някои но ни ново о от по при през с са само се си след със също тази такъв те ти то това този тя че ще които което който',
  ca: "a al als amb aquest aquesta com de del dels des d' el els en entre era és està ha han hi i l' la les li més no o on per perquè però que què s' se ser seva seu són també un una va van",
  cs: 'a aby aj ale ani až bez bude budou by byl byla bylo byly být co což další do i já jak jako je jeho jejich jen ještě jsem jsme jsou k kde kdo kdy když ke která které který kteří má mezi mi může na nad nebo není než o od pak po pod podle pokud pouze pro proti protože první před při s se si své tak také tedy ten to tom tím u už v ve však více všechny z za ze že',
  cy: 'a ac ar am at bod bydd cael cyn dim ei eich ein eu fel gan gyda hefyd hi i mae maen mewn mi na nad nid o oedd oes ond roedd sy sydd un wedi wrth y yn yng yr ym yw',
  da: 'sagde siger nogle ingen siden mellem blandt andet ifølge af at alle blev blive bliver da de dem den der deres det dette dig dog du efter eller en end er et for fra få får ham han hans har havde hende hendes her hos hun hvad hvis hvor i ikke ind jeg kan kun man med men mere mig min mod må nu når og også om op os over på sig skal som så til ud under var ved vi vil være været',
  et: 'ja on ei et see ta oli ka kui mis aga oma olid tema nende või nii kes veel ning pole olnud juba mida siis enne pärast selle ole eile',
  eu: 'eta da ez ere baina bat du dira izan dute egin zen zuen dela duen beste bere hau hori baino edo honek oso den zuten dute direla dio dituzte baita orain gaur egiten zituen zaio nahi haren horiek honen arte batean bere ditu esan ezin',
  fi: 'ja on ei että se hän ovat oli myös mutta kun kuin ole olla mukaan jos niin sen vain joka jotka nyt hänen heidän tai sekä vuonna olisi ollut mitä kuitenkin jo',
  fo: 'og í at er til av við tað ikki sum hevur eru hetta hann fyri eisini men eftir um frá tey teir verið verður vóru skal kann sær nú tá sigur eitt eina sínum ella hjá millum seg møguligt',
  ga: 'a ach ag agus an ar as atá ba bhí chun cuid do ea faoi go gur i iad is le leis mar na nach ní níl nó ó roimh sa san sé seo sí sin tá tar',
  gl: 'a ao aos as aínda coa como con cunha da das de do dos e é ela ele en entre era esta este foi ha máis mais na nas no non nos o os ou para pero polo pola por que se seu súa tamén un unha xa moi',
  ha: 'da na a ta ya su ba ne ce ke wani wannan amma sun shi wajen har zuwa cikin',
  hr: 'a ali bi bila bili bilo bio biti će da do ga i ih ili iz ja je jer još kad kada kako kao koja koje koji koju li mu na nakon ne ni nije o od on ona oni pa po pod prema prije s sa samo se smo sam su što ta te tako to u uz va već vrlo za zbog',
  ht: 'la ki nan ak pou yo li se te pa yon sou ap a gen fè tou kap anpil nou',
  hu: 'a az és hogy nem is egy ez azt meg csak már még de van volt ami aki mint vagy ha kell ki be el fel le lehet lesz minden miatt szerint után alatt között pedig így úgy ezt itt ott mert majd akkor amely',
  is: 'að og er í sem á við það var til um af en ekki með fyrir hann hún þeir þær þau eru frá hafa hefur verið ég þú því þess þessi eftir upp út sér síðan einnig voru sagði',
  kk: 'және бұл мен да де бір деп үшін бойынша осы болып еді ол туралы бірақ әлі кейін пен әр дейді',
  ky: 'жана бул менен да бир деп үчүн боюнча болуп эле ал жөнүндө бирок дагы кийин ар эмес',
  lb: "an a am d' de den dem der déi dat datt dee eng en et fir gëtt hat hien huet hunn ass ech mat net no nach op sech si sinn um vun virun wéi wat zu zum",
  lt: 'ir yra kad tai iš su į bet kaip apie buvo jis ji po už dėl arba ar nuo iki taip pat tik jau savo kurie kuris šio prie ne nėra o per jo jų',
  lv: 'un ir ka ar no par uz kas lai bet vai arī pēc tas tā šo viņš viņa pie gan jau ne nav līdz bija kā to tiek savu viņu tika',
  mk: 'а ако без беше би во го да до е за и им има или како кај кои која кое кој ли му на не но од по при се само со сè сака сите тоа ќе уште што јас',
  ms: 'adalah akan atau bagi boleh beliau dalam dan dapat dari daripada dengan di hanya ia ini itu juga kepada kerana ke kita lebih mereka oleh pada perlu sebagai sebuah selepas seperti telah tidak turut untuk yang bahawa',
  mt: "li ta' u ma' il fil tal dan din huwa hija kien kienet biex minn mill għal għall fuq wara qal jekk hemm mhux se dawn dwar bħala iżda kif qed lil lill ix is in qalet jew mal meta bħal aktar",
  nb: 'sa sier noen ingen siden mellom blant annet ifølge at av alle ble bli blir da de den der deres det dette du etter eller en enn er et for fra får ha han hans har hadde henne hennes her hos hun hva hvis hvor i ikke inn jeg kan kun man med men mer meg min mot må nå når og også om opp oss over på seg skal som så til ut under var ved vi vil være vært',
  nn: 'sa seier nokre ingen sidan mellom blant anna ifølgje at av alle blei bli blir da dei den der det dette du etter eller ein eit ei enn er for frå får ha han hans har hadde henne her hjå ho kva kvar korleis i ikkje inn eg kan med men meir meg min mot må no når og også om opp oss over på seg skal som så til ut under var ved vi vil vere vore nokon noko desse same skulle berre mykje',
  ro: 'a al ale am ar are au că cu de din după este fi fie fost în între la le mai nu o pe pentru prin sa sau să se sunt și un unei unui va care ca ce dar doar acest această lui lor către fără până',
  sk: 'a aby aj ale alebo ako ani až bez bol bola boli bolo bude budú by byť čo do ešte i ich iba ja je jeho jej k kde keď ktorá ktoré ktorí ktorý ktorých len má medzi môže na nad nie o od po pod podľa potom pre pred pri proti prvý s sa si so som sme sú svoje tak ten tento to tom u už v vo viac však z za zo že',
  sl: 'a ali bi bil bila bilo biti bo brez da do ga iz in je jih ji jo k kaj kako kar ker ki ko kot le lahko med mu na naj ne ni njegov o ob od pa po pod pred pri s sem se si smo so svoje ta tako te tem ter to tudi v več vse z za že',
  so: 'ka iyo oo ku waa uu la in ay ayaa si soo waxaa aan ah u inuu kale weli',
  sq: 'e të në dhe për me një që nuk si nga është do më i u ka kanë por se janë ishte këtë kjo ky edhe ai ajo',
  sr: 'а али би била били било бити да до је и из или им иако још како као које који кој која ли му на након не није о од он па по при с са само се су то у за због што ће већ',
  sw: 'na ya wa kwa ni katika la za cha kuwa kama hiyo hilo yake wake baada hata lakini pia huo hii hayo ambao alisema kila kabla bado yao',
  tl: 'ang mga ng sa na at ay ni para kung si hindi may ito niya kanyang pa rin ko nila kay mula ngunit dahil isang nang',
  uz: "va bu bir bilan uchun ham esa bo'lgan bo'lib deb lekin emas edi keyin uning har hali",
  yo: 'ni ti awọn ó sí àti àwọn ń náà kan lati pe fún tí sì bí',
  zu: 'ukuthi futhi uma noma kodwa lapho ngoba lo le la yokuthi nje manje kanti ngemuva kwe namanje abanye',
};

/** Number of characters that are examined. */
const SAMPLE_LENGTH = 1000;
/** Shorter texts could be of any language. */
const MIN_LENGTH = 12;
/** The result of a shorter text is less certain. */
const SHORT_LENGTH = 100;
const LEAST_LEAD = 0.05;
const LEAST_LEAD_OF_SHORT = 0.2;
/** Weight of function words against trigrams, measured on 400 sentences in 55 languages. */
const WEIGHT_OF_WORDS = 2;
/** With this share of function words of one language, and this lead over the next, trigrams are not needed. */
const SURE_SHARE = 0.15;
const SURE_LEAD = 1.5;
const SURE_WORDS = 20;
/** Languages whose trigrams franc does not know: they are found by their function words. */
const BY_WORDS_ALONE = ['is', 'cy', 'ga', 'eu', 'fo', 'lb', 'mt'];
/** Trigram score of such a language, relative to franc's best guess. */
const UNKNOWN_TRIGRAMS = -0.1;

/** Languages of franc that occur in news, as `code of franc:tag`. */
const TAGS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'spa:es eng:en por:pt ind:id fra:fr deu:de jav:jv vie:vi ita:it tur:tr pol:pl swh:sw sun:su ron:ro hau:ha bos:bs hrv:hr ' +
    'nld:nl srp:sr ckb:ckb yor:yo uzn:uz zlm:ms ibo:ig ceb:ceb tgl:tl hun:hu azj:az ces:cs plt:mg nya:ny kin:rw zul:zu swe:sv ' +
    'lin:ln som:so uig:ug hat:ht sna:sn xho:xh afr:af fin:fi slk:sk tuk:tk dan:da nob:nb als:sq sag:sg nno:nn cat:ca sot:st ' +
    'glg:gl lit:lt tsn:tn lug:lg bam:bm wol:wo ewe:ee slv:sl ayr:ay epo:eo ven:ve ssw:ss lvs:lv tso:ts ekk:et rus:ru ukr:uk ' +
    'bel:be bul:bg kaz:kk tat:tt tgk:tg kir:ky mkd:mk khk:mn arb:ar urd:ur pes:fa pbu:ps prs:fa hin:hi mar:mr npi:ne mya:my ' +
    'amh:am tir:ti heb:he ydd:yi ben:bn tel:te tam:ta guj:gu kan:kn mal:ml pan:pa tha:th sin:si ell:el khm:km hye:hy bod:bo ' +
    'kat:ka lao:lo ilo:ilo war:war'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);
const KNOWN_TO_FRANC = Object.keys(TAGS);

/** Frequent characters that differ between the two scripts. */
const TRADITIONAL = /[這們個來說時國對會為與後過還進開關學點發經實現問電車長門間東見話應當將無從]/g;
const SIMPLIFIED = /[这们个来说时国对会为与后过还进开关学点发经实现问电车长门间东见话应当将无从]/g;

/** Letters of Central Kurdish that no other language of news has; franc knows it in Latin letters only. */
const SORANI = /[ێڵ]/g;
const SORANI_SHARE = 0.01;

/** The languages with a list of function words, and for each word their indexes. */
const LANGUAGES = [...Object.keys(STOP_WORDS), ...Object.keys(FUNCTION_WORDS)];
let languagesOfWord: ReadonlyMap<string, readonly number[]> | null = null;

/**
 * The language of a text as a BCP 47 tag (`nb`, `zh-Hant`; Chinese in simplified characters is `zh`): by script, by
 * function words and by trigrams; `null` when they do not decide.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.length > SAMPLE_LENGTH ? text.slice(0, SAMPLE_LENGTH) : text;
  const ofScript = eastAsian(sample);
  if (ofScript !== null || sample.trim().length < MIN_LENGTH) return ofScript;
  if ((sample.match(SORANI)?.length ?? 0) > sample.length * SORANI_SHARE) return 'ckb';
  const { shares, words } = functionWords(sample);
  const [first, second] = byWeight(shares);
  if (first !== undefined && words > SURE_WORDS && first[1] >= SURE_SHARE) {
    if (first[1] >= SURE_LEAD * (second?.[1] ?? 0)) return first[0];
  }
  const guesses = trigrams(sample);
  if (guesses.size === 0) return null;
  for (const language of BY_WORDS_ALONE) {
    if (guesses.has('en') && shares.has(language)) guesses.set(language, 2 + UNKNOWN_TRIGRAMS);
  }
  for (const [language, likeness] of guesses)
    guesses.set(language, likeness + WEIGHT_OF_WORDS * (shares.get(language) ?? 0));
  const [best, next] = byWeight(guesses);
  const lead = sample.length < SHORT_LENGTH ? LEAST_LEAD_OF_SHORT : LEAST_LEAD;
  return best !== undefined && best[1] - (next?.[1] ?? 0) >= lead ? best[0] : null;
}

/** The detected language with the region that the page states for it; the page's own tag when none was detected. */
export function languageWithRegion(found: string | null, stated: string | undefined): string | null {
  if (stated === undefined || stated === '') return found;
  return found === null || stated.toLowerCase().startsWith(`${found}-`) ? stated : found;
}

function byWeight(weights: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...weights].sort(([, a], [, b]) => b - a);
}

/** Similarity by language, from 0 to 2. */
function trigrams(sample: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [code, likeness] of francAll(sample, { only: KNOWN_TO_FRANC, minLength: MIN_LENGTH })) {
    const tag = TAGS[code];
    if (tag !== undefined) found.set(tag, Math.max(found.get(tag) ?? 0, 2 * likeness));
  }
  return found;
}

const WORD = /[\p{L}\p{M}]+'?/gu;
const FEWEST_WORDS = 8;

/** The share of a text's words that are function words of each language; a word of many languages counts less. */
function functionWords(sample: string): { shares: ReadonlyMap<string, number>; words: number } {
  languagesOfWord ??= readFunctionWords();
  const hits = new Float64Array(LANGUAGES.length);
  const words = sample.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
  for (const word of words) {
    let languages = languagesOfWord.get(word);
    if (languages === undefined && word.includes("'")) languages = languagesOfWord.get(word.replace("'", ''));
    if (languages === undefined) continue;
    const weight = 1 / Math.sqrt(languages.length);
    for (const language of languages) hits[language] = (hits[language] as number) + weight;
  }
  const length = Math.max(words.length, FEWEST_WORDS);
  const shares = new Map<string, number>();
  for (const [at, language] of LANGUAGES.entries())
    if (hits[at] !== 0) shares.set(language, (hits[at] as number) / length);
  return { shares, words: words.length };
}

function readFunctionWords(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [at, language] of LANGUAGES.entries())
    for (const word of (STOP_WORDS[language] ?? FUNCTION_WORDS[language] ?? '').split(' '))
      addTo(found, word, at);
  return found;
}

/** Chinese, Japanese and Korean, identified by their scripts. */
function eastAsian(sample: string): string | null {
  let [kana, hangul, han, letters] = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x41) continue;
    letters++;
    if (code >= 0x3040 && code <= 0x30ff) kana++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
  }
  if (kana + han + hangul < letters * 0.3 || letters === 0) return null;
  if (hangul > han) return 'ko';
  // Japanese mixes Kana into Han; a Chinese text that quotes a Japanese name does not reach a tenth.
  if (kana > (kana + han) * 0.1) return 'ja';
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  return traditional > (sample.match(SIMPLIFIED)?.length ?? 0) ? 'zh-Hant' : 'zh';
}
