import { describe, expect, it } from 'vitest';
import { toHtmlPassages } from '../../src/lines/html/index.ts';

const textOf = (inner: string): string =>
  toHtmlPassages(`<!doctype html><html><body><article>${inner}</article></body></html>`)
    .passages.filter(({ html }) => !html.hidden)
    .map(({ text }) => text)
    .join('\n');

const MATHML =
  '<math><semantics><mrow><mn>6</mn><mi>π</mi></mrow><annotation encoding="application/x-tex">6\\pi</annotation></semantics></math>';

describe('formulas stand once and in their place', () => {
  it.each([
    [
      'English, MathML',
      '<p>The rope holds <math><mi>μ</mi><mo>=</mo><mn>0.3</mn></math> at the post.</p>',
      'The rope holds μ=0.3 at the post.',
    ],
    [
      'German, KaTeX',
      `<p>Drei Runden sind <span class="katex"><span class="katex-mathml">${MATHML}</span><span class="katex-html" aria-hidden="true"><span>6π</span></span></span> im Bogen.</p>`,
      'Drei Runden sind 6\\pi im Bogen.',
    ],
    [
      'French, MathJax 2',
      '<p>La force vaut <span class="MathJax_Preview" style="display:none">T1</span><span class="MathJax"><nobr aria-hidden="true"><span>T1</span></nobr><span class="MJX_Assistive_MathML"><math><msub><mi>T</mi><mn>1</mn></msub></math></span></span><script type="math/tex">T_1</script> au bout.</p>',
      'La force vaut T_1 au bout.',
    ],
    [
      'Spanish, MathJax 3',
      '<p>El cabo da <mjx-container><mjx-math aria-hidden="true"><mjx-c>x2</mjx-c></mjx-math><mjx-assistive-mml><math><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container> vueltas.</p>',
      'El cabo da x^2 vueltas.',
    ],
    [
      'Polish, MathML hidden beside a picture of it',
      `<p>Trzy zwoje to <span class="formula"><span style="display: none;">${MATHML}</span><img src="a.svg" aria-hidden="true"></span> w mierze łukowej.</p>`,
      'Trzy zwoje to 6\\pi w mierze łukowej.',
    ],
    [
      'Russian, display TeX in a script',
      '<p>Сила растёт так:</p><div><script type="math/tex; mode=display">T_2 = T_1 e^{\\mu\\varphi}</script></div><p>Это знает каждый.</p>',
      'Сила растёт так:\nT_2 = T_1 e^{\\mu\\varphi}\nЭто знает каждый.',
    ],
  ])('%s', (_, inner, expected) => {
    expect(textOf(inner)).toBe(expected);
  });

  it.each([
    ['<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>', 'a/(b+1)'],
    ['<msqrt><mi>x</mi></msqrt>', '√x'],
    ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'x_i^2'],
    ['<mroot><mi>x</mi><mn>3</mn></mroot>', '3√x'],
    [
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>',
      '1 0; 0 1',
    ],
    ['<mn>2</mn><mo>&#x2062;</mo><mi>x</mi>', '2x'],
  ])('MathML without TeX: %s', (inner, expected) => {
    expect(textOf(`<p>So <math>${inner}</math> it is.</p>`)).toBe(`So ${expected} it is.`);
  });

  it('two formulas side by side stay two', () => {
    expect(textOf('<p>Both <math><mi>a</mi></math> <math><mi>b</mi></math> hold.</p>')).toBe(
      'Both a b hold.',
    );
  });

  it('a formula in a hidden block is hidden, and scripts of other kinds are none', () => {
    expect(textOf('<p>Seen.</p><div hidden><math><mi>a</mi></math></div><script>var T_1 = 2;</script>')).toBe(
      'Seen.',
    );
  });

  it('a formula that was never ended ends where the page goes on', () => {
    expect(textOf('<p>It is <math><mi>a</mi><p>The next paragraph.</p>')).toBe(
      'It is a\nThe next paragraph.',
    );
  });
});
