import { findAgency, isAmbiguousAgency, mayOpenWithAgency } from './agencies.ts';
import { isName } from './names.ts';

/** Lines at the end of a story that name who else worked on it, or whose material it uses. */

const MAX_LENGTH = 420;

const LONG_NAMES = '[\\p{Lu}\\p{Lo}][^;!?:]{1,200}';

/** `… contributed to this report.`, with somebody named before it. */
const CONTRIBUTED =
  /^(?:[—–*-] ?|\()?[^!?]{0,320}?\bcontributed (?:to|reporting|additional|from|research)(?: (?:to|for|from))?(?: (?:this|the) (?:\w+ )?(?:report|story|article|piece|coverage|dispatch|blog|project|review)\b[^!?]{0,60}| \p{Lu}[^.!?]{0,80}|)\.?\)?$/u;
/** `Associated Press writer Ann Roe in Tarn contributed.`: the word that names the job makes it no sentence of a story. */
const WRITER_CONTRIBUTED =
  /^(?:The )?(?:\p{Lu}[\p{L}.]+ ){1,3}(?:writers?|reporters?|correspondents?|journalists?|researchers?|editors?|producers?) \p{Lu}[^.!?;:]{3,160} contributed\.?$/u;
const NAMED =
  /\p{Lu}[^\s,;:()]{1,40} (?:in )?\p{Lu}|^\p{Lu}[^\s,;:()]+(?:, \p{Lu}[^\s,;:()]+)*,? (?:and \p{Lu}[^\s,;:()]+ )?contributed/u;
const COMMON_SUBJECT =
  /^(?:the (?!(?:associated|canadian|washington|new|los|guardian|times|wall)\b)|these |those |this |that |it |they |many |several |all |such |his |her |its |their |what |which |how )/i;
