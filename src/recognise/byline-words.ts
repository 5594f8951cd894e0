/**
 * `explicit`: begins nothing but bylines, so a single name is enough (`Written by Ann`). `weak`: an everyday word (`By`,
 * `Von`); two names or a date are needed. `label`: a byline word only before a colon. `author`: also alone on the line
 * above the name. `reviewer`: names people who did not write the text.
 */
type LeadKind = 'explicit' | 'weak' | 'label' | 'author' | 'reviewer';

/** Words, in lower case, before the names of writers. */
const LEADS: Readonly<Record<LeadKind, string>> = {
  weak:
    'by|published by|submitted by|von|par|por|di|da|door|av|af|per|przez|od|oleh|deur|de|ni|του|της|bởi|به قلم|' +
    'piše|pišu|пише|napsal|napsala|írta|írták|ditulis oleh|kirjoittanut|γράφει|γράφει ο|γράφει η|γράφουν',
  explicit:
    'as told to|a cura di|thread starter|author name|article written by|byline|' +
    'беседовал|беседовала|подготовил|подготовила|записал|записала|підготував|підготувала|yazan|haberi yazan|' +
    'بقلم|كتابة|تأليف|نوشته|เขียนโดย|โดย|ผู้เขียน|ผู้สื่อข่าว|tác giả|bài viết của|phóng viên|người viết|' +
    'oprac.|napisał|napisała|opracował|opracowała|rozmawiał|rozmawiała|připravil|připravila|napísal|napísala|a consemnat|' +
    'napisao|napisala|пишува|parengė|লেখক|লিখেছেন|প্রতিবেদক|автор текста|автор статьи|автор статті',
  author:
    'author|authors|author of the article|article author|writer|co-authors|autor|autorin|autoren|autor/in|autor des artikels|' +
    'auteur|auteure|auteurs|autrice|autora|autores|autoras|autore|autori|autorka|autorzy|autoři|autor článku|autoare|' +
    'szerző|szerzők|kirjoittaja|kirjoittajat|skribent|forfatter|författare|автор|авторы|авторка|автори|аутор|аутори|' +
    'συντάκτης|συντάκτρια|yazar|yazarlar|penulis|الكاتب|الكاتبة|المؤلف|نویسنده|מאת|מחבר|लेखक|लेखिका|作者|撰文|著者|執筆|글쓴이',
  label:
    'reporter|correspondent|journalist|redacción|текст|корреспондент|колонка|журналист|haber|muhabir|كتب|كتبت|' +
    'إعداد|المحرر|تقرير|حوار|أجرى الحوار|أجرت الحوار|حاوره|حاورته|خبرنگار|گزارش|گزارش از|כתב|כתבה|द्वारा|रिपोर्ट|रिपोर्टर|' +
    'laporan|wartawan|opracowanie|összeállította|επιμέλεια|ρεπορτάζ|toimittaja|' +
    'avtor|avtorica|autorius|autorė|autoriai|autors|autorid|toimetaja|bài|thực hiện',
  reviewer:
    'reviewed by|medically reviewed by|clinically reviewed by|scientifically reviewed by|fact checked by|' +
    'fact-checked by|expert reviewed by|legally reviewed by|edited by|medical reviewer|technically reviewed by|' +
    'medizinisch geprüft von|überprüft von|relu par|revisado por|revisado médicamente por|revisionato da',
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Together with a word of `BY` these make an explicit lead, `Kolumne von`. */
const WORKS = setOf(
  'written words story stories article post guide recipe report column essay review opinion analysis interview posted ' +
    'contributed reported authored geschrieben verfasst veröffentlicht artikel beitrag gastbeitrag bericht kommentar kolumne ' +
    'glosse leitartikel reportage analyse aufgezeichnet erstellt rédigé écrit publié posté recueillis chronique enquête ' +
    'tribune escrito redactado publicado columna artículo crónica entrevista reportagem artigo coluna análise scritto ' +
    'pubblicato articolo inserito intervista editoriale commento geschreven gepubliceerd geplaatst opiniestuk skriven skrevet ' +
    'krönika scris articol escrit ditulis',
);
/** The same; before a colon they are a label, `Text und Fotos:`. */
const TEXTS = setOf(
  'words text texts texte textes texto textos testo testi tekst teksten teksty teksti teks текст тексты szöveg κείμενο teksts bài reportagem',
);
const PICTURES = setOf(
  'photos photographs photo images photography video fotos foto bilder bild photographie fotografía fotografías imágenes ' +
    'fotografia fotografie foto’s kuvat zdjęcia fotky fényképek фото fotoğraf ảnh gambar φωτογραφίες nuotr снимка фотографии',
);
/** `Ann Roe / nuotr.`: the line credits a picture. */
export function hasPicture(text: string): boolean {
  return (
    text !== '' &&
    text
      .toLowerCase()
      .split(/[^\p{L}’]+/u)
      .some((word) => PICTURES.has(word))
  );
}

const BY = setOf('by von par de di da door av af oleh của');
/** Words between these: `This article was written by`, `Words & images by`. */
const BETWEEN = setOf(
  "a an this the was guest ein eine die der dieser un une una um uma en et l' propos und and & + og och y e ed en és i och và dan",
);

/** Words, in lower case, that make a phrase a job: `Staff Writer`, `Chief Product Officer`. */
const ROLE_WORDS: ReadonlySet<string> = new Set(
  (
    'experts executive ' +
    'writer writers reporter reporters editor editors journalist journalists correspondent correspondents columnist columnists educator horticulturalist horticulturist chef trainer technician instructor guest ' +
    'contributor contributors contributing author authors blogger staff founder co-founder cofounder ceo cto coo cfo cmo ' +
    'representative vp president vice-president director manager officer analyst producer photographer anchor host critic dietitian ' +
    'nutritionist specialist expert consultant engineer developer designer strategist advisor adviser professor lecturer ' +
    'researcher scientist fellow intern freelance freelancer senior gardener teacher coach attorney lawyer physician ' +
    'veterinarian psychologist therapist editor-in-chief editor-at-large owner partner coordinator ' +
    'redakteur redakteurin reporterin korrespondent korrespondentin journalistin volontär volontärin redaktion chefredakteur chefredakteurin ressortleiter ressortleiterin leiter leiterin mitarbeiter mitarbeiterin kolumnist kolumnistin autor autorin praktikant praktikantin gastautor gastautorin chefreporter ' +
    'journaliste rédacteur rédactrice correspondant correspondante chroniqueur chroniqueuse éditorialiste envoyé envoyée grand-reporter pigiste ' +
    'redactor redactora periodista corresponsal colaborador colaboradora enviado enviada columnista ' +
    'jornalista repórter editora colunista correspondente redator redatora estagiário ' +
    'giornalista redattore redattrice corrispondente inviato inviata caporedattore editorialista ' +
    'redacteur verslaggever verslaggeefster correspondente hoofdredacteur buitenlandcorrespondent ' +
    'корреспондент обозреватель журналист журналистка редактор колумнист корреспондентка кореспондент кореспондентка журналіст журналістка редакторка оглядач репортер журналистът ' +
    'muhabir muhabiri editörü yazarı editör yazar gazeteci muhabirleri ' +
    'محرر مراسل صحفي كاتب محررة مراسلة صحفية مراسلنا خبرنگار نویسنده روزنامه‌نگار ' +
    'dziennikarz dziennikarka redaktor redaktorka reporter reporterka korespondentka felietonista publicysta publicystka ' +
    'novinář novinářka redaktorka reportér reportérka zpravodaj zpravodajka komentátor šéfredaktor redaktor spravodajca ' +
    'újságíró szerkesztő tudósító főszerkesztő riporter munkatárs ' +
    'jurnalist jurnalistă redactor-șef corespondent ' +
    'δημοσιογράφος συντάκτης συντάκτρια ανταποκριτής αρθρογράφος ' +
    'journalist reportrar krönikör ledarskribent utrikeskorrespondent skribent redaktör korrespondent redaktør kommentator redaksjonssjef toimittaja kirjeenvaihtaja kolumnisti päätoimittaja ' +
    'novinar novinarka urednik urednica dopisnik dopisnica kolumnist новинар новинарка уредник репортер дописник ' +
    'žurnalistas žurnalistė redaktorius redaktorė žurnālists žurnāliste ajakirjanik toimetaja ' +
    'wartawan jurnalis redaktur kontributor penulis pemberita ' +
    'כתב כתבת עורך עורכת פרשן पत्रकार संवाददाता संपादक लेखक ผู้สื่อข่าว บรรณาธิการ ทีมข่าว periodistes ' +
    'প্রতিবেদক প্রতিনিধি সংবাদদাতা رپورٹر نمائندہ செய்தியாளர் செய்திப்பிரிவு నిపుణులు విలేకరి डेस्क envoyés spéciale especial schrijfster schrijver lékařka lékař '
  ).split(' '),
);

/** True for a phrase that is a job: `Staff Writer`, `Editor at Large`. */
export function isRole(text: string): boolean {
  if (text.length > 90) return false;
  const words = text.toLowerCase().split(/[\s/]+/);
  return words.length <= 10 && words.some((word) => ROLE_WORDS.has(word.replace(/[.,]$/, '')));
}

/** Words between the names of two authors, as alternatives of a regular expression. */
export const JOINING_WORDS =
  'and|und|et|y|e|en|og|och|ja|és|și|oraz|i|a|dan|ve|и|і|та|και|with|mit|avec|con|com|met';

/** Words before `Desk` or `Bureau` that make it an editorial desk. */
const DESK_KINDS =
  'web|news|digital|online|sports?|business|entertainment|lifestyle|city|national|world|foreign|tech|technology|' +
  'features?|education|trending|health|money|markets?|auto|video|data|copy|editorial|express|investigations?|weather|' +
  'political|politics|local|state|metro|english|breaking news|social media';

/** Each name of a desk contains one of these. */
const DESK_CUE =
  /desk|bureau|room|team|staff|board|editors|correspondent|reporter|contributor|service|wires?|agen[ctz]|agên|редакции|r[eé]da[ckçz]|haber merkezi|^red\.?$/i;
const NAME_WORD = "(?:[\\p{L}\\p{N}.&'’-]+ )";
/** Names that only desks have. */
const CERTAIN_DESK =
  `${NAME_WORD}{0,4}(?:${DESK_KINDS}) (?:desk|bureau)` +
  `|(?:the )?${NAME_WORD}{0,3}(?:news ?desk|editorial (?:team|staff|board)|web team|staff (?:reporters?|writers?|correspondents?)|special correspondents?|news service|wire reports)` +
  '|(?:by )?our (?:special |staff |own )?(?:correspondents?|reporters?|bureau)' +
  '|haber merkezi';
const DESK = new RegExp(
  `^(?:${CERTAIN_DESK}` +
    "|team \\p{Lu}[\\p{L}\\p{N}.&'’-]+|staff (?:clinician|nutritionist|dietitian)" +
    `|(?:the )?${NAME_WORD}{0,4}(?:news ?room|editors|staff|team|staff contributors?|blog contributor|contributor)` +
    '|(?:a|from our) (?:special |staff |own )?(?:correspondents?|reporters?|bureau|staff)|our (?:special |own )?staff' +
    `|${NAME_WORD}{1,3}(?:wire services?|news bureau|newswires?)` +
    '|news services|staff and wire reports|agencies|agences|agenturen|agencias|agências|agenzie|от редакции' +
    '|(?:(?:die )?|\\p{L}{2,20}-)redaktion(?: \\p{L}[\\p{L}.-]{2,30})?|(?:la )?rédaction(?: avec \\p{Lu}{2,4})?|(?:la )?redacción(?: .{1,30})?|(?:la )?redazione(?: .{1,30})?|(?:da )?redação|' +
    '(?:de )?redactie|red\\.?' +
    ')$',
  'iu',
);

/**
 * Desk names that credit nobody: `Wire reports` and `Agencies` refer to others, `Staff Writer` is the job of
 * a person named next to it.
 */
export const NAMELESS_DESK =
  /^(?:.*(?:wire reports?|news services?|wire services?|newswires?)|(?:staff and )?agen[cz]\p{L}{2,5}|агентства|(?:(?:former|our|by our|from our|a|the) )*(?:special |staff |own )?(?:reporters?|writers?|correspondents?|contributors?|editors|staff|team|bureau)|our .*|red\.?)$/iu;

/** A desk or team in place of a person. */
export function isDeskName(text: string): boolean {
  return DESK_CUE.test(text) && DESK.test(text);
}

const BARE_DESK = new RegExp(`^(?:${CERTAIN_DESK})$`, 'iu');
/** In a sentence, the words after the first are in lower case. */
const CAPITALISED = /^\p{Lu}\S*(?: \p{Lu}\S*| and| of)*(?: desk)?$/u;

/** A line that consists of this is a desk's byline even without a byline word. */
export function isBareDeskName(text: string): boolean {
  return DESK_CUE.test(text) && CAPITALISED.test(text) && BARE_DESK.test(text);
}

const leadKinds: ReadonlyMap<string, LeadKind> = new Map(
  (Object.entries(LEADS) as [LeadKind, string][]).flatMap(([kind, words]) =>
    words.split('|').map((word) => [word, kind] as const),
  ),
);
/** First two letters of all leads: rejects most lines with one lookup. */
const LEAD_LETTERS: ReadonlySet<string> = new Set(
  [...leadKinds.keys(), ...WORKS, ...TEXTS, ...PICTURES, ...BETWEEN].map((word) => word.slice(0, 2)),
);
const MAX_LEAD_WORDS = 6;
const MAX_LEAD = 40;

/** The kind of a lead; `null` if the phrase is none. */
function kindOf(phrase: string): LeadKind | null {
  const known = leadKinds.get(phrase);
  if (known !== undefined) return known;
  const words = phrase.split(' ');
  const isBy = words.length > 1 && BY.has(words.at(-1) as string);
  const others = (isBy ? words.slice(0, -1) : words).filter((word) => !BETWEEN.has(word));
  const isText = (word: string): boolean => TEXTS.has(word) || (isBy && WORKS.has(word));
  if (!others.some(isText) || !others.every((word) => isText(word) || PICTURES.has(word))) return null;
  return isBy ? 'explicit' : 'label';
}

/** The byline word at the beginning of a line, and where the names begin. */
export interface Lead {
  readonly kind: 'explicit' | 'weak' | 'reviewer';
  /** Index of the first character after the lead. */
  readonly end: number;
  readonly colon: boolean;
}

const AFTER_LEAD = /^\s?[:：]\s?|^\s[-–—]\s|^\s/;
/** `ByAnn Roe`, `Written byAnn Roe`: the space between two elements is missing. */
const GLUED_LEAD = /^(?:[Bb]y(?=\p{Lu}\p{Ll}+ \p{Lu})|Written by(?=\p{Lu}))/u;

/** Reads the byline word at the beginning of a line; `null` when there is none. */
export function readLead(text: string): Lead | null {
  let start = 0;
  while (start < 4 && '-–—•* '.includes(text.charAt(start))) start += 1;
  if (!LEAD_LETTERS.has(text.slice(start, start + 2).toLowerCase())) return null;
  const glued = GLUED_LEAD.exec(text)?.[0].length ?? 0;
  if (glued > 0) return { kind: glued > 2 ? 'explicit' : 'weak', end: glued, colon: false };
  const head = text.slice(start, start + MAX_LEAD).toLowerCase();
  let found: Lead | null = null;
  for (let end = 1, words = 0; end <= head.length && words < MAX_LEAD_WORDS; end += 1) {
    const next = head.charAt(end);
    if (next !== ' ' && next !== ':' && next !== '：' && next !== '') continue;
    words += 1;
    const kind = kindOf(head.slice(0, end));
    const after = kind === null ? null : AFTER_LEAD.exec(text.slice(start + end));
    if (kind === null || after === null) continue;
    const colon = /[:：–—-]/.test(after[0]);
    const isNoun = kind === 'label' || kind === 'author';
    if (colon || !isNoun)
      found = { kind: isNoun ? 'explicit' : kind, end: start + end + after[0].length, colon };
  }
  return found;
}

const END_COLON = /\s?[:：]$/;

/** True for a line that is only `By` or `Written by`; the name is on the next line. */
export function isBylineLead(text: string): boolean {
  if (text.length > MAX_LEAD) return false;
  const kind = kindOf(text.toLowerCase().replace(END_COLON, ''));
  if (kind === null || kind === 'reviewer') return false;
  return kind === 'weak' || END_COLON.test(text) || (kind === 'explicit' && text.includes(' '));
}

/** True for a line that announces the name on the next line: `By`, `Author`, `AUTOR:`. */
export function announcesName(text: string): boolean {
  if (isBylineLead(text)) return true;
  return text.length <= MAX_LEAD && kindOf(text.toLowerCase().replace(END_COLON, '')) === 'author';
}

/** Labels of people who did other work; their names are on the next line. */
export const OTHER_WORK =
  /\b(?:reviewed|edited|editor|researched|research|checked|checker|verified|photos?|photography|photographs?|photographed|images?|illustrations?|illustrated|translated|updated|video|medical(?:ly)?|expert|approved|presented|sponsored|hosted|produced|contributions|fotos?|fotografie|fotografía|bild(?:er)?|zdjęcia|montage|übersetzung|traduction)(?:\s*(?:by|from|von|par|por|de|di))?\s*:?$/i;
