import { expressionOf } from './phrase-book.ts';
import { labelLine, notice, PAGE_OR_READER, type Rule } from './rule.ts';
import type { RuleSubject } from './subject.ts';

/** Body text mentions ad blockers; a notice asks the reader to turn them off. */
const REQUEST = expressionOf('requestWord');

export const advertisement: readonly Rule[] = [
  labelLine({
    name: 'ad-marker',
    label: 'advertisement',
    reason: 'the label of an advertisement, or a note that the text continues below one',
    kinds: ['advertisement'],
    when: ({ kinds }) => kinds.filter((kind) => kind === 'advertisement').length * 2 > kinds.length,
    examples: {
      yes: ['Advertisement', 'ADVERTISEMENT', '- Advertisement -', 'إعلان'],
      no: ['Advertisement rates rose by a fifth.', 'Ad Copy', 'Anzeige erstattete der Nachbar'],
    },
  }),
  notice({
    name: 'text-continues',
    label: 'advertisement',
    reason: 'a note that the text continues below an advertisement',
    kinds: ['adBreakNotice'],
    maxWords: 12,
    examples: {
      yes: ['Story continues below this advertisement', 'Lees verder onder de advertentie van deze week'],
      no: [
        'The ferry story continues to this day.',
        'Continua após a publicidade Barca para o porto de Oster fica três dias sem sair por falta de uma peça',
      ],
    },
  }),
  notice({
    name: 'affiliate-notice',
    label: 'advertisement',
    reason: 'a note about commissions, advertisements or ad blockers',
    kinds: ['adNotice', 'adBlockerNotice'],
    maxWords: 50,
    latest: 16,
    when: (subject, phrase) =>
      PAGE_OR_READER.test(subject.lower) && (phrase.kind === 'adNotice' || REQUEST.test(subject.lower)),
    examples: {
      yes: [
        'Please disable your ad blocker to support us.',
        'Używasz adblocka? Wyłącz go, aby czytać dalej.',
      ],
      no: [
        'The broker may earn a commission on each barrel.',
        'The US broker – a firm of nine – may earn a commission on each barrel.',
        'The browser has an ad blocker built in, and you will like it.',
      ],
    },
  }),
];

/** Words of an offer; without one, the line only mentions a newsletter. */
const OFFER =
  /\b(?:sign|subscrib|get|join|receiv|deliver|you|your|our|abonnier|melden?|ihr|dein|unser|postfach|votre|notre|nos|inscri|abonne|recevez|vous|tu|su|nuestr|suscr|recib|apúnt|sua?|seu|nossas?|receba|inscreva|assine|nostr|tua|tuo|iscriv|ricev|onze|je|uw|ontvang|schrijf|meld)/;

function beyondLatin(subject: RuleSubject): boolean {
  return subject.lower.charCodeAt(0) > 0x24f;
}

export const newsletter: readonly Rule[] = [
  labelLine({
    name: 'newsletter-label',
    label: 'newsletter',
    reason: 'a heading, button or form field of a newsletter sign-up',
    kinds: ['newsletter'],
    examples: {
      yes: ['Newsletter', 'Sign up for our newsletter', 'Email address *', '뉴스레터 구독'],
      no: ['Newsletter writers earn more than before', 'Sign up for the race by Friday'],
    },
  }),
  notice({
    name: 'newsletter-pitch',
    label: 'newsletter',
    reason: 'an advertisement or the terms of a newsletter',
    kinds: ['newsletterNotice'],
    maxWords: 50,
    when: (subject, phrase) => phrase.length > 2 || beyondLatin(subject) || OFFER.test(subject.lower),
    examples: {
      yes: ["Get the day's harbour news in your inbox.", 'Inscrivez-vous à notre newsletter du matin'],
      no: ['"Sign up for our newsletter," a banner read.', 'The clerk said he would sign up to receive it.'],
    },
  }),
];

/** An offer has two or three sentences at most. */
const PITCH_WORDS = 45;

export const loginAndPaywall: readonly Rule[] = [
  labelLine({
    name: 'login-label',
    label: 'login',
    reason: 'a button or link to log in, register or reach an account',
    kinds: ['login'],
    examples: {
      yes: ['Log in', 'Sign in or sign up', 'My account Log out', 'Anmelden', 'ログイン'],
      no: ['Log in the river', 'Register your boat by Friday.', 'Passwords were stolen'],
    },
  }),
  labelLine({
    name: 'subscribe-label',
    label: 'paywall',
    reason: 'a button to subscribe, join or donate',
    kinds: ['subscribe'],
    examples: {
      yes: ['Subscribe', 'Subscribe now', 'Become a member', 'Jetzt abonnieren', '구독하기'],
      no: ['“Subscribe now” was all the leaflet said', 'Members only by name', 'Donate blood in May'],
    },
  }),
  notice({
    name: 'login-notice',
    label: 'login',
    reason: 'a request to log in or register to continue',
    kinds: ['loginNotice'],
    maxWords: 30,
    latest: 6,
    examples: {
      yes: ['Please log in or register to go on.', 'Vous avez déjà un compte ? Connectez-vous ici'],
      no: ['He was told to please log in or go home.', '"Please log in to your account," the screen read.'],
    },
  }),
  notice({
    name: 'paywall-pitch',
    label: 'paywall',
    reason: 'an offer of a subscription, or a notice that the rest must be paid for',
    kinds: ['paywallNotice'],
    maxWords: PITCH_WORDS,
    latest: 16,
    examples: {
      yes: ['Subscribe to continue reading this story.', 'Suscríbete para seguir leyendo'],
      no: ['The paper will charge readers from May.', '"Subscribe now for a better world," a poster read.'],
    },
  }),
  notice({
    name: 'account-notice',
    label: 'login',
    reason: 'a dialog about the reader’s account: in use on another device, signed out, payment due',
    kinds: ['accountNotice'],
    maxWords: PITCH_WORDS,
    latest: 6,
    examples: {
      yes: [
        'Your subscription is in use on another device.',
        'You have been signed out. Please sign in again.',
      ],
      no: ['The thief was in use of another device.', '"Your session has expired," the screen read.'],
    },
  }),
  notice({
    name: 'reader-notice',
    label: 'other',
    reason: 'asks readers to report an error',
    kinds: ['readerNotice'],
    maxWords: PITCH_WORDS,
    latest: 10,
    examples: {
      yes: ['If you see an error in this article, write to us.', '¿Ha encontrado un error? Avísenos.'],
      no: ['The clerk found an error in the bill for the crane.', 'He told them to report a typo at once.'],
    },
  }),
];
