import type { Vocabulary } from './vocabulary.ts';

export const fr: Vocabulary = {
  language: 'fr',
  phrases: {
    skipLink: `aller au contenu | aller au contenu principal | aller directement au contenu | aller à la navigation | aller au menu |
      aller au menu principal | aller à la recherche | aller au pied de page | passer au contenu | passer au contenu principal |
      passer à la navigation | passer la navigation | accéder au contenu | accéder directement au contenu | accéder au contenu principal |
      accéder au menu | accéder à la navigation | accéder à la recherche | sauter au contenu | sauter la navigation |
      sauter vers le contenu | liens d'évitement | lien d'évitement | accéder au pied de page | retour au contenu`,
    nextArticle: `article suivant | article précédent | articles suivants | articles précédents | prochain article | l'article suivant |
      lire l'article suivant | à lire ensuite | lire ensuite | billet suivant | billet précédent | publication suivante |
      publication précédente | actualité suivante | actualité précédente | à suivre | articles plus anciens | articles plus récents |
      navigation de l'article | navigation des articles | en ce moment lisez`,
    share: `partager | partager l'article | partager cet article | partager cette page | partager ce contenu | partager sur | partager via |
      partager par | partager sur facebook | partager sur twitter | partager sur x | partager sur linkedin | partager sur whatsapp |
      partager sur messenger | partager sur pinterest | partager sur telegram | partager par mail | partager par e-mail | partager par email |
      partager le lien | partagez | partagez cet article | partages | partage | tweeter | envoyer par mail | envoyer par e-mail |
      envoyer par email | envoyer à un ami | envoyer | envoyer cet article | recommander | par e-mail | par email | par mail | copier le lien |
      copier l'url | copier l'adresse | lien copié | lien copié dans le presse-papiers | copié dans le presse-papiers | offrir cet article |
      offrir l'article | offrir | suivez-nous | suivez-nous sur | suivez nous | suivez nous sur | nous suivre | nous suivre sur | suivre |
      rejoignez-nous | rejoignez-nous sur | retrouvez-nous sur | réseaux sociaux | sur les réseaux sociaux | ajouter aux favoris |
      ajouter à mes favoris | ajouter à ma sélection | enregistrer l'article | sauvegarder | sauvegarder l'article | classer | j'aime | réagir |
      lire plus tard | suivez-nous sur les réseaux sociaux | cliquez pour partager sur`,
    tool: `imprimer | imprimer l'article | imprimer cet article | imprimer la page | version imprimable | version pdf | écouter |
      écouter l'article | écouter cet article | écouter cet article en version audio | taille du texte | taille de police |
      agrandir le texte | réduire le texte | agrandir la police | diminuer la police | mode sombre | mode clair | mode lecture | 
        plein écran | signaler une erreur | signaler une faute | traduire | télécharger le pdf | télécharger |
      options | paramètres | zoomer | alerter | écouter le résumé`,
    login: `se connecter | connexion | connectez-vous | me connecter | déconnexion | se déconnecter | s'identifier | identifiez-vous |
      s'inscrire | inscription | inscrivez-vous | créer un compte | créer mon compte | créez un compte | créez votre compte | mon compte |
      votre compte | mon profil | mon espace | mon espace personnel | espace abonné | espace client | mot de passe | mot de passe oublié |
      identifiant | identifiants oubliés | nom d'utilisateur | adresse e-mail ou identifiant | se souvenir de moi | rester connecté |
      déjà abonné | déjà inscrit | déjà un compte | vous avez déjà un compte | pas encore de compte | pas encore inscrit | gérer mon compte |
      continuer avec google | continuer avec facebook | continuer avec apple | se connecter avec google | se connecter avec facebook |
      connexion ou inscription | se connecter ou s'inscrire`,
    subscribe: `s'abonner | abonnez-vous | abonnement | abonnements | je m'abonne | m'abonner | offres d'abonnement | voir les offres |
      voir nos offres | découvrir nos offres | découvrir les offres | nos offres | offrir un abonnement | gérer mon abonnement |
      réservé aux abonnés | article réservé aux abonnés | abonnés | contenu réservé aux abonnés | exclusif abonnés | pour les abonnés | déjà abonné connectez-vous |
      essai gratuit | essayer gratuitement | testez gratuitement | sans engagement | résiliable à tout moment | faire un don | je fais un don |
      soutenez-nous | je soutiens | devenir membre | devenez membre | adhérer | lire le journal | le journal numérique | journal numérique |
      édition numérique | version numérique | accéder au journal | kiosque | boutique abonnés | continuer la lecture | poursuivre la lecture |
      débloquer cet article | acheter cet article | gérer votre abonnement | lire ce numéro | le kiosque numérique`,
    cookie: `gestion des cookies | gérer les cookies | gérer mes cookies | gérer vos cookies | paramètres des cookies | paramétrer les cookies |
      paramétrer | préférences cookies | préférences en matière de cookies | politique de cookies | politique des cookies | politique cookies |
      accepter | accepter et fermer | accepter et continuer | tout accepter | accepter tout | accepter tous les cookies | accepter les cookies |
      refuser | tout refuser | refuser tout | refuser les cookies | continuer sans accepter | personnaliser | personnaliser mes choix | j'accepte |
      je refuse | je comprends | ok j'ai compris | enregistrer mes choix | enregistrer et fermer | confirmer mes choix | gérer mes préférences |
      gérer les préférences | gérer mes choix | gérer le consentement | gestion du consentement | préférences de confidentialité | paramètres de confidentialité |
      vos choix en matière de confidentialité | vie privée | voir nos partenaires | utiq | modifier mes choix | retirer mon consentement | toujours actif`,
    newsletter: `newsletter gratuite | nos newsletters | notre newsletter | la newsletter | inscription newsletter | inscription à la newsletter |
      s'inscrire à la newsletter | s'inscrire aux newsletters | s'abonner à la newsletter | abonnez-vous à la newsletter |
      abonnez-vous à notre newsletter | inscrivez-vous à la newsletter | inscrivez-vous à notre newsletter | recevoir la newsletter |
      recevez la newsletter | lettre d'information | lettres d'information | infolettre | infolettres | nos infolettres | je m'inscris |
      adresse e-mail | adresse email | adresse mail | votre adresse e-mail | votre adresse email | votre adresse mail | votre email |
      votre e-mail | entrez votre e-mail | entrez votre adresse e-mail | saisissez votre adresse e-mail | prénom | champ obligatoire |
      champs obligatoires | alertes | alertes info | notifications | activer les notifications | gérer les notifications`,
    advertisement: `publicité | publicités | la suite après la publicité | la suite après cette publicité | lire la suite après la publicité |
      la suite de l'article après la publicité | la suite sous cette publicité | article continue après la publicité | annonce | annonces |
      contenu sponsorisé | sponsorisé | sponsorisé par | contenus sponsorisés | article sponsorisé | lien sponsorisé | liens sponsorisés |
      contenu partenaire | contenus partenaires | partenaire | avec nos partenaires | proposé par | présenté par | en partenariat avec |
      publi-rédactionnel | publirédactionnel | communiqué partenaire | fermer la publicité | passer la publicité | fin de la publicité |
      contenu de marque | offert par | publicité fin de la publicité`,
    pictureButton: `agrandir l'image | agrandir la photo | agrandir cette image | cliquer pour agrandir | voir l'image en plein écran | afficher l'image en plein écran | ouvrir l'image | voir en grand`,
    player: `agrandir | voir l'image | ouvrir l'image dans une galerie | lire la vidéo | voir la vidéo | regarder la vidéo | lecture | mettre en pause | muet | couper le son | activer le son | sous-titres |
      vidéo suivante | vidéo précédente | vidéo en cours de chargement | chargement de la vidéo | chargement du lecteur | la vidéo n'est pas disponible |
      cette vidéo n'est plus disponible | vidéo indisponible | écouter le podcast | écouter l'épisode | écouter en direct | regarder le direct |
      voir le direct | en direct | le direct | diaporama | voir le diaporama | galerie photos | galerie photo | voir la galerie | image suivante |
      image précédente | photo suivante | photo précédente | voir les photos | voir toutes les photos | quitter le plein écran |
      votre navigateur ne supporte pas la vidéo | votre navigateur ne prend pas en charge la vidéo | lancer la lecture | dans 5 secondes | transcription | replay`,
    readTime: `temps de lecture | min de lecture | minutes de lecture | minute de lecture | mn de lecture | temps de lecture estimé | temps de lecture min |
      temps de lecture minutes | temps de lecture minute | lecture min | lecture minutes | vues | nombre de vues | lectures | fois lu | durée de lecture`,
    related: `à lire aussi | lire aussi | à lire également | lire également | à voir aussi | voir aussi | à découvrir | à découvrir aussi |
      sur le même sujet | sur le même thème | dans la même rubrique | dans la même catégorie | dans la même thématique | articles liés | articles similaires |
      articles connexes | articles associés | article associé | contenus associés | contenus similaires | sujets associés | thèmes associés |
      vous aimerez aussi | vous aimerez peut-être | vous pourriez aussi aimer | vous pourriez être intéressé par | cela peut vous intéresser |
      ça peut vous intéresser | cela pourrait vous intéresser | ceci pourrait vous intéresser | pour aller plus loin | en savoir plus |
      lire la suite | lire plus | lire l'article | lire l'article complet | lire la suite de l'article | voir plus | voir tout | voir tous les articles |
      tous les articles | tous nos articles | toute l'actualité | toutes les actualités | toute l'info | toute l'actu | plus d'articles | plus d'infos |
      plus de contenus | afficher plus | charger plus | les plus lus | le plus lu | articles les plus lus | les articles les plus lus |
      les plus vus | les plus partagés | les plus commentés | les plus populaires | articles populaires | les plus consultés | le plus populaire |
      à la une | l'actualité en continu | en continu | le fil info | fil info | fil d'actualité | le fil d'actualités | dernières actualités | dernières infos | dernières nouvelles |
      derniers articles | articles récents | les dernières actualités | les derniers articles | recommandés | recommandé pour vous | recommandations | nos recommandations |
      notre sélection | la sélection de la rédaction | sélectionnés pour vous | à ne pas manquer | à ne pas rater | l'essentiel | les plus récents |
      contenus recommandés | vidéos recommandées | autres articles | nos derniers articles | tendances`,
    comments: `sondage | commentaires | commentaire | aucun commentaire | 0 commentaire | pas de commentaire | laisser un commentaire | laissez un commentaire |
      laisser une réponse | écrire un commentaire | ajouter un commentaire | ajoutez un commentaire | publier un commentaire | poster un commentaire |
      commenter | commenter l'article | commentez | commenter cet article | voir les commentaires | voir tous les commentaires | lire les commentaires |
      afficher les commentaires | tous les commentaires | votre commentaire | vos commentaires | vos réactions | réagir à l'article | réactions | répondre |
      réponses | voir les réponses | annuler la réponse | les commentaires sont fermés | commentaires fermés | commentaires récents | derniers commentaires |
      signaler un abus | signaler ce commentaire | signaler | charte de modération | charte des commentaires | soyez le premier à commenter |
      soyez le premier à réagir | donnez votre avis | votre avis | participez à la discussion | participer à la conversation | rejoignez la discussion | contribuer | lire tous les commentaires`,
    bioHeading: `à propos de l'auteur | à propos de l'autrice | à propos des auteurs | a propos de l'auteur | l'auteur | voir tous les articles de |
      voir tous ses articles | tous ses articles | tous les articles de l'auteur | du même auteur | biographie de l'auteur | contacter l'auteur | articles de l'auteur | ses derniers articles`,
    footer: `mentions légales | politique de confidentialité | confidentialité | politique de protection des données | protection des données |
      données personnelles | charte de protection des données | conditions générales | conditions générales d'utilisation | conditions générales de vente |
      conditions d'utilisation | cgu | cgv | cgu cgv | cgv cgu | politique de modération | plan du site | accessibilité | accessibilité non conforme |
      accessibilité partiellement conforme | déclaration d'accessibilité | avis de confidentialité | tous droits réservés | droits d'auteur |
      droits de reproduction | crédits | haut de page | retour en haut | retour en haut de page | remonter en haut de page | retour haut de page |
      charte éditoriale | charte déontologique | code de déontologie | publicité et annonces | politique éditoriale | signaler un contenu illicite`,
    menu: `accueil | page d'accueil | retour à l'accueil | retour accueil | menu principal | ouvrir le menu | fermer le menu | afficher le menu | voir le menu |
      afficher la navigation | navigation principale | fermer | rechercher | recherche | lancer la recherche | ouvrir la recherche |
      fermer la recherche | rechercher sur le site | rechercher un article | contact | contactez-nous | nous contacter | contactez la rédaction |
      qui sommes-nous | qui sommes nous | à propos | à propos de nous | notre équipe | la rédaction | notre histoire | nos valeurs | recrutement |
      nous rejoindre | offres d'emploi | emplois | carrières | espace presse | presse | publicité annonceurs | annonceurs | faire de la publicité | devenir annonceur |
      petites annonces | annonces légales | avis de décès | boutique | la boutique | aide | aide et contact | foire aux questions | service client | assistance |
      vous êtes ici | fil d'ariane | mon panier | panier | toutes les rubriques | rubriques | nos rubriques | services | nos services | jeux concours |
      choisir la langue | langue | choisir une édition | édition | retour | application mobile | nos applications | nos sites | archives du journal | nos liens utiles | plus de services | carnet du jour | programme tv | les programmes tv | applications mobiles | guide d'achat | codes promo | code promo | bons plans | annonces immobilières`,
    menuWord: `actualités | actualité | actus | actu | infos | monde | france | belgique | suisse | québec | canada | europe | afrique | international | politique |
      élections | société | faits divers | justice | économie | entreprises | entreprise | finance | bourse | argent | emploi | immobilier | consommation |
      sports | sport | football | rugby | tennis | cyclisme | auto-moto | culture | cinéma | musique | livres | arts | séries | télévision | médias | people | loisirs |
      sorties | voyage | voyages | tourisme | sciences | science | santé | bien-être | environnement | planète | climat | météo | éducation | campus | technologie |
      technologies | tech | numérique | high-tech | opinions | idées | débats | tribunes | tribune | chroniques | éditoriaux | édito | blogs | vidéos | vidéo | photos | podcasts |
      dossiers | dossier | enquêtes | reportages | grands formats | histoire | mode | beauté | cuisine | recettes | gastronomie | maison | jardin | famille | animaux | jeux |
      mots croisés | mots fléchés | horoscope | programme tv | régions | région | départements | communes | ma commune | local | paris | lyon | marseille | bordeaux |
      toulouse | nantes | lille | strasbourg | agenda | événements | magazine | produits | solutions | actualités locales | insolite | religion | vox | vin | amériques | moyen-orient | streaming | étudiant | madame | théâtre | langue française | sujets | jeux olympiques`,
    pageStep: `suivant | précédent | page suivante | page précédente | première page | dernière page | suivante | précédente | page sur | premier | dernier |
      début | fin | plus récents | plus anciens`,
    placeholder: `image non disponible | image indisponible | photo non disponible | pas d'image | aucune image | chargement | chargement en cours |
      chargement de l'image | veuillez patienter | image de une | image à la une | illustration | photo d'illustration | image d'illustration | activer javascript |
      veuillez activer javascript | merci d'activer javascript | vous devez activer javascript | javascript est désactivé | ce site nécessite javascript`,
    widget: `ouvre dans une nouvelle fenêtre | ouvre dans un nouvel onglet | s'ouvre dans une nouvelle fenêtre | s'ouvre dans un nouvel onglet |
      nouvelle fenêtre | nouvel onglet | ouvre une nouvelle fenêtre | lien externe | ouverture dans un nouvel onglet`,
    joint: 'et | ou | sur | par | avec | de | des | la | les | du | à',
    breadcrumbRoot: `accueil | vous êtes ici | page d'accueil | fil d'ariane | retour à l'accueil`,
    readMore: `lire aussi | à lire aussi | à lire également | lire également | a lire aussi | a lire également | lire plus | lire la suite | à voir aussi | voir aussi |
      à voir | à lire | à écouter | écouter aussi | regarder aussi | en savoir plus | pour en savoir plus | sur le même sujet | pour aller plus loin | à découvrir |
      à relire | à revoir | notre dossier | notre article | retrouvez aussi | vidéo à voir | lire l'article`,
    moreFrom: `plus de | plus sur | plus d'articles de | tous les articles de | tous les articles sur | toute l'actualité de | toute l'actualité sur | à lire dans |
      les plus lus dans | dernières actualités de | retrouvez tous les articles de | voir tous les articles de | toutes les infos sur`,
    tagsOpening: `mots-clés | mots clés | mot-clé | étiquettes | étiquette | thèmes | thématiques | sujets | sujet | catégories | catégorie | rubrique |
      dans cet article | tags associés | classé dans | publié dans | posté dans`,
    accountNotice: `lecture du journal en cours sur un autre | lecture en cours sur un autre appareil | votre abonnement est utilisé sur | votre compte est utilisé sur | votre compte est déjà utilisé | vous avez été déconnecté | vous êtes déconnecté | vous êtes maintenant déconnecté | votre session a expiré | votre abonnement a expiré | votre abonnement est arrivé à | un problème est survenu avec votre paiement | votre moyen de paiement | veuillez confirmer votre adresse`,
    challengeNotice: `vérification de votre navigateur | activez javascript et les cookies | veuillez activer javascript et les cookies | veuillez activer les cookies | vérifiez que vous êtes humain | confirmez que vous êtes humain | confirmez que vous n'êtes pas un robot | vérifier que vous n'êtes pas un robot | doit vérifier la sécurité de votre connexion | votre navigateur est obsolète | votre navigateur n'est pas à jour | votre navigateur n'est plus supporté | veuillez mettre à jour votre navigateur`,
    loginNotice: `connectez-vous pour | veuillez vous connecter | merci de vous connecter | identifiez-vous pour | inscrivez-vous pour lire | créez un compte pour |
      vous devez être connecté | vous devez vous connecter | vous avez déjà un compte | vous n'avez pas de compte | vous n'avez pas encore de compte | déjà abonné |
      déjà un compte | mot de passe oublié | pas encore de compte`,
    paywallNotice: `soutenez un journalisme indépendant | soutenez notre rédaction | grâce à vos dons | faites un don | faire un don | est réservé aux abonnés | réservé à nos abonnés | réservée aux abonnés | contenu réservé aux abonnés | pour lire la suite | la suite est réservée |
      pour continuer la lecture | pour poursuivre la lecture | il vous reste | de cet article à lire | abonnez-vous pour | abonnez-vous dès | abonnez-vous à partir |
      à partir de 1 € | profitez de notre offre | sans engagement | résiliable à tout moment | accès illimité | accédez à tous | accédez en illimité |
      soutenez le journalisme | soutenez une presse | faites un don pour | premier mois offert | le premier mois | lecture réservée`,
    cookieNotice: `nous utilisons des cookies | utilise des cookies | utilisent des cookies | utilisons des cookies | utilisation des cookies | utilisation de cookies |
      l'utilisation de cookies | dépôt de cookies | nos partenaires et nous | nous et nos partenaires | nous et nos | nos partenaires | cookies ou technologies similaires |
      cookies et autres | cookies pour | des informations sur un terminal | des informations sur un appareil | intérêt légitime | votre consentement |
      retirer votre consentement | en poursuivant votre navigation | en continuant à naviguer | en cliquant sur accepter | en cliquant sur tout accepter | traceurs`,
    newsletterNotice: `inscrivez-vous à notre newsletter | inscrivez-vous à la newsletter | inscrivez-vous à nos newsletters | inscrivez-vous gratuitement à |
      abonnez-vous à notre newsletter | abonnez-vous à la newsletter | abonnez-vous gratuitement à | notre newsletter | nos newsletters | dans votre boîte mail |
      dans votre boîte e-mail | dans votre boîte de réception | par courriel | directement par mail | recevez chaque | recevez gratuitement | recevez le meilleur |
      recevez toute l'actualité | recevez nos | recevez les | en vous inscrivant | je souhaite recevoir | j'accepte de recevoir | se désinscrire à tout moment |
      vous désinscrire | vous pouvez à tout moment | retrouvez-nous sur google | suivez-nous sur google | téléchargez notre application | notre application`,
    adNotice: `liens affiliés | lien affilié | liens d'affiliation | percevoir une commission | toucher une commission | recevoir une commission`,
    adBreakNotice: `la suite après la publicité | la suite après cette publicité`,
    adBlockerNotice: `bloqueur de publicité | bloqueurs de publicité | bloqueur de pub | adblock`,
    commentsOn: `commentaires sur | commentaire sur | réponses à | réponse à | réflexions sur | réflexion sur`,
    readerNotice: `signaler une erreur | vous avez repéré une erreur | vous avez trouvé une erreur | avez-vous trouvé une erreur | avez-vous repéré une erreur | une erreur dans cet article`,
    commentNotice: `votre adresse e-mail ne sera pas publiée | votre adresse de messagerie ne sera pas publiée | votre adresse email ne sera pas | les champs obligatoires sont indiqués |
      champs obligatoires sont indiqués | enregistrer mon nom mon e-mail | pour commenter | pour laisser un commentaire | vous devez être connecté pour | vous devez vous connecter pour |
      les commentaires sont fermés | les commentaires sont désactivés | commentaires sont modérés | notre charte | ce site utilise akismet | soyez le premier à |
      qu'en pensez-vous | dites-le nous en commentaire | dans les commentaires | prévenez-moi de tous`,
    bioNotice: `est journaliste à | est journaliste au | est journaliste pour | est journaliste indépendant | est journaliste indépendante | est rédacteur en chef | est chroniqueur |
      est correspondant | est correspondante | est l'auteur de | suivez-le sur | suivez-la sur | vous pouvez le suivre | vous pouvez la suivre | pour contacter l'auteur | contactez l'auteur`,
    embedNotice: `ce contenu externe | contenu externe de | vous avez refusé les cookies | autoriser youtube | autoriser twitter | autoriser instagram | afficher le contenu externe | voir cette publication sur instagram | afficher cette publication sur instagram | voir ce post sur instagram | une publication partagée par |
      un post partagé par | ce contenu est bloqué | ce contenu n'est pas | contenu bloqué | pour afficher ce contenu | pour visualiser ce contenu | pour voir ce contenu |
      vous n'avez pas accepté les cookies | autoriser instagram | autoriser youtube | autoriser twitter | voir le tweet | voir sur youtube`,
    copyrightNotice: `commission paritaire des publications | directeur de la publication | tous droits réservés | toute reproduction interdite | reproduction interdite | reproduction totale ou partielle | toute reproduction même partielle |
      droits de reproduction et de diffusion | droits de reproduction réservés | soumis au droit d'auteur | siret | siège social`,
    cookieDeclaration: `ce cookie est défini par | ce cookie est installé par | ce cookie est utilisé | ce cookie est déposé par | durée maximale de stockage | durée de conservation du cookie | type cookie http | les cookies nécessaires contribuent à | les cookies statistiques aident | les cookies marketing sont utilisés | le stockage ou l'accès technique | utiliser des données de géolocalisation précises | analyser activement les caractéristiques | utiliser des données limitées pour | comprendre les publics par`,
    licenceNotice: `cet article est republié | article republié à partir de | cet article a été publié initialement | cet article a été initialement publié | publié initialement sur |
      cet article est paru | initialement paru dans | traduit de l'anglais par | texte traduit | ce contenu a été produit par`,
    loneTool: `imprimer`,
    readingWord: `lecture | temps de lecture`,
    noticeStem: `confidentialit | consentement | données | traceurs | abonn`,
    pageOrReader: `nous | vous | notre | votre | vos | tu | nos partenaires | nos liens | nos lecteurs | nos services | nos contenus | nos conditions | ce site | cet article | cette page | cette publication | ce contenu | ce blog | ci-dessous | désactivez`,
    requestWord: `désactiv- | veuillez | merci de | s'il vous plaît | autorisez | détecté | utilisez un`,
    saidVerb: `selon | dit-il | dit-elle | a dit | ont dit | a déclaré | ont déclaré | a expliqué | a affirmé | a indiqué | a écrit | a ajouté`,
  },
};
