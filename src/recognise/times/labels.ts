/**
 * Words of printed times, one table per language; names of months and days come from `Intl`. Alternatives are separated
 * by `|`. Case and accents do not matter (both sides are folded), so each word is written as usual.
 */
export interface TimeWords {
  readonly language: string;
  /** For languages that write `3/10/2024`: which part is first. */
  readonly order: 'month' | 'day' | 'year';
  /** Names that `Intl` does not give: `mrz:3`. */
  readonly months?: string;
  readonly weekdays?: string;
  /** Labels of the first publication. */
  readonly published: string;
  /** Labels of a later change. */
  readonly modified: string;
  /** Labels of either. */
  readonly undecided?: string;
  /** Words between label, date and clock time. */
  readonly at?: string;
  /** Words between day, month and year. */
  readonly of?: string;
  readonly ordinals?: string;
  readonly am?: string;
  readonly pm?: string;
  /** Between hours and minutes (`20h08`, `20時08分`). */
  readonly hourMarks?: string;
  readonly minuteMarks?: string;
  readonly secondMarks?: string;
  /** After a whole clock time (`20:08 Uhr`). */
  readonly clockEnds?: string;
  readonly yearMarks?: string;
  readonly monthMarks?: string;
  readonly dayMarks?: string;
  /** Before and after a distance in time (`vor` 2 Stunden; 2 hours `ago`). */
  readonly agoBefore?: string;
  readonly agoAfter?: string;
  readonly minutes?: string;
  /** Units other than minutes. */
  readonly units?: string;
  /** `an` hour ago. */
  readonly quantities?: string;
  /** Days relative to the moment of scraping. */
  readonly relativeDays?: string;
  readonly justNow?: string;
  /** Words next to a read time, a view count or a comment count. */
  readonly counts?: string;
  /** Words that open a byline. */
  readonly bylines?: string;
  /** Words before or after the name of a source or reporter, without a separator. */
  readonly sources?: string;
  /** Words before a label (`this page was` last edited on). */
  readonly leads?: string;
}

