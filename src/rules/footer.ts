import type { Rule } from './rule.ts';
import { labelLine } from './shapes.ts';

export const footer: readonly Rule[] = [
  labelLine({
    name: 'footer-label',
    label: 'footer',
    reason: 'links at the foot of a site: terms, privacy, imprint, back to top',
    kinds: ['footer'],
    examples: {
      yes: [
        'Privacy Policy',
        'Terms of Use | Privacy | Site map',
        'Back to top',
        'Impressum',
        'Mentions légales',
        'Aviso legal',
        '개인정보처리방침',
        '利用規約',
      ],
      no: [
        'Privacy is a right, the court ruled.',
        'Terms of the truce',
        'Copyright wars',
        'Das Impressum fehlte',
        'The privacy policy of the bank',
      ],
    },
  }),
];
