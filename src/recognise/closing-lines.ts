import { findAgency, isAmbiguousAgency, mayOpenWithAgency } from './agencies.ts';
import { SOURCE_LABELS } from './credit-words.ts';
import { isName } from './names.ts';

/** Lines at the end of a story: contributors, sources, corrections and notes. */

const MAX_LENGTH = 420;

const CAPITALISED = "\\(?\\p{Lu}[\\p{L}\\p{M}'’.-]*[,;)]*\\.?";
const NAMES_AND_PLACES = `(?: (?:${CAPITALISED}|and|in|on|of|the|from|for|near|aboard|with|de|la|le|el|al|van|von|der|da|di|del|also)){0,14}`;
const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The first words of lines that begin with `WORK`. */
const WORKS = wordsOf(
  'additional with further extra reporting writing editing research production graphic graphics data translation contribution contributions edited compiled reported translated produced contributor contributors',
);
const WORK =
  '(?:reporting|writing|editing|research|production|graphics?|data analysis|translation|contributions?)(?: and (?:writing|editing|reporting|photography))*|edited|compiled|reported|translated|produced|contributors?';
const VERB_AFTER =
  /\b(?:showed|shows|found|said|says|suggests?|revealed|has|had|was|were|is|are|which|who|that|led|will|could|would|began|helped|continues?)\b/;
