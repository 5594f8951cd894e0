import type { Rule } from './rule.ts';
import { beginsWithLetter, labelLine, opening } from './shapes.ts';

/** `Share on X (Opens in new window)`: what follows the phrase is a network or a button's small print. */
const SHARE_TAIL_WORDS = 8;

/** One-word tools that hardly head a paragraph. */
const LONE_TOOLS = new Set([
  'print',
  'pdf',
  'listen',
  'save',
  'copy',
  'fullscreen',
  'drucken',
  'imprimer',
  'imprimir',
  'stampa',
  'stampare',
  'afdrukken',
  'yazdır',
  'печать',
  'распечатать',
  'طباعة',
  'اطبع',
  'vorlesen',
  'drukuj',
  'wydrukuj',
  'tisknout',
  'vytisknout',
  'tlačiť',
  'vytlačiť',
  'nyomtatás',
  'printează',
  'tipărește',
  'ispiši',
  'štampaj',
  'isprintaj',
  'udskriv',
  'tulosta',
  'cetak',
  'imprimeix',
  'prindi',
  'drukāt',
  'spausdinti',
  'merken',
]);

/** `Save $10` sells something. */
const PRICE = /[$€£%]/;

/** Greek, Cyrillic, Arabic or Hangul: there the words for tools are no everyday words. */
function isWordOfOtherScript(word: string): boolean {
  return word.length > 1 && word.charCodeAt(0) > 0x36f;
}

const NETWORK =
  /facebook|twitter|instagram|whatsapp|linkedin|youtube|telegram|tiktok|pinterest|reddit|bluesky|mastodon|threads|snapchat|google|e-?mail|opens in|\bx\b/;

export const share: readonly Rule[] = [
  labelLine({
    name: 'share-tools',
    label: 'share',
    reason: 'only buttons to share or follow',
    kinds: ['share', 'network'],
    when: (line, subject) => line.joints === 0 || !subject.endsSentence,
    examples: {
      yes: [
        'Facebook',
        'Share on Facebook (Opens in new window)',
        'Facebook Twitter WhatsApp Email Print 12',
        'Link copied to clipboard',
        'Teilen',
        'Partager sur Facebook',
        'Compartir en WhatsApp',
        '分享到微信',
        '공유하기',
      ],
      no: [
        'Share your umbrella, the sign said.',
        'Facebook removed the page on Friday.',
        'The share of renters rose to a third',
        'Teilen und herrschen',
        '„Teilen“',
      ],
    },
  }),
  labelLine({
    name: 'page-tools',
    label: 'share',
    reason: 'buttons to print, save, enlarge or listen',
    kinds: ['tool'],
    when: (line, subject) =>
      !PRICE.test(subject.text) &&
      !line.kinds.some((kind) => kind === 'menuWord') &&
      (subject.words > 1 || LONE_TOOLS.has(subject.lower) || isWordOfOtherScript(subject.lower)),
    examples: {
      yes: [
        'Print',
        'Text size',
        'Listen to this article',
        'Drucken',
        'Print this article Save',
        'Imprimer',
        'Печать',
      ],
      no: [
        'Small',
        'Save $10',
        'Listen to this article of faith, he wrote.',
        'Print is dying',
        'Settings',
        'Drucken lohnt sich wieder',
      ],
    },
  }),
  opening({
    name: 'share-phrase',
    label: 'share',
    reason: 'an invitation to share or follow on a network',
    kinds: ['share'],
    maxWords: 12,
    when: (subject, phrase) =>
      phrase.length > 1 &&
      beginsWithLetter(subject) &&
      !/[,;"“]/.test(subject.text) &&
      subject.words - phrase.length <= SHARE_TAIL_WORDS &&
      NETWORK.test(subject.lower),
    examples: {
      yes: [
        'Follow us on Facebook and Instagram for more harbour news',
        'Folgen Sie uns auf Instagram für mehr vom Hafen!',
        'Suivez-nous sur Facebook pour ne rien manquer du port',
        'Síguenos en Instagram y verás el puerto',
      ],
      no: [
        'Share the road',
        'Follow me on the map, the guide said',
        'Follow us, he shouted, and the boats turned',
        'Suivez-nous dans les coulisses du port',
      ],
    },
  }),
];
