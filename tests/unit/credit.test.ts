import { describe, expect, it } from 'vitest';
import { readCredit, readExpectedCredit } from '../../src/recognise/credit.ts';

const CAPTIONS: readonly (readonly [string, string | null])[] = [
  ['A boat lies in the harbour of Tarn, Monday, Oct. 7, 2024. (AP Photo/Ann Roe)', 'AP Photo/Ann Roe'],
  ['A boat lies in the harbour. (AP Photo/Ann Roe, File)', 'AP Photo/Ann Roe, File'],
  ['The minister waves to the crowd. (Ministry of Ports via AP)', 'Ministry of Ports via AP'],
  [
    'FILE - The bridge in Tarn is seen at dusk. (Ann Roe, Sputnik, Kremlin Pool Photo via AP, File)',
    'Ann Roe, Sputnik, Kremlin Pool Photo via AP, File',
  ],
  [
    'FILE PHOTO: The bridge in Tarn is seen at dusk. REUTERS/Ann Roe/File Photo',
    'REUTERS/Ann Roe/File Photo',
  ],
  ['FILE - The bridge in Tarn is seen at dusk on Oct. 7, 2024.', null],
  ['FILE PHOTO: A ship leaves the harbour of Tarn', null],
  ['The bridge in Tarn is seen from the hill on Monday. [Xinhua]', 'Xinhua'],
  ['The bridge in Tarn is seen from the hill. (Xinhua/Li Min)', 'Xinhua/Li Min'],
  ['The hall fills up for the concert. (Photo Credit: Ann Roe)', 'Photo Credit: Ann Roe'],
  ['The hall fills up for the concert. Photo: Ann Roe', 'Photo: Ann Roe'],
  ['The hall fills up for the concert. Photograph: Ann Roe/The Guardian', 'Photograph: Ann Roe/The Guardian'],
  ['Der Hafen am Abend. Foto: Jan Kowal/dpa', 'Foto: Jan Kowal/dpa'],
  ['A crowd waits on the square. | Ann Roe/Getty Images', 'Ann Roe/Getty Images'],
  ['A crowd waits on the square for the ferry. Getty Images', 'Getty Images'],
  ['A crowd waits on the square.Ann Roe / Getty Images', 'Ann Roe / Getty Images'],
  [
    'Ann Roe, The Bridge, 1986. Gelatin silver print. Courtesy of the Tarn Museum.',
    'Courtesy of the Tarn Museum.',
  ],
  ['Flood water stands in the street (©(AP PHOTO/Ann Roe)', 'AP PHOTO/Ann Roe'],
  ['图为旧桥夜景。王小明 摄', '王小明 摄'],
  ['▲ 旧桥夜景。王小明摄', '王小明摄'],
  ['▲ 월요일 다리 모습. 사진=김하늘 기자', '사진=김하늘 기자'],
  ['The bridge has stood empty since Monday. (Ann Roe/The Tarn Post)', 'Ann Roe/The Tarn Post'],
  ['The bridge has stood empty since Monday. (Ann Roe / Tarn Post)', 'Ann Roe / Tarn Post'],
  ['Il ponte vecchio, chiuso da lunedì. (Foto Anna Bianchi)', 'Foto Anna Bianchi'],
  ['月曜日の橋。（山田花子撮影）', '山田花子撮影'],
  ['3月11日，旧桥夜景。新华社记者 王小明 摄', '新华社记者 王小明 摄'],
  ['12일 다리를 건너는 주민들. [솔고개마을 제공]', '솔고개마을 제공'],
  ['الجسر القديم بعد إغلاقه يوم الاثنين. (أ ف ب / أحمد سالم)', 'أ ف ب / أحمد سالم'],
  ['APTOPIX Tarn Storm Flood', null],
  ['The bridge is closed to traffic. (MANDATORY CREDIT: Tarn Post) NORWAY OUT', null],
];

const CREDITS: readonly (readonly [string, string])[] = [
  ['REUTERS/Ann Roe', 'REUTERS/Ann Roe'],
  ['(AP Photo/Ann Roe)', 'AP Photo/Ann Roe'],
  ['Getty Images', 'Getty Images'],
  ['Ann Roe / The Tarn Post via Getty Images', 'Ann Roe / The Tarn Post via Getty Images'],
  ['Photo by Ann Roe on Unsplash', 'Photo by Ann Roe on Unsplash'],
  ['Photo: Ann Roe', 'Photo: Ann Roe'],
  ['Image: Tarn Museum', 'Image: Tarn Museum'],
  ['Photo credit: Ann Roe', 'Photo credit: Ann Roe'],
  ['Credit: Ann Roe', 'Credit: Ann Roe'],
  ['Courtesy of Ann Roe', 'Courtesy of Ann Roe'],
  ['Bild: picture alliance/dpa | Ann Roe', 'Bild: picture alliance/dpa | Ann Roe'],
  ['Foto: Jan Kowal', 'Foto: Jan Kowal'],
  ['Crédit photo Luc Petit', 'Crédit photo Luc Petit'],
  ['© Ann Roe', '© Ann Roe'],
  ['© Stock House / Ann Roe', '© Stock House / Ann Roe'],
  ['Fotoğraf: Ali Kaya/AA', 'Fotoğraf: Ali Kaya/AA'],
  ['Imagem: Divulgação', 'Imagem: Divulgação'],
  ['王小明 摄', '王小明 摄'],
  ['사진=김하늘 기자', '사진=김하늘 기자'],
  ['写真=山田花子', '写真=山田花子'],
  ['Ann Roe/AFP', 'Ann Roe/AFP'],
];

