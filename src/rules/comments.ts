import { PhraseBook } from './phrase-book.ts';
import type { Rule } from './rule.ts';
import { labelLine, notice } from './shapes.ts';

/** What stands below it are comments. */
export const COMMENTS_ON_HEADLINE = 'comments-on-headline';
const COUNTED = /^(?:\d|(?:one|eine?|une?|una|uma?|één) )/i;
const ENDS_QUOTED = /["”“»]$/;
const COMMENTS_ON = new PhraseBook(['commentsOn']);
/** A headline and what stands before it. */
const COMMENTS_ON_WORDS = 40;

const REPORTED =
  / (?:said|says|told|wrote|asked|sagte|dijo|selon|disse|powiedział|powiedziała|řekl|řekla|povedal|mondta|spus|sade|säger|sagde|siger|sanoo|rekao|rekla|сказав|сказала|каза|рекао|ujar) /;

export const comments: readonly Rule[] = [
  labelLine({
    name: 'comment-label',
    label: 'comments',
    reason: 'a heading, button or form field of a comment section',
    kinds: ['comments'],
    examples: {
      yes: [
        'Comments (12)',
        'Leave a Reply',
        'You must be logged in to post a comment.',
        'No comments yet.',
        '3 comments',
        'Kommentare',
        'Laisser un commentaire',
        'Deja un comentario',
        'コメント',
        '댓글 3',
      ],
      no: [
        'Comments by the mayor drew anger',
        'Leave a reply in the box by the door.',
        'No comment, he said',
        'Reply of the week',
      ],
    },
  }),
  {
    name: COMMENTS_ON_HEADLINE,
    label: 'comments',
    reason: 'the number of comments with the headline of the article',
    cues: [],
    cueKinds: ['commentsOn'],
    maxWords: COMMENTS_ON_WORDS,
    test: ({ text, wordIds }) =>
      COUNTED.test(text) && ENDS_QUOTED.test(text) && COMMENTS_ON.phraseAt(wordIds, 1) !== null,
    examples: {
      yes: [
        '15 Replies to “Ferry to Oster stays in port”',
        'One thought on “A bench for the harbour”',
        '3 Gedanken zu „Eine Bank für den Hafen“',
        '2 commentaires sur « Un banc pour le port »',
        '1 comentario en «Un banco para el puerto»',
      ],
      no: [
        '15 replies to a letter nobody wrote',
        'Comments on “A bench for the harbour” anger the mayor',
        '2 responses to “A bench for the harbour” were read out',
        'The council read 15 replies to “A bench for the harbour”.',
      ],
    },
  },
  notice({
    name: 'comment-notice',
    label: 'comments',
    reason: 'the rules or terms of a comment section',
    kinds: ['commentNotice'],
    maxWords: 60,
    when: (subject) => !REPORTED.test(subject.lower),
    examples: {
      yes: [
        'Your email address will not be published. Required fields are marked *',
        'This site uses Akismet to reduce spam.',
        'You must be logged in to post a comment on this story.',
        'Ihre E-Mail-Adresse wird nicht veröffentlicht.',
        'Votre adresse e-mail ne sera pas publiée.',
        'Tu dirección de correo electrónico no será publicada.',
        'Il tuo indirizzo email non sarà pubblicato.',
      ],
      no: [
        '"Be the first to comment," the page invited.',
        'She said comments are closed to outsiders.',
        'The ministry did not comment on the report.',
      ],
    },
  }),
];
