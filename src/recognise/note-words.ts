/** Words that open a correction or a note before a colon, a dash or the end of the line; lower case, `|` between them. */
const OPENERS: Readonly<Record<string, string>> = {
  en:
    'correction|corrections|clarification|clarifications|correction and clarification|' +
    'corrections and clarifications|correction appended|post-publication correction|' +
    'post-publication clarification|post-publication note|erratum|errata|retraction|' +
    "editor's note|editors' note|editor's notes|editors note|publisher's note|author's note|" +
    'ed. note|ed note|note to readers|a note to readers|note to our readers|editorial note|' +
    "note from the editor|editor's correction|editor's clarification",
  de:
    'korrektur|berichtigung|richtigstellung|korrekturhinweis|anmerkung der redaktion|' +
    'anm. der redaktion|anm. d. red.|anm. d. red|hinweis der redaktion|redaktioneller hinweis|' +
    'klarstellung|in eigener sache|gegendarstellung|transparenzhinweis',
  fr:
    'correction|rectificatif|rectification|erratum|précision|note de la rédaction|ndlr|' +
    "note de l'éditeur|mise au point|droit de réponse",
  es:
    'corrección|correcciones|rectificación|aclaración|fe de errores|fe de erratas|' +
    'nota del editor|nota de la editora|nota de la redacción|nota de redacción|n. de la r.|' +
    'nota de los editores',
  pt:
    'correção|correções|errata|erramos|retificação|esclarecimento|nota do editor|nota da editora|' +
    'nota da redação|nota de redação|direito de resposta',
  it:
    "correzione|rettifica|errata corrige|precisazione|nota della redazione|nota dell'editore|" +
    'nota del redattore|n.d.r.|ndr',
  nl:
    'correctie|correcties|rectificatie|rechtzetting|noot van de redactie|' +
    'opmerking van de redactie|naschrift|naschrift redactie|correcties en aanvullingen',
  ru:
    'исправление|поправка|уточнение|опровержение|от редакции|примечание редакции|прим. ред.|' +
    'примечание редактора|внимание, исправление',
  tr: 'düzeltme|editörün notu|editör notu|editörden not|tekzip|açıklama ve düzeltme',
  ar: 'تصحيح|تصويب|توضيح|تنويه|ملاحظة المحرر|ملاحظة من المحرر|ملاحظة التحرير|استدراك',
  zh: '更正|更正启事|更正啟事|勘误|勘誤|编者按|編者按|编者注|編者註|编按|編按|编辑注|澄清',
  ja: '訂正|訂正とお詫び|お詫びと訂正|おわびと訂正|おわび|編集部注|編集部より|編集注|【訂正】|おことわり|注記',
  ko: '정정|정정보도|정정합니다|바로잡습니다|바로 잡습니다|알려드립니다|편집자 주|편집자주|편집자 註|반론보도|정정 및 반론보도',
};

/** Openers of all languages, apostrophes straight. */
export const NOTE_OPENERS: readonly string[] = Object.values(OPENERS).flatMap((openers) =>
  openers.split('|'),
);
