/**
 * The words of printed times, one table a language; alternatives are parted by `|`. Case and accents do not
 * matter (both sides are folded), so each word stands here as it is usually written.
 */
export interface TimeWords {
  readonly language: string;
  /** Where the language writes `3/10/2024`: which part leads. */
  readonly order: 'month' | 'day' | 'year';
  /** January to December. */
  readonly months: readonly string[];
  readonly weekdays: string;
  /** Labels of the first publication. */
  readonly published: string;
  /** Labels of a later change. */
  readonly modified: string;
  /** Labels that do not say which of the two. */
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
  /** Days told from the moment of scraping. */
  readonly relativeDays?: string;
  readonly justNow?: string;
  /** Words beside a read time, a view count or a comment count. */
  readonly counts?: string;
  /** Words that open a byline. */
  readonly bylines?: string;
  /** Words that open or close a source or reporter's name without any separator. */
  readonly sources?: string;
  /** What may lead a label (`this page was` last edited on). */
  readonly leads?: string;
}

export const LANGUAGES: readonly TimeWords[] = [
  {
    language: 'en',
    order: 'month',
    months: [
      'january|jan',
      'february|feb|febr',
      'march|mar',
      'april|apr',
      'may',
      'june|jun',
      'july|jul',
      'august|aug',
      'september|sept|sep',
      'october|oct',
      'november|nov',
      'december|dec',
    ],
    weekdays:
      'monday|mon|tuesday|tue|tues|wednesday|wed|weds|thursday|thu|thur|thurs|friday|fri|saturday|sat|sunday|sun',
    published:
      'published|published on|published at|published date|publish date|publishing date|publication date|date published|pub date|pubdate|first published|first published on|originally published|originally published on|originally posted|originally posted on|originally appeared on|posted|posted on|posted at|date posted|created|created on|created at|date created|submitted|submitted on|uploaded|uploaded on|released|released on|release date|issued|issued on|filed|filed on|filed at|added|added on|asked|asked on|started|first posted|web posted|published time|published online|first published online|date of publication',
    modified:
      'updated|updated on|updated at|update|last update|last updated|last updated on|last updated at|last updated date|date updated|updated date|most recently updated|most recently updated on|modified|modified on|last modified|last modified on|date modified|last revised|last revised on|revised|revised on|edited|edited on|last edited|last edited on|last reviewed|last reviewed on|last changed|last changed on|upd|as of|last update on|latest update|recently updated',
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
      'this page was|this article was|this story was|this post was|this entry was|this content was|this document was|page|story|article',
  },
  {
    language: 'de',
    order: 'day',
    months: [
      'januar|jan|jänner|jän',
      'februar|feb|feber',
      'märz|mär|mrz|maerz',
      'april|apr',
      'mai',
      'juni|jun',
      'juli|jul',
      'august|aug',
      'september|sep|sept',
      'oktober|okt',
      'november|nov',
      'dezember|dez',
    ],
    weekdays:
      'montag|mo|dienstag|di|mittwoch|mi|donnerstag|do|freitag|fr|samstag|sonnabend|sa|sonntag|so|montags|montagabend',
    published:
      'veröffentlicht|veröffentlicht am|veröffentlichung|veröffentlichungsdatum|veröffentlicht|erstellt|erstellt am|publiziert|publiziert am|erschienen|erschienen am|erstmals veröffentlicht|erstveröffentlichung|eingestellt am|online seit|gepostet am|verfasst am|geschrieben am|meldung vom|artikel vom|vom',
    modified:
      'aktualisiert|aktualisiert am|aktualisierung|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|letztes update|stand|bearbeitet|bearbeitet am|geändert|geändert am|zuletzt geändert|zuletzt geändert am|letzte änderung|zuletzt bearbeitet|überarbeitet|update vom',
    undecided: 'datum|uhrzeit',
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
  },
  {
    language: 'fr',
    order: 'day',
    months: [
      'janvier|janv',
      'février|févr|fév|fev',
      'mars',
      'avril|avr',
      'mai',
      'juin',
      'juillet|juil',
      'août|aoû',
      'septembre|sept',
      'octobre|oct',
      'novembre|nov',
      'décembre|déc',
    ],
    weekdays: 'lundi|lun|mardi|mercredi|mer|jeudi|jeu|vendredi|ven|samedi|sam|dimanche|dim',
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
  },
  {
    language: 'es',
    order: 'day',
    months: [
      'enero|ene',
      'febrero|feb',
      'marzo|mar',
      'abril|abr',
      'mayo|may',
      'junio|jun',
      'julio|jul',
      'agosto|ago',
      'septiembre|setiembre|sep|sept|set',
      'octubre|oct',
      'noviembre|nov',
      'diciembre|dic',
    ],
    weekdays: 'lunes|lun|martes|miércoles|mié|jueves|jue|viernes|vie|sábado|sáb|domingo|dom',
    published:
      'publicado|publicado el|publicada|publicada el|publicación|fecha de publicación|publicado a las|creado|creado el|publicado en|fecha publicación',
    modified:
      'actualizado|actualizado el|actualizada|actualizada el|actualizado a las|actualización|última actualización|última actualización el|act|modificado|modificado el|última modificación|fecha de actualización|editado el',
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
  },
  {
    language: 'pt',
    order: 'day',
    months: [
      'janeiro|jan',
      'fevereiro|fev',
      'março|mar',
      'abril|abr',
      'maio|mai',
      'junho|jun',
      'julho|jul',
      'agosto|ago',
      'setembro|set',
      'outubro|out',
      'novembro|nov',
      'dezembro|dez',
    ],
    weekdays:
      'segunda-feira|segunda|seg|terça-feira|terça|ter|quarta-feira|quarta|qua|quinta-feira|quinta|qui|sexta-feira|sexta|sex|sábado|sáb|domingo|dom',
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
  },
  {
    language: 'it',
    order: 'day',
    months: [
      'gennaio|gen',
      'febbraio|feb|febb',
      'marzo|mar',
      'aprile|apr',
      'maggio|mag',
      'giugno|giu',
      'luglio|lug',
      'agosto|ago',
      'settembre|set|sett',
      'ottobre|ott',
      'novembre|nov',
      'dicembre|dic',
    ],
    weekdays: 'lunedì|lun|martedì|mercoledì|mer|giovedì|gio|venerdì|ven|sabato|sab|domenica|dom',
    published:
      'pubblicato|pubblicato il|pubblicata|pubblicata il|pubblicato alle|pubblicazione|data di pubblicazione|data pubblicazione|creato il|postato il|inserito il',
    modified:
      'aggiornato|aggiornato il|aggiornata|aggiornata il|aggiornato alle|aggiornamento|ultimo aggiornamento|ultimo aggiornamento il|ultimo aggiornamento alle|ultima modifica|ultima modifica il|modificato|modificato il|agg',
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
  },
  {
    language: 'nl',
    order: 'day',
    months: [
      'januari|jan',
      'februari|feb',
      'maart|mrt',
      'april|apr',
      'mei',
      'juni|jun',
      'juli|jul',
      'augustus|aug',
      'september|sep|sept',
      'oktober|okt',
      'november|nov',
      'december|dec',
    ],
    weekdays: 'maandag|ma|dinsdag|di|woensdag|wo|donderdag|do|vrijdag|vr|zaterdag|za|zondag|zo',
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
  },
  {
    language: 'ru',
    order: 'day',
    months: [
      'января|январь|янв',
      'февраля|февраль|фев|февр',
      'марта|март|мар',
      'апреля|апрель|апр',
      'мая|май',
      'июня|июнь|июн',
      'июля|июль|июл',
      'августа|август|авг',
      'сентября|сентябрь|сен|сент',
      'октября|октябрь|окт',
      'ноября|ноябрь|ноя|нояб',
      'декабря|декабрь|дек',
    ],
    weekdays:
      'понедельник|пн|вторник|вт|среда|среду|ср|четверг|чт|пятница|пятницу|пт|суббота|субботу|сб|воскресенье|вс',
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
    months: [
      'січня|січень',
      'лютого|лютий',
      'березня|березень',
      'квітня|квітень',
      'травня|травень',
      'червня|червень',
      'липня|липень',
      'серпня|серпень',
      'вересня|вересень',
      'жовтня|жовтень',
      'листопада|листопад',
      'грудня|грудень',
    ],
    weekdays: "понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя",
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
    months: [
      'ocak|oca',
      'şubat|şub',
      'mart',
      'nisan|nis',
      'mayıs|may',
      'haziran|haz',
      'temmuz|tem',
      'ağustos|ağu',
      'eylül|eyl',
      'ekim|eki',
      'kasım|kas',
      'aralık|ara',
    ],
    weekdays: 'pazartesi|pzt|salı|çarşamba|çar|perşembe|per|cuma|cum|cumartesi|cmt|pazar|paz',
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
    months: [
      'يناير|كانون الثاني|كانون ثاني|جانفي|ينائر',
      'فبراير|شباط|فيفري',
      'مارس|آذار',
      'أبريل|إبريل|ابريل|نيسان|أفريل',
      'مايو|أيار|ماي',
      'يونيو|يونيه|حزيران|جوان',
      'يوليو|يوليه|تموز|جويلية|يوليوز',
      'أغسطس|آب|أوت|غشت',
      'سبتمبر|أيلول|شتنبر',
      'أكتوبر|تشرين الأول|تشرين أول',
      'نوفمبر|تشرين الثاني|تشرين ثاني|نونبر',
      'ديسمبر|كانون الأول|كانون أول|دجنبر',
    ],
    weekdays:
      'الاثنين|الإثنين|اثنين|الثلاثاء|ثلاثاء|الأربعاء|الاربعاء|أربعاء|الخميس|خميس|الجمعة|جمعة|السبت|سبت|الأحد|أحد|يوم',
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
    months: [
      '一月',
      '二月',
      '三月',
      '四月',
      '五月',
      '六月',
      '七月',
      '八月',
      '九月',
      '十月',
      '十一月',
      '十二月',
    ],
    weekdays:
      '星期一|星期二|星期三|星期四|星期五|星期六|星期日|星期天|周一|周二|周三|周四|周五|周六|周日|週一|週二|週三|週四|週五|週六|週日|禮拜一|一|二|三|四|五|六|日',
    published:
      '发布时间|發布時間|發佈時間|发表时间|發表時間|发布于|發布於|发表于|發表於|发布|發布|發佈|发表|發表|发布日期|發布日期|發佈日期|刊登|刊登日期|上传时间|发稿时间|首次发布|首發|创建时间|出版时间|投稿|发表日期',
    modified:
      '更新|更新时间|更新時間|更新于|更新於|最后更新|最後更新|最近更新|修改时间|编辑于|編輯於|最后修改|更新日期|已更新|最后更新时间|最後更新時間|最后编辑于',
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
      '来源|來源|来源于|作者|记者|記者|编辑|編輯|责任编辑|責任編輯|责编|責編|出处|文章来源|稿源|信息来源|来自|來自|字号|撰稿|通讯员|作者来源',
  },
  {
    language: 'ja',
    order: 'year',
    months: [],
    weekdays:
      '月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日|月曜|火曜|水曜|木曜|金曜|土曜|日曜|火|水|木|金|土|祝',
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
    months: [],
    weekdays: '월요일|화요일|수요일|목요일|금요일|토요일|일요일|월|화|수|목|금|토|일',
    published:
      '입력|기사입력|기사 입력|입력시간|입력 시간|최초입력|최초 입력|입력일|송고|송고시간|송고 시간|등록|등록일|등록시간|기사등록|기사 등록|작성|작성일|게재|게시|게시일|발행|발행일|승인|보도|방송일|게시됨|지면보기',
    modified:
      '수정|기사수정|기사 수정|최종수정|최종 수정|최종수정일|최종수정시간|수정시간|수정일|업데이트|갱신|최종업데이트|최종 업데이트|마지막 업데이트|수정됨|재송고',
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
    months: [
      'stycznia|styczeń|sty',
      'lutego|luty|lut',
      'marca|marzec',
      'kwietnia|kwiecień|kwi',
      'maja|maj',
      'czerwca|czerwiec|cze',
      'lipca|lipiec|lip',
      'sierpnia|sierpień|sie',
      'września|wrzesień|wrz',
      'października|październik|paź',
      'listopada|listopad|lis',
      'grudnia|grudzień|gru',
    ],
    weekdays: 'poniedziałek|pon|wtorek|wt|środa|śr|czwartek|czw|piątek|pt|sobota|sob|niedziela|ndz|niedz',
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
    months: [
      'januari|jan',
      'februari|feb',
      'mars',
      'april|apr',
      'maj',
      'juni',
      'juli',
      'augusti|aug',
      'september|sep|sept',
      'oktober|okt',
      'november|nov',
      'december|dec',
    ],
    weekdays: 'måndag|mån|tisdag|tis|onsdag|ons|torsdag|tors|fredag|fre|lördag|lör|söndag|sön',
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
    months: [
      'januar|jan',
      'februar|feb',
      'mars|marts',
      'april|apr',
      'mai|maj',
      'juni',
      'juli',
      'august|aug',
      'september|sep|sept',
      'oktober|okt',
      'november|nov',
      'desember|des|december',
    ],
    weekdays: 'mandag|man|tirsdag|tir|onsdag|ons|torsdag|tor|fredag|fre|lørdag|lør|søndag|søn',
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
];

/** Names of Hijri months: such a date beside the Gregorian one is read past. */
export const HIJRI_MONTHS =
  'محرم|المحرم|صفر|ربيع الأول|ربيع أول|ربيع الثاني|ربيع الآخر|ربيع ثاني|جمادى الأولى|جمادى الأول|جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة|muharram|safar|rajab|shaban|ramadan|shawwal';
export const HIJRI_MARKS = 'هـ|ه|هجري|هجرية|ah';
export const GREGORIAN_MARKS = 'م|ميلادي|ميلادية|ad';

/** Month names that are also common words; without a day beside them they count only with a capital. */
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
