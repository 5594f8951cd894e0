import type { Rule } from './rule.ts';
import { labelLine } from './shapes.ts';

const LONE_CONTROLS = new Set([
  'play',
  'pause',
  'mute',
  'unmute',
  'replay',
  'autoplay',
  'fullscreen',
  'livestream',
  'slideshow',
  'transcript',
]);

const COUNTER =
  /^(?:[[(]\d{1,3}\s?\/\s?\d{1,3}[\])]|[[(]?\d{1,3}\s(?:of|von|de|sur|di|van|из|z|ze|od|av|af|din|dari|από|від)\s\d{1,3}[\])]?|\d{1,3}\s?\/\s?\d{1,3}(?= \p{L}))(?: (?:photos|images|pictures|slides|fotos|bilder|foto|photo|image|imágenes|immagini|фото|fotoğraf))?$/u;
const LONGEST_COUNTER = 24;
/** A recording that is printed stands at its start; other pairs of clock times are a timetable. */
const CLOCK = /^0?0(?::00){1,2}\s?\/\s?(?:\d{1,2}:)?\d{1,2}:\d{2}$/;
const LONGEST_CLOCK = 20;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export const media: readonly Rule[] = [
  {
    name: 'gallery-counter',
    label: 'media-player',
    reason: 'the number of a picture in its gallery',
    maxWords: 5,
    cues: null,
    test({ text }) {
      if (text.length > LONGEST_COUNTER) return false;
      if (!isDigit(text.charCodeAt(0)) && !isDigit(text.charCodeAt(1))) return false;
      return COUNTER.test(text.toLowerCase());
    },
    examples: {
      yes: ['1 of 12', '(3 of 9)', '2 von 10', '4 / 12 photos', '3 sur 8', '[1/3]'],
      no: ['One of 12', '3 of the 12 boats', '1 of 12 died', '3/4'],
    },
  },
  labelLine({
    name: 'player-label',
    label: 'media-player',
    reason: 'controls or messages of a video, audio or picture player',
    kinds: ['player'],
    when: (line, subject) =>
      line.kinds.length > 1 ||
      subject.words - line.counts > 1 ||
      LONE_CONTROLS.has(subject.tokens[0] ?? '') ||
      !/^[a-z]/.test(subject.lower),
    examples: {
      yes: [
        'Play Video',
        'Play Pause Mute',
        'Loading Video...',
        'Your browser does not support the video tag.',
        'Video abspielen',
        'Lire la vidéo',
        'Reproducir video',
        'Смотреть видео',
      ],
      no: [
        'Live',
        'Play is suspended',
        'Video shows the bridge falling',
        'The quality of play',
        'Die Ansage: Video abspielen, bitte',
      ],
    },
  }),
  {
    name: 'player-clock',
    label: 'media-player',
    reason: 'the position and duration of a recording',
    maxWords: 6,
    cues: null,
    test({ text }) {
      return text.charCodeAt(0) === 0x30 && text.length <= LONGEST_CLOCK && CLOCK.test(text);
    },
    examples: {
      yes: ['0:00 / 3:21', '00:00 / 01:12:09', '00:00/02:15'],
      no: ['0:00', '10:00', '00:15 A whistle in the dark', '2:1', '9:30 / 10:15'],
    },
  },
];
