import { findAgency } from './agencies.ts';
import { isName } from './names.ts';

/** Each caption or credit contains one of these; other texts are rejected before any pattern is tried. */
export const CREDIT_CUE =
  /photo|image|via |reuters|©|\(c\)|foto|credit|crédit|courtesy|getty|afp|ap\b|file|xinhua|picture|bild|imago|shutterstock|unsplash|pexels|pixabay|alamy|handout|illustration|graphic|fuente|crédito|archiv|сфото|фото|摄|攝|供图|资料图|图片|图\/|图：|图为|写真|撮影|사진|▲|newsis|뉴시스|연합뉴스|صور|تصوير|efe|epa|ansa|pti|aptopix|제공|keystone|apa\/|＝|@/i;

/** Labels of the source of a picture, a story or a chart: an agency must follow. */
export const SOURCE_LABELS =
  'quelle|quellen|source|sources|fuente|fonte|bron|kilde|källa|lähde|zdroj|źródło|forrás|sursa|izvor|vir|nguồn|sumber|kaynak|πηγή|מקור|источник|джерело|източник|извор|المصدر|مصدر|منبع|स्रोत|ที่มา|来源|來源|出典|출처';

/** A line with one of these is a copyright notice, not a caption. */
export const RIGHTS_NOTICE = new RegExp(
  'rights reserved|all rights|copyright|hakları|rechte vorbehalten|derechos reservados|droits réservés|direitos reservados|diritti riservati|' +
    'rechten voorbehouden|drets reservats|prawa zastrzeżone|práva vyhra[zd]en|jog fenntartva|drepturile rezervate|prava (?:pridržana|zadržana)|' +
    'права (?:защищены|захищен|запазени|задржана)|δικαιώματος|rättigheter förbehåll|rettigh?eter forbeholdt|rettigheder forbehold|' +
    'oikeudet pidätet|õigused (?:on )?kaitstud|tiesības aizsargātas|teisės saugomos|të drejtat|hak cipta|bản quyền|สงวนลิขสิทธิ์|הזכויות שמורות|' +
    '(?:ال)?حقوق (?:\\S+ ){0,3}محفوظ|अधिकार सुरक्षित|স্বত্ব সংরক্ষিত|版权所有|版權所有|無断転載|무단 ?전재',
  'i',
);

/** Words that introduce a picture's maker before a colon: `Photo:`, `Bild:`, `Crédit photo :`. */
export const CREDIT_LABELS =
  'photo|photos|photo credit|photo credits|photo courtesy|photo by|photos by|photograph|photograph by|photography|photography by|photographer|picture|pictures|picture credit|pic|image|images|image credit|image credits|image source|image courtesy|' +
  'image by|featured image|featured image credit|cover photo|cover image|header image|hero image|lead image|main image|illustration|illustration by|illustrations by|graphic|graphic by|artwork|artwork by|video credit|credit|credits|file photo|file image|' +
  'foto|fotos|fotos von|foto von|bildrechte|bildquellen|bildcredit|fotocredit|fotorechte|foto und text|collage|fotomontage|montage|grafik und foto|bild|bilder|bildquelle|bildnachweis|fotograf|fotografin|symbolbild|symbolfoto|archivbild|archivfoto|grafik|titelbild|copyright foto|' +
  "crédit photo|crédits photo|crédit|crédits|crédit image|photo d'illustration|photographie|photo d'archives|légende photo|illustration|" +
  'crédito|créditos|crédito de foto|crédito de la imagen|imagen|fotografía|foto de archivo|foto cortesía|ilustración|fuente de la imagen|' +
  'crédito da foto|imagem|imagens|reprodução|divulgação|fotografia|foto de arquivo|arte|' +
  "immagine|foto di|fotografia di|credit foto|credits foto|credito foto|foto d'archivio|" +
  'beeld|foto door|fotografie|archieffoto|' +
  'zdjęcie|zdjęcia|fot.|fot|fotó|fotók|fotografie|foto ilustrační|ilustrační foto|ilustračné foto|snímek|kuva|kuvat|kuvituskuva|valokuva|billede|arkivfoto|genrebild|illustrasjonsfoto|pressfoto|' +
  'nuotr.|nuotrauka|fotoattēls|fotoreprodukcia|fotografija|slika|ilustracija|ilustrație|sursa foto|foto arhivă|fotografia|imatge|ảnh|ảnh minh họa|hình|hình ảnh|gambar|dok.|foto ilustrasi|' +
  'φωτογραφία|φωτογραφίες|φωτό|φωτο|εικόνα|צילום|צילומים|תמונה|קרדיט|איור|عکس|تصویر|عکاس|फोटो|फ़ोटो|तस्वीर|चित्र|ছবি|ภาพ|ภาพจาก|ภาพถ่าย|ขอบคุณภาพ|' +
  'фото|фотография|коллаж|колаж|фотографія|світлина|снимка|снимки|фотографија|слика|илюстрация|скриншот|изображение|иллюстрация|снимок|фотограф|' +
  'fotoğraf|fotoğraflar|görsel|kaynak fotoğraf|arşiv|' +
  'صورة|الصورة|تصوير|مصدر الصورة|صور|' +
  '图片来源|图源|图片|图|摄影|图片说明|供图|圖片來源|圖|攝影|資料照片|资料图|摄|' +
  '写真|画像|撮影|写真提供|画像提供|提供写真|写真＝|' +
  '사진|사진제공|사진 제공|자료사진|사진출처|이미지|그래픽';

