/** How a line announces who wrote it. */
export interface BylineLead {
  /** Lower case; matched at the start of the line, before a blank, a colon or a dash. */
  readonly words: readonly string[];
  /**
   * `explicit`: nothing else begins so, a single name is enough (`Written by Ann`).
   * `weak`: an everyday word (`By`, `Von`), two names or a date are needed.
   * `reviewer`: names people who did not write the piece.
   */
  readonly kind: 'explicit' | 'weak' | 'reviewer';
}

export const BYLINE_LEADS: readonly BylineLead[] = [
  {
    kind: 'explicit',
    words: (
      'written by|article written by|post written by|words & images|words and images|words by|story by|stories by|text by|words and photos by|words & photos by|words and photographs by|' +
      'story and photos by|posted by|contributed by|guide by|recipe and photos by|article by|a guest post by|guest post by|' +
      'reported by|report by|column by|essay by|review by|opinion by|analysis by|interview by|as told to|authored by|' +
      'author|authors|author name|byline|writer|reporter|correspondent|recipe by|' +
      'geschrieben von|verfasst von|veröffentlicht von|ein artikel von|ein beitrag von|ein gastbeitrag von|' +
      'ein bericht von|ein kommentar von|eine analyse von|ein interview von|ein text von|aufgezeichnet von|erstellt von|' +
      'autor|autorin|autoren|autor/in|' +
      'article rédigé par|rédigé par|écrit par|publié par|posté par|propos recueillis par|un article de|auteur|auteure|' +
      'escrito por|redactado por|publicado por|texto de|por:|autora|redacción|' +
      'texto:|reportagem de|reportagem|escrito por|publicado por|' +
      'scritto da|pubblicato da|a cura di|articolo di|inserito da|autore|autrice|di:|' +
      'geschreven door|gepubliceerd door|geplaatst door|tekst|auteur|door:|' +
      'автор|авторы|автор текста|автор статьи|текст|корреспондент|' +
      'yazan|yazar|haber|haberi yazan|muhabir|' +
      'بقلم|كتب|كتبت|إعداد|كتابة|تأليف|الكاتب|الكاتبة|المؤلف|المحرر'
    ).split('|'),
  },
  { kind: 'weak', words: ['by', 'published by', 'submitted by', 'von', 'par', 'por', 'di', 'da', 'door'] },
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
    'redakteur redakteurin reporterin korrespondent korrespondentin journalistin volontär volontärin redaktion ' +
    'journaliste rédacteur rédactrice correspondant correspondante ' +
    'redactor redactora periodista corresponsal colaborador colaboradora enviado enviada ' +
    'jornalista repórter editora colunista correspondente ' +
    'giornalista redattore redattrice corrispondente inviato inviata ' +
    'redacteur verslaggever verslaggeefster correspondente ' +
    'корреспондент обозреватель журналист редактор колумнист muhabir muhabiri editörü yazarı محرر مراسل صحفي كاتب'
  ).split(' '),
);

/** Words before `Desk` or `Bureau` that make it an editorial desk, not furniture or help. */
const DESK_KINDS =
  'web|news|digital|online|sports?|business|entertainment|lifestyle|city|national|world|foreign|tech|technology|' +
  'features?|education|trending|health|money|markets?|auto|video|data|copy|editorial|express|investigations?|weather|' +
  'political|politics|local|state|metro|english|breaking news|social media';

/** What the name of every desk ends in or holds. */
const DESK_CUE =
  /desk|bureau|room|team|staff|board|editors|correspondent|reporter|contributor|service|wires?|agen[ctz]|agên|редакции|r[eé]da[ckçz]|haber merkezi|^red\.?$/i;
const DESK = new RegExp(
  '^(?:' +
    `(?:[\\p{L}\\p{N}.&'’-]+ ){0,4}(?:${DESK_KINDS}) (?:desk|bureau)` +
    "|team \\p{Lu}[\\p{L}\\p{N}.&'’-]+|staff (?:clinician|nutritionist|dietitian)" +
    "|(?:the )?(?:[\\p{L}\\p{N}.&'’-]+ ){0,4}(?:news ?desk|news ?room|web team|editorial (?:team|staff|board)|editors|staff|team|" +
    'staff (?:reporters?|writers?|correspondents?|contributors?)|special correspondents?|blog contributor|contributor)' +
    '|(?:our|a|from our|by our) (?:special |staff |own )?(?:correspondents?|reporters?|bureau|staff)' +
    "|(?:[\\p{L}.&'’-]+ ){1,3}(?:news service|wire services?|news bureau|wire reports|newswires?)" +
    '|wire reports|news services|staff and wire reports|agencies|agences|agenturen|agencias|agências|agenzie|от редакции' +
    '|(?:die )?redaktion|(?:la )?rédaction(?: avec \\p{Lu}{2,4})?|(?:la )?redacción(?: .{1,30})?|(?:la )?redazione(?: .{1,30})?|(?:da )?redação|' +
    '(?:de )?redactie|haber merkezi|red\\.?' +
    ')$',
  'iu',
);

/**
 * Forms of a desk that name nobody to credit: `Wire reports` and `Agencies` point elsewhere, `Staff Writer` is the job of
 * a person named beside it.
 */
export const NAMELESS_DESK =
  /^(?:.*(?:wire reports?|news services?|wire services?|newswires?)|(?:staff and )?agen[cz]\p{L}{2,5}|агентства|(?:(?:former|our|by our|from our|a|the) )*(?:special |staff |own )?(?:reporters?|writers?|correspondents?|contributors?|editors|staff|team|bureau)|our .*|red\.?)$/iu;

/** A desk or team in place of a person. */
export function isDeskName(text: string): boolean {
  return DESK_CUE.test(text) && DESK.test(text);
}

const BARE_DESK = new RegExp(
  '^(?:' +
    `(?:\\p{Lu}[\\p{L}\\p{N}.&'’-]* ){0,4}(?:${DESK_KINDS.split('|')
      .map((kind) =>
        kind.replace(/(^| )([a-z])/g, (_, gap: string, letter: string) => `${gap}${letter.toUpperCase()}`),
      )
      .join('|')}) (?:Desk|Bureau)` +
    "|(?:The )?(?:\\p{Lu}[\\p{L}\\p{N}.&'’-]* ){0,3}(?:News ?[Dd]esk|Editorial (?:Team|Staff|Board)|Web Team|Staff (?:Reporters?|Writers?|Correspondents?)|Special Correspondents?|News Service|Wire Reports)" +
    '|(?:Our|By Our) (?:Special |Staff |Own )?(?:Correspondents?|Reporters?|Bureau)' +
    '|Haber Merkezi' +
    ')$',
  'u',
);

/** The last letters of `DESK_ENDS`, so that most lines are refused by one look. */
const DESK_LAST_LETTERS = 'kumfdrsei';
const DESK_ENDS = /(?:esk|reau|eam|taff|oard|riters?|eporters?|ondents?|ervice|eports|erkezi)$/;

function endsAsDesk(text: string): boolean {
  return DESK_LAST_LETTERS.includes(text.charAt(text.length - 1)) && DESK_ENDS.test(text);
}

/** A line that is nothing but this needs no byline word to be a desk's byline. */
export function isBareDeskName(text: string): boolean {
  return endsAsDesk(text) && DESK_CUE.test(text) && BARE_DESK.test(text);
}
