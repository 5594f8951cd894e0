import { alternativesOf } from './phrase-book.ts';
import {
  isMostlyAnotherText,
  labelLine,
  linesAt,
  notice,
  opening,
  PAGE_OR_READER,
  REPORTED,
  type Rule,
  restAfter,
} from './rule.ts';
import { oncePerDocument, type RuleSubject } from './subject.ts';

const YEAR_OR_SIGN = /©|\(c\)|\b(?:19|20)\d\d\b/;
const ADDRESS = /https?:|www\.|\.com\b|\.org\b/;

const COPYRIGHT_HEAD =
  /^(?:©|\(c\)\s?(?:copyright\s)?(?:19|20)\d\d|copyright\s?(?:©|\(c\)|by\b|:|(?:19|20)\d\d))/i;

export const copyright: readonly Rule[] = [
  {
    name: 'copyright-sign',
    label: 'copyright',
    reason: 'begins with a copyright sign or word, and a year or owner',
    maxWords: 60,
    test: (subject) =>
      COPYRIGHT_HEAD.test(subject.text) && subject.words > 0 && !isMostlyAnotherText(subject),
    examples: {
      yes: ['© 2024 Harbour Gazette', 'Copyright © Elbtalbote', '(c) 2021 El Faro', '©朝港新聞社'],
      no: [
        'Copyright law is old.',
        'Copyright 101 for painters',
        '© 2024 Harbour Gazette. The ferry to Oster stayed in port for a third day while the crew waited for a part. The part came by lorry in the night. By noon the engine ran again, and two hundred people who had slept in the school went home.',
      ],
    },
  },
  notice({
    name: 'rights-notice',
    label: 'copyright',
    reason: 'a statement of rights, or that the text may not be reused',
    kinds: ['copyrightNotice'],
    names: true,
    maxWords: 70,
    when: (subject, phrase) =>
      phrase.length > 2 ||
      phrase.length === subject.words ||
      (YEAR_OR_SIGN.test(subject.lower) && subject.words <= 25 && phrase.length > 1),
    examples: {
      yes: ['Harbour Gazette 2024. All rights reserved.', 'Tous droits réservés'],
      no: [
        'The judge said the song may not be reproduced.',
        'The ferry to Oster stayed in port for a third day while the crew waited for a part. The part came by lorry in the night. By noon the engine ran again, and all went home. Harbour Gazette 2024. All rights reserved by the owner.',
      ],
    },
  }),
  opening({
    name: 'agency-coverage',
    label: 'related',
    reason: "an agency's link to its other coverage",
    kinds: ['agencyCoverage'],
    maxWords: 30,
    when: (subject, phrase) => {
      const rest = restAfter(subject, phrase.length);
      const isCoverage = /\bcoverage\b/.test(rest) && /\b(?:at|here|on)\b|:/.test(rest);
      const isShort = phrase.length > 1 && subject.words <= 16;
      return ADDRESS.test(rest) || (isShort && isCoverage);
    },
    examples: {
      yes: [
        'Follow AP’s coverage of the strike at https://apnews.com/hub/strike',
        'More AP sports: https://apnews.com/sports',
      ],
      no: ['AP was the first to report the strike.', 'More AP classes will open in autumn.'],
    },
  }),
  notice({
    name: 'licence-notice',
    label: 'copyright',
    reason: 'names who paid for, owns, licensed or first published the text',
    kinds: ['licenceNotice'],
    maxWords: 70,
    latest: 12,
    examples: {
      yes: [
        'This article is republished from the Harbour Review under a licence.',
        'Our Standards: The Thomson Reuters Trust Principles.',
      ],
      no: ['The Associated Press reported the strike first.', 'The novel was first published in 1911.'],
    },
  }),
];

/** The subject of a notice. */
const ABOUT = new RegExp(`\\bads\\b|${alternativesOf('cookieStem')}`);

const COMMON_WORDS = new Set(['use', 'uses', 'using', 'these', 'this', 'all', 'cookies']);
/** A phrase of two common words such as `these cookies` needs one of these words. */
const WEB =
  /\b(?:web ?sites?|this site|our site|browser|device|consent|privacy|preferences|settings|adverti|analytics|our partners|policy|traffic|personali[sz]|visitors?)|sitemiz|çerez|cookie-?(?:richtlinie|einstellung|beleid)|файл|сайт|الموقع|ارتباط|サイト|网站|網站|사이트/;

/**
 * A row of a table of cookies: `_ga 2 years This cookie …`, `PHPSESSID session …`, `NID 6 Monate Dieses Cookie …`.
 */
