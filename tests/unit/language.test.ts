import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/recognise/language.ts';

describe('language of a text', () => {
  it.each([
    [
      'cs',
      'Starosta včera řekl, že obec do konce roku postaví novou školu. Obyvatelé se radují, ale někteří dodávají, že jim stále chybí čistá voda.',
    ],
    [
      'da',
      'Borgmesteren sagde i går, at kommunen vil bygge en ny skole inden årets udgang. Beboerne er glade, men nogle siger, at de stadig mangler rent vand.',
    ],
    [
      'nb',
      'Ordføreren sa i går at kommunen skal bygge en ny skole før årets slutt. Innbyggerne er glade, men noen sier at de fremdeles mangler rent vann.',
    ],
    [
      'nn',
      'Ordføraren sa i går at kommunen skal byggje ein ny skule før året er omme. Innbyggjarane er glade, men nokre seier at dei framleis ikkje har reint vatn.',
    ],
    [
      'hu',
      'A polgármester tegnap azt mondta, hogy a falu az év végéig új iskolát épít. A lakók örülnek, de egyesek szerint még mindig nincs tiszta vizük.',
    ],
    [
      'is',
      'Bæjarstjórinn sagði í gær að sveitarfélagið ætlaði að byggja nýjan skóla fyrir árslok. Íbúarnir fagna því, en sumir segja að enn vanti hreint vatn.',
    ],
    [
      'eu',
      'Alkateak atzo esan zuen udalak eskola berri bat eraikiko duela urtea amaitu baino lehen. Bizilagunak pozik daude, baina batzuek diote oraindik ez dutela ur garbirik.',
    ],
    [
      'fo',
      'Borgarstjórin segði í gjár, at kommunan fer at byggja ein nýggjan skúla, áðrenn árið er farið. Íbúgvarnir eru fegnir, men summir siga, at teir framvegis ikki hava reint vatn.',
    ],
    [
      'mt',
      "Is-sindku qal ilbieraħ li l-kunsill se jibni skola ġdida qabel tmiem is-sena. In-nies huma kuntenti, iżda xi wħud jgħidu li għad m'għandhomx ilma nadif.",
    ],
    [
      'lb',
      "De Buergermeeschter sot gëschter, datt d'Gemeng nach virum Enn vum Joer eng nei Schoul baut. D'Awunner freeë sech, mee verschiddener soen, datt si nach ëmmer kee propert Waasser hunn.",
    ],
    [
      'sw',
      'Meya alisema jana kuwa mji utajenga shule mpya kabla ya mwisho wa mwaka. Wakazi wamefurahi, lakini wengine wanasema bado hawana maji safi.',
    ],
    [
      'cy',
      'Dywedodd y maer ddoe y bydd y cyngor yn codi ysgol newydd cyn diwedd y flwyddyn. Mae trigolion y pentref yn falch, ond mae rhai yn dweud nad oes ganddynt ddŵr glân.',
    ],
    [
      'lv',
      'Mērs vakar sacīja, ka pašvaldība līdz gada beigām uzcels jaunu skolu. Iedzīvotāji priecājas, bet daži saka, ka viņiem joprojām nav tīra ūdens.',
    ],
    [
      'bg',
      'Кметът заяви вчера, че общината ще построи ново училище до края на годината. Жителите се радват, но някои казват, че още нямат чиста вода.',
    ],
    [
      'gl',
      'O alcalde dixo onte que o concello construirá unha escola nova antes de que remate o ano. Os veciños están contentos, pero algúns din que aínda non teñen auga limpa.',
    ],
    [
      'mr',
      'महापौरांनी काल सांगितले की वर्षाअखेरपर्यंत नवीन शाळा बांधली जाईल. रहिवाशांना आनंद झाला, पण काहींच्या मते अजूनही स्वच्छ पाणी मिळत नाही.',
    ],
    [
      'fa',
      'شهردار دیروز گفت که شهر تا پایان سال مدرسه‌ای تازه خواهد ساخت. ساکنان خوشحال‌اند، اما برخی می‌گویند هنوز آب پاکیزه ندارند.',
    ],
    ['ka', 'მერმა გუშინ განაცხადა, რომ ქალაქი წლის ბოლომდე ახალ სკოლას ააშენებს. მოსახლეობა კმაყოფილია.'],
    [
      'ckb',
      'سەرۆکی شارەوانی دوێنێ ڕایگەیاند کە پێش کۆتایی ساڵ قوتابخانەیەکی نوێ دروست دەکات. دانیشتووان دڵخۆشن.',
    ],
    ['ja', '市長は昨日、年末までに新しい学校を建てると述べた。'],
    ['ko', '시장은 어제 연말까지 새 학교를 짓겠다고 말했다.'],
    ['zh', '市长昨天说，年底前会建一所新学校。居民们很高兴。'],
    ['zh-Hant', '市長昨天說，年底前會建一所新學校。居民們很高興。'],
  ])('is %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '12:30', 'Anna Holm', '2024-05-01 | 17', 'Total 5 km 3 h 20 min', 'Lorem ipsum'])(
    'stays open in %j',
    (text) => {
      expect(detectLanguage(text)).toBeNull();
    },
  );
});
