import { AT_ANY_PROBABILITY, CHALLENGE_PAGE, type Naming } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { notice, type Rule } from './rule.ts';

/** Pages that check the browser or the visitor before a site is shown. */
export const challenge: readonly Rule[] = [
  notice({
    name: CHALLENGE_PAGE,
    label: 'other',
    reason:
      'text of a page that checks the browser, scripts and cookies, or whether the visitor is human, before it shows the content',
    kinds: ['challengeNotice'],
    maxWords: 60,
    latest: 10,
    examples: {
      yes: [
        'Checking your browser before accessing harbour.example',
        'Enable JavaScript and cookies to continue',
      ],
      no: ['Police are checking your browser history, she feared.', 'Are humans robots?'],
    },
  }),
];

/** Longer pages contain more than the notice. */
const MOST = { passages: 40, words: 260 } as const;
/** Longer passages must match the signs, or the page contains other text. */
const SENTENCE_WORDS = 9;
/** A long passage must match one sign for each so many words. */
const WORDS_FOR_EACH_SIGN = 22;

const SCRIPTS = '(?:java ?script|cookies?|çerez|ciasteczk|куки|クッキー|쿠키|كوكيز|ملفات تعريف)';
const SWITCH_ON =
  '(?:enable|turn(?:ed)? on|switch(?:ed)? on|activate|allow|aktivier|einschalt|schalten|zulassen|activ[aeoi]|habilit|abilit|attiv|inschakel|schakel|ingeschakeld|włącz|zezw[oó]l|включ|разреш|увімк|дозвол|etkinleştir|açın|povol|zapn|engedélyez|kapcsolja|ενεργοποι|تفعيل|فعّل|فعال|הפעל|सक्षम|চালু|เปิดใช้|bật|aktifkan|slå på|aktivér|salli|ota käyttöön|omogući|вклуч|有効|启用|啟用|开启|활성화|허용)';
const CHECK =
  '(?:check|verif|review|inspect|confirm|prove|show|prüf|bestätig|beweis|vérif|confirm|prouve|comprob|verific|confirm|controll|controleer|sprawdz|potwierd|провер|подтверд|перевір|підтверд|kontrol|doğrula|ověř|overt|ellenőr|igazol|ελέγχ|επαλήθ|επιβεβαι|تحقق|التحقق|بررسی|تأیید|אמת|ודא|सत्यापित|जाँच|যাচাই|ตรวจสอบ|ยืนยัน|xác minh|kiểm tra|verifikasi|memeriksa|bekreft|verifiera|bekräfta|varmista|tarkist|provjer|провер|потврд|確認|验证|驗證|检查|檢查|확인)';
const BROWSER =
  '(?:browser|connection|security of|verbindung|navigateur|connexion|navegador|conexi[oó]n|conexão|connessione|verbinding|przeglądark|połączeni|браузер|соединен|подключен|з’єднанн|зʼєднанн|підключенн|tarayıcı|bağlantı|prohlížeč|prehliadač|připojení|pripojen|böngésző|kapcsolat|περιηγητ|σύνδεσ|المتصفح|متصفح|الاتصال|اتصال|مرورگر|דפדפן|חיבור|ब्राउज़र|कनेक्शन|ব্রাউজার|เบราว์เซอร์|การเชื่อมต่อ|trình duyệt|kết nối|peramban|koneksi|nettleser|webbläsare|anslutning|selain|yhtey|preglednik|veza|прегледач|ブラウザ|接続|浏览器|瀏覽器|连接|連線|브라우저|연결)';
const HUMAN =
  '(?:human|a person|robots?|bots?|captcha|automated|mensch|roboter|humain|humano|umano|mens bent|człowiek|robotem|человек|робот|людин|insan|člověk|ember|άνθρωπο|ρομπότ|إنسان|بشر|روبوت|انسان|ربات|אנושי|רובוט|इंसान|रोबोट|মানুষ|রোবট|มนุษย์|หุ่นยนต์|con người|người máy|manusia|menneske|människa|ihminen|čovjek|човек|人間|ロボット|真人|机器人|機器人|사람|로봇)';

const within = (one: string, other: string, gap: number): string =>
  `${one}[^.!?。]{0,${gap}}${other}|${other}[^.!?。]{0,${gap}}${one}`;

