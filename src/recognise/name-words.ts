/** Small words inside a personal name, in lower case. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  (
    'de da do das dos del della di d du des la le les lo van von der den dem ten ter te het zu zum zur und af av ' +
    'al el bin bint ibn ben abu abd y e i st st. ap ó ní mac mc san santa vom op der. ould wa'
  ).split(' '),
);

/** Degrees, licences and honours after a name; compared without dots, commas and ®. */
export const CREDENTIALS: ReadonlySet<string> = new Set(
  (
    'MD RD RDN LD LDN PhD DPhil MS MSc MSC BSc BS BA MA MBA MPH MSW MSN BSN RN NP FNP APRN PA-C DO DDS DMD DVM OD ' +
    'CFP CFA CPA EA EdD MEd JD LLM LLB Esq LCSW LMFT LPC LMHC PsyD PharmD DPT PT OTR FACP FAAD FACC FAAP FACOG FRCP ' +
    'CEPF VMD LVT CVT VTS DACVB SMT CPP PSP CNS CPT CSCS CDN CDCES CDE IBCLC PMP CISSP PE AIA OBE MBE CBE QC KC MP MLA CSP SHRM-CP SHRM-SCP ScD DSc DrPH ' +
    'FAND FOMA DABOM FAAFP FACLM E-RYT FASCRS FRSC FRSA CEng MIET RYT-200 RYT-500 MFA MPA MPP MAT ChFC AIF NASM-CPT ACE-CPT RYT MRCP FRCS MBBS MBChB BDS CCC-SLP BCBA LAc DC ND AuD CHES DHSc'
  ).split(' '),
);

/** Parts of a name that follow it after a comma or a space. */
export const GENERATIONS: ReadonlySet<string> = new Set(['Jr', 'Sr', 'II', 'III', 'IV']);