/** Sources of pictures: news agencies, photo agencies and picture libraries. */
const NAMES =
  'AP|Associated Press|The Associated Press|AFP|Reuters|EPA|EFE|ANSA|dpa|PTI|ANI|IANS|UPI|TASS|Xinhua|Kyodo|Kyodo News|Yonhap|AAP|AAP Image|' +
  'PA|PA Wire|PA Images|PA Media|Getty|Getty Images|AFP/Getty Images|Getty Images/iStockphoto|iStock|iStockphoto|Shutterstock|Shutterstock.com|Alamy|Alamy Stock Photo|' +
  'Adobe Stock|AdobeStock|Unsplash|Pexels|Pixabay|Flickr|Wikimedia|Wikimedia Commons|Wikipedia|Creative Commons|Bloomberg|Bloomberg News|NurPhoto|ZUMA|ZUMA Press|Zuma Wire|SIPA|Sipa USA|Imago|' +
  'imago images|picture alliance|picture-alliance|ullstein bild|Keystone|SOPA Images|LightRocket|Anadolu|Anadolu Agency|AA|Anadolu Ajansı|DHA|İHA|Depositphotos|Dreamstime|Canva|Envato|' +
  'Freepik|Corbis|Rex|REX/Shutterstock|Icon Sportswire|USA TODAY Sports|Imagn Images|Imagn|Action Images|CNS photo|CTK|ČTK|MTI|PAP|ANP|Belga|Ritzau Scanpix|TT|NTB|Lusa|Agência Brasil|' +
  'Folhapress|LaPresse|Europa Press|Sputnik|РИА Новости|ТАСС|NASA|Instagram|Facebook|Twitter|YouTube|TikTok|Storyful|Pool|Pool Photo|The Canadian Press|TNS|' +
  'Tribune News Service|CQ-Roll Call|MediaNews Group|VCG|VCG Photo|IC photo|CFP|Hulton Archive|Archive Photos|Everett Collection|Planet Pix|Avalon|' +
  'APA|APA Images|Keystone-SDA|Scanpix|NTB Scanpix|Lehtikuva|STT|Antara|TTXVN|TASR|SITA|Profimedia|Agerpres|Tanjug|Hina|Pixsell|Fena|BTA|БТА|УНІАН|УНИАН|Укрінформ|Ukrinform|LETA|ELTA|BNS|Fotolia|' +
  '뉴스1|뉴시스|연합뉴스|共同|共同通信|共同通信社|時事|時事通信|ロイター|新华社|新華社|中新社|视觉中国|中央社|ΑΠΕ-ΜΠΕ|Eurokinissi|Flash90|رويترز|أ ف ب|Reuters/Antara|DPA Picture-Alliance';

/** Replaces each character of a source's name; a private-use character that no dump holds. */
export const SOURCE_MARK = '\uf8fe';

