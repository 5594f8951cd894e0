import { isMostlyAnotherText, labelLine, notice, type Rule } from './rule.ts';

const YEAR_OR_SIGN = /©|\(c\)|\b(?:19|20)\d\d\b/;
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
    maxWords: 70,
    when: (subject, phrase) =>
      phrase.length > 2 ||
      phrase.length === subject.words ||
      (YEAR_OR_SIGN.test(subject.lower) && subject.words <= 25 && phrase.length > 1),
    examples: {
      yes: ['Harbour Gazette 2024. All rights reserved.', 'Tous droits réservés'],
      no: [
        'The song “may not be reproduced”, the judge said.',
        'The ferry to Oster stayed in port for a third day while the crew waited for a part. The part came by lorry in the night. By noon the engine ran again, and all went home. Harbour Gazette 2024. All rights reserved by the owner.',
      ],
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

export const cookies: readonly Rule[] = [
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
    reason: 'a notice about cookies or advertising partners, or an entry in a list of cookies',
    kinds: ['cookieNotice', 'cookieDeclaration'],
    maxWords: 120,
    examples: {
      yes: [
        'We use cookies on our site.',
        'Χρησιμοποιούμε cookies για να βελτιώσουμε τη σελίδα.',
        'Esta cookie la establece el reproductor.',
      ],
      no: ['The shop sets a cookie for each visitor.', '"We use cookies," the banner said.'],
    },
  }),
];
