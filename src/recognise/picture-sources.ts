/** Photo agencies and picture libraries that sign a picture, beside the news agencies. */
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

/** Stands for one character of a source's name; no dump holds it. */
export const SOURCE_MARK = '\uf8fe';

/** Lower case of as many characters: `İ` alone has two there. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase();
}

const SOURCES: ReadonlySet<string> = new Set(fold(NAMES).split('|'));
const WORD = /[\p{L}\p{M}\d]+/gu;
/** First word → how many words the longest name has that begins with it. */
const WORDS_BEHIND: ReadonlyMap<string, number> = countWords();

function countWords(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of SOURCES) {
    const words = name.match(WORD) ?? [];
    const first = words[0] ?? '';
    counts.set(first, Math.max(counts.get(first) ?? 0, words.length));
  }
  return counts;
}

export function isPictureSource(text: string): boolean {
  return SOURCES.has(fold(text));
}

/**
 * The text with every picture source in it, in any case, written over with as many {@link SOURCE_MARK}s, so that a
 * pattern of a credit need not list them: a hundred names in an expression take longer to compile than a dump takes
 * to clean. `null` when there is none.
 */
export function maskPictureSources(text: string): string | null {
  const folded = fold(text);
  let masked = '';
  let done = 0;
  const words = [...folded.matchAll(WORD)];
  for (let at = 0; at < words.length; at++) {
    const start = words[at]?.index ?? 0;
    const most = WORDS_BEHIND.get(words[at]?.[0] ?? '') ?? 0;
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