export const LANGUAGES: readonly TimeWords[] = [
  {
    language: 'en',
    order: 'month',
    weekdays: 'tues|weds|thur|thurs',
    published:
      'published|published on|published at|published date|publish date|publishing date|publication date|date published|pub date|pubdate|first published|first published on|originally published|originally published on|originally posted|originally posted on|originally appeared on|posted|posted on|posted at|date posted|created|created on|created at|date created|submitted|submitted on|uploaded|uploaded on|released|released on|release date|issued|issued on|filed|filed on|filed at|added|added on|asked|asked on|started|first posted|web posted|published time|published online|first published online|date of publication',
    modified:
      'updated|updated on|updated at|update|last update|last updated|last updated on|last updated at|last updated date|date updated|updated date|most recently updated|most recently updated on|modified|modified on|last modified|last modified on|date modified|last revised|last revised on|revised|revised on|edited|edited on|last edited|last edited on|last reviewed|last reviewed on|last changed|last changed on|upd|as of|last update on|latest update|recently updated|reviewed|reviewed on',
    undecided: 'date|dated|time|date and time|date & time|story date|article date|blog|report date',
    at: 'at|on|in|the|of',
    of: 'of|the',
    ordinals: 'st|nd|rd|th',
    am: 'am',
    pm: 'pm',
    hourMarks: 'h',
    clockEnds: "hrs|hours|h|hr|o'clock|hs",
    agoAfter: 'ago',
    minutes: 'min|mins|minute|minutes|m',
    units:
      'second|seconds|sec|secs|s|hour|hours|hr|hrs|h|day|days|d|week|weeks|wk|wks|w|month|months|mo|mos|year|years|yr|yrs|y',
    quantities: 'a|an|one|few|a few|several|a couple of|about|over|almost|and',
    relativeDays: 'today|yesterday',
    justNow: 'just now|moments ago|a moment ago|a few moments ago|less than a minute ago',
    counts:
      'read|reads|reading|reading time|read time|estimated reading time|estimated read time|to read|time to read|watch|listen|views|view|page views|comment|comments|shares|share|likes|like|replies|reply|responses|words|word|hits',
    bylines: 'by|written by|story by|words by|reported by|text by|author|authors|from|in',
    sources: 'source',
    leads:
      'site|this page was|this article was|this story was|this post was|this entry was|this content was|this document was|page|story|article',
    dayMarks: 'day',
  },
  {
    language: 'de',
    order: 'day',
    months: 'feber:2|mrz:3|maerz:3',
    weekdays: 'sonnabend|montags|montagabend',
    published:
      'veröffentlicht|veröffentlicht am|veröffentlichung|veröffentlichungsdatum|veröffentlicht|erstellt|erstellt am|publiziert|publiziert am|erschienen|erschienen am|erstmals veröffentlicht|erstveröffentlichung|eingestellt am|online seit|gepostet am|verfasst am|geschrieben am|meldung vom|artikel vom|vom',
    modified:
      'aktualisiert|aktualisiert am|aktualisierung|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|letztes update|bearbeitet|bearbeitet am|geändert|geändert am|zuletzt geändert|zuletzt geändert am|letzte änderung|zuletzt bearbeitet|überarbeitet|update vom',
    undecided: 'datum|uhrzeit|stand',
    at: 'um|am|den|der|ab',
    clockEnds: 'uhr',
    hourMarks: 'uhr',
    agoBefore: 'vor',
    minutes: 'minute|minuten|min',
    units:
      'sekunde|sekunden|stunde|stunden|std|tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren',
    quantities: 'ein|eine|einer|einem|wenigen|rund|etwa',
    relativeDays: 'heute|gestern|vorgestern',
    justNow: 'gerade eben|soeben',
    counts:
      'lesezeit|lesedauer|minuten lesezeit|min lesezeit|minuten lesedauer|aufrufe|kommentare|kommentar|leser|gelesen|wörter',
    bylines: 'von|text|autor|autorin',
    sources: 'quelle|redaktion',
    leads: 'zuerst|erstmals|artikel|beitrag|dieser artikel wurde|dieser beitrag wurde',
  },
  {
    language: 'fr',
    order: 'day',
    months: 'aoû:8',
    published:
      'publié|publié le|publiée|publiée le|publié à|publication|date de publication|article publié le|créé le|posté le|mis en ligne le|mis en ligne|paru le|écrit le|rédigé le|article mis en ligne le|diffusé le',
    modified:
      'mis à jour|mis à jour le|mis à jour à|mise à jour|mise à jour le|dernière mise à jour|dernière mise à jour le|maj|maj le|maj à|modifié|modifié le|actualisé|actualisé le|date de mise à jour|dernière modification|dernière modification le|màj|et modifié le|et mis à jour le',
    undecided: 'date',
    at: 'le|à|a|vers|du|et',
    of: 'de|d',
    ordinals: 'er|ère|re|e',
    hourMarks: 'h',
    minuteMarks: 'min|mn',
    agoBefore: 'il y a',
    minutes: 'minute|minutes|min|mn',
    units: 'seconde|secondes|heure|heures|h|jour|jours|semaine|semaines|mois|an|ans|année|années|j',
    quantities: 'un|une|environ',
    relativeDays: "aujourd'hui|hier|avant-hier",
    justNow: "à l'instant",
    counts:
      'lecture|de lecture|temps de lecture|min de lecture|durée de lecture|vues|commentaires|commentaire|partages|lu',
    bylines: 'par|article rédigé par|écrit par|rédigé par|propos recueillis par',
    sources: 'avec afp|rédaction',
    leads: 'article|initialement|première fois|cet article a été|texte',
  },
  {
    language: 'es',
    order: 'day',
    published:
      'publicado|publicado el|publicada|publicada el|publicación|fecha de publicación|publicado a las|creado|creado el|publicado en|fecha publicación',
    modified:
      'actualizado|actualizado el|actualizado al|actualizada|actualizada el|actualizado a las|actualización|última actualización|última actualización el|act|modificado|modificado el|última modificación|fecha de actualización|editado el',
    undecided: 'fecha|hora',
    at: 'a las|a la|el|las|la|del|de',
    of: 'de|del',
    hourMarks: 'h',
    clockEnds: 'horas|h|hs|hrs',
    agoBefore: 'hace',
    minutes: 'minuto|minutos|min',
    units: 'segundo|segundos|hora|horas|día|días|semana|semanas|mes|meses|año|años',
    quantities: 'un|una|unos|unas|aprox',
    relativeDays: 'hoy|ayer|anteayer',
    justNow: 'ahora mismo|hace un momento|hace instantes',
    counts:
      'lectura|de lectura|tiempo de lectura|min de lectura|minutos de lectura|vistas|visitas|visualizaciones|comentarios|comentario|lecturas',
    bylines: 'por|escrito por|texto de',
    sources: 'fuente|redacción|agencias',
    leads: 'artículo|noticia|primera vez|este artículo fue|este artículo ha sido',
  },
  {
    language: 'pt',
    order: 'day',
    published:
      'publicado|publicado em|publicada|publicada em|publicado por último em|publicação|data de publicação|postado em|postado|criado em|publicado às|publicado dia',
    modified:
      'atualizado|atualizado em|atualizada|atualizada em|atualizado às|atualização|última atualização|última atualização em|modificado em|modificado|última modificação|editado em|e atualizado em|actualizado em|atualizado há',
    undecided: 'data',
    at: 'às|as|em|no dia|dia|à|ao|e',
    of: 'de',
    ordinals: 'º|ª|o',
    hourMarks: 'h',
    minuteMarks: 'min',
    clockEnds: 'horas|h',
    agoBefore: 'há|ha',
    agoAfter: 'atrás',
    minutes: 'minuto|minutos|min',
    units: 'segundo|segundos|hora|horas|dia|dias|semana|semanas|mês|meses|ano|anos|h|d',
    quantities: 'um|uma|cerca de',
    relativeDays: 'hoje|ontem|anteontem',
    justNow: 'agora mesmo|agora há pouco',
    counts:
      'leitura|de leitura|tempo de leitura|min de leitura|minutos de leitura|visualizações|comentários|comentário|acessos',
    bylines: 'por|escrito por|da redação|texto de',
    sources: 'fonte|redação',
    leads: 'artigo|matéria|primeira vez',
  },
  {
    language: 'it',
    order: 'day',
    months: 'febb:2|sett:9',
    published:
      'pubblicato|pubblicato il|pubblicata|pubblicata il|pubblicato alle|pubblicazione|data di pubblicazione|data pubblicazione|creato il|postato il|inserito il',
    modified:
      'aggiornato|aggiornato il|aggiornata|aggiornata il|aggiornato alle|aggiornamento|ultimo aggiornamento|ultimo aggiornamento il|ultimo aggiornamento alle|ultima modifica|ultima modifica il|modifica|modifica il|modifica alle|modificato|modificato il|agg|ultimo agg',
    undecided: 'data|ora',
    at: 'alle|alle ore|ore|il|del|dalle|h|lo|l',
    of: 'di|del',
    ordinals: 'º|°',
    clockEnds: 'ore',
    agoAfter: 'fa',
    minutes: 'minuto|minuti|min',
    units: 'secondo|secondi|ora|ore|giorno|giorni|settimana|settimane|mese|mesi|anno|anni',
    quantities: 'un|una|circa',
    relativeDays: 'oggi|ieri|altroieri',
    justNow: 'adesso|poco fa|proprio ora',
    counts:
      'lettura|di lettura|tempo di lettura|min di lettura|minuti di lettura|secondi di lettura|visite|visite totali|visualizzazioni|commenti|commento|letture',
    bylines: 'di|a cura di|scritto da|da',
    sources: 'fonte|redazione',
    leads: 'articolo',
  },
  {
    language: 'nl',
    order: 'day',
    published:
      'gepubliceerd|gepubliceerd op|gepubliceerd om|geplaatst|geplaatst op|publicatiedatum|publicatie|aangemaakt op|aangemaakt|verschenen op',
    modified:
      'bijgewerkt|bijgewerkt op|bijgewerkt om|laatst bijgewerkt|laatst bijgewerkt op|laatste update|gewijzigd|gewijzigd op|laatst gewijzigd|laatst gewijzigd op|laatste wijziging|aangepast op|aangepast|geüpdatet|geüpdatet op|update',
    undecided: 'datum|tijd',
    at: 'om|op|de',
    ordinals: 'e|ste|de',
    hourMarks: 'u|uur',
    clockEnds: 'uur|u',
    agoAfter: 'geleden',
    minutes: 'minuut|minuten|min',
    units: 'seconde|seconden|uur|uren|dag|dagen|week|weken|maand|maanden|jaar|u',
    quantities: 'een|één',
    relativeDays: 'vandaag|gisteren|eergisteren',
    justNow: 'zojuist|zonet|net binnen',
    counts:
      'leestijd|minuten leestijd|min leestijd|leesduur|reacties|reactie|keer bekeken|weergaven|keer gelezen',
    bylines: 'door|geschreven door|van',
    sources: 'bron|redactie',
    leads: 'artikel|eerst|voor het eerst',
  },
  {
    language: 'ru',
    order: 'day',
    weekdays: 'среду|пятницу|субботу',
    published:
      'опубликовано|опубликован|опубликована|дата публикации|публикация|размещено|добавлено|создано|дата размещения|время публикации|дата создания',
    modified:
      'обновлено|обновлен|обновлён|обновлена|последнее обновление|дата обновления|изменено|дата изменения|отредактировано|изменен|обновление',
    undecided: 'дата|время',
    at: 'в|от',
    clockEnds: 'ч|час|часов',
    yearMarks: 'г|года|год|гг',
    agoAfter: 'назад',
    minutes: 'мин|минут|минуту|минуты|минута',
    units:
      'секунд|секунду|секунды|сек|час|часа|часов|ч|день|дня|дней|неделю|недели|недель|месяц|месяца|месяцев|год|года|лет',
    quantities: 'один|одну|около',
    relativeDays: 'сегодня|вчера|позавчера',
    justNow: 'только что',
    counts:
      'просмотров|просмотра|просмотр|просмотры|комментариев|комментария|комментарии|комментарий|мин чтения|время чтения|чтения|прочтений|прочтения|прочитали',
    bylines: 'автор|текст|авторы',
    sources: 'источник|редакция',
  },
  {
    language: 'uk',
    order: 'day',
    weekdays: "п'ятниця",
    published: 'опубліковано|дата публікації|додано|створено',
    modified: 'оновлено|останнє оновлення|змінено',
    undecided: 'дата',
    at: 'о|об|від',
    yearMarks: 'р|року',
    agoAfter: 'тому',
    minutes: 'хвилин|хвилини|хвилину|хв',
    units: 'секунд|годину|години|годин|год|день|дні|днів|тиждень|тижні|тижнів|місяць|місяці|рік|роки|років',
    relativeDays: 'сьогодні|вчора|учора',
    counts: 'переглядів|перегляди|коментарів|коментарі',
    bylines: 'автор',
    sources: 'джерело',
  },
  {
    language: 'tr',
    order: 'day',
    published:
      'yayınlanma|yayınlanma tarihi|yayınlandı|yayın tarihi|yayımlanma|yayımlanma tarihi|yayımlandı|giriş|giriş tarihi|eklenme|eklenme tarihi|oluşturulma tarihi|oluşturma tarihi|oluşturulma|haber giriş|haber giriş tarihi|ilk yayın',
    modified:
      'güncelleme|güncelleme tarihi|güncellendi|güncellenme|güncellenme tarihi|son güncelleme|son güncelleme tarihi|son güncellenme|son güncellenme tarihi',
    undecided: 'tarih|saat',
    at: 'saat|tarihinde|günü|saati',
    am: 'öö',
    pm: 'ös',
    agoAfter: 'önce',
    minutes: 'dakika|dk',
    units: 'saniye|saat|sa|gün|hafta|ay|yıl',
    quantities: 'bir',
    relativeDays: 'bugün|dün',
    justNow: 'şimdi|az önce|şu an',
    counts:
      'okunma|okuma|okuma süresi|dakika okuma|dk okuma|görüntülenme|görüntüleme|yorum|okunma süresi|kez okundu|okundu',
    bylines: 'yazar|yazan|haber',
    sources: 'kaynak|editör',
  },
  {
    language: 'ar',
    order: 'day',
    months: 'كانون ثاني:1|يونيه:6|يوليه:7|تشرين أول:10|تشرين ثاني:11|كانون أول:12',
    weekdays: 'اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد|يوم',
    published:
      'نشر|نشرت|نشر في|نُشر|نُشر في|نشر بتاريخ|تاريخ النشر|تم النشر|تم النشر في|تم النشر بتاريخ|النشر|نشر يوم|تم النشر يوم|أضيف في|أضيف بتاريخ|نشرت في|نشر الساعة|نُشرت في|كتب في',
    modified:
      'آخر تحديث|آخر تحديث في|آخر تحديث للصفحة|آخر تعديل|تحديث|تم التحديث|تم التحديث في|محدث|عدل في|تاريخ التحديث|تاريخ آخر تحديث|حدث في|حُدّث في|آخر تحديث الساعة|تم تحديثه',
    undecided: 'تاريخ|التاريخ|الساعة|بتاريخ|الوقت',
    at: 'في|على|الساعة|بتوقيت|عند|الموافق|توقيت|على الساعة',
    of: 'من',
    am: 'ص|صباحا|صباحًا|صباحاً',
    pm: 'م|مساء|مساءً|مساءا|ظهرا|ظهراً|عصرا',
    clockEnds: 'دقيقة',
    agoBefore: 'منذ|قبل',
    minutes: 'دقيقة|دقائق|دقيقتين|دقيقتان',
    units:
      'ثانية|ثواني|ثوان|ساعة|ساعات|ساعتين|ساعتان|يوم|يومين|يومان|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|شهور|سنة|سنوات|سنتين|عام|عامين|أعوام',
    relativeDays: 'اليوم|أمس|الأمس',
    justNow: 'الآن',
    counts:
      'قراءة|مشاهدة|مشاهدات|مشاهده|تعليق|تعليقات|دقائق قراءة|دقيقة قراءة|وقت القراءة|مدة القراءة|القراءات|عدد المشاهدات|قراءات|زيارة',
    bylines: 'بقلم|كتب|كتبت|كتبه|تحرير|إعداد|من',
    sources: 'المصدر|مصدر|وكالات',
  },
  {
    language: 'zh',
    order: 'year',
    weekdays: '星期天|週一|週二|週三|週四|週五|週六|週日|禮拜一|一|二|三|四|五|六',
    published:
      '发布时间|發布時間|發佈時間|发表时间|發表時間|发布于|發布於|发表于|發表於|发布|發布|發佈|发表|發表|发布日期|發布日期|發佈日期|刊登|刊登日期|上传时间|发稿时间|首次发布|首發|创建时间|出版时间|投稿|发表日期',
    modified:
      '更新|更新时间|更新時間|更新于|更新於|最后更新|最後更新|最近更新|修改时间|编辑于|編輯於|最后修改|更新日期|已更新|最后更新时间|最後更新時間|最后编辑于|修订|修訂|修改',
    undecided: '日期|时间|時間',
    am: '上午|凌晨|早上|清晨',
    pm: '下午|晚上|傍晚',
    yearMarks: '年',
    monthMarks: '月',
    dayMarks: '日|号|號',
    hourMarks: '时|時|点|點',
    minuteMarks: '分',
    secondMarks: '秒',
    agoAfter: '前|之前',
    minutes: '分钟|分鐘|分',
    units: '秒|秒钟|秒鐘|小时|小時|个小时|個小時|天|日|周|週|个月|個月|年',
    relativeDays: '今天|昨天|前天|今日|昨日',
    justNow: '刚刚|剛剛',
    counts:
      '阅读|閱讀|阅读量|阅读数|浏览|瀏覽|浏览量|浏览次数|点击|点击数|点击量|次|人阅读|评论|評論|次阅读|次浏览|人气|阅读时间|分钟阅读|字数|字',
    bylines: '文|作者|撰文|撰文者',
    sources:
      '来源|來源|来源于|报道|報導|報道|作者|记者|記者|编辑|編輯|责任编辑|責任編輯|责编|責編|出处|文章来源|稿源|信息来源|来自|來自|字号|撰稿|通讯员|作者来源',
  },
  {
    language: 'ja',
    order: 'year',
    weekdays: '月曜|火曜|水曜|木曜|金曜|土曜|日曜|祝',
    published:
      '公開|公開日|公開日時|公開日時|配信|配信日|配信日時|掲載|掲載日|掲載日時|投稿日|投稿日時|投稿|発表|発表日|初回公開日|初出|発売|作成日|発行|発行日|入力',
    modified: '更新|更新日|更新日時|最終更新|最終更新日|最終更新日時|修正|改訂|更新済み|改訂日',
    undecided: '日付|日時',
    am: '午前|朝',
    pm: '午後|夜',
    yearMarks: '年',
    monthMarks: '月',
    dayMarks: '日',
    hourMarks: '時',
    minuteMarks: '分',
    secondMarks: '秒',
    agoAfter: '前',
    minutes: '分|分間',
    units: '時間|日|週間|か月|ヶ月|カ月|ヵ月|年|秒',
    relativeDays: '本日|昨日|一昨日',
    justNow: 'たった今',
    counts: '閲覧|閲覧数|コメント|件|再生|再生回数|回|分で読めます|文字|この記事は約',
    bylines: '著者|執筆|文',
    sources: '記者|編集|編集部|出典|提供|編集委員',
  },
  {
    language: 'ko',
    order: 'year',
    published:
      '입력|기사입력|기사 입력|입력시간|입력 시간|최초입력|최초 입력|입력일|송고|송고시간|송고 시간|등록|등록일|등록시간|기사등록|기사 등록|작성|작성일|게재|게시|게시일|발행|발행일|승인|보도|방송일|게시됨|지면보기',
    modified:
      '기준|수정|기사수정|기사 수정|최종수정|최종 수정|최종수정일|최종수정시간|수정시간|수정일|업데이트|갱신|최종업데이트|최종 업데이트|마지막 업데이트|수정됨|재송고',
    undecided: '날짜|일시|시간',
    am: '오전|새벽|아침',
    pm: '오후|저녁|밤|낮',
    yearMarks: '년',
    monthMarks: '월',
    dayMarks: '일',
    hourMarks: '시',
    minuteMarks: '분',
    secondMarks: '초',
    agoAfter: '전',
    minutes: '분',
    units: '초|시간|일|주|주일|개월|달|년',
    relativeDays: '오늘|어제|그제',
    justNow: '방금|방금 전',
    counts: '조회|조회수|댓글|추천|읽음|읽기|분량|회|건|명',
    bylines: '글',
    sources: '기자|특파원|출처|편집국|에디터|논설위원|인턴기자|선임기자|통신원',
  },
  {
    language: 'pl',
    order: 'day',
    weekdays: 'ndz',
    published:
      'opublikowano|opublikowany|data publikacji|publikacja|data dodania|dodano|utworzono|opublikowane',
    modified:
      'aktualizacja|zaktualizowano|ostatnia aktualizacja|data aktualizacji|zmodyfikowano|ostatnia modyfikacja',
    undecided: 'data',
    at: 'godz|o godz|godzina|dnia|o',
    yearMarks: 'r|roku',
    agoAfter: 'temu',
    minutes: 'minut|minuty|minutę|min',
    units:
      'sekund|godzinę|godziny|godzin|godz|dzień|dni|tydzień|tygodnie|tygodni|miesiąc|miesiące|miesięcy|rok|lata|lat',
    relativeDays: 'dzisiaj|dziś|wczoraj',
    counts: 'wyświetleń|odsłon|komentarzy|komentarze|min czytania|czas czytania|czytania|czyta się',
    bylines: 'autor|autorka',
    sources: 'źródło|oprac|redakcja',
  },
  {
    language: 'sv',
    order: 'day',
    published: 'publicerad|publicerat|publicerades|publicerad den|skapad|inlagd',
    modified: 'uppdaterad|uppdaterat|senast uppdaterad|uppdaterades|ändrad|senast ändrad',
    undecided: 'datum|tid',
    at: 'kl|klockan|den',
    agoAfter: 'sedan',
    minutes: 'minut|minuter|min',
    units: 'sekunder|timme|timmar|tim|dag|dagar|vecka|veckor|månad|månader|år',
    quantities: 'en|ett|för',
    relativeDays: 'idag|i dag|igår|i går',
    counts: 'lästid|min lästid|kommentarer|visningar|min läsning',
    bylines: 'av|text',
    sources: 'källa',
  },
  {
    language: 'nb',
    order: 'day',
    published: 'publisert|offentliggjort|udgivet|udgivet den|opprettet|oprettet|lagt ut',
    modified: 'oppdatert|opdateret|sist oppdatert|senest opdateret|endret|sist endret|opdateret den|ændret',
    undecided: 'dato',
    at: 'kl|klokken|den|d',
    agoAfter: 'siden',
    minutes: 'minutt|minutter|min',
    units: 'sekunder|time|timer|dag|dager|dage|uke|uker|uge|uger|måned|måneder|år',
    quantities: 'en|ett|et|for',
    relativeDays: 'i dag|i går',
    counts: 'lesetid|min lesetid|læsetid|min læsetid|kommentarer|visninger',
    bylines: 'av|af|skrevet av|skrevet af',
    sources: 'kilde',
  },
  {
    language: 'fa',
    order: 'year',
    weekdays: 'پنج‌شنبه|یک‌شنبه|سه شنبه|سه‌شنبه|چهار شنبه|پنج شنبه|یک شنبه|دو شنبه|یکشنبه|دوشنبه',
    published: 'انتشار|تاریخ انتشار|منتشر شد|منتشر شده|منتشر شده در|زمان انتشار|تاریخ خبر|درج شده|ارسال',
    modified:
      'به‌روزرسانی|به روز رسانی|بروزرسانی|آخرین به‌روزرسانی|آخرین بروزرسانی|به‌روز شد|ویرایش|آخرین ویرایش',
    undecided: 'تاریخ|زمان',
    at: 'ساعت|در',
    agoAfter: 'پیش|قبل',
    minutes: 'دقیقه',
    units: 'ثانیه|ساعت|روز|هفته|ماه|سال',
    relativeDays: 'امروز|دیروز',
    counts: 'بازدید|نظر|کد خبر|مطالعه',
    bylines: 'نویسنده|نوشته',
    sources: 'منبع|خبرنگار',
  },
  {
    language: 'vi',
    order: 'day',
    weekdays:
      'thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7|t2|t3|t4|t5|t6|t7',
    published: 'đăng|đăng lúc|đăng ngày|ngày đăng|xuất bản|ngày xuất bản|phát hành|đã đăng',
    modified: 'cập nhật|cập nhật lúc|cập nhật ngày|cập nhật lần cuối|sửa đổi|chỉnh sửa',
    undecided: 'ngày|thời gian',
    at: 'lúc|vào|vào lúc|ngày|hôm',
    of: 'năm',
    hourMarks: 'giờ|g|h',
    minuteMarks: 'phút',
    clockEnds: 'giờ',
    monthMarks: 'tháng|thg',
    agoAfter: 'trước',
    minutes: 'phút',
    units: 'giây|giờ|ngày|tuần|tháng|năm',
    relativeDays: 'hôm nay|hôm qua',
    counts: 'lượt xem|bình luận|phút đọc',
    bylines: 'tác giả|theo',
    sources: 'nguồn',
  },
  {
    language: 'id',
    order: 'day',
    weekdays: "jum'at|ahad|isnin|khamis",
    published:
      'terbit|diterbitkan|dipublikasikan|dipublikasi|tayang|ditayangkan|rilis|tanggal terbit|diterbitkan pada|dipublikasikan pada|diterbitkan di',
    modified:
      'diperbarui|diperbaharui|pembaruan|update terakhir|terakhir diperbarui|dikemas kini|dimutakhirkan|diubah|dikemaskini',
    undecided: 'tanggal|tarikh|waktu',
    at: 'pukul|pada|jam',
    agoAfter: 'lalu|yang lalu',
    minutes: 'menit|minit',
    units: 'detik|jam|hari|minggu|bulan|tahun',
    relativeDays: 'hari ini|kemarin|semalam',
    justNow: 'baru saja',
    counts: 'menit baca|dibaca|kali dilihat|komentar',
    bylines: 'oleh|penulis|ditulis oleh',
    sources: 'sumber|editor|reporter',
  },
  {
    language: 'cs',
    order: 'day',
    weekdays: 'pondělí|úterý|středa|čtvrtek|pátek|neděle|pondelok|utorok|štvrtok|piatok|nedeľa',
    published:
      'publikováno|vydáno|zveřejněno|datum vydání|vyšlo|zverejnené|publikované|uverejnené|vydané|dátum vydania',
    modified:
      'aktualizováno|aktualizace|poslední aktualizace|naposledy upraveno|upraveno|aktualizované|posledná aktualizácia|upravené|naposledy aktualizované',
    undecided: 'datum|dátum|čas',
    at: 'v|ve|o|dne|dňa',
    clockEnds: 'hod|hodin',
    agoBefore: 'před|pred',
    minutes: 'minut|minutami|minuty|minutou|minútami|min',
    units: 'sekundami|hodinou|hodinami|dnem|dny|týdnem|týdny|měsícem|měsíci|rokem|lety|hodín|dňami|mesiacmi',
    relativeDays: 'dnes|včera',
    counts: 'minut čtení|čtení|doba čtení|komentářů|diskuse|min čítania',
    bylines: 'autor|autorka|text|napsal|napsala',
    sources: 'zdroj',
  },
  {
    language: 'hu',
    order: 'year',
    weekdays: 'hétfőn|kedden|szerdán|csütörtökön|pénteken|szombaton|vasárnap',
    published: 'megjelent|közzétéve|publikálva|létrehozva|feltöltve|megjelenés',
    modified: 'frissítve|módosítva|utoljára frissítve|utolsó frissítés|frissítés',
    undecided: 'dátum|időpont',
    at: 'kor',
    agoAfter: 'ezelőtt|perce|órája|napja',
    minutes: 'perccel|perc|p',
    units: 'másodperccel|órával|nappal|héttel|hónappal|évvel|órája|napja',
    relativeDays: 'ma|tegnap',
    counts: 'perc olvasás|olvasási idő|hozzászólás',
    bylines: 'szerző|írta',
    sources: 'forrás',
  },
  {
    language: 'ro',
    order: 'day',
    published:
      'publicat|publicat la|publicat pe|publicat în|data publicării|publicare|postat|postat la|adăugat la',
    modified:
      'actualizat|actualizat la|actualizat în|actualizare|ultima actualizare|modificat|ultima modificare',
    undecided: 'data|ora',
    at: 'la|la ora|ora|pe|din',
    agoBefore: 'acum|în urmă cu',
    agoAfter: 'în urmă',
    minutes: 'minute|min|minut',
    units: 'secunde|oră|ore|zi|zile|săptămâni|luni|ani',
    relativeDays: 'azi|astăzi|ieri',
    counts: 'timp de citire|minute de citit|vizualizări|comentarii',
    bylines: 'de|autor|scris de',
    sources: 'sursa|sursă',
  },
  {
    language: 'el',
    order: 'day',
    months:
      'ιανουάριος:1|φεβρουάριος:2|μάρτιος:3|απρίλιος:4|μάιος:5|ιούνιος:6|ιούλιος:7|αύγουστος:8|σεπτέμβριος:9|οκτώβριος:10|νοέμβριος:11|δεκέμβριος:12',
    published:
      'δημοσιεύτηκε|δημοσίευση|ημερ. έκδοσης|ημερομηνία έκδοσης|δημοσιεύθηκε|ημερομηνία δημοσίευσης|δημοσιευμένο|καταχώρηση|πρώτη δημοσίευση',
    modified: 'ενημερώθηκε|ενημέρωση|τελευταία ενημέρωση|τροποποιήθηκε|τελευταία τροποποίηση|ανανεώθηκε',
    undecided: 'ημερομηνία|ώρα',
    at: 'στις|ώρα|στη|την',
    am: 'πμ',
    pm: 'μμ',
    agoBefore: 'πριν|πριν από',
    minutes: 'λεπτά|λεπτό',
    units: 'δευτερόλεπτα|ώρα|ώρες|ημέρα|ημέρες|μέρες|εβδομάδα|εβδομάδες|μήνα|μήνες|χρόνια',
    relativeDays: 'σήμερα|χθες|χτες',
    counts: 'λεπτά ανάγνωσης|ανάγνωση|χρόνος ανάγνωσης|σχόλια|προβολές',
    bylines: 'του|της|γράφει|συντάκτης',
    sources: 'πηγή',
  },
  {
    language: 'he',
    order: 'day',
    weekdays: "יום א'|יום ב'|יום ג'|יום ד'|יום ה'|יום ו'|שבת|ראשון|שני|שלישי|רביעי|חמישי|שישי",
    published: 'פורסם|פורסם ב|פורסם בתאריך|תאריך פרסום|פורסם לראשונה|עלה לאתר|פרסום',
    modified: 'עודכן|עודכן ב|עדכון אחרון|עודכן לאחרונה|עדכון',
    undecided: 'תאריך|שעה',
    at: 'בשעה|ב|ביום',
    agoBefore: 'לפני',
    minutes: 'דקות|דקה',
    units: 'שניות|שעה|שעות|שעתיים|יום|ימים|יומיים|שבוע|שבועות|חודש|חודשים|שנה|שנים',
    relativeDays: 'היום|אתמול',
    counts: 'דקות קריאה|זמן קריאה|תגובות|צפיות',
    bylines: 'מאת|כתב|כתבה',
    sources: 'מקור',
  },
  {
    language: 'hi',
    order: 'day',
    months: 'फरवरी:2|फ़रवरी:2|सितम्बर:9|नवम्बर:11|दिसम्बर:12|अक्तूबर:10|अप्रैल:4',
    published: 'प्रकाशित|प्रकाशन तिथि|प्रकाशित तिथि|पब्लिश्ड|पोस्ट किया गया|प्रकाशित किया गया|प्रकाशित हुआ|पब्लिश',
    modified: 'अपडेटेड|अपडेट|अद्यतन|संशोधित|अंतिम अपडेट|आखरी अपडेट|आख़री अपडेट|अपडेट किया गया|अपडेटेड ऑन|अद्यतनित',
    undecided: 'दिनांक|तारीख|समय',
    at: 'को|बजे|रोजी',
    clockEnds: 'बजे|वाजता',
    agoAfter: 'पहले|पूर्व',
    minutes: 'मिनट',
    units: 'सेकंड|घंटे|घंटा|दिन|सप्ताह|महीने|महीना|साल|वर्ष',
    relativeDays: 'आज|कल',
    counts: 'मिनट पढ़ें|बार पढ़ा गया|टिप्पणियाँ',
    bylines: 'द्वारा|लेखक|रिपोर्ट|लेखन',
    sources: 'स्रोत',
  },
  {
    language: 'bn',
    order: 'day',
    published: 'প্রকাশ|প্রকাশিত|প্রকাশের সময়|প্রকাশ তারিখ|প্রকাশিত হয়েছে|প্রকাশকাল',
    modified: 'আপডেট|হালনাগাদ|সর্বশেষ আপডেট|সংশোধিত',
    undecided: 'তারিখ|সময়',
    at: 'এ',
    agoAfter: 'আগে|পূর্বে',
    minutes: 'মিনিট',
    units: 'সেকেন্ড|ঘণ্টা|ঘন্টা|দিন|সপ্তাহ|মাস|বছর',
    relativeDays: 'আজ|গতকাল',
    bylines: 'লেখক',
    sources: 'সূত্র',
    am: 'এএম',
    pm: 'পিএম',
  },
  {
    language: 'th',
    order: 'day',
    weekdays: 'วันจันทร์ที่|วันอังคารที่|วันพุธที่|วันพฤหัสบดีที่|วันศุกร์ที่|วันเสาร์ที่|วันอาทิตย์ที่|วันพฤหัสที่|วันพฤหัส',
    published: 'เผยแพร่|เผยแพร่เมื่อ|เผยแพร่วันที่|เผยแพร่แล้ว|วันที่เผยแพร่|โพสต์เมื่อ|โพสต์|ตีพิมพ์|ประกาศเมื่อ',
    modified: 'อัปเดต|อัพเดท|ปรับปรุง|แก้ไข|อัปเดตล่าสุด|อัพเดทล่าสุด|ปรับปรุงล่าสุด|แก้ไขล่าสุด|อัปเดตเมื่อ|แก้ไขล่าสุดเมื่อ',
    undecided: 'วันที่|เวลา|วัน',
    at: 'เวลา|เมื่อ|ที่',
    of: 'พ.ศ|พศ|ค.ศ|คศ',
    clockEnds: 'น|น.|นาฬิกา',
    agoAfter: 'ที่แล้ว|ที่ผ่านมา',
    minutes: 'นาที',
    units: 'วินาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี|ชม',
    relativeDays: 'วันนี้|เมื่อวาน|เมื่อวานนี้',
    counts: 'อ่าน|ครั้ง|ความคิดเห็น',
    bylines: 'โดย|ผู้เขียน|เรื่อง',
    sources: 'ที่มา',
  },
  {
    language: 'fi',
    order: 'day',
    weekdays: 'maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntaina',
    published: 'julkaistu|julkaisupäivä|julkaistiin|lisätty|julkaisuaika',
    modified: 'päivitetty|muokattu|viimeksi päivitetty|päivitys|päivitettiin|muutettu',
    undecided: 'päivämäärä|aika|päiväys',
    at: 'klo|kello|kl',
    agoAfter: 'sitten',
    minutes: 'min|minuuttia|minuutti',
    units: 'sekuntia|tunti|tuntia|päivä|päivää|viikko|viikkoa|kuukausi|kuukautta|vuosi|vuotta|h',
    relativeDays: 'tänään|eilen',
    counts: 'min lukuaika|lukuaika|kommenttia',
    bylines: 'teksti|kirjoittaja|toimittaja',
    sources: 'lähde',
  },
  {
    language: 'da',
    order: 'day',
    published: 'udgivet|offentliggjort|publiceret|udgivet d|oprettet|bragt',
    modified: 'opdateret|sidst opdateret|senest opdateret|ændret|opdateret d',
    undecided: 'dato|tid',
    at: 'kl|klokken|d|den',
    agoAfter: 'siden',
    quantities: 'en|et|for',
    minutes: 'minut|minutter|min',
    units: 'sekunder|time|timer|dag|dage|uge|uger|måned|måneder|år',
    relativeDays: 'i dag|i går',
    counts: 'læsetid|min læsetid|kommentarer',
    bylines: 'af|skrevet af',
    sources: 'kilde',
  },
  {
    language: 'bg',
    order: 'day',
    published: 'публикувано|публикувана|публикувано на|публикация|дата на публикуване|добавено|обявено',
    modified: 'обновено|обновена|последна промяна|актуализирано|променено|последна актуализация|редактирано',
    undecided: 'дата|час',
    at: 'в|на|от',
    clockEnds: 'ч|часа',
    yearMarks: 'г|година',
    agoBefore: 'преди',
    minutes: 'минути|минута|мин',
    units: 'секунди|час|часа|ден|дни|седмица|седмици|месец|месеца|година|години',
    relativeDays: 'днес|вчера',
    counts: 'минути четене|преглеждания|коментара|коментари|време за четене',
    bylines: 'автор|от',
    sources: 'източник',
  },
  {
    language: 'hr',
    order: 'day',
    weekdays:
      'ponedjeljak|utorak|srijeda|četvrtak|petak|nedjelja|ponedeljek|torek|sreda|četrtek|sobota|nedelja|ponedeljak|sreda|недеља|понедељак|уторак|среда|четвртак|петак',
    published:
      'objavljeno|objavljen|datum objave|objava|postavljeno|objavljeno dana|објављено|датум објаве|objavljeno v',
    modified:
      'ažurirano|zadnja izmjena|posljednja izmjena|izmijenjeno|poslednja izmena|osveženo|ажурирано|последња измена|измењено|posodobljeno|nazadnje posodobljeno|spremenjeno|zadnja sprememba|ažuriran',
    undecided: 'datum|vrijeme|време|ura|ob',
    at: 'u|ob|v|у|dana',
    clockEnds: 'sati|h|časova|часова',
    yearMarks: 'godine|god|leta|год|године',
    agoBefore: 'prije|pre|pred|пре',
    minutes: 'minuta|minuti|min|минута',
    units: 'sekundi|sat|sata|sati|dan|dana|tjedan|nedelja|mjesec|mesec|godina|ure|ur|dni|dnevi|сати|дана',
    relativeDays: 'danas|jučer|juče|danes|včeraj|данас|јуче',
    counts: 'minuta čitanja|čitanje|komentara|min branja|pregleda',
    bylines: 'autor|piše|avtor|пише|аутор',
    sources: 'izvor|vir|извор',
  },
  {
    language: 'lt',
    order: 'day',
    months:
      'janvārī:1|februārī:2|martā:3|aprīlī:4|maijā:5|jūnijā:6|jūlijā:7|augustā:8|septembrī:9|oktobrī:10|novembrī:11|decembrī:12|jaanuaril:1|veebruaril:2|märtsil:3|aprillil:4|mail:5|juunil:6|juulil:7|augustil:8|septembril:9|oktoobril:10|novembril:11|detsembril:12',
    published:
      'paskelbta|publikuota|publikavimo data|įkelta|skelbta|publicēts|publicēta|ievietots|avaldatud|lisatud|postitatud',
    modified:
      'atnaujinta|paskutinį kartą atnaujinta|redaguota|atjaunots|atjaunota|labots|uuendatud|muudetud|viimati uuendatud|viimati muudetud|täiendatud',
    undecided: 'data|laikas|datums|kuupäev|laiks|aeg',
    at: 'val|plkst|pulksten|kell|kl',
    clockEnds: 'val',
    yearMarks: 'm|metų|gada|gads|a|aasta',
    dayMarks: 'd|diena',
    agoBefore: 'prieš|pirms',
    agoAfter: 'tagasi',
    minutes: 'min|minutes|minučių|minūtēm|minutit',
    units: 'sekundžių|valandą|valandas|valandų|dieną|dienas|dienų|stundām|stundas|dienām|tundi|päeva|nädalat',
    relativeDays: 'šiandien|vakar|šodien|vakar|täna|eile',
    counts: 'komentarai|komentarų|skaitymo laikas|lasīšanas laiks|kommentaari|lugemisaeg',
    bylines: 'autorius|autorė|autors|autore|autor|teksts|tekst',
    sources: 'šaltinis|avots|allikas',
  },
  {
    language: 'ca',
    order: 'day',
    published: 'publicat|publicat el|publicada|data de publicació|publicació|publicado o|publicado',
    modified:
      'actualitzat|actualitzat el|actualitzada|última actualització|modificat el|actualització|actualizado o|última actualización',
    undecided: 'data|hora',
    at: 'a les|a la|el|les|de les|ás|o|as',
    of: 'de|d|del',
    agoBefore: 'fa|hai',
    minutes: 'minuts|minut|min|minutos',
    units: 'segons|hora|hores|dia|dies|setmana|setmanes|mes|mesos|any|anys|horas|días',
    relativeDays: 'avui|ahir|hoxe|onte',
    counts: 'minuts de lectura|lectura|comentaris|temps de lectura',
    bylines: 'per|escrit per',
    sources: 'font|redacció',
  },
  {
    language: 'ur',
    order: 'day',
    published: 'شائع|شائع شدہ|تاریخ اشاعت|اشاعت|شائع کیا گیا',
    modified: 'اپ ڈیٹ|اپڈیٹ|آخری اپ ڈیٹ|تازہ کاری|اپڈیٹ شدہ',
    undecided: 'تاریخ|وقت',
    at: 'بجے|کو|بروز',
    clockEnds: 'بجے',
    agoAfter: 'قبل|پہلے',
    minutes: 'منٹ',
    units: 'سیکنڈ|گھنٹے|گھنٹہ|دن|ہفتے|ماہ|سال',
    relativeDays: 'آج|کل',
    bylines: 'تحریر|مصنف',
    sources: 'ذرائع',
  },
  {
    language: 'ta',
    order: 'day',
    published:
      'வெளியிடப்பட்டது|பதிவு செய்த நாள்|பதிவு|ప్రచురణ తేదీ|ప్రచురించబడింది|প্রকাশিত|प्रसिद्ध|प्रकाशन|પ્રકાશિત|ಪ್ರಕಟಿಸಲಾಗಿದೆ|പ്രസിദ്ധീകരിച്ചത്|Published On',
    modified: 'புதுப்பிக்கப்பட்டது|మార్పు|నవీకరణ|अद्ययावत|અપડેટ|ನವೀಕರಿಸಲಾಗಿದೆ|അപ്ഡേറ്റ് ചെയ്തത്',
    undecided: 'தேதி|తేదీ|તારીખ|ದಿನಾಂಕ|തീയതി',
  },
  {
    language: 'hy',
    order: 'day',
    published:
      'հրապարակվել է|հրապարակված|გამოქვეყნდა|გამოქვეყნებულია|dərc edilib|yayımlanıb|жарияланды|жарияланған|e publikuar|publikuar|publikuar më|i publikuar|gepubliseer|imechapishwa|ilichapishwa|cyhoeddwyd|foilsithe|argitaratua|objavené|birt|útgáfudagur',
    modified:
      'թարմացվել է|թարմացված|განახლდა|განახლებულია|yenilənib|yenilənmə|жаңартылды|жаңартылған|përditësuar|e përditësuar|opgedateer|imesasishwa|diweddarwyd|nuashonraithe|eguneratua|uppfært|síðast uppfært',
    undecided: 'ամսաթիվ|თარიღი|tarix|күні|data|datum|tarehe',
    yearMarks: 'թ|წ|წელი|ж|жыл|й|il|ko|eko',
    dayMarks: 'a|an|ean',
    at: 'ag',
  },
];

