import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMonthNear } from '../../src/recognise/times/calendar-date.ts';
import { readingOf } from '../../src/recognise/times/day-order.ts';
import { FORMS, formsOf, skipHijri } from '../../src/recognise/times/grammar.ts';
import {
  findTimes,
  type RoledTime,
  readIsoDate,
  readingOfPage,
  readTimestampLine,
  resolveTimes,
  type TimestampLine,
} from '../../src/recognise/times/index.ts';
import { couldBeTimestamp } from '../../src/recognise/times/line-rest.ts';
import { skipRelative } from '../../src/recognise/times/moment.ts';

/** `u 2024-10-23 20:08 +09:00`: role (p, m, u), date, time and offset, `-` where there is none. */
function show(times: readonly RoledTime[]): string {
  return times
    .map(({ role, date, time, offset }) => `${role.charAt(0)} ${date ?? '-'} ${time ?? '-'} ${offset ?? '-'}`)
    .join('; ');
}

function read(text: string): TimestampLine {
  const line = readTimestampLine(text);
  if (line === null) throw new Error(`not read as a timestamp line: ${text}`);
  return line;
}

const LINES: Readonly<
  Record<
    string,
    readonly (readonly [line: string, times: string] | readonly [line: string, times: string, rest: string])[]
  >
> = {
  'words glued to figures, joiners, ordinals and second calendars of Asia and Africa': [
    ['2023年（令和5年）5月4日', 'u 2023-05-04 - -'],
    ['令和5年（2023年）5月4日　午後6時15分', 'u 2023-05-04 18:15 -'],
    ['建立時間：2023-05-04 06:15 最新更新：2023-05-04 07:40', 'p 2023-05-04 06:15 -; m 2023-05-04 07:40 -'],
    ['ថ្ងៃព្រហស្បតិ៍ ទី៤ ខែឧសភា ឆ្នាំ២០២៣ ម៉ោង ៦:១៥ ល្ងាច', 'u 2023-05-04 18:15 -'],
    ['ວັນທີ 4 ພຶດສະພາ 2023', 'u 2023-05-04 - -'],
    ['၂၀၂၃ ခုနှစ် မေလ ၄ ရက်', 'u 2023-05-04 - -'],
    ['4 ഒക്ടോബർ 2023', 'u 2023-10-04 - -'],
    ['4 ઓક્ટોબર 2023, 06:15 PM', 'u 2023-10-04 18:15 -'],
    ['ਅੱਪਡੇਟ: 4 ਮਈ 2023, 06:15 PM', 'm 2023-05-04 18:15 -'],
    ['Terakhir dikemas kini: Khamis, 4 Mei 2023 6:15 PM', 'm 2023-05-04 18:15 -'],
    ['۱۴ اردیبهشت ۱۴۰۲ - ۴ مه ۲۰۲۳', 'u 2023-05-04 - -'],
    ['4 خرداد 1402 - 06:15', 'u 2023-05-25 06:15 -'],
    ['٤ی تشرینی یەکەمی ٢٠٢٣', 'u 2023-10-04 - -'],
    ['4 مايو 2023 - 18:15 بتوقيت أبوظبي', 'u 2023-05-04 18:15 +04:00'],
    ['2023 жылғы 4 мамыр, 06:15', 'u 2023-05-04 06:15 -'],
    ['2023-yil 4-oktyabr', 'u 2023-10-04 - -'],
    ['4-октябрь, 2023-жыл', 'u 2023-10-04 - -'],
    ['2023 оны 5-р сарын 4', 'u 2023-05-04 - -'],
    ['2023 წლის 4 მაისი', 'u 2023-05-04 - -'],
    ['Alhamis, 4 ga Oktoba, 2023', 'u 2023-10-04 - -'],
  ],
  'a label before a relative time is not that of the date before it': [
    ['4 May 2023, 06:15 | Updated 2 hours ago', 'u 2023-05-04 06:15 -'],
    ['4 mai 2023 | Mis à jour hier à 15h01', 'u 2023-05-04 - -'],
    ['04.05.2023 06:15 aktualisiert vor 2 Stunden', 'u 2023-05-04 06:15 -'],
    ['4 maja 2023, aktualizacja wczoraj 15:01', 'u 2023-05-04 - -'],
    ['4 mayo 2023 Actualizado ayer', 'u 2023-05-04 - -'],
    ['04.05.2023 veröffentlicht', 'p 2023-05-04 - -'],
    ['2 hours ago | Updated 4 May 2023', 'm 2023-05-04 - -'],
  ],
  'labels after a first time, endings, and spaced clocks': [
    ['4. október 2023 kl. 09:15 – Uppfært kl. 11:40', 'u 2023-10-04 09:15 -; m - 11:40 -'],
    ['4. maj 2023 kl. 06.15 - Opdateret kl. 07.40', 'u 2023-05-04 06:15 -; m - 07:40 -'],
    ['gio 4 mag 2023 06:15 ~ ultimo agg. 07:40', 'u 2023-05-04 06:15 -; m - 07:40 -'],
    ['2023/5/4 06:15（5/4 07:40 更新）', 'u 2023-05-04 06:15 -; m 2023-05-04 07:40 -'],
    ['2023-05-04（5月6日修订）', 'u 2023-05-04 - -; m 2023-05-06 - -'],
    ['First published 4 May 2019. Reviewed 6 May 2023.', 'p 2019-05-04 - -; m 2023-05-06 - -'],
    ['Dated the 4th day of May 2023', 'u 2023-05-04 - -'],
    ['Mar 4, 20236 mins', 'u 2023-03-04 - -'],
    ['Publisert: 05.06.23 kl. 06:15', 'p 2023-06-05 06:15 -'],
    ['Avaldatud 05.06.23 kell 06:15', 'p 2023-06-05 06:15 -'],
    ['2023ko maiatzaren 4a, 06:15', 'u 2023-05-04 06:15 -'],
    ['Déardaoin, 4 Bealtaine 2023 ag 6:15 pm', 'u 2023-05-04 18:15 -'],
    ['4 พ.ค. 66 (06:15 น.)', 'u 2023-05-04 06:15 -'],
    ['প্রকাশ: ৪ মে ২০২৩, ০৬: ১৫', 'p 2023-05-04 06:15 -'],
    ['৪ মে ২০২৩, ০৬:১৫ পিএম', 'u 2023-05-04 18:15 -'],
    ['ថ្ងៃទី 4 ឧសភា 2023 ម៉ោង 06:15 ល្ងាច', 'u 2023-05-04 18:15 -'],
    ['មេសា ៤ ២០២៣', 'u 2023-04-04 - -'],
    ['မေ ၄၊ ၂၀၂၃', 'u 2023-05-04 - -'],
    ['2023 අගෝස්තු 4 06:15 ප.ව', 'u 2023-08-04 18:15 -'],
    ['2023 оны 5 сарын 4, 06:15', 'u 2023-05-04 06:15 -'],
    ['గురువారం, 4 నవంబరు 2023', 'u 2023-11-04 - -'],
    ["Ippubblikat 4 ta' Mejju 2023 06:15", 'p 2023-05-04 06:15 -'],
    ["Fir d'lescht aktualiséiert: 04.05.2023 06:15", 'm 2023-05-04 06:15 -'],
    ['04.05.2023, 06:15 (aktualiséiert: 07:40)', 'u 2023-05-04 06:15 -; m - 07:40 -'],
    ['Zadnji poseg: 4. maj 2023 ob 07.40', 'm 2023-05-04 07:40 -'],
    ['4 мај 2023 во 06:15', 'u 2023-05-04 06:15 -'],
    ['Објавено на 4 мај 2023, 06:15 часот', 'p 2023-05-04 06:15 -'],
    ['Абноўлена: 04.05.2023 07:40', 'm 2023-05-04 07:40 -'],
    ['Data actualizării: 04.05.2023 07:40', 'm 2023-05-04 07:40 -'],
    [
      'Publicat la: 4 mai 2023, 06:15 Ultimul update: 4 mai 2023, 07:40',
      'p 2023-05-04 06:15 -; m 2023-05-04 07:40 -',
    ],
    ['Først publisert 4. mai 2023, kl. 06:15', 'p 2023-05-04 06:15 -'],
    ['Dagført: 4. mai 2023 kl. 07:40', 'm 2023-05-04 07:40 -'],
    ['4 Afrilu 2023, 06:15 GMT', 'u 2023-04-04 06:15 Z'],
    ['Oktoobar 4, 2023', 'u 2023-10-04 - -'],
    ['112年5月4日', 'u 2023-05-04 - -'],
    ['4.V.2023', 'u 2023-05-04 - -'],
    ['4.xii.2023 |', 'u 2023-12-04 - -'],
    ['FOR IMMEDIATE RELEASE: Thursday 4 May 2023', 'p 2023-05-04 - -'],
  ],
  'English and numeric': [
    ['2024-10-23 20:08 Last Updated At:20:10', 'u 2024-10-23 20:08 -; m - 20:10 -'],
    ['2024-10-23', 'u 2024-10-23 - -'],
    ['2024/10/23', 'u 2024-10-23 - -'],
    ['2024-10-23T20:08', 'u 2024-10-23 20:08 -'],
    ['2024-10-23T20:08Z', 'u 2024-10-23 20:08 Z'],
    ['2024-10-23T20:08:15.123+09:00', 'u 2024-10-23 20:08:15 +09:00'],
    ['2024-10-23T20:08:00-05:00', 'u 2024-10-23 20:08:00 -05:00'],
    ['2024-10-23 20:08 +0530', 'u 2024-10-23 20:08 +05:30'],
    ['2024-10-23 20:08 (GMT+9)', 'u 2024-10-23 20:08 +09:00'],
    ['2024-10-23 20:08 UTC-3', 'u 2024-10-23 20:08 -03:00'],
    ['Wed, 23 Oct 2024 20:08:00 GMT', 'u 2024-10-23 20:08:00 Z'],
    ['Tue, Oct 23 20:08:00 EDT 2024', 'u 2024-10-23 20:08:00 -04:00'],
    ['23/Oct/2024:20:08:00 +0900', 'u 2024-10-23 20:08:00 +09:00'],
    ['2016:05:09.08:39', 'u 2016-05-09 08:39 -'],
    ['Oct. 23, 2024, 8:08 p.m. EDT', 'u 2024-10-23 20:08 -04:00'],
    ['Oct. 23, 2024 8:08 PM', 'u 2024-10-23 20:08 -'],
    ['October 23rd, 2024', 'u 2024-10-23 - -'],
    ['OCTOBER 23 2024', 'u 2024-10-23 - -'],
    ['the 23rd of October 2024', 'u 2024-10-23 - -'],
    ['23 Oct 2024', 'u 2024-10-23 - -'],
    ['23-Oct-2024', 'u 2024-10-23 - -'],
    ['Sept. 3, 2024', 'u 2024-09-03 - -'],
    ['May 2024', 'u 2024-05 - -'],
    ['Last Updated October, 2024', 'm 2024-10 - -'],
    ['Wednesday, October 23, 2024 | 12:08 a.m.', 'u 2024-10-23 00:08 -'],
    ['8:08 PM, October 23, 2024', 'u 2024-10-23 20:08 -'],
    ['Updated 8:08 p.m. ET Oct. 23, 2024', 'm 2024-10-23 20:08 -'],
    ['UPDATED 16:47 EST / OCTOBER 23 2024', 'm 2024-10-23 16:47 -05:00'],
    ['October 23, 2024 (8:08 PM)', 'u 2024-10-23 20:08 -'],
    ['First published on Oct 3, 2024 / 8:08 PM EDT', 'p 2024-10-03 20:08 -04:00'],
    ['Published 8:08 PM, Oct. 23, 2024 | Updated: 3:41 AM', 'p 2024-10-23 20:08 -; m - 03:41 -'],
    ['Published 20:08', 'p - 20:08 -'],
    ['Published October 10, 2023 - [Updated December 3, 2024]', 'p 2023-10-10 - -; m 2024-12-03 - -'],
    ['Date: Oct 3, 2024 Time: 8:08 PM', 'u 2024-10-03 20:08 -'],
    ['This page was last edited on 28 February 2023, at 12:13.', 'm 2023-02-28 12:13 -'],
    ['Originally published in March 2022. Last updated on May 20, 2024.', 'p 2022-03 - -; m 2024-05-20 - -'],
    ['Posted on July 1, 2024 in Science', 'p 2024-07-01 - -', 'in Science'],
    ['Updated onFebruary 9, 2026', 'm 2026-02-09 - -'],
    ['07-07-2021 21:49 IST | Created:', 'u 2021-07-07 21:49 -'],
    [
      'Updated: 08-07-2021 21:49 IST | Created: 07-07-2021 21:40 IST',
      'm 2021-07-08 21:49 -; p 2021-07-07 21:40 -',
    ],
    ['Oct 23, 2024, 8:08 p.m. IST (14:38 GMT)', 'u 2024-10-23 20:08 -'],
    ['11.08am BST', 'u - 11:08 +01:00'],
    ['Wed 23 Oct 2024 11.08 BST', 'u 2024-10-23 11:08 +01:00'],
    ['23 Oct 2024, 04:30 PM BST', 'u 2024-10-23 16:30 -'],
    ['2024-10-23 20:08 CST', 'u 2024-10-23 20:08 -'],
    ['Oct 23, 2024 8:08 PM CST', 'u 2024-10-23 20:08 -06:00'],
    ['Oct 23, 2024 8:08 AM AEDT', 'u 2024-10-23 08:08 +11:00'],
    ['10/23/24', 'u 2024-10-23 - -'],
    ['10/06/2024', 'u - - -'],
    ['23/10/2024', 'u 2024-10-23 - -'],
    ['10/06/2024 20:08 GMT', 'u 2024-06-10 20:08 Z'],
    ['10.06.2024', 'u 2024-06-10 - -'],
    ['05-06-2024', 'u - - -'],
    ['05-06-2024, 07:54 AM', 'u - 07:54 -'],
    ['14:35', 'u - 14:35 -'],
    ['14:35:10', 'u - 14:35:10 -'],
    ['8pm', 'u - 20:00 -'],
    ['(Updated: 3:41 AM)', 'm - 03:41 -'],
    ['October 23, 2024 · 6 min read', 'u 2024-10-23 - -'],
    ['Oct 23, 2024 | 1,204 views | 12 comments', 'u 2024-10-23 - -'],
    ['Feb 13, 2026 37 min', 'u 2026-02-13 - -'],
    ['Posted August 26', ''],
    ['Sat, Aug 31, 07:37 PM', ''],
  ],
  German: [
    ['23. Oktober 2024', 'u 2024-10-23 - -'],
    ['23.10.2024, 20:08 Uhr', 'u 2024-10-23 20:08 -'],
    ['Veröffentlicht am 3. März 2024 um 20.08 Uhr', 'p 2024-03-03 20:08 -'],
    ['Stand: 23.10.2024, 20.08 Uhr', 'u 2024-10-23 20:08 -'],
    ['Aktualisiert am 24.10.2024 - 08:15', 'm 2024-10-24 08:15 -'],
    ['Do., 03.10.2024, 20 Uhr', 'u 2024-10-03 20:00 -'],
    ['03.10.24 20:08', 'u 2024-10-03 20:08 -'],
    ['23.10.2024 20:08 Uhr veröffentlicht', 'p 2024-10-23 20:08 -'],
    ['Von Jonas Beil | 3. Oktober 2024', 'u 2024-10-03 - -', 'Von Jonas Beil'],
  ],
  French: [
    [
      'Publié le 23 octobre 2024 à 20h08, mis à jour le 24 octobre 2024 à 7h30',
      'p 2024-10-23 20:08 -; m 2024-10-24 07:30 -',
    ],
    ['Le 1er août 2024 à 20 h 08', 'u 2024-08-01 20:08 -'],
    ['Publié le 03/10/2024 à 20:08', 'p 2024-10-03 20:08 -'],
    ['Dernière mise à jour : mercredi 23 octobre 2024', 'm 2024-10-23 - -'],
    ['23 oct. 2024 • Temps de lecture : 4 min', 'u 2024-10-23 - -'],
  ],
  'Spanish and Portuguese': [
    ['Publicado el 3 de octubre de 2024 a las 8:08 p. m.', 'p 2024-10-03 20:08 -'],
    ['Actualizado: 03/10/2024 20:08h', 'm 2024-10-03 20:08 -'],
    ['Jueves, 3 de octubre del 2024', 'u 2024-10-03 - -'],
    ['2 ago 2024', 'u 2024-08-02 - -'],
    ['03 oct 2024 - 20:08 CEST', 'u 2024-10-03 20:08 +02:00'],
    [
      'Publicado em 03/10/2024 às 20h08 Atualizado em 04/10/2024 às 10h00',
      'p 2024-10-03 20:08 -; m 2024-10-04 10:00 -',
    ],
    ['1º de março de 2024', 'u 2024-03-01 - -'],
    ['quinta-feira, 3 de outubro de 2024', 'u 2024-10-03 - -'],
  ],
  'Italian and Dutch': [
    ['Pubblicato il 3 ottobre 2024 alle 20:08', 'p 2024-10-03 20:08 -'],
    ['Ultimo aggiornamento: 03/10/2024 ore 20:08', 'm 2024-10-03 20:08 -'],
    ['di Marco Rovelli - 3 ottobre 2024', 'u 2024-10-03 - -', 'di Marco Rovelli'],
    ['Gepubliceerd op 3 maart 2024 om 20.08 uur', 'p 2024-03-03 20:08 -'],
    ['Laatst bijgewerkt: do 3 okt 2024, 20:08', 'm 2024-10-03 20:08 -'],
  ],
  'Russian and Turkish': [
    ['Опубликовано: 23 октября 2024 г., 20:08 МСК', 'p 2024-10-23 20:08 +03:00'],
    ['20:08, 23.10.2024', 'u 2024-10-23 20:08 -'],
    ['Обновлено 3 окт. 2024 в 20:08', 'm 2024-10-03 20:08 -'],
    ['Güncelleme: 23 Ekim 2024 20:08', 'm 2024-10-23 20:08 -'],
    [
      'Yayınlanma: 03.10.2024 - 20:08 Güncelleme: 03.10.2024 - 21:10',
      'p 2024-10-03 20:08 -; m 2024-10-03 21:10 -',
    ],
    ['3 AĞUSTOS 2024 CUMARTESİ 20:08', 'u 2024-08-03 20:08 -'],
  ],
  Arabic: [
    ['نشر في: ٢٣ أكتوبر ٢٠٢٤ - ٨:٠٨ م', 'p 2024-10-23 20:08 -'],
    ['آخر تحديث: 23 تشرين الأول 2024 20:08 (غرينتش)', 'm 2024-10-23 20:08 Z'],
    ['آخر تحديث: 10:30 (مكة المكرمة) - 07:30 (غرينتش)', 'm - 10:30 +03:00'],
    ['الخميس 3 أكتوبر/تشرين الأول 2024', 'u 2024-10-03 - -'],
    ['الأربعاء 20 ربيع الآخر 1446 هـ - 23 أكتوبر 2024 م', 'u 2024-10-23 - -'],
    ['20/04/1446 هـ - 23/10/2024 م', 'u 2024-10-23 - -'],
    ['5 كانون الثاني 2024', 'u 2024-01-05 - -'],
  ],
  Chinese: [
    ['2024年10月23日 20:08', 'u 2024-10-23 20:08 -'],
    ['2024年10月23日 星期三 下午8点08分', 'u 2024-10-23 20:08 -'],
    ['发布时间：2024-10-23 20:08:33 来源：青山日报', 'p 2024-10-23 20:08:33 -', '来源：青山日报'],
    ['更新時間：2024/10/23 20:08', 'm 2024-10-23 20:08 -'],
    ['2024-10-23 20:08 北京时间 阅读 839', 'u 2024-10-23 20:08 +08:00'],
    ['２０２４年１０月２３日　２０：０８', 'u 2024-10-23 20:08 -'],
  ],
  Japanese: [
    ['公開 2024/10/23 20:08 更新 2024/10/24 10:00', 'p 2024-10-23 20:08 -; m 2024-10-24 10:00 -'],
    ['2024年10月23日（水） 20時08分 更新', 'm 2024-10-23 20:08 -'],
    ['2024年10月23日 18時05分（10月24日 20時40分更新）', 'u 2024-10-23 18:05 -; m 2024-10-24 20:40 -'],
    ['2024/10/23 20:08 (2024/10/24 10:00 更新)', 'u 2024-10-23 20:08 -; m 2024-10-24 10:00 -'],
    ['2024年10月23日 午後8時8分 JST', 'u 2024-10-23 20:08 +09:00'],
    ['最終更新：10/23(水) 20:08', ''],
  ],
  Korean: [
    ['입력 2024.10.23 20:08 수정 2024.10.23 20:10', 'p 2024-10-23 20:08 -; m 2024-10-23 20:10 -'],
    ['2024년 10월 23일 오후 8:08', 'u 2024-10-23 20:08 -'],
    ['기사입력 2024. 10. 23. 오후 8시 8분', 'p 2024-10-23 20:08 -'],
    ['2024-10-23 20:08 송고', 'p 2024-10-23 20:08 -'],
    ['(끝) 2024/10/23 20:08 송고', 'p 2024-10-23 20:08 -'],
    ['배포 시각 2023-06-21 09:00', 'p 2023-06-21 09:00 -'],
    ['24.10.23 20:08 입력', 'p 2024-10-23 20:08 -'],
    ['2024년 10월 23일 20시 00분 (수정 10월 24일 09시 30분)', 'u 2024-10-23 20:00 -; m 2024-10-24 09:30 -'],
    ['승인 2024.10.23 (수) 20:08 댓글 0', 'p 2024-10-23 20:08 -'],
    ['한가람 기자 2024.10.23 20:08', 'u 2024-10-23 20:08 -', '한가람 기자'],
  ],
  'Polish, Swedish, Norwegian, Ukrainian': [
    ['Opublikowano: 23 października 2024, 20:08', 'p 2024-10-23 20:08 -'],
    ['Publicerad: 23 oktober 2024 kl 20.08', 'p 2024-10-23 20:08 -'],
    ['Publisert 23.10.2024 20:08 Oppdatert 24.10.2024 10:00', 'p 2024-10-23 20:08 -; m 2024-10-24 10:00 -'],
    ['Оновлено 23 жовтня 2024', 'm 2024-10-23 - -'],
  ],
  Albanian: [
    ['Publikuar më 12 Mars 2024, 14:30', 'p 2024-03-12 14:30 -'],
    ['Publikuar më: 05/03/2024 në orën 14:30', 'p 2024-03-05 14:30 -'],
    ['E enjte, 14 Nëntor 2024 - ora 10:15', 'u 2024-11-14 10:15 -'],
    ['Enjte, 14 nentor 2024', 'u 2024-11-14 - -'],
    ['Të dielën, 3 shkurt 2019', 'u 2019-02-03 - -'],
    ['12 Kor 2024', 'u 2024-07-12 - -'],
    ['29 Maj 2023, 17:36 / përditësuar më 30 Maj 2023, 09:10', 'u 2023-05-29 17:36 -; m 2023-05-30 09:10 -'],
    ['Përditësimi i fundit: 1 gusht 2023 - 7:05 e mbrëmjes', 'm 2023-08-01 19:05 -'],
    ['3 shtator 2024 · 12 komente · 3 min lexim', 'u 2024-09-03 - -'],
    ['Publikuar nga Mira Leka më 12 Prill 2024', 'p 2024-04-12 - -', 'nga Mira Leka'],
    ['Nga Mira Leka - 12 Prill 2024, 09:00', 'u 2024-04-12 09:00 -', 'Nga Mira Leka'],
  ],
  'labels and separators of many languages': [
    ['Thứ tư, 22/10/2025, 19:25 (GMT+7)', 'u 2025-10-22 19:25 +07:00'],
    ['Cập nhật lúc 08:15, ngày 3 tháng 10 năm 2024', 'm 2024-10-03 08:15 -'],
    ['5 gennaio 2025 ( modifica il 6 gennaio 2025)', 'u 2025-01-05 - -; m 2025-01-06 - -'],
    ['입력 2024.10.23. 오후 8:08', 'p 2024-10-23 20:08 -'],
    ['Publikováno: 31. března 2024 v 14:05', 'p 2024-03-31 14:05 -'],
    ['Aktualizované 3. októbra 2024, 20:08 hod.', 'm 2024-10-03 20:08 -'],
    ['2021. szeptember 14., kedd', 'u 2021-09-14 - -'],
    ['Frissítve: 2024. okt. 3. 20:08', 'm 2024-10-03 20:08 -'],
    ['2024 m. kovo 31 d. 14:05', 'u 2024-03-31 14:05 -'],
    ['Atjaunots: 2024. gada 31. martā, 14:05', 'm 2024-03-31 14:05 -'],
    ['Avaldatud 31. märts 2024 kell 14.05', 'p 2024-03-31 14:05 -'],
    ['Julkaistu 31.3.2024 klo 14.05', 'p 2024-03-31 14:05 -'],
    ['Päivitetty 3. lokakuuta 2024', 'm 2024-10-03 - -'],
    ['Udgivet 3. marts 2024 kl. 14.05', 'p 2024-03-03 14:05 -'],
    ['Publicat la 3 octombrie 2024, ora 20:08', 'p 2024-10-03 20:08 -'],
    ['Diterbitkan: Rabu, 23 Oktober 2024, 20:08 WIB', 'p 2024-10-23 20:08 +07:00'],
    ['Δημοσιεύτηκε: 3 Οκτωβρίου 2024, 20:08', 'p 2024-10-03 20:08 -'],
    ['פורסם: 3 באוקטובר 2024, 20:08', 'p 2024-10-03 20:08 -'],
    ['Objavljeno 3. listopada 2024. u 20:08', 'p 2024-11-03 20:08 -'],
    ['Обновено: 3 октомври 2024 г., 20:08', 'm 2024-10-03 20:08 -'],
    ['Објављено 3. октобар 2024. у 20:08', 'p 2024-10-03 20:08 -'],
    ['प्रकाशित: २३ अक्टूबर २०२४, ८:०८', 'p 2024-10-23 08:08 -'],
    ['আপডেট: ২৩ অক্টোবর ২০২৪', 'm 2024-10-23 - -'],
    ['প্রকাশ: ২৩ অক্টোবর ২০২৪, ২০:০৮', 'p 2024-10-23 20:08 -'],
    ['เผยแพร่เมื่อ 23 ตุลาคม 2567 เวลา 20:08 น.', 'p 2024-10-23 20:08 -'],
    ['๒๓ ตุลาคม ๒๕๖๗', 'u 2024-10-23 - -'],
    ['23 ต.ค. 2567 20:08', 'u 2024-10-23 20:08 -'],
    ['تاریخ انتشار: ۲ آبان ۱۴۰۳ - ۲۰:۰۸', 'p 2024-10-23 20:08 -'],
    ['۱۴۰۳/۰۸/۰۲ ۲۰:۰۸', 'u 2024-10-23 20:08 -'],
    ['令和6年10月23日 20時08分', 'u 2024-10-23 20:08 -'],
    ['民國113年10月23日', 'u 2024-10-23 - -'],
    ['Publicat el 3 d’octubre de 2024', 'p 2024-10-03 - -'],
    ['Aktualisiert23.10.2024, 20:08 Uhr', 'm 2024-10-23 20:08 -'],
    ['Published Fri, Apr 28 20232:23 PM EDT', 'p 2023-04-28 14:23 -04:00'],
    ['Yayınlanma23.10.2024 - 20:08', 'p 2024-10-23 20:08 -'],
    ['Zuerst veröffentlicht am 30/04/2024 - 16:17', 'p 2024-04-30 16:17 -'],
    ['2025-06-04 02:19 기준', 'm 2025-06-04 02:19 -'],
    ['Friday, 22 Nov 2024 4:55 PM MYT', 'u 2024-11-22 16:55 +08:00'],
    ['Nuomonės2024.03.31 19:59', 'u 2024-03-31 19:59 -', 'Nuomonės'],
    ['Stand: 25.4.24, 10:15 Uhr', 'u 2024-04-25 10:15 -'],
    ['Publisert 14.3.24', 'p 2024-03-14 - -'],
    ['Julkaistu 30.9.23 klo 8.05', 'p 2023-09-30 08:05 -'],
    ['Opublikowano: 21.1.25', 'p 2025-01-21 - -'],
    ['17.6.23 18:40', 'u 2023-06-17 18:40 -'],
    ['November 21, 20250', 'u 2025-11-21 - -'],
    ['GEARAPR 28, 2024 10:00 AM', 'u 2024-04-28 10:00 -', 'GEAR'],
    ['【2012/01/17 16:59 報導 】', 'u 2012-01-17 16:59 -', '報導'],
    ['Ημερ. έκδοσης 17/09/2011', 'p 2011-09-17 - -'],
    ['Site last updated: 12 Jan 2012', 'm 2012-01-12 - -'],
  ],
  'with a byline, section or source': [
    ['By Ann Lee | Oct. 3, 2024 | Updated 8:08 p.m. ET', 'u 2024-10-03 - -; m - 20:08 -', 'By Ann Lee'],
    ['By Ann Lee Updated Oct. 3, 2024', 'm 2024-10-03 - -', 'By Ann Lee'],
    ['Posted by Ann Lee on July 1, 2024', 'p 2024-07-01 - -', 'by Ann Lee'],
    ['Posted on July 1, 2024 by Ann Lee', 'p 2024-07-01 - -', 'by Ann Lee'],
    ['News • Oct 3, 2024', 'u 2024-10-03 - -', 'News'],
    ['HealthOCTOBER 3, 2024', 'u 2024-10-03 - -', 'Health'],
    ['BY ANN LEEPUBLISHED: OCT 3, 2024', 'p 2024-10-03 - -', 'BY ANN LEE'],
    ['October 3, 2024 / 8:08 PM EDT / Northgate News', 'u 2024-10-03 20:08 -04:00', 'Northgate News'],
    ['Ann Lee – 3/6/2026 |  45', 'u - - -', 'Ann Lee'],
    ['Ann Lee – 3/16/2026 |  45', 'u 2026-03-16 - -', 'Ann Lee'],
  ],
};

