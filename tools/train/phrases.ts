// Labels that news sites print, by language; for dumps that are made to fit the model.
export interface Phrases {
  readonly published: readonly string[];
  readonly updated: readonly string[];
  readonly by: readonly string[];
  readonly photo: readonly string[];
  readonly related: readonly string[];
  readonly ad: readonly string[];
  readonly next: readonly string[];
  readonly share: readonly string[];
  readonly comments: readonly string[];
  readonly readTime: readonly string[];
}

const rows = (text: string): string[] => text.split('|');
const phrases = (published: string, updated: string, by: string, photo: string, related: string, ad: string, next: string, share: string, comments: string, readTime: string): Phrases => ({
  published: rows(published), updated: rows(updated), by: rows(by), photo: rows(photo), related: rows(related), ad: rows(ad), next: rows(next), share: rows(share), comments: rows(comments), readTime: rows(readTime),
});

export const PHRASES: Readonly<Record<string, Phrases>> = {
  en: phrases('Published|Posted on|First published|', 'Updated|Last updated|Modified', 'By|By:|Written by|Words:|', 'Photo|Credit|Image|Picture', 'Related|Read more|See also|More on this|You may also like|Most read|ALSO READ', 'Advertisement|AD|Sponsored|Story continues below', 'Next article|Up next|Read next|Next story', 'Share|Facebook|X|Email|Copy link|Print|Save|WhatsApp', 'Comments|3 comments|Leave a reply|Join the conversation', '3 min read|5 minute read|Reading time: 4 min'),
  de: phrases('Veröffentlicht|Veröffentlicht am|Stand:|Erstellt:|', 'Aktualisiert|Aktualisiert am|Zuletzt geändert:', 'Von|von|Ein Bericht von|Text:|', 'Foto|Bild|Quelle|Bildquelle|Fotograf', 'Mehr zum Thema|Lesen Sie auch|Das könnte Sie auch interessieren|Meistgelesen|Auch interessant', 'Anzeige|Werbung', 'Nächster Artikel|Weiterlesen|Nächster Beitrag', 'Teilen|Drucken|Merken|Per E-Mail teilen|Vorlesen|Link kopieren', 'Kommentare|Kommentar schreiben|12 Kommentare', '3 Min. Lesezeit|Lesedauer: 4 Minuten'),
  fr: phrases('Publié le|Publié|Par la rédaction, le|', 'Mis à jour le|Modifié le|Actualisé', 'Par|Article de|', 'Photo|Crédit|© ', 'Lire aussi|À lire aussi|Sur le même sujet|Les plus lus', 'Publicité|Annonce', 'Article suivant|À suivre', 'Partager|Imprimer|Envoyer|Copier le lien|Enregistrer', 'Commentaires|Réagir|Laisser un commentaire', 'Temps de lecture : 3 min.|2 min de lecture'),
  es: phrases('Publicado|Publicado el|Creado:|', 'Actualizado|Última actualización|Actualizado a las', 'Por|Texto:|', 'Foto|Imagen|Crédito', 'Te puede interesar|Lea también|Noticias relacionadas|Lo más leído|Más información', 'Publicidad', 'Siguiente noticia|Artículo siguiente', 'Compartir|Enviar|Imprimir|Guardar|Copiar enlace', 'Comentarios|Deja un comentario', '3 min de lectura|Tiempo de lectura: 2 min'),
  it: phrases('Pubblicato|Pubblicato il|', 'Aggiornato|Ultimo aggiornamento|Modificato il', 'di|Di|a cura di|', 'Foto|Credito', 'Leggi anche|Ti potrebbe interessare|Articoli correlati|I più letti', 'Pubblicità|Annuncio', 'Articolo successivo', 'Condividi|Stampa|Salva|Copia link', 'Commenti|Lascia un commento', '3 minuti di lettura'),
  pt: phrases('Publicado em|Publicado|', 'Atualizado em|Atualizado às|Última atualização', 'Por|Da Redação|', 'Foto|Crédito|Imagem', 'Leia também|Veja também|Mais lidas|Notícias relacionadas', 'Publicidade|Continua após a publicidade', 'Próxima notícia|Próximo', 'Compartilhar|Partilhar|Imprimir|Copiar link', 'Comentários', '3 min de leitura'),
  nl: phrases('Gepubliceerd|Gepubliceerd op|', 'Bijgewerkt|Laatst bijgewerkt|Aangepast', 'Door|Tekst:|', 'Foto|Beeld', 'Lees ook|Meer nieuws|Meest gelezen|Meer uit de regio', 'Advertentie', 'Volgend artikel', 'Delen|Printen|Bewaar|Kopieer link', 'Reacties', '3 min leestijd'),
  sv: phrases('Publicerad|Publicerat|', 'Uppdaterad|Senast uppdaterad', 'Av|Text:|', 'Foto|Bild', 'Läs också|Läs mer|Relaterat|Mest läst', 'Annons', 'Nästa artikel', 'Dela|Skriv ut|Spara|Kopiera länk', 'Kommentarer', '3 min läsning'),
  no: phrases('Publisert|', 'Oppdatert|Sist oppdatert', 'Av|Tekst:|', 'Foto|Bilde', 'Les også|Relaterte saker|Mest lest|Les mer', 'Annonse', 'Neste sak', 'Del|Skriv ut|Lagre|Kopier lenke', 'Kommentarer', '3 min lesetid'),
  da: phrases('Udgivet|Publiceret|', 'Opdateret|Sidst opdateret', 'Af|Tekst:|', 'Foto', 'Læs også|Relaterede artikler|Mest læste', 'Annonce', 'Næste artikel', 'Del|Udskriv|Gem|Kopiér link', 'Kommentarer', '3 min. læsetid'),
  fi: phrases('Julkaistu|', 'Päivitetty|Muokattu', 'Teksti:|Kirjoittaja|', 'Kuva', 'Lue myös|Aiheesta lisää|Luetuimmat', 'Mainos', 'Seuraava artikkeli', 'Jaa|Tulosta|Tallenna|Kopioi linkki', 'Kommentit', '3 min lukuaika'),
  pl: phrases('Opublikowano|Data publikacji:|Utworzono:|', 'Aktualizacja|Ostatnia aktualizacja', 'Autor:|Oprac.|', 'fot.|Foto|Źródło', 'Czytaj też|Zobacz także|Przeczytaj również|Najczęściej czytane', 'Reklama', 'Następny artykuł', 'Udostępnij|Drukuj|Kopiuj link|Zapisz', 'Komentarze|Dodaj komentarz', 'Czas czytania: 3 min'),
  cs: phrases('Publikováno|Vydáno|', 'Aktualizováno|Poslední úprava', 'Autor:|', 'Foto|Zdroj', 'Čtěte také|Mohlo by vás zajímat|Související|Nejčtenější', 'Reklama|Inzerce', 'Další článek', 'Sdílet|Tisk|Uložit', 'Diskuse|Komentáře', '3 min čtení'),
  hu: phrases('Megjelent|Közzétéve:|', 'Frissítve|Utolsó frissítés', 'Szerző:|', 'Fotó|Forrás', 'Olvassa el ezt is|Kapcsolódó cikkek|Legolvasottabb', 'Hirdetés', 'Következő cikk', 'Megosztás|Nyomtatás', 'Hozzászólások', '3 perc olvasás'),
  tr: phrases('Yayınlanma:|Giriş:|Oluşturulma Tarihi:|', 'Son Güncelleme:|Güncelleme:', 'Haber:|Yazan:|', 'Fotoğraf|Kaynak', 'İlgili haberler|Çok okunanlar|Bunlar da ilginizi çekebilir|Ayrıca bakınız', 'Reklam', 'Sonraki haber', 'Paylaş|Yazdır|Kaydet|Linki kopyala', 'Yorumlar|Yorum yaz', 'Okuma süresi: 3 dk'),
  el: phrases('Δημοσιεύθηκε:|Δημοσίευση:|', 'Τελευταία ενημέρωση:|Ενημερώθηκε:', 'Του|Της|Από|', 'Φωτογραφία|Πηγή', 'Διαβάστε επίσης|Σχετικά άρθρα|Δημοφιλή', 'Διαφήμιση', 'Επόμενο άρθρο', 'Κοινοποίηση|Εκτύπωση', 'Σχόλια', '3 λεπτά ανάγνωση'),
  ru: phrases('Опубликовано|', 'Обновлено', 'Автор:|Текст:|', 'Фото', 'Читайте также|По теме|Самое читаемое|Другие новости', 'Реклама', 'Следующая новость', 'Поделиться|Печать|Скопировать ссылку', 'Комментарии', 'Время чтения: 3 мин.'),
  uk: phrases('Опубліковано|', 'Оновлено', 'Автор:|', 'Фото', 'Читайте також|За темою|Найпопулярніше', 'Реклама', 'Наступна новина', 'Поділитися|Друк', 'Коментарі', '3 хв читання'),
  zh: phrases('发布时间：|发表于|时间：|', '更新时间：|最后更新', '记者|作者：|来源：|文／', '摄|图／|图片来源：', '相关阅读|推荐阅读|热门文章|相关新闻', '广告', '下一篇|下一篇：', '分享|打印|收藏|微信|微博', '评论|网友评论', '阅读约3分钟'),
  ja: phrases('公開|掲載|', '更新|最終更新', '文・|記者|', '撮影|写真|提供', '関連記事|あわせて読みたい|ランキング|おすすめ', '広告|PR', '次の記事', 'シェア|ツイート|印刷|保存', 'コメント', 'この記事は約3分で読めます'),
  ko: phrases('입력|등록|기사입력|', '수정|최종수정|업데이트', '기자|글|', '사진|제공', '관련기사|많이 본 뉴스|추천기사', '광고', '다음 기사', '공유|인쇄|스크랩|URL 복사', '댓글', '읽는 시간 3분'),
  ar: phrases('نشر في|تاريخ النشر:|', 'آخر تحديث:', 'بقلم|كتب|', 'صورة|المصدر', 'اقرأ أيضا|مواضيع ذات صلة|الأكثر قراءة', 'إعلان', 'المقال التالي', 'شارك|طباعة|نسخ الرابط', 'التعليقات', 'مدة القراءة 3 دقائق'),
  vi: phrases('Đăng lúc|Ngày đăng:|', 'Cập nhật', 'Theo|Tác giả:|', 'Ảnh|Nguồn', 'Xem thêm|Tin liên quan|Đọc nhiều', 'Quảng cáo', 'Bài tiếp theo', 'Chia sẻ|In|Lưu', 'Bình luận', '3 phút đọc'),
};

export function phrasesOf(language: string): Phrases {
  return PHRASES[language] ?? (PHRASES['en'] as Phrases);
}
