/** Words of picture credits. Each caption or credit contains one of these; other texts are rejected before any pattern is tried. */
export const CREDIT_CUE =
  /photo|image|via |reuters|©|\(c\)|foto|credit|crédit|courtesy|getty|afp|ap\b|file|xinhua|picture|bild|imago|shutterstock|unsplash|pexels|pixabay|alamy|handout|illustration|graphic|ilustrim|fuente|crédito|archiv|сфото|фото|摄|攝|供图|资料图|图片|图\/|图：|图为|写真|撮影|사진|▲|llun|pictiúr|grianghraf|argazki|mynd|nuotr|ritratt|picha|φωτ|newsis|뉴시스|연합뉴스|صور|تصوير|efe|epa|ansa|pti|aptopix|제공|keystone|apa\/|＝|@/i;

const setOf = (labels: string): ReadonlySet<string> => new Set(labels.split('|'));

/** Labels of the source of a picture, a story or a chart, in lower case: an agency must follow. */
export const SOURCE_LABELS: ReadonlySet<string> = setOf(
  'quelle|quellen|source|sources|fuente|fuentes|fonte|font|bron|kilde|källa|lähde|zdroj|źródło|forrás|sursa|sursă|izvor|vir|allikas|avots|šaltinis|burimi|burim|haber kaynağı|nguồn|sumber|kaynak|πηγή|מקור|источник|джерело|източник|извор|المصدر|مصدر|منبع|स्रोत|ที่มา|来源|來源|出典|출처',
);

/** A line with one of these is a copyright notice, not a caption. */
export const RIGHTS_NOTICE = new RegExp(
  'rights reserved|all rights|copyright|hakları|rechte vorbehalten|derechos reservados|droits réservés|direitos reservados|diritti riservati|' +
    'rechten voorbehouden|drets reservats|prawa zastrzeżone|práva vyhra[zd]en|jog fenntartva|drepturile rezervate|prava (?:pridržana|zadržana)|' +
    'права (?:защищены|захищен|запазени|задржана)|δικαιώματος|rättigheter förbehåll|rettigh?eter forbeholdt|rettigheder forbehold|' +
    'oikeudet pidätet|õigused (?:on )?kaitstud|tiesības aizsargātas|teisės saugomos|të drejtat|hak cipta|bản quyền|สงวนลิขสิทธิ์|הזכויות שמורות|' +
    '(?:ال)?حقوق (?:\\S+ ){0,3}محفوظ|अधिकार सुरक्षित|স্বত্ব সংরক্ষিত|版权所有|版權所有|無断転載|무단 ?전재',
  'i',
);

/** Words that introduce a picture's maker before a colon, in lower case: `Photo:`, `Bild:`, `Crédit photo :`. */
export const CREDIT_LABELS: ReadonlySet<string> = setOf(
  'photo|photos|photo credit|photo credits|photo courtesy|photo by|photos by|photograph|photograph by|photography|photography by|photographer|picture|pictures|picture credit|pic|image|images|image credit|image credits|image source|image courtesy|' +
    'image by|featured image|featured image credit|cover photo|cover image|header image|hero image|lead image|main image|illustration|illustration by|illustrations by|graphic|graphic by|artwork|artwork by|video credit|credit|credits|file photo|file image|' +
    'foto|fotos|fotos von|foto von|bildrechte|bildquellen|bildcredit|fotocredit|fotorechte|foto und text|collage|fotomontage|montage|grafik und foto|bild|bilder|bildquelle|bildnachweis|fotograf|fotografin|symbolbild|symbolfoto|archivbild|archivfoto|grafik|titelbild|copyright foto|' +
    "crédit photo|crédits photo|crédit|crédits|crédit image|photo d'illustration|photographie|photo d'archives|légende photo|illustration|" +
    'crédito|créditos|crédito de foto|crédito de la imagen|imagen|fotografía|foto de archivo|foto cortesía|ilustración|fuente de la imagen|' +
    'crédito da foto|imagem|imagens|reprodução|divulgação|fotografia|foto de arquivo|arte|' +
    "immagine|foto di|fotografia di|credit foto|credits foto|credito foto|foto d'archivio|" +
    'ที่มาของภาพ|sumber gambar|फोटो स्रोत|ఫొటో సోర్స్|பட மூலாதாரம்|ઇમેજ સ્રોત|ਤਸਵੀਰ ਸਰੋਤ|منبع تصویر|صدر الصورة|የፎቶው ባለመብት|xigashada sawirka|asalin hoton|图像来源|사진 출처|nguồn hình ảnh|oríṣun àwòrán|wia dis foto come from|сурат манбаси|şəklin mənbəyi|ဓာတ်ပုံ ရင်းမြစ်|د عکس سرچینه|' +
    'ఫోటో|ఫొటో|ഫോട്ടോ|ചിത്രം|ಚಿತ್ರ|તસવીર|ਤਸਵੀਰ|فوٹو|រូបភាព|' +
    'illustrasjon|illustrationer|larawan|picha|picha na|chanzo cha picha|படம்|புகைப்படம்|ფოტო|լուսանկարը|छायाचित्र|इमेज स्रोत|ছবির উৎস|автор фото|джерело фото|izvor fotografije|ljósmynd|myndir|beeld|foto door|fotografie|archieffoto|llun|lluniau|ffynhonnell y llun|pictiúr|grianghraf|argazkia|argazkiak|autor/allikas|foto autor|nuotr. autorius|ritratt|φωτ.|φώτο|фота|' +
    'zdjęcie|zdjęcia|fot.|fot|fotó|fotók|fotografie|foto ilustrační|ilustrační foto|ilustračné foto|snímek|kuva|kuvat|kuvituskuva|valokuva|billede|arkivfoto|genrebild|illustrasjonsfoto|pressfoto|' +
    'nuotr.|nuotrauka|fotoattēls|fotoreprodukcia|fotografija|slika|ilustracija|ilustrație|sursa foto|foto arhivă|fotografia|foto arkiv|foto nga arkivi|foto ilustruese|foto ilustrim|burimi i fotos|fotografi|fotoja|ilustrim|imatge|ảnh|ảnh minh họa|hình|hình ảnh|gambar|dok.|foto ilustrasi|' +
    'φωτογραφία|φωτογραφίες|φωτό|φωτο|εικόνα|צילום|צילומים|תמונה|קרדיט|איור|عکس|تصویر|عکاس|फोटो|फ़ोटो|तस्वीर|चित्र|ছবি|ภาพ|ภาพจาก|ภาพถ่าย|ขอบคุณภาพ|' +
    'фото|фотография|коллаж|колаж|фотографія|світлина|снимка|снимки|фотографија|слика|илюстрация|скриншот|изображение|иллюстрация|снимок|фотограф|' +
    'fotoğraf|fotoğraflar|görsel|kaynak fotoğraf|arşiv|' +
    'صورة|الصورة|تصوير|مصدر الصورة|صور|' +
    '图片来源|图源|图片|图|摄影|图片说明|供图|圖片來源|圖|攝影|資料照片|资料图|摄|' +
    '写真|画像|撮影|写真提供|画像提供|提供写真|' +
    '사진|사진제공|사진 제공|자료사진|사진출처|이미지|그래픽',
);

