/** Languages of franc that occur in news, as `code of franc:tag`. */
export const TAG_OF_CODE: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'spa:es eng:en por:pt ind:id fra:fr deu:de jav:jv vie:vi ita:it tur:tr pol:pl swh:sw sun:su ron:ro hau:ha bos:bs hrv:hr ' +
    'nld:nl srp:sr ckb:ckb yor:yo uzn:uz zlm:ms ibo:ig ceb:ceb tgl:tl hun:hu azj:az ces:cs plt:mg nya:ny kin:rw zul:zu swe:sv ' +
    'lin:ln som:so uig:ug hat:ht sna:sn xho:xh afr:af fin:fi slk:sk tuk:tk dan:da nob:nb als:sq sag:sg nno:nn cat:ca sot:st ' +
    'glg:gl lit:lt tsn:tn lug:lg bam:bm wol:wo ewe:ee slv:sl ayr:ay epo:eo ven:ve ssw:ss lvs:lv tso:ts ekk:et rus:ru ukr:uk ' +
    'bel:be bul:bg kaz:kk tat:tt tgk:tg kir:ky mkd:mk khk:mn arb:ar urd:ur pes:fa pbu:ps prs:fa hin:hi mar:mr npi:ne mya:my ' +
    'amh:am tir:ti heb:he ydd:yi ben:bn tel:te tam:ta guj:gu kan:kn mal:ml pan:pa tha:th sin:si ell:el khm:km hye:hy bod:bo ' +
    'kat:ka lao:lo ilo:ilo war:war'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);