/** Words, in lower case, that are never part of a personal name though printed with a capital. */
export const NOT_IN_NAMES: ReadonlySet<string> = new Set(
  // the and its sections
  (
    'portal jornal rádio news staff desk team editor editors editorial read more view all see latest breaking privacy policy terms cookie ' +
    'cookies home about contact us subscribe newsletter login sign log menu search share follow print email photo photos ' +
    'video videos image images gallery advertisement sponsored content skip next previous article articles story stories ' +
    'topics topic related popular trending recommended comments comment reply live updates update world politics business ' +
    'sports sport technology tech science health entertainment lifestyle travel food culture opinion opinions weather ' +
    'market markets local national international money finance education environment climate crime courts obituaries ' +
    'magazine press newspaper times post herald tribune gazette journal review daily weekly monthly today tv radio network ' +
    'media group inc llc co ltd corp gmbh company university college school institute hospital association society foundation ' +
    'center centre department ministry council committee agency office bureau service services support help faq blog ' +
    'guide guides reviews shop store cart checkout account profile settings download free online digital web app apps mobile ' +
    'software data security cloud marketing sales customer customers product products pricing features solutions resources ' +
    'careers jobs events event webinar podcast podcasts courses course training learning tutorial tutorials documentation ' +
    'overview introduction conclusion summary background methods results discussion references contents table chapter part ' +
    'section pages step tips how what why when where who which your our my their his her the a an this that these those ' +
    'and or but not for with from into about best top new old first last great good better big small top most least ' +
    // places that look like two-word names
    'united states kingdom york angeles francisco diego delhi zealand arabia korea korean africa african america american ' +
    'europe european asia asian china chinese indian russia russian ukraine gaza lebanon london ' +
    'north south east west northern southern eastern western central city county street avenue road river ' +
    'island islands valley mountain mountains coast bay republic state states district province region federal supreme ' +
    'court senate congress parliament government party union bank bureau police army navy airport hotel restaurant ' +
    'museum gallery theatre theater library stadium club league cup championship olympics award awards festival ' +
    // time
    'monday tuesday wednesday thursday friday saturday sunday january february march august ' +
    'september october november december yesterday tomorrow tonight morning afternoon evening night week month year spring ' +
    'easter montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz ' +
    'juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet ' +
    'août septembre octobre novembre décembre lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril ' +
    'mayo junio julio agosto septiembre octubre noviembre diciembre lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
    // nouns of menus, products and lists
    'studio studios startup log cabin spotlight coaching evidence based originally recent past posts reading time statement log-in organizer released updated published posted reviewed written created modified edited ' +
    'credit card cards loan loans insurance mortgage tax taxes real estate home homes kitchen bathroom bedroom living room ' +
    'furniture design interior garden fashion beauty skin hair makeup clothing shoes dress dresses shirt shirts accessories ' +
    'gift gifts sale deals deal offer offers prices size color colour category categories brand brands type types ' +
    'industry industries role function functions gender age use cases country countries language languages default ' +
    'recipe recipes chicken beef pasta soup salad cake bread chocolate coffee tea wine beer water oil milk cheese ' +
    'game games music movie movies film films books series season episode show shows car cars bike bikes phone phones ' +
    'computer laptop tablet camera cameras windows linux android iphone google apple microsoft amazon facebook twitter ' +
    'instagram youtube linkedin tiktok whatsapp pinterest reddit netflix intelligence artificial machine engineering ' +
    'management manager development developer developers project projects program programs process system systems network ' +
    'research study studies report reports paper analysis engine optimization performance strategy strategies planning plan ' +
    'plans platform platforms tool tools code api server database file files user users access control model models ' +
    'therapy treatment disorder disease cancer care medical medicine clinic patient patients symptoms diagnosis ' +
    'law legal rights act code rule rules accessibility statement notice copyright reserved credits disclaimer ' +
    'quick links useful link site map sitemap back top go get started start try buy order add save create make learn ' +
    'discover explore find watch listen play join register donate give apply request schedule call click tap open ' +
    'close show hide load loading submit send continue cancel accept reject manage choose select enter upload edit delete ' +
    'happy merry dear thank thanks hello welcome yes no ok frequently asked questions question answer answers key ' +
    'takeaways takeaway facts fact figure table chart black friday cyber meet our portrait studies success client ' +
    'clients partner partners partnership leadership board director directors member members membership community ' +
    'collective hotels hotel resort tours tour cruise flight flights vacation wedding weddings birthday baby kids children ' +
    'men women family pets pet dog dogs cat cats nature wildlife animals birds plant plants flower flowers tree trees ' +
    'logo logos feed insta lorem ipsum thoughts designs graphic benchmarks index manufacturer manufacturers sustainability ' +
    "happily connected i'm i’m i've i’ve " +
    // abbreviations and small words of headings
    'ai hr it seo pr pc pcs ui ux crm faqs diy usa uk eu us tv vs nda sms pdf url html css cpa mba gpa fr on by of in at to up ' +
    'out over under without together we you me us they he she now then here there are is be been do does did am pm via per off ' +
    'degree degrees accountant accountants student students class classes lesson lessons workout fitness yoga retreat weight loss ' +
    'cleaning washing door window apartment apartments rooms airline airlines airways addiction depression injuries injury ' +
    'employee employees employer corporate enterprise financial forensic certified chartered public private personal practice ' +
    'areas area knowledge hub lab labs academy forum forums conference experience experiences calendar calculator calculators ' +
    'tracker template templates checklist budget survey planner score scores test tests prep full name names email address ' +
    'phone number numbers push social custom advanced premium basic pro plus standard classic original modern smart ' +
    'future global consumer goods sciences trends trend ideas idea inspiration resource rankings ranking ranked release ' +
    'starter bundle filter savings debate debates dining laundry bar bars restaurants dates date ' +
    'moon cold hot cybersecurity incident threat industrial residential commercial moving moves relocation lines ' +
    'costa rica sri lanka hong kong puerto puerto rio buenos cape tel aviv addis kuala lumpur ' +
    // other languages' menu words
    'mehr lesen alle startseite impressum datenschutz kontakt anmelden suche nachrichten wirtschaft politik kultur beruf ' +
    'lire plus accueil actualités économie politique monde société santé leer más inicio noticias economía política mundo ' +
    'deportes salud leggi tutto notizie economia politica mondo salute leia mais notícias saúde esportes lees meer nieuws ' +
    'главная новости экономика политика общество читать далее reklam haberler ekonomi siyaset spor anasayfa dünya que qué ' +
    'favor ejemplo exemple exemplo esempio beispiel lo tanto ello eso esto ende qui quoi cela ce cette ces'
  ).split(' '),
);

