/** One news agency: the name used in output and every form it is printed in. */
export interface Agency {
  readonly name: string;
  /** Abbreviations and marks: matched with their case, since `AP` is an agency and `ap` is not. */
  readonly marks: readonly string[];
  /** Full names: matched in any case. */
  readonly names: readonly string[];
  /** The abbreviation commonly means something else too, so a dateline needs more evidence than it. */
  readonly ambiguous: boolean;
}

/** One row an agency: name; marks; full names. An asterisk after the name: its abbreviation is ambiguous. */
const TABLE = `
  AP; AP | A.P. | Ap; associated press | ap news | associated press writer | ассошиэйтед пресс | أسوشيتد برس | 美联社 | 美聯社 | ap通信 | ap通讯社 | ap통신
  AFP; AFP | afp | Afp; agence france-presse | agence france presse | франс пресс | франс-пресс | فرانس برس | أ ف ب | أ.ف.ب | 法新社 | afp通信 | afp=時事 | afp통신
  Reuters; Reuters | REUTERS | RTRS | Reuter | rtr | Рейтер; reuters | thomson reuters | reuters health | reuters news | thomson reuters foundation | рейтер | рейтерс | رويترز | 路透社 | 路透 | ロイター | ロイター通信 | ロイター時事 | 로이터 | 로이터통신
  dpa; dpa | DPA | Dpa | dpa-AFX | dpa/lnw | dpa/tmn | dpa-infocom | Deutsche Presse-Agentur; deutsche presse-agentur | dpa international | german press agency | 德新社 | د ب أ | د.ب.أ | الألمانية
  Xinhua; Xinhua | XINHUA | Синьхуа | CHINE NOUVELLE; xinhua | xinhua news | chine nouvelle | синьхуа | شينخوا | 新华社 | 新華社 | 新华网 | 新華網 | 新华社电 | 新华 | 新華社通信 | 신화통신 | 신화 | 신화망
  China News Service; ECNS | Chinanews; china news service | 中新社 | 中新网 | 中新網 | 中国新闻网 | 中国新闻社 | 中國新聞社 | 中新经纬
  CNA (Taiwan); CNA (Taiwan); central news agency | 中央社 | 中央通訊社 | 中央通讯社
  EFE; EFE | Efe | efe; agencia efe | efe verde | эфэ | إفي
  Europa Press*; EUROPA PRESS | EP; europa press
  ANSA; ANSA | Ansa; agenzia ansa | анса
  AGI*; AGI; agenzia giornalistica italia | agenzia agi
  Adnkronos; Adnkronos | ADNKRONOS | Labitalia; adnkronos | adnkronos/labitalia | adnkronos salute
  Askanews; askanews | Askanews; askanews
  Italpress; ITALPRESS | Italpress; italpress
  LaPresse; LaPresse | LAPRESSE; lapresse
  TASS; TASS | ТАСС | ITAR-TASS | ИТАР-ТАСС | Itar-Tass; тасс | итар-тасс | itar-tass | تاس | 塔斯社 | タス通信 | 타스통신 | 타스
  RIA Novosti*; RIA | РИА; ria novosti | риа новости | نوفوستي | 俄新社
  Sputnik; Sputnik; sputnik news | радио sputnik | سبوتنيك | 卫星社
  Interfax; Interfax | INTERFAX | INTERFAX.RU | Interfax.ru | Интерфакс | ИНТЕРФАКС; интерфакс | interfax | interfax-ukraine | интерфакс-украина | إنترفاكس | 国际文传电讯社
  Ukrinform; Ukrinform; укринформ | укрінформ | ukrinform
  BelTA; BelTA | БЕЛТА | БелТА; белта | belta
  Yonhap; Yonhap | YONHAP; yonhap | yonhap news | 연합뉴스 | 연합 | 聯合ニュース | 聯合 | 韩联社 | 韓聯社 | рёнхап
  Newsis; Newsis | NEWSIS; newsis | 뉴시스 | ニューシス | 纽西斯
  News1 Korea; News1 | news1; 뉴스1 | 뉴스원
  KCNA; KCNA; korean central news agency | 조선중앙통신 | 朝中社 | 朝鮮中央通信
  Kyodo; Kyodo | KYODO | KYODO NEWS; kyodo | kyodo news | 共同 | 共同通信 | 共同通信社 | 共同社 | 교도통신
  Jiji; Jiji | JIJI; jiji | jiji press | 時事 | 時事通信 | 時事通信社 | 时事社 | 지지통신
  PTI; PTI | Pti; press trust of india | pti bhasha | भाषा | पीटीआई
  ANI; ANI | Ani; asian news international | एएनआई
  IANS; IANS | Ians | ians | IANSlife; indo-asian news service | indo asian news service | आईएएनएस
  UNI*; UNI; united news of india
  APP*; APP; associated press of pakistan | اے پی پی
  PPI*; PPI; pakistan press international
  UNB; UNB; united news of bangladesh
  BSS; BSS; bangladesh sangbad sangstha | বাসস
  Bernama; Bernama | BERNAMA; bernama | 马新社 | 馬新社
  NNN-Bernama; NNN-BERNAMA | NNN-Bernama | NNN; nnn-bernama
  Antara; ANTARA | Antara; antara news | lkbn antara | antara
  PNA*; PNA; philippine news agency
  VNA; VNA | TTXVN | VNA/VNS; vietnam news agency | thông tấn xã việt nam | 越通社
  TNA*; TNA; thai news agency
  AAP; AAP; australian associated press | aap newswire
  NZ Newswire; NZN; nz newswire
  PA Media*; PA | PA Media; press association | pa media | pa news agency | pa wire
  UPI; UPI; united press international | upi通信
  The Canadian Press*; CP | Canadian Press; canadian press | la presse canadienne | presse canadienne
  ANP; ANP | Anp; algemeen nederlands persbureau
  Belga; Belga | BELGA; belga | agence belga | belga news agency
  APA*; APA | apa | APA-OTS | APA/dpa; austria presse agentur | austria presse-agentur
  Keystone-SDA*; Keystone-SDA | SDA | sda | ATS | ats; keystone-sda | keystone-ats | schweizerische depeschenagentur | agence télégraphique suisse
  dts; dts | DTS; dts nachrichtenagentur
  epd; epd | EPD; evangelischer pressedienst
  KNA; KNA; katholische nachrichten-agentur
  SID*; SID | sid; sport-informations-dienst
  TT*; TT; tidningarnas telegrambyrå
  NTB; NTB; norsk telegrambyrå
  Ritzau; Ritzau | RITZAU | /ritzau/; ritzau
  STT; STT; suomen tietotoimisto
  PAP*; PAP; polska agencja prasowa
  TASR; TASR; tlačová agentúra slovenskej republiky
  SITA*; SITA; slovenská tlačová agentúra
  ČTK; ČTK | CTK; česká tisková kancelář | czech news agency
  MTI*; MTI; magyar távirati iroda
  Hina*; Hina | HINA; hrvatska izvještajna novinska agencija
  Tanjug; Tanjug | TANJUG | Танјуг | ТАНЈУГ; tanjug
  STA*; STA; slovenska tiskovna agencija
  FENA; FENA | Fena; federalna novinska agencija
  SRNA; SRNA | Srna | СРНА; novinska agencija srna
  MIA*; MIA | МИА; медиумска информативна агенција
  BTA*; BTA | БТА; българска телеграфна агенция
  Agerpres; AGERPRES | Agerpres; agerpres
  Mediafax; MEDIAFAX | Mediafax; mediafax
  UNIAN; UNIAN | УНІАН | УНИАН; уніан | униан
  BNS; BNS; baltic news service
  ELTA; ELTA; lietuvos naujienų agentūra elta
  LETA; LETA; latvijas informācijas aģentūra leta
  ACN*; ACN; agència catalana de notícies
  ATSH; ATSH; agjencia telegrafike shqiptare | albanian telegraphic agency
  KosovaPress; KosovaPress | KOSOVAPRESS; kosovapress
  ANA-MPA; ANA-MPA | ΑΠΕ-ΜΠΕ; athens-macedonian news agency
  AA*; Anadolu; anadolu agency | anadolu ajansı | anadolu | anadolu ajans | الأناضول | 阿纳多卢通讯社
  DHA*; DHA; demirören haber ajansı
  İHA; İHA | IHA; ihlas haber ajansı
  Lusa; Lusa | LUSA; agência lusa
  Agência Brasil; ABr; agência brasil | agencia brasil
  Estadão Conteúdo; ; estadão conteúdo | agência estado
  Folhapress; FOLHAPRESS | Folhapress; folhapress
  Télam; Télam | TELAM | Telam; télam | agencia télam
  Notimex; Notimex | NTX | NOTIMEX; notimex
  Prensa Latina*; PL; prensa latina
  MENA*; MENA; middle east news agency | أ ش أ | أ.ش.أ | أنباء الشرق الأوسط
  WAM*; WAM; emirates news agency | وام
  SPA*; SPA; saudi press agency | واس
  QNA; QNA; qatar news agency | قنا
  KUNA; KUNA; kuwait news agency | كونا
  BNA*; BNA; bahrain news agency | بنا
  ONA*; ONA; oman news agency | العمانية
  Petra*; Petra | PETRA; jordan news agency | بترا
  SANA; SANA; syrian arab news agency | سانا
  WAFA*; WAFA; palestine news agency | وفا
  IRNA; IRNA; islamic republic news agency | إرنا | ایرنا | ирна
  Tasnim; Tasnim; tasnim news agency | تسنیم
  MAP*; MAP; maghreb arabe presse | و م ع
  APS*; APS; algérie presse service | وأج
  NAN*; NAN; news agency of nigeria
  GNA; GNA; ghana news agency
  SAnews; SAnews.gov.za; sanews | south african government news agency
  Kazinform; KAZINFORM | Kazinform | ҚазАқпарат; kazinform
  AZERTAC; AZƏRTAC | AZERTAC; azərtac
  MONTSAME; МОНЦАМЭ | MONTSAME; монцамэ
  Armenpress; ARMENPRESS | ԱՐՄԵՆՊՐԵՍ; armenpress | արմենպրես
  CNN; CNN | CNN Newsource; cnn newsource | cnn wire
  Bloomberg; Bloomberg; bloomberg news
  Tribune News Service*; TNS; tribune news service | tribune content agency
  Catholic News Service*; CNS; catholic news service
  Religion News Service; RNS; religion news service
  PR Newswire; PRNewswire | PRNEWSWIRE | PRNewswire-PRWeb | PRNewswire-Asia; pr newswire | prnewswire | prnewswire-asia
  Business Wire; BUSINESS WIRE | BUSINESSWIRE; business wire
  GlobeNewswire; GLOBE NEWSWIRE | GlobeNewswire; globenewswire | globe newswire
  ACCESS Newswire; ACCESSWIRE | ACCESS Newswire; accesswire | access newswire
  Newsfile; Newsfile Corp.; newsfile corp | newsfile
  CNW; CNW | CNW Telbec | CNW Group; cision canada
  EIN Presswire; EINPresswire.com; ein presswire | einpresswire.com
`;

const listOf = (forms: string): readonly string[] => (forms === '' ? [] : forms.split(' | '));

export const AGENCIES: readonly Agency[] = TABLE.trim()
  .split(/\n\s*/)
  .map((row) => {
    const [name = '', marks = '', names = ''] = row.split(/; ?/);
    return {
      name: name.replace('*', ''),
      marks: listOf(marks),
      names: listOf(names),
      ambiguous: name.endsWith('*'),
    };
  });
