/** How a line announces who wrote it. */
interface BylineLead {
  /** Lower case; matched at the start of the line, before a space, a colon or a dash. */
  readonly words: readonly string[];
  /**
   * `explicit`: begins nothing but bylines, so a single name is enough (`Written by Ann`).
   * `weak`: an everyday word (`By`, `Von`), two names or a date are needed.
   * `reviewer`: names people who did not write the piece.
   */
  readonly kind: 'explicit' | 'weak' | 'reviewer';
}

const BYLINE_LEADS: readonly BylineLead[] = [
  {
    kind: 'explicit',
    words: (
      'written by|article written by|post written by|this article was written by|this post was written by|words & images|words and images|words by|story by|stories by|text by|words and photos by|words & photos by|words and photographs by|story and photos by|posted by|contributed by|guide by|recipe and photos by|article by|a guest post by|guest post by|reported by|report by|column by|essay by|review by|opinion by|analysis by|interview by|as told to|authored by|thread starter|author|authors|author name|byline|writer|reporter|correspondent|recipe by|' +
      'geschrieben von|verfasst von|veröffentlicht von|ein artikel von|ein beitrag von|ein gastbeitrag von|gastbeitrag von|ein bericht von|ein kommentar von|kommentar von|kolumne von|eine kolumne von|die kolumne von|glosse von|essay von|leitartikel von|reportage von|eine reportage von|interview von|analyse von|bericht von|eine analyse von|ein interview von|ein text von|ein essay von|text von|aufgezeichnet von|erstellt von|autor|autorin|autoren|autor/in|' +
      'article rédigé par|rédigé par|écrit par|publié par|posté par|propos recueillis par|un article de|une chronique de|chronique de|une enquête de|un reportage de|tribune de|auteur|auteure|autrice|' +
      'escrito por|redactado por|publicado por|texto de|una columna de|columna de|opinión de|un artículo de|una crónica de|entrevista de|por:|autora|redacción|' +
      'texto:|reportagem de|reportagem|escrito por|publicado por|artigo de|coluna de|uma crónica de|análise de|opinião de|' +
      "scritto da|pubblicato da|a cura di|articolo di|inserito da|intervista di|l'editoriale di|commento di|autore|autrice|di:|" +
      'geschreven door|gepubliceerd door|geplaatst door|een column van|column van|een opiniestuk van|tekst|auteur|door:|' +
      'автор|авторы|автор текста|автор статьи|текст|корреспондент|колонка|беседовал|беседовала|подготовил|подготовила|записал|записала|журналист|' +
      'автори|авторка|авторка тексту|підготував|підготувала|' +
      'yazan|yazar|haber|haberi yazan|muhabir|' +
      'بقلم|كتب|كتبت|إعداد|كتابة|تأليف|الكاتب|الكاتبة|المؤلف|المحرر|' +
      'نویسنده|نوشته|به قلم|گزارش از|خبرنگار|' +
      'מאת|כתב|כתבה|מחבר|' +
      'लेखक|द्वारा|रिपोर्ट|लेखिका|रिपोर्टर|লেখক|লিখেছেন|প্রতিবেদক|' +
      'ผู้เขียน|โดย|เขียนโดย|ผู้สื่อข่าว|tác giả|bài viết của|phóng viên|người viết|' +
      'ditulis oleh|penulis|oleh|laporan|oleh:|wartawan|reporter|' +
      'autorka|autorzy|napisał|napisała|tekst|opracował|opracowała|oprac.|opracowanie|rozmawiał|rozmawiała|' +
      'napsal|napsala|text|autoři|autorka|autor článku|připravil|připravila|napísal|napísala|' +
      'írta|szerző|szerzők|írták|' +
      'scris de|un articol de|autori|autoare|a consemnat|' +
      'γράφει ο|γράφει η|γράφει|γράφουν|συντάκτης|συντάκτρια|του|της|επιμέλεια|' +
      'skriven av|text och foto|text av|skribent|en krönika av|krönika av|krönika|skrevet av|skrevet af|en kommentar av|kommentar af|journalist|tekst av|tekst og foto|tekst af|reporter|kirjoittanut|kirjoittaja|teksti|toimittaja|' +
      'piše|pišu|napisao|napisala|autori|пише|аутор|аутори|avtor|avtorica|piše:|автори|пишува|' +
      'autorius|autorė|autoriai|parengė|autors|autore|teksts|autorid|tekst|toimetaja|' +
      'escrit per|un article de|autora|autors'
    ).split('|'),
  },
  {
    kind: 'weak',
    words: [
      'by',
      'published by',
      'submitted by',
      ...'von par por di da door av af per przez od oleh deur de'.split(' '),
    ],
  },
  {
    kind: 'reviewer',
    words: (
      'reviewed by|medically reviewed by|clinically reviewed by|scientifically reviewed by|fact checked by|' +
      'fact-checked by|expert reviewed by|legally reviewed by|edited by|medical reviewer|technically reviewed by|' +
      'medizinisch geprüft von|überprüft von|relu par|revisado por|revisado médicamente por|revisionato da'
    ).split('|'),
  },
];

