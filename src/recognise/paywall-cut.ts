const MAX_LENGTH = 300;

/**
 * Statements that the rest of the text is not shown: that it is for subscribers, that one has to subscribe to read on,
 * or how much is left. A plain button (`Continue reading`, `Subscribe`) is also on pages that show all.
 */
export const PAYWALL_CUTS: readonly { readonly cut: RegExp; readonly example: string }[] = [
  {
    cut: /\b(?:subscrib|register|sign (?:in|up)|log in|become a|start your|create an account|purchase|join)[^.!?]{0,60} to (?:(?:continue|keep) reading|read (?:on|more|the rest|the full|this|all)|unlock (?:this|the full|full))/i,
    example: 'Subscribe or log in to continue reading',
  },
  {
    cut: /^(?:to (?:continue|keep) reading|to read the (?:rest|full))[^.!?]{0,60}\b(?:subscrib|register|sign|log in|become)/i,
    example: 'To read the rest of this story, become a member.',
  },
  {
    cut: /\b(?:article|story|content|post|text) (?:is|are) (?:only |exclusively )?(?:available )?(?:only |exclusively )?(?:for|to) (?:our |paid |paying |premium |digital |registered )*(?:subscribers|members)/i,
    example: 'The rest of this article is only available to subscribers.',
  },
  {
    cut: /\b(?:artikel|text|beitrag|inhalt)(?: [^\s.!?]+){0,4} (?:nur|exklusiv|ausschließlich)(?: [^\s.!?]+){0,3} (?:abonnent|mitglieder)/i,
    example: 'Dieser Artikel ist exklusiv für Abonnenten.',
  },
  {
    cut: /\b(?:weiterzulesen|weiterlesen mit|(?:den|diesen) (?:ganzen |vollständigen )?(?:artikel|text) (?:weiter|vollständig|ganz) (?:zu )?lesen)/i,
    example: 'Jetzt weiterlesen mit dem Probeabo',
  },
  {
    cut: /\bil vous reste \d|\b(?:suite|article|contenu)(?: de cet article)? (?:est )?réservée? (?:à nos|aux) abonnés|pour lire la suite[^.!?]{0,40}abonn|abonn[^.!?]{0,40}pour lire la suite/i,
    example: 'Il vous reste 64 % de cet article à lire. La suite est réservée aux abonnés.',
  },
  {
    cut: /\bpara (?:seguir|continuar) leyendo[^.!?]{0,40}suscr|suscr[^.!?]{0,30}para (?:seguir|continuar) leyendo|(?:artículo|contenido|nota) (?:es )?(?:exclusiv[oa]|solo) para suscriptores/i,
    example: 'Suscríbete para seguir leyendo',
  },
  {
    cut: /(?:conteúdo|texto|matéria|artigo) (?:é )?exclusiv[oa] para assinantes|(?:assine|para) [^.!?]{0,20}continuar (?:lendo|a ler)/i,
    example: 'Este conteúdo é exclusivo para assinantes.',
  },
  {
    cut: /(?:articolo|contenuto) (?:è )?riservato (?:agli|ai soli) abbonati|abbonat[ei][^.!?]{0,40}per continuare a leggere|per continuare a leggere[^.!?]{0,40}abbonat/i,
    example: 'Questo articolo è riservato agli abbonati.',
  },
  {
    cut: /\bartikel (?:is )?(?:alleen|exclusief) voor abonnees|\b(?:verder (?:te )?lezen|lees verder)\b[^.!]{0,40}(?:abonn|account|inloggen)/i,
    example: 'Dit artikel is exclusief voor abonnees.',
  },
  {
    cut: /artikeln? är (?:bara|endast|enbart|exklusivt?) för prenumeranter|prenumer[^.!?]{0,40}för att (?:läsa vidare|fortsätta läsa|läsa hela)|(?<!\d)\d{1,3} ?(?:%|procent) kvar att läsa/i,
    example: 'Prenumerera för att läsa vidare',
  },
  {
    cut: /(?:artikkelen|artikel|artiklen|saken) er (?:kun for|forbeholdt) (?:våre |vores )?abonnenter|abonne[^.!?]{0,40}(?:for å lese (?:videre|hele)|for at læse (?:videre|hele))/i,
    example: 'Denne artikel er kun for abonnenter.',
  },
  {
    cut: /(?:artikkeli|juttu|sisältö) on vain tilaajille|tila[^.!?]{0,30}(?:lukeaksesi koko|jatkaaksesi lukemista)/i,
    example: 'Tämä juttu on vain tilaajille.',
  },
  {
    cut: /dalsza część artykułu (?:jest )?dostępna|pozostało (?:jeszcze )?\d+ ?% |(?:aby|żeby) czytać dalej[^.!?]{0,40}(?:wykup|subskry|prenumer)/i,
    example: 'Pozostało 81% artykułu',
  },
  {
    cut: /článek je (?:jen|pouze|určen pouze) pro předplatitele|zbývá vám k přečtení|článok je len pre predplatiteľov/i,
    example: 'Tento článek je pouze pro předplatitele.',
  },
  {
    cut: /(?:cikk|tartalom) csak előfizetőink/i,
    example: 'Ez a cikk csak előfizetőink számára elérhető.',
  },
  {
    cut: /(?:материал|текст|статья)[^.!?]{0,30}(?:только (?:для )?подписчик|по подписке)|(?:матеріал|текст|стаття)[^.!?]{0,30}(?:лише|тільки) (?:для )?передплатник/i,
    example: 'Полный текст доступен только подписчикам.',
  },
  {
    cut: /άρθρο είναι διαθέσιμο μόνο (?:για|σε) συνδρομητές|devamını okumak için abone/i,
    example: 'Devamını okumak için abone olun',
  },
  {
    cut: /残り[:：]?\s?[\d,]+\s?文字|記事は(?:有料)?会員限定|続きを読むには/,
    example: '残り1,204文字',
  },
  {
    cut: /유료 ?(?:회원|구독자) 전용|전문을 보시려면|订阅后?(?:可)?阅读全文|訂閱[^。]{0,8}全文|剩余未读|本文为付费内容/,
    example: '유료회원 전용 기사입니다',
  },
  // As news APIs write it at the end of a shortened text.
  { cut: /\[\+\d+ (?:chars|characters)\]$/, example: 'The crew waited for… [+2811 chars]' },
];

export function isPaywallCut(text: string): boolean {
  return text.length <= MAX_LENGTH && PAYWALL_CUTS.some(({ cut }) => cut.test(text));
}
