import type { Rule } from './rule.ts';
import { notice } from './shapes.ts';

const TWEET_SIGNATURE = /^[—–-]{1,2}\s?[^()]{1,60}\(@\w{1,20}\)/u;

export const socialEmbeds: readonly Rule[] = [
  notice({
    name: 'embed-notice',
    label: 'social-embed',
    reason: 'the frame of an embedded post, or a note that it is not shown',
    kinds: ['embedNotice'],
    maxWords: 45,
    when: (_subject, phrase) => phrase.at <= 2,
    examples: {
      yes: [
        'View this post on Instagram',
        'A post shared by Mina Holt (@minaholt)',
        'This content is hosted by a third party.',
        'Voir cette publication sur Instagram',
        'Ver esta publicación en Instagram',
      ],
      no: [
        'A photo posted by the club drew laughter.',
        'She liked to view this post on Instagram each morning',
        '"View this post on Instagram"',
      ],
    },
  }),
  {
    name: 'tweet-signature',
    label: 'social-embed',
    reason: 'name, handle and date below an embedded post',
    maxWords: 16,
    cues: null,
    test({ text }) {
      const first = text.charCodeAt(0);
      if (first !== 0x2014 && first !== 0x2013 && first !== 0x2d) return false;
      return TWEET_SIGNATURE.test(text);
    },
    examples: {
      yes: [
        '— Mina Holt (@minaholt) May 4, 2023',
        '— Harbour Gazette (@hgazette) 4. Mai 2023',
        '-- El Faro (@elfaro) 4 de mayo de 2023',
      ],
      no: ['— Mina Holt', '— so wrote Mina Holt (born 1950)', 'Mina Holt (@minaholt) wrote it'],
    },
  },
];