/** Sources of pictures: news agencies, photo agencies and picture libraries. */
const SOURCE_NAMES =
  'AP|Associated Press|The Associated Press|AFP|Reuters|EPA|EFE|ANSA|dpa|PTI|ANI|IANS|UPI|TASS|Xinhua|Kyodo|Kyodo News|Yonhap|AAP|AAP Image|' +
  'PA|PA Wire|PA Images|PA Media|Getty|Getty Images|AFP/Getty Images|Getty Images/iStockphoto|iStock|iStockphoto|Shutterstock|Shutterstock.com|Alamy|Alamy Stock Photo|' +
  'Adobe Stock|AdobeStock|Unsplash|Pexels|Pixabay|Flickr|Wikimedia|Wikimedia Commons|Wikipedia|Creative Commons|Bloomberg|Bloomberg News|NurPhoto|ZUMA|ZUMA Press|Zuma Wire|SIPA|Sipa USA|Imago|' +
  'imago images|picture alliance|picture-alliance|ullstein bild|Keystone|SOPA Images|LightRocket|Anadolu|Anadolu Agency|AA|Anadolu Ajansı|DHA|İHA|Depositphotos|Dreamstime|Canva|Envato|' +
  'Freepik|Corbis|Rex|REX/Shutterstock|Icon Sportswire|USA TODAY Sports|Imagn Images|Imagn|Action Images|CNS photo|CTK|ČTK|MTI|PAP|ANP|Belga|Ritzau Scanpix|TT|NTB|Lusa|Agência Brasil|' +
  'Folhapress|LaPresse|Europa Press|Sputnik|РИА Новости|ТАСС|NASA|Instagram|Facebook|Twitter|YouTube|TikTok|Storyful|Pool|Pool Photo|The Canadian Press|TNS|' +
  'Tribune News Service|CQ-Roll Call|MediaNews Group|VCG|VCG Photo|IC photo|CFP|Hulton Archive|Archive Photos|Everett Collection|Planet Pix|Avalon|' +
  'APA|APA Images|Keystone-SDA|Scanpix|NTB Scanpix|Lehtikuva|STT|Antara|TTXVN|TASR|SITA|Profimedia|Agerpres|Tanjug|Hina|Pixsell|Fena|BTA|БТА|УНІАН|УНИАН|Укрінформ|Ukrinform|LETA|ELTA|BNS|Fotolia|' +
  '뉴스1|뉴시스|연합뉴스|共同|共同通信|共同通信社|時事|時事通信|ロイター|新华社|新華社|中新社|视觉中国|中央社|ΑΠΕ-ΜΠΕ|Eurokinissi|Flash90|رويترز|أ ف ب|Reuters/Antara|DPA Picture-Alliance';

/** In lower case. */
export const PICTURE_SOURCES: ReadonlySet<string> = setOf(SOURCE_NAMES.toLowerCase());

/** Words in lower case that credits contain; with more than a few others a text is a sentence. */
export const SMALL_CREDIT_WORDS: ReadonlySet<string> = new Set(
  (
    'by via of the for on and de la le del von van der und et y photo image file courtesy from di do da e en em par por door handout ' +
    'supplied provided pool credit dpa picture alliance images stock with in at al el archiv foto department office video screenshot ' +
    'screengrab still screen grab frame undated social media illustration epa afp imago ullstein bild x'
  ).split(' '),
);
