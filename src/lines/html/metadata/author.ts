const BY =
  /^(?:(?:article |post |story |words |text |review |recipe |guest post |first )?(?:(?:re)?written|posted|published|created|authored|contributed|reported|story|words)?\s*by\b|author\(?s?\)?\b|written\b|text\b|von\b|por\b|par\b)\s*[:：-]?\s*/i;
const OTHER_ROLE =
  /\b(?:reviewed|edited|editor|researched|research|checked|checker|verified|photos?|photography|photographs?|photographed|images?|illustrations?|illustrated|translated|updated|video|medical(?:ly)?|expert|approved|presented|sponsored|hosted|produced)(?:\s*by)?\s*:?$/i;
const JOINT = /[,;&|/]|\b(?:and|und|with)\b/i;
const CREDENTIAL =
  /^(?:m\.?d|ph\.?d|dds|dvm|d\.?o|rdn?|r\.?n|mba|ms|m\.?s|msc|mph|cpa|cfa|cfp®?|cscs|esq|j\.?d|ldn|bsn?|ba|ma|jr|sr|i{2,3}|ed\.?d|psy\.?d|lcsw|np|pa-c|cpt|e-ryt.*|cpp|psp|cissp)\.?$/i;
const ADDRESS = /^\s*(?:https?:|\/|www\.|@)/i;
const NOT_NAME =
  /https?:|www\.|@|\d{3}|[<>{}[\]=_]|\.(?:com|org|net)\b|^(?:admin|administrator|name|author|authors|editor|guest|user|staff|unknown|null|undefined|anonymous|webmaster|team|default|home|share|follow|subscribe|contents?|updated|published|tags?|categor.*|view .*|read .*|more .*|all .*|about .*|see .*|meet .*|our .*|the latest.*|by|and|on|in)$/i;
const CAPITALISED =
  /^(?:\p{Lu}|\p{Lo}|(?:de|da|di|del|della|der|den|van|von|la|le|el|al|bin|ibn|of|the|and|y|e|o')$)/u;
const ROLE_WORD =
  /\b(?:editor|writer|founder|officer|director|manager|specialist|consultant|analyst|president|contributor|columnist|reporter|correspondent|author|expert|head|ceo|strategist|engineer|follow|share|minutes?|min|comments?|subscribe|read|updated|published|posted|january|february|march|april|june|july|august|september|october|november|december)\b/i;
/** Forms of firms and words for institutions. */
const ORGANISATION =
  /\b(?:inc|llc|ltd|plc|gmbh|corp|co|pc|pllc|llp|company|group|university|college|institute|school|association|foundation|society|museum|hospital|clinic|department|ministry|council|committee|media|news|magazine|press)\b\.?$|\buniversity of\b/i;
const SPACES = /\s+/g;
const TAIL = /\s(?:[|•·–—-]|on|in|posted|published|updated)\s[\s\S]*/i;
const MAX_NAME = 60;
const MAX_WORDS = 6;

/** People of one author value as markup gives it; credentials, addresses and placeholders are left out. */
export function authorNames(value: string): string[] {
  const text = value.replace(SPACES, ' ').trim().replace(BY, '');
  if (ADDRESS.test(text)) return [];
  const names: string[] = [];
  for (const part of text.split(JOINT)) {
    const name = part.trim().replace(/(?<![.,:])[.,:]+$/, '');
    if (name.length < 2 || name.length > MAX_NAME || name.split(' ').length > MAX_WORDS) continue;
    if (NOT_NAME.test(name) || CREDENTIAL.test(name)) continue;
    if (names.length > 0 && ROLE_WORD.test(name)) continue;
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** People named in the text of a byline element, whose parts stand on lines of their own. */
export function bylineNames(text: string): string[] {
  const names: string[] = [];
  let led = false;
  let otherRole = false;
  for (const line of text.split('\n')) {
    const part = line.replace(SPACES, ' ').trim();
    if (part === '' || part === ',' || part === '|' || /^(?:and|&|•|·)$/i.test(part)) continue;
    const rest = part.replace(BY, '').replace(TAIL, '').trim();
    const said = rest.length < part.length && BY.test(part);
    if (OTHER_ROLE.test(part)) {
      otherRole = true;
      if (names.length > 0) break;
      continue;
    }
    if (rest === '') {
      if (names.length > 0) break;
      led = true;
      otherRole = false;
      continue;
    }
    if (otherRole) {
      otherRole = false;
      continue;
    }
    const found = authorNames(rest).filter((name) => isPerson(name, said || led));
    if (found.length === 0) {
      if (names.length > 0) break;
      led = false;
      continue;
    }
    for (const name of found) if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** Two words or more, written as names of people are; an account's name is not, nor a firm's. */
export function isFullName(name: string): boolean {
  return isPerson(name, false) && !ORGANISATION.test(name);
}

function isPerson(name: string, led: boolean): boolean {
  const words = name.split(' ');
  if (words.length < (led ? 1 : 2) || words.length > 5) return false;
  return words.every((word) => CAPITALISED.test(word)) && !ROLE_WORD.test(name);
}
