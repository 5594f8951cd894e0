import { labelLine, type Rule } from './rule.ts';

const ADDRESS_LINE =
  /^(?:URL|Source|Source URL|Link|Permalink|Canonical|Web address)\s*:\s*https?:\/\/[^\s<>"]+$/i;

/** Lines written by the tool that saved the page. */
export const dumpHeader: readonly Rule[] = [
  {
    name: 'printed-address',
    label: 'other',
    reason: 'the address of the page, printed by the tool that saved it',
    maxWords: 60,
    test: ({ text }) => ADDRESS_LINE.test(text),
    examples: {
      yes: ['URL: https://harbour.example/news/late-ferry', 'Source: http://harbour.example/?p=12'],
      no: ['https://harbour.example/news/late-ferry', 'Source: the harbour office', 'URL'],
    },
  },
];

const IMAGE_NAME = /^[[(]?[^\s[\]()]{1,120}\.(?:jpe?g|png|gif|webp|svg|avif)[\])]?$/i;
const BLANK_FIELD = /^_[_\s]{4,}$/;
const BARE_MARK =
  /^(?=.)(?:\((?:button|image|x|submit)\)|\[(?:usemap|ismap|img|image|logo|icon|photo|input|button|video|embed(?:ded content)?)\]|(?:\[ \]|\(\*\)|\( \)|\[x\])\s?)*(?:iframe:?\s?\S*)?$/i;

export const placeholders: readonly Rule[] = [
  labelLine({
    name: 'placeholder',
    label: 'placeholder',
    reason: 'a placeholder for a picture, a script or a button',
    kinds: ['placeholder'],
    examples: {
      yes: ['photo', 'No Image', 'Loading...', 'Feature Image', '暂无图片'],
      no: ['Photo shows the bridge', 'The image of the town', 'Loading the ship took a day.'],
    },
  }),
  {
    name: 'image-name',
    label: 'placeholder',
    reason: 'the file name of a picture instead of the picture',
    maxWords: 30,
    test: ({ text }) => IMAGE_NAME.test(text),
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
    test: ({ text }) => BLANK_FIELD.test(text) || BARE_MARK.test(text),
    examples: {
      yes: ['(BUTTON)', '[USEMAP]', '____________', 'IFRAME: https://player.example/42', '[ ]'],
      no: ['(Button, a cat, lived in the office)', '[Laughs]', '* * *', 'I', '____'],
    },
  },
];
