import type { SegmentInput } from './gaps.ts';

/** Expected words of likely body before each passage; one more entry than passages. */
export function solidMass(input: SegmentInput): Float64Array {
  const { counts } = input.measures;
  const mass = new Float64Array(counts.length + 1);
  counts.forEach((count, i) => {
    const p = input.probability[i] as number;
    mass[i + 1] = (mass[i] as number) + (p > 0.5 ? p * count.words : 0);
  });
  return mass;
}

/** Expected words of body before each passage, those that a rule named left out; one more entry than passages. */
export function expectedBody({ measures, probability, ruled }: SegmentInput): Float64Array {
  const body = new Float64Array(measures.counts.length + 1);
  measures.counts.forEach(({ words }, i) => {
    body[i + 1] = (body[i] as number) + (ruled[i] === null ? (probability[i] as number) * words : 0);
  });
  return body;
}
