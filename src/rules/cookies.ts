import type { Rule } from './rule.ts';
import { labelLine, notice } from './shapes.ts';

/** Words a page uses of itself and a report on cookies does not. */
const FIRST_OR_SECOND_PERSON =
  /\b(?:we|our|us|you|your|this site|this website|this page|wir|unsere?r?|sie|ihre?|diese website|nous|nos|notre|vous|votre|ce site|nosotros|nuestr[oa]s?|usted|su|este sitio|este site|nós|nossos?|você|seu|noi|nostr[oie]|questo sito|wij|we|onze|je|jouw|uw|deze site)\b|utilizamos|usamos|utilizziamo|usiamo|мы |наш|вы |вы|biz|sitemiz|çerez|نستخدم|ملفات|我们|本网站|我們|当社|当サイト|사이트/;

const EVERYDAY = new Set(['use', 'uses', 'using', 'these', 'this', 'all', 'cookies']);
/** Two words such as `these cookies` tell nothing until a site, a choice or a browser comes in. */
const WEB =
  /\b(?:web ?sites?|this site|our site|browser|device|consent|privacy|preferences|settings|adverti|analytics|our partners|policy|traffic|personali[sz]|visitors?)|sitemiz|çerez|cookie-?(?:richtlinie|einstellung|beleid)|файл|сайт|الموقع|ارتباط|サイト|网站|網站|사이트/;

export const cookies: readonly Rule[] = [
  labelLine({
    name: 'cookie-label',
    label: 'cookie',
    reason: 'a button or heading of a cookie or privacy-choice layer',
    kinds: ['cookie'],
    examples: {
      yes: [
        'Cookie settings',
        'Accept all',
        'Reject all Accept all',
        'Alle akzeptieren',
        'Tout refuser',
        'Aceptar todas',
        '쿠키 설정',
      ],
      no: [
        'Cookies with ginger',
        'Accept all who come',
        'The privacy settings of the club',
        'Alle akzeptieren den Plan',
      ],
    },
  }),
  notice({
    name: 'cookie-notice',
    label: 'cookie',
    reason: 'a notice about cookies or partners that the page gives of itself',
    kinds: ['cookieNotice'],
    maxWords: 120,
    when: (subject, phrase) =>
      (phrase.length > 2 || !EVERYDAY.has(subject.tokens[phrase.at] ?? '') || WEB.test(subject.lower)) &&
      FIRST_OR_SECOND_PERSON.test(subject.lower) &&
      /cookie|partner|consent|advert|\bads\b|information on a device|çerez|файл|كوكيز|ارتباط|쿠키|クッキー/.test(
        subject.lower,
      ),
    examples: {
      yes: [
        'We use cookies to give you the best experience on our site.',
        'Wir verwenden Cookies, um unsere Website zu verbessern.',
        'Nous utilisons des cookies pour améliorer votre visite.',
        'Utilizamos cookies propias y de terceros para mejorar su visita.',
        'Questo sito utilizza cookie tecnici.',
      ],
      no: [
        'The court fined the grocer because its site uses cookies without consent.',
        'Bake the cookies until they are brown.',
        'These cookies are our favourite, and you will bake them with a partner.',
        'Die Behörde prüft, welche Cookies die Firma setzt.',
      ],
    },
  }),
];
