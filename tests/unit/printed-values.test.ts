import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalized } from '../../src/lines/printed-values.ts';

describe('normalized words', () => {
  it.each([
    ['  The “Harbour”: re-opened – at last… ', 'the harbour re opened at last'],
    ['It’s 5\u00a0km, «really»', 'it s 5 km really'],
    ['Café Ångström', 'cafe angstrom'],
    ['Ｆｕｌｌ ﬁn', 'full fin'],
    ['†‡', ''],
  ])('of %j', (text, expected) => {
    expect(normalized(text)).toBe(expected);
  });

  // A Cyrillic letter takes the text through Unicode normalization.
  it('are the same with and without Unicode normalization', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0x7f }),
      fc.constantFrom(0xa0, 0xab, 0xbb),
      fc.integer({ min: 0x2010, max: 0x2027 }),
    );
    fc.assert(
      fc.property(
        fc.array(unit.map((code) => String.fromCharCode(code))).map((chars) => chars.join('')),
        (text) => {
          expect(`${normalized(text)} ж`.trim()).toBe(normalized(`${text} ж`));
        },
      ),
    );
  });
});
