import type { Rule } from './rule.ts';
import { labelLine, notice } from './shapes.ts';

const REPORTED = / (?:said|says|told|wrote|asked|sagte|dijo|selon|disse) /;

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
  notice({
    name: 'comment-notice',
    label: 'comments',
    reason: 'the rules or small print of a comment section',
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