/** Lower case of the same length: `İ` would become two characters. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
}

const SOURCES: ReadonlySet<string> = new Set(fold(NAMES).split('|'));
const WORD = /[\p{L}\p{M}\d]+/gu;
/** First word → number of words in the longest name that begins with it. */
const LONGEST_BY_FIRST_WORD: ReadonlyMap<string, number> = longestByFirstWord();

function longestByFirstWord(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of SOURCES) {
    const words = name.match(WORD) ?? [];
    const first = words[0] ?? '';
    counts.set(first, Math.max(counts.get(first) ?? 0, words.length));
  }
  return counts;
}

function isPictureSource(text: string): boolean {
  return SOURCES.has(fold(text));
}

/**
 * The text with each picture source, in any case, overwritten by as many {@link SOURCE_MARK}s, so that a
 * credit pattern need not list them: an expression of a hundred names takes longer to compile than a dump takes
 * to clean. `null` when there is none.
 */
export function maskPictureSources(text: string): string | null {
  const folded = fold(text);
  let masked = '';
  let done = 0;
  const words = [...folded.matchAll(WORD)];
  for (let at = 0; at < words.length; at++) {
    const start = words[at]?.index ?? 0;
    const most = LONGEST_BY_FIRST_WORD.get(words[at]?.[0] ?? '') ?? 0;
    for (let count = most; count > 0; count--) {
      const last = words[at + count - 1];
      if (last === undefined) continue;
      const end = last.index + last[0].length;
      if (!SOURCES.has(folded.slice(start, end))) continue;
      masked += text.slice(done, start) + SOURCE_MARK.repeat(end - start);
      done = end;
      at += count - 1;
      break;
    }
  }
  return done === 0 ? null : masked + text.slice(done);
}

/** Texts that consist of a picture's maker or source. */

export const MAX_CREDIT = 140;

/** Any picture source, in a masked text. */
export const SOURCE = `${SOURCE_MARK}+`;
const NAME_OF_CREDIT = `[\\p{L}\\p{M}${SOURCE_MARK}\\d .,'’/&|-]{1,60}`;
/**
 * `Ann Roe/Getty Images`, `picture alliance/dpa | Ann Roe`, `Ministry of Health via AP, File`; matched against text
 * whose picture sources are masked.
 */
const SIGNED = new RegExp(
  `^(?:[^.;!?]{2,80}?(?:/| / | \\| |\\| ?| via | - | – |, | on | for | by ))?${SOURCE}(?: (?:via|for|by|/|\\|) ?${SOURCE})?` +
    `(?:[/|,] ?${NAME_OF_CREDIT}| [|/–-] ${NAME_OF_CREDIT}| via [\\p{L}${SOURCE_MARK} ,.]{2,40}| \\((?:archiv|archive|file|symbolbild)\\))?\\.?$`,
  'iu',
);
const PICTURE = '(?:photo|image|video|foto|pool photo|handout|illustration|graphic)s?';
/** The text before the word for a picture must be a source. */
const AGENCY_PHOTO = new RegExp(
  `^([^.;!?,/|:]{2,40}?) (?:file )?${PICTURE}(?: ?[/,|:] ?(?:[^.;!?]|(?<=\\b\\p{L})\\.){2,80}| by [^.;!?]{2,80}| via [^.;!?]{2,60})?\\.?$`,
  'iu',
);
const FIRM_PHOTO = new RegExp(
  `^[\\p{Lu}][\\p{L}&'’ -]{1,40} ${PICTURE}(?:: ?[^.;!?]{2,80}|, file| via [^.;!?]{2,60})\\.?$`,
  'iu',
);
const VIA = new RegExp(
  `^[^;!?]{2,120}?\\bvia (?:the )?${SOURCE}(?:[,/] ?[\\p{L}${SOURCE_MARK} .]{1,30})?\\.?$`,
  'iu',
);
const PHOTO_BY =
  /^(?:(?:[A-Z]\w+ )?(?:file )?(?:photo|photos|photograph|photographs|photography|image|images|picture|pictures|illustration|illustrations|graphic|video|foto|fotos) (?:by|courtesy(?: of)?|credit|supplied|provided by|von|par|por|di|door)[: ] ?)[^;!?]{2,100}$/i;
