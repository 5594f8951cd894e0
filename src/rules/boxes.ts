import { readByline } from '../recognise/byline.ts';
import { hasGivenName, looksLikePersonName } from '../recognise/names.ts';
import { findPrintedDay } from '../recognise/times/find.ts';
import { remembered } from '../text/hash-table.ts';
import { labelLine, linesAt, notice, quotes, REPORTED, type Rule } from './rule.ts';
import { oncePerDocument, type RuleSubject } from './subject.ts';

/** Longer passages are body text. */
const BOX_WORDS = 60;
const BUTTON_WORDS = 14;
const LINK_WORDS = 6;
/** Maximum distance between two passages of a box. */
const REACH = 4;

/** Signs of a box that asks for consent before it loads content of another site, as bits. */
const EXTERNAL = 1;
const LOADS = 2;
const DATA = 4;
const READER = 8;

const DATA_SIGN =
  /cookie|datenschutz|privacy|personenbezogen|\bdaten\b|personal data|third part|drittanbiet|drittplattform|andere firmen|privatsphäre|données|confidentialité|traceurs|dati personali|protección de datos|datos personales|privacidad|gegevens|danych|prywatno|údaj|soukrom|uppgifter|integritet|personvern|oplysninger|tietosuoja|eväste|персональн|данны|конфиденц|kişisel veri|gizlilik|çerez|adatvéd|süti|consent|einwillig|consenso|consentimiento|consentement|zgod[ęay]/u;
const SIGNS: readonly (readonly [sign: number, pattern: RegExp])[] = [
  [
    EXTERNAL,
    /youtube|twitter|facebook|instagram|tiktok|vimeo|spotify|soundcloud|datawrapper|infogram|opinary|glomex|dailymotion|extern(?:e[nrms]?|t|al|er|o|i|os|a|ých|ího|í)? (?:inhalt|content|video|media|medien|dienst|innehåll|indhold|innhold|obsah)|third.party (?:content|media|video)|eingebettet|embedded|contenus? externe|contenut[oi] estern|contenidos? extern|conteúdos? extern|treś\S+ zewnętrzn|внешн\S+ (?:контент|содерж)|külső tartal|ulkoi\S+ sisäl/u,
  ],
  [
    LOADS,
    /\b(?:load|allow|accept|agree|enable|show|view|watch)|laden|geladen|anzeig|gezeigt|zulassen|erlaub|zustimm|akzeptier|aktivier|einverstanden|\bsehen\b|afficher|charge|autoris|activ[ae]|mostr|caric|accett|cargar|acept|permit|tonen|weergeven|toestaan|toestemming|bekijk|wyświetl|załaduj|zgadzam|akceptuj|zezw|obejrz|zobraz|povol|načíst|souhlas|godkänn|tillåt|\bvisa?\b|tillad|godta|näytä|salli|hyväksy|показ|загруз|разреш|соглас|göster|izin|kabul|betölt|megjelenít|engedély|afiș|încarc/u,
  ],
  [DATA, DATA_SIGN],
  [
    READER,
    /\b(?:sie|ich|du|dein\S*|ihnen|mir|you|your|vous|votre|vos|je|tu|uw|jouw|ti|tuo|usted|din|dina)\b|diese[mnr] (?:stelle|seite|artikel|beitrag|text)|this (?:article|content|post|page)|cet article|ce contenu|questo (?:articolo|contenuto)|este (?:artículo|contenido|artigo)|dit artikel|deze inhoud|tego artykułu|tę treść|этот (?:контент|материал)|bu içer|tento obsah|\bi (?:agree|accept|consent)|\bklick|\bclick|\bcliqu|\bclic\b|\bklik|kliknij|kliknutím|нажм|вы |tıkla|kattint/u,
  ],
];
const EVERY_SIGN = EXTERNAL | LOADS | DATA | READER;

const documentSigns = oncePerDocument(findSigns);

function signsOf(subject: RuleSubject): number {
  return documentSigns(subject)[subject.position] as number;
}

/** The signs of each passage; they are searched only near passages that mention data. */
function findSigns(subjects: readonly RuleSubject[]): Uint8Array {
  const signs = new Uint8Array(subjects.length);
  let done = 0;
  subjects.forEach((subject, at) => {
    if (subject.words > BOX_WORDS || !DATA_SIGN.test(subject.lower) || !mayHaveSigns(subject)) return;
    // The passages of its box, and those that may be in one box with these.
    const end = Math.min(subjects.length, at + 2 * REACH + 1);
    for (done = Math.max(done, at - 2 * REACH); done < end; done++) {
      const near = subjects[done] as RuleSubject;
      if (!mayHaveSigns(near)) continue;
      for (const [sign, pattern] of SIGNS)
        if (pattern.test(near.lower)) signs[done] = (signs[done] as number) | sign;
    }
  });
  return signs;
}

function mayHaveSigns(subject: RuleSubject): boolean {
  return subject.words <= BOX_WORDS && !quotes(subject.text) && !REPORTED.test(subject.lower);
}

function several(signs: number): boolean {
  return (signs & (signs - 1)) !== 0;
}

/** `Allow YouTube`, `I agree that this is shown to me`. */
function isButton({ words }: RuleSubject, signs: number): boolean {
  return words <= BUTTON_WORDS && several(signs) && (signs & LOADS) !== 0;
}

