import type { Rule } from './rule.ts';
import { labelLine, notice } from './shapes.ts';

const LATEST_WORD = 16;

/** Words a page uses of itself and its reader. */
const SPEAKS_OF_ITSELF =
  /\b(?:we|our|us|you|your|this (?:article|post|page|site|blog)|below|wir|sie|nous|vous|notre|usted|tu|noi|nostr|wij|onze)\b|[^\u0000-\u024f]/;

const BLOCKER = /\bad[ -]?block|blocker\b/;
/** A test of software names ad blockers; a page asks to turn them off. */
const ASKS =
  /\b(?:disable|turn off|switch off|whitelist|allow|please|detected|using an|bitte|deaktivier|désactiv|desactiv|disattiva|schakel)/;

export const advertisement: readonly Rule[] = [
  labelLine({
    name: 'ad-marker',
    label: 'advertisement',
    reason: 'the label of an advertisement, or a note that the text continues below it',
    kinds: ['advertisement'],
    when: ({ kinds }) => kinds.filter((kind) => kind === 'advertisement').length * 2 > kinds.length,
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
        'Auglýsing',
        'Advertensie',
        'Жарнама',
        'რეკლამა',
        'Գովազդ',
        'اشتہار',
        'விளம்பரம்',
        'ప్రకటన',
        'പരസ്യം',
        'ಜಾಹೀರಾತು',
        'जाहिरात',
        'જાહેરાત',
        'ကြော်ငြာ',
        'ផ្សាយពាណិជ្ជកម្ម',
        'ໂຄສະນາ',
        'ማስታወቂያ',
      ],
      no: [
        'Advertisement rates rose by a fifth.',
        'Ad Copy',
        'Anzeige erstattete der Nachbar',
        'Publicidad y política',
        'The story continues below deck',
      ],
    },
  }),
  notice({
    name: 'affiliate-notice',
    label: 'advertisement',
    reason: 'a note about commissions, ad blockers or an advertisement in the text',
    kinds: ['adNotice'],
    maxWords: 50,
    when: (subject, phrase) =>
      phrase.at <= LATEST_WORD &&
      SPEAKS_OF_ITSELF.test(subject.lower) &&
      (!BLOCKER.test(subject.lower) || ASKS.test(subject.lower)),
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
        'The browser has an ad blocker built in, and you will like it.',
      ],
    },
  }),
];
