import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const DUMP = [
  '湾岸の倉庫街で朝市はじまる　百五十店が並ぶ',
  '2024年10月23日　18時05分',
  '文　山本　さゆり',
  '湾岸の古い倉庫街で二十三日、朝市が始まった。近くの農家や漁師ら百五十店が並び、開場の前から長い列ができた。',
  'なぜ倉庫街だったのか？　主催した商店会の会長は「雨の日でも屋根がある場所がほかになかった」と話す。',
  '朝市は来年三月まで毎週水曜に開かれ、売り上げの一部は橋の修理に使われる。次回は三十日の予定である。',
].join('\n\n');

describe('an ideographic space', () => {
  it('stays in titles and text, and is a blank in names', () => {
    const [article] = clean(DUMP).articles;
    expect(article?.title).toBe('湾岸の倉庫街で朝市はじまる　百五十店が並ぶ');
    expect(article?.text).toContain('だったのか？　主催した');
    expect(article?.authors).toEqual(['山本 さゆり']);
    expect(article?.published).toBe('2024-10-23T18:05');
  });
});
