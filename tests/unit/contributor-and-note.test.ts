import { describe, expect, it } from 'vitest';
import { isContributorLine, isNote } from '../../src/recognise/closing-lines.ts';

describe('isContributorLine', () => {
  it.each([
    'Associated Press writer Ann Roe in Tarn, Norway, contributed to this report.',
    'Associated Press writers Ann Roe in Tarn and Max Poe in Odda contributed to this report.',
    'Associated Press writer Ann Roe in Tarn, Norway, contributed.',
    'The Associated Press contributed to this report.',
    'Roe reported from Tarn.',
    'Roe reported from Tarn, Norway, and Poe from Odda.',
    'Ann Roe and Max Poe reported from New York.',
    '(Reporting by Ann Roe; Editing by Max Poe)',
    'Reporting by Ann Roe in Tarn and Max Poe; Editing by Lee Moe',
    'Additional reporting by Ann Roe.',
    'Compiled by Ann Roe',
    'With files from The Canadian Press',
    '(With inputs from PTI)',
    '- AP',
    'dpa',
    '(AFP)',
    'PTI NIT KJ',
    '[ロイター]',
    '/مصدر: شينخوا/',
    'Con información de EFE',
    'Avec AFP',
    'Mit Material von dpa',
    'Quelle: dpa',
    'Com informações da Agência Brasil',
    'Источник: ТАСС',
    'Burimi: ATSH',
    '(This story has not been edited by Tarn Post staff and is auto-generated from a syndicated feed.)',
  ])('%s', (line) => {
    expect(isContributorLine(line)).toBe(true);
  });

  it.each([
    'Roe reported from the witness stand that the bridge was unsafe.',
    'He reported from Tarn that the bridge was closed and that nobody had been hurt.',
    'Reporting by the broadcaster showed that the bridge was unsafe.',
    'Reporting by Ann Roe showed that the bridge was unsafe.',
    'Many factors contributed to this report of losses.',
    'The findings contributed to this report.',
    'Heavy rain contributed to the flood.',
    'Ann Roe contributed to the success of the team.',
    'The report was edited by the council.',
    'Editing by hand is slow work.',
    'Source: Tarn Harbour Board',
    'Graphics: Harbour GX 770 2GB',
    'Agencies are hiring.',
    'AA',
    'Thomson Reuters',
    'The keeper and his dog Max contributed.',
    'Nurses took calls from the hospital staff.',
    '',
  ])('not %j', (line) => {
    expect(isContributorLine(line)).toBe(false);
  });
});

describe('isNote', () => {
  it.each([
    'Correction: The bridge is in Tarn, not Odda.',
    'Correction, Oct. 7: The bridge is in Tarn, not Odda.',
    "EDITOR'S NOTE: The names have been changed.",
    'Editor’s note: The names have been changed.',
    '(Editor’s note: The names have been changed.)',
    'Clarification — The council voted on Monday.',
    'POST-PUBLICATION CLARIFICATION',
    'An earlier version of this article gave the wrong name for the bridge.',
    'This story has been corrected to show that the bridge is in Tarn.',
    'This article was amended on 7 October 2024.',
    'Anmerkung der Redaktion: Die Namen wurden geändert.',
    'In einer früheren Version dieses Artikels stand ein falscher Name.',
    'Note de la rédaction : les noms ont été changés.',
    'Fe de errores: el puente está en Tarn.',
    'Correção: a ponte fica em Tarn.',
    'Errata corrige: il ponte è a Tarn.',
    'Rectificatie: de brug ligt in Tarn.',
    'От редакции: имена изменены.',
    'Düzeltme: Köprü Tarn’dadır.',
    'Shënim i redaksisë: Emrat janë ndryshuar.',
    'Në versionin e parë të këtij shkrimi viti ishte dhënë gabim.',
    'Ky artikull është përditësuar me deklaratën e bashkisë.',
    'تصحيح: ورد اسم الجسر خطأ.',
    '编者按：文中人名均为化名。',
    '訂正：橋の名前に誤りがありました。',
    '[편집자주] 이름은 가명입니다.',
  ])('%s', (line) => {
    expect(isNote(line)).toBe(true);
  });

  it.each([
    'Corrections officers closed the bridge on Monday.',
    'Correction of the river took ten years.',
    'Clarification is needed, he said.',
    'The correction was sharp: prices fell.',
    'Editors note that the bridge is old.',
    'UPDATE: The bridge is open again.',
    'Note: bring a coat.',
    'An earlier version of the bridge stood here.',
    'This story has been told for years.',
    'Një version i mëparshëm i urës ishte prej druri.',
    'Sqarim i ministrisë për urën',
    'This article was updated by Ann Roe',
    '',
  ])('not %j', (line) => {
    expect(isNote(line)).toBe(false);
  });
});