const CREDIT_WORD =
  /^(?:crédits?(?: photos?)?|photo credits?|image credits?|picture credits?|bildquelle|credit foto) \p{Lu}[^.;!?]{1,80}$/iu;
const LABELLED = new RegExp(
  `^(?:© )?(?:${CREDIT_LABELS})(?: ?[:：=＝]| by | von | – | \\| |[/／丨｜](?! ))\\s?([^!?。]{2,110})$`,
  'iu',
);
const SOURCED = new RegExp(`^(?:${SOURCE_LABELS}) ?[:：=＝／/] ?([^;!?。]{2,80}?)\\.?$`, 'iu');
/** `＝AP`, `ロイター＝共同`: agencies alone, before or after the sign. */
const EQUAL_AGENCIES = /^([^=＝]{1,20})?[=＝]([^=＝]{2,20})$/u;
const COURTESY = /^(?:photo |image )?courtesy(?:(?: of|:) \S[^;!?]{1,80}| \S+ \S[^;!?]{1,80})$/iu;
const COPYRIGHT_SIGN = /^(?:©|\(c\)) ?(?![\d\s]*\d{4})(\p{L}[^;!?]{1,70})$/iu;
const NO_COPYRIGHT = /rights reserved|copyright|\b(?:19|20)\d{2}\b|\b(?:inc|ltd|llc|gmbh)\b/i;
const SHORT_MARK =
  /^(?:file (?:photo|image)|handout(?: photo)?|archiv(?:bild|foto)|stock photo|screengrab|getty|istock|representational image|representative image|illustrative image|symbolbild|symbolfoto|foto de archivo|divulgação|reprodução|资料图|資料写真|資料照片|자료사진)(?:[/,:] ?[^.;!?]{2,60})?$/i;
const HAN_SHOT = /^[（(]?(?:[\p{Script=Han}·\s]{2,14})[ /]?(?:摄|攝|供图|供圖|摄影|撮影)[)）]?$/u;

/** `제공` follows the supplier of the picture. */
const HANGUL_SUPPLIED = /^[\p{Script=Hangul}\p{L}\d·. ]{2,30} ?제공$/u;
/** `Foto Ann Roe`, `Ph. Ann Roe`: the word without a colon. */
const PHOTO_NAME = /^(?:foto|photo|bild|ph|фото|fot|fotó|kuva|ảnh|zdj)\.? (\S.{1,50})$/iu;

/** `Ann Roe/The Tarn Post`, `Ann Roe / Tarn Post`, `أ ف ب / سالم الورداني`: a person and the employer. */
export function isNameAndOutlet(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 2 || text.length > 80 || text.indexOf('/', slash + 1) >= 0) return false;
  const [before, after] = [text.slice(0, slash).trim(), text.slice(slash + 1).trim()];
  if (findAgency(before) !== null) return isName(after, { introduced: true });
  return isName(before, { introduced: true }) && (findAgency(after) !== null || OUTLET.test(after));
}

const OUTLET =
  /^(?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|de|la|le|der|die|do|da)(?: (?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|de|du|la|le|der|die|do|da|and|&)){0,5}$/u;

/** `AP Photo/Ann Roe, File`, `Tarn Police photo via AP`. */
function isAgencyPhoto(text: string): boolean {
  const agency = AGENCY_PHOTO.exec(text)?.[1];
  return (agency !== undefined && isPictureSource(agency)) || FIRM_PHOTO.test(text);
}

export function isSource(text: string): boolean {
  const name = text.trim();
  return findAgency(name) !== null || isPictureSource(name);
}

/** `Jan Kowal`, `dpa`, `PAP/Jan Kowal`. */
function isMaker(text: string): boolean {
  return isName(text, { introduced: true }) || isSourceFirst(text);
}

/** `dpa/Jan Kowal`, `AFP | Ann Roe`, `dpa`: an agency or a library, optionally followed by a name. */
function isSourceFirst(text: string): boolean {
  const [source = '', name] = text.split(/ ?[/|,] ?/, 2);
  return isSource(source) && (name === undefined || isSource(name) || isName(name, { introduced: true }));
}

