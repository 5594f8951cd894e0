import type { Vocabulary } from './vocabulary.ts';

export const de: Vocabulary = {
  language: 'de',
  phrases: {
    skipLink: `zum inhalt springen | zum inhalt | direkt zum inhalt | zum hauptinhalt | zum hauptinhalt springen |
      direkt zum hauptinhalt | weiter zum inhalt | springe zum inhalt | springe direkt zum inhalt | inhalt anspringen |
      zur navigation springen | zur hauptnavigation springen | zur hauptnavigation | zur navigation | zur suche springen |
      zur fußzeile springen | zum footer springen | zum menü springen | zum seitenanfang springen |
      navigation überspringen | menü überspringen | überspringen sie die navigation | zum artikel springen |
      zu den kommentaren springen | zum hauptmenü | zum hauptmenü springen | sprungmarken`,
    nextArticle: `nächster artikel | nächster beitrag | nächste meldung | nächste nachricht | nächste story | nächstes thema |
      vorheriger artikel | voriger artikel | vorheriger beitrag | voriger beitrag | vorherige meldung | vorherige nachricht |
      zum nächsten artikel | zum nächsten beitrag | weiter zum nächsten artikel | als nächstes lesen | lesen sie als nächstes |
      jetzt lesen | ältere beiträge | neuere beiträge | ältere artikel | neuere artikel | beitragsnavigation`,
    share: `teilen | artikel teilen | beitrag teilen | seite teilen | diesen artikel teilen | diesen beitrag teilen |
      diese seite teilen | jetzt teilen | link teilen | teilen auf | teilen auf facebook | teilen auf twitter | teilen auf x |
      teilen auf linkedin | teilen auf xing | teilen per | teilen per mail | teilen per e-mail | teilen per whatsapp |
      auf facebook teilen | auf twitter teilen | auf x teilen | auf whatsapp teilen | auf linkedin teilen | auf xing teilen |
      auf pinterest teilen | auf telegram teilen | auf flipboard teilen | bei facebook teilen | bei twitter teilen |
      bei whatsapp teilen | per whatsapp teilen | per mail teilen | per e-mail teilen | über facebook teilen | twittern |
      tweeten | bei facebook posten | per e-mail | per mail | per mail versenden | per e-mail senden | per e-mail versenden |
      artikel versenden | artikel empfehlen | weiterempfehlen | weiterleiten | seite weiterempfehlen | link kopieren |
      url kopieren | artikellink kopieren | link kopiert | in die zwischenablage kopieren | in zwischenablage kopieren |
      in die zwischenablage kopiert | link in die zwischenablage kopieren | folgen sie uns | folgen sie uns auf |
      folgen sie uns bei | folge uns | folge uns auf | folgt uns auf | folgt uns | folgen sie uns auf social media |
      soziale medien | soziale netzwerke | artikel verschenken | verschenken | gefällt mir | merken | artikel merken |
      auf die merkliste | zur merkliste hinzufügen | merkliste | gemerkt | artikel gemerkt | lesezeichen setzen`,
    tool: `drucken | artikel drucken | seite drucken | druckversion | druckansicht | beitrag drucken | ausdrucken | vorlesen |
      artikel anhören | artikel vorlesen | beitrag anhören | diesen artikel anhören | anhören | text vorlesen lassen |
      schriftgröße | schriftgröße ändern | schrift vergrößern | schrift verkleinern | textgröße | größer | kleiner |
      dunkelmodus | heller modus | hoher kontrast | leichte sprache | gebärdensprache | als pdf speichern | pdf herunterladen |
      fehler melden | fehler gefunden | korrektur melden |   
      vollbild | vollbildmodus | bilder anzeigen | einstellungen | herunterladen | übersetzen`,
    login: `anmelden | einloggen | abmelden | ausloggen | registrieren | jetzt registrieren | jetzt anmelden | kostenlos registrieren |
      kostenlos anmelden | konto erstellen | konto anlegen | neues konto erstellen | benutzerkonto | benutzerkonto anlegen |
      mein konto | meine daten | mein profil | mein account | profil bearbeiten | passwort | kennwort | benutzername |
      benutzername oder e-mail-adresse | passwort vergessen | kennwort vergessen | zugangsdaten vergessen |
      passwort zurücksetzen | angemeldet bleiben | eingeloggt bleiben | noch kein konto | noch nicht registriert |
      bereits registriert | bereits abonnent | schon abonnent | bereits kunde | hier anmelden | hier einloggen | zum login |
      zur anmeldung | anmelden oder registrieren | login oder registrieren | einloggen oder registrieren | mit google anmelden |
      mit apple anmelden | mit facebook anmelden | sie sind angemeldet als | sie sind angemeldet | ihre daten und einstellungen finden sie in ihrem konto | eingeloggt als`,
    subscribe: `abonnieren | jetzt abonnieren | abo | abos | abo abschließen | abo bestellen | abo-shop | aboshop | abo-service |
      aboservice | abonnement | abonnements | abonnement bestellen | zum abo | zu den abos | digitalabo | digital-abo | probeabo |
      probe-abo | jetzt testen | kostenlos testen | gratis testen | jetzt gratis testen | gratismonat | e-paper | zum e-paper |
      zur digitalausgabe | abo kündigen | abo verwalten | abonnent werden | mitglied werden | jetzt mitglied werden | unterstützen |
      jetzt unterstützen | unterstützen sie uns | spenden | jetzt spenden | online spenden | weiterlesen mit | jetzt freischalten |
      artikel freischalten | angebote ansehen | alle angebote | zum angebot | zu den angeboten | nur für abonnenten | für abonnenten |
      exklusiv für abonnenten | exklusiv für abonnentinnen und abonnenten | jetzt weiterlesen | artikel weiterlesen | jetzt sichern |
      monatlich kündbar | jederzeit kündbar | abo testen | abo-angebote | abo testen e-paper lesen | e-paper lesen | kennen sie schon unsere plus-inhalte | zu den abo-angeboten`,
    cookie: `cookie-einstellungen | cookie einstellungen | cookies einstellungen | cookie-richtlinie | cookie-richtlinien | cookie-hinweis |
      cookies verwalten | cookies akzeptieren | alle cookies akzeptieren | alle cookies ablehnen | cookies ablehnen | alle akzeptieren |
      alles akzeptieren | alle ablehnen | alles ablehnen | akzeptieren | ablehnen | zustimmen | zustimmen und weiter |
      einverstanden | akzeptieren und weiter | akzeptieren und schließen | nur notwendige | nur notwendige cookies |
      nur essenzielle cookies akzeptieren | nur essenzielle | notwendige cookies | technisch notwendig | auswahl speichern |
      auswahl bestätigen | auswahl erlauben | einstellungen speichern | einstellungen verwalten | privatsphäre-einstellungen |
      privatsphäre einstellungen | datenschutzeinstellungen | datenschutz-einstellungen | individuelle einstellungen |
      individuelle datenschutzeinstellungen | einwilligung widerrufen | einwilligung verwalten | einwilligungen verwalten |
      utiq verwalten | tracking | mehr optionen | zwecke anzeigen | statistik-cookies | marketing-cookies | immer aktiv |
      werbung und tracking | ohne einwilligung weiter`,
    newsletter: `newsletter abonnieren | newsletter bestellen | zum newsletter | zur newsletter-anmeldung | newsletter-anmeldung |
      newsletter anmeldung | newsletter anmelden | newsletter-archiv | unser newsletter | unsere newsletter | alle newsletter |
      jetzt newsletter abonnieren | zum newsletter anmelden | für newsletter anmelden | kostenloser newsletter |
      jetzt kostenlos abonnieren | e-mail-adresse | e-mail adresse | ihre e-mail-adresse | deine e-mail-adresse |
      e-mail-adresse eingeben | e-mail-adresse eintragen | ihre e-mail | vorname | nachname | pflichtfeld | pflichtfelder | push-nachrichten |
      push-mitteilungen | push-benachrichtigungen | benachrichtigungen aktivieren | per e-mail abonnieren`,
    advertisement: `zu amazon | bei amazon | bei amazon ansehen | bei amazon kaufen | jetzt bei amazon kaufen | preis prüfen | zum shop |
      anzeige | anzeigen | werbung | werbeanzeige | gesponsert | gesponsert von | gesponserter inhalt | sponsored content |
      präsentiert von | bezahlter inhalt | bezahlte anzeige | anzeige von | partnerangebote | partner-angebote | angebote unserer partner |
      von unseren partnern | advertorial anzeige | weiterlesen nach der anzeige | weiter nach der anzeige | nach der anzeige weiterlesen |
      artikel wird nach der anzeige fortgesetzt | weiterlesen nach anzeige | lesen sie nach der anzeige weiter |
      hier geht es nach der werbung weiter | werbung überspringen | anzeige schließen | ende der anzeige | werbepause |
      nach der werbung weiterlesen | powered by plista | produktempfehlungen anzeige | ein angebot von`,
    pictureButton: `bild vergrößern | vergrößern des bildes | bild vergrössern | foto vergrößern | bild in großansicht | bild öffnen | bild in voller größe | zum vergrößern klicken | bild anzeigen`,
    player: `bildunterschrift anzeigen | bild in detailansicht öffnen | detailansicht öffnen | video abspielen | abspielen | wiedergabe | wiedergabe starten | stummschalten | ton an | ton aus | ton einschalten |
      lautstärke | untertitel | vollbild beenden | video ansehen | video anschauen | zum video | zum film | video starten | video laden |
      video wird geladen | wird abgespielt | livestream | zum livestream | bildergalerie | zur bildergalerie | fotostrecke |
      zur fotostrecke | bilderstrecke | alle bilder | galerie öffnen | galerie | bild 1 von | nächstes bild | vorheriges bild |
      nächstes video | audio herunterladen | jetzt anhören | das video konnte nicht geladen werden |
      dieses video ist nicht mehr verfügbar | ihr browser unterstützt kein html5-video |
      ihr browser unterstützt dieses videoformat nicht | zurückspulen | vorspulen`,
    readTime: `min lesezeit | minuten lesezeit | minute lesezeit | lesezeit | lesedauer | lesezeit ca | lesezeit minuten | lesezeit minute |
      lesezeit min | lesedauer minuten | lesedauer min | geschätzte lesezeit | min lesedauer | aufrufe | mal gelesen | leser | seitenaufrufe`,
    related: `mehr zum thema | mehr dazu | mehr zu diesem thema | zum thema | verwandte artikel | verwandte themen | verwandte beiträge |
      ähnliche artikel | ähnliche beiträge | ähnliche themen | auch interessant | das könnte sie auch interessieren |
      das könnte dich auch interessieren | das könnte ihnen auch gefallen | das könnte dir auch gefallen | das könnte sie interessieren |
      interessiert sie auch | auch lesenswert | lesen sie auch | lesen sie mehr | mehr lesen | weiterlesen | jetzt lesen |
      mehr artikel | mehr anzeigen | mehr laden | mehr erfahren | mehr | weitere artikel | weitere meldungen | weitere nachrichten |
      weitere themen | weitere beiträge | weitere news | weitere videos | alle artikel | alle meldungen | alle nachrichten | alle anzeigen |
      alle beiträge | meistgelesen | meistgelesene artikel | meist gelesen | am meisten gelesen | meistgeklickt | meistgesehen |
      meistkommentiert | meistgelesene beiträge | beliebte artikel | beliebte beiträge | beliebteste artikel | die beliebtesten artikel |
      top-themen | topthemen | top themen | top-artikel | top-meldungen | neueste artikel | neueste beiträge | neueste nachrichten |
      aktuelle artikel | aktuelle meldungen | aktuelle nachrichten | aktuelle themen | aktuelle beiträge | letzte beiträge |
      empfehlungen | empfohlen | empfohlene artikel | empfehlungen der redaktion | empfehlung der redaktion | unsere empfehlungen |
      empfohlen von der redaktion | unsere highlights | das interessiert andere leser | themen des artikels | mehr aus dem ressort |
      mehr von diesem autor | mehr aus dieser rubrik | zur startseite des ressorts | zur übersicht | zurück zur übersicht | neu auf | ticker |
      newsticker | liveticker | zum artikel | artikel lesen | zum beitrag | wir haben neue nachrichten für sie | mehr lesen über | mehr zu | mehr sport | mehr politik | mehr nachrichten | schlagzeilen | sonderthemen | themenheft | digitale themenhefte | digitales themenheft`,
    comments: `umfrage | leserumfrage | abstimmung | kommentare | kommentar | kommentar schreiben | kommentar verfassen | kommentar abgeben | kommentar hinterlassen |
      kommentar hinzufügen | kommentar abschicken | kommentar absenden | schreibe einen kommentar | schreiben sie einen kommentar |
      schreiben sie den ersten kommentar | hinterlasse einen kommentar | hinterlassen sie einen kommentar | kommentieren |
      jetzt kommentieren | artikel kommentieren | kommentare anzeigen | alle kommentare | alle kommentare anzeigen | kommentare lesen |
      kommentare ansehen | kommentare laden | kommentarregeln | netiquette | keine kommentare | noch keine kommentare | 0 kommentare |
      leserkommentare | kommentar melden | antwort | antworten | antworten anzeigen | antwort abbrechen | antworten abbrechen |
      diskutieren sie mit | diskussion | mitdiskutieren | diskutieren | jetzt mitdiskutieren | ihr kommentar | dein kommentar | deine meinung |
      ihre meinung | kommentare geschlossen | die kommentare sind geschlossen | kommentarfunktion geschlossen | zur diskussion |
      neueste kommentare | neueste zuerst | älteste zuerst | zu den kommentaren | leserbrief schreiben`,
    bioHeading: `über den autor | über die autorin | über die autoren | über die autorinnen | zum autor | zur autorin | autorenprofil |
      mehr vom autor | mehr von der autorin | alle artikel des autors | alle beiträge des autors | alle beiträge anzeigen von |
      alle beiträge von | zum autorenprofil | autor kontaktieren`,
    footer: `impressum | datenschutz | datenschutzerklärung | datenschutzhinweise | datenschutzhinweis | datenschutzbestimmungen |
      datenschutzrichtlinie | agb | agbs | allgemeine geschäftsbedingungen | nutzungsbedingungen | nutzungsbasierte online-werbung |
      nutzungsrechte | barrierefreiheit | erklärung zur barrierefreiheit | widerruf | widerrufsrecht | widerrufsbelehrung | vertrag kündigen |
      verträge hier kündigen | jugendschutz | rechtliche hinweise | rechtlicher hinweis | haftungsausschluss | urheberrecht |
      nach oben | zum seitenanfang | zurück nach oben | nach oben scrollen | zum anfang | seitenanfang | sitemap | inhaltsverzeichnis der seite |
      mediadaten | media | hinweisgebersystem | lieferkettengesetz | alle rechte vorbehalten | redaktionelle leitlinien`,
    menu: `startseite | zur startseite | menü | hauptmenü | menü öffnen | menü schließen | menü einblenden | menü ausblenden |
      navigation öffnen | navigation schließen | hauptnavigation | navigation umschalten | untermenü öffnen | suche | suchen | suche öffnen |
      suche schließen | suche nach | suchbegriff | suchbegriff eingeben | suche starten | erweiterte suche | suchergebnisse |
      schließen | kontakt | kontaktformular | kontaktieren sie uns | kontakt aufnehmen | über uns | wir über uns | das sind wir | unser team |
      redaktion | karriere | stellenangebote | jobs bei uns | presse | presseportal | werben | inserieren | anzeige aufgeben |
      anzeigen aufgeben | anzeigenmarkt | kleinanzeigen | traueranzeigen | stellenmarkt | immobilienmarkt | leserservice | leserreisen |
      leserbriefe | kundenservice | hilfe | hilfe und kontakt | häufige fragen | sie sind hier | seite durchsuchen | warenkorb |
      zum warenkorb | zur kasse | merkzettel | sprache wählen | sprache auswählen | ressorts | alle ressorts | rubriken | alle themen |
      themen von a bis z | themenseiten | mehr themen | services | wetter heute | benachrichtigungen | apps | zurück | zurück zur startseite | weitere | anzeige buchen | online werben | werbeformen | entdecken sie unsere apps | leserläden | bildrechte | service & mein revier | trauerportal | jobsuche | partnersuche | gewinnspiele | marktplätze | reisekataloge | prospekte`,
    menuWord: `nachrichten | aktuelles | politik | inland | ausland | deutschland | österreich | schweiz | welt | europa | international |
      wirtschaft | finanzen | börse | geld | unternehmen | verbraucher | sport | fußball | bundesliga | kultur | feuilleton |
      musik | film | kino | bücher | theater | gesellschaft | leben | panorama | vermischtes | boulevard | promis | stars | leute | wissen | wissenschaft |
      forschung | gesundheit | medizin | ernährung | psychologie | familie | bildung | schule | karriere | technik | digital | netzwelt |
      auto | mobilität | verkehr | reise | reisen | urlaub | wetter | klima | umwelt | natur | lokales | regional | region | stadt | landkreis |
      kreis | polizei | blaulicht | meinung | kommentare | kolumnen | debatte | leserforum | rätsel | spiele | quiz | horoskop |
      fernsehen | tv-programm | medien | geschichte | religion | stil | mode | essen | garten | wohnen | immobilien | hochschule |
      videos | fotos | bilder | podcasts | audio | veranstaltungen | termine | vereine | dossier | dossiers | interview | berlin | hamburg |
      münchen | köln | wien | produkte | leistungen | referenzen | projekte | downloads | galerie | team | forum | lexikon | ratgeber | tests | lokalsport | freizeit | wintersport | champions league | 2. bundesliga | essen & trinken | tv & streaming | nachhaltigkeit | netzpolitik | mediathek | unterhaltung | kriminalität | landespolitik | ukraine-krieg | haus & garten | niedersachsen | bayern | hessen | sachsen | sachsen-anhalt | nordrhein-westfalen | dortmund | bochum | düsseldorf | frankfurt | stuttgart | leipzig | sudoku | mahjong | trauer | angebote | rezepte | fitness | games | deals | themen | service | shop`,
    pageStep: `nächste seite | vorherige seite | vorige seite | weiter | zurück | erste | letzte | seite | seite von | seiten | erste seite |
      letzte seite | nächste | vorherige | voriger | nächster | ältere | neuere`,
    placeholder: `kein bild | kein bild vorhanden | kein foto | bild nicht verfügbar | bild wird geladen | platzhalter | platzhalterbild |
      artikelbild | titelbild | beitragsbild | symbolbild anzeigen | wird geladen | lädt | inhalt wird geladen | bitte warten | lade inhalt |
      bitte aktivieren sie javascript | bitte javascript aktivieren | javascript aktivieren | javascript ist deaktiviert |
      diese seite benötigt javascript | ihr browser unterstützt kein javascript | logo`,
    widget: `öffnet in neuem fenster | öffnet in neuem tab | öffnet in einem neuen fenster | öffnet in einem neuen tab | externer link |
      wird in neuem tab geöffnet | wird in einem neuen fenster geöffnet | öffnet externen link | link öffnet in neuem fenster | ca`,
    joint: 'und | oder | per | bei | auf | von | der | das | zum | zur | uhr',
    breadcrumbRoot:
      'startseite | start | home | sie sind hier | sie befinden sich hier | hier sind sie | übersicht | nachrichten',
    readMore: `lesen sie auch | lesen sie mehr | lesen sie hier | lesen sie dazu | lesen sie dazu auch | lesen sie außerdem | lies auch | lies mehr |
      mehr zum thema | mehr dazu | mehr lesen | zum thema | auch interessant | auch lesenswert | passend dazu | siehe auch | weiterlesen |
      hier weiterlesen | jetzt weiterlesen | interview zum thema | kommentar zum thema | sehen sie auch | mehr infos | weitere infos | weiterführende links |
      das könnte sie auch interessieren | das könnte dich auch interessieren | hintergrund zum thema`,
    moreFrom: `mehr aus | mehr von | mehr zu | mehr zum thema | mehr über | weitere artikel von | weitere artikel aus | weitere artikel zu |
      weitere meldungen aus | weitere nachrichten aus | neues aus | aktuelles aus | alles zu | alle artikel zu | alle artikel von | alle beiträge von |
      meistgelesen in | beliebt in | das neueste aus | das neueste von`,
    tagsOpening: `schlagwörter | schlagworte | schlagwort | stichwörter | stichworte | themen | tags | verschlagwortet mit |
      kategorie | kategorien | ressort | mehr zu den themen | veröffentlicht unter | abgelegt unter`,
    accountNotice: `ihr abonnement wird bereits auf | ihr abo wird bereits auf | ihr konto wird bereits auf | auf einem anderen gerät angemeldet | sie sind jetzt abgemeldet | ihre sitzung ist abgelaufen | deine sitzung ist abgelaufen | ihr abo ist abgelaufen | ihr abonnement ist abgelaufen | ihre zahlung konnte nicht | bitte bestätigen sie ihre e-mail-adresse | bitte bestätige deine e-mail-adresse`,
    challengeNotice: `überprüfung ihres browsers | ihr browser wird überprüft | bitte aktivieren sie javascript und cookies | aktivieren sie javascript und cookies | bitte aktivieren sie cookies | bestätigen sie dass sie ein mensch | bestätigen sie dass sie kein roboter | muss die sicherheit ihrer verbindung überprüfen | ihr browser ist veraltet | ihr browser wird nicht unterstützt | sie verwenden einen veralteten browser | bitte aktualisieren sie ihren browser | ungewöhnliche aktivitäten aus ihrem netzwerk`,
    loginNotice: `bitte melden sie sich an | bitte melde dich an | bitte loggen sie sich ein | bitte logge dich ein | bitte registrieren sie sich |
      melden sie sich an um | melde dich an um | loggen sie sich ein um | sie müssen angemeldet sein | du musst angemeldet sein |
      sie müssen sich anmelden | sie sind nicht angemeldet | haben sie bereits ein konto | sie haben bereits ein konto | sie haben noch kein konto |
      sie sind bereits abonnent | bereits registriert | noch nicht registriert | passwort vergessen | hier können sie sich anmelden`,
    paywallNotice: `im probeabo | keinen verlag im rücken | unterstützen sie unabhängigen journalismus | wenn ihnen dieser artikel gefallen | wenn ihnen dieser text | wenn ihnen dieser beitrag | geben sie was sie können | nur mit ihrer unterstützung | dank ihrer unterstützung | mit ihrer spende | nur dank unserer leser | monat oder mit einem konto | lesen wie bisher | wochen lang testen | plus alle artikel lesen | dieser artikel ist nur für abonnenten | nur für abonnenten | exklusiv für abonnenten | für abonnenten lesbar |
      um weiterzulesen | um diesen artikel zu lesen | um den artikel zu lesen | weiterlesen mit | jetzt weiterlesen mit | mit einem abo | im abo weiterlesen |
      jetzt abonnieren und | testen sie | jederzeit kündbar | monatlich kündbar | danach monatlich | im ersten monat | artikel freischalten |
      dieser inhalt ist nur für | dieser artikel ist exklusiv | sie haben ihr limit | kostenlose artikel übrig | unbegrenzter zugang |
      uneingeschränkter zugriff auf | zugang zu allen artikeln | alle artikel auf | plus-artikel lesen | premium-artikel | dieser premium-artikel |
      sie möchten weiterlesen | sie wollen weiterlesen`,
    cookieNotice: `wir verwenden cookies | wir nutzen cookies | wir setzen cookies | verwendet cookies | nutzt cookies | setzt cookies | benutzt cookies |
      verwendung von cookies | nutzung von cookies | einsatz von cookies | cookies und ähnliche technologien | cookies und anderen technologien |
      cookies um | wir und unsere | unsere partner | informationen auf einem gerät | informationen auf ihrem gerät | berechtigtes interesse |
      ihre einwilligung | deine einwilligung | ihre zustimmung | durch die nutzung dieser website | durch die weitere nutzung | mit klick auf |
      mit ihrer zustimmung | mit deiner zustimmung | mit der nutzung dieser | besuchen sie uns mit werbung | mit werbung und tracking`,
    newsletterNotice: `newsletter abonnieren | täglichen newsletter | wöchentlichen newsletter | nichts mehr verpassen | für unseren newsletter an | unseren newsletter | unserem newsletter | unser newsletter | in ihr postfach | in dein postfach |
      in ihrem postfach | in deinem postfach | direkt ins postfach | per e-mail zugeschickt | abonnieren sie unseren | abonnieren sie hier |
      abonniere unseren | newsletter an und | jederzeit abbestellen | jederzeit widerrufen | jederzeit wieder abmelden | mit der anmeldung | mit meiner anmeldung |
      mit ihrer anmeldung | datenschutzerklärung zur kenntnis | folgen sie uns auf google news | mit unserer app | laden sie unsere app`,
    adNotice: `wir erhalten eine provision | erhalten wir eine provision | erhalten wir gegebenenfalls | affiliate-link | affiliate-links | partnerlinks | provisionslinks | werbung finanziert | mit einem sternchen gekennzeichnet | bei einem kauf über`,
    adBreakNotice: `weiterlesen nach der anzeige`,
    adBlockerNotice: `adblocker | werbeblocker | ad-blocker`,
    commentsOn: `kommentare zu | kommentar zu | antworten auf | antwort auf | gedanken zu | gedanke zu`,
    readerNotice: `fehler entdeckt | fehler gefunden | ist ihnen ein fehler aufgefallen | haben sie einen fehler | inhaltlichen fehler melden | inhaltliches feedback | in diesem text etwas nicht | in diesem artikel etwas nicht | schreiben sie der redaktion | schreiben sie uns eine mail | hinweis auf fehler | fehlerhinweis`,
    commentNotice: `kommentarpause | wie wir mit kommentaren umgehen | regeln für kommentare | unter dem text oder über | in einem kommentar oder über das kontaktformular | oder über das kontaktformular | die kommentarfunktion ist | kommentarfunktion ist um diese | ihre e-mail-adresse wird nicht | deine e-mail-adresse wird nicht | erforderliche felder sind mit | erforderliche felder sind markiert |
      um kommentieren zu können | um kommentare zu schreiben | um einen kommentar zu | meinen namen meine e-mail-adresse | kommentare sind geschlossen |
      die kommentarfunktion | kommentarfunktion ist | die diskussion ist geschlossen | bitte bleiben sie sachlich | beachten sie unsere netiquette | unsere netiquette |
      diskutieren sie mit | was meinen sie | schreiben sie uns in den kommentaren | diese website verwendet akismet | benachrichtige mich über`,
    bioNotice: `ist redakteur bei | ist redakteurin bei | ist redakteur im | ist redakteurin im | ist freier journalist | ist freie journalistin |
      ist freier autor | ist freie autorin | ist korrespondent | ist korrespondentin | schreibt für | kontakt zum autor | kontakt zur autorin |
      folgen sie ihm auf | folgen sie ihr auf | erreichen sie unter | e-mail an den autor`,
    embedNotice: `an dieser stelle findest du einen | an dieser stelle finden sie einen | externen inhalt anzeigen | externe inhalte anzeigen | ich bin damit einverstanden dass mir | ich bin einverstanden dass mir | personenbezogene daten können an | youtube-inhalte erlauben | inhalte von youtube zulassen | inhalt von youtube laden | diesen beitrag auf instagram ansehen | sieh dir diesen beitrag auf instagram an | ein beitrag geteilt von | ein beitrag von |
      an dieser stelle finden sie | an dieser stelle befindet sich | externer inhalt | externen inhalt | empfohlener externer inhalt |
      empfohlener redaktioneller inhalt | hier finden sie einen externen inhalt | dieser inhalt wird von | um diesen inhalt anzuzeigen |
      inhalte von twitter | inhalte von instagram | inhalte von youtube | auf youtube ansehen | tweet ansehen | ich bin damit einverstanden dass mir externe inhalte`,
    copyrightNotice: `für unverlangt eingesandte | keine haftung für den inhalt | verantwortlich im sinne des | inhaltlich verantwortlich gemäß | angaben gemäß § 5 | alle rechte vorbehalten | nachdruck verboten | vervielfältigung nur mit | weiterverwendung nur mit | urheberrechtlich geschützt | jede weiterverwendung | umsatzsteuer-identifikationsnummer |
      ust-idnr | handelsregister`,
    cookieDeclaration: `dieses cookie wird von | dieses cookie wird verwendet | das cookie wird von | das cookie wird verwendet | maximale speicherdauer | speicherdauer des cookies | typ http-cookie | typ html local storage | typ pixel-tracker | notwendige cookies helfen dabei | präferenz-cookies ermöglichen einer webseite | statistik-cookies helfen webseiten-besitzern | marketing-cookies werden verwendet | technische speicherung oder der zugang | genaue standortdaten verwenden | endgeräteeigenschaften zur identifikation aktiv abfragen | verwendung reduzierter daten zur auswahl | verwendung von profilen zur auswahl | messung der werbeleistung | messung der performance von`,
    licenceNotice: `dieser text erschien zuerst | dieser artikel erschien zuerst | dieser beitrag erschien zuerst | dieser artikel ist zuerst |
      dieser text stammt aus | wurde automatisch übernommen | direkt aus dem dpa-newskanal | aus dem newsfeed der | von der redaktion nicht geprüft |
      redaktionell nicht bearbeitet`,
    loneTool: `drucken | vorlesen | merken`,
    readingWord: `lesezeit | lesedauer`,
    minuteWord: `minuten | sekunden`,
    noticeStem: `datenschutz | einwillig | abonn | widerruf | zustimm`,
    pageOrReader: `wir | helfen uns | hilft uns | unser- | sie | dich | dir | dein- | wenn du | dass du | du kannst | kaufst du | hast du | ihr gerät | ihrem gerät | ihr browser | ihren browser | ihrem browser | ihre einwilligung | ihrer einwilligung | ihre zustimmung | ihrer zustimmung | diese website | dieser website | diese webseite | dieser webseite | diese seite | dieser seite | dieser artikel | diesem artikel | diesen artikel | dieser beitrag | diesem beitrag | dieser text | diesem text | diesem abschnitt`,
    requestWord: `bitte | deaktivier- | schalten sie | schalte | erlauben sie | erkannt`,
    saidVerb: `sagte | sagten | schrieb | schrieben | erklärte | erklärten | berichtete | teilte`,
  },
};