const COOKIE_ROW =
  /^\S{1,40} (?:\d{1,3} ?(?:years?|months?|weeks?|days?|hours?|minutes?|jahre?|monate?|wochen?|tage?|stunden?|minuten|ans?|mois|jours?|heures?|años?|mes(?:es)?|días?|horas?|minutos?|anos?|dias?|anni|anno|mesi|mese|giorn[io]|or[ae]|minuti|jaar|maanden?|dagen?|uur|lat|lata|miesi[ęą]c\S*|dni|godzin\S*|yıl|ay|gün|saat|лет|год\S*|месяц\S*|дн\S*|år|månader|måneder|dagar|dage|dager|рок\S*|місяц\S*)|session|sitzung|sesión|sessão|sessione|sessie|sesj[ai]|oturum|сеанс\S*|сессия|never|persistent)(?= |$)/iu;
/** The head of such a table. */
const COOKIE_TABLE =
  /^(?:cookies?|name|nom|nombre|nome|naam|nazwa|ad|имя|назва|файл cookie) (?:duration|expiry|expiration|type|provider|purpose|dauer|laufzeit|ablauf|anbieter|zweck|durée|duración|duração|durata|duur|czas trwania|süre|срок|тривалість|varaktighet|varighed|varighet)\b/iu;
const COOKIE_WORD = /cookie|çerez|ciastecz|куки|كوكي|クッキー|쿠키/i;
/** A sentence about cookies this near to a row or head describes a group of the table. */
const TABLE_REACH = 4;

function isCookieRow({ text }: RuleSubject): boolean {
  return COOKIE_TABLE.test(text) || (COOKIE_ROW.test(text) && COOKIE_WORD.test(text));
}

/** The rows and heads of tables, and the passages near them. Most documents have none. */
const nearCookieRows = oncePerDocument((subjects): ReadonlyMap<RuleSubject, 'row' | 'near'> => {
  const found = new Map<RuleSubject, 'row' | 'near'>();
  if (!subjects.some(({ text }) => COOKIE_WORD.test(text))) return found;
  const rows = subjects.filter(isCookieRow);
  for (const { position } of rows)
    for (const near of subjects.slice(Math.max(0, position - TABLE_REACH), position + TABLE_REACH + 1))
      found.set(near, 'near');
  for (const row of rows) found.set(row, 'row');
  return found;
});

export const cookies: readonly Rule[] = [
  {
    name: 'cookie-table',
    label: 'cookie',
    reason: 'a table of the cookies of a page, or the text of one of its groups',
    readsAround: true,
    maxWords: 60,
    test(subject) {
      const place = nearCookieRows(subject).get(subject);
      if (place !== 'near') return place === 'row';
      return COOKIE_WORD.test(subject.lower) && !REPORTED.test(subject.lower);
    },
    examples: {
      yes: [
        'Cookie Duration Description',
        '_gtok 5 months This cookie helps to tell people from programs.',
        '_hafen 2 Jahre Dieses Cookie zählt Besuche.',
        'puerto_id sesión Esta cookie recuerda el idioma.',
        ...linesAt(['Speed cookies measure how long pages take.', 'Name Laufzeit Zweck'], 0),
      ],
      no: [
        'Cookie prices rose by a fifth.',
        'Bake the cookies for 20 minutes.',
        ...linesAt(['The clerk said the cookies were stale.', 'Cookie Duration Description'], 0),
      ],
    },
  },
  labelLine({
    name: 'cookie-label',
    label: 'cookie',
    reason: 'a button or heading of a cookie or privacy dialog',
    kinds: ['cookie'],
    examples: {
      yes: ['Cookie settings', 'Accept all', 'Reject all Accept all', 'Alle akzeptieren', '쿠키 설정'],
      no: ['Cookies with ginger', 'Accept all who come', 'The privacy settings of the club'],
    },
  }),
  notice({
    name: 'cookie-notice',
    label: 'cookie',
    reason: 'a notice about cookies or advertising partners',
    kinds: ['cookieNotice'],
    maxWords: 120,
    when: (subject, phrase) =>
      (phrase.length > 2 || !COMMON_WORDS.has(subject.tokens[phrase.at] ?? '') || WEB.test(subject.lower)) &&
      PAGE_OR_READER.test(subject.lower) &&
      ABOUT.test(subject.lower),
    examples: {
      yes: ['We use cookies on our site.', 'Χρησιμοποιούμε cookies για να βελτιώσουμε τη σελίδα.'],
      no: [
        'The court fined the grocer because its website uses cookies without consent.',
        'Суд оштрафовал новый магазин за использование файлов cookie.',
        'These cookies are our favourite, and you will bake them with a partner.',
      ],
    },
  }),
  notice({
    name: 'cookie-declaration',
    label: 'cookie',
    reason: 'an entry in a list of cookies: provider, purpose or lifetime',
    kinds: ['cookieDeclaration'],
    maxWords: 90,
    // The names of the cookie and its owner precede the phrase.
    latest: 14,
    examples: {
      yes: ['Maximum Storage Duration: 1 year Type: HTTP Cookie', 'Esta cookie la establece el reproductor.'],
      no: ['The shop sets a cookie for each visitor.', 'This cookie is soft.'],
    },
  }),
];