/** True when the text, without brackets, consists of a picture's maker or source. */
export function isCreditText(text: string): boolean {
  if (text.length < 2 || text.length > MAX_CREDIT) return false;
  if (HAN_SHOT.test(text) || HANGUL_SUPPLIED.test(text)) return true;
  // `FILE PHOTO: A ship leaves the harbour` describes the picture.
  if (SHORT_MARK.test(text)) return !isSentence(text);
  const photographer = PHOTO_NAME.exec(text)?.[1];
  if (photographer !== undefined && isMaker(photographer)) return true;
  const sourced = SOURCED.exec(text)?.[1];
  if (sourced !== undefined) return isSourceFirst(sourced);
  const [, before, after] = EQUAL_AGENCIES.exec(text) ?? [];
  if (after !== undefined && isSource(after) && (before === undefined || isSource(before))) return true;
  if (LABELLED.test(text)) return isMakerName(LABELLED.exec(text)?.[1] ?? '');
  if (PHOTO_BY.test(text) || CREDIT_WORD.test(text) || COURTESY.test(text)) return !isSentence(text);
  // `She sent the photo via …` has a verb, a credit has none.
  if (isAgencyPhoto(text)) return !isSentence(text, 0);
  const masked = maskPictureSources(text);
  if (masked !== null && VIA.test(masked)) return !isSentence(text, 0);
  if (masked !== null && /[/|]|images|via|getty|pool|stock/i.test(text) && SIGNED.test(masked))
    return isSignature(text) && !isSentence(text);
  const copyright = COPYRIGHT_SIGN.exec(text);
  return copyright !== null && !NO_COPYRIGHT.test(text) && !isSentence(text);
}

/** `AP/Ann Roe` is a credit, `AP/IB Biology` a school subject: an abbreviation must be followed by a name. */
function isSignature(text: string): boolean {
  const after = /^[A-Z]{2,4}\/(.+)$/.exec(text)?.[1];
  if (after === undefined) return true;
  const [name = ''] = after.split(/[,/|]/, 1);
  return (
    isName(name.trim(), { introduced: true }) || findAgency(name) !== null || /getty|images|pool/i.test(after)
  );
}

const LOWER_WORD = /(?:^|\s)\p{Ll}(?!\p{Lu})[\p{L}'’]*/gu;
const SMALL_WORDS =
  /^\s?(?:by|via|of|the|for|on|and|de|la|le|del|von|van|der|und|et|y|photo|image|file|courtesy|from|di|do|da|e|en|em|par|por|door|handout|supplied|provided|pool|credit|dpa|picture|alliance|images|stock|with|in|at|al|el|archiv|foto|department|office|video|screenshot|screengrab|still|screen|grab|frame|undated|social|media|illustration|epa|afp|imago|ullstein|bild|iStock|x)$/i;

const HANGUL_WORDS = /(?:\p{Script=Hangul}\S{0,20} ){5}/u;

/** Running text: lower-case words that are not part of credits, or many words of a script without capitals. */
export function isSentence(text: string, allowed = 2): boolean {
  if (HANGUL_WORDS.test(text)) return true;
  let others = 0;
  for (const [word] of text.matchAll(LOWER_WORD)) {
    if (!SMALL_WORDS.test(word)) others += 1;
  }
  return others > allowed;
}

/** What follows `Photo:` or `Credit:`: a name, a source or a firm, not `3 hours` or a sentence. */
export function isMakerName(text: string): boolean {
  if (/^[\d$€£<{[]/.test(text) || /https?:|[{}<>=]|\.(?:png|jpe?g|gif|webp|svg)\b/i.test(text)) return false;
  if (
    !/^[\p{Lu}\p{Lo}@©"'“(]|^(?:dpa|afp|epa|apa|picture|imago|privat|ddp|via|courtesy|iStock|ullstein|pixabay|unsplash)/u.test(
      text,
    )
  )
    return false;
  return !isSentence(text) && text.split(' ').length <= 14;
}

/** `© Tarn Media` alone is a page footer; `© Ann Roe`, `© AFP - Ann Roe` and `© Stock House / Ann Roe` are credits. */
export function isFooter(text: string): boolean {
  const holder = COPYRIGHT_SIGN.exec(text)?.[1];
  if (holder === undefined || /[/|]| [-–] /.test(holder) || LABELLED.test(text)) return false;
  return !isName(holder, { introduced: true }) && findAgency(holder) === null;
}
