import { isMostlyAnotherText } from './explained.ts';
import type { Rule } from './rule.ts';
import { beginsWithLetter, notice, opening, restAfter } from './shapes.ts';

const REPORTED = / (?:said|says|told|wrote|ruled|sued|sagte|dijo|selon|disse) /;
const YEAR_OR_SIGN = /©|\(c\)|\b(?:19|20)\d\d\b/;
const ADDRESS = /https?:|www\.|\.com\b|\.org\b/;

const COPYRIGHT_HEAD = /^copyright\s?(?:©|\(c\)|by\b|:|(?:19|20)\d\d)/i;

export const copyright: readonly Rule[] = [
  {
    name: 'copyright-sign',
    label: 'copyright',
    reason: 'begins with a copyright sign or word, and a year or owner',
    maxWords: 60,
    cues: null,
    test(subject) {
      const { text } = subject;
      const first = text.charCodeAt(0);
      if (first === 0xa9) return subject.words > 0 && !isMostlyAnotherText(subject);
      if (first === 0x28)
        return /^\(c\)\s?(?:copyright\s)?(?:19|20)\d\d/i.test(text) && !isMostlyAnotherText(subject);
      if (first !== 0x63 && first !== 0x43) return false;
      return COPYRIGHT_HEAD.test(text) && !isMostlyAnotherText(subject);
    },
    examples: {
      yes: [
        '© 2024 Harbour Gazette',
        'Copyright 2024 Harbour Gazette Ltd. All rights reserved.',
        'Copyright © Elbtalbote',
        '(c) 2021 El Faro',
        '©朝港新聞社',
      ],
      no: [
        'Copyright law is old.',
        'Copyright 101 for painters',
        'Critics of copyright',
        'Copyright of the song passed to her son in 2004.',
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
      !REPORTED.test(subject.lower) &&
      (phrase.length > 2 ||
        phrase.length === subject.words ||
        (YEAR_OR_SIGN.test(subject.lower) && subject.words <= 25 && phrase.length > 1)),
    examples: {
      yes: [
        'This material may not be published, broadcast, rewritten or redistributed without permission.',
        'Harbour Gazette 2024. All rights reserved.',
        'Alle Rechte vorbehalten.',
        'Tous droits réservés',
        'Todos los derechos reservados',
        '무단전재 및 재배포 금지',
        '未经授权不得转载',
      ],
      no: [
        'The judge said the song may not be reproduced.',
        'Copyright in the photograph expired last year.',
        'Die Band hat sich alle Rechte erkämpft.',
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
      if (!beginsWithLetter(subject)) return false;
      if (ADDRESS.test(rest)) return true;
      return (
        phrase.length > 1 &&
        /\bcoverage\b/.test(rest) &&
        subject.words <= 16 &&
        /\b(?:at|here|on)\b|:/.test(rest)
      );
    },
    examples: {
      yes: [
        'Follow AP’s coverage of the harbour strike at https://apnews.com/hub/harbour-strike',
        'AP rowing: https://apnews.com/hub/rowing',
        'More AP sports: https://apnews.com/sports',
      ],
      no: [
        'AP was the first to report the strike.',
        'More AP classes will open in autumn.',
        'Follow Associated Press style in all letters.',
      ],
    },
  }),
  notice({
    name: 'licence-notice',
    label: 'copyright',
    reason: 'names who paid for, owns, licensed or first published the text',
    kinds: ['licenceNotice'],
    maxWords: 70,
    when: (subject, phrase) => phrase.at <= 12 && !REPORTED.test(subject.lower),
    examples: {
      yes: [
        'The Associated Press receives support from several private foundations. AP is solely responsible for all content.',
        'This article is republished from the Harbour Review under a licence.',
        'Our Standards: The Thomson Reuters Trust Principles.',
      ],
      no: [
        'The Associated Press reported the strike first.',
        'The novel was first published in 1911.',
        '"AP is solely responsible for all content," the note read.',
      ],
    },
  }),
];