const NEITHER = [
  'The council said the bridge would close (see map).',
  'The company is known by its old mark (formerly Tarn Photo Works).',
  'The ministry said on Monday that the bridge would be closed for a year. (Reuters)',
  'He sent the photo via email.',
  'She shared the video via Facebook.',
  'Photos by the sea are what most people want.',
  'The photo was taken by Ann Roe (left) and published in the paper.',
  'We store every image via a cache.',
  'FILE - the name of the file to read',
  'Credits: 54',
  'Credit: 3 hours',
  'Credit Cards',
  'Photo Gallery',
  'Enlarge Image',
  'Cruise Ship Photos',
  'Image: docker/nginx:latest',
  '© 2024 Tarn Media',
  '© Tarn Media Works',
  '© Ann Roe Ltd. All rights reserved',
  'Courtesy Pay',
  'Epipremnum aureum (Golden Pothos / Devil’s Ivy)',
  'The council weighs two plans for the harbour (Old Quay/New Quay)',
  'Tüm hakları saklıdır. © Körfez Postası',
  '▲ Tarn 500 +1.2%',
  `${'The council met again and the bridge stayed shut for one more day. '.repeat(12)}(AP Photo/Ann Roe)`,
  '',
];

describe('readCredit', () => {
  it.each(CAPTIONS)('caption: %s', (text, credit) => {
    expect(readCredit(text)).toEqual({ kind: 'caption', text, credit });
  });

  it.each(CREDITS)('credit: %s', (text, credit) => {
    expect(readCredit(text)).toEqual({ kind: 'credit', text, credit });
  });

  it.each(NEITHER)('neither: %j', (text) => {
    expect(readCredit(text)).toBeNull();
  });
});

describe('credits of many languages', () => {
  it.each([
    'Photograph: Eva Marlez/Rooters',
    'Bildrechte: NDL/Jutta Heimer',
    'Quelle: dpa',
    'Quelle: dpa/Jan Kowal',
    'Fuente: EFE',
    'Bron: ANP',
    'Ảnh: Lê Phong',
    'Hình: Reuters',
    'Zdjęcie: Jan Nowak',
    'Fot. PAP/Jan Nowak',
    'fot. Jan Nowak',
    'Fotó: MTI/Kiss Béla',
    'Foto ilustrační: Jan Novák',
    'Kuva: Anna Virtanen / Lehtikuva',
    'Foto: Kari Holt / NTB',
    'Φωτογραφία: Eurokinissi',
    'צילום: דנה לוי',
    'عکس: سارا احمدی',
    'коллаж: Андрей Каштанов',
    'Снимка: БТА',
    'Slika: Marko Horvat',
    'Foto arkiv: Mira Leka',
    'Burimi i fotos: Mira Leka',
    'Ilustrim: Mira Leka',
    'ロイター＝共同',
    '＝AP',
    '写真＝AP',
    '圖／王小明攝',
    '圖片來源：王小明',
    'ภาพ: สมชาย ใจดี',
    '© Crédits photo : Luc Petit',
    'KEYSTONE/Jan Kowal',
  ])('%s', (line) => {
    expect(readCredit(line)).toMatchObject({ kind: 'credit', credit: line });
  });

  it.each([
    ['[사진=김하늘 기자]', '사진=김하늘 기자'],
    ['/사진=뉴스1', '사진=뉴스1'],
    ['(Foto: Ana Lima)', 'Foto: Ana Lima'],
    ['港の船（AP＝共同）', 'AP＝共同'],
  ])('takes the marks off %s', (line, credit) => {
    expect(readCredit(line)?.credit).toBe(credit);
  });

  it.each([
    'Quelle: Statistisches Bundesamt',
    'Sources: UN and WHO',
    'Source: own figures, 2024',
    'x=5',
    'a＝b',
    '© Tarn Media',
    'Fot. 3 dni temu',
    'Kuva 2: talo on vanha',
    'Ảnh 3',
  ])('is none: %s', (line) => {
    expect(readCredit(line)).toBeNull();
  });
});

