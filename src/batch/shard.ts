/** One of several equal parts of a batch. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly count: number;
}

/** Whether the input at a 0-based position of the whole list belongs to the shard: every `count`-th does. */
export function inShard(position: number, shard: Shard | null): boolean {
  return shard === null || position % shard.count === shard.index - 1;
}
