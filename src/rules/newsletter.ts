import type { Rule, RuleSubject } from './rule.ts';
import { labelLine, notice } from './shapes.ts';

/** `Weekly newsletter` is offered to somebody, or the line only names it. */
const OFFER =
  /\b(?:sign|subscrib|get|join|receiv|deliver|you|your|our|abonnier|melden?|ihr|dein|unser|postfach|votre|notre|nos|inscri|abonne|recevez|vous|tu|su|nuestr|suscr|recib|apúnt|sua?|seu|nossas?|receba|inscreva|assine|nostr|tua|tuo|iscriv|ricev|onze|je|uw|ontvang|schrijf|meld)/;

function beyondLatin(subject: RuleSubject): boolean {
  return subject.lower.charCodeAt(0) > 0x24f;
}

/** Somebody speaks: then it is the story that talks of newsletters. */
const REPORTED =
  / (?:said|says|told|wrote|asked|added|sagte|dijo|selon|disse|powiedział|powiedziała|řekl|řekla|povedal|mondta|spus|sade|säger|sagde|siger|sanoo|rekao|rekla|сказав|сказала|каза|рекао|ujar) /;

export const newsletter: readonly Rule[] = [
  labelLine({
    name: 'newsletter-label',
    label: 'newsletter',
    reason: 'a heading, button or form field of a newsletter sign-up',
    kinds: ['newsletter'],
    examples: {
      yes: [
        'Newsletter',
        'Sign up for our newsletter',
        'Email address *',
        'Newsletter abonnieren',
        "S'inscrire à la newsletter",
        'Suscríbete a nuestro boletín',
        '뉴스레터 구독',
      ],
      no: [
        'Newsletter writers earn more than before',
        'Sign up for the race by Friday',
        'The email address was false',
        'Ein Newsletter für Imker',
      ],
    },
  }),
  notice({
    name: 'newsletter-pitch',
    label: 'newsletter',
    reason: 'an advertisement or the terms of a newsletter',
    kinds: ['newsletterNotice'],
    maxWords: 50,
    when: (subject, phrase) =>
      !REPORTED.test(subject.lower) &&
      (phrase.length > 2 || beyondLatin(subject) || OFFER.test(subject.lower)),
    examples: {
      yes: [
        "Get the day's harbour news in your inbox.",
        'Sign up for our free Morning Tide letter',
        'By signing up you agree to our terms.',
        'Melden Sie sich für unseren Newsletter an',
        'Inscrivez-vous à notre newsletter du matin',
        'Recibe las noticias en tu correo',
      ],
      no: [
        '"Sign up for our newsletter," a banner above the bar read.',
        'The clerk said he would sign up to receive the pension.',
        'Der Newsletter der Stadt erschien 1999 zum ersten Mal.',
      ],
    },
  }),
];