const NOT_TIMESTAMPS: readonly string[] = [
  '施明德不參選總統2011-09-15',
  'Mariusz 26.02.2012, 21:44',
  '+4 #14 Vyalkova 26.11.2011 21:52',
  'Luty 2011 (89)',
  'The law took effect on Oct. 3, 2024.',
  'The match kicks off at 14:35 on Oct. 3, 2024',
  'By Ann Lee, Oct. 3, 2024',
  'Updated Oct. 3, 2024 The council met again',
  'What now? | Oct 3, 2024',
  '“Oct. 3, 2024”',
  'June 8-11, 2026',
  'Jan 1, 2024 – Feb 2, 2024',
  'Sat 7 Mar – Mon 9 Mar',
  '9:00AM – 6:00PM',
  '20:08 - 21:30',
  'Feb 2025May 2025Aug 2025Nov 2025',
  '1:17',
  '13 hours',
  '3-2',
  "45'+2",
  '$20.24',
  '$11.08',
  '10.23',
  'Version 10.11.12',
  'v1.2.2024',
  '1.2.3',
  '10.10.1.10',
  'ISBN 0-12-345678-9',
  '978-3-16-148410-0',
  '555-734-2011',
  '+44 20 7946 0018',
  'Feb 30, 2024',
  'Feb 29, 2023',
  '2024-13-01',
  '32.10.2024',
  '25:61',
  'Oct 23, 1824',
  '2024',
  '2024-25',
  'October',
  'Monday',
  'October 23',
  'Updated',
  'Publié',
  'Lecture 3 min',
  '© 2024 Northgate Media',
  '12045, Northgate, Ohio - June 7, 2018',
  'We may 2024',
  'Kor 2024',
  'Sot',
  'Die Sitzung war am 3. Oktober 2024 zu Ende.',
  'Le vote du 3 octobre 2024 est annulé',
  '3 октября 2024 года совет собрался снова',
  'اجتمع المجلس في 3 أكتوبر 2024',
  '他们于2024年10月23日抵达青山市',
  '2024년 10월 23일 회의가 열렸다',
  `Updated Oct. 3, 2024 ${'| 8:08 p.m. '.repeat(20)}`,
];

