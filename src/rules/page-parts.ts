import { PhraseBook, wordList } from './phrase-book.ts';
import { labelLine, opening, quotes, type Rule, restAfter } from './rule.ts';

export const skipLinks: readonly Rule[] = [
  labelLine({
    name: 'skip-link',
    label: 'skip-link',
    reason: 'a link that skips the menu, alone or joined to other labels',
    kinds: ['skipLink'],
    examples: {
      yes: ['Skip to main content', 'Skip to Content Facebook Feature Image', '본문 바로가기'],
      no: ['He told readers to skip to the content they liked.', '"Skip to main content"'],
    },
  }),
];

const SEPARATOR = /^(?:[>»›＞≫▶▸❯]{1,2}|(?:\/|→|::)(?=\s))/;

const ROOT = new PhraseBook(['breadcrumbRoot']);

export const breadcrumbs: readonly Rule[] = [
  {
    name: 'breadcrumb',
    label: 'breadcrumb',
    reason: 'the path from the home page to this page',
    maxWords: 40,
    kinds: ['breadcrumbRoot'],
    test(subject) {
      const found = ROOT.phraseAt(subject.phrases, 0);
      if (found === null || quotes(subject.text.replaceAll('»', ''))) return false;
      if (SEPARATOR.test(restAfter(subject, found.length))) return true;
      const second = ROOT.phraseAt(subject.phrases, found.length);
      return second !== null && SEPARATOR.test(restAfter(subject, found.length + second.length));
    },
    examples: {
      yes: ['Home / Business / Ferry line to close in May', 'You are here: Home > Sport', '首页>新闻>正文'],
      no: [
        'Choose File > Options > Display',
        'Home is where the heart is',
        'Home/office: how work has changed',
      ],
    },
  },
];

export const navigation: readonly Rule[] = [
  labelLine({
    name: 'menu-label',
    label: 'navigation',
    reason: 'a menu entry, or a row of menu entries',
    kinds: ['menu'],
    examples: {
      yes: ['Contact us', 'Home News Sport Weather', '(BUTTON) Menu', 'Home | About us | Careers', 'Главная'],
      no: ['Home Health', 'Contact us about the missing boat.', 'Search continues for two hikers'],
    },
  }),
];

export const footer: readonly Rule[] = [
  labelLine({
    name: 'footer-label',
    label: 'footer',
    reason: 'links in the footer of a site: terms, privacy, imprint, back to top',
    kinds: ['footer'],
    examples: {
      yes: ['Privacy Policy', 'Terms of Use | Privacy | Site map', 'Back to top', '개인정보처리방침'],
      no: ['Privacy is a right, the court ruled.', 'Terms of the truce', 'Copyright wars'],
    },
  }),
];

/** After the phrase only a network or a hint follows: `Share on X (Opens in new window)`. */
const SHARE_TAIL_WORDS = 8;

/** Single words that are buttons and rarely headings. */
const LONE_TOOLS = new Set(wordList('loneTool'));

/** `Save $10` is an advertisement. */
const PRICE = /[$€£%]/;

/** In Greek, Cyrillic, Arabic and Hangul the words for tools are not common words. */
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
      yes: ['Facebook', 'Share on Facebook (Opens in new window)', 'Link copied to clipboard', '分享到微信'],
      no: ['Share your umbrella, the sign said.', 'Facebook removed the page on Friday.', '„Teilen“'],
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
      yes: ['Print', 'Text size', 'Listen to this article', 'Drucken', 'Печать'],
      no: ['Small', 'Save $10', 'Listen to this article of faith, he wrote.', 'Print is dying', 'Settings'],
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
      !/[,;"“]/.test(subject.text) &&
      subject.words - phrase.length <= SHARE_TAIL_WORDS &&
      NETWORK.test(subject.lower),
    examples: {
      yes: ['Follow us on Facebook for more harbour news', 'Síguenos en Instagram y verás el puerto'],
      no: ['Share the road', 'Follow me on the map, the guide said'],
    },
  }),
];

const LONE_CONTROLS = new Set(
  'play pause mute unmute replay autoplay fullscreen livestream slideshow transcript'.split(' '),
);

export const media: readonly Rule[] = [
  labelLine({
    name: 'player-label',
    label: 'media-player',
    reason: 'controls or messages of a video, audio or picture player',
    kinds: ['player', 'pictureButton'],
    when: (line, subject) =>
      line.kinds.length > 1 ||
      subject.words - line.counts > 1 ||
      LONE_CONTROLS.has(subject.tokens[0] ?? '') ||
      !/^[a-z]/.test(subject.lower),
    examples: {
      yes: ['Play Video', 'Play Pause Mute', 'Loading Video...', 'Смотреть видео'],
      no: ['Live', 'Play is suspended', 'Video shows the bridge falling', 'The quality of play'],
    },
  }),
];

const WORD_AND_MINUTES = /^(\D+?)\s?[:|–-]?\s?(?:ca\. |about |~)?\d{1,3}(?:[-–]\d{1,3})? (\D+?)\.?$/;
const MINUTES_AND_WORD = /^\d{1,3} (\S+?)\.?(?: de| di)? (\D+)$/;

/** @param text folded */
function isReadTime(text: string): boolean {
  const [, before = '', unit = ''] = WORD_AND_MINUTES.exec(text) ?? [];
  const [, unitBefore = '', after = ''] = MINUTES_AND_WORD.exec(text) ?? [];
  const isTime = (word: string, minutes: string): boolean =>
    word !== '' && wordList('readingWord').includes(word) && wordList('minuteWord').includes(minutes);
  return isTime(before, unit) || isTime(after, unitBefore);
}

export const readTime: readonly Rule[] = [
  labelLine({
    name: 'read-time',
    label: 'read-time',
    reason: 'reading time or number of views',
    kinds: ['readTime'],
    maxWords: 20,
    when: (line, subject) => line.counts > 0 || subject.words > 1,
    examples: {
      yes: ['5 min read', '3 minute read', '1,204 views', '4 min. read', '阅读时间 5 分钟'],
      no: ['Views', 'He read for 5 minutes.', '15 minutes', 'The views of 12 farmers'],
    },
  }),
  {
    name: 'read-time-shape',
    label: 'read-time',
    reason: 'a number of minutes next to a word for reading',
    maxWords: 8,
    test: ({ lower }) => isReadTime(lower),
    examples: {
      yes: ['Reading time: 4 min', 'Lesezeit: 4 Minuten', 'Lecture 10 min.', 'Okuma süresi: 2 dk'],
      no: ['4 min', 'Cook for 10 min.', 'Read it in 4 minutes flat', '10 minutes of fame'],
    },
  },
];
