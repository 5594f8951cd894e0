import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { francAll } from 'franc';
import { describe, expect, it } from 'vitest';
import { TAG_OF_CODE } from '../../src/recognise/trigram-languages.ts';
import { trigramLikeness } from '../../src/recognise/trigrams.ts';
import { portableInflate } from '../../src/text/inflate.ts';
import { portableSha256 } from '../../src/text/sha256.ts';

describe('what browsers do without Node', () => {
  it.each(['', 'a', 'ä€𝄞', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'ferry '.repeat(500)])(
    'gives the SHA-256 of Node for %j',
    (text) => {
      expect(portableSha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    },
  );

  it.each([0, 1, 6, 9])('restores what deflate compressed at level %i', (level) => {
    const bytes = Uint8Array.from({ length: 150_000 }, (_, i) => ((i * i) % 251) ^ (i >> 9));
    for (const source of [bytes, bytes.subarray(0, 3), new Uint8Array(70_000), new Uint8Array(0)])
      expect(portableInflate(deflateRawSync(source, { level }), source.length)).toEqual(source);
  });
});

describe('likeness by trigrams', () => {
  it.each([
    'The harbour office will close its counter at noon on Friday, the mayor said.',
    'Das Hafenamt schließt am Freitag seinen Schalter, sagte die Bürgermeisterin.',
    'Портовое управление закроет в пятницу свою кассу, сообщила мэр города.',
    'ستغلق إدارة الميناء مكتبها يوم الجمعة، كما قالت رئيسة البلدية.',
    'बंदरगाह कार्यालय शुक्रवार को बंद रहेगा, महापौर ने कहा।',
    'נמל העיר יהיה סגור ביום שישי, אמרה ראש העיר.',
    'ท่าเรือจะปิดให้บริการในวันศุกร์ นายกเทศมนตรีกล่าว',
    'ဆိပ်ကမ်းရုံးကို သောကြာနေ့တွင် ပိတ်မည်။',
    'የወደብ ጽሕፈት ቤቱ ዓርብ ይዘጋል ብለዋል ከንቲባዋ።',
    '𝄞 12,500 — 2031-06-01 🚢',
    'constructor toString __proto__',
  ])('is that of franc for %j', (text) => {
    const only = Object.keys(TAG_OF_CODE);
    const expected = francAll(text, { only, minLength: 1 })
      .filter(([code]) => code !== 'und')
      .map(([code, likeness]) => [TAG_OF_CODE[code], likeness]);
    expect(trigramLikeness(text)).toEqual(expected);
  });
});
