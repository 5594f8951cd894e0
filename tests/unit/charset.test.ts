import { describe, expect, it } from 'vitest';
import { sniffFormat } from '../../src/read/sniff.ts';
import { decisions, documents, errors, fromBytes } from '../support/read-helpers.ts';

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Encodes text in any charset that `TextDecoder` reads, by inverting its tables. */
function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(charset);
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const bytes = table.get(char);
      if (bytes === undefined) throw new Error(`${charset} has no ${char}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(charset: string): Map<string, number[]> {
  const known = tables.get(charset);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  const add = (...bytes: number[]) => {
    const decoder = new TextDecoder(charset, { fatal: true });
    try {
      const char = decoder.decode(Uint8Array.from(bytes));
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes);
    } catch {
      // Not every sequence is a character.
    }
  };
  for (let lead = 0; lead < 256; lead++) add(lead);
  if (!/^(?:windows|koi8|iso)/.test(charset)) {
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  }
  if (charset === 'windows-1252')
    for (const [at, char] of [...WINDOWS_1252].entries()) table.set(char, [0x80 + at]);
  tables.set(charset, table);
  return table;
}

const FRENCH =
  'Le maire a annoncé mercredi que le nouveau pont ouvrira au printemps – « enfin ! », dit l’élue Hélène Mabillon.';
const RUSSIAN =
  'Мэр города сообщил в среду, что новый мост откроют весной. Жители ждали этого более десяти лет.';
const ARABIC =
  'قال رئيس البلدية يوم الأربعاء إن الجسر الجديد سيفتح في الربيع المقبل بعد انتظار دام أكثر من عشر سنوات.';
const JAPANESE =
  '市長は水曜日、新しい橋が来春に開通すると発表した。住民は十年以上この決定を待っていたという。';
const KOREAN = '시장은 수요일 새 다리가 내년 봄에 개통될 것이라고 밝혔다. 주민들은 십 년 넘게 기다려 왔다.';
const SIMPLIFIED = '市长星期三宣布，新桥将于明年春天通车。居民们等待这个决定已有十多年。';
const TRADITIONAL = '市長星期三宣布，新橋將於明年春天通車。居民們等待這個決定已有十多年。';
const POLISH =
  'Burmistrz ogłosił w środę, że nowy most zostanie otwarty wiosną, powiedziała radna Łucja Żak.';

const SAMPLES: [string, string][] = [
  ['windows-1252', FRENCH],
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['windows-1256', ARABIC],
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  ['euc-kr', KOREAN],
  ['gb18030', SIMPLIFIED],
  ['big5', TRADITIONAL],
  ['iso-8859-2', POLISH],
];

describe('charset', () => {
  it.each(SAMPLES)('%s is detected in text without any declaration', async (charset, text) => {
    const items = await fromBytes(encode(`${text}\n`.repeat(3), charset));
    expect(documents(items).map(({ content }) => content)).toEqual([`${text}\n`.repeat(3)]);
    expect(decisions(items)[0]).toBe(`charset: ${charset} (detected); format: text (no markup found)`);
  });

  it.each(SAMPLES)('%s is read as the page declares, also late in its head', async (charset, text) => {
    const page = (meta: string) =>
      `<html><head><script>${'x'.repeat(1500)}</script>${meta}</head><p>${text}</p>`;
    const metas = [
      `<META CHARSET='${charset}'>`,
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset.toUpperCase()}" />`,
    ];
    for (const html of metas.map(page)) {
      const items = await fromBytes(encode(html, charset));
      expect(documents(items).map(({ content }) => content)).toEqual([html]);
      expect(decisions(items)[0]).toContain(`charset: ${charset} (<meta charset>)`);
    }
    const xml = `<?xml version="1.0" encoding="${charset}"?>\n<html><p>${text}</p></html>`;
    expect(decisions(await fromBytes(encode(xml, charset)))[0]).toContain(
      `charset: ${charset} (XML declaration)`,
    );
  });

  it.each(['utf-16le', 'utf-16be'])('%s is found with and without a byte order mark', async (charset) => {
    for (const text of [FRENCH, RUSSIAN]) {
      for (const [mark, why] of [
        ['\ufeff', 'byte order mark'],
        ['', 'zeros in every other byte'],
      ]) {
        const items = await fromBytes(encode(mark + text, charset), { size: 7 });
        expect(documents(items).map(({ content }) => content)).toEqual([text]);
        expect(decisions(items)[0]).toBe(`charset: ${charset} (${why}); format: text (no markup found)`);
      }
    }
    const asked = await fromBytes(encode(JAPANESE, charset), { encoding: charset.toUpperCase() });
    expect(documents(asked).map(({ content }) => content)).toEqual([JAPANESE]);
  });

  it('is UTF-8 where the bytes are, whatever the page claims', async () => {
    const page = `<meta charset="iso-8859-1"><p>${FRENCH}</p>`;
    const items = await fromBytes(page);
    expect(documents(items)[0]?.content).toBe(page);
    expect(decisions(items)[0]).toContain('charset: utf-8 (valid throughout)');
  });

  it('is what the user says, before all else', async () => {
    const items = await fromBytes(encode(RUSSIAN, 'windows-1251'), { encoding: 'cp1251' });
    expect(documents(items)[0]?.content).toBe(RUSSIAN);
    expect(decisions(items)[0]).toContain('charset: windows-1251 (by option)');
    await expect(fromBytes('x', { encoding: 'utf-9' })).rejects.toThrow(
      new RangeError('unknown encoding "utf-9"; give a name such as utf-8, windows-1252 or shift_jis'),
    );
  });

  it('loses a byte order mark', async () => {
    expect(documents(await fromBytes(`\ufeff${FRENCH}`))[0]?.content).toBe(FRENCH);
  });

  it('is ISO-2022-JP by its escapes, but text with terminal colours is text', async () => {
    const bytes = Buffer.from('\u001b$B;TD9\u001b(B (1)\n', 'latin1');
    expect(documents(await fromBytes(bytes))[0]?.content).toBe('市長 (1)\n');
    const coloured = '\u001b[1mThe ferry\u001b(B\u001b[m was late.\n';
    expect(documents(await fromBytes(coloured))[0]?.content).toBe(coloured);
  });

  it('with a few invalid bytes is UTF-8 with replacements and a warning', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${FRENCH} \ufffd `),
      Buffer.from([0xff, 0x20, 0xc3]),
      Buffer.from(` ${FRENCH}`),
      Buffer.from([0xe2, 0x80]),
    ]);
    const [document] = documents(await fromBytes(bytes));
    expect(document?.content).toBe(`${FRENCH} \ufffd \ufffd \ufffd ${FRENCH}\ufffd`);
    expect(document?.warnings).toEqual(['3 invalid utf-8 byte sequences became U+FFFD']);
  });

  it('goes by the bytes when a page wrongly claims UTF-8, and says so', async () => {
    const page = `<meta charset="utf-8"><p>${RUSSIAN}</p>`;
    const items = await fromBytes(encode(page, 'windows-1251'));
    expect(documents(items)).toMatchObject([
      { content: page, warnings: ['declared utf-8 by its <meta charset>, but holds windows-1251'] },
    ]);
  });

  it('never fails on any bytes', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      let state = seed * 2654435761;
      const bytes = Uint8Array.from({ length: 400 }, () => {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        return (state >>> 16) % 7 === 0 ? 0x0a : 0x20 + ((state >>> 8) % 0xe0);
      });
      expect(await fromBytes(bytes)).toHaveLength(1);
    }
  });
});

describe('double-encoded UTF-8', () => {
  const good = 'The mayor’s words – “at last” – were clear. Élodie Brûlé, naïve? «Non», dit-elle: 5 €.';
  const asWindows1252 = (char: string) => WINDOWS_1252.charCodeAt(char.charCodeAt(0) - 0x80);
  const broken = Buffer.from(good)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => String.fromCharCode(asWindows1252(char)));

  it('is warned about and left alone', async () => {
    const [document] = documents(await fromBytes(broken));
    expect(document?.content).toBe(broken);
    expect(document?.warnings).toEqual([
      'double-encoded UTF-8 in 8 places (as in â€™ for ’); repair it first, as with ftfy',
    ]);
  });

  it('is not what a language writes, nor an example of it', async () => {
    const texts = [
      'MANHÃ DE DOMINGO EM SÃO JOÃO: IRMÃ, LÃ, AVIÃO.',
      'A page shows â€™ where ’ should be.',
      good,
    ];
    for (const text of texts) {
      const [document] = documents(await fromBytes(text));
      expect([document?.content, document?.warnings]).toEqual([text, undefined]);
    }
  });
});

describe('format', () => {
  const cases: [string, 'text' | 'html' | 'markdown'][] = [
    ['The ferry was late.\n\nBy Ann Example\n\n* * *\n\nMore #harbour news', 'text'],
    [
      '   [1]Home [2]News\n\n     * Sport\n   [logo.svg]\n   (BUTTON) Menu\n\nReferences\n   1. https://x.example/',
      'text',
    ],
    ['#!/bin/sh\n# start the pump\npump --on\n# stop it\n## really\nexit 0\n', 'text'],
    ['Use the <b> tag for bold and <i> for italics, the manual says. '.repeat(30), 'text'],
    ['if a < b and c > d then print(e[0](1))', 'text'],
    ['<!DOCTYPE html>\n<title>Ferry</title>', 'html'],
    ['\n<!-- saved page -->\n<HTML lang="en"><body>Ferry', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
    ['<p>The ferry was late.</p>\n<p>It was not the first time.</p>', 'html'],
    ['The ferry was late.<br><br>It was <b>not</b> the first time.<br>', 'html'],
    [
      'Title: Ferry late\n\nURL Source: https://harbour.example/ferry\n\nMarkdown Content:\nThe ferry was late.',
      'markdown',
    ],
    ['---\ntitle: Ferry late\ndate: 2024-03-05\n---\n\nThe ferry was late.', 'markdown'],
    ['# Ferry late\n\nThe ferry was late.\n\n## Why\n\nFog.\n', 'markdown'],
    ['[Home](/) | [News](https://harbour.example/news)\n\nThe ferry was late.', 'markdown'],
    ['![The ferry](https://harbour.example/f.jpg)\nThe ferry was late, [they said](/who).', 'markdown'],
    ['[Home](/)\n[News](/n)\n<table class="wide"><tr><td>1</td></tr></table>', 'markdown'],
  ];
  it.each(cases)('%.60j is %s', (content, format) => {
    expect(sniffFormat(content).format).toBe(format);
  });

  it('goes by the name only where the content does not tell', () => {
    expect(sniffFormat('The ferry was late.', 'dump.md.gz')).toEqual({
      format: 'markdown',
      why: 'the name ends in .md',
    });
    expect(sniffFormat('<p>The ferry</p><p>was late.</p>', 'dump.md').format).toBe('html');
    expect(sniffFormat('The ferry was late.', 'dump.constructor').format).toBe('text');
  });

  it('is what the user says', async () => {
    const items = await fromBytes('<p>The ferry</p><p>was late.</p>', { inputFormat: 'text' });
    expect(documents(items)[0]?.format).toBe('text');
    expect(decisions(items)[0]).toContain('format: text (by option)');
    expect(errors(items)).toEqual([]);
  });
});
