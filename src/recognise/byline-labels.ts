/**
 * Words of bylines, one entry per language or group of languages, in lower case: words of each kind, separated by `|`.
 *
 * Before the names of writers:
 * - `explicit`: begins nothing but bylines, so a single name is enough (`Written by Ann`).
 * - `weak`: an everyday word (`By`, `Von`); two names or a date are needed.
 * - `label`: a byline word only before a colon; `author`: also alone on the line above the name.
 * - `reviewer`: names people who did not write the text.
 * - `by`: after a `work` or `text` it makes an explicit lead (`Kolumne von`); `text` and `picture` before a colon are a label
 *   (`Text und Fotos:`); `between`: other words of such leads.
 *
 * Others:
 * - `otherLabel`: labels of sources, dates and other things that name no writer.
 * - `writing`, `otherWork`: East Asian labels of who wrote the text, of other work and of the source; names follow without a space.
 * - `joining`: between the names of two authors.
 * - `nobody`: words that end a text.
 * - `role`: makes a phrase a job (`Staff Writer`).
 * - `section`: names of sections; `summary`: headings of the summary above an article.
 * - `publisher`: last words of names of papers, stations and firms; `article`: no name begins with it.
 */
export const BYLINE_WORDS: Readonly<Record<string, string>> = {
  en: `explicit: as told to|thread starter|author name|article written by|byline; weak: by|published by|submitted by; label: reporter|correspondent|journalist
    author: author|authors|author of the article|article author|writer|co-authors
    otherLabel: source|sources|via|credit|credits|date|time|place|location|contact|media contact|tel|phone|email|tags|topics|section|category|filed under|cc|to|subject|updated|published|translation|translator|publisher|sponsor|host
    reviewer: reviewed by|medically reviewed by|clinically reviewed by|scientifically reviewed by|fact checked by|fact-checked by|expert reviewed by|legally reviewed by|edited by|medical reviewer|technically reviewed by
    work: written|compiled|words|story|stories|article|post|guide|recipe|report|column|essay|review|opinion|analysis|interview|posted|contributed|reported|authored
    by: by; text: words|text|texts; picture: photos|photographs|photo|images|photography|video; between: a|an|this|the|was|guest|and|&|+
    joining: and|with; article: the|a|an; publisher: news|media|tv|radio|press|magazine|online|network|agency|newsroom|broadcasting|publishing
    role: experts|executive|writer|writers|reporter|reporters|editor|editors|journalist|journalists|correspondent|correspondents|columnist|columnists|educator|horticulturalist|horticulturist|chef|trainer|technician|instructor|guest|contributor|contributors|contributing|author|authors|blogger|staff|founder|co-founder|cofounder|ceo|cto|coo|cfo|cmo|representative|vp|president|vice-president|director|manager|officer|analyst|producer|photographer|anchor|host|critic|dietitian|nutritionist|specialist|expert|consultant|engineer|developer|designer|strategist|advisor|adviser|professor|lecturer|researcher|scientist|fellow|intern|freelance|freelancer|senior|gardener|teacher|coach|attorney|lawyer|physician|veterinarian|psychologist|therapist|editor-in-chief|editor-at-large|owner|partner|coordinator
    section: news|local|local news|latest news|breaking news|national|nation|world|international|us|u.s.|uk|europe|asia|africa|americas|middle east|politics|business|economy|markets|money|finance|technology|tech|science|health|environment|climate|weather|education|sport|sports|football|soccer|baseball|basketball|culture|arts|arts & culture|entertainment|music|film|books|food|travel|style|lifestyle|life|opinion|editorial|comment|analysis|features|investigations|crime|courts|obituaries|obits|community|religion|farming|property|real estate|automotive|cars|motoring|media|photos|regional|state|metro|city|interviews|reviews|magazine|columns|letters
    summary: key points|key takeaways|key facts|key findings|highlights|in brief|in short|at a glance|the gist|summary|overview|tl;dr|what to know|why it matters`,
  de: `explicit: von unserem redakteur|von unserer redakteurin|von unserem mitarbeiter|von unserer mitarbeiterin|von unserem korrespondenten|von unserer korrespondentin; weak: von; label: interview|protokoll; otherLabel: quelle|quellen|datum|ort|kontakt|stand|an|betreff|rubrik|thema|übersetzung|redaktion; author: autor|autorin|autoren|autor/in|autor des artikels; reviewer: medizinisch geprüft von|überprüft von; by: von; text: text|texte; picture: fotos|foto|bilder|bild; between: ein|eine|die|der|dieser|und
    work: rezept|geschrieben|verfasst|veröffentlicht|artikel|beitrag|gastbeitrag|bericht|kommentar|kolumne|glosse|leitartikel|reportage|analyse|aufgezeichnet|erstellt|gepostet|eingestellt
    joining: und|mit; article: der|die|das|ein|eine; publisher: nachrichten|zeitung|rundfunk|verlag|redaktion
    role: redakteur|redakteurin|reporterin|korrespondent|korrespondentin|journalistin|volontär|volontärin|redaktion|chefredakteur|chefredakteurin|ressortleiter|ressortleiterin|leiter|leiterin|mitarbeiter|mitarbeiterin|kolumnist|kolumnistin|autor|autorin|praktikant|praktikantin|gastautor|gastautorin|chefreporter
    section: nachrichten|politik|wirtschaft|gesellschaft|kultur|wissen|wissenschaft|panorama|ausland|inland|deutschland|welt|region|regional|lokales|stadt|gesundheit|digital|technik|reise|reisen|leben|meinung|kommentar|feuilleton|netzwelt|wetter|auto
    summary: das wichtigste in kürze|das wichtigste|auf einen blick|kurz gefasst|zusammenfassung|darum geht es|kurz erklärt`,
  fr: `weak: par; otherLabel: source|sources|date|lieu|contact|rubrique|traduction; author: auteur|auteure|auteurs|autrice; reviewer: relu par; by: par; text: texte|textes; picture: photographie; between: un|une|l'|propos|et
    work: rédigé|écrit|publié|posté|recueillis|chronique|enquête|tribune|analyse; joining: et|avec; article: le|les|un|une; publisher: agence|presse|rédaction
    role: journaliste|rédacteur|rédactrice|correspondant|correspondante|chroniqueur|chroniqueuse|éditorialiste|envoyé|envoyée|grand-reporter|pigiste|envoyés|spéciale
    section: actualités|actualité|politique|économie|société|monde|france|culture|sciences|santé|environnement|planète|faits divers|justice|éducation|idées|débats|région|régions|patrimoine|cinéma|livres|musique|voyage
    summary: l'essentiel|en bref|à retenir|points clés|points forts|résumé|ce qu'il faut retenir|ce qu'il faut savoir`,
  es: `weak: por; otherLabel: fuente|fuentes|fecha|lugar|contacto|sección|traducción; author: autor|autora|autores|autoras; label: redacción; reviewer: revisado por|revisado médicamente por; by: por; text: texto|textos; picture: fotografía|fotografías|imágenes; between: una|y
    work: escrito|redactado|publicado|columna|artículo|crónica|entrevista; joining: y|e|con; article: el|la|los|las|unos|un|una; publisher: noticias|agencia|redacción
    role: redactor|redactora|periodista|corresponsal|colaborador|colaboradora|enviado|enviada|columnista|especial
    section: noticias|política|economía|sociedad|mundo|internacional|nacional|españa|cultura|deportes|ciencia|salud|sucesos|opinión|provincia|provincias|local|tecnología|educación|gente|viajes
    summary: puntos clave|claves|las claves|en resumen|resumen|lo esencial|datos clave`,
  pt: `weak: por; otherLabel: fonte|fontes|data|local|contato|contacto|editoria|tradução; author: autor|autora|autores; by: por|de|da; text: texto|textos|reportagem; picture: fotografia; between: um|uma|e; work: publicado|postado|reportagem|artigo|coluna|análise
    joining: e|com; article: o|os; publisher: prensa|notícias|agência; role: jornalista|repórter|editora|colunista|correspondente|redator|redatora|estagiário
    section: notícias|economia|sociedade|cidades|cotidiano|brasil|portugal|esportes|desporto|ciência|saúde|opinião|polícia|tecnologia
    summary: pontos principais|em resumo|resumo|destaques|o que saber`,
  it: `explicit: a cura di|dal nostro inviato|dalla nostra inviata|dai nostri inviati|dal nostro corrispondente|dalla nostra corrispondente; otherLabel: fonte|fonti|data|luogo|contatti|traduzione; weak: di|da; author: autore|autori; reviewer: revisionato da; by: di|da; text: testo|testi; picture: fotografie; work: ricetta|scritto|pubblicato|postato|articolo|inserito|intervista|editoriale|commento
    joining: con; article: uno|gli|i; publisher: notizie|agenzia; role: giornalista|redattore|redattrice|corrispondente|inviato|inviata|caporedattore|editorialista
    section: notizie|cronaca|politica|esteri|mondo|società|scienza|salute|spettacoli|spettacolo|sport|cultura|ambiente|tecnologia
    summary: punti chiave|in sintesi|in breve|in pillole|il riassunto`,
  nl: `explicit: van onze verslaggever|van onze verslaggeefster|van onze correspondent; weak: door; otherLabel: bron|bronnen|datum|plaats|vertaling|eindredactie; author: auteur|auteurs; by: door; text: tekst; picture: foto’s; between: en; work: geschreven|gepubliceerd|geplaatst|opiniestuk; joining: en|met; article: het|een|de; publisher: nieuws|persbureau
    role: redacteur|verslaggever|verslaggeefster|correspondente|hoofdredacteur|buitenlandcorrespondent|schrijfster|schrijver
    section: nieuws|binnenland|buitenland|regio|economie|samenleving|wetenschap|gezondheid|opinie|cultuur; summary: kernpunten|in het kort|samenvatting`,
  'sv da no fi': `explicit: julkaissut|lähettänyt; otherLabel: källa|kilde|kilder|lähde|datum|dato|päiväys|översättning; weak: av|af|kirjoittanut; author: skribent|forfatter|författare|kirjoittaja|kirjoittajat; label: toimittaja; by: av|af; text: teksten|teksty|teksti|teks; picture: kuvat; between: og|och; work: skriven|skrivet|skrevet|krönika|publicerad|publicerat|postat|inlagt|publisert|postet|offentliggjort|udgivet
    joining: og|och|ja; publisher: dagbladet|sanomat|nyheter|nyheder|nyhetsbyrå|uutiset
    role: journalist|reportrar|krönikör|ledarskribent|utrikeskorrespondent|skribent|redaktör|korrespondent|redaktør|kommentator|redaksjonssjef|toimittaja|kirjeenvaihtaja|kolumnisti|päätoimittaja
    summary: kort fortalt|oppsummert|hovedpunkter|i korthet|sammanfattning|det viktigaste|kortversionen|kort sagt|det korte af det lange|lyhyesti|tiivistelmä`,
  'pl cs sk hu ro': `otherLabel: źródło|zdroj|zdroje|forrás|sursa|sursă|data|datum|dátum|tłumaczenie|překlad|fordította; explicit: publikoval|publikovala|vložil|vložila|közzétette|oprac.|napisał|napisała|opracował|opracowała|rozmawiał|rozmawiała|připravil|připravila|napísal|napísala|a consemnat; weak: przez|od|napsal|napsala|írta|írták|de
    author: autor|autorka|autorzy|autoři|autor článku|autoare|szerző|szerzők; label: opracowanie|összeállította; text: szöveg; picture: zdjęcia|fotky|fényképek; between: ed|és; by: przez; work: scris|articol|publicat|postat|napisane|opublikowane|opublikowano|dodane|zamieszczone
    joining: és|și|oraz|i|a; publisher: wiadomości|zprávy|správy|hírek|știri
    role: dziennikarz|dziennikarka|redaktor|redaktorka|reporter|reporterka|korespondentka|felietonista|publicysta|publicystka|novinář|novinářka|redaktorka|reportér|reportérka|zpravodaj|zpravodajka|komentátor|šéfredaktor|spravodajca|lékařka|lékař
    role: újságíró|szerkesztő|tudósító|főszerkesztő|riporter|munkatárs|jurnalist|jurnalistă|redactor-șef|corespondent
    summary: najważniejsze informacje|w skrócie|podsumowanie|v kostce|stručně|shrnutí|v skratke|zhrnutie|röviden|összefoglaló|lényeg|pe scurt|rezumat|puncte cheie`,
  'hr sr sl': `explicit: napisao|napisala; weak: piše|pišu|пише; author: аутор|аутори; label: avtor|avtorica; section: sport; summary: ukratko|sažetak|укратко
    role: novinar|novinarka|urednik|urednica|dopisnik|dopisnica|kolumnist|новинар|новинарка|уредник|репортер|дописник`,
  'lt lv et': `explicit: parengė; label: autorius|autorė|autoriai|autors|autorid; reviewer: toimetaja|toimetas; text: teksts; picture: nuotr; role: žurnalistas|žurnalistė|redaktorius|redaktorė|žurnālists|žurnāliste|ajakirjanik|toimetaja`,
  ca: `weak: per; between: i; work: escrit; role: periodistes; joining: com`,
  af: `weak: deur`,
  'is fo': `weak: eftir; role: skrifar|blaðamaður|fréttamaður`,
  mt: `explicit: miktub minn; weak: minn`,
  lb: `weak: vum|vun; by: vum|vun`,
  km: `explicit: ដោយ; author: អ្នកនិពន្ធ`,
  my: `author: ရေးသားသူ|ဆောင်းပါးရှင်`,
  'hy ka az uz kk': `author: հեղինակ|ავტორი|müəllif|muallif|муаллиф`,
  sw: `explicit: imeandikwa na; author: mwandishi; label: na`,
  so: `author: qoraa|w/q`,
  'cy ha mn am': `explicit: сэтгүүлч; weak: gan|daga|በ; author: зохиогч`,
  sq: `explicit: artikull nga; weak: nga|shkruan; author: autorja|autorët; label: përgatiti|intervistoi|bisedoi|gazetari|gazetarja; reviewer: redaktoi; otherLabel: burimi|burim|përktheu|përkthimi
    by: nga; work: shkruar|përgatitur|publikuar|postuar|intervistë|analizë|opinion; text: tekst; picture: fotografi|fotografitë; between: një|dhe; joining: dhe; publisher: lajme|gazeta|agjencia
    role: gazetar|gazetare|gazetarja|korrespondent|korrespondente|redaktor|redaktore|kryeredaktor|kryeredaktore|reportere|fotoreporter|analist|analiste|kolumniste|publicist|publiciste|opinionist|opinioniste|komentator|shkrimtar|shkrimtare|bashkëpunëtor|bashkëpunëtore
    section: lajme|aktualitet|politikë|ekonomi|kronikë|rajoni|bota|shqipëria|kosova|maqedonia|shoqëri|shëndetësi|shëndeti|arsim|kulturë|shkencë|teknologji|opinione|diaspora
    summary: në pak fjalë|shkurtimisht|pikat kryesore|përmbledhje|gjërat kryesore`,
  'ru uk bg': `otherLabel: источник|джерело|източник|дата|перевод|переклад|превод; explicit: розмовляла|розмовляв|спілкувалася|спілкувався|отвечает|опубликовал|опубликовала|разместил|разместила|опублікував|опублікувала|беседовал|беседовала|подготовил|подготовила|записал|записала|підготував|підготувала|пишува|автор текста|автор(-ка)|автор статьи|автор статті; author: автор|авторы|авторка|автори; label: текст|корреспондент|колонка|журналист
    text: текст|тексты; picture: фото|снимка|фотографии; joining: и|і|та; publisher: новости|агентство|новини|агенція|вести|агенција
    role: корреспондент|обозреватель|журналист|журналистка|редактор|колумнист|корреспондентка|кореспондент|кореспондентка|журналіст|журналістка|редакторка|оглядач|репортер|журналистът
    section: новости|политика|экономика|общество|мир|в мире|культура|спорт|наука|здоровье|происшествия|технологии|регионы|мнения|бизнес
    summary: главное|коротко|кратко|кратко о главном|основное|что известно|головне|стисло|коротко про головне|накратко|акценти`,
  el: `otherLabel: πηγή|ημερομηνία|μετάφραση; weak: του|της|των|γράφει|γράφει ο|γράφει η|γράφουν; author: συντάκτης|συντάκτρια; label: επιμέλεια|ρεπορτάζ; text: κείμενο; picture: φωτογραφίες; joining: και; article: η|ο|το|τα|οι; publisher: ειδήσεις|πρακτορείο
    role: δημοσιογράφος|συντάκτης|συντάκτρια|ανταποκριτής|αρθρογράφος; summary: με λίγα λόγια|σύνοψη|τα βασικά`,
  tr: `otherLabel: kaynak|tarih|çeviri; explicit: yazan|haberi yazan; author: yazar|yazarlar; label: haber|muhabir; picture: fotoğraf; joining: ve; publisher: com.tr|haber|haberleri|ajansı|ajans|gazetesi
    role: muhabir|muhabiri|editörü|yazarı|editör|yazar|gazeteci|muhabirleri
    section: haber|haberler|gündem|siyaset|ekonomi|dünya|spor|kültür|kültür sanat|sanat|sağlık|bilim|teknoloji|yaşam|eğitim|türkiye|yerel; summary: özet|haberin özeti|öne çıkanlar|kısaca`,
  'ar fa he ur': `otherLabel: المصدر|مصدر|منبع|ترجمة|ترجمه|מקור|תרגום|ماخذ; explicit: توسط|بقلم|كتابة|تأليف|نوشته; weak: به قلم|كتب|كتبت|מאת; author: الكاتب|الكاتبة|المؤلف|نویسنده|لیکوال|نووسەر|تحریر|מחבר
    label: إعداد|المحرر|تقرير|حوار|أجرى الحوار|أجرت الحوار|حاوره|حاورته|خبرنگار|گزارش|گزارش از|כתב|כתבה; publisher: أخبار|وكالة|نت|نيوز|أونلاين|خبرگزاری|חדשות
    nobody: انتهای پیام|انتهای خبر|انتهای گزارش
    role: محرر|مراسل|صحفي|كاتب|محررة|مراسلة|صحفية|مراسلنا|خبرنگار|نویسنده|روزنامه‌نگار|כתב|כתבת|עורך|עורכת|פרשן|رپورٹر|نمائندہ
    section: أخبار|سياسة|اقتصاد|رياضة|ثقافة|فن|صحة|علوم|تكنولوجيا|منوعات|مجتمع|العالم|محليات|رأي; summary: بإيجاز|ملخص|الخلاصة|أبرز النقاط|خلاصه|در یک نگاه|תקציר|בקצרה|עיקרי הדברים`,
  'hi bn ta te': `author: লেখা|எழுத்தாளர்|రచయిత|ലേഖകൻ|ಲೇಖಕ|ಲೇಖಕರು|લેખક|ਲੇਖਕ|කර්තෘ
    otherLabel: स्रोत|সূত্র|அனுவாதம்|మూలం; explicit: লেখক|লিখেছেন|প্রতিবেদক|प्रस्तुतकर्ता; weak: द्वारा; author: लेखक|लेखिका; label: रिपोर्ट|रिपोर्टर; publisher: नेटवर्क|समाचार
    role: पत्रकार|संवाददाता|संपादक|लेखक|প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|செய்தியாளர்|செய்திப்பிரிவு|నిపుణులు|విలేకరి|डेस्क; summary: मुख्य बातें|सारांश|সংক্ষেপে`,
  'id vi th': `otherLabel: sumber|nguồn|theo|ที่มา|editor; explicit: bài, ảnh|tin, ảnh|ảnh, bài|เขียนโดย|โดย|ผู้เขียน|ผู้สื่อข่าว|tác giả|bài viết của|phóng viên|người viết; weak: oleh|ni|bởi|ditulis oleh; author: penulis; label: laporan|wartawan|bài|thực hiện
    by: oleh|của; text: bài; picture: ảnh|gambar; between: dan|và; work: ditulis; joining: dan; publisher: ข่าว; role: wartawan|jurnalis|redaktur|kontributor|penulis|pemberita|ผู้สื่อข่าว|บรรณาธิการ|ทีมข่าว
    summary: ringkasan|poin penting|intisari|tóm tắt|ประเด็นสำคัญ|สรุป`,
  'zh ja ko': `explicit: by.; writing: 文字|文|作者|撰文|撰稿|采写|採訪|采访|报道|報道|報導|取材|執筆|筆者|著者|聞き手|書いた人|答主|整理|图文|文图|글|글쓴이|기자명|취재|基本
    otherWork: 摄影|攝影|撮影|写真|图片|图|圖片|圖|絵|插画|编辑|編輯|編集|责任编辑|責任編輯|责编|審稿|审校|校对|来源|來源|編譯|编译|翻译|사진|영상|영상취재|영상편집|그래픽|편집|자료
    author: 作者|撰文|著者|執筆|글쓴이; publisher: 通信社|新聞|新闻网|뉴스; summary: 要点|摘要|概要|要約|ポイント|핵심 요약|요약|한눈에 보기
    section: 新闻|时政|社会|国内|国际|财经|经济|体育|娱乐|文化|科技|军事|健康|教育|评论|生活|旅游|社會|國際|財經|經濟|體育|娛樂|評論|政治|経済|国際|スポーツ|科学|地域|暮らし|くらし|エンタメ|芸能|医療|環境|社説|ニュース|新着
    section: 뉴스|최신뉴스|부고|인사|날씨|정치|경제|사회|국제|문화|스포츠|연예|과학|생활|지역|오피니언|사설|칼럼|건강|교육`,
};