/** Whether the passage and its neighbours together have all signs, and at least two of them have several. */
function isInConsentBox(subject: RuleSubject): boolean {
  const own = signsOf(subject);
  if (own === 0) return false;
  const isSure = several(own) && (own & (EXTERNAL | DATA)) !== 0;
  if (!isSure && subject.words > BUTTON_WORDS) return false;
  let all = own;
  let strong = several(own) ? 1 : 0;
  let hasButton = isButton(subject, own);
  let sidesWithStrong = 0;
  for (const step of [-1, 1]) {
    let gap = 0;
    let here = 0;
    for (let offset = step; Math.abs(offset) <= REACH; offset += step) {
      const near = subject.at(offset);
      const signs = near === null ? 0 : signsOf(near);
      if (signs === 0) {
        if (++gap > 1) break;
        continue;
      }
      gap = 0;
      all |= signs;
      if (several(signs)) here++;
      hasButton ||= near !== null && isButton(near, signs);
    }
    strong += here;
    if (here > 0) sidesWithStrong++;
  }
  if (all !== EVERY_SIGN || strong < 2 || !hasButton) return false;
  const isLink = own === EXTERNAL && subject.words <= LINK_WORDS;
  return isSure || own === DATA || isButton(subject, own) || isLink || sidesWithStrong === 2;
}

const BYLINE_WORDS = 12;
/** Limits for a box about the author below the text. */
const AUTHOR = { textWords: 60, above: 60, nameWords: 4, roleWords: 6, bioWords: 60 } as const;

function isAuthorName({ text, words, endsSentence, labelLine }: RuleSubject): boolean {
  return words >= 2 && words <= AUTHOR.nameWords && !endsSentence && labelLine === null && isPerson(text);
}

const isPerson = remembered((text) => looksLikePersonName(text) && hasGivenName(text));

function isHeadByline(subject: RuleSubject, name: string): boolean {
  if (readByline(subject.text) !== null) return true;
  const isTime = (offset: number): boolean => {
    const near = subject.at(offset);
    return near !== null && near.words <= BYLINE_WORDS && findPrintedDay(near.text) !== null;
  };
  return subject.lower === name && (isTime(1) || isTime(-1));
}

/** Whether the line is a name that also occurs in the head of the article, but in no other line. */
function isAuthorAgain(subject: RuleSubject): boolean {
  if (!isAuthorName(subject)) return false;
  const name = subject.lower;
  let words = 0;
  let printed = 0;
  for (let offset = -1; -offset <= AUTHOR.above; offset--) {
    const near = subject.at(offset);
    if (near === null) break;
    if (near.endsSentence && near.words > BYLINE_WORDS && printed === 0) words += near.words;
    else if (near.words <= BYLINE_WORDS && near.lower.includes(name)) {
      if (!isHeadByline(near, name)) return false;
      printed++;
    }
  }
  if (printed !== 1 || words < AUTHOR.textWords) return false;
  for (let offset = 1; offset <= AUTHOR.above; offset++) if (subject.at(offset)?.lower === name) return false;
  return true;
}

/** Whether the line is the author's name, their role, or a text about them, below the article. */
function isAuthorBox(subject: RuleSubject): boolean {
  if (subject.words > AUTHOR.bioWords) return false;
  if (isAuthorAgain(subject)) return true;
  const above = subject.at(-1);
  if (above === null) return false;
  if (isAuthorAgain(above)) return true;
  const isRole = above.words <= AUTHOR.roleWords && !above.endsSentence;
  const name = subject.at(-2);
  return isRole && name !== null && isAuthorAgain(name);
}

const STORY = [
  'The harbour board met on Monday and found that nobody had paid for the crane since May.',
  'It will stand still until the bill has been paid, the head of the board said in the evening.',
  'Two ships with timber from the north are waiting outside the mole, and a third is due on Friday.',
  'The board will meet again when the bank has answered, which may take until the end of the month.',
] as const;
const CONSENT = [
  'Hier finden Sie einen externen Inhalt von YouTube, der den Text ergänzt.',
  'Ich bin einverstanden, dass mir Inhalte von YouTube angezeigt werden.',
  'Damit können personenbezogene Daten an Drittanbieter gehen.',
] as const;
const SIGNED = [
  'Crane stands still',
  'By Ann Roe',
  ...STORY,
  'Ann Roe',
  'Reporter',
  'Writes about ports. Lives on a boat.',
] as const;

/** Rules for boxes that are recognised by several lines. */
export const boxes: readonly Rule[] = [
  {
    name: 'embed-consent',
    label: 'social-embed',
    reason: 'asks for consent before it loads content of another site',
    readsAround: true,
    maxWords: BOX_WORDS,
    test: isInConsentBox,
    examples: {
      yes: linesAt(CONSENT, 0, 2),
      no: [
        'YouTube shows fewer advertisements to its users.',
        ...linesAt(['YouTube must protect the data of children, the court ruled.', STORY[0]], 0),
        ...linesAt(['Facebook said you can view your personal data.', '"Allow it," Twitter wrote.'], 0),
      ],
    },
  },
  {
    name: 'author-box',
    label: 'author-bio',
    reason: 'a box about the author below the text: the name, or the text about them',
    readsAround: true,
    maxWords: AUTHOR.bioWords,
    test: isAuthorBox,
    examples: {
      yes: linesAt(SIGNED, 6, 7, 8),
      no: [
        ...linesAt(SIGNED, 5),
        ...linesAt(['Crane stands still', ...STORY, 'Ann Roe', 'The ferry is late.'], 6),
      ],
    },
  },
];

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