/** Words that join names and places in `Roe and Lee reported from Tarn and the port of Odd.` */
const JOINING_WORDS: ReadonlySet<string> = new Set(
  'and in on of the from for near aboard with de la le el al van von der da di del also'.split(' '),
);
const CAPITALISED_WORD = /^[(]?\p{Lu}[\p{L}\p{M}'’.-]*(?:[,;)][,.;)]*)?$/u;
const SUBJECT_WORD = /^(?:He|She|They|We|I|It|This|The|Police|Officials|Reporters|Residents|Witnesses)\b/;
const REPORTED_FROM = ' reported from ';

/** `(Reporting by Ann Roe; Editing by Max Poe)`, `Additional reporting by …`, `Compiled by …`. */
const REPORTING_BY = new RegExp(
  `^[(（*—–-]? ?(?:(?:additional |with |further |extra )?(?:reporting|writing|editing|research|production|graphics?|data analysis|translation|contributions?)(?: and (?:writing|editing|reporting|photography))*|edited|compiled|reported|translated|produced|contributors?|additional reporting)(?: in \\p{Lu}[\\p{L} ,]{1,40}?)?(?: by|:| from) ?(?:the )?(?!The |Our )(${LONG_NAMES})(?:; ?[^!?]{2,200})?\\)?\\.?$`,
  'iu',
);
const FIRST_NAME_CAPITAL = /(?:\bby|:| from) (?:the )?(?:\p{Lu}[\p{L}\p{M}'’.-]*|[A-Z]\.)(?: |,|;|$|\))/u;
const VERB_BEHIND =
  /\b(?:showed|shows|found|said|says|suggests?|revealed|has|had|was|were|is|are|which|who|that|led|will|could|would|began|helped|continues?)\b/;
const WITH_FILES =
  /^[(（*—–-]? ?(?:(?:this (?:story|article|report) (?:was |is |has been )?(?:reported|produced|compiled|written|edited) (?:by|in partnership|with)\b.{2,160})|(?:with|w\/) (?:files|inputs?|material|information|additional reporting|reporting|contributions|agency inputs?|agencies)(?: (?:from|by) .{2,120})?|(?:with|by) agenc(?:y inputs?|ies)|(?:with )?agency inputs)\)?\.?$/i;
const OTHER_LANGUAGES = new RegExp(
  '^[(（*—–/\\[-]? ?(?:' +
    'mit material (?:von|der) |mitarbeit: ?|mit (?:dpa|afp|reuters|ap)\\b|' +
    "reportage de |reportage (?:par )|avec (?:afp|reuters|ap|agences|l[’']afp)\\b|édité par |version française |" +
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
);
/** `Quelle: dpa`; a chart has a source too, so an agency must follow. */
const SOURCE_LABEL =
  /^[(（*—–/[-]? ?(?:source|sources|quelle|quellen|fuente|fuentes|fonte|bron|источник|kaynak|haber kaynağı|المصدر|مصدر|来源|來源|출처) ?[:：] ?(.{2,60}?)[)）\]/.]*$/iu;
const SYNDICATED =
  /^[("*]*(?:disclaimer|this|the above|except|with|published)\b.{0,160}?(?:syndicated (?:news )?feed|not been (?:created or )?edited by|auto-?(?:generated|published|aggregated) (?:from|by)|agency feed)/i;
const MAX_SIGN_OFF = 40;
const SIGN_OFF = /^(?:[-–—*/[(（【［]{1,4} ?)?([\p{L}\p{M}. &/'-]{2,34}?)(?: ?[\])）】］/]{1,4})?\.?$/u;
/** `PTI NIT KJ`: the agency, then the initials of its desk. */
const DESK_INITIALS = /^(PTI|IANS|ANI|UNI|AFP|APP|dpa)(?: [A-Z]{2,4}){1,5}$/;
const STORY_END = /^(?:（完）|\(完\)|（终）|\(끝\)|-30-|Enditem|ENDITEM)$/;

/** A firm's whole name stands under the name of an author as his employer; a story is signed with the agency's mark. */
const EMPLOYER = /^thomson reuters(?: foundation)?$/i;

function isSignOff(text: string): boolean {
  if (EMPLOYER.test(text)) return false;
  if (STORY_END.test(text) || DESK_INITIALS.test(text)) return true;
  if (!mayOpenWithAgency(text)) return false;
  const signed = SIGN_OFF.exec(text)?.[1];
  if (signed === undefined || findAgency(signed) === null) return false;
  // `AA` or `SPA` alone is a menu entry as often as an agency.
  return signed !== text || !isAmbiguousAgency(signed);
}

function isNamesOnly(text: string): boolean {
  const words = text.split(' ');
  return words.length < 30 && words.every((word) => JOINING_WORDS.has(word) || CAPITALISED_WORD.test(word));
}

/** `Roe reported from Tarn and Lee from Odd, Norway.`: nothing but people and places. */
function isReportedFrom(text: string): boolean {
  const at = text.indexOf(REPORTED_FROM);
  if (at < 2 || at > 160) return false;
  const [who, where] = [text.slice(0, at), text.slice(at + REPORTED_FROM.length)];
  if (SUBJECT_WORD.test(who)) return false;
  return (
    CAPITALISED_WORD.test(who.split(' ', 1)[0] ?? '') &&
    isNamesOnly(who) &&
    isNamesOnly(where) &&
    /\p{Lu}/u.test(where)
  );
}

/** How the lines begin that are tested by their beginning alone; in lower case. */
const STARTS =
  /^[(（*—–/["[-]{0,2} ?(?:additional|with|w\/|further|extra|report|writing|edit|research|production|graphic|data|translat|contribut|compil|produced|this|by agenc|agenc|disclaimer|except|the above|published|mit |quelle|avec |source|édité|version|con |información|fuente|com |colabor|edição|fonte|ha |hanno |bron|met |при |источник|по |в подготовке|kaynak|haber|katkı|\p{Script=Arabic}|\p{Script=Han}|\p{Script=Hangul})/iu;

/**
 * True when the whole line names contributors, editors or the agencies a story draws on, or is an agency's sign-off.
 * A sentence of the story that happens to use the same words (`reported from the witness stand that …`) is not.
 */
export function isContributorLine(text: string): boolean {
  const length = text.length;
  if (length < 2 || length > MAX_LENGTH) return false;
  if (length <= MAX_SIGN_OFF && isSignOff(text)) return true;
  if (text.includes('contributed')) {
    if (CONTRIBUTED.test(text)) return NAMED.test(text) && !COMMON_SUBJECT.test(text);
    if (WRITER_CONTRIBUTED.test(text)) return true;
  }
  if (isReportedFrom(text)) return true;
  if (!STARTS.test(text)) return false;
  const names = REPORTING_BY.exec(text)?.[1];
  if (names !== undefined) {
    if (VERB_BEHIND.test(text) || !FIRST_NAME_CAPITAL.test(text)) return false;
    // `Graphics: …` and `Research by …` head table rows unless a person follows.
    return (
      (/ (?:by|from) /i.test(text.slice(0, text.indexOf(names))) &&
        !/^\W*(?:research|production|graphic|data|translat)/i.test(text)) ||
      isName(names.split(/[,(]| and /, 1)[0] ?? '', { introduced: false })
    );
  }
  const source = SOURCE_LABEL.exec(text)?.[1];
  if (source !== undefined) return findAgency(source) !== null;
  if (WITH_FILES.test(text) || SYNDICATED.test(text)) return true;
  return OTHER_LANGUAGES.test(text) && text.split(' ').length < 16 && !VERB_BEHIND.test(text);
}