/** Surnames and given names that are also places, seasons and things: names only after a byline word. */
export const NAMES_ONLY_IN_CONTEXT: ReadonlySet<string> = new Set(
  (
    'beach april june july august summer autumn winter spring washington london israel india paris france berlin page ' +
    'lake price bill church house case day love book king wood woods field fields stone hall rose hope grace faith star ' +
    'english german french young gay major savage moody cash bond power powers winner chance art fine mark'
  ).split(' '),
);

/** Frequent Chinese surnames: a run of ideographs is a name only when it begins with one of these. */
export const HAN_SURNAMES =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鲍覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵闵解强柴华華车車冉房边邊';

/** Korean family names of one syllable. */
export const HANGUL_SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구라진민류나지엄변원천방공현함염여추도석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부';

/** Frequent Japanese family names in ideographs. */
export const KANJI_SURNAMES: readonly string[] = (
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 清水 斎藤 斉藤 林 阿部 池田 橋本 ' +
  '森 石川 山崎 中島 前田 小川 藤田 岡田 後藤 長谷川 石井 村上 近藤 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中川 中野 ' +
  '原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 原 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 谷口 安藤 丸山 今井 大野 藤原 小島 ' +
  '武田 上野 杉山 千葉 村田 増田 小山 大塚 平野 久保 渡部 河野 菅原 菊地 菊池 野口 松井 新井 佐野 岩崎 桜井 木下 野村 松尾 市川 ' +
  '古川 小倉 水野 吉川 西田 北村 島田 星野 川口 服部 浜田 大西 本田 飯田 秋山 川崎 平田 土屋 矢野 岩田 大島 荒木 永井 松下 樋口'
).split(' ');