/** Spellings of Hijri months that `Intl` does not give: such a date next to the Gregorian one is skipped. */
export const HIJRI_MONTHS =
  'المحرم|ربيع أول|ربيع ثاني|ربيع الثاني|جمادى الأول|جمادى الثاني|جمادى الثانية|جمادى الآخر|ذي القعدة|ذي الحجة|shaban';
export const HIJRI_MARKS = 'هـ|ه|هجري|هجرية|ah';
export const GREGORIAN_MARKS = 'م|ميلادي|ميلادية|ad';

/** Month names that are also common words; without a day they count only with a capital. */
export const MONTHS_LIKE_WORDS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'set',
  'ago',
  'out',
  'ara',
  'mars',
  'lip',
  'lis',
  'eki',
  'per',
  'tem',
  'mai',
]);

/** The first year of each era is the one after this. */
export const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['民國', 1911],
  ['民国', 1911],
]);

/** Evidence that an abbreviation shared by several zones needs. */
type ZoneProof = 'none' | 'am-pm' | 'british';

export interface ZoneRule {
  /** `null`: the offset is unknown (daylight saving, or several zones share the name). */
  readonly offset: string | null;
  readonly proof: ZoneProof;
  /** The zone's language writes the day before the month. */
  readonly dayFirst: boolean;
}

