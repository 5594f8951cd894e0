import { PhraseBook } from './phrase-book.ts';
import { labelLine, notice, type Rule } from './rule.ts';

const COUNTED = /^(?:\d|(?:one|eine?|une?|una|uma?|één) )/i;
const ENDS_QUOTED = /["”“»]$/;
const COMMENTS_ON = new PhraseBook(['commentsOn']);
/** Room for a headline and the words before it. */
const COMMENTS_ON_WORDS = 40;

export const comments: readonly Rule[] = [
  labelLine({
    name: 'comment-label',
    label: 'comments',
    reason: 'a heading, button or form field of a comment section',
    kinds: ['comments'],
    examples: {
      yes: ['Comments (12)', 'Leave a Reply', 'You must be logged in to post a comment.', 'コメント'],
      no: ['Comments by the mayor drew anger', 'Leave a reply in the box by the door.', 'Reply of the week'],
    },
  }),
  {
    name: 'comments-on-headline',
    label: 'comments',
    reason: 'the number of comments with the headline of the article',
    kinds: ['commentsOn'],
    maxWords: COMMENTS_ON_WORDS,
    test: ({ text, phrases }) =>
      COUNTED.test(text) && ENDS_QUOTED.test(text) && COMMENTS_ON.phraseAt(phrases, 1) !== null,
    examples: {
      yes: ['15 Replies to “Ferry to Oster stays in port”', '1 comentario en «Un banco para el puerto»'],
      no: ['15 replies to a letter nobody wrote', 'The 15 replies to “A bench for the harbour”'],
    },
  },
  notice({
    name: 'comment-notice',
    label: 'comments',
    reason: 'the rules or terms of a comment section',
    kinds: ['commentNotice'],
    maxWords: 60,
    examples: {
      yes: ['This site uses Akismet to reduce spam.', 'Votre adresse e-mail ne sera pas publiée.'],
      no: ['"Be the first to comment," the page invited.', 'She said comments are closed to outsiders.'],
    },
  }),
];