describe('credits of lines that the model labels as captions', () => {
  it.each([
    ['A boat lies in the harbour on Monday. Ann Roe/Tarn Press', 'Ann Roe/Tarn Press'],
    ['A boat lies in the harbour on Monday. ANN ROE', 'ANN ROE'],
    ['A boat lies in the harbour on Monday.—Ann Roe', 'Ann Roe'],
    ['Ein Boot liegt am Montag im Hafen | TPA/Jan Kowal', 'TPA/Jan Kowal'],
    ['A hajó hétfőn a kikötőben (Fotó: Kiss Béla)', 'Kiss Béla'],
    ['Łódź w porcie w poniedziałek (Fot. Jan Nowak / Agencja Port)', 'Jan Nowak / Agencja Port'],
    ['Łódź stoi w porcie od poniedziałku. Fot. archiwum gminy', 'archiwum gminy'],
    ['De boot ligt sinds maandag in de haven. Beeld Piet Harmsen', 'Piet Harmsen'],
    ['Slik skal broen se ut om to år. Illustrasjon: Vegkontoret', 'Vegkontoret'],
    ['The council has run out of road again. Photo / Ann Roe', 'Ann Roe'],
    ['港に停泊する船＝2024年6月8日、羽立町、山田花子撮影', '山田花子'],
    ['월요일 항구에 배가 서 있다. 김하늘 기자', '김하늘 기자'],
    ['Image source, Tarn Museum', 'Tarn Museum'],
    ['इमेज स्रोत, Kamal Rawat', 'Kamal Rawat'],
    ['Nguồn hình ảnh, Getty Images', 'Getty Images'],
    ['صدر الصورة، Getty Images', 'Getty Images'],
    ['ពិធីបុណ្យអុំទូកនៅភ្នំពេញ។ រូបភាព៖ ចាន់ បុប្ផា', 'ចាន់ បុប្ផា'],
    ['ഗ്രന്ഥശാലയിൽ കുട്ടികൾ. ചിത്രം: എം. രാജൻ', 'എം. രാജൻ'],
    ['图为渡口重新开放。 何一鸣 摄', '何一鸣 摄'],
    ['老渡口的木船。图/何一鸣', '何一鸣'],
    ['山城老戲院的木造座椅。記者呂家安／攝影', '記者呂家安'],
    ['山城老戲院的手繪看板仍在。（中央社）', '中央社'],
    ['山城老戲院的手繪看板仍在。（文化局提供）', '文化局提供'],
    ['등대를 고치는 사람들. 은별군 제공', '은별군 제공'],
    ['[은별군 제공. 재판매 및 DB 금지]', '[은별군 제공. 재판매 및 DB 금지]'],
    ['등대를 고치는 사람들 ⓒ 도윤서', '도윤서'],
    ['Perahu bersandar di pelabuhan. Dok. Warga', 'Warga'],
    ['Mae’r cwch yn yr harbwr ddydd Llun (Llun: Heddlu Tarn)', 'Heddlu Tarn'],
    ['Tá an bád sa chuan ó Luan. Grianghraf: Seán Ó Roe', 'Seán Ó Roe'],
    ['Paat seisab sadamas esmaspäevast saati. Autor/allikas: Jaan Roe /TRR', 'Jaan Roe /TRR'],
    ['Valtis stovi uoste nuo pirmadienio / J. Roe / TNS nuotr.', 'J. Roe / TNS'],
    ['Valtis stovi uoste nuo pirmadienio (J. Roe nuotr.)', 'J. Roe'],
    ['Id-dgħajsa fil-port tat-Tarn. Ritratt: Joe Roe', 'Joe Roe'],
    ['Mashua iko bandarini tangu Jumatatu. Picha na Juma Roe', 'Juma Roe'],
    ['Το πλοίο είναι στο λιμάνι από τη Δευτέρα. Φωτ. Νίκος Δήμου', 'Νίκος Δήμου'],
    ['Itsasontzia oraindik Tarngo portuan dago astelehenetik. JON ROE / TARN PRESS', 'JON ROE / TARN PRESS'],
    ['El barco sigue en el puerto desde el lunes. / ANA ROE', 'ANA ROE'],
    ['Barco parado no porto de Tarn na segunda - Ana Roe/Tarnpress', 'Ana Roe/Tarnpress'],
    ['La nave ferma nel porto di Tarn (ansa)', 'ansa'],
  ])('%s', (text, credit) => expect(readExpectedCredit(text)?.credit).toBe(credit));

  it.each([
    "La nave all'attracco (foto d'archivio)",
    'The sign above the gate. “Not yet”',
    'The boat has stood in the harbour. 2023.10.06 / roe@tarn.example',
    'The mayor (left) and Ann Roe on Monday',
    'La nave nel porto di Tarn (a sinistra)',
    'Barco parado no porto de Tarn - São Roque',
    '1 / 6 nuotr.',
    'A. Roe nuotr.',
  ])('names nobody: %s', (text) => expect(readExpectedCredit(text)?.credit ?? null).toBeNull());
});
