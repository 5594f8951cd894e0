import type { Rule } from './rule.ts';
import { notice } from './shapes.ts';

const LATEST_WORD = 10;
const REPORTED = / (?:said|says|told|wrote|asked|sagte|dijo|disse|selon) /;

/** Pages that stand before a site ask to prove that no program is calling, or that scripts and cookies are on. */
export const challenge: readonly Rule[] = [
  notice({
    name: 'challenge-page',
    label: 'other',
    reason:
      'a check before the page is shown: of the browser, of scripts and cookies, or that the visitor is human',
    kinds: ['challengeNotice'],
    maxWords: 60,
    when: (subject, phrase) => phrase.at <= LATEST_WORD && !REPORTED.test(subject.lower),
    examples: {
      yes: [
        'Checking your browser before accessing harbour.example',
        'Enable JavaScript and cookies to continue',
        'Verify you are human by completing the action below.',
        'harbour.example needs to review the security of your connection before proceeding.',
        'Überprüfung Ihres Browsers vor dem Zugriff auf hafen.example',
        'Vérification de votre navigateur avant d’accéder à port.example',
        'Sprawdzanie przeglądarki przed wejściem na stronę',
      ],
      no: [
        'Police are checking your browser history, she feared.',
        'Are humans robots?',
        'The site said it was checking your browser before accessing the bank.',
        '"Verify you are human," the gate demanded.',
      ],
    },
  }),
];
