/**
 * Words of printed times, one entry per language or group of languages: the order of `3/10/2024` in it (`month`, `day`
 * or `year` first), then words of each kind, separated by `|`. Names of months and days come from `Intl`. Case and accents
 * do not matter (both sides are folded), so each word is written as usual.
 *
 * - `published`, `modified`, `undecided`: labels of the first publication, of a later change, of either.
 * - `month`, `weekday`: names that `Intl` does not give (`mrz:3`).
 * - `at`: between label, date and clock time; `of`: between day, month and year; `ordinal`: after a day.
 * - `am`, `pm`; `hourMark`, `minuteMark`, `secondMark`: after the parts of a clock time (`20h08`); `clockEnd`: after a whole
 *   one (`20:08 Uhr`); `yearMark`, `monthMark`, `dayMark`: after the parts of a date.
 * - `agoBefore`, `agoAfter`: beside a distance in time (`vor` 2 Stunden; 2 hours `ago`); `minute`, `unit`: minutes and longer or
 *   shorter units; `quantity`: `an` hour ago; `relativeDay`, `justNow`: relative to the moment of scraping.
 * - `count`: next to a read time, a number of views or comments.
 * - `byline`: opens a byline; `source`: before or after the name of a source or reporter, without a separator.
 * - `lead`: before a label (`this page was` last edited on).
 * - `weakMonth`: names in `month` that are words of other languages; they count only after a day.
 * - `likeWord`: months whose names are also common words; without a day they count only with a capital.
 * - `hijriMonth`, `hijriMark`, `gregorianMark`: a date of the Islamic calendar next to the Gregorian one is skipped.
 */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: `order: month
    published: published|published on|published at|for immediate release|published date|publish date|publishing date|publication date|date published|pub date|pubdate|first published|first published on|originally published|originally published on|originally posted|originally posted on|originally appeared on|posted|posted on|posted at|date posted|created|created on|created at|date created|submitted|submitted on|uploaded|uploaded on|released|released on|release date|issued|issued on|filed|filed on|filed at|added|added on|asked|asked on|started|first posted|web posted|published time|published online|first published online|date of publication
    modified: updated|updated on|updated at|update|last update|last updated|last updated on|last updated at|last updated date|date updated|updated date|most recently updated|most recently updated on|modified|modified on|last modified|last modified on|date modified|last revised|last revised on|revised|revised on|edited|edited on|last edited|last edited on|last reviewed|last reviewed on|last changed|last changed on|upd|as of|last update on|latest update|recently updated|reviewed|reviewed on
    undecided: date|dated|time|date and time|date & time|story date|article date|blog|report date; at: at|on|in|the|of; of: of|the; ordinal: st|nd|rd|th; am: am|a.m.; pm: pm|p.m.
    hourMark: h; clockEnd: hrs|hours|h|hr|o'clock|hs; dayMark: day; weekday: tues|weds|thur|thurs
    agoAfter: ago; minute: min|mins|minute|minutes|m; unit: second|seconds|sec|secs|s|hour|hours|hr|hrs|h|day|days|d|week|weeks|wk|wks|w|month|months|mo|mos|year|years|yr|yrs|y
    quantity: a|an|one|few|a few|several|a couple of|about|over|almost|and; relativeDay: today|yesterday
    justNow: just now|moments ago|a moment ago|a few moments ago|less than a minute ago
    count: read|reads|reading|reading time|read time|estimated reading time|estimated read time|to read|time to read|watch|listen|views|view|page views|comment|comments|shares|share|likes|like|replies|reply|responses|words|word|hits
    byline: by|written by|story by|words by|reported by|text by|author|authors|from|in; source: source
    likeWord: may|march|mar|set|ago|out|ara|mars|lip|lis|eki|per|tem|mai
    lead: site|this page was|this article was|this story was|this post was|this entry was|this content was|this document was|page|story|article`,
  de: `order: day
    published: veröffentlicht|veröffentlicht am|veröffentlichung|veröffentlichungsdatum|erstellt|erstellt am|publiziert|publiziert am|erschienen|erschienen am|erstmals veröffentlicht|erstveröffentlichung|eingestellt am|online seit|gepostet am|verfasst am|geschrieben am|meldung vom|artikel vom|vom
    modified: aktualisiert|aktualisiert am|aktualisierung|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|letztes update|bearbeitet|bearbeitet am|geändert|geändert am|zuletzt geändert|zuletzt geändert am|letzte änderung|zuletzt bearbeitet|überarbeitet|update vom
    undecided: datum|uhrzeit|stand; at: um|am|den|der|ab; hourMark: uhr; clockEnd: uhr; month: feber:2|mrz:3|maerz:3; weekday: sonnabend|montags|montagabend
    agoBefore: vor; minute: minute|minuten|min; unit: sekunde|sekunden|stunde|stunden|std|tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren
    quantity: ein|eine|einer|einem|wenigen|rund|etwa; relativeDay: heute|gestern|vorgestern; justNow: gerade eben|soeben
    count: lesezeit|lesedauer|minuten lesezeit|min lesezeit|minuten lesedauer|aufrufe|kommentare|kommentar|leser|gelesen|wörter; byline: von|text|autor|autorin
    source: quelle|redaktion; lead: zuerst|erstmals|artikel|beitrag|dieser artikel wurde|dieser beitrag wurde`,
  fr: `order: day
    published: publié|publié le|publiée|publiée le|publié à|publication|date de publication|article publié le|créé le|posté le|mis en ligne le|mis en ligne|paru le|écrit le|rédigé le|article mis en ligne le|diffusé le
    modified: mis à jour|mis à jour le|mis à jour à|mise à jour|mise à jour le|dernière mise à jour|dernière mise à jour le|maj|maj le|maj à|modifié|modifié le|actualisé|actualisé le|date de mise à jour|dernière modification|dernière modification le|màj|et modifié le|et mis à jour le
    undecided: date; at: le|à|a|vers|du|et; of: de|d; ordinal: er|ère|re|e; hourMark: h; minuteMark: min|mn; month: aoû:8
    agoBefore: il y a; minute: minute|minutes|min|mn; unit: seconde|secondes|heure|heures|h|jour|jours|semaine|semaines|mois|an|ans|année|années|j; quantity: un|une|environ
    relativeDay: aujourd'hui|hier|avant-hier; justNow: à l'instant
    count: lecture|de lecture|temps de lecture|min de lecture|durée de lecture|vues|commentaires|commentaire|partages|lu
    byline: par|article rédigé par|écrit par|rédigé par|propos recueillis par; source: avec afp|rédaction; lead: article|initialement|première fois|cet article a été|texte`,
  es: `order: day
    published: publicado|publicado el|publicada|publicada el|publicación|fecha de publicación|publicado a las|creado|creado el|publicado en|fecha publicación|creada
    modified: actualizado|actualizado el|actualizado al|actualizada|actualizada el|actualizado a las|actualización|última actualización|última actualización el|act|modificado|modificado el|última modificación|fecha de actualización|editado el
    undecided: fecha|hora; at: a las|a la|el|las|la|del|de; of: de|del; hourMark: h; clockEnd: horas|h|hs|hrs
    agoBefore: hace; minute: minuto|minutos|min; unit: segundo|segundos|hora|horas|día|días|semana|semanas|mes|meses|año|años; quantity: un|una|unos|unas|aprox
    relativeDay: hoy|ayer|anteayer; justNow: ahora mismo|hace un momento|hace instantes
    count: lectura|de lectura|tiempo de lectura|min de lectura|minutos de lectura|vistas|visitas|visualizaciones|comentarios|comentario|lecturas
    byline: por|escrito por|texto de; source: fuente|redacción|agencias; lead: artículo|noticia|primera vez|este artículo fue|este artículo ha sido`,
  pt: `order: day
    published: publicado|publicado em|publicada|publicada em|publicado por último em|publicação|data de publicação|postado em|postado|criado em|publicado às|publicado dia
    modified: atualizado|atualizado em|atualizada|atualizada em|atualizado às|atualização|última atualização|última atualização em|modificado em|modificado|última modificação|editado em|e atualizado em|actualizado em|atualizado há
    undecided: data; at: às|as|em|no dia|dia|à|ao|e; of: de; ordinal: º|ª|o; hourMark: h; minuteMark: min; clockEnd: horas|h
    agoBefore: há|ha; agoAfter: atrás; minute: minuto|minutos|min; unit: segundo|segundos|hora|horas|dia|dias|semana|semanas|mês|meses|ano|anos|h|d; quantity: um|uma|cerca de
    relativeDay: hoje|ontem|anteontem; justNow: agora mesmo|agora há pouco
    count: leitura|de leitura|tempo de leitura|min de leitura|minutos de leitura|visualizações|comentários|comentário|acessos; byline: por|escrito por|da redação|texto de
    source: fonte|redação; lead: artigo|matéria|primeira vez`,
  it: `order: day
    published: pubblicato|pubblicato il|pubblicata|pubblicata il|pubblicato alle|pubblicazione|data di pubblicazione|data pubblicazione|creato il|postato il|inserito il
    modified: aggiornato|aggiornato il|aggiornata|aggiornata il|aggiornato alle|aggiornamento|ultimo aggiornamento|ultimo aggiornamento il|ultimo aggiornamento alle|ultima modifica|ultima modifica il|modifica|modifica il|modifica alle|modificato|modificato il|agg|ultimo agg
    undecided: data|ora; at: alle|alle ore|ore|il|del|dalle|h|lo|l; of: di|del; ordinal: º|°; clockEnd: ore; month: febb:2|sett:9
    agoAfter: fa; minute: minuto|minuti|min; unit: secondo|secondi|ora|ore|giorno|giorni|settimana|settimane|mese|mesi|anno|anni; quantity: un|una|circa
    relativeDay: oggi|ieri|altroieri; justNow: adesso|poco fa|proprio ora
    count: lettura|di lettura|tempo di lettura|min di lettura|minuti di lettura|secondi di lettura|visite|visite totali|visualizzazioni|commenti|commento|letture
    byline: di|a cura di|scritto da|da; source: fonte|redazione; lead: articolo`,
  nl: `order: day
    published: gepubliceerd|gepubliceerd op|gepubliceerd om|geplaatst|geplaatst op|publicatiedatum|publicatie|aangemaakt op|aangemaakt|verschenen op
    modified: bijgewerkt|bijgewerkt op|bijgewerkt om|laatst bijgewerkt|laatst bijgewerkt op|laatste update|gewijzigd|gewijzigd op|laatst gewijzigd|laatst gewijzigd op|laatste wijziging|aangepast op|aangepast|geüpdatet|geüpdatet op|update
    undecided: datum|tijd; at: om|op|de; ordinal: e|ste|de; hourMark: u|uur; clockEnd: uur|u
    agoAfter: geleden; minute: minuut|minuten|min; unit: seconde|seconden|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|u; quantity: een|één
    relativeDay: vandaag|gisteren|eergisteren; justNow: zojuist|zonet|net binnen
    count: leestijd|minuten leestijd|min leestijd|leesduur|reacties|reactie|keer bekeken|weergaven|keer gelezen; byline: door|geschreven door|van; source: bron|redactie
    lead: artikel|eerst|voor het eerst`,
  ru: `order: day
    published: опубликовано|опубликован|опубликована|дата публикации|публикация|размещено|добавлено|создано|дата размещения|время публикации|дата создания
    modified: обновлено|обновлен|обновлён|обновлена|последнее обновление|дата обновления|изменено|дата изменения|отредактировано|изменен|обновление
    undecided: дата|время; at: в|от; clockEnd: ч|час|часов; yearMark: г|года|год|гг; weekday: среду|пятницу|субботу
    agoAfter: назад; minute: мин|минут|минуту|минуты|минута
    unit: секунд|секунду|секунды|сек|час|часа|часов|ч|день|дня|дней|неделю|недели|недель|месяц|месяца|месяцев|год|года|лет; quantity: один|одну|около
    relativeDay: сегодня|вчера|позавчера; justNow: только что
    count: просмотров|просмотра|просмотр|просмотры|комментариев|комментария|комментарии|комментарий|мин чтения|время чтения|чтения|прочтений|прочтения|прочитали
    byline: автор|текст|авторы; source: источник|редакция`,
  uk: `order: day
    published: опубліковано|дата публікації|додано|створено|апублікавана|дата публікацыі
    modified: оновлено|останнє оновлення|змінено|абноўлена|абноўлена ў
    undecided: дата; at: о|об|від; yearMark: р|року; weekday: п'ятниця
    agoAfter: тому; minute: хвилин|хвилини|хвилину|хв; unit: секунд|годину|години|годин|год|день|дні|днів|тиждень|тижні|тижнів|місяць|місяці|рік|роки|років
    relativeDay: сьогодні|вчора|учора
    count: переглядів|перегляди|коментарів|коментарі; byline: автор; source: джерело`,
  tr: `order: day
    published: yayınlanma|yayınlanma tarihi|yayınlandı|yayın tarihi|yayımlanma|yayımlanma tarihi|yayımlandı|giriş|giriş tarihi|eklenme|eklenme tarihi|oluşturulma tarihi|oluşturma tarihi|oluşturulma|haber giriş|haber giriş tarihi|haberin giriş tarihi|ilk yayın
    modified: güncelleme|güncelleme tarihi|güncellendi|güncellenme|güncellenme tarihi|son güncelleme|son güncelleme tarihi|son güncellenme|son güncellenme tarihi
    undecided: tarih|saat; at: saat|tarihinde|günü|saati; am: öö; pm: ös
    agoAfter: önce; minute: dakika|dk; unit: saniye|saat|sa|gün|hafta|ay|yıl; quantity: bir; relativeDay: bugün|dün; justNow: şimdi|az önce|şu an
    count: okunma|okuma|okuma süresi|dakika okuma|dk okuma|görüntülenme|görüntüleme|yorum|okunma süresi|kez okundu|okundu; byline: yazar|yazan|haber; source: kaynak|editör`,
  ar: `order: day
    published: نشر|نشرت|نشر في|نُشر|نُشر في|نشر بتاريخ|تاريخ النشر|تم النشر|تم النشر في|تم النشر بتاريخ|النشر|نشر يوم|تم النشر يوم|أضيف في|أضيف بتاريخ|نشرت في|نشر الساعة|نُشرت في|كتب في
    modified: آخر تحديث|آخر تحديث في|آخر تحديث للصفحة|آخر تعديل|تحديث|تم التحديث|تم التحديث في|محدث|عدل في|تاريخ التحديث|تاريخ آخر تحديث|حدث في|حُدّث في|آخر تحديث الساعة|تم تحديثه
    undecided: تاريخ|التاريخ|الساعة|بتاريخ|الوقت; at: في|على|الساعة|بتوقيت|عند|الموافق|توقيت|على الساعة; of: من; am: ص|صباحا|صباحًا|صباحاً
    pm: م|مساء|مساءً|مساءا|ظهرا|ظهراً|عصرا; clockEnd: دقيقة; month: كانون ثاني:1|يونيه:6|يوليه:7|تشرين أول:10|تشرين ثاني:11|كانون أول:12
    weekday: اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد|يوم
    agoBefore: منذ|قبل; minute: دقيقة|دقائق|دقيقتين|دقيقتان
    unit: ثانية|ثواني|ثوان|ساعة|ساعات|ساعتين|ساعتان|يوم|يومين|يومان|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|شهور|سنة|سنوات|سنتين|عام|عامين|أعوام; relativeDay: اليوم|أمس|الأمس
    justNow: الآن
    count: قراءة|مشاهدة|مشاهدات|مشاهده|تعليق|تعليقات|دقائق قراءة|دقيقة قراءة|وقت القراءة|مدة القراءة|القراءات|عدد المشاهدات|قراءات|زيارة
    byline: بقلم|كتب|كتبت|كتبه|تحرير|إعداد|من; source: المصدر|مصدر|وكالات
    hijriMonth: المحرم|ربيع أول|ربيع ثاني|ربيع الثاني|جمادى الأول|جمادى الثاني|جمادى الثانية|جمادى الآخر|ذي القعدة|ذي الحجة|shaban; hijriMark: هـ|ه|هجري|هجرية|ah; gregorianMark: م|ميلادي|ميلادية|ad`,
  zh: `order: year
    published: 发布时间|發布時間|發佈時間|发表时间|發表時間|发布于|發布於|发表于|發表於|发布|發布|發佈|发表|發表|发布日期|發布日期|發佈日期|刊登|刊登日期|上传时间|发稿时间|首次发布|首發|创建时间|建立時間|出版时间|投稿|发表日期
    modified: 更新|更新时间|更新時間|更新于|更新於|最后更新|最後更新|最近更新|最新更新|修改时间|编辑于|編輯於|最后修改|更新日期|已更新|最后更新时间|最後更新時間|最后编辑于|修订|修訂|修改
    undecided: 日期|时间|時間; am: 上午|凌晨|早上|清晨; pm: 下午|晚上|傍晚; hourMark: 时|時|点|點; minuteMark: 分; secondMark: 秒; yearMark: 年; monthMark: 月; dayMark: 日|号|號
    weekday: 星期天|週一|週二|週三|週四|週五|週六|週日|禮拜一|一|二|三|四|五|六
    agoAfter: 前|之前; minute: 分钟|分鐘|分; unit: 秒|秒钟|秒鐘|小时|小時|个小时|個小時|天|日|周|週|个月|個月|年; relativeDay: 今天|昨天|前天|今日|昨日; justNow: 刚刚|剛剛
    count: 阅读|閱讀|阅读量|阅读数|浏览|瀏覽|浏览量|浏览次数|点击|点击数|点击量|次|人阅读|评论|評論|次阅读|次浏览|人气|阅读时间|分钟阅读|字数|字; byline: 文|作者|撰文|撰文者
    source: 来源|來源|来源于|报道|報導|報道|作者|记者|記者|编辑|編輯|责任编辑|責任編輯|责编|責編|出处|文章来源|稿源|信息来源|来自|來自|字号|撰稿|通讯员|作者来源`,
  ja: `order: year
    published: 公開|公開日|公開日時|配信|配信日|配信日時|掲載|掲載日|掲載日時|投稿日|投稿日時|投稿|発表|発表日|初回公開日|初出|発売|作成日|発行|発行日|入力
    modified: 更新|更新日|更新日時|最終更新|最終更新日|最終更新日時|修正|改訂|更新済み|改訂日
    undecided: 日付|日時; am: 午前|朝; pm: 午後|夜; hourMark: 時; minuteMark: 分; secondMark: 秒; yearMark: 年; monthMark: 月; dayMark: 日; weekday: 月曜|火曜|水曜|木曜|金曜|土曜|日曜|祝
    agoAfter: 前; minute: 分|分間; unit: 時間|日|週間|か月|ヶ月|カ月|ヵ月|年|秒; relativeDay: 本日|昨日|一昨日; justNow: たった今
    count: 閲覧|閲覧数|コメント|件|再生|再生回数|回|分で読めます|文字|この記事は約; byline: 著者|執筆|文; source: 記者|編集|編集部|出典|提供|編集委員`,
  ko: `order: year
    published: 입력|기사입력|기사 입력|입력시간|입력 시간|최초입력|최초 입력|입력일|송고|송고시간|송고 시간|등록|등록일|등록시간|기사등록|기사 등록|작성|작성일|게재|게시|게시일|발행|발행일|승인|보도|방송일|게시됨|지면보기|배포|배포일|배포일시
    modified: 기준|수정|기사수정|기사 수정|최종수정|최종 수정|최종수정일|최종수정시간|수정시간|수정일|업데이트|갱신|최종업데이트|최종 업데이트|마지막 업데이트|수정됨|재송고
    undecided: 날짜|일시|시간|시각; at: 끝; am: 오전|새벽|아침; pm: 오후|저녁|밤|낮; hourMark: 시; minuteMark: 분; secondMark: 초; yearMark: 년; monthMark: 월; dayMark: 일
    agoAfter: 전; minute: 분; unit: 초|시간|일|주|주일|개월|달|년; relativeDay: 오늘|어제|그제; justNow: 방금|방금 전
    count: 조회|조회수|댓글|추천|읽음|읽기|분량|회|건|명; byline: 글; source: 기자|특파원|출처|편집국|에디터|논설위원|인턴기자|선임기자|통신원`,
  pl: `order: day
    published: opublikowano|opublikowany|data publikacji|publikacja|data dodania|dodano|utworzono|opublikowane
    modified: aktualizacja|zaktualizowano|ostatnia aktualizacja|data aktualizacji|zmodyfikowano|ostatnia modyfikacja
    undecided: data; at: godz|o godz|godzina|dnia|o; yearMark: r|roku; weekday: ndz
    agoAfter: temu; minute: minut|minuty|minutę|min; unit: sekund|godzinę|godziny|godzin|godz|dzień|dni|tydzień|tygodnie|tygodni|miesiąc|miesiące|miesięcy|rok|lata|lat
    relativeDay: dzisiaj|dziś|wczoraj
    count: wyświetleń|odsłon|komentarzy|komentarze|min czytania|czas czytania|czytania|czyta się; byline: autor|autorka; source: źródło|oprac|redakcja`,
  sv: `order: day
    published: publicerad|publicerat|publicerades|publicerad den|skapad|inlagd
    modified: uppdaterad|uppdaterat|senast uppdaterad|uppdaterades|ändrad|senast ändrad
    undecided: datum|tid; at: kl|klockan|den
    agoAfter: sedan; minute: minut|minuter|min; unit: sekunder|timme|timmar|tim|dag|dagar|vecka|veckor|månad|månader|år; quantity: en|ett|för
    relativeDay: idag|i dag|igår|i går
    count: lästid|min lästid|kommentarer|visningar|min läsning; byline: av|text; source: källa`,
  nb: `order: day
    published: publisert|først publisert|offentliggjort|udgivet|udgivet den|opprettet|oprettet|lagt ut
    modified: oppdatert|opdateret|sist oppdatert|senest opdateret|endret|sist endret|opdateret den|ændret
    undecided: dato; at: kl|klokken|den|d
    agoAfter: siden; minute: minutt|minutter|min; unit: sekunder|time|timer|dag|dager|dage|uke|uker|uge|uger|måned|måneder|år; quantity: en|ett|et|for; relativeDay: i dag|i går
    count: lesetid|min lesetid|læsetid|min læsetid|kommentarer|visninger; byline: av|af|skrevet av|skrevet af; source: kilde`,
  fa: `order: year
    published: انتشار|تاریخ انتشار|منتشر شد|منتشر شده|منتشر شده در|زمان انتشار|تاریخ خبر|درج شده|ارسال
    modified: به‌روزرسانی|به روز رسانی|بروزرسانی|به روز شده|به روز شده در|به‌روزشده|آخرین به‌روزرسانی|آخرین بروزرسانی|به‌روز شد|ویرایش|آخرین ویرایش
    undecided: تاریخ|زمان; at: ساعت|در; weekday: پنج‌شنبه|یک‌شنبه|سه شنبه|سه‌شنبه|چهار شنبه|پنج شنبه|یک شنبه|دو شنبه|یکشنبه|دوشنبه
    agoAfter: پیش|قبل; minute: دقیقه; unit: ثانیه|ساعت|روز|هفته|ماه|سال; relativeDay: امروز|دیروز
    count: بازدید|نظر|کد خبر|مطالعه; byline: نویسنده|نوشته; source: منبع|خبرنگار`,
  vi: `order: day
    published: đăng|đăng lúc|đăng ngày|ngày đăng|xuất bản|ngày xuất bản|phát hành|đã đăng
    modified: cập nhật|cập nhật lúc|cập nhật ngày|cập nhật lần cuối|sửa đổi|chỉnh sửa
    undecided: ngày|thời gian; at: lúc|vào|vào lúc|ngày|hôm; of: năm; hourMark: giờ|g|h; minuteMark: phút; clockEnd: giờ; monthMark: tháng|thg
    weekday: thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7|t2|t3|t4|t5|t6|t7
    agoAfter: trước; minute: phút; unit: giây|giờ|ngày|tuần|tháng|năm; relativeDay: hôm nay|hôm qua
    count: lượt xem|bình luận|phút đọc; byline: tác giả|theo; source: nguồn`,
  id: `order: day
    published: terbit|diterbitkan|dipublikasikan|dipublikasi|tayang|ditayangkan|rilis|tanggal terbit|diterbitkan pada|dipublikasikan pada|diterbitkan di
    modified: diperbarui|diperbaharui|pembaruan|update terakhir|terakhir diperbarui|kemas kini|dikemas kini|terakhir dikemas kini|dimutakhirkan|diubah|dikemaskini
    undecided: tanggal|tarikh|waktu; at: pukul|pada|jam; weekday: jum'at|ahad|isnin|khamis
    agoAfter: lalu|yang lalu; minute: menit|minit; unit: detik|jam|hari|minggu|bulan|tahun; relativeDay: hari ini|kemarin|semalam; justNow: baru saja
    count: menit baca|dibaca|kali dilihat|komentar; byline: oleh|penulis|ditulis oleh; source: sumber|editor|reporter`,
  cs: `order: day
    published: publikováno|vydáno|vytvořeno|zveřejněno|datum vydání|vyšlo|zverejnené|publikované|uverejnené|vydané|dátum vydania
    modified: aktualizováno|aktualizace|poslední aktualizace|naposledy upraveno|upraveno|aktualizované|posledná aktualizácia|upravené|naposledy aktualizované
    undecided: datum|dátum|čas; at: v|ve|o|dne|dňa; clockEnd: hod|hodin; weekday: pondělí|úterý|středa|čtvrtek|pátek|neděle|pondelok|utorok|štvrtok|piatok|nedeľa
    agoBefore: před|pred; minute: minut|minutami|minuty|minutou|minútami|min
    unit: sekundami|hodinou|hodinami|dnem|dny|týdnem|týdny|měsícem|měsíci|rokem|lety|hodín|dňami|mesiacmi; relativeDay: dnes|včera
    count: minut čtení|čtení|doba čtení|komentářů|diskuse|min čítania; byline: autor|autorka|text|napsal|napsala; source: zdroj`,
  hu: `order: year
    published: megjelent|közzétéve|publikálva|létrehozva|feltöltve|megjelenés
    modified: frissítve|módosítva|utoljára frissítve|utolsó frissítés|frissítés
    undecided: dátum|időpont; at: kor; weekday: hétfőn|kedden|szerdán|csütörtökön|pénteken|szombaton|vasárnap
    agoAfter: ezelőtt|perce|órája|napja; minute: perccel|perc|p; unit: másodperccel|órával|nappal|héttel|hónappal|évvel|órája|napja; relativeDay: ma|tegnap
    count: perc olvasás|olvasási idő|hozzászólás; byline: szerző|írta; source: forrás`,
  ro: `order: day
    published: publicat|publicat la|publicat pe|publicat în|data publicării|publicare|postat|postat la|adăugat la
    modified: actualizat|actualizat la|actualizat în|actualizare|ultima actualizare|data actualizării|ultimul update|modificat|ultima modificare
    undecided: data|ora; at: la|la ora|ora|pe|din
    agoBefore: acum|în urmă cu; agoAfter: în urmă; minute: minute|min|minut; unit: secunde|oră|ore|zi|zile|săptămâni|luni|ani; relativeDay: azi|astăzi|ieri
    count: timp de citire|minute de citit|vizualizări|comentarii; byline: de|autor|scris de; source: sursa|sursă`,
  el: `order: day
    published: δημοσιεύτηκε|δημοσίευση|ημερ. έκδοσης|ημερομηνία έκδοσης|δημοσιεύθηκε|ημερομηνία δημοσίευσης|δημοσιευμένο|καταχώρηση|πρώτη δημοσίευση
    modified: ενημερώθηκε|ενημέρωση|τελευταία ενημέρωση|τροποποιήθηκε|τελευταία τροποποίηση|ανανεώθηκε
    undecided: ημερομηνία|ώρα; at: στις|ώρα|στη|την; am: πμ; pm: μμ
    month: ιανουάριος:1|φεβρουάριος:2|μάρτιος:3|απρίλιος:4|μάιος:5|ιούνιος:6|ιούλιος:7|αύγουστος:8|σεπτέμβριος:9|οκτώβριος:10|νοέμβριος:11|δεκέμβριος:12
    agoBefore: πριν|πριν από; minute: λεπτά|λεπτό; unit: δευτερόλεπτα|ώρα|ώρες|ημέρα|ημέρες|μέρες|εβδομάδα|εβδομάδες|μήνα|μήνες|χρόνια; relativeDay: σήμερα|χθες|χτες
    count: λεπτά ανάγνωσης|ανάγνωση|χρόνος ανάγνωσης|σχόλια|προβολές; byline: του|της|γράφει|συντάκτης; source: πηγή`,
  he: `order: day
    published: פורסם|פורסם ב|פורסם בתאריך|תאריך פרסום|פורסם לראשונה|עלה לאתר|פרסום
    modified: עודכן|עודכן ב|עדכון אחרון|עודכן לאחרונה|עדכון
    undecided: תאריך|שעה; at: בשעה|ב|ביום; weekday: יום א'|יום ב'|יום ג'|יום ד'|יום ה'|יום ו'|שבת|ראשון|שני|שלישי|רביעי|חמישי|שישי
    agoBefore: לפני; minute: דקות|דקה; unit: שניות|שעה|שעות|שעתיים|יום|ימים|יומיים|שבוע|שבועות|חודש|חודשים|שנה|שנים; relativeDay: היום|אתמול
    count: דקות קריאה|זמן קריאה|תגובות|צפיות; byline: מאת|כתב|כתבה; source: מקור`,
  hi: `order: day
    published: प्रकाशित|प्रकाशन तिथि|प्रकाशित तिथि|पब्लिश्ड|प्रकाशित तिथी|पोस्ट किया गया|प्रकाशित किया गया|प्रकाशित हुआ|पब्लिश
    modified: अपडेटेड|अपडेट|अद्यतन|संशोधित|अंतिम अपडेट|आखरी अपडेट|आख़री अपडेट|अपडेट किया गया|अपडेटेड ऑन|अद्यतनित
    undecided: दिनांक|तारीख|समय; at: को|बजे|रोजी; clockEnd: बजे|वाजता; month: फरवरी:2|फ़रवरी:2|सितम्बर:9|नवम्बर:11|दिसम्बर:12|अक्तूबर:10|अप्रैल:4
    agoAfter: पहले|पूर्व; quantity: एक|कुछ|करीब|लगभग; minute: मिनट; unit: सेकंड|घंटे|घंटा|दिन|सप्ताह|महीने|महीना|साल|वर्ष; relativeDay: आज|कल
    count: मिनट पढ़ें|बार पढ़ा गया|टिप्पणियाँ; byline: द्वारा|लेखक|रिपोर्ट|लेखन; source: स्रोत`,
  bn: `order: day
    published: প্রকাশ|প্রকাশিত|প্রকাশের সময়|প্রকাশ তারিখ|প্রকাশিত হয়েছে|প্রকাশকাল
    modified: আপডেট|শেষ আপডেট|হালনাগাদ|সর্বশেষ আপডেট|সংশোধিত
    undecided: তারিখ|সময়; at: এ; am: এএম; pm: পিএম
    agoAfter: আগে|পূর্বে; minute: মিনিট; unit: সেকেন্ড|ঘণ্টা|ঘন্টা|দিন|সপ্তাহ|মাস|বছর; relativeDay: আজ|গতকাল
    byline: লেখক; source: সূত্র`,
  th: `order: day
    published: เผยแพร่|เผยแพร่เมื่อ|เผยแพร่วันที่|เผยแพร่แล้ว|วันที่เผยแพร่|โพสต์เมื่อ|โพสต์|ตีพิมพ์|ประกาศเมื่อ
    modified: อัปเดต|อัพเดท|ปรับปรุง|แก้ไข|อัปเดตล่าสุด|อัปเดตล่าสุดเมื่อ|อัพเดทล่าสุด|ปรับปรุงล่าสุด|แก้ไขล่าสุด|อัปเดตเมื่อ|แก้ไขล่าสุดเมื่อ
    undecided: วันที่|เวลา|วัน; at: เวลา|เมื่อ|ที่; of: พ.ศ|พศ|ค.ศ|คศ; clockEnd: น|น.|นาฬิกา
    weekday: วันจันทร์ที่|วันอังคารที่|วันพุธที่|วันพฤหัสบดีที่|วันศุกร์ที่|วันเสาร์ที่|วันอาทิตย์ที่|วันพฤหัสที่|วันพฤหัส
    agoAfter: ที่แล้ว|ที่ผ่านมา; minute: นาที; unit: วินาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี|ชม; relativeDay: วันนี้|เมื่อวาน|เมื่อวานนี้
    count: อ่าน|ครั้ง|ความคิดเห็น; byline: โดย|ผู้เขียน|เรื่อง; source: ที่มา`,
  fi: `order: day
    published: julkaistu|julkaisupäivä|julkaistiin|lisätty|julkaisuaika
    modified: päivitetty|muokattu|viimeksi päivitetty|päivitys|päivitettiin|muutettu
    undecided: päivämäärä|aika|päiväys; at: klo|kello|kl; weekday: maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntaina
    agoAfter: sitten; minute: min|minuuttia|minuutti; unit: sekuntia|tunti|tuntia|päivä|päivää|viikko|viikkoa|kuukausi|kuukautta|vuosi|vuotta|h; relativeDay: tänään|eilen
    count: min lukuaika|lukuaika|kommenttia; byline: teksti|kirjoittaja|toimittaja; source: lähde`,
  da: `order: day
    published: udgivet|offentliggjort|publiceret|udgivet d|oprettet|bragt
    modified: opdateret|sidst opdateret|senest opdateret|ændret|opdateret d
    undecided: dato|tid; at: kl|klokken|d|den
    agoAfter: siden; minute: minut|minutter|min; unit: sekunder|time|timer|dag|dage|uge|uger|måned|måneder|år; quantity: en|et|for; relativeDay: i dag|i går
    count: læsetid|min læsetid|kommentarer; byline: af|skrevet af; source: kilde`,
  bg: `order: day
    published: публикувано|публикувана|публикувано на|публикация|дата на публикуване|добавено|обявено
    modified: обновено|обновена|последна промяна|актуализирано|променено|последна актуализация|редактирано
    undecided: дата|час; at: в|на|от; clockEnd: ч|часа; yearMark: г|година
    agoBefore: преди; minute: минути|минута|мин; unit: секунди|час|часа|ден|дни|седмица|седмици|месец|месеца|година|години; relativeDay: днес|вчера
    count: минути четене|преглеждания|коментара|коментари|време за четене; byline: автор|от; source: източник`,
  hr: `order: day
    published: objavljeno|objavljen|datum objave|objava|postavljeno|objavljeno dana|објављено|датум објаве|objavljeno v|објавено|објавено на
    modified: ažurirano|zadnja izmjena|posljednja izmjena|izmijenjeno|poslednja izmena|osveženo|ажурирано|последња измена|измењено|posodobljeno|nazadnje posodobljeno|spremenjeno|zadnja sprememba|zadnji poseg|ažuriran
    undecided: datum|vrijeme|време|ura|ob; at: u|ob|v|у|dana|во; clockEnd: sati|h|časova|часова|часот; yearMark: godine|god|leta|год|године
    weekday: ponedjeljak|utorak|srijeda|četvrtak|petak|nedjelja|ponedeljek|torek|sreda|četrtek|sobota|nedelja|ponedeljak|недеља|понедељак|уторак|среда|четвртак|петак
    agoBefore: prije|pre|pred|пре; minute: minuta|minuti|min|минута; unit: sekundi|sat|sata|sati|dan|dana|tjedan|nedelja|mjesec|mesec|godina|ure|ur|dni|dnevi|сати|дана
    relativeDay: danas|jučer|juče|danes|včeraj|данас|јуче
    count: minuta čitanja|čitanje|komentara|min branja|pregleda; byline: autor|piše|avtor|пише|аутор; source: izvor|vir|извор`,
  lt: `order: day
    published: paskelbta|publikuota|publikavimo data|įkelta|skelbta|publicēts|publicēta|ievietots|avaldatud|lisatud|postitatud
    modified: atnaujinta|paskutinį kartą atnaujinta|redaguota|atjaunots|atjaunota|labots|uuendatud|muudetud|viimati uuendatud|viimati muudetud|täiendatud
    undecided: data|laikas|datums|kuupäev|laiks|aeg; at: val|plkst|pulksten|kell|kl; clockEnd: val; yearMark: m|metų|gada|gads|a|aasta; dayMark: d|diena
    month: janvārī:1|februārī:2|martā:3|aprīlī:4|maijā:5|jūnijā:6|jūlijā:7|augustā:8|septembrī:9|oktobrī:10|novembrī:11|decembrī:12|jaanuaril:1|veebruaril:2|märtsil:3|aprillil:4|mail:5|juunil:6|juulil:7|augustil:8|septembril:9|oktoobril:10|novembril:11|detsembril:12
    agoBefore: prieš|pirms; agoAfter: tagasi; minute: min|minutes|minučių|minūtēm|minutit
    unit: sekundžių|valandą|valandas|valandų|dieną|dienas|dienų|stundām|stundas|dienām|tundi|päeva|nädalat; relativeDay: šiandien|vakar|šodien|täna|eile
    count: komentarai|komentarų|skaitymo laikas|lasīšanas laiks|kommentaari|lugemisaeg; byline: autorius|autorė|autors|autore|autor|teksts|tekst; source: šaltinis|avots|allikas`,
  ca: `order: day
    published: publicat|publicat el|publicada|data de publicació|publicació|publicado o|publicado
    modified: actualitzat|actualitzat el|actualitzada|última actualització|modificat el|actualització|actualizado o|última actualización
    undecided: data|hora; at: a les|a la|el|les|de les|ás|o|as; of: de|d|del
    agoBefore: fa|hai; minute: minuts|minut|min|minutos; unit: segons|hora|hores|dia|dies|setmana|setmanes|mes|mesos|any|anys|horas|días; relativeDay: avui|ahir|hoxe|onte
    count: minuts de lectura|lectura|comentaris|temps de lectura; byline: per|escrit per; source: font|redacció`,
  ur: `order: day
    published: شائع|شائع شدہ|تاریخ اشاعت|اشاعت|شائع کیا گیا
    modified: اپ ڈیٹ|اپڈیٹ|آخری اپ ڈیٹ|تازہ کاری|اپڈیٹ شدہ
    undecided: تاریخ|وقت; at: بجے|کو|بروز; clockEnd: بجے
    agoAfter: قبل|پہلے; minute: منٹ; unit: سیکنڈ|گھنٹے|گھنٹہ|دن|ہفتے|ماہ|سال; relativeDay: آج|کل
    byline: تحریر|مصنف; source: ذرائع`,
  ta: `order: day
    published: வெளியிடப்பட்டது|பதிவு செய்த நாள்|பதிவு|ప్రచురణ తేదీ|ప్రచురించబడింది|প্রকাশিত|प्रसिद्ध|प्रकाशन|પ્રકાશિત|ಪ್ರಕಟಿಸಲಾಗಿದೆ|പ്രസിദ്ധീകരിച്ചത്|ਪ੍ਰਕਾਸ਼ਿਤ|Published On
    modified: புதுப்பிக்கப்பட்டது|మార్పు|నవీకరణ|अद्ययावत|અપડેટ|ನವೀಕರಿಸಲಾಗಿದೆ|അപ്ഡേറ്റ് ചെയ്തത്|ਅੱਪਡੇਟ|ਅਪਡੇਟ
    undecided: தேதி|తేదీ|તારીખ|ದಿನಾಂಕ|തീയതി`,
  km: `order: day
    month: ខែមករា:1|ខែកុម្ភៈ:2|ខែមីនា:3|ខែមេសា:4|ខែឧសភា:5|ខែមិថុនា:6|ខែកក្កដា:7|ខែសីហា:8|ខែកញ្ញា:9|ខែតុលា:10|ខែវិច្ឆិកា:11|ខែធ្នូ:12
    weekday: ថ្ងៃចន្ទ|ថ្ងៃអង្គារ|ថ្ងៃពុធ|ថ្ងៃព្រហស្បតិ៍|ថ្ងៃសុក្រ|ថ្ងៃសៅរ៍|ថ្ងៃអាទិត្យ
    at: ថ្ងៃទី|ថ្ងៃ ទី|ថ្ងៃ|ទី|ម៉ោង; of: ខែ|ឆ្នាំ; am: ព្រឹក; pm: ល្ងាច|រសៀល
    published: ចេញផ្សាយ|ផ្សាយ; modified: កែប្រែ`,
  my: `order: year
    month: ဇန်နဝါရီလ:1|ဖေဖော်ဝါရီလ:2|မတ်လ:3|ဧပြီလ:4|မေလ:5|ဇွန်လ:6|ဇူလိုင်လ:7|ဩဂုတ်လ:8|စက်တင်ဘာလ:9|အောက်တိုဘာလ:10|နိုဝင်ဘာလ:11|ဒီဇင်ဘာလ:12
    yearMark: ခုနှစ်|ခု; dayMark: ရက်|ရက်နေ့`,
  lo: `order: day
    at: ວັນທີ`,
  mn: `order: year
    yearMark: оны|он; monthMark: сарын|сар; dayMark: өдөр; ordinal: р|дугаар|дүгээр; published: нийтэлсэн|нийтлэгдсэн; modified: шинэчилсэн`,
  si: `order: year
    month: ජනවාරි:1|පෙබරවාරි:2|මාර්තු:3|අප්‍රේල්:4|මැයි:5|ජූනි:6|ජූලි:7|අගෝස්තු:8|සැප්තැම්බර්:9|ඔක්තෝබර්:10|නොවැම්බර්:11|දෙසැම්බර්:12
    am: පෙ.ව|පෙ. ව; pm: ප.ව|ප. ව; published: ප්‍රකාශිත; modified: යාවත්කාලීන`,
  te: `order: day
    month: జనవరి:1|మార్చి:3|జూన్:6|సెప్టెంబరు:9|అక్టోబరు:10|నవంబరు:11|డిసెంబరు:12`,
  gu: `order: day
    month: ઓક્ટોબર:10`,
  ckb: `order: day
    month: کانوونی دووەم:1|کانوونی دووەمی:1|شوبات:2|شوباتی:2|ئازار:3|ئازاری:3|نیسان:4|نیسانی:4|ئایار:5|ئایاری:5|حوزەیران:6|حوزەیرانی:6|تەممووز:7|تەممووزی:7|ئاب:8|ئابی:8|ئەیلوول:9|ئەیلوولی:9|تشرینی یەکەم:10|تشرینی یەکەمی:10|تشرینی دووەم:11|تشرینی دووەمی:11|کانوونی یەکەم:12|کانوونی یەکەمی:12
    ordinal: ی`,
  ha: `order: day
    of: ga; weekday: lahadi|litinin|talata|laraba|alhamis|juma'a|jumma'a|asabar
    month: janairu:1|fabrairu:2|maris:3|afrilu:4|mayu:5|yuni:6|yuli:7|agusta:8|satumba:9|oktoba:10|nuwamba:11|disamba:12
    published: an wallafa|wallafa|an buga; modified: an sabunta`,
  sq: `order: day
    published: publikuar|publikuar më|publikuar në|e publikuar|e publikuar më|i publikuar|i publikuar më|u publikua|u publikua më|publikimi|data e publikimit|koha e publikimit|postuar|postuar më|postuar në|e postuar më|botuar|botuar më|u botua më|krijuar më|shtuar më
    modified: përditësuar|përditësuar më|e përditësuar|e përditësuar më|i përditësuar|i përditësuar më|u përditësua|u përditësua më|përditësim|përditësimi|përditësimi i fundit|përditësuar për herë të fundit|përditësuar për herë të fundit më|ndryshuar|ndryshuar më|ndryshimi i fundit|modifikuar|modifikuar më
    month: kor:7|gus:8; weakMonth: kor|gus; at: më|në orën|orën|më datë|në datën; am: paradite|e paradites|e mëngjesit; pm: pasdite|e pasdites|e mbrëmjes; weekday: hënë|mërkurë|enjte|premte|shtunë|të hënën|të martën|të mërkurën|të enjten|të premten|të shtunën|të dielën
    agoAfter: më parë; minute: minuta|minutë|minutash
    unit: sekonda|sekondë|sekondash|orë|orësh|ditë|ditësh|javë|javësh|muaj|muajsh|vit|vite|vjet|vitesh|vjetësh; quantity: një|disa|rreth|pak; relativeDay: sot|dje|pardje; justNow: para pak çastesh|pak më parë
    count: lexim|min lexim|minuta lexim|minuta leximi|koha e leximit|kohë leximi|lexime|shikime|klikime|koment|komente|herë lexuar
    byline: nga|shkruar nga|shkruan|përgatiti; source: burimi|redaksia; lead: artikulli|ky artikull|lajmi`,
  hy: `order: day
    published: հրապարակվել է|հրապարակված|გამოქვეყნდა|გამოქვეყნებულია|dərc edilib|yayımlanıb|жарияланды|жарияланған|gepubliseer|imechapishwa|ilichapishwa|cyhoeddwyd|foilsithe|argitaratua|objavené|birt|útgáfudagur|ippubblikat|publizéiert|útgivið|wedi'i gyhoeddi
    modified: թարմացվել է|թարմացված|განახლდა|განახლებულია|yenilənib|yenilənmə|жаңартылды|жаңартылған|opgedateer|imesasishwa|diweddarwyd|nuashonraithe|eguneratua|uppfært|síðast uppfært|aġġornat|aktualiséiert|fir d'lescht aktualiséiert|dagført
    undecided: ամսաթիվ|თარიღი|tarix|күні|data|datum|tarehe; at: ag; yearMark: թ|წ|წელი|წლის|ж|жыл|жылғы|й|йил|yil|il|ko|eko; dayMark: a|an|ean; of: ta; month: jannar:1|frar:2|marzu:3|mejju:5|ġunju:6|lulju:7|awwissu:8|settembru:9|ottubru:10|novembru:11|diċembru:12|mäerz:3|abrëll:4`,
};

