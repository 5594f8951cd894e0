import type { Rule } from './rule.ts';
import { labelLine, notice } from './shapes.ts';

const CONTACT = /@|https?:|www\.|twitter|instagram|bluesky|mastodon|linkedin|\bon x\b/;
const STAFF_TITLE = /\b(?:writer|reporter|journalist|columnist|editor|correspondent|contributor|author)\b/;

export const authorBio: readonly Rule[] = [
  labelLine({
    name: 'author-bio-heading',
    label: 'author-bio',
    reason: 'the heading of a box about the author',
    kinds: ['bioHeading'],
    maxWords: 16,
    examples: {
      yes: [
        'About the author',
        'View all posts by',
        'Über den Autor',
        "À propos de l'auteur",
        'Sobre el autor',
        "L'autore",
      ],
      no: ['About the author of the attack', 'The author', 'Written by hand', 'Über den Autor des Briefs'],
    },
  }),
  notice({
    name: 'author-contact',
    label: 'author-bio',
    reason: 'how to reach or follow the author',
    kinds: ['bioNotice'],
    maxWords: 45,
    when: (subject, phrase) =>
      CONTACT.test(subject.lower) && (phrase.at <= 3 || STAFF_TITLE.test(subject.lower)),
    examples: {
      yes: [
        'Follow her on Twitter @minaholt',
        'Reach him at d.karsh@harbourgazette.example',
        'Mina Holt is a staff writer at the Gazette. Follow her on X at @minaholt.',
      ],
      no: [
        'Follow him on his walk through the harbour.',
        'Mina Holt is a writer in the play.',
        '"Follow me on Twitter," the thief had written.',
      ],
    },
  }),
];
