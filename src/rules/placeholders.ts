import type { Rule } from './rule.ts';
import { labelLine } from './shapes.ts';

const IMAGE_NAME = /^[[(]?[^\s[\]()]{1,120}\.(?:jpe?g|png|gif|webp|svg|avif)[\])]?$/i;
const BLANK_FIELD = /^[_\s]{5,}$/;
const BARE_MARK =
  /^(?=.)(?:\((?:button|image|x|submit)\)|\[(?:usemap|ismap|img|image|logo|icon|photo|input|button|video|embed(?:ded content)?)\]|(?:\[ \]|\(\*\)|\( \)|\[x\])\s?)*(?:iframe:?\s?\S*)?$/i;

export const placeholders: readonly Rule[] = [
  labelLine({
    name: 'placeholder',
    label: 'placeholder',
    reason: 'a placeholder for a picture, a script or a button',
    kinds: ['placeholder'],
    examples: {
      yes: [
        'photo',
        'No Image',
        'Loading...',
        'Feature Image',
        'Please enable JavaScript',
        'Kein Bild',
        'Image non disponible',
        'Cargando...',
        '暂无图片',
      ],
      no: [
        'Photo shows the bridge',
        'The image of the town',
        'Loading the ship took a day.',
        'Test of strength',
      ],
    },
  }),
  {
    name: 'image-name',
    label: 'placeholder',
    reason: 'the file name of a picture instead of the picture',
    maxWords: 30,
    cues: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'svg', 'avif'],
    test(subject) {
      return IMAGE_NAME.test(subject.text);
    },
    examples: {
      yes: ['[harbour-2024.jpg]', 'IMG_2041.jpeg', 'logo-2x.png'],
      no: ['Save it as harbour.jpg and send it.', 'photo.jpg was the only clue', 'jpg'],
    },
  },
  {
    name: 'markup-leftover',
    label: 'placeholder',
    reason: 'a mark that a text browser prints for a button, a frame, a map or an empty field',
    maxWords: 8,
    cues: null,
    test(subject) {
      const first = subject.text.charCodeAt(0);
      if (first === 0x5f) return BLANK_FIELD.test(subject.text);
      if (first !== 0x28 && first !== 0x5b && first !== 0x49 && first !== 0x69) return false;
      return BARE_MARK.test(subject.text);
    },
    examples: {
      yes: ['(BUTTON)', '[USEMAP]', '____________', 'IFRAME: https://player.example/42', '[ ]'],
      no: ['(Button, a cat, lived in the office)', '[Laughs]', '* * *', 'I', '____'],
    },
  },
];
