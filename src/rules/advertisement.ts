import type { Rule } from './rule.ts';
import { labelLine, notice } from './shapes.ts';

export const advertisement: readonly Rule[] = [
  labelLine({
    name: 'ad-marker',
    label: 'advertisement',
    reason: 'the word that stands over an advertisement, or the note that the text goes on below it',
    kinds: ['advertisement'],
    examples: {
      yes: [
        'Advertisement',
        'ADVERTISEMENT',
        '- Advertisement -',
        'Story continues below advertisement',
        'Anzeige',
        'Publicité',
        'PUBLICIDADE',
        'إعلان',
        '广告',
      ],
      no: [
        'Advertisement rates rose by a fifth.',
        'Anzeige erstattete der Nachbar',
        'Publicidad y política',
        'The story continues below deck',
      ],
    },
  }),
  notice({
    name: 'affiliate-notice',
    label: 'advertisement',
    reason: 'a note on commissions, ad blockers or where an advertisement interrupts the text',
    kinds: ['adNotice'],
    maxWords: 60,
    when: (subject) =>
      /\b(?:we|our|us|you|your|this (?:article|post|page|site)|below|wir|sie|nous|vous|usted|tu)\b/.test(
        subject.lower,
      ),
    examples: {
      yes: [
        'We may earn a commission when you buy through links on our site.',
        'The article continues below the picture of our partner',
        'Please disable your ad blocker to support us.',
      ],
      no: [
        'The broker may earn a commission on each barrel.',
        '"Turn off your ad blocker," the screen begged.',
        'Affiliate links made him rich in two years.',
      ],
    },
  }),
];
