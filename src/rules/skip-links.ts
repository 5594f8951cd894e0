import type { Rule } from './rule.ts';
import { beginsWithLetter, labelLine, opening } from './shapes.ts';

/** A site's name or two may hang on a skip link; a headline that begins like one is longer. */
const GLUED_WORDS = 9;

export const skipLinks: readonly Rule[] = [
  labelLine({
    name: 'skip-link',
    label: 'skip-link',
    reason: 'a link that skips the menu, alone or joined to other labels',
    kinds: ['skipLink'],
    examples: {
      yes: [
        'Skip to main content',
        'Skip to Content Facebook Feature Image',
        'Zum Inhalt springen',
        'Aller au contenu principal',
        'Saltar al contenido',
        '본문 바로가기',
        'Jump to navigation',
      ],
      no: [
        'He told readers to skip to the content they liked.',
        'Skip to the good part, said the editor',
        'Wer zum Inhalt springen will, braucht Geduld.',
        '"Skip to main content"',
      ],
    },
  }),
  opening({
    name: 'skip-link-glued',
    label: 'skip-link',
    reason: 'a link that skips the menu, joined to the name of the site',
    kinds: ['skipLink'],
    maxWords: GLUED_WORDS,
    when: (subject, phrase) =>
      phrase.length > 1 && beginsWithLetter(subject) && !subject.endsSentence && !/[,:;]/.test(subject.text),
    examples: {
      yes: [
        'Skip to main content Harbour Gazette',
        'Zum Inhalt springen Elbtalbote',
        'Ir al contenido El Faro',
      ],
      no: [
        'Skip to content, he said, and the class laughed',
        'Skip to content: why readers hate menus',
        'Skip navigation and sail by the stars, the old man told her.',
      ],
    },
  }),
];