/** Words, in lower case, that make a phrase a job: `Staff Writer`, `Chief Product Officer`. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
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
    'כתב כתבת עורך עורכת פרשן पत्रकार संवाददाता संपादक लेखक ผู้สื่อข่าว บรรณาธิการ periodistes '
  ).split(' '),
);

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

const leadKinds: ReadonlyMap<string, BylineLead['kind']> = new Map(
  BYLINE_LEADS.flatMap(({ words, kind }) => words.map((word) => [word.replace(/:$/, ''), kind] as const)),
);
/** Words that introduce a byline only before a colon: alone they are everyday words. */
const NEEDS_COLON: ReadonlySet<string> = new Set(
  (
    'author authors writer reporter correspondent autor autorin autoren auteur auteure autora autore autrice autori ' +
    'autors redacción tekst text teksti teksts texto текст корреспондент журналист yazar haber muhabir reportagem ' +
    'автор авторы автори كتب كتبت إعداد المحرر نویسنده خبرنگار כתב כתבה लेखक द्वारा रिपोर्ट রিপোর্টার penulis ' +
    'laporan oleh wartawan journalist skribent toimittaja kirjoittaja krönika autorka autorzy autoři autoare napsal ' +
    'napsala szerző szerzők írta írták του της επιμέλεια συντάκτης συντάκτρια piše pišu пише avtor avtorica ' +
    'autorius autorė autoriai autore autorid toimetaja колонка opracowanie oprac.'
  ).split(' '),
);
/** First two letters of all leads: rejects most lines with one lookup. */
const LEAD_LETTERS: ReadonlySet<string> = new Set([...leadKinds.keys()].map((word) => word.slice(0, 2)));
const MAX_LEAD_WORDS = 5;

/** The byline word at the beginning of a line, and where the names begin. */
export interface Lead {
  readonly kind: BylineLead['kind'];
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
  const head = text.slice(start, start + 40).toLowerCase();
  let found: Lead | null = null;
  for (let end = 1, words = 0; end <= head.length && words < MAX_LEAD_WORDS; end += 1) {
    const next = head.charAt(end);
    if (next !== ' ' && next !== ':' && next !== '：' && next !== '') continue;
    words += 1;
    const phrase = head.slice(0, end);
    const kind = leadKinds.get(phrase);
    const after = kind === undefined ? null : AFTER_LEAD.exec(text.slice(start + end));
    if (kind === undefined || after === null) continue;
    const colon = /[:：–—-]/.test(after[0]);
    if (colon || !NEEDS_COLON.has(phrase)) found = { kind, end: start + end + after[0].length, colon };
  }
  return found;
}

/** Words for the author, which stand alone above a name. */
const AUTHOR_LABELS: ReadonlySet<string> = new Set(
  (
    'author|authors|author of the article|article author|article written by|writer|byline|co-authors|' +
    'autor|autorin|autoren|autor des artikels|auteur|auteure|auteurs|autrice|autora|autores|autoras|autore|autori|' +
    'autorka|autorzy|autoři|autoare|szerző|szerzők|kirjoittaja|kirjoittajat|skribent|forfatter|författare|' +
    'автор|авторы|автор статьи|автор текста|автори|аутор|συντάκτης|συντάκτρια|yazar|yazarlar|penulis|tác giả|' +
    'الكاتب|المؤلف|بقلم|نویسنده|מאת|लेखक|ผู้เขียน|作者|撰文|著者|執筆|글쓴이'
  ).split('|'),
);

/** True for a line that is only a word for the author: `Author`, `AUTOR:`; the name is on the next line. */
export function isAuthorLabel(text: string): boolean {
  return text.length <= 24 && AUTHOR_LABELS.has(text.toLowerCase().replace(/\s?[:：]$/, ''));
}

/** True for a line that is only `By` or `Written by`; the name is on the next line. */
export function isBylineLead(text: string): boolean {
  if (text.length > 40) return false;
  const kind = leadKinds.get(text.toLowerCase().replace(/\s?[:：]$/, ''));
  return kind === 'weak' || (kind === 'explicit' && (/[:：]$/.test(text) || / /.test(text)));
}

/** Labels of people who did other work; their names are on the next line. */
export const OTHER_WORK =
  /\b(?:reviewed|edited|editor|researched|research|checked|checker|verified|photos?|photography|photographs?|photographed|images?|illustrations?|illustrated|translated|updated|video|medical(?:ly)?|expert|approved|presented|sponsored|hosted|produced)(?:\s*by)?\s*:?$/i;
