import type { Rule } from './rule.ts';
import { labelLine, notice } from './shapes.ts';

/** A pitch is two or three sentences at most. */
const PITCH_WORDS = 45;

const REPORTED =
  / (?:said|told|asked|sagte|dijo|selon|powiedział|powiedziała|řekl|řekla|povedal|mondta|spus|sade|säger|sagde|siger|sanoo|rekao|rekla|сказав|сказала|каза|рекао|ujar) /;

export const loginAndPaywall: readonly Rule[] = [
  labelLine({
    name: 'login-label',
    label: 'login',
    reason: 'a button or link to log in, register or reach an account',
    kinds: ['login'],
    examples: {
      yes: [
        'Log in',
        'Sign in or sign up',
        'My account Log out',
        'Anmelden',
        'Se connecter',
        'Iniciar sesión',
        'ログイン',
      ],
      no: [
        'Log in the river',
        'Register your boat by Friday.',
        'Passwords were stolen',
        'Anmelden bis Freitag',
      ],
    },
  }),
  labelLine({
    name: 'subscribe-label',
    label: 'paywall',
    reason: 'a button to subscribe, join or donate',
    kinds: ['subscribe'],
    examples: {
      yes: [
        'Subscribe',
        'Subscribe now',
        'Become a member',
        'Jetzt abonnieren',
        'S’abonner',
        'Suscríbete',
        '구독하기',
      ],
      no: [
        '“Subscribe now” was all the leaflet said',
        'Members only by name',
        'Donate blood in May',
        'Renewal of the pier begins',
      ],
    },
  }),
  notice({
    name: 'login-notice',
    label: 'login',
    reason: 'a request to log in or register to continue',
    kinds: ['loginNotice'],
    maxWords: 30,
    when: (subject, phrase) => phrase.at <= 6 && !REPORTED.test(subject.lower),
    examples: {
      yes: [
        'Please log in or register to go on.',
        'Already a subscriber? Log in here to read on',
        'Bitte melden Sie sich an, um weiterzulesen.',
        'Vous avez déjà un compte ? Connectez-vous ici',
      ],
      no: [
        'Staff were told to please log in or go home, he said.',
        'The thieves created a free account under her name in March.',
        '"Please log in to your account," the screen read.',
      ],
    },
  }),
  notice({
    name: 'paywall-pitch',
    label: 'paywall',
    reason: 'an offer of a subscription, or a notice that the rest must be paid for',
    kinds: ['paywallNotice'],
    maxWords: PITCH_WORDS,
    when: (subject, phrase) => phrase.at <= 16 && !REPORTED.test(subject.lower),
    examples: {
      yes: [
        'Subscribe to continue reading this story.',
        'You have reached your limit of free articles. Cancel anytime.',
        'Dieser Artikel ist nur für Abonnenten lesbar.',
        'Cet article est réservé aux abonnés.',
        'Suscríbete para seguir leyendo',
        'Questo articolo è riservato agli abbonati',
      ],
      no: [
        'The paper will charge readers from May, its owner said.',
        '"Subscribe now for a better world," the poster promised.',
        'Abonnenten der Oper bekommen ihr Geld zurück.',
      ],
    },
  }),
  notice({
    name: 'account-notice',
    label: 'login',
    reason: 'a dialog about the reader’s account: in use on another device, signed out, payment due',
    kinds: ['accountNotice'],
    maxWords: PITCH_WORDS,
    when: (subject, phrase) => phrase.at <= 6 && !REPORTED.test(subject.lower),
    examples: {
      yes: [
        'Your subscription is in use on another device.',
        'You have been signed out. Please sign in again.',
        'Lecture du journal en cours sur un autre appareil.',
        'Ihr Abonnement wird bereits auf einem anderen Gerät genutzt.',
        'Tu suscripción se está usando en otro dispositivo',
        'Twoja sesja wygasła.',
      ],
      no: [
        'The thief was in use of another device.',
        '"Your session has expired," the screen read.',
        'The court session expired at noon.',
        'She told the clerk that your session has expired is all it said.',
      ],
    },
  }),
];
