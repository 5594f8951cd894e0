import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../src/rules/tokens.ts';

const LONE =
  '[\\u3005-\\u3007\\u3021-\\u302f\\u3031-\\u303c\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f]';
const WORDS = new RegExp(`${LONE}|(?:(?!${LONE})[\\p{L}\\p{M}\\p{Nd}])+`, 'gu');

describe('tokenize', () => {
  it('splits at each character of the basic plane as Unicode classes say', () => {
    for (let code = 0; code < 0x10000; code++) {
      const text = `a${String.fromCharCode(code)}b c`;
      const words = tokenize(text);
      if (words.join('\n') !== (text.match(WORDS) ?? []).join('\n')) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('reads letters beyond the basic plane, and signs as gaps', () => {
    expect(tokenize('𝒜bc 😀def\u{1f600}9')).toEqual(['𝒜bc', 'def', '9']);
    expect(tokenize('港 harbour港b')).toEqual(['港', 'harbour', '港', 'b']);
    expect(tokenize('')).toEqual([]);
    expect(tokenize(' — ')).toEqual([]);
  });
});

describe('fold', () => {
  it('writes each letter and apostrophe in one way', () => {
    expect(fold('Harbour’s ΆΣΤΥς')).toBe("harbour's αστυσ");
    expect(fold('I\u0307stanbul ѐ ё')).toBe('istanbul ѐ е');
    expect(fold('می\u200cخواهم')).toBe('ميخواهم');
    expect(fold('Über')).toBe('über');
  });
});