const RELATIVE: readonly string[] = [
  '2 hours ago',
  'an hour ago',
  '1 year, 2 months ago',
  'Updated 26 days ago',
  '5m ago',
  'just now',
  'Yesterday at 11:44 PM',
  'Published Monday at 3:00 PM',
  'vor 1 Stunde',
  'Heute, 20:08 Uhr',
  'il y a 3 heures',
  "Publié aujourd'hui à 20h08",
  'hace 2 horas',
  'há 2 horas',
  '2 ore fa',
  '1 uur geleden',
  '2 часа назад',
  '2 saat önce',
  'منذ ساعتين',
  'منذ 3 ساعات',
  '3小时前',
  '3時間前',
  '3시간 전',
  'för 2 timmar sedan',
  '2 godziny temu',
  '2 orë më parë',
  'një orë më parë',
  'Publikuar dje në orën 18:20',
];

describe('readTimestampLine', () => {
  for (const [language, rows] of Object.entries(LINES)) {
    it.each(rows)(`reads ${language}: %s`, (...[text, times, rest = '']) => {
      const line = read(text);
      expect(show(line.times)).toBe(times);
      expect(line.rest).toBe(rest);
      expect(line.relative).toBe(false);
    });
  }

  it.each(NOT_TIMESTAMPS)('is null for %s', (text) => {
    expect(readTimestampLine(text)).toBeNull();
  });

  it.each(RELATIVE)('leaves the relative time unresolved: %s', (text) => {
    expect(read(text)).toEqual({ times: [], relative: true, rest: '' });
  });

  it('keeps the absolute time where a relative one stands beside it', () => {
    expect(read('Published Oct 3, 2024 (2 hours ago)')).toEqual({
      times: [{ role: 'published', date: '2024-10-03', time: null, offset: null }],
      relative: false,
      rest: '',
    });
  });

  it('reads no time in long rows of digits and marks', () => {
    for (const text of [
      '1,'.repeat(80),
      '12 '.repeat(50),
      '('.repeat(159) + 1,
      '1.1.'.repeat(40),
      'May '.repeat(39) + 1,
    ]) {
      expect(readTimestampLine(text)).toBeNull();
    }
  });
});

