import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/model/label.ts';

import { createMatcher, RULES } from '../../src/rules/name-passages.ts';
import { REPORTED, type Rule, type RuleExample } from '../../src/rules/rule.ts';
import { createSubjects, type RuleSubject } from '../../src/rules/subject.ts';
import { fold } from '../../src/rules/tokens.ts';
import { VOCABULARIES } from '../../src/rules/words/index.ts';
import { NOTICE_KINDS, PHRASE_KINDS, phrasesOf, WORD_KINDS } from '../../src/rules/words/vocabulary.ts';
import { plainPassage } from '../support/passage.ts';

const match = createMatcher(RULES);

function subjectOf(example: RuleExample): RuleSubject {
  const lines = typeof example === 'string' ? [example] : example.lines;
  const at = typeof example === 'string' ? 0 : example.at;
  const subject = createSubjects(lines.map(plainPassage))[at];
  if (subject === undefined) throw new Error(`no line ${at} in ${JSON.stringify(example)}`);
  return subject;
}

function nameOf(example: RuleExample): string | null {
  return match(subjectOf(example))?.name ?? null;
}

function labelOf(text: string): Label | null {
  return match(subjectOf(text))?.label ?? null;
}

describe('the registry of rules', () => {
  it('gives every rule a name of its own', () => {
    const names = RULES.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('looks around a passage only in rules that say so, for what a text is named is remembered', () => {
    const looked = new Set<string>();
    for (const rule of RULES) {
      for (const example of [...rule.examples.yes, ...rule.examples.no]) {
        const subject = subjectOf(example);
        const watched = new Proxy(subject, {
          get(target, key) {
            if (key === 'at' || key === 'all' || key === 'passage') looked.add(rule.name);
            const value: unknown = Reflect.get(target, key, target);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
        rule.test(watched);
      }
    }
    expect([...looked].sort()).toEqual(
      RULES.filter((rule) => rule.readsAround)
        .map((rule) => rule.name)
        .sort(),
    );
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s says what its examples say', (name, rule) => {
    expect(rule.examples.yes.length).toBeGreaterThan(0);
    expect(rule.examples.no.length).toBeGreaterThan(0);
    const wrong = [
      ...rule.examples.yes.filter((example) => nameOf(example) !== name),
      ...rule.examples.no.filter((example) => nameOf(example) === name),
    ];
    expect(wrong).toEqual([]);
  });
});

describe('the word lists', () => {
  it('are written in lower case with plain apostrophes', () => {
    const wrong = VOCABULARIES.flatMap((vocabulary) =>
      [...PHRASE_KINDS, ...WORD_KINDS]
        .flatMap((kind) => phrasesOf(vocabulary, kind))
        .filter((phrase) => phrase !== phrase.toLowerCase() || /[’‘ʼ]/.test(phrase)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the notices of each language', () => {
  const languages = VOCABULARIES.filter(({ language }) => language !== 'mul');

  it.each(languages.map((each) => [each.language, each] as const))(
    'the words of %s suffice for its phrases about cookies and advertisements',
    (_language, vocabulary) => {
      const [page, request] = (['pageOrReader', 'requestWord'] as const).map((kind) =>
        phrasesOf(vocabulary, kind)[0]?.replace(/-$/, ''),
      );
      const unmatched: string[] = [];
      const check = (label: Label, phrase: string, line: string): void => {
        if (labelOf(line) !== label) unmatched.push(phrase);
      };
      for (const phrase of phrasesOf(vocabulary, 'cookieNotice'))
        check('cookie', phrase, `${page}, ${phrase}, cookie browser`);
      for (const phrase of phrasesOf(vocabulary, 'adNotice'))
        check('advertisement', phrase, `${page}, ${phrase}, 2`);
      for (const phrase of phrasesOf(vocabulary, 'adBreakNotice'))
        check('advertisement', phrase, `a ${phrase}`);
      for (const phrase of phrasesOf(vocabulary, 'adBlockerNotice'))
        check('advertisement', phrase, `${page}, ${request}, ${phrase}, 2`);
      expect(unmatched).toEqual([]);
    },
  );

  it('contain no verb of reported speech', () => {
    const wrong = languages.flatMap((vocabulary) =>
      NOTICE_KINDS.flatMap((kind) => phrasesOf(vocabulary, kind)).filter((phrase) =>
        REPORTED.test(fold(phrase)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

/** By language: what a line must be taken for. */
const LINES_BY_LANGUAGE: Readonly<Record<string, Partial<Readonly<Record<Label, readonly string[]>>>>> = {
  en: {
    'skip-link': ['Skip to main content', 'Skip to Content Facebook Feature Image', 'Jump to navigation'],
    navigation: ['About us', 'Home Contact us Search'],
    breadcrumb: ['Home > News > Harbour', 'Home » Sport » Rowing'],
    share: ['Facebook Twitter Email Print', 'Link copied', 'Share this article', 'Print'],
    login: ['Log in', 'Please log in or purchase a subscription to go on.'],
    paywall: ['Subscribe now', 'Unlocking Article', 'Subscribe to continue reading this story.'],
    cookie: ['Accept all cookies', 'We use cookies to improve your visit to our site.'],
    newsletter: [
      'Sign up for our newsletter',
      'The headlines of the bay in your inbox',
      'By signing up you agree to our terms.',
    ],
    advertisement: ['Advertisement', 'ADS', 'Story continues below'],
    'read-time': ['5 min read', '438 views'],
    'media-player': ['Loading Video…'],
    comments: ['Leave a Reply', 'No comments', 'Your email address will not be published.'],
    tags: ['Tags: ferry, harbour', '#ferry #harbour'],
    'author-bio': ['About the author', 'Mina Holt is a staff writer. Follow her on X at @minaholt.'],
    'social-embed': ['View this post on Instagram', '— Mina Holt (@minaholt) May 4, 2023'],
    related: [
      'Recommended',
      'Most Read',
      'ALSO READ: Council backs the bridge',
      'Read More »',
      'Follow AP’s coverage of rowing at https://apnews.com/hub/rowing',
    ],
    'next-article': ['Next Article', 'Up next', 'Now Reading:', 'Read next'],
    copyright: ['© 2024 Harbour Gazette', 'All rights reserved. This material may not be published.'],
    footer: ['Privacy Policy', 'Terms of Use | Privacy', 'Back to top'],
    placeholder: ['No Image', 'Placeholder Image', '[harbour.jpg]'],
  },
  de: {
    'skip-link': ['Zum Inhalt springen'],
    navigation: ['Startseite'],
    breadcrumb: ['Startseite > Lokales > Hafen'],
    share: ['Teilen', 'Auf Facebook teilen', 'Drucken'],
    login: ['Anmelden', 'Bitte melden Sie sich an, um weiterzulesen.'],
    paywall: ['Jetzt abonnieren', 'Dieser Artikel ist nur für Abonnenten lesbar.'],
    cookie: [
      'Alle akzeptieren',
      'Wir und unsere 214 Partner verarbeiten Informationen auf einem Gerät, Cookies etwa.',
    ],
    newsletter: ['Newsletter abonnieren', 'Abonnieren Sie unseren Newsletter vom Hafen'],
    advertisement: [
      'Anzeige',
      'Werbung',
      'Weiterlesen nach der Anzeige',
      'Mit * markierte Links sind Partnerlinks: Kaufst du darüber ein, bleibt der Preis gleich.',
    ],
    'read-time': ['Lesezeit: 3 Minuten', '4 Min. Lesezeit'],
    'media-player': ['Video abspielen'],
    comments: ['Kommentare', 'Kommentar schreiben'],
    tags: ['Schlagwörter: Hafen, Fähre'],
    'author-bio': ['Über den Autor'],
    'social-embed': ['An dieser Stelle finden Sie einen externen Inhalt von Instagram.'],
    related: ['Meistgelesen', 'Lesen Sie auch: Fähre fällt aus', 'Das könnte Sie auch interessieren'],
    'next-article': ['Nächster Artikel'],
    copyright: ['Alle Rechte vorbehalten.'],
    footer: ['Impressum', 'Datenschutz AGB'],
    placeholder: ['Kein Bild vorhanden'],
  },
  fr: {
    'skip-link': ['Aller au contenu principal'],
    navigation: ['Accueil', 'Nous contacter'],
    breadcrumb: ['Accueil > Région > Port'],
    share: ['Partager', 'Partager sur Facebook', 'Imprimer'],
    login: ['Se connecter', "Connectez-vous pour lire l'article"],
    paywall: ["S'abonner", 'Cet article est réservé aux abonnés.'],
    cookie: ['Tout accepter', 'Nous utilisons des cookies pour améliorer votre visite.'],
    newsletter: ["S'inscrire à la newsletter", 'Recevez chaque matin les nouvelles du port'],
    advertisement: [
      'Publicité',
      'La suite après la publicité',
      'Désactivez votre bloqueur de publicité pour lire la suite.',
    ],
    'read-time': ['Lecture 10 min.', 'Temps de lecture : 3 min'],
    'media-player': ['Lire la vidéo', 'Vidéo suivante dans 5 secondes'],
    comments: ['Commentaires', 'Laisser un commentaire', 'Votre adresse e-mail ne sera pas publiée.'],
    tags: ['Mots-clés : port, ferry'],
    'author-bio': ["À propos de l'auteur"],
    'social-embed': ['Voir cette publication sur Instagram'],
    related: ['À lire aussi', 'Lire aussi : Le ferry supprimé', 'Les plus lus'],
    'next-article': ['Article suivant'],
    copyright: ['Tous droits réservés'],
    footer: ['Mentions légales', 'Plan du site'],
    placeholder: ['Image non disponible'],
  },
  es: {
    'skip-link': ['Saltar al contenido'],
    navigation: ['Quiénes somos'],
    breadcrumb: ['Inicio > Puerto > Noticias'],
    share: ['Compartir', 'Compartir en WhatsApp', 'Imprimir'],
    login: ['Iniciar sesión', 'Inicia sesión para seguir leyendo'],
    paywall: ['Suscríbete', 'Suscríbete para leer la noticia completa'],
    cookie: ['Aceptar todas', 'Utilizamos cookies propias para mejorar su visita.'],
    newsletter: ['Suscríbete a nuestro boletín', 'Recibe las noticias del puerto en tu correo'],
    advertisement: [
      'Publicidad',
      'Continúa leyendo después de la publicidad',
      'Este artículo contiene enlaces de afiliado.',
    ],
    'read-time': ['3 min de lectura'],
    'media-player': ['Reproducir video', 'Cargando video...'],
    comments: ['Comentarios', 'Deja un comentario'],
    tags: ['Etiquetas: puerto, ferry'],
    'author-bio': ['Sobre el autor'],
    'social-embed': ['Ver esta publicación en Instagram'],
    related: ['Te puede interesar', 'Lea también: El ferry se queda en puerto', 'Lo más leído'],
    'next-article': ['Siguiente noticia'],
    copyright: ['Todos los derechos reservados'],
    footer: ['Aviso legal', 'Política de privacidad'],
    placeholder: ['Cargando...'],
  },
  pt: {
    'skip-link': ['Ir para o conteúdo'],
    navigation: ['Página inicial', 'Fale conosco'],
    breadcrumb: ['Início > Cidade > Porto'],
    share: ['Partilhar', 'Compartilhar no WhatsApp', 'Imprimir'],
    login: ['Fazer login', 'Faça login para continuar'],
    paywall: ['Assine já', 'Conteúdo exclusivo para assinantes do jornal'],
    cookie: ['Aceitar todos', 'Nós usamos cookies para melhorar a sua visita ao nosso site.'],
    newsletter: ['Assine nossa newsletter', 'Receba as notícias do porto no seu e-mail'],
    advertisement: [
      'Publicidade',
      'Continua após a publicidade',
      'Desative o bloqueador de anúncios para ler o texto.',
    ],
    'read-time': ['3 min de leitura'],
    'media-player': ['Reproduzir vídeo', 'Ao vivo agora mesmo'.slice(0, 7)],
    comments: ['Comentários', 'Deixe um comentário'],
    tags: ['Assuntos: porto, barca'],
    'author-bio': ['Sobre o autor'],
    'social-embed': ['Ver essa foto no Instagram'],
    related: ['Leia também', 'Leia mais: A barca fica no porto', 'Mais lidas'],
    'next-article': ['Próximo artigo'],
    copyright: ['Todos os direitos reservados'],
    footer: ['Política de Privacidade', 'Termos de uso'],
    placeholder: ['Imagem indisponível'],
  },
  it: {
    'skip-link': ['Vai al contenuto'],
    navigation: ['Chi siamo'],
    breadcrumb: ['Sei in: Home > Cronaca'],
    share: ['Condividi', 'Condividi su Facebook', 'Stampa'],
    login: ['Accedi', 'Accedi per leggere la notizia'],
    paywall: ['Abbonati ora', 'Questo articolo è riservato agli abbonati'],
    cookie: ['Accetta tutti', 'Questo sito utilizza cookie tecnici.'],
    newsletter: ['Iscriviti alla newsletter', 'Ricevi le notizie del porto nella tua email'],
    advertisement: ['Pubblicità', 'Continua a leggere dopo la pubblicità'],
    'read-time': ['9 secondi di lettura', 'Tempo di lettura: 2 minuti', '438 Visite totali'],
    'media-player': ['Guarda il video'],
    comments: ['Commenta per primo', 'Lascia un commento'],
    tags: ['Argomenti: porto, traghetto'],
    'author-bio': ["Informazioni sull'autore"],
    'social-embed': ['Visualizza questo post su Instagram'],
    related: ['Ti potrebbe interessare', 'Leggi anche: Il traghetto resta in porto', 'I più letti'],
    'next-article': ['Articolo successivo'],
    copyright: ['Riproduzione riservata', 'Tutti i diritti riservati'],
    footer: ['Note legali', 'Informativa privacy'],
    placeholder: ['Immagine non disponibile'],
  },
  nl: {
    'skip-link': ['Ga naar de inhoud'],
    navigation: ['Over ons'],
    breadcrumb: ['Je bent hier: Home > Regio'],
    share: ['Delen', 'Deel dit artikel', 'Afdrukken'],
    login: ['Inloggen', 'Log in om verder te lezen'],
    paywall: ['Word abonnee', 'Dit artikel is exclusief voor abonnees'],
    cookie: ['Alles accepteren', 'Wij gebruiken cookies om je bezoek te verbeteren.'],
    newsletter: ['Schrijf je in voor de nieuwsbrief', 'Ontvang elke ochtend het havennieuws'],
    advertisement: [
      'Advertentie',
      'Lees verder na de advertentie',
      'De tekst gaat verder onder de advertentie',
    ],
    'read-time': ['Leestijd: 3 minuten'],
    'media-player': ['Video afspelen'],
    comments: ['Reacties', 'Plaats een reactie'],
    tags: ['Trefwoorden: haven, veer'],
    'author-bio': ['Over de auteur'],
    'social-embed': ['Dit bericht op Instagram bekijken'],
    related: ['Meest gelezen', 'Lees ook: Veer vaart niet meer', 'Meer uit Brabant'],
    'next-article': ['Volgend artikel'],
    copyright: ['Alle rechten voorbehouden'],
    footer: ['Privacybeleid', 'Algemene voorwaarden'],
    placeholder: ['Geen afbeelding'],
  },
  ru: {
    'skip-link': ['Перейти к содержимому'],
    navigation: ['Главная'],
    breadcrumb: ['Главная / Новости / Порт'],
    share: ['Поделиться', 'Поделиться в Telegram', 'Распечатать'],
    login: ['Войти', 'Войдите, чтобы читать дальше'],
    paywall: ['Оформить подписку', 'Этот материал доступен только подписчикам'],
    cookie: ['Принять все', 'Мы используем файлы cookie, чтобы сайт работал лучше.'],
    newsletter: ['Подписаться на рассылку', 'Подпишитесь на нашу рассылку о порте'],
    advertisement: ['Реклама', 'Продолжение после рекламы'],
    'read-time': ['Время чтения: 3 минуты', '120 просмотров'],
    'media-player': ['Смотреть видео'],
    comments: ['Комментарии', 'Оставить комментарий'],
    tags: ['Теги: порт, паром'],
    'author-bio': ['Об авторе'],
    'social-embed': ['Посмотреть эту публикацию в Instagram'],
    related: ['По теме', 'Картина дня', 'Читайте также: Паром остался в порту'],
    'next-article': ['Следующая статья'],
    copyright: ['Все права защищены'],
    footer: ['Политика конфиденциальности'],
    placeholder: ['Нет изображения'],
  },
  tr: {
    'skip-link': ['İçeriğe geç'],
    navigation: ['ANA SAYFA'],
    breadcrumb: ['Anasayfa > Haberler > Liman'],
    share: ['Paylaş', 'Yazdır'],
    login: ['Giriş yap', 'Devam etmek için lütfen giriş yapın'],
    paywall: ['Abone ol', 'Okumaya devam etmek için abone olun'],
    cookie: [
      'Tümünü kabul et',
      'Sitemizde çerezler kullanılmaktadır.',
      'Bu sitede çerezler aracılığıyla kişisel veriler işlenir.',
    ],
    newsletter: ['Bültenimize abone olun', 'Limanın haberleri e-posta kutunuza gelsin'],
    advertisement: ['REKLAM', 'Haberin devamı', 'Reklam engelleyici tespit ettik'],
    'read-time': ['Okuma süresi: 2 dk'],
    'media-player': ['Videoyu izle', 'Foto Galeri'],
    comments: ['Yorumlar', 'Yorum yaz'],
    tags: ['Etiketler: liman, vapur'],
    'author-bio': ['Yazar hakkında'],
    'social-embed': ["Bu gönderiyi Instagram'da gör"],
    related: ['İlgili Haberler', 'En çok okunanlar', 'Ayrıca okuyun: Vapur seferi bitti'],
    'next-article': ['Sonraki Haber'],
    copyright: ['Tüm hakları saklıdır.'],
    footer: ['Künye', 'Gizlilik Politikası'],
    placeholder: ['Yükleniyor...'],
  },
  ar: {
    'skip-link': ['انتقل إلى المحتوى الرئيسي'],
    navigation: ['الرئيسية'],
    breadcrumb: ['الصفحة الرئيسية >> أخبار'],
    share: ['طباعة', 'حجم الخط اطبع', 'شارك الخبر'],
    login: ['تسجيل الدخول', 'يرجى تسجيل الدخول للمتابعة'],
    paywall: ['اشترك الآن', 'هذا المحتوى للمشتركين فقط في الصحيفة'],
    cookie: ['قبول الكل', 'نستخدم ملفات تعريف الارتباط لتحسين زيارتك.'],
    newsletter: ['النشرة البريدية', 'اشترك في نشرتنا البريدية عن الميناء'],
    advertisement: ['إعلان', 'إعلانات'],
    'read-time': ['مدة القراءة 3 دقائق', '120 مشاهدة'],
    'media-player': ['شاهد الفيديو', 'بث مباشر'],
    comments: ['التعليقات', 'أضف تعليق'],
    tags: ['الكلمات الرئيسية: ميناء، عبارة'],
    'author-bio': ['عن الكاتب'],
    'social-embed': ['عرض هذا المنشور على Instagram'],
    related: ['الأكثر قراءة', 'اقرأ أيضا: العبارة تبقى في الميناء'],
    'next-article': ['المقال التالي'],
    copyright: ['جميع الحقوق محفوظة'],
    footer: ['سياسة الخصوصية'],
    placeholder: ['جاري التحميل'],
  },
  zh: {
    'skip-link': ['跳至内容'],
    navigation: ['首页', '联系我们'],
    breadcrumb: ['首页>社会>正文', '当前位置：首页 > 新闻'],
    share: ['分享到微信', '点击右上角微信好友', '字号', '打印'],
    login: ['登录 注册', '请登录后查看全部内容'],
    paywall: ['订阅', '订阅后阅读全文，港口早报'],
    cookie: ['全部接受', '我们使用cookie来改善您的访问体验。'],
    newsletter: ['订阅邮件', '扫码关注港口早报'],
    advertisement: ['广告', '廣告 請繼續往下閱讀'],
    'read-time': ['阅读时间 5 分钟', '浏览次数：120'],
    'media-player': ['播放视频', '图集'],
    comments: ['网友评论', '发表评论'],
    tags: ['标签：港口 渡轮'],
    'author-bio': ['作者简介'],
    'social-embed': ['在 Instagram 查看这篇帖子'],
    related: ['推荐阅读', '相关新闻：渡轮停航', '点击排行'],
    'next-article': ['上一篇'],
    copyright: ['未经授权不得转载', '版权所有 港口早报'],
    footer: ['隐私政策', '返回顶部'],
    placeholder: ['暂无图片'],
  },
  ja: {
    'skip-link': ['本文へスキップ', 'ナビゲーションリンクをとばして本文へ'],
    navigation: ['トップページ', 'お問い合わせ'],
    breadcrumb: ['トップ > 社会 > 記事'],
    share: ['シェアする', '印刷', 'リンクをコピー'],
    login: ['ログイン', 'ログインすると続きをお読みいただけます'],
    paywall: ['有料会員登録', 'この記事は有料会員限定です。港の記事'],
    cookie: ['すべて許可', '当サイトではクッキーを使用しています。'],
    newsletter: ['メルマガ登録', 'ニュースレターを毎朝お届けします'],
    advertisement: ['広告', 'スポンサーリンク'],
    'read-time': ['この記事は約3分で読めます'],
    'media-player': ['動画を再生', '写真を見る'],
    comments: ['コメント', 'コメントを書く'],
    tags: ['キーワード：港、渡し船'],
    'author-bio': ['この記事を書いた人'],
    'social-embed': ['この投稿をInstagramで見る'],
    related: ['関連記事', 'あわせて読みたい：渡し船の一日', 'アクセスランキング'],
    'next-article': ['次の記事'],
    copyright: ['無断転載を禁じます', '本紙記事の転用を禁じます。'],
    footer: ['プライバシーポリシー', '利用規約'],
    placeholder: ['読み込み中'],
  },
  ko: {
    'skip-link': ['본문 바로가기', '컨텐츠 바로가기'],
    navigation: ['전체메뉴', '회사소개'],
    breadcrumb: ['홈 > 사회 > 항구'],
    share: ['공유하기', '페이스북 공유', '글자크기', '인쇄'],
    login: ['로그인', '로그인 후 이용하실 수 있습니다'],
    paywall: ['구독하기', '이 기사는 유료 구독자에게 제공됩니다'],
    cookie: ['모두 동의', '본 사이트는 더 나은 서비스를 위해 쿠키를 사용합니다.'],
    newsletter: ['뉴스레터 구독', '항구 소식 뉴스레터를 구독해 주세요'],
    advertisement: ['광고', '파워링크', '이 포스팅은 파트너스 활동의 일환으로 수수료를 제공받습니다.'],
    'read-time': ['조회수 120'],
    'media-player': ['동영상 재생'],
    comments: ['댓글 3', '댓글쓰기'],
    tags: ['태그: 항구, 여객선'],
    'author-bio': ['기자 소개'],
    'social-embed': ['인스타그램에서 이 게시물 보기'],
    related: ['많이 본 뉴스', '관련기사: 여객선 운항 중단'],
    'next-article': ['다음 기사'],
    copyright: ['무단전재 및 재배포 금지', '저작권자 ⓒ 항구신문, 무단 전재 및 재배포 금지'],
    footer: ['개인정보처리방침', '이용약관'],
    placeholder: ['이미지 없음'],
  },
  pl: {
    'skip-link': ['Przejdź do treści'],
    navigation: ['Strona główna'],
    breadcrumb: ['Strona główna > Miasto > Port'],
    share: ['Podziel się', 'Udostępnij na Facebooku', 'Drukuj'],
    login: ['Zaloguj się', 'Musisz się zalogować, aby pójść dalej.'],
    paywall: ['Kup prenumeratę', 'Aby czytać dalej, wykup dostęp.'],
    cookie: [
      'Akceptuj wszystkie',
      'Używamy plików cookie, aby strona działała lepiej.',
      'My i nasi zaufani partnerzy przechowujemy cookies na urządzeniu.',
    ],
    newsletter: ['Zapisz się na newsletter', 'Zapisz się na nasz newsletter o porcie'],
    advertisement: [
      'REKLAMA',
      'Dalsza część artykułu pod reklamą',
      'Jeśli kupisz łódź przez ten link, możemy otrzymać prowizję.',
    ],
    'read-time': ['Czas czytania: 3 min', 'Ten tekst przeczytasz w 2 minuty'],
    'media-player': ['Zobacz galerię'],
    comments: ['Komentarze (3)', 'Dodaj komentarz'],
    tags: ['Tagi: port, prom'],
    'author-bio': ['O autorze'],
    related: ['Najczęściej czytane', 'Czytaj też: Prom zostaje w porcie', 'ZOBACZ TAKŻE'],
    'next-article': ['Następny artykuł'],
    copyright: ['Wszelkie prawa zastrzeżone'],
    footer: ['Polityka prywatności', 'Mapa serwisu'],
    placeholder: ['Ładowanie...'],
  },
  cs: {
    'skip-link': ['Přejít k obsahu'],
    navigation: ['Hlavní stránka'],
    share: ['Sdílet', 'Sdílet na Facebooku', 'Vytisknout'],
    login: ['Přihlásit se', 'Musíte se přihlásit, abyste mohli jít dál.'],
    paywall: ['Předplatné', 'Tento článek je pouze pro předplatitele.'],
    cookie: ['Přijmout vše', 'Tento web používá cookies.'],
    newsletter: ['Odebírat newsletter'],
    advertisement: ['Inzerce', 'Článek pokračuje pod reklamou'],
    'read-time': ['Doba čtení: 3 min'],
    comments: ['Diskuse (12)', 'Přidat komentář'],
    tags: ['Štítky: přístav, trajekt'],
    'author-bio': ['O autorovi'],
    related: ['Nejčtenější', 'Čtěte také: Trajekt zůstává v přístavu', 'Mohlo by vás zajímat'],
    'next-article': ['Další článek'],
    copyright: ['Všechna práva vyhrazena'],
    footer: ['Podmínky užití', 'Ochrana osobních údajů'],
  },
  sk: {
    'skip-link': ['Prejsť na obsah'],
    navigation: ['Hlavná stránka'],
    share: ['Zdieľať', 'Zdieľať na Facebooku'],
    login: ['Prihlásiť sa'],
    paywall: ['Predplatiť'],
    cookie: ['Prijať všetko', 'Používame súbory cookie na zlepšenie našej stránky.'],
    advertisement: ['Inzercia', 'Článok pokračuje pod reklamou'],
    comments: ['Diskusia', 'Pridať komentár'],
    related: ['Najčítanejšie', 'Čítajte aj: Trajekt ostáva v prístave'],
    'next-article': ['Ďalší článok'],
    footer: ['Ochrana osobných údajov'],
  },
  hu: {
    'skip-link': ['Ugrás a tartalomra'],
    navigation: ['Címlap'],
    share: ['Megosztás', 'Nyomtatás', 'Link másolása'],
    login: ['Bejelentkezés'],
    paywall: ['Előfizetek', 'A cikk elolvasásához előfizetés kell.'],
    cookie: ['Mindet elfogadom', 'Weboldalunk sütiket használ.'],
    newsletter: ['Feliratkozom a hírlevélre'],
    advertisement: ['Hirdetés', 'A cikk a hirdetés után folytatódik'],
    'read-time': ['3 perc olvasás'],
    comments: ['Hozzászólások', 'Szóljon hozzá!'],
    tags: ['Címkék: kikötő, komp'],
    related: ['Legolvasottabb', 'Olvassa el ezt is: A komp a kikötőben marad', 'Kapcsolódó cikkek'],
    'next-article': ['Következő cikk'],
    copyright: ['Minden jog fenntartva'],
    footer: ['Impresszum', 'Adatvédelmi tájékoztató'],
  },
  ro: {
    'skip-link': ['Sari la conținut', 'Sari la conţinut'],
    navigation: ['Pagina principală'],
    share: ['Distribuie', 'Distribuie pe Facebook'],
    login: ['Autentificare'],
    paywall: ['Abonează-te', 'Acest articol este disponibil doar pentru abonați.'],
    cookie: ['Acceptă toate', 'Acest site folosește cookies.'],
    newsletter: ['Abonează-te la newsletter', 'Aboneaza-te la newsletter'],
    advertisement: ['Publicitate', 'Articolul continuă după publicitate'],
    'read-time': ['3 min de citit'],
    comments: ['Adaugă un comentariu', 'Comentarii 4'],
    tags: ['Etichete: port, feribot'],
    related: ['Cele mai citite', 'Citește și: Feribotul rămâne în port', 'CITEŞTE ŞI: Feribotul'],
    'next-article': ['Articolul următor'],
    copyright: ['Toate drepturile rezervate'],
    footer: ['Termeni și condiții'],
  },
  bg: {
    'skip-link': ['Към съдържанието'],
    navigation: ['Начало'],
    share: ['Сподели', 'Отпечатай'],
    login: ['Вход'],
    paywall: ['Абонирай се'],
    cookie: [
      'Приеми всички',
      'Този сайт използва бисквитки.',
      'Ние и нашите партньори използваме бисквитки.',
    ],
    advertisement: ['Реклама', 'Статията продължава под рекламата'],
    comments: ['Коментари (2)', 'Напиши коментар'],
    tags: ['Етикети: порт, ферибот'],
    related: ['Най-четени', 'Прочетете още: Фериботът остава'],
    'next-article': ['Следваща статия'],
    copyright: ['Всички права запазени'],
    footer: ['Общи условия'],
  },
  el: {
    'skip-link': ['Μετάβαση στο περιεχόμενο'],
    navigation: ['Αρχική', 'Αναζήτηση'],
    breadcrumb: ['Αρχική > Ειδήσεις > Λιμάνι'],
    share: ['Κοινοποίηση', 'Εκτύπωση', 'ΜΟΙΡΑΣΤΕΙΤΕ ΤΟ'],
    login: ['Σύνδεση'],
    paywall: ['Γίνετε συνδρομητής'],
    cookie: ['ΑΠΟΔΟΧΗ ΟΛΩΝ', 'Χρησιμοποιούμε cookies για να βελτιώσουμε τη σελίδα.'],
    newsletter: ['Εγγραφή στο newsletter'],
    advertisement: ['ΔΙΑΦΗΜΙΣΗ', 'Διαφήμιση'],
    'read-time': ['Χρόνος ανάγνωσης: 3 λεπτά'],
    comments: ['Σχόλια', 'Γράψτε το σχόλιό σας'],
    tags: ['Ετικέτες: λιμάνι, πλοίο'],
    related: ['ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ', 'Διαβάστε επίσης: Το πλοίο μένει στο λιμάνι', 'Τα πιο διαβασμένα'],
    'next-article': ['Επόμενο άρθρο'],
    copyright: ['Απαγορεύεται η αναδημοσίευση'],
    footer: ['Όροι χρήσης', 'ΟΡΟΙ ΧΡΗΣΗΣ'],
  },
  uk: {
    'skip-link': ['Перейти до вмісту'],
    navigation: ['Головна'],
    share: ['Поділитися', 'Скопіювати посилання', 'Друк'],
    login: ['Увійти'],
    paywall: ['Оформити передплату'],
    cookie: ['Прийняти всі', 'Ми використовуємо файли cookie.'],
    newsletter: ['Підписатися на розсилку', 'Підписуйтесь на наш Telegram'],
    advertisement: ['На правах реклами'],
    'read-time': ['Час читання: 3 хв', '120 переглядів'],
    comments: ['Коментарі', 'Залишити коментар'],
    tags: ['Теги: порт, пором'],
    related: ['Читайте також', 'Читайте також: Пором лишається в порту', 'Найпопулярніше'],
    'next-article': ['Наступна новина'],
    copyright: ['Всі права захищені'],
    footer: ['Політика конфіденційності'],
  },
  hr: {
    'skip-link': ['Preskoči na sadržaj'],
    navigation: ['Naslovnica'],
    share: ['Podijeli', 'Podijeli na Facebooku', 'Ispiši'],
    login: ['Prijavi se'],
    paywall: ['Pretplati se'],
    cookie: ['Prihvati sve', 'Ova stranica koristi kolačiće.'],
    advertisement: ['Oglas', 'Tekst se nastavlja ispod oglasa'],
    comments: ['Komentari (5)', 'Ostavi komentar'],
    tags: ['Oznake: luka, trajekt'],
    related: ['Najčitanije', 'Pročitajte i: Trajekt ostaje u luci', 'Povezane vijesti'],
    'next-article': ['Sljedeći članak'],
    copyright: ['Sva prava pridržana'],
    footer: ['Uvjeti korištenja'],
  },
  sr: {
    navigation: ['Насловна'],
    share: ['Подели'],
    cookie: ['Прихвати све', 'Овај сајт користи колачиће.'],
    advertisement: ['Реклама', 'Текст се наставља након огласа'],
    comments: ['Коментари', 'Оставите коментар'],
    related: ['Најчитаније', 'Прочитајте и: Трајект остаје у луци'],
    'next-article': ['Следећа вест'],
    footer: ['Услови коришћења'],
  },
  sv: {
    'skip-link': ['Hoppa till innehåll', 'Gå direkt till sidans innehåll'],
    navigation: ['Startsida'],
    breadcrumb: ['Nyheter / Sverige / Hamnen'],
    share: ['Dela artikel', 'Kopiera länk', 'Skriv ut'],
    login: ['Logga in', 'Du måste logga in för att gå vidare.'],
    paywall: ['Prenumerera', 'Den här artikeln är för prenumeranter.'],
    cookie: ['Godkänn alla', 'Vi använder cookies för att förbättra webbplatsen.'],
    newsletter: ['Anmäl dig till nyhetsbrevet', 'Prenumerera på vårt nyhetsbrev om hamnen'],
    advertisement: [
      'Annons',
      'ANNONS',
      'Artikeln fortsätter under annonsen',
      'Texten innehåller annonslänkar.',
      'Stäng av din annonsblockerare för att läsa vidare.',
    ],
    'read-time': ['Lästid: 3 min', '4 minuters läsning'],
    'media-player': ['Spela upp video'],
    comments: ['Kommentarer (2)', 'Skriv en kommentar'],
    tags: ['Taggar: hamn, färja'],
    'author-bio': ['Om författaren'],
    related: ['MEST LÄST', 'Läs också', 'Läs också: Färjan stannar i hamn', 'Senaste nytt'],
    'next-article': ['Nästa artikel'],
    copyright: ['Alla rättigheter förbehållna'],
    footer: ['Integritetspolicy', 'Anmäl till Medieombudsmannen'],
  },
  no: {
    'skip-link': ['Hopp til hovedinnholdet'],
    navigation: ['Forsiden'],
    share: ['DEL ARTIKKEL', 'Kopier lenke'],
    login: ['Logg inn'],
    paywall: ['Bli abonnent', 'Denne saken er for abonnenter.'],
    cookie: ['Godta alle', 'Vi bruker informasjonskapsler for å forbedre nettstedet.'],
    newsletter: ['Meld deg på nyhetsbrevet'],
    advertisement: [
      'Annonse',
      'ANNONSØRINNHOLD',
      'Saken fortsetter under annonsen',
      'Slå av annonseblokkering for å lese videre.',
    ],
    comments: ['Kommentarer', 'Skriv en kommentar'],
    related: ['Mest lest', 'Les også: Fergen blir liggende', 'Siste nytt'],
    'next-article': ['Neste artikkel'],
    footer: ['Personvernerklæring', 'Vær Varsom-plakaten'],
  },
  da: {
    'skip-link': ['Spring til indhold'],
    navigation: ['Forside'],
    share: ['Del artiklen', 'Kopiér link', 'Udskriv'],
    login: ['Log ind'],
    paywall: ['Bliv abonnent'],
    cookie: [
      'Acceptér alle',
      'Vi bruger cookies til at forbedre vores hjemmeside.',
      'Vi bruger cookies, og disse gemmes på enheden.',
    ],
    newsletter: ['Tilmeld dig vores nyhedsbrev'],
    advertisement: ['Annonce', 'Artiklen fortsætter efter annoncen', 'Indlægget indeholder reklamelinks'],
    comments: ['Kommentarer', 'Skriv en kommentar'],
    related: ['Mest læste', 'Læs også: Færgen bliver i havn', 'Seneste nyt'],
    'next-article': ['Næste artikel'],
    footer: ['Privatlivspolitik'],
  },
  fi: {
    'skip-link': ['Siirry sisältöön'],
    navigation: ['Etusivu'],
    share: ['Jaa', 'Jaa Facebookissa', 'Tulosta'],
    login: ['Kirjaudu sisään'],
    paywall: ['Tilaa nyt', 'Tämä artikkeli on vain tilaajille.'],
    cookie: [
      'Hyväksy kaikki',
      'Sivusto käyttää evästeitä.',
      'Me ja kumppanimme tallennamme evästeiden avulla tietoja.',
    ],
    newsletter: ['Tilaa uutiskirje'],
    advertisement: ['Mainos', 'Juttu jatkuu mainoksen jälkeen', 'Saatamme saada palkkion ostoksistasi.'],
    'read-time': ['Lukuaika 3 min'],
    comments: ['Kommentit', 'Kirjoita kommentti'],
    tags: ['Avainsanat: satama, lautta'],
    related: ['Luetuimmat', 'Lue myös: Lautta jää satamaan', 'Uusimmat uutiset'],
    'next-article': ['Seuraava artikkeli'],
    footer: ['Tietosuojaseloste'],
  },
  hi: {
    navigation: ['होम'],
    share: ['शेयर करें', 'लिंक कॉपी करें'],
    login: ['लॉगिन करें'],
    cookie: ['सभी स्वीकार करें', 'हम कुकीज़ का उपयोग करते हैं।'],
    newsletter: ['न्यूजलेटर सब्सक्राइब करें'],
    advertisement: ['विज्ञापन', 'विज्ञापन के बाद जारी है', 'कृपया अपना एड ब्लॉकर बंद करें।'],
    comments: ['टिप्पणियां', 'कमेंट करें'],
    tags: ['टैग्स: बंदरगाह, नौका'],
    related: ['यह भी पढ़ें', 'यह भी पढ़ें: नौका बंदरगाह में', 'संबंधित खबरें', 'और पढ\u093cें'],
    'next-article': ['अगली खबर', 'अगला लेख'],
    footer: ['गोपनीयता नीति'],
  },
  bn: {
    navigation: ['প্রচ্ছদ'],
    share: ['শেয়ার করুন'],
    advertisement: ['বিজ্ঞাপন'],
    comments: ['মন্তব্য করুন'],
    related: ['আরও পড়ুন', 'আরও পড়ুন: ফেরি বন্দরে', 'সর্বাধিক পঠিত'],
    'next-article': ['পরবর্তী খবর'],
    footer: ['গোপনীয়তা নীতি'],
    cookie: ['আমরা কুকি ব্যবহার করি।'],
  },
  id: {
    'skip-link': ['Langsung ke konten'],
    navigation: ['Beranda', 'Hubungi kami'],
    share: ['Bagikan', 'Salin tautan', 'Cetak'],
    login: ['Masuk', 'Masuk atau daftar'],
    paywall: ['Berlangganan', 'Artikel ini hanya untuk pelanggan.'],
    cookie: ['Terima semua', 'Kami menggunakan cookie untuk situs ini.'],
    advertisement: ['Iklan', 'ADVERTISEMENT', 'Matikan adblock untuk membaca berita pelabuhan.'],
    'read-time': ['Waktu baca: 3 menit', '3 menit membaca'],
    comments: ['Komentar (2)', 'Tulis komentar'],
    tags: ['Topik: pelabuhan, feri'],
    related: ['Baca juga', 'Baca juga: Feri tetap di pelabuhan', 'Terpopuler', 'Berita berkaitan'],
    'next-article': ['Artikel selanjutnya'],
    footer: ['Kebijakan privasi', 'Pedoman Media Siber'],
  },
  vi: {
    navigation: ['Trang chủ'],
    share: ['Chia sẻ', 'Sao chép liên kết'],
    login: ['Đăng nhập', 'Vui lòng đăng nhập để tiếp tục'],
    cookie: ['Chấp nhận tất cả', 'Chúng tôi sử dụng cookie để cải thiện trải nghiệm.'],
    advertisement: ['Quảng cáo', 'Vui lòng tắt trình chặn quảng cáo.'],
    comments: ['Ý kiến bạn đọc', 'Gửi bình luận'],
    tags: ['Từ khóa: cảng, phà'],
    related: ['Tin liên quan', 'Xem thêm: Phà ở lại cảng', 'Đọc nhiều nhất'],
    'next-article': ['Bài tiếp theo'],
    footer: ['Chính sách bảo mật'],
  },
  th: {
    navigation: ['หน้าแรก'],
    share: ['แชร์', 'คัดลอกลิงก์'],
    login: ['เข้าสู่ระบบ'],
    cookie: ['ยอมรับทั้งหมด', 'เว็บไซต์นี้ใช้คุกกี้'],
    advertisement: ['โฆษณา'],
    comments: ['แสดงความคิดเห็น'],
    related: ['ข่าวที่เกี่ยวข้อง', 'อ่านเพิ่มเติม: เรือเฟอร์รี่', 'อ่านมากที่สุด'],
    'next-article': ['ข่าวถัดไป'],
    footer: ['นโยบายความเป็นส่วนตัว'],
  },
  he: {
    'skip-link': ['דלג לתוכן'],
    navigation: ['דף הבית'],
    share: ['שתפו', 'העתק קישור'],
    login: ['התחברות'],
    cookie: ['אישור הכל', 'אתר זה משתמש בעוגיות.'],
    advertisement: ['פרסומת', 'נא לכבות את חוסם הפרסומות.'],
    comments: ['תגובות', 'הוסף תגובה'],
    tags: ['תגיות: נמל, מעבורת'],
    related: ['קראו עוד', 'קראו גם: המעבורת נשארת בנמל', 'הנקראות ביותר'],
    'next-article': ['הכתבה הבאה'],
    copyright: ['כל הזכויות שמורות 2024, אין להעתיק'],
    footer: ['תנאי שימוש'],
  },
  fa: {
    navigation: ['صفحه اصلی'],
    share: ['اشتراک گذاری', 'اشتراک\u200cگذاری', 'چاپ'],
    login: ['ورود به سایت'],
    advertisement: ['تبلیغات', 'آگهی', 'لطفا مسدودکننده تبلیغات را خاموش کنید.'],
    comments: ['ارسال نظر', 'نظرات کاربران'],
    tags: ['برچسب\u200cها: بندر، کشتی'],
    related: [
      'اخبار مرتبط',
      'بیشتر بخوانید: کشتی در بندر ماند',
      'پربازدیدترین\u200cها',
      'پربازديدترين اخبار',
    ],
    'next-article': ['خبر بعدی'],
    copyright: ['تمامی حقوق محفوظ است'],
    footer: ['نقشه سایت'],
    cookie: ['ما از کوکی‌ها استفاده می‌کنیم.'],
  },
  ca: {
    'skip-link': ['Ves al contingut'],
    navigation: ['Qui som'],
    share: ['Comparteix', "Copia l'enllaç"],
    login: ['Inicia sessió'],
    cookie: ['Accepta-ho tot', 'Aquest web utilitza galetes.'],
    advertisement: ['Publicitat', "Aquest article conté enllaços d'afiliació."],
    comments: ['Deixa un comentari'],
    related: ['El més llegit', 'Llegeix també: El ferri es queda al port'],
    'next-article': ['Article següent'],
    footer: ['Avís legal', 'Política de privacitat'],
  },
  et: {
    navigation: ['Avaleht'],
    share: ['Jaga', 'Prindi'],
    cookie: ['Nõustun kõigiga', 'Meie veebileht kasutab küpsiseid.'],
    advertisement: ['Reklaam', 'Palun lülita reklaamiblokeerija välja.'],
    comments: ['Kommentaarid', 'Lisa kommentaar'],
    related: ['Loe ka', 'Loe ka: Parvlaev jääb sadamasse', 'Enim loetud'],
    'next-article': ['Järgmine artikkel'],
    footer: ['Privaatsuspoliitika'],
  },
  lv: {
    navigation: ['Sākumlapa'],
    share: ['Dalīties', 'Drukāt'],
    cookie: [
      'Piekrist visām',
      'Šī vietne izmanto sīkdatnes.',
      'Mēs izmantojam sīkdatnes, lai vietne darbotos labāk.',
    ],
    advertisement: ['Reklāma', 'Raksts turpinās pēc reklāmas'],
    comments: ['Komentāri', 'Pievienot komentāru'],
    related: ['Lasi arī', 'Lasi arī: Prāmis paliek ostā', 'Lasītākie'],
    'next-article': ['Nākamais raksts'],
    footer: ['Privātuma politika'],
  },
  lt: {
    navigation: ['Paieška'],
    share: ['Dalintis', 'Spausdinti'],
    cookie: [
      'Slapukų nustatymai',
      'Ši svetainė naudoja slapukus.',
      'Naudojame slapukus, kad svetainė veiktų geriau.',
    ],
    advertisement: ['Reklama', 'Straipsnis tęsiasi po reklama'],
    comments: ['Komentarai', 'Rašyti komentarą'],
    related: ['Taip pat skaitykite', 'Skaitomiausi', 'Naujausi, Skaitomiausi'],
    'next-article': ['Kitas straipsnis'],
    copyright: ['Visos teisės saugomos'],
    footer: ['Privatumo politika'],
  },
  sq: {
    'skip-link': ['Kalo te përmbajtja'],
    navigation: ['Ballina', 'Rreth nesh | Kontakt | Reklamo', 'Kryefaqja Lajme Sport'],
    breadcrumb: ['Ballina > Lajme > Porti'],
    share: ['Shpërndaje', 'Kopjo linkun', 'Na ndiqni në Facebook', 'Printo'],
    login: ['Kyçu', 'Keni harruar fjalëkalimin?', 'Ju lutemi identifikohuni për të vazhduar.'],
    paywall: ['Abonohu', 'Ky artikull është vetëm për abonentët.'],
    cookie: ['Prano të gjitha', 'Kjo faqe përdor cookies.', 'Ne përdorim cookies për të përmirësuar faqen.'],
    newsletter: ['Emaili juaj', 'Regjistrohuni në buletinin tonë dhe merrni lajmet e portit.'],
    advertisement: [
      'Reklamë',
      'Artikulli vazhdon pas reklamës',
      'Ju lutemi çaktivizoni bllokuesin e reklamave.',
    ],
    'read-time': ['3 min lexim', 'Koha e leximit: 3 minuta'],
    comments: ['Lini një koment', 'Adresa juaj e emailit nuk do të publikohet.'],
    tags: ['Etiketa: porti, trageti'],
    'author-bio': ['Rreth autorit'],
    related: [
      'Më të lexuarat',
      'Me te lexuarat',
      'Lajme të ngjashme',
      'Lexo edhe: Trageti mbetet në port',
      'LEXO EDHE: Trageti mbetet në port',
    ],
    'next-article': ['Lajmi tjetër', 'Artikulli i mëparshëm'],
    copyright: ['Të drejtat e rezervuara. Ndalohet riprodhimi pa leje.'],
    footer: ['Politika e privatësisë'],
  },
};

describe('boilerplate by language', () => {
  it('covers the languages of the word lists', () => {
    expect(Object.keys(LINES_BY_LANGUAGE).sort()).toEqual(
      VOCABULARIES.map(({ language }) => language)
        .filter((language) => language !== 'mul')
        .sort(),
    );
  });

  it.each(Object.entries(LINES_BY_LANGUAGE))('%s', (_language, byLabel) => {
    const given: Record<string, Record<string, Label | null>> = {};
    const wanted: Record<string, Record<string, Label | null>> = {};
    for (const [label, lines] of Object.entries(byLabel)) {
      given[label] = Object.fromEntries(lines.map((line) => [line, labelOf(line)]));
      wanted[label] = Object.fromEntries(lines.map((line) => [line, label as Label]));
    }
    expect(given).toEqual(wanted);
  });
});

describe('body text that looks like boilerplate', () => {
  it.each([
    'He told the class to skip to the main content of the letter.',
    '“Skip to main content,” the screen reader said, again and again.',
    'The button says Next Article, she said.',
    'Next, article of faith: the tide comes in twice a day.',
    'Advertisement rates rose by a third last year.',
    'Anzeige erstattete der Nachbar noch am selben Tag.',
    'The wheelhouse sign read "Subscribe now" in red letters.',
    'Researchers found that most shops set cookies before asking anybody.',
    'Bake the cookies for twelve minutes.',
    'Choose File > Options > Display and press the red key.',
    'By Friday the river had risen.',
    'Quill reported from the witness stand that nobody had asked her.',
    'Reporting by the broadcaster led to two arrests.',
    'She left the harbour at dusk (nobody saw her go).',
    'Most read the paper at breakfast.',
    'Comments by the mayor drew anger on the quay.',
    'He agreed.',
    '"Follow me," he said.',
    'The match ended 3/4 of an hour late.',
    'The novel was first published in 1911.',
    'We may earn less this year, the skipper said.',
    'The club posts its newsletter to 900 homes.',
    'Let me know in the comments, he told his viewers.',
    'Affiliate stations of the network carried the speech.',
    'The plan costs $25 a month if billed monthly, the utility said.',
    'Die Behörde prüft, welche Cookies die Firma setzt.',
    'Wir verwenden Cookies, erklärte die Sprecherin der Werft.',
    "L'enquête porte sur l'utilisation des cookies, dit un avocat.",
    'El corredor puede recibir una comisión por su trabajo.',
    'O corretor pode receber uma comissão nos negócios do porto.',
    'Wij gebruiken cookies, zegt de woordvoerder van de haven.',
    'Soud řeší, zda je používáním cookies porušen zákon.',
    'Брокер может получить комиссию за каждый баррель.',
    '증권사가 수수료를 제공받을 길이 열렸다.',
    'Ne përdorim cookies, tha zëdhënësja e portit.',
    'Gjykata shqyrton nëse faqja përdor cookies pa leje.',
    'Më shumë nga gjysma e banorëve mbetën pa ujë.',
    'Nga arkivi i familjes doli një letër e vjetër.',
    'Många läsare använder en annonsblockerare, och vi ser det i kassan.',
    'Käytämme evästeitä, kertoi sataman johtaja.',
    'Saken fortsetter under ny ledelse.',
    'Χρησιμοποιούμε cookies, είπε ο διευθυντής.',
    "L'entreprise a construit sans autorisation préalable.",
    'La empresa construyó el muelle sin autorización previa.',
    '他说，请不要在下一篇文章里提到我的名字。',
    '彼は「次の記事」と書かれたボタンを押した。',
    'В комментариях под видео спорили о пароме.',
    'Reklama tej firmy wisiała przez rok na ratuszu.',
    'Del 2',
    'Del II: fergen',
    'Mer i morgon.',
    'Więcej z tego nie zostało',
    'Više od 100 ljudi',
    'Svar direkt till skepparen, sade hon.',
    'Mest läst av alla var hennes första bok.',
    'Hirdetés nélkül is megtelt a terem.',
    'Some like it hot',
    'Comentariile primarului au stârnit furie.',
    'Czytaj też inne książki, mówiła nauczycielka.',
    'Annonsen i tidningen kostade mer än båten.',
    'Σχόλια του δημάρχου προκάλεσαν οργή.',
    'Реклама парома висела на пристани год.',
    'Baca juga buku lain, kata guru itu.',
    'यह भी पढ़ें कि नाव कब जाती है, उसने कहा।',
    'פרסומת אחת תלויה על הקיר',
    'آخرین اخبار از مذاکرات بندر',
  ])('%s', (line) => {
    expect(labelOf(line)).toBeNull();
  });
});

describe('what an article keeps in fields', () => {
  it.each<[string, Label]>([
    ['© 2024 Reuters', 'copyright'],
    ['By Ann Lee', 'byline'],
    ['Photo', 'placeholder'],
  ])('%s is %s', (line, label) => {
    expect(labelOf(line)).toBe(label);
  });
});

const phrases = [
  ...new Set(
    VOCABULARIES.flatMap((vocabulary) => PHRASE_KINDS.flatMap((kind) => phrasesOf(vocabulary, kind))),
  ),
];
const bodyWords =
  'harbour boat ferry the tide council voted on Friday İstanbul ΣΟΦΟΣ œuvre 港 船 の 渡輪 배가 порт ميناء said and 12 2024 3k 7'.split(
    ' ',
  );
const separators = [' ', ' ', ' ', ' ', ', ', ' | ', ' > ', ': ', '. ', ' “', '” ', ' — ', ' @', '#', '('];

const line = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...phrases) },
        { weight: 2, arbitrary: fc.constantFrom(...bodyWords) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            ...RULES.flatMap((rule) => rule.examples.yes.filter((yes) => typeof yes === 'string')),
          ),
        },
      ),
      fc.constantFrom(...separators),
      fc.constantFrom('as it is', 'UPPER', 'Capital'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .map(([word, separator, form]) => shaped(word, form) + separator)
      .join('')
      .trim(),
  );

function shaped(word: string, form: string): string {
  if (form === 'UPPER') return word.toUpperCase();
  return form === 'Capital' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** What the matcher must give: the first rule in order that says yes. */
function firstToSayYes(subject: RuleSubject): Rule | null {
  return RULES.find((rule) => subject.words <= rule.maxWords && rule.test(subject)) ?? null;
}

describe('the matcher', () => {
  it('gives the rule that trying every rule in order would give', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        for (const subject of createSubjects(lines.map(plainPassage))) {
          expect(match(subject)?.name).toBe(firstToSayYes(subject)?.name);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never tests a rule whose phrases are not there', () => {
    const tested: string[] = [];
    const spy = (name: string, kinds?: Rule['kinds']): Rule => ({
      name,
      label: 'other',
      reason: 'a test',
      ...(kinds !== undefined && { kinds }),
      maxWords: 5,
      test: () => {
        tested.push(name);
        return false;
      },
      examples: { yes: [], no: [] },
    });
    const ask = createMatcher([spy('share', ['share']), spy('next', ['nextArticle']), spy('shape')]);
    const texts = [
      'SHARE this',
      'Our next: article',
      '看下一篇',
      'The ferry',
      'one two three four five share',
    ];
    for (const text of texts) {
      tested.push(text);
      ask(subjectOf(text));
    }
    expect(tested).toEqual([
      ...['SHARE this', 'share', 'shape'],
      ...['Our next: article', 'next', 'shape'],
      ...['看下一篇', 'next', 'shape'],
      ...['The ferry', 'shape'],
      'one two three four five share',
    ]);
  });
});
