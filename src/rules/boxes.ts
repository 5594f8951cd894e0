import { labelLine, notice, type Rule } from './rule.ts';

const CONTACT = /@|https?:|www\.|twitter|instagram|bluesky|mastodon|linkedin|\bon x\b/;
const STAFF_TITLE = /\b(?:writer|reporter|journalist|columnist|editor|correspondent|contributor|author)\b/;

const MAIL_ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(?!(?:png|jpe?g|gif|webp|svg|avif)$)[a-z]{2,12}$/i;
/** `【责任编辑:王小明】`, often after the button to report an error. */
const EDITOR_LINE =
  /^(?:[【[(（]?(?:我要)?纠错[】\])）]?)?\s*(?:[【[(（]\s*)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|编审|監製|监制)\s*[:：]\s*[\p{Script=Han}·、 ]{2,16}[】\])）]?$/u;

export const authorBio: readonly Rule[] = [
  {
    name: 'mail-address',
    label: 'author-bio',
    reason: 'only an e-mail address of the author or the editors',
    maxWords: 12,
    test: ({ text }) => text.length <= 60 && MAIL_ADDRESS.test(text),
    examples: {
      yes: ['minaholt@harbourgazette.example', 'desk.night@harbour-gazette.example'],
      no: ['@minaholt', 'Write to desk@harbourgazette.example'],
    },
  },
  {
    name: 'editor-line',
    label: 'author-bio',
    reason: 'names the responsible editor',
    maxWords: 30,
    test: (subject) => subject.text.length <= 40 && EDITOR_LINE.test(subject.text),
    examples: {
      yes: ['责任编辑：王小明', '【纠错】 【责任编辑:李丽】', '（编辑：王小明）'],
      no: ['编辑：这座桥去年关闭，市民绕行。', '责任编辑是谁'],
    },
  },
  labelLine({
    name: 'author-bio-heading',
    label: 'author-bio',
    reason: 'the heading of a box about the author',
    kinds: ['bioHeading'],
    maxWords: 16,
    examples: {
      yes: ['About the author', 'View all posts by', 'Über den Autor', 'Sobre el autor'],
      no: ['About the author of the attack', 'The author', 'Written by hand', 'Über den Autor des Briefs'],
    },
  }),
  notice({
    name: 'author-contact',
    label: 'author-bio',
    reason: 'how to contact or follow the author',
    kinds: ['bioNotice'],
    maxWords: 45,
    when: (subject, phrase) =>
      CONTACT.test(subject.lower) && (phrase.at <= 3 || STAFF_TITLE.test(subject.lower)),
    examples: {
      yes: ['Follow her on Twitter @minaholt', 'Reach him at d.karsh@harbourgazette.example'],
      no: ['Follow him on his walk through the harbour.', 'Mina Holt is a writer in the play.'],
    },
  }),
];

const TWEET_SIGNATURE = /^[—–-]{1,2}\s?[^()]{1,60}\(@\w{1,20}\)/u;

export const socialEmbeds: readonly Rule[] = [
  notice({
    name: 'embed-notice',
    label: 'social-embed',
    reason: 'the frame of an embedded post, or a note that it is not shown',
    kinds: ['embedNotice'],
    maxWords: 45,
    latest: 2,
    examples: {
      yes: ['View this post on Instagram', 'Ver esta publicación en Instagram'],
      no: ['A photo posted by the club drew laughter.', '"View this post on Instagram"'],
    },
  }),
  {
    name: 'tweet-signature',
    label: 'social-embed',
    reason: 'name, handle and date below an embedded post',
    maxWords: 16,
    test: ({ text }) => TWEET_SIGNATURE.test(text),
    examples: {
      yes: ['— Mina Holt (@minaholt) May 4, 2023', '-- El Faro (@elfaro) 4 de mayo de 2023'],
      no: ['— Mina Holt', '— so wrote Mina Holt (born 1950)', 'Mina Holt (@minaholt) wrote it'],
    },
  },
];
