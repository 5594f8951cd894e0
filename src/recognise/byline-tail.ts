/** Month names by their first letters, in the Latin and Cyrillic scripts; the times room reads whole dates. */
const MONTH =
  '(?:jan|feb|fév|fev|mar|mär|apr|abr|avr|may|mai|mag|mei|maj|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|out|ott|' +
  'nov|dec|dez|déc|dic|gen|ene|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)' +
  '\\p{L}{0,8}\\.?';
const WEEKDAY =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag';

/**
 * Where the name ends because something else begins: a date, `Updated`, `on …`, `in PLACE`, `for PAPER`, an address.
 * Glued forms (`ROEPUBLISHED:`) come from markup that had no blank between two boxes.
 */
const TAIL = new RegExp(
  '(?:' +
    '(?<![\\s,.])[\\s,.]+(?:last |first |originally )?(?:updated|published|posted|modified|medically|reviewed|fact[- ]checked|edited|' +
    'aktualisiert|veröffentlicht|mis à jour|publié|actualizado|publicado|atualizado|aggiornato|pubblicato|bijgewerkt|gepubliceerd)(?![\\p{L}])' +
    '|LAST UPDATED|(?:PUBLISHED|UPDATED|Published|Updated|Posted|POSTED) ?(?::|[Oo][Nn] )' +
    '|\\s(?:on|am|le|el|il|op|em|on:)\\s(?=\\S)(?=[^\\s]{1,12} ?[\\d,]|\\d|' +
    WEEKDAY +
    ')' +
    `|\\s(?:at|um|à|alle|às|om)\\s(?=\\d)` +
    '|(?<![\\s,])[\\s,]+(?=\\d)' +
    `|(?<![\\s,])[\\s,]+(?=(?:${WEEKDAY})[ ,.])` +
    `|(?<![\\s,])[\\s,]+(?=${MONTH} \\d)` +
    '|\\s(?:in|aus|à|en|em|for|für|pour|para|per|voor|special to|via|from)\\s(?=(?:the )?\\p{Lu})' +
    '|\\s(?=\\S+@\\S)' +
    '|\\s(?=@\\w)' +
    '|\\s(?:view|share|follow|leave|print|listen)\\s(?=\\p{L})|\\sin$' +
    '|(?<![\\s,])[\\s,]+(?:today|yesterday|heute|gestern|hace|il y a|vor)(?=\\s|$)' +
    ')',
  'iu',
);
/** Behind a capital these words belong to a title: `Roe in Paris` has a tail, `Roe In Love` has none. */
const CAPITAL_PREPOSITION = /^\s(?:In|For|Via|From|En|Para|Pour)\s/;
/** `RoeMar 5, 2024`, `Roe UpdatedJanuary 25`: the blank is lost, the capital still shows where the date begins. */
const GLUED_DATE =
  /(?<=\p{Ll})(?=In \p{Lu})|(?<=\p{Ll})(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)|\s(?=(?:Updated|Published) ?(?:[Oo]n)?\p{Lu})/u;

/** Index where the tail begins, or the length of the text. */
export function tailStart(text: string): number {
  const match = TAIL.exec(text);
  const tail = match === null || CAPITAL_PREPOSITION.test(match[0]) ? text.length : match.index;
  return Math.min(tail, GLUED_DATE.exec(text)?.index ?? tail);
}

const DATE_LIKE = new RegExp(
  `\\d{1,4}[./-]\\d|${MONTH} \\d|\\d{1,2}\\.? (?:de )?${MONTH}|\\d ?(?:min|hour|day|week|month|year|ago|h\\b)`,
  'iu',
);

/** True when the rest of a byline carries a date, a clock or a reading time. */
export function hasDate(text: string): boolean {
  return DATE_LIKE.test(text);
}

const DATED_HEAD =
  /^(?:\d|(?:last |first )?(?:posted|published|updated|modified|on|created|added|am|le|el|il|op|veröffentlicht|publié|publicado|pubblicato)\b|\p{Lu}\p{L}{2,8}[.,]? ?\d)/iu;

/** True for a text that opens with a date, or with the word that says of what: `Posted on Oct. 3`. */
export function beginsAsDate(text: string): boolean {
  return DATED_HEAD.test(text);
}