const FIRST_NAME_CAPITAL = /(?:\bby|:| from) (?:the )?(?:\p{Lu}[\p{L}\p{M}'’.-]*|[A-Z]\.)(?: |,|;|$|\))/u;

interface ClosingForm {
  readonly line: RegExp;
  /** Each such line contains this. */
  readonly cue?: string;
  /** The first words of such lines, in lower case, in scripts with spaces between words. */
  readonly first?: ReadonlySet<string>;
  /** The line must match this too. */
  readonly needs?: RegExp;
  /** The line must not match this: it is a sentence. */
  readonly not?: RegExp;
  /** What the groups of `line` must be. */
  readonly is?: (first: string, second: string) => boolean;
}

/** `Quelle: dpa`. */
const SOURCE = /^[(（*—–/[-]? ?([^:：]{2,16}?) ?[:：] ?(.{2,60}?)[)）\]/.]*$/u;
/** `Avec AFP`, `(Med Ritzau)`. */
const WITH = /^[(（*—–/[-]? ?\p{L}{1,4} (?:l[’'])?([^!?:]{2,40}?)[)\].]*$/u;

/** Lines that name contributors, editors or sources. */
const FORMS: readonly ClosingForm[] = [
  {
    // `… contributed to this report.`, with somebody named before it.
    cue: 'contributed ',
    line: /^(?:[—–*-] ?|\()?[^!?]{0,320}?\bcontributed (?:to|reporting|additional|from|research)(?: (?:to|for|from))?(?: (?:this|the) (?:\w+ )?(?:report|story|article|piece|coverage|dispatch|blog|project|review)\b[^!?]{0,60}| \p{Lu}[^.!?]{0,80}|)\.?\)?$/u,
    needs:
      /\p{Lu}[^\s,;:()]{1,40} (?:in )?\p{Lu}|^\p{Lu}[^\s,;:()]+(?:, \p{Lu}[^\s,;:()]+)*,? (?:and \p{Lu}[^\s,;:()]+ )?contributed/u,
    not: /^(?:the (?!(?:associated|canadian|washington|new|los|guardian|times|wall)\b)|these |those |this |that |it |they |many |several |all |such |his |her |its |their |what |which |how )/i,
  },
  {
    // `Associated Press writer Ann Roe in Tarn contributed.`: with the job it is not a sentence of the story.
    cue: ' contributed',
    line: /^(?:The )?(?:\p{Lu}[\p{L}.]+ ){1,3}(?:writers?|reporters?|correspondents?|journalists?|researchers?|editors?|producers?) \p{Lu}[^.!?;:]{3,160} contributed\.?$/u,
  },
  {
    // `Roe reported from Tarn and Lee from Odd, Norway.`: nothing but people and places.
    cue: ' reported from',
    line: new RegExp(
      `^${CAPITALISED}${NAMES_AND_PLACES} reported from(?: the)? ${CAPITALISED}${NAMES_AND_PLACES}$`,
      'u',
    ),
    not: /^(?:He|She|They|We|I|It|This|The|Police|Officials|Reporters|Residents|Witnesses)\b/,
  },
  {
    // `(Reporting by Ann Roe; Editing by Max Poe)`, `Additional reporting by …`.
    first: WORKS,
    line: new RegExp(
      `^[(（*—–-]? ?(?:additional |with |further |extra )?(?!research|production|graphic|data|translat)(?:${WORK})(?: in \\p{Lu}[\\p{L} ,]{1,40}?)? (?:by|from) ?(?:the )?(?!The |Our )[\\p{Lu}\\p{Lo}][^;!?:]{1,200}(?:; ?[^!?]{2,200})?\\)?\\.?$`,
      'iu',
    ),
    needs: FIRST_NAME_CAPITAL,
    not: VERB_AFTER,
  },
  {
    // `Graphics: …` and `Research by …` are table rows unless a person follows.
    first: WORKS,
    line: new RegExp(
      `^[(（*—–-]? ?(?:additional )?(?:${WORK})(?: by|:) ?([\\p{Lu}\\p{Lo}][^;!?:,(]{1,60}?)(?:(?: and |[,(;])[^!?]{2,200})?\\)?\\.?$`,
      'iu',
    ),
    not: VERB_AFTER,
    is: (name) => isName(name, false),
  },
  {
    // A chart has a source too, so an agency must follow.
    line: SOURCE,
    is: (label, source) => SOURCE_LABELS.has(label.toLowerCase()) && findAgency(source) !== null,
  },
  {
    first: wordsOf('with mit avec con com med met z s sa с з'),
    line: WITH,
    is: (source) => findAgency(source) !== null,
  },
  {
    first: wordsOf('this with w by agency'),
    line: /^[(（*—–-]? ?(?:(?:this (?:story|article|report) (?:was |is |has been )?(?:reported|produced|compiled|written|edited) (?:by|in partnership|with)\b.{2,160})|(?:with|w\/) (?:files|inputs?|material|information|additional reporting|reporting|contributions|agency inputs?|agencies)(?: (?:from|by) .{2,120})?|(?:with|by) agenc(?:y inputs?|ies)|(?:with )?agency inputs)\)?\.?$/i,
  },
  {
    first: wordsOf('disclaimer this the except with published'),
    line: /^[("*]*(?:disclaimer|this|the above|except|with|published)\b.{0,160}?(?:syndicated (?:news )?feed|not been (?:created or )?edited by|auto-?(?:generated|published|aggregated) (?:from|by)|agency feed)/i,
  },
  {
    first: wordsOf(
      'mit mitarbeit reportage avec édité version con información editado reporte com colaborou colaboraram reportagem edição ha hanno met при по в katkıda ساهم شارك',
    ),
    line: new RegExp(
      '^[(（*—–/\\[-]? ?(?:' +
        'mit material (?:von|der) |mitarbeit: ?|' +
        'reportage de |reportage (?:par )|avec agences\\b|édité par |version française |' +
        'con información de |información de |con (?:datos|aportes) de |editado por |reporte de |con agencias|' +
        'com informações d[aeo]s? |com (?:agências|agência)|colaborou |colaboraram |reportagem (?:adicional )?(?:de|por) |edição de |' +
        'ha collaborato |hanno collaborato |con fonte |' +
        'met medewerking van |met dank aan |' +
        'при участии |по материалам |в подготовке материала |' +
        'katkıda bulunan|' +
        'ساهم في |شارك في |' +
        '参与采写|參與採寫|编译[:：]|編譯[:：]|（?参与记者|\\(?综合' +
        ')[^!?]{0,120}$',
      'iu',
    ),
    not: new RegExp(`${VERB_AFTER.source}|^(?:\\S+ ){15}`),
  },
];

const MAX_SIGN_OFF = 40;
const SIGN_OFF = /^(?:[-–—*/[(（【［]{1,4} ?)?([\p{L}\p{M}. &/'-]{2,34}?)(?: ?[\])）】］/]{1,4})?\.?$/u;
/** `PTI NIT KJ`: the agency, then the initials of its desk. */
const DESK_INITIALS = /^(PTI|IANS|ANI|UNI|AFP|APP|dpa)(?: [A-Z]{2,4}){1,5}$/;
const STORY_END = /^(?:（完）|\(完\)|（终）|\(끝\)|-30-|Enditem|ENDITEM)$/;

/** The full name of the firm names an author's employer; a story ends with the agency's abbreviation. */
const EMPLOYER = /^thomson reuters(?: foundation)?$/i;

function isSignOff(text: string): boolean {
  if (EMPLOYER.test(text)) return false;
  if (STORY_END.test(text) || DESK_INITIALS.test(text)) return true;
  if (!mayOpenWithAgency(text)) return false;
  const signed = SIGN_OFF.exec(text)?.[1];
  if (signed === undefined || findAgency(signed) === null) return false;
  // `AA` or `SPA` alone is often a menu entry.
  return signed !== text || !isAmbiguousAgency(signed);
}

/** The agency in a contributor line that names nobody else: `Quelle: dpa`, `Avec AFP`, `/ritzau/`. */
export function agencyOfSource(text: string): string | null {
  const signed = SIGN_OFF.exec(text)?.[1];
  return (
    findAgency(SOURCE.exec(text)?.[2] ?? '') ??
    findAgency(WITH.exec(text)?.[1] ?? '') ??
    findAgency(signed ?? '')
  );
}

const FIRST_WORD = /\p{L}+/u;
const MAX_FIRST_WORD = 24;
const IDEOGRAPH = /[\u3041-\u30ff\u3400-\u9fff]/;

/**
 * True when the whole line names contributors, editors or source agencies of a story, or is an agency's sign-off.
 * False for a sentence with the same words (`reported from the witness stand that …`).
 */
export function isContributorLine(text: string): boolean {
  const { length } = text;
  if (length < 2 || length > MAX_LENGTH) return false;
  if (length <= MAX_SIGN_OFF && isSignOff(text)) return true;
  const [first = ''] = FIRST_WORD.exec(text.slice(0, MAX_FIRST_WORD)) ?? [];
  const word = first.toLowerCase();
  // The end of a word is not known in scripts without spaces.
  const mayBeAny = IDEOGRAPH.test(word);
  return FORMS.some(({ line, cue, first: words, needs, not, is }) => {
    if (cue !== undefined && !text.includes(cue)) return false;
    if (words !== undefined && !mayBeAny && !words.has(word)) return false;
    const match = line.exec(text);
    if (match === null || needs?.test(text) === false || not?.test(text) === true) return false;
    return is === undefined || is(match[1] as string, match[2] ?? '');
  });
}

/**
 * Words that open a correction or a note before a colon, a dash or the end of the line; lower case, `|` between them.
 */
const OPENERS: Readonly<Record<string, string>> = {
  en:
    'correction|corrections|clarification|clarifications|correction and clarification|corrections and clarifications|correction appended|post-publication correction|post-publication clarification|post-publication note|erratum|errata|retraction|' +
    "editor's note|editors' note|editor's notes|editors note|publisher's note|author's note|" +
    'ed. note|ed note|note to readers|a note to readers|note to our readers|editorial note|' +
    "note from the editor|editor's correction|editor's clarification",
  de: 'korrektur|berichtigung|richtigstellung|korrekturhinweis|anmerkung der redaktion|anm. der redaktion|anm. d. red.|anm. d. red|hinweis der redaktion|redaktioneller hinweis|klarstellung|in eigener sache|gegendarstellung|transparenzhinweis',
  fr:
    'correction|rectificatif|rectification|erratum|précision|note de la rédaction|ndlr|' +
    "note de l'éditeur|mise au point|droit de réponse",
  es: 'corrección|correcciones|rectificación|aclaración|fe de errores|fe de erratas|nota del editor|nota de la editora|nota de la redacción|nota de redacción|n. de la r.|nota de los editores',
  pt: 'correção|correções|errata|erramos|retificação|esclarecimento|nota do editor|nota da editora|nota da redação|nota de redação|direito de resposta',
  it:
    "correzione|rettifica|errata corrige|precisazione|nota della redazione|nota dell'editore|" +
    'nota del redattore|n.d.r.|ndr',
  nl: 'correctie|correcties|rectificatie|rechtzetting|noot van de redactie|opmerking van de redactie|naschrift|naschrift redactie|correcties en aanvullingen',
  ru: 'исправление|поправка|уточнение|опровержение|от редакции|примечание редакции|прим. ред.|примечание редактора|внимание, исправление',
  ca: "rectificació|correcció|fe d'errades|nota de la redacció|nota de redacció",
  'gl eu': 'corrección|zuzenketa|erredakzioaren oharra',
  sv: 'rättelse|rättelser|förtydligande|fotnot från redaktionen',
  'nb da': 'rettelse|rettelser|retting|presisering|præcisering|redaktionel bemærkning|redaksjonell merknad',
  fi: 'oikaisu|korjaus|täsmennys|toimituksen huomautus|toimituksen huomio',
  'is fo': 'leiðrétting|rætting',
  pl: 'sprostowanie|korekta|od redakcji|przypis redakcji|przyp. red.|nota redakcyjna',
  'cs sk':
    'oprava|upřesnění|spresnenie|poznámka redakce|pozn. redakce|pozn. red.|poznámka redakcie|pozn. redakcie',
  hu: 'helyesbítés|helyreigazítás|helyreigazítás és elnézéskérés|a szerkesztő megjegyzése|szerkesztői megjegyzés|a szerk. megj.',
  ro: 'erată|rectificare|precizare|nota redacției|nota redacţiei|nota editorului|n.red.|n. red.',
  el: 'διόρθωση|διευκρίνιση|επανόρθωση|σημείωση της σύνταξης|σημείωση σύνταξης|σημείωση του συντάκτη',
  'uk be':
    'виправлення|уточнення|спростування|від редакції|примітка редакції|прим. ред.|папраўка|ад рэдакцыі',
  bg: 'поправка|бележка на редакцията|бел. ред.|от редакцията',
  'hr bs sr mk':
    'ispravak|ispravka|napomena redakcije|napomena uredništva|исправка|исправљено|напомена редакције|забелешка на редакцијата',
  sl: 'popravek|opomba uredništva|op. ur.',
  'et lv lt':
    'parandus|õiend|täpsustus|toimetuse märkus|labojums|precizējums|redakcijas piezīme|patikslinimas|paneigimas|redakcijos pastaba|red. past.',
  'ga cy': 'ceartú|soiléiriú|cywiriad',
  tr: 'düzeltme|editörün notu|editör notu|editörden not|tekzip|açıklama ve düzeltme',
  sq: 'korrigjim|korrigjime|sqarim|saktësim|përgënjeshtrim|shënim i redaksisë|shënim i redaktorit|shënimi i redaksisë|shënim redaksional',
  ar: 'تصحيح|تصويب|توضيح|تنويه|ملاحظة المحرر|ملاحظة من المحرر|ملاحظة التحرير|استدراك',
  zh: '更正|更正启事|更正啟事|勘误|勘誤|编者按|編者按|编者注|編者註|编按|編按|编辑注|澄清',
  ja: '訂正|訂正とお詫び|お詫びと訂正|おわびと訂正|おわび|編集部注|編集部より|編集注|【訂正】|おことわり|注記',
  ko: '정정|정정보도|정정합니다|바로잡습니다|바로 잡습니다|알려드립니다|편집자 주|편집자주|편집자 註|반론보도|정정 및 반론보도',
};

/** Openers of all languages, with straight apostrophes, longest first. */
const NOTE_OPENERS: readonly string[] = Object.values(OPENERS)
  .flatMap((openers) => openers.split('|'))
  .toSorted((a, b) => b.length - a.length);
const OPENER = new RegExp(`^(?:${NOTE_OPENERS.join('|').replaceAll('.', '\\.')})`);
const LONGEST = NOTE_OPENERS[0]?.length ?? 0;

/** Sentences that report a change of the story, without an opener. */
const CHANGED = [
  /^(?:\(|\[)?(?:an?|the) (?:earlier|previous|original|prior) version of (?:this|the|our) (?:\w+[ -]){0,2}(?:article|story|report|headline|post|piece|column|obituary|caption|essay|review|video|chart|map|graphic|photo)\b/i,
  /^(?:\(|\[|\*)?this (?:\w+ )?(?:article|story|report|post|piece|headline|page|column|obituary|caption|version)(?: \w+)? (?:was|has been|is being|had been) (?:\w+ly )?(?:corrected|amended|clarified|updated|revised|edited|changed|modified)\b(?! by \p{Lu})(?=[\s\S]{0,40}\b(?:to|on|at|after|since|with|for|because|following)\b|[.)\]]?$)/iu,
  /^(?:this|the) (?:article|story|report|headline|caption|post|version) (?:corrects|has been corrected|clarifies|was corrected|misstated|incorrectly|originally (?:stated|said|misstated))\b/i,
  /^(?:in einer (?:früheren|ersten|vorherigen) (?:version|fassung)|dieser (?:artikel|text|beitrag) wurde (?:\S+ ){0,5}(?:korrigiert|aktualisiert|geändert|ergänzt))\b/i,
  /^(?:une (?:première |précédente )?version (?:antérieure |précédente )?de (?:cet article|ce texte)|cet article a été (?:corrigé|modifié|mis à jour))/i,
  /^(?:una versión (?:anterior|previa) de (?:este|esta) |este artículo (?:ha sido|fue) (?:corregido|actualizado|modificado))/i,
  /^(?:uma versão anterior (?:deste|desta) |est[ea] (?:texto|reportagem|matéria|artigo) foi (?:corrigid|atualizad|alterad))/i,
  /^(?:una versione precedente di questo|questo articolo è stato (?:corretto|aggiornato|modificato))/i,
  /^(?:in een eerdere versie van dit|dit (?:artikel|bericht) is (?:aangepast|gecorrigeerd|gewijzigd))/i,
  /^(?:(?:në )?(?:një )?version(?:i|in)? (?:i|e) (?:parë|mëparshëm) (?:i|të) këtij (?:artikulli|shkrimi|lajmi)|ky (?:artikull|shkrim|lajm) (?:është|u) (?:korrigjuar?|përditësuar?|ndryshuar?))(?![\p{L}\p{M}])/iu,
  /^(?:i en tidigare version av (?:artikeln|texten)|i en tidligere (?:versjon|utgave|version) (?:av|af) (?:denne )?(?:artikkelen|artiklen|saken|teksten))/i,
  /^(?:w (?:pierwotnej|poprzedniej|wcześniejszej) wersji (?:artykułu|tekstu)|v (?:původní|předchozí|dřívější|pôvodnej|predchádzajúcej) (?:verzi|verzii) (?:článku|textu))/i,
  /^(?:в (?:предыдущей|ранней|первоначальной) версии|в текст внесены исправления)/i,
];
const MAX_CHANGED = 700;

const LEADING_MARK = /^[\s*([（【［〔_•–—-]+/;
const DATED_COLON = /^[^:：]{0,40}[:：]/;

function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘`´]/g, "'");
}

const MENU_ENTRY =
  /^(?:corrections|clarifications|correcciones|correções|correcties|errata|corrections and clarifications)$/;

function opensAsNote(text: string): boolean {
  const mark = LEADING_MARK.exec(text)?.[0].length ?? 0;
  const opener = OPENER.exec(plain(text.slice(mark, mark + LONGEST)))?.[0];
  if (opener === undefined) return false;
  const after = text.slice(mark + opener.length);
  // The plural alone is a menu entry.
  if (after === '' && MENU_ENTRY.test(opener)) return false;
  // `Correction, Oct. 7: …`, `Correction (Oct. 7): …`
  if (/^(?:,| \(| [–—-] ?\d| \d)/.test(after) && /\d/.test(after.slice(0, 24)) && DATED_COLON.test(after))
    return true;
  // Before a colon, closed by a bracket, before a dash, or alone on its line.
  return /^\s?(?:[:：]|$|[)\]）】］〕]|[–—-]\s|[–—]|\.\s?$)/.test(after);
}

/**
 * True for a correction, clarification or editor's note in the languages of `OPENERS`: a known opener before a colon, a dash
 * or alone on its line, or a sentence that reports a change of the story. `UPDATE:` and `Note:` are body text.
 */
export function isNote(text: string): boolean {
  if (text.length < 2) return false;
  if (opensAsNote(text)) return true;
  return text.length <= MAX_CHANGED && CHANGED.some((sentence) => sentence.test(text));
}
