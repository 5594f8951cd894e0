const HAN = '[\\p{Script=Han}·・]';
const CHINESE_REPORTERS = `(?:\\s?[(（](?<byline>(?:记者|記者|通讯员|作者)[ :：]*[^)）]{2,40})[)）])?`;
const CHINESE_DATE = '(?<date>(?:\\d{1,2}月)?\\d{1,2}日)';
const CHINESE_END = '(?:\\s?题[:：])?[\\s:：,，]*';
const KOREAN_JOB = '(?:인턴|선임|수습|전문)?(?:기자|특파원|통신원)';
const ARABIC = '[\\u0600-\\u06ff.\\s]';

/**
 * Datelines in scripts without capitals, recognised by brackets and fixed words. Groups: `place`, `date`, or `head` for both;
 * `source` (an agency; a paper if it is followed by reporters), `reporters`, and `byline` (the reporters with their job).
 */
export const SCRIPT_FORMS: readonly { readonly form: RegExp; readonly example: string }[] = [
  {
    form: new RegExp(
      `^(?:【[^】]{1,12}】)?(?<source>新华社|新华网|中新社|中新网|中新经纬|人民网|央视网|中国青年网|光明网|环球网|海外网|本报|中国网|国际在线|参考消息网|澎湃新闻)(?:记者)?(?<place>${HAN}{0,8}?)\\s?${CHINESE_DATE}(?:电|電|讯|訊|报道|消息|专电)${CHINESE_REPORTERS}${CHINESE_END}`,
      'u',
    ),
    example: '新华社北京1月11日电（记者 王一二）',
  },
  {
    // An unknown agency, with no separator before the place.
    form: new RegExp(
      `^(?:【[^】]{1,12}】)?${HAN}{2,14}\\s?${CHINESE_DATE}(?:专电|電|电|讯)(?=[(（\\s])${CHINESE_REPORTERS}${CHINESE_END}`,
      'u',
    ),
    example: '华声社苏瓦3月12日电（记者 王一二）',
  },
  {
    form: new RegExp(
      `^[〔【（(]?(?:本報)?(?<byline>記者${HAN}{2,4}(?:[、・]${HAN}{2,4}){0,3})[／/](?:綜合|(?<place>${HAN}{2,8}))報導[〕】）)]?[\\s:：]*`,
      'u',
    ),
    example: '〔記者王一二／台北報導〕',
  },
  {
    form: new RegExp(
      `^(?:${HAN}{2,8})?(?:本报讯|晚报讯|日报讯|晨报讯|网讯|网消息|社讯|社消息)${CHINESE_REPORTERS}[\\s:：]*`,
      'u',
    ),
    example: '本报讯（记者 王一二）',
  },
  {
    form: new RegExp(
      `^[(（](?<source>中央社|本報|法新社|路透社|美聯社|共同社)(?<byline>記者(?:${HAN}{3}|${HAN}{2}))?(?<place>${HAN}{2,8}?)?${CHINESE_DATE}(?:綜合外電報導|專電|電)[)）]\\s?`,
      'u',
    ),
    example: '（中央社記者王一二台北11日電）',
  },
  {
    form: new RegExp(
      `^[([【](?<place>[가-힣·A-Za-z\\s]{2,20}?)\\s?[=＝]\\s?(?<source>[가-힣A-Za-z\\d]{2,12})[)\\]】]\\s?(?:(?<byline>(?:[가-힣]{2,4}[ ·,]?\\s?){1,4}?\\s?${KOREAN_JOB})\\s?[=＝]\\s?)?`,
      'u',
    ),
    example: '(서울=연합뉴스) 홍길동 기자 = ',
  },
  {
    form: new RegExp(
      `^[([【](?:(?<place>[가-힣]{2,8})\\s?[=＝]\\s?)?(?<source>[가-힣A-Za-z\\d]{2,12})[ =＝](?<byline>[가-힣]{2,4} ?${KOREAN_JOB})[)\\]】]\\s?`,
      'u',
    ),
    example: '[이데일리 홍길동 기자] ',
  },
  {
    form: /^[【［[](?<place>[\p{Script=Katakana}\p{Script=Han}ー・]{2,12})[＝=](?<byline>[\p{Script=Han}\p{Script=Hiragana}々 ]{3,8})[】］\]]\s?(?:[-–—－―]\s?)?/u,
    example: '【ロンドン＝山田太郎】',
  },
  {
    form: /^[【［[](?<place>[^】］\]=＝\d０-９\s]{0,28}?)[\s=＝]{0,3}(?<date>(?:[\d０-９]{1,2}月)?[\d０-９]{1,2}日)?\s{0,3}(?<source>共同|時事|ロイター|AFP=時事|ＡＦＰ|AFP|ＡＰ|AP|聯合ニュース|新華社|タス通信|CNN)[】］\]]\s?(?:[-–—－―]\s?)?/u,
    example: '［東京　１１日　ロイター］ - ',
  },
  {
    form: new RegExp(
      `^(?<head>[\\u0600-\\u06ff\\s]{3,25}? \\d{1,2} [\\u0600-\\u06ff\\s]{3,24}?(?: \\d{4})?)\\s?\\/\\s?(?:${ARABIC}{2,20}\\s?\\/)?\\s?-{0,2}\\s?`,
      'u',
    ),
    example: 'القاهرة 9 مايو 2016 / ',
  },
  {
    form: new RegExp(
      `^(?<head>[\\u0600-\\u06ff\\d\\s]{0,45}?)\\s?\\((?<source>${ARABIC}{2,24})\\)\\s?(?:-{1,2}|[–—:])?\\s?`,
      'u',
    ),
    example: 'دمشق (شينخوا) ',
  },
  {
    form: new RegExp(
      `^(?<head>[\\u0600-\\u06ff\\s]{3,22}?)\\s?[-–—/:]\\s?(?<source>${ARABIC}{2,20})\\s?[:–—-]\\s?`,
      'u',
    ),
    example: 'الرياض - واس: ',
  },
];