/** The first year of each era is the one after this. */
export const ERAS: ReadonlyMap<string, number> = new Map(
  '令和 2018,平成 1988,昭和 1925,民國 1911,民国 1911'
    .split(',')
    .map((row) => [row.slice(0, 2), Number(row.slice(3))]),
);

/**
 * Zones by offset; `day`: of languages that write the day before the month; `?`: the offset depends on the day (ET), or several
 * zones share the name: IST (India, Israel, Ireland), AST, GST. CST is -06:00 only with am/pm: Chinese papers print it after
 * a 24-hour time. BST is +01:00 only in British style (a point in the time: `11.08am BST`, `11.08 BST`) or with GMT on the
 * same line, because papers in Bangladesh print `04:30 PM BST` too.
 */
export const ZONES = `
  Z : z|utc|coordinated universal time
  Z day : gmt|greenwich mean time|غرينتش|جرينتش|تغ|по гринвичу|wet
  -04:00 : edt
  -05:00 : est|cdt
  -06:00 am-pm : cst
  -06:00 : mdt
  -07:00 : mst|pdt
  -08:00 : pst|akdt
  -09:00 : akst
  -10:00 : hst
  ? : et|eastern|eastern time|ct|central time|mt|mountain time|pt|pacific time|ast|gst|local time|ortszeit|heure locale|hora local|ora locale|القاهرة|بيروت
  ? day : ist|ora italiana|heure de paris|heure francaise|hora peninsular
  -03:00 day : brt|hora de brasilia|horario de brasilia
  +01:00 day british : bst
  +01:00 day : west|wat|cet|mez
  +02:00 day : cest|mesz|cat|eet|sast
  +03:00 day : eest|eat|msk|мск|trt|tsi|по москве|по московскому времени|مكه المكرمه|مكة المكرمة|مكة
  +03:30 day : irst
  +04:00 day : بتوقيت أبوظبي|بتوقيت أبو ظبي|بتوقيت الإمارات|بتوقيت دبي
  +05:00 day : pkt
  +05:45 day : npt
  +07:00 day : wib|ict
  +08:00 day : sgt|hkt|myt|pht|wita|awst
  +08:00 : 北京时间|北京時間|香港時間|台北時間
  +09:00 : jst|日本時間|kst|한국시간|한국시각
  +09:30 day : acst
  +10:00 day : aest
  +10:30 day : acdt
  +11:00 day : aedt
  +12:00 day : nzst
  +13:00 day : nzdt`;
