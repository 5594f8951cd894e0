import { describe, expect, it } from 'vitest';
import { beginTally } from '../../src/cli/batch.ts';
import { Estimate, progressText } from '../../src/cli/progress.ts';

describe('progress', () => {
  it('counts what is read of an input that is not done', () => {
    const tally = beginTally(0);
    tally.inputs = 2;
    tally.bytes = 1_500_000;
    tally.bytesAtHand.set('large', 500_000);
    expect(progressText(tally, { inputs: 3, bytes: 4_000_000 }, 1000, new Estimate())).toBe(
      '2/3 files, 2.0/4.0 MB, 2.0 MB/s, 0 articles, 0 failed',
    );
    expect(progressText(tally, null, 1000, new Estimate())).toBe(
      '2 files, 2.0 MB, 2.0 MB/s, 0 articles, 0 failed',
    );
  });

  it('estimates by the bytes since the first result, whatever came before it', () => {
    const estimate = new Estimate();
    expect(estimate.left(0, 100, 5_000)).toBeNull();
    expect(estimate.left(10, 100, 10_000)).toBeNull();
    expect(estimate.left(20, 100, 11_000)).toBeNull();
    expect(estimate.left(30, 100, 12_000)).toBe(7_000);
    expect(estimate.left(50, 100, 14_000)).toBe(5_000);
    expect(estimate.left(110, 100, 20_000)).toBe(0);
  });
});
