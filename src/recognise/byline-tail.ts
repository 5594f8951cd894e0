import { holdsTime, startOfTime } from './times/name-edge.ts';

/**
 * Where the name ends because something else begins that is no time: `reviewed`, `in PLACE`, `for PAPER`, an address, a button.
 */
const TAIL = new RegExp(
  '(?:' +
    '(?<![\\s,.])[\\s,.]+(?:medically|reviewed|fact[- ]checked|edited)(?![\\p{L}])' +
    '|\\s(?:in|aus|à|en|em|for|für|pour|para|per|voor|special to|via|from)\\s(?=(?:the )?\\p{Lu})' +
    '|\\s(?=[^\\s@]{1,40}@[^\\s@]{1,60}\\.\\p{L})' +
    '|\\s?(?=@\\w)' +
    '|\\s(?:view|share|follow|leave|print|listen)\\s(?=\\p{L})|\\sin$' +
    ')',
  'iu',
);
/** Behind a capital these words belong to a title: `Roe in Paris` has a tail, `Roe In Love` has none. */
const CAPITAL_PREPOSITION = /^\s(?:In|Via|From|En|Para|Pour)\s/;
/** `Roe For Harrow.com`, `ROE FOR HARROW ONLINE`: whom the writer works for. */
const FOR_OUTLET = /\sFOR\s(?=THE |\p{Lu}{2})|\sFor\s(?=The |\p{Lu}\S*(?:\.\p{L}{2,}|online)\b)/u;
/** `RoeIn Gardening`: the blank is lost. */
const GLUED_PLACE = /(?<=\p{Ll})(?=In \p{Lu})/u;

/** Index where the tail begins, or the length of the text. */
export function tailStart(text: string): number {
  const match = TAIL.exec(text);
  const isTitle = match !== null && (CAPITAL_PREPOSITION.test(match[0]) || /^\sFor\s/.test(match[0]));
  const tail = match === null || isTitle ? text.length : match.index;
  return Math.min(
    tail,
    startOfTime(text),
    FOR_OUTLET.exec(text)?.index ?? tail,
    GLUED_PLACE.exec(text)?.index ?? tail,
  );
}

/** True when the rest of a byline carries a date, a clock or a reading time. */
export function hasDate(text: string): boolean {
  return holdsTime(text);
}

const DATED_HEAD =
  /^(?:\d|(?:last |first )?(?:posted|published|updated|modified|on|created|added|am|le|el|il|op|veröffentlicht|publié|publicado|pubblicato)\b|\p{Lu}\p{L}{2,8}[.,]? ?\d)/iu;

/** True for a text that opens with a date, or with the word that says of what: `Posted on Oct. 3`. */
export function beginsAsDate(text: string): boolean {
  return DATED_HEAD.test(text);
}