/** Signs of a page that checks the visitor; each counts once. */
const CHALLENGE_SIGNS: readonly RegExp[] = [
  new RegExp(within(SWITCH_ON, SCRIPTS, 40), 'iu'),
  new RegExp(within(CHECK, BROWSER, 50), 'iu'),
  new RegExp(within(CHECK, HUMAN, 40), 'iu'),
  /\b(?:ray|incident|support|request|event|reference|session|case) ?(?:id|no\.?|number|#)\s?[:：#]?\s?[\da-f-]{6,}/iu,
  /(?:just|one|einen?|un|una|ein|bir|um|één|chwil[aęk]|секунд|хвилин|minut)[ a-zа-я]{0,8}(?:moment|instant|momento|minuto|augenblick|ogenblik|lütfen)|しばらくお待ち|请稍候|請稍候|잠시만/iu,
];
const CHALLENGE: Naming = {
  name: CHALLENGE_PAGE,
  label: 'other',
  reason: 'The page only checks the browser or that the visitor is human.',
  below: AT_ANY_PROBABILITY,
};
const FEWEST_SIGNS = 2;

const CONSENT_SIGN =
  /cookie|consent|\bpartners?\b|personal(?:ised|ized)? (?:data|ads|advert)|advertis|einwilligung|zustimm|werbung|partner|personenbezogen|consentement|partenaires|données personnelles|publicité|consentimiento|socios|datos personales|publicidad|consentimento|parceiros|dados pessoais|consenso|dati personali|pubblicità|toestemming|persoonsgegevens|advertenti|zgod[aęy]|danych osobowych|reklam|согласи|персональн|реклам|згод|çerez|kişisel veri|souhlas|súhlas|osobních údajů|hozzájárul|személyes adat|consimț|συγκατάθεσ|δεδομένα|موافق|البيانات الشخصية|رضایت|הסכמ|सहमति|ยินยอม|đồng ý|persetujuan|samtykke|samtycke|suostumus|privola|同意|个人数据|個人データ|동의|개인정보/iu;
const CHOICE =
  /accept|agree|reject|refuse|manage|settings|preferences|subscri|akzept|ablehnen|einstellung|abonn|accepter|refuser|paramètr|aceptar|rechazar|configur|aceitar|recusar|accett|rifiut|accepteren|weiger|instelling|akceptuj|odrzu|ustawieni|принять|отклон|настройк|прийняти|kabul|reddet|ayar|přijmout|odmítnout|nastaven|prijať|elfogad|elutasít|beállít|acceptă|refuz|αποδοχή|απόρριψη|ρυθμίσεις|قبول|رفض|پذیرش|אישור|स्वीकार|ยอมรับ|chấp nhận|terima|tolak|godta|avslå|godkänn|acceptér|hyväksy|prihvati|прихвати|同意|接受|拒绝|拒否|동의|수락/iu;
const CONSENT: Naming = {
  name: 'consent-page',
  label: 'cookie',
  reason: 'The page only asks to agree to cookies, advertising or a subscription.',
  below: AT_ANY_PROBABILITY,
};
const FEWEST_CONSENT_PASSAGES = 2;

/** A page with one of these fields is more than a notice. */
const FIELDS: ReadonlySet<string> = new Set([
  'timestamp',
  'byline',
  'dateline',
  'caption',
  'credit',
  'contributor',
]);

/** The name for all passages of a page that contains only a notice; otherwise `null`. */
export function namePage(passages: readonly Passage[], named: readonly (Naming | null)[]): Naming | null {
  if (passages.length > MOST.passages || passages.some(({ isStated }) => isStated === true)) return null;
  if (named.some((naming) => naming !== null && FIELDS.has(naming.label))) return null;
  const texts = passages.map(({ text }) => text);
  const whole = texts.join('\n');
  if (wordsOf(whole) > MOST.words) return null;
  const signsIn = (text: string): number => CHALLENGE_SIGNS.filter((sign) => sign.test(text)).length;
  const isNotice = (matches: (text: string) => boolean): boolean =>
    texts.every((text, i) => {
      const label = named[i]?.label ?? 'paragraph';
      return wordsOf(text) < SENTENCE_WORDS || label !== 'paragraph' || matches(text);
    });
  if (
    signsIn(whole) >= FEWEST_SIGNS &&
    CHALLENGE_SIGNS.slice(0, 3).some((sign) => sign.test(whole)) &&
    isNotice((text) => signsIn(text) * WORDS_FOR_EACH_SIGN >= wordsOf(text))
  )
    return CHALLENGE;
  const consents = texts.filter((text) => wordsOf(text) >= SENTENCE_WORDS && CONSENT_SIGN.test(text));
  const isConsent =
    consents.length >= FEWEST_CONSENT_PASSAGES &&
    CHOICE.test(whole) &&
    isNotice((text) => CONSENT_SIGN.test(text));
  return isConsent ? CONSENT : null;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|[\p{L}\p{N}]+/gu;

function wordsOf(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
