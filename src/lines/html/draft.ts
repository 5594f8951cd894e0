import type { BlockTag } from '../../model/passage.ts';
import type { Cluster, Container } from './containers.ts';
import type { WordNode } from './words.ts';

/** Semantic elements around a place, linked outwards. */
export interface AncestorNode {
  readonly tag: string;
  readonly container: Container | null;
  readonly parent: AncestorNode | null;
}

/** Cell of a table a passage came from. */
export interface CellPlace {
  readonly row: number;
  readonly cell: number;
}

/** A passage while the walk goes on: what surrounds it is known, the sums of its containers are not yet. */
export interface Draft {
  text: string;
  raw: string;
  tag: string;
  block: BlockTag;
  level: number;
  marker: string;
  blankBefore: boolean;
  linkChars: number;
  links: number;
  strongChars: number;
  images: number;
  depth: number;
  hidden: boolean;
  itemprop: string | null;
  ancestors: AncestorNode | null;
  container: Container;
  cluster: Cluster;
  words: WordNode | null;
  cell: CellPlace | null;
  verse: readonly string[] | null;
  /** The mark of the note that it is. */
  note: string | null;
  /** The head or foot of a printed page. */
  isRunning: boolean;
}
