import type { Rule } from './rule.ts';
import { labelLine } from './shapes.ts';

export const footer: readonly Rule[] = [
  labelLine({
    name: 'footer-label',
    label: 'footer',
    reason: 'links in the footer of a site: terms, privacy, imprint, back to top',
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
  {
    name: 'release-source',
    label: 'footer',
    reason: 'the company named as the source of a press release',
    cues: ['source'],
    maxWords: 12,
    test: (subject) =>
      /^(?:SOURCE:? \p{Lu}\p{L}*\p{Ll}|Source: \p{Lu}[^.]* (?:Inc|Ltd|LLC|Corp|plc|GmbH|AG)\b)/u.test(
        subject.text,
      ) && !subject.text.endsWith('?'),
    examples: {
      yes: ['SOURCE Tarn Barometers, Inc.', 'SOURCE: Halden Shipping AS', 'Source: Tarn Barometers Ltd'],
      no: [
        'Source: 2023 census',
        'The source said that he had left.',
        'SOURCE CODE of the lamp',
        'Sources close to the harbour',
      ],
    },
  },
];