/**
 * Frequent given names of many countries, in lower case: with one of these a pair of words is a person's name, not a
 * firm's.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abby abdul abdullah abigail adam adrian adriana agnes ahmad ahmed aidan aisha alan alana albert alberto alejandra ' +
    'alejandro alessandra alessandro alex alexa alexander alexandra alexis alfred ali alice alicia alison allen allison amanda ' +
    'amber amelia amir amit amy ana andre andrea andreas andrew andrzej andy angela angelica anita anja ankit ann anna anne ' +
    'annette annie anthony antoine anton antonia antonio anya april ariana ariel arjun arthur ash asha ashley audrey austin ava ' +
    'barbara barry beatrice beatriz becky ben benjamin bernard beth bethany betty bill blake bob bonnie brad bradley brandon ' +
    'brenda brendan brent brett brian brianna bridget brittany brooke bruce bruno bryan caitlin cameron camila camille carl ' +
    'carla carlos carmen carol carolina caroline carolyn carrie casey cassandra catherine cathy cecilia chad charles charlie ' +
    'charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara claudia claudio clement ' +
    'colin colleen connor corey courtney craig crystal curtis cynthia daisy damian damien dan dana daniel daniela danielle danny ' +
    'darren dave david dawn dean deanna debbie deborah debra deepak denise dennis derek diana diane diego dmitri dmitry dominic ' +
    'don donald donna doris dorothy doug douglas drew duncan dustin dylan ed eddie edith eduardo edward eileen elaine elena eli ' +
    'elias elisa elizabeth ella ellen ellie elliot emil emilia emilie emily emma emmanuel enrique eric erica erik erika erin ' +
    'ernest esther ethan eugene eva evan eve evelyn fabian fatima federico felicia felix fernanda fernando fiona florence ' +
    'francesca francesco francis francisco frank franz fred frederick gabriel gabriela gabrielle gareth gary gavin gemma ' +
    'geoff geoffrey george georgia gerald gerard gina giorgio giovanni giulia gloria gordon graham grant greg gregory guillermo ' +
    'gustavo hailey haley hamza hana hannah hans harold harriet harry hassan hayley heather hector heidi heinz helen helena ' +
    'henri henrik henry herbert hilary holly howard hugh hugo hussein ian ibrahim igor imran ines ingrid irene iris isaac ' +
    'isabel isabella isabelle ivan jack jackie jackson jacob jacqueline jacques jake jakub james jamie jan jana jane janet ' +
    'janice jared jasmine jason javier jay jean jeanne jeff jeffrey jen jenna jennie jennifer jenny jeremy jerome jerry jess ' +
    'jesse jessica jessie jill jim jimmy jo joan joanna joanne joe joel johan johanna johannes john johnny jon jonas jonathan ' +
    'jordan jorge jose joseph josephine josh joshua joy joyce juan juana jude judith judy julia julian juliana julie juliet ' +
    'julio jurgen justin kaitlyn kara karen karin karina karl karolina kate katerina katharina katherine kathleen kathryn kathy ' +
    'katie katrina kay kayla keith kelly kelsey ken kendra kenneth kerry kevin khalid kim kimberly kirsten klaus konstantin ' +
    'kris kristen kristin kristina kristine krystal kumar kurt kyle lance lara larry laura lauren laurence laurie lawrence lea ' +
    'leah lee lena leo leon leona leonard leonardo leslie lewis liam lily linda lindsay lindsey lisa liz logan lois lola lorenzo ' +
    'lori lorraine louis louisa louise luc luca lucas lucia lucy luis luisa luke lydia lynn mackenzie maddie madeleine madeline ' +
    'madison maggie mahmoud malcolm manuel marc marcel marcelo marcia marco marcos marcus margaret maria mariana marianne marie ' +
    'marina mario marion marisa marissa markus marlene marta martha martin martina marvin mary mateo mathieu mathilde matt ' +
    'matteo matthew matthias maureen maurice max maxime maya megan meghan melanie melinda melissa mercedes meredith mia michael ' +
    'michaela michal michel michele michelle miguel mikael mike mikhail mila milan mina miranda miriam mitchell mohamed ' +
    'mohammad mohammed molly mona monica monika morgan muhammad mustafa myles nadia nancy naomi natalia natalie natasha nathan ' +
    'nathaniel neha neil nicholas nick nicola nicolas nicole niels nigel niko nikita nikolai nina noah noel noelle nora norman ' +
    'nuno oleg olga oliver olivia omar oscar otto owen pablo paige pam pamela paola paolo pascal patricia patrick paul paula ' +
    'pauline paulo pavel pedro penny peter petra phil philip philippe phillip phyllis pia pierre piotr pooja priya rachael rachel ' +
    'rafael rahul raj rajesh ralph ramon randy raphael raquel raul ravi ray raymond rebecca regina renee ricardo richard rick ' +
    'rita rob robert roberta roberto robin robyn rodrigo roger roland roman ron ronald rory rosa rosemary ross roxanne roy ' +
    'ruben russell ruth ryan sabrina sally salma sam samantha samir samuel sandra sandy sanjay sara sarah sascha scott sean ' +
    'sebastian serena serge sergei sergio seth shane shannon sharon shaun shawn sheila shelby shelley shirley sidney silvia ' +
    'simon simone sofia sonia sonja sophia sophie spencer stacey stacy stan stefan stefania stefanie stella stephan stephanie ' +
    'stephen steve steven stuart sue sunil susan susanna susanne suzanne svetlana sven sydney sylvia tamara tammy tanya tara ' +
    'tatiana taylor ted teresa terry tessa theo theodore theresa thomas tiffany tim timothy tina toby todd tom tomas tommy toni ' +
    'tony tracey traci tracy travis trevor tristan troy tyler ursula valentina valeria valerie vanessa vera veronica vicki ' +
    'victor victoria vijay vikram vincent viola violet virginia vivian vladimir walter wanda warren wayne wendy werner wes ' +
    'ahmet ali anil cassidy christoffer cory deepa ekaterina emre halina ivana jakob joaquin josef kristian leila mehmet owain pierce ' +
    'sachin shreya thiago yuki zeynep ' +
    'wilhelm will william wolfgang xavier yasmin yolanda yusuf yvette yvonne zach zachary zoe'
  ).split(' '),
);