type ZoneRow = readonly [names: string, offset: string | null, dayFirst: boolean, proof?: ZoneProof];

/**
 * - IST (India, Israel, Ireland), AST, AMT, GST, ECT: shared by several zones, so no offset.
 * - ET, CT, MT, PT: the offset depends on the day, so no offset.
 * - CST is -06:00 only with am/pm: Chinese papers print it after a 24-hour time.
 * - BST is +01:00 only in British style (a point in the time: `11.08am BST`, `11.08 BST`) or with GMT on the same line,
 *   because papers in Bangladesh print `04:30 PM BST` too.
 */
const ZONE_ROWS: readonly ZoneRow[] = [
  ['z', 'Z', false],
  ['utc|coordinated universal time', 'Z', false],
  ['gmt|greenwich mean time|غرينتش|جرينتش|تغ|по гринвичу', 'Z', true],
  ['edt', '-04:00', false],
  ['est', '-05:00', false],
  ['cdt', '-05:00', false],
  ['cst', '-06:00', false, 'am-pm'],
  ['mdt', '-06:00', false],
  ['mst', '-07:00', false],
  ['pdt', '-07:00', false],
  ['pst', '-08:00', false],
  ['akdt', '-08:00', false],
  ['akst', '-09:00', false],
  ['hst', '-10:00', false],
  ['et|eastern|eastern time|ct|central time|mt|mountain time|pt|pacific time', null, false],
  ['brt|hora de brasilia|horario de brasilia', '-03:00', true],
  ['bst', '+01:00', true, 'british'],
  ['wet', 'Z', true],
  ['west|wat|cet|mez', '+01:00', true],
  ['cest|mesz|cat|eet|sast', '+02:00', true],
  ['eest|eat|msk|мск|trt|tsi|по москве|по московскому времени|مكه المكرمه|مكة المكرمة|مكة', '+03:00', true],
  ['pkt', '+05:00', true],
  ['npt', '+05:45', true],
  ['wib|ict', '+07:00', true],
  ['irst', '+03:30', true],
  ['sgt|hkt|myt|pht|wita|awst', '+08:00', true],
  ['北京时间|北京時間|香港時間|台北時間', '+08:00', false],
  ['jst|日本時間', '+09:00', false],
  ['kst|한국시간|한국시각', '+09:00', false],
  ['acst', '+09:30', true],
  ['acdt', '+10:30', true],
  ['aest', '+10:00', true],
  ['aedt', '+11:00', true],
  ['nzst', '+12:00', true],
  ['nzdt', '+13:00', true],
  ['ist', null, true],
  ['ast|gst|local time|ortszeit|heure locale|hora local|ora locale|القاهرة|بيروت', null, false],
  ['ora italiana|heure de paris|heure francaise|hora peninsular', null, true],
];

export const ZONES: readonly (readonly [name: string, rule: ZoneRule])[] = ZONE_ROWS.flatMap(
  ([names, offset, dayFirst, proof = 'none']) =>
    names.split('|').map((name) => [name, { offset, proof, dayFirst }] as const),
);

const MAX_OFFSET_HOURS = 14;

/** `+09:00` from its parts, or `null` for an offset that does not exist. */
export function formatOffset(sign: string, hours: number, minutes: number): string | null {
  if (hours > MAX_OFFSET_HOURS || minutes % 15 !== 0 || minutes > 45) return null;
  if (hours === 0 && minutes === 0) return 'Z';
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