describe('forms of times', () => {
  const examples = Object.values(FORMS).flatMap((forms) => forms.flatMap(([, ...texts]) => texts));

  it.each(examples)('are read: %s', (text) => {
    expect(read(`Posted: 4 May 2023 | ${text}`).rest).toBe('');
  });

  // Conditions that reject most tokens before a form is tried.
  const [ofDay, relative, hijri] = [formsOf('dateOfDay'), formsOf('relative'), formsOf('hijri')];

  it('are rejected early only where none fits', () => {
    const parts = fc.constantFrom(...examples, ' ', ' ', ', ', '/', '4', '20', 'of', 'th', '.', '2 days');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (texts) => {
        const reading = readingOf(texts.join(''));
        for (const [at, token] of reading.tokens.entries()) {
          if (token.digits > 0 && ofDay(reading, at) !== null)
            expect(isMonthNear(reading.tokens, at)).toBe(true);
          if (relative(reading, at) !== null) expect(skipRelative(reading, at)).toBeGreaterThan(at);
          expect(skipHijri(reading, at)).toBe(hijri(reading, at)?.end ?? at);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('times that depend on the page', () => {
  const page = (order: 'day' | 'month') => ({ order, named: null, language: null });

  it('are read again for each page, others once', () => {
    for (const order of ['day', 'month', 'day'] as const) {
      const date = order === 'day' ? '2024-10-03' : '2024-03-10';
      expect(readTimestampLine('Posted 3/10/2024', page(order))?.times[0]?.date).toBe(date);
      expect(findTimes('Opened on 3/10/2024 at noon', page(order))[0]?.date).toBe(date);
      expect(findTimes('Opened on 3 May 2024 at noon', page(order))[0]?.date).toBe('2024-05-03');
    }
    expect(readTimestampLine('Posted 3/10/2024')?.times[0]?.either).toEqual(['2024-10-03', '2024-03-10']);
  });
});

describe('couldBeTimestamp', () => {
  it.each([
    ['4 May 2023', true],
    ['٤ مايو ٢٠٢٣', true],
    ['yesterday', true],
    ['4 May 2023?', false],
    ['Four boats left', false],
    [`${'word '.repeat(26)}2023`, true],
    [`${'word '.repeat(27)}2023`, false],
    [`${'x'.repeat(150)} 2023`, true],
    [`${'x'.repeat(160)} 2023`, false],
  ])('%s', (text, expected) => {
    expect(couldBeTimestamp(text)).toBe(expected);
  });
});

describe('findTimes', () => {
  it.each([
    ['By Ann Lee, Oct. 3, 2024', 'u 2024-10-03 - -', 'Oct. 3, 2024'],
    [
      'The book was published on Oct. 3, 2024, at 8 p.m. in Northgate.',
      'p 2024-10-03 20:00 -',
      'Oct. 3, 2024, at 8 p.m.',
    ],
    ['Von Jonas Beil, 3. Oktober 2024, 20:08 Uhr', 'u 2024-10-03 20:08 -', '3. Oktober 2024, 20:08 Uhr'],
    ['他们于2024年10月23日抵达青山市', 'u 2024-10-23 - -', '2024年10月23日'],
    ['Der Rat tagte am 3.10.2024 zuletzt.', 'u 2024-10-03 - -', '3.10.2024'],
    ['In October 2024 the river rose.', 'u 2024-10 - -', 'October 2024'],
  ])('finds the date in %s', (text, times, printed) => {
    const found = findTimes(text);
    expect(show(found)).toBe(times);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([printed]);
  });

  it('finds every date with its own role', () => {
    expect(show(findTimes('Ann Lee wrote it. Published Oct. 3, 2024; updated Oct. 4, 2024.'))).toBe(
      'p 2024-10-03 - -; m 2024-10-04 - -',
    );
  });

  it.each([
    'The price rose from $10.11.12 to 20.24',
    'Upgrade from 10.11.12 to 10.12.01 today',
    'Call 555-734-2011 before 20:08',
    'ISBN 978-3-16-148410-0',
    'They met on 3–5 October 2024',
    'No digits here',
    'On Oct. 3 the council met',
    'We may 2024 or may not',
  ])('finds nothing in %s', (text) => {
    expect(findTimes(text)).toEqual([]);
  });
});

describe('resolveTimes', () => {
  it('gives no clock time to a month', () => {
    expect(resolveTimes([read('Published: March 2025, 15:14')]).published).toBe('2025-03');
  });

  const resolve = (...lines: string[]) => resolveTimes(lines.map(read));

  it.each([
    [['2024-10-23 20:08 Last Updated At:20:10'], '2024-10-23T20:08', '2024-10-23T20:10'],
    [['2024-10-23 23:50 Last Updated At:00:10'], '2024-10-23T23:50', '2024-10-24T00:10'],
    [['2024-12-31 23:50 Last Updated At:00:10'], '2024-12-31T23:50', '2025-01-01T00:10'],
    [
      ['Published 8:08 PM EDT, Oct. 23, 2024', 'Updated 3:41 AM EDT'],
      '2024-10-23T20:08-04:00',
      '2024-10-24T03:41-04:00',
    ],
    [['October 23, 2024', 'Updated 3:41 AM'], '2024-10-23', '2024-10-23T03:41'],
    [['October 23, 2024', '8:08 PM'], '2024-10-23T20:08', null],
    [['October 23, 2024', '14:35', '14:20', '13:58'], '2024-10-23', null],
    [['Updated Oct. 24, 2024'], null, '2024-10-24'],
    [
      ['Updated: 08-07-2021 21:49 IST | Created:', 'Published on: 07-07-2021 21:40 IST'],
      '2021-07-07T21:40',
      '2021-07-08T21:49',
    ],
    [['Updated Oct. 24, 2024', 'Oct. 25, 2024'], null, '2024-10-24'],
    [['Oct. 23, 2024', 'Updated Oct. 24, 2024'], '2024-10-23', '2024-10-24'],
    [['October 2024', 'Updated 3:41 AM'], '2024-10', null],
    [['2 hours ago'], null, null],
    [['Published 2 hours ago', 'Updated 20:08'], null, null],
    [['Published Oct. 23, 2024', 'Updated today at 20:08'], '2024-10-23', null],
    [['입력 2024.10.23 20:08 수정 2024.10.23 20:10'], '2024-10-23T20:08', '2024-10-23T20:10'],
    [[], null, null],
  ] as const)('%j is published %s and modified %s', (lines, published, modified) => {
    expect(resolve(...lines)).toEqual({ published, modified });
  });
});

describe('day and month of figures', () => {
  it.each([
    ['es', [], '03/05/2022 22:46', '2022-05-03'],
    ['fr-CA', [], '03/05/2022', '2022-05-03'],
    ['pt-BR', [], '02/12/2024', '2024-12-02'],
    ['en-US', [], '03/05/2022', '2022-03-05'],
    ['en-GB', [], '03/05/2022', '2022-05-03'],
    ['en', ['Posted 23/04/2022'], '03/05/2022', '2022-05-03'],
    ['en', ['Posted 04/23/2022'], '03/05/2022', '2022-03-05'],
    ['es', ['Visto 04/23/2022'], '03/05/2022', '2022-03-05'],
    ['en', ['3 May 2022'], '06/05/2022', '2022-05-06'],
    ['en', ['May 3, 2022'], '06/05/2022', '2022-06-05'],
    ['en', [], '03/05/2022', null],
    ['en', ['Posted 04/23/2022', 'Posted 23/04/2022'], '03/05/2022', null],
    [null, [], '03/05/2022', null],
    ['xx-!', [], '03/05/2022', null],
  ])('is told on a page in %s with %j: %s', (language, others, line, day) => {
    const [time] =
      readTimestampLine(
        line,
        readingOfPage(
          () => [...others, line],
          () => language,
        ),
      )?.times ?? [];
    expect(time?.date).toBe(day);
  });

  it('follows a zone on the line rather than the dates in words of the page', () => {
    const page = readingOfPage(
      () => ['Ferry pier reopens', 'March 14, 2022'],
      () => 'en',
    );
    expect(findTimes('Published on 03/05/2022 - 13:55 GMT+1', page)[0]?.date).toBe('2022-05-03');
    expect(findTimes('Published on 03/05/2022 - 13:55', page)[0]?.date).toBe('2022-03-05');
  });

  it('keeps both readings where nothing tells', () => {
    expect(read('03/05/2022').times[0]?.either).toEqual(['2022-05-03', '2022-03-05']);
  });

  it('takes am and pm for English only if the page is', () => {
    const dateOn = (language: string | null) =>
      findTimes('05-06-2024, 07:54 AM', { order: null, named: null, language })[0]?.date;
    expect([dateOn('en'), dateOn(null)]).toEqual(['2024-05-06', null]);
  });

  it('knows the years of the calendars of Persian and Thai pages in Western digits', () => {
    const dateOn = (text: string, language: string) =>
      readTimestampLine(text, { order: null, named: null, language })?.times[0]?.date;
    expect(dateOn('1402/02/14 06:15', 'fa')).toBe('2023-05-04');
    expect(dateOn('1402/02/14 06:15', 'ar')).toBeUndefined();
    expect(dateOn('14/05/2566 06:15', 'th')).toBe('2023-05-14');
    expect(dateOn('14/05/2566 06:15', 'en')).toBeUndefined();
  });

  it('reads a month that two languages name alike by the language of the page', () => {
    expect(findTimes('3. listopada 2024', { order: null, named: null, language: 'hr' })[0]?.date).toBe(
      '2024-10-03',
    );
  });
});

describe('readIsoDate', () => {
  it.each([
    ['2024-03-12T18:05+01:00', '2024-03-12T18:05+01:00'],
    ['2024-03-12T18:05:09.250Z', '2024-03-12T18:05:09Z'],
    ['2024-03-12 18:05:09 +0100', '2024-03-12T18:05:09+01:00'],
    ['20240312T180509Z', '2024-03-12T18:05:09Z'],
    [' 2024-03-12T18:05-0530 ', '2024-03-12T18:05-05:30'],
    ['on 2024-03-12', '2024-03-12'],
    ['yesterday, or so', null],
    ['20240312', '2024-03-12'],
    ['2024-3-2', '2024-03-02'],
    ['Tue, 12 Mar 2024 18:05:09 +0100', '2024-03-12T18:05:09+01:00'],
    ['12. März 2024', '2024-03-12'],
    ['12 mars 2024 à 18h05', '2024-03-12T18:05'],
    ['12 марта 2024 г., 18:05', '2024-03-12T18:05'],
    ['2024年3月12日 18時05分', '2024-03-12T18:05'],
    ['12. března 2024', '2024-03-12'],
    ['2024. március 12.', '2024-03-12'],
    ['March 2024', '2024-03'],
    ['2031-05', '2031-05'],
    ['Updated May 5, 2024 | Published May 3, 2024', '2024-05-03'],
    ['Mis à jour le 5 mai 2024, publié le 3 mai 2024', '2024-05-03'],
    ['Aktualisiert am 5. Mai 2024', '2024-05-05'],
    ['1824-03-12', null],
    ['2024-13-12', null],
    ['03/05/2024', null],
    ['', null],
    ['soon', null],
  ])('reads %j', (value, iso) => {
    expect(readIsoDate(value)).toBe(iso);
  });
});
